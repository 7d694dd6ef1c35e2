//! Who has asked how often: governor's cells, one for each key, and never more of them than fit.

use crate::web::limits::Rate;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::Duration;

/// After so many questions the cells of those who have been quiet for long enough are thrown away.
const SWEEP_EVERY: u32 = 1_024;
/// More keys than this have no cells, and no credit: a room has a few hundred devices, and an attacker many addresses.
const MOST_KEYS: usize = 16_384;

/// One for all of a kind.
pub struct Meter(DefaultDirectRateLimiter);

/// One for each.
pub struct Meters<K: Clone + Eq + Hash> {
    cells: DefaultKeyedRateLimiter<K>,
    asked: AtomicU32,
}

fn quota(rate: Rate) -> Quota {
    let at_once = NonZeroU32::new(rate.at_once).unwrap_or(NonZeroU32::MIN);
    let every = Quota::with_period(rate.every.max(Duration::from_nanos(1)));
    every.unwrap_or(Quota::per_second(NonZeroU32::MAX)).allow_burst(at_once)
}

impl Meter {
    /// Nothing has happened yet.
    pub fn new(rate: Rate) -> Self {
        Self(RateLimiter::direct(quota(rate)))
    }

    /// Counts one more; if that is too many, when it may be tried again.
    pub fn count(&self) -> Result<(), Duration> {
        self.0.check().map_err(|not_yet| not_yet.wait_time_from(DefaultClock::default().now()))
    }
}

impl<K: Clone + Eq + Hash> Meters<K> {
    /// Nothing has happened yet.
    pub fn new(rate: Rate) -> Self {
        Self { cells: RateLimiter::keyed(quota(rate)), asked: AtomicU32::new(0) }
    }

    /// Counts one more of this key; if that is too many, when it may be tried again.
    pub fn count(&self, key: &K) -> Result<(), Duration> {
        if self.asked.fetch_add(1, Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            self.cells.retain_recent();
            self.cells.shrink_to_fit();
        }
        if self.cells.len() >= MOST_KEYS {
            return Err(Duration::from_secs(1));
        }
        self.cells.check_key(key).map_err(|not_yet| not_yet.wait_time_from(DefaultClock::default().now()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_at_once_and_each_key_for_itself() {
        let meters = Meters::new(Rate { at_once: 3, every: Duration::from_secs(3_600) });
        let tried: Vec<bool> = (0..5).map(|_| meters.count(&"one").is_ok()).collect();
        assert_eq!(tried, [true, true, true, false, false]);
        assert!(meters.count(&"other").is_ok());
        let wait = meters.count(&"one").err().unwrap_or_default();
        assert!(wait > Duration::from_secs(3_500) && wait <= Duration::from_secs(3_600), "{wait:?}");
    }

    #[test]
    fn keys_that_were_quiet_are_forgotten_and_there_are_never_too_many() {
        let quick = Meters::new(Rate { at_once: 1, every: Duration::from_nanos(1) });
        (0..10 * SWEEP_EVERY).for_each(|key| assert!(quick.count(&key).is_ok()));
        assert!(quick.cells.len() <= 2 * SWEEP_EVERY as usize, "{}", quick.cells.len());
        let slow = Meters::new(Rate { at_once: 1, every: Duration::from_secs(3_600) });
        let passed = (0..2 * MOST_KEYS as u32).filter(|key| slow.count(key).is_ok()).count();
        assert_eq!((passed, slow.cells.len()), (MOST_KEYS, MOST_KEYS));
    }

    #[test]
    fn whoever_may_do_everything_is_never_too_fast() {
        let meter = Meter::new(Rate { at_once: u32::MAX, every: Duration::from_nanos(1) });
        assert!((0..10_000).all(|_| meter.count().is_ok()));
        assert!((0..2).all(|_| Meter::new(Rate::new(0, 0)).count().is_ok()), "nobody is shut out by a nought");
    }
}
