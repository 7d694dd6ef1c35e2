//! Habits of work (S45), the how beside the what: a short list of the class's own, logged for a student and coached,
//! and never counted: neither proficiency nor final mark reads anything of this file.

use super::section::Section;
use super::words::Field;
use super::{Context, Event, Fact, Refusal, StudentId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A class has at most so many habits.
pub const MOST_HABITS: usize = 12;

/// How a habit goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Going {
    /// Going well.
    Well,
    /// Working on it.
    WorkingOn,
}

impl Going {
    /// In the order of the buttons.
    pub const ALL: [Going; 2] = [Self::Well, Self::WorkingOn];
}

/// What was seen of a habit, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The habit as it was called then: it stays readable when the list changes.
    pub habit: String,
    /// How it went.
    pub going: Going,
    /// A coaching word; empty for none.
    pub word: String,
}

/// One line of a student's log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HabitNote {
    /// The number of the event that wrote it down: its name.
    pub number: u64,
    /// When, in milliseconds since 1970.
    pub wall_ms: i64,
    /// What.
    pub seen: Seen,
}

/// A student's log, oldest first; shared, so that a tap copies none.
pub type HabitLog = Arc<Vec<HabitNote>>;

/// What can happen to a student's log. As a step of an undo it is part of the state, so it can be written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HabitFact {
    /// One line more.
    Logged(Box<Seen>),
    /// A line is as it says, or no more there.
    Put {
        /// Which.
        number: u64,
        /// `None`: taken off.
        note: Option<Box<HabitNote>>,
    },
}

/// What somebody wants of a student's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HabitDeed {
    /// Write one down.
    Log(Seen),
    /// Take one off: a slip of the finger.
    TakeOff {
        /// Which.
        number: u64,
    },
}

impl HabitDeed {
    pub(super) fn decide(&self, section: &Section, ctx: &Context, student: StudentId) -> Result<Vec<Fact>, Refusal> {
        ctx.teacher_only()?;
        let place = section.active(student)?;
        let what = match self {
            Self::Log(Seen { habit, going, word }) => {
                if !section.habits.contains(habit) {
                    return Err(Refusal::NoSuchHabit);
                }
                let word = Field::Coaching.clean(word)?;
                HabitFact::Logged(Box::new(Seen { habit: habit.clone(), going: *going, word }))
            }
            // A form sent twice takes one off once.
            Self::TakeOff { number } if place.habits.iter().any(|note| note.number == *number) => {
                HabitFact::Put { number: *number, note: None }
            }
            Self::TakeOff { .. } => return Ok(vec![]),
        };
        Ok(vec![Fact::Habit { student, what }])
    }
}

/// A class's list of habits as it can be set: trimmed, none twice; empty: they are not logged.
pub(super) fn list(habits: &[String]) -> Result<Vec<String>, Refusal> {
    let mut kept: Vec<String> = Vec::new();
    for habit in habits {
        let habit = Field::Habit.clean(habit)?;
        if !habit.is_empty() && kept.iter().all(|known| known.to_lowercase() != habit.to_lowercase()) {
            kept.push(habit);
        }
    }
    if kept.len() > MOST_HABITS {
        return Err(Refusal::TooManyHabits);
    }
    Ok(kept)
}

impl HabitFact {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Logged(seen) => seen.texts(),
            Self::Put { note: Some(note), .. } => note.seen.texts(),
            Self::Put { note: None, .. } => vec![],
        }
    }

    /// What takes it back, read before it is applied.
    pub(super) fn inverse(&self, event: &Event, log: &[HabitNote]) -> Self {
        let number = match self {
            Self::Logged(_) => event.number,
            Self::Put { number, .. } => *number,
        };
        let note = log.iter().find(|note| note.number == number).cloned().map(Box::new);
        Self::Put { number, note }
    }

    pub(super) fn apply(&self, log: &mut HabitLog, event: &Event) {
        let log = Arc::make_mut(log);
        match self {
            Self::Logged(seen) => {
                log.push(HabitNote { number: event.number, wall_ms: event.at.wall_ms, seen: (**seen).clone() });
            }
            Self::Put { number, note } => {
                log.retain(|known| known.number != *number);
                log.extend(note.as_deref().cloned());
                log.sort_by_key(|note| note.number);
            }
        }
    }
}

impl Seen {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let word = (!self.word.is_empty()).then_some((Field::Coaching, self.word.as_str()));
        std::iter::once((Field::Habit, self.habit.as_str())).chain(word).collect()
    }
}
