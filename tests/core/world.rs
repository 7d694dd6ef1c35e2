//! Random classrooms: two or three classes, a handful of students and skills, and time that jumps.

use crate::blocks::{FIRST, WANTS, begin, comes, made};
use crate::class::{MINUTE, at_uptime};
use crate::marks::BEGUN_MS;
use crate::moves::{Gap, Lateness, Move};
use crate::wishes::{NAMES, row, skill, wish};
use cupboard::classroom::block::MOST_BLOCKS;
use cupboard::classroom::evidence::{Kind, MOST_PIECES, Piece, UsualKind, Wanted};
use cupboard::classroom::ledger::AttemptDeed;
use cupboard::classroom::talk::MOST_LINES;
use cupboard::classroom::tutor::{Letter, Line, TutorList};
use cupboard::classroom::{
    Actor, Attachment, Command, Context, Deed, Event, FileId, FileKind, Language, Level, MOST_SKILL_FILES, Now,
    OutcomeId, Presence, Refusal, SectionId, SettingDeed, State, StudentId, TrayDeed, TrayItem, TutorDeed, Tutoring,
};

/// What one wish came to.
pub struct Turn {
    /// The command with its context, unless it could not even be said.
    pub asked: Option<(Command, Context)>,
    /// What it made, or why not.
    pub answer: Result<Vec<Event>, Refusal>,
    /// The events that time alone made before it.
    pub by_time: Vec<Event>,
}

/// A box, its clock and everything that happened.
#[derive(Clone)]
pub struct World {
    pub state: State,
    pub now: Now,
    pub history: Vec<Event>,
    /// Whether somebody ticks when it is due, as the hub does.
    ticking: bool,
}

impl World {
    /// Two classes with students and skills, neither open.
    pub fn new(ticking: bool) -> Self {
        let now = Now { boot: 1, wall_ms: BEGUN_MS, wall_trusted: true, ..Now::default() };
        let mut world = Self { state: State::default(), now, history: vec![], ticking };
        for name in ["Period 3", "Period 4"] {
            world.teacher(Command::MakeSection { name: name.into(), language: Language::English });
        }
        let (one, two) = (SectionId(1), SectionId(2));
        world.teacher(Command::In(one, Deed::ImportRoster { rows: NAMES[..5].iter().map(|n| row(n)).collect() }));
        world.teacher(Command::In(two, Deed::ImportRoster { rows: vec![row("Zoë Quinn")] }));
        for section in [one, two] {
            let rows = (0..6).map(|n| skill(n, n)).collect();
            world.teacher(Command::In(section, Deed::ImportOutcomes { rows }));
        }
        world.full_of_evidence(one, StudentId(1), OutcomeId(1));
        for n in 100..100 + MOST_SKILL_FILES as u8 {
            let (id, name) = (FileId::of([n; 32]), format!("Sheet {n}"));
            let file = Box::new(Attachment { id, kind: FileKind::Pdf, bytes: 9, name });
            world.teacher(Command::In(one, Deed::AddSkillFile { outcome: OutcomeId(1), file }));
        }
        world
    }

    /// As [`World::new`], with an attempt about which everything has been said, all the blocks that a class can have, and
    /// one of them held and full again.
    pub fn talked() -> Self {
        let mut world = Self::new(false);
        let (student, outcome) = (StudentId(1), OutcomeId(1));
        let deed = |what| Command::In(SectionId(1), Deed::Attempt { student, outcome, what });
        world.teacher(Command::In(SectionId(1), Deed::Judge { student, outcome, level: Some(Level::NOT_YET) }));
        let attempt = world.state.number;
        for n in 0..MOST_LINES {
            world.teacher(deed(AttemptDeed::Say { attempt, text: format!("and {n}") }));
        }
        for _ in 0..MOST_BLOCKS {
            world.teacher(Command::In(SectionId(1), made("Help", 2)));
        }
        let section = |world: &Self| world.state.section(SectionId(1)).unwrap().clone();
        let come = comes(&section(&world), FIRST, student, WANTS);
        world.teacher(Command::In(SectionId(1), come));
        let begins = begin(&section(&world), FIRST);
        for deed in [begins, Deed::Undo { of: None }, Deed::Undo { of: None }] {
            world.teacher(Command::In(SectionId(1), deed));
        }
        for student in [1, 2].map(StudentId) {
            let come = comes(&section(&world), FIRST, student, WANTS);
            world.teacher(Command::In(SectionId(1), come));
        }
        world
    }

    /// As [`World::new`], with somebody who tutors a skill.
    pub fn tutored() -> Self {
        let mut world = Self::new(false);
        let (id, student, outcome) = (SectionId(1), StudentId(1), OutcomeId(1));
        let lists = [(TutorList::Checklist, vec![Line::Own("I listen".into())])].into();
        let tutoring = Box::new(Tutoring { open: true, lists });
        world.teacher(Command::In(id, Deed::Set(SettingDeed::Tutoring(tutoring))));
        world.make_tutor(student, outcome);
        world
    }

    /// As [`World::new`], class open and everybody here, all of whom tutor the first two skills.
    pub fn helping() -> Self {
        let mut world = Self::new(true);
        let id = SectionId(1);
        let all: Vec<StudentId> = world.state.sections[&id].members().map(|(student, _)| student).collect();
        for student in &all {
            world.make_tutor(*student, OutcomeId(1));
            world.make_tutor(*student, OutcomeId(2));
        }
        world.teacher(Command::In(id, Deed::OpenClass { minutes: 90 }));
        for student in all {
            world.teacher(Command::In(id, Deed::MarkPresence { student, presence: Presence::Here }));
        }
        world
    }

    fn make_tutor(&mut self, student: StudentId, outcome: OutcomeId) {
        let id = SectionId(1);
        self.teacher(Command::In(id, Deed::Judge { student, outcome, level: Some(Level::MASTERED) }));
        let norms = self.state.section(id).map(|section| section.tutoring.norms_mark()).ok();
        let letter = Letter { answers: vec![(Line::Usual(1), "I was stuck too".into())], ticked: vec![] };
        let what = TutorDeed::Apply { outcome, letter, on_wall: false, norms };
        let ctx = Context::live(Actor::Student(student), self.now, 7);
        let events = self.state.decide(&Command::In(id, Deed::Tutor { student, what }), &ctx).unwrap();
        self.take(&events);
        let items = [TrayItem::Application(student, outcome, self.state.number)].into();
        self.teacher(Command::In(id, Deed::Tray(TrayDeed { items, declined: None })));
    }

    /// As [`World::new`], and no room for one more class.
    pub fn full() -> Self {
        let mut world = Self::new(false);
        while world.state.sections.len() < cupboard::classroom::MOST_SECTIONS {
            world.teacher(Command::MakeSection { name: "Room".into(), language: Language::French });
        }
        world
    }

    /// A student who has handed in as much as a skill holds.
    fn full_of_evidence(&mut self, section: SectionId, student: StudentId, outcome: OutcomeId) {
        let ctx = Context::live(Actor::Student(student), self.now, 7);
        for n in 0..MOST_PIECES {
            let (kind, note) = (Kind::Usual(UsualKind::Paper), format!("Sheet {n}"));
            let wanted = Wanted::Add(Box::new(Piece { kind, note, link: String::new(), file: None }));
            let command = Command::In(section, Deed::Evidence { student, outcome, wanted });
            let events = self.state.decide(&command, &ctx).unwrap();
            self.take(&events);
        }
        // The last is offered, and a classmate has said something of it.
        let (number, classmate) = (self.state.number, StudentId(2));
        let (glow, grow) = ("clear".to_owned(), String::new());
        let say = Wanted::Comment { evidence: number, level: None, glow, grow };
        for (by, wanted) in [(student, Wanted::Offer(number, true)), (classmate, say)] {
            let ctx = Context::live(Actor::Student(by), self.now, 7);
            let command = Command::In(section, Deed::Evidence { student, outcome, wanted });
            let events = self.state.decide(&command, &ctx).unwrap();
            self.take(&events);
        }
    }

    fn teacher(&mut self, command: Command) {
        let ctx = Context::live(Actor::Teacher, self.now, 7);
        let events = self.state.decide(&command, &ctx).unwrap();
        self.take(&events);
    }

    /// Applies events and keeps them.
    pub fn take(&mut self, events: &[Event]) {
        for event in events {
            self.state.apply(event);
        }
        self.history.extend_from_slice(events);
    }

    /// Lets time pass, then asks; what was accepted has happened when this returns.
    pub fn turn(&mut self, step: &Move) -> Turn {
        let by_time = self.wait(step.gap);
        let (actor, command) = match wish(&self.state, step) {
            Ok(wish) => wish,
            Err(refusal) => return Turn { asked: None, answer: Err(refusal), by_time },
        };
        let ctx = self.context(step, actor);
        let answer = self.state.decide(&command, &ctx);
        if let Ok(events) = &answer {
            self.take(events);
        }
        Turn { asked: Some((command, ctx)), answer, by_time }
    }

    fn wait(&mut self, gap: Gap) -> Vec<Event> {
        match gap {
            Gap::None => vec![],
            Gap::Seconds(n) => self.pass(u64::from(n) * 1_000),
            Gap::Minutes(n) => self.pass(u64::from(n) * MINUTE),
            Gap::Twenty => self.pass(20 * MINUTE),
            Gap::Weekend => self.pass(64 * 60 * MINUTE),
            Gap::PowerCut => {
                self.now = Now { boot: self.now.boot + 1, wall_trusted: false, ..at_uptime(self.now, 3_000) };
                vec![]
            }
        }
    }

    /// Time passes; ticks come when they are due, as the hub makes them.
    pub fn pass(&mut self, ms: u64) -> Vec<Event> {
        let until = self.now.uptime_ms + ms;
        let before = self.history.len();
        let mut wakes = 0;
        while let Some(due) = self.state.next_due(&self.now).filter(|due| self.ticking && *due <= until) {
            self.now = at_uptime(self.now, due.max(self.now.uptime_ms));
            self.tick_all();
            wakes += 1;
            assert!(wakes <= 2_000, "the hub would spin: due {due}, until {until}, {:?}", self.state.sections);
        }
        self.now = at_uptime(self.now, until);
        self.history[before..].to_vec()
    }

    fn tick_all(&mut self) {
        let open: Vec<_> = self.state.sections.values().filter(|s| s.is_open()).map(|s| s.id).collect();
        for section in open {
            let ctx = Context::live(Actor::System, self.now, 0);
            let events = self.state.decide(&Command::In(section, Deed::Tick), &ctx).unwrap();
            self.take(&events);
        }
    }

    fn context(&self, step: &Move, actor: Actor) -> Context {
        let chance = u64::from(step.a) << 8 | u64::from(step.b);
        let live = Context::live(actor, self.now, chance);
        // Only what waited on a student's phone comes late: what the teacher sends has no envelope.
        let late = if matches!(actor, Actor::Student(_)) { step.late } else { Lateness::Live };
        let age_ms = match late {
            Lateness::Live => return live,
            Lateness::Late => Some(180_000),
            Lateness::Unknown => None,
            Lateness::Negative => Some(-5),
        };
        Context { age_ms, seen: self.state.number.saturating_sub(u64::from(step.b)), ..live }
    }
}
