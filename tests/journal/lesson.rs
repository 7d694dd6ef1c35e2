//! A lesson that goes on for as long as it is asked: commands drawn from a seed, decided by the real core.

use super::chance::Chance;
use cupboard::classroom::{
    Actor, Colour, Command, Context, Deed, Event, Language, Level, Now, OutcomeId, OutcomeRow, RosterRow, SectionId,
    State, Status, StudentId,
};

/// A class of students tapping away.
pub struct Lesson {
    pub state: State,
    chance: Chance,
    students: u64,
    outcomes: u64,
    boot: u64,
    uptime_ms: u64,
}

impl Lesson {
    /// An open class; its first events come along.
    pub fn begin(students: u64, outcomes: u64) -> (Self, Vec<Event>) {
        let (state, chance, boot) = (State::default(), Chance(7), 7_654_321_987_654_321);
        let mut lesson = Self { state, chance, students, outcomes, boot, uptime_ms: 0 };
        let mut events = lesson.teacher(Command::MakeSection { name: "Period 3".into(), language: Language::English });
        let rows = (1..=students).map(|n| RosterRow { name: format!("Student {n} Ünal"), language: None }).collect();
        events.extend(lesson.deed(Deed::ImportRoster { rows }));
        let row = |n| OutcomeRow {
            code: Some(format!("8.EE.{n}")),
            statement: Some(format!("I can solve equation {n}")),
            unit: Some(format!("Unit {}", n / 8)),
            ..OutcomeRow::default()
        };
        events.extend(lesson.deed(Deed::ImportOutcomes { rows: (1..=outcomes).map(row).collect() }));
        events.extend(lesson.deed(Deed::OpenClass { minutes: 300 }));
        (lesson, events)
    }

    /// The same class after the hub was started again; other seeds tap otherwise.
    pub fn again(state: State, seed: u64) -> Self {
        let students = state.students.len() as u64;
        let outcomes = state.sections.values().map(|section| section.outcomes.len() as u64).max().unwrap_or(1);
        let mut chance = Chance(seed);
        let boot = chance.draw();
        Self { state, chance, students, outcomes, boot, uptime_ms: 0 }
    }

    /// The events of one more tap; now and then there are none.
    pub fn tap(&mut self) -> Vec<Event> {
        let student = StudentId(1 + self.chance.below(self.students) as u32);
        let outcome = OutcomeId(1 + self.chance.below(self.outcomes) as u32);
        let draw = self.chance.below(10);
        let deed = match draw {
            0..=4 => Deed::SetStatus { student, outcome, status: Status::ALL[self.chance.below(3) as usize] },
            5 | 6 => {
                let (colour, note) = (Colour::ALL[self.chance.below(3) as usize], String::new());
                Deed::RaiseCup { student, colour, outcome: Some(outcome), note }
            }
            7 => Deed::LowerCup { student },
            8 => Deed::SeeCup { student },
            _ => {
                let level = Some(Level::FIRST[self.chance.below(4) as usize]);
                Deed::Judge { student, outcome, level }
            }
        };
        let actor = if draw >= 8 { Actor::Teacher } else { Actor::Student(student) };
        let open = self.state.section(SectionId(1)).unwrap().is_open();
        let mut events = if open { vec![] } else { self.deed(Deed::OpenClass { minutes: 300 }) };
        events.extend(self.command(actor, &Command::In(SectionId(1), deed)));
        events
    }

    /// Taps until there are so many events in all.
    pub fn taps(&mut self, events: usize) -> Vec<Event> {
        let mut all = Vec::new();
        while all.len() < events {
            all.extend(self.tap());
        }
        all
    }

    fn deed(&mut self, deed: Deed) -> Vec<Event> {
        self.teacher(Command::In(SectionId(1), deed))
    }

    fn teacher(&mut self, command: Command) -> Vec<Event> {
        let events = self.command(Actor::Teacher, &command);
        assert!(!events.is_empty(), "{command:?} did nothing");
        events
    }

    fn command(&mut self, actor: Actor, command: &Command) -> Vec<Event> {
        self.uptime_ms += 1 + self.chance.below(4_000);
        let now = Now {
            wall_ms: 1_790_000_000_000 + self.uptime_ms as i64,
            wall_trusted: true,
            boot: self.boot,
            uptime_ms: self.uptime_ms,
        };
        let context = Context::live(actor, now, self.chance.draw());
        let events = self.state.decide(command, &context).unwrap_or_default();
        events.iter().for_each(|event| self.state.apply(event));
        events
    }
}
