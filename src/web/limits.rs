//! How much of the box anybody may have (TRUST.md, Web). All of it is a flag of `serve`, so that tests come to the ends.

use crate::hub::FileLimits;
use std::time::Duration;

/// How often something may happen: so many times at once, and then once every so often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// At once, when there was a pause before; 0 counts as 1.
    pub at_once: u32,
    /// One more after each such while.
    pub every: Duration,
}

impl Rate {
    /// So many at once, and then so many a second.
    pub const fn new(at_once: u32, a_second: u32) -> Self {
        Self { at_once, every: Duration::from_nanos(1_000_000_000 / if a_second == 0 { 1 } else { a_second } as u64) }
    }
}

/// The numbers. Those for known devices are by device, never by address: a whole class may sit behind one (TRUST.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Open connections of devices that the box does not know, at most: over that the oldest of them is cut.
    pub strangers: usize,
    /// Open connections of devices that it knows, at most: over that the one that has been still longest is cut.
    pub known: usize,
    /// Of those, how many one device may hold: over that its own oldest is cut.
    pub of_a_device: usize,
    /// What one device changes. An outbox that comes back from half an hour without Wi-Fi is no flood.
    pub taps: Rate,
    /// What one device reads, pages with all that belongs to them.
    pub pages: Rate,
    /// What one device takes home: each is the work of a second or more.
    pub downloads: Rate,
    /// What all devices that the box does not know ask together: three classes that join in the same minute are no flood.
    pub of_strangers: Rate,
    /// What strangers from one address may ask when the others have used all that up.
    pub of_an_address: Rate,
    /// What a stranger may ask on one connection.
    pub on_a_connection: Rate,
    /// Files that people hand in.
    pub files: FileLimits,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            strangers: 512,
            known: 4_096,
            of_a_device: 12,
            taps: Rate::new(100, 10),
            pages: Rate::new(600, 50),
            downloads: Rate { at_once: 20, every: Duration::from_secs(3) },
            of_strangers: Rate::new(4_000, 500),
            of_an_address: Rate::new(400, 20),
            on_a_connection: Rate::new(200, 30),
            files: FileLimits::default(),
        }
    }
}

impl Limits {
    /// The same, with so many taps a second of one device; what it reads grows along.
    pub fn with_taps(self, a_second: u32) -> Self {
        let times = |factor: u32| a_second.saturating_mul(factor);
        Self { taps: Rate::new(times(10), a_second), pages: Rate::new(times(60), times(5)), ..self }
    }

    /// Nobody is ever too fast.
    pub fn unpaced(self) -> Self {
        let all = Rate { at_once: u32::MAX, every: Duration::from_nanos(1) };
        Self {
            taps: all,
            pages: all,
            downloads: all,
            of_strangers: all,
            of_an_address: all,
            on_a_connection: all,
            ..self
        }
    }
}
