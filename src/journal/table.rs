//! The tables of the one file, and how redb is opened and heard.
//!
//! New events stand singly in [`EVENTS`]; older ones are packed by the hundred into [`CHAPTERS`] (gzip of their
//! records, one a line), so that the integrity check, which reads the whole file at each start, stays short.

use super::StoreError;
use redb::{Builder, Database, ReadTransaction, ReadableDatabase, StorageBackend, TableDefinition};
use std::sync::{Arc, PoisonError, RwLock};

/// The newest events, by number: one record each.
pub const EVENTS: TableDefinition<u64, &[u8]> = TableDefinition::new("events");
/// The older events, by the number of the chapter's first.
pub const CHAPTERS: TableDefinition<u64, &[u8]> = TableDefinition::new("chapters");
/// The index: a student, and the number of an event of theirs, or of the chapter that holds some.
pub const BY_STUDENT: TableDefinition<(u32, u64), ()> = TableDefinition::new("by_student");
/// The rows of `access`.
pub const ROWS: TableDefinition<&str, &[u8]> = TableDefinition::new("rows");
/// Operation marks, by outbox.
pub const OUTBOXES: TableDefinition<&str, &[u8]> = TableDefinition::new("outboxes");
/// The snapshot, under [`STATE`].
pub const SNAPSHOT: TableDefinition<&str, &[u8]> = TableDefinition::new("snapshot");
/// What the file says about itself: [`FORMAT`].
pub const META: TableDefinition<&str, u32> = TableDefinition::new("meta");

/// The key of the one snapshot.
pub const STATE: &str = "state";
/// The key of the version of these tables.
pub const FORMAT: &str = "format";
/// The version of these tables.
pub const FORMAT_VERSION: u32 = 1;

/// Bytes that redb may keep in memory; its own default is a gigabyte.
const CACHE_BYTES: usize = 8 << 20;

/// The database, shared by the writer and its readers. Closing takes it from all of them at once, so that the file
/// is free to be opened again.
#[derive(Clone)]
pub struct Shared(Arc<RwLock<Option<Database>>>);

impl Shared {
    /// Opens the backend, making tables in an empty one. The whole file is read and checked.
    pub fn open(backend: impl StorageBackend) -> Result<Self, StoreError> {
        Self::opened(backend, true)
    }

    /// Opens a file that was checked a moment ago.
    pub fn open_checked(backend: impl StorageBackend) -> Result<Self, StoreError> {
        Self::opened(backend, false)
    }

    fn opened(backend: impl StorageBackend, check: bool) -> Result<Self, StoreError> {
        let mut builder = Builder::new();
        builder.set_cache_size(CACHE_BYTES).set_check_integrity_on_open(check);
        let database = builder.create_with_backend(backend).map_err(fault)?;
        Ok(Self(Arc::new(RwLock::new(Some(database)))))
    }

    /// A view of the store as it stands now.
    pub fn read(&self) -> Result<ReadTransaction, StoreError> {
        self.with(|database| database.begin_read().map_err(fault))
    }

    /// Does something with the open database.
    pub fn with<T>(&self, work: impl FnOnce(&Database) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let guard = self.0.read().unwrap_or_else(PoisonError::into_inner);
        work(guard.as_ref().ok_or(StoreError::Closed)?)
    }

    /// Closes the file under every reader. What was committed is on disk already.
    pub fn close(&self) -> Result<(), StoreError> {
        match self.0.write().unwrap_or_else(PoisonError::into_inner).take() {
            Some(database) => database.close().map_err(fault),
            None => Ok(()),
        }
    }
}

/// What redb says, in our words.
pub fn fault(error: impl Into<redb::Error>) -> StoreError {
    use std::io::ErrorKind::{InvalidData, UnexpectedEof};
    match error.into() {
        redb::Error::Io(error) if matches!(error.kind(), InvalidData | UnexpectedEof) => StoreError::damaged(error),
        redb::Error::Io(error) => StoreError::Io(error),
        error @ redb::Error::PreviousIo => StoreError::Io(std::io::Error::other(error.to_string())),
        redb::Error::DatabaseAlreadyOpen | redb::Error::LockProtocolMismatch => StoreError::InUse,
        redb::Error::DatabaseClosed => StoreError::Closed,
        error => StoreError::damaged(error),
    }
}
