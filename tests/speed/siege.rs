//! A class under attack (TRUST.md, Promises): two hundred phones with live pages that tap now and then, newcomers who scan
//! the code, and against them two `slowhttptest` that open more than 400 connections a second between them and finish no
//! request, and one phone that taps without end. The hub's own counters say what of it arrived.
//! All come by the network and from one address, as a class behind one router does.

use super::line::Line;
use super::load::outbox;
use super::served::Served;
use super::years::School;
use super::{ms, say};
use std::collections::VecDeque;
use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::task::{JoinHandle, JoinSet};

/// The phones of a school that are in class at once.
const PHONES: u32 = 200;
/// Half-open connections a second that one `slowhttptest` is asked for; it manages fewer.
const HALF_OPEN: &str = "400";
/// Lines that the flood holds open: more than one device may.
const FLOOD_LINES: usize = 32;
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
    slow: Vec<std::thread::JoinHandle<()>>,
    flood: JoinHandle<u64>,
    over: Arc<AtomicBool>,
    begun: Instant,
    before: Arrived,
}

/// What of an attack came through to the hub, by its own count.
#[derive(Clone, Copy)]
struct Arrived {
    half_open: u64,
    told_to_wait: u64,
}

impl Arrived {
    async fn at(hub: &Served) -> Self {
        let half_open = hub.count("connections_cut_total{device=\"unknown\"}").await;
        Self { half_open, told_to_wait: hub.count("requests_too_fast_total{by=\"device\"}").await }
    }
}

/// An attack that is over.
pub struct Repelled {
    /// Connections of strangers that were cut, a second.
    pub half_open_a_second: f64,
    /// What the one phone sent, a second.
    pub taps_a_second: f64,
    /// Of its taps those that were told to wait.
    pub told_to_wait: u64,
}

impl Attack {
    /// Begins it; it is under way when this returns, and lasts until it is ended.
    pub async fn begin(hub: &Served, school: &School) -> Self {
        let (over, begun, before) = (Arc::new(AtomicBool::new(false)), Instant::now(), Arrived::at(hub).await);
        let slow = (0..2).map(|_| {
            let (over, port) = (over.clone(), hub.port);
            std::thread::spawn(move || slow_headers(port, &over))
        });
        let slow = slow.collect();
        let flood = tokio::spawn(flood(hub.port, school.students, over.clone()));
        while Arrived::at(hub).await.half_open == before.half_open {
            assert!(begun.elapsed() < 6 * GIVES_UP, "no attack");
            // Until the strangers' places are all taken.
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Self { slow, flood, over, begun: Instant::now(), before: Arrived::at(hub).await }
    }

    /// Ends it, and says what came of it.
    pub async fn end(self, hub: &Served) -> Repelled {
        let (after, seconds) = (Arrived::at(hub).await, self.begun.elapsed().as_secs_f64());
        self.over.store(true, Ordering::SeqCst);
        let sent = self.flood.await.unwrap();
        self.slow.into_iter().for_each(|slow| slow.join().unwrap());
        Repelled {
            half_open_a_second: (after.half_open - self.before.half_open) as f64 / seconds,
            taps_a_second: sent as f64 / seconds,
            told_to_wait: after.told_to_wait - self.before.told_to_wait,
        }
    }
}

/// Half-open connections as fast as `slowhttptest` makes them, anew whenever the hub has cut them all.
fn slow_headers(port: u16, over: &AtomicBool) {
    while !over.load(Ordering::SeqCst) {
        let mut slow = Command::new("slowhttptest")
            .args(["-H", "-c", "6000", "-r", HALF_OPEN, "-i", "2", "-l", "600", "-p", "5"])
            .args(["-u", &format!("http://{}:{port}/", address())])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("slowhttptest is in Debian's package of that name");
        while slow.try_wait().unwrap().is_none() && !over.load(Ordering::SeqCst) {
            // It ends by itself when it has no connection left.
            std::thread::sleep(Duration::from_millis(20));
        }
        let _over_already = slow.kill();
        slow.wait().unwrap();
    }
}

/// One phone that taps every millisecond, each time on a line of its own, and never waits for an answer; how often.
async fn flood(port: u16, who: u32, over: Arc<AtomicBool>) -> u64 {
    let (outbox, mut number, mut kept) = (outbox(), 0, VecDeque::new());
    let mut beat = tokio::time::interval(Duration::from_millis(1));
    while !over.load(Ordering::SeqCst) {
        beat.tick().await;
        let Ok(mut line) = Line::dial_at(address(), port).await else { continue };
        if line.send_tap(who, &outbox, number + 1).await.is_ok() {
            number += 1;
        }
        kept.push_back(line);
        if kept.len() > FLOOD_LINES {
            kept.pop_front();
        }
    }
    number
}
