//! Practice before another try (S30), as the API tells it and takes it.

use super::super::tap::Tap;
use super::super::visitor::Student;
use super::super::{App, Problem};
use super::deed::DeedShape;
use super::me::tapped;
use super::shape::{Refused, Saved};
use crate::classroom::{Amount, Deed, Enrolment, OutcomeId, RetakeDeed, RetakeRule, Section, StudentId};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How much practice: so many items, 1 to 10, or so many minutes, 5 to 60 in steps of 5.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AmountShape {
    Items(u8),
    Minutes(u8),
}

impl From<Amount> for AmountShape {
    fn from(amount: Amount) -> Self {
        match amount {
            Amount::Items(items) => Self::Items(items),
            Amount::Minutes(minutes) => Self::Minutes(minutes),
        }
    }
}

impl From<AmountShape> for Amount {
    fn from(amount: AmountShape) -> Self {
        match amount {
            AmountShape::Items(items) => Self::Items(items),
            AmountShape::Minutes(minutes) => Self::Minutes(minutes),
        }
    }
}

/// What students practise before another try.
#[derive(Deserialize, ToSchema)]
pub(super) struct RetakesShape {
    /// `null`: nothing.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    practice: Option<AmountShape>,
}

impl RetakesShape {
    pub(super) fn rule(self) -> RetakeRule {
        self.practice.map_or(RetakeRule::Free, |amount| RetakeRule::Practice(amount.into()))
    }
}

/// What a class asks for; `None`: nothing.
pub(super) fn asked_for(rule: RetakeRule) -> Option<AmountShape> {
    match rule {
        RetakeRule::Free => None,
        RetakeRule::Practice(amount) => Some(amount.into()),
    }
}

/// What stands between a student and their next check of a skill.
#[derive(Serialize, ToSchema)]
pub struct PracticeShape {
    /// Since which try: send it back with what was practised.
    attempt: u64,
    /// How much is done.
    done: AmountShape,
    /// How much the class asks for.
    needed: AmountShape,
    /// Whether the next check may be asked for: it is done, or the teacher waived it.
    may_ask: bool,
}

impl PracticeShape {
    pub(super) fn of(section: &Section, place: &Enrolment, outcome: OutcomeId) -> Option<Self> {
        let retake = section.retake(place, outcome)?;
        let (done, needed) = (retake.done.into(), retake.needed.into());
        Some(Self { attempt: retake.attempt, done, needed, may_ask: !retake.waits() })
    }
}

/// What was practised by now.
#[derive(Deserialize, ToSchema)]
pub(super) struct MyPracticeShape {
    /// The skill.
    outcome: u32,
    /// Since which try.
    attempt: u64,
    /// How much in all: what is said again counts once.
    done: AmountShape,
}

/// What a student without a device practised by now.
#[derive(Deserialize, ToSchema)]
pub(super) struct PractiseShape {
    student: u32,
    outcome: u32,
    /// Since which try.
    attempt: u64,
    /// How much in all.
    done: AmountShape,
}

fn practised(student: StudentId, outcome: u32, attempt: u64, done: AmountShape) -> Deed {
    let what = RetakeDeed::Practise { attempt, done: done.into() };
    Deed::Retake { student, outcome: OutcomeId(outcome), what }
}

impl DeedShape {
    /// Practice, as the teacher tells it.
    pub(super) fn into_retake_deed(self) -> Option<Deed> {
        Some(match self {
            Self::Practise(PractiseShape { student, outcome, attempt, done }) => {
                practised(StudentId(student), outcome, attempt, done)
            }
            Self::WaivePractice { student, outcome } => {
                Deed::Retake { student: StudentId(student), outcome: OutcomeId(outcome), what: RetakeDeed::Waive }
            }
            _ => return None,
        })
    }
}

/// Says what was practised since the last try. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/practice", request_body = MyPracticeShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn practise(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<MyPracticeShape>,
) -> Result<Json<Saved>, Problem> {
    let MyPracticeShape { outcome, attempt, done } = wanted;
    tapped(&app, &me, &tap, practised(me.student, outcome, attempt, done)).await
}
