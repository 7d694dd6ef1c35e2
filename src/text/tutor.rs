//! The usual lines of the lists about tutoring (S4, S5, S17, S19), in every language.

use super::Text;
use crate::classroom::tutor::{Line, TutorList};

impl Text {
    /// A line as it is read: a usual one in this language, the class's own as it is.
    pub fn tutor_line(self, list: TutorList, line: &Line) -> String {
        let place = match line {
            Line::Own(text) => return text.clone(),
            Line::Usual(place) => *place,
        };
        let key = match (list, place) {
            (TutorList::Questions, ..=1) => "tutor-question-why",
            (TutorList::Questions, 2) => "tutor-question-helped",
            (TutorList::Questions, 3..) => "tutor-question-how",
            (TutorList::Checklist, ..=1) => "tutor-check-listens",
            (TutorList::Checklist, 2) => "tutor-check-ways",
            (TutorList::Checklist, 3) => "tutor-check-thinking",
            (TutorList::Checklist, 4) => "tutor-check-patient",
            (TutorList::Checklist, 5..) => "tutor-check-unsure",
            (TutorList::Norms, ..=1) => "tutor-norm-ask",
            (TutorList::Norms, 2) => "tutor-norm-mistakes",
            (TutorList::Norms, 3) => "tutor-norm-quiet",
            (TutorList::Norms, 4) => "tutor-norm-stop",
            (TutorList::Norms, 5..) => "tutor-norm-teacher",
            (TutorList::TutorSteps, ..=1) => "tutor-step-norms",
            (TutorList::TutorSteps, 2) => "tutor-step-rehearsal",
            (TutorList::TutorSteps, 3..) => "tutor-step-observed",
            (TutorList::MentorSteps, ..=1) => "tutor-step-worked",
            (TutorList::MentorSteps, 2..) => "tutor-step-two-ways",
            (TutorList::PeerTeacherSteps, ..=1) => "tutor-step-new-tutor",
            (TutorList::PeerTeacherSteps, 2..) => "tutor-step-group",
        };
        self.say(key)
    }

    /// A line that somebody typed: one of the usual ones, where it says what that says in this language.
    pub fn tutor_line_of(self, list: TutorList, typed: &str) -> Line {
        let typed = typed.trim();
        let usual = list.usual().into_iter().find(|line| self.tutor_line(list, line) == typed);
        usual.unwrap_or_else(|| Line::Own(typed.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::{Field, Language};
    use std::collections::BTreeSet;

    #[test]
    fn every_usual_line_says_something_of_its_own_and_is_known_again() {
        for language in Language::ALL {
            let text = Text::new(language);
            for list in TutorList::ALL {
                let lines = list.usual();
                let said: BTreeSet<String> = lines.iter().map(|line| text.tutor_line(list, line)).collect();
                assert_eq!(said.len(), lines.len(), "{language:?} {list:?}");
                for line in lines {
                    let words = text.tutor_line(list, &line);
                    assert!(words.chars().count() <= Field::TutorLine.limit(), "{words}");
                    assert_eq!(text.tutor_line_of(list, &format!(" {words} ")), line);
                }
            }
        }
        let text = Text::new(Language::English);
        assert_eq!(text.tutor_line_of(TutorList::Norms, "Be kind"), Line::Own("Be kind".into()));
    }
}
