//! The teacher's seats.
//!
//! What may go wrong: a cookie opens for longer than it should, because time stood still, jumped or was set right; a
//! PIN is guessed, in parallel, over restarts, from another device; a seat outlives the passphrase that it was taken by.

use super::{ANA, BEN, Room, digest};
use cupboard::access::{
    AccessCommand, Denial, FREE_TRIES, MOST_SEATS, NewSeat, PinSecret, QUIET_MS, SIGN_IN_MS, SeatCommand,
};
use cupboard::classroom::Actor;

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

impl Room {
    fn pass(&mut self, ms: u64) {
        self.uptime_ms += ms;
        self.wall_ms += ms as i64;
    }

    /// The hub starts anew, after so long by the wall clock.
    fn restart(&mut self, ms: u64) {
        (self.boot, self.uptime_ms) = (self.boot + 1, 0);
        self.wall_ms += ms as i64;
    }

    fn seat(&mut self, actor: Actor, command: SeatCommand) -> Result<(), Denial> {
        self.ask(actor, AccessCommand::Seat(command))
    }

    fn sign_in(&mut self, device: &str) -> Result<(), Denial> {
        self.sign_in_with(device, None, None)
    }

    fn sign_in_with(&mut self, device: &str, pin: Option<PinSecret>, before: Option<&str>) -> Result<(), Denial> {
        let proof = self.access.passphrase.clone();
        let seat = NewSeat { device: digest(device), label: device.into(), pin, before: before.map(digest) };
        self.seat(Actor::System, SeatCommand::SignIn { proof, seat })
    }

    /// Whether a device that last asked for something just now is the teacher's.
    fn is_open(&self, device: &str) -> bool {
        self.is_open_after(device, Some(self.uptime_ms))
    }

    fn is_open_after(&self, device: &str, seen_ms: Option<u64>) -> bool {
        self.access.seat(&digest(device)).is_some_and(|seat| seat.is_open(&self.now(), seen_ms))
    }

    fn is_over(&self, device: &str) -> bool {
        self.access.seat(&digest(device)).unwrap().is_over(&self.now())
    }

    fn try_pin(&mut self, device: &str) -> Result<(), Denial> {
        self.seat(Actor::System, SeatCommand::TryPin { device: digest(device) })
    }

    fn unlock(&mut self, device: &str) -> Result<(), Denial> {
        self.seat(Actor::System, SeatCommand::Unlock { device: digest(device) })
    }
}

fn pin(hash: &str) -> Option<PinSecret> {
    Some(PinSecret { hash: hash.into(), masked_key: "00".into() })
}

#[test]
fn a_seat_lasts_twelve_hours_however_busy_it_is() {
    let mut room = Room::open();
    room.sign_in("laptop").unwrap();
    room.pass(SIGN_IN_MS - 1);
    assert!(room.is_open("laptop"));
    room.pass(1);
    assert!(!room.is_open("laptop") && room.is_over("laptop"));
    assert_eq!(room.unlock("laptop"), Err(Denial::NoSuchDevice));
}

#[test]
fn a_seat_is_locked_after_twenty_quiet_minutes_and_after_a_restart() {
    let mut room = Room::open();
    room.sign_in("laptop").unwrap();
    room.pass(QUIET_MS - 1);
    assert!(room.is_open_after("laptop", None), "signing in was asking for something");
    room.pass(1);
    assert!(!room.is_open_after("laptop", None));
    assert!(room.is_open_after("laptop", Some(MINUTE)), "something was asked for after a minute");
    room.unlock("laptop").unwrap();
    assert!(room.is_open_after("laptop", None));
    room.restart(MINUTE);
    assert!(!room.is_open_after("laptop", None) && !room.is_over("laptop"));
    room.unlock("laptop").unwrap();
    assert!(room.is_open_after("laptop", None));
}

#[test]
fn setting_the_clock_right_neither_ends_a_seat_nor_keeps_it() {
    for jump in [-3_650 * DAY as i64, -(HOUR as i64), HOUR as i64, 3_650 * DAY as i64] {
        let mut room = Room::open();
        room.sign_in("laptop").unwrap();
        room.pass(HOUR);
        room.wall_ms += jump;
        assert!(room.is_open("laptop"), "{jump}");
        room.pass(11 * HOUR);
        assert!(room.is_over("laptop"), "{jump}");
    }
}

#[test]
fn over_a_restart_the_wall_clock_counts_whichever_way_it_went() {
    for (jump, is_over) in [
        (HOUR as i64, false),
        (-(HOUR as i64), false),
        (SIGN_IN_MS as i64, true),
        (-(SIGN_IN_MS as i64), true),
        (-3_650 * DAY as i64, true),
    ] {
        let mut room = Room::open();
        room.sign_in("laptop").unwrap();
        room.restart(0);
        room.wall_ms += jump;
        assert_eq!(room.is_over("laptop"), is_over, "{jump}");
    }
}

#[test]
fn what_has_passed_of_the_twelve_hours_stays_passed() {
    let mut room = Room::open();
    room.sign_in("laptop").unwrap();
    for _ in 0..3 {
        room.pass(2 * HOUR);
        room.restart(HOUR);
        room.unlock("laptop").unwrap();
    }
    // A box that knew no time until now is told it: three days on.
    room.wall_ms += 3 * DAY as i64;
    assert!(room.is_open("laptop"), "nine of twelve hours");
    room.pass(3 * HOUR);
    assert!(room.is_over("laptop"));
}

#[test]
fn five_tries_are_free_and_each_further_one_waits_twice_as_long() {
    let mut room = Room::open();
    room.sign_in_with("tablet", pin("4082"), None).unwrap();
    for _ in 0..FREE_TRIES {
        assert_eq!(room.try_pin("tablet"), Ok(()));
    }
    for minutes in [1, 2, 4, 8, 16, 32, 64, 128, 256] {
        let wait_ms = minutes * MINUTE;
        assert_eq!(room.try_pin("tablet"), Err(Denial::PinRests { wait_ms }));
        room.pass(wait_ms - 1);
        assert_eq!(room.try_pin("tablet"), Err(Denial::PinRests { wait_ms: 1 }));
        room.pass(1);
        assert_eq!(room.try_pin("tablet"), Ok(()));
    }
    room.pass(4 * HOUR);
    assert_eq!(room.try_pin("tablet"), Err(Denial::NoSuchDevice), "fourteen tries, and the twelve hours are over");
}

#[test]
fn neither_a_restart_nor_the_clock_shortens_a_wait() {
    let mut room = Room::open();
    room.sign_in_with("tablet", pin("4082"), None).unwrap();
    for _ in 0..FREE_TRIES {
        room.try_pin("tablet").unwrap();
    }
    for _ in 0..10 {
        room.pass(MINUTE - 1);
        room.restart(0);
        assert!(matches!(room.try_pin("tablet"), Err(Denial::PinRests { .. })));
    }
    room.wall_ms += 2 * HOUR as i64;
    assert_eq!(room.try_pin("tablet"), Err(Denial::PinRests { wait_ms: MINUTE }), "it began anew");
    room.pass(MINUTE);
    assert_eq!(room.try_pin("tablet"), Ok(()));
}

#[test]
fn a_right_pin_and_the_passphrase_forgive_the_wrong_ones() {
    let mut room = Room::open();
    room.sign_in_with("tablet", pin("4082"), None).unwrap();
    for _ in 0..3 {
        for _ in 0..FREE_TRIES {
            room.try_pin("tablet").unwrap();
        }
        room.unlock("tablet").unwrap();
    }
    for _ in 0..FREE_TRIES {
        room.try_pin("tablet").unwrap();
    }
    room.sign_in_with("tablet again", pin("4082"), Some("tablet")).unwrap();
    assert_eq!(room.try_pin("tablet again"), Ok(()));
    assert!(room.access.seat(&digest("tablet")).is_none(), "the old token opens nothing");
    assert_eq!(room.access.seats().len(), 1);
}

#[test]
fn a_pin_is_nothing_on_a_device_that_has_none_or_another() {
    let mut room = Room::open();
    room.claim("phone", ANA, "sun").unwrap();
    room.sign_in("laptop").unwrap();
    let wall = AccessCommand::PairWall { device: digest("wall") };
    room.ask(Actor::Teacher, wall).unwrap();
    for device in ["phone", "laptop", "wall", "never seen"] {
        assert_eq!(room.try_pin(device), Err(Denial::NoSuchDevice), "{device}");
    }
    for device in ["phone", "wall", "never seen"] {
        assert_eq!(room.unlock(device), Err(Denial::NoSuchDevice), "{device}");
        let set = SeatCommand::SetPin { device: digest(device), pin: pin("4082") };
        assert_eq!(room.seat(Actor::Teacher, set), Err(Denial::NoSuchDevice), "{device}");
    }
}

#[test]
fn another_passphrase_ends_every_other_seat_and_what_was_proven_by_the_old_one_opens_nothing() {
    let mut room = Room::open();
    let first = NewSeat { device: digest("laptop"), label: "laptop".into(), pin: None, before: None };
    let set = |hash: &str, seat: &NewSeat| SeatCommand::SetPassphrase { hash: hash.into(), seat: seat.clone() };
    room.seat(Actor::System, set("first", &first)).unwrap();
    assert_eq!(room.seat(Actor::System, set("second", &first)), Err(Denial::AlreadyClaimed));
    room.sign_in("tablet").unwrap();
    let change = |proof: &str, device| SeatCommand::ChangePassphrase {
        proof: Some(proof.into()),
        hash: "second".into(),
        device: Some(digest(device)),
    };
    assert_eq!(room.seat(Actor::Teacher, change("wrong", "laptop")), Err(Denial::PassphraseChanged));
    room.seat(Actor::Teacher, change("first", "laptop")).unwrap();
    assert!(room.is_open("laptop") && !room.is_open("tablet"));
    let late = SeatCommand::SignIn { proof: Some("first".into()), seat: NewSeat { device: digest("late"), ..first } };
    assert_eq!(room.seat(Actor::System, late), Err(Denial::PassphraseChanged));
    room.seat(Actor::System, SeatCommand::ReplacePassphrase { hash: "third".into() }).unwrap();
    assert!(room.access.seats().is_empty());
    assert_eq!(room.access.passphrase.as_deref(), Some("third"));
}

#[test]
fn a_device_or_a_wall_is_taken_away_and_a_students_is_not_one_of_them() {
    let mut room = Room::open();
    room.claim("phone", ANA, "sun").unwrap();
    for device in ["laptop", "tablet", "lost"] {
        room.sign_in(device).unwrap();
    }
    room.ask(Actor::Teacher, AccessCommand::PairWall { device: digest("wall") }).unwrap();
    let revoke = |device: &str| SeatCommand::Revoke { device: digest(device).short().to_owned() };
    for device in ["lost", "wall"] {
        assert_eq!(room.seat(Actor::Teacher, revoke(device)), Ok(()), "{device}");
        assert!(!room.access.devices.contains_key(&digest(device)));
    }
    assert_eq!(room.seat(Actor::Teacher, revoke("phone")), Err(Denial::NoSuchDevice));
    room.seat(Actor::Teacher, SeatCommand::RevokeOthers { device: Some(digest("laptop")) }).unwrap();
    assert!(room.is_open("laptop") && !room.is_open("tablet"));
    assert!(room.page("phone").is_some());
}

#[test]
fn seats_are_neither_a_students_to_change_nor_the_hubs_own() {
    let mut room = Room::open();
    room.sign_in_with("laptop", pin("4082"), None).unwrap();
    let device = digest("laptop");
    let seat = NewSeat { device: digest("phone"), label: String::new(), pin: None, before: None };
    let by_proof = [
        SeatCommand::SetPassphrase { hash: "hash".into(), seat: seat.clone() },
        SeatCommand::SignIn { proof: None, seat },
        SeatCommand::TryPin { device: device.clone() },
        SeatCommand::Unlock { device: device.clone() },
        SeatCommand::ReplacePassphrase { hash: "hash".into() },
    ];
    let teachers = [
        SeatCommand::SetPin { device: device.clone(), pin: None },
        SeatCommand::Revoke { device: device.short().to_owned() },
        SeatCommand::RevokeOthers { device: None },
        SeatCommand::ChangePassphrase { proof: None, hash: "hash".into(), device: None },
    ];
    let before = room.access.clone();
    for command in by_proof.iter().chain(&teachers) {
        assert_eq!(room.seat(Actor::Student(BEN), command.clone()), Err(Denial::TeacherOnly), "{command:?}");
    }
    for command in teachers {
        assert_eq!(room.seat(Actor::System, command.clone()), Err(Denial::TeacherOnly), "{command:?}");
    }
    assert_eq!(room.access, before);
}

#[test]
fn a_seat_that_is_over_keeps_its_pin_for_a_month_and_seats_have_an_end() {
    let mut room = Room::open();
    room.sign_in_with("tablet", pin("4082"), None).unwrap();
    room.pass(29 * DAY);
    room.sign_in("laptop").unwrap();
    assert!(room.access.seat(&digest("tablet")).is_some_and(|seat| seat.pin.is_some()));
    room.pass(2 * DAY);
    room.sign_in("phone").unwrap();
    assert!(room.access.seat(&digest("tablet")).is_none());
    for n in 0..2 * MOST_SEATS {
        room.pass(1);
        room.sign_in(&format!("device {n}")).unwrap();
    }
    assert_eq!(room.access.seats().len(), MOST_SEATS);
    assert!(!room.is_open("device 0") && room.is_open(&format!("device {}", 2 * MOST_SEATS - 1)));
}
