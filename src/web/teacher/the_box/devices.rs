//! What is signed in, and walls.

use super::TheBox;
use crate::access::AccessCommand;
use crate::view::teach::Done;
use crate::view::teach::the_box::{BoxTab, devices};
use crate::web::Problem;
use crate::web::teacher::class::{shown, shown_again};
use crate::web::teacher::form::Fields;
use axum::http::StatusCode;
use axum::response::Response;

/// `GET /teach/box/devices`
pub(in crate::web::teacher) async fn show(the_box: TheBox) -> Response {
    shown(devices::show(&the_box.desk()).into_string())
}

/// `POST /teach/box/pair`: the code that a wall shows (TRUST.md, Identity 4).
pub(in crate::web::teacher) async fn pair_wall(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    let Some(device) = the_box.app.pairings.take(fields.get("code")) else {
        let desk = the_box.with(fields.refused("pair", the_box.text().say("pair-wrong")));
        return Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, devices::show(&desk).into_string()));
    };
    the_box.tell_keys(AccessCommand::PairWall { device }).await?;
    Ok(the_box.done(BoxTab::Devices, Done::Paired))
}
