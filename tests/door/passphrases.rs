//! Ten thousand passphrases, fifty at a time, over restarts.

use crate::served::{Browser, Served};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;

const GUESSES: usize = 10_000;
const AT_ONCE: usize = 50;
/// "The teacher signs in within 2 s meanwhile."
const SOON: Duration = Duration::from_secs(2);

/// Guesses on until all have been made; the number that came in.
async fn guess(mut browser: Browser, next: Arc<AtomicUsize>) -> usize {
    let mut came_in = 0;
    loop {
        let n = next.fetch_add(1, Ordering::SeqCst);
        if n >= GUESSES {
            return came_in + usize::from(browser.is_in().await);
        }
        let reply = browser.post("/teach/sign-in", &format!("passphrase=purple+otter+{n}")).await;
        assert!([422, 429, 303].contains(&reply.status), "{reply:?}");
        came_in += usize::from(reply.status == 303);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_passphrases_over_restarts_open_nothing_and_the_teacher_comes_in_within_two_seconds() {
    let mut hub = Served::start().await;
    let mut tablet = hub.in_the_room();
    tablet.sign_in("4082").await;
    let next = Arc::new(AtomicUsize::new(0));
    let mut guessers = JoinSet::new();
    for _ in 0..AT_ONCE {
        guessers.spawn(guess(hub.in_the_room(), next.clone()));
    }
    let mut slowest = Duration::ZERO;
    for third in 1..=3 {
        while next.load(Ordering::SeqCst) < third * GUESSES / 3 {
            slowest = slowest.max(tablet.sign_in("").await).max(hub.at_the_box().sign_in("").await);
            assert!(slowest < SOON, "the teacher waited for {slowest:?}");
            // The next time that the teacher comes by.
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
        if third < 3 {
            hub.restart().await;
            assert!(!tablet.is_in().await, "a restart locks what was open");
        }
    }
    let mut came_in = 0;
    while let Some(guesser) = guessers.join_next().await {
        came_in += guesser.unwrap();
    }
    assert_eq!(came_in, 0);
    println!(
        "{GUESSES} guesses, {AT_ONCE} at a time, 2 restarts: 0 came in; the teacher's slowest sign-in {slowest:?}"
    );
}
