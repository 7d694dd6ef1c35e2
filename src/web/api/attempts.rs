//! Attempts and checks as their student sees them and answers them. A level is its number in the class.

use super::super::in_path::InPath;
use super::super::tap::Tap;
use super::super::visitor::{Student, Teacher};
use super::super::{App, Problem};
use super::mastery::AssessmentShape;
use super::me::tapped;
use super::shape::{Refused, Saved};
use crate::classroom::check::CheckDeed;
use crate::classroom::ledger::{Attempt, AttemptDeed};
use crate::classroom::talk::Line;
use crate::classroom::{Deed, Enrolment, Level, OutcomeId, Section, SectionId, StudentId};
use crate::text::Text;
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An attempt as the student and the teacher see it.
#[derive(Serialize, ToSchema)]
pub(super) struct AttemptShape {
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// Its number, by which it is amended and answered.
    attempt: u64,
    what: AssessmentShape,
    /// It does not count any more.
    voided: bool,
    /// Why it was corrected, oldest first.
    amendments: Vec<AmendmentShape>,
    read_by_student: bool,
    read_by_teacher: bool,
    /// What was said since, oldest first.
    talk: Vec<LineShape>,
}

#[derive(Serialize, ToSchema)]
struct AmendmentShape {
    at_ms: i64,
    reason: String,
    /// What stood before.
    before: Option<u8>,
}

#[derive(Serialize, ToSchema)]
struct LineShape {
    by_student: bool,
    text: String,
    at_ms: i64,
}

impl AttemptShape {
    /// `reader`: the student, who reads the teacher's phrases in their own language (S22).
    fn all(section: &Section, place: &Enrolment, reader: Option<Text>) -> Vec<Self> {
        let attempts = place.ledger.iter().flat_map(|(outcome, attempts)| attempts.iter().map(move |a| (outcome, a)));
        let all = attempts.map(|(outcome, attempt)| Self::of(outcome, attempt));
        all.map(|shape| shape.read_by(section, reader)).collect()
    }

    fn read_by(mut self, section: &Section, reader: Option<Text>) -> Self {
        if let Some(text) = reader {
            self.what.change_words(|words| text.feedback(words, &section.phrases));
        }
        self
    }

    fn of(outcome: OutcomeId, attempt: &Attempt) -> Self {
        let line =
            |line: &Line| LineShape { by_student: line.by_student, text: line.text.clone(), at_ms: line.wall_ms };
        let amendments = attempt.amendments.iter().map(|amendment| AmendmentShape {
            at_ms: amendment.wall_ms,
            reason: amendment.reason.clone(),
            before: amendment.before.map(|level| level.0),
        });
        Self {
            outcome,
            attempt: attempt.number,
            what: AssessmentShape::of(&attempt.what),
            voided: attempt.voided,
            amendments: amendments.collect(),
            read_by_student: attempt.talk.read_by_student,
            read_by_teacher: attempt.talk.read_by_teacher,
            talk: attempt.talk.lines.iter().map(line).collect(),
        }
    }
}

/// A student's own attempts, by skill and in the order in which they were shown.
#[utoipa::path(get, path = "/api/v1/me/attempts",
    responses((status = 200, body = Vec<AttemptShape>), (status = 401, body = Refused)))]
pub(super) async fn own(State(app): State<App>, me: Student) -> Result<Json<Vec<AttemptShape>>, Problem> {
    listed(&app, me.section, me.student, Some(me.text))
}

/// A student's attempts, by skill and in the order in which they were shown.
#[utoipa::path(get, path = "/api/v1/sections/{section}/students/{student}/attempts",
    params(("section" = u32, Path, description = "The class"), ("student" = u32, Path, description = "Their number")),
    responses((status = 200, body = Vec<AttemptShape>), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn of_a_student(
    State(app): State<App>,
    _teacher: Teacher,
    InPath((section, student)): InPath<(u32, u32)>,
) -> Result<Json<Vec<AttemptShape>>, Problem> {
    listed(&app, SectionId(section), StudentId(student), None)
}

fn listed(
    app: &App,
    section: SectionId,
    student: StudentId,
    reader: Option<Text>,
) -> Result<Json<Vec<AttemptShape>>, Problem> {
    let seen = app.look();
    let section = seen.state.section(section).map_err(Problem::Refused)?;
    Ok(Json(AttemptShape::all(section, section.active(student).map_err(Problem::Refused)?, reader)))
}

/// How to show a skill whose check is asked for.
#[derive(Deserialize, ToSchema)]
pub(super) struct WayShape {
    outcome: u32,
    /// May be empty: they leave it open.
    #[schema(max_length = 60)]
    way: String,
}

/// Chooses how to show a skill. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/check/way", request_body = WayShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn choose_way(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<WayShape>,
) -> Result<Json<Saved>, Problem> {
    let (outcome, what) = (OutcomeId(wanted.outcome), CheckDeed::ChooseWay(wanted.way));
    tapped(&app, &me, &tap, Deed::Check { student: me.student, outcome, what }).await
}

/// Where a student sees themself.
#[derive(Deserialize, ToSchema)]
pub(super) struct OwnLevelShape {
    outcome: u32,
    /// `null`: nowhere any more. Left out is not `null`: it is a broken request.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    level: Option<u8>,
}

/// Says where they see themself on the scale. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/level", request_body = OwnLevelShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn assess_self(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<OwnLevelShape>,
) -> Result<Json<Saved>, Problem> {
    let (outcome, what) = (OutcomeId(wanted.outcome), CheckDeed::AssessSelf(wanted.level.map(Level)));
    tapped(&app, &me, &tap, Deed::Check { student: me.student, outcome, what }).await
}

/// An attempt of theirs.
#[derive(Deserialize, ToSchema)]
pub(super) struct OneShape {
    outcome: u32,
    /// Its number.
    attempt: u64,
}

/// Has read the feedback. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/attempts/read", request_body = OneShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn read(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<OneShape>,
) -> Result<Json<Saved>, Problem> {
    let (outcome, what) = (OutcomeId(wanted.outcome), AttemptDeed::Read { attempt: wanted.attempt });
    tapped(&app, &me, &tap, Deed::Attempt { student: me.student, outcome, what }).await
}

/// A question about feedback.
#[derive(Deserialize, ToSchema)]
pub(super) struct SayShape {
    outcome: u32,
    /// The attempt's number.
    attempt: u64,
    #[schema(max_length = 400)]
    text: String,
}

/// Asks the teacher back about feedback. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/attempts/say", request_body = SayShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn say(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<SayShape>,
) -> Result<Json<Saved>, Problem> {
    let SayShape { outcome, attempt, text } = wanted;
    let what = AttemptDeed::Say { attempt, text };
    tapped(&app, &me, &tap, Deed::Attempt { student: me.student, outcome: OutcomeId(outcome), what }).await
}
