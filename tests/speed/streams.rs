//! Live pages: each counts the frames that came by its stream.

use super::line::Line;
use super::load::outbox;
use super::served::Served;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// Longer than this no frame takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// An open page; it leaves when dropped.
pub struct Page {
    frames: Arc<AtomicU64>,
    came: Arc<Notify>,
    reading: JoinHandle<()>,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.reading.abort();
    }
}

/// Opens the streams of these students' phones (0: nobody's), and waits until each has its snapshot.
pub async fn open(hub: &Served, path: &'static str, who: impl IntoIterator<Item = u32>) -> Vec<Page> {
    let mut pages = Vec::new();
    for who in who {
        let mut line = Line::dial(hub.port).await.unwrap();
        line.listen(path, who).await.unwrap();
        let (frames, came) = (Arc::new(AtomicU64::new(0)), Arc::new(Notify::new()));
        let reading = tokio::spawn(read(line, frames.clone(), came.clone()));
        pages.push(Page { frames, came, reading });
    }
    wait_beyond(&pages, &vec![0; pages.len()]).await;
    pages
}

async fn read(mut line: Line, frames: Arc<AtomicU64>, came: Arc<Notify>) {
    let mut bytes = Vec::with_capacity(2_048);
    while line.hear(&mut bytes).await.is_ok_and(|count| count > 0) {
        let swaps = bytes.windows(11).filter(|word| *word == b"event: swap").count();
        if swaps > 0 {
            frames.fetch_add(swaps as u64, Ordering::SeqCst);
            came.notify_one();
        }
    }
}

/// How many frames each page has had.
pub fn frames(pages: &[Page]) -> Vec<u64> {
    pages.iter().map(|page| page.frames.load(Ordering::SeqCst)).collect()
}

/// Waits until each page has had more than these.
pub async fn wait_beyond(pages: &[Page], had: &[u64]) {
    for (nth, (page, had)) in pages.iter().zip(had).enumerate() {
        while page.frames.load(Ordering::SeqCst) <= *had {
            let heard = tokio::time::timeout(PATIENCE, page.came.notified()).await;
            assert!(heard.is_ok(), "live page {nth} of {} hears nothing after {had} frames", pages.len());
        }
    }
}

/// How long one tap of the wall's class takes until every page shows it.
pub async fn seen_by_all(hub: &Served, pages: &[Page], round: u64) -> Duration {
    let mut line = Line::dial(hub.port).await.unwrap();
    let had = frames(pages);
    let begun = Instant::now();
    assert_eq!(line.tap(1, &outbox(), 2 - round % 2).await.unwrap().status, 200);
    wait_beyond(pages, &had).await;
    begun.elapsed()
}
