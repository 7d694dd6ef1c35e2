//! A kept file on its way out: under a type of our own list, in a box of its own where nothing runs.

use super::upload::trouble;
use super::{App, Problem};
use crate::classroom::Attachment;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::fmt::Write;
use std::ops::RangeInclusive;

/// Whatever a browser takes the file for: it loads nothing, runs nothing, sends nothing, and stands in no page.
const POLICY: &str = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The file, or the part of it that was asked for: phones play sound only in parts.
pub(super) async fn file(app: &App, file: &Attachment, headers: &HeaderMap) -> Result<Response, Problem> {
    let bytes = app.files.read(file.id.clone()).await.map_err(|no| trouble(app, no))?;
    let about = [
        (header::CONTENT_TYPE, file.kind.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, disposition(file)),
        (header::CONTENT_SECURITY_POLICY, POLICY.to_owned()),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
    ];
    let Some(part) = headers.get(header::RANGE).and_then(|range| wanted(range, bytes.len())) else {
        return Ok((about, bytes).into_response());
    };
    let range = format!("bytes {}-{}/{}", part.start(), part.end(), bytes.len());
    let part = Body::from(bytes.get(part).unwrap_or_default().to_vec());
    Ok((StatusCode::PARTIAL_CONTENT, about, [(header::CONTENT_RANGE, range)], part).into_response())
}

/// Pictures and sound are shown where they stand; everything else is for taking home.
fn disposition(file: &Attachment) -> String {
    let how = if file.kind.is_picture() || file.kind.is_sound() { "inline" } else { "attachment" };
    let ending = file.kind.ending();
    let name = file.name.strip_suffix(&format!(".{ending}")).unwrap_or(&file.name);
    let mut escaped = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => escaped.push(char::from(byte)),
            // Writing to a string cannot fail.
            other => drop(write!(escaped, "%{other:02X}")),
        }
    }
    if escaped.is_empty() {
        escaped.push_str("file");
    }
    format!("{how}; filename=\"file.{ending}\"; filename*=UTF-8''{escaped}.{ending}")
}

/// The one part that is asked for, if it can be given.
fn wanted(range: &HeaderValue, length: usize) -> Option<RangeInclusive<usize>> {
    let (from, to) = range.to_str().ok()?.strip_prefix("bytes=")?.split_once('-')?;
    let last = length.checked_sub(1)?;
    let part = match (from.trim(), to.trim()) {
        ("", count) => length.saturating_sub(count.parse().ok().filter(|count| *count > 0)?)..=last,
        (from, "") => from.parse().ok()?..=last,
        (from, to) => from.parse().ok()?..=to.parse::<usize>().ok()?.min(last),
    };
    (part.start() <= part.end()).then_some(part)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::classroom::{FileId, FileKind};

    #[test]
    fn a_part_is_given_only_where_there_is_one() {
        let part = |range: &str| wanted(&HeaderValue::from_str(range).unwrap(), 10);
        assert_eq!(part("bytes=0-1"), Some(0..=1));
        assert_eq!(part("bytes=4-"), Some(4..=9));
        assert_eq!(part("bytes=-3"), Some(7..=9));
        assert_eq!(part("bytes=-30"), Some(0..=9));
        assert_eq!(part("bytes=5-99"), Some(5..=9));
        for nothing in ["bytes=10-", "bytes=6-5", "bytes=-0", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b", "bytes=-"] {
            assert_eq!(part(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn only_pictures_and_sound_are_shown_and_a_name_breaks_no_header() {
        for kind in FileKind::ALL {
            let name = "صورة; filename=\"x.html".into();
            let file = Attachment { id: FileId::of([1; 32]), kind, bytes: 1, name };
            let said = disposition(&file);
            assert_eq!(said.starts_with("inline"), kind.is_picture() || kind.is_sound(), "{said}");
            assert!(said.is_ascii() && said.matches('"').count() == 2, "{said}");
            assert!(said.ends_with(&format!(".{}", kind.ending())), "{said}");
            assert!(HeaderValue::from_str(&said).is_ok());
        }
    }
}
