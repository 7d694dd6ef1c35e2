//! A device: a cookie jar and a peer address, talking to the router without a network.

use axum::body::{Body, BodyDataStream};
use axum::extract::ConnectInfo;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, request};
use cupboard::access::Digest;
use cupboard::web::Line;
use futures_util::StreamExt;
use scraper::{Html, Selector};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::Instant;
use tower::ServiceExt;

/// The name that every test's browser has typed.
pub const HOST_NAME: &str = "cupboard.local:8080";
/// A stream that says nothing but its heartbeat for this long has hung.
const PATIENCE: Duration = Duration::from_secs(20);

/// A device; clones are tabs of the same browser.
#[derive(Clone)]
pub struct Client {
    router: axum::Router,
    peer: IpAddr,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    language: String,
    host: String,
    line: Line,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    /// All of them.
    pub headers: HeaderMap,
    /// As text.
    pub body: String,
    /// As it came.
    pub bytes: Vec<u8>,
    /// The body's length on the wire, in bytes.
    pub size: usize,
}

impl Client {
    /// A device without cookies.
    pub fn new(router: axum::Router, peer: IpAddr) -> Self {
        Self { router, peer, cookies: Arc::default(), language: "en".into(), host: HOST_NAME.into(), line: Line::Plain }
    }

    /// The same device with another `Accept-Language`.
    pub fn speaking(self, language: &str) -> Self {
        Self { language: language.into(), ..self }
    }

    /// The same device asking for another host.
    pub fn named(self, host: &str) -> Self {
        Self { host: host.into(), ..self }
    }

    /// The same device over https; its jar is shared, as browsers share it.
    pub fn over_https(self) -> Self {
        Self { line: Line::Secure, ..self }
    }

    /// The device as if it had been handed this token.
    pub fn with_token(self, token: &str) -> Self {
        self.cookies.lock().unwrap().insert(self.cookie().into(), token.into());
        self
    }

    /// The device's token, once it has one.
    pub fn token(&self) -> Option<String> {
        self.cookies.lock().unwrap().get(self.cookie()).cloned()
    }

    /// The names of all that it keeps.
    pub fn cookies(&self) -> Vec<String> {
        self.cookies.lock().unwrap().keys().cloned().collect()
    }

    /// The name of its cookie.
    fn cookie(&self) -> &'static str {
        if self.line.is_secure() { "__Host-cupboard" } else { "cupboard" }
    }

    /// What the hub knows the device by.
    pub fn digest(&self) -> Digest {
        Digest::of(&Sha256::digest(self.token().unwrap().as_bytes()))
    }

    /// Opens a page; redirects are not followed.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path), Body::empty()).await
    }

    /// Sends a form as a page without scripts does; redirects are not followed.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(self.form(path), form(fields)).await
    }

    /// Sends a form and goes where it leads.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields).await;
        assert_eq!(answer.status, 303, "{path}: {}", answer.body);
        self.get(answer.location()).await
    }

    /// Sends a tap as `outbox.js` does: the `number`-th of outbox `test`, with more headers such as `x-age-ms`.
    pub async fn tap(&self, path: &str, fields: &[(&str, &str)], number: u64, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.form(path).header(ACCEPT, "application/json").header("x-outbox", "test");
        request = request.header("x-number", number);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request, form(fields)).await
    }

    /// Opens an event stream.
    pub async fn stream(&self, path: &str) -> Stream {
        let response = self.call(self.request(Method::GET, path), Body::empty()).await;
        assert_eq!(response.status(), 200, "{path}");
        Stream { body: response.into_body().into_data_stream(), text: String::new() }
    }

    /// A request from this device, to be sent with [`Client::send`]; it names its origin when it changes something.
    pub fn request(&self, method: Method, path: &str) -> request::Builder {
        let mut request = Request::builder().method(&method).uri(path).header(HOST, &self.host);
        request = request.header(ACCEPT_LANGUAGE, &self.language);
        let jar = self.cookies.lock().unwrap();
        for (name, value) in jar.iter().filter(|(name, _)| self.line.is_secure() || !name.starts_with("__Host-")) {
            request = request.header(COOKIE, format!("{name}={value}"));
        }
        let scheme = if self.line.is_secure() { "https" } else { "http" };
        if method == Method::GET { request } else { request.header(ORIGIN, format!("{scheme}://{}", self.host)) }
    }

    fn form(&self, path: &str) -> request::Builder {
        self.request(Method::POST, path).header(CONTENT_TYPE, "application/x-www-form-urlencoded")
    }

    /// Sends a request and reads the whole answer.
    pub async fn send(&self, request: request::Builder, body: Body) -> Answer {
        let response = self.call(request, body).await;
        let (parts, body) = response.into_parts();
        // A stream that was let in goes on for ever.
        let streams = parts.headers.get(CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
        let body = if streams { Body::empty() } else { body };
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let size = bytes.len();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body, bytes: bytes.into(), size }
    }

    async fn call(&self, request: request::Builder, body: Body) -> axum::response::Response {
        let mut request = request.body(body).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(self.peer, 40_000)));
        request.extensions_mut().insert(self.line);
        let response = self.router.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut jar = self.cookies.lock().unwrap();
            match cookie.to_str().unwrap().contains("Max-Age=0") {
                true => jar.remove(name),
                false => jar.insert(name.into(), value.into()),
            };
        }
        response
    }
}

impl Answer {
    /// Where it sends the browser; empty for nowhere.
    pub fn location(&self) -> &str {
        self.headers.get(LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// The page, parsed.
    pub fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// Whether something fits a selector.
    pub fn has(&self, selector: &str) -> bool {
        self.html().select(&Selector::parse(selector).unwrap()).next().is_some()
    }

    /// The text of everything that fits a selector, white space folded.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let folded = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.html().select(&Selector::parse(selector).unwrap()).map(|found| folded(found.text().collect())).collect()
    }

    /// The value of an attribute of everything that fits a selector.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.html().select(&selector).filter_map(|found| found.attr(name).map(str::to_owned)).collect()
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

/// An open event stream.
pub struct Stream {
    body: BodyDataStream,
    text: String,
}

impl Stream {
    /// A field of the frame that comes first.
    pub async fn field(&mut self, name: &str) -> Option<String> {
        let until = Instant::now() + PATIENCE;
        while !self.text.contains("\n\n") {
            self.hear(until).await;
        }
        let line = self.text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.map(str::to_owned)
    }

    async fn hear(&mut self, until: Instant) {
        let next = tokio::time::timeout_at(until, self.body.next()).await;
        let bytes = next.expect("the stream hangs").expect("the stream ended").unwrap();
        self.text.push_str(std::str::from_utf8(&bytes).unwrap());
    }

    /// The next event that is not a heartbeat: its name and its data. A heart that only beats is not waited on for ever.
    pub async fn next(&mut self) -> (String, String) {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some((whole, rest)) = self.text.split_once("\n\n") {
                let (whole, rest) = (whole.to_owned(), rest.to_owned());
                self.text = rest;
                let field = |name: &str| {
                    let lines = whole.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
                    lines.collect::<Vec<_>>().join("\n")
                };
                match field("event") {
                    beat if beat == "hb" => continue,
                    event => return (event, field("data")),
                }
            }
            self.hear(until).await;
        }
    }
}

/// A form as browsers send it.
pub fn form(fields: &[(&str, &str)]) -> Body {
    let encoded = |text: &str| -> String {
        text.bytes()
            .map(|b| if b.is_ascii_alphanumeric() { char::from(b).into() } else { format!("%{b:02X}") })
            .collect()
    };
    let pairs: Vec<_> = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    Body::from(pairs.join("&"))
}

/// A body that says how long it is before anybody hears it.
pub fn sized(body: Body, length: u64) -> Body {
    Body::new(Sized { body, length })
}

struct Sized {
    body: Body,
    length: u64,
}

impl axum::body::HttpBody for Sized {
    type Data = axum::body::Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<hyper::body::Frame<Self::Data>, Self::Error>>> {
        std::pin::Pin::new(&mut self.body).poll_frame(context)
    }

    fn size_hint(&self) -> hyper::body::SizeHint {
        hyper::body::SizeHint::with_exact(self.length)
    }
}
