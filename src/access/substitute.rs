//! A substitute's day (S52): a printed code that opens the lesson on the device where it is typed, for one day.

use super::command::{Context, Denial, held, no_student, teacher_only};
use super::seat::elapsed_ms;
use super::{Access, Change, Digest, Holder};
use crate::classroom::Now;
use serde::{Deserialize, Serialize};

/// From the first time it is typed, a code is good for this long.
pub const DAY_MS: u64 = 12 * 3_600_000;
/// A code that nobody has typed yet is good for this long.
const UNUSED_MS: u64 = 14 * 24 * 3_600_000;

/// The code that was printed last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCode {
    /// Its digest.
    pub code: Digest,
    /// When it was printed.
    pub printed: Now,
    /// When it was first typed.
    pub used: Option<Now>,
}

/// A wish about a substitute's day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubstituteCommand {
    /// The teacher prints a code; the one before opens nothing any more.
    Print {
        /// Its digest.
        code: Digest,
    },
    /// The teacher takes the code back, and everybody who came in with it.
    TakeBack,
    /// Somebody typed a code.
    StandIn {
        /// The digest of what they typed.
        code: Digest,
        /// Their device.
        device: Digest,
    },
}

impl DayCode {
    /// Whether it opens the lesson now.
    pub fn is_good(&self, now: &Now) -> bool {
        match &self.used {
            Some(used) => elapsed_ms(used, now) < DAY_MS,
            None => elapsed_ms(&self.printed, now) < UNUSED_MS,
        }
    }
}

impl Access {
    /// The code that opens the lesson now, typed already or not.
    pub fn day_code(&self, now: &Now) -> Option<&DayCode> {
        self.substitute.as_ref().filter(|code| code.is_good(now))
    }

    /// Whether a device is a substitute's, and it is their day.
    pub fn stands_in(&self, device: &Digest, now: &Now) -> bool {
        let is_theirs = self.devices.get(device).is_some_and(|known| known.holder == Holder::Substitute);
        is_theirs && self.day_code(now).is_some()
    }

    pub(super) fn substitute_changes(
        &self,
        command: &SubstituteCommand,
        ctx: &Context<'_>,
    ) -> Result<Vec<Change>, Denial> {
        match command {
            SubstituteCommand::Print { code } => {
                teacher_only(ctx)?;
                let printed = DayCode { code: code.clone(), printed: ctx.now, used: None };
                Ok(self.substitutes_gone().chain([Change::Substitute(Some(printed))]).collect())
            }
            SubstituteCommand::TakeBack => {
                teacher_only(ctx)?;
                Ok(self.substitutes_gone().chain([Change::Substitute(None)]).collect())
            }
            SubstituteCommand::StandIn { code, device } => {
                no_student(ctx)?;
                let good = self.day_code(&ctx.now).filter(|good| good.code == *code).ok_or(Denial::NoSuchCode)?;
                let used = Some(good.used.unwrap_or(ctx.now));
                let known = DayCode { used, ..good.clone() };
                Ok(vec![Change::Substitute(Some(known)), held(device, Holder::Substitute, ctx)])
            }
        }
    }

    fn substitutes_gone(&self) -> impl Iterator<Item = Change> {
        let theirs = self.devices.iter().filter(|(_, known)| known.holder == Holder::Substitute);
        theirs.map(|(device, _)| Change::Device(device.clone(), None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::AccessCommand;
    use crate::classroom::{Actor, State, StudentId};

    const HOUR: u64 = 3_600_000;

    fn hour(hour: u64) -> Now {
        let uptime_ms = hour * HOUR;
        Now { wall_ms: 1_795_000_000_000 + uptime_ms as i64, wall_trusted: true, boot: 1, uptime_ms }
    }

    fn digest(name: &str) -> Digest {
        Digest::of(name.as_bytes())
    }

    fn ask(access: &mut Access, actor: Actor, now: Now, command: SubstituteCommand) -> Result<(), Denial> {
        let state = State::default();
        let ctx = Context { actor, now, state: &state };
        let (changes, outcome) = access.decide(&AccessCommand::Substitute(command), &ctx);
        changes.iter().for_each(|change| access.apply(change));
        outcome
    }

    fn printed() -> Access {
        let mut access = Access::default();
        let print = SubstituteCommand::Print { code: digest("code") };
        assert_eq!(ask(&mut access, Actor::Teacher, hour(0), print), Ok(()));
        access
    }

    fn stand_in(access: &mut Access, code: &str, device: &str, at: u64) -> Result<(), Denial> {
        let command = SubstituteCommand::StandIn { code: digest(code), device: digest(device) };
        ask(access, Actor::System, hour(at), command)
    }

    #[test]
    fn a_code_opens_the_lesson_for_one_day_from_when_it_is_first_typed() {
        let mut access = printed();
        assert_eq!(stand_in(&mut access, "wrong", "phone", 1), Err(Denial::NoSuchCode));
        assert_eq!(stand_in(&mut access, "code", "phone", 100), Ok(()));
        assert_eq!(stand_in(&mut access, "code", "tablet", 105), Ok(()), "on a second device too");
        assert!(access.stands_in(&digest("phone"), &hour(111)) && access.stands_in(&digest("tablet"), &hour(111)));
        assert!(!access.stands_in(&digest("phone"), &hour(112)));
        assert!(!access.stands_in(&digest("tablet"), &hour(112)), "the second device prolongs nothing");
        assert_eq!(stand_in(&mut access, "code", "phone", 112), Err(Denial::NoSuchCode));
    }

    #[test]
    fn a_code_that_nobody_types_runs_out_after_two_weeks() {
        assert_eq!(stand_in(&mut printed(), "code", "phone", 14 * 24 - 1), Ok(()));
        assert_eq!(stand_in(&mut printed(), "code", "phone", 14 * 24), Err(Denial::NoSuchCode));
    }

    #[test]
    fn a_new_code_or_the_teachers_word_ends_the_old_one_and_whoever_came_with_it() {
        let new = SubstituteCommand::Print { code: digest("new") };
        for end in [new, SubstituteCommand::TakeBack] {
            let mut access = printed();
            assert_eq!(stand_in(&mut access, "code", "phone", 1), Ok(()));
            assert_eq!(ask(&mut access, Actor::Teacher, hour(2), end.clone()), Ok(()));
            assert!(!access.stands_in(&digest("phone"), &hour(2)), "{end:?}");
            assert_eq!(stand_in(&mut access, "code", "phone", 2), Err(Denial::NoSuchCode), "{end:?}");
        }
    }

    #[test]
    fn neither_a_student_nor_a_substitute_prints_or_takes_back() {
        for actor in [Actor::Student(StudentId(1)), Actor::Substitute] {
            let print = SubstituteCommand::Print { code: digest("mine") };
            assert_eq!(ask(&mut printed(), actor, hour(1), print), Err(Denial::TeacherOnly));
            assert_eq!(ask(&mut printed(), actor, hour(1), SubstituteCommand::TakeBack), Err(Denial::TeacherOnly));
        }
    }
}
