//! A seat that was quiet for twenty minutes, and the PIN that opens it on this one device (TRUST.md, Identity 2).
//!
//! A try is counted, and the count on disk, before the PIN is looked at: pulling the plug in between gives no free guess.
//! While the store takes no writes there are a few tries that are counted in memory, and the seat opens in memory.

use super::class::{shown, shown_again};
use super::door::WayBack;
use super::form::Fields;
use crate::access::{AccessCommand, Digest, Seat, SeatCommand};
use crate::classroom::Actor;
use crate::hub::{Answer, Wish};
use crate::view::teach::door::{self, Unlock};
use crate::web::error::settled;
use crate::web::visitor::Visitor;
use crate::web::{App, Problem, pin, session};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

/// `GET /teach/unlock`: on any other device there is nothing to unlock, and not even a field.
pub(super) async fn ask(State(app): State<App>, Query(way): Query<WayBack>, visitor: Visitor) -> Response {
    match visitor.locked_seat(&app) {
        Some(seat) if seat.pin.is_some() => shown(page(&app, &visitor, &seat, None, way.path())),
        Some(_) => Redirect::to(&format!("/teach/sign-in?back={}", way.path())).into_response(),
        None if visitor.is_teacher(&app) => Redirect::to(way.path()).into_response(),
        None => Redirect::to("/teach").into_response(),
    }
}

fn page(app: &App, visitor: &Visitor, seat: &Seat, complaint: Option<String>, back: &str) -> String {
    let now = app.hub.now();
    let wait_ms = seat.pin.as_ref().map_or(0, |pin| pin.wait_ms(&now));
    door::unlock(visitor.text, &Unlock { complaint, back, wait_ms }).into_string()
}

/// `POST /teach/unlock`
pub(super) async fn try_pin(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let way = WayBack { back: Some(fields.get("back").to_owned()) };
    let (Some(seat), Some(device)) = (visitor.locked_seat(&app), visitor.device.clone()) else {
        return if visitor.is_teacher(&app) {
            Ok(Redirect::to(way.path()).into_response())
        } else {
            Err(Problem::TeacherOnly)
        };
    };
    let again = |status: StatusCode, sentence: String| {
        let seat = app.seat(&device).unwrap_or_else(|| seat.clone());
        Ok(shown_again(status, page(&app, &visitor, &seat, Some(sentence), way.path())))
    };
    let text = visitor.text;
    let Some(pin) = &seat.pin else { return Ok(Redirect::to("/teach/sign-in").into_response()) };
    let Some(typed) = pin::digits(fields.get("pin")) else {
        return again(StatusCode::UNPROCESSABLE_ENTITY, text.say("pin-length"));
    };
    let written = match count(&app, &device).await {
        Ok(written) => written,
        Err(problem) => return again(StatusCode::TOO_MANY_REQUESTS, problem.sentence(text)),
    };
    let (secret, token) =
        (pin.secret.clone(), session::token(&headers, visitor.line).map(|sent| sent.token).unwrap_or_default());
    let checked = app.turnstile.work(&visitor.asker(), move || pin::is_right(&typed, &secret, &token)).await;
    if !checked.map_err(|_| Problem::Busy)? {
        let left = app.seat(&device).and_then(|seat| seat.pin).map_or(0, |pin| pin.free_tries());
        let left = if written { left } else { 0 };
        return again(
            StatusCode::UNPROCESSABLE_ENTITY,
            text.say_with("pin-wrong", &[("left", u64::from(left).into())]),
        );
    }
    app.seats.forgive(&device);
    let unlock = AccessCommand::Seat(SeatCommand::Unlock { device: device.clone() });
    match app.hub.submit(Wish::keys(Actor::System, unlock)).await {
        Answer::NotConfirmed => {}
        answer => _ = settled(answer)?,
    }
    app.seats.note(&device, app.hub.now().uptime_ms);
    Ok(Redirect::to(way.path()).into_response())
}

/// Counts a try; says whether the count is on disk.
async fn count(app: &App, device: &Digest) -> Result<bool, Problem> {
    let command = AccessCommand::Seat(SeatCommand::TryPin { device: device.clone() });
    match app.hub.submit(Wish::keys(Actor::System, command)).await {
        Answer::NotConfirmed => {
            let rests = app.seat(device).and_then(|seat| seat.pin).is_none_or(|pin| pin.wait_ms(&app.hub.now()) > 0);
            if rests || !app.seats.may_try_unwritten(device) { Err(Problem::NotConfirmed) } else { Ok(false) }
        }
        answer => settled(answer).map(|_| true),
    }
}
