//! A school's years of taps: every event decided by the real core, class by class and day by day.

use super::line::token;
use cupboard::access::{Change, Claim, Device, Digest, Holder, Proof};
use cupboard::classroom::{
    Actor, Colour, Command, Context, Deed, Event, Language, Level, Now, OutcomeId, OutcomeRow, RosterRow, SectionId,
    State, Status, StudentId,
};
use cupboard::journal::{Batch, Journal};
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// Students in a class.
const CLASS: u32 = 28;
/// Skills in a class, in three units.
const SKILLS: u32 = 24;
/// Classes of a small school and of a large one: a thousand students.
const CLASSES: (u32, u32) = (2, 36);
/// Taps in a lesson, beside the arrivals.
const TAPS: u32 = 120;
/// So many events go to disk together.
const TOGETHER: usize = 2_048;
const DAY_MS: u64 = 86_400_000;
/// The first school day, in wall-clock milliseconds.
const FIRST_DAY: u64 = 1_693_800_000_000;

/// What was written.
pub struct School {
    /// How many events.
    pub events: u64,
    /// How many students; number `n` has the phone with [`token`]`(n)`.
    pub students: u32,
    /// How many classes; all are open.
    pub classes: u32,
    /// The code that opens the last class.
    pub code: String,
}

struct Writer {
    journal: Journal,
    state: State,
    waiting: Vec<Event>,
    chance: u64,
    now: Now,
}

impl School {
    /// Fills a folder with at least so many events.
    pub fn write(folder: &Path, events: u64) -> School {
        std::fs::create_dir_all(folder).unwrap();
        let journal = Journal::open(folder).unwrap().0;
        let (state, waiting, chance) = (State::default(), Vec::new(), 11);
        let mut writer = Writer { journal, state, waiting, chance, now: Now::default() };
        let classes = if events < 20_000 { CLASSES.0 } else { CLASSES.1 };
        writer.morning(0);
        (1..=classes).for_each(|class| writer.found(class));
        let mut day = 0;
        while writer.state.number < events {
            day += 1;
            writer.morning(day);
            (1..=classes).rev().for_each(|class| writer.lesson(SectionId(class)));
        }
        writer.morning(day + 1);
        // The first class comes last, so that it is the one on the wall.
        for class in (1..=classes).rev() {
            writer.begin(SectionId(class), 300);
        }
        writer.flush();
        writer.hand_out_phones(classes * CLASS);
        writer.journal.snapshot(&writer.state).unwrap();
        let session = writer.state.section(SectionId(classes)).unwrap().session.clone();
        School { events: writer.state.number, students: classes * CLASS, classes, code: session.unwrap().join_code }
    }
}

impl Writer {
    /// The box is switched on.
    fn morning(&mut self, day: u64) {
        let wall_ms = (FIRST_DAY + day * DAY_MS) as i64;
        self.now = Now { wall_ms, wall_trusted: true, boot: 7_654_321_987_000_000 + day, uptime_ms: 60_000 };
    }

    fn found(&mut self, class: u32) {
        let make = Command::MakeSection { name: format!("Period {class}"), language: Language::English };
        self.command(Actor::Teacher, &make);
        let row = |n| RosterRow { name: format!("Student {} Ünal", (class - 1) * CLASS + n), language: None };
        self.teach(SectionId(class), Deed::ImportRoster { rows: (1..=CLASS).map(row).collect() });
        let row = |n| OutcomeRow {
            code: Some(format!("8.EE.{n}")),
            statement: Some(format!("I can solve equations of kind {n}")),
            unit: Some(format!("Unit {}", 1 + (n - 1) / 8)),
            ..OutcomeRow::default()
        };
        self.teach(SectionId(class), Deed::ImportOutcomes { rows: (1..=SKILLS).map(row).collect() });
    }

    fn lesson(&mut self, class: SectionId) {
        let first = self.begin(class, 60);
        for _ in 0..TAPS {
            let student = StudentId(first + 1 + self.below(CLASS));
            let (actor, deed) = self.tap(student);
            self.command(actor, &Command::In(class, deed));
        }
        self.teach(class, Deed::CloseClass);
        if self.waiting.len() >= TOGETHER {
            self.flush();
        }
    }

    /// Class opens and everyone arrives; the number before the first student's.
    fn begin(&mut self, class: SectionId, minutes: u32) -> u32 {
        self.teach(class, Deed::OpenClass { minutes });
        let first = (class.0 - 1) * CLASS;
        for student in (first + 1..=first + CLASS).map(StudentId) {
            self.command(Actor::Student(student), &Command::In(class, Deed::Arrive { student }));
        }
        first
    }

    fn tap(&mut self, student: StudentId) -> (Actor, Deed) {
        let outcome = OutcomeId(1 + self.below(SKILLS));
        let own = Actor::Student(student);
        match self.below(10) {
            0..=4 => {
                let status = Status::ALL[self.below(3) as usize];
                (own, Deed::SetStatus { student, outcome, status })
            }
            5 | 6 => {
                let (colour, note) = (Colour::ALL[self.below(3) as usize], "the sign flips".to_owned());
                (own, Deed::RaiseCup { student, colour, outcome: Some(outcome), note })
            }
            7 => (own, Deed::LowerCup { student }),
            8 => (Actor::Teacher, Deed::SeeCup { student }),
            _ => {
                let level = Some(Level::FIRST[self.below(4) as usize]);
                (Actor::Teacher, Deed::Judge { student, outcome, level })
            }
        }
    }

    /// Chance, the same on every run.
    fn draw(&mut self) -> u64 {
        self.chance = self.chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.chance >> 16
    }

    fn below(&mut self, bound: u32) -> u32 {
        (self.draw() % u64::from(bound)) as u32
    }

    fn teach(&mut self, class: SectionId, deed: Deed) {
        assert!(self.command(Actor::Teacher, &Command::In(class, deed)) > 0);
    }

    fn command(&mut self, actor: Actor, command: &Command) -> usize {
        let passed = 1 + u64::from(self.below(10_000));
        self.now.uptime_ms += passed;
        self.now.wall_ms += passed as i64;
        let context = Context::live(actor, self.now, self.draw());
        let events = self.state.decide(command, &context).unwrap_or_default();
        events.iter().for_each(|event| self.state.apply(event));
        let count = events.len();
        self.waiting.extend(events);
        count
    }

    fn flush(&mut self) {
        let events = std::mem::take(&mut self.waiting);
        self.journal.append(&Batch { events, ..Batch::default() }).unwrap();
    }

    fn hand_out_phones(&mut self, students: u32) {
        let phone = |student: u32| {
            let digest = Digest::of(&Sha256::digest(token(student).as_bytes()));
            let section = SectionId(1 + (student - 1) / CLASS);
            let claim =
                Claim { student: StudentId(student), section, made_in: section, by: Proof::Pictures, took_over: false };
            let device = Device { holder: Holder::Student(claim), since_wall_ms: self.now.wall_ms };
            Change::Device(digest, Some(device)).row()
        };
        // Whatever it is, the box has its teacher, and the wall shows the class.
        let teacher = Change::Passphrase("nobody's".into()).row();
        let rows = (1..=students).map(phone).chain([teacher]).collect();
        self.journal.append(&Batch { rows, ..Batch::default() }).unwrap();
    }
}
