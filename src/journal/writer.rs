//! Writing: a batch is one transaction and one sync; older events are packed into chapters on the way.

use super::record;
use super::table::{BY_STUDENT, CHAPTERS, EVENTS, OUTBOXES, ROWS, Shared, fault};
use super::{Batch, StoreError, chapter};
use redb::{ReadableTable, TableDefinition, WriteTransaction};

/// How many events make a chapter. As many again always stay unpacked.
pub const CHAPTER: u64 = 256;

/// Where the writer stands.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The number of the last event.
    pub number: u64,
    /// The number of the last event that is packed.
    pub packed: u64,
    /// How many events make a chapter.
    pub chapter: u64,
}

/// Writes a batch; the new place, once it is on disk.
pub fn append(shared: &Shared, place: Place, batch: &Batch) -> Result<Place, StoreError> {
    in_order(place.number, batch)?;
    shared.with(|database| {
        let txn = database.begin_write().map_err(fault)?;
        let mut place = place;
        add_events(&txn, batch)?;
        place.number += batch.events.len() as u64;
        while place.number - place.packed >= 2 * place.chapter {
            pack(&txn, place.packed + 1, place.chapter)?;
            place.packed += place.chapter;
        }
        put(&txn, ROWS, &batch.rows)?;
        put(&txn, OUTBOXES, &batch.outboxes)?;
        txn.commit().map_err(fault)?;
        Ok(place)
    })
}

fn in_order(last: u64, batch: &Batch) -> Result<(), StoreError> {
    for (expected, event) in (last + 1..).zip(&batch.events) {
        if event.number != expected {
            return Err(StoreError::OutOfOrder { expected, found: event.number });
        }
    }
    Ok(())
}

fn add_events(txn: &WriteTransaction, batch: &Batch) -> Result<(), StoreError> {
    if batch.events.is_empty() {
        return Ok(());
    }
    let mut events = txn.open_table(EVENTS).map_err(fault)?;
    let mut index = txn.open_table(BY_STUDENT).map_err(fault)?;
    for event in &batch.events {
        events.insert(event.number, record::encode(event)?.as_slice()).map_err(fault)?;
        for student in event.fact.students() {
            index.insert((student.0, event.number), ()).map_err(fault)?;
        }
    }
    Ok(())
}

/// Moves a run of events into a chapter; the index then names the chapter instead of each event.
fn pack(txn: &WriteTransaction, first: u64, count: u64) -> Result<(), StoreError> {
    let mut events = txn.open_table(EVENTS).map_err(fault)?;
    let mut index = txn.open_table(BY_STUDENT).map_err(fault)?;
    let mut lines = Vec::new();
    for (number, entry) in (first..).zip(events.range(first..first + count).map_err(fault)?) {
        let (key, value) = entry.map_err(fault)?;
        if key.value() != number {
            return Err(StoreError::damaged(format!("event {number} is missing")));
        }
        lines.extend_from_slice(value.value());
        lines.push(b'\n');
        for student in record::decode(value.value())?.fact.students() {
            index.remove((student.0, number)).map_err(fault)?;
            index.insert((student.0, first), ()).map_err(fault)?;
        }
    }
    events.retain_in(first..first + count, |_, _| false).map_err(fault)?;
    let mut chapters = txn.open_table(CHAPTERS).map_err(fault)?;
    chapters.insert(first, chapter::pack(&lines)?.as_slice()).map_err(fault)?;
    Ok(())
}

fn put(
    txn: &WriteTransaction,
    table: TableDefinition<&str, &[u8]>,
    rows: &[(String, Option<Vec<u8>>)],
) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut table = txn.open_table(table).map_err(fault)?;
    for (key, value) in rows {
        match value {
            Some(value) => table.insert(key.as_str(), value.as_slice()).map_err(fault)?,
            None => table.remove(key.as_str()).map_err(fault)?,
        };
    }
    Ok(())
}
