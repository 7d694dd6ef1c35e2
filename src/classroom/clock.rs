//! The class clock (DESIGN.md, Time): an odometer of open, active class time.
//!
//! It runs on the boot clock, so weekends, holidays and a box without a clock never count. It stops at the planned
//! end, or [`QUIET_LIMIT_MS`] after the last human action, and a restart adds nothing.

use super::session::TICK_MS;
use serde::{Deserialize, Serialize};

/// A class left alone this long rests; the quiet time is not counted (S52).
pub const QUIET_LIMIT_MS: u64 = 15 * 60_000;

/// One instant, on both clocks, as the shell hands it in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Now {
    /// Milliseconds since 1970, as well as the box knows.
    pub wall_ms: i64,
    /// Whether anything better than the last event vouches for `wall_ms`.
    pub wall_trusted: bool,
    /// Drawn at each start of the hub: readings of different starts cannot be compared.
    pub boot: u64,
    /// Milliseconds on the boot clock.
    pub uptime_ms: u64,
}

/// What the odometer says at an instant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Open, active class time since the section was made, in milliseconds.
    pub odometer_ms: u64,
    /// Class time since the last human action, in milliseconds; never above [`QUIET_LIMIT_MS`].
    pub quiet_ms: u64,
}

/// A section's odometer as last read, with the instant of that reading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassClock {
    odometer_ms: u64,
    quiet_ms: u64,
    running: bool,
    boot: u64,
    uptime_ms: u64,
    /// Class time left until the planned end, at the reading.
    left_ms: u64,
}

impl ClassClock {
    /// What the odometer says now.
    pub fn read(&self, now: &Now) -> Reading {
        let passed = self.passed(now);
        Reading { odometer_ms: self.odometer_ms.saturating_add(passed), quiet_ms: self.quiet_ms.saturating_add(passed) }
    }

    fn passed(&self, now: &Now) -> u64 {
        if !self.running || now.boot != self.boot {
            return 0;
        }
        let elapsed = now.uptime_ms.saturating_sub(self.uptime_ms);
        elapsed.min(self.left_ms).min(QUIET_LIMIT_MS.saturating_sub(self.quiet_ms))
    }

    /// The odometer as it was last written down.
    pub fn written_ms(&self) -> u64 {
        self.odometer_ms
    }

    /// Whether class time is being counted.
    pub fn is_running(&self) -> bool {
        self.running
    }

    /// Whether the last reading was made under another start of the hub.
    pub fn is_stale(&self, now: &Now) -> bool {
        self.boot != now.boot
    }

    /// The odometer at the last human action: quiet time after it is not counted.
    pub fn last_action_ms(&self, now: &Now) -> u64 {
        let reading = self.read(now);
        reading.odometer_ms.saturating_sub(reading.quiet_ms)
    }

    /// Whether nobody has done anything for the quiet limit.
    pub fn is_quiet(&self, now: &Now) -> bool {
        self.running && self.read(now).quiet_ms >= QUIET_LIMIT_MS
    }

    /// Whether the planned end has come: by class time, or on the boot clock while the class rests.
    pub fn is_over(&self, now: &Now) -> bool {
        now.boot == self.boot && now.uptime_ms.saturating_sub(self.uptime_ms) >= self.left_ms
    }

    /// When something happens by time alone, on the boot clock of `now`: the planned end, and while the clock runs the
    /// quiet limit or the next minute to write down. It counts from the last reading, so that asking often delays nothing.
    pub fn next_due(&self, now: &Now) -> u64 {
        if self.is_stale(now) {
            return now.uptime_ms;
        }
        let running = if self.running { QUIET_LIMIT_MS.saturating_sub(self.quiet_ms).min(TICK_MS) } else { u64::MAX };
        self.uptime_ms.saturating_add(self.left_ms.min(running))
    }

    pub(super) fn start(&mut self, now: &Now, planned_ms: u64) {
        *self = ClassClock { running: true, quiet_ms: 0, left_ms: planned_ms, ..self.read_at(now, self.odometer_ms) };
    }

    /// Moves the reading to `now`; `odometer_ms` is what the event recorded.
    pub(super) fn advance(&mut self, now: &Now, odometer_ms: u64, human: bool) {
        let counted = odometer_ms.saturating_sub(self.odometer_ms);
        let elapsed = if now.boot == self.boot { now.uptime_ms.saturating_sub(self.uptime_ms) } else { 0 };
        let quiet_ms = if human { 0 } else { self.quiet_ms.saturating_add(counted).min(QUIET_LIMIT_MS) };
        let left_ms = self.left_ms.saturating_sub(elapsed.max(counted));
        *self = ClassClock { quiet_ms, left_ms, ..self.read_at(now, odometer_ms) };
    }

    pub(super) fn stop(&mut self) {
        self.running = false;
        self.quiet_ms = 0;
    }

    pub(super) fn wake(&mut self) {
        self.running = true;
        self.quiet_ms = 0;
    }

    /// Readings that reach the writer out of order never turn the boot clock back: nothing is counted twice.
    fn read_at(&self, now: &Now, odometer_ms: u64) -> ClassClock {
        let uptime_ms = if now.boot == self.boot { now.uptime_ms.max(self.uptime_ms) } else { now.uptime_ms };
        ClassClock { odometer_ms, boot: now.boot, uptime_ms, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(boot: u64, minutes: u64) -> Now {
        Now { boot, uptime_ms: minutes * 60_000, ..Now::default() }
    }

    fn running(planned_minutes: u64) -> ClassClock {
        let mut clock = ClassClock::default();
        clock.start(&at(1, 0), planned_minutes * 60_000);
        clock
    }

    #[test]
    fn open_time_counts_up_to_the_planned_end() {
        let mut clock = running(10);
        assert_eq!(clock.read(&at(1, 4)).odometer_ms, 4 * 60_000);
        clock.advance(&at(1, 4), 4 * 60_000, true);
        assert!(!clock.is_over(&at(1, 9)));
        assert!(clock.is_over(&at(1, 10)));
        assert_eq!(clock.read(&at(1, 40)).odometer_ms, 10 * 60_000);
    }

    #[test]
    fn a_class_left_alone_stops_counting_at_the_quiet_limit() {
        let clock = running(60);
        assert!(!clock.is_quiet(&at(1, 14)));
        assert!(clock.is_quiet(&at(1, 15)));
        assert_eq!(clock.read(&at(1, 55)).odometer_ms, QUIET_LIMIT_MS);
        assert_eq!(clock.last_action_ms(&at(1, 55)), 0);
    }

    #[test]
    fn a_restart_adds_nothing() {
        let mut clock = running(60);
        clock.advance(&at(1, 5), 5 * 60_000, true);
        assert_eq!(clock.read(&at(2, 900)).odometer_ms, 5 * 60_000);
        clock.advance(&at(2, 900), 5 * 60_000, false);
        assert_eq!(clock.read(&at(2, 901)).odometer_ms, 6 * 60_000);
    }

    #[test]
    fn a_boot_clock_that_runs_backwards_counts_nothing() {
        let mut clock = running(60);
        clock.advance(&at(1, 5), 5 * 60_000, true);
        assert_eq!(clock.read(&at(1, 3)).odometer_ms, 5 * 60_000);
    }

    #[test]
    fn readings_that_arrive_out_of_order_count_no_time_twice() {
        let mut clock = running(60);
        clock.advance(&at(1, 5), 5 * 60_000, true);
        clock.advance(&at(1, 3), 5 * 60_000, true);
        assert_eq!(clock.read(&at(1, 6)).odometer_ms, 6 * 60_000);
    }
}
