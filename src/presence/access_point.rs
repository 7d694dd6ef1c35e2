//! The box as its own access point, by NetworkManager (NETWORK "Access-point mode"): the connection that shares its Wi-Fi,
//! and what the name server there answers. Both are written by `cupboard access-point`, from the one list of probes.

use super::captive::PROBES;
use std::fmt::Write;
use std::net::{IpAddr, Ipv4Addr};

/// The box's address on the Wi-Fi that it shares: the first that NetworkManager itself would take for one.
pub const ADDRESS: Ipv4Addr = Ipv4Addr::new(10, 42, 0, 1);
/// What NetworkManager calls the connection.
pub const CONNECTION: &str = "cupboard-access-point";
/// More than a class has devices, and fewer than the network has addresses.
const MOST_LEASES: u32 = 250;
/// Drawn once; NetworkManager knows connections by it.
const UUID: &str = "5c2f3a9e-0d0a-4b51-9a44-6f0f6f1c42a1";

/// Whether this is a device on the shared Wi-Fi: 10.42.0.0/24 without the box.
pub fn is_station(peer: &IpAddr) -> bool {
    matches!(peer, IpAddr::V4(peer) if *peer != ADDRESS && peer.octets()[..3] == ADDRESS.octets()[..3])
}

/// What the name server of the shared Wi-Fi is told beside what NetworkManager tells it: the hosts of the probes and the
/// box's own names lead to the box, and are asked of nobody else. `names` are single labels.
pub fn dnsmasq(names: &[&str]) -> String {
    let mut conf = format!(
        "# Cupboard as access point: written by \"cupboard access-point\", read by NetworkManager's name server.\n\
         dhcp-lease-max={MOST_LEASES}\n"
    );
    let own = names.iter().flat_map(|name| ["local", "lan"].map(|domain| format!("{name}.{domain}")));
    for host in PROBES.iter().map(|(host, _)| (*host).to_owned()).chain(own) {
        // Writing to a string cannot fail. `local` keeps every other question about the host from being passed on.
        let _ = write!(conf, "address=/{host}/{ADDRESS}\nlocal=/{host}/\n");
    }
    conf
}

/// The Wi-Fi to share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared<'a> {
    /// Its name: 1 to 32 bytes.
    pub ssid: &'a str,
    /// Its password: 8 to 63 printable ASCII characters.
    pub password: &'a str,
    /// The one interface to use; `None` for the first that can be an access point.
    pub interface: Option<&'a str>,
}

impl Shared<'_> {
    /// Whether a Wi-Fi can be so: WPA2 takes no other.
    pub fn fits(&self) -> bool {
        let printable = self.password.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        let interface = |name: &str| (1..=15).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_graphic());
        (1..=32).contains(&self.ssid.len())
            && (8..=63).contains(&self.password.len())
            && printable
            && !self.ssid.chars().any(char::is_control)
            && self.interface.is_none_or(interface)
    }

    /// The connection as a NetworkManager keyfile; to be readable by root alone.
    pub fn keyfile(&self) -> String {
        let interface = self.interface.map(|name| format!("interface-name={name}\n")).unwrap_or_default();
        // As numbers a name may hold anything; as text some characters mean something.
        let ssid: String = self.ssid.bytes().map(|byte| format!("{byte};")).collect();
        let password = self.password.replace('\\', "\\\\").replace(' ', "\\s");
        format!(
            "# Cupboard as access point: written by \"cupboard access-point\".\n\
             [connection]\nid={CONNECTION}\nuuid={UUID}\ntype=wifi\n{interface}autoconnect=true\n\
             autoconnect-priority=100\n\n\
             [wifi]\nmode=ap\nband=bg\nssid={ssid}\n\n\
             # WPA2 with a password; protected management frames where a device knows them.\n\
             [wifi-security]\nkey-mgmt=wpa-psk\nproto=rsn;\npairwise=ccmp;\ngroup=ccmp;\npmf=2\npsk={password}\n\n\
             [ipv4]\nmethod=shared\naddress1={ADDRESS}/24\n\n\
             [ipv6]\nmethod=disabled\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_server_leads_each_probe_and_the_boxs_names_here_and_nothing_else() {
        let conf = dnsmasq(&["cupboard"]);
        let led: Vec<&str> = conf.lines().filter_map(|line| line.strip_prefix("address=/")).collect();
        assert_eq!(led.len(), PROBES.len() + 2);
        for host in PROBES.iter().map(|(host, _)| *host).chain(["cupboard.local", "cupboard.lan"]) {
            assert!(led.contains(&format!("{host}/10.42.0.1").as_str()), "{host}");
            assert!(conf.lines().any(|line| line == format!("local=/{host}/")), "{host}");
        }
        assert!(conf.lines().any(|line| line == "dhcp-lease-max=250"));
        // A name server that led everything here, or DHCP's captive portal (114), would make phones refuse the Wi-Fi.
        for never in ["www.google.com", "address=/#/", "dhcp-option", "114"] {
            assert!(!conf.contains(never), "{never}");
        }
    }

    #[test]
    fn only_devices_on_the_shared_wifi_are_stations() {
        let station = |text: &str| is_station(&text.parse().expect("an address"));
        assert!(station("10.42.0.2") && station("10.42.0.254"));
        for other in ["10.42.0.1", "10.42.1.2", "192.168.1.20", "127.0.0.1", "::1"] {
            assert!(!station(other), "{other}");
        }
    }

    #[test]
    fn a_wifi_is_what_wpa2_takes() {
        let wifi = |ssid, password| Shared { ssid, password, interface: None };
        assert!(wifi("Room 7", "eight888").fits());
        let (long, too_long) = ("p".repeat(63), "p".repeat(64));
        assert!(wifi("Sala é; \"x\"", &long).fits() && !wifi("Room 7", &too_long).fits());
        for (ssid, password) in [("", "eight888"), ("Room 7", "seven77"), ("Room 7", "påssword"), ("a\nb", "eight888")]
        {
            assert!(!wifi(ssid, password).fits(), "{ssid:?} {password:?}");
        }
        let letters = "é".repeat(17);
        assert!(!wifi(&letters, "eight888").fits(), "32 bytes, not letters");
        assert!(!Shared { interface: Some("wlan 0"), ..wifi("Room 7", "eight888") }.fits());
        assert!(Shared { interface: Some("wlan0"), ..wifi("Room 7", "eight888") }.fits());
    }
}
