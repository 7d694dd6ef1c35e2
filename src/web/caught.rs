//! A bug in a handler costs one request: whoever asked reads a plain page, and everybody else goes on.

use super::Problem;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;

/// Answers a panic with a plain problem; what it was stands in the log. Nothing of ours is left half done by it: what
/// changes goes through the writer, and locks that were held go on with what they hold.
pub(super) async fn panics(request: Request, next: Next) -> Response {
    let answered = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    answered.unwrap_or_else(|_| Problem::Internal.into_response())
}
