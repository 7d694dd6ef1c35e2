//! The hub's promises, in process, over a disk that can fail.
//!
//! What may go wrong: a sync works and says that it failed; a phone sends a tap again; taps arrive out of order; a device
//! has been taken off a student meanwhile. What must hold: nothing is published or acknowledged that is not on disk; a
//! failed commit is answered "not confirmed" and the state afterwards is the store's; every operation counts once.

#![allow(clippy::unwrap_used)]

#[path = "hub/backups.rs"]
mod backups;
#[path = "support/chance.rs"]
mod chance;
#[path = "hub/claims.rs"]
mod claims;
#[path = "support/disk.rs"]
mod disk;
#[path = "hub/erase.rs"]
mod erase;
#[path = "hub/faults.rs"]
mod faults;

use cupboard::access::{AccessCommand, Denial, Digest};
use cupboard::classroom::{
    Actor, Colour, Command, Deed, Fact, Language, Now, OutcomeId, OutcomeRow, Refusal, RosterRow, SectionId, State,
    Status, StudentId,
};
use cupboard::hub::{Answer, Clock, Health, Hub, Operation, Wish};
use cupboard::journal::Journal;
use disk::{Fault, SimFolder};
use futures_util::future::join_all;
use std::time::{Duration, Instant};

const SECTION: SectionId = SectionId(1);
const ANA: StudentId = StudentId(1);
const BEN: StudentId = StudentId(2);

/// A hub over a simulated disk, with an open class of Ana and Ben and three skills.
struct Room {
    hub: Hub,
    clock: Clock,
    folder: SimFolder,
}

impl Room {
    async fn open(fault: Fault) -> Self {
        let folder = SimFolder::with(fault);
        let clock = Clock::manual(Now { wall_ms: 1_767_600_000_000, wall_trusted: true, boot: 1, uptime_ms: 0 });
        let own = folder.clone();
        let hub = Hub::start(Box::new(move || Journal::open_in(own.clone())), clock.clone()).unwrap();
        let room = Self { hub, clock, folder };
        let make = Command::MakeSection { name: "Period 3".into(), language: Language::English };
        room.insist(Wish::class(Actor::Teacher, make)).await;
        let rows = ["Ana", "Ben"].map(|name| RosterRow { name: name.into(), language: None }).to_vec();
        room.teach(Deed::ImportRoster { rows }).await;
        let row = |n| OutcomeRow { statement: Some(format!("I can do {n}")), ..OutcomeRow::default() };
        room.teach(Deed::ImportOutcomes { rows: (1..=3).map(row).collect() }).await;
        room.teach(Deed::OpenClass { minutes: 50 }).await;
        room
    }

    async fn teach(&self, deed: Deed) {
        self.insist(Wish::deed(Actor::Teacher, SECTION, deed)).await;
    }

    /// Asks until it is saved, as somebody does who sees "not confirmed".
    async fn insist(&self, wish: Wish) -> Answer {
        let deadline = Instant::now() + Duration::from_secs(20);
        loop {
            match self.hub.submit(wish.clone()).await {
                // Polls until the store is open again.
                Answer::NotConfirmed => tokio::time::sleep(Duration::from_millis(5)).await,
                answer => return answer,
            }
            assert!(Instant::now() < deadline, "the store does not open again");
        }
    }

    async fn writing_again(&self) {
        let mut published = self.hub.subscribe();
        let again = published.wait_for(|seen| seen.health == Health::Writing);
        tokio::time::timeout(Duration::from_secs(20), again).await.unwrap().unwrap();
    }

    /// The state that the disk holds now, replayed from its first event.
    fn on_disk(&self) -> State {
        let (journal, _) = Journal::open_in(SimFolder::over(self.folder.image(), Fault::None)).unwrap();
        let mut state = State::default();
        for event in journal.reader().events(1).unwrap() {
            state.apply(&event.unwrap());
        }
        state
    }

    fn cups_raised(&self, student: StudentId) -> usize {
        let history = self.hub.reader().history(student, 10_000).unwrap();
        history.iter().filter(|event| matches!(event.fact, Fact::CupRaised { .. })).count()
    }
}

/// The writer looks at its clock with every letter, so that one letter is enough.
async fn look_at_the_clock(hub: &Hub) {
    hub.submit(Wish::deed(Actor::System, SECTION, Deed::Tick)).await;
}

fn phone(name: &str) -> Digest {
    Digest::of(name.as_bytes())
}

fn cup(student: StudentId, note: &str) -> Wish {
    let (colour, outcome) = (Colour::Red, Some(OutcomeId(1)));
    Wish::deed(Actor::Student(student), SECTION, Deed::RaiseCup { student, colour, outcome, note: note.into() })
}

fn numbered(wish: Wish, number: u64) -> Wish {
    wish.once(Operation::new(ANA, "box", number))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_published_is_on_disk() {
    let room = Room::open(Fault::None).await;
    let mut published = room.hub.subscribe();
    let taps = tokio::spawn({
        let hub = room.hub.clone();
        async move {
            for n in 0..60 {
                hub.submit(cup(if n % 2 == 0 { ANA } else { BEN }, &format!("{n}"))).await;
            }
        }
    });
    while !taps.is_finished() {
        let seen = published.borrow_and_update().clone();
        assert!(room.on_disk().number >= seen.state.number, "shown before it was written");
        tokio::task::yield_now().await;
    }
    taps.await.unwrap();
    assert!(room.on_disk() == room.hub.look().state);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sync_that_fails_is_not_confirmed_and_the_state_afterwards_is_the_stores() {
    let ordinary = Room::open(Fault::None).await;
    let before = ordinary.folder.syncs();
    for failing in before + 1..=before + 12 {
        let room = Room::open(Fault::SyncFails(failing)).await;
        let mut unconfirmed = 0;
        for n in 1..=12 {
            let wish = numbered(cup(ANA, &format!("note {n}")), n);
            let answer = room.hub.submit(wish.clone()).await;
            if answer == Answer::NotConfirmed {
                unconfirmed += 1;
                room.writing_again().await;
                assert!(room.on_disk() == room.hub.look().state, "sync {failing}: another state than the store's");
                let again = room.insist(wish).await;
                assert!(matches!(again, Answer::Saved(_)), "sync {failing}: {again:?}");
            }
        }
        assert_eq!(unconfirmed, 1, "sync {failing}");
        assert_eq!(room.cups_raised(ANA), 12, "sync {failing}: each tap counts once");
        assert!(room.on_disk() == room.hub.look().state);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tap_sent_again_counts_once_and_hears_the_same_answer() {
    let room = Room::open(Fault::None).await;
    let wish = numbered(cup(ANA, "the sign flips"), 1);
    let first = room.hub.submit(wish.clone()).await;
    assert!(matches!(first, Answer::Saved(_)));
    room.teach(Deed::LowerCup { student: ANA }).await;
    let answers = join_all((0..20).map(|_| room.hub.submit(wish.clone()))).await;
    assert!(answers.iter().all(|answer| *answer == first), "{answers:?}");
    assert_eq!(room.cups_raised(ANA), 1);
    assert!(room.hub.look().state.section(SECTION).unwrap().enrolments[&ANA].cup.is_none(), "it does not pop up again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_uses_its_number_up() {
    let room = Room::open(Fault::None).await;
    let long = numbered(cup(ANA, &"x".repeat(200)), 1);
    let first = room.hub.submit(long).await;
    assert!(matches!(first, Answer::Refused(Refusal::TooLong(_))), "{first:?}");
    assert_eq!(room.hub.submit(numbered(cup(ANA, "short"), 1)).await, first);
    assert_eq!(room.cups_raised(ANA), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn marks_survive_a_restart() {
    let room = Room::open(Fault::None).await;
    let wish = numbered(cup(ANA, "once"), 1);
    let first = room.hub.submit(wish.clone()).await;
    room.hub.shut_down();
    let folder = room.folder.clone();
    let hub = Hub::start(Box::new(move || Journal::open_in(folder.clone())), room.clock.clone()).unwrap();
    assert_eq!(hub.submit(wish).await, first);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_cup_is_history_only() {
    let room = Room::open(Fault::None).await;
    for (age, late) in
        [(Some(600_000), true), (Some(90_000), false), (Some(90_001), true), (Some(-1), true), (None, true)]
    {
        room.teach(Deed::LowerCup { student: ANA }).await;
        let answer = room.hub.submit(cup(ANA, "help").tapped(age, 0)).await;
        let Answer::Saved(receipt) = answer else { panic!("{answer:?}") };
        assert_eq!(receipt.late, late, "{age:?}");
        let seen = room.hub.look();
        assert_eq!(seen.state.section(SECTION).unwrap().enrolments[&ANA].cup.is_some(), !late, "{age:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_that_is_no_longer_the_students_is_denied() {
    let room = Room::open(Fault::None).await;
    let claim =
        AccessCommand::Claim { device: phone("a"), section: SECTION, student: ANA, pictures: phone("pictures") };
    let wish = cup(ANA, "mine").from_device(phone("a"));
    assert_eq!(room.hub.submit(wish.clone()).await, Answer::Denied(Denial::NotClaimed));
    room.hub.submit(Wish::keys(Actor::Student(ANA), claim)).await;
    assert!(matches!(room.hub.submit(wish.clone()).await, Answer::Saved(_)));
    let elsewhere =
        AccessCommand::Claim { device: phone("b"), section: SECTION, student: ANA, pictures: phone("pictures") };
    room.hub.submit(Wish::keys(Actor::Student(ANA), elsewhere)).await;
    assert_eq!(room.hub.submit(wish).await, Answer::Denied(Denial::NotClaimed));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tap_that_was_unanswered_when_its_device_was_taken_back_counts_once_after_it_is_taken_again() {
    let room = Room::open(Fault::None).await;
    let claim = |device: &str| {
        let (device, pictures) = (phone(device), phone("pictures"));
        Wish::keys(Actor::Student(ANA), AccessCommand::Claim { device, section: SECTION, student: ANA, pictures })
    };
    room.insist(claim("before")).await;
    let first = room.hub.submit(numbered(cup(ANA, "mine"), 1).from_device(phone("before"))).await;
    assert!(matches!(first, Answer::Saved(_)), "saved, and the answer is lost on its way");
    let undo = AccessCommand::UndoClaim { device: phone("before").short().into() };
    room.insist(Wish::keys(Actor::Teacher, undo)).await;
    let second = numbered(cup(ANA, "and this"), 2);
    let denied = room.hub.submit(second.clone().from_device(phone("before"))).await;
    assert_eq!(denied, Answer::Denied(Denial::NotClaimed));
    room.insist(claim("after")).await;
    assert_eq!(room.hub.submit(numbered(cup(ANA, "mine"), 1).from_device(phone("after"))).await, first);
    assert_eq!(room.cups_raised(ANA), 1);
    let answer = room.hub.submit(second.from_device(phone("after"))).await;
    assert!(matches!(answer, Answer::Saved(_)), "what was denied counts now: {answer:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_at_once_share_their_syncs() {
    let room = Room::open(Fault::None).await;
    let before = room.folder.syncs();
    let taps = (0..200).map(|n| {
        let (student, status) = (if n % 2 == 0 { ANA } else { BEN }, Status::ALL[n % 3]);
        let deed = Deed::SetStatus { student, outcome: OutcomeId(1 + n as u32 % 3), status };
        room.hub.submit(Wish::deed(Actor::Student(student), SECTION, deed))
    });
    let answers = join_all(taps).await;
    assert!(answers.iter().all(|answer| matches!(answer, Answer::Saved(_))), "{answers:?}");
    let syncs = room.folder.syncs() - before;
    assert!(syncs <= 60, "{syncs} syncs for 200 taps");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_wall_clock_of_a_box_without_one_goes_on_from_the_last_event() {
    let room = Room::open(Fault::None).await;
    let next_century = 4_102_444_800_000;
    room.clock.turn(|now| now.wall_ms = next_century);
    room.teach(Deed::CloseClass).await;
    room.hub.shut_down();
    let folder = room.folder.clone();
    let hub = Hub::start(Box::new(move || Journal::open_in(folder.clone())), Clock::real()).unwrap();
    let now = hub.now();
    assert!((next_century..next_century + 60_000).contains(&now.wall_ms), "time goes on from there: {now:?}");
    assert!(!now.wall_trusted, "and says that it guesses");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_set_back_by_the_teacher_stays_back_after_a_restart() {
    let room = Room::open(Fault::None).await;
    let (wrong, right) = (4_000_000_000_000, 2_500_000_000_000);
    room.clock.turn(|now| now.wall_ms = wrong);
    room.teach(Deed::CloseClass).await;
    let set = AccessCommand::SetClock { wall_ms: right, back: true };
    assert!(matches!(room.hub.submit(Wish::keys(Actor::Teacher, set)).await, Answer::Saved(_)));
    assert_eq!((room.hub.now().wall_ms, room.hub.now().wall_trusted), (right, true));
    room.hub.shut_down();
    let folder = room.folder.clone();
    let hub = Hub::start(Box::new(move || Journal::open_in(folder.clone())), Clock::real()).unwrap();
    assert!((right..right + 60_000).contains(&hub.now().wall_ms), "{:?}", hub.now());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_class_left_alone_over_a_weekend_with_a_power_cut_counts_no_more_than_the_quiet_limit() {
    let room = Room::open(Fault::None).await;
    room.hub.submit(cup(ANA, "friday")).await;
    let minute =
        |n: u64, boot: u64| Now { wall_ms: 1_767_600_000_000, wall_trusted: true, boot, uptime_ms: n * 60_000 };
    for passed in 1..=20 {
        room.clock.turn(|now| *now = minute(passed, 1));
        look_at_the_clock(&room.hub).await;
    }
    room.hub.shut_down();
    let folder = room.folder.clone();
    let clock = Clock::manual(minute(0, 2));
    let hub = Hub::start(Box::new(move || Journal::open_in(folder.clone())), clock.clone()).unwrap();
    for hour in 0..60 {
        clock.turn(|now| *now = minute(hour * 60, 2));
        look_at_the_clock(&hub).await;
    }
    let seen = hub.look();
    let section = seen.state.section(SECTION).unwrap();
    assert!(!section.is_open(), "it closed by itself");
    assert!(section.odometer_ms(&hub.now()) <= 15 * 60_000, "{} ms", section.odometer_ms(&hub.now()));
    let ben = &section.enrolments[&BEN];
    assert_eq!(ben.own_clock_ms(section.odometer_ms(&hub.now())), 0, "Ben was never here");
}
