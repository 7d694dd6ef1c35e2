//! "Nobody reaches this box" (S55): guest networks often keep their clients apart, and then every scan fails in silence.
//!
//! Instants are milliseconds of the boot clock, handed in.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicU64, Ordering};

/// How long a class may be open without a single request before the wall asks about client isolation: 3 minutes.
pub const PATIENCE_MS: u64 = 3 * 60 * 1000;

/// Phones that came this shortly before the class opened count: they hold a live stream and need not ask again. 15 minutes.
pub const EARLY_MS: u64 = 15 * 60 * 1000;

/// Does anybody come through?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// The box has no address: nothing to scan.
    NoNetwork,
    /// The code has been on the wall since this instant (boot clock, ms), and nobody has come.
    NobodyYet(u64),
    /// Another device has come through.
    Reached,
}

impl Reached {
    /// What is so for a class that has been open, with its code on the wall, since `open_since_ms`.
    pub fn judge(open_since_ms: u64, has_address: bool, last_visit_ms: Option<u64>) -> Reached {
        match last_visit_ms {
            _ if !has_address => Reached::NoNetwork,
            Some(visit) if visit.saturating_add(EARLY_MS) >= open_since_ms => Reached::Reached,
            _ => Reached::NobodyYet(open_since_ms),
        }
    }

    /// When the wall is to ask "client isolation?" (boot clock, ms); `None` while there is nothing to ask.
    pub fn alarm_at_ms(self) -> Option<u64> {
        match self {
            Reached::NobodyYet(since) => Some(since.saturating_add(PATIENCE_MS)),
            Reached::NoNetwork | Reached::Reached => None,
        }
    }

    /// Is the wall to ask "client isolation?" now?
    pub fn is_alarming(self, now_ms: u64) -> bool {
        self.alarm_at_ms().is_some_and(|due| now_ms >= due)
    }
}

/// Remembers the last visit of another device; shared by all connections, without a lock.
#[derive(Debug, Default)]
pub struct Reach {
    /// Instant plus one; 0 is never.
    last: AtomicU64,
}

impl Reach {
    /// Nobody has come yet.
    pub const fn new() -> Reach {
        Reach { last: AtomicU64::new(0) }
    }

    /// A request came from `peer` at `now_ms`; the box's own screen and tools (`own` addresses, loopback) do not count.
    pub fn note(&self, peer: IpAddr, own: &[Ipv4Addr], now_ms: u64) {
        let peer = peer.to_canonical();
        let ourselves = peer.is_loopback() || own.iter().any(|address| IpAddr::V4(*address) == peer);
        if !ourselves {
            self.last.fetch_max(now_ms.saturating_add(1), Ordering::Relaxed);
        }
    }

    /// When another device last came through (boot clock, ms).
    pub fn last_visit_ms(&self) -> Option<u64> {
        self.last.load(Ordering::Relaxed).checked_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: [Ipv4Addr; 1] = [Ipv4Addr::new(192, 168, 1, 20)];
    const OPEN: u64 = 3_600_000;

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn without_an_address_there_is_no_network_whoever_came_before() {
        assert_eq!(Reached::judge(OPEN, false, Some(OPEN)), Reached::NoNetwork);
        assert!(!Reached::NoNetwork.is_alarming(u64::MAX), "that has its own words");
    }

    #[test]
    fn the_wall_asks_after_three_minutes_in_which_nobody_came() {
        let alone = Reached::judge(OPEN, true, None);
        assert_eq!(alone, Reached::NobodyYet(OPEN));
        assert!(!alone.is_alarming(OPEN + PATIENCE_MS - 1));
        assert!(alone.is_alarming(OPEN + PATIENCE_MS));
        assert_eq!(alone.alarm_at_ms(), Some(OPEN + 180_000));
    }

    #[test]
    fn one_visitor_is_enough_also_one_who_was_early_but_not_yesterdays() {
        assert_eq!(Reached::judge(OPEN, true, Some(OPEN + 1)), Reached::Reached);
        assert_eq!(Reached::judge(OPEN, true, Some(OPEN - EARLY_MS)), Reached::Reached);
        assert_eq!(Reached::judge(OPEN, true, Some(OPEN - EARLY_MS - 1)), Reached::NobodyYet(OPEN));
        assert!(!Reached::Reached.is_alarming(u64::MAX));
    }

    #[test]
    fn the_boxs_own_screen_is_no_visitor() {
        let reach = Reach::new();
        for own in ["127.0.0.1", "::1", "::ffff:127.0.0.1", "192.168.1.20", "::ffff:192.168.1.20"] {
            reach.note(address(own), &OWN, 5);
        }
        assert_eq!(reach.last_visit_ms(), None);
        reach.note(address("192.168.1.31"), &OWN, 0);
        assert_eq!(reach.last_visit_ms(), Some(0), "also in the first millisecond after boot");
    }

    #[test]
    fn the_latest_visit_stands_however_the_connections_race() {
        let reach = Reach::new();
        reach.note(address("192.168.1.31"), &OWN, 900);
        reach.note(address("192.168.1.32"), &OWN, 800);
        assert_eq!(reach.last_visit_ms(), Some(900));
    }
}
