//! Tutoring blocks on disk (S18): `k` is a block, `h` a time that it was held, `p` a student, `o` a skill.

use super::is_default;
use crate::classroom::block::{
    Attendance as CoreMark, Attendee as CoreAttendee, BlockHour, BlockPlan, BlockRole, BlockTime, Held as CoreHeld,
    SignUp as CoreSignUp,
};
use crate::classroom::{BlockFact, BlockId, Fact, HeldId, OutcomeId, StudentId};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum BlockRecord {
    Planned {
        k: u32,
        to: Plan,
    },
    Ended {
        k: u32,
        #[serde(default, skip_serializing_if = "is_default")]
        not: bool,
    },
    Shown {
        k: u32,
        #[serde(default, skip_serializing_if = "is_default")]
        not: bool,
    },
    SignedUp {
        k: u32,
        p: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<SignUp>,
    },
    Began {
        k: u32,
        h: u32,
    },
    Marked {
        h: u32,
        p: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Mark>,
    },
    CalledBack {
        k: u32,
        h: u32,
    },
    BeganAgain(Held),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plan {
    name: String,
    /// From Monday, 0.
    day: u8,
    at: Hour,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    place: String,
    seats: u8,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    o: Vec<u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Hour {
    Lesson(u8),
    Minute(u16),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignUp {
    #[serde(default, skip_serializing_if = "is_default")]
    helps: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    o: Option<u32>,
    turn: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Mark {
    Here,
    Missed,
    Excused,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Held {
    h: u32,
    k: u32,
    name: String,
    t: i64,
    #[serde(default, skip_serializing_if = "is_default")]
    w: bool,
    who: Vec<(u32, Attendee)>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Attendee {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signed: Option<SignUp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mark: Option<Mark>,
}

impl From<BlockPlan> for Plan {
    fn from(BlockPlan { name, time, place, seats, outcomes }: BlockPlan) -> Self {
        let at = match time.at {
            BlockHour::Lesson(number) => Hour::Lesson(number),
            BlockHour::Minute(minute) => Hour::Minute(minute),
        };
        let o = outcomes.into_iter().map(|outcome| outcome.0).collect();
        Self { name, day: time.weekday, at, place, seats, o }
    }
}

impl From<Plan> for BlockPlan {
    fn from(Plan { name, day, at, place, seats, o }: Plan) -> Self {
        let at = match at {
            Hour::Lesson(number) => BlockHour::Lesson(number),
            Hour::Minute(minute) => BlockHour::Minute(minute),
        };
        let outcomes = o.into_iter().map(OutcomeId).collect();
        Self { name, time: BlockTime { weekday: day, at }, place, seats, outcomes }
    }
}

impl From<CoreSignUp> for SignUp {
    fn from(CoreSignUp { role, outcome, turn }: CoreSignUp) -> Self {
        Self { helps: role == BlockRole::Helps, o: outcome.map(|outcome| outcome.0), turn }
    }
}

impl From<SignUp> for CoreSignUp {
    fn from(SignUp { helps, o, turn }: SignUp) -> Self {
        let role = if helps { BlockRole::Helps } else { BlockRole::Wants };
        Self { role, outcome: o.map(OutcomeId), turn }
    }
}

impl From<CoreMark> for Mark {
    fn from(mark: CoreMark) -> Self {
        match mark {
            CoreMark::Here => Self::Here,
            CoreMark::Missed => Self::Missed,
            CoreMark::Excused => Self::Excused,
        }
    }
}

impl From<Mark> for CoreMark {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Here => Self::Here,
            Mark::Missed => Self::Missed,
            Mark::Excused => Self::Excused,
        }
    }
}

impl From<CoreHeld> for Held {
    fn from(CoreHeld { id, block, name, wall_ms, wall_trusted, attendees }: CoreHeld) -> Self {
        let who = attendees.into_iter().map(|(student, CoreAttendee { sign_up, mark })| {
            (student.0, Attendee { signed: sign_up.map(Into::into), mark: mark.map(Into::into) })
        });
        Self { h: id.0, k: block.0, name, t: wall_ms, w: wall_trusted, who: who.collect() }
    }
}

impl From<Held> for CoreHeld {
    fn from(Held { h, k, name, t, w, who }: Held) -> Self {
        let attendees = who.into_iter().map(|(p, Attendee { signed, mark })| {
            (StudentId(p), CoreAttendee { sign_up: signed.map(Into::into), mark: mark.map(Into::into) })
        });
        let attendees = attendees.collect();
        Self { id: HeldId(h), block: BlockId(k), name, wall_ms: t, wall_trusted: w, attendees }
    }
}

impl From<BlockFact> for BlockRecord {
    fn from(fact: BlockFact) -> Self {
        match fact {
            BlockFact::Planned { block, plan } => Self::Planned { k: block.0, to: (*plan).into() },
            BlockFact::Ended { block, ended } => Self::Ended { k: block.0, not: !ended },
            BlockFact::Shown { block, on } => Self::Shown { k: block.0, not: !on },
            BlockFact::SignedUp { block, student, to } => {
                Self::SignedUp { k: block.0, p: student.0, to: to.map(Into::into) }
            }
            BlockFact::Began { block, held } => Self::Began { k: block.0, h: held.0 },
            BlockFact::Marked { held, student, mark } => {
                Self::Marked { h: held.0, p: student.0, to: mark.map(Into::into) }
            }
            BlockFact::CalledBack { block, held } => Self::CalledBack { k: block.0, h: held.0 },
            BlockFact::BeganAgain { held } => Self::BeganAgain((*held).into()),
        }
    }
}

impl From<BlockRecord> for Fact {
    fn from(record: BlockRecord) -> Self {
        Self::Block(match record {
            BlockRecord::Planned { k, to } => BlockFact::Planned { block: BlockId(k), plan: Box::new(to.into()) },
            BlockRecord::Ended { k, not } => BlockFact::Ended { block: BlockId(k), ended: !not },
            BlockRecord::Shown { k, not } => BlockFact::Shown { block: BlockId(k), on: !not },
            BlockRecord::SignedUp { k, p, to } => {
                BlockFact::SignedUp { block: BlockId(k), student: StudentId(p), to: to.map(Into::into) }
            }
            BlockRecord::Began { k, h } => BlockFact::Began { block: BlockId(k), held: HeldId(h) },
            BlockRecord::Marked { h, p, to } => {
                BlockFact::Marked { held: HeldId(h), student: StudentId(p), mark: to.map(Into::into) }
            }
            BlockRecord::CalledBack { k, h } => BlockFact::CalledBack { block: BlockId(k), held: HeldId(h) },
            BlockRecord::BeganAgain(held) => BlockFact::BeganAgain { held: Box::new(held.into()) },
        })
    }
}
