//! Who answers a cup (S8, S20): a red or yellow cup on a skill is a question that a tutor of the skill may answer, as the
//! class's policy says. Every question is claimed by one, so that the student sees who is coming.
//!
//! A question is no thing of its own: it is what stands behind a [`Cup`](super::Cup), and goes with it. Time opens it to
//! all tutors and takes it back from one who does not come; both are facts, so that every screen hears of it.

mod deeds;
mod facts;
mod rules;

pub use deeds::HelpDeed;
pub(super) use deeds::{due, next_due_ms};
pub use facts::HelpFact;
pub use rules::{HelpRules, LONGEST_CAP_MIN, MOST_SESSIONS, MOST_WORDS, SHORTEST_CAP_MIN, WhoAnswers};

use super::alias::stable_hash;
use super::clock::Now;
use super::cup::Freshness;
use super::pairing::home_key;
use super::section::Section;
use super::tutor::Availability;
use super::words::Field;
use super::{Cup, Enrolment, OutcomeId, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A question is offered to the best two tutors for so long, in milliseconds of class time, then to all.
pub const FIRST_OFFER_MS: u64 = 30_000;
/// How many the best are.
pub const FIRST_TUTORS: usize = 2;
/// A claim that is not begun in so many milliseconds of class time returns.
pub const CLAIM_MS: u64 = 3 * 60_000;
/// A question holds at most so many written answers.
pub const MOST_ANSWERS: usize = 5;
/// Who was helped in so many lessons counts as helped lately.
pub const LATELY_LESSONS: u32 = 5;

/// Whom a student asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// Whoever may answer in this class.
    #[default]
    Anyone,
    /// "Only my teacher."
    Teacher,
    /// This tutor, where students pick.
    Tutor(StudentId),
}

/// Somebody is on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Who.
    pub by: StudentId,
    /// The odometer when they said so, in milliseconds.
    pub at_ms: u64,
    /// "In a moment": it does not return by itself while it is held.
    pub held: bool,
}

/// An answer for later (S20).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The number of the event that brought it.
    pub number: u64,
    /// Whose it is.
    pub by: StudentId,
    /// In words; may be empty where there is a link.
    pub note: String,
    /// An address; may be empty.
    pub link: String,
}

impl Answer {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let all = [(Field::Reply, self.note.as_str()), (Field::Link, self.link.as_str())];
        all.into_iter().filter(|(_, text)| !text.is_empty())
    }
}

/// What stands behind a cup that asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Help {
    /// Whom it asks.
    pub whom: Whom,
    /// It is offered to all tutors by now.
    pub opened: bool,
    /// Who is on the way.
    pub claim: Option<Claim>,
    /// Tutors who handed it on: it is not offered to them again.
    pub passed: BTreeSet<StudentId>,
    /// What was answered in writing, oldest first.
    pub answers: Vec<Answer>,
}

impl Help {
    /// Whether a student figures in it.
    pub(super) fn knows(&self, student: StudentId) -> bool {
        self.whom == Whom::Tutor(student)
            || self.claim.as_ref().is_some_and(|claim| claim.by == student)
            || self.passed.contains(&student)
            || self.answers.iter().any(|answer| answer.by == student)
    }
}

/// A question that a tutor may answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer<'a> {
    /// Who asks.
    pub student: StudentId,
    /// On what.
    pub outcome: OutcomeId,
    /// The cup.
    pub cup: &'a Cup,
    /// How often the student was helped lately: the least helped come first.
    pub helped: usize,
    /// How long they wait, in milliseconds of class time: then the longest.
    pub waits_ms: u64,
}

impl Section {
    /// The question behind a student's cup: it asks, stands on a skill that is taught, and is fresh.
    pub fn asked<'a>(&self, place: &'a Enrolment, now: &Now) -> Option<(OutcomeId, &'a Cup)> {
        let cup = place.cup.as_ref().filter(|cup| cup.colour.asks() && cup.freshness(self, now) == Freshness::Fresh)?;
        let outcome = cup.outcome.filter(|outcome| self.outcome(*outcome).is_ok())?;
        Some((outcome, cup))
    }

    /// Whether a tutor may see and answer a student's question that nobody has claimed: what the class's policy, the
    /// student's own wish and time allow (S8).
    pub fn is_offered(&self, tutor: StudentId, student: StudentId, now: &Now) -> bool {
        self.open_question(student, now).is_some_and(|(outcome, cup)| self.offers(tutor, student, (outcome, cup)))
    }

    /// The questions that a tutor may answer: the least helped lately first, then who waits longest.
    pub fn offers_to(&self, tutor: StudentId, now: &Now) -> Vec<Offer<'_>> {
        if !self.may_be_asked(tutor) {
            return vec![];
        }
        let mut offers = self.open_questions_in_order(now);
        offers.retain(|offer| self.offers(tutor, offer.student, (offer.outcome, offer.cup)));
        offers
    }

    /// Every question that is asked and that nobody is on the way to, in the order in which it should be answered.
    pub fn open_questions_in_order(&self, now: &Now) -> Vec<Offer<'_>> {
        let mut all: Vec<Offer<'_>> = self.open_questions(now).collect();
        all.sort_by_key(|offer| (offer.helped, offer.cup.raised_ms, offer.cup.number));
        all
    }

    /// What a student is on the way to.
    pub fn claimed_by(&self, tutor: StudentId) -> Option<(StudentId, &Cup, &Claim)> {
        self.members().find_map(|(student, place)| {
            let cup = place.cup.as_ref()?;
            let claim = cup.help.claim.as_ref().filter(|claim| claim.by == tutor)?;
            Some((student, cup, claim))
        })
    }

    /// The tutors whom a student may pick (S8), those who can be asked now first.
    pub fn pickable(&self, student: StudentId, outcome: OutcomeId) -> Vec<(StudentId, Availability)> {
        let mut all: Vec<_> = self.tutors(outcome).into_iter().filter(|tutor| *tutor != student).collect();
        all.retain(|tutor| self.active(*tutor).is_ok_and(|place| place.is_here() && !place.muted));
        let mut all: Vec<_> = all.into_iter().map(|tutor| (tutor, self.availability(tutor))).collect();
        all.sort_by_key(|(tutor, availability)| (*availability, *tutor));
        all
    }

    /// Whether a tutor can be asked this moment: here, not muted, and free.
    pub fn may_be_asked(&self, tutor: StudentId) -> bool {
        let here = self.active(tutor).is_ok_and(|place| place.is_here() && !place.muted);
        here && !self.help_rules.paused && self.availability(tutor) == Availability::Available
    }

    /// Whether two students said the same language of their homes (S22).
    pub fn share_home_language(&self, a: StudentId, b: StudentId) -> bool {
        let home = |student| self.active(student).map(|place| home_key(&place.home_language)).unwrap_or_default();
        !home(a).is_empty() && home(a) == home(b)
    }

    /// The tutors to whom a new question goes first: who helped least this lesson; of those whoever speaks the language of
    /// the asking student's home (S11, S22); among equals another two each time.
    pub fn first_tutors(&self, student: StudentId, (outcome, cup): (OutcomeId, &Cup)) -> Vec<StudentId> {
        let tutors = self.tutors(outcome).into_iter();
        let free = |tutor: &StudentId| {
            *tutor != student && !self.is_done_with(*tutor, student, cup) && self.may_be_asked(*tutor)
        };
        let mut best: Vec<StudentId> = tutors.filter(free).collect();
        best.sort_by_key(|tutor| {
            let shuffle = stable_hash(cup.number, tutor.0.into());
            let helped = self.meetings.helped_this_lesson(*tutor, self.lessons);
            (helped, !self.share_home_language(student, *tutor), shuffle)
        });
        best.truncate(FIRST_TUTORS);
        best
    }

    fn open_questions(&self, now: &Now) -> impl Iterator<Item = Offer<'_>> {
        self.members().filter_map(move |(student, _)| {
            let (outcome, cup) = self.open_question(student, now)?;
            let waits_ms = cup.age_ms(self, now);
            let helped = self.meetings.received_lately(student, self.lessons);
            Some(Offer { student, outcome, cup, helped, waits_ms })
        })
    }

    /// A question to which nobody is on the way, and whose student is in no session.
    fn open_question(&self, student: StudentId, now: &Now) -> Option<(OutcomeId, &Cup)> {
        let place = self.active(student).ok()?;
        let (outcome, cup) = self.asked(place, now)?;
        let open = cup.help.claim.is_none() && self.meetings.open_with(student).is_none();
        open.then_some((outcome, cup))
    }

    /// Whether a tutor handed this question on, or has had a session about it: then it is somebody else's, or the teacher's.
    fn is_done_with(&self, tutor: StudentId, student: StudentId, cup: &Cup) -> bool {
        let sat = |meeting: &super::Meeting| {
            let theirs = meeting.helper == tutor && meeting.partners.contains_key(&student);
            theirs && meeting.lesson == self.lessons && meeting.begun_ms >= cup.raised_ms
        };
        cup.help.passed.contains(&tutor) || self.meetings.iter().any(|(_, meeting)| sat(meeting))
    }

    /// The rule itself; that the tutor can be asked this moment is [`Section::may_be_asked`].
    fn offers(&self, tutor: StudentId, student: StudentId, (outcome, cup): (OutcomeId, &Cup)) -> bool {
        let tutors = self.active(tutor).is_ok_and(|place| place.tutors(outcome));
        let muted = self.active(student).is_ok_and(|place| place.muted);
        if !tutors || tutor == student || muted || self.is_done_with(tutor, student, cup) || !self.may_be_asked(tutor) {
            return false;
        }
        match (self.help_rules.who, cup.help.whom) {
            (WhoAnswers::TutorsAnswer, Whom::Anyone) => {
                cup.help.opened || self.first_tutors(student, (outcome, cup)).contains(&tutor)
            }
            (WhoAnswers::StudentPicks, Whom::Tutor(picked)) => picked == tutor,
            (WhoAnswers::TutorsAnswer, Whom::Teacher | Whom::Tutor(_))
            | (WhoAnswers::StudentPicks, Whom::Anyone | Whom::Teacher)
            | (WhoAnswers::TeacherAssigns, _) => false,
        }
    }

    /// The note of a question as a classmate who answers it may read it: nothing of what the class does not say here.
    pub fn note_for_classmates<'a>(&self, cup: &'a Cup) -> Option<&'a str> {
        Some(cup.note.as_str()).filter(|note| !note.is_empty() && self.help_rules.lets_pass(note))
    }
}
