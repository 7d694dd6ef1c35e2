//! The box: the real hub over the real journal on a simulated disk, with a plug that can be pulled.

use super::chance::Chance;
use super::disk::{Cuts, Fate, Fault, Image, SimFolder};
use super::door::{Mail, Reply, Whose};
use super::ledger::Letter;
use cupboard::access::Access;
use cupboard::classroom::{Event, State};
use cupboard::hub::{Answer, Clock, Hub, Writer};
use cupboard::journal::Journal;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

/// A disk that may fail one day.
const NOT_YET: Fault = Fault::Once(usize::MAX, 0);

/// Something that goes on at the door until there is a reply.
pub type Job = Pin<Box<dyn Future<Output = Reply>>>;

/// What was asked in one batch, and the events that it made.
pub type Certain = (Vec<Letter>, Vec<Event>);

/// What a turn of the writer came to.
#[derive(Default)]
pub struct Turned {
    /// What is certain now.
    pub certain: Vec<Certain>,
    /// What goes back to whoever asked.
    pub replies: Vec<(Whose, Reply)>,
}

/// The hub while there is power.
struct Powered {
    hub: Hub,
    writer: Writer,
}

/// The box.
pub struct TheBox {
    powered: Option<Powered>,
    pub mail: Mail,
    jobs: Vec<(Whose, Job)>,
    pub clock: Clock,
    folder: SimFolder,
    cuts: Cuts,
    /// What each opening of the store found, since it was last asked.
    found: Arc<Mutex<VecDeque<u64>>>,
    /// The number of the last event that is known for certain.
    known: u64,
    /// Commits that have failed since the start.
    failures: u64,
    /// A batch that is on disk or not.
    unsure: Option<Vec<Letter>>,
    chapter: u64,
    lies: bool,
}

impl TheBox {
    /// An empty box, switched on. With `lies` its disk says of every sync that it worked, and does nothing.
    pub fn new(clock: Clock, chapter: u64, lies: bool) -> Result<Self, String> {
        let folder = SimFolder::with(NOT_YET);
        let mut the_box = Self {
            powered: None,
            mail: Mail::default(),
            jobs: Vec::new(),
            clock,
            folder,
            cuts: Cuts::from(Image::default()),
            found: Arc::default(),
            known: 0,
            failures: 0,
            unsure: None,
            chapter,
            lies,
        };
        the_box.start(None)?;
        the_box.found.lock().unwrap().clear();
        Ok(the_box)
    }

    /// Opens the store and starts the hub over it; with `power` that is gone again after so many operations.
    fn start(&mut self, power: Option<usize>) -> Result<(), String> {
        self.folder.set_fault(power.map_or(Fault::None, Fault::PowerFor));
        let (folder, found, chapter) = (self.folder.clone(), self.found.clone(), self.chapter);
        let open = move || {
            let (mut journal, recovered) = Journal::open_in(folder.clone())?;
            journal.pack_by(chapter);
            found.lock().unwrap().push_back(recovered.number);
            Ok((journal, recovered))
        };
        let started = Hub::with_writer(Box::new(open), self.clock.clone());
        self.settle();
        if power.is_some() {
            self.found.lock().unwrap().clear();
            return Ok(());
        }
        let (hub, writer) = started.map_err(|error| format!("the store does not open: {error}"))?;
        self.fault(Fault::None);
        (self.powered, self.failures) = (Some(Powered { hub, writer }), 0);
        Ok(())
    }

    /// The disk as a power cut at this moment leaves it.
    fn cut(&mut self, chance: &mut Chance) {
        let image = self.cuts.image(*chance.pick(&Fate::ALL), chance);
        self.cuts = Cuts::from(image.clone());
        self.folder = SimFolder::over(image, NOT_YET);
    }

    /// Follows what was asked of the disk since the last time.
    fn settle(&mut self) {
        for op in self.folder.take_ops() {
            self.cuts.step(&op);
        }
    }

    /// Starts something at the door; it goes on with each turn, unless it is done at once.
    pub fn begin(&mut self, whose: Whose, mut job: Job) -> Option<Reply> {
        match job.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(reply) => Some(reply),
            Poll::Pending => {
                self.jobs.push((whose, job));
                None
            }
        }
    }

    /// One turn of the writer, and every job that it brought to an end.
    pub fn turn(&mut self) -> Result<Turned, String> {
        let Some(powered) = self.powered.as_mut() else { return Ok(Turned::default()) };
        let waiting = self.mail.waits();
        powered.writer.turn();
        let mut replies = Vec::new();
        for (whose, mut job) in std::mem::take(&mut self.jobs) {
            match job.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                Poll::Ready(reply) => replies.push((whose, reply)),
                Poll::Pending => self.jobs.push((whose, job)),
            }
        }
        self.settle();
        let letters = self.mail.take(waiting);
        Ok(Turned { certain: self.sort_out(letters)?, replies })
    }

    /// What is certain after a turn, failed commits and reopenings told apart.
    fn sort_out(&mut self, letters: Vec<Letter>) -> Result<Vec<Certain>, String> {
        let mut certain = Vec::new();
        if self.unsure.is_some()
            && let Some(found) = self.next_found()
        {
            certain.extend(self.resolve(found)?);
        }
        let failures = self.hub()?.counters().failures;
        let failed = failures > std::mem::replace(&mut self.failures, failures);
        let unconfirmed = letters.iter().filter(|letter| is_unconfirmed(letter)).count();
        if failed {
            if unconfirmed < letters.len() {
                return Err(format!("a failed commit was answered: {letters:?}"));
            }
            self.unsure = Some(letters);
            if let Some(found) = self.next_found() {
                certain.extend(self.resolve(found)?);
            }
        } else if unconfirmed == 0 || self.writes() {
            let events = self.events(None)?;
            self.known = self.hub()?.look().state.number;
            certain.push((letters, events));
        }
        // Nothing was decided while the store is shut; a store that was opened once more holds what it held.
        match self.next_found() {
            Some(found) if found != self.known => Err(format!("opened at event {found}, known are {}", self.known)),
            _ => Ok(certain),
        }
    }

    fn next_found(&self) -> Option<u64> {
        self.found.lock().unwrap().pop_front()
    }

    /// Whether the unsure batch is in the store, now that it is open and ends with event `found`.
    fn resolve(&mut self, found: u64) -> Result<Option<Certain>, String> {
        let Some(mut letters) = self.unsure.take() else { return Ok(None) };
        if found < self.known {
            return Err(format!("events {} to {} are gone", found + 1, self.known));
        }
        letters.iter_mut().for_each(|letter| letter.answer = None);
        // Without events it may be there, as marks alone, or not.
        let events = self.events(Some(found))?;
        self.known = found;
        Ok(Some((letters, events)))
    }

    pub fn hub(&self) -> Result<&Hub, String> {
        self.powered.as_ref().map(|powered| &powered.hub).ok_or_else(|| "the box is off".to_owned())
    }

    /// The events after those that are known, up to one or the last.
    fn events(&self, last: Option<u64>) -> Result<Vec<Event>, String> {
        let hub = self.hub()?;
        let last = last.unwrap_or(hub.look().state.number);
        if last == self.known { Ok(Vec::new()) } else { self.between(self.known + 1, last) }
    }

    fn between(&self, first: u64, last: u64) -> Result<Vec<Event>, String> {
        let reader = self.hub()?.reader();
        let events = reader.events(first).map_err(|error| error.to_string())?;
        let events: Result<Vec<Event>, _> =
            events.take_while(|event| event.as_ref().map_or(true, |event| event.number <= last)).collect();
        events.map_err(|error| error.to_string())
    }

    /// Whether everything that was decided is known.
    pub fn is_sure(&self) -> bool {
        self.unsure.is_none()
    }

    /// Makes the disk do something wrong from now on, or nothing.
    pub fn fault(&mut self, fault: Fault) {
        let fault = match fault {
            Fault::None if self.lies => Fault::LyingSync,
            Fault::SyncFails(next) => Fault::SyncFails(self.folder.syncs() + next),
            Fault::Once(next, way) => Fault::Once(self.folder.asked() + next, way),
            fault => fault,
        };
        self.folder.set_fault(fault);
    }

    /// The plug is pulled: whoever waits waits in vain. What was being written may be there or not.
    pub fn pull(&mut self) {
        if self.powered.take().is_some() {
            let waiting = self.mail.waits();
            self.mail.take(waiting);
            self.jobs.clear();
            self.unsure.get_or_insert_default();
        }
    }

    /// Power is back: the store is opened as the cut left it, `again` times with another cut while it is mended.
    pub fn plug_in(&mut self, again: u64, chance: &mut Chance) -> Result<Vec<Certain>, String> {
        for _ in 0..again {
            self.cut(chance);
            self.start(Some(chance.below(40) as usize))?;
        }
        self.cut(chance);
        self.start(None)?;
        let found = self.next_found().ok_or("the store was not opened")?;
        Ok(self.resolve(found)?.into_iter().collect())
    }

    /// The hub is stopped as systemd stops it. Nobody may be waiting.
    pub fn stop(&mut self) -> Result<(), String> {
        self.hub()?.shut_down();
        if let Some(mut powered) = self.powered.take() {
            powered.writer.turn();
        }
        Ok(())
    }

    /// And started again.
    pub fn start_again(&mut self) -> Result<(), String> {
        self.start(None)?;
        // A snapshot that failed on the way out had the store opened once more.
        let found: Vec<u64> = self.found.lock().unwrap().drain(..).collect();
        if !found.is_empty() && found.iter().all(|found| *found == self.known) {
            return Ok(());
        }
        Err(format!("stopped at event {}, started at {found:?}", self.known))
    }

    /// What a power cut at this moment would leave must be just what is published, replayed from the first event.
    pub fn durable(&self, chance: &mut Chance) -> Result<(), String> {
        if !self.writes() {
            return Ok(());
        }
        let image = self.cuts.image(*chance.pick(&Fate::ALL), chance);
        let opened = Journal::open_in(SimFolder::over(image, Fault::None));
        let (journal, found) = opened.map_err(|error| format!("a cut now leaves what does not open: {error}"))?;
        let shown = self.hub()?.look();
        if found.number != shown.state.number || found.state != shown.state {
            return Err(format!("event {} is shown, event {} is on disk", shown.state.number, found.number));
        }
        if Access::from_rows(&found.rows) != *shown.access {
            return Err("other keys are shown than are on disk".into());
        }
        let mut replayed = State::default();
        for event in journal.reader().events(1).map_err(|error| error.to_string())? {
            replayed.apply(&event.map_err(|error| error.to_string())?);
        }
        if replayed == shown.state { Ok(()) } else { Err("a replay makes another state".into()) }
    }

    /// What is there in the end, read back from the disk.
    pub fn all_events(&self) -> Result<Vec<Event>, String> {
        self.between(1, u64::MAX)
    }

    /// Whether wishes are taken.
    pub fn writes(&self) -> bool {
        self.hub().is_ok_and(Hub::writes)
    }
}

fn is_unconfirmed(letter: &Letter) -> bool {
    matches!(letter.answer, None | Some(Answer::NotConfirmed))
}
