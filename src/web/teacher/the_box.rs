//! The box itself, whichever the class (`/teach/box/…`).
//!
//! | file        | its forms |
//! |-------------|-----------|
//! | `network`   | Wi-Fi and address |
//! | `devices`   | the teacher's devices, walls, everyone at once |
//! | `secrets`   | the passphrase, this device's PIN |
//! | `backups`   | backups and the recovery sheet |
//! | `substitute` | a substitute's sheet |
//! | `time`      | the clock |

pub(super) mod backups;
pub(super) mod devices;
pub(super) mod network;
pub(super) mod secrets;
pub(super) mod substitute;
pub(super) mod time;

use super::form::Fields;
use crate::access::AccessCommand;
use crate::classroom::{Actor, Now};
use crate::hub::{Health, Published, Receipt, Wish};
use crate::text::Text;
use crate::view::teach::the_box::{BoxDesk, BoxTab};
use crate::view::teach::{Done, Draft, Refused};
use crate::web::error::settled;
use crate::web::notices::notices;
use crate::web::route::{Route, get, post};
use crate::web::visitor::Teacher;
use crate::web::{App, Problem, Who};
use axum::extract::{FromRequestParts, Query};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use std::sync::Arc;

/// The box's part of the teacher's URL table.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/teach/box", Who::Teacher, network::show),
        post("/teach/box/network", Who::Teacher, network::save),
        post("/teach/box/clock", Who::Teacher, time::set),
        post("/teach/box/name", Who::Teacher, network::rename),
        post("/teach/box/moved", Who::Teacher, network::accept_address),
        get("/teach/box/devices", Who::Teacher, devices::show),
        post("/teach/box/devices/revoke", Who::Teacher, devices::revoke),
        post("/teach/box/devices/others", Who::Teacher, devices::revoke_others),
        post("/teach/box/devices/everyone", Who::Teacher, devices::sign_everyone_out),
        post("/teach/box/devices/pin", Who::Teacher, secrets::set_pin),
        post("/teach/box/devices/pin/remove", Who::Teacher, secrets::remove_pin),
        post("/teach/box/devices/passphrase", Who::Teacher, secrets::change_passphrase),
        post("/teach/box/substitute", Who::Teacher, substitute::print),
        post("/teach/box/substitute/end", Who::Teacher, substitute::take_back),
        post("/teach/box/pair", Who::Teacher, devices::pair_wall),
        get("/teach/box/backups", Who::Teacher, backups::show),
        post("/teach/box/backups/now", Who::Teacher, backups::make),
        post("/teach/box/backups/stick", Who::Teacher, backups::to_stick),
        post("/teach/box/backups/sheet", Who::Teacher, backups::draw),
        post("/teach/box/backups/confirm", Who::Teacher, backups::confirm),
        get("/teach/backup", Who::Teacher, backups::download).download(),
    ]
}

/// The teacher, at a page of the box.
pub(super) struct TheBox {
    /// Who asks.
    pub(super) teacher: Teacher,
    /// The hub.
    pub(super) app: App,
    /// What is, as of the last commit when the request came.
    pub(super) seen: Arc<Published>,
    now: Now,
    done: Option<Done>,
}

#[derive(Default, Deserialize)]
struct Told {
    done: Option<String>,
}

impl FromRequestParts<App> for TheBox {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let teacher = Teacher::from_request_parts(parts, app).await?;
        let told = Query::<Told>::from_request_parts(parts, app).await.map(|told| told.0).unwrap_or_default();
        let done = told.done.as_deref().and_then(Done::from_key);
        Ok(Self { teacher, app: app.clone(), seen: app.look(), now: app.hub.now(), done })
    }
}

impl TheBox {
    /// The page's voice.
    pub(super) fn text(&self) -> Text {
        self.teacher.0.text
    }

    /// What its pages show.
    pub(super) fn desk(&self) -> BoxDesk<'_> {
        BoxDesk {
            text: self.text(),
            state: &self.seen.state,
            access: &self.seen.access,
            now: self.now,
            done: self.done,
            reading_only: self.seen.health != Health::Writing,
            notices: notices(&self.app, &self.seen, Actor::Teacher, None),
            refused: Refused::default(),
        }
    }

    /// The desk with a refused form on it.
    pub(super) fn with(&self, draft: Draft) -> BoxDesk<'_> {
        BoxDesk { refused: Refused(Some(draft)), ..self.desk() }
    }

    /// The form's page again, as it was typed, with why it was refused.
    pub(super) fn refused(&self, problem: &Problem, form: &'static str, fields: Fields) -> (StatusCode, BoxDesk<'_>) {
        (problem.status(), self.with(fields.refused(form, problem.sentence(self.text()))))
    }

    /// Asks for something about keys and settings.
    pub(super) async fn tell_keys(&self, command: impl Into<AccessCommand>) -> Result<Receipt, Problem> {
        settled(self.app.hub.submit(Wish::keys(Actor::Teacher, command)).await)
    }

    /// On to a page of the box, which says what was done.
    pub(super) fn done(&self, tab: BoxTab, done: Done) -> Response {
        Redirect::to(&format!("{}?done={}", tab.path(), done.key())).into_response()
    }
}
