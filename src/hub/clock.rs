//! Both clocks (DESIGN.md, Time): the boot clock for durations, the wall clock for labels.

use crate::classroom::Now;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Tells the time; clones tell the same.
#[derive(Clone)]
pub struct Clock(Arc<Kind>);

enum Kind {
    Real { boot: u64, started: Instant, floor_ms: AtomicI64 },
    Manual(Mutex<Now>),
}

impl Clock {
    /// This machine's clocks; each start of the hub is a boot of its own.
    pub fn real() -> Self {
        let boot = super::wish::chance();
        Self(Arc::new(Kind::Real { boot, started: Instant::now(), floor_ms: AtomicI64::new(0) }))
    }

    /// A clock that moves when told to: for tests and rehearsals.
    pub fn manual(start: Now) -> Self {
        Self(Arc::new(Kind::Manual(Mutex::new(start))))
    }

    /// Both clocks now.
    pub fn now(&self) -> Now {
        match &*self.0 {
            Kind::Real { boot, started, floor_ms } => {
                let wall = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_millis() as i64);
                let floor = floor_ms.load(Ordering::Relaxed);
                Now {
                    wall_ms: wall.max(floor),
                    wall_trusted: wall > floor,
                    boot: *boot,
                    uptime_ms: started.elapsed().as_millis() as u64,
                }
            }
            Kind::Manual(now) => *now.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// The wall clock never reads earlier than this: the last event's time (TRUST.md, Clock).
    pub fn raise_floor(&self, wall_ms: i64) {
        if let Kind::Real { floor_ms, .. } = &*self.0 {
            floor_ms.fetch_max(wall_ms, Ordering::Relaxed);
        }
    }

    /// Moves a manual clock; a real one cannot be moved.
    pub fn turn(&self, change: impl FnOnce(&mut Now)) {
        if let Kind::Manual(now) = &*self.0 {
            change(&mut now.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }

    /// Whether it moves by itself.
    pub(super) fn is_real(&self) -> bool {
        matches!(&*self.0, Kind::Real { .. })
    }
}
