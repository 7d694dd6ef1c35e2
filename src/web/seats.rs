//! What is known of the teacher's seats in memory only: when each last asked for something, and while the store takes no
//! writes those that were signed in meanwhile.

use super::App;
use crate::access::{AccessCommand, Device, Digest, Holder, NewSeat, Seat, SeatCommand};
use crate::classroom::Actor;
use crate::hub::{Answer, Health, Wish};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// So many devices are remembered; a hub has fewer seats ([`crate::access::MOST_SEATS`]).
const MOST: usize = 64;
/// While tries cannot be written down a device has so many, until a right one: fewer than otherwise.
const UNWRITTEN_TRIES: u8 = 3;
/// A seat that could not be written down is offered again after this long.
const BREATH: Duration = Duration::from_secs(30);

/// See the head of this file.
#[derive(Default)]
pub struct Seats(Mutex<Memory>);

#[derive(Default)]
struct Memory {
    seen_ms: BTreeMap<Digest, u64>,
    provisional: BTreeMap<Digest, Device>,
    unwritten_tries: BTreeMap<Digest, u8>,
}

impl Seats {
    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A device of the teacher's asked for something: the quiet time begins anew.
    pub(super) fn note(&self, device: &Digest, uptime_ms: u64) {
        let seen = &mut self.memory().seen_ms;
        seen.insert(device.clone(), uptime_ms);
        if seen.len() > MOST {
            let oldest = seen.iter().min_by_key(|(_, seen_ms)| **seen_ms).map(|(device, _)| device.clone());
            oldest.map(|device| seen.remove(&device));
        }
    }

    fn seen_ms(&self, device: &Digest) -> Option<u64> {
        self.memory().seen_ms.get(device).copied()
    }

    /// One more try of a PIN that could not be written down; `false` when there were enough.
    pub(super) fn may_try_unwritten(&self, device: &Digest) -> bool {
        let tries = &mut self.memory().unwritten_tries;
        let count = tries.entry(device.clone()).or_default();
        *count = count.saturating_add(1);
        *count <= UNWRITTEN_TRIES
    }

    /// The device was signed out.
    pub(super) fn forget(&self, device: &Digest) {
        let mut memory = self.memory();
        memory.seen_ms.remove(device);
        memory.provisional.remove(device);
    }

    /// Every device but this was signed out.
    pub(super) fn forget_others(&self, this: Option<&Digest>) {
        let mut memory = self.memory();
        memory.seen_ms.retain(|device, _| Some(device) == this);
        memory.provisional.retain(|device, _| Some(device) == this);
    }

    /// The PIN was right.
    pub(super) fn forgive(&self, device: &Digest) {
        self.memory().unwritten_tries.remove(device);
    }
}

impl App {
    /// Whose a device is.
    pub(super) fn holder(&self, device: &Digest) -> Option<Holder> {
        let known = self.look().access.devices.get(device).map(|known| known.holder.clone());
        known.or_else(|| self.seats.memory().provisional.get(device).map(|known| known.holder.clone()))
    }

    /// The teacher's seat at a device, while it is not over.
    pub(super) fn seat(&self, device: &Digest) -> Option<Seat> {
        match self.holder(device)? {
            Holder::Teacher(seat) if !seat.is_over(&self.hub.now()) => Some(seat),
            _ => None,
        }
    }

    /// Whether a seat is the teacher's without further proof: neither over nor locked.
    pub(super) fn is_open(&self, device: &Digest, seat: &Seat) -> bool {
        seat.is_open(&self.hub.now(), self.seats.seen_ms(device))
    }

    /// As [`App::is_open`], of whatever seat the device has: what a stream asks again and again.
    pub(super) fn is_signed_in(&self, device: &Digest) -> bool {
        self.seat(device).is_some_and(|seat| self.is_open(device, &seat))
    }

    /// Signs a device in. While the store takes no writes the seat is kept in memory, so that the teacher can look, and
    /// written down as soon as that is possible; until then a restart ends it.
    pub(super) async fn sign_in(&self, proof: Option<String>, seat: NewSeat) -> Answer {
        let wish = |seat| {
            let command = SeatCommand::SignIn { proof: proof.clone(), seat };
            Wish::keys(Actor::System, AccessCommand::Seat(command))
        };
        let answer = self.hub.submit(wish(seat.clone())).await;
        if answer != Answer::NotConfirmed {
            return answer;
        }
        self.seats.memory().provisional.insert(seat.device.clone(), Seat::provisional(&seat, self.hub.now()));
        tokio::spawn(write_down(self.clone(), seat.device.clone(), wish(seat)));
        Answer::Saved(crate::hub::Receipt::default())
    }
}

/// Offers a seat to the store until it is taken, or denied because the passphrase was changed meanwhile.
async fn write_down(app: App, device: Digest, wish: Wish) {
    let mut published = app.hub.subscribe();
    loop {
        if published.wait_for(|seen| seen.health == Health::Writing).await.is_err() {
            return;
        }
        let is_wanted = app.seats.memory().provisional.contains_key(&device);
        if !is_wanted || !matches!(app.hub.submit(wish.clone()).await, Answer::NotConfirmed | Answer::Busy) {
            app.seats.memory().provisional.remove(&device);
            return;
        }
        tokio::time::sleep(BREATH).await;
    }
}
