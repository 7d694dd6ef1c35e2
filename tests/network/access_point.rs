//! The box as access point: NetworkManager shares a connection that `cupboard access-point` wrote, with its own dnsmasq; a
//! guest is lent an address by DHCP, and every system's probe finds the box by name.
//!
//! There is no radio here: the same connection is shared over a cable.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use cupboard::presence::captive::{self, Answer, PROBES};
use cupboard::presence::qr;

use crate::browser::Browser;
use crate::hub::OpenClass;
use crate::lab::{LAN, Lab, Running, said, within};

/// Until NetworkManager, its name server or a browser is there.
const SOON: Duration = Duration::from_secs(30);

/// What the machine's own NetworkManager knows is hidden, and `/sys` is read-only: then it waits for no udev.
const NETWORK_MANAGER: &str = "\
mount -o remount,ro,bind /sys
for folder in /run /etc/NetworkManager /var/lib/NetworkManager; do mount -t tmpfs none $folder; done
mkdir -p /run/dbus /run/NetworkManager /etc/NetworkManager/system-connections /etc/NetworkManager/dnsmasq-shared.d
printf '[main]\\nplugins=keyfile\\ndns=none\\n' > /etc/NetworkManager/NetworkManager.conf
cp \"$0/connection\" /etc/NetworkManager/system-connections/shared.nmconnection
chmod 600 /etc/NetworkManager/system-connections/shared.nmconnection
cp \"$0/cupboard.conf\" /etc/NetworkManager/dnsmasq-shared.d/
dbus-daemon --system --nopidfile --fork --address=unix:path=/run/dbus/system_bus_socket
exec NetworkManager --no-daemon";

/// What DHCP lends, printed rather than put into the machine's own files.
const LEASE: &str = "#!/bin/sh\n[ \"$1\" = bound ] && echo \"$ip $router $dns\" > \"$0.lease\"\nexit 0\n";

/// What `cupboard access-point` wrote.
struct Files {
    folder: tempfile::TempDir,
    profile: String,
}

impl Files {
    fn written(data: &Path) -> Files {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_cupboard"));
        command.args(["access-point", "--wifi", "Room 7; \"é\"", "--password", "a\\b c;d#e", "--root"]);
        let done = command.arg(folder.path()).arg("--data").arg(data).env("RUST_LOG", "error").output().unwrap();
        assert!(done.status.success(), "{done:?}");
        let etc = folder.path().join("etc/NetworkManager");
        let profile = fs::read_to_string(etc.join("system-connections/cupboard-access-point.nmconnection")).unwrap();
        fs::copy(etc.join("dnsmasq-shared.d/cupboard.conf"), folder.path().join("cupboard.conf")).unwrap();
        fs::write(folder.path().join("connection"), over_a_cable(&profile)).unwrap();
        Files { folder, profile }
    }
}

/// The same connection without its radio.
fn over_a_cable(profile: &str) -> String {
    let wired = profile.replace("type=wifi\n", "type=ethernet\n");
    let sections = wired.split("\n\n").filter(|section| !section.contains("[wifi"));
    sections.map(|section| format!("{section}\n\n")).collect()
}

/// The connection as NetworkManager's own tool understands it.
fn read_by_nmcli(profile: &str) -> Option<String> {
    let mut child = Command::new("nmcli")
        .args(["--offline", "connection", "modify", "connection.autoconnect", "yes"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("`nmcli` runs (package network-manager)");
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), profile.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    output.status.success().then(|| String::from_utf8(output.stdout).unwrap())
}

/// A guest that was lent an address, and asks the name server that it was told of.
struct Guest<'a> {
    lab: &'a Lab,
    station: &'static str,
    names: std::path::PathBuf,
}

impl<'a> Guest<'a> {
    fn lent(lab: &'a Lab, station: &'static str) -> Guest<'a> {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("lease");
        fs::write(&script, LEASE).unwrap();
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        fs::set_permissions(&script, mode).unwrap();
        let lease = within(SOON, || {
            let asks = ["-i", LAN, "-n", "-q", "-t", "3", "-T", "1", "-s"];
            said(lab.at(station, "udhcpc").args(asks).arg(&script).stderr(Stdio::null()));
            fs::read_to_string(folder.path().join("lease.lease")).ok()
        });
        let lease = lease.expect("DHCP lends an address (packages network-manager, dnsmasq-base, udhcpc)");
        let [address, router, dns] = lease.split_whitespace().collect::<Vec<_>>()[..] else { panic!("{lease}") };
        assert!(address.starts_with("10.42.0."), "{lease}");
        assert_eq!((router, dns), ("10.42.0.1", "10.42.0.1"));
        lab.add_address(station, &format!("{address}/24"));
        // `ip netns exec` puts it in the place of the machine's own.
        let names = Path::new("/etc/netns").join(lab.namespace(station));
        fs::create_dir_all(&names).unwrap();
        fs::write(names.join("resolv.conf"), format!("nameserver {dns}\n")).unwrap();
        Guest { lab, station, names }
    }

    /// The IPv4 addresses of a name.
    fn resolve(&self, name: &str) -> Vec<String> {
        let found = said(self.lab.at(self.station, "getent").args(["ahostsv4", name]));
        let mut found: Vec<_> = found.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect();
        found.dedup();
        found
    }

    /// Status, a blank, and the body.
    fn ask(&self, words: &[&str]) -> String {
        let curl = ["-s", "--max-time", "5", "-w", "%{stderr}%{http_code}"];
        let output = self.lab.at(self.station, "curl").args(curl).args(words).output().unwrap();
        format!("{} {}", String::from_utf8_lossy(&output.stderr), String::from_utf8_lossy(&output.stdout))
    }
}

impl Drop for Guest<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.names);
    }
}

/// The hub at port 80, as the service has it.
fn serve(lab: &Lab, data: &Path, more: &[&str]) -> Running {
    let mut command = lab.at("hub", env!("CARGO_BIN_EXE_cupboard"));
    command.args(["serve", "--port", "80", "--data"]).arg(data).args(more).env("RUST_LOG", "error");
    let hub = Running::start(&mut command);
    assert!(within(SOON, || screen(lab, "/healthz").contains("\"writes\":true").then_some(())).is_some());
    hub
}

fn screen(lab: &Lab, path: &str) -> String {
    said(lab.at("hub", "curl").args(["-s", "--max-time", "2", &format!("http://127.0.0.1{path}")]))
}

/// Every probe of every system, by its address.
fn probes() -> impl Iterator<Item = (String, &'static str, &'static str)> {
    PROBES
        .iter()
        .flat_map(|(host, known)| known.iter().map(move |(path, _)| (format!("http://{host}{path}"), *host, *path)))
}

/// What a phone hears that has acknowledged.
fn by_heart(host: &str, path: &str) -> String {
    match captive::answer(host, path, true) {
        Some(Answer::NoContent) => "204 ".into(),
        Some(Answer::Html(text) | Answer::Text(text)) => format!("200 {text}"),
        other => panic!("{host}{path}: {other:?}"),
    }
}

const TO_WELCOME: &str = r#"<meta http-equiv="refresh" content="0;url=http://10.42.0.1/welcome">"#;

#[test]
fn a_phone_on_the_boxs_wifi_is_led_to_the_welcome_page_and_then_trusts_it() {
    let (lab, class) = (Lab::new(), OpenClass::new());
    let files = Files::written(class.data());
    let folder = files.folder.path();
    let script = ["--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-c", NETWORK_MANAGER];
    let _shares = Running::start(lab.at("hub", "unshare").args(script).arg(folder).stderr(Stdio::null()));
    let guest = Guest::lent(&lab, "guest1");
    let own = ["cupboard.local", "cupboard.lan"];
    for name in PROBES.iter().map(|(host, _)| *host).chain(own) {
        assert_eq!(guest.resolve(name), ["10.42.0.1"], "{name}");
    }
    for name in ["www.google.com", "google.com", "apple.com", "example.org"] {
        assert!(guest.resolve(name).is_empty(), "{name}: {:?}", guest.resolve(name));
    }

    let plain = serve(&lab, class.data(), &[]);
    for (url, _, _) in probes() {
        assert!(guest.ask(&[&url]).starts_with("421 "), "{url} without --access-point");
    }
    assert!(plain.terminate(SOON));
    let _hub = serve(&lab, class.data(), &["--access-point"]);
    for (url, _, _) in probes() {
        let answer = guest.ask(&[&url]);
        assert!(answer.starts_with("200 ") && answer.contains(TO_WELCOME), "{url}: {answer}");
    }

    let browser = Browser::start(&lab, "guest1");
    browser.open("http://captive.apple.com/hotspot-detect.html");
    assert!(
        within(SOON, || (browser.url() == "http://10.42.0.1/welcome").then_some(())).is_some(),
        "{}",
        browser.url()
    );
    browser.tap("button");
    let read = within(SOON, || browser.reads("h1").filter(|title| title == "Almost there"));
    assert!(read.is_some(), "{:?}", browser.reads("h1"));
    for (url, host, path) in probes() {
        assert_eq!(guest.ask(&[&url]), by_heart(host, path), "{url}");
    }
    browser.open("http://captive.apple.com/hotspot-detect.html");
    assert_eq!(browser.reads("body").as_deref(), Some("Success"));
    drop(browser);

    let other = Guest::lent(&lab, "guest2");
    assert!(other.ask(&["http://connectivitycheck.gstatic.com/generate_204"]).contains(TO_WELCOME), "not acknowledged");
    assert!(screen(&lab, "/metrics").contains("\ncupboard_stations 2\n"), "each counts once, and the box does not");
    assert!(guest.ask(&["http://cupboard.lan/"]).starts_with("200 "), "the box by a name that needs no mDNS");
    shows_both_codes(&lab, &class);
}

/// The wall leads into the Wi-Fi that the command was told, and then to the box's address on it.
fn shows_both_codes(lab: &Lab, class: &OpenClass) {
    let wall = screen(lab, "/wall");
    let wifi = qr::wifi("Room 7; \"é\"", "a\\b c;d#e");
    let join = qr::join_url([10, 42, 0, 1].into(), 80, &class.code);
    for code in [wifi, join] {
        assert!(wall.contains(&qr::Code::of(&code).unwrap().svg_path()), "{code}");
    }
    assert!(wall.contains(">10.42.0.1<") && wall.contains(">cupboard.local<"), "to be typed: {wall}");
}

#[test]
fn networkmanager_reads_the_connection_as_it_is_meant() {
    let class = OpenClass::new();
    let files = Files::written(class.data());
    let read = read_by_nmcli(&files.profile).expect("nmcli takes the connection");
    // Its own way to write a name and a password with signs in them.
    let expected = ["type=wifi", "mode=ap", "key-mgmt=wpa-psk", "proto=rsn;", "pmf=2", "psk=a\\\\b c;d#e"];
    for line in expected.into_iter().chain(["method=shared", "address1=10.42.0.1/24", "method=disabled", "band=bg"]) {
        assert!(read.lines().any(|read| read == line), "{line} in:\n{read}");
    }
    let name: String = "Room 7; \"é\"".bytes().map(|byte| format!("{byte};")).collect();
    assert!(read.contains(&format!("ssid={name}\n")), "{read}");
    let broken = files.profile.replace("mode=ap", "mode=app");
    assert_eq!(read_by_nmcli(&broken), None, "and it would not take another");
}
