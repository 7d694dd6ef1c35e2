//! A student's looks back and their goal, on disk. A level is its number.

use super::fact::FactRecord;
use super::is_default;
use crate::classroom::{self as core, Day, Fact, Level, OutcomeId, StudentId};
use core::{goal, review};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Review {
    /// The attempt that was looked back on.
    n: u64,
    own: u64,
    #[serde(default, skip_serializing_if = "is_default")]
    gap: u8,
    #[serde(default, skip_serializing_if = "is_default")]
    solid: bool,
}

impl From<review::Review> for Review {
    fn from(review: review::Review) -> Self {
        let review::Review { attempt, own_ms, gap, solid } = review;
        Self { n: attempt, own: own_ms, gap, solid }
    }
}

impl From<Review> for review::Review {
    fn from(review: Review) -> Self {
        let Review { n, own, gap, solid } = review;
        Self { attempt: n, own_ms: own, gap, solid }
    }
}

/// The record of an answer.
pub(super) fn answered(student: StudentId, outcome: OutcomeId, review: Option<review::Review>) -> FactRecord {
    FactRecord::ReviewSet { p: student.0, o: outcome.0, to: review.map(Into::into) }
}

/// An answer, of its record.
pub(super) fn review_set(p: u32, o: u32, to: Option<Review>) -> Fact {
    Fact::ReviewSet { student: StudentId(p), outcome: OutcomeId(o), review: to.map(Into::into) }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Goal {
    o: u32,
    to: u8,
    until: Until,
    own: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Until {
    Lessons(u8),
    Day(i32),
}

impl From<goal::Goal> for Goal {
    fn from(goal: goal::Goal) -> Self {
        let until = match goal.until {
            goal::Until::Lessons(lessons) => Until::Lessons(lessons),
            goal::Until::Day(day) => Until::Day(day.0),
        };
        Self { o: goal.outcome.0, to: goal.to.0, until, own: goal.own_ms }
    }
}

impl From<Goal> for goal::Goal {
    fn from(goal: Goal) -> Self {
        let until = match goal.until {
            Until::Lessons(lessons) => goal::Until::Lessons(lessons),
            Until::Day(day) => goal::Until::Day(Day(day)),
        };
        Self { outcome: OutcomeId(goal.o), to: Level(goal.to), until, own_ms: goal.own }
    }
}
