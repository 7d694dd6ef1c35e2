//! Whoever tries card after card is slowed down, and nobody else is.
//!
//! A card has 60 bits. At the pace that all strangers have together (500 a second, [`crate::web::Limits`]) a guesser
//! needs tens of thousands of years for one card of a thousand students, so that a right card is never held up: a
//! classmate who types nonsense shuts the door before nobody, though a whole class may sit behind one address.

use crate::web::server::Owner;
use crate::web::visitor::Visitor;
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// So many wrong cards are answered at once in one lane, and so many more each second: a class that mistypes behind one
/// address never comes near.
const MOST_WRONG: u64 = 120;
const WRONG_A_SECOND: u64 = 4;
/// Lanes that are remembered; the one that was used longest ago gives way.
const MOST_LANES: usize = 1_024;

/// Who tries: a device that the box knows, the box itself, or anybody else by address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lane {
    Known(Owner),
    Stranger(IpAddr),
}

impl Lane {
    pub(super) fn of(visitor: &Visitor) -> Self {
        visitor.owner().map_or(Self::Stranger(visitor.peer), Self::Known)
    }
}

#[derive(Clone, Copy, Default)]
struct Counted {
    wrong: u64,
    at_ms: u64,
}

/// Counts wrong cards. It is in memory only: starting the hub anew is slower than waiting.
#[derive(Default)]
pub struct Brake(Mutex<BTreeMap<Lane, Counted>>);

impl Brake {
    /// Counts one more wrong card of a lane, at this uptime in milliseconds; `false` when that is too many.
    pub(super) fn count(&self, lane: Lane, uptime_ms: u64) -> bool {
        let mut lanes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !lanes.contains_key(&lane) && lanes.len() >= MOST_LANES {
            let oldest = lanes.iter().min_by_key(|(_, counted)| counted.at_ms).map(|(lane, _)| lane.clone());
            oldest.map(|oldest| lanes.remove(&oldest));
        }
        let counted = lanes.entry(lane).or_insert(Counted { wrong: 0, at_ms: uptime_ms });
        let seconds = uptime_ms.saturating_sub(counted.at_ms) / 1_000;
        if seconds > 0 {
            let left = counted.wrong.saturating_sub(seconds.saturating_mul(WRONG_A_SECOND));
            *counted = Counted { wrong: left, at_ms: uptime_ms };
        }
        let free = counted.wrong < MOST_WRONG;
        counted.wrong += u64::from(free);
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stranger(n: u32) -> Lane {
        Lane::Stranger(IpAddr::from(n.to_be_bytes()))
    }

    #[test]
    fn many_wrong_cards_slow_their_own_lane_for_a_moment() {
        let brake = Brake::default();
        assert!((0..MOST_WRONG).all(|_| brake.count(stranger(1), 5_000)));
        assert!(!brake.count(stranger(1), 5_000) && !brake.count(stranger(1), 5_999));
        assert!(brake.count(stranger(2), 5_999) && brake.count(Lane::Known(Owner::Box), 5_999), "nobody else waits");
        assert!((0..WRONG_A_SECOND).all(|_| brake.count(stranger(1), 6_000)), "a second later a few more");
        assert!(!brake.count(stranger(1), 6_500));
        assert!((0..MOST_WRONG).all(|_| brake.count(stranger(1), u64::MAX)), "and later all of them");
    }

    #[test]
    fn the_lane_that_was_used_longest_ago_is_forgotten_when_there_are_too_many() {
        let brake = Brake::default();
        for n in 0..2 * MOST_LANES as u32 {
            assert!(brake.count(stranger(n), u64::from(n)));
        }
        let lanes = brake.0.lock().unwrap_or_else(PoisonError::into_inner);
        assert!(lanes.len() == MOST_LANES && !lanes.contains_key(&stranger(0)));
    }
}
