//! Skills in students' own words (S25).

use super::super::in_path::InPath;
use super::super::tap::Tap;
use super::super::visitor::Student;
use super::super::{App, Problem};
use super::evidence::verdict_words;
use super::me::tapped;
use super::shape::{LanguageName, Refused, Saved};
use crate::classroom::{Deed, Enrolment, Language, OutcomeId, WordingDeed};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a student proposed last for a skill, and what became of it.
#[derive(Serialize, ToSchema)]
pub(super) struct WordingShape {
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// In which language.
    #[schema(value_type = LanguageName)]
    language: Language,
    /// The statement.
    text: String,
    /// `waiting`, `approved` or `declined`.
    verdict: &'static str,
    /// The teacher's word why not; may be empty.
    word: String,
}

impl WordingShape {
    pub(super) fn all(place: &Enrolment) -> Vec<Self> {
        let shape = |(outcome, wording): (&OutcomeId, &crate::classroom::Wording)| {
            let (verdict, word) = verdict_words(&wording.verdict);
            Self { outcome: *outcome, language: wording.language, text: wording.text.clone(), verdict, word }
        };
        place.wordings.iter().map(shape).collect()
    }
}

/// A statement of a skill in a student's own words.
#[derive(Deserialize, ToSchema)]
pub(super) struct WordingForm {
    /// In which language.
    #[schema(value_type = LanguageName)]
    language: Language,
    /// The statement.
    #[schema(max_length = 200)]
    text: String,
}

/// Proposes a wording, in the place of what was proposed last. The teacher alone sees it, and says yes or no. Takes the
/// same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/skills/{outcome}/wording", params(("outcome" = u32, Path)), request_body = WordingForm,
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn propose(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    InPath(outcome): InPath<u32>,
    Json(form): Json<WordingForm>,
) -> Result<Json<Saved>, Problem> {
    let what = WordingDeed::Propose { language: form.language, text: form.text };
    tapped(&app, &me, &tap, Deed::Wording { student: me.student, outcome: OutcomeId(outcome), what }).await
}

/// Takes back a wording that waits. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/skills/{outcome}/wording/withdraw", params(("outcome" = u32, Path)),
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn withdraw(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    InPath(outcome): InPath<u32>,
) -> Result<Json<Saved>, Problem> {
    let what = WordingDeed::Withdraw;
    tapped(&app, &me, &tap, Deed::Wording { student: me.student, outcome: OutcomeId(outcome), what }).await
}
