//! The spotlight on who helped (S15), as the API tells and takes it.

use super::super::tap::Tap;
use super::super::visitor::Student;
use super::super::{App, Problem};
use super::me::tapped;
use super::shape::{Refused, Saved};
use crate::classroom::spotlight::{Consent, Praise};
use crate::classroom::{Deed, Section, SpotlightDeed, StudentId};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What somebody is thanked for.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum PraiseName {
    LetsTry,
    AsksAtEnd,
    LooksBack,
    ComesBack,
    Thanked,
    TakesTime,
}

/// What the teacher does about the spotlight of the week; a proposal may be answered in the tray too.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(super) enum SpotlightShape {
    /// Asks a student, for what was seen of them.
    Ask {
        student: u32,
        #[schema(value_type = PraiseName)]
        praise: Praise,
    },
    /// Not this week.
    Pass { student: u32 },
    /// Takes it down.
    TakeDown { student: u32 },
}

impl SpotlightShape {
    pub(super) fn deed(self) -> Deed {
        let (student, what) = match self {
            Self::Ask { student, praise } => (student, SpotlightDeed::Ask(praise)),
            Self::Pass { student } => (student, SpotlightDeed::Pass),
            Self::TakeDown { student } => (student, SpotlightDeed::TakeDown),
        };
        Deed::Spotlight { student: StudentId(student), what }
    }
}

/// Somebody who could be thanked, and for what.
#[derive(Serialize, ToSchema)]
struct TurnShape {
    student: u32,
    #[schema(value_type = Vec<PraiseName>)]
    praises: Vec<Praise>,
}

/// How a student stands to their spotlight.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ConsentName {
    Asked,
    Given,
    Refused,
    TakenDown,
}

/// The last spotlight that the teacher answered.
#[derive(Serialize, ToSchema)]
struct LastSpotlight {
    student: u32,
    #[schema(value_type = PraiseName)]
    praise: Praise,
    /// Whether the student was asked; `false`: "not this week".
    asked: bool,
    #[schema(value_type = ConsentName)]
    consent: Consent,
}

/// The spotlight of the week, for the teacher.
#[derive(Serialize, ToSchema)]
pub(super) struct SpotlightsShape {
    /// Whose turn it is, while the last one does not hold its week.
    proposed: Option<u32>,
    /// Whoever helped lately, who has waited longest first, and what was seen of them.
    turns: Vec<TurnShape>,
    /// The last that was answered.
    last: Option<LastSpotlight>,
    /// The round number of times that the class helped each other, in its week.
    together: Option<u32>,
}

impl SpotlightsShape {
    pub(super) fn of(section: &Section) -> Self {
        let turns = section.spotlight_turns().into_iter();
        let last = section.spotlight.as_ref().map(|last| LastSpotlight {
            student: last.tutor.0,
            praise: last.praise,
            asked: last.asked,
            consent: last.consent,
        });
        Self {
            proposed: section.spotlight_proposed().map(|one| one.tutor.0),
            turns: turns.map(|(student, praises)| TurnShape { student: student.0, praises }).collect(),
            last,
            together: section.milestone(),
        }
    }
}

/// The spotlight that a student is asked about, or that is theirs.
#[derive(Serialize, ToSchema)]
pub(super) struct MySpotlight {
    /// Its number: sent back with the answer.
    number: u64,
    /// For what.
    #[schema(value_type = PraiseName)]
    praise: Praise,
    /// Whether they said yes; until then it stands nowhere.
    shown: bool,
}

impl MySpotlight {
    pub(super) fn of(section: &Section, student: StudentId) -> Option<Self> {
        let spotlight = section.spotlight_of(student)?;
        Some(Self { number: spotlight.number, praise: spotlight.praise, shown: spotlight.consent == Consent::Given })
    }
}

/// A student's word on it.
#[derive(Deserialize, ToSchema)]
pub(super) struct ConsentShape {
    /// Which, by its number.
    number: u64,
    /// Whether it may stand on the wall; `false` takes it down, too.
    yes: bool,
}

/// Says whether the spotlight may stand on the wall. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/spotlight", request_body = ConsentShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn answer(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(form): Json<ConsentShape>,
) -> Result<Json<Saved>, Problem> {
    let what = SpotlightDeed::Answer { number: form.number, yes: form.yes };
    tapped(&app, &me, &tap, Deed::Spotlight { student: me.student, what }).await
}
