//! What's next (S34), in its first form: check asked → working → the next whose prerequisites are met.

use super::mastery::Standing;
use super::section::Section;
use super::{Enrolment, Outcome, OutcomeId};

/// How many skills a student's page starts with: "my three", so that a small map looks ordinary (S21).
pub const MY_FEW: usize = 3;

/// Why a skill is next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Under way.
    Working,
    /// Its prerequisites are mastered, and there were some.
    Unlocked,
    /// It is the next in order.
    NextInOrder,
    /// A check is asked for: the teacher's turn.
    CheckAsked,
}

impl Section {
    /// The outcomes on a student's map, in the teacher's order.
    pub fn map_of<'a>(&'a self, enrolment: &'a Enrolment) -> impl Iterator<Item = (OutcomeId, &'a Outcome)> {
        self.taught().filter(|(id, _)| enrolment.map.as_ref().is_none_or(|map| map.contains(id)))
    }

    /// What this student can do next, best first; empty when all is mastered or nothing is taught.
    pub fn next_steps(&self, enrolment: &Enrolment) -> Vec<(OutcomeId, Reason)> {
        let mut steps: Vec<_> = self
            .map_of(enrolment)
            .filter_map(|(id, outcome)| Some((id, self.reason(enrolment, id, outcome)?)))
            .collect();
        // A stable sort keeps the teacher's order within each kind; focus skills of a kind come first.
        steps.sort_by_key(|(id, reason)| (rank(*reason), !self.outcomes.get(id).is_some_and(|outcome| outcome.focus)));
        steps
    }

    fn reason(&self, enrolment: &Enrolment, id: OutcomeId, outcome: &Outcome) -> Option<Reason> {
        match enrolment.standing(id) {
            Standing::Mastered => None,
            Standing::CheckAsked => Some(Reason::CheckAsked),
            Standing::Working => Some(Reason::Working),
            Standing::NotStarted => {
                // A prerequisite off the student's map or no longer taught does not stand in the way.
                let asked = self.map_of(enrolment).filter(|(before, _)| outcome.prerequisites.contains(before));
                let met: Vec<_> = asked.map(|(before, _)| enrolment.has_mastered(before)).collect();
                match met.as_slice() {
                    [] => Some(Reason::NextInOrder),
                    met if met.iter().all(|met| *met) => Some(Reason::Unlocked),
                    _ => None,
                }
            }
        }
    }
}

fn rank(reason: Reason) -> u8 {
    match reason {
        Reason::Working => 0,
        Reason::Unlocked | Reason::NextInOrder => 1,
        Reason::CheckAsked => 2,
    }
}
