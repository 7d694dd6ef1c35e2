//! First run, sign in, sign out (TRUST.md, Identity 1 and 2).

use super::class::{shown, shown_again};
use super::form::Fields;
use crate::access::{AccessCommand, Denial, NewSeat, SeatCommand};
use crate::classroom::{Actor, Language};
use crate::hub::Wish;
use crate::text::Text;
use crate::view::teach::Draft;
use crate::view::teach::door::{self, SignIn};
use crate::web::error::{is_way_back, settled};
use crate::web::passphrase::{self, Weak};
use crate::web::pin::{self, WeakPin};
use crate::web::turnstile::TooSoon;
use crate::web::visitor::{Staff, Visitor};
use crate::web::{App, Line, Problem, label, secure, session};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// `GET /teach`: the open class, else the classes; or the door.
pub(super) async fn front(
    State(app): State<App>,
    Query(turn): Query<secure::Turn>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    let seen = app.look();
    if visitor.is_teacher(&app) || visitor.stands_in(&app) {
        return match seen.state.wall_section() {
            None if visitor.stands_in(&app) => Redirect::to("/teach/classes").into_response(),
            None => Redirect::to("/teach/new").into_response(),
            Some(section) if section.is_open() => Redirect::to(&format!("/teach/{}", section.id)).into_response(),
            Some(section) if seen.state.sections.len() == 1 => {
                Redirect::to(&format!("/teach/{}", section.id)).into_response()
            }
            Some(_) => Redirect::to("/teach/classes").into_response(),
        };
    }
    if !visitor.may_teach_here() {
        return shown_again(StatusCode::FORBIDDEN, secure::not_here(&app, &visitor, &headers));
    }
    if let Some(turn) = secure::turn(&turn, &visitor, &headers) {
        return turn;
    }
    if visitor.locked_seat(&app).is_some() {
        return Redirect::to("/teach/unlock").into_response();
    }
    if seen.access.passphrase.is_some() {
        return Redirect::to("/teach/sign-in").into_response();
    }
    shown(door::first_run(visitor.text, None, secure::proof(&app, &visitor).as_ref()).into_string())
}

/// Where a page of the door leads on to.
#[derive(Default, Deserialize)]
pub(super) struct WayBack {
    pub(super) back: Option<String>,
}

impl WayBack {
    /// One of the teacher's pages, whatever the address says.
    pub(super) fn path(&self) -> &str {
        self.back.as_deref().filter(|back| is_way_back(back)).unwrap_or("/teach")
    }
}

/// `GET /teach/sign-in`
pub(super) async fn ask(
    State(app): State<App>,
    Query(way): Query<WayBack>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    if visitor.is_teacher(&app) || app.look().access.passphrase.is_none() {
        return Redirect::to("/teach").into_response();
    }
    if !visitor.may_teach_here() {
        return shown_again(StatusCode::FORBIDDEN, secure::not_here(&app, &visitor, &headers));
    }
    shown(sign_in_page(&app, &visitor, None, way.path()))
}

fn sign_in_page(app: &App, visitor: &Visitor, draft: Option<&Draft>, back: &str) -> String {
    let has_pin = visitor.seat().is_some_and(|seat| seat.pin.is_some());
    let proof = secure::proof(app, visitor);
    let is_locked = visitor.locked_seat(app).is_some();
    let page = SignIn { draft, back, is_locked, has_pin, proof: proof.as_ref() };
    door::sign_in(visitor.text, &page).into_string()
}

/// `POST /teach/start`: the one-time code and a passphrase make the teacher.
pub(super) async fn start(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    if !visitor.may_teach_here() {
        return Err(Problem::TeacherOnly);
    }
    if app.look().access.passphrase.is_some() {
        return Ok(Redirect::to("/teach/sign-in").into_response());
    }
    let language = Language::from_tag(fields.get("language"));
    let text = language.map_or(visitor.text, Text::new);
    let again = |sentence: String, fields: Fields| {
        let draft = kept(fields, sentence);
        let page = door::first_run(text, Some(&draft), secure::proof(&app, &visitor).as_ref());
        Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, page.into_string()))
    };
    // The passphrase first: a wrong guess at the code is counted, a weak passphrase is not.
    if let Err(weak) = passphrase::strength(fields.get("passphrase")) {
        return again(text.say(weak_key(weak)), fields);
    }
    let pin = match chosen_pin(&fields) {
        Ok(pin) => pin,
        Err(weak) => return again(text.say(weak_pin_key(weak)), fields),
    };
    if !app.setup.is_right(fields.get("code")) {
        return again(text.say("door-wrong-code"), fields);
    }
    let passphrase = fields.get("passphrase").to_owned();
    let hashed = app.turnstile.work(&visitor.asker(), move || passphrase::hash(&passphrase)).await;
    let hash = hashed.map_err(|_| Problem::Busy)?.ok_or(Problem::Internal)?;
    let (token, seat) = new_seat(&app, &visitor, &headers, pin).await?;
    let command = SeatCommand::SetPassphrase { hash, seat };
    settled(app.hub.submit(Wish::keys(Actor::System, AccessCommand::Seat(command))).await)?;
    let mut response = signed_in(&token, visitor.line, "/teach/new")?;
    if let Some(cookie) = language.and_then(|language| session::set_language(language.tag())) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// What is wrong with a passphrase.
pub(super) fn weak_key(weak: Weak) -> &'static str {
    match weak {
        Weak::Short => "door-short",
        Weak::Common => "door-common",
    }
}

/// What is wrong with a PIN.
pub(super) fn weak_pin_key(weak: WeakPin) -> &'static str {
    match weak {
        WeakPin::Length => "pin-length",
        WeakPin::Common => "pin-common",
    }
}

/// The PIN in a form where there may be none.
fn chosen_pin(fields: &Fields) -> Result<Option<String>, WeakPin> {
    let typed = fields.get("pin").trim();
    if typed.is_empty() { Ok(None) } else { pin::chosen(typed).map(Some) }
}

/// The form again, without its secrets.
pub(super) fn kept(mut fields: Fields, sentence: String) -> Draft {
    fields.0.retain(|(name, _)| !["passphrase", "new", "pin"].contains(&name.as_str()));
    fields.refused("door", sentence)
}

/// `POST /teach/sign-in`
pub(super) async fn sign_in(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    if !visitor.may_teach_here() {
        return Err(Problem::TeacherOnly);
    }
    let Some(stored) = app.look().access.passphrase.clone() else { return Ok(Redirect::to("/teach").into_response()) };
    let back = WayBack { back: Some(fields.get("back").to_owned()) };
    let text = visitor.text;
    let again = |status: StatusCode, sentence: String, fields: Fields| {
        let draft = kept(fields, sentence);
        shown_again(status, sign_in_page(&app, &visitor, Some(&draft), back.path()))
    };
    let pin = match chosen_pin(&fields) {
        Ok(pin) => pin,
        Err(weak) => return Ok(again(StatusCode::UNPROCESSABLE_ENTITY, text.say(weak_pin_key(weak)), fields)),
    };
    match is_passphrase(&app, &visitor, fields.get("passphrase"), &stored).await {
        Ok(true) => {}
        Ok(false) => return Ok(again(StatusCode::UNPROCESSABLE_ENTITY, text.say("door-wrong"), fields)),
        Err(TooSoon { wait_ms }) => {
            return Ok(again(StatusCode::TOO_MANY_REQUESTS, door::wait(text, wait_ms), fields));
        }
    }
    let (token, seat) = new_seat(&app, &visitor, &headers, pin).await?;
    match settled(app.sign_in(Some(stored), seat).await) {
        Ok(_) => signed_in(&token, visitor.line, back.path()),
        Err(Problem::Denied(Denial::PassphraseChanged)) => {
            Ok(again(StatusCode::UNPROCESSABLE_ENTITY, text.say("door-wrong"), fields))
        }
        Err(problem) => Err(problem),
    }
}

/// Whether a passphrase is the stored one, in this visitor's lane.
pub(super) async fn is_passphrase(app: &App, visitor: &Visitor, typed: &str, stored: &str) -> Result<bool, TooSoon> {
    let (typed, stored) = (typed.to_owned(), stored.to_owned());
    let check = move || passphrase::is_right(&typed, &stored);
    app.turnstile.is_right(visitor.asker(), &app.hub, check).await
}

/// A seat with a fresh token: one that was seen before opens nothing. The device keeps the PIN that it had.
async fn new_seat(
    app: &App,
    visitor: &Visitor,
    headers: &HeaderMap,
    pin: Option<String>,
) -> Result<(String, NewSeat), Problem> {
    let token = session::new_token().ok_or(Problem::Internal)?;
    let had = visitor.seat().and_then(|seat| seat.pin.as_ref()).map(|pin| pin.secret.clone());
    let pin = match (pin, had, session::token(headers, visitor.line)) {
        (Some(pin), ..) => {
            let token = token.clone();
            let hashed = app.turnstile.work(&visitor.asker(), move || pin::hash(&pin, &token)).await;
            hashed.map_err(|_| Problem::Busy)?
        }
        (None, Some(had), Some(before)) => pin::handed_on(&had, &before.token, &token),
        _ => None,
    };
    let before = visitor.device.clone().filter(|_| visitor.has_seat());
    let device = session::digest(&token);
    Ok((token, NewSeat { device, label: label::of(headers), pin, before }))
}

fn signed_in(token: &str, line: Line, to: &str) -> Result<Response, Problem> {
    let cookie = session::set_token(token, line).ok_or(Problem::Internal)?;
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(to)).into_response())
}

/// `POST /teach/sign-out`
pub(super) async fn sign_out(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    if let Some(device) = staff.visitor.device {
        app.seats.forget(&device);
        settled(app.hub.submit(Wish::keys(staff.actor, AccessCommand::Release { device })).await)?;
    }
    Ok(Redirect::to("/teach").into_response())
}
