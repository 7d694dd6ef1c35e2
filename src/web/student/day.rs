//! Mastery day (S36): a student's skills and slot.

use super::submit;
use crate::classroom::{Deed, MasteryDayDeed, OutcomeId};
use crate::web::in_path::InPath;
use crate::web::tap::Tap;
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::Form;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

/// `POST /me/day/{day}`: what is ticked is what is picked.
pub(in crate::web) async fn pick(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    InPath(day): InPath<u32>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let all = |name: &'static str| fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value);
    let claim = all("claim").next().ok_or_else(|| Problem::BadForm("claim".into()))?.clone();
    let outcome = |id: &String| id.parse().map(OutcomeId).map_err(|_| Problem::BadForm("skill".into()));
    let outcomes = all("skill").map(outcome).collect::<Result<_, _>>()?;
    let deed = MasteryDayDeed::Pick { day, student: student.student, outcomes };
    submit(&app, &student, &tap, &claim, Deed::MasteryDay(deed)).await
}

#[derive(Deserialize)]
pub(in crate::web) struct Slot {
    claim: String,
    /// Empty: none.
    slot: String,
}

/// `POST /me/day/{day}/slot`: first come, first served.
pub(in crate::web) async fn slot(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    InPath(day): InPath<u32>,
    Form(form): Form<Slot>,
) -> Result<Response, Problem> {
    let slot = match form.slot.as_str() {
        "" => None,
        number => Some(number.parse().map_err(|_| Problem::BadForm("slot".into()))?),
    };
    let deed = MasteryDayDeed::TakeSlot { day, student: student.student, slot };
    submit(&app, &student, &tap, &form.claim, Deed::MasteryDay(deed)).await
}
