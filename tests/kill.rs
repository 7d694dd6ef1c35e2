//! The plug is pulled, fifty times, under two hundred tapping phones.
//!
//! The real binary serves on a real port; phones tap through the real API, each tap numbered in its outbox, and send
//! again whatever was not answered. Then `kill -9`, start again, go on. What must hold: every tap that was acknowledged
//! as saved is there after each restart, and none is there twice.

#![allow(clippy::unwrap_used)]

#[path = "support/ports.rs"]
mod ports;

use cupboard::access::{AccessCommand, Digest};
use cupboard::classroom::{Actor, Command as Deeds, Deed, Fact, Language, RosterRow, SectionId, State, StudentId};
use cupboard::hub::{Answer, Clock, Hub, Wish};
use cupboard::journal::Journal;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::SendRequest;
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use ports::free_port;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::time::sleep;

const KILLS: usize = 50;
const PHONES: u32 = 200;
/// Two classes, since one holds 120.
const CLASS: u32 = 100;

/// What the phones have heard: the highest acknowledged tap of each student.
#[derive(Default)]
struct Heard(Vec<AtomicU64>);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_pulled_plugs_lose_no_acknowledged_tap_and_count_none_twice() {
    let folder = tempfile::tempdir().unwrap();
    prepare(folder.path()).await;
    let port = free_port();
    let heard = Arc::new(Heard((0..=PHONES).map(|_| AtomicU64::new(0)).collect()));
    let mut hub = start(folder.path(), port).await;
    let phones: Vec<_> = (1..=PHONES).map(|n| tokio::spawn(tap_on(port, n, heard.clone()))).collect();
    let mut last = 0;
    for kill in 1..=KILLS {
        last = wait_for_taps(&heard, last + 150).await;
        hub.kill().unwrap();
        hub.wait().unwrap();
        compare(folder.path(), &heard, kill);
        hub = start(folder.path(), port).await;
    }
    wait_for_taps(&heard, last + 150).await;
    phones.iter().for_each(tokio::task::JoinHandle::abort);
    hub.kill().unwrap();
    hub.wait().unwrap();
    compare(folder.path(), &heard, KILLS + 1);
    assert!(heard.0.iter().skip(1).all(|taps| taps.load(Ordering::SeqCst) > 0), "every phone was heard");
}

/// Opens the store as the next start would, and holds it to what the phones heard.
fn compare(folder: &Path, heard: &Heard, kill: usize) {
    // What was heard is read first: the store may know more, never less. Nobody answers meanwhile: the hub is dead.
    let acknowledged: Vec<u64> = heard.0.iter().map(|taps| taps.load(Ordering::SeqCst)).collect();
    let (journal, recovered) = Journal::open(folder).unwrap();
    let mut taps: BTreeMap<StudentId, Vec<u64>> = BTreeMap::new();
    let mut replayed = State::default();
    for event in journal.reader().events(1).unwrap() {
        let event = event.unwrap();
        if let Fact::CupRaised { student, note, .. } = &event.fact {
            taps.entry(*student).or_default().push(note.parse().unwrap());
        }
        replayed.apply(&event);
    }
    assert!(replayed == recovered.state, "kill {kill}: the store opens to what its events say");
    for n in 1..=PHONES {
        let found = taps.remove(&StudentId(n)).unwrap_or_default();
        let expected: Vec<u64> = (1..=found.len() as u64).collect();
        assert_eq!(found, expected, "kill {kill}: phone {n}'s taps, each once and in order");
        assert!(found.len() as u64 >= acknowledged[n as usize], "kill {kill}: phone {n} lost an acknowledged tap");
    }
}

async fn wait_for_taps(heard: &Heard, enough: u64) -> u64 {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        let sum = heard.0.iter().map(|taps| taps.load(Ordering::SeqCst)).sum();
        if sum >= enough {
            return sum;
        }
        assert!(Instant::now() < deadline, "{sum} taps acknowledged, waiting for {enough}");
        // Polls what the phones have heard.
        sleep(Duration::from_millis(5)).await;
    }
}

/// A phone that taps as fast as it is answered, and sends again what was not.
async fn tap_on(port: u16, n: u32, heard: Arc<Heard>) {
    let mut line: Option<SendRequest<Full<Bytes>>> = None;
    loop {
        let number = heard.0[n as usize].load(Ordering::SeqCst) + 1;
        let Some(sender) = line.as_mut() else {
            line = dial(port).await;
            continue;
        };
        let colour = if number.is_multiple_of(2) { "red" } else { "yellow" };
        let body = json!({ "colour": colour, "note": number.to_string() }).to_string();
        let request = Request::builder()
            .method(Method::POST)
            .uri("/api/v1/me/cup")
            .header("host", format!("localhost:{port}"))
            .header("origin", format!("http://localhost:{port}"))
            .header("cookie", format!("cupboard={}", token(n)))
            .header("content-type", "application/json")
            .header("x-outbox", "phone")
            .header("x-number", number)
            .header("x-age-ms", 0)
            .header("x-seen", 0)
            .body(Full::new(Bytes::from(body)))
            .unwrap();
        let saved = match sender.send_request(request).await {
            Ok(response) => {
                let saved = response.status() == 200;
                // The tap counts as heard only when the whole answer came.
                saved && response.into_body().collect().await.is_ok()
            }
            Err(_) => false,
        };
        if saved {
            heard.0[n as usize].store(number, Ordering::SeqCst);
            // A thumb's pause, much shortened.
            sleep(Duration::from_millis(20)).await;
        } else {
            line = None;
        }
    }
}

async fn dial(port: u16) -> Option<SendRequest<Full<Bytes>>> {
    let Ok(stream) = TcpStream::connect(("127.0.0.1", port)).await else {
        // Polls until the hub is back.
        sleep(Duration::from_millis(20)).await;
        return None;
    };
    let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.ok()?;
    tokio::spawn(connection);
    Some(sender)
}

fn token(n: u32) -> String {
    format!("{n:064x}")
}

/// Two open classes of a hundred, each student with a device of their own.
async fn prepare(folder: &Path) {
    let path = folder.to_owned();
    let hub = Hub::start(Box::new(move || Journal::open(&path)), Clock::real()).unwrap();
    for class in 1..=PHONES / CLASS {
        let (name, language) = (format!("Period {class}"), Language::English);
        save(&hub, Wish::class(Actor::Teacher, Deeds::MakeSection { name, language })).await;
        let row = |n| RosterRow { name: format!("Student {n}"), language: None };
        let deed = Deed::ImportRoster { rows: ((class - 1) * CLASS..class * CLASS).map(row).collect() };
        save(&hub, Wish::deed(Actor::Teacher, SectionId(class), deed)).await;
        save(&hub, Wish::deed(Actor::Teacher, SectionId(class), Deed::OpenClass { minutes: 300 })).await;
    }
    let claims = (1..=PHONES).map(|n| {
        let student = StudentId(n);
        let device = Digest::of(&Sha256::digest(token(n).as_bytes()));
        let section = SectionId(1 + (n - 1) / CLASS);
        let claim = AccessCommand::Claim { device, section, student, pictures: Digest::of(b"three") };
        save(&hub, Wish::keys(Actor::Student(student), claim))
    });
    futures_util::future::join_all(claims).await;
    hub.shut_down();
}

async fn save(hub: &Hub, wish: Wish) {
    let answer = hub.submit(wish).await;
    assert!(matches!(answer, Answer::Saved(_)), "{answer:?}");
}

/// Starts the hub and waits until it answers.
async fn start(folder: &Path, port: u16) -> Served {
    let child = Command::new(env!("CARGO_BIN_EXE_cupboard"))
        .args(["serve", "--port", &port.to_string(), "--taps", "1000000", "--data"])
        .arg(folder)
        .env("RUST_LOG", "error")
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let hub = Served(child);
    let deadline = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        assert!(Instant::now() < deadline, "the hub does not start");
        // Polls until the hub listens.
        sleep(Duration::from_millis(10)).await;
    }
    hub
}

/// A hub that is gone with its test.
struct Served(Child);

impl Served {
    /// SIGKILL.
    fn kill(&mut self) -> std::io::Result<()> {
        self.0.kill()
    }

    fn wait(&mut self) -> std::io::Result<()> {
        self.0.wait().map(|_| ())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ended = self.kill().and_then(|()| self.wait());
    }
}
