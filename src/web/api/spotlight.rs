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
enum PraiseName {
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

/// The spotlight that a student is asked about, or that is theirs.
#[derive(Serialize, ToSchema)]
pub(super) struct MySpotlight {
    /// For what.
    #[schema(value_type = PraiseName)]
    praise: Praise,
    /// Whether they said yes; until then it stands nowhere.
    shown: bool,
}

impl MySpotlight {
    pub(super) fn of(section: &Section, student: StudentId) -> Option<Self> {
        let spotlight = section.spotlight_of(student)?;
        Some(Self { praise: spotlight.praise, shown: spotlight.consent == Consent::Given })
    }
}

/// A student's word on it.
#[derive(Deserialize, ToSchema)]
pub(super) struct ConsentShape {
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
    let what = SpotlightDeed::Answer(form.yes);
    tapped(&app, &me, &tap, Deed::Spotlight { student: me.student, what }).await
}
