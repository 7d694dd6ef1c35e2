//! A student's goal: its page, choosing one, putting it away (S35).

use super::page::{Told, render};
use crate::classroom::goal::Until;
use crate::classroom::{Deed, GoalWish, OutcomeId, Refusal};
use crate::hub::Answer;
use crate::view::parts::typed_day;
use crate::view::student::goal as view;
use crate::web::error::settled;
use crate::web::tap::Tap;
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::Form;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

/// `GET /me/goal`
pub(in crate::web) async fn show(
    State(app): State<App>,
    student: Student,
    Query(told): Query<Told>,
) -> Result<Html<String>, Problem> {
    render(&app, &student, |me| view::page(me, told.saved.is_some(), None))
}

#[derive(Deserialize)]
pub(in crate::web) struct Choice {
    claim: String,
    outcome: String,
    lessons: String,
    /// Goes before the lessons; empty for none.
    #[serde(default)]
    day: String,
}

/// `POST /me/goal`
pub(in crate::web) async fn set(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Choice>,
) -> Result<Response, Problem> {
    student.made_on(&form.claim)?;
    let Some(wish) = form.wish()? else { return again(&app, &student, &form, Refusal::GoalTime) };
    let deed = Deed::SetGoal { student: student.student, goal: Some(wish) };
    match app.hub.submit(student.wish(deed)).await {
        Answer::Refused(why @ (Refusal::GoalTime | Refusal::NothingAbove | Refusal::NoSuchOutcome)) => {
            again(&app, &student, &form, why)
        }
        answer => {
            settled(answer)?;
            Ok(Redirect::to("/me/goal?saved=1").into_response())
        }
    }
}

impl Choice {
    /// What was chosen; `None` for a time that cannot be.
    fn wish(&self) -> Result<Option<GoalWish>, Problem> {
        let outcome = self.outcome.parse().map_err(|_| Problem::BadForm("outcome".into()))?;
        let until = match self.day.trim() {
            "" => self.lessons.parse().ok().map(Until::Lessons),
            typed => typed_day(typed).map(Until::Day),
        };
        Ok(until.map(|until| GoalWish { outcome: OutcomeId(outcome), until }))
    }
}

/// The page again, with what was typed and why it was not taken.
fn again(app: &App, student: &Student, form: &Choice, why: Refusal) -> Result<Response, Problem> {
    let Choice { outcome, lessons, day, .. } = form;
    let typed = view::Typed { outcome: outcome.clone(), lessons: lessons.clone(), day: day.clone() };
    let page = render(app, student, |me| view::page(me, false, Some((&typed, &student.text.refusal(&why)))))?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

#[derive(Deserialize)]
pub(in crate::web) struct Bare {
    claim: String,
}

/// `POST /me/goal/drop`
pub(in crate::web) async fn put_away(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Bare>,
) -> Result<Response, Problem> {
    super::submit(&app, &student, &tap, &form.claim, Deed::SetGoal { student: student.student, goal: None }).await
}
