//! A little network of its own: a switch and three stations, each in a network namespace. Nothing leaves them.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// The stations: the box, and two guests on the same switch.
pub const STATIONS: [&str; 3] = ["hub", "guest1", "guest2"];

/// The interface of every station.
pub const LAN: &str = "lan0";

/// The namespaces of one test; gone when it is dropped, whatever the test came to.
pub struct Lab {
    prefix: String,
}

impl Lab {
    /// Lays the cables; nobody has an address yet.
    pub fn new() -> Lab {
        static BUILT: AtomicU32 = AtomicU32::new(0);
        sweep();
        let number = BUILT.fetch_add(1, Ordering::Relaxed);
        let lab = Lab { prefix: format!("cupboard-{}-{number}-", std::process::id()) };
        lab.build();
        lab
    }

    fn build(&self) {
        for station in STATIONS.into_iter().chain(["switch"]) {
            ip(&["netns", "add", &self.namespace(station)]);
        }
        let switch = self.namespace("switch");
        ip(&["-n", &switch, "link", "add", "br0", "type", "bridge", "mcast_snooping", "0", "forward_delay", "0"]);
        ip(&["-n", &switch, "link", "set", "br0", "up"]);
        for station in STATIONS {
            let namespace = self.namespace(station);
            ip(&["link", "add", LAN, "netns", &namespace, "type", "veth", "peer", "name", station, "netns", &switch]);
            ip(&["-n", &switch, "link", "set", station, "master", "br0", "up"]);
            ip(&["-n", &namespace, "link", "set", "lo", "up"]);
            ip(&["-n", &namespace, "link", "set", LAN, "up"]);
        }
    }

    /// What the kernel calls a station's namespace.
    pub fn namespace(&self, station: &str) -> String {
        format!("{}{station}", self.prefix)
    }

    /// Gives a station an address (`10.77.0.1/24`), beside those it has.
    pub fn add_address(&self, station: &str, address: &str) {
        ip(&["-n", &self.namespace(station), "addr", "add", address, "dev", LAN]);
    }

    /// Gives a station an interface as containers bring it along: up, with an address, and no phone behind it.
    pub fn add_containers(&self, station: &str, address: &str) {
        let namespace = self.namespace(station);
        ip(&["-n", &namespace, "link", "add", "docker0", "type", "bridge"]);
        ip(&["-n", &namespace, "link", "add", "vethc0", "type", "veth", "peer", "name", "vethc1"]);
        ip(&["-n", &namespace, "link", "set", "vethc0", "master", "docker0", "up"]);
        ip(&["-n", &namespace, "link", "set", "vethc1", "up"]);
        ip(&["-n", &namespace, "link", "set", "docker0", "up"]);
        ip(&["-n", &namespace, "addr", "add", address, "dev", "docker0"]);
    }

    /// Takes every IPv4 address from a station.
    pub fn flush(&self, station: &str) {
        ip(&["-n", &self.namespace(station), "-4", "addr", "flush", "dev", LAN]);
    }

    /// Takes a station off the switch: it hears nobody, and nobody hears it.
    pub fn unplug(&self, station: &str) {
        ip(&["-n", &self.namespace("switch"), "link", "set", station, "nomaster"]);
    }

    /// Puts it back.
    pub fn plug(&self, station: &str) {
        ip(&["-n", &self.namespace("switch"), "link", "set", station, "master", "br0"]);
    }

    /// A command to be run at a station.
    pub fn at(&self, station: &str, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", &self.namespace(station)]).arg(program);
        command
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        for station in STATIONS.into_iter().chain(["switch"]) {
            // Best effort: one that was never made cannot be taken down.
            let _ = Command::new("ip").args(["netns", "del", &self.namespace(station)]).stderr(Stdio::null()).status();
        }
    }
}

/// Takes down what a killed run left behind: its namespaces carry the number of a process that is gone.
fn sweep() {
    let list = Command::new("ip").args(["netns", "list"]).output().expect("`ip` runs (package iproute2)");
    for line in String::from_utf8_lossy(&list.stdout).lines() {
        let name = line.split_whitespace().next().unwrap_or_default();
        let Some(process) = name.strip_prefix("cupboard-").and_then(|rest| rest.split('-').next()) else { continue };
        if !Path::new("/proc").join(process).exists() {
            let _ = Command::new("ip").args(["netns", "del", name]).stderr(Stdio::null()).status();
        }
    }
}

fn ip(arguments: &[&str]) {
    let output = Command::new("ip").args(arguments).output().expect("`ip` runs (package iproute2)");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "the network tests build network namespaces and must run as root (CAP_SYS_ADMIN and CAP_NET_ADMIN): \
         `ip {}` said: {said}",
        arguments.join(" ")
    );
}

/// A program in the background; ended, without asking, when dropped.
pub struct Running(pub Child);

impl Running {
    /// Starts it; what it logs is left to the caller's choice of standard error.
    pub fn start(command: &mut Command) -> Running {
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        Running(child.unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }

    /// Asks it to end, as a service manager does, and waits for at most `limit`.
    pub fn terminate(mut self, limit: Duration) -> bool {
        let asked = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).status();
        assert!(asked.is_ok_and(|status| status.success()), "kill -TERM");
        within(limit, || self.0.try_wait().ok().flatten()).is_some()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What a command said on its standard output, whether it succeeded or not.
pub fn said(command: &mut Command) -> String {
    let output: Output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Asks until there is an answer, for at most `limit`.
pub fn within<T>(limit: Duration, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + limit;
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if Instant::now() >= deadline {
            return None;
        }
        std::thread::park_timeout(Duration::from_millis(50));
    }
}
