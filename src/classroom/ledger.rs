//! The ledger of attempts (S29, S31, S32): what a student showed on an outcome, when, in which context, and what was
//! said about it. Nothing is taken out of it: a correction amends, with a reason.

use super::talk::Talk;
use super::words::Field;
use super::{Level, OutcomeId, Refusal, SectionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What an attempt is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// On the way: said, and not counted.
    Formative,
    /// It counts.
    #[default]
    Summative,
    /// The teacher's judgement of all that was shown.
    Overall,
}

impl Purpose {
    /// In the order of the sheet.
    pub const ALL: [Purpose; 3] = [Self::Summative, Self::Formative, Self::Overall];
}

/// Where an attempt comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Shown in this class.
    #[default]
    Here,
    /// A pre-assessment (S31).
    Placement,
    /// Last year's map (S31).
    LastYear,
    /// Mastered in another class (S53).
    Elsewhere(SectionId),
}

/// When, where and how something was shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occasion {
    /// What it is for.
    pub purpose: Purpose,
    /// Where it comes from.
    pub origin: Origin,
    /// Such as "quiz"; empty for none.
    pub context: String,
    /// When it was shown, in milliseconds since 1970.
    pub assessed_ms: i64,
}

/// What was said about it (S32); each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// What went well.
    pub glow: String,
    /// What is to grow.
    pub grow: String,
    /// The next step.
    pub next: String,
}

/// What somebody wrote down of an attempt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// The level that was shown; `None`: words only.
    pub level: Option<Level>,
    /// When, where and how.
    pub occasion: Occasion,
    /// What was said about it.
    pub feedback: Feedback,
}

/// A correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// When, in milliseconds since 1970.
    pub wall_ms: i64,
    /// Why; empty for a level that was taken back in one tap.
    pub reason: String,
    /// What stood before.
    pub before: Option<Level>,
}

/// One attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The number of the event that wrote it down: its name.
    pub number: u64,
    /// The odometer then, in milliseconds.
    pub class_ms: u64,
    /// The student's own class time then, in milliseconds (S51).
    pub own_ms: u64,
    /// What stands now.
    pub what: Assessment,
    /// It does not count any more.
    pub voided: bool,
    /// What was corrected, oldest first.
    pub amendments: Vec<Amendment>,
    /// Who has read the feedback, and what was said back.
    pub talk: Talk,
}

/// What happens to an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptFact {
    /// It is written down.
    Assessed(Box<Assessment>),
    /// It is corrected.
    Amended {
        /// Which.
        attempt: u64,
        /// What stands from now on.
        what: Box<Assessment>,
        /// Whether it counts no more.
        voided: bool,
        /// Why.
        reason: String,
    },
    /// Undo: it is as it was; `None`: it never was.
    Restored {
        /// Which.
        number: u64,
        /// As it was.
        attempt: Option<Box<Attempt>>,
    },
    /// The student has read the feedback, or the teacher what came back: the event says who.
    Read {
        /// Which.
        attempt: u64,
    },
    /// The student asks back, or the teacher answers: the event says who.
    Said {
        /// Which.
        attempt: u64,
        /// What.
        text: String,
    },
}

/// What somebody wants to happen to an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptDeed {
    /// Write one down; one piece of work may show several outcomes (S3), which get their level without the words.
    Assess {
        /// What was shown; when, stands in `shown_ms` alone.
        what: Box<Assessment>,
        /// When, in milliseconds since 1970; `None`: just now.
        shown_ms: Option<i64>,
        /// The levels of further outcomes that the same piece showed.
        also: BTreeMap<OutcomeId, Level>,
    },
    /// Correct one.
    Amend {
        /// Which.
        attempt: u64,
        /// What should stand; when, stands in `shown_ms` alone.
        what: Box<Assessment>,
        /// When it was shown, in milliseconds since 1970; `None`: as it stands.
        shown_ms: Option<i64>,
        /// Whether it counts no more.
        voided: bool,
        /// Why.
        reason: String,
    },
    /// The asker has read it.
    Read {
        /// Which.
        attempt: u64,
    },
    /// A question back, or an answer.
    Say {
        /// Which.
        attempt: u64,
        /// What.
        text: String,
    },
}

/// A student's attempts, by outcome; each outcome's in the order in which they were shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ledger(BTreeMap<OutcomeId, Vec<Attempt>>);

impl AttemptFact {
    /// The attempt it is about; `None`: a new one, named by the event itself.
    pub fn attempt(&self) -> Option<u64> {
        match self {
            Self::Assessed(_) => None,
            Self::Amended { attempt, .. } | Self::Read { attempt } | Self::Said { attempt, .. } => Some(*attempt),
            Self::Restored { number, .. } => Some(*number),
        }
    }

    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Assessed(what) => what.texts(),
            Self::Amended { what, reason, .. } => [what.texts(), vec![(Field::Reason, reason.as_str())]].concat(),
            Self::Restored { attempt, .. } => attempt.iter().flat_map(|attempt| attempt.texts()).collect(),
            Self::Read { .. } => vec![],
            Self::Said { text, .. } => vec![(Field::Reply, text)],
        }
    }
}

impl Attempt {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let reasons = self.amendments.iter().map(|amendment| (Field::Reason, amendment.reason.as_str()));
        let talk = self.talk.lines.iter().map(|line| (Field::Reply, line.text.as_str()));
        self.what.texts().into_iter().chain(reasons).chain(talk).collect()
    }

    pub(super) fn new(number: u64, (class_ms, own_ms): (u64, u64), what: Assessment) -> Self {
        Self { number, class_ms, own_ms, what, voided: false, amendments: Vec::new(), talk: Talk::default() }
    }

    /// The level, if it counts.
    pub fn level_that_counts(&self) -> Option<Level> {
        self.what.level.filter(|_| !self.voided && self.what.occasion.purpose != Purpose::Formative)
    }
}

impl Feedback {
    /// Whether anything was said.
    pub fn is_empty(&self) -> bool {
        self.glow.is_empty() && self.grow.is_empty() && self.next.is_empty()
    }
}

impl Ledger {
    /// An outcome's attempts, in the order in which they were shown.
    pub fn of(&self, outcome: OutcomeId) -> &[Attempt] {
        self.0.get(&outcome).map_or(&[], Vec::as_slice)
    }

    /// All, by outcome.
    pub fn iter(&self) -> impl Iterator<Item = (OutcomeId, &[Attempt])> {
        self.0.iter().map(|(outcome, attempts)| (*outcome, attempts.as_slice()))
    }

    /// One attempt.
    pub fn attempt(&self, outcome: OutcomeId, number: u64) -> Result<&Attempt, Refusal> {
        self.of(outcome).iter().find(|attempt| attempt.number == number).ok_or(Refusal::NoSuchAttempt)
    }

    /// The number of the attempt that was written down last.
    pub(super) fn last_written(&self, outcome: OutcomeId) -> Option<u64> {
        self.of(outcome).iter().map(|attempt| attempt.number).max()
    }

    /// Puts an attempt in its place, or takes it out.
    pub(super) fn put(&mut self, outcome: OutcomeId, number: u64, attempt: Option<Attempt>) {
        let attempts = self.0.entry(outcome).or_default();
        attempts.retain(|old| old.number != number);
        attempts.extend(attempt);
        attempts.sort_by_key(|attempt| (attempt.what.occasion.assessed_ms, attempt.number));
        if attempts.is_empty() {
            self.0.remove(&outcome);
        }
    }
}

impl Assessment {
    fn texts(&self) -> Vec<(Field, &str)> {
        let Feedback { glow, grow, next } = &self.feedback;
        let words = [glow, grow, next].map(|words| (Field::Feedback, words.as_str()));
        words.into_iter().chain([(Field::Context, self.occasion.context.as_str())]).collect()
    }
}
