//! `/wall`: the screen that everybody sees; paired by a code when it is not the box's own (TRUST.md, Identity 4).

use super::live::{self, Fragment};
use super::route::{Route, Who, get};
use super::visitor::{Visitor, Wall};
use super::{App, Problem, session};
use crate::access::{Digest, Holder};
use crate::classroom::{Now, Section};
use crate::hub::{Health, Published};
use crate::presence::qr::{self, Code};
use crate::presence::reach::Reached;
use crate::text::Text;
use crate::view::Theme;
use crate::view::parts::QrArt;
use crate::view::wall::{self as view, Door, Join, Reach, Scene, Setup, Wifi};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, Html, IntoResponse, Response};
use serde::Deserialize;
use std::sync::Arc;

const SCRIPTS: [&str; 2] = ["live", "settle"];

/// The wall's part of the URL table.
pub(super) fn routes() -> Vec<Route> {
    vec![
        // Anyone may ask: a screen that is not paired yet is shown the code to pair it by.
        get("/wall", Who::Anyone, show),
        get("/wall/events", Who::Wall, events),
        get("/wall/waiting", Who::Anyone, waiting),
    ]
}

/// What a wall is told in its address.
#[derive(Deserialize)]
pub(super) struct Wish {
    /// `light` or `dark`, whatever the screen prefers.
    theme: Option<String>,
}

impl Wish {
    fn theme(&self) -> Theme {
        match self.theme.as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::Auto,
        }
    }

    fn stream(&self) -> &'static str {
        match self.theme() {
            Theme::Auto => "/wall/events",
            Theme::Light => "/wall/events?theme=light",
            Theme::Dark => "/wall/events?theme=dark",
        }
    }
}

async fn show(State(app): State<App>, Query(wish): Query<Wish>, visitor: Visitor) -> Result<Response, Problem> {
    if !visitor.sees_wall(&app) {
        return pairing(&app, &visitor, &wish);
    }
    let page = in_scene(&app, visitor.text, wish.theme(), visitor.is_local(), |scene| {
        view::page(scene, wish.stream(), &SCRIPTS).into_string()
    });
    Ok(Html(page).into_response())
}

async fn events(
    State(app): State<App>,
    Query(wish): Query<Wish>,
    Wall(visitor): Wall,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (text, theme, local, device) = (visitor.text, wish.theme(), visitor.is_local(), visitor.device.clone());
    let own = if local { "own".into() } else { device.as_ref().map(|d| d.short().to_owned()).unwrap_or_default() };
    let audience = format!("wall {} {theme:?} {own}", text.tag());
    let render = move |app: &App| {
        let allowed = local || device.as_ref().is_some_and(|device| Visitor::device_sees_wall(app, device));
        allowed.then(|| in_scene(app, text, theme, local, pieces))
    };
    live::stream(&app, audience, Arc::new(render), &headers)
}

fn pieces(scene: &Scene<'_>) -> Vec<Fragment> {
    let pieces = view::fragments(scene).into_iter();
    pieces.map(|(id, markup)| (id.to_owned(), markup.into_string())).collect()
}

/// A screen that waits to be paired shows its code, and has a cookie by which the teacher's page knows it.
fn pairing(app: &App, visitor: &Visitor, wish: &Wish) -> Result<Response, Problem> {
    let (device, cookie) = match &visitor.device {
        Some(device) => (device.clone(), None),
        None => {
            let token = session::new_token().ok_or(Problem::Internal)?;
            (session::digest(&token), session::set_token(&token, visitor.line))
        }
    };
    let code = app.pairings.code_for(&device, visitor.peer);
    let teach = format!("{}/teach", app.address_line().unwrap_or_else(|| format!("localhost:{}", app.options.port)));
    let page = view::pairing(visitor.text, wish.theme(), &code, &teach, Some("/wall/waiting"), &SCRIPTS);
    Ok((AppendHeaders(cookie.map(|cookie| (SET_COOKIE, cookie))), Html(page.into_string())).into_response())
}

/// Ends with `gone` when the waiting screen has been paired, and its page loads anew.
async fn waiting(State(app): State<App>, visitor: Visitor, headers: HeaderMap) -> Result<Response, Problem> {
    let device: Digest = visitor.device.ok_or(Problem::WallOnly)?;
    let audience = format!("waiting {device}");
    let render = move |app: &App| (!Visitor::device_sees_wall(app, &device)).then(Vec::new);
    live::stream(&app, audience, Arc::new(render), &headers)
}

impl Visitor {
    /// Whether this screen may show the wall.
    pub(super) fn sees_wall(&self, app: &App) -> bool {
        let paired = self.device.as_ref().is_some_and(|device| Self::device_sees_wall(app, device));
        self.is_local() || paired || self.is_teacher(app)
    }

    fn device_sees_wall(app: &App, device: &Digest) -> bool {
        // A teacher's laptop that shows the wall for a whole lesson is quiet, and its seat locked: the wall stays.
        matches!(app.holder(device), Some(Holder::Wall)) || app.seat(device).is_some()
    }
}

/// Puts together what the wall is made of, as of now, and shows it to `draw`.
fn in_scene<T>(app: &App, visitors: Text, theme: Theme, local: bool, draw: impl FnOnce(&Scene<'_>) -> T) -> T {
    let (seen, now) = (app.look(), app.hub.now());
    let section = seen.state.wall_section();
    let scene = Scene {
        state: &seen.state,
        section,
        now,
        text: section.map_or(visitors, |section| Text::new(section.language)),
        reach: section.map_or(Reach::Ok, |section| reach(app, section, &now)),
        join: section.and_then(|section| join(app, &seen, section)),
        wifi: wifi(&seen),
        theme,
        reading_only: seen.health == Health::ReadingOnly,
        // Only the box's own screen shows the code that makes somebody the teacher.
        setup: app.setup_code().filter(|_| local).map(|code| Setup { code, door: teachers_door(app) }),
        door: local.then(|| teachers_door(app)),
    };
    draw(&scene)
}

/// Where the teacher comes in: from any device where there is https and a network, else at the box itself.
fn teachers_door(app: &App) -> Door {
    let there = app.addresses.borrow().address.and(app.teachers_doors().into_iter().next()).zip(app.seal());
    match there {
        Some((address, seal)) => Door { address, words: Some(seal.words) },
        None => Door { address: format!("http://localhost:{}/teach", app.options.port), words: None },
    }
}

pub(super) fn reach(app: &App, section: &Section, now: &Now) -> Reach {
    let Some(session) = &section.session else { return Reach::Ok };
    // Class time: a wall clock that is set right meanwhile raises no alarm.
    let open_for = section.odometer_ms(now).saturating_sub(session.opened_class_ms);
    let since = now.uptime_ms.saturating_sub(open_for);
    let has_address = app.addresses.borrow().address.is_some();
    match Reached::judge(since, has_address, app.reach.last_visit_ms()) {
        Reached::NoNetwork => Reach::NoNetwork,
        // The demo's students live on this machine.
        reached if reached.is_alarming(now.uptime_ms) && !app.options.demo => Reach::NobodyReaches,
        _ => Reach::Ok,
    }
}

fn join(app: &App, seen: &Published, section: &Section) -> Option<Join> {
    let session = section.session.as_ref()?;
    let address = app.addresses.borrow().address?;
    let code = Code::of(&qr::join_url(address, app.options.port, &session.scanned_code()))?;
    Some(Join {
        address: qr::authority(address, app.options.port),
        host_name: Some(app.name_line()),
        code: session.join_code.clone(),
        qr: art(&code),
        check: seen.check_words(section)?,
    })
}

fn wifi(seen: &Published) -> Option<Wifi> {
    let wifi = seen.access.settings.wifi.as_ref()?;
    let code = Code::of(&qr::wifi(&wifi.ssid, &wifi.password))?;
    let password = Some(wifi.password.clone()).filter(|password| !password.is_empty());
    Some(Wifi { ssid: wifi.ssid.clone(), password, qr: art(&code) })
}

fn art(code: &Code) -> QrArt {
    QrArt { modules: code.size(), path: code.svg_path() }
}
