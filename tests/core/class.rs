//! One memorable class: Ms. Okafor's Period 3 on equations, with pupils who each stand for something.

use cupboard::classroom::{
    Actor, Colour, Command, Context, Deed, Enrolment, Event, Fact, Language, Level, Now, OutcomeId, OutcomeRow,
    Presence, Refusal, RosterRow, Section, SectionId, State, Status, StudentId,
};

pub const MINUTE: u64 = 60_000;

/// Five pupils: Ada works ahead, Ben gets stuck, Chidi has no phone, Dalia reads Arabic, Esi is often away.
pub const PUPILS: [&str; 5] = ["Ada Byron", "Ben Ali", "Chidi Obi", "Dalia Haddad", "Esi Mensah"];

pub const ADA: StudentId = StudentId(1);
pub const BEN: StudentId = StudentId(2);
pub const CHIDI: StudentId = StudentId(3);
pub const DALIA: StudentId = StudentId(4);
pub const ESI: StudentId = StudentId(5);

/// Like terms → one-step equations → two-step equations; slope stands alone in the second unit.
pub const TERMS: OutcomeId = OutcomeId(1);
pub const ONE_STEP: OutcomeId = OutcomeId(2);
pub const TWO_STEP: OutcomeId = OutcomeId(3);
pub const SLOPE: OutcomeId = OutcomeId(4);

/// The same instant at another reading of the boot clock; the wall clock goes along.
pub fn at_uptime(now: Now, uptime_ms: u64) -> Now {
    let passed = uptime_ms.saturating_sub(now.uptime_ms) as i64;
    Now { uptime_ms, wall_ms: now.wall_ms + passed, ..now }
}

pub struct Class {
    pub state: State,
    pub now: Now,
    pub id: SectionId,
}

pub type Answer = Result<Vec<Event>, Refusal>;

impl Class {
    /// Period 3, its class closed.
    pub fn new() -> Self {
        let now = Now { boot: 1, uptime_ms: 60 * MINUTE, wall_ms: 1_760_000_000_000, wall_trusted: true };
        let mut class = Self { state: State::default(), now, id: SectionId(1) };
        class.another("Period 3");
        class.teacher(Deed::ImportRoster { rows: roster(&PUPILS) }).unwrap();
        class.teacher(Deed::ImportOutcomes { rows: skills() }).unwrap();
        class
    }

    /// Period 3 in an open lesson of 45 minutes.
    pub fn open() -> Self {
        let mut class = Self::new();
        class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
        class
    }

    /// Makes a class and turns to it.
    pub fn another(&mut self, name: &str) -> SectionId {
        let command = Command::MakeSection { name: name.into(), language: Language::English };
        let events = self.give(Context::live(Actor::Teacher, self.now, 11), &command).unwrap();
        self.id = events[0].section;
        self.id
    }

    pub fn give(&mut self, ctx: Context, command: &Command) -> Answer {
        let before = self.state.clone();
        let answer = self.state.decide(command, &ctx);
        assert_eq!(self.state, before, "deciding changes nothing");
        for event in answer.iter().flatten() {
            self.state.apply(event);
        }
        answer
    }

    fn live(&mut self, actor: Actor, deed: Deed) -> Answer {
        self.give(Context::live(actor, self.now, 42), &Command::In(self.id, deed))
    }

    pub fn teacher(&mut self, deed: Deed) -> Answer {
        self.live(Actor::Teacher, deed)
    }

    pub fn student(&mut self, student: StudentId, deed: Deed) -> Answer {
        self.live(Actor::Student(student), deed)
    }

    /// A tap that reached the hub ten minutes after the finger, from a phone that had seen events up to `seen`.
    pub fn late(&mut self, student: StudentId, seen: u64, deed: Deed) -> Answer {
        let live = Context::live(Actor::Student(student), self.now, 42);
        self.give(Context { age_ms: Some(600_000), seen, ..live }, &Command::In(self.id, deed))
    }

    /// Time passes, with the ticks that the hub would make; what happened by time alone comes back.
    pub fn pass(&mut self, ms: u64) -> Vec<Fact> {
        let until = self.now.uptime_ms + ms;
        let mut facts = Vec::new();
        while let Some(due) = self.state.next_due(&self.now).filter(|due| *due <= until) {
            self.now = at_uptime(self.now, due.max(self.now.uptime_ms));
            let open: Vec<_> = self.state.sections.values().filter(|s| s.is_open()).map(|s| s.id).collect();
            for id in open {
                let ctx = Context::live(Actor::System, self.now, 0);
                facts.extend(self.give(ctx, &Command::In(id, Deed::Tick)).unwrap().into_iter().map(|e| e.fact));
            }
        }
        self.now = at_uptime(self.now, until);
        facts
    }

    /// The teacher keeps the lesson going: something human happens each five minutes.
    pub fn lively_minutes(&mut self, minutes: u64) {
        for minute in 1..=minutes {
            self.pass(MINUTE);
            if minute.is_multiple_of(5) {
                self.teacher(Deed::TurnPage { page: (minute / 5 % 2) as u16 }).unwrap();
            }
        }
    }

    /// The plug is pulled and put back: another start of the hub, its boot clock near zero.
    pub fn power_cut(&mut self) {
        self.now = Now { boot: self.now.boot + 1, uptime_ms: 4_000, wall_trusted: false, ..self.now };
    }

    pub fn section(&self) -> &Section {
        self.state.section(self.id).unwrap()
    }

    pub fn place(&self, student: StudentId) -> &Enrolment {
        self.section().active(student).unwrap()
    }

    pub fn odometer(&self) -> u64 {
        self.section().odometer_ms(&self.now)
    }

    /// A student's own class time now.
    pub fn own(&self, student: StudentId) -> u64 {
        self.place(student).own_clock_ms(self.odometer())
    }

    pub fn queue(&self) -> Vec<StudentId> {
        self.section().cup_queue(&self.now).into_iter().map(|(student, _)| student).collect()
    }
}

/// What happened, without when and by whom.
pub fn facts(answer: Answer) -> Vec<Fact> {
    answer.unwrap().into_iter().map(|event| event.fact).collect()
}

pub fn roster(names: &[&str]) -> Vec<RosterRow> {
    names.iter().map(|name| RosterRow { name: (*name).into(), language: None }).collect()
}

pub fn skills() -> Vec<OutcomeRow> {
    vec![
        skill("EE.1", "I can combine like terms", "Equations", &[]),
        skill("EE.2", "I can solve one-step equations", "Equations", &["EE.1"]),
        skill("EE.3", "I can solve two-step equations", "Equations", &["EE.2"]),
        skill("F.1", "I can find a slope", "Lines", &[]),
    ]
}

pub fn skill(code: &str, statement: &str, unit: &str, prerequisites: &[&str]) -> OutcomeRow {
    OutcomeRow {
        code: (!code.is_empty()).then(|| code.into()),
        statement: Some(statement.into()),
        unit: Some(unit.into()),
        prerequisites: (!prerequisites.is_empty()).then(|| prerequisites.iter().map(|p| (*p).into()).collect()),
        ..OutcomeRow::default()
    }
}

pub fn status(student: StudentId, outcome: OutcomeId, status: Status) -> Deed {
    Deed::SetStatus { student, outcome, status }
}

pub fn judge(student: StudentId, outcome: OutcomeId, level: Level) -> Deed {
    Deed::Judge { student, outcome, level: Some(level) }
}

pub fn raise(student: StudentId, colour: Colour) -> Deed {
    Deed::RaiseCup { student, colour, outcome: Some(ONE_STEP), note: "the sign flips".into() }
}

pub fn mark(student: StudentId, presence: Presence) -> Deed {
    Deed::MarkPresence { student, presence }
}
