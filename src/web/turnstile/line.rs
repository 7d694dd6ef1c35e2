//! The lanes and the line of strangers, without clock or thread.

use crate::access::Digest;
use std::collections::BTreeMap;
use std::net::IpAddr;
use tokio::sync::oneshot;

/// So many wrong guesses cost no wait.
const FREE: u32 = 3;
/// The wait after the last free guess; it doubles with each further one.
pub(super) const FIRST_WAIT_MS: u64 = 1_000;
/// So many strangers wait at most.
const MOST_WAITING: usize = 8;
/// Lanes that are remembered; the one that was used longest ago gives way.
const MOST_LANES: usize = 1_024;
/// A lane that nobody used this long is as new.
const FORGOTTEN_MS: u64 = 3_600_000;

/// Who guesses.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asker {
    /// Whoever sits at the box.
    Box,
    /// A device that the teacher signed in on, now or once.
    Paired(Digest),
    /// Anybody else, by address.
    Stranger(IpAddr),
}

impl Asker {
    /// The longest wait. At the box and on the teacher's own device it is short: nobody but the teacher has business
    /// there, and must not be kept out by who just passed.
    fn longest_wait_ms(&self) -> u64 {
        match self {
            Self::Box => 10_000,
            Self::Paired(_) => 60_000,
            Self::Stranger(_) => 300_000,
        }
    }

    pub(super) fn is_stranger(&self) -> bool {
        matches!(self, Self::Stranger(_))
    }
}

/// Not now: to be tried again after so many milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooSoon {
    /// How long to wait.
    pub wait_ms: u64,
}

#[derive(Default)]
pub(super) struct Line {
    lanes: BTreeMap<Asker, Lane>,
    /// Strangers who wait to be let in.
    waiting: Vec<Waiting>,
    /// Whether a stranger is in.
    occupied: bool,
    drawn: u64,
}

#[derive(Clone, Copy, Default)]
pub(super) struct Lane {
    wrong: u32,
    closed_until_ms: u64,
    used_ms: u64,
    pub(super) at_once: u8,
}

struct Waiting {
    asker: Asker,
    number: u64,
    come_in: oneshot::Sender<()>,
}

impl Line {
    pub(super) fn lane(&mut self, asker: &Asker) -> &mut Lane {
        if !self.lanes.contains_key(asker) && self.lanes.len() >= MOST_LANES {
            let idle = self.lanes.iter().filter(|(_, lane)| lane.at_once == 0).min_by_key(|(_, lane)| lane.used_ms);
            if let Some(oldest) = idle.map(|(asker, _)| asker.clone()) {
                self.lanes.remove(&oldest);
            }
        }
        self.lanes.entry(asker.clone()).or_default()
    }

    pub(super) fn is_open(&mut self, asker: &Asker, now_ms: u64) -> Result<(), TooSoon> {
        let lane = self.lane(asker);
        if now_ms.saturating_sub(lane.used_ms) > FORGOTTEN_MS {
            lane.wrong = 0;
        }
        match lane.closed_until_ms.saturating_sub(now_ms) {
            0 => Ok(()),
            wait_ms => Err(TooSoon { wait_ms }),
        }
    }

    pub(super) fn note(&mut self, asker: &Asker, right: bool, now_ms: u64) {
        let lane = self.lane(asker);
        lane.wrong = if right { 0 } else { lane.wrong.saturating_add(1) };
        lane.used_ms = now_ms;
        if lane.wrong >= FREE {
            let wait_ms = FIRST_WAIT_MS << (lane.wrong - FREE).min(20);
            lane.closed_until_ms = now_ms + wait_ms.min(asker.longest_wait_ms());
        }
    }

    /// A place among the strangers who wait; who has guessed wrong more often than a newcomer makes room.
    pub(super) fn queue(&mut self, asker: &Asker) -> Result<oneshot::Receiver<()>, TooSoon> {
        let (come_in, turn) = oneshot::channel();
        let number = self.drawn;
        self.drawn += 1;
        self.waiting.push(Waiting { asker: asker.clone(), number, come_in });
        if self.waiting.len() > MOST_WAITING {
            let last = (0..self.waiting.len()).max_by_key(|at| self.rank(&self.waiting[*at]));
            last.map(|at| self.waiting.swap_remove(at));
        }
        if !self.occupied {
            self.call_next();
        }
        Ok(turn)
    }

    fn rank(&self, waiting: &Waiting) -> (u32, u64) {
        (self.lanes.get(&waiting.asker).map_or(0, |lane| lane.wrong), waiting.number)
    }

    pub(super) fn call_next(&mut self) {
        self.occupied = false;
        while let Some(next) = (0..self.waiting.len()).min_by_key(|at| self.rank(&self.waiting[*at])) {
            if self.waiting.swap_remove(next).come_in.send(()).is_ok() {
                self.occupied = true;
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stranger(n: u8) -> Asker {
        Asker::Stranger(IpAddr::from([10, 0, 0, n]))
    }

    #[test]
    fn wrong_guesses_close_ones_own_lane_for_twice_as_long_each_time_up_to_a_limit() {
        for (asker, longest_ms) in [(Asker::Box, 10_000), (stranger(1), 300_000)] {
            let (mut line, mut now_ms) = (Line::default(), 0);
            for wait_ms in [0, 0, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 512_000] {
                line.note(&asker, false, now_ms);
                let wait_ms = longest_ms.min(wait_ms);
                let expected = if wait_ms == 0 { Ok(()) } else { Err(TooSoon { wait_ms }) };
                assert_eq!(line.is_open(&asker, now_ms), expected);
                assert_eq!(line.is_open(&stranger(2), now_ms), Ok(()), "nobody else waits");
                now_ms += wait_ms;
                assert_eq!(line.is_open(&asker, now_ms), Ok(()));
            }
            line.note(&asker, true, now_ms);
            assert_eq!(line.is_open(&asker, now_ms), Ok(()));
        }
    }

    #[test]
    fn a_lane_is_as_new_after_an_hour_and_the_oldest_is_forgotten_when_there_are_too_many() {
        let mut line = Line::default();
        (0..10).for_each(|_| line.note(&stranger(1), false, 0));
        line.note(&stranger(1), false, FORGOTTEN_MS);
        assert!(line.is_open(&stranger(1), FORGOTTEN_MS).is_err(), "not yet");
        assert_eq!(line.is_open(&stranger(1), 3 * FORGOTTEN_MS), Ok(()));
        line.note(&stranger(1), false, 3 * FORGOTTEN_MS);
        assert_eq!(line.is_open(&stranger(1), 3 * FORGOTTEN_MS), Ok(()), "one wrong guess is free again");
        for n in 0..2 * MOST_LANES as u32 {
            line.note(&Asker::Stranger(IpAddr::from(n.to_be_bytes())), false, u64::from(n));
        }
        assert_eq!(line.lanes.len(), MOST_LANES);
    }

    #[test]
    fn who_guessed_wrong_the_least_comes_first_and_the_line_is_short() {
        let mut line = Line::default();
        let mut first = line.queue(&stranger(0)).unwrap_or_else(|_| panic!("nobody is in"));
        assert!(first.try_recv().is_ok(), "comes in at once");
        line.note(&stranger(1), false, 0);
        let mut turns: Vec<_> = (0..2 * MOST_WAITING).filter_map(|_| line.queue(&stranger(1)).ok()).collect();
        assert_eq!(line.waiting.len(), MOST_WAITING);
        let mut fresh = line.queue(&stranger(2)).unwrap_or_else(|_| panic!("a newcomer has a place"));
        assert_eq!(line.waiting.len(), MOST_WAITING);
        line.call_next();
        assert!(fresh.try_recv().is_ok() && turns.iter_mut().all(|turn| turn.try_recv().is_err()));
    }
}
