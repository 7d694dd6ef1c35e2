//! What a phone does while the hub is down (issue 2, "Shown by" 4).

use crate::chromium::{Driver, Page, Size};
use crate::hub::TestHub;
use crate::paths::{become_teacher, come_back, join};
use cupboard::classroom::{Event, Fact};
use std::time::{Duration, Instant};

/// Every tap in the phone's own store, oldest first.
const KEPT: &str = "
    const done = arguments[arguments.length - 1];
    indexedDB.open('cupboard-outbox', 1).onsuccess = (event) => {
        event.target.result.transaction('taps').objectStore('taps').getAll().onsuccess = (all) => done(all.target.result);
    };";
/// Makes each of them ten minutes older.
const AGE: &str = "
    const done = arguments[arguments.length - 1];
    indexedDB.open('cupboard-outbox', 1).onsuccess = (event) => {
        const transaction = event.target.result.transaction('taps', 'readwrite');
        const taps = transaction.objectStore('taps');
        taps.getAll().onsuccess = (all) => all.target.result.forEach((tap) => taps.put({ ...tap, at: tap.at - 600000 }));
        transaction.oncomplete = () => done(true);
    };";

/// The next answer is lost on its way, after the hub has saved the tap; then the line is dead until `line` says so.
const LOSE_AN_ANSWER: &str = "
    const real = window.fetch; window.line = false; window.lost = false;
    const dead = () => { throw new TypeError('lost'); };
    window.fetch = async (...request) => {
        if (window.line) return real(...request);
        if (!window.lost) { window.lost = true; await real(...request); }
        dead();
    };";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tap_whose_answer_was_lost_is_sent_again_and_counted_once() {
    let driver = Driver::start().await;
    let mut hub = TestHub::with_class().await;
    let (phone, teacher) = (driver.page(Size::PHONE).await, driver.page(Size::LAPTOP).await);
    become_teacher(&teacher, &hub).await;
    teacher.open(&hub.url("/teach/1")).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "Ben").await;
    phone.js(LOSE_AN_ANSWER).await;
    phone.tap(".tint-red").await;
    phone.until_reads("#outbox", "still on this device").await;
    // It was saved, and answered by the teacher: sent again, it must not call a second time.
    teacher.tap("#teach-cups form[action$='/cups/lower'] button").await;
    teacher.until_gone("#teach-cups .cup").await;
    phone.js("window.line = true; dispatchEvent(new Event('online'))").await;
    phone.until_gone(".is-pending").await;
    phone.until_gone("#outbox > *").await;
    keeps_none(&phone).await;
    hub.kill();
    assert_eq!(count(&hub.events(), |fact| matches!(fact, Fact::CupRaised { .. })), 1);
}

/// The hub seems to say "too fast" until `line` says otherwise: no thumb is.
const TOO_FAST: &str = "
    const real = window.fetch; window.line = false;
    window.fetch = async (...request) => {
        if (window.line) return real(...request);
        return new Response('{\"error\":\"too-fast\",\"message\":\"wait\"}', { status: 429, headers: { 'Retry-After': '1' } });
    };";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tap_that_came_too_fast_stays_on_the_phone_and_is_sent_again() {
    let driver = Driver::start().await;
    let mut hub = TestHub::with_class().await;
    let phone = driver.page(Size::PHONE).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "Ben").await;
    phone.js(TOO_FAST).await;
    phone.tap(".tint-red").await;
    phone.until_reads("#outbox", "still on this device").await;
    assert_eq!(kept(&phone).await, ["/me/cup"]);
    phone.js("window.line = true").await;
    phone.until_gone(".is-pending").await;
    phone.until_there(".tint-red[aria-pressed=true]").await;
    keeps_none(&phone).await;
    hub.kill();
    assert_eq!(count(&hub.events(), |fact| matches!(fact, Fact::CupRaised { .. })), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn taps_made_while_the_hub_is_down_arrive_once_when_it_returns() {
    let driver = Driver::start().await;
    let mut hub = TestHub::with_class().await;
    let phone = driver.page(Size::PHONE).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "Ben").await;

    hub.kill();
    phone.tap("#next button[value=working]").await;
    phone.until_there("#next button[value=working].is-pending").await;
    phone.until_reads("#outbox", "still on this device").await;
    phone.tap(".tint-yellow").await;
    phone.until_there(".tint-yellow.is-pending").await;
    assert_eq!(kept(&phone).await, ["/me/status", "/me/cup"]);

    hub.start();
    phone.until_there("#next button[value=working][aria-pressed=true]").await;
    phone.until_there(".tint-yellow[aria-pressed=true]").await;
    phone.until_gone(".is-pending").await;
    keeps_none(&phone).await;

    // A page that is opened again has nothing more to send.
    phone.open(&hub.url("/me")).await;
    phone.until_there(".tint-yellow[aria-pressed=true]").await;
    hub.kill();
    let events = hub.events();
    assert_eq!(count(&events, |fact| matches!(fact, Fact::StatusSet { .. })), 1);
    assert_eq!(count(&events, |fact| matches!(fact, Fact::CupRaised { .. })), 1);
}

/// S7: a late cup asks rather than lies.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_red_cup_ten_minutes_late_calls_nobody_and_the_phone_asks_whether_help_is_still_needed() {
    let driver = Driver::start().await;
    let mut hub = TestHub::with_class().await;
    let (phone, teacher) = (driver.page(Size::PHONE).await, driver.page(Size::LAPTOP).await);
    become_teacher(&teacher, &hub).await;
    teacher.open(&hub.url("/teach/1")).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "Ben").await;

    hub.kill();
    phone.tap(".tint-red").await;
    phone.until_reads("#outbox", "still on this device").await;
    phone.client.execute_async(AGE, vec![]).await.unwrap();
    hub.start();
    phone.until_there("#outbox [data-yes]").await;
    phone.until_there(".tint-red[aria-pressed=false]").await;
    come_back(&teacher, &hub, "/teach/1").await;
    teacher.until_gone("#teach-cups .cup").await;

    phone.tap("#outbox [data-yes]").await;
    teacher.until_there("#teach-cups .cup-red").await;
    phone.until_there(".tint-red[aria-pressed=true]").await;
    hub.kill();
    // Once for the history, once because they said so.
    assert_eq!(count(&hub.events(), |fact| matches!(fact, Fact::CupRaised { .. })), 1);
    assert_eq!(count(&hub.events(), |fact| matches!(fact, Fact::CupLate { .. })), 1);
}

/// Where each tap in the phone's own store goes, oldest first.
pub async fn kept(phone: &Page) -> Vec<String> {
    let taps = phone.client.execute_async(KEPT, vec![]).await.unwrap();
    let taps = taps.as_array().unwrap();
    taps.iter().map(|tap| tap["url"].as_str().unwrap().to_owned()).collect()
}

/// Waits until the phone keeps none: what it sent is shown a moment before it is let go.
pub async fn keeps_none(phone: &Page) {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let left = kept(phone).await;
        if left.is_empty() {
            return;
        }
        assert!(Instant::now() < deadline, "still kept: {left:?}");
        // Between two looks at the phone.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// How many of what happened are wanted.
pub fn count(events: &[Event], wanted: impl Fn(&Fact) -> bool) -> usize {
    events.iter().filter(|event| wanted(&event.fact)).count()
}
