//! The store below the writer: closed when it failed, opened again, and what it leaves for the next start.

use super::{Working, Writer};
use crate::hub::{Clock, Health, Published};
use crate::journal::Journal;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

/// The first wait before a failed store is opened again; it doubles up to [`REOPEN_LONGEST`].
const REOPEN_FIRST: Duration = Duration::from_millis(50);
const REOPEN_LONGEST: Duration = Duration::from_secs(5);
/// So many events after a snapshot that found no room, the next is tried: the start without it is slower, no more.
const SNAPSHOT_AGAIN: u64 = 1_024;

/// When a store that failed is opened again: the longer, the more often it failed since it last took a write.
pub(super) struct Retry {
    at: Instant,
    wait: Duration,
}

impl Retry {
    /// At once.
    pub(super) fn first() -> Self {
        Self { at: Instant::now(), wait: REOPEN_FIRST }
    }

    /// How long until then.
    pub(super) fn left(&self) -> Duration {
        self.at.saturating_duration_since(Instant::now())
    }

    fn is_due(&self, clock: &Clock) -> bool {
        !clock.is_real() || self.left().is_zero()
    }

    fn later(&mut self) {
        *self = Self { at: Instant::now() + self.wait, wait: (self.wait * 2).min(REOPEN_LONGEST) };
    }
}

impl Writer {
    /// Reading goes on while the store is closed, and everyone is told before anyone is answered.
    pub(super) fn close(&mut self) {
        self.journal = None;
        self.published.send_modify(|published| {
            let sequence = published.sequence + 1;
            *published = Arc::new(Published { health: Health::ReadingOnly, sequence, ..(**published).clone() });
        });
    }

    /// A failed commit's outcome is unknown: everything is rebuilt from the store, for reading at once.
    pub(super) fn reopen(&mut self) {
        if let Some(journal) = self.reopened() {
            self.reading = Some(journal);
            self.publish(Health::ReadingOnly);
        }
    }

    /// The store that stands, opened, and everything as it says; nobody is told yet.
    pub(super) fn reopened(&mut self) -> Option<Journal> {
        match (self.open)() {
            Ok((journal, recovered)) => {
                *self.reader.lock().unwrap_or_else(PoisonError::into_inner) = journal.reader();
                self.working = Working::recover(recovered, &self.clock);
                Some(journal)
            }
            Err(error) => {
                tracing::warn!(%error, "the store does not open yet");
                None
            }
        }
    }

    /// The store opens well on a full disk too, so that "writing" is said only once the disk has taken a write.
    pub(super) fn resume_when_due(&mut self) {
        if self.journal.is_some() || !self.retry.is_due(&self.clock) {
            return;
        }
        self.retry.later();
        if self.reading.is_none() {
            self.reopen();
        }
        match self.reading.as_ref().map(Journal::probe) {
            Some(Ok(())) => {
                self.journal = self.reading.take();
                self.publish(Health::Writing);
                tracing::info!("the store is open again");
            }
            Some(Err(error)) => tracing::warn!(%error, "the disk takes no writes yet"),
            None => {}
        }
    }

    pub(super) fn snapshot_when_due(&mut self) {
        let due = self.journal.as_ref().is_some_and(Journal::snapshot_due);
        if due && self.working.state.number >= self.snapshot_after {
            self.leave_snapshot();
        }
    }

    pub(super) fn leave_snapshot(&mut self) {
        let Some(journal) = self.journal.as_mut() else { return };
        if self.working.state.number == self.working.snapshot {
            return;
        }
        match journal.snapshot(&self.working.state) {
            Ok(()) => self.working.snapshot = self.working.state.number,
            Err(error) => {
                tracing::error!(%error, "no snapshot could be left");
                self.snapshot_after = self.working.state.number + SNAPSHOT_AGAIN;
                self.close();
                self.reopen();
                self.resume_when_due();
            }
        }
    }
}
