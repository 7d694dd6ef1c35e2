//! Random classrooms: two or three classes, a handful of students and skills, time that jumps, and wishes that are
//! mostly sensible, sometimes late, sometimes somebody else's.

use crate::class::{MINUTE, at_uptime};
use cupboard::classroom::{
    Actor, Alias, Colour, Command, Context, CupsShown, Deed, Devices, Enrolment, Event, Face, Language, Naming, Now,
    Outcome, OutcomeId, OutcomeRow, Policies, Presence, Proficiency, Refusal, RosterRow, Section, SectionId, State,
    Status, StatusRule, StudentId, WallSettings,
};
use proptest::prelude::*;

/// One step of a random history: raw draws, made into a wish by what the world is like when its turn comes.
#[derive(Clone, Debug)]
pub struct Move {
    wish: Wish,
    gap: Gap,
    late: Lateness,
    /// 0: somebody's wish that is not theirs; 1: about something that may not exist.
    odd: u8,
    section: u8,
    who: u8,
    skill: u8,
    a: u8,
    b: u8,
}

#[derive(Clone, Copy, Debug)]
enum Wish {
    MakeSection,
    Rename,
    SectionLanguage,
    Policies,
    Wall,
    Pin,
    Roster,
    Share,
    RenameStudent,
    Language,
    Alias,
    OffWall,
    Map,
    Leave,
    ComeBack,
    Skills,
    EditSkill,
    Retire,
    Order,
    Bell,
    Window,
    Face,
    Page,
    Arrive,
    Mark,
    Status,
    Judge,
    Raise,
    Lower,
    Confirm,
    See,
    Undo,
    Tick,
}

#[derive(Clone, Copy, Debug)]
enum Gap {
    None,
    Seconds(u8),
    Minutes(u8),
    Twenty,
    Weekend,
    /// Off for a while: another boot, and uptime from the start.
    PowerCut,
}

#[derive(Clone, Copy, Debug)]
enum Lateness {
    Live,
    Late,
    Unknown,
    Negative,
}

/// Up to `most` moves.
pub fn moves(most: usize) -> impl Strategy<Value = Vec<Move>> {
    proptest::collection::vec(a_move(), 1..=most)
}

fn a_move() -> impl Strategy<Value = Move> {
    let draws = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>());
    (a_wish(), a_gap(), a_lateness(), 0..24_u8, draws).prop_map(
        |(wish, gap, late, odd, (section, who, skill, a, b))| Move { wish, gap, late, odd, section, who, skill, a, b },
    )
}

fn a_wish() -> impl Strategy<Value = Wish> {
    use Wish::*;
    let seldom = vec![
        MakeSection,
        Rename,
        SectionLanguage,
        Policies,
        Wall,
        Pin,
        Roster,
        Share,
        RenameStudent,
        Language,
        Alias,
        OffWall,
        Map,
        Leave,
        ComeBack,
        Skills,
        EditSkill,
        Retire,
        Order,
        Window,
        Face,
        Page,
    ];
    let often = vec![Bell, Arrive, Mark, Status, Status, Judge, Judge, Raise, Raise, Lower, Confirm, See, Undo, Tick];
    prop_oneof![1 => prop::sample::select(seldom), 2 => prop::sample::select(often)]
}

fn a_gap() -> impl Strategy<Value = Gap> {
    prop_oneof![
        6 => Just(Gap::None),
        8 => (1..59_u8).prop_map(Gap::Seconds),
        8 => (1..9_u8).prop_map(Gap::Minutes),
        1 => Just(Gap::Twenty),
        1 => Just(Gap::Weekend),
        1 => Just(Gap::PowerCut),
    ]
}

fn a_lateness() -> impl Strategy<Value = Lateness> {
    prop_oneof![
        12 => Just(Lateness::Live),
        2 => Just(Lateness::Late),
        1 => Just(Lateness::Unknown),
        1 => Just(Lateness::Negative),
    ]
}

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
        let now = Now { boot: 1, wall_ms: 1_760_000_000_000, ..Now::default() };
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
        world
    }

    /// As [`World::new`], and no room for one more class.
    pub fn full() -> Self {
        let mut world = Self::new(false);
        while world.state.sections.len() < cupboard::classroom::MOST_SECTIONS {
            world.teacher(Command::MakeSection { name: "Room".into(), language: Language::French });
        }
        world
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
        let (actor, command) = match self.wish(step) {
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
        let age_ms = match step.late {
            Lateness::Live => return live,
            Lateness::Late => Some(180_000),
            Lateness::Unknown => None,
            Lateness::Negative => Some(-5),
        };
        Context { age_ms, seen: self.state.number.saturating_sub(u64::from(step.b % 16)), ..live }
    }

    fn wish(&self, step: &Move) -> Result<(Actor, Command), Refusal> {
        let id = match step.odd {
            1 if step.a < 60 => SectionId(999),
            _ => pick(self.state.sections.keys().copied(), step.section).unwrap_or(SectionId(1)),
        };
        if matches!(step.wish, Wish::MakeSection) && (self.state.sections.len() < 3 || step.a < 100) {
            let command = Command::MakeSection { name: word(step, 40), language: language(step.a) };
            return Ok((self.actor(step, Actor::Teacher), command));
        }
        let Ok(section) = self.state.section(id) else {
            return Ok((Actor::Teacher, Command::In(id, Deed::CloseClass)));
        };
        let (actor, deed) = self.deed(step, section)?;
        Ok((self.actor(step, actor), Command::In(id, deed)))
    }

    fn actor(&self, step: &Move, sensible: Actor) -> Actor {
        match (step.odd, step.b % 3) {
            (0, 0) => Actor::System,
            (0, _) => Actor::Student(pick(self.state.students.keys().copied(), step.b).unwrap_or(StudentId(1))),
            _ => sensible,
        }
    }

    fn deed(&self, step: &Move, section: &Section) -> Result<(Actor, Deed), Refusal> {
        let Move { a, b, .. } = *step;
        let (student, own) = self.someone(step, section);
        let teacher = Actor::Teacher;
        Ok(match step.wish {
            Wish::Rename | Wish::MakeSection => (teacher, Deed::RenameSection { name: word(step, 40) }),
            Wish::SectionLanguage => (teacher, Deed::SetSectionLanguage { language: language(a) }),
            Wish::Policies => (teacher, Deed::SetPolicies { policies: policies(a, b) }),
            Wish::Wall => (teacher, Deed::SetWall { wall: wall(a, b) }),
            Wish::Pin => (teacher, Deed::PinWall { pinned: a % 2 == 0 }),
            Wish::Roster => (teacher, Deed::ImportRoster { rows: roster(step) }),
            Wish::Share => (teacher, Deed::ShareStudent { student: self.anyone(step) }),
            Wish::RenameStudent => (teacher, Deed::RenameStudent { student, name: word(step, 80) }),
            Wish::Language => {
                let language = (a % 5 > 0).then(|| language(b));
                (own, Deed::SetLanguage { student, language })
            }
            Wish::Alias => (own, Deed::SetAlias { student, alias: Alias::at(a % 66)? }),
            Wish::OffWall => (teacher, Deed::SetOffWall { student, off_wall: a % 2 == 0 }),
            Wish::Map => (teacher, Deed::SetMap { student, map: map(step, section) }),
            Wish::Leave => (teacher, Deed::Leave { student }),
            Wish::ComeBack => {
                let gone = section.enrolments.iter().filter(|(_, place)| place.left).map(|(id, _)| *id);
                (teacher, Deed::ComeBack { student: pick(gone, a).unwrap_or(student) })
            }
            Wish::Undo => (teacher, Deed::Undo),
            Wish::Tick => (Actor::System, Deed::Tick),
            Wish::Skills | Wish::EditSkill | Wish::Retire | Wish::Order => (teacher, skills(step, section)),
            Wish::Bell | Wish::Window | Wish::Face | Wish::Page => (teacher, lesson(step, section)),
            Wish::Mark => {
                use Presence::*;
                let presence = [Here, HereByTeacher, Absent, Absent, Unknown][usize::from(a % 5)];
                (teacher, Deed::MarkPresence { student, presence })
            }
            _ => self.tap(step, section, student, own),
        })
    }

    fn tap(&self, step: &Move, section: &Section, student: StudentId, own: Actor) -> (Actor, Deed) {
        let (outcome, a) = (a_skill(step, section), step.a);
        let holder = || self.holder(step, section).unwrap_or((student, own));
        match step.wish {
            Wish::Status => (own, Deed::SetStatus { student, outcome, status: Status::ALL[usize::from(a % 3)] }),
            Wish::Judge => {
                let levels = [None, Some(Proficiency::NotYet), Some(Proficiency::Approaching)];
                let proficiency = levels.get(usize::from(a % 6)).copied().unwrap_or(Some(Proficiency::Mastered));
                (Actor::Teacher, Deed::Judge { student, outcome, proficiency })
            }
            Wish::Raise => {
                let outcome = (a % 7 > 0).then_some(outcome);
                let note =
                    if step.b == 0 { "x".repeat(141) } else { ["", "the sign flips"][usize::from(a % 2)].into() };
                (own, Deed::RaiseCup { student, colour: Colour::ALL[usize::from(a % 3)], outcome, note })
            }
            Wish::Lower => (holder().1, Deed::LowerCup { student: holder().0 }),
            Wish::Confirm => (holder().1, Deed::ConfirmCup { student: holder().0 }),
            Wish::See => (Actor::Teacher, Deed::SeeCup { student: holder().0 }),
            _ => (Actor::Student(student), Deed::Arrive { student }),
        }
    }

    /// A student of the class with the one who speaks for them: mostly they themselves.
    fn someone(&self, step: &Move, section: &Section) -> (StudentId, Actor) {
        let student = match step.odd {
            1 => self.anyone(step),
            _ => pick(section.members().map(|(id, _)| id), step.who).unwrap_or(StudentId(1)),
        };
        (student, if step.b % 4 == 0 { Actor::Teacher } else { Actor::Student(student) })
    }

    fn anyone(&self, step: &Move) -> StudentId {
        let all = self.state.students.keys().copied().chain([StudentId(999)]);
        pick(all, step.who).unwrap_or(StudentId(1))
    }

    fn holder(&self, step: &Move, section: &Section) -> Option<(StudentId, Actor)> {
        let with_cup = |(id, place): (StudentId, &Enrolment)| place.cup.is_some().then_some(id);
        let student = pick(section.members().filter_map(with_cup), step.who)?;
        Some((student, if step.b % 4 == 0 { Actor::Teacher } else { Actor::Student(student) }))
    }
}

const NAMES: [&str; 8] =
    ["Ada Byron", "Ben Ali", "Ben Ali", "Çelik Ümit", "Dana O’Neil", "Zoë Quinn", "زيد الأحمد", "Fay"];

fn pick<T>(all: impl Iterator<Item = T>, draw: u8) -> Option<T> {
    let mut all: Vec<T> = all.collect();
    if all.is_empty() { None } else { Some(all.swap_remove(usize::from(draw) % all.len())) }
}

fn row(name: &str) -> RosterRow {
    RosterRow { name: name.into(), language: None }
}

fn word(step: &Move, limit: usize) -> String {
    match step.b {
        0..10 => String::from(" \u{200b}"),
        10..20 => "é".repeat(limit + 1),
        b => NAMES[usize::from(b) % NAMES.len()].into(),
    }
}

fn language(draw: u8) -> Language {
    Language::ALL[usize::from(draw) % Language::ALL.len()]
}

fn policies(a: u8, b: u8) -> Policies {
    Policies {
        status: [StatusRule::AnyTime, StatusRule::InClass, StatusRule::InWindow][usize::from(a % 3)],
        devices: [Devices::Own, Devices::Shared, Devices::None][usize::from(b % 3)],
    }
}

fn wall(a: u8, b: u8) -> WallSettings {
    WallSettings {
        naming: [Naming::Alias, Naming::Initials, Naming::Names, Naming::Totals][usize::from(a % 4)],
        cups: [CupsShown::OnShelf, CupsShown::ListByAlias, CupsShown::ListByName][usize::from(b % 3)],
    }
}

fn roster(step: &Move) -> Vec<RosterRow> {
    if step.a < 8 {
        return (0..121).map(|n| row(&format!("Student {n}"))).collect();
    }
    let from = usize::from(step.a) % NAMES.len();
    let mut rows: Vec<_> = NAMES[from..].iter().take(usize::from(step.b % 4)).map(|name| row(name)).collect();
    rows.iter_mut().for_each(|row| row.language = (step.b % 3 == 0).then(|| language(step.a)));
    rows
}

/// The `n`-th skill, each but the first of a unit after the one before it.
fn skill(n: u8, statement: u8) -> OutcomeRow {
    OutcomeRow {
        code: Some(format!("EE.{n}")),
        statement: Some(format!("I can do {statement}")),
        short: Some(format!("Do {n}")),
        unit: Some(format!("Unit {}", n / 3)),
        focus: Some(n % 3 == 1),
        prerequisites: (n % 3 > 0).then(|| vec![format!("ee.{}", n - 1)]),
    }
}

fn a_skill(step: &Move, section: &Section) -> OutcomeId {
    match step.odd {
        1 => OutcomeId(u32::from(step.skill % 12)),
        _ => pick(section.taught().map(|(id, _)| id), step.skill).unwrap_or(OutcomeId(1)),
    }
}

fn map(step: &Move, section: &Section) -> Option<std::collections::BTreeSet<OutcomeId>> {
    (step.a % 4 > 0).then(|| match step.a {
        1 => [OutcomeId(99)].into(),
        a if a < 30 => [].into(),
        a => section.taught().map(|(id, _)| id).filter(|id| (id.0 + u32::from(a)) % 3 > 0).collect(),
    })
}

fn skills(step: &Move, section: &Section) -> Deed {
    let (a, b, outcome) = (step.a, step.b, a_skill(step, section));
    let known = section.outcomes.get(&outcome).cloned().unwrap_or_default();
    match step.wish {
        Wish::Retire => Deed::RetireOutcome { outcome },
        Wish::Order => {
            let mut order = section.order.clone();
            let turns = usize::from(a) % order.len().max(1);
            order.rotate_left(turns);
            Deed::OrderOutcomes { order: order.into_iter().chain([OutcomeId(500)]).collect() }
        }
        Wish::Skills if a < 8 => Deed::ImportOutcomes {
            rows: (0..=300)
                .map(|n| OutcomeRow { statement: Some(format!("Skill {n}")), ..OutcomeRow::default() })
                .collect(),
        },
        Wish::Skills => {
            let mut row = skill(a % 9, b % 9);
            if b < 30 {
                row.prerequisites = Some(vec![["EE.5", "nowhere"][usize::from(b % 2)].into()]);
            }
            row.code = row.code.filter(|_| b % 5 > 0);
            Deed::ImportOutcomes { rows: vec![row, skill(b % 7, b % 7)] }
        }
        _ => {
            let prerequisites = match a % 6 {
                0 => section.order.iter().copied().take(3).collect(),
                1 => [OutcomeId(77)].into(),
                _ => known.prerequisites.clone(),
            };
            let code = if b % 8 == 0 { "ee.1".into() } else { known.code.clone() };
            let value = Outcome { statement: word(step, 200), code, prerequisites, ..known };
            Deed::EditOutcome { outcome: (a % 4 > 0).then_some(outcome), value: Box::new(value) }
        }
    }
}

fn lesson(step: &Move, section: &Section) -> Deed {
    let a = step.a;
    match step.wish {
        Wish::Window => Deed::SetWindow { open: a % 3 > 0 },
        Wish::Face => Deed::SetFace { face: [Face::Auto, Face::Arrive, Face::Work][usize::from(a % 3)] },
        Wish::Page => Deed::TurnPage { page: u16::from(a) },
        // A class is opened when it is closed; only now and then is it the other way round.
        _ if section.is_open() != (a < 12) => Deed::CloseClass,
        _ => Deed::OpenClass { minutes: [2, 30, 45, 45, 90, 90, 300, 300][usize::from(step.b % 8)] },
    }
}
