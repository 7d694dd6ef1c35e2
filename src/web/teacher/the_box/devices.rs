//! What is signed in: the teacher's own devices, walls, and everyone at once.

use super::TheBox;
use crate::access::{AccessCommand, SeatCommand};
use crate::view::teach::Done;
use crate::view::teach::the_box::devices::{OwnDevice, Signed, Standing};
use crate::view::teach::the_box::{BoxDesk, BoxTab, devices};
use crate::web::Problem;
use crate::web::teacher::class::{shown, shown_again};
use crate::web::teacher::form::Fields;
use axum::http::StatusCode;
use axum::response::Response;

/// `GET /teach/box/devices`
pub(in crate::web::teacher) async fn show(the_box: TheBox) -> Response {
    shown(page(&the_box, &the_box.desk()))
}

/// The page, with whatever form was refused.
pub(super) fn page(the_box: &TheBox, desk: &BoxDesk<'_>) -> String {
    let (app, access) = (&the_box.app, &the_box.seen.access);
    let this = the_box.teacher.0.device.as_ref();
    let own = access.seats().into_iter().map(|(digest, device, seat)| OwnDevice {
        short: digest.short(),
        label: &seat.label,
        since_wall_ms: device.since_wall_ms,
        standing: match app.is_open(digest, seat) {
            true => Standing::Open,
            false if seat.is_over(&the_box.now) => Standing::Over,
            false => Standing::Locked,
        },
        is_this: Some(digest) == this,
    });
    let has_pin = the_box.teacher.0.seat().map(|seat| seat.pin.is_some());
    let signed = Signed { own: own.collect(), has_pin, has_passphrase: access.passphrase.is_some() };
    devices::show(desk, &signed).into_string()
}

/// `POST /teach/box/pair`: the code that a wall shows (TRUST.md, Identity 4).
pub(in crate::web::teacher) async fn pair_wall(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    let Some(device) = the_box.app.pairings.take(fields.get("code")) else {
        let desk = the_box.with(fields.refused("pair", the_box.text().say("pair-wrong")));
        return Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, page(&the_box, &desk)));
    };
    the_box.tell_keys(AccessCommand::PairWall { device }).await?;
    Ok(the_box.done(BoxTab::Devices, Done::Paired))
}

/// `POST /teach/box/devices/revoke`: one device of the teacher's, or a wall.
pub(in crate::web::teacher) async fn revoke(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    let device = fields.get("device").to_owned();
    the_box.tell_keys(AccessCommand::Seat(SeatCommand::Revoke { device })).await?;
    Ok(the_box.done(BoxTab::Devices, Done::SignedOut))
}

/// `POST /teach/box/devices/others`: every device of the teacher's but this.
pub(in crate::web::teacher) async fn revoke_others(the_box: TheBox) -> Result<Response, Problem> {
    let device = the_box.teacher.0.device.clone();
    the_box.app.seats.forget_others(device.as_ref());
    the_box.tell_keys(AccessCommand::Seat(SeatCommand::RevokeOthers { device })).await?;
    Ok(the_box.done(BoxTab::Devices, Done::SignedOut))
}

/// `POST /teach/box/devices/everyone`: every student's device, and the walls if the teacher says so.
pub(in crate::web::teacher) async fn sign_everyone_out(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    the_box.tell_keys(AccessCommand::SignEveryoneOut { walls: fields.has("walls") }).await?;
    Ok(the_box.done(BoxTab::Devices, Done::EveryoneOut))
}
