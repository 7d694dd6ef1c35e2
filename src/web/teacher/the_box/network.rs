//! Name, Wi-Fi and address.

use super::TheBox;
use crate::access::{BoxCommand, Wifi, box_name};
use crate::presence::address::Candidate;
use crate::view::teach::Done;
use crate::view::teach::the_box::network::Reachability;
use crate::view::teach::the_box::{BoxDesk, BoxTab, network};
use crate::web::Problem;
use crate::web::teacher::class::{shown, shown_again};
use crate::web::teacher::form::Fields;
use axum::http::StatusCode;
use axum::response::Response;

/// `GET /teach/box`
pub(in crate::web::teacher) async fn show(the_box: TheBox) -> Response {
    shown(page(&the_box, &the_box.desk()))
}

pub(super) fn page(the_box: &TheBox, desk: &BoxDesk<'_>) -> String {
    let reachable = the_box.app.addresses.borrow().clone();
    let named = |candidate: &Candidate| (candidate.address.to_string(), candidate.interface.clone());
    let addresses: Vec<_> = reachable.candidates.iter().map(named).collect();
    let (now, name) = (the_box.app.address_line(), the_box.app.host_name());
    let doors: Vec<String> = the_box.app.teachers_doors();
    let seal = the_box.app.seal();
    let reachability = Reachability {
        addresses: &addresses,
        now: now.as_deref(),
        name: &name,
        doors: &doors,
        stations: the_box.app.stations(),
        seal: seal.as_ref(),
    };
    network::show(desk, &reachability).into_string()
}

/// `POST /teach/box/network`: Wi-Fi for the wall's first code, and the address to show.
pub(in crate::web::teacher) async fn save(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    let wifi = Wifi { ssid: fields.get("ssid").trim().to_owned(), password: fields.get("password").to_owned() };
    if !wifi.fits() {
        let desk = the_box.with(fields.refused("network", the_box.text().say("net-too-long")));
        return Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, page(&the_box, &desk)));
    }
    let address = Some(fields.get("address")).filter(|address| !address.is_empty());
    let address = address.map(str::parse).transpose().map_err(|_| Problem::BadForm("address".into()))?;
    let wifi = Some(wifi).filter(|wifi| !wifi.ssid.is_empty());
    match the_box.tell_keys(BoxCommand::SetNetwork { wifi, address }).await {
        Ok(_) => Ok(the_box.done(BoxTab::Network, Done::Saved)),
        Err(problem) => {
            let (status, desk) = the_box.refused(&problem, "network", fields);
            Ok(shown_again(status, page(&the_box, &desk)))
        }
    }
}

/// `POST /teach/box/name`: what the box is called on the network, from now on.
pub(in crate::web::teacher) async fn rename(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    let Some(name) = box_name(fields.get("name")) else {
        let desk = the_box.with(fields.refused("name", the_box.text().say("net-name-wrong")));
        return Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, page(&the_box, &desk)));
    };
    match the_box.tell_keys(BoxCommand::SetName { name }).await {
        Ok(_) => Ok(the_box.done(BoxTab::Network, Done::Saved)),
        Err(problem) => {
            let (status, desk) = the_box.refused(&problem, "name", fields);
            Ok(shown_again(status, page(&the_box, &desk)))
        }
    }
}

/// `POST /teach/box/moved`: the teacher has seen that the box is somewhere else now.
pub(in crate::web::teacher) async fn accept_address(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    the_box.tell_keys(BoxCommand::KeepAddress { address: fields.parsed("address")? }).await?;
    Ok(the_box.done(BoxTab::Network, Done::Saved))
}
