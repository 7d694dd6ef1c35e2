//! A store that is made beside the one that stands, verified, and only then put in its place: out of a backup, or
//! without a student who is erased. Until the last step the old one is untouched, so that a power cut leaves either.

use super::create::{begin, finish, remove_leftover};
use super::folder::{Folder, UNFINISHED};
use super::table::Shared;
use super::{Batch, Journal, StoreError, check, reader};
use crate::classroom::{Event, State};

/// How many events go to disk together.
const AT_ONCE: usize = 8_192;

/// A store that is being made.
pub struct Refill {
    shared: Shared,
    journal: Journal,
    state: State,
    batch: Batch,
    counts: Counts,
}

/// What a store was made of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Events.
    pub events: u64,
    /// Rows.
    pub rows: u64,
    /// Outboxes.
    pub outboxes: u64,
}

impl Refill {
    /// An empty store, under the unfinished name.
    pub fn begin<F: Folder>(folder: &F) -> Result<Self, StoreError> {
        remove_leftover(folder)?;
        let shared = begin(folder)?;
        let (journal, _) = Journal::recover(shared.clone())?;
        let (state, batch, counts) = (State::default(), Batch::default(), Counts::default());
        Ok(Self { shared, journal, state, batch, counts })
    }

    /// Adds the next event.
    pub fn event(&mut self, event: Event) -> Result<(), StoreError> {
        self.batch.events.push(event);
        if self.batch.events.len() >= AT_ONCE { self.flush() } else { Ok(()) }
    }

    /// Adds a row.
    pub fn row(&mut self, key: String, bytes: Vec<u8>) {
        self.batch.rows.push((key, Some(bytes)));
    }

    /// Adds an outbox's marks.
    pub fn outbox(&mut self, key: String, bytes: Vec<u8>) {
        self.batch.outboxes.push((key, Some(bytes)));
    }

    /// Writes what was added.
    pub fn flush(&mut self) -> Result<(), StoreError> {
        self.journal.append(&self.batch)?;
        self.batch.events.iter().for_each(|event| self.state.apply(event));
        self.counts.events += self.batch.events.len() as u64;
        self.counts.rows += self.batch.rows.len() as u64;
        self.counts.outboxes += self.batch.outboxes.len() as u64;
        self.batch = Batch::default();
        Ok(())
    }

    /// The state after what was written.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Replays the new store from its first event, keeps the result as its snapshot, reads the whole file back from the
    /// disk, and puts it in its place. The store that has stood there is closed just before.
    pub fn finish<F: Folder>(mut self, folder: &F, old: Option<&Shared>) -> Result<Counts, StoreError> {
        self.flush()?;
        let mut replayed = State::default();
        for event in reader::events(&self.shared.read()?, 1)? {
            replayed.apply(&event?);
        }
        if replayed != self.state {
            return Err(StoreError::damaged("the new store replays to something else"));
        }
        self.journal.snapshot(&self.state)?;
        self.shared.close()?;
        check::is_ours(folder.open(UNFINISHED, false)?)?;
        if let Some(old) = old {
            old.close()?;
        }
        finish(folder, &self.shared)?;
        Ok(self.counts)
    }
}
