//! How long things take and how much they hold on this machine: printed, never judged (the gates are ratios).
//!
//! `tests/measure` runs it in earnest, over a million events and a thousand live streams. Without its variable the same
//! steps go over a small store, which shows that they work: every answer and every frame is still looked at.

#![allow(clippy::unwrap_used)]

#[path = "speed/line.rs"]
mod line;
#[path = "speed/load.rs"]
mod load;
#[path = "support/ports.rs"]
mod ports;
#[path = "speed/served.rs"]
mod served;
#[path = "speed/siege.rs"]
mod siege;
#[path = "speed/streams.rs"]
mod streams;
#[path = "speed/years.rs"]
mod years;

use cupboard::classroom::StudentId;
use cupboard::journal::{Journal, STORE};
use served::{Served, drop_page_cache};
use std::path::Path;
use std::time::{Duration, Instant};
use years::School;

/// How much is done.
struct Extent {
    events: u64,
    starts: usize,
    streams: u32,
    load: Duration,
    siege: Duration,
}

impl Extent {
    /// Whether somebody will believe the figures.
    fn in_earnest(&self) -> bool {
        self.siege >= Duration::from_secs(60)
    }

    fn asked() -> Self {
        match std::env::var("CUPBOARD_SPEED").ok().and_then(|events| events.parse().ok()) {
            Some(events) => {
                Self { events, starts: 3, streams: 1_000, load: Duration::from_secs(3), siege: Duration::from_secs(60) }
            }
            None => Self {
                events: 4_000,
                starts: 1,
                streams: 20,
                load: Duration::from_millis(200),
                siege: Duration::from_secs(4),
            },
        }
    }
}

fn say(what: &str, figure: impl std::fmt::Display) {
    println!("{what:<58} {figure}");
}

fn ms(taken: Duration) -> String {
    format!("{:.1} ms", taken.as_secs_f64() * 1e3)
}

fn all(taken: &[Duration]) -> String {
    taken.iter().copied().map(ms).collect::<Vec<_>>().join(", ")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_school_of_years_is_served_cold_and_to_a_thousand_streams() {
    let extent = Extent::asked();
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    empty(folder.path()).await;
    let data = folder.path().join("years");
    let begun = Instant::now();
    let school = School::write(&data, extent.events);
    let size = std::fs::metadata(data.join(STORE)).unwrap().len();
    println!("\n{} events of {} students in {} classes", school.events, school.students, school.classes);
    say("made in", format!("{:.1} s", begun.elapsed().as_secs_f64()));
    say("on disk", format!("{:.1} MB, {} B an event", size as f64 / 1e6, size / school.events));
    history(&data);
    starts(&data, &extent).await;
    let hub = Served::start(&data).await;
    lesson_of_streams(&hub, &school, extent.streams).await;
    under_load(&hub, &school, extent.load).await;
    first_visit(&hub, &school).await;
    hub.stop();
    erased(&data);
}

/// A student is erased: the store made anew beside the old one, replayed, read back and swapped.
fn erased(data: &Path) {
    let journal = Journal::open(data).unwrap().0;
    let begun = Instant::now();
    journal.erase(StudentId(1), &[]).unwrap();
    say("one student erased in", ms(begun.elapsed()));
    assert!(!Journal::open(data).unwrap().1.state.knows(StudentId(1)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_class_goes_on_under_attack() {
    let extent = Extent::asked();
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let school = School::write(folder.path(), extent.events.min(20_000));
    let hub = Served::start_with(folder.path(), &[]).await;
    println!("\n200 phones for {} s: in peace, then under half-open connections and a flood", extent.siege.as_secs());
    let calm = siege::class(&hub, &school, extent.siege).await;
    calm.tell("in peace");
    let before = hub.memory();
    let attack = siege::Attack::begin(&hub, &school).await;
    let told = siege::class(&hub, &school, extent.siege).await;
    let (peak, repelled) = (hub.memory(), attack.end(&hub).await);
    told.tell("under attack");
    say("memory before the attack", before);
    say("  at its end", peak);
    say("half-open connections a second that arrived", format!("{:.0}", repelled.half_open_a_second));
    say("taps a second of the flood", format!("{:.0}", repelled.taps_a_second));
    say("  of all told to wait", repelled.told_to_wait);
    assert!(repelled.told_to_wait > 0, "nothing was told to wait");
    assert!(!extent.in_earnest() || repelled.half_open_a_second >= 400.0, "less of an attack than was promised");
    assert_eq!([calm.lost, told.lost], [0, 0], "somebody honest had no answer");
    hub.stop();
}

/// The smallest that it gets.
async fn empty(folder: &Path) {
    println!("\nan empty store");
    let begun = Instant::now();
    let hub = Served::start(&folder.join("empty")).await;
    say("the very first start: exec to the whole /wall", ms(begun.elapsed()));
    say("memory at rest", hub.memory());
    hub.stop();
}

/// The journal alone: opened, and asked for what a page asks.
fn history(data: &Path) {
    let dropped = drop_page_cache();
    let begun = Instant::now();
    let (journal, found) = Journal::open(data).unwrap();
    say(if dropped { "the journal alone opens, cold" } else { "the journal alone opens, WARM" }, ms(begun.elapsed()));
    let begun = Instant::now();
    let newest = journal.reader().history(StudentId(3), 100).unwrap();
    assert!(!newest.is_empty());
    say("a student's newest 100 events", ms(begun.elapsed()));
    let begun = Instant::now();
    let read = journal.reader().events(1).unwrap().filter(Result::is_ok).count();
    say("every event, from the first", ms(begun.elapsed()));
    assert_eq!(read as u64, found.number);
}

/// From exec to the last byte of the first page, after a clean stop and after `kill -9` in the middle of taps.
async fn starts(data: &Path, extent: &Extent) {
    for killed in [false, true] {
        let (mut cold, mut wall, mut mine) = (true, vec![], vec![]);
        for _ in 0..extent.starts {
            cold &= drop_page_cache();
            let begun = Instant::now();
            let hub = Served::start(data).await;
            wall.push(begun.elapsed());
            hub.page("/me", 1).await;
            mine.push(begun.elapsed());
            if killed {
                load::taps(&hub, 1..=10, Duration::from_millis(200)).await;
                hub.kill();
            } else {
                hub.stop();
            }
        }
        let after = if killed { "kill -9" } else { "clean stop" };
        let cache = if cold { "cold" } else { "WARM: the page cache could not be dropped" };
        say(&format!("exec to the whole /wall, after a {after}, {cache}"), all(&wall));
        say("  and a student's /me", all(&mine));
    }
}

/// As many live pages as a school may have open, and what one tap costs then.
async fn lesson_of_streams(hub: &Served, school: &School, streams: u32) {
    say("memory at rest, years in the store", hub.memory());
    let own = (streams - 1).min(school.students);
    let mut pages = streams::open(hub, "/wall/events", 0..=0).await;
    pages.extend(streams::open(hub, "/me/events", 1..=own).await);
    say(&format!("memory with the wall and {own} students' live pages"), hub.memory());
    let seen = load::alone(hub, 40, Some(&pages)).await;
    say("  a tap, until the wall and their own page show it, p50", ms(seen));
    say("  memory after those", hub.memory());
    drop(pages);
    let walls = streams::open(hub, "/wall/events", (0..streams).map(|_| 0)).await;
    say(&format!("memory with {streams} live walls"), hub.memory());
    let mut seen = Vec::new();
    for round in 0..5 {
        seen.push(streams::seen_by_all(hub, &walls, round).await);
    }
    say(&format!("  a tap, until all {streams} show it"), all(&seen));
}

async fn under_load(hub: &Served, school: &School, time: Duration) {
    say("a lone tap, p50", ms(load::alone(hub, 200, None).await));
    for clients in [50, 200] {
        let clients = clients.min(school.students);
        let rate = load::taps(hub, 1..=clients, time).await;
        say(&format!("durable taps a second, {clients} phones"), format!("{rate:.0}"));
    }
    for (path, who) in [("/me", 1), ("/wall", 0)] {
        let (rate, bytes) = load::pages(hub, path, who, time).await;
        say(&format!("{path} a second, freshly rendered, 4 connections"), format!("{rate:.0} of {bytes} B"));
    }
}

/// Everything that a phone fetches which was never here.
async fn first_visit(hub: &Served, school: &School) {
    for (path, who) in [(format!("/J/{}", school.code), 0), ("/me".to_owned(), 1)] {
        let (page, assets, count) = line::visit(hub.port, &path, who).await;
        let path = path.split('/').nth(1).unwrap_or_default();
        say(&format!("a first visit to /{path}"), format!("{page} B, and {assets} B in {count} assets, gzipped"));
    }
}
