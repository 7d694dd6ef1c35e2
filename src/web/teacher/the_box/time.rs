//! The box's clock.

use super::{TheBox, network};
use crate::access::{AccessCommand, Denial};
use crate::view::parts::instant;
use crate::view::teach::Done;
use crate::view::teach::the_box::{BoxTab, time};
use crate::web::Problem;
use crate::web::teacher::class::{shown, shown_again};
use crate::web::teacher::form::Fields;
use axum::response::{IntoResponse, Redirect, Response};

/// `POST /teach/box/clock`: the time of the teacher's device, or as they typed it; back only after a second yes.
pub(in crate::web::teacher) async fn set(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    let told = match (fields.get("at"), fields.get("typed")) {
        // A browser without scripts: the field to type into is on the box's page.
        ("", "") => return Ok(Redirect::to("/teach/box#clock").into_response()),
        ("", typed) => instant(typed),
        (at, _) => at.parse().ok(),
    };
    // No time at all is refused like an impossible one.
    let wall_ms = told.unwrap_or(i64::MIN);
    match the_box.tell_keys(AccessCommand::SetClock { wall_ms, back: fields.has("back") }).await {
        Ok(_) => Ok(the_box.done(BoxTab::Network, Done::Saved)),
        Err(Problem::Denied(Denial::StepBack)) => Ok(shown(time::step_back(&the_box.desk(), wall_ms).into_string())),
        Err(problem) => {
            let (status, desk) = the_box.refused(&problem, "clock", fields);
            Ok(shown_again(status, network::page(&the_box, &desk)))
        }
    }
}
