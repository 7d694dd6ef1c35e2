//! Files that belong to something of the classroom: what is known of them here. The bytes are kept by the journal.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A file by its content: the SHA-256 of its bytes, as 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileId(String);

impl FileId {
    /// Of a digest.
    pub fn of(digest: [u8; 32]) -> Self {
        Self(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for FileId {
    type Err = ();

    /// Reads 64 digits, small letters only: every file has one spelling, and none is a path.
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if text.len() == 64 && digits { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

/// What a file is, by its content: never by its name, nor by what a browser calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the format it names")]
pub enum FileKind {
    Jpeg,
    Png,
    Webp,
    Gif,
    Heic,
    Pdf,
    Text,
    Mp3,
    M4a,
    Ogg,
}

impl FileKind {
    /// All that are kept.
    pub const ALL: [FileKind; 10] = [
        Self::Jpeg,
        Self::Png,
        Self::Webp,
        Self::Gif,
        Self::Heic,
        Self::Pdf,
        Self::Text,
        Self::Mp3,
        Self::M4a,
        Self::Ogg,
    ];

    /// The media type it is served with, whatever whoever sent it said.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Heic => "image/heic",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain; charset=utf-8",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
        }
    }

    /// The end of a name that every system knows it by.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Gif => "gif",
            Self::Heic => "heic",
            Self::Pdf => "pdf",
            Self::Text => "txt",
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Ogg => "ogg",
        }
    }

    /// Whether browsers draw it, and can do nothing else with it.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp | Self::Gif)
    }

    /// Whether browsers play it.
    pub fn is_sound(self) -> bool {
        matches!(self, Self::Mp3 | Self::M4a | Self::Ogg)
    }
}

/// A file that is attached to something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Which one.
    pub id: FileId,
    /// What it is.
    pub kind: FileKind,
    /// Its size in bytes, as it is kept.
    pub bytes: u64,
    /// What whoever sent it calls it: a label of [`label`], never a path. May be empty.
    pub name: String,
}

/// A label holds at most so many characters.
const LONGEST_LABEL: usize = 80;

/// What a file's name leaves as a label: no folders, no control or direction characters, nothing that a file system
/// reads as more than a name, its beginning if it is long.
pub fn label(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let hidden = |c: char| matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let plain = last.chars().filter(|c| !c.is_control() && !hidden(*c) && !"<>:\"|?*;%".contains(*c));
    let words = plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_matches(['.', ' ']).chars().take(LONGEST_LABEL).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_a_path_is_only_its_last_part() {
        assert_eq!(label("../../etc/passwd"), "passwd");
        assert_eq!(label(r"C:\Users\ana\my photo.jpg"), "my photo.jpg");
        assert_eq!(label("..") + &label(".") + &label("/") + &label("a/"), "");
        assert_eq!(label("…/.hidden"), "hidden");
    }

    #[test]
    fn a_name_cannot_turn_the_line_around_or_break_a_header() {
        assert_eq!(label("cod\u{202e}gpj.exe"), "codgpj.exe");
        assert_eq!(label("a\r\nSet-Cookie: x\"; b.png"), "aSet-Cookie x b.png");
        assert_eq!(label("nul\u{0}l \u{2066}x\u{2069}"), "null x");
        assert_eq!(label("صورة الحل.png"), "صورة الحل.png");
        assert_eq!(label(&"é".repeat(200)).chars().count(), 80);
    }

    #[test]
    fn an_id_is_sixty_four_digits_and_no_path() {
        let id = FileId::of([0xab; 32]);
        assert_eq!(id.as_str().parse(), Ok(id.clone()));
        for text in ["", "ab", "../../../etc/passwd", &"AB".repeat(32), &"zz".repeat(32), &format!("{id}0")] {
            assert!(text.parse::<FileId>().is_err(), "{text}");
        }
    }

    #[test]
    fn every_kind_has_a_media_type_that_runs_nothing() {
        for kind in FileKind::ALL {
            let media = kind.media_type();
            assert!(!media.contains("html") && !media.contains("xml") && !media.contains("script"), "{media}");
            assert!(!(kind.is_picture() && kind.is_sound()));
        }
    }
}
