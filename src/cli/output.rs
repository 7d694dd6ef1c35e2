//! Where a file goes: to standard output, or beside its place until it is whole.

use super::Failure;
use crate::journal::STORE;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// An open destination. A file gets its name only with [`Output::finish`], so a half-written one never looks whole.
pub(super) enum Output {
    /// Standard output.
    Standard,
    /// A pipe or a device: written as it comes.
    Stream(File),
    /// A file under a passing name.
    File {
        /// The passing name's file.
        file: File,
        /// The passing name.
        passing: PathBuf,
        /// Its name in the end.
        to: PathBuf,
    },
}

impl Output {
    /// Opens the destination; `None` and `-` are standard output. What a data folder lives on is never written over.
    pub(super) fn open(to: Option<&Path>, data: &Path) -> Result<Self, Failure> {
        let Some(to) = to.filter(|to| *to != Path::new("-")) else { return Ok(Self::Standard) };
        let cannot = |error: io::Error| format!("cannot write {}: {error}", to.display());
        if std::fs::metadata(to).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
            return Ok(Self::Stream(OpenOptions::new().write(true).open(to).map_err(cannot)?));
        }
        let to = resolved(to).map_err(cannot)?;
        if is_ours(&to, data) {
            return Err(format!("{} belongs to the hub: choose another name", to.display()).into());
        }
        if to.is_dir() {
            return Err(format!("{} is a folder: say the name of a file in it", to.display()).into());
        }
        let mut passing = to.clone().into_os_string();
        passing.push(".unfinished");
        let passing = PathBuf::from(passing);
        // What an interrupted try left over.
        let _ = std::fs::remove_file(&passing);
        // Names of children are for the one who asked.
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&passing);
        Ok(Self::File { file: file.map_err(cannot)?, passing, to })
    }

    /// Whether sentences may go to standard output beside it.
    pub(super) fn is_standard(&self) -> bool {
        matches!(self, Self::Standard)
    }

    /// Puts a file in its place, on disk.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        if let Self::File { file, passing, to } = &self {
            file.sync_all()?;
            std::fs::rename(passing, to)?;
        }
        Ok(())
    }
}

/// Where a name leads in the end, whether there is a file yet or not.
fn resolved(to: &Path) -> io::Result<PathBuf> {
    if let Ok(there) = to.canonicalize() {
        return Ok(there);
    }
    let folder = to.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = to.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    Ok(folder.canonicalize()?.join(name))
}

/// Whether it is a file that the hub itself keeps: the store, its lock, its socket, its certificates.
fn is_ours(to: &Path, data: &Path) -> bool {
    let own = STORE.split('.').next().unwrap_or(STORE);
    let within = data.canonicalize().is_ok_and(|data| to.parent() == Some(&data));
    within && to.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&format!("{own}.")))
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Standard => io::stdout().write(bytes),
            Self::Stream(file) | Self::File { file, .. } => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Standard => io::stdout().flush(),
            Self::Stream(file) | Self::File { file, .. } => file.flush(),
        }
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        // After `finish` there is no such file any more.
        if let Self::File { passing, .. } = self {
            let _ = std::fs::remove_file(passing);
        }
    }
}
