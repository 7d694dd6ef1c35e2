//! The passphrase, and the PIN of this one device. Both ask for the passphrase first: who finds a device open for a minute
//! must not be able to come back.

use super::{TheBox, devices};
use crate::access::{AccessCommand, SeatCommand};
use crate::view::teach::Done;
use crate::view::teach::door::wait;
use crate::view::teach::the_box::BoxTab;
use crate::web::teacher::class::shown_again;
use crate::web::teacher::door::{is_passphrase, weak_key, weak_pin_key};
use crate::web::teacher::form::Fields;
use crate::web::turnstile::TooSoon;
use crate::web::{Problem, passphrase, pin, session};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

/// `POST /teach/box/devices/pin`: a PIN for this device, in the place of the one that it has.
pub(in crate::web::teacher) async fn set_pin(
    the_box: TheBox,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let visitor = &the_box.teacher.0;
    let sent = session::token(&headers, visitor.line).map(|sent| sent.token);
    let (device, token) = (visitor.device.clone(), sent);
    let (Some(device), Some(token), true) = (device, token, the_box.teacher.0.has_seat()) else {
        return Err(Problem::NotFound);
    };
    let chosen = match pin::chosen(fields.get("pin")) {
        Ok(chosen) => chosen,
        Err(weak) => {
            let sentence = the_box.text().say(weak_pin_key(weak));
            return Ok(again(&the_box, "pin", StatusCode::UNPROCESSABLE_ENTITY, sentence));
        }
    };
    if let Err((status, sentence)) = proven(&the_box, &fields).await? {
        return Ok(again(&the_box, "pin", status, sentence));
    }
    let hashed = the_box.app.turnstile.work(&the_box.teacher.0.asker(), move || pin::hash(&chosen, &token)).await;
    let pin = Some(hashed.map_err(|_| Problem::Busy)?.ok_or(Problem::Internal)?);
    the_box.tell_keys(AccessCommand::Seat(SeatCommand::SetPin { device, pin })).await?;
    Ok(the_box.done(BoxTab::Devices, Done::Saved))
}

/// `POST /teach/box/devices/pin/remove`: from now on only the passphrase opens this device.
pub(in crate::web::teacher) async fn remove_pin(the_box: TheBox) -> Result<Response, Problem> {
    let device = the_box.teacher.0.device.clone().ok_or(Problem::NotFound)?;
    the_box.tell_keys(AccessCommand::Seat(SeatCommand::SetPin { device, pin: None })).await?;
    Ok(the_box.done(BoxTab::Devices, Done::Saved))
}

/// `POST /teach/box/devices/passphrase`: another one; every other device of the teacher's is signed out.
pub(in crate::web::teacher) async fn change_passphrase(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    const FORM: &str = "passphrase";
    let chosen = fields.get("new").to_owned();
    if let Err(weak) = passphrase::strength(&chosen) {
        return Ok(again(&the_box, FORM, StatusCode::UNPROCESSABLE_ENTITY, the_box.text().say(weak_key(weak))));
    }
    let proof = match proven(&the_box, &fields).await? {
        Ok(proof) => Some(proof),
        Err((status, sentence)) => return Ok(again(&the_box, FORM, status, sentence)),
    };
    let asker = the_box.teacher.0.asker();
    let hashed = the_box.app.turnstile.work(&asker, move || passphrase::hash(&chosen)).await;
    let hash = hashed.map_err(|_| Problem::Busy)?.ok_or(Problem::Internal)?;
    let device = the_box.teacher.0.device.clone();
    the_box.app.seats.forget_others(device.as_ref());
    the_box.tell_keys(AccessCommand::Seat(SeatCommand::ChangePassphrase { proof, hash, device })).await?;
    Ok(the_box.done(BoxTab::Devices, Done::Saved))
}

/// The hash that the passphrase in a form fits, or why the form comes again.
async fn proven(the_box: &TheBox, fields: &Fields) -> Result<Result<String, (StatusCode, String)>, Problem> {
    let stored = the_box.seen.access.passphrase.clone().ok_or(Problem::NotFound)?;
    let text = the_box.text();
    Ok(match is_passphrase(&the_box.app, &the_box.teacher.0, fields.get("passphrase"), &stored).await {
        Ok(true) => Ok(stored),
        Ok(false) => Err((StatusCode::UNPROCESSABLE_ENTITY, text.say("door-wrong"))),
        Err(TooSoon { wait_ms }) => Err((StatusCode::TOO_MANY_REQUESTS, wait(text, wait_ms))),
    })
}

/// The page again with why a form was refused; of what was typed nothing, since all of it is secret.
fn again(the_box: &TheBox, form: &'static str, status: StatusCode, sentence: String) -> Response {
    let desk = the_box.with(Fields::default().refused(form, sentence));
    shown_again(status, devices::page(the_box, &desk))
}
