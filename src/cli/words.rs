//! Numbers, sizes, dates and troubles in the words of whoever typed the command.

use crate::journal::StoreError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::io;

/// Why something was not done. Travels through the hub's socket too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Trouble {
    /// What is kept is damaged: where, in a few words.
    Damaged(String),
    /// Anything else: the sentence.
    Other(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(what) => write!(
                f,
                "the store is not whole: {what}.\n\
                 What to do: stop the hub if it runs, keep a copy of the folder as it is, then put your last backup in \
                 place:\n  cupboard restore --data FOLDER --replace BACKUP"
            ),
            Self::Other(sentence) => f.write_str(sentence),
        }
    }
}

impl std::error::Error for Trouble {}

impl From<&str> for Trouble {
    fn from(sentence: &str) -> Self {
        Self::Other(sentence.to_owned())
    }
}

impl From<String> for Trouble {
    fn from(sentence: String) -> Self {
        Self::Other(sentence)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Damaged(what) => Self::Damaged(what),
            StoreError::Io(error) => error.into(),
            StoreError::InUse => "a hub is running on this folder: stop it first (Ctrl-C in its window, or \
                                  \"sudo systemctl stop cupboard\"), then try again. Nothing was changed"
                .into(),
            other => Self::Other(other.to_string()),
        }
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Other(match error.kind() {
            io::ErrorKind::BrokenPipe => "whoever was reading the output stopped before its end".to_owned(),
            io::ErrorKind::StorageFull => "the disk is full".to_owned(),
            io::ErrorKind::PermissionDenied => {
                "this user may not read or write there: run it as the user whose folder it is, or with sudo".to_owned()
            }
            _ => StoreError::Io(error).to_string(),
        })
    }
}

/// `12,345`.
pub(super) fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 class`, `2 classes`.
pub(super) fn count(many: u64, one: &str, more: &str) -> String {
    format!("{} {}", number(many), if many == 1 { one } else { more })
}

/// `3.1 MB`.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => count(bytes, "byte", "bytes"),
        1_000..1_000_000 => format!("{:.1} KB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

/// `Friday 20 November 2026, 10:42`, where this machine is; `None` for what no calendar holds.
pub(super) fn date(wall_ms: i64) -> Option<String> {
    let at = jiff::Timestamp::from_millisecond(wall_ms).ok()?.to_zoned(jiff::tz::TimeZone::system());
    Some(at.strftime("%A %-d %B %Y, %H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        for (plain, grouped) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(number(plain), grouped);
        }
        assert_eq!(
            (count(1, "class", "classes"), count(2, "class", "classes")),
            ("1 class".into(), "2 classes".into())
        );
    }

    #[test]
    fn sizes_are_rounded_to_what_one_says() {
        assert_eq!([1, 999, 3_140, 3_140_000].map(size), ["1 byte", "999 bytes", "3.1 KB", "3.1 MB"]);
    }

    #[test]
    fn a_date_has_its_weekday() {
        let noon = 1_795_176_000_000;
        assert!(date(noon).is_some_and(|date| date.contains("November 2026")), "{:?}", date(noon));
        assert_eq!(date(i64::MAX), None);
    }
}
