//! Coloured cups (S7): one a desk, tied to a skill, fading to a question rather than lying.

use super::clock::Now;
use super::help::Help;
use super::section::Section;
use super::words::Field;
use super::{Context, Fact, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};

/// After this much class time a cup asks "still stuck?" and no longer stands on the wall.
pub const FADE_MS: u64 = 10 * 60_000;

/// A cup's colour; shape and word always go with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    /// Going well.
    Green,
    /// A question, still working.
    Yellow,
    /// Stuck.
    Red,
}

impl Colour {
    /// In the order of the student's page.
    pub const ALL: [Colour; 3] = [Self::Green, Self::Yellow, Self::Red];

    /// Whether somebody should come.
    pub fn asks(self) -> bool {
        self != Self::Green
    }
}

/// A cup that stands on a student's desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cup {
    /// Its colour.
    pub colour: Colour,
    /// The skill it stands for.
    pub outcome: Option<OutcomeId>,
    /// A few words for whoever comes; empty for none.
    pub note: String,
    /// The odometer when it was raised: what "stuck for 6 min" counts from.
    pub raised_ms: u64,
    /// The odometer when the student last said that it is true: what fading counts from.
    pub confirmed_ms: u64,
    /// The lesson in which it was last true.
    pub lesson: u32,
    /// Whether the teacher has seen it.
    pub seen: bool,
    /// The number of the event that raised it.
    pub number: u64,
    /// Whom it asks, who comes, and what was answered (S8).
    pub help: Help,
}

/// What time has made of a cup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It says what is.
    Fresh,
    /// It asks "still stuck?"
    Faded,
}

impl Cup {
    /// As it is put back by an undo: it asks whom it asked, and nobody is on the way.
    pub(super) fn put_back(self) -> Self {
        Self { help: Help { whom: self.help.whom, ..Help::default() }, ..self }
    }

    /// Fresh for [`FADE_MS`] of class time, and never beyond its lesson.
    pub fn freshness(&self, section: &Section, now: &Now) -> Freshness {
        let odometer_ms = section.clock.read(now).odometer_ms;
        let same_lesson = section.session.as_ref().is_some_and(|session| session.lesson == self.lesson);
        if same_lesson && odometer_ms.saturating_sub(self.confirmed_ms) < FADE_MS {
            Freshness::Fresh
        } else {
            Freshness::Faded
        }
    }

    /// Class time since it was raised, in milliseconds.
    pub fn age_ms(&self, section: &Section, now: &Now) -> u64 {
        section.clock.read(now).odometer_ms.saturating_sub(self.raised_ms)
    }
}

impl Section {
    /// The cups that want an adult, oldest first: fresh ones, and faded ones that nobody has seen.
    pub fn cup_queue(&self, now: &Now) -> Vec<(StudentId, &Cup)> {
        let mut queue: Vec<_> = self
            .members()
            .filter_map(|(student, enrolment)| Some((student, enrolment.cup.as_ref()?)))
            .filter(|(_, cup)| cup.colour.asks())
            .filter(|(_, cup)| !cup.seen || cup.freshness(self, now) == Freshness::Fresh)
            .collect();
        queue.sort_by_key(|(_, cup)| (cup.raised_ms, cup.number));
        queue
    }
}

pub(super) fn raise(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    colour: Colour,
    outcome: Option<OutcomeId>,
    note: &str,
) -> Result<Vec<Fact>, Refusal> {
    let enrolment = section.speaking(ctx, student)?;
    if let Some(outcome) = outcome {
        section.outcome_of(ctx, enrolment, outcome)?;
    }
    let note = Field::Note.clean(note)?;
    if ctx.is_late() {
        return Ok(vec![Fact::CupLate { student, colour, outcome, note }]);
    }
    if section.session.is_none() {
        return Err(Refusal::ClassClosed);
    }
    let same = enrolment.cup.as_ref().is_some_and(|cup| {
        cup.colour == colour
            && cup.outcome == outcome
            && cup.note == note
            && cup.freshness(section, &ctx.now) == Freshness::Fresh
    });
    if same {
        return Ok(vec![]);
    }
    Ok(vec![Fact::CupRaised { student, colour, outcome, note }])
}

pub(super) fn lower(section: &Section, ctx: &Context, student: StudentId) -> Result<Vec<Fact>, Refusal> {
    let enrolment = section.speaking(ctx, student)?;
    Ok(enrolment.cup.iter().map(|_| Fact::CupLowered { student }).collect())
}

pub(super) fn confirm(section: &Section, ctx: &Context, student: StudentId) -> Result<Vec<Fact>, Refusal> {
    let enrolment = section.speaking(ctx, student)?;
    let cup = enrolment.cup.as_ref().ok_or(Refusal::NoCup)?;
    if ctx.is_late() {
        // "Still stuck" of ten minutes ago is history, as a late cup is; the phone asks again.
        let (colour, outcome, note) = (cup.colour, cup.outcome, cup.note.clone());
        return Ok(vec![Fact::CupLate { student, colour, outcome, note }]);
    }
    if section.session.is_none() {
        return Err(Refusal::ClassClosed);
    }
    Ok(vec![Fact::CupConfirmed { student }])
}

pub(super) fn see(section: &Section, ctx: &Context, student: StudentId) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let cup = section.active(student)?.cup.as_ref().ok_or(Refusal::NoCup)?;
    Ok(if cup.seen { vec![] } else { vec![Fact::CupSeen { student }] })
}
