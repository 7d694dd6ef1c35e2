//! Pages travel compressed: the map of a large class is 350 kB of markup, and 16 kB on the air.

use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

type Packer = CompressionLayer<fn(StatusCode, Version, &HeaderMap, &Extensions) -> bool>;

/// What compresses pages and answers of the API for whoever takes it. Files that people handed in go out as they are:
/// they are compressed already, and may be asked for in parts.
pub(super) fn pages() -> Packer {
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(is_a_page)
}

/// No live stream (it would wait in the compressor) and nothing that is packed already (assets).
fn is_a_page(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let packed = headers.contains_key(header::CONTENT_ENCODING) || headers.contains_key(header::CONTENT_RANGE);
    !packed && ["text/html", "text/csv", "application/json", "application/problem+json"].contains(&kind)
}
