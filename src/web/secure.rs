//! The secure line as its visitors meet it: where it is, what proves it, and the certificate to take away.

use super::line::Line;
use super::visitor::Visitor;
use super::{App, Problem, session};
use crate::presence::host_of;
use crate::presence::tls::Keeper;
use crate::view::teach::secure::{self as view, Seal};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, HOST, REFRESH};
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use std::sync::Arc;

/// https: where, and with which certificates.
#[derive(Clone, Debug)]
pub struct SecureLine {
    /// Its port.
    pub port: u16,
    /// Its certificates.
    pub keeper: Arc<Keeper>,
}

impl SecureLine {
    /// The teacher's front page over it, at a host.
    fn front(&self, host: &str) -> String {
        match self.port {
            443 => format!("https://{host}/teach"),
            port => format!("https://{host}:{port}/teach"),
        }
    }

    /// What proves that a page is this box's: its authority in words, both certificates in digits. A leaf that cannot be
    /// read any more is shown to nobody either.
    fn seal(&self) -> Option<Seal> {
        let authority = self.keeper.authority().fingerprint();
        let leaf = self.keeper.leaf().fingerprint().ok()?;
        Some(Seal { words: authority.words().join(" "), authority: authority.pairs(), leaf: leaf.pairs() })
    }
}

impl App {
    /// The same host's secure line, for whoever came by another: `https://192.168.1.20:8443/teach`.
    pub(super) fn secure_front(&self, host_header: &str) -> Option<String> {
        Some(self.options.secure.as_ref()?.front(host_of(host_header)?))
    }

    /// Where the teacher comes in from other devices: by address, while there is one, and by name.
    pub fn teachers_doors(&self) -> Vec<String> {
        let Some(line) = &self.options.secure else { return Vec::new() };
        let address = self.addresses.borrow().address.map(|address| address.to_string());
        let name = format!("{}.local", self.host_name());
        address.into_iter().chain([name]).map(|host| line.front(&host)).collect()
    }

    /// What the pages of the secure line are compared by.
    pub fn seal(&self) -> Option<Seal> {
        self.options.secure.as_ref()?.seal()
    }
}

/// The teacher's pages were asked for over a line that others read: why not, and where instead.
pub(super) fn not_here(app: &App, visitor: &Visitor, headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    view::not_here(visitor.text, app.secure_front(host).as_deref()).into_string()
}

/// What stands beside a passphrase's field: over https the words to compare, at the box itself what others compare with.
pub(super) fn proof(app: &App, visitor: &Visitor) -> Option<view::Proof> {
    let seal = app.seal()?;
    match visitor.line {
        _ if visitor.is_local() => {
            Some(view::Proof::Elsewhere { door: app.teachers_doors().into_iter().next()?, seal })
        }
        Line::Secure => Some(view::Proof::Compare(seal)),
        Line::Plain => None,
    }
}

/// Whether the front page has turned to itself.
#[derive(Deserialize)]
pub(super) struct Turn {
    here: Option<String>,
}

/// The front page turned to itself, once: whoever is led here by another site's page, and the plain line is one, comes
/// without their strict cookie; a page of this site brings it.
pub(super) fn turn(turn: &Turn, visitor: &Visitor, headers: &HeaderMap) -> Option<Response> {
    let led = headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site" || site == "same-site");
    let bare = session::token(headers, visitor.line).is_none_or(|sent| !sent.guarded);
    let needed = visitor.line.is_secure() && led && bare && turn.here.is_none();
    let there = "/teach?here=1";
    let page = || Html(view::turn(visitor.text, there).into_string());
    needed.then(|| ([(REFRESH, format!("0; url={there}"))], page()).into_response())
}

/// `GET /ca.crt`: the authority's certificate, for devices that are to trust it. It is no secret.
pub(super) async fn certificate(State(app): State<App>) -> Result<Response, Problem> {
    let line = app.options.secure.as_ref().ok_or(Problem::NotFound)?;
    let der = line.keeper.authority().der().to_vec();
    Ok(([(CONTENT_TYPE, "application/x-x509-ca-cert")], der).into_response())
}
