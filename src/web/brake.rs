//! Whoever tries code after code is slowed down, and nobody else is.

use crate::web::server::Owner;
use crate::web::visitor::Visitor;
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Lanes that are remembered; the one that was used longest ago gives way.
const MOST_LANES: usize = 1_024;

/// Who tries: a device that the box knows, the box itself, or anybody else by address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// A device that the box knows, or the box.
    Known(Owner),
    /// Anybody else.
    Stranger(IpAddr),
}

impl Lane {
    /// Whose lane a request is in.
    pub fn of(visitor: &Visitor) -> Self {
        visitor.owner().map_or(Self::Stranger(visitor.peer), Self::Known)
    }
}

#[derive(Clone, Copy, Default)]
struct Counted {
    wrong: u64,
    at_ms: u64,
}

/// Counts wrong codes. It is in memory only: starting the hub anew is slower than waiting.
pub struct Brake {
    lanes: Mutex<BTreeMap<Lane, Counted>>,
    at_once: u64,
    pause_ms: u64,
}

impl Brake {
    /// So many wrong codes at once in one lane, and then one more each pause.
    pub fn new(at_once: u64, pause_ms: u64) -> Self {
        Self { lanes: Mutex::default(), at_once, pause_ms }
    }

    /// For cards. A card has 60 bits. At the pace that all strangers have together (500 a second,
    /// [`crate::web::Limits`]) a guesser needs tens of thousands of years for one card of a thousand students, so that a
    /// right card is never held up: a classmate who types nonsense shuts the door before nobody.
    pub fn for_cards() -> Self {
        Self::new(120, 250)
    }

    /// For the four letters of a class, of which there are 28⁴: a lane that has used up its wrong ones waits with a right
    /// one too, or trying would tell. Whoever scans the wall's code never waits, for that says three letters more. A
    /// whole lesson of 90 minutes is long enough for one lane to try one code in a thousand.
    pub fn for_join_codes() -> Self {
        Self::new(60, 10_000)
    }

    /// Counts one more wrong code of a lane, at this uptime in milliseconds; `false` when that is too many.
    pub fn count(&self, lane: Lane, uptime_ms: u64) -> bool {
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        if !lanes.contains_key(&lane) && lanes.len() >= MOST_LANES {
            let oldest = lanes.iter().min_by_key(|(_, counted)| counted.at_ms).map(|(lane, _)| lane.clone());
            oldest.map(|oldest| lanes.remove(&oldest));
        }
        let counted = lanes.entry(lane).or_insert(Counted { wrong: 0, at_ms: uptime_ms });
        *counted = self.rested(*counted, uptime_ms);
        let free = counted.wrong < self.at_once;
        counted.wrong += u64::from(free);
        free
    }

    /// How many seconds a lane waits before its next code; `None` when it need not.
    pub fn wait_s(&self, lane: &Lane, uptime_ms: u64) -> Option<u32> {
        let lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = self.rested(*lanes.get(lane)?, uptime_ms);
        let wait_ms = (counted.at_ms + self.pause_ms).saturating_sub(uptime_ms);
        (counted.wrong >= self.at_once).then(|| u32::try_from(wait_ms.div_ceil(1_000)).unwrap_or(u32::MAX).max(1))
    }

    /// What is left of a count by now.
    fn rested(&self, counted: Counted, uptime_ms: u64) -> Counted {
        let pauses = uptime_ms.saturating_sub(counted.at_ms) / self.pause_ms;
        let at_ms = counted.at_ms.saturating_add(pauses.saturating_mul(self.pause_ms));
        Counted { wrong: counted.wrong.saturating_sub(pauses), at_ms }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stranger(n: u32) -> Lane {
        Lane::Stranger(IpAddr::from(n.to_be_bytes()))
    }

    #[test]
    fn many_wrong_codes_slow_their_own_lane_for_a_moment() {
        let brake = Brake::new(120, 250);
        assert!((0..120).all(|_| brake.count(stranger(1), 5_000)));
        assert!(!brake.count(stranger(1), 5_000) && !brake.count(stranger(1), 5_249));
        assert!(brake.count(stranger(2), 5_249) && brake.count(Lane::Known(Owner::Box), 5_249), "nobody else waits");
        assert!((0..4).all(|_| brake.count(stranger(1), 6_000)), "a second later a few more");
        assert!(!brake.count(stranger(1), 6_100));
        assert!((0..120).all(|_| brake.count(stranger(1), u64::MAX)), "and later all of them");
    }

    #[test]
    fn a_lane_that_has_used_up_its_codes_waits_and_says_how_long() {
        let brake = Brake::new(2, 10_000);
        assert_eq!(brake.wait_s(&stranger(1), 0), None);
        assert!(brake.count(stranger(1), 1_000) && brake.wait_s(&stranger(1), 1_000).is_none());
        assert!(brake.count(stranger(1), 1_000));
        assert_eq!(brake.wait_s(&stranger(1), 1_000), Some(10));
        assert_eq!(brake.wait_s(&stranger(1), 10_500), Some(1));
        assert_eq!((brake.wait_s(&stranger(1), 11_000), brake.wait_s(&stranger(2), 1_000)), (None, None));
    }

    #[test]
    fn the_lane_that_was_used_longest_ago_is_forgotten_when_there_are_too_many() {
        let brake = Brake::for_cards();
        for n in 0..2 * MOST_LANES as u32 {
            assert!(brake.count(stranger(n), u64::from(n)));
        }
        let lanes = brake.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        assert!(lanes.len() == MOST_LANES && !lanes.contains_key(&stranger(0)));
    }
}
