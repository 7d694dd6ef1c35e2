//! A line of the log of a student's habits on disk (S45): `h` the habit as it was called, `well` how it went.

use super::is_default;
use crate::classroom::HabitFact;
use crate::classroom::habit::{Going, HabitNote, Seen};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum HabitRecord {
    Logged(SeenRecord),
    Put {
        n: u64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<(i64, SeenRecord)>,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeenRecord {
    h: String,
    #[serde(default, skip_serializing_if = "is_default")]
    well: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    word: String,
}

impl From<Seen> for SeenRecord {
    fn from(Seen { habit, going, word }: Seen) -> Self {
        Self { h: habit, well: going == Going::Well, word }
    }
}

impl From<SeenRecord> for Seen {
    fn from(SeenRecord { h, well, word }: SeenRecord) -> Self {
        Self { habit: h, going: if well { Going::Well } else { Going::WorkingOn }, word }
    }
}

impl From<HabitFact> for HabitRecord {
    fn from(fact: HabitFact) -> Self {
        match fact {
            HabitFact::Logged(seen) => Self::Logged((*seen).into()),
            HabitFact::Put { number, note } => {
                Self::Put { n: number, to: note.map(|note| (note.wall_ms, note.seen.into())) }
            }
        }
    }
}

impl From<HabitRecord> for HabitFact {
    fn from(record: HabitRecord) -> Self {
        match record {
            HabitRecord::Logged(seen) => Self::Logged(Box::new(seen.into())),
            HabitRecord::Put { n, to } => {
                let note = |(wall_ms, seen): (i64, SeenRecord)| HabitNote { number: n, wall_ms, seen: seen.into() };
                Self::Put { number: n, note: to.map(|to| Box::new(note(to))) }
            }
        }
    }
}
