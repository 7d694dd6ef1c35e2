//! What a student says of checks and feedback (S3, S26, S32).

use crate::classroom::check::CheckDeed;
use crate::classroom::ledger::AttemptDeed;
use crate::classroom::{Deed, Level, OutcomeId};
use crate::web::error::settled;
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::Form;
use axum::extract::State;
use axum::response::Redirect;
use serde::Deserialize;

#[derive(Deserialize)]
pub(in crate::web) struct Way {
    claim: String,
    outcome: u32,
    way: String,
}

/// `POST /me/check/way`
pub(in crate::web) async fn choose_way(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Way>,
) -> Result<Redirect, Problem> {
    student.made_on(&form.claim)?;
    let (outcome, what) = (OutcomeId(form.outcome), CheckDeed::ChooseWay(form.way));
    tell(&app, &student, Deed::Check { student: student.student, outcome, what }, "/me?saved=1").await
}

#[derive(Deserialize)]
pub(in crate::web) struct OwnLevel {
    claim: String,
    outcome: u32,
    level: u8,
}

/// `POST /me/level`
pub(in crate::web) async fn assess_self(
    State(app): State<App>,
    student: Student,
    Form(form): Form<OwnLevel>,
) -> Result<Redirect, Problem> {
    student.made_on(&form.claim)?;
    let (outcome, what) = (OutcomeId(form.outcome), CheckDeed::AssessSelf(Some(Level(form.level))));
    let there = format!("/me/skills/{outcome}?saved=1#own-level");
    tell(&app, &student, Deed::Check { student: student.student, outcome, what }, &there).await
}

#[derive(Deserialize)]
pub(in crate::web) struct Read {
    claim: String,
    outcome: u32,
    attempt: u64,
}

/// `POST /me/feedback/read`
pub(in crate::web) async fn read(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Read>,
) -> Result<Redirect, Problem> {
    student.made_on(&form.claim)?;
    let (outcome, what) = (OutcomeId(form.outcome), AttemptDeed::Read { attempt: form.attempt });
    tell(&app, &student, Deed::Attempt { student: student.student, outcome, what }, "/me?saved=1").await
}

#[derive(Deserialize)]
pub(in crate::web) struct Say {
    claim: String,
    outcome: u32,
    attempt: u64,
    text: String,
}

/// `POST /me/feedback/say`
pub(in crate::web) async fn say(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Say>,
) -> Result<Redirect, Problem> {
    student.made_on(&form.claim)?;
    let outcome = OutcomeId(form.outcome);
    let what = AttemptDeed::Say { attempt: form.attempt, text: form.text };
    let there = format!("/me/skills/{outcome}?saved=1#try-{}", form.attempt);
    tell(&app, &student, Deed::Attempt { student: student.student, outcome, what }, &there).await
}

async fn tell(app: &App, student: &Student, deed: Deed, there: &str) -> Result<Redirect, Problem> {
    settled(app.hub.submit(student.wish(deed)).await)?;
    Ok(Redirect::to(there))
}
