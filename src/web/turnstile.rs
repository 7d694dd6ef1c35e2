//! One guess at a time (TRUST.md, Identity 1 and 2): argon2 is heavy on purpose, so that whoever asks must wait in line.
//!
//! Everyone has a lane: a device of the teacher's, the box itself, or an address. Wrong guesses close one's own lane for
//! a while, and the wait doubles. Strangers come in one by one, whoever has guessed wrong the least first, with a rest
//! after each wrong one; the teacher's devices and the box itself pass them by.

use crate::access::Digest;
use crate::hub::Hub;
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Semaphore, oneshot};

/// So many wrong guesses cost no wait.
const FREE: u32 = 3;
/// The wait after the last free guess; it doubles with each further one.
const FIRST_WAIT_MS: u64 = 1_000;
/// After a stranger's wrong guess no stranger is let in for this long: thirty guesses a minute from all of them together.
const REST: Duration = Duration::from_secs(2);
/// One asker may have so many guesses under way: a finger that taps twice.
const MOST_AT_ONCE: u8 = 2;
/// So many strangers wait at most.
const MOST_WAITING: usize = 16;
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

    fn is_stranger(&self) -> bool {
        matches!(self, Self::Stranger(_))
    }
}

/// Not now: to be tried again after so many milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooSoon {
    /// How long to wait.
    pub wait_ms: u64,
}

/// The one place where passphrases and PINs are hashed.
#[derive(Clone)]
pub struct Turnstile {
    line: Arc<Mutex<Line>>,
    heavy: Arc<Semaphore>,
}

impl Default for Turnstile {
    fn default() -> Self {
        Self { line: Arc::default(), heavy: Arc::new(Semaphore::new(1)) }
    }
}

#[derive(Default)]
struct Line {
    lanes: BTreeMap<Asker, Lane>,
    /// Strangers who wait to be let in.
    waiting: Vec<Waiting>,
    /// Whether a stranger is in.
    occupied: bool,
    drawn: u64,
}

#[derive(Clone, Copy, Default)]
struct Lane {
    wrong: u32,
    closed_until_ms: u64,
    used_ms: u64,
    at_once: u8,
}

struct Waiting {
    asker: Asker,
    number: u64,
    come_in: oneshot::Sender<()>,
}

impl Turnstile {
    /// Whether a guess is right. `check` is slow; it runs to its end, and counts, though whoever asked has hung up.
    pub async fn is_right(
        &self,
        asker: Asker,
        hub: &Hub,
        check: impl FnOnce() -> bool + Send + 'static,
    ) -> Result<bool, TooSoon> {
        let place = self.enter(&asker)?;
        self.line().is_open(&asker, hub.now().uptime_ms)?;
        let (this, hub) = (self.clone(), hub.clone());
        let guess = tokio::spawn(async move {
            let stranger = if asker.is_stranger() { Some(this.come_in(&asker).await?) } else { None };
            // Whoever guessed beside this one may have closed the lane.
            this.line().is_open(&asker, hub.now().uptime_ms)?;
            let right = this.heavy(check).await.unwrap_or(false);
            this.line().note(&asker, right, hub.now().uptime_ms);
            drop(place);
            if let Some(inside) = stranger.filter(|_| !right) {
                tokio::spawn(async move {
                    tokio::time::sleep(REST).await;
                    drop(inside);
                });
            }
            Ok(right)
        });
        guess.await.unwrap_or(Err(TooSoon { wait_ms: FIRST_WAIT_MS }))
    }

    /// Slow work for somebody whose right to it is counted elsewhere.
    pub async fn work<T: Send + 'static>(
        &self,
        asker: &Asker,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, TooSoon> {
        let (place, this) = (self.enter(asker)?, self.clone());
        let task = tokio::spawn(async move {
            let _place = place;
            this.heavy(work).await
        });
        task.await.ok().flatten().ok_or(TooSoon { wait_ms: FIRST_WAIT_MS })
    }

    async fn heavy<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let _turn = self.heavy.acquire().await.ok()?;
        tokio::task::spawn_blocking(work).await.ok()
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self, asker: &Asker) -> Result<Place, TooSoon> {
        let mut line = self.line();
        let lane = line.lane(asker);
        if lane.at_once >= MOST_AT_ONCE {
            return Err(TooSoon { wait_ms: FIRST_WAIT_MS });
        }
        lane.at_once += 1;
        Ok(Place { turnstile: self.clone(), asker: asker.clone() })
    }

    /// Waits until no other stranger is in.
    async fn come_in(&self, asker: &Asker) -> Result<Inside, TooSoon> {
        let turn = self.line().queue(asker)?;
        // Somebody with fewer wrong guesses took the place.
        turn.await.map_err(|_| TooSoon { wait_ms: FIRST_WAIT_MS })?;
        Ok(Inside(self.clone()))
    }
}

/// A guess under way.
struct Place {
    turnstile: Turnstile,
    asker: Asker,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut line = self.turnstile.line();
        let lane = line.lane(&self.asker);
        lane.at_once = lane.at_once.saturating_sub(1);
    }
}

/// The one stranger who is in.
struct Inside(Turnstile);

impl Drop for Inside {
    fn drop(&mut self) {
        self.0.line().call_next();
    }
}

impl Line {
    fn lane(&mut self, asker: &Asker) -> &mut Lane {
        if !self.lanes.contains_key(asker) && self.lanes.len() >= MOST_LANES {
            let idle = self.lanes.iter().filter(|(_, lane)| lane.at_once == 0).min_by_key(|(_, lane)| lane.used_ms);
            if let Some(oldest) = idle.map(|(asker, _)| asker.clone()) {
                self.lanes.remove(&oldest);
            }
        }
        self.lanes.entry(asker.clone()).or_default()
    }

    fn is_open(&mut self, asker: &Asker, now_ms: u64) -> Result<(), TooSoon> {
        let lane = self.lane(asker);
        if now_ms.saturating_sub(lane.used_ms) > FORGOTTEN_MS {
            lane.wrong = 0;
        }
        match lane.closed_until_ms.saturating_sub(now_ms) {
            0 => Ok(()),
            wait_ms => Err(TooSoon { wait_ms }),
        }
    }

    fn note(&mut self, asker: &Asker, right: bool, now_ms: u64) {
        let lane = self.lane(asker);
        lane.wrong = if right { 0 } else { lane.wrong.saturating_add(1) };
        lane.used_ms = now_ms;
        if lane.wrong >= FREE {
            let wait_ms = FIRST_WAIT_MS << (lane.wrong - FREE).min(20);
            lane.closed_until_ms = now_ms + wait_ms.min(asker.longest_wait_ms());
        }
    }

    /// A place among the strangers who wait; who has guessed wrong more often than a newcomer makes room.
    fn queue(&mut self, asker: &Asker) -> Result<oneshot::Receiver<()>, TooSoon> {
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

    fn call_next(&mut self) {
        self.occupied = false;
        while let Some(next) = (0..self.waiting.len()).min_by_key(|at| self.rank(&self.waiting[*at])) {
            if self.waiting.swap_remove(next).come_in.send(()).is_ok() {
                self.occupied = true;
                return;
            }
        }
    }
}
