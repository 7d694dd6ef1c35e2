//! How wide words are, near enough: the wall plans its sizes before any browser has laid them out.
//!
//! Fonts differ, so the widths are those of a wide one (Inter, DejaVu Sans), with a little to spare.

/// A little to spare.
const SPARE: f32 = 1.02;

/// The width of a line in ems, at the wall's bold weight.
pub(super) fn ems(line: &str) -> f32 {
    line.chars().map(char_ems).sum::<f32>() * SPARE
}

fn char_ems(c: char) -> f32 {
    match c {
        ' ' | 'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | 'I' | '(' | ')' | '-' => 0.3,
        'f' | 'r' | 't' => 0.4,
        'm' | 'w' => 0.88,
        'M' | 'W' | '@' | '%' => 0.95,
        'A'..='Z' | '+' | '=' | '<' | '>' => 0.7,
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' => 0.0,
        '\u{600}'..='\u{6ff}' => 0.52,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffef}' | '\u{1f000}'.. => 1.05,
        c if c.is_uppercase() => 0.72,
        _ => 0.6,
    }
}

/// How many lines the words take in a width of so many ems; `None` when a word alone is wider.
pub(super) fn lines(words: &str, width_ems: f32) -> Option<usize> {
    let mut lines = 1;
    let mut used = 0.0;
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        let word = ems(word);
        if word > width_ems {
            return None;
        }
        let gap = if used > 0.0 { ems(" ") } else { 0.0 };
        if used + gap + word > width_ems {
            lines += 1;
            used = word;
        } else {
            used += gap + word;
        }
    }
    Some(lines)
}

/// The largest of `steps` (in pixels at 1080p, falling) at which the words fit `lines_max` lines of `width` pixels, else the last.
pub(super) fn largest(words: &str, width: f32, lines_max: usize, steps: &[u16]) -> u16 {
    let fits = |step: &&u16| lines(words, width / f32::from(**step)).is_some_and(|found| found <= lines_max);
    steps.iter().find(fits).or(steps.last()).copied().unwrap_or(24)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrap_where_they_no_longer_fit() {
        assert_eq!(lines("one two three", 100.0), Some(1));
        assert_eq!(lines("one two three", ems("one two") + 0.1), Some(2));
        assert_eq!(lines("proportional", 3.0), None);
        assert_eq!(lines("", 3.0), Some(1));
    }

    #[test]
    fn longer_words_get_a_smaller_step() {
        let steps = [44, 36, 30, 24];
        assert_eq!(largest("short", 400.0, 1, &steps), 44);
        assert!(largest("a sentence of some length", 400.0, 1, &steps) < 44);
        assert_eq!(largest(&"endless ".repeat(40), 400.0, 1, &steps), 24);
    }
}
