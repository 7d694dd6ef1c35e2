//! The languages that a screen can speak (S22).

use serde::{Deserialize, Serialize};

/// A screen language; its sentences live in the room `text`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English, the fallback.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Arabic, written from right to left.
    #[serde(rename = "ar")]
    Arabic,
}

impl Language {
    /// Every language, in the order of the menus.
    pub const ALL: [Language; 4] = [Self::English, Self::Spanish, Self::French, Self::Arabic];

    /// The BCP 47 tag, as in `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Arabic => "ar",
        }
    }

    /// The language of a tag such as `es-MX`, by its first part.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|l| l.tag().eq_ignore_ascii_case(first))
    }

    /// True where lines run from right to left.
    pub fn is_right_to_left(self) -> bool {
        self == Self::Arabic
    }
}
