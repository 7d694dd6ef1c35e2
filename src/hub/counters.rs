//! What the hub counts about itself since it started: numbers, never names.

use super::Answer;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// Upper ends of the buckets of [`Counts::syncs`], in microseconds: a good disk, a card, a tired card.
pub const SYNC_BUCKETS_US: [u64; 8] = [1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 500_000];

/// The counters; the writer and the handles add, whoever asks reads [`Counters::read`].
#[derive(Debug, Default)]
pub(super) struct Counters {
    saved: AtomicU64,
    already: AtomicU64,
    refused: AtomicU64,
    denied: AtomicU64,
    not_confirmed: AtomicU64,
    busy: AtomicU64,
    failures: AtomicU64,
    wishes: AtomicU64,
    most_wishes: AtomicU64,
    commits: AtomicU64,
    sync_us: AtomicU64,
    syncs: [AtomicU64; SYNC_BUCKETS_US.len()],
}

/// The counters at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Wishes answered "saved".
    pub saved: u64,
    /// Wishes sent again, too long after for their answer.
    pub already: u64,
    /// Wishes that the classroom refused.
    pub refused: u64,
    /// Wishes that the keys denied.
    pub denied: u64,
    /// Wishes answered "not confirmed".
    pub not_confirmed: u64,
    /// Wishes turned away because too many waited.
    pub busy: u64,
    /// Commits that failed.
    pub failures: u64,
    /// Commits that are on disk, one sync each.
    pub commits: u64,
    /// Wishes that were in those commits.
    pub wishes: u64,
    /// Wishes in the largest of them.
    pub most_wishes: u64,
    /// What those commits took together, in microseconds.
    pub sync_us: u64,
    /// How many of them took at most [`SYNC_BUCKETS_US`], each count holding those before it.
    pub syncs: [u64; SYNC_BUCKETS_US.len()],
}

impl Counters {
    /// A wish was answered.
    pub(super) fn answered(&self, answer: &Answer) {
        let counter = match answer {
            Answer::Saved(_) => &self.saved,
            Answer::AlreadyReceived => &self.already,
            Answer::Refused(_) => &self.refused,
            Answer::Denied(_) => &self.denied,
            Answer::NotConfirmed => &self.not_confirmed,
            Answer::Busy => &self.busy,
        };
        counter.fetch_add(1, Relaxed);
    }

    /// A commit of so many wishes is on disk.
    pub(super) fn committed(&self, wishes: usize, took: Duration) {
        let (wishes, took) = (wishes as u64, u64::try_from(took.as_micros()).unwrap_or(u64::MAX));
        self.commits.fetch_add(1, Relaxed);
        self.wishes.fetch_add(wishes, Relaxed);
        self.most_wishes.fetch_max(wishes, Relaxed);
        self.sync_us.fetch_add(took, Relaxed);
        for (most, count) in SYNC_BUCKETS_US.iter().zip(&self.syncs) {
            if took <= *most {
                count.fetch_add(1, Relaxed);
            }
        }
    }

    /// A commit failed.
    pub(super) fn failed(&self) {
        self.failures.fetch_add(1, Relaxed);
    }

    /// All of them now.
    pub(super) fn read(&self) -> Counts {
        let of = |counter: &AtomicU64| counter.load(Relaxed);
        Counts {
            saved: of(&self.saved),
            already: of(&self.already),
            refused: of(&self.refused),
            denied: of(&self.denied),
            not_confirmed: of(&self.not_confirmed),
            busy: of(&self.busy),
            failures: of(&self.failures),
            commits: of(&self.commits),
            wishes: of(&self.wishes),
            most_wishes: of(&self.most_wishes),
            sync_us: of(&self.sync_us),
            syncs: std::array::from_fn(|place| of(&self.syncs[place])),
        }
    }
}
