//! A class under attack (TRUST.md, Promises): two hundred phones with live pages that tap now and then, newcomers who scan
//! the code, and against them `slowhttptest` with 400 half-open connections a second and one phone that taps without end.
//! All come by the network and from one address, as a class behind one router does.

use super::line::Line;
use super::load::outbox;
use super::served::Served;
use super::years::School;
use super::{ms, say};
use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::task::{JoinHandle, JoinSet};

/// The phones of a school that are in class at once.
const PHONES: u32 = 200;
/// Half-open connections a second, as the promise says.
const HALF_OPEN: &str = "400";
/// Whoever has heard nothing for so long gives up.
const GIVES_UP: Duration = Duration::from_secs(10);

/// What the honest met with.
pub struct Told {
    taps: Vec<Duration>,
    pages: Vec<Duration>,
    newcomers: Vec<Duration>,
    /// Requests that never had an answer.
    pub lost: u64,
    redialled: u64,
}

impl Told {
    /// Prints the figures.
    pub fn tell(&self, when: &str) {
        for (what, taken) in [("a tap", &self.taps), ("/me", &self.pages), ("a newcomer's /J", &self.newcomers)] {
            say(&format!("{what}, {when}: p50, p99, longest of {}", taken.len()), percentiles(taken));
        }
        say(
            &format!("requests without an answer, lines called anew, {when}"),
            format!("{}, {}", self.lost, self.redialled),
        );
    }
}

fn percentiles(taken: &[Duration]) -> String {
    let mut sorted = taken.to_vec();
    sorted.sort();
    let at = |share: usize| sorted.get((sorted.len() * share / 100).min(sorted.len().saturating_sub(1)));
    [50, 99, 100].map(|share| at(share).map_or("-".into(), |taken| ms(*taken))).join(", ")
}

/// This machine's address on a network; without one the attack comes over the loopback and meets less resistance.
fn address() -> Ipv4Addr {
    let socket = UdpSocket::bind("0.0.0.0:0").unwrap();
    // Nothing is sent: it only asks which way it would go.
    match socket.connect("192.168.0.1:9").and_then(|()| socket.local_addr()) {
        Ok(SocketAddr::V4(found)) => *found.ip(),
        _ => Ipv4Addr::LOCALHOST,
    }
}

/// A phone's line that is called again when it was cut.
struct Phone {
    port: u16,
    who: u32,
    line: Option<Line>,
    redialled: u64,
}

impl Phone {
    fn of(port: u16, who: u32) -> Self {
        Self { port, who, line: None, redialled: 0 }
    }

    /// A tap, or `None` for its page; how long until the answer, however often the line had to be called.
    async fn ask(&mut self, path: &str, tap: Option<(&str, u64)>) -> Option<(u16, Duration)> {
        let begun = Instant::now();
        while begun.elapsed() < GIVES_UP {
            let mut line = match self.line.take() {
                Some(line) => line,
                None => match Line::dial_at(address(), self.port).await {
                    Ok(line) => line,
                    Err(_) => continue,
                },
            };
            let asked = async {
                match tap {
                    Some((outbox, number)) => line.tap(self.who, outbox, number).await,
                    None => line.get(path, self.who, "").await,
                }
            };
            match tokio::time::timeout(GIVES_UP, asked).await {
                Ok(Ok(reply)) => {
                    self.line = Some(line);
                    return Some((reply.status, begun.elapsed()));
                }
                _ => self.redialled += 1,
            }
        }
        None
    }
}

/// Everybody honest, for a while.
pub async fn class(hub: &Served, school: &School, time: Duration) -> Told {
    let (port, begun) = (hub.port, Instant::now());
    let mut phones = JoinSet::new();
    for who in 1..=PHONES.min(school.students - 1) {
        phones.spawn(phone(port, who, begun, time));
    }
    let newcomers = tokio::spawn(newcomers(port, format!("/J/{}", school.code), begun, time));
    let mut told = newcomers.await.unwrap();
    for one in phones.join_all().await {
        told.taps.extend(one.taps);
        told.pages.extend(one.pages);
        (told.lost, told.redialled) = (told.lost + one.lost, told.redialled + one.redialled);
    }
    told
}

fn nothing_yet() -> Told {
    Told { taps: vec![], pages: vec![], newcomers: vec![], lost: 0, redialled: 0 }
}

/// A live page, a tap every two seconds, now and then the page anew.
async fn phone(port: u16, who: u32, begun: Instant, time: Duration) -> Told {
    let live = tokio::spawn(async move {
        let mut line = Line::dial_at(address(), port).await.ok()?;
        line.listen("/me/events", who).await.ok()?;
        let mut bytes = Vec::new();
        while line.hear(&mut bytes).await.ok()? > 0 {}
        Some(())
    });
    let (mut phone, mut told, outbox, mut number) = (Phone::of(port, who), nothing_yet(), outbox(), 0);
    // Not all fingers at once.
    tokio::time::sleep(Duration::from_millis(u64::from(who) * 10)).await;
    while begun.elapsed() < time {
        number += 1;
        match phone.ask("", Some((&outbox, number))).await {
            Some((status, taken)) => {
                assert_eq!(status, 200, "a tap");
                told.taps.push(taken);
            }
            None => told.lost += 1,
        }
        if number % 5 == 0 {
            match phone.ask("/me", None).await {
                Some((status, taken)) => {
                    assert_eq!(status, 200, "/me");
                    told.pages.push(taken);
                }
                None => told.lost += 1,
            }
        }
        // As a student taps.
        tokio::time::sleep(Duration::from_secs(2)).await;
    }
    live.abort();
    told.redialled = phone.redialled;
    told
}

/// Every second somebody whom the box has never seen scans the code.
async fn newcomers(port: u16, path: String, begun: Instant, time: Duration) -> Told {
    let mut told = nothing_yet();
    while begun.elapsed() < time {
        let mut phone = Phone::of(port, 0);
        match phone.ask(&path, None).await {
            Some((status, taken)) => {
                assert_eq!(status, 200, "{path}");
                told.newcomers.push(taken);
            }
            None => told.lost += 1,
        }
        told.redialled += phone.redialled;
        // As they come through the door.
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    told
}

/// Those who are up to no good.
pub struct Attack {
    slow: Child,
    flood: JoinHandle<()>,
    over: Arc<AtomicBool>,
    saved: Arc<AtomicU64>,
    too_fast: Arc<AtomicU64>,
}

/// What the flood was told.
pub struct Flood {
    /// Taps that count.
    pub saved: u64,
    /// Taps that were told to wait.
    pub too_fast: u64,
}

impl Attack {
    /// Begins it; it lasts as long as the class.
    pub fn begin(port: u16, school: &School, time: Duration) -> Self {
        let seconds = time.as_secs().to_string();
        let slow = Command::new("slowhttptest")
            .args(["-H", "-c", "6000", "-r", HALF_OPEN, "-i", "2", "-l", &seconds, "-p", "5"])
            .args(["-u", &format!("http://{}:{port}/", address())])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("slowhttptest is in Debian's package of that name");
        let [saved, too_fast] = [0, 0].map(|none| Arc::new(AtomicU64::new(none)));
        let (over, who) = (Arc::new(AtomicBool::new(false)), school.students);
        let counts = (over.clone(), saved.clone(), too_fast.clone());
        let flood = tokio::spawn(flood(port, who, counts));
        Self { slow, flood, over, saved, too_fast }
    }

    /// Ends it.
    pub async fn end(mut self) -> Flood {
        self.over.store(true, Ordering::SeqCst);
        self.flood.await.unwrap();
        let _over_already = self.slow.kill();
        self.slow.wait().unwrap();
        Flood { saved: self.saved.load(Ordering::SeqCst), too_fast: self.too_fast.load(Ordering::SeqCst) }
    }
}

/// One phone on four lines, as fast as it is answered.
async fn flood(port: u16, who: u32, (over, saved, too_fast): (Arc<AtomicBool>, Arc<AtomicU64>, Arc<AtomicU64>)) {
    let mut lines = JoinSet::new();
    for _ in 0..4 {
        let (over, saved, too_fast, outbox) = (over.clone(), saved.clone(), too_fast.clone(), outbox());
        lines.spawn(async move {
            let (mut phone, mut number) = (Phone::of(port, who), 0);
            while !over.load(Ordering::SeqCst) {
                number += 1;
                match phone.ask("", Some((&outbox, number))).await {
                    Some((200, _)) => saved.fetch_add(1, Ordering::SeqCst),
                    Some((429, _)) => too_fast.fetch_add(1, Ordering::SeqCst),
                    _ => continue,
                };
            }
        });
    }
    lines.join_all().await;
}
