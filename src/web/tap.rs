//! A tap's envelope (TRUST.md, Taps): which operation of which outbox, how old, and on what the phone had seen. A plain
//! form has none, and is live.

use super::{App, Problem};
use crate::classroom::StudentId;
use crate::hub::{Operation, Wish};
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT;
use axum::http::request::Parts;

/// What came with a tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tap {
    outbox: Option<(String, u64)>,
    age_ms: Option<i64>,
    seen: u64,
    /// Whether a script asks and wants JSON, or a form that wants a page.
    pub by_script: bool,
}

impl<S: Sync> FromRequestParts<S> for Tap {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let headers = &parts.headers;
        let by_script = text(headers, ACCEPT.as_str()).is_some_and(|accept| accept.starts_with("application/json"));
        let Some(outbox) = text(headers, "x-outbox") else {
            return Ok(Self { outbox: None, age_ms: Some(0), seen: u64::MAX, by_script });
        };
        let number = text(headers, "x-number").and_then(|number| number.parse().ok());
        let number = number.ok_or_else(|| Problem::BadForm("x-number".into()))?;
        Ok(Self {
            outbox: Some((outbox.to_owned(), number)),
            age_ms: text(headers, "x-age-ms").and_then(|age| age.parse().ok()),
            seen: text(headers, "x-seen").and_then(|seen| seen.parse().ok()).unwrap_or(0),
            by_script,
        })
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

impl Tap {
    /// The wish in this envelope, of this student's.
    pub fn wrap(&self, wish: Wish, student: StudentId) -> Result<Wish, Problem> {
        let Some((outbox, number)) = &self.outbox else { return Ok(wish) };
        let operation = Operation::new(student, outbox, *number).ok_or_else(|| Problem::BadForm("x-outbox".into()))?;
        Ok(wish.once(Some(operation)).tapped(self.age_ms, self.seen))
    }

    /// Submits the wish in this envelope.
    pub async fn submit(&self, app: &App, wish: Wish, student: StudentId) -> Result<crate::hub::Receipt, Problem> {
        super::error::settled(app.hub.submit(self.wrap(wish, student)?).await)
    }
}
