//! Erasing a student from the store and from the backups on the box, so that neither is forgotten.

use super::{BackupTrouble, Backups};
use crate::classroom::{Actor, StudentId};
use crate::hub::Erased;
use crate::journal::Archive;
use std::sync::PoisonError;
use std::sync::atomic::Ordering::Relaxed;
use tokio::runtime::Handle;

/// What became of erasing somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erasing {
    /// Which store stands.
    pub store: Erased,
    /// Why there are still backups on the box that hold what was erased, if there are. The next backup that succeeds
    /// takes their place.
    pub backups: Option<BackupTrouble>,
}

impl Backups {
    /// Erases a student: from here on the next backup replaces all that are there, then the store is made anew, then
    /// comes that backup. It goes on to its end whether somebody waits for it or not, and power that is lost in the
    /// middle leaves nothing half done: the store is the old one or the new one, and the backups are still to go.
    pub async fn erase(&self, actor: Actor, student: StudentId) -> Erasing {
        let (backups, handle) = (self.clone(), Handle::current());
        let erasing = tokio::task::spawn_blocking(move || backups.erase_blocking(&handle, actor, student));
        erasing.await.unwrap_or(Erasing { store: Erased::Unknown, backups: None })
    }

    /// Whether somebody is being erased now: what the store says of it is not the last word.
    pub fn is_erasing(&self) -> bool {
        self.0.erasing.load(Relaxed)
    }

    fn erase_blocking(&self, handle: &Handle, actor: Actor, student: StudentId) -> Erasing {
        // No backup of the old store comes between and counts as the one that replaces the others.
        let _turn = self.0.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.0.erasing.store(true, Relaxed);
        let erasing = self.erase_in_turn(handle, actor, student);
        self.0.erasing.store(false, Relaxed);
        erasing
    }

    fn erase_in_turn(&self, handle: &Handle, actor: Actor, student: StudentId) -> Erasing {
        let archive = self.archive().ok();
        let waited = archive.as_ref().is_some_and(Archive::waits_for_replacement);
        if let Some(Err(error)) = archive.as_ref().map(Archive::replace_with_next) {
            tracing::error!(%error, "the backups' folder takes no writes: nothing is erased");
            return Erasing { store: Erased::Kept { full: error.is_full() }, backups: None };
        }
        let store = handle.block_on(self.0.hub.erase(actor, student));
        let backups = match (store, &archive) {
            (Erased::Done, Some(archive)) => self.replace(archive).err(),
            // What nobody can say for certain is left to the next start.
            (Erased::Unknown, _) | (_, None) => None,
            (_, Some(archive)) if !waited => {
                if let Err(error) = archive.replace_none() {
                    tracing::warn!(%error, "the next backup will replace the others, although nothing was erased");
                }
                None
            }
            _ => None,
        };
        Erasing { store, backups }
    }
}
