//! The teacher's keys: devices, pictures, walls, and the network that the wall leads into.

use super::super::error::settled;
use super::super::in_path::InPath;
use super::super::visitor::Teacher;
use super::super::{App, Problem};
use super::shape::{Refused, Saved};
use crate::access::{AccessCommand, BoxCommand, Wifi, box_name};
use crate::classroom::{Actor, SectionId, StudentId};
use crate::hub::Wish;
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use std::net::Ipv4Addr;
use utoipa::ToSchema;

/// Something about keys.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "do", rename_all = "snake_case")]
pub(super) enum KeyShape {
    /// Takes a device off a student; pictures that were chosen with it are forgotten.
    UndoClaim {
        /// As the list of devices names it.
        device: String,
    },
    /// Lets a student choose new pictures.
    ForgetPictures { student: u32 },
    /// Allows a student several devices, or one.
    AllowMoreDevices { student: u32, allowed: bool },
    /// Makes a student's card anew; the old one opens nothing any more.
    NewCard { student: u32 },
    /// Takes every device off a student, forgets the pictures and makes the card anew.
    LostPhone { student: u32 },
    /// Pairs the wall that shows this code.
    PairWall { code: String },
    /// Gives the box a name on the network: 1 to 40 letters from a to z, digits and dashes.
    SetName { name: String },
    /// Says what network the wall leads into, and which address it shows.
    SetNetwork(NetworkShape),
}

/// What the wall leads into. Nothing may be left out when it is written.
#[derive(Serialize, Deserialize, ToSchema)]
pub(super) struct NetworkShape {
    /// The classroom's network; `null`: the wall shows no code for it.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    wifi: Option<WifiShape>,
    /// The address that the wall shows; `null`: the box finds its own.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(value_type = Option<String>, format = Ipv4, required = true)]
    address: Option<Ipv4Addr>,
}

/// A network.
#[derive(Serialize, Deserialize, ToSchema)]
struct WifiShape {
    /// Its name, at most 32 bytes.
    #[schema(min_length = 1, max_length = 32)]
    ssid: String,
    /// Its password, at most 63 bytes; empty for an open network.
    #[schema(max_length = 63)]
    password: String,
}

/// What the wall leads into.
#[utoipa::path(get, path = "/api/v1/network", responses((status = 200, body = NetworkShape), (status = 401, body = Refused)))]
pub(super) async fn network(State(app): State<App>, _teacher: Teacher) -> Json<NetworkShape> {
    let settings = &app.look().access.settings;
    let wifi = settings.wifi.clone().map(|Wifi { ssid, password }| WifiShape { ssid, password });
    Json(NetworkShape { wifi, address: settings.address })
}

impl WifiShape {
    fn network(self) -> Result<Wifi, Problem> {
        let wifi = Wifi { ssid: self.ssid.trim().to_owned(), password: self.password };
        if wifi.fits() && !wifi.ssid.is_empty() { Ok(wifi) } else { Err(Problem::BadForm("wifi".into())) }
    }
}

/// Does something about keys.
#[utoipa::path(post, path = "/api/v1/keys", request_body = KeyShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 403, body = Refused, description = "The keys say no, such as no such device"),
        (status = 422, body = Refused, description = "No waiting wall shows this code, or something is missing")))]
pub(super) async fn change(
    State(app): State<App>,
    _teacher: Teacher,
    Json(shape): Json<KeyShape>,
) -> Result<Json<Saved>, Problem> {
    let command = match shape {
        KeyShape::UndoClaim { device } => AccessCommand::UndoClaim { device },
        KeyShape::ForgetPictures { student } => AccessCommand::ForgetPictures { student: StudentId(student) },
        KeyShape::AllowMoreDevices { student, allowed } => {
            AccessCommand::AllowMoreDevices { student: StudentId(student), allowed }
        }
        KeyShape::NewCard { student } => AccessCommand::NewCard { student: StudentId(student) },
        KeyShape::LostPhone { student } => AccessCommand::LostPhone { student: StudentId(student) },
        KeyShape::PairWall { code } => {
            let device = app.pairings.take(&code).ok_or_else(|| Problem::BadForm("code".into()))?;
            AccessCommand::PairWall { device }
        }
        KeyShape::SetName { name } => {
            BoxCommand::SetName { name: box_name(&name).ok_or_else(|| Problem::BadForm("name".into()))? }.into()
        }
        KeyShape::SetNetwork(NetworkShape { wifi, address }) => {
            BoxCommand::SetNetwork { wifi: wifi.map(WifiShape::network).transpose()?, address }.into()
        }
    };
    let receipt = settled(app.hub.submit(Wish::keys(Actor::Teacher, command)).await)?;
    Ok(Json(receipt.into()))
}

/// A student's device.
#[derive(Serialize, ToSchema)]
pub(super) struct DeviceShape {
    /// Whose it is.
    #[schema(value_type = u32)]
    student: StudentId,
    /// A name for the device that opens nothing; `undo_claim` takes it.
    device: String,
    /// The class whose page it shows.
    #[schema(value_type = u32)]
    shows: SectionId,
    /// Since when, in milliseconds since 1970 by the box's clock.
    since_wall_ms: i64,
}

/// The devices of a class's students, newest first; one that shows another of their classes is among them.
#[utoipa::path(get, path = "/api/v1/sections/{section}/devices", params(("section" = u32, Path, description = "Its number")),
    responses((status = 200, body = Vec<DeviceShape>), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn devices(
    State(app): State<App>,
    _teacher: Teacher,
    InPath(section): InPath<u32>,
) -> Result<Json<Vec<DeviceShape>>, Problem> {
    let seen = app.look();
    let section = seen.state.section(SectionId(section)).map_err(Problem::Refused)?;
    let here = seen.access.claims().filter(|(_, claim)| section.active(claim.student).is_ok());
    let mut devices: Vec<DeviceShape> = here
        .map(|(digest, claim)| DeviceShape {
            student: claim.student,
            device: digest.short().to_owned(),
            shows: claim.section,
            since_wall_ms: seen.access.devices.get(digest).map_or(0, |known| known.since_wall_ms),
        })
        .collect();
    devices.sort_by_key(|device| (-device.since_wall_ms, device.student));
    Ok(Json(devices))
}
