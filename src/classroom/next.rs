//! What's next (S34): the feedback to act on → the check that waits → the look back that is due → what to work on, and
//! each with its reason.

use super::clock::Now;
use super::mastery::Standing;
use super::section::Section;
use super::{Enrolment, Outcome, OutcomeId};
use std::collections::BTreeSet;

/// How many skills a student's page starts with: "my three", so that a small map looks ordinary (S21).
pub const MY_FEW: usize = 3;

/// Why a skill is next, in the order of what comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Something was said about it that they have not read, or a next step that they have not taken.
    Feedback,
    /// A check is asked for: the teacher's turn.
    CheckAsked,
    /// A look back is due (S23).
    Review,
    /// They mastered it, and are not sure of it any more.
    Reopened,
    /// Tried, and a little practice comes before the next try (S30).
    Practise,
    /// Under way.
    Working,
    /// Its prerequisites are mastered, and there were some.
    Unlocked,
    /// It is the next in order.
    NextInOrder,
}

impl Reason {
    /// Whether there is nothing for the student to do but wait.
    pub fn waits(self) -> bool {
        self == Self::CheckAsked
    }

    /// What is ready to be begun is one kind, whatever made it ready; so is what is under way.
    fn rank(self) -> Self {
        match self {
            Self::Unlocked => Self::NextInOrder,
            Self::Practise => Self::Working,
            own => own,
        }
    }
}

impl Section {
    /// The outcomes on a student's map, in the teacher's order.
    pub fn map_of<'a>(&'a self, enrolment: &'a Enrolment) -> impl Iterator<Item = (OutcomeId, &'a Outcome)> {
        self.taught().filter(|(id, _)| enrolment.map.as_ref().is_none_or(|map| map.contains(id)))
    }

    /// What this student can do next, best first; empty when all is mastered and solid, or nothing is taught.
    pub fn next_steps(&self, enrolment: &Enrolment, now: &Now) -> Vec<(OutcomeId, Reason)> {
        let due: BTreeSet<OutcomeId> = self.reviews_due(enrolment, now).into_iter().collect();
        let goals: Vec<OutcomeId> = self.week_goals(enrolment, now).map(|goal| goal.outcome).collect();
        let reason = |id, outcome| {
            // What the teacher set for this week is ready, whatever comes before it.
            let set = goals.contains(&id) && enrolment.standing(id) == Standing::NotStarted;
            self.reason(enrolment, id, outcome, &due).or(set.then_some(Reason::NextInOrder))
        };
        let mut steps: Vec<_> =
            self.map_of(enrolment).filter_map(|(id, outcome)| Some((id, reason(id, outcome)?))).collect();
        // Of the work of their own, this week's goals come first, in their order (S21). A stable sort keeps the teacher's order within each
        // kind; focus skills of a kind come first.
        let in_week = |id: &OutcomeId| goals.iter().position(|goal| goal == id).unwrap_or(goals.len());
        let later = |id: &OutcomeId, reason: &Reason| if *reason > Reason::Review { in_week(id) } else { 0 };
        let focus = |id: &OutcomeId| self.outcomes.get(id).is_some_and(|outcome| outcome.focus);
        steps.sort_by_key(|(id, reason)| {
            ((*reason).min(Reason::Reopened), later(id, reason), reason.rank(), !focus(id))
        });
        steps
    }

    /// What a cup is most likely about: the first step that is work of their own.
    pub fn at_work_on(&self, enrolment: &Enrolment, now: &Now) -> Option<OutcomeId> {
        let steps = self.next_steps(enrolment, now);
        let work = steps.iter().find(|(_, reason)| !reason.waits() && *reason != Reason::Review);
        work.or(steps.first()).map(|(outcome, _)| *outcome)
    }

    fn reason(
        &self,
        enrolment: &Enrolment,
        id: OutcomeId,
        outcome: &Outcome,
        due: &BTreeSet<OutcomeId>,
    ) -> Option<Reason> {
        if enrolment.feedback_waits(id) {
            return Some(Reason::Feedback);
        }
        match enrolment.standing(id) {
            Standing::Mastered if due.contains(&id) => Some(Reason::Review),
            Standing::Mastered => enrolment.is_reopened(id).then_some(Reason::Reopened),
            Standing::CheckAsked => Some(Reason::CheckAsked),
            Standing::Working | Standing::NotStarted if self.practice_waits(enrolment, id) => Some(Reason::Practise),
            Standing::Working => Some(Reason::Working),
            Standing::NotStarted => self.readiness(enrolment, outcome),
        }
    }

    /// Whether what comes before is mastered. A prerequisite off the student's map or no longer taught does not stand in
    /// the way.
    fn readiness(&self, enrolment: &Enrolment, outcome: &Outcome) -> Option<Reason> {
        let asked = self.map_of(enrolment).filter(|(before, _)| outcome.prerequisites.contains(before));
        let met: Vec<_> = asked.map(|(before, _)| enrolment.has_mastered(before)).collect();
        match met.as_slice() {
            [] => Some(Reason::NextInOrder),
            met if met.iter().all(|met| *met) => Some(Reason::Unlocked),
            _ => None,
        }
    }
}

impl Enrolment {
    /// Whether the last thing said about an outcome is unread, or names a next step and the student has reported and
    /// practised nothing since. What is mastered needs no next step.
    pub fn feedback_waits(&self, outcome: OutcomeId) -> bool {
        let said =
            self.ledger.of(outcome).iter().filter(|attempt| !attempt.voided && !attempt.what.feedback.is_empty());
        let Some(last) = said.max_by_key(|attempt| attempt.number) else { return false };
        let acted = self.statuses.get(&outcome).is_some_and(|entry| entry.number > last.number);
        let acted = acted || self.practice.get(&outcome).is_some_and(|practice| practice.number > last.number);
        let step = !last.what.feedback.next.is_empty() && !self.has_mastered(outcome) && !acted;
        !last.talk.read_by_student || step
    }
}
