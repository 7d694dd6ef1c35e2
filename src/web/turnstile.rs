//! One guess at a time (TRUST.md, Identity 1 and 2): argon2 is heavy on purpose, so that whoever asks must wait in line.
//!
//! Everyone has a lane: a device of the teacher's, the box itself, or an address. Wrong guesses close one's own lane for
//! a while, and the wait doubles. Strangers come in one by one, whoever has guessed wrong the least first, with a rest
//! after each wrong one; the teacher's devices and the box itself pass them by.

mod line;

pub use line::{Asker, TooSoon};

use crate::hub::Hub;
use line::{FIRST_WAIT_MS, Line};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;

/// After a stranger's wrong guess no stranger is let in for this long: two guesses a second from all of them together.
const REST: Duration = Duration::from_millis(500);
/// One asker may have so many guesses under way: a finger that taps twice.
const MOST_AT_ONCE: u8 = 2;

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
