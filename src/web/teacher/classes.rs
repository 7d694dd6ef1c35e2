//! The list of classes, and a new one.

use super::class::{shown, shown_again};
use super::form::Fields;
use crate::classroom::{Actor, Command, Language};
use crate::hub::Wish;
use crate::view::teach::classes;
use crate::web::error::settled;
use crate::web::notices::notices;
use crate::web::visitor::{Staff, Teacher};
use crate::web::{App, Problem};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

/// `GET /teach/classes`
pub(super) async fn list(State(app): State<App>, staff: Staff) -> Response {
    let seen = app.look();
    let Staff { visitor, actor } = staff;
    let notices = notices(&app, &seen, actor, None);
    let (is_teachers, can_sign_out) = (actor == Actor::Teacher, visitor.holder.is_some());
    shown(classes::list(visitor.text, &seen.state, &notices, is_teachers, can_sign_out).into_string())
}

/// `GET /teach/new`
pub(super) async fn new(State(app): State<App>, teacher: Teacher) -> Response {
    let text = teacher.0.text;
    shown(classes::new(text, &app.look().state, text.language(), None).into_string())
}

/// `POST /teach/new`
pub(super) async fn create(State(app): State<App>, teacher: Teacher, fields: Fields) -> Result<Response, Problem> {
    let text = teacher.0.text;
    let language = Language::from_tag(fields.get("language")).unwrap_or(text.language());
    let command = Command::MakeSection { name: fields.get("name").to_owned(), language };
    let wish = Wish::class(Actor::Teacher, command).once(fields.once("new", &teacher.0));
    match settled(app.hub.submit(wish).await) {
        Ok(receipt) => {
            let section = receipt.section.ok_or(Problem::Internal)?;
            Ok(Redirect::to(&format!("/teach/{section}/students/paste?guide=yes")).into_response())
        }
        Err(problem) => {
            let draft = fields.refused("class", problem.sentence(text));
            let page = classes::new(text, &app.look().state, language, Some(&draft)).into_string();
            Ok(shown_again(problem.status(), page))
        }
    }
}
