//! `cupboard restore`: a backup takes its place in a data folder.

use super::ask::folder_or_nothing;
use super::bar::Bar;
use super::serve::say;
use super::words::{Trouble, count};
use super::{DataArgs, Failure, key};
use crate::journal::{self, StoreError};
use clap::Args;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};

/// What `restore` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cupboard restore --data lessons cupboard-2026-11-22-1430.age
  cupboard restore --data lessons --replace monday.age        what is in the folder now is lost

Stop the hub first. The backup is read to its end and verified before anything takes its place. A sealed one asks for \
the key on the recovery sheet; capitals, spaces and line breaks do not matter.")]
pub(super) struct Restore {
    #[command(flatten)]
    data: DataArgs,
    /// The backup
    #[arg(value_name = "BACKUP")]
    backup: PathBuf,
    /// Put it in the place of the lessons that the folder holds now
    #[arg(long)]
    replace: bool,
    /// File that holds the recovery key; without it the key is asked for
    #[arg(long, value_name = "FILE")]
    key_file: Option<PathBuf>,
}

/// Restores, and says what there is now.
pub(super) fn run(restore: Restore) -> Result<(), Failure> {
    let (data, from) = (restore.data.folder, restore.backup.display());
    folder_or_nothing(&data)?;
    let cannot = |error: io::Error| format!("cannot read {from}: {error}");
    let mut backup = BufReader::new(File::open(&restore.backup).map_err(cannot)?);
    let sealed = journal::is_sealed(backup.fill_buf().map_err(cannot)?);
    let key = if sealed { Some(key::ask(restore.key_file.as_deref())?) } else { None };
    let bar = Bar::new("Restoring");
    let mut progress = |done, of| bar.tell(done, of);
    let mut put = |backup: &mut dyn BufRead| journal::restore(backup, &data, restore.replace, &mut progress);
    let restored = match key {
        None => put(&mut backup),
        Some(key) => journal::open_sealed(&key, backup).and_then(|opened| put(&mut BufReader::new(opened))),
    };
    drop(bar);
    let summary = restored.map_err(|error| match error {
        StoreError::Exists => Trouble::Other(format!(
            "there are lessons in {} already, and nothing was changed. To put the backup in their place add --replace; \
             back them up first, or they are lost",
            data.display()
        )),
        StoreError::NotABackup | StoreError::Checksum | StoreError::NewerFormat(_) | StoreError::WrongKey => {
            Trouble::Other(format!("{from}: {error}. Nothing was changed"))
        }
        other => other.into(),
    })?;
    give_to_owner(&data);
    say(&[
        format!("Restored {} from {from}.", count(summary.events, "event", "events")),
        "Keys are not part of a backup: phones scan the wall's code again, and the next start shows a code with which \
         the teacher sets a passphrase."
            .into(),
    ]);
    Ok(())
}

/// What root wrote into somebody's folder is theirs: the hub that runs as that user must be able to write it.
pub(super) fn give_to_owner(data: &Path) {
    let (Ok(folder), Ok(files)) = (std::fs::metadata(data), std::fs::read_dir(data)) else { return };
    for file in files.flatten() {
        let ours = file.file_name().to_string_lossy().starts_with("cupboard.");
        let foreign = ours && file.metadata().is_ok_and(|there| there.is_file() && there.uid() != folder.uid());
        if foreign && let Err(error) = chown(file.path(), Some(folder.uid()), Some(folder.gid())) {
            tracing::warn!(%error, "a file in the data folder belongs to another user than the folder");
        }
    }
}
