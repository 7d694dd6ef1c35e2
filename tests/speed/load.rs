//! Phones that tap and look as fast as they are answered.

use super::line::Line;
use super::served::Served;
use super::streams::{self, Page};
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Each phone's next outbox has a name of its own.
static OUTBOX: AtomicU64 = AtomicU64::new(1);

/// The name of a new outbox.
pub fn outbox() -> String {
    format!("o{}-{}", std::process::id(), OUTBOX.fetch_add(1, Ordering::Relaxed))
}

/// Taps that were answered "saved" in a second, by these students' phones at once.
pub async fn taps(hub: &Served, students: RangeInclusive<u32>, time: Duration) -> f64 {
    let (port, begun) = (hub.port, Instant::now());
    let mut phones = JoinSet::new();
    for student in students {
        phones.spawn(async move {
            let (mut line, outbox, mut saved) = (Line::dial(port).await.unwrap(), outbox(), 0);
            while begun.elapsed() < time {
                let reply = line.tap(student, &outbox, saved + 1).await.unwrap();
                assert_eq!(reply.status, 200, "{}", String::from_utf8_lossy(&reply.body));
                saved += 1;
            }
            saved
        });
    }
    let saved: u64 = phones.join_all().await.into_iter().sum();
    saved as f64 / begun.elapsed().as_secs_f64()
}

/// The middle of so many taps, one after the other: until each is answered, or until all of some pages show it.
pub async fn alone(hub: &Served, count: u64, pages: Option<&[Page]>) -> Duration {
    let (mut line, outbox) = (Line::dial(hub.port).await.unwrap(), outbox());
    let mut taken = Vec::new();
    line.tap(1, &outbox, 1).await.unwrap();
    // The first only makes sure that the second changes something; its frames go by meanwhile.
    tokio::time::sleep(Duration::from_secs(1)).await;
    for number in 2..=count + 1 {
        // The wall and the first student's own page are the two whose tap it is.
        let shown = pages.map(|pages| streams::frames(&pages[..2]));
        let begun = Instant::now();
        assert_eq!(line.tap(1, &outbox, number).await.unwrap().status, 200);
        if let (Some(pages), Some(shown)) = (pages, shown) {
            streams::wait_beyond(&pages[..2], &shown).await;
        }
        taken.push(begun.elapsed());
    }
    taken.sort();
    taken[taken.len() / 2]
}

/// Pages a second over four kept lines, and the bytes of one.
pub async fn pages(hub: &Served, path: &'static str, who: u32, time: Duration) -> (f64, usize) {
    let (port, begun) = (hub.port, Instant::now());
    let mut lines = JoinSet::new();
    for _ in 0..4 {
        lines.spawn(async move {
            let (mut line, mut count, mut bytes) = (Line::dial(port).await.unwrap(), 0_u64, 0);
            while begun.elapsed() < time {
                let reply = line.get(path, who, "").await.unwrap();
                assert_eq!(reply.status, 200);
                (count, bytes) = (count + 1, reply.body.len());
            }
            (count, bytes)
        });
    }
    let counts = lines.join_all().await;
    let sum: u64 = counts.iter().map(|(count, _)| count).sum();
    (sum as f64 / begun.elapsed().as_secs_f64(), counts[0].1)
}
