//! Those who ask too fast: each device for itself, strangers together, and nobody for their address alone.

use crate::Lesson;
use crate::common::{Answer, Client, TestApp};
use crate::wire::{Wire, request};
use cupboard::web::{Limits, Options, Rate};
use std::time::{Duration, Instant};

/// So many at once, and no more within any test.
fn only(at_once: u32) -> Rate {
    Rate { at_once, every: Duration::from_secs(3_600) }
}

fn loose() -> Limits {
    Limits::default().unpaced()
}

async fn lesson(limits: Limits) -> TestApp {
    TestApp::started(Options { limits, ..Options::default() }).await
}

fn claim(app: &TestApp, name: &str) -> String {
    format!("{}-{}", app.id(name), app.section)
}

async fn tap(app: &TestApp, phone: &Client, name: &str, number: u64) -> Answer {
    let claim = claim(app, name);
    phone.tap("/me/cup", &[("claim", &claim), ("colour", "red"), ("note", "help")], number, &[("x-age-ms", "0")]).await
}

#[tokio::test]
async fn a_device_that_taps_too_fast_is_told_to_wait_and_another_behind_the_same_address_is_not() {
    let app = lesson(Limits { taps: only(5), ..loose() }).await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    for number in 1..=5 {
        assert_eq!(tap(&app, &ana, "Ana", number).await.status, 200);
    }
    let before = app.look().state.number;
    let refused = tap(&app, &ana, "Ana", 6).await;
    assert_eq!((refused.status, &refused.json()["error"]), (429, &"too-fast".into()));
    assert!(refused.headers["retry-after"].to_str().unwrap().parse::<u32>().unwrap() > 0);
    let page = ana.post("/me/cup", &[("claim", &claim(&app, "Ana")), ("colour", "red")]).await;
    assert_eq!(page.status, 429);
    assert!(page.texts("main").concat().contains("That was too fast"), "{}", page.body);
    assert_eq!(app.look().state.number, before);
    assert_eq!(ana.get("/me").await.status, 200, "reading goes on");
    assert_eq!(tap(&app, &ben, "Ben", 1).await.status, 200);
    let numbers = app.local().get("/metrics").await.body;
    assert!(numbers.contains("cupboard_requests_too_fast_total{by=\"device\"} 2\n"), "{numbers}");
}

#[tokio::test]
async fn a_tap_that_was_too_fast_counts_once_when_it_is_sent_again() {
    let quick = Rate { at_once: 1, every: Duration::from_millis(200) };
    let app = lesson(Limits { taps: quick, ..loose() }).await;
    let ana = app.student("Ana").await;
    let begun = Instant::now();
    let mut refused = 0;
    for number in 1..=4 {
        while tap(&app, &ana, "Ana", number).await.status == 429 {
            refused += 1;
        }
    }
    assert!(refused > 0 && begun.elapsed() > Duration::from_millis(500), "{refused}");
}

#[tokio::test]
async fn strangers_share_one_measure_and_each_address_keeps_a_little() {
    let app = lesson(Limits { of_strangers: only(10), of_an_address: only(3), ..loose() }).await;
    let greedy = app.client();
    let told: Vec<u16> = statuses(&greedy, "/", 15).await;
    let good = told.iter().filter(|status| **status == 200).count();
    assert_eq!(good, 13, "ten of all, three of its own: {told:?}");
    assert!(told.ends_with(&[429, 429]));
    let other = app.client_at([192, 168, 1, 99]);
    assert_eq!(statuses(&other, &format!("/J/{}", app.code()), 4).await, [200, 200, 200, 429]);
}

async fn statuses(client: &Client, path: &str, count: usize) -> Vec<u16> {
    let mut statuses = Vec::new();
    for _ in 0..count {
        statuses.push(client.get(path).await.status);
    }
    statuses
}

#[tokio::test]
async fn a_class_behind_one_address_joins_at_once_and_is_never_too_fast() {
    // Thirty phones, each with all that belongs to its pages: what browsers fetch when they have never been here.
    let app = lesson(Limits::default()).await;
    let (code, phones) = (app.code(), 30);
    for _ in 0..phones {
        let phone = app.client();
        for path in ["/", &format!("/J/{code}"), &format!("/J/{code}/{}", app.id("Ben"))] {
            let page = phone.get(path).await;
            assert_eq!(page.status, 200, "{path}");
            let styles = page.attributes("link[href^='/assets']", "href");
            for asset in styles.into_iter().chain(page.attributes("script[src]", "src")) {
                assert_eq!(phone.get(&asset).await.status, 200, "{asset}");
            }
        }
    }
}

#[tokio::test]
async fn a_stranger_is_measured_on_each_connection_and_the_box_itself_never() {
    let lesson = Lesson::start(Limits { on_a_connection: only(3), taps: only(0), pages: only(0), ..loose() }).await;
    let mut stranger = Wire::dial(lesson.from_the_room()).await;
    for _ in 0..3 {
        assert_eq!(stranger.ask("/", "").await.unwrap().status, 200);
    }
    assert_eq!(stranger.ask("/", "").await.unwrap().status, 429);
    assert_eq!(Wire::dial(lesson.from_the_room()).await.ask("/", "").await.unwrap().status, 200);
    let mut screen = Wire::dial(lesson.at).await;
    for _ in 0..10 {
        assert_eq!(screen.ask("/wall", "").await.unwrap().status, 200);
    }
}

#[tokio::test]
async fn downloads_have_a_measure_of_their_own() {
    let app = lesson(Limits { downloads: only(2), ..loose() }).await;
    let teacher = app.teacher().await;
    app.print_sheet().await;
    assert_eq!(teacher.get("/teach/backup").await.status, 200);
    assert_eq!(teacher.get(&format!("/teach/{}/export.csv", app.section)).await.status, 200);
    assert_eq!(teacher.get(&format!("/teach/{}/history.csv", app.section)).await.status, 429);
    assert_eq!(teacher.get(&format!("/teach/{}", app.section)).await.status, 200);
    let stranger = app.client();
    for _ in 0..3 {
        assert_eq!(stranger.get("/teach/backup").await.status, 401, "and nobody uses up the teacher's");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_from_one_device_is_told_so_while_the_others_are_answered() {
    let lesson = Lesson::start(Limits::default()).await;
    let ana = lesson.app.student("Ana").await.token().unwrap();
    let ben = lesson.app.student("Ben").await.token().unwrap();
    let (at, claim) = (lesson.at, claim(&lesson.app, "Ana"));
    let flood = move || {
        let (ana, claim) = (ana.clone(), claim.clone());
        async move {
            let (mut wire, mut told, begun) = (Wire::dial(at).await, [0_u32; 2], Instant::now());
            // Until it has been told so, however slow the machine is today.
            while begun.elapsed() < Duration::from_secs(2)
                || (told[1] == 0 && begun.elapsed() < Duration::from_secs(30))
            {
                match post(&mut wire, &ana, &claim).await {
                    200 | 303 => told[0] += 1,
                    429 => told[1] += 1,
                    other => panic!("{other}"),
                }
            }
            told
        }
    };
    let begun = Instant::now();
    let floods: Vec<_> = (0..8).map(|_| tokio::spawn(flood())).collect();
    let bens = format!("{}-{}", lesson.app.id("Ben"), lesson.app.section);
    let (mut wire, mut taken) = (Wire::dial(lesson.at).await, Vec::new());
    for _ in 0..15 {
        let begun = Instant::now();
        assert_eq!(post(&mut wire, &ben, &bens).await, 303);
        taken.push(begun.elapsed());
        // A thumb.
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let mut told = [0, 0];
    for flood in floods {
        let one = flood.await.unwrap();
        told = [told[0] + one[0], told[1] + one[1]];
    }
    // A hundred at once and ten a second.
    let most = 120 + 10 * u32::try_from(begun.elapsed().as_secs()).unwrap();
    assert!((100..=most).contains(&told[0]) && told[1] >= 8, "{told:?}");
    taken.sort();
    assert!(taken[13] < Duration::from_secs(1), "{taken:?}");
}

async fn post(wire: &mut Wire, token: &str, claim: &str) -> u16 {
    let body = format!("claim={claim}&colour=red&note=");
    let more = format!("content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n", body.len());
    assert!(wire.write(&(request("POST", "/me/cup", token, &more) + &body)).await);
    wire.reply().await.expect("an answer").status
}
