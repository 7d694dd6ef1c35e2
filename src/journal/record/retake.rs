//! Practice before another try, on disk (S30): `n` is the try that it is since.

use super::fact::FactRecord;
use super::is_default;
use crate::classroom::{Amount, Fact, OutcomeId, Practice, RetakeFact, RetakeRule, StudentId};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum RetakeRecord {
    Practised {
        n: u64,
        done: AmountRecord,
    },
    Waived {
        n: u64,
    },
    Restored {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<PracticeRecord>,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum AmountRecord {
    Items(u8),
    Minutes(u8),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PracticeRecord {
    n: u64,
    #[serde(default, skip_serializing_if = "is_default")]
    items: u8,
    #[serde(default, skip_serializing_if = "is_default")]
    minutes: u8,
    #[serde(default, skip_serializing_if = "is_default")]
    waived: bool,
    by: u64,
}

impl From<Amount> for AmountRecord {
    fn from(amount: Amount) -> Self {
        match amount {
            Amount::Items(items) => Self::Items(items),
            Amount::Minutes(minutes) => Self::Minutes(minutes),
        }
    }
}

impl From<AmountRecord> for Amount {
    fn from(amount: AmountRecord) -> Self {
        match amount {
            AmountRecord::Items(items) => Self::Items(items),
            AmountRecord::Minutes(minutes) => Self::Minutes(minutes),
        }
    }
}

/// The class's rule; `None`: nothing is asked for.
pub(super) fn rule(rule: RetakeRule) -> Option<AmountRecord> {
    match rule {
        RetakeRule::Free => None,
        RetakeRule::Practice(amount) => Some(amount.into()),
    }
}

/// The rule, of its record.
pub(super) fn rule_of(record: Option<AmountRecord>) -> RetakeRule {
    record.map_or(RetakeRule::Free, |amount| RetakeRule::Practice(amount.into()))
}

/// The record of what happened to a student's practice.
pub(super) fn recorded(student: StudentId, outcome: OutcomeId, what: RetakeFact) -> FactRecord {
    let what = match what {
        RetakeFact::Practised { attempt, done } => RetakeRecord::Practised { n: attempt, done: done.into() },
        RetakeFact::Waived { attempt } => RetakeRecord::Waived { n: attempt },
        RetakeFact::Restored(before) => {
            let record = |Practice { attempt, items, minutes, waived, number }| PracticeRecord {
                n: attempt,
                items,
                minutes,
                waived,
                by: number,
            };
            RetakeRecord::Restored { to: before.map(record) }
        }
    };
    FactRecord::Retake { p: student.0, o: outcome.0, what }
}

/// What happened, of its record.
pub(super) fn of(p: u32, o: u32, what: RetakeRecord) -> Fact {
    let what = match what {
        RetakeRecord::Practised { n, done } => RetakeFact::Practised { attempt: n, done: done.into() },
        RetakeRecord::Waived { n } => RetakeFact::Waived { attempt: n },
        RetakeRecord::Restored { to } => {
            let practice = |PracticeRecord { n, items, minutes, waived, by }| Practice {
                attempt: n,
                items,
                minutes,
                waived,
                number: by,
            };
            RetakeFact::Restored(to.map(practice))
        }
    };
    Fact::Retake { student: StudentId(p), outcome: OutcomeId(o), what }
}
