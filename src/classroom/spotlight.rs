//! Celebrating students who tutor (S15): once in a week of lessons one of them is proposed for a spotlight on the wall, in
//! turn, with words for how they helped. The teacher says yes, then the student does, and only then does the room see
//! it. What the class did together is celebrated at round numbers, with no names.
//!
//! Nobody is counted against anybody: whose turn it is follows from who has waited longest, never from who did most.

mod deeds;
mod facts;

pub use deeds::SpotlightDeed;
pub use facts::SpotlightFact;

use super::meeting::{Meeting, Stage};
use super::section::Section;
use super::wall::{Label, Naming};
use super::week::USUAL_WEEK_LESSONS;
use super::{State, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How somebody helped: words for what they did, never for what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Praise {
    /// They let a classmate try it alone before the end.
    LetsTry,
    /// They closed with a question to the classmate.
    AsksAtEnd,
    /// They thought about how it went, or wrote down what they saw.
    LooksBack,
    /// They were there again in another lesson.
    ComesBack,
    /// A classmate said thank you.
    Thanked,
    /// They took time for a classmate.
    TakesTime,
}

impl Praise {
    /// In the order in which they take turns.
    pub const ALL: [Praise; 6] =
        [Self::LetsTry, Self::AsksAtEnd, Self::LooksBack, Self::ComesBack, Self::Thanked, Self::TakesTime];

    /// Whether these sessions of one tutor show it.
    fn is_seen_in(self, meetings: &[&Meeting]) -> bool {
        let any = |shows: fn(&Meeting) -> bool| meetings.iter().any(|meeting| shows(meeting));
        match self {
            Self::LetsTry => any(|meeting| meeting.stage >= Stage::Independent),
            Self::AsksAtEnd => any(|meeting| meeting.partners.values().any(|seat| seat.exit.is_some())),
            Self::LooksBack => any(|meeting| {
                let said = meeting.reflection.as_ref().is_some_and(|said| !said.words.is_empty());
                said || !meeting.log.strategies.is_empty() || !meeting.log.errors.is_empty()
            }),
            Self::ComesBack => meetings.iter().map(|meeting| meeting.lesson).collect::<BTreeSet<_>>().len() > 1,
            Self::Thanked => any(|meeting| meeting.grateful().next().is_some()),
            Self::TakesTime => !meetings.is_empty(),
        }
    }
}

/// How a spotlight stands with the student whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// They have not answered.
    Asked,
    /// They said yes: it is on the wall.
    Given,
    /// They said no, or took it down.
    Refused,
    /// The teacher took it down.
    TakenDown,
}

/// A spotlight that the teacher has answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spotlight {
    /// Whose it is.
    pub tutor: StudentId,
    /// For what.
    pub praise: Praise,
    /// The number of the event with which the teacher answered.
    pub number: u64,
    /// That of the one before it; 0: there was none.
    pub after: u64,
    /// The teacher said yes: the student is asked.
    pub asked: bool,
    /// The lesson in which that was.
    pub lesson: u32,
    /// What the student said.
    pub consent: Consent,
    /// How the wall named students when they said yes: it names them by no more than that.
    pub naming: Naming,
}

/// One that is proposed to the teacher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// Whose it would be.
    pub tutor: StudentId,
    /// For what.
    pub praise: Praise,
    /// The number of the last that the teacher answered; 0: there was none.
    pub after: u64,
}

/// Whether a week's worth of lessons is not over yet since one.
fn within_a_week(since: u32, lessons: u32) -> bool {
    lessons < since.saturating_add(u32::from(USUAL_WEEK_LESSONS))
}

impl Section {
    /// The sessions of the last week of lessons that are over and in which somebody helped.
    fn lately_helped(&self, tutor: StudentId) -> Vec<&Meeting> {
        let all = self.meetings.iter().map(|(_, meeting)| meeting);
        all.filter(|meeting| meeting.helper == tutor && !meeting.is_on() && within_a_week(meeting.lesson, self.lessons))
            .collect()
    }

    /// For what somebody could be in the spotlight: what was seen of them in the last week of lessons. Nothing for who is
    /// kept off the wall or muted.
    pub fn praises(&self, tutor: StudentId) -> Vec<Praise> {
        if !self.active(tutor).is_ok_and(|place| !place.off_wall && !place.muted) {
            return vec![];
        }
        let meetings = self.lately_helped(tutor);
        Praise::ALL.into_iter().filter(|praise| praise.is_seen_in(&meetings)).collect()
    }

    /// Whose turn it could be, who has waited longest first: those never in the spotlight, then by their last one.
    pub fn spotlight_turns(&self) -> Vec<(StudentId, Vec<Praise>)> {
        let seen = self.members().map(|(student, place)| (place.tutor.turn, student, self.praises(student)));
        let mut turns: Vec<_> = seen.filter(|(_, _, praises)| !praises.is_empty()).collect();
        turns.sort_by_key(|(turn, student, _)| (*turn, *student));
        turns.into_iter().map(|(_, student, praises)| (student, praises)).collect()
    }

    /// The one that waits for the teacher's word: none while the last one has its week. After a student's "no thanks" the
    /// next lesson brings the next.
    pub fn spotlight_proposed(&self) -> Option<Proposed> {
        let last = self.spotlight.as_deref();
        if last.is_some_and(|last| last.holds_the_week(self.lessons)) {
            return None;
        }
        let (tutor, praises) = self.spotlight_turns().into_iter().next()?;
        // Other words than last time, where there are others.
        let next = last.and_then(|last| praises.iter().find(|praise| **praise > last.praise));
        Some(Proposed { tutor, praise: *next.or(praises.first())?, after: self.last_spotlight() })
    }

    /// The number of the last spotlight that the teacher answered; 0: there was none.
    pub(super) fn last_spotlight(&self) -> u64 {
        self.spotlight.as_ref().map_or(0, |last| last.number)
    }

    /// The spotlight that a student is asked about, or that is theirs on the wall.
    pub fn spotlight_of(&self, student: StudentId) -> Option<&Spotlight> {
        let last = self.spotlight.as_deref().filter(|last| last.tutor == student && last.asked)?;
        let open = matches!(last.consent, Consent::Asked | Consent::Given) && within_a_week(last.lesson, self.lessons);
        self.active(student).ok().filter(|place| open && !place.off_wall && !place.muted).map(|_| last)
    }

    /// The one that stands on the wall, or will when class is open: approved, agreed to, for a week of lessons.
    pub fn spotlight_shown(&self) -> Option<&Spotlight> {
        self.spotlight_of(self.spotlight.as_ref()?.tutor).filter(|shown| shown.consent == Consent::Given)
    }

    /// The round number of sessions that the class came to within the last week of lessons; it is for all of them.
    pub fn milestone(&self) -> Option<u32> {
        // Where somebody was erased, the next session that is kept stands for theirs.
        let reached = |number: &u32| self.meetings.iter().find(|(kept, _)| kept >= number);
        let over = |number: &u32| {
            let meeting = reached(number).map(|(_, meeting)| meeting);
            meeting.is_some_and(|meeting| !meeting.is_on() && within_a_week(meeting.lesson, self.lessons))
        };
        round_numbers(self.meetings.begun).filter(over).last()
    }
}

/// The round numbers up to one: 10, 25, 50, 100, and every hundred after.
fn round_numbers(most: u32) -> impl Iterator<Item = u32> {
    let hundreds = (1..).map(|n: u32| n.saturating_mul(100));
    [10, 25, 50].into_iter().chain(hundreds).take_while(move |number| *number <= most)
}

impl Spotlight {
    /// Whether the next one has to wait for it.
    fn holds_the_week(&self, lessons: u32) -> bool {
        let refused = self.consent == Consent::Refused && lessons > self.lesson;
        within_a_week(self.lesson, lessons) && !refused
    }
}

impl State {
    /// Who stands in the spotlight as the room may see them, and for what; nobody while class is closed. Named as the
    /// wall names students; where it names nobody, by the icon that they chose.
    pub fn wall_spotlight(&self, section: &Section) -> Option<(Label, Praise)> {
        let shown = section.spotlight_shown().filter(|_| section.is_open())?;
        Some((self.spotlight_label(section, shown.tutor)?, shown.praise))
    }

    /// How the wall would name a student in the spotlight: as it names students now, and by no more than they agreed to.
    /// `None`: they do not belong to the class.
    pub fn spotlight_label(&self, section: &Section, student: StudentId) -> Option<Label> {
        let place = section.active(student).ok()?;
        let agreed = section.spotlight_shown().filter(|shown| shown.tutor == student).map(|shown| shown.naming);
        let naming = agreed.unwrap_or(section.wall.naming).min(section.wall.naming);
        Some(self.label(naming, student, place).unwrap_or(Label::Alias(place.alias)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_numbers_grow_slower_than_the_work() {
        assert_eq!(round_numbers(9).count(), 0);
        assert_eq!(round_numbers(10).collect::<Vec<_>>(), [10]);
        assert_eq!(round_numbers(320).collect::<Vec<_>>(), [10, 25, 50, 100, 200, 300]);
    }

    #[test]
    fn a_week_of_lessons_ends_with_its_last_lesson() {
        assert!(within_a_week(3, 3));
        assert!(within_a_week(3, 7));
        assert!(!within_a_week(3, 8));
    }
}
