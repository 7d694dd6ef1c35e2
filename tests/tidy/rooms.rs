//! Who may name whom: rooms, outside crates, and what the pure core must not know.

use crate::sources::{code, paths};
use std::collections::{BTreeMap, BTreeSet};

/// Which rooms a room may import.
pub type Map = BTreeMap<String, BTreeSet<String>>;

/// Each outside crate with where it may be named: a room, or one file of it. "*" is everywhere but the classroom.
const CRATES: &[(&str, &[&str])] = &[
    ("age", &["journal/seal"]),
    ("argon2", &["web/passphrase"]),
    ("axum", &["web"]),
    ("bip39", &["presence/tls/words"]),
    ("chardetng", &["exchange"]),
    ("clap", &["cli", "main"]),
    ("console", &["cli/passphrase"]),
    ("cookie", &["web"]),
    ("csv", &["exchange"]),
    ("encoding_rs", &["exchange"]),
    ("flate2", &["web/asset", "journal"]),
    ("fluent_bundle", &["text"]),
    ("futures_util", &["web", "cli"]),
    ("getrandom", &["hub", "web", "cli"]),
    ("governor", &["web/pace"]),
    ("hmac", &["access/card"]),
    ("http_body_util", &["web", "cli"]),
    ("hyper", &["web", "cli"]),
    ("hyper_util", &["web", "cli"]),
    ("if_addrs", &["presence/address"]),
    ("indicatif", &["cli"]),
    ("integer_blossom", &["classroom/pairing"]),
    ("jiff", &["exchange", "cli", "view", "journal/archive"]),
    ("maud", &["view"]),
    ("mdns_sd", &["presence/mdns"]),
    ("qrcode", &["presence/qr"]),
    ("rcgen", &["presence/tls"]),
    ("redb", &["journal"]),
    ("rust_embed", &["text", "view/assets"]),
    ("rustix", &["cli", "journal"]),
    ("sd_notify", &["cli"]),
    ("serde", &["*", "classroom"]),
    ("serde_json", &["*"]),
    ("sha2", &["web", "journal", "view/assets", "access/card", "access/check_words", "presence/tls/words"]),
    ("tokio", &["hub", "web", "presence", "cli", "main"]),
    ("tokio_rustls", &["presence/tls", "web/line"]),
    ("tower", &["web"]),
    ("tower_http", &["web/packed"]),
    ("tracing", &["*"]),
    ("tracing_subscriber", &["cli"]),
    ("unic_langid", &["text"]),
    ("unicode_normalization", &["exchange"]),
    ("utoipa", &["web"]),
];

/// What the classroom must not know, by any path that names it: clocks, chance, disk, network, hash order.
const IMPURE: &[&str] = &["HashMap", "HashSet", "RandomState", "SystemTime", "Instant", "rand", "getrandom", "jiff"];
const IMPURE_STD: &[&str] = &["time", "fs", "net", "env", "thread", "process", "io"];

/// The room of a file, such as `web` for `src/web/join.rs`.
pub fn room_of(path: &str) -> &str {
    inside(path).split(['/', '.']).next().unwrap_or_default()
}

fn inside(path: &str) -> &str {
    path.strip_prefix("src/").unwrap_or(path)
}

/// The map at the head of `src/lib.rs`: `web → { hub, view }`, `text → classroom (refusals)`, `a, b → nothing of ours`.
pub fn map(lib: &str) -> Map {
    let mut map = Map::new();
    for line in lib.lines().filter_map(|line| line.strip_prefix("//!")).filter(|line| line.contains('→')) {
        let parts: Vec<BTreeSet<String>> = line.split('→').map(names).collect();
        for pair in parts.windows(2) {
            for room in &pair[0] {
                map.entry(room.clone()).or_default().extend(pair[1].iter().cloned());
            }
        }
    }
    assert!(map.len() > 8, "the map of src/lib.rs was not understood: {map:?}");
    map
}

fn names(part: &str) -> BTreeSet<String> {
    let mut depth = 0;
    let kept = part.chars().filter(|c| {
        depth += i32::from(*c == '(') - i32::from(*c == ')');
        depth == 0 && *c != ')'
    });
    let kept = kept.collect::<String>().replace("nothing of ours", "");
    let words = kept.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Imports of other rooms that the map does not allow.
pub fn wrong_imports(path: &str, source: &str, map: &Map) -> Vec<String> {
    let room = room_of(path);
    if room == "lib" {
        return vec![];
    }
    let none = BTreeSet::new();
    let allowed = map.get(room).unwrap_or(&none);
    let rooms: BTreeSet<&String> = map.keys().chain(map.values().flatten()).collect();
    let mut faults = BTreeSet::new();
    for named in paths(&code(source)) {
        let Some(other) = other_room(path, &named, &rooms) else { continue };
        if other != room && !allowed.contains(&other) {
            faults.insert(format!("{path}: {room} must not import {other} ({})", named.join("::")));
        }
    }
    faults.into_iter().collect()
}

/// The room that a path leads to: through `crate::`, through the library's name, or up with `super::`.
fn other_room(path: &str, named: &[String], rooms: &BTreeSet<&String>) -> Option<String> {
    let first = named.first()?;
    if first == "crate" || first == "cupboard" {
        return named.get(1).filter(|name| rooms.contains(name) || name.starts_with(char::is_lowercase)).cloned();
    }
    let up = named.iter().take_while(|name| *name == "super").count();
    let name = named.get(up).filter(|name| up > 0 && rooms.contains(name))?;
    let own_child = |at: &str| path.contains(&format!("/{at}/")) || path.ends_with(&format!("/{at}.rs"));
    let sibling = std::path::Path::new(path).with_file_name(format!("{name}.rs"));
    let is_ours = path.matches('/').count() > 1 && (own_child(name) || crate::sources::root().join(sibling).exists());
    (!is_ours).then(|| name.clone())
}

/// Outside crates named where they do not belong.
pub fn wrong_crates(path: &str, source: &str) -> Vec<String> {
    let mut faults = BTreeSet::new();
    for named in paths(&code(source)).iter().filter(|named| named.len() > 1) {
        let Some((name, homes)) = CRATES.iter().find(|(name, _)| *name == named[0]) else { continue };
        if !homes.iter().any(|home| lives_in(path, home)) {
            faults.insert(format!("{path} names {name}, which lives in {homes:?}"));
        }
    }
    faults.into_iter().collect()
}

fn lives_in(path: &str, home: &str) -> bool {
    let rest = inside(path).strip_prefix(home);
    (home == "*" && room_of(path) != "classroom") || rest.is_some_and(|rest| rest.starts_with(['/', '.']))
}

/// Whether a crate may be named in the classroom: [`wrong_crates`] says in which of its files.
fn is_for_the_core(homes: &[&str]) -> bool {
    homes.iter().any(|home| room_of(home) == "classroom")
}

/// What makes the classroom impure; nothing for the other rooms, but for hash order in `access`, whose rows are stored.
pub fn impurities(source: &str, room: &str) -> Vec<String> {
    let mut faults = BTreeSet::new();
    for named in paths(&code(source)) {
        let shown = named.join("::");
        let hashed = named.iter().any(|name| name == "HashMap" || name == "HashSet");
        if room == "access" && hashed {
            faults.insert(format!("access names {shown}"));
        }
        let outside =
            named.len() > 1 && CRATES.iter().any(|(name, homes)| *name == named[0] && !is_for_the_core(homes));
        let std = ["std", "core", "alloc"].contains(&named[0].as_str());
        let machine = std && named.get(1).is_some_and(|name| IMPURE_STD.contains(&name.as_str()));
        let chance = named.iter().any(|name| IMPURE.contains(&name.as_str()));
        if room == "classroom" && (outside || machine || chance) {
            faults.insert(format!("classroom names {shown}"));
        }
    }
    faults.into_iter().collect()
}

/// Dependencies that nothing names, or that have no room in [`CRATES`].
pub fn idle_dependencies(manifest: &str, sources: &[(String, String)]) -> Vec<String> {
    let named: BTreeSet<String> = sources
        .iter()
        .flat_map(|(_, source)| paths(&code(source)))
        .filter(|path| path.len() > 1)
        .map(|path| path[0].clone())
        .collect();
    let section = manifest.split("[dependencies]").nth(1).and_then(|rest| rest.split("\n[").next()).unwrap_or_default();
    let lines = section.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" ="));
    let mut faults = Vec::new();
    for name in lines.map(|(name, _)| name.trim().replace('-', "_")) {
        if !CRATES.iter().any(|(known, _)| *known == name) {
            faults.push(format!("{name}: say in tests/tidy/rooms.rs which room it lives in"));
        }
        if !named.contains(&name) {
            faults.push(format!("{name}: nothing names it; take it out of Cargo.toml"));
        }
    }
    faults
}

#[test]
fn the_classroom_may_not_name_tokio_redb_axum_or_a_clock() {
    let planted = [
        "use tokio::sync::mpsc;",
        "fn f() { tokio::spawn(async {}); }",
        "use redb::Database;",
        "use axum::{Router, routing};",
        "use std::time::Instant;",
        "use std::time::Duration;",
        "use std::{collections::BTreeMap, time::SystemTime};",
        "fn f() -> u64 { std::time::SystemTime::now() }",
        "use std::collections::HashMap;",
        "use std::collections::{BTreeMap, HashSet as Set};",
        "use std::fs;",
        "fn f() { getrandom::fill(&mut b); }",
        "use rand::random;",
    ];
    for source in planted {
        assert!(!impurities(source, "classroom").is_empty(), "{source}");
        assert!(impurities(source, "web").is_empty(), "{source}");
    }
    let pure = "// tokio::spawn in words\nuse serde::{Deserialize, Serialize};\nuse std::collections::BTreeMap;\n\
                fn f() { let s = \"use redb::Database\"; crate::classroom::clock::Now::default(); }";
    assert!(impurities(pure, "classroom").is_empty());
    assert_eq!(impurities("use std::collections::HashMap;", "access").len(), 1);
}

#[test]
fn an_import_against_the_map_is_seen() {
    let map = map(&crate::sources::read("src/lib.rs"));
    let faults = |path: &str, source: &str| wrong_imports(path, source, &map);
    assert_eq!(faults("src/classroom/cup.rs", "use crate::hub::Hub;").len(), 1);
    assert_eq!(faults("src/view/wall.rs", "use crate::{text::Text, journal::{Journal, Mark}};").len(), 2);
    assert_eq!(faults("src/journal.rs", "use super::web;").len(), 1);
    assert_eq!(faults("src/main.rs", "fn main() { cupboard::hub::start(); }").len(), 1);
    assert_eq!(faults("src/view/wall.rs", "fn f() { crate::elsewhere::g(); }").len(), 1);
    assert!(faults("src/web/wall.rs", "use crate::{hub::Hub, view};\nuse super::session;").is_empty());
    assert!(faults("src/main.rs", "fn main() { cupboard::cli::run() }").is_empty());
}

#[test]
fn a_crate_outside_its_room_is_seen() {
    assert_eq!(wrong_crates("src/hub.rs", "use redb::Database;").len(), 1);
    assert_eq!(wrong_crates("src/presence/address.rs", "use mdns_sd::ServiceInfo;").len(), 1);
    assert_eq!(wrong_crates("src/classroom/cup.rs", "fn f() { tracing::info!(); }").len(), 1);
    assert!(wrong_crates("src/presence/mdns.rs", "use mdns_sd::ServiceInfo;").is_empty());
    assert!(wrong_crates("src/journal/writer.rs", "use redb::{Database, TableDefinition};").is_empty());
}

#[test]
fn a_dependency_that_nothing_names_is_seen() {
    let sources = [("src/a.rs".to_owned(), "use redb::Database;".to_owned())];
    let manifest = "[dependencies]\n# why\nredb = \"4\"\nclap = \"4\"\nnovel = \"1\"\n\n[lints.rust]\nx = 1\n";
    assert_eq!(idle_dependencies(manifest, &sources).len(), 3);
}
