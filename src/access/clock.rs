//! What the teacher said the time is (TRUST.md, Clock): most boards have no clock of their own.

use super::command::{Context, Denial};
use super::{Access, Change};
use serde::{Deserialize, Serialize};

/// A step back by less is none worth asking about.
pub const STEP_BACK_MS: i64 = 60_000;
/// 2020 and 2100, in milliseconds since 1970: a clock that says otherwise is broken, whoever says so.
const POSSIBLE_MS: std::ops::Range<i64> = 1_577_836_800_000..4_102_444_800_000;

/// The last correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockMark {
    /// What the wall clock was set to, in milliseconds since 1970.
    pub wall_ms: i64,
    /// The last event before it: its time, later perhaps, counts no more.
    pub number: u64,
}

impl Access {
    /// The earliest time that it can be after the event of this number, which happened at `last_wall_ms`: the last
    /// event's own, or the correction made since.
    pub fn clock_floor(&self, number: u64, last_wall_ms: Option<i64>) -> Option<i64> {
        let corrected = self.clock.filter(|mark| mark.number >= number).map(|mark| mark.wall_ms);
        corrected.or(last_wall_ms)
    }

    /// The clock set; back only if that was meant.
    pub(super) fn set_clock(&self, wall_ms: i64, back: bool, ctx: &Context<'_>) -> Result<Change, Denial> {
        if !POSSIBLE_MS.contains(&wall_ms) {
            return Err(Denial::NoSuchTime);
        }
        if wall_ms < ctx.now.wall_ms - STEP_BACK_MS && !back {
            return Err(Denial::StepBack);
        }
        Ok(Change::Clock(ClockMark { wall_ms, number: ctx.state.number }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::AccessCommand;
    use crate::classroom::{Actor, Now, State, StudentId};

    const NOW: i64 = 1_795_000_000_000;

    fn set(actor: Actor, wall_ms: i64, back: bool) -> Result<Vec<Change>, Denial> {
        let mut state = State::default();
        state.number = 7;
        let ctx = Context { actor, now: Now { wall_ms: NOW, ..Now::default() }, state: &state };
        let (changes, outcome) = Access::default().decide(&AccessCommand::SetClock { wall_ms, back }, &ctx);
        outcome.map(|()| changes)
    }

    #[test]
    fn the_teacher_sets_the_clock_forward_and_back_only_when_that_is_meant() {
        let mark = |wall_ms| Ok(vec![Change::Clock(ClockMark { wall_ms, number: 7 })]);
        assert_eq!(set(Actor::Teacher, NOW + 5_000_000, false), mark(NOW + 5_000_000));
        assert_eq!(set(Actor::Teacher, NOW - STEP_BACK_MS, false), mark(NOW - STEP_BACK_MS));
        assert_eq!(set(Actor::Teacher, NOW - STEP_BACK_MS - 1, false), Err(Denial::StepBack));
        assert_eq!(set(Actor::Teacher, NOW - 5_000_000, true), mark(NOW - 5_000_000));
    }

    #[test]
    fn a_student_never_sets_it_and_nobody_sets_it_to_another_century() {
        assert_eq!(set(Actor::Student(StudentId(1)), NOW, false), Err(Denial::TeacherOnly));
        for wall_ms in [0, i64::MIN, i64::MAX, POSSIBLE_MS.end, POSSIBLE_MS.start - 1] {
            assert_eq!(set(Actor::Teacher, wall_ms, true), Err(Denial::NoSuchTime), "{wall_ms}");
        }
    }

    #[test]
    fn a_correction_is_the_floor_until_something_has_happened_after_it() {
        let access = Access { clock: Some(ClockMark { wall_ms: NOW, number: 7 }), ..Access::default() };
        assert_eq!(access.clock_floor(7, Some(NOW + 9)), Some(NOW), "the event's time was wrong");
        assert_eq!(access.clock_floor(8, Some(NOW + 9)), Some(NOW + 9));
        assert_eq!(Access::default().clock_floor(8, Some(NOW + 9)), Some(NOW + 9));
        assert_eq!(Access::default().clock_floor(0, None), None);
    }
}
