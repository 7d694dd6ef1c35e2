//! A folder of sealed backups: on the box, or on a stick.
//!
//! A backup is written under a passing name, synced, read back from the disk and compared with what was written, and
//! only then gets its name; the name is synced too. So whatever has the name of a backup is one. The box cannot open
//! what it sealed: that the content is whole was checked as it was written ([`super::backup`]).

use super::retention::surplus;
use super::{Reader, Recipient, StoreError, backup::hex, folder};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use rustix::fs::{Advice, fadvise, statvfs, syncfs};
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// What a backup's name begins and ends with; between them `2026-11-22-1430`.
const BEGINNING: &str = "cupboard-";
const ENDING: &str = ".age";
/// The end of a passing name.
const UNFINISHED: &str = ".unfinished";
/// While there is a file of this name, every backup older than the next one is to go (TRUST.md, Erasing a student).
const REPLACE: &str = "replace-all";
/// Room for the lessons that no backup may take: days of them.
const RESERVE: u64 = 32 << 20;
/// How much is written between two looks at the room that is left.
const LOOK_EVERY: u64 = 1 << 20;

/// A folder of backups; nothing is made before the first backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    folder: PathBuf,
    /// Bytes of the disk to leave alone.
    reserve: u64,
    /// Whether older backups go as the rule says.
    prunes: bool,
}

/// A backup that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its file's name.
    pub name: String,
    /// When it was made, to the minute, in milliseconds since 1970.
    pub wall_ms: i64,
    /// Its size in bytes.
    pub bytes: u64,
    day: i64,
    order: (DateTime, u32),
}

impl Archive {
    /// The box's own: older backups go as the rule says ([`super::DAILY`], [`super::WEEKLY`]), and so that room is left.
    pub fn on_box(folder: PathBuf) -> Self {
        Self { folder, reserve: RESERVE, prunes: true }
    }

    /// A stick: nothing there is ever removed.
    pub fn on_stick(folder: PathBuf) -> Self {
        Self { folder, reserve: 0, prunes: false }
    }

    /// The same, with another number of bytes to leave alone.
    pub fn leaving(self, reserve: u64) -> Self {
        Self { reserve, ..self }
    }

    /// The backups there, newest first.
    pub fn list(&self) -> Result<Vec<Kept>, StoreError> {
        let files = match std::fs::read_dir(&self.folder) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let mut kept = Vec::new();
        for file in files {
            let file = file?;
            let Some(at) = file.file_name().to_str().and_then(parse) else { continue };
            let name = file.file_name().to_string_lossy().into_owned();
            kept.push(Kept::new(name, at, file.metadata()?.len()));
        }
        kept.sort_by_key(|one| std::cmp::Reverse(one.order));
        Ok(kept)
    }

    /// Writes a backup, and removes those whose time is over. A disk that is full loses its oldest backups first, never
    /// its last.
    pub fn back_up(&self, reader: &Reader, recipient: &Recipient, wall_ms: i64) -> Result<Kept, StoreError> {
        folder::make_private(&self.folder)?;
        self.remove_leftovers()?;
        let made = loop {
            match self.write(reader, recipient, wall_ms) {
                Err(error) if error.is_full() && self.prunes => {
                    let oldest = self.worth_removing()?.ok_or(error)?;
                    self.remove(&oldest)?;
                }
                other => break other?,
            }
        };
        if self.prunes {
            self.prune(&made)?;
        }
        Ok(made)
    }

    /// From now on every backup that is there counts as one too many, once a new one is made: what they hold is to be
    /// forgotten. Outlives a power cut.
    pub fn replace_with_next(&self) -> Result<(), StoreError> {
        folder::make_private(&self.folder)?;
        File::create(self.folder.join(REPLACE))?.sync_all()?;
        Ok(sync_folder(&self.folder)?)
    }

    /// Nothing was erased after all: older backups stay.
    pub fn replace_none(&self) -> Result<(), StoreError> {
        self.replaced()
    }

    /// Whether older backups still wait to be replaced.
    pub fn waits_for_replacement(&self) -> bool {
        self.folder.join(REPLACE).exists()
    }

    /// Removes every backup, where there can be no new one in their place.
    pub fn remove_all(&self) -> Result<(), StoreError> {
        for kept in self.list()? {
            self.remove(&kept)?;
        }
        self.replaced()
    }

    /// The name of a backup made then.
    pub fn name_at(wall_ms: i64) -> Result<String, StoreError> {
        Ok(name_of(minute(wall_ms)?, 1))
    }

    fn write(&self, reader: &Reader, recipient: &Recipient, wall_ms: i64) -> Result<Kept, StoreError> {
        let (name, at) = self.free_name(wall_ms)?;
        let passing = self.folder.join(format!("{name}{UNFINISHED}"));
        let written = self.write_passing(&passing, reader, recipient);
        if written.is_err() {
            // The error says more than that there was nothing to remove.
            let _ = std::fs::remove_file(&passing);
        }
        let bytes = written?;
        std::fs::rename(&passing, self.folder.join(&name))?;
        sync_folder(&self.folder)?;
        Ok(Kept::new(name, at, bytes))
    }

    fn write_passing(&self, passing: &Path, reader: &Reader, recipient: &Recipient) -> Result<u64, StoreError> {
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(passing)?;
        let mut to = Watched::new(BufWriter::with_capacity(1 << 16, file), self);
        to.look()?;
        reader.back_up_sealed(recipient, &mut to, &mut |_, _| {})?;
        let (file, written) = to.finish()?;
        file.sync_all()?;
        // Without this the reading would see memory, and not the disk.
        if let Err(error) = fadvise(&file, 0, None, Advice::DontNeed) {
            tracing::debug!(%error, "the disk's memory of the backup could not be dropped");
        }
        drop(file);
        let read = digest_of(passing)?;
        if read != written {
            return Err(StoreError::damaged("the backup reads otherwise than it was written: the disk is failing"));
        }
        Ok(written.0)
    }

    /// The name for a minute; a second backup in it gets a number.
    fn free_name(&self, wall_ms: i64) -> Result<(String, (DateTime, u32)), StoreError> {
        let at = minute(wall_ms)?;
        for number in 1.. {
            let name = name_of(at, number);
            if !self.folder.join(&name).try_exists()? {
                return Ok((name, (at, number)));
            }
        }
        Err(StoreError::damaged("there are too many backups"))
    }

    /// The oldest backup, when room for another is made by removing older ones: never the last, and none in vain.
    fn worth_removing(&self) -> Result<Option<Kept>, StoreError> {
        let mut all = self.list()?;
        let newest = all.first().map_or(0, |kept| kept.bytes);
        let older: u64 = all.iter().skip(1).map(|kept| kept.bytes).sum();
        let helps = self.room()?.saturating_add(older) >= self.reserve.saturating_add(newest);
        Ok(all.pop().filter(|_| helps && !all.is_empty()))
    }

    /// Bytes that are left on the disk.
    fn room(&self) -> io::Result<u64> {
        let disk = statvfs(&self.folder)?;
        Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
    }

    fn prune(&self, made: &Kept) -> Result<(), StoreError> {
        let all = self.list()?;
        let replaces = self.waits_for_replacement();
        let days: Vec<i64> = all.iter().map(|kept| kept.day).collect();
        let over = surplus(&days, made.day);
        for (place, kept) in all.iter().enumerate() {
            if kept.name != made.name && (replaces || over.contains(&place)) {
                self.remove(kept)?;
            }
        }
        if replaces { self.replaced() } else { Ok(()) }
    }

    fn replaced(&self) -> Result<(), StoreError> {
        match std::fs::remove_file(self.folder.join(REPLACE)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        if self.folder.exists() { Ok(sync_folder(&self.folder)?) } else { Ok(()) }
    }

    fn remove(&self, kept: &Kept) -> Result<(), StoreError> {
        std::fs::remove_file(self.folder.join(&kept.name))?;
        Ok(sync_folder(&self.folder)?)
    }

    fn remove_leftovers(&self) -> Result<(), StoreError> {
        for file in std::fs::read_dir(&self.folder)? {
            let file = file?;
            let name = file.file_name();
            if name.to_str().and_then(|name| name.strip_suffix(UNFINISHED)).and_then(parse).is_some() {
                std::fs::remove_file(file.path())?;
            }
        }
        Ok(())
    }
}

/// Puts everything on a stick, so that it may be pulled out.
pub fn settle(stick: &Path) -> Result<(), StoreError> {
    Ok(syncfs(File::open(stick)?).map_err(io::Error::from)?)
}

impl Kept {
    fn new(name: String, order: (DateTime, u32), bytes: u64) -> Self {
        let at = order.0.to_zoned(TimeZone::system());
        let wall_ms = at.map_or(0, |at| at.timestamp().as_millisecond());
        let since = order.0.date().since(jiff::civil::date(1970, 1, 1));
        let day = since.map_or(0, |since| i64::from(since.get_days()));
        Self { name, wall_ms, bytes, day, order }
    }
}

/// The minute on this machine's clocks.
fn minute(wall_ms: i64) -> Result<DateTime, StoreError> {
    let at = Timestamp::from_millisecond(wall_ms).map_err(StoreError::damaged)?.to_zoned(TimeZone::system());
    at.datetime().with().second(0).subsec_nanosecond(0).build().map_err(StoreError::damaged)
}

fn name_of(at: DateTime, number: u32) -> String {
    let number = if number == 1 { String::new() } else { format!("-{number}") };
    format!("{BEGINNING}{}{number}{ENDING}", at.strftime("%Y-%m-%d-%H%M"))
}

/// When a backup of that name was made, and which of its minute; `None` for what is not named like one.
fn parse(name: &str) -> Option<(DateTime, u32)> {
    let middle = name.strip_prefix(BEGINNING)?.strip_suffix(ENDING)?;
    let (at, number) = match middle.char_indices().nth(15) {
        None => (middle, 1),
        Some((end, _)) => (&middle[..end], middle[end..].strip_prefix('-')?.parse().ok()?),
    };
    let at = DateTime::strptime("%Y-%m-%d-%H%M", at).ok()?;
    (name_of(at, number) == name).then_some((at, number))
}

/// Puts the names in a folder on disk. Some file systems of sticks know no such thing, and say so.
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        other => other,
    }
}

/// A file's length and digest.
type Seen = (u64, String);

fn digest_of(path: &Path) -> io::Result<Seen> {
    let mut file = File::open(path)?;
    let (mut digest, mut bytes) = (Sha256::new(), 0);
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok((bytes, hex(&digest.finalize()))),
            many => {
                digest.update(&piece[..many]);
                bytes += many as u64;
            }
        }
    }
}

/// Digests what goes to the file, and stops before the disk is full.
struct Watched<'a> {
    to: BufWriter<File>,
    archive: &'a Archive,
    digest: Sha256,
    bytes: u64,
    looked_at: u64,
}

impl<'a> Watched<'a> {
    fn new(to: BufWriter<File>, archive: &'a Archive) -> Self {
        Self { to, archive, digest: Sha256::new(), bytes: 0, looked_at: 0 }
    }

    fn look(&self) -> io::Result<()> {
        if self.archive.room()? < self.archive.reserve {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(())
    }

    fn finish(self) -> io::Result<(File, Seen)> {
        let file = self.to.into_inner().map_err(io::IntoInnerError::into_error)?;
        Ok((file, (self.bytes, hex(&self.digest.finalize()))))
    }
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let many = self.to.write(bytes)?;
        self.digest.update(&bytes[..many]);
        self.bytes += many as u64;
        if self.bytes - self.looked_at >= LOOK_EVERY {
            self.looked_at = self.bytes;
            self.look()?;
        }
        Ok(many)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
