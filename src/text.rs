//! Every sentence a person reads, in every language (S22), by Project Fluent's engine.
//!
//! A screen says `text.say("wall-closed")`; the sentence is in `assets/text/<language>/<screen>.ftl`. A sentence
//! that a language lacks is shown in English, so that a hurried translation never leaves a hole on a page.
//! `tests/text.rs` holds the four languages to the same keys and the same variables.

mod bundle;
mod help;
mod negotiate;
mod phrases;
mod refusal;
mod spotlight;
mod tutor;
mod value;
mod words;

pub use negotiate::negotiate;
pub use value::Value;

use crate::classroom::Language;

/// What a screen speaks with: one language, cheap to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    language: Language,
}

impl Text {
    /// The voice of a language.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language that it speaks.
    pub fn language(self) -> Language {
        self.language
    }

    /// The BCP 47 tag for `<html lang>`.
    pub fn tag(self) -> &'static str {
        self.language.tag()
    }

    /// `ltr` or `rtl`, for `<html dir>`.
    pub fn direction(self) -> &'static str {
        if self.language.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// The sentence of a key.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The sentence of a key with its variables filled in. Names belong in `<bdi>`, or the sentence's own direction
    /// would drag them along.
    pub fn say_with(self, key: &str, args: &[(&str, Value)]) -> String {
        if let Some(sentence) = bundle::find(self.language, key, args) {
            return sentence;
        }
        debug_assert!(false, "assets/text has no sentence {key:?}, or it lacks a variable");
        format!("⟦{key}⟧")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_comes_in_its_own_language() {
        assert_eq!(Text::new(Language::English).say("status-ready"), "Ready for a check");
        assert_ne!(Text::new(Language::French).say("status-ready"), "Ready for a check");
        assert_eq!(Text::new(Language::Arabic).direction(), "rtl");
    }

    #[test]
    fn variables_are_filled_in_without_invisible_marks() {
        let text = Text::new(Language::English);
        assert_eq!(text.say_with("time-min", &[("minutes", 6_u64.into())]), "6 min");
    }
}
