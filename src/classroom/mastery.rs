//! Status (what the student reports, S2) and proficiency (what the attempts in `ledger.rs` come to): kept apart.

use super::section::Section;
use super::{Actor, Context, Enrolment, Fact, Level, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};

/// Where a student says they are on an outcome (S2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not begun.
    #[default]
    NotStarted,
    /// At work on it.
    Working,
    /// Wants to be assessed (S3).
    Ready,
}

impl Status {
    /// In the order of the student's page.
    pub const ALL: [Status; 3] = [Self::NotStarted, Self::Working, Self::Ready];
}

/// A status with what the lateness rule asks about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusEntry {
    /// What was reported.
    pub status: Status,
    /// By whom: the student, or the teacher tapping for them.
    pub by: Actor,
    /// The number of the event that set it.
    pub number: u64,
    /// The odometer then.
    pub class_ms: u64,
}

/// Whose turn it is on an outcome, from both columns: what lists and colours show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Judged mastered or beyond.
    Mastered,
    /// A check is asked for and not yet answered.
    CheckAsked,
    /// At work.
    Working,
    /// Neither.
    NotStarted,
}

impl Enrolment {
    /// What the student reports on an outcome.
    pub fn status(&self, outcome: OutcomeId) -> Status {
        self.statuses.get(&outcome).map_or(Status::NotStarted, |entry| entry.status)
    }

    /// What the teacher's assessments come to, if anything.
    pub fn proficiency(&self, outcome: OutcomeId) -> Option<Level> {
        self.judgements.get(&outcome).map(|judgement| judgement.level)
    }

    /// Whether the teacher judged it mastered or beyond.
    pub fn has_mastered(&self, outcome: OutcomeId) -> bool {
        self.judgements.get(&outcome).is_some_and(|judgement| judgement.mastered)
    }

    /// Whether a check is asked for and not yet answered.
    pub fn asks(&self, outcome: OutcomeId) -> bool {
        self.standing(outcome) == Standing::CheckAsked
    }

    /// Where the student stands: whatever is written down answers the check that was asked before it, and so does
    /// "not now".
    pub fn standing(&self, outcome: OutcomeId) -> Standing {
        if self.has_mastered(outcome) {
            return Standing::Mastered;
        }
        match self.statuses.get(&outcome) {
            Some(entry) if entry.status == Status::Ready => {
                let answered = self.ledger.last_written(outcome).is_some_and(|number| number > entry.number);
                let answered = answered || self.put_off(outcome).is_some();
                if answered { Standing::Working } else { Standing::CheckAsked }
            }
            Some(entry) if entry.status == Status::Working => Standing::Working,
            _ => Standing::NotStarted,
        }
    }
}

pub(super) fn set_status(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    outcome: OutcomeId,
    status: Status,
) -> Result<Vec<Fact>, Refusal> {
    let enrolment = section.speaking(ctx, student)?;
    section.outcome_of(ctx, enrolment, outcome)?;
    section.status_allowed(ctx)?;
    let standing = enrolment.statuses.get(&outcome);
    if ctx.is_late() && standing.is_some_and(|entry| entry.by != ctx.actor && entry.number > ctx.seen) {
        return Err(Refusal::Superseded);
    }
    // Asking again after an answer is a new check, although the word is the same.
    let asks_again = status == Status::Ready && enrolment.standing(outcome) == Standing::Working;
    if enrolment.status(outcome) == status && !asks_again {
        return Ok(vec![]);
    }
    if status == Status::Ready && !ctx.is_teacher() && section.practice_waits(enrolment, outcome) {
        return Err(Refusal::PractiseFirst);
    }
    Ok(vec![Fact::StatusSet { student, outcome, status }])
}
