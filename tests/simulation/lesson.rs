//! A lesson: what happens when, and what must hold of it.

use super::chance::Chance;
use super::disk::Fault;
use super::door::{Reply, Request, SECTION, Whose};
use super::ledger::{Asked, Ledger};
use super::phone::{Phone, Tap};
use super::plan::{Plan, Planted, Report};
use super::the_box::{Certain, TheBox};
use cupboard::access::Digest;
use cupboard::classroom::{Actor, Command, Deed, Fact, Language, OutcomeRow, RosterRow, StudentId};
use cupboard::hub::{Clock, Wish, clock::Machine};
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash};

/// The true time when the lesson begins.
pub const BEGAN_MS: i64 = 1_798_000_000_000;
/// A minute of simulated time.
pub const MINUTE: u64 = 60_000;
/// So long after everything heals nothing may wait on any phone.
pub const DRAINED_MS: u64 = 60_000;

/// What happens.
#[derive(Clone, Debug)]
pub enum Happening {
    Finger(usize),
    Retry(usize, u64),
    GaveUp(usize, u64),
    ToBox(usize, u64, Option<Digest>, Request),
    ToPhone(usize, u64, Reply),
    Join(usize),
    Online(usize),
    Sleep(usize),
    Wake(usize),
    HandOver(usize),
    Mishap(usize),
    OutOfReach(Vec<usize>, u64),
    InReach(Vec<usize>),
    Teacher,
    Turn,
    Pull,
    PlugIn,
    Restart,
    DiskFails,
    DiskMends,
    ClockJumps,
    Heals,
    Drained,
}

/// A lesson under way.
pub struct Lesson {
    pub chance: Chance,
    pub plan: Plan,
    /// Simulated time since the lesson began, in milliseconds.
    pub now: u64,
    pub calm: bool,
    pub the_box: TheBox,
    pub phones: Vec<Phone>,
    pub taps: Vec<Tap>,
    pub ledger: Ledger,
    pub report: Report,
    agenda: BTreeMap<(u64, u64), Happening>,
    serial: u64,
    pub turn_at: Option<u64>,
    /// The plug goes with the next write.
    pub pull_soon: bool,
    /// What was published when.
    pub publications: Vec<(u64, u64)>,
    /// When each start of the hub was, by its draw; the last one.
    pub starts: HashMap<u64, u64>,
    pub started: (u64, u64),
    /// How wrong the box's own wall clock is.
    pub wrong_ms: i64,
    pub hasher: DefaultHasher,
}

impl Lesson {
    /// The lesson of a seed, from the first tap until everything has healed.
    pub fn run(seed: u64, planted: Planted) -> Result<Report, String> {
        let mut lesson = Self::prepare(seed, planted)?;
        lesson.fill_agenda();
        while let Some(((time, _), happening)) = lesson.agenda.pop_first() {
            lesson.now = time;
            lesson.tell_time();
            if matches!(happening, Happening::Drained) {
                return lesson.end();
            }
            lesson.happen(happening).map_err(|wrong| format!("at {} ms: {wrong}", lesson.now))?;
        }
        Err("the lesson has no end".into())
    }

    /// A class in its store, and nobody there yet.
    fn prepare(seed: u64, planted: Planted) -> Result<Self, String> {
        let mut chance = Chance(seed);
        let plan = Plan::draw(&mut chance, planted);
        let clock = Clock::told(Machine { system_ms: BEGAN_MS, voucher: plan.voucher, boot: 1, uptime_ms: 0 });
        let the_box = TheBox::new(clock, plan.chapter, planted == Planted::SyncThatDoesNothing)?;
        let mut phones: Vec<Phone> = Vec::new();
        let mut students = 0;
        for number in 0..plan.phones {
            let shared = 1 + u32::from(number % 5 == 4);
            phones.push(Phone::new((1..=shared).map(|n| StudentId(students + n)).collect(), chance.draw()));
            students += shared;
        }
        let mut lesson = Self {
            report: Report { lessons: 1, phones: plan.phones, ..Report::default() },
            chance,
            plan,
            now: 0,
            calm: false,
            the_box,
            phones,
            taps: Vec::new(),
            ledger: Ledger::default(),
            agenda: BTreeMap::new(),
            serial: 0,
            turn_at: None,
            pull_soon: false,
            publications: vec![(0, 0)],
            starts: HashMap::from([(1, 0)]),
            started: (0, 1),
            wrong_ms: 0,
            hasher: DefaultHasher::new(),
        };
        lesson.enrol(students)?;
        Ok(lesson)
    }

    fn enrol(&mut self, students: u32) -> Result<(), String> {
        let rows = (1..=students).map(|n| RosterRow { name: format!("Student {n}"), language: None }).collect();
        let outcome = |n| OutcomeRow { statement: Some(format!("I can do {n}")), ..OutcomeRow::default() };
        let outcomes = (1..=self.plan.outcomes).map(outcome).collect();
        let make = Command::MakeSection { name: "Period 3".into(), language: Language::English };
        let deed = |deed| Command::In(SECTION, deed);
        for command in [make, deed(Deed::ImportRoster { rows }), deed(Deed::ImportOutcomes { rows: outcomes })] {
            let (hub, mail) = (self.the_box.hub()?.clone(), self.the_box.mail.clone());
            let wish = Wish::class(Actor::Teacher, command);
            let job = async move {
                mail.ask(&hub, Asked::Keys, wish).await;
                Reply::Nothing
            };
            self.the_box.begin(None, Box::pin(job));
            self.the_box.turn()?;
        }
        self.ledger.begin(self.the_box.hub()?.look().state.number, (1..=students).map(StudentId));
        self.teach(Deed::OpenClass { minutes: 120 })
    }

    fn fill_agenda(&mut self) {
        let end = self.plan.minutes * MINUTE;
        let phones = self.phones.len();
        for p in 0..phones {
            let (join, finger) = (self.chance.between(0, 3 * MINUTE), self.chance.between(MINUTE, 5 * MINUTE));
            self.at(join, Happening::Join(p));
            self.at(finger, Happening::Finger(p));
            if self.phones[p].holders.len() > 1 {
                (1..end / (8 * MINUTE)).for_each(|n| self.at(n * 8 * MINUTE, Happening::HandOver(p)));
            }
        }
        let (cuts, naps, jumps) = (self.plan.cuts, self.plan.naps, self.plan.jumps);
        let (restarts, faults, mishaps) = (self.plan.restarts, self.plan.disk_faults, self.plan.mishaps);
        self.sprinkle(cuts, |_| Happening::Pull);
        self.sprinkle(restarts, |_| Happening::Restart);
        self.sprinkle(faults, |_| Happening::DiskFails);
        self.sprinkle(jumps, |_| Happening::ClockJumps);
        self.sprinkle(naps, |chance| Happening::Sleep(chance.below(phones as u64) as usize));
        self.sprinkle(mishaps, |chance| Happening::Mishap(chance.below(phones as u64) as usize));
        for _ in 0..self.plan.partitions {
            let (from, minutes) = (self.chance.between(3 * MINUTE, end), self.chance.between(1, 30));
            let share = self.chance.between(1, 10);
            let who = (0..phones).filter(|_| self.chance.below(10) < share).collect();
            self.at(from, Happening::OutOfReach(who, minutes * MINUTE));
        }
        self.at(10_000, Happening::Teacher);
        self.at(end, Happening::Heals);
        self.at(end + DRAINED_MS, Happening::Drained);
    }

    fn sprinkle(&mut self, count: u64, what: impl Fn(&mut Chance) -> Happening) {
        for _ in 0..count {
            let at = self.chance.between(MINUTE, self.plan.minutes * MINUTE - 1);
            let what = what(&mut self.chance);
            self.at(at, what);
        }
    }

    /// Something happens at a time.
    pub fn at(&mut self, time: u64, what: Happening) {
        self.serial += 1;
        self.agenda.insert((time, self.serial), what);
    }

    /// Something happens a while from now.
    pub fn after(&mut self, wait: u64, what: Happening) {
        self.at(self.now + wait, what);
    }

    /// A number for one more attempt.
    pub fn attempt(&mut self) -> u64 {
        self.serial += 1;
        self.serial
    }

    fn happen(&mut self, what: Happening) -> Result<(), String> {
        match what {
            Happening::Finger(p) => self.finger(p),
            Happening::Retry(p, timer) => self.retry(p, timer),
            Happening::GaveUp(p, attempt) => self.gave_up(p, attempt),
            Happening::ToBox(p, attempt, cookie, request) => self.knock(p, attempt, cookie, request),
            Happening::ToPhone(p, attempt, reply) => {
                if self.is_reachable(p) {
                    self.hear(p, attempt, reply);
                }
            }
            Happening::Join(p) => self.join(p),
            Happening::Online(p) => self.online(p),
            Happening::Sleep(p) => {
                self.sleep(p);
                let nap = self.chance.between(5_000, 10 * MINUTE);
                self.after(nap, Happening::Wake(p));
            }
            Happening::Wake(p) if self.phones[p].asleep => self.wake(p),
            Happening::Wake(_) => {}
            Happening::HandOver(p) => self.hand_over(p),
            Happening::Mishap(p) => match self.chance.below(3) {
                0 => self.cleared(p, false),
                1 => self.cleared(p, true),
                _ => self.clock_set(p),
            },
            Happening::OutOfReach(who, length) => self.out_of_reach(who, length),
            Happening::InReach(who) => self.in_reach(&who),
            Happening::Teacher => return self.teacher(),
            Happening::Turn if self.turn_at == Some(self.now) => {
                self.turn_at = None;
                return if std::mem::take(&mut self.pull_soon) { self.pull() } else { self.turn() };
            }
            Happening::Turn => {}
            Happening::Pull if self.chance.in_thousand(800) => self.pull_soon = true,
            Happening::Pull => return self.pull(),
            Happening::PlugIn => return self.plug_in(),
            Happening::Restart => return self.restart(),
            Happening::DiskFails => self.disk_fails(),
            Happening::DiskMends => self.the_box.fault(Fault::None),
            Happening::ClockJumps => self.clock_jumps(),
            Happening::Heals => return self.heal(),
            Happening::Drained => {}
        }
        Ok(())
    }

    /// What the box's clocks say: the boot clock is true since the last start, the wall clock may be anything.
    pub fn tell_time(&mut self) {
        let (now, (since, boot), wrong) = (self.now, self.started, self.wrong_ms);
        self.the_box.clock.tell(|machine| {
            (machine.boot, machine.uptime_ms) = (boot, now - since);
            machine.system_ms = (BEGAN_MS + now as i64).saturating_add(wrong);
        });
    }

    /// The next turn of the writer is no later than this.
    pub fn turn_by(&mut self, time: u64) {
        let time = time.max(self.now + 1);
        if self.turn_at.is_none_or(|at| at > time) {
            self.turn_at = Some(time);
            self.at(time, Happening::Turn);
        }
    }

    /// One turn of the writer, held to the ledger; what it answers goes into the air.
    pub fn turn(&mut self) -> Result<(), String> {
        let replies = self.work()?;
        for (whose, reply) in replies {
            self.answer(whose, reply);
        }
        Ok(())
    }

    pub fn work(&mut self) -> Result<Vec<(Whose, Reply)>, String> {
        let turned = self.the_box.turn()?;
        self.report.turns += 1;
        self.settle(turned.certain)?;
        if self.the_box.writes() {
            let hub = self.the_box.hub()?;
            let (look, now) = (hub.look(), hub.now());
            self.publications.push((self.now, look.state.number));
            if self.the_box.is_sure() && look.state.number != self.ledger.number {
                return Err(format!("event {} is shown, event {} is known", look.state.number, self.ledger.number));
            }
            self.ledger.stopwatch.nothing_overdue(&now)?;
            if let Some(due) = look.state.next_due(&now) {
                self.turn_by(self.started.0 + due);
            }
        } else if self.the_box.hub().is_ok() {
            self.turn_by(self.now + 1_000);
        }
        if self.the_box.mail.waits() > 0 {
            self.turn_by(self.now + 3);
        }
        if self.calm && !self.ledger.open {
            // Nobody comes in while there is no class, and its end may fall into the minute.
            self.teach(Deed::OpenClass { minutes: 120 })?;
        }
        if self.chance.in_thousand(6) {
            self.durable()?;
        }
        Ok(turned.replies)
    }

    pub fn settle(&mut self, certain: Vec<Certain>) -> Result<(), String> {
        for (letters, events) in certain {
            for letter in &letters {
                format!("{:?}", letter.answer).hash(&mut self.hasher);
            }
            for event in &events {
                self.is_fresh(event)?;
                let drawn = matches!(event.fact, Fact::ClassOpened { .. });
                (event.number, drawn).hash(&mut self.hasher);
                if !drawn {
                    format!("{:?}", event.fact).hash(&mut self.hasher);
                }
            }
            self.ledger.turn(&letters, &events)?;
        }
        Ok(())
    }

    /// The number that was published last at a time.
    pub fn shown(&self, time: u64) -> u64 {
        let after = self.publications.partition_point(|(at, _)| *at <= time);
        self.publications[after.saturating_sub(1)].1
    }
}
