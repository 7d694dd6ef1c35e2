//! Both clocks (DESIGN.md, Time): the boot clock for durations, the wall clock for labels.

mod reckoning;

use crate::classroom::Now;
use reckoning::{Reckoning, Voucher};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Left by the system once a time server has set its clock.
const SYNCHRONISED: &str = "/run/systemd/timesync/synchronized";
/// The battery clock, where there is one.
const BATTERY: &str = "/sys/class/rtc/rtc0";
/// There on boards such as the Pi, and not on PCs, which all have a battery clock though a guest system may not see it.
const BOARD: &str = "/proc/device-tree/model";

/// Tells the time; clones tell the same.
#[derive(Clone)]
pub struct Clock(Arc<Kind>);

enum Kind {
    Real { boot: u64, started: Instant, battery: bool, reckoning: Mutex<Reckoning> },
    Manual(Mutex<Now>),
}

impl Clock {
    /// This machine's clocks; each start of the hub is a boot of its own.
    pub fn real() -> Self {
        let boot = super::wish::chance();
        let battery = Path::new(BATTERY).exists() || !Path::new(BOARD).exists();
        let reckoning = Mutex::new(Reckoning::new());
        Self(Arc::new(Kind::Real { boot, started: Instant::now(), battery, reckoning }))
    }

    /// A clock that moves when told to: for tests and rehearsals.
    pub fn manual(start: Now) -> Self {
        Self(Arc::new(Kind::Manual(Mutex::new(start))))
    }

    /// Both clocks now.
    pub fn now(&self) -> Now {
        match &*self.0 {
            Kind::Real { boot, started, battery, reckoning } => {
                let uptime_ms = started.elapsed().as_millis() as u64;
                let (wall_ms, wall_trusted) = locked(reckoning).read(system_ms(), voucher(*battery), uptime_ms);
                Now { wall_ms, wall_trusted, boot: *boot, uptime_ms }
            }
            Kind::Manual(now) => *locked(now),
        }
    }

    /// The wall clock never reads earlier than this: the last event's time (TRUST.md, Clock).
    pub fn raise_floor(&self, wall_ms: i64) {
        if let Kind::Real { started, reckoning, .. } = &*self.0 {
            locked(reckoning).at_least(wall_ms, started.elapsed().as_millis() as u64);
        }
    }

    /// The wall clock reads this from now on, back or forth, and it is to be trusted: the teacher said so.
    pub(super) fn correct(&self, wall_ms: i64) {
        match &*self.0 {
            Kind::Real { started, reckoning, .. } => {
                locked(reckoning).correct(wall_ms, started.elapsed().as_millis() as u64);
            }
            Kind::Manual(now) => {
                let mut now = locked(now);
                (now.wall_ms, now.wall_trusted) = (wall_ms, true);
            }
        }
    }

    /// Moves a manual clock; a real one cannot be moved.
    pub fn turn(&self, change: impl FnOnce(&mut Now)) {
        if let Kind::Manual(now) = &*self.0 {
            change(&mut locked(now));
        }
    }

    /// Whether it moves by itself.
    pub(super) fn is_real(&self) -> bool {
        matches!(&*self.0, Kind::Real { .. })
    }
}

fn locked<T>(value: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

fn system_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_millis() as i64)
}

fn voucher(battery: bool) -> Voucher {
    if Path::new(SYNCHRONISED).exists() {
        Voucher::Network
    } else if battery {
        Voucher::Battery
    } else {
        Voucher::Nobody
    }
}
