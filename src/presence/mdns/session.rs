//! One daemon of mdns-sd with our service in it.

use super::Card;
use mdns_sd::{
    DaemonEvent, Error, IfKind, IfPredicate, Receiver, ResolvedService, ServiceDaemon, ServiceEvent, ServiceInfo,
};
use std::future::Future;
use std::net::IpAddr;
use std::time::Duration;
use tokio::time::{Interval, MissedTickBehavior, interval, timeout};

/// The service with our subtype: browsers that ask for either find us.
const SERVICE: &str = "_cupboard._sub._http._tcp.local.";

/// Seconds between looks at the interfaces; after an address change names resolve within 8 s.
const ADDRESS_CHECK_S: u32 = 2;

/// Our own kind is asked for this often: two boxes of one name that were apart when they began hear of each other so, and
/// not otherwise (mdns-sd tells nothing of a name that is taken after it was won).
const SWEEP: Duration = Duration::from_secs(60);

/// Each of the two goodbyes (the service's, the daemon's) gets half of the 2 s that a shutdown may take.
pub(super) const GOODBYE: Duration = Duration::from_secs(1);

/// A daemon with our service in it, and its search for our own kind.
pub(super) struct Session {
    daemon: ServiceDaemon,
    pub(super) events: Receiver<DaemonEvent>,
    fullname: String,
    pub(super) found: Receiver<ServiceEvent>,
    pub(super) sweeps: Interval,
}

impl Session {
    /// Asks the network anew who there is of our own kind; what was remembered of it is forgotten.
    pub(super) fn search(&mut self) {
        // A daemon that is too busy, or gone, keeps the search it had: the next sweep asks again.
        let _ = self.daemon.stop_browse(SERVICE);
        if let Ok(found) = self.daemon.browse(SERVICE) {
            self.found = found;
        }
    }

    /// Takes the name back from everyone's memory.
    pub(super) async fn say_goodbye(&self) {
        if let Ok(done) = self.daemon.unregister(&self.fullname) {
            within_a_second(done.recv_async()).await;
        }
        if let Ok(done) = self.daemon.shutdown() {
            within_a_second(done.recv_async()).await;
        }
    }
}

/// Starts a daemon that knows our service; leaves none behind when it fails.
pub(super) fn begin(card: &Card) -> Result<Session, Error> {
    let service = service(card)?;
    let fullname = service.get_fullname().to_owned();
    let daemon = ServiceDaemon::new()?;
    match register(&daemon, service) {
        Ok((events, found)) => {
            let mut sweeps = interval(SWEEP);
            sweeps.set_missed_tick_behavior(MissedTickBehavior::Delay);
            // The first tick is at once, and the search has just begun.
            sweeps.reset();
            Ok(Session { daemon, events, fullname, found, sweeps })
        }
        Err(error) => {
            // The first error is the one to tell.
            let _ = daemon.shutdown();
            Err(error)
        }
    }
}

/// Narrows the daemon to the interfaces phones are behind, then hands it the service and begins to look for its kind;
/// the events are those from the start.
fn register(
    daemon: &ServiceDaemon,
    service: ServiceInfo,
) -> Result<(Receiver<DaemonEvent>, Receiver<ServiceEvent>), Error> {
    daemon.set_ip_check_interval(ADDRESS_CHECK_S)?;
    let left_out = IfPredicate::new(|interface| is_left_out(&interface.name, interface.ip()));
    daemon.disable_interface(vec![IfKind::LoopbackV4, IfKind::LoopbackV6, IfKind::Predicate(left_out)])?;
    let events = daemon.monitor()?;
    daemon.register(service)?;
    Ok((events, daemon.browse(SERVICE)?))
}

/// Nothing is said about the box where no phone is, nor by an IPv6 address at which nobody answers.
fn is_left_out(interface: &str, address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !crate::presence::address::is_usable(interface, address),
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

/// Id and label of a box that was found; `None` when it does not say both.
pub(super) fn who(service: &ResolvedService) -> Option<(String, String)> {
    let id = service.get_properties().get_property_val_str("id")?;
    let host = service.get_hostname().strip_suffix(".local.")?;
    Some((id.to_owned(), host.to_owned()))
}

/// Waits for an answer whose content does not matter, and not longer than a goodbye may take.
async fn within_a_second(answer: impl Future) {
    if timeout(GOODBYE, answer).await.is_err() {
        tracing::warn!("mDNS: no answer to a goodbye");
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::card;
    use super::*;

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
}
