//! The plan of coming checks (S27): for a skill from a day to a day, by a day, or any time. Published to the class, and
//! never a deadline: nothing happens when a day has passed.

use super::words::Field;
use super::{Context, Fact, OutcomeId, Refusal, Section};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A day of the calendar, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i32);

impl Day {
    /// The first that a plan takes: 2000-01-01.
    pub const FIRST: Day = Day(10_957);
    /// The last that a plan takes: 2199-12-31.
    pub const LAST: Day = Day(84_005);
}

/// When a skill can be checked; neither day: any time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCheck {
    /// Not before.
    pub from: Option<Day>,
    /// Not after.
    pub to: Option<Day>,
    /// A few words for the class; empty for none.
    pub words: String,
}

impl PlannedCheck {
    /// Whether its last day has passed.
    pub fn is_past(&self, today: Day) -> bool {
        self.to.is_some_and(|to| to < today)
    }

    fn cleaned(&self) -> Result<Self, Refusal> {
        let takes = |day: Day| (Day::FIRST..=Day::LAST).contains(&day);
        if !self.from.into_iter().chain(self.to).all(takes) {
            return Err(Refusal::NoSuchDay);
        }
        if self.from.zip(self.to).is_some_and(|(from, to)| to < from) {
            return Err(Refusal::DaysReversed);
        }
        Ok(Self { words: Field::Note.clean(&self.words)?, ..self.clone() })
    }
}

/// The plan of a class, by skill; shared, so that a tap copies none of it.
pub type Plan = Arc<BTreeMap<OutcomeId, PlannedCheck>>;

impl Section {
    /// The plan in the order of days, what is any time last; of the skills that are taught.
    pub fn planned(&self) -> Vec<(OutcomeId, &PlannedCheck)> {
        let mut planned: Vec<_> = self.taught().filter_map(|(id, _)| Some((id, self.plan.get(&id)?))).collect();
        // A stable sort keeps the teacher's order of skills within a day.
        planned.sort_by_key(|(_, check)| {
            let first = check.from.or(check.to);
            (first.is_none(), first, check.to)
        });
        planned
    }
}

/// `None` takes the skill off the plan.
pub(super) fn set(
    section: &Section,
    ctx: &Context,
    outcome: OutcomeId,
    check: Option<&PlannedCheck>,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    section.outcome(outcome)?;
    let check = check.map(PlannedCheck::cleaned).transpose()?;
    let same = section.plan.get(&outcome) == check.as_ref();
    Ok(if same { vec![] } else { vec![Fact::CheckPlanned { outcome, check: check.map(Box::new) }] })
}

impl Section {
    pub(super) fn put_on_plan(&mut self, outcome: OutcomeId, check: Option<&PlannedCheck>) {
        let plan = Arc::make_mut(&mut self.plan);
        match check {
            Some(check) => drop(plan.insert(outcome, check.clone())),
            None => drop(plan.remove(&outcome)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: Option<i32>, to: Option<i32>) -> PlannedCheck {
        PlannedCheck { from: from.map(Day), to: to.map(Day), words: String::new() }
    }

    #[test]
    fn days_stand_in_order_and_within_the_calendar_of_a_school() {
        assert!(check(Some(20_000), Some(20_000)).cleaned().is_ok());
        assert_eq!(check(Some(20_001), Some(20_000)).cleaned(), Err(Refusal::DaysReversed));
        for day in [Day::FIRST.0 - 1, Day::LAST.0 + 1, i32::MIN, i32::MAX] {
            assert_eq!(check(None, Some(day)).cleaned(), Err(Refusal::NoSuchDay), "{day}");
        }
    }

    #[test]
    fn what_has_no_last_day_never_passes() {
        assert!(check(None, Some(20_000)).is_past(Day(20_001)));
        assert!(!check(None, Some(20_000)).is_past(Day(20_000)), "the last day counts");
        assert!(!check(Some(1), None).is_past(Day(20_000)) && !check(None, None).is_past(Day(20_000)));
    }
}
