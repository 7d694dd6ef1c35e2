//! What a lesson is like, drawn from its seed.

use super::chance::Chance;
use cupboard::hub::clock::Voucher;

/// What is planted, for the simulator to find; nothing in a lesson that should pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Planted {
    #[default]
    Nothing,
    /// A tap is answered "saved" when it arrives, and written afterwards.
    AcknowledgedBeforeSync,
    /// The disk says of every sync that it worked, and does nothing.
    SyncThatDoesNothing,
    /// A tap sent again is a new one.
    NoDedupe,
    /// However old a tap is, it is taken for one of this moment.
    NoLatenessRule,
    /// A late report overwrites what somebody else has set since.
    OlderOverwritesNewer,
}

impl Planted {
    /// All that can be planted.
    pub const ALL: [Planted; 5] = [
        Self::AcknowledgedBeforeSync,
        Self::SyncThatDoesNothing,
        Self::NoDedupe,
        Self::NoLatenessRule,
        Self::OlderOverwritesNewer,
    ];
}

/// How the lesson goes.
#[derive(Clone, Debug)]
pub struct Plan {
    pub phones: usize,
    pub outcomes: u32,
    pub minutes: u64,
    /// Of a thousand messages, either way.
    pub lost: u64,
    pub doubled: u64,
    pub slow: u64,
    pub tap_every_ms: u64,
    pub teacher_every_ms: u64,
    pub partitions: u64,
    pub naps: u64,
    pub cuts: u64,
    pub restarts: u64,
    pub disk_faults: u64,
    pub jumps: u64,
    pub voucher: Voucher,
    /// Phones whose storage is cleared, that are new, or whose clock is set.
    pub mishaps: u64,
    pub chapter: u64,
    pub planted: Planted,
}

impl Plan {
    /// The plan of a lesson. Some are calm in one way or another, so that each trouble is also met alone.
    pub fn draw(chance: &mut Chance, planted: Planted) -> Self {
        let mut some = |often: u64, most: u64| if chance.in_thousand(often) { chance.between(1, most) } else { 0 };
        let (partitions, naps, cuts) = (some(800, 3), some(800, 12), some(800, 4));
        let (restarts, disk_faults, jumps) = (some(300, 2), some(500, 3), some(600, 6));
        let (lost, doubled, slow, mishaps) = (some(900, 400), some(800, 250), some(700, 150), some(500, 5));
        Self {
            phones: chance.between(10, 35) as usize,
            outcomes: chance.between(2, 5) as u32,
            minutes: chance.between(25, 55),
            lost,
            doubled,
            slow,
            tap_every_ms: chance.between(60, 180) * 1_000,
            teacher_every_ms: chance.between(10, 40) * 1_000,
            partitions,
            naps,
            cuts,
            restarts,
            disk_faults,
            jumps,
            voucher: *chance.pick(&[Voucher::Nobody, Voucher::Battery, Voucher::Network]),
            mishaps,
            chapter: chance.between(16, 256),
            planted,
        }
    }
}

/// What many lessons held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub lessons: usize,
    pub simulated_ms: u64,
    pub phones: usize,
    pub taps: usize,
    pub requests: usize,
    pub repeats: usize,
    pub events: u64,
    pub turns: usize,
    pub cuts: usize,
    pub double_cuts: u64,
    pub restarts: usize,
    pub disk_faults: usize,
    pub jumps: usize,
    pub late_cups: usize,
    pub superseded: usize,
    pub reclaims: usize,
    pub durability_checks: usize,
    /// The lesson's own digest: the same seed makes the same.
    pub digest: u64,
}

impl Report {
    /// Both together.
    pub fn and(&mut self, other: &Report) {
        self.lessons += other.lessons;
        self.simulated_ms += other.simulated_ms;
        self.phones += other.phones;
        self.taps += other.taps;
        self.requests += other.requests;
        self.repeats += other.repeats;
        self.events += other.events;
        self.turns += other.turns;
        self.cuts += other.cuts;
        self.double_cuts += other.double_cuts;
        self.restarts += other.restarts;
        self.disk_faults += other.disk_faults;
        self.jumps += other.jumps;
        self.late_cups += other.late_cups;
        self.superseded += other.superseded;
        self.reclaims += other.reclaims;
        self.durability_checks += other.durability_checks;
        self.digest ^= other.digest;
    }
}
