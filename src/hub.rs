//! The one live thing: a single writer, the published state, the change feed.
//!
//! A wish travels `submit` → the actor's working copy (`decide`, `apply`) → one commit, one sync → and only then is the
//! new state published and the wish answered (DESIGN.md, How a tap travels). The working copy may run ahead of the disk;
//! what anyone can see never does.

mod actor;
pub mod backups;
mod batching;
pub mod clock;
mod counters;
mod erasing;
mod files;
mod outbox;
mod wish;

pub use actor::Writer;
pub use backups::{BackupHealth, BackupTrouble, Backups, Erasing, Places};
pub use clock::Clock;
pub use counters::{Counts, SYNC_BUCKETS_US};
pub use erasing::Erased;
pub use files::{FileLimits, FileTrouble, Files};
pub use outbox::Operation;
pub use wish::{Answer, Receipt, What, Wish};

use crate::access::{Access, CheckWords};
use crate::classroom::{Now, Section, State};
use crate::journal::{Journal, Reader, Recovered, StoreError};
use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{oneshot, watch};

/// Wishes that wait at most; one more hears [`Answer::Busy`].
const INBOX: usize = 4_096;

/// Whether the store takes writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// All is well.
    Writing,
    /// The store failed and is being reopened: reading goes on.
    ReadingOnly,
}

/// What everyone may see: all of it is on disk.
#[derive(Clone, Debug)]
pub struct Published {
    /// The classroom.
    pub state: State,
    /// The keys.
    pub access: Arc<Access>,
    /// Whether the store takes writes.
    pub health: Health,
    /// Grows with every publication.
    pub sequence: u64,
}

impl Published {
    /// What the wall and the pages of an open class both show; `None` while it is closed.
    pub fn check_words(&self, section: &Section) -> Option<CheckWords> {
        let hub_id = self.access.settings.hub_id.as_deref().unwrap_or_default();
        Some(CheckWords::of(hub_id, &section.session.as_ref()?.join_code))
    }
}

/// Opens the store, at the start and again after a failure.
pub type Opener = Box<dyn FnMut() -> Result<(Journal, Recovered), StoreError> + Send>;

/// A handle on the hub; clones share it.
#[derive(Clone)]
pub struct Hub {
    inbox: SyncSender<actor::Letter>,
    published: watch::Receiver<Arc<Published>>,
    reader: Arc<Mutex<Reader>>,
    clock: Clock,
    counters: Arc<counters::Counters>,
    thread: Arc<Mutex<Option<std::thread::JoinHandle<()>>>>,
}

impl Hub {
    /// Opens the store and starts the writer on a thread of its own.
    pub fn start(open: Opener, clock: Clock) -> Result<Hub, StoreError> {
        let (hub, writer) = Self::with_writer(open, clock)?;
        let thread = std::thread::Builder::new().name("writer".into()).spawn(move || writer.run())?;
        *hub.thread.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread);
        Ok(hub)
    }

    /// Opens the store and gives the writer too: nothing is decided or written but by its turns.
    pub fn with_writer(mut open: Opener, clock: Clock) -> Result<(Hub, Writer), StoreError> {
        let (journal, recovered) = open()?;
        let reader = Arc::new(Mutex::new(journal.reader()));
        let (inbox, letters) = sync_channel(INBOX);
        let counters = Arc::new(counters::Counters::default());
        let desk = actor::Desk { letters, reader: reader.clone(), clock: clock.clone(), counters: counters.clone() };
        let (writer, published) = Writer::new(open, journal, recovered, desk);
        let thread = Arc::default();
        Ok((Hub { inbox, published, reader, clock, counters, thread }, writer))
    }

    /// What is, as of the last commit.
    pub fn look(&self) -> Arc<Published> {
        self.published.borrow().clone()
    }

    /// Hears of each publication; one that lags hears only of the last, so nothing grows.
    pub fn subscribe(&self) -> watch::Receiver<Arc<Published>> {
        self.published.clone()
    }

    /// Whether the store takes writes, and somebody is there to write.
    pub fn writes(&self) -> bool {
        self.has_writer() && self.published.borrow().health == Health::Writing
    }

    /// Whether the writer's thread is there. It ends with [`Hub::shut_down`], or by a mistake of ours.
    pub fn has_writer(&self) -> bool {
        self.published.has_changed().is_ok()
    }

    /// Both clocks.
    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// What has been counted since the start.
    pub fn counters(&self) -> Counts {
        self.counters.read()
    }

    /// Reads history beside the writer.
    pub fn reader(&self) -> Reader {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Asks for something and waits until the answer is true on disk.
    pub async fn submit(&self, wish: Wish) -> Answer {
        let (reply, answer) = oneshot::channel();
        let answer = match self.inbox.try_send(actor::Letter::Wish(Box::new(wish), reply)) {
            Ok(()) => answer.await.unwrap_or(Answer::NotConfirmed),
            Err(TrySendError::Full(_)) => Answer::Busy,
            Err(TrySendError::Disconnected(_)) => Answer::NotConfirmed,
        };
        self.counters.answered(&answer);
        answer
    }

    /// Writes down what waits, leaves a snapshot and ends the writer. Blocks until that is done.
    pub fn shut_down(&self) {
        if self.inbox.send(actor::Letter::Stop).is_ok()
            && let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take()
            && thread.join().is_err()
        {
            tracing::error!("the writer ended badly");
        }
    }
}
