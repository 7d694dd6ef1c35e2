//! Tutoring groups (S9–S11), as the API tells and takes them.

mod shape;

pub(super) use shape::{MyGroup, PairingShape, SeatShape};

use super::super::error::settled;
use super::super::in_path::InPath;
use super::super::pairing::propose;
use super::super::tap::Tap;
use super::super::visitor::{Student, Teacher};
use super::super::{App, Problem};
use super::shape::{Refused, Saved};
use crate::classroom::pairing::{PairingRules, Place, Seat, TieRule, WishedGroup};
use crate::classroom::{Actor, Deed, OutcomeId, PairingDeed, SectionId, SettingDeed, StudentId};
use crate::hub::Wish;
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What always holds of two students.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum TieName {
    /// Never in one group.
    Apart,
    /// In one group, or in none, where one of them needs help.
    Together,
}

impl From<TieName> for TieRule {
    fn from(name: TieName) -> Self {
        match name {
            TieName::Apart => Self::Apart,
            TieName::Together => Self::Together,
        }
    }
}

impl From<TieRule> for TieName {
    fn from(rule: TieRule) -> Self {
        match rule {
            TieRule::Apart => Self::Apart,
            TieRule::Together => Self::Together,
        }
    }
}

/// How plans are made.
#[derive(Serialize, Deserialize, ToSchema)]
pub(super) struct PairingRulesShape {
    /// The largest group, two to six.
    most: u8,
    /// In how many plans a week somebody may help; `null`: no limit.
    helps_a_week: Option<u8>,
    /// Nobody is given a partner again whom they had before.
    #[serde(default)]
    no_repeats: bool,
    /// Places in the room, in order; further groups sit at numbered tables.
    #[serde(default)]
    places: Vec<String>,
}

impl PairingRulesShape {
    pub(super) fn setting(self) -> SettingDeed {
        let Self { most, helps_a_week, no_repeats, places } = self;
        SettingDeed::Pairing(Box::new(PairingRules { most, helps_a_week, no_repeats, places }))
    }
}

/// A group as somebody wants it.
#[derive(Deserialize, ToSchema)]
pub(super) struct WishedShape {
    /// A place in the room; left out: a numbered table.
    place: Option<String>,
    /// Its students.
    students: Vec<u32>,
}

/// What the teacher wants of groups. `plan` is the number of the plan that was shown.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(super) enum PairingDeedShape {
    /// What always holds of two students; `null`: nothing.
    Tie { students: (u32, u32), rule: Option<TieName> },
    /// Whether two worked well together.
    WorkedWell { students: (u32, u32), well: bool },
    /// A plan of one's own, for one or two skills.
    Plan {
        outcomes: Vec<u32>,
        #[serde(default)]
        away: Vec<u32>,
        groups: Vec<WishedShape>,
    },
    /// Moves a student to a group, by its place in the list from 0, or to one of their own.
    Move { plan: u64, student: u32, group: Option<usize> },
    /// Takes a student out of their group.
    TakeOut { plan: u64, student: u32 },
    /// Seats a group somewhere else.
    Seat { plan: u64, group: usize, place: String },
    /// Hands a plan out to the phones, and puts it on the wall; or not.
    Show { plan: u64, out: bool, wall: bool },
    /// Begins the sessions of the plan that can begin: of one group, by its place in the list from 0, or of all. Who is
    /// left out is told with the plan. `seen` is the number of the last session of these that was told: when one has begun
    /// since, nothing begins.
    Begin { plan: u64, group: Option<usize>, seen: Option<u32> },
    /// The groups are over.
    PutAway { plan: u64 },
    /// The language of a student's home; empty: not said.
    SetHomeLanguage {
        student: u32,
        #[schema(max_length = 40)]
        language: String,
    },
}

impl PairingDeedShape {
    pub(super) fn deed(self) -> Deed {
        let pair = |(a, b): (u32, u32)| (StudentId(a), StudentId(b));
        Deed::Pairing(match self {
            Self::Tie { students, rule } => {
                let (a, b) = pair(students);
                PairingDeed::Tie { a, b, rule: rule.map(Into::into) }
            }
            Self::WorkedWell { students, well } => {
                let (a, b) = pair(students);
                PairingDeed::WorkedWell { a, b, well }
            }
            Self::Plan { outcomes, away, groups } => PairingDeed::Plan {
                outcomes: outcomes.into_iter().map(OutcomeId).collect(),
                away: away.into_iter().map(StudentId).collect(),
                groups: groups.into_iter().enumerate().map(|(nth, group)| group.wished(nth)).collect(),
                cut_short: false,
            },
            Self::Move { plan, student, group } => {
                let to = group.map_or(Seat::New, Seat::Group);
                PairingDeed::Move { plan, student: StudentId(student), to }
            }
            Self::TakeOut { plan, student } => PairingDeed::Move { plan, student: StudentId(student), to: Seat::None },
            Self::Seat { plan, group, place } => PairingDeed::Seat { plan, group, place },
            Self::Show { plan, out, wall } => PairingDeed::Show { plan, out, wall },
            Self::Begin { plan, group, seen } => PairingDeed::Begin { plan, group, seen },
            Self::PutAway { plan } => PairingDeed::PutAway { plan },
            Self::SetHomeLanguage { student, language } => {
                PairingDeed::SetHomeLanguage { student: StudentId(student), language }
            }
        })
    }
}

impl WishedShape {
    fn wished(self, nth: usize) -> WishedGroup {
        let table = Place::Table(u16::try_from(nth + 1).unwrap_or(u16::MAX));
        let place = self.place.map_or(table, Place::Named);
        WishedGroup { place, members: self.students.into_iter().map(StudentId).collect() }
    }
}

/// A language to say.
#[derive(Deserialize, ToSchema)]
pub(super) struct HomeShape {
    /// Of their home; empty: not said.
    #[schema(max_length = 40)]
    language: String,
}

/// Says which language they speak at home: it helps to find a partner. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/home-language", request_body = HomeShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn set_home_language(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<HomeShape>,
) -> Result<Json<Saved>, Problem> {
    let deed = PairingDeed::SetHomeLanguage { student: me.student, language: wanted.language };
    super::me::tapped(&app, &me, &tap, Deed::Pairing(deed)).await
}

/// A plan to make.
#[derive(Deserialize, ToSchema)]
pub(super) struct ProposeShape {
    /// One or two skills.
    outcomes: Vec<u32>,
    /// Who is not there; left out: whoever is not here, or nobody while class is closed.
    away: Option<Vec<u32>>,
    /// Decides between equal plans: the same seed gives the same plan.
    #[serde(default)]
    seed: u64,
}

/// Makes the best plan of groups for one or two skills, in the place of the last one.
#[utoipa::path(post, path = "/api/v1/sections/{section}/groups", params(("section" = u32, Path, description = "Its number")),
    request_body = ProposeShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused), (status = 503, body = Refused)))]
pub(super) async fn plan(
    State(app): State<App>,
    _teacher: Teacher,
    InPath(section): InPath<u32>,
    Json(wanted): Json<ProposeShape>,
) -> Result<Json<Saved>, Problem> {
    let outcomes = wanted.outcomes.into_iter().map(OutcomeId).collect();
    let away = wanted.away.map(|away| away.into_iter().map(StudentId).collect());
    let deed = propose(&app, SectionId(section), outcomes, away, wanted.seed).await?;
    let receipt = settled(app.hub.submit(Wish::deed(Actor::Teacher, SectionId(section), deed)).await)?;
    Ok(Json(receipt.into()))
}
