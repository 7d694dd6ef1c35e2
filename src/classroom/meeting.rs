//! A tutoring session (S16), "session" on screen: a tutor and one or more partners on one skill, from check-in over guided
//! and independent work to a last question, with what both say of it afterwards (S13) and the tutor's log (S14).
//!
//! A class's lesson is a [`Session`](super::Session) already, so here it is a meeting.

mod deeds;
mod facts;
mod journal;

pub use deeds::MeetingDeed;
pub(super) use deeds::{begins, begun, due, next_due_ms};
pub use facts::MeetingFact;
pub use journal::JournalEntry;

use super::clock::Now;
use super::section::Section;
use super::words::Field;
use super::{OutcomeId, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A tutor works with at most so many partners at once.
pub const MOST_PARTNERS: usize = 3;
/// So many meetings that are over are kept with the class; the journal keeps all.
pub const MOST_KEPT: usize = 400;

/// Where a session is (S16).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// How are you, and what have you tried?
    #[default]
    CheckIn,
    /// Together.
    Guided,
    /// The partner alone, the tutor watches.
    Independent,
    /// One quick question to the partner.
    Exit,
}

impl Stage {
    /// In their order.
    pub const ALL: [Stage; 4] = [Self::CheckIn, Self::Guided, Self::Independent, Self::Exit];
}

/// What a partner says at the end: the session's one quick question (S24), never a penalty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exit {
    /// "I can do one by myself."
    Can,
    /// "Nearly."
    Nearly,
    /// "Not yet."
    NotYet,
}

impl Exit {
    /// In the order of the question.
    pub const ALL: [Exit; 3] = [Self::Can, Self::Nearly, Self::NotYet];
}

/// How a meeting came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Somebody in it, or the teacher, ended it.
    Closed,
    /// Its time was up.
    Cap,
    /// Class closed.
    Class,
}

/// What somebody says of a meeting afterwards (S13).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reflection {
    /// In their own words; for themself and the teacher.
    pub words: String,
    /// "Thank you": the other side sees that, and no words.
    pub thanks: bool,
}

/// A partner's place in a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// They left before the end.
    pub left: bool,
    /// What they said at the end.
    pub exit: Option<Exit>,
    /// What they said of it.
    pub reflection: Option<Reflection>,
}

/// What a tutor saw, for the teacher only (S14).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Log {
    /// What helped.
    pub strategies: String,
    /// What went wrong on the way.
    pub errors: String,
}

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The skill.
    pub outcome: OutcomeId,
    /// Who helps.
    pub helper: StudentId,
    /// With whom.
    pub partners: BTreeMap<StudentId, Seat>,
    /// Where it is.
    pub stage: Stage,
    /// The odometer when the stage began, in milliseconds.
    pub stage_ms: u64,
    /// The odometer when it began, in milliseconds.
    pub begun_ms: u64,
    /// The wall clock when it began, in milliseconds since 1970.
    pub begun_wall_ms: i64,
    /// The lesson in which it was.
    pub lesson: u32,
    /// How long it took, in milliseconds of class time, and how it ended; `None`: it is on.
    pub ended: Option<(u64, Ending)>,
    /// What the helper said of it.
    pub reflection: Option<Reflection>,
    /// What the helper saw.
    pub log: Log,
}

impl Meeting {
    /// Whether it is on.
    pub fn is_on(&self) -> bool {
        self.ended.is_none()
    }

    /// Whether a student is in it now, or was to its end.
    pub fn has(&self, student: StudentId) -> bool {
        self.helper == student || self.partners.get(&student).is_some_and(|seat| !seat.left)
    }

    /// The partners who did not leave before the end.
    pub fn stayed(&self) -> impl Iterator<Item = (StudentId, &Seat)> {
        self.partners.iter().filter(|(_, seat)| !seat.left).map(|(student, seat)| (*student, seat))
    }

    /// What a student in it said of it.
    pub fn reflection_of(&self, student: StudentId) -> Option<&Reflection> {
        if self.helper == student { self.reflection.as_ref() } else { self.partners.get(&student)?.reflection.as_ref() }
    }

    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let said = self.partners.values().map(|seat| &seat.reflection).chain([&self.reflection]).flatten();
        let log = [self.log.strategies.as_str(), self.log.errors.as_str()];
        let all = said.map(|said| said.words.as_str()).chain(log);
        all.filter(|text| !text.is_empty()).map(|text| (Field::Reply, text))
    }
}

/// The meetings of a class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meetings {
    /// By number: those that are on, and the last of those that are over; shared, so that another tap copies none.
    all: Arc<BTreeMap<u32, Arc<Meeting>>>,
    /// How many there ever were: the next one's number is one more.
    pub begun: u32,
}

impl Meetings {
    /// All that are kept, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (u32, &Meeting)> {
        self.all.iter().map(|(number, meeting)| (*number, &**meeting))
    }

    /// One, by its number.
    pub fn get(&self, number: u32) -> Option<&Meeting> {
        self.all.get(&number).map(Arc::as_ref)
    }

    /// Those that are on.
    pub fn on(&self) -> impl Iterator<Item = (u32, &Meeting)> {
        self.iter().filter(|(_, meeting)| meeting.is_on())
    }

    /// The one that a student is in now.
    pub fn open_with(&self, student: StudentId) -> Option<(u32, &Meeting)> {
        self.on().find(|(_, meeting)| meeting.has(student))
    }

    /// Those that a student was in and that are over, newest first.
    pub fn over_with(&self, student: StudentId) -> impl Iterator<Item = (u32, &Meeting)> {
        self.iter().rev().filter(move |(_, meeting)| !meeting.is_on() && meeting.has(student))
    }

    /// How often a tutor helped in a lesson.
    pub fn helped_this_lesson(&self, tutor: StudentId, lesson: u32) -> usize {
        self.iter().filter(|(_, meeting)| meeting.lesson == lesson && meeting.helper == tutor).count()
    }

    /// How often a student was helped in the last lessons: [`super::help::LATELY_LESSONS`].
    pub fn received_lately(&self, student: StudentId, lesson: u32) -> usize {
        let since = lesson.saturating_sub(super::help::LATELY_LESSONS - 1);
        let partner = |meeting: &Meeting| meeting.partners.contains_key(&student);
        self.iter().filter(|(_, meeting)| meeting.lesson >= since && partner(meeting)).count()
    }

    /// Whether a student figures in one.
    pub(super) fn knows(&self, student: StudentId) -> bool {
        self.iter().any(|(_, meeting)| meeting.helper == student || meeting.partners.contains_key(&student))
    }

    pub(super) fn end_all(&mut self, odometer_ms: u64, how: Ending) {
        let on: Vec<u32> = self.on().map(|(number, _)| number).collect();
        for number in on {
            self.change(number, |meeting| meeting.end(odometer_ms, how));
        }
    }

    /// Somebody leaves the class: nobody waits for them.
    pub(super) fn let_go(&mut self, student: StudentId, odometer_ms: u64) {
        let Some((number, meeting)) = self.open_with(student) else { return };
        let alone = meeting.helper == student || meeting.stayed().count() <= 1;
        self.change(number, |meeting| {
            meeting.partners.get_mut(&student).into_iter().for_each(|seat| seat.left = true);
            if alone {
                meeting.end(odometer_ms, Ending::Closed);
            }
        });
    }

    fn change(&mut self, number: u32, change: impl FnOnce(&mut Meeting)) {
        if let Some(meeting) = Arc::make_mut(&mut self.all).get_mut(&number) {
            change(Arc::make_mut(meeting));
        }
    }

    fn add(&mut self, number: u32, meeting: Meeting) {
        let all = Arc::make_mut(&mut self.all);
        all.insert(number, Arc::new(meeting));
        self.begun = self.begun.max(number);
        let over = all.iter().filter(|(_, meeting)| !meeting.is_on()).map(|(number, _)| *number);
        let over: Vec<u32> = over.collect();
        for number in over.iter().take(over.len().saturating_sub(MOST_KEPT)) {
            all.remove(number);
        }
    }
}

impl Meeting {
    fn end(&mut self, odometer_ms: u64, how: Ending) {
        self.ended = Some((odometer_ms.saturating_sub(self.begun_ms), how));
    }
}

impl Section {
    /// How much of a meeting's time is left, in milliseconds of class time.
    pub fn meeting_left_ms(&self, meeting: &Meeting, now: &Now) -> u64 {
        let end_ms = meeting.begun_ms.saturating_add(self.help_rules.cap_ms());
        end_ms.saturating_sub(self.odometer_ms(now))
    }

    /// A meeting on a student's own question that they may join: it is on, has room, and nobody asked to be alone with
    /// the teacher (S8: a classmate's same question).
    pub fn joinable(&self, student: StudentId, now: &Now) -> Option<(u32, &Meeting)> {
        let place = self.active(student).ok().filter(|place| place.is_here() && !place.muted)?;
        let (outcome, cup) = self.asked(place, now)?;
        if cup.help.whom == super::help::Whom::Teacher || self.meetings.open_with(student).is_some() {
            return None;
        }
        self.meetings.on().find(|(_, meeting)| {
            meeting.outcome == outcome && meeting.helper != student && meeting.stayed().count() < MOST_PARTNERS
        })
    }
}
