//! The teacher's phrases on disk; `words` are what they are in more languages.

use super::leaf::Language;
use crate::classroom::phrases;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Phrases {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    glow: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    grow: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    next: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ways: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contexts: Vec<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    words: BTreeMap<String, BTreeMap<Language, String>>,
}

impl From<phrases::Phrases> for Phrases {
    fn from(phrases: phrases::Phrases) -> Self {
        let phrases::Phrases { glow, grow, next, ways, contexts, wordings } = phrases;
        let of_a_phrase = |(phrase, wordings): (String, BTreeMap<_, _>)| {
            (phrase, wordings.into_iter().map(|(language, words)| (Language::from(language), words)).collect())
        };
        Self { glow, grow, next, ways, contexts, words: wordings.into_iter().map(of_a_phrase).collect() }
    }
}

impl From<Phrases> for phrases::Phrases {
    fn from(phrases: Phrases) -> Self {
        let Phrases { glow, grow, next, ways, contexts, words } = phrases;
        let of_a_phrase = |(phrase, words): (String, BTreeMap<Language, String>)| {
            (phrase, words.into_iter().map(|(language, words)| (language.into(), words)).collect())
        };
        Self { glow, grow, next, ways, contexts, wordings: words.into_iter().map(of_a_phrase).collect() }
    }
}
