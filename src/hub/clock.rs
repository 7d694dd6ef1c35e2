//! Both clocks (DESIGN.md, Time): the boot clock for durations, the wall clock for labels.

mod reckoning;

use crate::classroom::Now;
use reckoning::Reckoning;
pub use reckoning::Voucher;
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
    Reckoned(Source, Mutex<Reckoning>),
    Manual(Mutex<Now>),
}

/// What a reckoning is made of.
enum Source {
    Here { boot: u64, started: Instant, battery: bool },
    Told(Mutex<Machine>),
}

/// What a machine's clocks say at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Machine {
    /// The system's wall clock, right or wrong, in milliseconds since 1970.
    pub system_ms: i64,
    /// Who vouches for it.
    pub voucher: Voucher,
    /// Drawn at each start.
    pub boot: u64,
    /// Milliseconds since that start.
    pub uptime_ms: u64,
}

impl Source {
    fn read(&self) -> Machine {
        match self {
            Self::Here { boot, started, battery } => {
                let uptime_ms = started.elapsed().as_millis() as u64;
                Machine { system_ms: system_ms(), voucher: voucher(*battery), boot: *boot, uptime_ms }
            }
            Self::Told(machine) => *locked(machine),
        }
    }
}

impl Clock {
    /// This machine's clocks; each start of the hub is a boot of its own.
    pub fn real() -> Self {
        let boot = super::wish::chance();
        let battery = Path::new(BATTERY).exists() || !Path::new(BOARD).exists();
        Self::over(Source::Here { boot, started: Instant::now(), battery })
    }

    /// The clocks of a machine that says what it is told: a rehearsal of boxes without a clock, and of jumps.
    pub fn told(machine: Machine) -> Self {
        Self::over(Source::Told(Mutex::new(machine)))
    }

    fn over(source: Source) -> Self {
        Self(Arc::new(Kind::Reckoned(source, Mutex::new(Reckoning::new()))))
    }

    /// A clock that moves when told to: for tests and rehearsals.
    pub fn manual(start: Now) -> Self {
        Self(Arc::new(Kind::Manual(Mutex::new(start))))
    }

    /// Both clocks now.
    pub fn now(&self) -> Now {
        match &*self.0 {
            Kind::Reckoned(source, reckoning) => {
                let Machine { system_ms, voucher, boot, uptime_ms } = source.read();
                let (wall_ms, wall_trusted) = locked(reckoning).read(system_ms, voucher, uptime_ms);
                Now { wall_ms, wall_trusted, boot, uptime_ms }
            }
            Kind::Manual(now) => *locked(now),
        }
    }

    /// The wall clock never reads earlier than this: the last event's time (TRUST.md, Clock).
    pub fn raise_floor(&self, wall_ms: i64) {
        if let Kind::Reckoned(source, reckoning) = &*self.0 {
            locked(reckoning).at_least(wall_ms, source.read().uptime_ms);
        }
    }

    /// The wall clock reads this from now on, back or forth, and it is to be trusted: the teacher said so.
    pub(super) fn correct(&self, wall_ms: i64) {
        match &*self.0 {
            Kind::Reckoned(source, reckoning) => locked(reckoning).correct(wall_ms, source.read().uptime_ms),
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

    /// Tells a machine's clocks something else; this machine's own cannot be told.
    pub fn tell(&self, change: impl FnOnce(&mut Machine)) {
        if let Kind::Reckoned(Source::Told(machine), _) = &*self.0 {
            change(&mut locked(machine));
        }
    }

    /// Whether it moves by itself.
    pub(super) fn is_real(&self) -> bool {
        matches!(&*self.0, Kind::Reckoned(Source::Here { .. }, _))
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
