//! Two students, one tablet (S54): what the first tapped without a network counts for the first, and the second sees
//! nothing of it.

use crate::chromium::{Driver, Page, Size};
use crate::house::fits_a_thumb;
use crate::hub::TestHub;
use crate::late::{count, kept};
use crate::paths::join;
use cupboard::classroom::{Event, Fact, StudentId};

const ANA: StudentId = StudentId(1);
const BEN: StudentId = StudentId(2);
const NOT_ME: &str = ".who [data-leaves] button";

/// What of a student's is on the screen: their name at the head of the page, or a cup that is up.
const SHOWS_ANA: &str = "
    const name = document.querySelector('.who-first');
    const seen = name && getComputedStyle(name).visibility !== 'hidden';
    return !!(seen && name.textContent.includes('Ana')) || !!document.querySelector('.tint-red[aria-pressed=true]')";

async fn offline_taps(tablet: &Page, hub: &mut TestHub) {
    hub.kill();
    tablet.tap("#next button[value=working]").await;
    tablet.until_there("#next button[value=working].is-pending").await;
    tablet.tap(".tint-red").await;
    tablet.until_reads("#outbox", "still on this device").await;
    assert_eq!(kept(tablet).await, ["/me/status", "/me/cup"]);
}

fn raised(events: &[Event], by: StudentId) -> usize {
    count(events, |fact| matches!(fact, Fact::CupRaised { student, .. } if *student == by))
}

/// S54: a shared tablet goes on.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn taps_made_without_network_are_sent_before_the_tablet_goes_on_and_the_next_one_sees_nothing_of_them() {
    let driver = Driver::start().await;
    let mut hub = TestHub::with_shared_devices().await;
    let tablet = driver.page(Size::PHONE).await;
    tablet.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&tablet, "Ana").await;
    tablet.open(&hub.url("/me/map")).await;
    tablet.open(&hub.url("/me")).await;
    offline_taps(&tablet, &mut hub).await;

    tablet.tap(NOT_ME).await;
    tablet.until_reads("#outbox", "Taps not sent yet: 2").await;
    assert_eq!(kept(&tablet).await.len(), 2, "nothing is lost by itself");
    assert_eq!(tablet.js("return location.pathname").await, "/me", "and nobody else comes in");

    hub.start();
    tablet.until("location.pathname.endsWith('/next')").await;
    tablet.until_reads("h1", "Who is next?").await;
    join(&tablet, "Ben").await;
    tablet.until_reads(".who-first", "Ben").await;
    assert!(kept(&tablet).await.is_empty());
    assert_eq!(tablet.js(SHOWS_ANA).await, false);
    tablet.tap(".tint-yellow").await;
    tablet.until_there(".tint-yellow[aria-pressed=true]").await;

    // Back through all that the browser remembers of Ana's pages.
    for _ in 0..8 {
        tablet.client.back().await.unwrap();
        tablet.until("document.readyState === 'complete'").await;
        assert_eq!(tablet.js(SHOWS_ANA).await, false, "{}", tablet.text().await);
    }
    hub.kill();
    let events = hub.events();
    assert_eq!((raised(&events, ANA), raised(&events, BEN)), (1, 1));
    assert_eq!(count(&events, |fact| matches!(fact, Fact::StatusSet { student, .. } if *student == ANA)), 1);
    assert_eq!(count(&events, |fact| matches!(fact, Fact::StatusSet { .. })), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn taps_are_lost_only_by_who_insists_and_whoever_stays_keeps_them() {
    let driver = Driver::start().await;
    let mut hub = TestHub::with_shared_devices().await;
    let tablet = driver.page(Size::PHONE).await;
    tablet.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&tablet, "Ana").await;
    offline_taps(&tablet, &mut hub).await;

    tablet.tap(NOT_ME).await;
    tablet.tap("#outbox .button-main").await; // stay
    hub.start();
    tablet.until_there(".tint-red[aria-pressed=true]").await;
    tablet.until_gone(".is-pending").await;
    assert_eq!(tablet.js("return location.pathname").await, "/me", "whoever stays is not sent away later");

    hub.kill();
    tablet.tap(".tint-red").await;
    tablet.until_reads("#outbox", "still on this device").await;
    tablet.tap(NOT_ME).await;
    tablet.until_reads("#outbox", "Taps not sent yet: 1").await;
    tablet.tap("#outbox [data-yes]").await; // lose them
    tablet.until_reads("#outbox", "does not answer").await;
    assert!(kept(&tablet).await.is_empty());
    let name = "return getComputedStyle(document.querySelector('.who-first')).visibility";
    assert_eq!(tablet.js(name).await, "hidden", "the page is shown to nobody meanwhile");
    hub.start();
    tablet.until("location.pathname.endsWith('/next')").await;
    hub.kill();
    assert_eq!(
        count(&hub.events(), |fact| matches!(fact, Fact::CupLowered { .. })),
        0,
        "what was given up is not sent"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_the_browser_kept_as_it_was_is_not_shown_once_it_was_left() {
    let driver = Driver::start().await;
    let hub = TestHub::with_shared_devices().await;
    let tablet = driver.page(Size::PHONE).await;
    tablet.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&tablet, "Ana").await;
    let kept_page = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
    tablet.js(&format!("window.asItWas = true; {kept_page}")).await;
    tablet.until("window.asItWas && document.readyState === 'complete'").await;
    // What leaving in another tab leaves behind.
    let left = "localStorage.setItem('cupboard-left', document.querySelector('#outbox').dataset.claim)";
    let hidden = "return getComputedStyle(document.querySelector('.who-first')).visibility";
    assert_eq!(tablet.js(&format!("{left}; {kept_page}; {hidden}")).await, "hidden", "at once");
    tablet.until("!window.asItWas").await;
    tablet.until_reads(".who-first", "Ana").await; // the box says that it is hers after all
    assert_eq!(tablet.js("return localStorage.getItem('cupboard-left')").await, "");

    // Scanned on her tablet, the wall's code asks; and then the names, for any thumb.
    tablet.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    tablet.until_reads("h1", "Ana").await;
    fits_a_thumb(&tablet).await;
    tablet.tap("form[data-leaves] button").await;
    tablet.until_reads("h1", "Who is next?").await;
    fits_a_thumb(&tablet).await;
    assert_eq!(tablet.complaints(), Vec::<String>::new());
}
