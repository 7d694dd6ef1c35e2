//! Every PIN there is, the right one included, from where it means nothing; and a count that no pulled plug forgets.

use crate::served::{Browser, Served};
use cupboard::access::FREE_TRIES;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;

const SPACE: usize = 10_000;
const STRANGERS: usize = 50;
/// Tabs of one device: more lines than a dozen it does not get.
const TABS: usize = 10;
/// Early in the space, so that a hole is seen soon.
const PIN: &str = "0318";

/// Tries on until all have been tried, but one's own; the number that opened something.
async fn try_on(mut browser: Browser, own: &str, next: Arc<AtomicUsize>) -> usize {
    let mut opened = 0;
    loop {
        let n = next.fetch_add(1, Ordering::SeqCst);
        if n >= SPACE {
            return opened + usize::from(browser.is_in().await);
        }
        let pin = format!("{n:04}");
        if pin != own && opens(&mut browser, &pin).await {
            opened += 1;
            // One is enough to fail.
            next.store(SPACE, Ordering::SeqCst);
        }
    }
}

/// Tries one until it was looked at, or refused a look.
async fn opens(browser: &mut Browser, pin: &str) -> bool {
    loop {
        let reply = browser.post("/teach/unlock", &format!("pin={pin}")).await;
        match (reply.status, reply.location.as_str()) {
            (401 | 422 | 429, _) | (303, "/teach/sign-in") => return false,
            (303, "/teach") => return true,
            // Too many of this browser's tabs at once.
            (503, _) => tokio::time::sleep(Duration::from_millis(20)).await,
            _ => panic!("{reply:?}"),
        }
    }
}

/// All of them, so many at a time.
async fn try_all(tabs: impl Fn() -> Browser, at_once: usize, own: &'static str) -> usize {
    let next = Arc::new(AtomicUsize::new(0));
    let mut all = JoinSet::new();
    for _ in 0..at_once {
        all.spawn(try_on(tabs(), own, next.clone()));
    }
    let mut opened = 0;
    while let Some(tab) = all.join_next().await {
        opened += tab.unwrap();
    }
    opened
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_whole_space_of_pins_opens_nothing_on_another_device() {
    let mut hub = Served::start().await;
    let (mut tablet, mut laptop, mut plain) = (hub.in_the_room(), hub.in_the_room(), hub.in_the_room());
    tablet.sign_in(PIN).await;
    laptop.sign_in("9517").await;
    plain.sign_in("").await;
    hub.restart().await;
    assert_eq!(try_all(|| hub.in_the_room(), STRANGERS, "").await, 0, "from a device that is not paired");
    assert_eq!(try_all(|| laptop.tab(), TABS, "9517").await, 0, "from one that has a PIN of its own");
    assert_eq!(try_all(|| plain.tab(), TABS, "").await, 0, "from one that has none");
    assert!(!plain.get("/teach/unlock").await.body.contains("name=\"pin\""), "nor is there a field");
    assert!(!tablet.is_in().await);
    let right = tablet.post("/teach/unlock", &format!("pin={PIN}")).await;
    assert_eq!((right.status, right.location.as_str()), (303, "/teach"), "on its own device it opens: {}", right.body);
    assert!(tablet.is_in().await && !laptop.is_in().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_pulled_plug_forgets_a_try() {
    let mut hub = Served::start().await;
    let mut tablet = hub.in_the_room();
    tablet.sign_in(PIN).await;
    hub.restart().await;
    for tried in 1..=FREE_TRIES {
        let wrong = tablet.post("/teach/unlock", "pin=1111").await;
        hub.kill();
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        let kept = hub.kept();
        let pin = kept.seats()[0].2.pin.as_ref().unwrap();
        assert_eq!(pin.free_tries(), FREE_TRIES - tried, "what was answered is on disk");
        hub.restart().await;
    }
    let rests = tablet.post("/teach/unlock", &format!("pin={PIN}")).await;
    assert_eq!(rests.status, 429, "the right one comes too late, restart or not: {}", rests.body);
    tablet.sign_in("").await;
    assert!(tablet.is_in().await, "the passphrase is the way out");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn guesses_side_by_side_get_no_more_tries_than_one_after_the_other() {
    let mut hub = Served::start().await;
    let mut tablet = hub.in_the_room();
    tablet.sign_in(PIN).await;
    hub.restart().await;
    let mut all = JoinSet::new();
    for n in 0..TABS {
        let mut tab = tablet.tab();
        all.spawn(async move { tab.post("/teach/unlock", &format!("pin=71{n:02}")).await.status });
    }
    let mut looked_at = 0;
    while let Some(status) = all.join_next().await {
        looked_at += u32::from(status.unwrap() == 422);
    }
    assert!(looked_at <= FREE_TRIES, "{looked_at} were looked at");
    assert_eq!(tablet.post("/teach/unlock", &format!("pin={PIN}")).await.status, 429);
}
