//! Rules of the class, and its wall.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::{CupsShown, Deed, Devices, Language, Naming, Policies, SettingDeed, StatusRule, WallSettings};
use crate::view::teach::{Done, settings};
use crate::web::Problem;
use axum::response::Response;

/// `GET /teach/{section}/settings`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    Ok(shown(settings::show(&class.desk()?).into_string()))
}

/// Saved, or the form again.
fn settled(class: &Class, told: Result<(), Problem>, form: &'static str, fields: Fields) -> Result<Response, Problem> {
    let Err(problem) = told else { return Ok(class.done("/settings", Done::Saved)) };
    let (status, desk) = class.refused(&problem, form, fields)?;
    Ok(shown_again(status, settings::show(&desk).into_string()))
}

/// `POST /teach/{section}/settings`: name and language.
pub(super) async fn save_class(class: Class, fields: Fields) -> Result<Response, Problem> {
    let told = name_and_language(&class, &fields).await;
    settled(&class, told, "class", fields)
}

async fn name_and_language(class: &Class, fields: &Fields) -> Result<(), Problem> {
    let language = Language::from_tag(fields.get("language")).ok_or_else(|| Problem::BadForm("language".into()))?;
    class.tell(Deed::Set(SettingDeed::Name(fields.get("name").to_owned()))).await?;
    class.tell(Deed::Set(SettingDeed::Language(language))).await?;
    Ok(())
}

/// `POST /teach/{section}/settings/rules`
pub(super) async fn save_rules(class: Class, fields: Fields) -> Result<Response, Problem> {
    let status = [("any", StatusRule::AnyTime), ("class", StatusRule::InClass), ("window", StatusRule::InWindow)];
    let devices = [("own", Devices::Own), ("shared", Devices::Shared), ("none", Devices::None)];
    let kept = class.desk()?.section.policies;
    let policies =
        Policies { status: fields.one_of("status", &status)?, devices: fields.one_of("devices", &devices)?, ..kept };
    let told = class.tell(Deed::Set(SettingDeed::Policies(policies))).await.map(drop);
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
    class.tell(Deed::Set(SettingDeed::Wall(wall))).await?;
    Ok(())
}
