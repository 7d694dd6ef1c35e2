//! Style, scripts and pictures: out of the binary, compressed once, kept by browsers for as long as they like, since a
//! page names each by its content.

use super::Problem;
use super::in_path::InPath;
use crate::view::assets;
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use flate2::{Compression, write::GzEncoder};
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Mutex, PoisonError};

const SERVICE_WORKER_ALLOWED: HeaderName = HeaderName::from_static("service-worker-allowed");

static PACKED: Mutex<BTreeMap<String, Vec<u8>>> = Mutex::new(BTreeMap::new());

/// `GET /assets/{path}`
pub(super) async fn show(InPath(path): InPath<String>, headers: HeaderMap) -> Result<Response, Problem> {
    let file = assets::find(&path).ok_or(Problem::NotFound)?;
    let kept = [
        (header::CONTENT_TYPE, file.mime.to_owned()),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned()),
        (header::VARY, "Accept-Encoding".to_owned()),
    ];
    let gzip =
        headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|v| v.contains("gzip"));
    if gzip && is_text(file.mime) {
        return Ok((kept, served_header(&path), [(header::CONTENT_ENCODING, "gzip")], packed(&path, &file.bytes))
            .into_response());
    }
    Ok((kept, served_header(&path), file.bytes.into_owned()).into_response())
}

/// The worker lives beside the other scripts, and may serve the student's pages: nothing else.
fn served_header(path: &str) -> HeaderMap {
    let allowed = (path == assets::WORKER).then_some((SERVICE_WORKER_ALLOWED, HeaderValue::from_static("/me")));
    allowed.into_iter().collect()
}

fn is_text(mime: &str) -> bool {
    mime.starts_with("text/") || mime.contains("javascript") || mime.contains("svg") || mime.contains("json")
}

fn packed(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut all = PACKED.lock().unwrap_or_else(PoisonError::into_inner);
    all.entry(path.to_owned()).or_insert_with(|| gzip(bytes)).clone()
}

/// Bytes, compressed well: for what is made once and sent often.
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.unwrap_or_default()
}
