//! A Wi-Fi of the machine's own, written below a folder; `tests/network/access_point.rs` lets NetworkManager open it.

use crate::running::Serving;
use crate::terminal::{Place, class_of_35, cupboard};
use cupboard::access::{Access, Wifi};
use cupboard::journal::Journal;
use cupboard::presence::access_point::{Shared, dnsmasq};
use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

const NAME_SERVER: &str = "etc/NetworkManager/dnsmasq-shared.d/cupboard.conf";
const PROFILE: &str = "etc/NetworkManager/system-connections/cupboard-access-point.nmconnection";
const DROP_IN: &str = "etc/systemd/system/cupboard.service.d/access-point.conf";

/// Every file below a folder, with its text and who may read it.
fn files(root: &Path) -> BTreeMap<String, (String, u32)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let mode = path.metadata().unwrap().permissions().mode() & 0o777;
            found.insert(name, (std::fs::read_to_string(&path).unwrap(), mode));
        }
    }
    found
}

fn wifi(place: &Place) -> Option<Wifi> {
    let (_journal, recovered) = Journal::open(place.data()).unwrap();
    Access::from_rows(&recovered.rows).settings.wifi
}

#[test]
fn one_command_writes_all_that_the_wifi_needs_and_another_takes_it_back() {
    let place = Place::new();
    let root = place.beside("card");
    let open = ["access-point", "--root", &root, "--wifi", "Room 7", "--password", "seven green frogs"];
    let said = cupboard(&open).good();
    assert!(said.contains("Room 7") && said.contains("seven green frogs") && said.contains("10.42.0.1"), "{said}");
    assert!(said.contains("Type both on the teacher's page"), "there is no hub yet: {said}");
    let shared = Shared { ssid: "Room 7", password: "seven green frogs", interface: None };
    let expected = [
        (NAME_SERVER, (dnsmasq(&["cupboard"]), 0o644)),
        (PROFILE, (shared.keyfile(), 0o600)),
        (DROP_IN, (include_str!("../../systemd/access-point.conf").to_owned(), 0o644)),
    ];
    let expected: BTreeMap<_, _> = expected.into_iter().map(|(name, file)| (name.to_owned(), file)).collect();
    assert_eq!(files(Path::new(&root)), expected);

    cupboard(&["access-point", "--root", &root, "--wifi", "Room 8", "--name", "room8", "--interface", "wlan1"]).good();
    let again = files(Path::new(&root));
    assert!(again[PROFILE].0.contains("interface-name=wlan1") && !again[PROFILE].0.contains("seven"));
    assert!(again[NAME_SERVER].0.contains("/room8.local/") && again[NAME_SERVER].0.contains("/cupboard.lan/"));

    cupboard(&["access-point", "--root", &root, "--off"]).good();
    assert!(files(Path::new(&root)).is_empty());
    cupboard(&["access-point", "--root", &root, "--off"]).good();
}

#[test]
fn the_wall_learns_the_wifi_whether_the_hub_runs_or_not() {
    let place = class_of_35();
    let root = place.beside("card");
    let open = |name: &str, password: &str| {
        let words = ["access-point", "--root", &root, "--data", place.text(), "--wifi", name, "--password", password];
        assert!(cupboard(&words).good().contains("The wall shows both as code 1"));
    };
    open("Room 7", "seven green frogs");
    assert_eq!(wifi(&place), Some(Wifi { ssid: "Room 7".into(), password: "seven green frogs".into() }));
    let hub = Serving::start(&place);
    open("Room 8", "eight green frogs");
    hub.terminate();
    assert_eq!(wifi(&place), Some(Wifi { ssid: "Room 8".into(), password: "eight green frogs".into() }));
}

#[test]
fn each_drawn_password_is_one_of_its_own_that_wpa2_takes() {
    let place = Place::new();
    let root = place.beside("card");
    let drawn = || {
        let said = cupboard(&["access-point", "--root", &root, "--wifi", "Room 7"]).good();
        let line = said.lines().find_map(|line| line.strip_prefix("Its password:")).unwrap().trim().to_owned();
        assert!(Shared { ssid: "Room 7", password: &line, interface: None }.fits() && line.len() == 12, "{line}");
        assert!(files(Path::new(&root))[PROFILE].0.contains(&format!("psk={line}\n")));
        line
    };
    assert_ne!(drawn(), drawn());
}

#[test]
fn a_wifi_that_cannot_be_is_refused_and_nothing_is_written() {
    let place = class_of_35();
    let root = place.beside("card");
    let long = "p".repeat(64);
    for (name, password) in [("", "eight888"), ("Room 7", "seven77"), ("Room 7", "pässword"), ("Room 7", &long)] {
        let words = ["access-point", "--root", &root, "--data", place.text(), "--wifi", name, "--password", password];
        assert!(cupboard(&words).bad().contains("Nothing was changed"), "{name:?} {password:?}");
    }
    assert!(files(Path::new(&root)).is_empty());
    assert_eq!(wifi(&place), None);
    assert_eq!(cupboard(&["access-point"]).code, Some(2), "without a name there is nothing to open");
}
