//! The layers that every request passes (TRUST.md, Web; NETWORK.md, Host and origin).

use super::{App, Line, Problem, captive};
use crate::presence::{host_allowed, origin_allowed};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::SocketAddr;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      media-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Refuses what was meant for another host or comes from another site's page, and notes that a phone got through. The
/// hosts of phones' probes are let in while the box is the access point, and to nothing but their answers.
pub(super) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let host = text_of(request.headers(), &header::HOST);
    let names = app.names();
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let note = || {
        if let Some(peer) = peer {
            app.reach.note(peer, &names.addresses, app.hub.now().uptime_ms);
        }
    };
    if !host_allowed(host, &names) {
        let probe = peer.and_then(|peer| captive::probe(&app, host, &request, peer));
        return probe.inspect(|_| note()).unwrap_or_else(|| Problem::WrongHost.into_response());
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let origin = request.headers().get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    if !reads && !origin_allowed(origin, host, Line::of(request.extensions()).is_secure()) {
        return Problem::ForeignOrigin.into_response();
    }
    note();
    next.run(request).await
}

fn text_of<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The headers that go with every answer.
pub(super) async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let always = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // `frame-ancestors`, for browsers older than it.
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in always {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A kept file has a narrower one.
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    // Pages show children's names: nothing keeps them but what says that it may (assets).
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
