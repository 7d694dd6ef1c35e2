//! Being thanked on the wall, and the teacher's word on one's tutoring (S15).

use super::{YesNo, submit};
use crate::classroom::{Deed, SpotlightDeed, TutorDeed};
use crate::web::tap::Tap;
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::Form;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

#[derive(Deserialize)]
pub(in crate::web) struct Answer {
    claim: String,
    number: u64,
    yes: YesNo,
}

/// `POST /me/spotlight`: whether it may stand on the wall; "no" takes it down, too.
pub(in crate::web) async fn answer(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Answer>,
) -> Result<Response, Problem> {
    let what = SpotlightDeed::Answer { number: form.number, yes: form.yes == YesNo::Yes };
    submit(&app, &student, &tap, &form.claim, Deed::Spotlight { student: student.student, what }).await
}

#[derive(Deserialize)]
pub(in crate::web) struct Read {
    claim: String,
    number: u64,
}

/// `POST /me/coaching`: the teacher's word is put away.
pub(in crate::web) async fn read(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Read>,
) -> Result<Response, Problem> {
    let what = TutorDeed::ReadCoaching(form.number);
    submit(&app, &student, &tap, &form.claim, Deed::Tutor { student: student.student, what }).await
}
