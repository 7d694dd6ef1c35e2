//! Whether the hub is well, for the box and for whoever watches it.

use super::App;
use crate::hub::BackupHealth;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde_json::json;

/// `GET /healthz`: 200 only while the store takes writes; a backup that fails does not stop the lesson.
pub(super) async fn show(State(app): State<App>) -> impl IntoResponse {
    let seen = app.look();
    let writes = app.hub.writes();
    let backups = match app.backups.health() {
        BackupHealth::Off => "off",
        BackupHealth::Good => "good",
        BackupHealth::Failing => "failing",
    };
    let status = if writes { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (
        status,
        Json(
            json!({ "writes": writes, "backups": backups, "version": env!("CARGO_PKG_VERSION"), "events": seen.state.number }),
        ),
    )
}
