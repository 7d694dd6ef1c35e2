//! Asking to be assessed (S3): the check queue, the way a student chooses to show it, and where they see themself (S26).

use super::ledger::Attempt;
use super::mastery::{Standing, Status};
use super::section::Section;
use super::words::Field;
use super::{Context, Enrolment, Fact, Level, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};

/// What the teacher has said to a student who asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Waiting,
    /// It is their turn.
    Accepted,
    /// Not now, with a word why; they ask again when it suits.
    NotNow(String),
}

/// A check that was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The number of the event that asked: a later one makes it a new check.
    pub number: u64,
    /// How they want to show it; empty: they leave it open.
    pub way: String,
    /// What was said to it.
    pub answer: Answer,
}

/// What happens to a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckFact {
    /// The student says how they want to show it.
    WayChosen(String),
    /// It is their turn.
    Accepted,
    /// Not now, and why.
    PutOff(String),
    /// Undo: it is as it was.
    Restored(Option<Box<Check>>),
    /// Where the student sees themself on the scale; `None`: nowhere any more.
    SelfAssessed(Option<Level>),
}

/// What somebody wants to happen to a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckDeed {
    /// How to show it.
    ChooseWay(String),
    /// It is their turn.
    Accept,
    /// Not now, with a word why.
    PutOff(String),
    /// Where the student sees themself.
    AssessSelf(Option<Level>),
}

/// A student who waits for a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking<'a> {
    /// Who.
    pub student: StudentId,
    /// On what.
    pub outcome: OutcomeId,
    /// The odometer when they asked, in milliseconds.
    pub since_ms: u64,
    /// How, and what was said.
    pub check: Option<&'a Check>,
}

impl CheckFact {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::WayChosen(way) => vec![(Field::Way, way)],
            Self::PutOff(word) => vec![(Field::Note, word)],
            Self::Restored(Some(check)) => check.texts(),
            Self::Restored(None) | Self::Accepted | Self::SelfAssessed(_) => vec![],
        }
    }
}

impl Check {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let word = match &self.answer {
            Answer::NotNow(word) => Some((Field::Note, word.as_str())),
            Answer::Waiting | Answer::Accepted => None,
        };
        [(Field::Way, self.way.as_str())].into_iter().chain(word).collect()
    }
}

impl Enrolment {
    /// The check of an outcome that stands behind its status, answered or not.
    pub fn check(&self, outcome: OutcomeId) -> Option<&Check> {
        let entry = self.statuses.get(&outcome).filter(|entry| entry.status == Status::Ready)?;
        self.checks.get(&outcome).filter(|check| check.number == entry.number)
    }

    /// Whether the check was put off since it was asked for; with the word why, which may be empty.
    pub fn put_off(&self, outcome: OutcomeId) -> Option<&str> {
        match &self.check(outcome)?.answer {
            Answer::NotNow(word) => Some(word),
            Answer::Waiting | Answer::Accepted => None,
        }
    }
}

impl Section {
    /// Who waits for a check, those whose turn it is first, then longest first.
    pub fn check_queue(&self) -> Vec<Asking<'_>> {
        let mut queue: Vec<_> = self.members().flat_map(|(student, place)| self.asked_by(student, place)).collect();
        let called = |asking: &Asking<'_>| asking.check.is_some_and(|check| check.answer == Answer::Accepted);
        queue.sort_by_key(|asking| (!called(asking), asking.since_ms, asking.check.map(|check| check.number)));
        queue
    }

    /// Questions about feedback that the teacher has not read, longest waiting first.
    pub fn questions_back(&self) -> impl Iterator<Item = (StudentId, OutcomeId, &Attempt)> {
        let all = self.members().flat_map(|(student, place)| {
            place.ledger.iter().flat_map(move |(outcome, all)| all.iter().map(move |one| (student, outcome, one)))
        });
        let mut waiting: Vec<_> = all.filter(|(_, _, attempt)| attempt.talk.waits_for_teacher()).collect();
        waiting.sort_by_key(|(_, _, attempt)| attempt.talk.lines.last().map(|line| line.wall_ms));
        waiting.into_iter()
    }

    fn asked_by<'a>(&'a self, student: StudentId, place: &'a Enrolment) -> impl Iterator<Item = Asking<'a>> {
        let asked = self.taught().filter(|(outcome, _)| place.standing(*outcome) == Standing::CheckAsked);
        asked.filter_map(move |(outcome, _)| {
            let since_ms = place.statuses.get(&outcome)?.class_ms;
            Some(Asking { student, outcome, since_ms, check: place.check(outcome) })
        })
    }
}

pub(super) fn deed(
    section: &Section,
    ctx: &Context,
    (student, outcome): (StudentId, OutcomeId),
    deed: &CheckDeed,
) -> Result<Vec<Fact>, Refusal> {
    let place = section.speaking(ctx, student)?;
    section.outcome_of(ctx, place, outcome)?;
    let asked = || place.check(outcome).filter(|_| place.standing(outcome) == Standing::CheckAsked);
    let what = match deed {
        CheckDeed::ChooseWay(way) => {
            let way = Field::Way.clean(way)?;
            let check = asked().ok_or(Refusal::NoCheck)?;
            (check.way != way).then_some(CheckFact::WayChosen(way))
        }
        CheckDeed::Accept => {
            ctx.teacher_only()?;
            let check = asked().ok_or(Refusal::NoCheck)?;
            (check.answer != Answer::Accepted).then_some(CheckFact::Accepted)
        }
        CheckDeed::PutOff(word) => {
            ctx.teacher_only()?;
            let word = Field::Note.clean(word)?;
            if place.put_off(outcome) == Some(&word) {
                return Ok(vec![]);
            }
            asked().ok_or(Refusal::NoCheck)?;
            Some(CheckFact::PutOff(word))
        }
        CheckDeed::AssessSelf(level) => {
            if level.is_some_and(|level| !section.scale.has(level)) {
                return Err(Refusal::NoSuchLevel);
            }
            (place.own_levels.get(&outcome) != level.as_ref()).then_some(CheckFact::SelfAssessed(*level))
        }
    };
    Ok(what.into_iter().map(|what| Fact::Check { student, outcome, what }).collect())
}
