//! Guesses from many addresses at once, over the real router: a classroom's worth of phones against one passphrase.

use crate::common::{Client, unpaced};
use crate::disk::{Fault, SimFolder};
use crate::served::GOOD;
use cupboard::access::{AccessCommand, SeatCommand};
use cupboard::classroom::{Actor, Now};
use cupboard::hub::{Clock, Hub, Wish};
use cupboard::journal::Journal;
use cupboard::presence::address::{Interface, Preference, Reachable};
use cupboard::web::{App, Options, passphrase, router};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// Phones that guess.
const PHONES: u8 = 12;
/// "And from a fresh address within a few seconds."
const FEW_SECONDS: Duration = Duration::from_secs(5);

/// A hub whose teacher has the passphrase [`GOOD`], on a simulated disk, with a clock that stands still.
pub struct Room {
    pub app: App,
    pub clock: Clock,
    pub disk: SimFolder,
    router: axum::Router,
    _addresses: watch::Sender<Arc<Reachable>>,
}

impl Room {
    pub async fn open() -> Self {
        let (disk, start) = (
            SimFolder::with(Fault::None),
            Now { wall_ms: 1_767_600_000_000, wall_trusted: true, boot: 1, uptime_ms: 0 },
        );
        let (own, clock) = (disk.clone(), Clock::manual(start));
        let hub = Hub::start(Box::new(move || Journal::open_in(own.clone())), clock.clone()).unwrap();
        let hash = passphrase::hash(GOOD).unwrap();
        hub.submit(Wish::keys(Actor::System, AccessCommand::Seat(SeatCommand::ReplacePassphrase { hash }))).await;
        let lan = Interface { name: "wlan0".into(), address: Ipv4Addr::new(192, 168, 1, 20), default_route: Some(0) };
        let reachable = Arc::new(Reachable::among(&[lan], Preference::default()));
        let (addresses, watching) = watch::channel(reachable);
        let options = Options { host_name: "cupboard".into(), port: 8080, ..unpaced() };
        let app = App::new(hub, options, watching);
        let router = router(app.clone());
        Self { app, clock, disk, router, _addresses: addresses }
    }

    /// A device at an address of its own, over https.
    pub fn device(&self, n: u8) -> Client {
        Client::new(self.router.clone(), IpAddr::V4(Ipv4Addr::new(192, 168, 1, n))).over_https()
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.app.hub.shut_down();
    }
}

async fn try_it(device: &Client, guess: &str) -> u16 {
    device.post("/teach/sign-in", &[("passphrase", guess)]).await.status
}

/// Guesses as fast as it can until the teacher has been in; then, with its lane closed, knows the right one.
async fn guess(phone: Client, looked_at: Arc<[AtomicUsize]>, n: usize, done: watch::Receiver<bool>) -> usize {
    let mut all = 0;
    while !*done.borrow() || looked_at[n].load(Ordering::SeqCst) < 3 {
        all += 1;
        match try_it(&phone, &format!("purple otter {n} {all}")).await {
            422 => _ = looked_at[n].fetch_add(1, Ordering::SeqCst),
            429 => {}
            other => panic!("{other}"),
        }
        // As fast as a phone's browser, and the test leaves the machine to others too.
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(try_it(&phone, GOOD).await, 429, "in a closed lane the right one is not looked at either");
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_classroom_of_guessers_waits_in_lanes_and_a_newcomer_comes_in_within_seconds() {
    let room = Room::open().await;
    let begun = Instant::now();
    let looked_at: Arc<[AtomicUsize]> = (0..PHONES).map(|_| AtomicUsize::new(0)).collect();
    let (finish, done) = watch::channel(false);
    let mut phones = JoinSet::new();
    for n in 0..PHONES {
        phones.spawn(guess(room.device(100 + n), looked_at.clone(), usize::from(n), done.clone()));
    }
    while looked_at.iter().any(|looks| looks.load(Ordering::SeqCst) == 0) {
        assert!(begun.elapsed() < Duration::from_secs(120), "some phone never guessed");
        // Polls until each phone has guessed wrong at least once.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let (came, newcomer) = (Instant::now(), room.device(50));
    let status = newcomer.post("/teach/sign-in", &[("passphrase", GOOD)]).await;
    assert_eq!(status.status, 303, "{}", status.body);
    let took = came.elapsed();
    assert!(took < FEW_SECONDS, "{took:?}");
    finish.send_replace(true);
    let mut all = 0;
    while let Some(phone) = phones.join_next().await {
        all += phone.unwrap();
    }
    let looks: usize = looked_at.iter().map(|looks| looks.load(Ordering::SeqCst)).sum();
    let most = 2 + (begun.elapsed().as_millis() / 500) as usize;
    assert!(looks <= most, "{looks} looked at in {:?}", begun.elapsed());
    assert_eq!(room.app.look().access.seats().len(), 1, "the newcomer's, and nobody else's");
    println!("{all} guesses of {PHONES} phones, {looks} looked at; the newcomer came in after {took:?}");
}
