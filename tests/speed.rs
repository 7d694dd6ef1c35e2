//! How long things take on this machine: printed, never judged (the gates are ratios, in SPEED.md).
//!
//! `CUPBOARD_SPEED=1000000 cargo test --release --test speed -- --nocapture` opens a store of a million events, with
//! the page cache dropped where that is allowed (as root). Without the variable a small store shows that it works.

#![allow(clippy::unwrap_used)]

#[path = "journal/lesson.rs"]
mod lesson;

use cupboard::classroom::StudentId;
use cupboard::journal::{Batch, Journal, STORE};
use lesson::Lesson;
use std::path::Path;
use std::time::Instant;

/// Events in one batch: a busy room's.
const TOGETHER: usize = 32;

fn store_of(dir: &Path, events: usize) -> f64 {
    let begun = Instant::now();
    let (mut journal, _) = Journal::open(dir).unwrap();
    let (mut lesson, mut batch) = Lesson::begin(28, 24);
    let mut written = 0;
    while written < events {
        written += batch.len();
        journal.append(&Batch { events: std::mem::take(&mut batch), ..Batch::default() }).unwrap();
        if journal.snapshot_due() {
            journal.snapshot(&lesson.state).unwrap();
        }
        batch = lesson.taps(TOGETHER);
    }
    begun.elapsed().as_secs_f64()
}

/// Says whether the kernel let go of its copy of the files.
fn drop_page_cache() -> bool {
    std::process::Command::new("sync").status().is_ok_and(|status| status.success())
        && std::fs::write("/proc/sys/vm/drop_caches", "3").is_ok()
}

#[test]
fn a_store_opens_and_says_how_long_it_took() {
    let events = std::env::var("CUPBOARD_SPEED").ok().and_then(|events| events.parse().ok()).unwrap_or(5_000);
    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let made = store_of(dir.path(), events);
    let size = std::fs::metadata(dir.path().join(STORE)).unwrap().len();
    println!("{events} events: made in {made:.1} s, {:.1} MB, {} B each", size as f64 / 1e6, size / events as u64);
    for cold in [false, true] {
        let dropped = cold && drop_page_cache();
        let begun = Instant::now();
        let (journal, found) = Journal::open(dir.path()).unwrap();
        let took = begun.elapsed();
        assert!(found.number >= events as u64);
        println!("opened in {took:?}{}", if dropped { ", page cache dropped" } else { "" });
        let begun = Instant::now();
        let history = journal.reader().history(StudentId(3), 100).unwrap();
        println!("the newest {} events of a student in {:?}", history.len(), begun.elapsed());
        let begun = Instant::now();
        let read = journal.reader().events(1).unwrap().filter(Result::is_ok).count();
        println!("{read} events read from the first in {:?}", begun.elapsed());
    }
}
