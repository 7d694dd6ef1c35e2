//! `cupboard.local`, and the service that browsers of the network list (NETWORK "mDNS").
//!
//! Nothing here can stop the hub: trouble is logged, told as [`Status`], and tried again. IPv4 only, as the hub
//! listens there; loopback and virtual interfaces are left out by the rule of [`super::address::is_usable`].

use std::future::Future;
use std::net::IpAddr;
use std::time::Duration;

use mdns_sd::{DaemonEvent, DnsNameChange, Error, IfKind, IfPredicate, RRType, Receiver, ServiceDaemon, ServiceInfo};
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

/// The service with our subtype: browsers that ask for either find us.
const SERVICE: &str = "_cupboard._sub._http._tcp.local.";

/// Seconds between looks at the interfaces; after an address change names resolve within 8 s.
const ADDRESS_CHECK_S: u32 = 2;

/// After a failure (no socket, port 5353 refused), this long until the next try.
const RETRY: Duration = Duration::from_secs(30);

/// Each of the two goodbyes (the service's, the daemon's) gets half of the 2 s that a shutdown may take.
const GOODBYE: Duration = Duration::from_secs(1);

/// What is announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The box's single label, `cupboard`; or what it was renamed to before, so that it keeps that name.
    pub host: String,
    /// The port the pages are served on.
    pub port: u16,
    /// The box's own 6 hexadecimal digits: tells it from another with the same name.
    pub id: String,
    /// The version, `1.2.3`.
    pub version: String,
}

/// How being found stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The label the box goes by; differs from the card's when that name was taken. Persist it for the next start.
    pub host: String,
    /// Where the announcement stands.
    pub state: State,
}

/// Where the announcement stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Asking whether the name is free, or waiting for a network.
    Probing,
    /// The name is ours and has been said aloud.
    Announced,
    /// The reason why names do not work now, for the log and the teacher; the address in the code does.
    Failed(String),
}

/// Announces the box for as long as it lives; say goodbye with [`Announcer::stop`].
#[derive(Debug)]
pub struct Announcer {
    status: watch::Receiver<Status>,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Announcer {
    /// Begins in the background; never fails and never waits. Needs a tokio runtime.
    pub fn start(card: Card) -> Announcer {
        let (publish, status) = watch::channel(Status { host: card.host.clone(), state: State::Probing });
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(announce(card, publish, stopped));
        Announcer { status, stop, task }
    }

    /// How it stands now.
    pub fn status(&self) -> Status {
        self.status.borrow().clone()
    }

    /// A receiver that is woken when the name or the state changes.
    pub fn subscribe(&self) -> watch::Receiver<Status> {
        self.status.clone()
    }

    /// Takes the name back from everyone's memory; at most 2 s. Without it the name lives on for up to 120 s.
    pub async fn stop(self) {
        // A task that already ended has nobody left to tell.
        let _ = self.stop.send(());
        if timeout(GOODBYE * 2, self.task).await.is_err() {
            tracing::warn!("mDNS: no time left for a goodbye");
        }
    }
}

/// Announces until told to stop, and again after every failure.
async fn announce(mut card: Card, publish: watch::Sender<Status>, mut stopped: oneshot::Receiver<()>) {
    loop {
        let reason = match begin(&card) {
            Ok(session) => match attend(&session, &mut card, &publish, &mut stopped).await {
                Ended::Stopped => return say_goodbye(&session).await,
                Ended::Failed => "the mDNS daemon ended".to_owned(),
            },
            Err(error) => error.to_string(),
        };
        tracing::warn!(%reason, "mDNS: {}.local does not resolve for now", card.host);
        publish.send_modify(|status| status.state = State::Failed(reason));
        tokio::select! {
            _ = &mut stopped => return,
            () = sleep(RETRY) => publish.send_modify(|status| status.state = State::Probing),
        }
    }
}

/// A daemon with our service in it.
struct Session {
    daemon: ServiceDaemon,
    events: Receiver<DaemonEvent>,
    fullname: String,
}

/// Starts a daemon that knows our service; leaves none behind when it fails.
fn begin(card: &Card) -> Result<Session, Error> {
    let service = service(card)?;
    let fullname = service.get_fullname().to_owned();
    let daemon = ServiceDaemon::new()?;
    match register(&daemon, service) {
        Ok(events) => Ok(Session { daemon, events, fullname }),
        Err(error) => {
            // The first error is the one to tell.
            let _ = daemon.shutdown();
            Err(error)
        }
    }
}

/// Narrows the daemon to the interfaces phones are behind, then hands it the service; the events are those from the start.
fn register(daemon: &ServiceDaemon, service: ServiceInfo) -> Result<Receiver<DaemonEvent>, Error> {
    daemon.set_ip_check_interval(ADDRESS_CHECK_S)?;
    let left_out = IfPredicate::new(|interface| is_left_out(&interface.name, interface.ip()));
    daemon.disable_interface(vec![IfKind::LoopbackV4, IfKind::LoopbackV6, IfKind::Predicate(left_out)])?;
    let events = daemon.monitor()?;
    daemon.register(service)?;
    Ok(events)
}

/// Nothing is said about the box where no phone is, nor by an IPv6 address at which nobody answers.
fn is_left_out(interface: &str, address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !super::address::is_usable(interface, address),
        IpAddr::V6(_) => true,
    }
}

/// The service as it is registered; its instance name carries the id, so that only the host name can ever collide.
fn service(card: &Card) -> Result<ServiceInfo, Error> {
    let text = [("txtvers", "1"), ("path", "/"), ("id", &card.id), ("v", &card.version)];
    let instance = format!("Cupboard {}", card.id);
    let host = format!("{}.local.", card.host);
    Ok(ServiceInfo::new(SERVICE, &instance, &host, "", card.port, &text[..])?.enable_addr_auto())
}

enum Ended {
    Stopped,
    Failed,
}

/// Follows the daemon's events (its queue is bounded and must be drained) until told to stop.
async fn attend(
    session: &Session,
    card: &mut Card,
    publish: &watch::Sender<Status>,
    stopped: &mut oneshot::Receiver<()>,
) -> Ended {
    loop {
        tokio::select! {
            _ = &mut *stopped => return Ended::Stopped,
            event = session.events.recv_async() => match event {
                Ok(event) => heed(event, card, publish),
                Err(_) => return Ended::Failed,
            },
        }
    }
}

/// What an event of the daemon means for us.
fn heed(event: DaemonEvent, card: &mut Card, publish: &watch::Sender<Status>) {
    match event {
        DaemonEvent::Announce(..) => publish.send_modify(|status| status.state = State::Announced),
        DaemonEvent::NameChange(change) => {
            let Some(host) = new_host(&change) else { return };
            tracing::warn!("mDNS: {}.local was taken, this box is {host}.local now", card.host);
            card.host.clone_from(&host);
            publish.send_modify(|status| status.host = host);
        }
        DaemonEvent::Error(error) => tracing::warn!(%error, "mDNS"),
        _ => {}
    }
}

/// The new label, when it was the host's name that had to change and not the service's.
fn new_host(change: &DnsNameChange) -> Option<String> {
    let of_host = matches!(change.rr_type, RRType::A | RRType::AAAA);
    let label = change.new_name.strip_suffix(".local.")?;
    of_host.then(|| label.to_owned())
}

async fn say_goodbye(session: &Session) {
    if let Ok(done) = session.daemon.unregister(&session.fullname) {
        within_a_second(done.recv_async()).await;
    }
    if let Ok(done) = session.daemon.shutdown() {
        within_a_second(done.recv_async()).await;
    }
}

/// Waits for an answer whose content does not matter, and not longer than a goodbye may take.
async fn within_a_second(answer: impl Future) {
    if timeout(GOODBYE, answer).await.is_err() {
        tracing::warn!("mDNS: no answer to a goodbye");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> Card {
        Card { host: "cupboard".into(), port: 8080, id: "a1b2c3".into(), version: "0.1.0".into() }
    }

    fn change(original: &str, new_name: &str, rr_type: RRType) -> DaemonEvent {
        let (original, new_name) = (original.into(), new_name.into());
        DaemonEvent::NameChange(DnsNameChange { original, new_name, rr_type, intf_name: "eth0".into() })
    }

    #[test]
    fn the_service_says_who_it_is_in_the_agreed_words() {
        let service = service(&card()).expect("a valid service");
        assert_eq!(service.get_type(), "_http._tcp.local.");
        assert_eq!(service.get_subtype().as_deref(), Some(SERVICE));
        assert_eq!(service.get_hostname(), "cupboard.local.");
        assert_eq!(service.get_port(), 8080);
        assert!(service.is_addr_auto(), "addresses follow the interfaces");
        let said: Vec<_> =
            service.get_properties().iter().map(|one| format!("{}={}", one.key(), one.val_str())).collect();
        assert_eq!(said, ["txtvers=1", "path=/", "id=a1b2c3", "v=0.1.0"]);
    }

    #[test]
    fn only_interfaces_with_phones_behind_them_hear_of_the_box() {
        let address = |text: &str| text.parse().expect("an address");
        assert!(!is_left_out("eth0", address("192.168.1.20")));
        for (interface, at) in
            [("docker0", "172.17.0.1"), ("lo", "127.0.0.1"), ("eth0", "169.254.1.1"), ("eth0", "fe80::1")]
        {
            assert!(is_left_out(interface, address(at)), "{interface} {at}");
        }
    }

    #[test]
    fn a_taken_host_name_is_told_and_kept_for_the_next_try() {
        let (publish, status) = watch::channel(Status { host: "cupboard".into(), state: State::Probing });
        let mut card = card();
        heed(change("cupboard.local.", "cupboard-2.local.", RRType::A), &mut card, &publish);
        assert_eq!(status.borrow().host, "cupboard-2");
        assert_eq!(card.host, "cupboard-2");
    }

    #[test]
    fn a_taken_instance_name_does_not_rename_the_box() {
        let (publish, status) = watch::channel(Status { host: "cupboard".into(), state: State::Probing });
        let (old, new) = ("Cupboard a1b2c3._http._tcp.local.", "Cupboard a1b2c3 (2)._http._tcp.local.");
        heed(change(old, new, RRType::SRV), &mut card(), &publish);
        assert_eq!(status.borrow().host, "cupboard");
    }

    #[tokio::test]
    async fn a_name_that_cannot_be_announced_is_a_status_and_no_crash() {
        let unspeakable = Card { id: "x".repeat(300), ..card() };
        let announcer = Announcer::start(unspeakable);
        let mut status = announcer.subscribe();
        let failed = status.wait_for(|status| matches!(status.state, State::Failed(_)));
        assert!(timeout(Duration::from_secs(10), failed).await.is_ok_and(|status| status.is_ok()));
        let before = std::time::Instant::now();
        announcer.stop().await;
        assert!(before.elapsed() < Duration::from_secs(2), "stopped in time");
    }
}
