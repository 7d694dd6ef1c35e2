//! First run, sign in, sign out (TRUST.md, Identity 1 and 2).

use super::class::{shown, shown_again};
use super::form::Fields;
use crate::access::{AccessCommand, Digest};
use crate::classroom::{Actor, Language};
use crate::hub::Wish;
use crate::text::Text;
use crate::view::teach::{Draft, door};
use crate::web::error::settled;
use crate::web::passphrase::{self, Weak};
use crate::web::visitor::{Teacher, Visitor};
use crate::web::{App, Problem, session};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

/// `GET /teach`: the open class, else the classes; or the door.
pub(super) async fn front(State(app): State<App>, visitor: Visitor) -> Response {
    let seen = app.look();
    if visitor.is_teacher(&app) {
        return match seen.state.wall_section() {
            None => Redirect::to("/teach/new").into_response(),
            Some(section) if section.is_open() => Redirect::to(&format!("/teach/{}", section.id)).into_response(),
            Some(section) if seen.state.sections.len() == 1 => {
                Redirect::to(&format!("/teach/{}", section.id)).into_response()
            }
            Some(_) => Redirect::to("/teach/classes").into_response(),
        };
    }
    if !visitor.may_teach_here(&app) {
        return shown_again(StatusCode::FORBIDDEN, door::not_here(visitor.text).into_string());
    }
    if seen.access.passphrase.is_some() {
        return Redirect::to("/teach/sign-in").into_response();
    }
    shown(door::first_run(visitor.text, None).into_string())
}

/// `GET /teach/sign-in`
pub(super) async fn ask(State(app): State<App>, visitor: Visitor) -> Response {
    if visitor.is_teacher(&app) || app.look().access.passphrase.is_none() {
        return Redirect::to("/teach").into_response();
    }
    if !visitor.may_teach_here(&app) {
        return shown_again(StatusCode::FORBIDDEN, door::not_here(visitor.text).into_string());
    }
    shown(door::sign_in(visitor.text, None).into_string())
}

/// `POST /teach/start`: the one-time code and a passphrase make the teacher.
pub(super) async fn start(State(app): State<App>, visitor: Visitor, fields: Fields) -> Result<Response, Problem> {
    if !visitor.may_teach_here(&app) {
        return Err(Problem::TeacherOnly);
    }
    if app.look().access.passphrase.is_some() {
        return Ok(Redirect::to("/teach/sign-in").into_response());
    }
    let language = Language::from_tag(fields.get("language"));
    let text = language.map_or(visitor.text, Text::new);
    let again = |key: &str, fields: Fields| {
        let draft = kept(fields, text.say(key));
        Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, door::first_run(text, Some(&draft)).into_string()))
    };
    // The passphrase first: a wrong guess at the code is counted, a weak passphrase is not.
    match passphrase::strength(fields.get("passphrase")) {
        Err(Weak::Short) => return again("door-short", fields),
        Err(Weak::Common) => return again("door-common", fields),
        Ok(()) => {}
    }
    if !app.setup.is_right(fields.get("code")) {
        return again("door-wrong-code", fields);
    }
    let hash = app.turnstile.hash(fields.get("passphrase").to_owned()).await.ok_or(Problem::Busy)?;
    let (token, device) = new_device()?;
    let wish = Wish::keys(Actor::System, AccessCommand::SetPassphrase { hash, device });
    settled(app.hub.submit(wish).await)?;
    let mut response = signed_in(&token, "/teach/new")?;
    if let Some(cookie) = language.and_then(|language| session::set_language(language.tag())) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// The form again, without the passphrase.
fn kept(mut fields: Fields, sentence: String) -> Draft {
    fields.0.retain(|(name, _)| name != "passphrase");
    fields.refused("door", sentence)
}

/// `POST /teach/sign-in`
pub(super) async fn sign_in(State(app): State<App>, visitor: Visitor, fields: Fields) -> Result<Response, Problem> {
    if !visitor.may_teach_here(&app) {
        return Err(Problem::TeacherOnly);
    }
    let Some(stored) = app.look().access.passphrase.clone() else { return Ok(Redirect::to("/teach").into_response()) };
    let right = app.turnstile.is_right(fields.get("passphrase").to_owned(), stored).await.ok_or(Problem::Busy)?;
    if !right {
        let draft = kept(fields, visitor.text.say("door-wrong"));
        let page = door::sign_in(visitor.text, Some(&draft)).into_string();
        return Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let (token, device) = new_device()?;
    settled(app.hub.submit(Wish::keys(Actor::System, AccessCommand::SignIn { device })).await)?;
    signed_in(&token, "/teach")
}

/// A fresh token for each sign-in: one that was seen before opens nothing.
fn new_device() -> Result<(String, Digest), Problem> {
    let token = session::new_token().ok_or(Problem::Internal)?;
    let digest = session::digest(&token);
    Ok((token, digest))
}

fn signed_in(token: &str, to: &str) -> Result<Response, Problem> {
    let cookie = session::set_token(token).ok_or(Problem::Internal)?;
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(to)).into_response())
}

/// `POST /teach/sign-out`
pub(super) async fn sign_out(State(app): State<App>, teacher: Teacher) -> Result<Response, Problem> {
    if let Some(device) = teacher.0.device {
        settled(app.hub.submit(Wish::keys(Actor::Teacher, AccessCommand::Release { device })).await)?;
    }
    Ok(Redirect::to("/teach").into_response())
}
