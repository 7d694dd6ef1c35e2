//! The data folder: the few things that the journal asks of a file system, and the lock that keeps it ours.
//!
//! The journal reaches the disk through [`Folder`] alone, so that the tests can stand a disk in its place that loses
//! power at any instant.

use super::StoreError;
use super::table::fault;
use redb::StorageBackend;
use redb::backends::FileBackend;
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The store's name in the data folder.
pub const STORE: &str = "cupboard.redb";
/// A store that is being made, and is not one yet.
pub const UNFINISHED: &str = "cupboard.redb.new";
/// Locked by whoever has the folder; its content does not matter.
const LOCK: &str = "cupboard.lock";

/// A folder of files that outlive a power cut once they are synced.
pub trait Folder {
    /// An open file, as redb wants it.
    type File: StorageBackend;

    /// Whether there is a file of that name.
    fn has(&self, name: &str) -> io::Result<bool>;
    /// Opens a file for reading and writing; makes an empty one if `new`. What an old one reads as is what the disk
    /// has: a sync that failed leaves pages in memory that seem written and never will be.
    fn open(&self, name: &str, new: bool) -> Result<Self::File, StoreError>;
    /// Puts what was written to a file on disk.
    fn sync(&self, name: &str) -> io::Result<()>;
    /// Gives a file another name, in the place of the file that had it.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, name: &str) -> io::Result<()>;
    /// Puts names and their changes on disk.
    fn sync_names(&self) -> io::Result<()>;
}

/// A folder on a real disk, held by a lock until it is dropped.
#[derive(Debug)]
pub struct DataDir {
    path: PathBuf,
    _lock: Lock,
}

/// A hold on a folder, given back when it is dropped: a child process that inherited the file keeps nobody out.
#[derive(Debug)]
pub struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        if let Err(error) = self.0.unlock() {
            tracing::warn!(%error, "the folder could not be given back");
        }
    }
}

impl DataDir {
    /// Takes the folder, making it if need be; [`StoreError::InUse`] while another process has it.
    pub fn take(path: &Path) -> Result<Self, StoreError> {
        make_private(path)?;
        let lock = private().create(true).truncate(false).write(true).open(path.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: Lock(lock) }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(StoreError::Io(error)),
        }
    }

    /// Keeps writers out while something only reads; `None` where no writer has ever been.
    pub fn look(path: &Path) -> Result<Option<Lock>, StoreError> {
        let lock = match File::open(path.join(LOCK)) {
            Ok(lock) => lock,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(StoreError::Io(error)),
        };
        match lock.try_lock_shared() {
            Ok(()) => Ok(Some(Lock(lock))),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(StoreError::Io(error)),
        }
    }
}

/// Makes the folder if there is none; children's names are for nobody else on the machine.
pub fn make_private(path: &Path) -> io::Result<()> {
    if let Some(above) = path.parent() {
        std::fs::create_dir_all(above)?;
    }
    // `recursive` takes a folder that is there already, and leaves its mode as its owner set it.
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// New files are for their owner alone, whatever folder they were put in.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

/// Has memory forget what it holds of a file, once that is on disk. After a failed sync Linux takes pages for written
/// that are not, and the next sync says that all is well: a store believed from memory is damaged once power goes.
fn forget(file: &File) -> io::Result<()> {
    file.sync_all()?;
    #[cfg(target_os = "linux")]
    rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed)?;
    Ok(())
}

impl Folder for DataDir {
    type File = FileBackend;

    fn has(&self, name: &str) -> io::Result<bool> {
        self.path.join(name).try_exists()
    }

    fn open(&self, name: &str, new: bool) -> Result<FileBackend, StoreError> {
        let path = self.path.join(name);
        let file = private().read(true).write(true).create_new(new).open(path)?;
        if !new && file.metadata()?.len() == 0 {
            // redb would quietly begin anew in it.
            return Err(StoreError::damaged("the file is empty"));
        }
        if !new {
            forget(&file)?;
        }
        FileBackend::new(file).map_err(fault)
    }

    fn sync(&self, name: &str) -> io::Result<()> {
        File::open(self.path.join(name))?.sync_all()
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        std::fs::rename(self.path.join(from), self.path.join(to))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        std::fs::remove_file(self.path.join(name))
    }

    fn sync_names(&self) -> io::Result<()> {
        File::open(&self.path)?.sync_all()
    }
}
