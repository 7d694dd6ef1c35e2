//! The goals of a student's week (S21), on disk.

use super::fact::FactRecord;
use crate::classroom::{Fact, OutcomeId, StudentId, Week as Core, WeekGoal};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Week {
    goals: Vec<Goal>,
    lessons: u8,
    own: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Goal {
    o: u32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    word: String,
}

/// The record of goals that were set, or ended.
pub(super) fn record(student: StudentId, week: Option<Box<Core>>) -> FactRecord {
    let to = week.map(|week| {
        let Core { goals, lessons, own_ms } = *week;
        let goals = goals.into_iter().map(|WeekGoal { outcome, word }| Goal { o: outcome.0, word }).collect();
        Week { goals, lessons, own: own_ms }
    });
    FactRecord::WeekSet { p: student.0, to }
}

/// What was set, of its record.
pub(super) fn fact(p: u32, to: Option<Week>) -> Fact {
    let week = to.map(|Week { goals, lessons, own }| {
        let goals = goals.into_iter().map(|Goal { o, word }| WeekGoal { outcome: OutcomeId(o), word }).collect();
        Box::new(Core { goals, lessons, own_ms: own })
    });
    Fact::WeekSet { student: StudentId(p), week }
}
