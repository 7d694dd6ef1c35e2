//! Every rule of the classroom, pure.
//!
//! [`State::decide`] turns a command into events or a [`Refusal`]; [`State::apply`] makes the next state of an event.
//! No disk, tokio, wall clock, chance or hash order in here: time and chance come in [`Context`]. The same events
//! always make the same state.

pub mod alias;
pub mod among;
mod apply;
mod assess;
pub mod block;
pub mod check;
pub mod clock;
mod command;
pub mod cup;
pub mod elsewhere;
mod erase;
mod event;
pub mod evidence;
pub mod file;
pub mod goal;
pub mod habit;
pub mod help;
mod ids;
mod language;
pub mod ledger;
mod library;
pub mod mastery;
pub mod mastery_day;
pub mod meeting;
mod mention;
pub mod method;
pub mod next;
mod outcome;
pub mod pairing;
pub mod phrases;
pub mod plan;
mod recount;
mod refusal;
pub mod report;
pub mod retake;
pub mod review;
pub mod scale;
mod section;
pub mod session;
mod setting;
pub mod spotlight;
mod student;
pub mod talk;
pub mod term;
pub mod ticket;
pub mod tray;
pub mod tutor;
pub mod undo;
pub mod wall;
pub mod week;
pub mod wording;
pub mod words;

pub use alias::Alias;
pub use among::Among;
pub use block::{BlockDeed, BlockFact};
pub use clock::Now;
pub use command::{Command, Deed};
pub use cup::{Colour, Cup};
pub use elsewhere::Elsewhere;
pub use event::{Actor, Event, Fact, Subject};
pub use evidence::{Evidence, Portfolio};
pub use file::{Attachment, FileId, FileKind};
pub use goal::{Goal, GoalWish};
pub use habit::{HabitDeed, HabitFact};
pub use help::{HelpDeed, HelpFact, HelpRules, WhoAnswers, Whom};
pub use ids::{BlockId, HeldId, OutcomeId, SectionId, StudentId, TicketId};
pub use language::Language;
pub use ledger::Purpose;
pub use library::{Library, MOST_SKILL_FILES};
pub use mastery::{Standing, Status};
pub use mastery_day::{MasteryDay, MasteryDayDeed, MasteryDayFact};
pub use meeting::{Meeting, MeetingDeed, MeetingFact};
pub use mention::Mention;
pub use method::{Marking, Method};
pub use outcome::{Outcome, OutcomeRow, Resource, TutorGuide};
pub use pairing::{PairingDeed, PairingFact};
pub use plan::{Day, PlannedCheck};
pub use recount::Recount;
pub use refusal::Refusal;
pub use report::{Report, ReportDeed, ReportFact};
pub use retake::{Amount, Practice, Retake, RetakeDeed, RetakeFact, RetakeRule};
pub use review::Review;
pub use scale::{Level, Scale};
pub use section::{Devices, Policies, Section, StatusRule};
pub use session::{Face, Session};
pub use setting::{Setting, SettingDeed};
pub use spotlight::{Praise, SpotlightDeed, SpotlightFact};
pub use student::{Enrolment, Presence, RosterRow, Student};
pub use term::{FinalRule, Mark, Term, TermDeed, TermFact};
pub use ticket::{Question, Reply, Ticket, TicketDeed, TicketFact};
pub use tray::{TrayDeed, TrayItem, TrayKind, Verdict, Waiting};
pub use tutor::{Availability, Tutor, TutorDeed, TutorFact, Tutoring};
pub use wall::{CupsShown, Naming, WallSettings};
pub use week::{Week, WeekGoal};
pub use wording::{Wording, WordingDeed, WordingFact};
pub use words::Field;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A class holds at most this many students.
pub const MOST_STUDENTS: usize = 120;
/// A class holds at most this many skills.
pub const MOST_OUTCOMES: usize = 300;
/// A box holds at most this many classes.
pub const MOST_SECTIONS: usize = 200;
/// A tap that took longer than this to reach the hub is late (TRUST.md, Taps).
pub const LATE_MS: i64 = 90_000;

/// The state of the whole box. Sections and people are shared, so that a tap copies one section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The number of the last event applied.
    pub number: u64,
    /// Every class.
    pub sections: BTreeMap<SectionId, Arc<Section>>,
    /// Everyone.
    pub students: Arc<BTreeMap<StudentId, Student>>,
    /// The class that the wall is pinned to.
    pub pinned: Option<SectionId>,
    /// The class that was opened last.
    pub last_opened: Option<SectionId>,
    next_section: u32,
    next_student: u32,
}

impl Default for State {
    fn default() -> Self {
        Self {
            number: 0,
            sections: BTreeMap::new(),
            students: Arc::default(),
            pinned: None,
            last_opened: None,
            next_section: 1,
            next_student: 1,
        }
    }
}

/// What a decision may know beside the state: who asks, when, a draw of chance, and how late the tap is.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// Who asks.
    pub actor: Actor,
    /// Both clocks.
    pub now: Now,
    /// One draw.
    pub chance: u64,
    /// How long ago the finger tapped, as the phone counts it; `None`: it does not know, which is late.
    pub age_ms: Option<i64>,
    /// The number of the last event that the phone had seen.
    pub seen: u64,
}

impl Context {
    /// A live command: tapped this moment, on what is shown now.
    pub fn live(actor: Actor, now: Now, chance: u64) -> Self {
        Self { actor, now, chance, age_ms: Some(0), seen: u64::MAX }
    }

    /// Whether the teacher asks, or whoever stands in for them in what [`Command::is_for`] leaves to them.
    pub fn is_teacher(&self) -> bool {
        matches!(self.actor, Actor::Teacher | Actor::Substitute)
    }

    /// Whether the tap is late: over [`LATE_MS`] old, or of an age that cannot be.
    pub fn is_late(&self) -> bool {
        !self.age_ms.is_some_and(|age| (0..=LATE_MS).contains(&age))
    }

    fn teacher_only(&self) -> Result<(), Refusal> {
        if self.is_teacher() { Ok(()) } else { Err(Refusal::TeacherOnly) }
    }

    fn speaks_for(&self, student: StudentId) -> Result<(), Refusal> {
        match self.actor {
            Actor::Teacher | Actor::Substitute => Ok(()),
            Actor::Student(own) if own == student => Ok(()),
            Actor::Student(_) | Actor::System | Actor::Erased => Err(Refusal::NotYours),
        }
    }
}

impl State {
    /// The section, or [`Refusal::NoSuchSection`].
    pub fn section(&self, id: SectionId) -> Result<&Section, Refusal> {
        self.sections.get(&id).map(Arc::as_ref).ok_or(Refusal::NoSuchSection)
    }

    /// The classes a student belongs to now.
    pub fn sections_of(&self, student: StudentId) -> impl Iterator<Item = &Section> {
        self.sections.values().map(Arc::as_ref).filter(move |section| section.active(student).is_ok())
    }

    /// The events that a command makes, or why it is refused. Nothing changes until they are applied.
    pub fn decide(&self, command: &Command, ctx: &Context) -> Result<Vec<Event>, Refusal> {
        if !command.is_for(ctx.actor) {
            return Err(Refusal::TeacherOnly);
        }
        let (id, deed) = match command {
            Command::MakeSection { name, language } => {
                let facts = section::make(self, ctx, name, *language)?;
                return Ok(Draft::new(self, SectionId(self.next_section), ctx).and(facts));
            }
            Command::In(id, deed) => (*id, deed),
        };
        self.section(id)?;
        let mut draft = Draft::new(self, id, ctx);
        let ahead = draft.catch_up(self);
        let state = ahead.as_ref().unwrap_or(self);
        let section = state.section(id)?;
        let facts = state.facts(section, deed, ctx)?;
        draft.sign_of_life(section, deed, !facts.is_empty());
        Ok(draft.and(facts))
    }

    /// When time alone will change something, in milliseconds of the boot clock; `None` while every class is closed.
    pub fn next_due(&self, now: &Now) -> Option<u64> {
        self.sections.values().filter(|section| section.is_open()).map(|section| section.next_due(now)).min()
    }

    fn facts(&self, section: &Section, deed: &Deed, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
        match deed {
            Deed::Set(setting) => setting.decide(section, ctx),
            Deed::PinWall { pinned } => section::pin(self, section, ctx, *pinned),
            Deed::ImportRoster { rows } => student::import(self, section, ctx, rows),
            Deed::ShareStudent { student } => student::share(self, section, ctx, *student),
            Deed::RenameStudent { student, name } => student::rename(self, section, ctx, *student, name),
            Deed::SetLanguage { student, language } => student::set_language(self, section, ctx, *student, *language),
            Deed::SetAlias { student, alias } => student::set_alias(section, ctx, *student, *alias),
            Deed::SetOffWall { student, off_wall } => student::set_off_wall(section, ctx, *student, *off_wall),
            Deed::SetMap { student, map } => student::set_map(section, ctx, *student, map.as_ref()),
            Deed::Leave { student } => student::leave(section, ctx, *student),
            Deed::ComeBack { student } => student::come_back(section, ctx, *student),
            Deed::ImportOutcomes { rows } => outcome::import(section, ctx, rows),
            Deed::EditOutcome { outcome, value } => outcome::edit(self, section, ctx, *outcome, value),
            Deed::RetireOutcome { outcome } => outcome::retire(section, ctx, *outcome),
            Deed::OrderOutcomes { order } => outcome::reorder(section, ctx, order),
            Deed::PlanCheck { outcome, check } => plan::set(section, ctx, *outcome, check.as_deref()),
            Deed::OpenClass { minutes } => {
                session::open(section, ctx, *minutes, &|code: &str| self.section_by_code(code).is_some())
            }
            Deed::CloseClass => session::close(section, ctx),
            Deed::SetWindow { open } => session::set_window(section, ctx, *open),
            Deed::SetQuiet { quiet } => session::set_quiet(section, ctx, *quiet),
            Deed::SetFace { face } => session::set_face(section, ctx, *face),
            Deed::TurnPage { page } => session::turn_page(section, ctx, *page),
            Deed::Arrive { student } => session::arrive(section, ctx, *student),
            Deed::MarkPresence { student, presence } => session::mark(section, ctx, *student, *presence),
            Deed::SetStatus { student, outcome, status } => {
                mastery::set_status(section, ctx, *student, *outcome, *status)
            }
            Deed::SetSupports { student, supports } => student::set_supports(section, ctx, *student, supports),
            Deed::Judge { student, outcome, level } => assess::judge(section, ctx, *student, *outcome, *level),
            Deed::AssessMany { levels, occasion, shown_ms } => {
                assess::assess_many(section, ctx, levels, occasion, *shown_ms)
            }
            Deed::AcceptElsewhere { outcome, students } => elsewhere::accept(self, section, ctx, *outcome, students),
            Deed::Attempt { student, outcome, what } => assess::deed(section, ctx, (*student, *outcome), what),
            Deed::Check { student, outcome, what } => check::deed(section, ctx, (*student, *outcome), what),
            Deed::Review { student, outcome, solid } => review::answer(section, ctx, *student, *outcome, *solid),
            Deed::Retake { student, outcome, what } => retake::deed(section, ctx, (*student, *outcome), *what),
            Deed::SetWeek { student, goals, lessons } => week::set(section, ctx, *student, (goals, *lessons)),
            Deed::SetGoal { student, goal } => goal::set(section, ctx, *student, *goal),
            Deed::RaiseCup { student, colour, outcome, note } => {
                cup::raise(section, ctx, *student, *colour, *outcome, note)
            }
            Deed::LowerCup { student } => cup::lower(section, ctx, *student),
            Deed::ConfirmCup { student } => cup::confirm(section, ctx, *student),
            Deed::Help { student, what } => what.decide(section, ctx, *student),
            Deed::Meeting(deed) => deed.decide(section, ctx),
            Deed::Report { student, what } => what.decide(section, ctx, *student),
            Deed::Spotlight { student, what } => what.decide(section, ctx, *student),
            Deed::SeeCup { student } => cup::see(section, ctx, *student),
            Deed::Ticket(deed) => deed.decide(section, ctx),
            Deed::AddSkillFile { outcome, file } => library::add(section, ctx, *outcome, file),
            Deed::RemoveSkillFile { outcome, file } => library::remove(section, ctx, *outcome, file),
            Deed::Tray(deed) => deed.decide(section, ctx),
            Deed::Tutor { student, what } => what.decide(section, ctx, *student),
            Deed::Wording { student, outcome, what } => wording::deed(section, ctx, (*student, *outcome), what),
            Deed::Evidence { student, outcome, wanted } => evidence::decide(section, ctx, *student, *outcome, wanted),
            Deed::MasteryDay(deed) => deed.decide(section, ctx),
            Deed::Block(deed) => deed.decide(section, ctx),
            Deed::Term(deed) => deed.decide(section, ctx),
            Deed::Pairing(deed) => deed.decide(section, ctx),
            Deed::Habit { student, what } => what.decide(section, ctx, *student),
            Deed::Undo { of } => undo::undo(section, *of, ctx),
            Deed::Tick => Ok(session::tick(section, ctx)),
        }
    }
}

/// A command's events while they are drafted. All happen at one instant, so they share one reading of the class clock,
/// and a plain tap is decided without a copy of anything.
struct Draft<'a> {
    ctx: &'a Context,
    section: SectionId,
    number: u64,
    class_ms: u64,
    events: Vec<Event>,
}

impl<'a> Draft<'a> {
    fn new(state: &State, id: SectionId, ctx: &'a Context) -> Self {
        let class_ms = state.section(id).map_or(0, |section| section.odometer_ms(&ctx.now));
        Self { ctx, section: id, number: state.number, class_ms, events: Vec::new() }
    }

    /// What time alone has brought about comes first, in its own name: nobody acts in a class that is over.
    /// Returns the state after it, if there was anything.
    fn catch_up(&mut self, state: &State) -> Option<State> {
        let mut ahead: Option<State> = None;
        loop {
            let section = ahead.as_ref().unwrap_or(state).section(self.section).ok()?;
            let Some(fact) = section.due(&self.ctx.now) else { return ahead };
            if fact == Fact::ClassRested {
                self.class_ms = section.clock.last_action_ms(&self.ctx.now);
            }
            let event = self.push(Actor::System, fact);
            ahead.get_or_insert_with(|| state.clone()).apply(event);
        }
    }

    /// A human action wakes a resting class, a student's own live tap says that they are here (S51, S52), and a tap that
    /// changes nothing is still written down once a minute: somebody is there.
    fn sign_of_life(&mut self, section: &Section, deed: &Deed, changes: bool) {
        let actor = self.ctx.actor;
        if actor == Actor::System || self.ctx.is_late() || !section.is_open() || *deed == Deed::CloseClass {
            return;
        }
        let arrival = match actor {
            Actor::Student(student) if section.active(student).is_ok_and(|e| !e.is_here()) => Some(student),
            _ => None,
        };
        if !section.clock.is_running() {
            self.push(actor, Fact::ClassWoken);
        } else if !changes && arrival.is_none() && section.clock.read(&self.ctx.now).quiet_ms >= session::TICK_MS {
            self.push(actor, Fact::ClockTicked);
        }
        if let Some(student) = arrival {
            self.push(actor, Fact::PresenceSet { student, presence: Presence::Here });
        }
    }

    fn and(mut self, facts: Vec<Fact>) -> Vec<Event> {
        for fact in facts {
            self.push(self.ctx.actor, fact);
        }
        self.events
    }

    fn push(&mut self, actor: Actor, fact: Fact) -> &Event {
        let number = self.number + 1 + self.events.len() as u64;
        let (batch, at, class_ms, section) = (self.number + 1, self.ctx.now, self.class_ms, self.section);
        let late = actor != Actor::System && self.ctx.is_late();
        self.events.push(Event { number, batch, at, class_ms, actor, late, section, fact });
        &self.events[self.events.len() - 1]
    }
}
