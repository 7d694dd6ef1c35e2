//! How long to wait for company before a commit (SPEED.md: the adaptive rule that won).

use std::time::{Duration, Instant};

/// A batch holds at most this many wishes.
pub(super) const MOST: usize = 1_024;
/// Nobody waits longer than this for company.
const LONGEST_WAIT: Duration = Duration::from_millis(4);

/// What the last commits were like.
pub(super) struct Batching {
    sync: Duration,
    last_end: Option<Instant>,
    last_count: usize,
}

impl Batching {
    pub(super) fn new() -> Self {
        Self { sync: Duration::ZERO, last_end: None, last_count: 0 }
    }

    /// Until when a batch may wait to grow; `None`: it goes at once. A lone tap never waits.
    pub(super) fn deadline(&self) -> Option<Instant> {
        (self.last_count > 1).then_some(())?;
        Some(self.last_end? + (self.sync / 4).min(LONGEST_WAIT))
    }

    /// The size at which waiting is over: those who were answered last time are likely back, and some had queued.
    pub(super) fn target(&self, queued: usize) -> usize {
        (self.last_count + queued).min(MOST)
    }

    /// Notes a commit of `count` wishes that took `sync`.
    pub(super) fn note(&mut self, count: usize, sync: Duration) {
        self.sync = (self.sync * 7 + sync) / 8;
        self.last_end = Some(Instant::now());
        self.last_count = count;
    }
}
