//! Erasing a student (TRUST.md, Erasing a student), asked of the writer: everybody else's wishes wait meanwhile.

use super::Hub;
use super::actor::Letter;
use crate::access::Denial;
use crate::classroom::{Actor, StudentId};
use std::sync::mpsc::TrySendError;
use tokio::sync::oneshot;

/// Which store stands after somebody was to be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erased {
    /// The one without them.
    Done,
    /// The old one: nothing was erased.
    Kept {
        /// There was no room for a second store beside it.
        full: bool,
    },
    /// Neither opens at the moment; the one that does next says which it is ([`crate::access::Erasure`]).
    Unknown,
    /// It is not theirs to ask, or there is no such student. Nothing was erased.
    Denied(Denial),
    /// Too much at once: to be asked again. Nothing was erased.
    Busy,
}

impl Hub {
    /// Makes the store anew without a student, puts it in the place of the old one and publishes what it says. Backups
    /// are another matter: [`super::Backups::erase`] sees to both.
    pub async fn erase(&self, actor: Actor, student: StudentId) -> Erased {
        let (reply, answer) = oneshot::channel();
        match self.inbox.try_send(Letter::Erase(actor, student, reply)) {
            // A writer that ends in the middle has said nothing about which store it left.
            Ok(()) => answer.await.unwrap_or(Erased::Unknown),
            Err(TrySendError::Full(_)) => Erased::Busy,
            Err(TrySendError::Disconnected(_)) => Erased::Kept { full: false },
        }
    }
}
