//! A student's own journal of sessions (S13): of those that they were in, what is theirs to see.

use super::{Log, Meeting, Meetings, Reflection, Seat};
use crate::classroom::{OutcomeId, StudentId};

/// A session as it stands in the journal of somebody who was in it. Nothing that the other side said is in it, but
/// whether they said thank you.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry<'a> {
    /// The session's number in the class.
    pub number: u32,
    /// The skill.
    pub outcome: OutcomeId,
    /// The wall clock when it began, in milliseconds since 1970.
    pub begun_wall_ms: i64,
    /// How long it took, in milliseconds of class time; `None`: it is on.
    pub took_ms: Option<u64>,
    /// Whether they were the tutor in it.
    pub helped: bool,
    /// Who sat on the other side: for the tutor the partners who stayed, for a partner the tutor. Whoever was erased is not
    /// among them.
    pub with: Vec<StudentId>,
    /// What they said of it themselves.
    pub said: Option<&'a Reflection>,
    /// What they saw, where they were the tutor.
    pub log: Option<&'a Log>,
    /// Whether the other side said thank you.
    pub thanked: bool,
}

fn thanks(said: Option<&Reflection>) -> bool {
    said.is_some_and(|said| said.thanks)
}

impl Meeting {
    /// The partners who said thank you.
    pub(in crate::classroom) fn grateful(&self) -> impl Iterator<Item = &Seat> {
        self.partners.values().filter(|seat| thanks(seat.reflection.as_ref()))
    }

    /// How it stands in the journal of a student who was in it.
    pub fn entry(&self, number: u32, student: StudentId) -> JournalEntry<'_> {
        let helped = self.helper == student;
        let partners = || self.stayed().map(|(partner, _)| partner);
        JournalEntry {
            number,
            outcome: self.outcome,
            begun_wall_ms: self.begun_wall_ms,
            took_ms: self.ended.map(|(took_ms, _)| took_ms),
            helped,
            with: if helped { partners().collect() } else { vec![self.helper] },
            said: self.reflection_of(student),
            log: helped.then_some(&self.log),
            thanked: if helped { self.grateful().next().is_some() } else { thanks(self.reflection.as_ref()) },
        }
    }
}

impl Meetings {
    /// A student's journal: the sessions that are over and that they were in to the end, the newest first, of the last
    /// [`super::MOST_KEPT`] of the class.
    pub fn journal_of(&self, student: StudentId) -> impl Iterator<Item = JournalEntry<'_>> {
        self.over_with(student).map(move |(number, meeting)| meeting.entry(number, student))
    }

    /// How often partners said thank you to a tutor, in those sessions: for the tutor alone, never compared.
    pub fn thanks_to(&self, tutor: StudentId) -> usize {
        let helped = self.over_with(tutor).filter(|(_, meeting)| meeting.helper == tutor);
        helped.map(|(_, meeting)| meeting.grateful().count()).sum()
    }
}
