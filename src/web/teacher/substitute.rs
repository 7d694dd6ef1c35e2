//! A substitute comes in by the code on their sheet (S52).

use super::class::{shown, shown_again};
use super::form::Fields;
use crate::access::{AccessCommand, Denial, SubstituteCommand};
use crate::classroom::Actor;
use crate::hub::Wish;
use crate::view::teach::door;
use crate::web::error::settled;
use crate::web::visitor::Visitor;
use crate::web::{App, Problem, session};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

/// `GET /teach/stand-in`
pub(super) async fn ask(State(app): State<App>, visitor: Visitor) -> Response {
    if visitor.is_teacher(&app) || visitor.stands_in(&app) || !visitor.may_teach_here() {
        return Redirect::to("/teach").into_response();
    }
    shown(door::stand_in(visitor.text, None).into_string())
}

/// `POST /teach/stand-in`: the code makes this device a substitute's for the day.
pub(super) async fn stand_in(State(app): State<App>, visitor: Visitor, fields: Fields) -> Result<Response, Problem> {
    if !visitor.may_teach_here() {
        return Err(Problem::TeacherOnly);
    }
    let token = session::new_token().ok_or(Problem::Internal)?;
    let (code, device) = (session::day_code_digest(fields.get("code")), session::digest(&token));
    let command = AccessCommand::Substitute(SubstituteCommand::StandIn { code, device });
    match settled(app.hub.submit(Wish::keys(Actor::System, command)).await) {
        Ok(_) => {
            let cookie = session::set_token(&token, visitor.line).ok_or(Problem::Internal)?;
            Ok(([(header::SET_COOKIE, cookie)], Redirect::to("/teach")).into_response())
        }
        Err(problem @ Problem::Denied(Denial::NoSuchCode)) => {
            let draft = fields.refused("stand-in", problem.sentence(visitor.text));
            let page = door::stand_in(visitor.text, Some(&draft)).into_string();
            Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, page))
        }
        Err(problem) => Err(problem),
    }
}
