//! Whether the hub is well, for the box and for whoever watches it.

use super::App;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde_json::json;

/// `GET /healthz`: 200 only while the store takes writes.
pub(super) async fn show(State(app): State<App>) -> impl IntoResponse {
    let seen = app.look();
    let writes = app.hub.writes();
    let status = if writes { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(json!({ "writes": writes, "version": env!("CARGO_PKG_VERSION"), "events": seen.state.number })))
}
