//! Attempts, checks and scales on disk. A level is its number.

use super::is_default;
use super::leaf::{Method, Purpose};
use crate::classroom as core;
use core::ledger::AttemptFact;
use core::{Fact, Level, OutcomeId, SectionId, StudentId, check, ledger, method, scale, talk};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scale {
    /// Rising; `m` marks the lowest that counts as mastered.
    levels: Vec<Rung>,
    m: u8,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    past: BTreeMap<u8, PastLevel>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rung {
    l: u8,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PastLevel {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(rename = "as")]
    counts_as: u8,
}

impl From<core::Scale> for Scale {
    fn from(scale: core::Scale) -> Self {
        let past = |(level, past): (Level, scale::PastLevel)| {
            (level.0, PastLevel { name: past.name, counts_as: past.counts_as.0 })
        };
        Self {
            levels: scale.rungs.into_iter().map(|rung| Rung { l: rung.level.0, name: rung.name }).collect(),
            m: scale.mastered.0,
            past: scale.past.into_iter().map(past).collect(),
        }
    }
}

impl From<Scale> for core::Scale {
    fn from(scale: Scale) -> Self {
        let past = |(level, past): (u8, PastLevel)| {
            (Level(level), scale::PastLevel { name: past.name, counts_as: Level(past.counts_as) })
        };
        Self {
            rungs: scale.levels.into_iter().map(|rung| scale::Rung { level: Level(rung.l), name: rung.name }).collect(),
            mastered: Level(scale.m),
            past: scale.past.into_iter().map(past).collect(),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Marking {
    method: Method,
    needed: u8,
    contexts: u8,
}

impl From<method::Marking> for Marking {
    fn from(marking: method::Marking) -> Self {
        let method::Marking { method, needed, contexts } = marking;
        Self { method: method.into(), needed, contexts }
    }
}

impl From<Marking> for method::Marking {
    fn from(marking: Marking) -> Self {
        let Marking { method, needed, contexts } = marking;
        Self { method: method.into(), needed, contexts }
    }
}

/// What was written down of an attempt.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Assessment {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    l: Option<u8>,
    #[serde(default, skip_serializing_if = "is_default")]
    purpose: Purpose,
    #[serde(default, skip_serializing_if = "is_default")]
    from: Origin,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    context: String,
    at: i64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    glow: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    grow: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    next: String,
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Origin {
    #[default]
    Here,
    Placement,
    LastYear,
    Elsewhere(u32),
}

impl From<ledger::Assessment> for Assessment {
    fn from(what: ledger::Assessment) -> Self {
        let ledger::Assessment { level, occasion, feedback } = what;
        let from = match occasion.origin {
            ledger::Origin::Here => Origin::Here,
            ledger::Origin::Placement => Origin::Placement,
            ledger::Origin::LastYear => Origin::LastYear,
            ledger::Origin::Elsewhere(section) => Origin::Elsewhere(section.0),
        };
        let ledger::Feedback { glow, grow, next } = feedback;
        let (purpose, context, at) = (occasion.purpose.into(), occasion.context, occasion.assessed_ms);
        Self { l: level.map(|level| level.0), purpose, from, context, at, glow, grow, next }
    }
}

impl From<Assessment> for ledger::Assessment {
    fn from(record: Assessment) -> Self {
        let origin = match record.from {
            Origin::Here => ledger::Origin::Here,
            Origin::Placement => ledger::Origin::Placement,
            Origin::LastYear => ledger::Origin::LastYear,
            Origin::Elsewhere(section) => ledger::Origin::Elsewhere(SectionId(section)),
        };
        let (purpose, context, assessed_ms) = (record.purpose.into(), record.context, record.at);
        Self {
            level: record.l.map(Level),
            occasion: ledger::Occasion { purpose, origin, context, assessed_ms },
            feedback: ledger::Feedback { glow: record.glow, grow: record.grow, next: record.next },
        }
    }
}

/// A whole attempt: only an undo writes one.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Attempt {
    c: u64,
    own: u64,
    what: Assessment,
    #[serde(default, skip_serializing_if = "is_default")]
    voided: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    amended: Vec<Amendment>,
    #[serde(default, skip_serializing_if = "is_default")]
    read: (bool, bool),
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    said: Vec<Line>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Amendment {
    at: i64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    why: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<u8>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    at: i64,
    #[serde(default, skip_serializing_if = "is_default")]
    by_student: bool,
    text: String,
}

impl From<ledger::Attempt> for Attempt {
    fn from(attempt: ledger::Attempt) -> Self {
        let amended = |amendment: ledger::Amendment| Amendment {
            at: amendment.wall_ms,
            why: amendment.reason,
            before: amendment.before.map(|level| level.0),
        };
        let line = |line: talk::Line| Line { at: line.wall_ms, by_student: line.by_student, text: line.text };
        Self {
            c: attempt.class_ms,
            own: attempt.own_ms,
            what: attempt.what.into(),
            voided: attempt.voided,
            amended: attempt.amendments.into_iter().map(amended).collect(),
            read: (attempt.talk.read_by_student, attempt.talk.read_by_teacher),
            said: attempt.talk.lines.into_iter().map(line).collect(),
        }
    }
}

impl Attempt {
    fn named(self, number: u64) -> ledger::Attempt {
        let amended = |record: Amendment| ledger::Amendment {
            wall_ms: record.at,
            reason: record.why,
            before: record.before.map(Level),
        };
        let line = |record: Line| talk::Line { by_student: record.by_student, text: record.text, wall_ms: record.at };
        ledger::Attempt {
            number,
            class_ms: self.c,
            own_ms: self.own,
            what: self.what.into(),
            voided: self.voided,
            amendments: self.amended.into_iter().map(amended).collect(),
            talk: talk::Talk {
                read_by_student: self.read.0,
                read_by_teacher: self.read.1,
                lines: self.said.into_iter().map(line).collect(),
            },
        }
    }
}

/// What happened to an attempt; `n` names it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum AttemptRecord {
    Assessed(Box<Assessment>),
    Amended {
        n: u64,
        what: Box<Assessment>,
        #[serde(default, skip_serializing_if = "is_default")]
        voided: bool,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        why: String,
    },
    Restored {
        n: u64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Box<Attempt>>,
    },
    Read {
        n: u64,
    },
    Said {
        n: u64,
        text: String,
    },
}

impl From<AttemptFact> for AttemptRecord {
    fn from(fact: AttemptFact) -> Self {
        match fact {
            AttemptFact::Assessed(what) => Self::Assessed(Box::new((*what).into())),
            AttemptFact::Amended { attempt, what, voided, reason } => {
                Self::Amended { n: attempt, what: Box::new((*what).into()), voided, why: reason }
            }
            AttemptFact::Restored { number, attempt } => {
                Self::Restored { n: number, to: attempt.map(|attempt| Box::new((*attempt).into())) }
            }
            AttemptFact::Read { attempt } => Self::Read { n: attempt },
            AttemptFact::Said { attempt, text } => Self::Said { n: attempt, text },
        }
    }
}

impl From<AttemptRecord> for AttemptFact {
    fn from(record: AttemptRecord) -> Self {
        match record {
            AttemptRecord::Assessed(what) => Self::Assessed(Box::new((*what).into())),
            AttemptRecord::Amended { n, what, voided, why } => {
                Self::Amended { attempt: n, what: Box::new((*what).into()), voided, reason: why }
            }
            AttemptRecord::Restored { n, to } => {
                Self::Restored { number: n, attempt: to.map(|attempt| Box::new(attempt.named(n))) }
            }
            AttemptRecord::Read { n } => Self::Read { attempt: n },
            AttemptRecord::Said { n, text } => Self::Said { attempt: n, text },
        }
    }
}

/// What happened to a check.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum CheckRecord {
    Way(String),
    Accepted,
    NotNow(String),
    Restored(Option<Box<Check>>),
    OwnLevel(Option<u8>),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Check {
    n: u64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    way: String,
    #[serde(default, skip_serializing_if = "is_default")]
    accepted: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    not_now: Option<String>,
}

impl From<check::CheckFact> for CheckRecord {
    fn from(fact: check::CheckFact) -> Self {
        use check::{Answer, CheckFact};
        match fact {
            CheckFact::WayChosen(way) => Self::Way(way),
            CheckFact::Accepted => Self::Accepted,
            CheckFact::PutOff(word) => Self::NotNow(word),
            CheckFact::SelfAssessed(level) => Self::OwnLevel(level.map(|level| level.0)),
            CheckFact::Restored(check) => Self::Restored(check.map(|check| {
                let (accepted, not_now) = match check.answer {
                    Answer::Waiting => (false, None),
                    Answer::Accepted => (true, None),
                    Answer::NotNow(word) => (false, Some(word)),
                };
                Box::new(Check { n: check.number, way: check.way, accepted, not_now })
            })),
        }
    }
}

impl From<CheckRecord> for check::CheckFact {
    fn from(record: CheckRecord) -> Self {
        use check::Answer;
        match record {
            CheckRecord::Way(way) => Self::WayChosen(way),
            CheckRecord::Accepted => Self::Accepted,
            CheckRecord::NotNow(word) => Self::PutOff(word),
            CheckRecord::OwnLevel(level) => Self::SelfAssessed(level.map(Level)),
            CheckRecord::Restored(check) => Self::Restored(check.map(|check| {
                let answer = match (check.accepted, check.not_now) {
                    (_, Some(word)) => Answer::NotNow(word),
                    (true, None) => Answer::Accepted,
                    (false, None) => Answer::Waiting,
                };
                Box::new(check::Check { number: check.n, way: check.way, answer })
            })),
        }
    }
}

impl AttemptRecord {
    /// The fact of a student on an outcome.
    pub(super) fn of(self, p: u32, o: u32) -> Fact {
        Fact::Attempt { student: StudentId(p), outcome: OutcomeId(o), what: self.into() }
    }
}

impl CheckRecord {
    /// The fact of a student on an outcome.
    pub(super) fn of(self, p: u32, o: u32) -> Fact {
        Fact::Check { student: StudentId(p), outcome: OutcomeId(o), what: self.into() }
    }
}
