//! Making a store so that it is there whole or not at all.
//!
//! A power cut during redb's own first writes leaves a file that never opens (TRUST.md), so a store is made under
//! another name, synced, renamed, and the rename synced. A leftover of an earlier try is not a store: it is removed.

use super::StoreError;
use super::folder::{Folder, STORE, UNFINISHED};
use super::table::{
    BY_STUDENT, CHAPTERS, EVENTS, FORMAT, FORMAT_VERSION, META, OUTBOXES, ROWS, SNAPSHOT, Shared, fault,
};
use redb::StorageBackend;

/// What [`probe`] writes.
const PROBE_BYTES: usize = 256 << 10;

/// Makes an empty store in a folder that has none.
pub fn create(folder: &impl Folder) -> Result<(), StoreError> {
    remove_leftover(folder)?;
    let unfinished = begin(folder)?;
    finish(folder, &unfinished)
}

/// Removes what a power cut left unfinished.
pub fn remove_leftover(folder: &impl Folder) -> Result<(), StoreError> {
    if folder.has(UNFINISHED)? {
        folder.remove(UNFINISHED)?;
    }
    Ok(())
}

/// An empty store under the unfinished name.
pub fn begin(folder: &impl Folder) -> Result<Shared, StoreError> {
    let shared = Shared::open(folder.open(UNFINISHED, true)?)?;
    lay_out(&shared)?;
    Ok(shared)
}

/// Closes the unfinished store and puts it in its place.
pub fn finish(folder: &impl Folder, unfinished: &Shared) -> Result<(), StoreError> {
    unfinished.close()?;
    folder.sync(UNFINISHED)?;
    folder.rename(UNFINISHED, STORE)?;
    folder.sync_names()?;
    Ok(())
}

/// Writes and syncs a file the size of a busy batch with a chapter to pack, and removes it.
pub fn probe(folder: &impl Folder) -> Result<(), StoreError> {
    remove_leftover(folder)?;
    let file = folder.open(UNFINISHED, true)?;
    let written = file.write(0, &[0x5a; PROBE_BYTES]).and_then(|()| file.sync_data());
    drop(file);
    folder.remove(UNFINISHED)?;
    Ok(written?)
}

/// Makes every table, and says which version they are.
pub fn lay_out(shared: &Shared) -> Result<(), StoreError> {
    shared.with(|database| {
        let txn = database.begin_write().map_err(fault)?;
        txn.open_table(EVENTS).map_err(fault)?;
        txn.open_table(CHAPTERS).map_err(fault)?;
        txn.open_table(BY_STUDENT).map_err(fault)?;
        txn.open_table(ROWS).map_err(fault)?;
        txn.open_table(OUTBOXES).map_err(fault)?;
        txn.open_table(SNAPSHOT).map_err(fault)?;
        txn.open_table(META).map_err(fault)?.insert(FORMAT, FORMAT_VERSION).map_err(fault)?;
        txn.commit().map_err(fault)
    })
}
