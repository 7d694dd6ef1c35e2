//! A coming check on disk (S27): days are counted from 1970-01-01.

use crate::classroom::{Day, Fact, OutcomeId, PlannedCheck};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Planned {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<i32>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    words: String,
}

impl From<PlannedCheck> for Planned {
    fn from(PlannedCheck { from, to, words }: PlannedCheck) -> Self {
        Self { from: from.map(|day| day.0), to: to.map(|day| day.0), words }
    }
}

impl From<Planned> for PlannedCheck {
    fn from(Planned { from, to, words }: Planned) -> Self {
        Self { from: from.map(Day), to: to.map(Day), words }
    }
}

/// What happened to a skill's coming check.
pub(super) fn fact(o: u32, to: Option<Box<Planned>>) -> Fact {
    Fact::CheckPlanned { outcome: OutcomeId(o), check: to.map(|check| Box::new((*check).into())) }
}

/// The record of a skill's coming check.
pub(super) fn record(check: Option<Box<PlannedCheck>>) -> Option<Box<Planned>> {
    check.map(|check| Box::new((*check).into()))
}
