//! The single writer: on a thread of its own, or driven turn by turn.

mod erase;
mod store;

use super::batching::{Batching, MOST};
use super::counters::Counters;
use super::outbox::Outboxes;
use super::wish::{Answer, Receipt, What, Wish, chance};
use super::{Clock, Erased, Health, Opener, Published};
use crate::access::{self, Access, Change, Denial, Digest};
use crate::classroom::{Actor as Who, Command, Context, Deed, Event, Fact, Section, SectionId, State, StudentId};
use crate::journal::{Batch, Journal, Reader, Recovered};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use store::Retry;
use tokio::sync::{oneshot, watch};

/// A manual clock is looked at this often.
const MANUAL_POLL: Duration = Duration::from_millis(5);

/// What arrives at the writer's door.
pub(super) enum Letter {
    /// Something wanted, and where to answer.
    Wish(Box<Wish>, oneshot::Sender<Answer>),
    /// A student to be erased, who asks, and where to answer.
    Erase(Who, StudentId, oneshot::Sender<Erased>),
    /// Finish.
    Stop,
}

/// The writer's own copy of everything: it may run ahead of the disk, and is dropped when the disk fails.
struct Working {
    state: State,
    access: Arc<Access>,
    outboxes: Outboxes,
    snapshot: u64,
}

impl Working {
    fn recover(recovered: Recovered, clock: &Clock) -> Self {
        let access = Access::from_rows(&recovered.rows);
        if let Some(wall_ms) = access.clock_floor(recovered.number, recovered.last_wall_ms) {
            clock.raise_floor(wall_ms);
        }
        Self {
            snapshot: recovered.state.number,
            state: recovered.state,
            access: Arc::new(access),
            outboxes: Outboxes::from_rows(&recovered.outboxes),
        }
    }
}

/// The single writer, not yet running: [`super::Hub::start`] gives it a thread; a rehearsal drives it by [`Writer::turn`].
pub struct Writer {
    open: Opener,
    journal: Option<Journal>,
    /// A store that is whole again, below which the disk takes no writes yet.
    reading: Option<Journal>,
    working: Working,
    letters: Receiver<Letter>,
    published: watch::Sender<Arc<Published>>,
    reader: Arc<Mutex<Reader>>,
    clock: Clock,
    counters: Arc<Counters>,
    batching: Batching,
    retry: Retry,
    /// One snapshot found no room: the next is tried after this event.
    snapshot_after: u64,
    stopping: bool,
}

/// What the writer shares with those who ask.
pub(super) struct Desk {
    /// Where wishes arrive.
    pub(super) letters: Receiver<Letter>,
    /// Swapped for a new one when the store was reopened.
    pub(super) reader: Arc<Mutex<Reader>>,
    /// Both clocks.
    pub(super) clock: Clock,
    /// What is counted.
    pub(super) counters: Arc<Counters>,
}

type Waiting = Vec<(oneshot::Sender<Answer>, Answer)>;

impl Writer {
    pub(super) fn new(
        open: Opener,
        journal: Journal,
        recovered: Recovered,
        desk: Desk,
    ) -> (Self, watch::Receiver<Arc<Published>>) {
        let Desk { letters, reader, clock, counters } = desk;
        let working = Working::recover(recovered, &clock);
        let (published, watching) = watch::channel(Arc::new(Published {
            state: working.state.clone(),
            access: working.access.clone(),
            health: Health::Writing,
            sequence: 0,
        }));
        let writer = Self {
            open,
            journal: Some(journal),
            reading: None,
            working,
            letters,
            published,
            reader,
            clock,
            counters,
            batching: Batching::new(),
            retry: Retry::first(),
            snapshot_after: 0,
            stopping: false,
        };
        (writer, watching)
    }

    /// Goes round until the hub is shut down.
    pub(super) fn run(mut self) {
        loop {
            let letters = self.gather();
            if !self.answer_all(letters) {
                return;
            }
        }
    }

    /// One round, without waiting for anything: what has been submitted by now is decided, written, published and
    /// answered, and what is due by the clock comes about. Says whether another round may follow.
    pub fn turn(&mut self) -> bool {
        let letters = self.letters.try_iter().take(MOST).collect();
        self.answer_all(letters)
    }

    fn answer_all(&mut self, letters: Vec<Letter>) -> bool {
        self.resume_when_due();
        let mut batch = Batch::default();
        let mut waiting = Waiting::new();
        let mut erasing = Vec::new();
        for letter in letters {
            match letter {
                Letter::Wish(wish, reply) => {
                    // While there is no store, wishes stay on the phones.
                    let open = self.journal.is_some();
                    let answer = if open { self.consider(&wish, &mut batch) } else { Answer::NotConfirmed };
                    waiting.push((reply, answer));
                }
                Letter::Erase(actor, student, reply) => erasing.push((actor, student, reply)),
                Letter::Stop => self.stopping = true,
            }
        }
        if self.journal.is_some() {
            self.tick(&mut batch);
        }
        self.commit(&batch, waiting);
        for (actor, student, reply) in erasing {
            // Whoever hung up finds what became of it on the next page.
            let _gone = reply.send(self.erase(actor, student));
        }
        if self.stopping {
            self.leave_snapshot();
        }
        !self.stopping
    }

    /// The next letters: at once when somebody is alone, else with whoever comes within the batching rule.
    fn gather(&mut self) -> Vec<Letter> {
        let mut letters = Vec::new();
        match self.letters.recv_timeout(self.patience()) {
            Ok(letter) => letters.push(letter),
            Err(RecvTimeoutError::Timeout) => return letters,
            Err(RecvTimeoutError::Disconnected) => return vec![Letter::Stop],
        }
        letters.extend(self.letters.try_iter().take(MOST - 1));
        let Some(deadline) = self.batching.deadline() else { return letters };
        let target = self.batching.target(letters.len());
        while letters.len() < target {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.letters.recv_timeout(left) {
                Ok(letter) => letters.push(letter),
                Err(_) => break,
            }
        }
        letters
    }

    /// How long nothing needs doing.
    fn patience(&self) -> Duration {
        if !self.clock.is_real() {
            return MANUAL_POLL;
        }
        if self.journal.is_none() {
            return self.retry.left();
        }
        let now = self.clock.now();
        let due = self.working.state.next_due(&now).unwrap_or(now.uptime_ms + 3_600_000);
        Duration::from_millis(due.saturating_sub(now.uptime_ms).clamp(1, 3_600_000))
    }

    /// Decides one wish on the working copy and adds what it writes to the batch.
    fn consider(&mut self, wish: &Wish, batch: &mut Batch) -> Answer {
        if let Some(repeat) = wish.operation.as_ref().and_then(|operation| self.working.outboxes.answered(operation)) {
            return repeat;
        }
        let answer = match &wish.what {
            What::Class(command) => self.decide(wish, command, batch),
            What::Keys(command) => self.unlock(wish, command, batch),
        };
        if let Some(operation) = &wish.operation {
            batch.outboxes.extend(self.working.outboxes.note(operation, &answer));
        }
        answer
    }

    fn decide(&mut self, wish: &Wish, command: &Command, batch: &mut Batch) -> Answer {
        if let (Who::Student(student), Some(device)) = (wish.actor, &wish.device)
            && !holds(&self.working.access, device, student)
        {
            return Answer::Denied(Denial::NotClaimed);
        }
        let ctx = wish.context(self.clock.now());
        match self.working.state.decide(command, &ctx) {
            Ok(events) => {
                let receipt = Receipt {
                    number: self.working.state.number + events.len() as u64,
                    late: events.iter().any(|event| matches!(event.fact, Fact::CupLate { .. })),
                    changed: !events.is_empty(),
                    section: section_of(command, &events),
                };
                self.take(events, batch);
                Answer::Saved(receipt)
            }
            Err(refusal) => Answer::Refused(refusal),
        }
    }

    fn unlock(&mut self, wish: &Wish, command: &access::AccessCommand, batch: &mut Batch) -> Answer {
        let working = &self.working;
        let ctx = access::Context { actor: wish.actor, now: self.clock.now(), state: &working.state };
        let (changes, outcome) = working.access.decide(command, &ctx);
        let receipt = Receipt { number: working.state.number, changed: !changes.is_empty(), ..Receipt::default() };
        self.change(changes, batch);
        outcome.map_or_else(Answer::Denied, |()| Answer::Saved(receipt))
    }

    fn take(&mut self, events: Vec<Event>, batch: &mut Batch) {
        for event in events {
            self.working.state.apply(&event);
            let changes = self.working.access.follow(&event, &self.working.state);
            self.change(changes, batch);
            batch.events.push(event);
        }
    }

    fn change(&mut self, changes: Vec<Change>, batch: &mut Batch) {
        for change in changes {
            Arc::make_mut(&mut self.working.access).apply(&change);
            batch.rows.push(change.row());
        }
    }

    /// What time alone brings about, once it is due.
    fn tick(&mut self, batch: &mut Batch) {
        let now = self.clock.now();
        let is_due = |section: &Section| section.is_open() && section.next_due(&now) <= now.uptime_ms;
        let sections = self.working.state.sections.values();
        let due: Vec<SectionId> = sections.filter(|section| is_due(section)).map(|section| section.id).collect();
        for section in due {
            let ctx = Context::live(Who::System, now, chance());
            if let Ok(events) = self.working.state.decide(&Command::In(section, Deed::Tick), &ctx) {
                self.take(events, batch);
            }
        }
    }

    /// Writes a batch and answers those who wait for it; whether it is on disk.
    fn commit(&mut self, batch: &Batch, waiting: Waiting) -> bool {
        if batch.events.is_empty() && batch.rows.is_empty() && batch.outboxes.is_empty() {
            answer(waiting);
            return true;
        }
        let start = Instant::now();
        let Some(journal) = self.journal.as_mut() else {
            not_confirmed(waiting);
            return false;
        };
        match journal.append(batch) {
            Ok(()) => {
                let took = start.elapsed();
                self.batching.note(waiting.len(), took);
                self.counters.committed(waiting.len(), took);
                self.retry = Retry::first();
                self.publish(Health::Writing);
                answer(waiting);
                self.snapshot_when_due();
                true
            }
            Err(error) => {
                tracing::error!(%error, "the store failed: reading only until it opens again");
                self.counters.failed();
                self.close();
                not_confirmed(waiting);
                self.reopen();
                self.resume_when_due();
                false
            }
        }
    }

    /// A correction of the clock that is on disk now, and was not when everyone last looked.
    fn correct_clock(&self) {
        let known = self.published.borrow().access.clock;
        if let Some(mark) = self.working.access.clock.filter(|mark| known != Some(*mark)) {
            self.clock.correct(mark.wall_ms);
        }
    }

    fn publish(&self, health: Health) {
        self.correct_clock();
        self.published.send_modify(|published| {
            let access = self.working.access.clone();
            let state = self.working.state.clone();
            *published = Arc::new(Published { state, access, health, sequence: published.sequence + 1 });
        });
    }
}

fn holds(access: &Access, device: &Digest, student: StudentId) -> bool {
    access.claim_of(device).is_some_and(|claim| claim.student == student)
}

fn section_of(command: &Command, events: &[Event]) -> Option<SectionId> {
    match command {
        Command::In(section, _) => Some(*section),
        Command::MakeSection { .. } => events.first().map(|event| event.section),
    }
}

fn answer(waiting: Waiting) {
    for (reply, answer) in waiting {
        // Whoever hung up asks again, and hears the same.
        let _gone = reply.send(answer);
    }
}

fn not_confirmed(waiting: Waiting) {
    answer(waiting.into_iter().map(|(reply, _)| (reply, Answer::NotConfirmed)).collect());
}
