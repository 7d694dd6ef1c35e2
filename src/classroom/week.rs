//! A student's goals of this week (S21): up to three skills that the teacher sets, which then are that student's "my
//! three". Every student's page has three, so that nobody can tell whose were set; only the teacher and the student know.
//!
//! A week is so many lessons' worth of the student's own class time: holidays and absence take none of it.

use super::clock::Now;
use super::next::MY_FEW;
use super::section::Section;
use super::words::Field;
use super::{Context, Enrolment, Fact, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Goals are set for so many lessons at most.
pub const MOST_WEEK_LESSONS: u8 = 20;
/// A week's worth, unless the teacher says otherwise.
pub const USUAL_WEEK_LESSONS: u8 = 5;

/// One goal of a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekGoal {
    /// The skill.
    pub outcome: OutcomeId,
    /// A word of the teacher's for it; may be empty.
    pub word: String,
}

/// The goals of a week, in the teacher's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// One to [`MY_FEW`], each another skill.
    pub goals: Vec<WeekGoal>,
    /// How many lessons' worth.
    pub lessons: u8,
    /// Their own class time when they were set, in milliseconds.
    pub own_ms: u64,
}

impl Week {
    /// The teacher's words, with what they are for; empty ones left out.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let words = self.goals.iter().map(|goal| (Field::Note, goal.word.as_str()));
        words.filter(|(_, word)| !word.is_empty())
    }
}

impl Section {
    /// How many lessons are left of a student's week, the one under way included; `None`: there is none, or it is over.
    pub fn week_left(&self, place: &Enrolment, now: &Now) -> Option<u64> {
        let week = place.week.as_ref()?;
        let spent_ms = self.own_ms(place, now).saturating_sub(week.own_ms);
        let left = u64::from(week.lessons).saturating_sub(spent_ms / self.usual_lesson_ms());
        (left > 0).then_some(left)
    }

    /// The goals of a student's week while it lasts, of skills that are taught and on their map.
    pub fn week_goals<'a>(&'a self, place: &'a Enrolment, now: &Now) -> impl Iterator<Item = &'a WeekGoal> {
        let week = place.week.as_ref().filter(|_| self.week_left(place, now).is_some());
        let goals = week.into_iter().flat_map(|week| &week.goals);
        goals.filter(|goal| self.map_of(place).any(|(id, _)| id == goal.outcome))
    }

    /// "My three": the goals of their week that are not reached yet, then what is next.
    pub fn my_few(&self, place: &Enrolment, now: &Now) -> Vec<OutcomeId> {
        let goals = self.week_goals(place, now).map(|goal| goal.outcome);
        let open = goals.filter(|outcome| !place.has_mastered(*outcome) || place.is_reopened(*outcome));
        let mut few: Vec<OutcomeId> = open.collect();
        for (outcome, _) in self.next_steps(place, now) {
            if !few.contains(&outcome) {
                few.push(outcome);
            }
        }
        few.truncate(MY_FEW);
        few
    }
}

/// Sets the goals of a student's week; none ends it.
pub(super) fn set(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    (goals, lessons): (&[WeekGoal], u8),
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let place = section.active(student)?;
    if goals.is_empty() {
        return Ok(place.week.iter().map(|_| Fact::WeekSet { student, week: None }).collect());
    }
    let different: BTreeSet<OutcomeId> = goals.iter().map(|goal| goal.outcome).collect();
    if goals.len() > MY_FEW || different.len() < goals.len() || !(1..=MOST_WEEK_LESSONS).contains(&lessons) {
        return Err(Refusal::WeekGoals);
    }
    let mut cleaned = Vec::new();
    for goal in goals {
        if !section.map_of(place).any(|(id, _)| id == goal.outcome) {
            return Err(Refusal::NoSuchOutcome);
        }
        cleaned.push(WeekGoal { outcome: goal.outcome, word: Field::Note.clean(&goal.word)? });
    }
    let runs = place.week.as_ref().filter(|_| section.week_left(place, &ctx.now).is_some());
    if runs.is_some_and(|week| week.goals == cleaned && week.lessons == lessons) {
        return Ok(vec![]);
    }
    let week = Week { goals: cleaned, lessons, own_ms: section.own_ms(place, &ctx.now) };
    Ok(vec![Fact::WeekSet { student, week: Some(Box::new(week)) }])
}
