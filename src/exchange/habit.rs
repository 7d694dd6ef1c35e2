//! Habits of work (S45) in what a teacher takes home, apart from every level.

use super::export::iso;
use crate::classroom::habit::{Going, Seen};
use crate::classroom::{Enrolment, HabitFact};
use serde_json::{Value, json};

fn word(going: Going) -> &'static str {
    match going {
        Going::Well => "going well",
        Going::WorkingOn => "working on it",
    }
}

/// A student's log, oldest first, for the document of the class.
pub(super) fn log(place: &Enrolment) -> Vec<Value> {
    let line = |note: &crate::classroom::habit::HabitNote| {
        let Seen { habit, going, word: said } = &note.seen;
        json!({ "habit": habit, "how": word(*going), "word": said, "at": iso(note.wall_ms) })
    };
    place.habits.iter().map(line).collect()
}

/// What a row of the history says happened.
pub(super) fn what(fact: &HabitFact) -> &'static str {
    match fact {
        HabitFact::Logged(_) => "habit logged",
        HabitFact::Put { note: Some(_), .. } => "habit put back",
        HabitFact::Put { note: None, .. } => "habit taken off",
    }
}

/// The habit, how it goes, what was said.
pub(super) fn detail(fact: &HabitFact) -> String {
    let seen = match fact {
        HabitFact::Logged(seen) => seen,
        HabitFact::Put { note: Some(note), .. } => &note.seen,
        HabitFact::Put { note: None, .. } => return String::new(),
    };
    let line = format!("{}: {}", seen.habit, word(seen.going));
    if seen.word.is_empty() { line } else { format!("{line}: {}", seen.word) }
}
