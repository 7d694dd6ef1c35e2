//! Which of our languages a browser asks for.

use crate::classroom::Language;

/// The language that an `Accept-Language` header likes best, of those we speak; English when it names none.
pub fn negotiate(accept_language: &str) -> Language {
    let mut best = (Language::English, 0.0);
    for part in accept_language.split(',') {
        let mut pieces = part.split(';').map(str::trim);
        let Some(language) = pieces.next().and_then(Language::from_tag) else { continue };
        let weight = pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
        // The first of equals wins: browsers list the preferred one first.
        if weight > best.1 {
            best = (language, weight);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_that_we_speak_wins() {
        assert_eq!(negotiate("de-DE,de;q=0.9,es-MX;q=0.8,en;q=0.7"), Language::Spanish);
        assert_eq!(negotiate("en;q=0.2, ar-SY;q=0.9"), Language::Arabic);
        assert_eq!(negotiate("fr, es"), Language::French);
    }

    #[test]
    fn nonsense_speaks_english() {
        for header in ["", "de", ";;,q=", "fr;q=0", "es;q=much"] {
            assert_eq!(negotiate(header), Language::English, "{header:?}");
        }
    }
}
