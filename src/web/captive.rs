//! While the box is the access point: the probes of phones, the welcome page that they lead to, and who is here
//! (NETWORK.md, Access-point mode). Without `--access-point` there is nothing of this.

use super::route::{Route, Who, get, post};
use super::visitor::Visitor;
use super::{App, Line, Problem};
use crate::presence::access_point;
use crate::presence::captive::{self, Answer};
use crate::presence::guests::Guests;
use crate::text::Text;
use crate::view::welcome::{self as view, Maker};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The welcome's part of the URL table.
pub(super) fn routes() -> Vec<Route> {
    vec![get("/welcome", Who::Anyone, show), post("/captive/ack", Who::Anyone, acknowledge)]
}

/// Who is on the box's own Wi-Fi.
#[derive(Default)]
pub struct Lobby(Mutex<Guests>);

/// A connection of one of them, for as long as it is open.
pub(super) struct Here {
    app: App,
    peer: IpAddr,
}

impl Drop for Here {
    fn drop(&mut self) {
        let now_ms = self.app.hub.now().uptime_ms;
        self.app.guests().leave(self.peer, now_ms);
    }
}

impl App {
    fn guests(&self) -> MutexGuard<'_, Guests> {
        self.lobby.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a connection, while the box is the access point.
    pub(super) fn greet(&self, peer: IpAddr) -> Option<Here> {
        if !self.options.access_point {
            return None;
        }
        self.guests().arrive(peer, self.hub.now().uptime_ms);
        Some(Here { app: self.clone(), peer })
    }

    /// How many devices on the box's own Wi-Fi asked it for something in the last ten minutes; `None` when it has none.
    pub fn stations(&self) -> Option<usize> {
        let now_ms = self.hub.now().uptime_ms;
        self.options.access_point.then(|| self.guests().here(now_ms, access_point::is_station))
    }

    fn has_acknowledged(&self, peer: IpAddr) -> bool {
        self.guests().has_acknowledged(peer, self.hub.now().uptime_ms)
    }

    /// The welcome page at the box's own address: a page that opened at a probe's host leaves it.
    fn welcome_url(&self) -> String {
        let port = self.options.port;
        let address = self.address_line();
        let address = address.unwrap_or_else(|| crate::presence::qr::authority(access_point::ADDRESS, port));
        format!("http://{address}/welcome")
    }
}

/// The answer to a request for a probe's host; `None` when it is none, or the box is no access point. No probe of any
/// system comes over https.
pub(super) fn probe(app: &App, host: &str, request: &Request, peer: IpAddr) -> Option<Response> {
    if !app.options.access_point || Line::of(request.extensions()).is_secure() {
        return None;
    }
    let answer = captive::answer(host, request.uri().path(), app.has_acknowledged(peer))?;
    Some(match answer {
        Answer::ToWelcome => Html(view::toward(&app.welcome_url()).into_string()).into_response(),
        Answer::NoContent => StatusCode::NO_CONTENT.into_response(),
        Answer::Html(page) => Html(page).into_response(),
        Answer::Text(words) => ([(CONTENT_TYPE, "text/plain")], words).into_response(),
    })
}

/// `GET /welcome`
async fn show(State(app): State<App>, visitor: Visitor, headers: HeaderMap) -> Result<Html<String>, Problem> {
    if !app.options.access_point {
        return Err(Problem::NotFound);
    }
    let acknowledged = app.has_acknowledged(visitor.peer);
    Ok(Html(page(visitor.text, &headers, acknowledged)))
}

fn page(text: Text, headers: &HeaderMap, acknowledged: bool) -> String {
    let agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    view::page(text, maker(agent), acknowledged).into_string()
}

/// Whose phone a browser says that it runs on: what has to be tapped there differs.
fn maker(agent: &str) -> Maker {
    let says = |signs: &[&str]| signs.iter().any(|sign| agent.contains(sign));
    match () {
        () if says(&["Android"]) => Maker::Android,
        () if says(&["iPhone", "iPad", "iPod", "Macintosh"]) => Maker::Apple,
        () => Maker::Unknown,
    }
}

/// `POST /captive/ack`: somebody has read the page, and their phone may trust the Wi-Fi.
async fn acknowledge(State(app): State<App>, visitor: Visitor) -> Result<Response, Problem> {
    if !app.options.access_point {
        return Err(Problem::NotFound);
    }
    app.guests().acknowledge(visitor.peer, app.hub.now().uptime_ms);
    Ok(Redirect::to("/welcome").into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_told_what_its_own_screen_shows() {
        let small = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        assert_eq!(maker(small), Maker::Apple);
        assert_eq!(maker("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"), Maker::Apple);
        assert_eq!(maker("Mozilla/5.0 (Linux; Android 13; SM-X200; wv) AppleWebKit/537.36"), Maker::Android);
        assert_eq!(maker("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"), Maker::Unknown);
        assert_eq!(maker(""), Maker::Unknown);
    }
}
