//! What people's devices run to find a box: avahi (Linux, and much like Apple's), and python-zeroconf.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::lab::{LAN, Lab, Running, said, within};

/// A guest with an avahi daemon and a message bus of its own.
pub struct Avahi<'a> {
    lab: &'a Lab,
    station: &'static str,
    bus: String,
    // In the order in which they end.
    _daemon: Running,
    _bus: Running,
    _folder: tempfile::TempDir,
}

impl<'a> Avahi<'a> {
    /// Starts both, and waits until the guest finds itself as `<host>.local`.
    pub fn start(lab: &'a Lab, station: &'static str, host: &str) -> Avahi<'a> {
        let folder = tempfile::tempdir().expect("a folder");
        let bus = format!("unix:path={}", folder.path().join("bus").display());
        let bus_daemon = ["--session", "--nofork", "--nopidfile", "--address", &bus];
        let bus_daemon = Running::start(Command::new("dbus-daemon").args(bus_daemon).stderr(Stdio::null()));
        let ready = within(Duration::from_secs(5), || folder.path().join("bus").exists().then_some(()));
        assert!(ready.is_some(), "dbus-daemon opens its socket (package dbus)");
        let daemon =
            Running::start(avahi_daemon(lab, station, host, folder.path()).env("DBUS_SYSTEM_BUS_ADDRESS", &bus));
        let avahi = Avahi { lab, station, bus, _daemon: daemon, _bus: bus_daemon, _folder: folder };
        let ready = within(Duration::from_secs(15), || avahi.resolve(&format!("{host}.local")));
        assert!(ready.is_some(), "avahi-daemon answers (packages avahi-daemon, avahi-utils)");
        avahi
    }

    fn command(&self, program: &str) -> Command {
        let mut command = self.lab.at(self.station, program);
        command.env("DBUS_SYSTEM_BUS_ADDRESS", &self.bus).env("LC_ALL", "C");
        command
    }

    /// The IPv4 address that a name resolves to now.
    pub fn resolve(&self, name: &str) -> Option<String> {
        let line = said(self.command("avahi-resolve").args(["-4", "-n", name]));
        line.trim().split_once('\t').map(|(_, address)| address.to_owned())
    }

    /// The services of our own kind that the network offers, resolved, one line each.
    pub fn browse(&self) -> Vec<String> {
        let lines = said(self.command("avahi-browse").args(["-rtp", "_cupboard._sub._http._tcp"]));
        lines.lines().filter(|line| line.starts_with('=')).map(str::to_owned).collect()
    }
}

/// The daemon, with a `/run` of its own so that it minds neither the machine's avahi nor its files.
fn avahi_daemon(lab: &Lab, station: &str, host: &str, folder: &Path) -> Command {
    let settings = folder.join("avahi.conf");
    let text = format!(
        "[server]\nhost-name={host}\nuse-ipv4=yes\nuse-ipv6=no\nallow-interfaces={LAN}\n\
         enable-dbus=yes\n[wide-area]\nenable-wide-area=no\n"
    );
    std::fs::write(&settings, text).expect("the settings are written");
    let script = "mount -t tmpfs none /run && exec avahi-daemon --no-drop-root --no-chroot --no-rlimits -f \"$0\"";
    let mut command = lab.at(station, "sh");
    command.args(["-c", script]).arg(settings).stderr(Stdio::null());
    command
}

/// What python-zeroconf, asked at a station with this address, finds of our kind within 10 s: an object for each of at
/// most `boxes`.
pub fn zeroconf(lab: &Lab, station: &str, address: &str, boxes: usize) -> Vec<serde_json::Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/network/zeroconf_guest.py");
    let found = said(lab.at(station, python()).arg(script).args([address, &boxes.to_string()]));
    serde_json::from_str(&found).unwrap_or_default()
}

/// The interpreter that `tests/network/setup` gave python-zeroconf to.
fn python() -> PathBuf {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/venv/bin/python");
    assert!(python.exists(), "python-zeroconf is missing: run tests/network/setup first");
    python
}
