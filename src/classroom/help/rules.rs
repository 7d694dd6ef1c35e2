//! What the teacher sets about help among students (S8).

use crate::classroom::Refusal;
use crate::classroom::words::Field;
use serde::{Deserialize, Serialize};

/// The shortest time cap of a session, in minutes.
pub const SHORTEST_CAP_MIN: u8 = 5;
/// The longest.
pub const LONGEST_CAP_MIN: u8 = 45;
/// A tutor is let help at most so many times a lesson.
pub const MOST_SESSIONS: u8 = 10;
/// The list of words that are not said here holds at most so many.
pub const MOST_WORDS: usize = 100;
/// So many digits in a row, spaces and dashes aside, are taken for a telephone number.
const TELEPHONE_DIGITS: usize = 9;

/// Who answers a question (S8).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoAnswers {
    /// The student picks a tutor.
    StudentPicks,
    /// Tutors of the skill see it, and one claims it.
    #[default]
    TutorsAnswer,
    /// Only the teacher sees it, and may send a tutor.
    TeacherAssigns,
}

impl WhoAnswers {
    /// In the order of the settings.
    pub const ALL: [WhoAnswers; 3] = [Self::TutorsAnswer, Self::StudentPicks, Self::TeacherAssigns];
}

/// How students help each other in a class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpRules {
    /// Who answers.
    pub who: WhoAnswers,
    /// Nobody is offered anything for now; what runs goes on.
    pub paused: bool,
    /// A session ends after so many minutes of class time, [`SHORTEST_CAP_MIN`] to [`LONGEST_CAP_MIN`].
    pub cap_min: u8,
    /// A tutor helps at most so often a lesson, 1 to [`MOST_SESSIONS`], so that they move on themselves.
    pub most_sessions: u8,
    /// Words that are not said to classmates here.
    pub words: Vec<String>,
}

impl Default for HelpRules {
    fn default() -> Self {
        Self { who: WhoAnswers::default(), paused: false, cap_min: 15, most_sessions: 3, words: Vec::new() }
    }
}

impl HelpRules {
    /// The cap in milliseconds of class time.
    pub fn cap_ms(&self) -> u64 {
        u64::from(self.cap_min) * 60_000
    }

    /// As they can be set.
    pub(in crate::classroom) fn checked(&self) -> Result<Self, Refusal> {
        if !(SHORTEST_CAP_MIN..=LONGEST_CAP_MIN).contains(&self.cap_min) {
            return Err(Refusal::SessionCap);
        }
        if !(1..=MOST_SESSIONS).contains(&self.most_sessions) {
            return Err(Refusal::SessionCount);
        }
        let mut words: Vec<String> = Vec::new();
        for word in &self.words {
            let word = Field::ListedWord.clean(word)?;
            if !word.is_empty() && words.iter().all(|known| folded(known) != folded(&word)) {
                words.push(word);
            }
        }
        if words.len() > MOST_WORDS {
            return Err(Refusal::TooManyWords);
        }
        Ok(Self { words, ..self.clone() })
    }

    /// Whether a text may go from student to student: none of the class's words in it, no address of a person and no
    /// telephone number (S8: the note filter).
    pub fn lets_pass(&self, text: &str) -> bool {
        let said = format!(" {} ", parted(&folded(text)));
        let listed = self.words.iter().any(|word| said.contains(&format!(" {} ", parted(&folded(word)))));
        !listed && !text.contains('@') && !has_telephone(text)
    }
}

fn folded(text: &str) -> String {
    text.to_lowercase()
}

/// Words alone, one space between them.
fn parted(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn has_telephone(text: &str) -> bool {
    let mut digits = 0;
    for c in text.chars() {
        digits = match c {
            c if c.is_numeric() => digits + 1,
            ' ' | '-' | '.' | '(' | ')' | '/' | '+' => digits,
            _ => 0,
        };
        if digits >= TELEPHONE_DIGITS {
            return true;
        }
    }
    false
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn listed(words: &[&str]) -> HelpRules {
        HelpRules { words: words.iter().map(|word| (*word).to_owned()).collect(), ..HelpRules::default() }
    }

    #[test]
    fn a_listed_word_is_found_as_a_word_in_any_case_and_between_any_signs() {
        let rules = listed(&["Dumb", "shut up"]).checked().unwrap();
        for bad in ["dumb", "so DUMB!", "you,dumb", "Shut  UP now", "shut-up"] {
            assert!(!rules.lets_pass(bad), "{bad}");
        }
        for good in ["dumbbell", "shut the door, then up", "the sign flips"] {
            assert!(rules.lets_pass(good), "{good}");
        }
    }

    #[test]
    fn nobody_hands_out_an_address_or_a_telephone_number_and_sums_are_none() {
        let rules = HelpRules::default();
        for bad in ["me@home", "call 555 123 456", "+33 (0)6-12-34-56-78", "٠١٢٣٤٥٦٧٨"] {
            assert!(!rules.lets_pass(bad), "{bad}");
        }
        for good in ["12 + 34 = 46", "page 124, number 3", "2x − 3 = 7", "10000000 is ten million"] {
            assert!(rules.lets_pass(good), "{good}");
        }
    }

    #[test]
    fn a_list_is_kept_once_each_and_bounded() {
        let kept = listed(&["Dumb", " dumb ", "", "x"]).checked().unwrap();
        assert_eq!(kept.words, ["Dumb", "x"]);
        let many: Vec<String> = (0..=MOST_WORDS).map(|n| format!("w{n}")).collect();
        assert_eq!(HelpRules { words: many, ..kept.clone() }.checked(), Err(Refusal::TooManyWords));
        assert_eq!(HelpRules { cap_min: 4, ..kept.clone() }.checked(), Err(Refusal::SessionCap));
        assert_eq!(HelpRules { most_sessions: 0, ..kept }.checked(), Err(Refusal::SessionCount));
    }
}
