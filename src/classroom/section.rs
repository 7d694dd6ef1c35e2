//! A section ("class" on screen): its people, outcomes, policies and open session.

use super::block::Blocks;
use super::clock::{ClassClock, Now};
use super::help::HelpRules;
use super::meeting::Meetings;
use super::method::Marking;
use super::pairing::Pairing;
use super::phrases::Phrases;
use super::plan::Plan;
use super::report::Reports;
use super::scale::Scale;
use super::spotlight::Spotlight;
use super::term::{FinalRule, Terms};
use super::ticket::Tickets;
use super::undo::Undo;
use super::words::Field;
use super::{
    Context, Enrolment, Fact, Language, Library, MOST_SECTIONS, MasteryDay, Outcome, OutcomeId, Refusal, RetakeRule,
    SectionId, Session, State, StudentId, Tutoring, WallSettings,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// When students may change a status (S2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusRule {
    /// Day and night.
    #[default]
    AnyTime,
    /// While class is open.
    InClass,
    /// While the teacher's window is open.
    InWindow,
}

/// What the students of a class have in their hands (S54).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Devices {
    /// A phone or laptop of their own.
    #[default]
    Own,
    /// The school's: signed out when class closes.
    Shared,
    /// Paper cups on desks; the teacher taps.
    None,
}

/// The rules a teacher chose for a class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policies {
    /// When students may change a status.
    pub status: StatusRule,
    /// What they have in their hands.
    pub devices: Devices,
    /// Nobody new takes a name: only who has their pictures or their card comes in (TRUST.md, Identity 3).
    pub names_closed: bool,
}

/// One class of students.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its number.
    pub id: SectionId,
    /// Such as "Period 3".
    pub name: String,
    /// The language of wall and class, unless a student chose another.
    pub language: Language,
    /// The teacher's rules.
    pub policies: Policies,
    /// What the wall shows.
    pub wall: WallSettings,
    /// The levels.
    pub scale: Arc<Scale>,
    /// How a proficiency follows from attempts.
    pub marking: Marking,
    /// What students practise before another try (S30).
    pub retakes: RetakeRule,
    /// The teacher's own words.
    pub phrases: Arc<Phrases>,
    /// How a term's final mark follows from proficiencies (S47).
    pub final_rule: Arc<FinalRule>,
    /// The term that runs, and those that are over (S47).
    pub terms: Arc<Terms>,
    /// The class's habits of work; empty: they are not logged (S45).
    pub habits: Arc<Vec<String>>,
    /// What is set about students who tutor (S4, S5, S17, S19).
    pub tutoring: Arc<Tutoring>,
    /// Everyone who ever belonged.
    pub enrolments: BTreeMap<StudentId, Enrolment>,
    /// Every outcome, retired ones too.
    pub outcomes: BTreeMap<OutcomeId, Outcome>,
    /// The teacher's order of outcomes.
    pub order: Vec<OutcomeId>,
    /// The coming checks (S27).
    pub plan: Plan,
    /// The teacher's list of kinds of evidence; empty: the usual ones (S28).
    pub evidence_kinds: Arc<Vec<String>>,
    /// The teacher's files for skills (S49).
    pub library: Library,
    /// The open class, if it is open.
    pub session: Option<Session>,
    /// How students help each other (S8).
    pub help_rules: Arc<HelpRules>,
    /// The tutoring sessions, those that are on and the last of the others (S16).
    pub meetings: Meetings,
    /// What students told of what is not right, until the teacher closes it.
    pub reports: Arc<Reports>,
    /// The last spotlight that the teacher answered (S15).
    pub spotlight: Option<Arc<Spotlight>>,
    /// One quick question at a time, and the last of them (S24).
    pub tickets: Tickets,
    /// The mastery day that is on, or declared for the next lesson (S36).
    pub mastery_day: Option<MasteryDay>,
    /// Tutoring groups (S9).
    pub pairing: Pairing,
    /// The tutoring blocks of the week (S18).
    pub blocks: Arc<Blocks>,
    /// How many lessons there have been.
    pub lessons: u32,
    /// How long the last of them were planned to be, in milliseconds, oldest first: a lesson's worth (S23).
    pub planned_ms: Vec<u64>,
    /// Which of [`Section::pages`] the wall shows, counted from 0.
    pub page: u16,
    /// The odometer.
    pub clock: ClassClock,
    /// What the teacher did last, and how to take it back.
    pub undo: Option<Undo>,
    /// The number of the last event: tells who shows this section that it changed.
    pub changed: u64,
}

impl Section {
    pub(super) fn new(id: SectionId, name: String, language: Language) -> Self {
        Self {
            id,
            name,
            language,
            policies: Policies::default(),
            wall: WallSettings::default(),
            scale: Arc::default(),
            marking: Marking::default(),
            retakes: RetakeRule::default(),
            phrases: Arc::default(),
            final_rule: Arc::default(),
            terms: Arc::default(),
            habits: Arc::default(),
            tutoring: Arc::default(),
            enrolments: BTreeMap::new(),
            outcomes: BTreeMap::new(),
            order: Vec::new(),
            plan: Plan::default(),
            evidence_kinds: Arc::default(),
            library: Library::default(),
            session: None,
            help_rules: Arc::default(),
            meetings: Meetings::default(),
            reports: Arc::default(),
            spotlight: None,
            tickets: Tickets::default(),
            mastery_day: None,
            pairing: Pairing::default(),
            blocks: Arc::default(),
            lessons: 0,
            planned_ms: Vec::new(),
            page: 0,
            clock: ClassClock::default(),
            undo: None,
            changed: 0,
        }
    }

    /// The class clock now, in milliseconds of class time.
    pub fn odometer_ms(&self, now: &Now) -> u64 {
        self.clock.read(now).odometer_ms
    }

    pub(super) fn next_outcome(&self) -> OutcomeId {
        OutcomeId(self.outcomes.keys().next_back().map_or(1, |id| id.0.saturating_add(1)))
    }

    pub(super) fn put_outcome(&mut self, id: OutcomeId, outcome: Outcome) {
        if self.outcomes.insert(id, outcome).is_none() {
            self.order.push(id);
        }
    }

    /// Whether this actor may change a status now (S2); the teacher always may.
    pub(super) fn status_allowed(&self, ctx: &Context) -> Result<(), Refusal> {
        if ctx.is_teacher() {
            return Ok(());
        }
        match (self.policies.status, &self.session) {
            (StatusRule::AnyTime, _) | (StatusRule::InClass, Some(_)) => Ok(()),
            (StatusRule::InClass, None) => Err(Refusal::StatusOnlyInClass),
            (StatusRule::InWindow, Some(session)) if session.window_open => Ok(()),
            (StatusRule::InWindow, _) => Err(Refusal::StatusOnlyInWindow),
        }
    }
}

pub(super) fn make(state: &State, ctx: &Context, name: &str, language: Language) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    if state.sections.len() >= MOST_SECTIONS {
        return Err(Refusal::TooManySections);
    }
    Ok(vec![Fact::SectionMade { name: Field::SectionName.required(name)?, language }])
}

pub(super) fn pin(state: &State, section: &Section, ctx: &Context, pinned: bool) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let same = (state.pinned == Some(section.id)) == pinned;
    Ok(if same { vec![] } else { vec![Fact::WallPinned { pinned }] })
}
