//! What is on disk: everything, in the one redb file `cupboard.redb` of the data folder.
//!
//! A journal of events that only grows, an index of it by student, one snapshot of the whole state as a disposable
//! cache, the operation marks of every outbox, and the rows of the room `access`. One [`Journal`] writes, from one
//! thread; any number of [`Reader`]s look on through read transactions.

mod error;

pub use error::StoreError;

use crate::classroom::{Event, State, StudentId};
use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::path::Path;

/// The writer. One thread owns it.
pub struct Journal {}

/// What an opened store holds.
#[derive(Debug, Default)]
pub struct Recovered {
    /// The state after the last event.
    pub state: State,
    /// The rows of `access`, by key: opaque bytes.
    pub rows: BTreeMap<String, Vec<u8>>,
    /// The operation marks, by outbox: opaque bytes.
    pub outboxes: BTreeMap<String, Vec<u8>>,
    /// The number of the last event; 0 for none.
    pub number: u64,
}

/// What goes to disk together: one transaction, one sync.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// New events, numbered on from the last.
    pub events: Vec<Event>,
    /// Rows of `access` to put, or with `None` to remove.
    pub rows: Vec<(String, Option<Vec<u8>>)>,
    /// Operation marks to put, or with `None` to remove.
    pub outboxes: Vec<(String, Option<Vec<u8>>)>,
}

/// Looks into the store beside the writer. Cheap to clone; says [`StoreError::Closed`] once its journal is dropped.
#[derive(Clone)]
pub struct Reader {}

/// What a backup holds, or what was restored of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many events.
    pub events: u64,
    /// How many rows of settings.
    pub rows: u64,
    /// How many outboxes' marks.
    pub outboxes: u64,
    /// Its size in bytes.
    pub bytes: u64,
    /// The version of Cupboard that wrote it.
    pub app: String,
}

/// Plain facts about a store that was found whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many events.
    pub events: u64,
    /// How many students.
    pub students: u64,
    /// How many classes.
    pub sections: u64,
    /// The wall clock of the last event, in milliseconds since 1970.
    pub last_wall_ms: Option<i64>,
    /// The event that the snapshot stands at, if there is a good one.
    pub snapshot: Option<u64>,
    /// The file's size in bytes.
    pub bytes: u64,
    /// Whether the hub stopped in an orderly way; otherwise the next start will tidy up after the power cut first.
    pub clean_stop: bool,
}

/// Told how far a long piece of work is: done, of how much.
pub type Progress<'a> = dyn FnMut(u64, u64) + 'a;

impl Journal {
    /// Opens the store of a data folder, or makes an empty one.
    pub fn open(data_dir: &Path) -> Result<(Journal, Recovered), StoreError> {
        let _ = data_dir;
        Err(StoreError::Closed)
    }

    /// Puts a batch on disk. An error leaves the outcome unknown: drop this journal and open again.
    pub fn append(&mut self, batch: &Batch) -> Result<(), StoreError> {
        let _ = batch;
        Err(StoreError::Closed)
    }

    /// Whether enough has happened since the last snapshot for a new one to be worth its write.
    pub fn snapshot_due(&self) -> bool {
        false
    }

    /// Writes down the state after the last event, so that the next start need not replay.
    pub fn snapshot(&mut self, state: &State) -> Result<(), StoreError> {
        let _ = state;
        Err(StoreError::Closed)
    }

    /// A reader of this store.
    pub fn reader(&self) -> Reader {
        Reader {}
    }
}

impl Reader {
    /// The newest events about a student, newest first; found by an index.
    pub fn history(&self, student: StudentId, newest: usize) -> Result<Vec<Event>, StoreError> {
        let _ = (student, newest);
        Err(StoreError::Closed)
    }

    /// The events from a number on, in order, as they stood at the call.
    pub fn events(
        &self,
        from: u64,
    ) -> Result<impl Iterator<Item = Result<Event, StoreError>> + Send + 'static, StoreError> {
        let _ = from;
        Ok(std::iter::empty())
    }

    /// Writes a backup of the store as it stands at the call; the writer goes on meanwhile.
    pub fn back_up(&self, to: &mut dyn Write, progress: &mut Progress) -> Result<Summary, StoreError> {
        let _ = (to, progress);
        Err(StoreError::Closed)
    }

    /// As [`check`], beside the running writer: everything but the file's own integrity, which [`Journal::open`] saw to.
    pub fn check(&self, progress: &mut Progress) -> Result<Report, StoreError> {
        let _ = progress;
        Err(StoreError::Closed)
    }
}

/// Makes a store of a backup: beside the old one, verified by replay, then renamed into place.
/// A store with events is kept ([`StoreError::Exists`]) unless `replace`.
pub fn restore(
    backup: &mut dyn BufRead,
    data_dir: &Path,
    replace: bool,
    progress: &mut Progress,
) -> Result<Summary, StoreError> {
    let _ = (backup, data_dir, replace, progress);
    Err(StoreError::Closed)
}

/// Whether the store of a data folder is whole. Never writes.
pub fn check(data_dir: &Path, progress: &mut Progress) -> Result<Report, StoreError> {
    let _ = (data_dir, progress);
    Err(StoreError::Closed)
}
