//! Tutoring blocks (S18): a student signs up, comes for something else, or does not come after all.

use super::page::{Told, render};
use super::submit;
use crate::classroom::block::{BlockRole, Wanted};
use crate::classroom::{BlockDeed, BlockId, Deed, OutcomeId};
use crate::view::student::block as view;
use crate::web::in_path::InPath;
use crate::web::tap::Tap;
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::Form;
use axum::extract::{Query, State};
use axum::response::{Html, Response};
use serde::Deserialize;

/// `GET /me/blocks`: it stays as it came, so that nothing moves under a finger.
pub(in crate::web) async fn show(
    State(app): State<App>,
    student: Student,
    Query(told): Query<Told>,
) -> Result<Html<String>, Problem> {
    render(&app, &student, |me| view::page(me, told.saved.is_some()))
}

#[derive(Deserialize)]
pub(in crate::web) struct SignUp {
    claim: String,
    round: u32,
    /// Empty: not after all.
    wanted: String,
}

/// `POST /me/blocks/{block}`: first come, first served.
pub(in crate::web) async fn sign_up(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    InPath(block): InPath<u32>,
    Form(form): Form<SignUp>,
) -> Result<Response, Problem> {
    let wanted = wanted(&form.wanted)?;
    let deed = BlockDeed::SignUp { block: BlockId(block), round: form.round, student: student.student, wanted };
    submit(&app, &student, &tap, &form.claim, Deed::Block(deed)).await
}

/// What a form says: nothing, or `wants` or `helps` with the number of a skill, if there is one.
pub(in crate::web) fn wanted(said: &str) -> Result<Option<Wanted>, Problem> {
    let bad = || Problem::BadForm("wanted".into());
    let (role, skill) = said.split_once(' ').unwrap_or((said, ""));
    let role = match role {
        "" => return Ok(None),
        "helps" => BlockRole::Helps,
        "wants" => BlockRole::Wants,
        _ => return Err(bad()),
    };
    let outcome = match skill {
        "" => None,
        number => Some(OutcomeId(number.parse().map_err(|_| bad())?)),
    };
    Ok(Some(Wanted { role, outcome }))
}
