//! Names are distinct, whoever came first and whoever was apart.
//!
//! Failure story: two classrooms' boxes came up while the corridor's switch was off; when it is back, half of each class
//! types `cupboard.local` and lands in the other room.

use std::time::{Duration, Instant};

use crate::guest::{self, Avahi};
use crate::hub::{Cupboard, OpenClass};
use crate::lab::{Lab, within};
use crate::{FOLLOWS, FOUND, lab};

/// From the merge of two networks until all is told and every name leads to one box.
const MERGED: Duration = Duration::from_secs(90);

#[test]
fn a_taken_name_is_left_to_its_owner_and_the_new_one_is_kept_over_a_restart() {
    let (lab, class) = (lab(), OpenClass::new());
    let owner = Avahi::start(&lab, "guest2", "cupboard");
    let first = Cupboard::start(&lab, class.data());
    let guest = Avahi::start(&lab, "guest1", "guest1");
    assert_eq!(within(FOUND, || guest.resolve("cupboard-2.local")).as_deref(), Some("10.77.0.1"));
    assert_eq!(guest.resolve("cupboard.local").as_deref(), Some("10.77.0.12"), "the owner keeps it");
    let named = || (first.status_for("guest1", "cupboard-2.local", "10.77.0.1") == "200").then_some(());
    assert!(within(FOUND, named).is_some(), "the box answers to its new name");

    drop(owner);
    first.stop();
    assert!(
        within(FOUND, || guest.resolve("cupboard-2.local").is_none().then_some(())).is_some(),
        "nobody remembers it"
    );
    let _second = Cupboard::start(&lab, class.data());
    let again = within(FOUND, || guest.resolve("cupboard-2.local"));
    assert_eq!(again.as_deref(), Some("10.77.0.1"), "what students typed keeps working");
}

/// Two hubs that both won `cupboard.local`, on switches that know nothing of each other; then the cable between them.
fn apart<'a>(lab: &'a Lab, one: &OpenClass, other: &OpenClass) -> [Cupboard<'a>; 2] {
    lab.unplug("guest2");
    let hubs = [Cupboard::start(lab, one.data()), Cupboard::start_at(lab, "guest2", other.data())];
    // Their own screens say when each has won the name: announced twice, a second apart.
    for (station, address) in [("hub", "10.77.0.1"), ("guest2", "10.77.0.12")] {
        let own = Avahi::start(lab, station, "own-screen");
        assert_eq!(within(FOUND, || own.resolve("cupboard.local")).as_deref(), Some(address), "{station} won the name");
    }
    hubs
}

#[test]
fn two_boxes_of_one_name_that_meet_are_told_apart_within_90_seconds() {
    let (lab, high, low) = (lab(), OpenClass::of_box("c0ffee"), OpenClass::of_box("beef00"));
    let [goes, stays] = apart(&lab, &high, &low);
    let teacher = goes.teacher();
    let guest = Avahi::start(&lab, "guest1", "guest1");
    assert_eq!(guest.resolve("cupboard.local").as_deref(), Some("10.77.0.1"), "the guest knows one of them");
    lab.plug("guest2");
    let merged = Instant::now();
    let left = || MERGED.saturating_sub(merged.elapsed());

    let (goes_at, stays_at, new) = ("10.77.0.1", "10.77.0.12", "cupboard-c0ffee");
    let banner =
        format!("Another device on this network is called cupboard.local, so this box is called {new}.local now.");
    assert!(
        within(left(), || teacher.sees("/teach").contains(&banner).then_some(())).is_some(),
        "{}",
        teacher.sees("/teach")
    );
    let told = merged.elapsed();
    let resolved = within(left(), || guest.resolve(&format!("{new}.local")));
    assert_eq!(resolved.as_deref(), Some(goes_at));
    let kept = within(left(), || guest.resolve("cupboard.local").filter(|at| at == stays_at));
    assert!(kept.is_some(), "cupboard.local is {stays_at}, not {:?}", guest.resolve("cupboard.local"));
    eprintln!("the teacher was told after {told:?}, all names were distinct after {:?}", merged.elapsed());

    let found = guest::zeroconf(&lab, "guest1", "10.77.0.11", 2);
    let said: Vec<_> = found.iter().map(|one| (one["host"].clone(), one["addresses"].clone())).collect();
    let expected = |host: &str, at: &str| (format!("{host}.local.").into(), serde_json::json!([at]));
    assert_eq!(said, [expected(new, goes_at), expected("cupboard", stays_at)], "zeroconf agrees with avahi");
    assert_eq!(goes.status_for("guest1", &format!("{new}.local"), goes_at), "200");
    assert_eq!(stays.status_for("guest1", "cupboard.local", stays_at), "200");
    assert!(!stays.teacher().sees("/teach").contains(new), "who keeps the name need not be told of the other's");
    assert!(goes.screen("/wall").contains(&format!("{new}.local:8080")), "the wall invites by the new name");
}

#[test]
fn a_name_that_the_teacher_gives_is_known_at_once_and_the_old_one_is_taken_back() {
    let (lab, class) = (lab(), OpenClass::new());
    let hub = Cupboard::start(&lab, class.data());
    let guest = Avahi::start(&lab, "guest1", "guest1");
    assert_eq!(within(FOUND, || guest.resolve("cupboard.local")).as_deref(), Some("10.77.0.1"));
    assert_eq!(hub.teacher().tell("/teach/box/name", "name=Room12"), "303");
    assert_eq!(within(FOLLOWS, || guest.resolve("room12.local")).as_deref(), Some("10.77.0.1"));
    assert!(hub.screen("/wall").contains("room12.local:8080"), "the wall invites by it");
    let forgotten = within(FOUND, || guest.resolve("cupboard.local").is_none().then_some(()));
    assert!(forgotten.is_some(), "the old name does not live on in the guests' memory");
    for host in ["room12.local", "cupboard.local"] {
        assert_eq!(hub.status_for("guest1", host, "10.77.0.1"), "200", "a page that is open under {host} goes on");
    }
}
