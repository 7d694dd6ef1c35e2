//! The sentence behind every no: what is wrong, and what to do.

use super::{Text, Value};
use crate::classroom::block::{LAST_LESSON, MOST_BLOCKS, MOST_SEATS};
use crate::classroom::evidence::{MOST_KINDS, MOST_PIECES};
use crate::classroom::goal::MOST_LESSONS;
use crate::classroom::habit::MOST_HABITS;
use crate::classroom::help::{LONGEST_CAP_MIN, MOST_ANSWERS, MOST_SESSIONS, MOST_WORDS};
use crate::classroom::mastery_day::MOST_SLOTS;
use crate::classroom::meeting::MOST_PARTNERS;
use crate::classroom::method::MOST_SUCCESSES;
use crate::classroom::pairing::{LARGEST_GROUP, MOST_HELPS, MOST_PLACES};
use crate::classroom::phrases::MOST_PHRASES;
use crate::classroom::report::MOST_REPORTS;
use crate::classroom::retake::{MOST_ITEMS, MOST_MINUTES};
use crate::classroom::session::{LONGEST_LESSON_MIN, SHORTEST_LESSON_MIN};
use crate::classroom::term::MOST_MARKS;
use crate::classroom::ticket::{FEWEST_OPTIONS, MOST_OPTIONS};
use crate::classroom::tutor::MOST_LINES;
use crate::classroom::week::MOST_WEEK_LESSONS;
use crate::classroom::{Field, MOST_OUTCOMES, MOST_SECTIONS, MOST_SKILL_FILES, MOST_STUDENTS, Refusal};

impl Text {
    /// Why something was not done, and what to do now.
    pub fn refusal(self, refusal: &Refusal) -> String {
        match *refusal {
            Refusal::NoSuchSection => self.say("refusal-no-such-section"),
            Refusal::NoSuchStudent => self.say("refusal-no-such-student"),
            Refusal::NoSuchOutcome => self.say("refusal-no-such-outcome"),
            Refusal::NotYours => self.say("refusal-not-yours"),
            Refusal::TeacherOnly => self.say("refusal-teacher-only"),
            Refusal::ClassClosed => self.say("refusal-class-closed"),
            Refusal::ClassAlreadyOpen => self.say("refusal-class-already-open"),
            Refusal::LessonLength => self.lesson_length(),
            Refusal::StatusOnlyInClass => self.say("refusal-status-only-in-class"),
            Refusal::StatusOnlyInWindow => self.say("refusal-status-only-in-window"),
            Refusal::Empty(field) => self.say_with("refusal-empty", &[("field", self.field(field).into())]),
            Refusal::TooLong(field) => self.too_long(field),
            Refusal::AliasTaken => self.say("refusal-alias-taken"),
            Refusal::NoSuchAlias => self.say("refusal-no-such-alias"),
            Refusal::NoCup => self.say("refusal-no-cup"),
            Refusal::TooManyStudents => self.too_many("refusal-too-many-students", MOST_STUDENTS),
            Refusal::TooManyOutcomes => self.too_many("refusal-too-many-outcomes", MOST_OUTCOMES),
            Refusal::TooManySections => self.too_many("refusal-too-many-sections", MOST_SECTIONS),
            Refusal::NoSuchPrerequisite => self.say("refusal-no-such-prerequisite"),
            Refusal::PrerequisiteLoop => self.say("refusal-prerequisite-loop"),
            Refusal::CodeTaken => self.say("refusal-code-taken"),
            Refusal::NothingToUndo => self.say("refusal-nothing-to-undo"),
            Refusal::ChangedSince => self.say("refusal-changed-since"),
            Refusal::EmptyMap => self.say("refusal-empty-map"),
            Refusal::NotMasteredElsewhere => self.say("refusal-not-mastered-elsewhere"),
            Refusal::NoSuchEvidence => self.say("refusal-no-such-evidence"),
            Refusal::NoSuchKind => self.say("refusal-no-such-kind"),
            Refusal::TooMuchEvidence => self.too_many("refusal-too-much-evidence", MOST_PIECES),
            Refusal::NotOffered => self.say("refusal-not-offered"),
            Refusal::AlreadyCommented => self.say("refusal-already-commented"),
            Refusal::TooManyFiles => self.too_many("refusal-too-many-files", MOST_SKILL_FILES),
            Refusal::TooManyKinds => self.too_many("refusal-too-many-kinds", MOST_KINDS),
            _ => self.refusal_of_learning(refusal),
        }
    }

    /// The same of levels, checks, questions and days.
    fn refusal_of_learning(self, refusal: &Refusal) -> String {
        match *refusal {
            Refusal::ScaleSize => self.say("refusal-scale-size"),
            Refusal::LevelTwice => self.say("refusal-level-twice"),
            Refusal::NoSuchLevel => self.say("refusal-no-such-level"),
            Refusal::SuccessCount => self.too_many("refusal-success-count", MOST_SUCCESSES.into()),
            Refusal::NothingToRecord => self.say("refusal-nothing-to-record"),
            Refusal::NotShownYet => self.say("refusal-not-shown-yet"),
            Refusal::NoSuchAttempt => self.say("refusal-no-such-attempt"),
            Refusal::TalkIsLong => self.say("refusal-talk-is-long"),
            Refusal::NoCheck => self.say("refusal-no-check"),
            Refusal::NotMastered => self.say("refusal-not-mastered"),
            Refusal::GoalTime => self.too_many("refusal-goal-time", MOST_LESSONS.into()),
            Refusal::NothingAbove => self.say("refusal-nothing-above"),
            Refusal::TooManyPhrases => self.too_many("refusal-too-many-phrases", MOST_PHRASES),
            Refusal::Superseded => self.say("refusal-superseded"),
            Refusal::NoSuchTicket => self.say("refusal-no-such-ticket"),
            Refusal::TicketClosed => self.say("refusal-ticket-closed"),
            Refusal::TicketOpen => self.say("refusal-ticket-open"),
            Refusal::NoSuchChoice => self.say("refusal-no-such-choice"),
            Refusal::OptionCount => self.option_count(),
            Refusal::NoMasteryDay => self.say("refusal-no-mastery-day"),
            Refusal::PickCount => self.say("refusal-pick-count"),
            Refusal::AlreadyMastered => self.say("refusal-already-mastered"),
            Refusal::NothingPicked => self.say("refusal-nothing-picked"),
            Refusal::NoSuchSlot | Refusal::SlotTaken => self.no_slot(refusal),
            Refusal::SlotCount => self.too_many("refusal-slot-count", MOST_SLOTS.into()),
            Refusal::PractiseFirst | Refusal::NothingToPractise | Refusal::PracticeAmount => self.practice_no(refusal),
            Refusal::NothingTicked | Refusal::SameWording | Refusal::WordingTwice | Refusal::WeekGoals => {
                self.refusal_in_the_tray(refusal)
            }
            Refusal::NoSuchDay => self.say("refusal-no-such-day"),
            Refusal::DaysReversed => self.say("refusal-days-reversed"),
            Refusal::NobodyChosen => self.say("refusal-nobody-chosen"),
            _ => self.refusal_of_a_mark(refusal),
        }
    }

    /// The same of terms and final marks, of habits and of blocks; `tests/text.rs` sees that each has a sentence of its own.
    fn refusal_of_a_mark(self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::NoSuchBlock => self.say("refusal-no-such-block"),
            Refusal::BlockTime => self.too_many("refusal-block-time", LAST_LESSON.into()),
            Refusal::BlockSeats => self.too_many("refusal-block-seats", MOST_SEATS.into()),
            Refusal::TooManyBlocks => self.too_many("refusal-too-many-blocks", MOST_BLOCKS),
            Refusal::BlockFull => self.say("refusal-block-full"),
            Refusal::BlockBegan => self.say("refusal-block-began"),
            Refusal::NobodySignedUp => self.say("refusal-nobody-signed-up"),
            Refusal::NotTheirsToHelp => self.say("refusal-not-theirs-to-help"),
            Refusal::NoSuchTerm => self.say("refusal-no-such-term"),
            Refusal::NoSkillCounts => self.say("refusal-no-skill-counts"),
            Refusal::NoSuchMark => self.say("refusal-no-such-mark"),
            Refusal::MarkRule => self.too_many("refusal-mark-rule", MOST_MARKS),
            Refusal::NoSuchHabit => self.say("refusal-no-such-habit"),
            Refusal::TooManyHabits => self.too_many("refusal-too-many-habits", MOST_HABITS),
            Refusal::MarkWord => self.say("refusal-mark-word"),
            _ => self.refusal_of_tutoring(refusal),
        }
    }

    /// The same of students who tutor.
    fn refusal_of_tutoring(self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::TutoringClosed => self.say("refusal-tutoring-closed"),
            Refusal::MasterFirst => self.say("refusal-master-first"),
            Refusal::TutorsAlready => self.say("refusal-tutors-already"),
            Refusal::NotATutor => self.say("refusal-not-a-tutor"),
            Refusal::NormsFirst => self.say("refusal-norms-first"),
            Refusal::NoLetter => self.say("refusal-no-letter"),
            Refusal::LineIsThere => self.say("refusal-line-is-there"),
            Refusal::TooManyLines => self.too_many("refusal-too-many-lines", MOST_LINES),
            Refusal::NoSuchLine => self.say("refusal-no-such-line"),
            _ => self.refusal_of_a_group(refusal),
        }
    }

    /// The same of tutoring groups.
    fn refusal_of_a_group(self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::PlannedSkills => self.say("refusal-planned-skills"),
            Refusal::GroupSize => {
                let args = [("most", u64::from(LARGEST_GROUP).into()), ("limit", u64::from(MOST_HELPS).into())];
                self.say_with("refusal-group-size", &args)
            }
            Refusal::TooManyPlaces => self.too_many("refusal-too-many-places", MOST_PLACES),
            Refusal::SameStudent => self.say("refusal-same-student"),
            Refusal::InTwoGroups => self.say("refusal-in-two-groups"),
            Refusal::NoSuchGroup => self.say("refusal-no-such-group"),
            Refusal::NoSuchPlan => self.say("refusal-no-such-plan"),
            _ => self.refusal_of_helping(refusal),
        }
    }

    /// The same of students who help each other.
    fn refusal_of_helping(self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::QuestionGone => self.say("refusal-question-gone"),
            Refusal::NotAsked => self.say("refusal-not-asked"),
            Refusal::AlreadyClaimed(_) => self.say("refusal-already-claimed"),
            Refusal::HelpingAlready => self.say("refusal-helping-already"),
            Refusal::HelpedAlready => self.say("refusal-helped-already"),
            Refusal::NotOnTheWay => self.say("refusal-not-on-the-way"),
            Refusal::NobodyIsPicked => self.say("refusal-nobody-is-picked"),
            Refusal::NoSuchTutor => self.say("refusal-no-such-tutor"),
            Refusal::OnlyTheTeacher => self.say("refusal-only-the-teacher"),
            Refusal::Muted => self.say("refusal-muted"),
            Refusal::NotSaidHere => self.say("refusal-not-said-here"),
            Refusal::TooManyAnswers => self.too_many("refusal-too-many-answers", MOST_ANSWERS),
            Refusal::NoSuchMeeting => self.say("refusal-no-such-meeting"),
            Refusal::MeetingOver => self.say("refusal-meeting-over"),
            Refusal::MeetingFull => self.too_many("refusal-meeting-full", MOST_PARTNERS),
            Refusal::PartnerCount => self.too_many("refusal-partner-count", MOST_PARTNERS),
            Refusal::SessionCap => self.too_many("refusal-session-cap", LONGEST_CAP_MIN.into()),
            Refusal::SessionCount => self.too_many("refusal-session-count", MOST_SESSIONS.into()),
            Refusal::NoSpotlight => self.say("refusal-no-spotlight"),
            Refusal::TooManyWords => self.too_many("refusal-too-many-words", MOST_WORDS),
            _ => self.too_many("refusal-too-many-reports", MOST_REPORTS),
        }
    }

    /// The same of what waits in the tray, of wordings, and of a week's goals.
    fn refusal_in_the_tray(self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::SameWording => self.say("refusal-same-wording"),
            Refusal::WordingTwice => self.say("refusal-wording-twice"),
            Refusal::WeekGoals => self.too_many("refusal-week-goals", MOST_WEEK_LESSONS.into()),
            _ => self.say("refusal-nothing-ticked"),
        }
    }

    /// What a field is called on screen.
    pub fn field(self, field: Field) -> String {
        match field {
            Field::SectionName => self.say("field-section-name"),
            Field::StudentName => self.say("field-student-name"),
            Field::Note => self.say("field-note"),
            Field::Code => self.say("field-code"),
            Field::Statement => self.say("field-statement"),
            Field::ShortLabel => self.say("field-short-label"),
            Field::Unit => self.say("field-unit"),
            Field::Picture => self.say("field-picture"),
            Field::Guide => self.say("field-guide"),
            Field::Link => self.say("field-link"),
            Field::Question => self.say("field-question"),
            Field::Choice => self.say("field-choice"),
            Field::Reply => self.say("field-reply"),
            Field::EvidenceNote => self.say("field-evidence-note"),
            Field::EvidenceKind => self.say("field-evidence-kind"),
            Field::LevelName => self.say("field-level-name"),
            Field::Feedback => self.say("field-feedback"),
            Field::Reason => self.say("field-reason"),
            Field::Context => self.say("field-context"),
            Field::Way => self.say("field-way"),
            Field::Supports => self.say("field-supports"),
            Field::TermName => self.say("field-term-name"),
            Field::MarkName => self.say("field-mark-name"),
            Field::Habit => self.say("field-habit"),
            Field::Coaching => self.say("field-coaching"),
            Field::Letter => self.say("field-letter"),
            Field::ListedWord => self.say("field-listed-word"),
            Field::TutorLine => self.say("field-tutor-line"),
            Field::Place => self.say("field-place"),
            Field::HomeLanguage => self.say("field-home-language"),
            Field::BlockName => self.say("field-block-name"),
            Field::BlockPlace => self.say("field-block-place"),
        }
    }

    fn too_long(self, field: Field) -> String {
        let args = [("field", Value::from(self.field(field))), ("limit", field.limit().into())];
        self.say_with("refusal-too-long", &args)
    }

    fn too_many(self, key: &str, most: usize) -> String {
        self.say_with(key, &[("limit", most.into())])
    }

    fn option_count(self) -> String {
        let args = [("fewest", FEWEST_OPTIONS.into()), ("most", MOST_OPTIONS.into())];
        self.say_with("refusal-option-count", &args)
    }

    fn no_slot(self, refusal: &Refusal) -> String {
        let taken = *refusal == Refusal::SlotTaken;
        if taken { self.say("refusal-slot-taken") } else { self.say("refusal-no-such-slot") }
    }

    fn practice_no(self, refusal: &Refusal) -> String {
        let args = [("items", Value::from(u32::from(MOST_ITEMS))), ("minutes", u32::from(MOST_MINUTES).into())];
        match refusal {
            Refusal::PractiseFirst => self.say("refusal-practise-first"),
            Refusal::PracticeAmount => self.say_with("refusal-practice-amount", &args),
            _ => self.say("refusal-nothing-to-practise"),
        }
    }

    fn lesson_length(self) -> String {
        let args = [("shortest", SHORTEST_LESSON_MIN.into()), ("longest", LONGEST_LESSON_MIN.into())];
        self.say_with("refusal-lesson-length", &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::Language;

    #[test]
    fn a_refusal_says_the_limit_it_speaks_of() {
        for language in Language::ALL {
            let text = Text::new(language);
            assert!(text.refusal(&Refusal::TooLong(Field::Note)).contains("140"), "{language:?}");
            assert!(text.refusal(&Refusal::LessonLength).contains("300"), "{language:?}");
        }
    }

    #[test]
    fn every_refusal_has_a_sentence_of_its_own() {
        let said: Vec<String> =
            Refusal::all().iter().map(|refusal| Text::new(Language::English).refusal(refusal)).collect();
        for (place, sentence) in said.iter().enumerate() {
            assert!(!said[..place].contains(sentence), "{sentence}");
        }
    }
}
