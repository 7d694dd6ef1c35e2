//! Text that people typed: cleaned once, at the door, and bounded.

use super::Refusal;
use serde::{Deserialize, Serialize};

/// What a text is for, with its bound in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// A class's name.
    SectionName,
    /// A student's name.
    StudentName,
    /// A student's short note on a cup.
    Note,
    /// A skill's code, such as `8.EE.2`.
    Code,
    /// An "I can …" statement.
    Statement,
    /// A skill's short label for wall and lists (S25: 24 characters).
    ShortLabel,
    /// A unit's name.
    Unit,
    /// A pictograph that stands for a skill.
    Picture,
    /// Longer text of the teacher's: a rubric descriptor or a part of the tutor guide.
    Guide,
    /// A link's label or address.
    Link,
    /// One quick question (S24).
    Question,
    /// One of its options.
    Choice,
    /// An answer in words.
    Reply,
    /// What a piece of evidence is and shows.
    EvidenceNote,
    /// A kind of evidence.
    EvidenceKind,
    /// A level's name.
    LevelName,
    /// One part of feedback, or a phrase for it.
    Feedback,
    /// Why an attempt was corrected.
    Reason,
    /// The context of an attempt, such as "quiz".
    Context,
    /// How a student wants to show a skill.
    Way,
    /// What an assessor should know of a student.
    Supports,
    /// A term's name.
    TermName,
    /// A final mark's name.
    MarkName,
    /// A word that is not said to classmates.
    ListedWord,
    /// A habit of work.
    Habit,
    /// A coaching word on a habit.
    Coaching,
    /// An answer in a letter of somebody who would like to tutor.
    Letter,
    /// A line of a list about tutoring: a question, a norm, a step.
    TutorLine,
    /// A place in the room.
    Place,
    /// The language of a student's home.
    HomeLanguage,
    /// A tutoring block's name.
    BlockName,
    /// Where it is.
    BlockPlace,
}

impl Field {
    /// The most characters the field holds.
    pub fn limit(self) -> usize {
        match self {
            Self::SectionName | Self::Context | Self::TermName | Self::BlockName | Self::BlockPlace => 40,
            Self::LevelName | Self::MarkName => 32,
            Self::Feedback => 400,
            Self::Supports => 300,
            Self::StudentName => 80,
            Self::Choice => 60,
            Self::Reply | Self::Coaching => 280,
            Self::Code | Self::ShortLabel => 24,
            Self::ListedWord => 40,
            Self::Statement | Self::Question => 200,
            Self::Note | Self::Reason | Self::TutorLine => 140,
            Self::Letter => 600,
            Self::Unit | Self::Way | Self::Habit => 60,
            Self::Picture => 8,
            Self::Guide => 2_000,
            Self::Link | Self::EvidenceNote => 500,
            Self::EvidenceKind | Self::Place | Self::HomeLanguage => 40,
        }
    }

    /// The cleaned text, or [`Refusal::TooLong`].
    pub fn clean(self, text: &str) -> Result<String, Refusal> {
        let text = tidy(text, matches!(self, Self::Guide | Self::EvidenceNote | Self::Letter));
        if text.chars().count() > self.limit() {
            return Err(Refusal::TooLong(self));
        }
        Ok(text)
    }

    /// As [`Field::clean`], and an empty text is [`Refusal::Empty`].
    pub fn required(self, text: &str) -> Result<String, Refusal> {
        match self.clean(text)? {
            text if text.is_empty() => Err(Refusal::Empty(self)),
            text => Ok(text),
        }
    }
}

/// White space folded, control characters and invisible direction overrides dropped: they could make one
/// student's note rewrite the line of another. Joiners stay (emoji, Arabic and Indic script need them).
fn tidy(text: &str, keep_lines: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = None;
    for c in text.chars() {
        match c {
            '\n' if keep_lines => gap = Some('\n'),
            c if c.is_whitespace() => gap = gap.or(Some(' ')),
            '\u{ad}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            c if c.is_control() => {}
            c => {
                if let Some(space) = gap.take().filter(|_| !out.is_empty()) {
                    out.push(space);
                }
                out.push(c);
            }
        }
    }
    // Joiners and direction marks with nothing to join are no text: a name must be seen.
    if out.chars().all(|c| matches!(c, '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{fe00}'..='\u{fe0f}' | ' ' | '\n')) {
        out.clear();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_and_ends_are_trimmed() {
        assert_eq!(tidy("  Zoë \t O’Neill\r\n", false), "Zoë O’Neill");
        assert_eq!(tidy(" a \n  b ", true), "a\nb");
    }

    #[test]
    fn direction_overrides_are_dropped_and_joiners_stay() {
        assert_eq!(tidy("a\u{202e}b\u{200d}c\u{0}", false), "ab\u{200d}c");
    }

    #[test]
    fn text_that_nobody_can_see_is_no_text() {
        assert_eq!(Field::StudentName.required("\u{200d} \u{200b}"), Err(Refusal::Empty(Field::StudentName)));
        assert_eq!(tidy("a\u{200b}b", false), "ab");
    }

    #[test]
    fn a_field_holds_exactly_its_limit() {
        let full = "é".repeat(Field::Note.limit());
        assert_eq!(Field::Note.clean(&full), Ok(full.clone()));
        assert_eq!(Field::Note.clean(&format!("{full}x")), Err(Refusal::TooLong(Field::Note)));
        assert_eq!(Field::StudentName.required(" \n "), Err(Refusal::Empty(Field::StudentName)));
    }
}
