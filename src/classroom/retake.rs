//! Another try, earned by practice (S30): after a try that was not mastered, the next check may be asked for once some
//! practice is done, where the class has such a rule. The teacher waives it in one tap; whatever is shown then counts in
//! full, and a new try begins the count anew. A slot on a mastery day is the teacher's invitation, and asks for none.
//!
//! Stored is what the student says they did since which try. Whether they may ask follows from that, the rule and the
//! ledger. A tap says how much is done by now, not "one more": so it counts once however often it comes, and in any order.

use super::ledger::{Attempt, Origin};
use super::section::Section;
use super::{Context, Enrolment, Fact, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A class asks for at most so many practice items.
pub const MOST_ITEMS: u8 = 10;
/// A class asks for at most so many minutes of practice.
pub const MOST_MINUTES: u8 = 60;
/// Minutes are counted in steps of so many.
pub const STEP_MINUTES: u8 = 5;

/// What a class asks for before the next check of a skill that was tried and is not mastered yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RetakeRule {
    /// Nothing.
    #[default]
    Free,
    /// So much practice.
    Practice(Amount),
}

/// How much practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// Practice items, 1 to [`MOST_ITEMS`].
    Items(u8),
    /// Minutes, [`STEP_MINUTES`] to [`MOST_MINUTES`] in whole steps.
    Minutes(u8),
}

impl Amount {
    /// Whether a class may ask for so much.
    fn is_possible(self) -> bool {
        match self {
            Self::Items(items) => (1..=MOST_ITEMS).contains(&items),
            Self::Minutes(minutes) => {
                (STEP_MINUTES..=MOST_MINUTES).contains(&minutes) && minutes.is_multiple_of(STEP_MINUTES)
            }
        }
    }

    /// The number, whatever is counted.
    pub fn count(self) -> u8 {
        match self {
            Self::Items(count) | Self::Minutes(count) => count,
        }
    }

    /// Another number of the same.
    pub fn with(self, count: u8) -> Self {
        match self {
            Self::Items(_) => Self::Items(count),
            Self::Minutes(_) => Self::Minutes(count),
        }
    }

    /// What one tap adds.
    pub fn step(self) -> u8 {
        match self {
            Self::Items(_) => 1,
            Self::Minutes(_) => STEP_MINUTES,
        }
    }

    fn is_of_the_kind_of(self, other: Self) -> bool {
        self.with(0) == other.with(0)
    }
}

/// What a student practised since a try.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// Since which try, by the number of its attempt: with a newer one all begins anew.
    pub attempt: u64,
    /// How many items.
    pub items: u8,
    /// How many minutes.
    pub minutes: u8,
    /// The teacher lets them ask without more.
    pub waived: bool,
    /// The number of the event that changed it last.
    pub number: u64,
}

/// What can happen to a student's practice on an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetakeFact {
    /// So much is done by now, since a try.
    Practised {
        /// The try, by the number of its attempt.
        attempt: u64,
        /// How much in all.
        done: Amount,
    },
    /// The teacher lets them ask without more, since a try.
    Waived {
        /// The try, by the number of its attempt.
        attempt: u64,
    },
    /// Undo: it is as it was; `None`: there was nothing.
    Restored(Option<Practice>),
}

/// What somebody wants to happen to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetakeDeed {
    /// So much is done by now, since the try that was shown.
    Practise {
        /// The try, by the number of its attempt.
        attempt: u64,
        /// How much in all.
        done: Amount,
    },
    /// They may ask without more.
    Waive,
}

/// What stands between a student and their next check of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retake {
    /// Since which try, by the number of its attempt.
    pub attempt: u64,
    /// How much is done, of what the class asks for.
    pub done: Amount,
    /// How much it asks for.
    pub needed: Amount,
    /// The teacher lets them ask without more.
    pub waived: bool,
}

impl Retake {
    /// Whether the next check has to wait.
    pub fn waits(&self) -> bool {
        !self.waived && self.done.count() < self.needed.count()
    }
}

impl Section {
    /// What the class asks for before a student's next check of an outcome, and how far they are; `None`: nothing, since
    /// it has no such rule, they never tried, their last try was mastered, or the skill is.
    pub fn retake(&self, place: &Enrolment, outcome: OutcomeId) -> Option<Retake> {
        let RetakeRule::Practice(needed) = self.retakes else { return None };
        if place.has_mastered(outcome) {
            return None;
        }
        let last = place.ledger.of(outcome).iter().rev().find(|attempt| is_a_try(attempt))?;
        let short = last.level_that_counts().filter(|level| !self.scale.is_mastered(*level));
        let attempt = short.map(|_| last.number)?;
        let known = place.practice.get(&outcome).filter(|practice| practice.attempt == attempt);
        let practice = known.copied().unwrap_or_default();
        let count = if matches!(needed, Amount::Items(_)) { practice.items } else { practice.minutes };
        let done = needed.with(count.min(needed.count()));
        Some(Retake { attempt, done, needed, waived: practice.waived })
    }

    /// Whether a student has to practise before they ask for a check of an outcome.
    pub fn practice_waits(&self, place: &Enrolment, outcome: OutcomeId) -> bool {
        self.retake(place, outcome).is_some_and(|retake| retake.waits())
    }
}

/// What was shown here and counts: what somebody could do before they came is no try (S31).
fn is_a_try(attempt: &Attempt) -> bool {
    attempt.level_that_counts().is_some() && attempt.what.occasion.origin == Origin::Here
}

impl RetakeFact {
    pub(super) fn apply(&self, practice: &mut BTreeMap<OutcomeId, Practice>, outcome: OutcomeId, number: u64) {
        let since = |attempt: u64| {
            let known = practice.get(&outcome).filter(|practice| practice.attempt == attempt);
            known.copied().unwrap_or(Practice { attempt, ..Practice::default() })
        };
        let changed = match self {
            Self::Practised { attempt, done: Amount::Items(items) } => {
                Some(Practice { items: *items, ..since(*attempt) })
            }
            Self::Practised { attempt, done: Amount::Minutes(minutes) } => {
                Some(Practice { minutes: *minutes, ..since(*attempt) })
            }
            // Not what the student did: their own number stays.
            Self::Waived { attempt } => {
                let before = since(*attempt);
                practice.insert(outcome, Practice { waived: true, ..before });
                return;
            }
            Self::Restored(before) => *before,
        };
        match (changed, self) {
            (Some(before), Self::Restored(_)) => drop(practice.insert(outcome, before)),
            (Some(changed), _) => drop(practice.insert(outcome, Practice { number, ..changed })),
            (None, _) => drop(practice.remove(&outcome)),
        }
    }
}

/// The student says what they practised, or the teacher taps it for them; only the teacher waives.
pub(super) fn deed(
    section: &Section,
    ctx: &Context,
    (student, outcome): (StudentId, OutcomeId),
    deed: RetakeDeed,
) -> Result<Vec<Fact>, Refusal> {
    let place = section.speaking(ctx, student)?;
    section.outcome_of(ctx, place, outcome)?;
    let retake = section.retake(place, outcome).ok_or(Refusal::NothingToPractise)?;
    let attempt = retake.attempt;
    let what = match deed {
        RetakeDeed::Practise { attempt: since, done } => {
            // A tap that waited on a phone while the next try was written down, or the rule changed, is not for this one.
            if since != attempt || !done.is_of_the_kind_of(retake.needed) {
                return Err(Refusal::Superseded);
            }
            let done = done.with(done.count().min(retake.needed.count()));
            (done > retake.done).then_some(RetakeFact::Practised { attempt, done })
        }
        RetakeDeed::Waive => {
            ctx.teacher_only()?;
            retake.waits().then_some(RetakeFact::Waived { attempt })
        }
    };
    Ok(what.into_iter().map(|what| Fact::Retake { student, outcome, what }).collect())
}

impl RetakeRule {
    /// As it can be set.
    pub(super) fn checked(self) -> Result<Self, Refusal> {
        match self {
            Self::Practice(amount) if !amount.is_possible() => Err(Refusal::PracticeAmount),
            rule => Ok(rule),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_asks_for_one_to_ten_items_or_for_five_to_sixty_minutes_in_steps_of_five() {
        assert_eq!([0, 1, 10, 11].map(|n| Amount::Items(n).is_possible()), [false, true, true, false]);
        let minutes = [0, 4, 5, 7, 60, 61, 65].map(|n| Amount::Minutes(n).is_possible());
        assert_eq!(minutes, [false, false, true, false, true, false, false]);
    }

    #[test]
    fn what_is_said_of_a_newer_try_leaves_nothing_of_the_older_and_a_waiver_leaves_what_was_done() {
        let (mut practice, outcome) = (BTreeMap::new(), OutcomeId(1));
        RetakeFact::Practised { attempt: 4, done: Amount::Items(2) }.apply(&mut practice, outcome, 5);
        RetakeFact::Practised { attempt: 4, done: Amount::Minutes(10) }.apply(&mut practice, outcome, 6);
        RetakeFact::Waived { attempt: 4 }.apply(&mut practice, outcome, 7);
        let all = Practice { attempt: 4, items: 2, minutes: 10, waived: true, number: 6 };
        assert_eq!(practice.get(&outcome), Some(&all));
        RetakeFact::Practised { attempt: 9, done: Amount::Items(1) }.apply(&mut practice, outcome, 10);
        assert_eq!(practice.get(&outcome), Some(&Practice { attempt: 9, items: 1, number: 10, ..Practice::default() }));
        RetakeFact::Restored(Some(all)).apply(&mut practice, outcome, 11);
        assert_eq!(practice.get(&outcome), Some(&all));
        RetakeFact::Restored(None).apply(&mut practice, outcome, 12);
        assert!(practice.is_empty());
    }
}
