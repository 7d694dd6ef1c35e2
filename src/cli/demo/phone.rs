//! A simulated phone: a student who taps through the real HTTP API.

use crate::classroom::{Colour, OutcomeId, Status};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, COOKIE, HOST, ORIGIN, SET_COOKIE};
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::sleep;

type Failure = crate::cli::Failure;

/// Between two taps of one student.
const THINKING_MS: (u64, u64) = (4_000, 16_000);

/// A student's phone, with its cookie.
pub(super) struct Phone {
    port: u16,
    cookie: Option<String>,
}

#[derive(Deserialize)]
struct Name {
    student: u32,
    held: bool,
}

#[derive(Deserialize)]
struct Me {
    cup: Option<Cup>,
    next: Vec<Step>,
    places: Vec<Place>,
}

#[derive(Deserialize)]
struct Step {
    outcome: OutcomeId,
    why: String,
}

impl Step {
    /// Whether it is something to work on, not to wait for, to read or to look back at.
    fn is_work(&self) -> bool {
        !matches!(self.why.as_str(), "feedback" | "check_asked" | "review")
    }
}

#[derive(Deserialize)]
struct Cup {
    colour: Colour,
    age_ms: u64,
}

#[derive(Deserialize)]
struct Place {
    outcome: OutcomeId,
    status: Status,
}

impl Phone {
    /// A phone that knows nobody yet.
    pub(super) fn new(port: u16) -> Self {
        Self { port, cookie: None }
    }

    /// Scans the code, takes the `nth` name and works through the lesson, as long as the hub answers.
    pub(super) async fn attend(mut self, code: String, nth: usize) {
        if let Err(error) = self.join(&code, nth).await {
            tracing::debug!(%error, "a simulated student could not join");
            return;
        }
        loop {
            sleep(Duration::from_millis(draw(THINKING_MS.0, THINKING_MS.1))).await;
            if let Err(error) = self.tap().await {
                tracing::debug!(%error, "a simulated student stops");
                return;
            }
        }
    }

    async fn join(&mut self, code: &str, nth: usize) -> Result<(), Failure> {
        let class = self.ask(Method::GET, &format!("/api/v1/join/{code}"), None).await?;
        let names: Vec<Name> = serde_json::from_value(class["names"].clone())?;
        let name = names.get(nth).filter(|name| !name.held).ok_or("no free name")?;
        let first = draw(0, 9);
        let body = json!({ "student": name.student, "pictures": [first, first + 1, first + 2] });
        self.ask(Method::POST, &format!("/api/v1/join/{code}"), Some(body)).await?;
        Ok(())
    }

    /// One tap that makes sense where this student is.
    async fn tap(&mut self) -> Result<(), Failure> {
        let me: Me = serde_json::from_value(self.ask(Method::GET, "/api/v1/me", None).await?)?;
        // Whoever waits for two checks puts the phone down.
        if me.next.iter().filter(|step| step.why == "check_asked").count() > 1 {
            return Ok(());
        }
        let Some(next) = me.next.iter().find(|step| step.is_work()).map(|step| step.outcome) else { return Ok(()) };
        let status =
            me.places.iter().find(|place| place.outcome == next).map_or(Status::NotStarted, |place| place.status);
        let stuck = me.cup.as_ref().filter(|cup| cup.colour.asks());
        if let Some(cup) = stuck {
            if cup.age_ms > 20_000 && draw(0, 2) == 0 {
                self.ask(Method::POST, "/api/v1/me/cup/lower", None).await?;
            }
        } else if draw(0, 5) == 0 {
            let colour = Colour::ALL[draw(0, 3) as usize];
            let note = ["", "", "the sign flips", "units?", "where to start?"][draw(0, 5) as usize];
            self.ask(Method::POST, "/api/v1/me/cup", Some(json!({ "colour": colour, "outcome": next, "note": note })))
                .await?;
        } else {
            let status = match status {
                Status::NotStarted => Status::Working,
                Status::Working if draw(0, 2) == 0 => Status::Ready,
                kept => kept,
            };
            self.ask(Method::POST, "/api/v1/me/status", Some(json!({ "outcome": next, "status": status }))).await?;
        }
        Ok(())
    }

    /// One request, and what it answers; keeps the cookie.
    pub(super) async fn ask(&mut self, method: Method, path: &str, body: Option<Value>) -> Result<Value, Failure> {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        let host = format!("localhost:{}", self.port);
        let mut request = Request::builder().method(method).uri(path).header(HOST, &host);
        request = request.header(ORIGIN, format!("http://{host}")).header(CONTENT_TYPE, "application/json");
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        let body = body.map(|body| body.to_string()).unwrap_or_default();
        let response = sender.send_request(request.body(Full::new(Bytes::from(body)))?).await?;
        if let Some(cookie) = response.headers().get(SET_COOKIE).and_then(|value| value.to_str().ok()) {
            self.cookie = cookie.split(';').next().map(str::to_owned);
        }
        let status = response.status();
        let bytes = response.into_body().collect().await?.to_bytes();
        if status.is_server_error() || status == hyper::StatusCode::UNAUTHORIZED {
            return Err(format!("{path} answers {status}").into());
        }
        Ok(serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }
}

/// A number from `from` up to, not including, `to`.
pub(super) fn draw(from: u64, to: u64) -> u64 {
    from + getrandom::u64().unwrap_or_default() % (to - from).max(1)
}
