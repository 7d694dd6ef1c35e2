//! Restoring: a backup becomes a store beside the old one, is verified, and only then takes its place.

use super::backup::{Extra, Header, SETTINGS, STRIDE, hex};
use super::create::remove_leftover;
use super::folder::{Folder, STORE};
use super::refill::{Counts, Refill};
use super::{Progress, StoreError, Summary, check, record, seal};
use sha2::{Digest, Sha256};
use std::io::{self, BufRead, Read};

/// No line of a backup is longer; a longer one is not ours.
const LONGEST_LINE: u64 = 64 << 20;

/// Restores a backup into a folder; see [`super::restore`].
pub fn restore<F: Folder>(
    backup: &mut dyn BufRead,
    folder: &F,
    replace: bool,
    progress: &mut Progress,
) -> Result<Summary, StoreError> {
    let (first, header) = read_header(backup)?;
    if folder.has(STORE)? && !replace && !is_empty(folder)? {
        return Err(StoreError::Exists);
    }
    remove_leftover(folder)?;
    let restored = fill(backup, &header, folder, progress);
    if restored.is_err() {
        remove_leftover(folder)?;
    }
    let summary = restored?;
    Ok(Summary { bytes: summary.bytes + first, ..summary })
}

/// Reads a backup's first line; its length in bytes comes along.
pub fn read_header(backup: &mut dyn BufRead) -> Result<(u64, Header), StoreError> {
    let mut line = Vec::new();
    backup.take(4_096).read_until(b'\n', &mut line).map_err(unread)?;
    if seal::is_sealed(&line) {
        return Err(StoreError::Sealed);
    }
    Ok((line.len() as u64, Header::parse(&line)?))
}

/// Whether an error means that bytes are missing or altered, as decryption says it, and not that the disk failed.
pub fn is_cut(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData)
}

fn unread(error: io::Error) -> StoreError {
    if is_cut(&error) { StoreError::Checksum } else { StoreError::Io(error) }
}

/// Whether the store there holds nothing yet. One that cannot be opened is not ours to judge.
fn is_empty<F: Folder>(folder: &F) -> Result<bool, StoreError> {
    match folder.open(STORE, false).and_then(check::is_empty) {
        Err(error @ StoreError::InUse) => Err(error),
        other => Ok(other.unwrap_or(false)),
    }
}

fn fill<F: Folder>(
    backup: &mut dyn BufRead,
    header: &Header,
    folder: &F,
    progress: &mut Progress,
) -> Result<Summary, StoreError> {
    let mut refill = Refill::begin(folder)?;
    let mut lines = Lines { backup, digest: header.digest()?, count: 0, bytes: 0 };
    while let Some(line) = lines.next()? {
        add(&mut refill, &line)?;
        if lines.count.is_multiple_of(STRIDE) {
            progress(lines.count.min(header.count), header.count);
        }
    }
    refill.flush().map_err(altered)?;
    if lines.count != header.count || hex(&lines.digest.finalize()) != header.sha256 {
        return Err(StoreError::Checksum);
    }
    let Counts { events, rows, outboxes } = refill.finish(folder, None)?;
    progress(header.count, header.count);
    Ok(Summary { events, rows, outboxes, bytes: lines.bytes, app: header.app.clone() })
}

/// Adds a line. What does not read back was altered, whatever the digest will say.
fn add(refill: &mut Refill, line: &[u8]) -> Result<(), StoreError> {
    if !(line.starts_with(b"{\"outbox\":") || line.starts_with(b"{\"row\":")) {
        return record::decode(line).and_then(|event| refill.event(event)).map_err(altered);
    }
    let extra: Extra = serde_json::from_slice(line).map_err(|_| StoreError::Checksum)?;
    let bytes = extra.bytes().ok_or(StoreError::Checksum)?;
    // Keys come with no backup of ours: whoever put one there wants to be let in.
    if extra.row.as_ref().is_some_and(|key| !key.starts_with(SETTINGS)) {
        return Err(StoreError::Checksum);
    }
    if let Some(key) = extra.outbox {
        refill.outbox(key, bytes.clone());
    }
    if let Some(key) = extra.row {
        refill.row(key, bytes);
    }
    Ok(())
}

fn altered(error: StoreError) -> StoreError {
    match error {
        StoreError::Damaged(_) | StoreError::OutOfOrder { .. } => StoreError::Checksum,
        other => other,
    }
}

/// The lines after the header, counted and digested with it.
struct Lines<'a> {
    backup: &'a mut dyn BufRead,
    digest: Sha256,
    count: u64,
    bytes: u64,
}

impl Lines<'_> {
    /// The next line without its end; `None` after the last. A line without an end was cut short.
    fn next(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        let mut line = Vec::new();
        let read = (&mut self.backup).take(LONGEST_LINE).read_until(b'\n', &mut line).map_err(unread)?;
        if read == 0 {
            return Ok(None);
        }
        self.digest.update(&line);
        self.count += 1;
        self.bytes += read as u64;
        if line.pop() != Some(b'\n') {
            return Err(StoreError::Checksum);
        }
        Ok(Some(line))
    }
}
