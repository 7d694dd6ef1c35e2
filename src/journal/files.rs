//! Files that people attach to things: kept beside the store, each under the digest of its content.
//!
//! A file is written under a passing name, synced and only then gets its name; the name is synced too. So whatever has
//! a digest for a name was once whole, and an event that refers to it is written after it. A file that nothing refers to
//! is an orphan and may go: power that is lost between the file and the event leaves one.

use super::{StoreError, folder};
use crate::classroom::FileId;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Their folder within the data folder.
const FOLDER: &str = "files";
/// The end of a passing name.
const UNFINISHED: &str = ".unfinished";

/// The folder of files; it is made with the first of them. Whoever writes to it sees to it that nobody else does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// Those of a data folder.
    pub fn of(data: &Path) -> Self {
        Self { folder: data.join(FOLDER) }
    }

    /// Keeps a file: it is on disk when this returns. One that is there already is written once more, over itself: the
    /// one that is there may be damaged.
    pub fn keep(&self, bytes: &[u8]) -> Result<FileId, StoreError> {
        let id = id_of(bytes);
        folder::make_private(&self.folder)?;
        let unfinished = self.folder.join(format!("{id}{UNFINISHED}"));
        let written = write(&unfinished, bytes).and_then(|()| {
            std::fs::rename(&unfinished, self.path(&id))?;
            File::open(&self.folder)?.sync_all()
        });
        if written.is_err() {
            // What is left of it goes with the next sweep at the latest.
            let _ = std::fs::remove_file(&unfinished);
        }
        written?;
        Ok(id)
    }

    /// A file's bytes, as they were kept: `None` where it is not there; damage is refused, never shown.
    pub fn read(&self, id: &FileId) -> Result<Option<Vec<u8>>, StoreError> {
        let bytes = match std::fs::read(self.path(id)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        if id_of(&bytes) != *id {
            return Err(StoreError::damaged("a file that is not what it was"));
        }
        Ok(Some(bytes))
    }

    /// Removes every file but those that are referred to, and what was left unfinished; says how many bytes are left.
    pub fn sweep(&self, wanted: &BTreeSet<&FileId>) -> Result<u64, StoreError> {
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
            Err(error) => return Err(error.into()),
        };
        let (mut left, mut removed) = (0, false);
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_str().unwrap_or_default();
            match name.parse::<FileId>() {
                Ok(id) if wanted.contains(&id) => left += entry.metadata()?.len(),
                Ok(_) => {
                    std::fs::remove_file(entry.path())?;
                    removed = true;
                }
                Err(()) if name.ends_with(UNFINISHED) => std::fs::remove_file(entry.path())?,
                // Not ours.
                Err(()) => {}
            }
        }
        if removed {
            File::open(&self.folder)?.sync_all()?;
        }
        Ok(left)
    }

    /// The room that is left on their disk, in bytes.
    pub fn room(&self) -> Result<u64, StoreError> {
        let there = if self.folder.exists() { &self.folder } else { self.folder.parent().unwrap_or(&self.folder) };
        let disk = rustix::fs::statvfs(there).map_err(io::Error::from)?;
        Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
    }

    fn path(&self, id: &FileId) -> PathBuf {
        self.folder.join(id.as_str())
    }
}

fn id_of(bytes: &[u8]) -> FileId {
    FileId::of(Sha256::digest(bytes).into())
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_back_as_it_was_kept_and_by_nobody_else() {
        use std::os::unix::fs::PermissionsExt;
        let data = tempfile::tempdir().unwrap();
        let files = Files::of(data.path());
        assert_eq!(files.sweep(&BTreeSet::new()).unwrap(), 0, "no folder is made before the first file");
        let id = files.keep(b"a photo").unwrap();
        assert_eq!(files.keep(b"a photo").unwrap(), id);
        assert_eq!(files.read(&id).unwrap().unwrap(), b"a photo");
        assert_eq!(files.read(&FileId::of([7; 32])).unwrap(), None);
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&data.path().join(FOLDER)), mode(&files.path(&id))), (0o700, 0o600));
        assert!(files.room().unwrap() > 0);
    }

    #[test]
    fn a_file_that_was_damaged_is_never_shown() {
        let data = tempfile::tempdir().unwrap();
        let files = Files::of(data.path());
        let id = files.keep(b"a photo").unwrap();
        for damaged in [&b"a phot0"[..], b"a phot", b""] {
            std::fs::write(files.path(&id), damaged).unwrap();
            assert!(matches!(files.read(&id), Err(StoreError::Damaged(_))));
        }
        files.keep(b"a photo").unwrap();
        assert!(files.read(&id).unwrap().is_some(), "the same file again mends it");
    }

    #[test]
    fn a_sweep_leaves_what_is_wanted_and_what_is_not_ours() {
        let data = tempfile::tempdir().unwrap();
        let files = Files::of(data.path());
        let (wanted, orphan) = (files.keep(b"wanted").unwrap(), files.keep(b"orphan").unwrap());
        let stray = |name: &str| data.path().join(FOLDER).join(name);
        std::fs::write(stray(&format!("{orphan}{UNFINISHED}")), "half").unwrap();
        std::fs::write(stray("note.txt"), "whoever looks after the box").unwrap();
        assert_eq!(files.sweep(&BTreeSet::from([&wanted])).unwrap(), 6);
        assert!(files.read(&wanted).unwrap().is_some() && files.read(&orphan).unwrap().is_none());
        assert!(stray("note.txt").exists() && !stray(&format!("{orphan}{UNFINISHED}")).exists());
    }
}
