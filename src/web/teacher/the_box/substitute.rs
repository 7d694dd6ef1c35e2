//! The sheet for a substitute, and taking it back.

use super::TheBox;
use crate::access::{AccessCommand, SubstituteCommand};
use crate::view::teach::Done;
use crate::view::teach::the_box::BoxTab;
use crate::view::teach::the_box::substitute;
use crate::web::teacher::class::shown;
use crate::web::{Problem, session};
use axum::response::Response;

/// `POST /teach/box/substitute`: a new code, on a page to print; it is shown this once.
pub(in crate::web::teacher) async fn print(the_box: TheBox) -> Result<Response, Problem> {
    let code = session::day_code();
    let print = SubstituteCommand::Print { code: session::day_code_digest(&code) };
    the_box.tell_keys(AccessCommand::Substitute(print)).await?;
    let address = format!("{}/teach", the_box.app.address_line().unwrap_or_else(|| the_box.app.name_line()));
    Ok(shown(substitute::sheet(the_box.text(), &code, &address).into_string()))
}

/// `POST /teach/box/substitute/end`
pub(in crate::web::teacher) async fn take_back(the_box: TheBox) -> Result<Response, Problem> {
    the_box.tell_keys(AccessCommand::Substitute(SubstituteCommand::TakeBack)).await?;
    Ok(the_box.done(BoxTab::Devices, Done::Freed))
}
