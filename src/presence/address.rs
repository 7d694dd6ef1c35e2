//! Which IPv4 address goes into the code, followed as it changes (NETWORK "Addresses and QR codes").
//!
//! The kernel is asked every two seconds; the choice itself is a rule over data. An address that went away is gone
//! from what is published: no network is said as such, never covered by a stale code.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

use super::access_point;

/// How often the kernel is asked: with rendering, a code follows an address change within 5 s.
const POLL: Duration = Duration::from_secs(2);

/// Interfaces no phone is ever behind, by the beginning of their names: containers, virtual machines, tunnels.
const VIRTUAL: [&str; 18] = [
    "docker",
    "veth",
    "tun",
    "tap",
    "br-",
    "virbr",
    "vnet",
    "vmnet",
    "vboxnet",
    "lxc",
    "lxdbr",
    "podman",
    "cni",
    "flannel",
    "cali",
    "wg",
    "tailscale",
    "zt",
];

/// One IPv4 address of one interface that is up, as the kernel tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interface {
    /// The kernel's name for it: `eth0`, `wlan0`.
    pub name: String,
    /// The address; an interface with two has two entries.
    pub address: Ipv4Addr,
    /// The metric of the default route through this interface, if one goes there; lower is preferred.
    pub default_route: Option<u32>,
}

/// Why an address may be chosen; the earlier, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The box is itself the access point on this interface.
    AccessPoint,
    /// The way to the rest of the network leads through it.
    DefaultRoute,
    /// A private range (RFC 1918) without a way out: a classroom's own switch.
    Private,
    /// Any other address: better a code that may work than none.
    Other,
}

/// An address that phones may be able to reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The interface's name, for the teacher who chooses between two.
    pub interface: String,
    /// The address itself.
    pub address: Ipv4Addr,
    /// Why it stands where it stands in the list.
    pub rank: Rank,
}

/// Who decides on the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Preference {
    /// The rule: access point, default route, private range.
    #[default]
    Automatic,
    /// The teacher's choice; while the box does not have it, the rule.
    Pinned(Ipv4Addr),
    /// `--address`: said from outside and never questioned (a box behind a port forward, tests).
    Fixed(Ipv4Addr),
}

/// Where phones reach the box now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reachable {
    /// The address for the code; `None` is "no network".
    pub address: Option<Ipv4Addr>,
    /// Every usable address, best first.
    pub candidates: Vec<Candidate>,
}

impl Reachable {
    /// What the rule and the preference make of the interfaces found.
    pub fn among(found: &[Interface], preference: Preference) -> Reachable {
        let candidates = candidates(found);
        let has = |address: Ipv4Addr| candidates.iter().any(|candidate| candidate.address == address);
        let address = match preference {
            Preference::Fixed(address) => Some(address),
            Preference::Pinned(address) if has(address) => Some(address),
            _ => candidates.first().map(|best| best.address),
        };
        Reachable { address, candidates }
    }

    /// Every address the box answers to, for [`crate::presence::Names`]: the chosen one first, none twice.
    pub fn addresses(&self) -> Vec<Ipv4Addr> {
        let mut all: Vec<_> = self.address.into_iter().collect();
        for candidate in &self.candidates {
            if !all.contains(&candidate.address) {
                all.push(candidate.address);
            }
        }
        all
    }
}

/// May a phone be behind this interface? By name, since a container's end of a virtual cable is called `eth0` as well.
pub fn is_usable(name: &str, address: Ipv4Addr) -> bool {
    let unreachable = address.is_loopback() || address.is_link_local() || address.is_unspecified();
    !unreachable && name != "lo" && !VIRTUAL.iter().any(|prefix| name.starts_with(prefix))
}

/// The usable addresses, best first; equals stay in the kernel's order, so that the choice does not flutter.
pub fn candidates(found: &[Interface]) -> Vec<Candidate> {
    let mut usable: Vec<_> = found.iter().filter(|one| is_usable(&one.name, one.address)).collect();
    usable.sort_by_key(|one| (rank(one), one.default_route.unwrap_or(0)));
    let candidate = |one: &Interface| Candidate { interface: one.name.clone(), address: one.address, rank: rank(one) };
    usable.into_iter().map(candidate).collect()
}

fn rank(one: &Interface) -> Rank {
    match one {
        _ if one.address == access_point::ADDRESS => Rank::AccessPoint,
        Interface { default_route: Some(_), .. } => Rank::DefaultRoute,
        _ if one.address.is_private() => Rank::Private,
        _ => Rank::Other,
    }
}

/// What the kernel has now. Unreadable is empty: "no network" is shown rather than yesterday's address.
pub fn interfaces() -> Vec<Interface> {
    let routes = default_routes(&std::fs::read_to_string("/proc/self/net/route").unwrap_or_default());
    let found = if_addrs::get_if_addrs().unwrap_or_default();
    let up = found.into_iter().filter(|one| one.is_oper_up() && !one.is_p2p());
    up.filter_map(|one| {
        let if_addrs::IfAddr::V4(v4) = &one.addr else { return None };
        let metric = routes.iter().filter(|(name, _)| *name == one.name).map(|(_, metric)| *metric).min();
        Some(Interface { address: v4.ip, default_route: metric, name: one.name })
    })
    .collect()
}

/// Interface and metric of every default route in the text of `/proc/self/net/route` (numbers there are hexadecimal,
/// the metric is not). Through `self`, because a hardened service sees no other part of `/proc`.
fn default_routes(table: &str) -> Vec<(String, u32)> {
    const UP: u32 = 0x1;
    const REJECT: u32 = 0x200;
    let route = |line: &str| {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let [name, "00000000", _gateway, flags, _, _, metric, "00000000", ..] = cells[..] else { return None };
        let flags = u32::from_str_radix(flags, 16).ok()?;
        (flags & (UP | REJECT) == UP).then_some((name.to_owned(), metric.parse().ok()?))
    };
    table.lines().skip(1).filter_map(route).collect()
}

/// Follows the box's address for as long as it lives.
#[derive(Debug)]
pub struct Watch {
    reachable: watch::Receiver<Arc<Reachable>>,
    preference: watch::Sender<Preference>,
    task: tokio::task::JoinHandle<()>,
}

impl Watch {
    /// Looks once, now, and then every two seconds. Needs a tokio runtime.
    pub fn start(preference: Preference) -> Watch {
        let (publish, reachable) = watch::channel(Arc::new(Reachable::among(&interfaces(), preference)));
        let (preference, preferred) = watch::channel(preference);
        let task = tokio::spawn(follow(publish, preferred));
        Watch { reachable, preference, task }
    }

    /// Where phones reach the box now.
    pub fn now(&self) -> Arc<Reachable> {
        self.reachable.borrow().clone()
    }

    /// A receiver that is woken on every change, for the pages that show the code.
    pub fn subscribe(&self) -> watch::Receiver<Arc<Reachable>> {
        self.reachable.clone()
    }

    /// Who decides on the address now.
    pub fn preference(&self) -> Preference {
        *self.preference.borrow()
    }

    /// The teacher pins an address or lets go of it; it counts at once. Saying the same again costs nothing.
    pub fn prefer(&self, preference: Preference) {
        self.preference.send_if_modified(|now| std::mem::replace(now, preference) != preference);
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Publishes what changed, until nobody can prefer anything any more.
async fn follow(publish: watch::Sender<Arc<Reachable>>, mut preferred: watch::Receiver<Preference>) {
    let mut ticks = tokio::time::interval(POLL);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            changed = preferred.changed() => if changed.is_err() { return },
        }
        let preference = *preferred.borrow_and_update();
        let now = Reachable::among(&interfaces(), preference);
        publish.send_if_modified(|shown| {
            let changed = **shown != now;
            if changed {
                tracing::info!(address = ?now.address, "the box is reached at");
                *shown = Arc::new(now);
            }
            changed
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interface(name: &str, address: [u8; 4], default_route: Option<u32>) -> Interface {
        Interface { name: name.into(), address: address.into(), default_route }
    }

    fn chosen(found: &[Interface], preference: Preference) -> Option<[u8; 4]> {
        Reachable::among(found, preference).address.map(|address| address.octets())
    }

    #[test]
    fn the_access_point_goes_before_the_default_route_and_that_before_a_private_range() {
        let switch = interface("eth1", [172, 16, 0, 9], None);
        let school = interface("eth0", [192, 168, 1, 20], Some(100));
        let own = interface("wlan0", [10, 42, 0, 1], None);
        let stray = interface("eth2", [203, 0, 113, 7], None);
        let all = [stray.clone(), switch.clone(), school.clone(), own];
        let ranks: Vec<_> = candidates(&all).into_iter().map(|one| one.rank).collect();
        assert_eq!(ranks, [Rank::AccessPoint, Rank::DefaultRoute, Rank::Private, Rank::Other]);
        assert_eq!(chosen(&all, Preference::Automatic), Some([10, 42, 0, 1]));
        assert_eq!(chosen(&[switch.clone(), school], Preference::Automatic), Some([192, 168, 1, 20]));
        assert_eq!(chosen(&[stray.clone(), switch], Preference::Automatic), Some([172, 16, 0, 9]));
        assert_eq!(chosen(&[stray], Preference::Automatic), Some([203, 0, 113, 7]));
    }

    #[test]
    fn of_two_default_routes_the_lower_metric_wins() {
        let wifi = interface("wlan0", [192, 168, 1, 30], Some(600));
        let cable = interface("eth0", [192, 168, 1, 20], Some(100));
        assert_eq!(chosen(&[wifi, cable], Preference::Automatic), Some([192, 168, 1, 20]));
    }

    #[test]
    fn of_two_addresses_on_one_cable_the_first_stays_chosen() {
        let found = [interface("eth0", [192, 168, 1, 90], None), interface("eth0", [192, 168, 1, 20], None)];
        assert_eq!(chosen(&found, Preference::Automatic), Some([192, 168, 1, 90]));
    }

    #[test]
    fn no_phone_is_sent_to_a_container_a_tunnel_or_an_address_nobody_gave() {
        let names = ["docker0", "veth12ab", "tun0", "br-5ab3", "virbr0", "wg0", "tailscale0", "vboxnet0", "lo"];
        for name in names {
            assert_eq!(chosen(&[interface(name, [172, 17, 0, 1], Some(0))], Preference::Automatic), None, "{name}");
        }
        for address in [[127, 0, 0, 1], [169, 254, 7, 7], [0, 0, 0, 0]] {
            assert_eq!(chosen(&[interface("eth0", address, Some(0))], Preference::Automatic), None, "{address:?}");
        }
        for name in ["eth0", "lan0", "wlan0", "enp3s0", "end0", "br0", "wlx00c0ca"] {
            assert!(is_usable(name, Ipv4Addr::new(192, 168, 1, 20)), "{name}");
        }
    }

    #[test]
    fn a_pinned_address_counts_while_the_box_has_it_and_a_fixed_one_always() {
        let found = [interface("eth0", [192, 168, 1, 20], Some(0)), interface("eth1", [10, 0, 0, 5], None)];
        assert_eq!(chosen(&found, Preference::Pinned(Ipv4Addr::new(10, 0, 0, 5))), Some([10, 0, 0, 5]));
        assert_eq!(chosen(&found, Preference::Pinned(Ipv4Addr::new(10, 0, 0, 6))), Some([192, 168, 1, 20]));
        assert_eq!(chosen(&[], Preference::Pinned(Ipv4Addr::new(10, 0, 0, 5))), None);
        let fixed = Preference::Fixed(Ipv4Addr::new(198, 51, 100, 4));
        assert_eq!(chosen(&[], fixed), Some([198, 51, 100, 4]));
        let all = Reachable::among(&found, fixed).addresses();
        let octets: Vec<_> = all.iter().map(|address| address.octets()[3]).collect();
        assert_eq!(octets, [4, 20, 5], "the fixed one first, and still answered at the others");
    }

    #[test]
    fn default_routes_are_read_from_the_kernels_table() {
        let table = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n\
            eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n\
            wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n\
            eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n\
            tun0\t00000000\t00000000\t0001\t0\t0\t0\t00000080\t0\t0\t0\n\
            *\t00000000\t00000000\t0200\t0\t0\t0\t00000000\t0\t0\t0\n\
            gone\n";
        assert_eq!(default_routes(table), [("eth0".to_owned(), 100), ("wlan0".to_owned(), 600)]);
        assert!(default_routes("").is_empty());
    }

    #[tokio::test]
    async fn a_change_of_preference_is_published_at_once() {
        let watch = Watch::start(Preference::Automatic);
        let mut seen = watch.subscribe();
        let fixed = Ipv4Addr::new(198, 51, 100, 4);
        watch.prefer(Preference::Fixed(fixed));
        let said = tokio::time::timeout(Duration::from_secs(1), seen.wait_for(|now| now.address == Some(fixed)));
        assert!(said.await.is_ok(), "told within a second");
        assert_eq!(watch.now().address, Some(fixed));
    }
}
