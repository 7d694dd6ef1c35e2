//! Habits of work (S45), as the API tells and takes them.

use crate::classroom::habit::{Going, HabitNote, Seen};
use crate::classroom::{Deed, Enrolment, HabitDeed, StudentId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a habit goes.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum GoingName {
    /// Going well.
    Well,
    /// Working on it.
    WorkingOn,
}

impl From<GoingName> for Going {
    fn from(name: GoingName) -> Self {
        match name {
            GoingName::Well => Self::Well,
            GoingName::WorkingOn => Self::WorkingOn,
        }
    }
}

impl From<Going> for GoingName {
    fn from(going: Going) -> Self {
        match going {
            Going::Well => Self::Well,
            Going::WorkingOn => Self::WorkingOn,
        }
    }
}

/// What the teacher wants of habits.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(super) enum HabitDeedShape {
    /// Writes one down for a student, with a coaching word, which may be empty.
    Log {
        student: u32,
        /// One of the class's list.
        habit: String,
        going: GoingName,
        #[serde(default)]
        #[schema(max_length = 280)]
        word: String,
    },
    /// Takes a line off, by its number.
    TakeOff { student: u32, number: u64 },
}

impl HabitDeedShape {
    pub(super) fn deed(self) -> Deed {
        match self {
            Self::Log { student, habit, going, word } => {
                let what = HabitDeed::Log(Seen { habit, going: going.into(), word });
                Deed::Habit { student: StudentId(student), what }
            }
            Self::TakeOff { student, number } => {
                Deed::Habit { student: StudentId(student), what: HabitDeed::TakeOff { number } }
            }
        }
    }
}

/// A line of a student's log.
#[derive(Serialize, ToSchema)]
pub(super) struct HabitNoteShape {
    /// Its number.
    number: u64,
    /// The habit as it was called then.
    habit: String,
    /// How it went.
    going: GoingName,
    /// What the teacher said; may be empty.
    word: String,
    /// When, in milliseconds since 1970.
    at_ms: i64,
}

impl HabitNoteShape {
    /// A student's log, the newest first.
    pub(super) fn all(place: &Enrolment) -> Vec<Self> {
        let shape = |HabitNote { number, wall_ms, seen }: &HabitNote| Self {
            number: *number,
            habit: seen.habit.clone(),
            going: seen.going.into(),
            word: seen.word.clone(),
            at_ms: *wall_ms,
        };
        place.habits.iter().rev().map(shape).collect()
    }
}
