//! What happened to a wording that a student proposes (S25), on disk.

use super::fact::FactRecord;
use super::leaf::Language;
use super::tray::Verdict;
use crate::classroom::{Fact, OutcomeId, StudentId, WordingFact};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum WordingRecord {
    Proposed { language: Language, text: String },
    Withdrawn,
    Answered { to: Verdict },
}

/// The record of what happened.
pub(super) fn record(student: StudentId, outcome: OutcomeId, what: WordingFact) -> FactRecord {
    let what = match what {
        WordingFact::Proposed { language, text } => WordingRecord::Proposed { language: language.into(), text },
        WordingFact::Withdrawn => WordingRecord::Withdrawn,
        WordingFact::Answered(verdict) => WordingRecord::Answered { to: verdict.into() },
    };
    FactRecord::Wording { p: student.0, o: outcome.0, what }
}

impl WordingRecord {
    /// What happened, of its record.
    pub(super) fn of(self, p: u32, o: u32) -> Fact {
        let what = match self {
            Self::Proposed { language, text } => WordingFact::Proposed { language: language.into(), text },
            Self::Withdrawn => WordingFact::Withdrawn,
            Self::Answered { to } => WordingFact::Answered(to.into()),
        };
        Fact::Wording { student: StudentId(p), outcome: OutcomeId(o), what }
    }
}
