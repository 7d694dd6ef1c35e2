//! A goal of a student's own (S35): one level up on one outcome, by a day or within so many lessons.
//!
//! Whether it is reached follows from the levels, whether its time is over from the clock: neither is stored, and a goal
//! whose time is over is no failure, only one to go on with or to choose anew.

use super::clock::Now;
use super::section::Section;
use super::{Context, Day, Enrolment, Fact, Level, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};

/// A goal may be set for at most so many lessons.
pub const MOST_LESSONS: u8 = 60;
/// A goal may be set for a day that is at most so many days ahead.
pub const MOST_DAYS: i32 = 366;
const DAY_MS: i64 = 86_400_000;
/// A day is over when it is over everywhere on earth: the core knows no time zone, and must not end it too early.
const EVERYWHERE_MS: i64 = 12 * 3_600_000;

/// Until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Until {
    /// So many lessons' worth of the student's own class time (S51), 1 to [`MOST_LESSONS`].
    Lessons(u8),
    /// The end of a day.
    Day(Day),
}

/// What a student wants to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoalWish {
    /// On which outcome.
    pub outcome: OutcomeId,
    /// Until when.
    pub until: Until,
}

/// A goal that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// On which outcome.
    pub outcome: OutcomeId,
    /// The level to reach: one above where they stood.
    pub to: Level,
    /// Until when.
    pub until: Until,
    /// Their own class time when they chose it, in milliseconds.
    pub own_ms: u64,
}

/// How far a goal has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// There.
    Reached,
    /// So many lessons are left, the one under way included.
    LessonsLeft(u64),
    /// Until the end of a day.
    UntilDay(Day),
    /// The time that they gave themself is over.
    TimeOver,
}

/// A level that was shown, and when: a point of the growth line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth {
    /// The student's own class time then, in milliseconds.
    pub own_ms: u64,
    /// What was shown.
    pub level: Level,
}

impl Section {
    /// A student's goal, while its outcome is taught and on their map.
    pub fn goal_of(&self, place: &Enrolment) -> Option<Goal> {
        let goal = place.goal?;
        self.map_of(place).any(|(outcome, _)| outcome == goal.outcome).then_some(goal)
    }

    /// How far it has come.
    pub fn progress(&self, place: &Enrolment, goal: &Goal, now: &Now) -> Progress {
        if self.rank_of(place, goal.outcome) >= self.scale.rank(goal.to) {
            return Progress::Reached;
        }
        match goal.until {
            Until::Lessons(lessons) => {
                let lesson_ms = self.usual_lesson_ms();
                let spent_ms = self.own_ms(place, now).saturating_sub(goal.own_ms);
                match u64::from(lessons).saturating_sub(spent_ms / lesson_ms) {
                    0 => Progress::TimeOver,
                    left => Progress::LessonsLeft(left),
                }
            }
            Until::Day(day) if now.wall_trusted && now.wall_ms >= end_of(day) => Progress::TimeOver,
            Until::Day(day) => Progress::UntilDay(day),
        }
    }

    /// The level above where a student stands on an outcome; `None` at the top of the scale.
    pub fn level_above(&self, place: &Enrolment, outcome: OutcomeId) -> Option<Level> {
        let rank = self.rank_of(place, outcome);
        self.scale.levels().find(|level| self.scale.rank(*level) > rank)
    }

    /// Nothing shown yet is the lowest level: a beginning, not a failure.
    fn rank_of(&self, place: &Enrolment, outcome: OutcomeId) -> u8 {
        place.proficiency(outcome).map_or(1, |level| self.scale.rank(level))
    }
}

impl Enrolment {
    /// What a student showed on an outcome, along their own class time.
    pub fn growth(&self, outcome: OutcomeId) -> Vec<Growth> {
        let shown = self.ledger.of(outcome).iter().filter(|attempt| !attempt.voided);
        let mut growth: Vec<Growth> =
            shown.filter_map(|attempt| Some(Growth { own_ms: attempt.own_ms, level: attempt.what.level? })).collect();
        growth.sort_by_key(|point| point.own_ms);
        growth
    }
}

fn end_of(day: Day) -> i64 {
    (i64::from(day.0) + 1) * DAY_MS + EVERYWHERE_MS
}

/// Chooses a goal, or puts the one away that there is.
pub(super) fn set(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    wish: Option<GoalWish>,
) -> Result<Vec<Fact>, Refusal> {
    let place = section.speaking(ctx, student)?;
    let Some(GoalWish { outcome, until }) = wish else {
        return Ok(place.goal.map(|_| Fact::GoalSet { student, goal: None }).into_iter().collect());
    };
    section.outcome_of(ctx, place, outcome)?;
    if !is_possible(until, &ctx.now) {
        return Err(Refusal::GoalTime);
    }
    let to = section.level_above(place, outcome).ok_or(Refusal::NothingAbove)?;
    let same = place.goal.is_some_and(|goal| goal.outcome == outcome && goal.to == to && goal.until == until);
    let goal = Some(Goal { outcome, to, until, own_ms: section.own_ms(place, &ctx.now) });
    Ok(if same { vec![] } else { vec![Fact::GoalSet { student, goal }] })
}

fn is_possible(until: Until, now: &Now) -> bool {
    match until {
        Until::Lessons(lessons) => (1..=MOST_LESSONS).contains(&lessons),
        // A clock that nobody vouches for cannot say which days are past.
        Until::Day(_) if !now.wall_trusted => true,
        Until::Day(day) => {
            let today = now.wall_ms.div_euclid(DAY_MS);
            now.wall_ms < end_of(day) && i64::from(day.0) <= today + i64::from(MOST_DAYS)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_over_when_it_is_over_everywhere_and_a_goal_lies_at_most_a_year_ahead() {
        let noon = Now { wall_ms: 20_000 * DAY_MS + DAY_MS / 2 - 1, wall_trusted: true, ..Now::default() };
        assert!(is_possible(Until::Day(Day(19_999)), &noon), "somewhere it is still yesterday");
        assert!(!is_possible(Until::Day(Day(19_999)), &Now { wall_ms: noon.wall_ms + 1, ..noon }));
        assert!(is_possible(Until::Day(Day(20_366)), &noon) && !is_possible(Until::Day(Day(20_367)), &noon));
        assert!(is_possible(Until::Day(Day(3)), &Now { wall_trusted: false, ..noon }));
        assert!(!is_possible(Until::Day(Day(i32::MIN)), &noon) && !is_possible(Until::Day(Day(i32::MAX)), &noon));
    }

    #[test]
    fn a_goal_is_for_one_to_sixty_lessons() {
        let now = Now::default();
        assert_eq!([0, 1, 60, 61].map(|n| is_possible(Until::Lessons(n), &now)), [false, true, true, false]);
    }
}
