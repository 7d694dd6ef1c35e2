//! The snapshot: the whole state at one event, so that a start replays only what came after.
//!
//! A disposable cache. One of another schema, of a later event than the journal has, or that does not read back is
//! not there, and the journal is replayed from its first event.

use super::table::{SNAPSHOT, STATE, Shared, fault};
use super::{StoreError, chapter};
use crate::classroom::State;
use redb::ReadTransaction;
use serde::{Deserialize, Serialize};

/// Raise it whenever a field of the state changes its meaning or `apply` makes something else of old events.
/// A test compares the state's shape with the one noted beside it.
pub const SCHEMA: &str = concat!(env!("CARGO_PKG_VERSION"), "/30");

/// A snapshot is worth its write after this many events.
pub const DUE_AFTER: u64 = 4_096;

#[derive(Serialize, Deserialize)]
struct Header {
    schema: String,
    number: u64,
}

/// Writes the snapshot in the place of the last one.
pub fn write(shared: &Shared, state: &State) -> Result<(), StoreError> {
    let header = Header { schema: SCHEMA.to_owned(), number: state.number };
    let mut bytes = serde_json::to_vec(&header).map_err(StoreError::damaged)?;
    bytes.push(b'\n');
    bytes.extend(chapter::pack(&serde_json::to_vec(state).map_err(StoreError::damaged)?)?);
    shared.with(|database| {
        let txn = database.begin_write().map_err(fault)?;
        txn.open_table(SNAPSHOT).map_err(fault)?.insert(STATE, bytes.as_slice()).map_err(fault)?;
        txn.commit().map_err(fault)
    })
}

/// The snapshot, if there is a good one of no later event than `last`.
pub fn read(txn: &ReadTransaction, last: u64) -> Result<Option<State>, StoreError> {
    let table = txn.open_table(SNAPSHOT).map_err(fault)?;
    let Some(bytes) = table.get(STATE).map_err(fault)? else { return Ok(None) };
    Ok(parse(bytes.value()).filter(|state| state.number <= last))
}

fn parse(bytes: &[u8]) -> Option<State> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let header: Header = serde_json::from_slice(&bytes[..end]).ok()?;
    if header.schema != SCHEMA {
        return None;
    }
    let state: State = serde_json::from_slice(&chapter::unpack(&bytes[end + 1..]).ok()?).ok()?;
    (state.number == header.number).then_some(state)
}
