//! Backups: JSON Lines, the form that outlives every version of the store.
//!
//! The first line is the [`Header`], with the digest of itself and of all that follows; then every event as it stands in the
//! journal, one record a line, then the operation marks, then the settings. Credentials and devices stay on the box:
//! of the rows only those whose key begins with [`SETTINGS`] go out.
//!
//! Sealing ([`super::seal`]) wraps all of this: a sealing writer takes the place of the writer that [`write`] is given,
//! and an opening reader that of the reader of [`super::restore`].

use super::reader::{self, Lines};
use super::table::{OUTBOXES, ROWS};
use super::{Progress, StoreError, Summary, record};
use redb::ReadTransaction;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io::Write;

/// What the header's `format` begins with; the version of this layout follows.
const FORMAT: &str = "cupboard-backup/";
/// The version of this layout.
const FORMAT_VERSION: u32 = 1;
/// Rows whose key begins so are carried.
pub const SETTINGS: &str = "setting/";
/// How many lines go by between two words of progress.
pub const STRIDE: u64 = 1_024;

/// The first line of a backup.
#[derive(Clone, Serialize, Deserialize)]
pub struct Header {
    format: String,
    /// The newest version of a record in it.
    schema: u32,
    /// The Cupboard that wrote it.
    pub app: String,
    /// How many lines follow.
    pub count: u64,
    /// The digest of this line with nothing here, and of the lines that follow, in hexadecimal.
    pub sha256: String,
}

impl Header {
    /// Reads the first line; refuses what is no backup, or a newer one.
    pub fn parse(line: &[u8]) -> Result<Self, StoreError> {
        let header: Header = serde_json::from_slice(line).map_err(|_| StoreError::NotABackup)?;
        let version = header.format.strip_prefix(FORMAT).and_then(|version| version.parse().ok());
        match version {
            None => Err(StoreError::NotABackup),
            Some(version) if version > FORMAT_VERSION => Err(StoreError::NewerFormat(version)),
            Some(_) if header.schema > record::VERSION => Err(StoreError::NewerFormat(header.schema)),
            Some(_) => Ok(header),
        }
    }

    /// Begins the digest with what the header itself says, so that no word of it changes unseen.
    pub fn digest(&self) -> Result<Sha256, StoreError> {
        let bare = Self { sha256: String::new(), ..self.clone() };
        Ok(Sha256::new().chain_update(serde_json::to_vec(&bare).map_err(StoreError::damaged)?))
    }
}

/// A line that is not an event: bytes under a key. They are kept as text where they are text.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    /// An outbox, whose marks these are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outbox: Option<String>,
    /// A row's key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hex: Option<String>,
}

impl Extra {
    fn of(bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self { outbox: None, row: None, text: Some(text), hex: None },
            Err(error) => Self { outbox: None, row: None, text: None, hex: Some(hex(error.as_bytes())) },
        }
    }

    /// The bytes, or `None` for a line that says neither text nor digits.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        match (&self.text, &self.hex) {
            (Some(text), None) => Some(text.clone().into_bytes()),
            (None, Some(digits)) => unhex(digits),
            _ => None,
        }
    }
}

/// Writes a backup of a view: once to know its digest, once for good. Every record is read on the way, and what went
/// out is digested again: what no restore would take never counts as a backup.
pub fn write(txn: &ReadTransaction, to: &mut dyn Write, progress: &mut Progress) -> Result<Summary, StoreError> {
    let extras = extras(txn)?;
    let (_, events) = reader::ends(txn)?;
    let of = 2 * events;
    let mut header = Header {
        format: format!("{FORMAT}{FORMAT_VERSION}"),
        schema: record::VERSION,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        count: events + extras.len() as u64,
        sha256: String::new(),
    };
    let mut digest = header.digest()?;
    let mut written = digest.clone();
    let mut count = 0;
    each_line(txn, &extras, &mut |done, line| {
        if done <= events {
            readable(done, line)?;
        }
        digest.update(line);
        count += 1;
        tell(progress, done, of);
        Ok(())
    })?;
    header.sha256 = hex(&digest.finalize());
    let mut first = serde_json::to_vec(&header).map_err(StoreError::damaged)?;
    first.push(b'\n');
    to.write_all(&first)?;
    let mut bytes = first.len() as u64;
    each_line(txn, &extras, &mut |done, line| {
        to.write_all(line)?;
        written.update(line);
        bytes += line.len() as u64;
        tell(progress, events + done, of);
        Ok(())
    })?;
    to.flush()?;
    if count != header.count || hex(&written.finalize()) != header.sha256 {
        return Err(StoreError::damaged("it reads otherwise the second time"));
    }
    progress(of, of);
    let outboxes = extras.iter().filter(|extra| extra.outbox.is_some()).count() as u64;
    let rows = extras.len() as u64 - outboxes;
    Ok(Summary { events, rows, outboxes, bytes, app: header.app })
}

/// Whether a record reads back, and stands at its own number.
fn readable(number: u64, line: &[u8]) -> Result<(), StoreError> {
    let event = record::decode(line.strip_suffix(b"\n").unwrap_or(line))?;
    if event.number == number {
        return Ok(());
    }
    Err(StoreError::damaged(format!("event {} stands in the place of {number}", event.number)))
}

fn tell(progress: &mut Progress, done: u64, of: u64) {
    if done.is_multiple_of(STRIDE) {
        progress(done.min(of), of);
    }
}

fn extras(txn: &ReadTransaction) -> Result<Vec<Extra>, StoreError> {
    let outboxes = reader::rows(txn, OUTBOXES)?.into_iter();
    let outboxes = outboxes.map(|(key, bytes)| Extra { outbox: Some(key), ..Extra::of(bytes) });
    let rows = reader::rows(txn, ROWS)?.into_iter().filter(|(key, _)| key.starts_with(SETTINGS));
    let rows = rows.map(|(key, bytes)| Extra { row: Some(key), ..Extra::of(bytes) });
    Ok(outboxes.chain(rows).collect())
}

type LineSink<'a> = dyn FnMut(u64, &[u8]) -> Result<(), StoreError> + 'a;

fn each_line(txn: &ReadTransaction, extras: &[Extra], sink: &mut LineSink) -> Result<(), StoreError> {
    let mut done = 0;
    for line in Lines::new(txn, 1)? {
        let (number, mut bytes) = line?;
        bytes.push(b'\n');
        done = number;
        sink(done, &bytes)?;
    }
    for extra in extras {
        let mut bytes = serde_json::to_vec(extra).map_err(StoreError::damaged)?;
        bytes.push(b'\n');
        done += 1;
        sink(done, &bytes)?;
    }
    Ok(())
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(digits: &str) -> Option<Vec<u8>> {
    if !digits.is_ascii() || !digits.len().is_multiple_of(2) {
        return None;
    }
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok()).collect()
}
