//! Who stays when too many come.

use crate::Lesson;
use crate::wire::Wire;
use cupboard::web::Limits;
use std::collections::VecDeque;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::time::MissedTickBehavior;

fn few() -> Limits {
    Limits { strangers: 8, known: 6, of_a_device: 3, ..Limits::default() }
}
/// A cut is felt at once; this is for a busy machine.
const SOON: Duration = Duration::from_secs(5);
/// What is still open after this was not cut.
const A_WHILE: Duration = Duration::from_millis(150);

async fn crowd(lesson: &Lesson, count: usize) -> Vec<Wire> {
    let mut wires = Vec::new();
    for _ in 0..count {
        wires.push(half_open(lesson).await);
    }
    wires
}

/// Says half of what it wants, and then nothing.
async fn half_open(lesson: &Lesson) -> Wire {
    let mut wire = Wire::dial(lesson.at).await;
    assert!(wire.write("GET /me HTTP/1.1\r\nhost: cupboard").await);
    wire
}

#[tokio::test]
async fn the_oldest_of_nobody_makes_room_and_who_is_known_stays() {
    let lesson = Lesson::start(few()).await;
    let ana = lesson.app.student("Ana").await.token().unwrap();
    let mut phone = Wire::dial(lesson.at).await;
    assert_eq!(phone.ask("/me", &ana).await.unwrap().status, 200);
    let mut crowd = crowd(&lesson, 8).await;
    let mut newest = half_open(&lesson).await;
    assert!(crowd[0].ends_within(SOON).await, "the oldest is cut");
    for (place, wire) in crowd.iter_mut().enumerate().skip(1) {
        assert!(!wire.ends_within(A_WHILE).await, "the {place}. is not");
    }
    assert!(!newest.ends_within(A_WHILE).await, "nor the newest");
    assert_eq!(phone.ask("/me", &ana).await.unwrap().status, 200, "and Ana's phone, older than all of them, answers");
    let numbers = lesson.app.local().get("/metrics").await.body;
    for line in [
        "cupboard_connections{device=\"known\"} 1",
        "cupboard_connections{device=\"unknown\"} 8",
        "cupboard_connections_cut_total{device=\"unknown\"} 1",
        "cupboard_connections_cut_total{device=\"known\"} 0",
    ] {
        assert!(numbers.contains(line), "{line}: {numbers}");
    }
}

/// What the hub counts of connections of nobody known.
async fn of_nobody(lesson: &Lesson, counter: &str) -> u64 {
    let numbers = lesson.app.local().get("/metrics").await.body;
    let start = format!("cupboard_{counter}{{device=\"unknown\"}} ");
    numbers.lines().find_map(|line| line.strip_prefix(&start)).unwrap().parse().unwrap()
}

/// Opens connections that never end their question, 400 a second, as slowhttptest does.
async fn flood(at: SocketAddr) {
    let mut held = VecDeque::new();
    let mut ticks = tokio::time::interval(Duration::from_micros(2_500));
    // After a stall it does not make up for the time: dozens in one instant would be another attack.
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let mut wire = Wire::dial(at).await;
        wire.write("GET / HT").await;
        held.push_back(wire);
        if held.len() > 400 {
            held.pop_front();
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn honest_pages_come_through_a_flood_of_half_open_connections() {
    let lesson = Lesson::start(Limits { strangers: 64, ..Limits::default() }).await;
    let ana = lesson.app.student("Ana").await.token().unwrap();
    let join = format!("/J/{}", lesson.app.code());
    let flood = tokio::spawn(flood(lesson.at));
    while of_nobody(&lesson, "connections_cut_total").await < 64 {
        assert!(!flood.is_finished(), "the flood broke off");
        // Until the flood has filled every place.
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    for _ in 0..10 {
        let mut phone = Wire::dial(lesson.at).await;
        let mut newcomer = Wire::dial(lesson.from_the_room()).await;
        // As long as a busy Wi-Fi takes between the connection and the question.
        tokio::time::sleep(Duration::from_millis(30)).await;
        assert_eq!(phone.ask("/me", &ana).await.expect("Ana's page").status, 200);
        assert_eq!(newcomer.ask(&join, "").await.expect("the list of names").status, 200);
    }
    assert!(!flood.is_finished(), "the flood went on meanwhile");
    flood.abort();
    assert!(of_nobody(&lesson, "connections").await <= 64);
}

#[tokio::test]
async fn a_device_that_opens_too_many_loses_its_own_oldest() {
    let lesson = Lesson::start(few()).await;
    let ana = lesson.app.student("Ana").await.token().unwrap();
    let ben = lesson.app.student("Ben").await.token().unwrap();
    let mut bens = Wire::dial(lesson.at).await;
    assert_eq!(bens.ask("/me", &ben).await.unwrap().status, 200);
    let mut anas = Vec::new();
    for _ in 0..4 {
        let mut wire = Wire::dial(lesson.at).await;
        assert_eq!(wire.ask("/me", &ana).await.unwrap().status, 200);
        anas.push(wire);
    }
    assert!(anas[0].ends_within(SOON).await);
    for wire in anas.iter_mut().skip(1) {
        assert_eq!(wire.ask("/me", &ana).await.unwrap().status, 200);
    }
    assert_eq!(bens.ask("/me", &ben).await.unwrap().status, 200);
}

#[tokio::test]
async fn among_too_many_known_ones_the_stillest_goes() {
    let lesson = Lesson::start(Limits { known: 2, ..few() }).await;
    let mut phones = Vec::new();
    for name in ["Ana", "Ben", "Chioma"] {
        let token = lesson.app.student(name).await.token().unwrap();
        phones.push((Wire::dial(lesson.at).await, token));
    }
    for (wire, token) in &mut phones[..2] {
        assert_eq!(wire.ask("/me", token).await.unwrap().status, 200);
        // So that it can be told which of them has been still longer.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let (wire, token) = &mut phones[0];
    assert_eq!(wire.ask("/me", token).await.unwrap().status, 200);
    let (wire, token) = &mut phones[2];
    assert_eq!(wire.ask("/me", token).await.unwrap().status, 200);
    assert!(phones[1].0.ends_within(SOON).await, "Ben's had been still longest");
    let (wire, token) = &mut phones[0];
    assert_eq!(wire.ask("/me", token).await.unwrap().status, 200);
}

#[tokio::test]
async fn who_signs_out_is_nobody_again_on_the_same_connection() {
    let lesson = Lesson::start(few()).await;
    let ana = lesson.app.student("Ana").await.token().unwrap();
    let mut phone = Wire::dial(lesson.from_the_room()).await;
    assert_eq!(phone.ask("/me", &ana).await.unwrap().status, 200);
    assert_eq!(phone.ask("/", "").await.unwrap().status, 200);
    let _crowd = crowd(&lesson, 8).await;
    assert!(phone.ends_within(SOON).await, "the oldest of nobody");
}

#[tokio::test]
async fn the_screen_at_the_box_needs_no_cookie_to_stay() {
    let lesson = Lesson::start(few()).await;
    let mut wall = Wire::dial(lesson.at).await;
    assert_eq!(wall.ask("/wall", "").await.unwrap().status, 200);
    let _crowd = crowd(&lesson, 12).await;
    assert_eq!(wall.ask("/wall", "").await.unwrap().status, 200);
}
