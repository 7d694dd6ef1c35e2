//! Those who take their time: with their headers, with their form, with what they read.

use crate::Lesson;
use crate::wire::{Wire, request};
use cupboard::classroom::Deed;
use cupboard::web::Limits;
use std::time::{Duration, Instant};

/// TRUST.md gives headers and bodies 5 s.
const FIVE: std::ops::Range<Duration> = Duration::from_secs(4)..Duration::from_secs(9);

#[tokio::test]
async fn headers_that_trickle_are_cut_after_five_seconds() {
    let lesson = Lesson::start(Limits::default()).await;
    let ana = lesson.app.student("Ana").await.token().unwrap();
    let begun = Instant::now();
    let mut wire = Wire::dial(lesson.at).await;
    assert!(wire.write(&format!("GET /me HTTP/1.1\r\ncookie: cupboard={ana}\r\n")).await);
    while !wire.ends_within(Duration::from_millis(400)).await {
        wire.write("x-more: yes\r\n").await;
        assert!(begun.elapsed() < FIVE.end, "still open");
    }
    assert!(FIVE.contains(&begun.elapsed()), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_form_that_trickles_is_answered_with_a_plain_page_and_nothing_is_done() {
    let lesson = Lesson::start(Limits::default()).await;
    let ana = lesson.app.student("Ana").await.token().unwrap();
    let before = lesson.app.look().state.number;
    let begun = Instant::now();
    let mut wire = Wire::dial(lesson.at).await;
    let more = "content-type: application/x-www-form-urlencoded\r\ncontent-length: 400\r\n";
    assert!(wire.write(&request("POST", "/me/cup", &ana, more)).await);
    assert!(wire.write("claim=1-1&colour=red&note=").await);
    let reply = wire.reply().await.expect("an answer before it hangs up");
    assert_eq!(reply.status, 408);
    assert!(FIVE.contains(&begun.elapsed()), "{:?}", begun.elapsed());
    assert!(reply.body.contains("It took too long to arrive"), "{}", reply.body);
    assert!(reply.head.contains("content-security-policy: default-src 'none'"), "{}", reply.head);
    assert!(wire.ends_within(Duration::from_secs(2)).await, "what would still come is not waited for");
    assert_eq!(lesson.app.look().state.number, before);
}

#[tokio::test]
async fn who_may_not_send_a_file_hears_so_before_it_is_read() {
    let lesson = Lesson::start(Limits::default()).await;
    let mut wire = Wire::dial(lesson.from_the_room()).await;
    let more = "content-type: multipart/form-data; boundary=edge\r\ncontent-length: 1000000\r\n";
    let path = format!("/teach/{}/students/import", lesson.app.section);
    assert!(wire.write(&request("POST", &path, "", more)).await);
    let reply = wire.reply().await.expect("an answer to the head alone");
    assert_eq!(reply.status, 401);
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_in_words_though_all_of_it_is_sent() {
    let lesson = Lesson::start(Limits::default()).await;
    let teacher = lesson.app.teacher().await.token().unwrap();
    let mut wire = Wire::dial(lesson.at).await;
    let more = "content-type: multipart/form-data; boundary=edge\r\ncontent-length: 6000000\r\n";
    let path = format!("/teach/{}/students/import", lesson.app.section);
    assert!(wire.write(&request("POST", &path, &teacher, more)).await);
    // As browsers do: they read the answer when they have sent everything.
    assert!(wire.write(&"x".repeat(6_000_000)).await, "the hub hung up in the middle");
    let reply = wire.reply().await.expect("an answer");
    assert_eq!(reply.status, 413);
    assert!(reply.body.contains("more than fits in one go"), "{}", reply.body);
}

#[tokio::test]
async fn a_reader_that_takes_nothing_is_cut_and_a_quiet_stream_is_not() {
    let lesson = Lesson::start(Limits::default()).await;
    let ana = lesson.app.student("Ana").await.token().unwrap();
    let ben = lesson.app.student("Ben").await.token().unwrap();
    let mut quiet = Wire::dial(lesson.at).await;
    assert!(quiet.write(&request("GET", "/me/events", &ben, "")).await);
    quiet.hears("event: swap").await;

    let mut narrow = Wire::dial_narrow(lesson.at).await;
    let pages = request("GET", "/me", &ana, "").repeat(200);
    assert!(narrow.write(&pages).await);
    // Fifteen seconds in which nothing is taken, and some for the machine.
    tokio::time::sleep(Duration::from_secs(18)).await;
    let mut pages = 0;
    while narrow.reply().await.is_some() {
        pages += 1;
    }
    assert!(pages < 200, "the hub waited until all was taken");

    lesson
        .app
        .teach(Deed::RaiseCup { student: lesson.app.id("Ben"), colour: RED, outcome: None, note: String::new() })
        .await;
    quiet.hears("value=\"red\" aria-pressed=\"true\"").await;
}

const RED: cupboard::classroom::Colour = cupboard::classroom::Colour::Red;

#[tokio::test]
async fn giant_headers_and_addresses_get_a_bare_refusal() {
    let lesson = Lesson::start(Limits::default()).await;
    let giant = "x".repeat(40_000);
    for head in
        [request("GET", "/", "", &format!("x-giant: {giant}\r\n")), request("GET", &format!("/{giant}"), "", "")]
    {
        let mut wire = Wire::dial(lesson.at).await;
        wire.write(&head).await;
        let reply = wire.reply().await.expect("a refusal");
        assert_eq!((reply.status, reply.body.as_str()), (431, ""));
    }
    let mut wire = Wire::dial(lesson.at).await;
    wire.write("\u{0}\u{1}\u{2} nonsense\r\n\r\n").await;
    let reply = wire.reply().await.expect("a refusal");
    assert_eq!((reply.status, reply.body.as_str()), (400, ""));
}
