//! What kind of evidence a piece is: one of the usual, of the teacher's list, or something else that waits for their word.

use super::{Change, Evidence};
use crate::classroom::section::Section;
use crate::classroom::tray::Verdict;
use crate::classroom::{Fact, StudentId};
use serde::{Deserialize, Serialize};

/// The kinds that a class begins with, until its teacher makes a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UsualKind {
    /// Exercises and notes on paper.
    Paper,
    /// Something made over days.
    Project,
    /// The idea in their own words, written or spoken.
    Explanation,
    /// A mistake, and how it was put right.
    Correction,
}

impl UsualKind {
    /// In the order of the form.
    pub const ALL: [UsualKind; 4] = [Self::Paper, Self::Project, Self::Explanation, Self::Correction];
}

/// What kind of evidence a piece is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One of those that every class begins with.
    Usual(UsualKind),
    /// One of the teacher's list, in the words it had then.
    Listed(String),
    /// Something else, in the student's words; the teacher says whether that will do ([`Evidence::kind_verdict`]).
    Other(String),
}

impl Evidence {
    /// Whether its kind is in the student's own words.
    pub fn is_something_else(&self) -> bool {
        matches!(self.piece.kind, Kind::Other(_))
    }

    /// Whether its kind is in the student's own words and the teacher has not said yet whether that will do.
    pub fn kind_waits(&self) -> bool {
        self.is_something_else() && self.kind_verdict == Verdict::Waiting
    }
}

/// The teacher's word on the kind of a piece that waits for it.
pub(in crate::classroom) fn answered(
    section: &Section,
    student: StudentId,
    number: u64,
    verdict: &Verdict,
) -> Option<Fact> {
    let evidence = section.active(student).ok()?.evidence.get(number).filter(|evidence| evidence.kind_waits())?;
    let change = Box::new(Change::KindAnswered(number, verdict.clone()));
    Some(Fact::Evidence { student, outcome: evidence.outcome, change })
}
