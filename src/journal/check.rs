//! Whether a store is whole, found out without writing a byte.

use super::reader::{self, check_format, ends};
use super::table::{OUTBOXES, ROWS, Shared, fault};
use super::{Progress, Report, StoreError, backup::STRIDE, snapshot};
use crate::classroom::State;
use redb::backends::FileBackend;
use redb::{Builder, ReadTransaction, StorageBackend};
use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Checks the store in a file that nobody has open for writing.
pub fn file(path: &Path, progress: &mut Progress) -> Result<Report, StoreError> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(StoreError::Missing),
        Err(error) => return Err(StoreError::Io(error)),
    };
    let bytes = file.metadata()?.len();
    if bytes == 0 {
        return Err(StoreError::damaged("the file is empty"));
    }
    let shared = Shared::open(Aside::over(FileBackend::new(file).map_err(fault)?)?)?;
    let report = view(&shared.read()?, progress)?;
    shared.close()?;
    Ok(Report { bytes, clean_stop: stopped_cleanly(path)?, ..report })
}

/// Whether a store is whole as a file, and not a newer Cupboard's. Writes nothing to it.
pub fn is_ours(file: impl StorageBackend) -> Result<(), StoreError> {
    let shared = Shared::open(Aside::over(file)?)?;
    check_format(&shared.read()?)?;
    shared.close()
}

/// Whether a store holds nothing yet. Writes nothing to it.
pub fn is_empty(file: impl StorageBackend) -> Result<bool, StoreError> {
    let shared = Shared::open(Aside::over(file)?)?;
    let txn = shared.read()?;
    check_format(&txn)?;
    Ok(ends(&txn)?.1 == 0 && reader::rows(&txn, ROWS)?.is_empty())
}

/// Checks what a view shows: every record reads back, no number is missing, the replay goes through the snapshot.
pub fn view(txn: &ReadTransaction, progress: &mut Progress) -> Result<Report, StoreError> {
    check_format(txn)?;
    let (_, of) = ends(txn)?;
    let snapshot = snapshot::read(txn, of)?;
    let mut state = State::default();
    let mut last_wall_ms = None;
    let agree = |state: &State| match &snapshot {
        Some(kept) if kept.number == state.number && kept != state => {
            Err(StoreError::damaged("the snapshot differs from the replay"))
        }
        _ => Ok(()),
    };
    agree(&state)?;
    for event in reader::events(txn, 1)? {
        let event = event?;
        state.apply(&event);
        last_wall_ms = Some(event.at.wall_ms);
        agree(&state)?;
        if event.number.is_multiple_of(STRIDE) {
            progress(event.number, of);
        }
    }
    reader::rows(txn, ROWS)?;
    reader::rows(txn, OUTBOXES)?;
    progress(of, of);
    Ok(Report {
        events: state.number,
        students: state.students.len() as u64,
        sections: state.sections.len() as u64,
        last_wall_ms,
        snapshot: snapshot.map(|state| state.number),
        bytes: 0,
        clean_stop: true,
    })
}

/// Asked of a file that is known to be whole: redb refuses to open an unfinished one read-only.
fn stopped_cleanly(path: &Path) -> Result<bool, StoreError> {
    match Builder::new().open_read_only(path) {
        Ok(_) => Ok(true),
        Err(redb::DatabaseError::RepairAborted) => Ok(false),
        Err(error) => Err(fault(error)),
    }
}

const PAGE: u64 = 4_096;

/// A file that is only read: what redb writes while it opens and repairs is kept aside, in memory.
#[derive(Debug)]
struct Aside<B> {
    file: B,
    kept: Mutex<Kept>,
}

#[derive(Debug)]
struct Kept {
    pages: BTreeMap<u64, Vec<u8>>,
    len: u64,
    /// Beyond this the file's own bytes are gone: it was shortened in the meantime.
    of_file: u64,
}

impl<B: StorageBackend> Aside<B> {
    fn over(file: B) -> Result<Self, StoreError> {
        let len = file.len()?;
        Ok(Self { file, kept: Mutex::new(Kept { pages: BTreeMap::new(), len, of_file: len }) })
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file's own page, with zeros beyond its end.
    fn page(&self, page: u64, of_file: u64) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; PAGE as usize];
        let there = of_file.saturating_sub(page * PAGE).min(PAGE) as usize;
        if there > 0 {
            self.file.read(page * PAGE, &mut bytes[..there])?;
        }
        Ok(bytes)
    }
}

impl<B: StorageBackend> StorageBackend for Aside<B> {
    fn len(&self) -> io::Result<u64> {
        Ok(self.kept().len)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let kept = self.kept();
        if offset + out.len() as u64 > kept.len {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let touched = kept.pages.range(offset / PAGE..=(offset + out.len() as u64) / PAGE).next().is_some();
        if !touched && offset + out.len() as u64 <= kept.of_file {
            return self.file.read(offset, out);
        }
        each_page(offset, out.len(), &mut |page, within, at| {
            let whole = self.page(page, kept.of_file);
            let bytes = kept.pages.get(&page).cloned().map_or(whole, Ok)?;
            out[at..at + within.len()].copy_from_slice(&bytes[within]);
            Ok(())
        })
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        let mut kept = self.kept();
        kept.len = len;
        if len < kept.of_file {
            kept.of_file = len;
        }
        kept.pages.retain(|page, _| page * PAGE < len);
        if let Some(bytes) = kept.pages.get_mut(&(len / PAGE)) {
            bytes[(len % PAGE) as usize..].fill(0);
        }
        Ok(())
    }

    fn sync_data(&self) -> io::Result<()> {
        Ok(())
    }

    /// Gives the file's locks back; whoever opens it next does not wait for the file itself to go.
    fn close(&self) -> io::Result<()> {
        self.file.close()
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        let mut kept = self.kept();
        each_page(offset, data.len(), &mut |page, within, at| {
            let mut bytes = match kept.pages.remove(&page) {
                Some(bytes) => bytes,
                None => self.page(page, kept.of_file)?,
            };
            bytes[within.clone()].copy_from_slice(&data[at..at + within.len()]);
            kept.pages.insert(page, bytes);
            Ok(())
        })
    }
}

type PageWork<'a> = dyn FnMut(u64, std::ops::Range<usize>, usize) -> io::Result<()> + 'a;

/// Each page that a stretch touches, with the part of the page and where in the stretch that part begins.
fn each_page(offset: u64, len: usize, work: &mut PageWork) -> io::Result<()> {
    let mut at = 0;
    while at < len {
        let position = offset + at as u64;
        let start = (position % PAGE) as usize;
        let count = (PAGE as usize - start).min(len - at);
        work(position / PAGE, start..start + count, at)?;
        at += count;
    }
    Ok(())
}
