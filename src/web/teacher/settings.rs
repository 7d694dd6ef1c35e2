//! Rules of the class, the wall, the network.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::access::{AccessCommand, Wifi};
use crate::classroom::{CupsShown, Deed, Devices, Language, Naming, Policies, StatusRule, WallSettings};
use crate::view::teach::{Desk, Done, settings};
use crate::web::Problem;
use axum::response::Response;

/// `GET /teach/{section}/settings`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    Ok(shown(page(&class, &class.desk()?)))
}

fn page(class: &Class, desk: &Desk<'_>) -> String {
    let reachable = class.app.addresses.borrow().clone();
    let named =
        |candidate: &crate::presence::address::Candidate| (candidate.address.to_string(), candidate.interface.clone());
    let addresses: Vec<_> = reachable.candidates.iter().map(named).collect();
    let now = class.app.address_line();
    let the_box = settings::Box { settings: &class.seen.access.settings, addresses: &addresses, now: now.as_deref() };
    settings::show(desk, &the_box).into_string()
}

/// Saved, or the form again.
fn settled(class: &Class, told: Result<(), Problem>, form: &'static str, fields: Fields) -> Result<Response, Problem> {
    let Err(problem) = told else { return Ok(class.done("/settings", Done::Saved)) };
    let (status, desk) = class.refused(&problem, form, fields)?;
    Ok(shown_again(status, page(class, &desk)))
}

/// `POST /teach/{section}/settings`: name and language.
pub(super) async fn save_class(class: Class, fields: Fields) -> Result<Response, Problem> {
    let told = name_and_language(&class, &fields).await;
    settled(&class, told, "class", fields)
}

async fn name_and_language(class: &Class, fields: &Fields) -> Result<(), Problem> {
    let language = Language::from_tag(fields.get("language")).ok_or_else(|| Problem::BadForm("language".into()))?;
    class.tell(Deed::RenameSection { name: fields.get("name").to_owned() }).await?;
    class.tell(Deed::SetSectionLanguage { language }).await?;
    Ok(())
}

/// `POST /teach/{section}/settings/rules`
pub(super) async fn save_rules(class: Class, fields: Fields) -> Result<Response, Problem> {
    let status = [("any", StatusRule::AnyTime), ("class", StatusRule::InClass), ("window", StatusRule::InWindow)];
    let devices = [("own", Devices::Own), ("shared", Devices::Shared), ("none", Devices::None)];
    let policies = Policies { status: fields.one_of("status", &status)?, devices: fields.one_of("devices", &devices)? };
    let told = class.tell(Deed::SetPolicies { policies }).await.map(drop);
    settled(&class, told, "rules", fields)
}

/// `POST /teach/{section}/settings/wall`
pub(super) async fn save_wall(class: Class, fields: Fields) -> Result<Response, Problem> {
    let naming = [
        ("alias", Naming::Alias),
        ("initials", Naming::Initials),
        ("names", Naming::Names),
        ("totals", Naming::Totals),
    ];
    let cups = [("shelf", CupsShown::OnShelf), ("alias", CupsShown::ListByAlias), ("name", CupsShown::ListByName)];
    let wall = WallSettings { naming: fields.one_of("naming", &naming)?, cups: fields.one_of("cups", &cups)? };
    let told = set_wall(&class, wall, fields.has("pinned")).await;
    settled(&class, told, "wall", fields)
}

async fn set_wall(class: &Class, wall: WallSettings, pinned: bool) -> Result<(), Problem> {
    class.tell(Deed::PinWall { pinned }).await?;
    class.tell(Deed::SetWall { wall }).await?;
    Ok(())
}

/// `POST /teach/{section}/settings/pair`: the code that a wall shows (TRUST.md, Identity 4).
pub(super) async fn pair_wall(class: Class, fields: Fields) -> Result<Response, Problem> {
    let Some(device) = class.app.pairings.take(fields.get("code")) else {
        let desk = class.with(fields.refused("pair", class.text().say("pair-wrong")))?;
        return Ok(shown_again(axum::http::StatusCode::UNPROCESSABLE_ENTITY, page(&class, &desk)));
    };
    class.tell_keys(AccessCommand::PairWall { device }).await?;
    Ok(class.done("/settings", Done::Paired))
}

/// `POST /teach/{section}/settings/network`: Wi-Fi for the wall's first code, and the address to show.
pub(super) async fn save_network(class: Class, fields: Fields) -> Result<Response, Problem> {
    let wifi = Wifi { ssid: fields.get("ssid").trim().to_owned(), password: fields.get("password").to_owned() };
    if !wifi.fits() {
        let desk = class.with(fields.refused("network", class.text().say("net-too-long")))?;
        return Ok(shown_again(axum::http::StatusCode::UNPROCESSABLE_ENTITY, page(&class, &desk)));
    }
    let address = Some(fields.get("address")).filter(|address| !address.is_empty());
    let address = address.map(str::parse).transpose().map_err(|_| Problem::BadForm("address".into()))?;
    let wifi = Some(wifi).filter(|wifi| !wifi.ssid.is_empty());
    let told = class.tell_keys(AccessCommand::SetNetwork { wifi, address }).await.map(drop);
    settled(&class, told, "network", fields)
}
