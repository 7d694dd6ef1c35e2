//! The wall clock of a box that may have none (TRUST.md, Clock): pure, so that every jump can be tried.

/// The time of this release: no box that runs it lives earlier. Raised with each release.
pub(super) const RELEASED_MS: i64 = 1_793_491_200_000; // 2026-11-01
/// The system's clock may be slewed back by so much without being thought wrong.
const SLACK_MS: i64 = 60_000;
/// A leap ahead by more than this from what the box knew is not believed unasked: over a year in a drawer is rarer than
/// a clock that lost its battery.
const FARTHEST_MS: i64 = 400 * 86_400_000;

/// Who vouches for the system's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voucher {
    /// Nobody: a board without a battery clock, out of reach of a time server.
    Nobody,
    /// A battery clock, as every laptop has.
    Battery,
    /// A time server.
    Network,
}

/// What the box makes of its clocks: where the time stood at a reading of the boot clock, and whether it is to be
/// believed. It never goes back, but by [`Reckoning::correct`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Reckoning {
    wall_ms: i64,
    uptime_ms: u64,
    /// The last event vouches for it.
    knows_history: bool,
    /// The teacher said so since the start.
    corrected: bool,
}

impl Reckoning {
    /// The time at the start, of which only the release is known.
    pub(super) fn new() -> Self {
        Self { wall_ms: RELEASED_MS, uptime_ms: 0, knows_history: false, corrected: false }
    }

    /// The time now, in milliseconds since 1970, and whether it can be trusted.
    pub(super) fn read(&mut self, system_ms: i64, voucher: Voucher, uptime_ms: u64) -> (i64, bool) {
        let estimate = self.estimate(uptime_ms);
        let ahead = system_ms.saturating_sub(estimate);
        let believed = voucher == Voucher::Network || (!self.corrected && self.is_plausible(ahead));
        if ahead > 0 && believed {
            (self.wall_ms, self.uptime_ms) = (system_ms, uptime_ms);
            return (system_ms, voucher != Voucher::Nobody);
        }
        let agrees = believed && ahead >= -SLACK_MS && voucher != Voucher::Nobody;
        (estimate, self.corrected || agrees)
    }

    fn is_plausible(&self, ahead: i64) -> bool {
        !self.knows_history || ahead <= FARTHEST_MS
    }

    fn estimate(&self, uptime_ms: u64) -> i64 {
        let passed = i64::try_from(uptime_ms.saturating_sub(self.uptime_ms)).unwrap_or(i64::MAX);
        self.wall_ms.saturating_add(passed)
    }

    /// It is no earlier than this: the last event's time.
    pub(super) fn at_least(&mut self, wall_ms: i64, uptime_ms: u64) {
        self.knows_history = true;
        if wall_ms > self.estimate(uptime_ms) {
            (self.wall_ms, self.uptime_ms) = (wall_ms, uptime_ms);
        }
    }

    /// The teacher says what time it is, back or forth.
    pub(super) fn correct(&mut self, wall_ms: i64, uptime_ms: u64) {
        *self = Self { wall_ms, uptime_ms, knows_history: true, corrected: true };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = RELEASED_MS + 30 * 86_400_000;
    const YEARS: i64 = 10 * 365 * 86_400_000;

    fn with_history() -> Reckoning {
        let mut reckoning = Reckoning::new();
        reckoning.at_least(NOW, 0);
        reckoning
    }

    #[test]
    fn a_box_without_a_clock_lives_no_earlier_than_its_release_and_goes_on_from_there() {
        let mut reckoning = Reckoning::new();
        assert_eq!(reckoning.read(0, Voucher::Nobody, 5_000), (RELEASED_MS + 5_000, false));
    }

    #[test]
    fn after_a_restart_time_goes_on_from_the_last_event() {
        let mut reckoning = with_history();
        assert_eq!(reckoning.read(1_000, Voucher::Nobody, 60_000), (NOW + 60_000, false));
    }

    #[test]
    fn a_battery_or_a_time_server_is_trusted_and_a_bare_board_is_not() {
        for (voucher, trusted) in [(Voucher::Nobody, false), (Voucher::Battery, true), (Voucher::Network, true)] {
            assert_eq!(with_history().read(NOW + 9_000, voucher, 0), (NOW + 9_000, trusted), "{voucher:?}");
        }
    }

    #[test]
    fn a_clock_that_jumps_back_is_not_followed_and_said_to_be_unsure() {
        let mut reckoning = with_history();
        assert_eq!(reckoning.read(NOW + 10_000, Voucher::Battery, 10_000), (NOW + 10_000, true));
        assert_eq!(reckoning.read(NOW - YEARS, Voucher::Battery, 20_000), (NOW + 20_000, false));
        assert_eq!(reckoning.read(NOW - 3_600_000, Voucher::Network, 20_000), (NOW + 20_000, false));
        assert_eq!(reckoning.read(NOW + 19_000, Voucher::Battery, 20_000), (NOW + 20_000, true), "a slew is no jump");
    }

    #[test]
    fn a_leap_of_years_needs_a_time_server_or_the_teacher() {
        let mut reckoning = with_history();
        assert_eq!(reckoning.read(NOW + YEARS, Voucher::Battery, 1_000), (NOW + 1_000, false));
        assert_eq!(reckoning.read(NOW + YEARS, Voucher::Network, 1_000), (NOW + YEARS, true));
        assert_eq!(Reckoning::new().read(NOW + YEARS, Voucher::Battery, 0), (NOW + YEARS, true), "an empty box");
    }

    #[test]
    fn what_the_teacher_says_stands_though_the_system_goes_on_telling_otherwise() {
        let mut reckoning = with_history();
        reckoning.correct(NOW - YEARS, 1_000);
        assert_eq!(reckoning.read(NOW, Voucher::Battery, 3_000), (NOW - YEARS + 2_000, true));
        assert_eq!(reckoning.read(NOW - 2 * YEARS, Voucher::Nobody, 4_000), (NOW - YEARS + 3_000, true));
    }

    #[test]
    fn no_reading_panics_at_the_ends_of_time() {
        let mut reckoning = Reckoning::new();
        for system in [i64::MIN, -1, 0, i64::MAX] {
            for uptime in [0, u64::MAX, 1] {
                reckoning.read(system, Voucher::Network, uptime);
                reckoning.at_least(system, uptime);
            }
        }
    }

    #[test]
    fn time_never_goes_back_by_itself() {
        let mut reckoning = with_history();
        let mut last = i64::MIN;
        let mut seed = 7_u64;
        for step in 0..10_000_u64 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let jump = (seed >> 33) as i64 % YEARS - YEARS / 2;
            let voucher = [Voucher::Nobody, Voucher::Battery, Voucher::Network][(seed % 3) as usize];
            let (wall, _) = reckoning.read(NOW + jump, voucher, step * 1_000);
            assert!(wall >= last, "step {step}");
            last = wall;
        }
    }
}
