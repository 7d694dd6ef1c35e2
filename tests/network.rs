//! The box is found on a real network, and found again after its address changed.
//!
//! Failure story: the router hands out another address in the second lesson; the wall still shows yesterday's code,
//! or phones still hold yesterday's name, and thirty students scan into the void.
//!
//! Each test lays a network of its own in network namespaces (`network/lab.rs`) and needs root;
//! `network/setup` brings the guests' programs.

#![allow(clippy::unwrap_used)]

#[path = "network/access_point.rs"]
mod access_point;
#[path = "network/browser.rs"]
mod browser;
#[path = "network/guest.rs"]
mod guest;
#[path = "network/hub.rs"]
mod hub;
#[path = "network/lab.rs"]
mod lab;
#[path = "network/names.rs"]
mod names;
#[path = "network/secure.rs"]
mod secure;
#[path = "support/trust.rs"]
mod trust;

use std::time::{Duration, Instant};

use cupboard::presence::qr;

use guest::Avahi;
use hub::{Cupboard, OpenClass};
use lab::{Lab, within};

/// NETWORK.md: after an address change, code and name follow within this.
pub const FOLLOWS: Duration = Duration::from_secs(8);

/// From the start of the hub until its name must be known: probing takes about a second.
pub const FOUND: Duration = Duration::from_secs(10);

/// A lab whose guests have addresses, and the box its first; the box also runs containers, as many a laptop does.
pub fn lab() -> Lab {
    let lab = Lab::new();
    lab.add_containers("hub", "172.17.0.1/16");
    lab.add_address("hub", "10.77.0.1/24");
    lab.add_address("guest1", "10.77.0.11/24");
    lab.add_address("guest2", "10.77.0.12/24");
    lab
}

#[test]
fn guests_of_every_kind_find_the_box_by_name_and_by_service() {
    let (lab, class) = (lab(), OpenClass::new());
    let hub = Cupboard::start(&lab, class.data());
    let guest = Avahi::start(&lab, "guest1", "guest1");
    let address = within(FOUND, || guest.resolve("cupboard.local"));
    assert_eq!(address.as_deref(), Some("10.77.0.1"));
    assert_eq!(hub.status_for("guest1", "cupboard.local", "10.77.0.1"), "200");

    let services = within(FOUND, || Some(guest.browse()).filter(|services| !services.is_empty())).unwrap_or_default();
    assert_eq!(services.len(), 1, "{services:?}");
    for part in [";cupboard.local;10.77.0.1;8080;", "\"txtvers=1\"", "\"path=/\"", "\"id="] {
        assert!(services[0].contains(part), "{part} in {}", services[0]);
    }

    let found = guest::zeroconf(&lab, "guest2", "10.77.0.12", 1);
    let found = found.first().expect("python-zeroconf finds the service");
    assert_eq!(found["host"], "cupboard.local.");
    assert_eq!(found["addresses"], serde_json::json!(["10.77.0.1"]));
    assert_eq!(found["port"], 8080);
    assert_eq!(found["text"]["v"], env!("CARGO_PKG_VERSION"));
    let id = found["text"]["id"].as_str().unwrap_or_default();
    assert!(id.len() == 6 && id.bytes().all(|digit| digit.is_ascii_hexdigit()), "{id}");
}

/// What the wall must hold to bring phones to an address: the code to scan, and the address to type.
fn invitation(address: &str, class: &OpenClass) -> [String; 2] {
    let url = qr::join_url(address.parse().unwrap(), 8080, &class.code);
    [qr::Code::of(&url).unwrap().svg_path(), format!("{address}:8080")]
}

/// From this instant the wall invites to the address, the name resolves to it and the door opens there, within 8 s.
fn follows(hub: &Cupboard, class: &OpenClass, guest: &Avahi, address: &str) {
    let since = Instant::now();
    let left = || FOLLOWS.saturating_sub(since.elapsed());
    let invitation = invitation(address, class);
    let invites = |wall: String| invitation.iter().all(|part| wall.contains(part)).then_some(());
    let shown = within(left(), || invites(hub.screen("/wall")));
    assert!(shown.is_some(), "{address} is on the wall within {FOLLOWS:?}: {}", hub.screen("/wall"));
    let resolved = within(left(), || guest.resolve("cupboard.local").filter(|now| now == address));
    assert!(
        resolved.is_some(),
        "the name means {address} within {FOLLOWS:?}, not {:?}",
        guest.resolve("cupboard.local")
    );
    assert_eq!(hub.status_for("guest2", address, address), "200", "a phone is let in at {address}");
}

#[test]
fn code_and_name_follow_an_address_change_and_no_stale_code_is_shown_between() {
    let (lab, class) = (lab(), OpenClass::new());
    let hub = Cupboard::start(&lab, class.data());
    let guest = Avahi::start(&lab, "guest1", "guest1");
    follows(&hub, &class, &guest, "10.77.0.1");
    let stream = tempfile::NamedTempFile::new().unwrap();
    let _screen = hub.open_wall(stream.path());

    lab.flush("hub");
    let gone = within(FOLLOWS, || (!hub.screen("/wall").contains("10.77.0.1:8080")).then_some(()));
    assert!(gone.is_some(), "an address that is gone leaves the wall");
    assert!(!hub.screen("/wall").contains("172.17."), "and no address that only containers see takes its place");
    lab.add_address("hub", "10.77.0.77/24");
    follows(&hub, &class, &guest, "10.77.0.77");
    assert_eq!(hub.status_for("guest2", "10.77.0.1", "10.77.0.77"), "421", "the old address is nobody's name here");

    lab.flush("hub");
    lab.add_address("hub", "10.77.0.78/24");
    follows(&hub, &class, &guest, "10.77.0.78");
    let brought = || std::fs::read_to_string(stream.path()).unwrap_or_default();
    let live = |address| invitation(address, &class).iter().all(|part| brought().contains(part)).then_some(());
    for address in ["10.77.0.1", "10.77.0.77", "10.77.0.78"] {
        assert!(within(FOLLOWS, || live(address)).is_some(), "the open wall was brought {address}: {}", brought());
    }
}

#[test]
fn a_box_that_is_shut_down_takes_its_name_back() {
    let (lab, class) = (lab(), OpenClass::new());
    let hub = Cupboard::start(&lab, class.data());
    let guest = Avahi::start(&lab, "guest1", "guest1");
    assert!(within(FOUND, || guest.resolve("cupboard.local")).is_some());
    hub.stop();
    let forgotten = within(FOUND, || guest.resolve("cupboard.local").is_none().then_some(()));
    assert!(forgotten.is_some(), "the name does not live on in the guests' memory");
}
