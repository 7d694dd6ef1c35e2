//! The box is found on a real network, and found again after its address changed.
//!
//! Failure story: the router hands out another address in the second lesson; the wall still shows yesterday's code,
//! or phones still hold yesterday's name, and thirty students scan into the void.
//!
//! Each test lays a network of its own in network namespaces (`network/lab.rs`) and needs root;
//! `network/setup` brings the guests' programs.

#![allow(clippy::unwrap_used)]

#[path = "network/guest.rs"]
mod guest;
#[path = "network/lab.rs"]
mod lab;

use std::path::Path;
use std::time::{Duration, Instant};

use guest::Avahi;
use lab::{Lab, Running, said, within};

/// NETWORK.md: after an address change, code and name follow within this.
const FOLLOWS: Duration = Duration::from_secs(8);

/// From the start of the hub until its name must be known: probing takes about a second.
const FOUND: Duration = Duration::from_secs(10);

/// A lab whose guests have addresses, and the box its first; the box also runs containers, as many a laptop does.
fn lab() -> Lab {
    let lab = Lab::new();
    lab.add_containers("hub", "172.17.0.1/16");
    lab.add_address("hub", "10.77.0.1/24");
    lab.add_address("guest1", "10.77.0.11/24");
    lab.add_address("guest2", "10.77.0.12/24");
    lab
}

/// STAND-IN until `serve` exists.
fn hub(lab: &Lab, data: &Path) -> Running {
    let me = std::env::current_exe().unwrap();
    let mut command = lab.at("hub", me);
    command.args(["--exact", "stand_in", "--nocapture"]).env("CUPBOARD_STAND_IN", data);
    Running::start(&mut command)
}

fn wall(lab: &Lab, data: &Path) -> String {
    let _ = (lab, said as fn(&mut std::process::Command) -> String);
    std::fs::read_to_string(data.join("wall")).unwrap_or_default()
}

#[test]
fn stand_in() {
    use cupboard::presence::{address, mdns, qr};
    let Some(data) = std::env::var_os("CUPBOARD_STAND_IN").map(std::path::PathBuf::from) else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let name = std::fs::read_to_string(data.join("name")).unwrap_or("cupboard".into());
        let watch = address::Watch::start(address::Preference::Automatic);
        let card =
            mdns::Card { host: name, port: 8080, id: "a1b2c3".into(), version: env!("CARGO_PKG_VERSION").into() };
        let announcer = mdns::Announcer::start(card);
        let (mut addresses, mut status) = (watch.subscribe(), announcer.subscribe());
        let mut term = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).unwrap();
        loop {
            let address = addresses.borrow_and_update().address;
            let wall = address.map_or("no network".into(), |address| qr::join_url(address, 8080, "4KF7"));
            std::fs::write(data.join("wall"), wall).unwrap();
            tokio::select! {
                _ = term.recv() => break,
                _ = addresses.changed() => {}
                _ = status.changed() => std::fs::write(data.join("name"), &status.borrow_and_update().host).unwrap(),
            }
        }
        announcer.stop().await;
    });
}

#[test]
fn guests_of_every_kind_find_the_box_by_name_and_by_service() {
    let lab = lab();
    let data = tempfile::tempdir().unwrap();
    let _hub = hub(&lab, data.path());
    let guest = Avahi::start(&lab, "guest1", "guest1");
    let address = within(FOUND, || guest.resolve("cupboard.local"));
    assert_eq!(address.as_deref(), Some("10.77.0.1"));

    let services = within(FOUND, || Some(guest.browse()).filter(|services| !services.is_empty())).unwrap_or_default();
    assert_eq!(services.len(), 1, "{services:?}");
    for part in [";cupboard.local;10.77.0.1;8080;", "\"txtvers=1\"", "\"path=/\"", "\"id="] {
        assert!(services[0].contains(part), "{part} in {}", services[0]);
    }

    let found = guest::zeroconf(&lab, "guest2", "10.77.0.12").expect("python-zeroconf finds the service");
    assert_eq!(found["host"], "cupboard.local.");
    assert_eq!(found["addresses"], serde_json::json!(["10.77.0.1"]));
    assert_eq!(found["port"], 8080);
    assert_eq!(found["text"]["v"], env!("CARGO_PKG_VERSION"));
    let id = found["text"]["id"].as_str().unwrap_or_default();
    assert!(id.len() == 6 && id.bytes().all(|digit| digit.is_ascii_hexdigit()), "{id}");
}

/// From this instant the wall shows the new address, and the name resolves to it, within 8 s.
fn follows(lab: &Lab, data: &Path, guest: &Avahi, address: &str) {
    let since = Instant::now();
    let left = || FOLLOWS.saturating_sub(since.elapsed());
    let shown = within(left(), || wall(lab, data).contains(&format!("{address}:8080")).then_some(()));
    assert!(shown.is_some(), "{address} is on the wall within {FOLLOWS:?}: {}", wall(lab, data));
    let resolved = within(left(), || guest.resolve("cupboard.local").filter(|now| now == address));
    assert!(
        resolved.is_some(),
        "the name means {address} within {FOLLOWS:?}, not {:?}",
        guest.resolve("cupboard.local")
    );
}

#[test]
fn code_and_name_follow_an_address_change_and_no_stale_code_is_shown_between() {
    let lab = lab();
    let data = tempfile::tempdir().unwrap();
    let _hub = hub(&lab, data.path());
    let guest = Avahi::start(&lab, "guest1", "guest1");
    follows(&lab, data.path(), &guest, "10.77.0.1");

    lab.flush("hub");
    let gone = within(FOLLOWS, || (!wall(&lab, data.path()).contains("10.77.0.1:8080")).then_some(()));
    assert!(gone.is_some(), "an address that is gone leaves the wall");
    assert!(!wall(&lab, data.path()).contains("172.17."), "and no address that only containers see takes its place");
    lab.add_address("hub", "10.77.0.77/24");
    follows(&lab, data.path(), &guest, "10.77.0.77");

    lab.flush("hub");
    lab.add_address("hub", "10.77.0.78/24");
    follows(&lab, data.path(), &guest, "10.77.0.78");
}

#[test]
fn a_taken_name_is_left_to_its_owner_and_the_new_one_is_kept_over_a_restart() {
    let lab = lab();
    let data = tempfile::tempdir().unwrap();
    let owner = Avahi::start(&lab, "guest2", "cupboard");
    let first = hub(&lab, data.path());
    let guest = Avahi::start(&lab, "guest1", "guest1");
    assert_eq!(within(FOUND, || guest.resolve("cupboard-2.local")).as_deref(), Some("10.77.0.1"));
    assert_eq!(guest.resolve("cupboard.local").as_deref(), Some("10.77.0.12"), "the owner keeps it");

    drop(owner);
    assert!(first.terminate(Duration::from_secs(5)), "the hub ends when it is told to");
    assert!(
        within(FOUND, || guest.resolve("cupboard-2.local").is_none().then_some(())).is_some(),
        "nobody remembers it"
    );
    let _second = hub(&lab, data.path());
    assert_eq!(
        within(FOUND, || guest.resolve("cupboard-2.local")).as_deref(),
        Some("10.77.0.1"),
        "cards in use keep working"
    );
}

#[test]
fn a_box_that_is_shut_down_takes_its_name_back() {
    let lab = lab();
    let data = tempfile::tempdir().unwrap();
    let hub = hub(&lab, data.path());
    let guest = Avahi::start(&lab, "guest1", "guest1");
    assert!(within(FOUND, || guest.resolve("cupboard.local")).is_some());
    assert!(hub.terminate(Duration::from_secs(5)), "the hub ends when it is told to");
    let forgotten = within(FOUND, || guest.resolve("cupboard.local").is_none().then_some(()));
    assert!(forgotten.is_some(), "the name does not live on in the guests' memory");
}
