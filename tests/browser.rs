//! A real Chromium against the real binary: what people see, tap and read (issue 2, "Shown by" 1, 2, 4 and 5).
//!
//! One test at a time holds the machine ([`chromium::Driver`]): browsers that starve each other prove nothing.
#![allow(clippy::unwrap_used)]

#[path = "browser/aloud.rs"]
mod aloud;
#[path = "browser/cards.rs"]
mod cards;
#[path = "browser/checks.rs"]
mod checks;
#[path = "browser/chromium.rs"]
mod chromium;
#[path = "browser/demo.rs"]
mod demo;
#[path = "browser/files.rs"]
mod files;
#[path = "browser/groups.rs"]
mod groups;
#[path = "browser/handover.rs"]
mod handover;
#[path = "browser/house.rs"]
mod house;
#[path = "browser/hub.rs"]
mod hub;
#[path = "browser/late.rs"]
mod late;
#[path = "browser/lesson.rs"]
mod lesson;
#[path = "browser/marks.rs"]
mod marks;
#[path = "browser/offline.rs"]
mod offline;
#[path = "browser/paths.rs"]
mod paths;
#[path = "browser/plain.rs"]
mod plain;
#[path = "support/ports.rs"]
mod ports;
#[path = "browser/practice.rs"]
mod practice;
#[path = "browser/recovery.rs"]
mod recovery;
#[path = "browser/screens.rs"]
mod screens;
#[path = "browser/secure.rs"]
mod secure;
#[path = "support/trust.rs"]
mod trust;
#[path = "browser/tutoring.rs"]
mod tutoring;
#[path = "browser/wire.rs"]
mod wire;
