//! What is on disk: everything, in the one redb file `cupboard.redb` of the data folder.
//!
//! A journal of events that only grows, but for a student who is erased, an index of it by student, one snapshot of the
//! whole state as a disposable cache, the operation marks of every outbox, and the rows of the room `access`. One [`Journal`] writes, from one
//! thread; any number of [`Reader`]s look on through read transactions.

mod archive;
mod backup;
mod chapter;
mod check;
mod create;
mod erase;
mod error;
mod files;
mod folder;
mod reader;
pub mod record;
mod refill;
mod restore;
mod retention;
mod seal;
mod snapshot;
mod stick;
mod table;
mod writer;

pub use archive::{Archive, Kept};
pub use error::StoreError;
pub use files::Files;
pub use folder::{DataDir, Folder, STORE};
/// What a [`Folder`]'s files must be able to do.
pub use redb::StorageBackend;
pub use retention::{DAILY, WEEKLY};
pub use seal::{
    LENGTH as RECOVERY_KEY_LENGTH, PREFIX as RECOVERY_KEY_PREFIX, Recipient, RecoveryKey, is_sealed,
    open as open_sealed,
};
pub use snapshot::SCHEMA as SNAPSHOT_SCHEMA;
pub use stick::{Stick, sticks};

use crate::classroom::{Event, State, StudentId};
use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::path::Path;
use table::{OUTBOXES, ROWS, Shared};
use writer::Place;

/// The writer. One thread owns it; dropping it closes the file, for its readers too.
pub struct Journal {
    shared: Shared,
    place: Place,
    snapshot_at: u64,
    /// A write failed, so nobody knows what is on disk until it is opened again.
    unsure: bool,
    /// The data folder's lock; given back after the file is closed.
    folder: Option<Box<dyn Held>>,
}

/// A data folder that is held, of whatever kind.
trait Held: Send {
    fn probe(&self) -> Result<(), StoreError>;
    fn erase(&self, old: &Shared, student: StudentId, rows: &[(String, Option<Vec<u8>>)]) -> Result<(), StoreError>;
}

impl<F: Folder + Send> Held for F {
    fn probe(&self) -> Result<(), StoreError> {
        create::probe(self)
    }

    fn erase(&self, old: &Shared, student: StudentId, rows: &[(String, Option<Vec<u8>>)]) -> Result<(), StoreError> {
        erase::erase(self, old, student, rows)
    }
}

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
    /// The wall clock of the last event, in milliseconds since 1970: the time cannot be earlier (TRUST.md, Clock).
    pub last_wall_ms: Option<i64>,
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
pub struct Reader {
    shared: Shared,
}

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
    /// Opens the store of a data folder, or makes an empty one; what an interrupted start left over is removed.
    pub fn open(data_dir: &Path) -> Result<(Journal, Recovered), StoreError> {
        Self::open_in(DataDir::take(data_dir)?)
    }

    /// As [`Journal::open`], in any folder; it is held until the journal is dropped.
    pub fn open_in<F: Folder + Send + 'static>(folder: F) -> Result<(Journal, Recovered), StoreError> {
        if folder.has(STORE)? {
            create::remove_leftover(&folder)?;
            // The start that made or restored it may have ended between the rename and its sync.
            folder.sync_names()?;
        } else {
            create::create(&folder)?;
        }
        let (mut journal, recovered) = Self::over(&folder)?;
        journal.folder = Some(Box::new(folder));
        Ok((journal, recovered))
    }

    /// redb writes to a file as soon as it opens it: what a newer Cupboard wrote must be known before.
    fn over<F: Folder>(folder: &F) -> Result<(Journal, Recovered), StoreError> {
        check::is_ours(folder.open(STORE, false)?)?;
        Self::recover(Shared::open_checked(folder.open(STORE, false)?)?)
    }

    fn recover(shared: Shared) -> Result<(Journal, Recovered), StoreError> {
        let txn = shared.read()?;
        reader::check_format(&txn)?;
        let (packed, number) = reader::ends(&txn)?;
        let mut state = snapshot::read(&txn, number)?.unwrap_or_default();
        let snapshot_at = state.number;
        let mut last_wall_ms = None;
        // The snapshot's own event is read again, for its time.
        for event in reader::events(&txn, snapshot_at)? {
            let event = event?;
            last_wall_ms = Some(event.at.wall_ms);
            if event.number > snapshot_at {
                state.apply(&event);
            }
        }
        let (rows, outboxes) = (reader::rows(&txn, ROWS)?, reader::rows(&txn, OUTBOXES)?);
        let recovered = Recovered { state, rows, outboxes, number, last_wall_ms };
        let place = Place { number, packed, chapter: writer::CHAPTER };
        Ok((Journal { shared, place, snapshot_at, unsure: false, folder: None }, recovered))
    }

    /// Puts a batch on disk: one transaction, one sync. An error leaves the outcome unknown: drop this journal and
    /// open again. ([`StoreError::OutOfOrder`] alone is certain: nothing was written.)
    pub fn append(&mut self, batch: &Batch) -> Result<(), StoreError> {
        if batch == &Batch::default() {
            return Ok(());
        }
        let place = self.place;
        self.place = self.certain(|shared| writer::append(shared, place, batch))?;
        Ok(())
    }

    /// Whether enough has happened since the last snapshot for a new one to be worth its write.
    pub fn snapshot_due(&self) -> bool {
        self.place.number - self.snapshot_at >= snapshot::DUE_AFTER
    }

    /// Writes down the state after the last event, so that the next start need not replay.
    pub fn snapshot(&mut self, state: &State) -> Result<(), StoreError> {
        if state.number != self.place.number {
            return Err(StoreError::OutOfOrder { expected: self.place.number, found: state.number });
        }
        self.certain(|shared| snapshot::write(shared, state))?;
        self.snapshot_at = state.number;
        Ok(())
    }

    /// Finds out whether the disk takes writes, by a file of its own that is removed again: a store that failed to
    /// write could not be read any more.
    pub fn probe(&self) -> Result<(), StoreError> {
        self.folder.as_ref().map_or(Ok(()), |folder| folder.probe())
    }

    /// Makes the store anew without a student (TRUST.md, Erasing a student): beside this one, verified, then in its place;
    /// rows of `access` are put, or with `None` removed, on the way. Takes a second store's room meanwhile. Whatever comes
    /// of it, the store that stands is to be opened: the old one or the new one, never neither.
    pub fn erase(self, student: StudentId, rows: &[(String, Option<Vec<u8>>)]) -> Result<(), StoreError> {
        let folder = self.folder.as_ref().filter(|_| !self.unsure).ok_or(StoreError::Closed)?;
        folder.erase(&self.shared, student, rows)
    }

    /// A reader of this store.
    pub fn reader(&self) -> Reader {
        Reader { shared: self.shared.clone() }
    }

    /// Packs older events by so many, for tests that want many chapters of few events.
    pub fn pack_by(&mut self, events: u64) {
        self.place.chapter = events.max(1);
    }

    fn certain<T>(&mut self, work: impl FnOnce(&Shared) -> Result<T, StoreError>) -> Result<T, StoreError> {
        if self.unsure {
            return Err(StoreError::Closed);
        }
        let result = work(&self.shared);
        self.unsure = matches!(&result, Err(error) if !matches!(error, StoreError::OutOfOrder { .. }));
        result
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        // Everything acknowledged is on disk already; a failure here costs the next start a repair.
        let _ = self.shared.close();
    }
}

impl Reader {
    /// The newest events about a student, newest first; found by an index.
    pub fn history(&self, student: StudentId, newest: usize) -> Result<Vec<Event>, StoreError> {
        reader::history(&self.shared.read()?, student, newest)
    }

    /// The events from a number on, in order, as they stood at the call.
    pub fn events(
        &self,
        from: u64,
    ) -> Result<impl Iterator<Item = Result<Event, StoreError>> + Send + use<>, StoreError> {
        reader::events(&self.shared.read()?, from)
    }

    /// Writes a backup of the store as it stands at the call; the writer goes on meanwhile.
    pub fn back_up(&self, to: &mut dyn Write, progress: &mut Progress) -> Result<Summary, StoreError> {
        backup::write(&self.shared.read()?, to, progress)
    }

    /// As [`Reader::back_up`], sealed to a recovery sheet's key; the summary's size is the sealed file's.
    pub fn back_up_sealed(
        &self,
        recipient: &Recipient,
        to: &mut dyn Write,
        progress: &mut Progress,
    ) -> Result<Summary, StoreError> {
        let mut sealing = seal::seal(recipient, seal::Counted { to, bytes: 0 })?;
        let summary = self.back_up(&mut sealing, progress)?;
        Ok(Summary { bytes: sealing.finish()?.bytes, ..summary })
    }

    /// As [`check`], beside the running writer: all but the file's own integrity, which [`Journal::open`] saw to
    /// (`bytes` stays 0).
    pub fn check(&self, progress: &mut Progress) -> Result<Report, StoreError> {
        check::view(&self.shared.read()?, progress)
    }
}

/// Makes a store of a backup: beside the old one, verified by replay, then renamed into place.
/// A store with events is kept ([`StoreError::Exists`]) unless `replace`; a backup that is refused changes nothing.
pub fn restore(
    backup: &mut dyn BufRead,
    data_dir: &Path,
    replace: bool,
    progress: &mut Progress,
) -> Result<Summary, StoreError> {
    restore_in(backup, &DataDir::take(data_dir)?, replace, progress)
}

/// As [`restore`], in any folder.
pub fn restore_in<F: Folder>(
    backup: &mut dyn BufRead,
    folder: &F,
    replace: bool,
    progress: &mut Progress,
) -> Result<Summary, StoreError> {
    restore::restore(backup, folder, replace, progress)
}

/// Whether the store of a data folder is whole: the file's integrity, every record, no gap, the replay equal to the
/// snapshot. Never writes; [`StoreError::InUse`] beside a running hub, which has [`Reader::check`].
pub fn check(data_dir: &Path, progress: &mut Progress) -> Result<Report, StoreError> {
    let _lock = DataDir::look(data_dir)?;
    check::file(&data_dir.join(STORE), progress)
}
