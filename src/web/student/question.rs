//! One quick question (S24): a student's answer.

use super::submit;
use crate::classroom::{Deed, Reply, TicketDeed, TicketId};
use crate::web::in_path::InPath;
use crate::web::tap::Tap;
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::Form;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

/// The one of the three that the question asks for.
#[derive(Deserialize)]
pub(in crate::web) struct Answer {
    claim: String,
    choice: Option<u8>,
    confidence: Option<u8>,
    text: Option<String>,
}

/// `POST /me/questions/{ticket}`
pub(in crate::web) async fn answer(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    InPath(ticket): InPath<u32>,
    Form(form): Form<Answer>,
) -> Result<Response, Problem> {
    let Answer { claim, choice, confidence, text } = form;
    let reply = choice.map(Reply::Choice).or(confidence.map(Reply::Confidence)).or(text.map(Reply::Text));
    let reply = reply.ok_or_else(|| Problem::BadForm("answer".into()))?;
    let deed = TicketDeed::Answer { ticket: TicketId(ticket), student: student.student, reply };
    submit(&app, &student, &tap, &claim, Deed::Ticket(deed)).await
}
