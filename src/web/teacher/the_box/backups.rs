//! Files to keep elsewhere.

use super::TheBox;
use crate::view::teach::the_box::backups;
use crate::web::Problem;
use crate::web::teacher::class::shown;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// `GET /teach/box/backups`
pub(in crate::web::teacher) async fn show(the_box: TheBox) -> Response {
    shown(backups::show(&the_box.desk()).into_string())
}

/// `GET /teach/backup`: everything, as `cupboard restore` reads it.
pub(in crate::web::teacher) async fn download(the_box: TheBox) -> Result<Response, Problem> {
    let reader = the_box.app.hub.reader();
    let written = tokio::task::spawn_blocking(move || {
        let mut bytes = Vec::new();
        reader.back_up(&mut bytes, &mut |_, _| {}).map(|_| bytes).ok()
    });
    let bytes = written.await.ok().flatten().ok_or(Problem::Internal)?;
    let kind = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"cupboard.backup\""),
    ];
    Ok((kind, bytes).into_response())
}
