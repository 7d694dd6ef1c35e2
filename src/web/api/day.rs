//! Mastery day (S36), as the API tells it and takes it.

use super::super::in_path::InPath;
use super::super::tap::Tap;
use super::super::visitor::Student;
use super::super::{App, Problem};
use super::shape::{Refused, Saved};
use crate::classroom::{Deed, MasteryDay, MasteryDayDeed, OutcomeId, Section, StudentId};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A mastery day, as the teacher sees it.
#[derive(Serialize, ToSchema)]
pub(super) struct DayShape {
    /// Its number.
    day: u32,
    /// How many slots; 0: any time.
    slots: u8,
    /// How long each, in minutes.
    minutes: u8,
    /// Who picked what.
    picks: Vec<PickedShape>,
}

/// What a student picked.
#[derive(Serialize, ToSchema)]
struct PickedShape {
    /// Who.
    #[schema(value_type = u32)]
    student: StudentId,
    /// One or two skills.
    #[schema(value_type = Vec<u32>)]
    outcomes: Vec<OutcomeId>,
    /// Their slot, from 1.
    slot: Option<u8>,
}

/// A mastery day, as a student sees it.
#[derive(Serialize, ToSchema)]
pub(super) struct MyDay {
    /// Its number.
    day: u32,
    /// How many slots; 0: any time.
    slots: u8,
    /// How long each, in minutes.
    minutes: u8,
    /// The slots that others have.
    taken: Vec<u8>,
    /// The skills that they picked themself.
    #[schema(value_type = Vec<u32>)]
    outcomes: Vec<OutcomeId>,
    /// Their own slot.
    slot: Option<u8>,
}

impl DayShape {
    pub(super) fn of(day: &MasteryDay) -> Self {
        let picked = day.picks.iter().map(|(student, pick)| PickedShape {
            student: *student,
            outcomes: pick.outcomes.iter().copied().collect(),
            slot: day.slot_of(*student),
        });
        Self { day: day.id, slots: day.slots, minutes: day.minutes, picks: picked.collect() }
    }
}

impl MyDay {
    pub(super) fn of(section: &Section, student: StudentId) -> Option<Self> {
        let day = section.mastery_day.as_ref()?;
        let others = |slot: &u8| day.holder(*slot).is_some_and(|holder| holder != student);
        let own = day.picks.get(&student);
        Some(Self {
            day: day.id,
            slots: day.slots,
            minutes: day.minutes,
            taken: (1..=day.slots).filter(others).collect(),
            outcomes: own.into_iter().flat_map(|pick| pick.outcomes.iter().copied()).collect(),
            slot: day.slot_of(student),
        })
    }
}

/// Skills to pick.
#[derive(Deserialize, ToSchema)]
pub(super) struct PickShape {
    /// One or two; none: nothing after all.
    #[schema(value_type = Vec<u32>)]
    outcomes: Vec<OutcomeId>,
}

/// Picks one or two skills for mastery day. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/day/{day}", params(("day" = u32, Path, description = "The mastery day")), request_body = PickShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused), (status = 503, body = Refused)))]
pub(super) async fn pick(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    InPath(day): InPath<u32>,
    Json(wanted): Json<PickShape>,
) -> Result<Json<Saved>, Problem> {
    let outcomes = wanted.outcomes.into_iter().collect();
    let deed = Deed::MasteryDay(MasteryDayDeed::Pick { day, student: me.student, outcomes });
    Ok(Json(tap.submit(&app, me.wish(deed), me.student).await?.into()))
}

/// A slot to take.
#[derive(Deserialize, ToSchema)]
pub(super) struct SlotShape {
    /// From 1; `null` gives it back. Left out is not `null`: it is a broken request.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    slot: Option<u8>,
}

/// Takes a slot for a check on mastery day: first come, first served. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/day/{day}/slot", params(("day" = u32, Path, description = "The mastery day")), request_body = SlotShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused, description = "Somebody else was first"), (status = 503, body = Refused)))]
pub(super) async fn slot(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    InPath(day): InPath<u32>,
    Json(wanted): Json<SlotShape>,
) -> Result<Json<Saved>, Problem> {
    let deed = Deed::MasteryDay(MasteryDayDeed::TakeSlot { day, student: me.student, slot: wanted.slot });
    Ok(Json(tap.submit(&app, me.wish(deed), me.student).await?.into()))
}
