//! Where the box is trusted a student's page opens even while it is out of reach, and nobody else's does (issue 3).

use crate::chromium::{Driver, PATIENCE, Page, Size};
use crate::hub::TestHub;
use crate::paths::{become_teacher, join};
use crate::trust::home_that_trusts;
use cupboard::classroom::Fact;
use serde_json::{Value as Json, json};
use std::time::{Duration, Instant};

const HOST: &str = "localhost";

/// What the worker has kept, by path; of what is drawn with only whether it is there.
async fn kept(page: &Page) -> Vec<String> {
    let script = "return caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((shelf) => shelf.keys()))))
        .then((all) => [...new Set(all.flat().map((one) => new URL(one.url).pathname.replace(/^(\\/assets)\\/.*/, '$1')))].sort())";
    page.js(script).await.as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_owned()).collect()
}

async fn workers(page: &Page) -> Json {
    page.js("return navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => new URL(one.scope).pathname))")
        .await
}

/// Waits until a promise of the page comes to this.
async fn until(page: &Page, promise: &str) {
    let deadline = Instant::now() + PATIENCE;
    while page.js(&format!("return {promise}")).await != true {
        assert!(Instant::now() < deadline, "never came true: {promise}");
        // Between two looks at the page.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Waits until the page that is open is kept with all that it is drawn with.
async fn until_kept(page: &Page) {
    until(page, "caches.match(location.pathname).then((page) => !!page)").await;
    let drawn = "performance.getEntriesByType('resource').map((one) => one.name).filter((url) => url.includes('/assets/') && !url.includes('worker.js'))";
    until(page, &format!("Promise.all({drawn}.map((url) => caches.match(url))).then((all) => all.every(Boolean))"))
        .await;
}

async fn opens(page: &Page, url: &str) -> bool {
    page.client.goto(url).await.is_ok() && page.js("return !!document.querySelector('#who')").await == true
}

async fn arrive(phone: &Page, hub: &TestHub, name: &str) {
    phone.open(&hub.secure_url(HOST, &format!("/J/{}", hub.join_code))).await;
    join(phone, name).await;
    until_kept(phone).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_students_page_opens_while_the_box_is_away_and_its_taps_arrive_once() {
    let mut hub = TestHub::with_class().await;
    let home = home_that_trusts(hub.data());
    let driver = Driver::start_at(home.path()).await;
    let phone = driver.page(Size::PHONE).await;
    arrive(&phone, &hub, "Ben").await;
    let cookies = phone.cdp("Network.getCookies", json!({})).unwrap();
    let known = cookies["cookies"].as_array().unwrap().iter().find(|one| one["name"] == "__Host-cupboard").unwrap();
    assert!(known["secure"] == true && known["httpOnly"] == true, "{known}");
    assert!(cookies["cookies"].as_array().unwrap().iter().all(|one| one["name"] != "cupboard"), "{cookies}");
    phone.open(&hub.secure_url(HOST, "/me/map")).await;
    until_kept(&phone).await;
    assert_eq!(kept(&phone).await, ["/assets", "/me", "/me/claim", "/me/map"]);
    assert_eq!(workers(&phone).await, json!(["/me"]));

    hub.kill();
    for path in ["/me/map", "/me"] {
        assert!(opens(&phone, &hub.secure_url(HOST, path)).await, "{path}");
        phone.until_reads("#kept:not([hidden])", "Not connected").await;
        assert_eq!(phone.js("return /\\d:\\d\\d/.test(document.querySelector('#kept time').textContent)").await, true);
        phone.until_reads(".who-first", "Ben").await;
        assert_ne!(
            phone.js("return getComputedStyle(document.querySelector('.tabs')).display").await,
            "inline",
            "style"
        );
    }
    phone.tap(".tint-red").await;
    phone.until_reads("#outbox", "Not saved yet").await;
    // Opened anew, it still knows.
    assert!(opens(&phone, &hub.secure_url(HOST, "/me")).await);
    phone.until_there(".tint-red.is-pending").await;

    hub.start();
    phone.until_there(".tint-red[aria-pressed=true]").await;
    phone.until("document.querySelector('#kept').hidden").await;
    phone.until_gone(".is-pending").await;
    phone.complaints();
    hub.kill();
    let raised = hub.events().into_iter().filter(|event| matches!(event.fact, Fact::CupRaised { .. })).count();
    assert_eq!(raised, 1, "one tap, one cup");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_leaves_leaves_nothing_and_the_next_person_finds_their_own() {
    let mut hub = TestHub::with_class().await;
    let home = home_that_trusts(hub.data());
    let driver = Driver::start_at(home.path()).await;
    let phone = driver.page(Size::PHONE).await;
    arrive(&phone, &hub, "Ben").await;
    phone.open(&hub.secure_url(HOST, "/me/map")).await;
    until_kept(&phone).await;

    // The tablet is somebody else's without anybody having said so.
    phone.cdp("Network.clearBrowserCookies", json!({})).unwrap();
    arrive(&phone, &hub, "Chioma").await;
    until(&phone, "caches.match('/me').then((page) => page.text()).then((text) => text.includes('Chioma'))").await;
    assert_eq!(kept(&phone).await, ["/assets", "/me", "/me/claim"], "nothing of Ben's is left");

    // A cookie that is nobody's any more.
    phone.cdp("Network.clearBrowserCookies", json!({})).unwrap();
    phone.open(&hub.secure_url(HOST, "/me")).await;
    until(&phone, "caches.keys().then((names) => names.length === 0)").await;

    arrive(&phone, &hub, "Dilnoza").await;
    phone.tap("form[action='/me/leave'] button").await;
    phone.until("location.pathname.startsWith('/J/')").await;
    assert_eq!(kept(&phone).await, Vec::<String>::new());
    hub.kill();
    for path in ["/me", "/me/map", "/me/settings"] {
        assert!(!opens(&phone, &hub.secure_url(HOST, path)).await, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn teachers_and_walls_pages_are_never_kept_nor_anybodys_over_plain_http() {
    let hub = TestHub::with_class().await;
    let home = home_that_trusts(hub.data());
    let driver = Driver::start_at(home.path()).await;
    let page = driver.page(Size::LAPTOP).await;
    become_teacher(&page, &hub).await;
    for path in ["/teach/1", "/teach/1/students", "/wall", "/"] {
        for url in [hub.secure_url(HOST, path), hub.url(path)] {
            page.open(&url).await;
            assert_eq!(workers(&page).await, json!([]), "{url}");
            assert_eq!(kept(&page).await, Vec::<String>::new(), "{url}");
        }
    }
    // A browser that is a student's has a worker, and it looks away from what is no student's.
    let phone = driver.page(Size::PHONE).await;
    arrive(&phone, &hub, "Ben").await;
    for path in ["/wall", "/teach", "/", "/sheet/network"] {
        phone.open(&hub.secure_url(HOST, path)).await;
    }
    phone.open(&hub.secure_url(HOST, "/me/settings")).await;
    until_kept(&phone).await;
    assert_eq!(kept(&phone).await, ["/assets", "/me", "/me/claim", "/me/settings"]);

    // Another release begins with an empty shelf.
    phone.js("return caches.open('cupboard-me-0').then((shelf) => shelf.put('/me/map', new Response('old')))").await;
    phone.js("return navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((one) => one.unregister())))").await;
    phone.open(&hub.secure_url(HOST, "/me/settings")).await;
    until(&phone, "caches.keys().then((names) => names.length === 1 && names[0] !== 'cupboard-me-0')").await;

    let plain = driver.page(Size::PHONE).await;
    plain.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&plain, "Chioma").await;
    plain.until("window.isSecureContext && document.readyState === 'complete'").await;
    plain.open(&hub.url("/me")).await;
    assert_eq!((workers(&plain).await, kept(&plain).await), (json!([]), vec![]));
}
