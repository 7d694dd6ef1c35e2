//! The devices on the box's own Wi-Fi, as far as the box hears of them: who is here, and who has acknowledged the welcome
//! page (NETWORK "Access-point mode"). By address, in memory only.
//!
//! Instants are milliseconds of the boot clock, handed in.

use std::collections::BTreeMap;
use std::net::IpAddr;

/// Whoever has been gone for this long is greeted anew: 60 minutes.
pub const IDLE_MS: u64 = 60 * 60 * 1000;
/// A device counts as here for this long after its last connection ended: 10 minutes. A phone in a pocket closes its
/// page, and is still on the Wi-Fi.
pub const HERE_MS: u64 = 10 * 60 * 1000;
/// The firmware of a Pi's own Wi-Fi carries 7 to 10 devices: from so many on the teacher is warned.
pub const MANY: usize = 7;
/// Addresses kept at most: twice what the access point lends.
const MOST: usize = 512;

/// Who is here.
#[derive(Debug, Default)]
pub struct Guests(BTreeMap<IpAddr, Guest>);

#[derive(Debug, Default)]
struct Guest {
    /// Connections that are open.
    open: u32,
    /// When the last one began or ended.
    last_ms: u64,
    acknowledged: bool,
}

impl Guest {
    fn is_within(&self, span_ms: u64, now_ms: u64) -> bool {
        self.open > 0 || now_ms < self.last_ms.saturating_add(span_ms)
    }
}

impl Guests {
    /// A connection from this address began.
    pub fn arrive(&mut self, peer: IpAddr, now_ms: u64) {
        if let Some(guest) = self.seen(peer, now_ms) {
            guest.open += 1;
        }
    }

    /// One of them ended.
    pub fn leave(&mut self, peer: IpAddr, now_ms: u64) {
        if let Some(guest) = self.0.get_mut(&peer.to_canonical()) {
            (guest.open, guest.last_ms) = (guest.open.saturating_sub(1), now_ms);
        }
    }

    /// Somebody at this address has read the welcome page and gone on.
    pub fn acknowledge(&mut self, peer: IpAddr, now_ms: u64) {
        if let Some(guest) = self.seen(peer, now_ms) {
            guest.acknowledged = true;
        }
    }

    /// Whether whoever is at this address has, and has not been gone for an hour since.
    pub fn has_acknowledged(&self, peer: IpAddr, now_ms: u64) -> bool {
        let guest = self.0.get(&peer.to_canonical());
        guest.is_some_and(|guest| guest.acknowledged && guest.is_within(IDLE_MS, now_ms))
    }

    /// How many addresses among these are connected, or were in the last ten minutes.
    pub fn here(&self, now_ms: u64, among: impl Fn(&IpAddr) -> bool) -> usize {
        self.0.iter().filter(|(peer, guest)| among(peer) && guest.is_within(HERE_MS, now_ms)).count()
    }

    /// The guest at an address, who is here now; `None` when there is no room for another.
    fn seen(&mut self, peer: IpAddr, now_ms: u64) -> Option<&mut Guest> {
        let peer = peer.to_canonical();
        if !self.0.contains_key(&peer) && self.0.len() >= MOST {
            self.make_room();
        }
        if !self.0.contains_key(&peer) && self.0.len() >= MOST {
            return None;
        }
        let guest = self.0.entry(peer).or_default();
        // Somebody who comes back after an hour may be somebody else, who was lent the same address.
        guest.acknowledged &= guest.is_within(IDLE_MS, now_ms);
        guest.last_ms = now_ms;
        Some(guest)
    }

    /// Whoever has been gone longest is forgotten.
    fn make_room(&mut self) {
        let gone = self.0.iter().filter(|(_, guest)| guest.open == 0);
        if let Some(longest) = gone.min_by_key(|(_, guest)| guest.last_ms).map(|(peer, _)| *peer) {
            self.0.remove(&longest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const START: u64 = 5_000;

    fn phone(number: u8) -> IpAddr {
        IpAddr::V4(Ipv4Addr::new(10, 42, 0, number))
    }

    #[test]
    fn an_acknowledgement_is_of_one_address_and_ends_after_an_hour_without_a_word() {
        let mut guests = Guests::default();
        guests.acknowledge(phone(12), START);
        assert!(guests.has_acknowledged(phone(12), START));
        assert!(!guests.has_acknowledged(phone(13), START), "of one address");
        assert!(guests.has_acknowledged(phone(12), START + IDLE_MS - 1));
        assert!(!guests.has_acknowledged(phone(12), START + IDLE_MS));
        let mapped = "::ffff:10.42.0.12".parse().expect("an address");
        assert!(guests.has_acknowledged(mapped, START), "however the socket writes it");
    }

    #[test]
    fn whoever_asks_something_within_the_hour_has_another_hour() {
        let mut guests = Guests::default();
        guests.acknowledge(phone(12), START);
        let late = START + IDLE_MS - 1;
        guests.arrive(phone(12), late);
        guests.leave(phone(12), late);
        assert!(guests.has_acknowledged(phone(12), late + IDLE_MS - 1));
        assert!(!guests.has_acknowledged(phone(12), late + IDLE_MS));
    }

    #[test]
    fn a_page_that_stays_open_is_not_idle() {
        let mut guests = Guests::default();
        guests.acknowledge(phone(12), START);
        guests.arrive(phone(12), START);
        let next_day = START + 24 * IDLE_MS;
        assert!(guests.has_acknowledged(phone(12), next_day));
        guests.leave(phone(12), next_day);
        assert!(guests.has_acknowledged(phone(12), next_day + IDLE_MS - 1));
    }

    #[test]
    fn whoever_comes_to_the_same_address_after_an_hour_is_greeted_anew() {
        let mut guests = Guests::default();
        guests.acknowledge(phone(12), START);
        guests.arrive(phone(12), START + IDLE_MS);
        assert!(!guests.has_acknowledged(phone(12), START + IDLE_MS));
    }

    #[test]
    fn a_device_counts_while_it_is_connected_and_ten_minutes_longer_and_once() {
        let mut guests = Guests::default();
        for _ in 0..3 {
            guests.arrive(phone(12), START);
        }
        guests.arrive(phone(13), START);
        guests.leave(phone(13), START);
        let all = |_: &IpAddr| true;
        assert_eq!(guests.here(START, all), 2);
        assert_eq!(guests.here(START, |peer| *peer == phone(13)), 1);
        assert_eq!(guests.here(START + HERE_MS, all), 1, "the one that is still connected");
        for _ in 0..3 {
            guests.leave(phone(12), START + HERE_MS);
        }
        assert_eq!(guests.here(START + 2 * HERE_MS - 1, all), 1);
        assert_eq!(guests.here(START + 2 * HERE_MS, all), 0);
    }

    #[test]
    fn more_addresses_than_there_can_be_take_no_more_memory_and_push_out_nobody_who_is_here() {
        let mut guests = Guests::default();
        guests.arrive(phone(1), 0);
        guests.acknowledge(phone(1), 0);
        for number in 0..10_000_u32 {
            guests.acknowledge(IpAddr::V4(Ipv4Addr::from(0x0b00_0000 + number)), START + u64::from(number));
        }
        assert_eq!(guests.0.len(), MOST);
        assert!(guests.has_acknowledged(phone(1), START));
        assert!(guests.has_acknowledged(IpAddr::V4(Ipv4Addr::from(0x0b00_0000 + 9_999)), START + 9_999));
        for number in 0..2 * MOST as u32 {
            guests.arrive(IpAddr::V4(Ipv4Addr::from(0x0c00_0000 + number)), START + 20_000);
        }
        assert_eq!(guests.0.len(), MOST, "also when none of them goes");
        assert_eq!(guests.here(START + 20_000, |_| true), MOST);
    }
}
