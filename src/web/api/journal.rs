//! A student's own journal of sessions (S13), as the API tells it.

use crate::classroom::meeting::JournalEntry;
use crate::classroom::{Section, State, StudentId};
use serde::Serialize;
use utoipa::ToSchema;

/// A session that is over, as somebody who was in it sees it.
#[derive(Serialize, ToSchema)]
pub(super) struct EntryShape {
    /// Its number: what a `reflect` names.
    meeting: u32,
    outcome: u32,
    /// When it began, in milliseconds since 1970.
    at_ms: i64,
    /// How long it took, in milliseconds of class time.
    took_ms: u64,
    /// Whether they were the tutor.
    helped: bool,
    /// Who sat on the other side; nobody who was erased.
    with: Vec<String>,
    /// What they said of it themselves; empty for nothing.
    words: String,
    /// Whether they said thank you.
    thanks: bool,
    /// Whether the other side did.
    thanked: bool,
    /// What helped, as they saw it; the tutor's.
    strategies: Option<String>,
    /// What went wrong on the way; the tutor's.
    errors: Option<String>,
}

impl EntryShape {
    /// The newest first.
    pub(super) fn all(state: &State, section: &Section, student: StudentId) -> Vec<Self> {
        section.meetings.journal_of(student).map(|entry| Self::of(state, entry)).collect()
    }

    fn of(state: &State, entry: JournalEntry<'_>) -> Self {
        let name = |id: StudentId| state.students.get(&id).map(|person| person.name.clone());
        Self {
            meeting: entry.number,
            outcome: entry.outcome.0,
            at_ms: entry.begun_wall_ms,
            took_ms: entry.took_ms.unwrap_or_default(),
            helped: entry.helped,
            with: entry.with.into_iter().filter_map(name).collect(),
            words: entry.said.map(|said| said.words.clone()).unwrap_or_default(),
            thanks: entry.said.is_some_and(|said| said.thanks),
            thanked: entry.thanked,
            strategies: entry.log.map(|log| log.strategies.clone()),
            errors: entry.log.map(|log| log.errors.clone()),
        }
    }
}
