//! What can go wrong with the store, told apart for whoever must act on it.

use std::fmt;
use std::io;

/// Why the store did not do what was asked. `Display` is plain English for the console.
#[derive(Debug)]
pub enum StoreError {
    /// The disk said no: full, gone, not ours. What was being written may or may not be there.
    Io(io::Error),
    /// What is on the disk contradicts itself: where, in a few words.
    Damaged(String),
    /// Written by a newer Cupboard: the version found.
    NewerFormat(u32),
    /// A running hub, or another command, holds the data folder.
    InUse,
    /// There is no store in the data folder.
    Missing,
    /// The file is not a backup of Cupboard's.
    NotABackup,
    /// A backup is cut short or altered: its checksum or its count is another.
    Checksum,
    /// The backup is sealed: it takes the recovery key to read it.
    Sealed,
    /// The recovery key is another sheet's.
    WrongKey,
    /// A store with events stands where the backup should go.
    Exists,
    /// The journal behind this reader has been closed; ask for the new one.
    Closed,
    /// Events were handed over out of order: a mistake in our own code, and nothing was written.
    OutOfOrder {
        /// The number that comes next.
        expected: u64,
        /// The number that was handed over.
        found: u64,
    },
}

impl StoreError {
    /// Damage, described.
    pub(super) fn damaged(what: impl fmt::Display) -> Self {
        Self::Damaged(what.to_string())
    }

    /// Whether there was no room on the disk.
    pub fn is_full(&self) -> bool {
        use io::ErrorKind::{QuotaExceeded, StorageFull};
        matches!(self, Self::Io(error) if matches!(error.kind(), StorageFull | QuotaExceeded))
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "the disk could not be read or written: {error}"),
            Self::Damaged(what) => write!(f, "the store is damaged ({what}); restore a backup"),
            Self::NewerFormat(version) => {
                write!(f, "this was written by a newer Cupboard (format {version}); update Cupboard first")
            }
            Self::InUse => f.write_str("the data folder is in use by a running Cupboard; stop it first"),
            Self::Missing => f.write_str("there is no Cupboard store in this folder"),
            Self::NotABackup => f.write_str("this file is not a Cupboard backup"),
            Self::Checksum => f.write_str("the backup is cut short or altered; use another one"),
            Self::Sealed => f.write_str("this backup is sealed; it takes the key from the recovery sheet to open it"),
            Self::WrongKey => {
                f.write_str("the recovery key does not open this backup; it was sealed with another sheet's")
            }
            Self::Exists => f.write_str("there is a store with lessons in this folder already"),
            Self::Closed => f.write_str("the store is closed for a moment"),
            Self::OutOfOrder { expected, found } => {
                write!(f, "event {found} was handed over where {expected} comes next; nothing was written")
            }
        }
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            _ => None,
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
