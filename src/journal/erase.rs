//! Erasing a student: the store without them is made beside the old one, verified, and takes its place.

use super::create::remove_leftover;
use super::folder::Folder;
use super::refill::Refill;
use super::table::{OUTBOXES, ROWS, Shared};
use super::{StoreError, reader};
use crate::classroom::StudentId;

/// A row to put, or to remove.
type Row = (String, Option<Vec<u8>>);

/// Makes the store of `old` without a student and puts it in its place; `rows` are put or removed on the way. An error
/// before the last step leaves the old store open and as it was; after any other, whichever stands is to be opened.
pub fn erase<F: Folder>(folder: &F, old: &Shared, student: StudentId, rows: &[Row]) -> Result<(), StoreError> {
    let made = beside(folder, old, student, rows);
    if made.is_err() {
        remove_leftover(folder)?;
    }
    made
}

fn beside<F: Folder>(folder: &F, old: &Shared, student: StudentId, rows: &[Row]) -> Result<(), StoreError> {
    let mut refill = Refill::begin(folder)?;
    // Its view of the old store is gone when this returns, so that the old store can be closed.
    copy(&mut refill, old, student, rows)?;
    refill.flush()?;
    if refill.state().knows(student) {
        return Err(StoreError::damaged("somebody erased is still in the new store"));
    }
    refill.finish(folder, Some(old)).map(drop)
}

fn copy(refill: &mut Refill, old: &Shared, student: StudentId, rows: &[Row]) -> Result<(), StoreError> {
    let txn = old.read()?;
    for event in reader::events(&txn, 1)? {
        let event = event?;
        refill.event(event.without(student).unwrap_or(event))?;
    }
    let theirs = format!("{student}/");
    for (key, bytes) in reader::rows(&txn, OUTBOXES)? {
        if !key.starts_with(&theirs) {
            refill.outbox(key, bytes);
        }
    }
    let mut kept = reader::rows(&txn, ROWS)?;
    for (key, bytes) in rows {
        match bytes {
            Some(bytes) => drop(kept.insert(key.clone(), bytes.clone())),
            None => drop(kept.remove(key)),
        }
    }
    kept.into_iter().for_each(|(key, bytes)| refill.row(key, bytes));
    Ok(())
}
