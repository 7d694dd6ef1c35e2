//! A skill in the student's own words (S25): proposed, changed, taken back.

use super::evidence::render;
use super::page::again;
use crate::classroom::{Deed, Language, OutcomeId, WordingDeed};
use crate::web::error::settled;
use crate::web::in_path::InPath;
use crate::web::tap::Tap;
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

#[derive(Deserialize)]
pub(in crate::web) struct Proposal {
    claim: String,
    language: Language,
    text: String,
}

/// `POST /me/skills/{outcome}/wording`
pub(in crate::web) async fn propose(
    State(app): State<App>,
    student: Student,
    InPath(outcome): InPath<u32>,
    Form(form): Form<Proposal>,
) -> Result<Response, Problem> {
    student.made_on(&form.claim)?;
    let Proposal { language, text, .. } = form;
    let outcome = OutcomeId(outcome);
    let what = WordingDeed::Propose { language, text: text.clone() };
    let deed = Deed::Wording { student: student.student, outcome, what };
    match settled(app.hub.submit(student.wish(deed)).await) {
        Ok(_) => Ok(Redirect::to(&format!("/me/skills/{outcome}?saved=1#wording")).into_response()),
        Err(problem) => {
            let fields = vec![("text".to_owned(), text), ("language".to_owned(), language.tag().to_owned())];
            again(&student, &problem, ("wording", fields), |refused| render(&app, &student, outcome, refused, false))
        }
    }
}

#[derive(Deserialize)]
pub(in crate::web) struct Bare {
    claim: String,
}

/// `POST /me/skills/{outcome}/wording/withdraw`
pub(in crate::web) async fn withdraw(
    State(app): State<App>,
    student: Student,
    InPath(outcome): InPath<u32>,
    tap: Tap,
    Form(form): Form<Bare>,
) -> Result<Response, Problem> {
    student.made_on(&form.claim)?;
    let outcome = OutcomeId(outcome);
    let deed = Deed::Wording { student: student.student, outcome, what: WordingDeed::Withdraw };
    tap.submit(&app, student.wish(deed), student.student).await?;
    Ok(Redirect::to(&format!("/me/skills/{outcome}?saved=1#wording")).into_response())
}
