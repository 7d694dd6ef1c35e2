//! Files that students and teachers hand in: what they are, by their content alone, and pictures without what a camera
//! writes into them beside the picture: a child's photo says nothing of where it was taken.
//!
//! Pictures are copied part by part, and only the parts that a picture is made of: what is hidden between them, or comes
//! after the picture's end, is not copied.

mod exif;
mod gif;
mod jpeg;
mod png;
mod webp;

use crate::classroom::FileKind;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is of no kind that is kept.
    Kind,
    /// It begins as a picture does, and is none.
    Broken,
}

/// What a file is, and the bytes to keep of it.
pub fn received(bytes: Vec<u8>) -> Result<(FileKind, Vec<u8>), Unfit> {
    let kind = kind_of(&bytes).ok_or(Unfit::Kind)?;
    let kept = match kind {
        FileKind::Jpeg => jpeg::cleaned(&bytes).ok_or(Unfit::Broken)?,
        FileKind::Png => png::cleaned(&bytes).ok_or(Unfit::Broken)?,
        FileKind::Webp => webp::cleaned(&bytes).ok_or(Unfit::Broken)?,
        FileKind::Gif => gif::cleaned(&bytes).ok_or(Unfit::Broken)?,
        FileKind::Heic => exif::without_place(bytes),
        FileKind::Pdf | FileKind::Text | FileKind::Mp3 | FileKind::M4a | FileKind::Ogg => bytes,
    };
    Ok((kind, kept))
}

/// What a file is, by how it begins and, for plain text, by all of it.
fn kind_of(bytes: &[u8]) -> Option<FileKind> {
    let begins = |with: &[u8]| bytes.starts_with(with);
    Some(match bytes {
        _ if begins(b"\xff\xd8\xff") => FileKind::Jpeg,
        _ if begins(b"\x89PNG\r\n\x1a\n") => FileKind::Png,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => FileKind::Webp,
        _ if begins(b"GIF87a") || begins(b"GIF89a") => FileKind::Gif,
        _ if begins(b"%PDF-") => FileKind::Pdf,
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => return boxed(brand.get(..4)?, bytes),
        _ if begins(b"OggS") && !has(bytes.get(..128).unwrap_or(bytes), b"theora") => FileKind::Ogg,
        _ if begins(b"ID3") || is_mp3_frame(bytes) => FileKind::Mp3,
        _ if is_plain_text(bytes) => FileKind::Text,
        _ => return None,
    })
}

/// What the first box of such a file calls it; a film is none of ours.
fn boxed(brand: &[u8], bytes: &[u8]) -> Option<FileKind> {
    match brand {
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" => Some(FileKind::Heic),
        b"M4A " | b"M4B " | b"mp42" | b"mp41" | b"isom" | b"iso2" | b"3gp4" | b"3gp5" => {
            let sounds = has(bytes, b"soun") && !has(bytes, b"vide");
            sounds.then_some(FileKind::M4a)
        }
        _ => None,
    }
}

/// A frame of MPEG audio, layer III, of a rate that there is.
fn is_mp3_frame(bytes: &[u8]) -> bool {
    let [0xff, second, third, ..] = bytes else { return false };
    let (version, layer, bit_rate, rate) = (second >> 3 & 3, second >> 1 & 3, third >> 4, third >> 2 & 3);
    second & 0xe0 == 0xe0 && version != 1 && layer == 1 && bit_rate != 0 && bit_rate != 15 && rate != 3
}

/// Words, and no markup that anything might take for a page.
fn is_plain_text(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let text = text.trim_start_matches('\u{feff}');
    let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    let lower = text.to_ascii_lowercase();
    let markup = ["<!doctype", "<html", "<script", "<svg", "<?xml", "<body", "<head", "<iframe", "javascript:"];
    !text.trim().is_empty()
        && !text.chars().any(odd)
        && !text.trim_start().starts_with('<')
        && !markup.iter().any(|mark| lower.contains(mark))
}

fn has(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|part| part == word)
}

/// Two bytes, the greater first.
fn u16_be(bytes: &[u8]) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(..2)?.try_into().ok()?))
}

/// Four bytes, the greatest first.
fn u32_be(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?))
}

/// Four bytes, the smallest first.
fn u32_le(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(..4)?.try_into().ok()?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_it_begins_with_whatever_it_is_called() {
        let m4a = b"\0\0\0\x20ftypM4A \0\0\0\0moov hdlr\0\0\0\0\0\0\0\0soun";
        for (bytes, kind) in [
            (&b"\xff\xd8\xff\xe0 <script>"[..], Some(FileKind::Jpeg)),
            (b"%PDF-1.7\n<script>", Some(FileKind::Pdf)),
            (b"OggS\0\x02", Some(FileKind::Ogg)),
            (b"ID3\x04", Some(FileKind::Mp3)),
            (b"\xff\xfb\x90\x44", Some(FileKind::Mp3)),
            (m4a, Some(FileKind::M4a)),
            (b"\0\0\0\x18ftypheic\0\0\0\0", Some(FileKind::Heic)),
            (b"\0\0\0\x20ftypisom\0\0\0\0hdlr\0\0\0\0\0\0\0\0soun hdlr\0\0\0\0\0\0\0\0vide", None),
            ("I solved x² = 9.\n\nالحل".as_bytes(), Some(FileKind::Text)),
            (b"\xff\xff\xff\xff", None),
            (b"\xff\xf1\x50\x80", None),
            (b"MZ\x90\0", None),
            (b"PK\x03\x04", None),
            (b"", None),
            (b" \n", None),
        ] {
            assert_eq!(kind_of(bytes), kind, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn markup_is_no_plain_text_wherever_it_begins() {
        for text in [
            "<!DOCTYPE html><p>hi",
            "\u{feff}  <html>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
            "a note\n<ScRiPt>alert(1)</script>",
            "<?xml version='1.0'?>",
            "javascript:alert(1)",
            "bell\u{7}",
        ] {
            assert_eq!(received(text.as_bytes().to_vec()), Err(Unfit::Kind), "{text}");
        }
        assert!(received(b"if a < b and b > c".to_vec()).is_ok());
    }

    #[test]
    fn a_picture_that_ends_too_soon_is_refused() {
        for bytes in [
            &b"\xff\xd8\xff"[..],
            b"\xff\xd8\xff\xe1\xff\xff",
            b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR",
            b"RIFF\x04\0\0\0WEBP",
            b"GIF89a\x01\0",
        ] {
            assert_eq!(received(bytes.to_vec()), Err(Unfit::Broken), "{bytes:?}");
        }
    }
}
