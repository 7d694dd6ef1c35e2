//! The teacher's seats: devices that were signed in with the passphrase (TRUST.md, Identity 2).
//!
//! A seat lasts twelve hours, and is locked after twenty quiet minutes and after each start of the hub, until the
//! passphrase or the PIN of this one device opens it. How long a device has been quiet is the shell's to remember.

use super::command::{Context, Denial, held, no_student, teacher_only};
use super::{Access, Change, Device, Digest, Holder};
use crate::classroom::Now;
use serde::{Deserialize, Serialize};

/// A teacher's sign-in lasts this long (TRUST.md, Identity 2).
pub const SIGN_IN_MS: u64 = 12 * 3_600_000;
/// A seat that asks for nothing this long is locked (TRUST.md, Identity 2).
pub const QUIET_MS: u64 = 20 * 60_000;
/// So many wrong PINs cost no wait (TRUST.md, Identity 2: 5 tries, then doubling).
pub const FREE_TRIES: u32 = 5;
/// The wait after the last free try; it doubles with each further one.
const FIRST_WAIT_MS: u64 = 60_000;
const LONGEST_WAIT_MS: u64 = 8 * 3_600_000;
/// A hub remembers at most so many seats: the oldest give way to a new one.
pub const MOST_SEATS: usize = 24;
/// A seat that is over keeps its PIN for the next sign-in this long.
const KEPT_MS: u64 = 30 * 24 * 3_600_000;

/// A device's place at the teacher's desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// What the list of devices calls it, such as "Chrome · Windows"; empty where that is not known.
    pub label: String,
    /// When it was signed in, or last unlocked.
    opened: Now,
    /// Of the twelve hours, what was left then.
    left_ms: u64,
    /// Its own PIN, if the teacher chose one.
    pub pin: Option<Pin>,
}

/// A PIN that works on one device only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// What the PIN is checked against.
    pub secret: PinSecret,
    /// Tries since the last right one.
    wrong: u32,
    /// When the last was made.
    tried: Now,
}

/// What is stored of a PIN: without the device's cookie nobody can try one against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinSecret {
    /// An argon2 hash, made with a key.
    pub hash: String,
    /// The key, masked with the device's token.
    pub masked_key: String,
}

/// A seat to be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSeat {
    /// The digest of a fresh token.
    pub device: Digest,
    /// As [`Seat::label`].
    pub label: String,
    /// A PIN newly chosen, or the one that the device had.
    pub pin: Option<PinSecret>,
    /// What the device was known by until now: its old seat is given up.
    pub before: Option<Digest>,
}

/// A wish about the teacher's seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatCommand {
    /// First run: whoever read the hub's own screen sets the passphrase, and their device is the teacher's.
    SetPassphrase {
        /// An argon2 hash.
        hash: String,
        /// The device.
        seat: NewSeat,
    },
    /// The shell has verified the passphrase.
    SignIn {
        /// The hash that it was verified against: one that was changed meanwhile opens nothing.
        proof: Option<String>,
        /// The device.
        seat: NewSeat,
    },
    /// Somebody is about to try a PIN: counted before anybody learns whether it was right.
    TryPin {
        /// The device.
        device: Digest,
    },
    /// The shell has verified the PIN.
    Unlock {
        /// The device.
        device: Digest,
    },
    /// The teacher chooses this device's PIN, or does without.
    SetPin {
        /// The device.
        device: Digest,
        /// The new one.
        pin: Option<PinSecret>,
    },
    /// The teacher takes a wall, or a device of their own, away.
    Revoke {
        /// [`Digest::short`] of the device.
        device: String,
    },
    /// The teacher signs out all their devices but this.
    RevokeOthers {
        /// This one; `None` at a demo, whose teacher has no seat.
        device: Option<Digest>,
    },
    /// The teacher changes the passphrase: every other device of theirs is signed out.
    ChangePassphrase {
        /// The hash that the old one was verified against.
        proof: Option<String>,
        /// The new one, as an argon2 hash.
        hash: String,
        /// The device.
        device: Option<Digest>,
    },
    /// Whoever has the data folder sets a passphrase in place of one that was forgotten: every device is signed out.
    ReplacePassphrase {
        /// An argon2 hash.
        hash: String,
    },
}

impl Seat {
    fn new(seat: &NewSeat, now: Now) -> Self {
        let pin = seat.pin.clone().map(|secret| Pin { secret, wrong: 0, tried: now });
        Self { label: seat.label.clone(), opened: now, left_ms: SIGN_IN_MS, pin }
    }

    /// A seat that is kept in memory only, while the store takes no writes.
    pub fn provisional(seat: &NewSeat, now: Now) -> Device {
        Device { holder: Holder::Teacher(Self::new(seat, now)), since_wall_ms: now.wall_ms }
    }

    /// Whether its twelve hours are over.
    pub fn is_over(&self, now: &Now) -> bool {
        self.left_ms(now) == 0
    }

    /// Whether it is the teacher's without further proof. `seen_ms` is when it last asked for something, on the boot
    /// clock of this start of the hub.
    pub fn is_open(&self, now: &Now, seen_ms: Option<u64>) -> bool {
        let opened_ms = (self.opened.boot == now.boot).then_some(self.opened.uptime_ms);
        let last = opened_ms.max(seen_ms);
        !self.is_over(now) && last.is_some_and(|last| now.uptime_ms.saturating_sub(last) < QUIET_MS)
    }

    fn left_ms(&self, now: &Now) -> u64 {
        self.left_ms.saturating_sub(elapsed_ms(&self.opened, now))
    }

    /// The same seat, opened anew: what has passed of its twelve hours stays passed, whatever becomes of the clock.
    fn reopened(&self, now: Now) -> Self {
        let pin = self.pin.clone().map(|pin| Pin { wrong: 0, ..pin });
        Self { opened: now, left_ms: self.left_ms(&now), pin, label: self.label.clone() }
    }
}

impl Pin {
    /// How long until one more try is taken, in milliseconds.
    pub fn wait_ms(&self, now: &Now) -> u64 {
        if self.wrong < FREE_TRIES {
            return 0;
        }
        let wait = FIRST_WAIT_MS.saturating_mul(1 << (self.wrong - FREE_TRIES).min(20)).min(LONGEST_WAIT_MS);
        // A restart begins the wait anew, so that it shortens none.
        let began_ms = if self.tried.boot == now.boot { self.tried.uptime_ms } else { 0 };
        wait.saturating_sub(now.uptime_ms.saturating_sub(began_ms))
    }

    /// How many more tries cost no wait.
    pub fn free_tries(&self) -> u32 {
        FREE_TRIES.saturating_sub(self.wrong)
    }

    fn tried(&self, now: Now) -> Self {
        Self { secret: self.secret.clone(), wrong: self.wrong.saturating_add(1), tried: now }
    }
}

/// On the boot clock within one start of the hub, so that setting the time right changes nothing; else on the wall
/// clock, whichever way it went: one that was turned back ten years keeps no seat alive for ten years.
pub(super) fn elapsed_ms(from: &Now, to: &Now) -> u64 {
    if from.boot == to.boot { to.uptime_ms.saturating_sub(from.uptime_ms) } else { from.wall_ms.abs_diff(to.wall_ms) }
}

impl Access {
    /// The teacher's devices, newest first.
    pub fn seats(&self) -> Vec<(&Digest, &Device, &Seat)> {
        let seat = |(digest, device)| seat_of(device).map(|seat| (digest, device, seat));
        let mut seats: Vec<_> = self.devices.iter().filter_map(seat).collect();
        seats.sort_by_key(|(_, device, _)| std::cmp::Reverse(device.since_wall_ms));
        seats
    }

    /// The seat of a device, over or not.
    pub fn seat(&self, device: &Digest) -> Option<&Seat> {
        seat_of(self.devices.get(device)?)
    }

    /// The paired walls, newest first.
    pub fn walls(&self) -> Vec<(&Digest, &Device)> {
        let mut walls: Vec<_> = self.devices.iter().filter(|(_, device)| device.holder == Holder::Wall).collect();
        walls.sort_by_key(|(_, device)| std::cmp::Reverse(device.since_wall_ms));
        walls
    }

    pub(super) fn seat_changes(&self, command: &SeatCommand, ctx: &Context<'_>) -> Result<Vec<Change>, Denial> {
        match command {
            SeatCommand::SetPassphrase { .. }
            | SeatCommand::SignIn { .. }
            | SeatCommand::TryPin { .. }
            | SeatCommand::Unlock { .. }
            | SeatCommand::ReplacePassphrase { .. } => no_student(ctx)?,
            SeatCommand::SetPin { .. }
            | SeatCommand::Revoke { .. }
            | SeatCommand::RevokeOthers { .. }
            | SeatCommand::ChangePassphrase { .. } => teacher_only(ctx)?,
        }
        Ok(match command {
            SeatCommand::SetPassphrase { hash, seat } => {
                if self.passphrase.is_some() {
                    return Err(Denial::AlreadyClaimed);
                }
                [vec![Change::Passphrase(hash.clone())], self.take_seat(seat, ctx)].concat()
            }
            SeatCommand::SignIn { proof, seat } => {
                self.is_proof(proof)?;
                self.take_seat(seat, ctx)
            }
            SeatCommand::TryPin { device } => {
                let (known, seat) = self.living(device, ctx)?;
                let pin = seat.pin.as_ref().ok_or(Denial::NoSuchDevice)?;
                match pin.wait_ms(&ctx.now) {
                    0 => vec![sat(device, known, Seat { pin: Some(pin.tried(ctx.now)), ..seat.clone() })],
                    wait_ms => return Err(Denial::PinRests { wait_ms }),
                }
            }
            SeatCommand::Unlock { device } => {
                let (known, seat) = self.living(device, ctx)?;
                vec![sat(device, known, seat.reopened(ctx.now))]
            }
            SeatCommand::SetPin { device, pin } => {
                let (known, seat) = self.living(device, ctx)?;
                let pin = pin.clone().map(|secret| Pin { secret, wrong: 0, tried: ctx.now });
                vec![sat(device, known, Seat { pin, ..seat.clone() })]
            }
            SeatCommand::Revoke { device } => {
                let mut ours =
                    self.devices.iter().filter(|(_, known)| matches!(known.holder, Holder::Wall | Holder::Teacher(_)));
                let (digest, _) = ours.find(|(digest, _)| digest.short() == device).ok_or(Denial::NoSuchDevice)?;
                vec![Change::Device(digest.clone(), None)]
            }
            SeatCommand::RevokeOthers { device } => self.all_seats_but(device.as_ref()),
            SeatCommand::ChangePassphrase { proof, hash, device } => {
                self.is_proof(proof)?;
                [vec![Change::Passphrase(hash.clone())], self.all_seats_but(device.as_ref())].concat()
            }
            SeatCommand::ReplacePassphrase { hash } => {
                [vec![Change::Passphrase(hash.clone())], self.all_seats_but(None)].concat()
            }
        })
    }

    fn is_proof(&self, proof: &Option<String>) -> Result<(), Denial> {
        if *proof == self.passphrase { Ok(()) } else { Err(Denial::PassphraseChanged) }
    }

    /// The device's seat, if it is not over.
    fn living(&self, device: &Digest, ctx: &Context<'_>) -> Result<(&Device, &Seat), Denial> {
        let known = self.devices.get(device).ok_or(Denial::NoSuchDevice)?;
        let seat = seat_of(known).filter(|seat| !seat.is_over(&ctx.now)).ok_or(Denial::NoSuchDevice)?;
        Ok((known, seat))
    }

    /// A fresh seat in the place of the one that the device had, and of the oldest when there are too many.
    fn take_seat(&self, seat: &NewSeat, ctx: &Context<'_>) -> Vec<Change> {
        let mut changes: Vec<Change> = self.swept(ctx).collect();
        let others = self.seats().into_iter().map(|(digest, ..)| digest).filter(|digest| **digest != seat.device);
        let (old, others): (Vec<_>, Vec<_>) = others.partition(|digest| Some(*digest) == seat.before.as_ref());
        let gone = old.into_iter().chain(others.into_iter().skip(MOST_SEATS - 1));
        changes.extend(gone.map(|digest| Change::Device(digest.clone(), None)));
        changes.push(held(&seat.device, Holder::Teacher(Seat::new(seat, ctx.now)), ctx));
        changes
    }

    fn all_seats_but(&self, kept: Option<&Digest>) -> Vec<Change> {
        let others = self.seats().into_iter().filter(|(digest, ..)| Some(*digest) != kept);
        others.map(|(digest, ..)| Change::Device(digest.clone(), None)).collect()
    }
}

fn seat_of(device: &Device) -> Option<&Seat> {
    match &device.holder {
        Holder::Teacher(seat) => Some(seat),
        _ => None,
    }
}

fn sat(digest: &Digest, known: &Device, seat: Seat) -> Change {
    Change::Device(digest.clone(), Some(Device { holder: Holder::Teacher(seat), since_wall_ms: known.since_wall_ms }))
}

/// Whether a device's seat has been over for so long that nothing of it is kept.
pub(super) fn is_forgotten(known: &Device, now: &Now) -> bool {
    seat_of(known).is_some_and(|seat| seat.is_over(now) && known.since_wall_ms.abs_diff(now.wall_ms) > KEPT_MS)
}
