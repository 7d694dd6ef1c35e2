//! A student's card (TRUST.md, Identity 3): scanned or typed, it asks "is that you?", and a tap opens the page.
//!
//! The card leaves the address at once, by a redirect and a cookie of a few minutes: on a shared tablet the browser's
//! history would open the page for whoever comes next.

use super::brake::Lane;
use super::claim::{Key, claim};
use super::in_path::InPath;
use super::route::{get, post};
use super::{App, Problem, Route, Who, join, session, visitor::Visitor};
use crate::access::{Card, class_of_card};
use crate::classroom::StudentId;
use crate::hub::Published;
use crate::view::join::card as view;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};

/// A card's addresses. Phones that read a code in small letters come in too.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/C/{card}", Who::Anyone, scan),
        get("/c/{card}", Who::Anyone, scan),
        get("/C", Who::Anyone, ask),
        post("/C", Who::Anyone, take),
    ]
}

/// Whose card this is. Many wrong ones slow down whoever tries them, and a right one is never held up.
pub(super) fn find(
    app: &App,
    look: &Published,
    visitor: &Visitor,
    typed: &str,
) -> Result<Option<(StudentId, Card)>, Problem> {
    let Some(card) = Card::read(typed) else { return Ok(None) };
    let holder = look.access.card_holder(card, &look.state);
    if holder.is_none() && !app.wrong_cards.count(Lane::of(visitor), app.hub.now().uptime_ms) {
        return Err(Problem::TooFast(1));
    }
    Ok(holder.map(|student| (student, card)))
}

/// `GET /C/{card}`: what the printed code leads to. Looking takes nothing: phones fetch links to show what is behind.
async fn scan(State(app): State<App>, InPath(typed): InPath<String>, visitor: Visitor) -> Result<Response, Problem> {
    let look = app.look();
    let Some((student, card)) = find(&app, &look, &visitor, &typed)? else { return Ok(nobodys(&visitor, &typed)) };
    if let (Some(claim), Some(device)) = (visitor.claim(), &visitor.device)
        && claim.student == student
    {
        if let Ok(class) = class_of_card(&look.state, student) {
            join::arrive(&app, student, class, device, &visitor).await?;
        }
        return Ok(Redirect::to("/me").into_response());
    }
    let cookie = session::set_card(&card.to_string()).ok_or(Problem::Internal)?;
    Ok(([(SET_COOKIE, cookie)], Redirect::to("/C")).into_response())
}

/// `GET /C`: "is that you?", of the card that was scanned a moment ago.
async fn ask(State(app): State<App>, visitor: Visitor, headers: HeaderMap) -> Result<Response, Problem> {
    let Some(held) = session::card(&headers) else { return Ok(Redirect::to("/").into_response()) };
    let look = app.look();
    let Some((student, _)) = find(&app, &look, &visitor, &held)? else { return Ok(nobodys(&visitor, "")) };
    Ok(question(&look, &visitor, student, StatusCode::OK))
}

/// `POST /C`: this device is theirs now.
async fn take(State(app): State<App>, visitor: Visitor, headers: HeaderMap) -> Result<Response, Problem> {
    let Some(held) = session::card(&headers) else { return Ok(Redirect::to("/").into_response()) };
    let look = app.look();
    let Some((student, card)) = find(&app, &look, &visitor, &held)? else { return Ok(nobodys(&visitor, "")) };
    let Ok(class) = class_of_card(&look.state, student) else {
        return Ok(question(&look, &visitor, student, StatusCode::FORBIDDEN));
    };
    let cookies = claim(&app, &headers, visitor.line, class, student, Key::Card(card)).await?;
    let spent = session::spend_card().ok_or(Problem::Internal)?;
    Ok((AppendHeaders(cookies), AppendHeaders([(SET_COOKIE, spent)]), Redirect::to("/me")).into_response())
}

fn nobodys(visitor: &Visitor, typed: &str) -> Response {
    (StatusCode::NOT_FOUND, Html(view::nobodys(visitor.text, typed).into_string())).into_response()
}

/// "Is that you?", or while no class takes anybody in, that it is not open now.
fn question(look: &Published, visitor: &Visitor, student: StudentId, status: StatusCode) -> Response {
    let class = class_of_card(&look.state, student).ok().and_then(|class| look.state.section(class).ok());
    let name = |student: StudentId| look.state.students.get(&student).map_or("", |person| person.name.as_str());
    let page = view::Ask {
        name: name(student),
        class: class.map(|class| class.name.as_str()),
        alias: class.and_then(|class| class.enrolments.get(&student)).map(|place| place.alias),
        before: join::before(look, visitor),
    };
    (status, Html(view::ask(visitor.text, &page).into_string())).into_response()
}
