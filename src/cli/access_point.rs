//! `cupboard access-point`: this machine becomes the classroom's access point, or is one no more.

use super::change::{self, Change};
use super::serve::say;
use super::{Failure, label};
use crate::presence::access_point::{ADDRESS, CONNECTION, Shared, dnsmasq};
use clap::Args;
use std::fs::{OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

/// NetworkManager's name server reads what lies here.
const NAME_SERVER: &str = "etc/NetworkManager/dnsmasq-shared.d/cupboard.conf";
/// NetworkManager opens what lies here; it takes no file that others may read.
const PROFILE: &str = "etc/NetworkManager/system-connections/cupboard-access-point.nmconnection";
/// The service, where there is one, serves at port 80 and greets.
const DROP_IN: &str = "etc/systemd/system/cupboard.service.d/access-point.conf";
/// What the service keeps its data in.
const DATA: &str = "var/lib/cupboard";

/// What `access-point` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sudo cupboard access-point --wifi \"Room 7\"          draws a password and opens the Wi-Fi
  sudo cupboard access-point --off                    closes it again

This machine then opens a Wi-Fi of its own, lends addresses there, and leads the hosts that phones try a Wi-Fi with to \
itself. It is done by NetworkManager with dnsmasq (Debian: network-manager and dnsmasq-base). A Wi-Fi that this machine \
was a guest of is left. A Pi's own Wi-Fi carries 7 to 10 devices; a whole class needs an ordinary access point.")]
pub(super) struct AccessPoint {
    /// Name of the Wi-Fi: at most 32 letters
    #[arg(long, value_name = "NAME", required_unless_present = "off")]
    wifi: Option<String>,
    /// Its password: 8 to 63 letters, digits and signs without accents. Without it one is drawn
    #[arg(long, value_name = "PASSWORD")]
    password: Option<String>,
    /// The Wi-Fi's interface, where there is more than one: wlan0
    #[arg(long, value_name = "NAME")]
    interface: Option<String>,
    /// Name of the hub, as "serve" is given it or the teacher has changed it: NAME.local
    #[arg(long, value_name = "NAME", default_value = "cupboard", value_parser = label)]
    name: String,
    /// The folder in which the hub keeps everything: its wall will show the Wi-Fi [default: /var/lib/cupboard]
    #[arg(long, value_name = "FOLDER", env = "CUPBOARD_DATA")]
    data: Option<PathBuf>,
    /// Write below this folder, such as the card of another machine, and start nothing
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// Close the Wi-Fi, and take everything back
    #[arg(long, conflicts_with_all = ["wifi", "password", "interface"])]
    off: bool,
}

/// Opens the Wi-Fi, or closes it.
pub(super) fn run(told: AccessPoint) -> Result<(), Failure> {
    let root = told.root.clone().unwrap_or_else(|| "/".into());
    let here = told.root.is_none();
    if told.off {
        return close(&root, here);
    }
    let ssid = told.wifi.unwrap_or_default();
    let password = told.password.map_or_else(draw, Ok)?;
    let shared = Shared { ssid: &ssid, password: &password, interface: told.interface.as_deref() };
    if !shared.fits() {
        return Err(
            "a Wi-Fi has a name of 1 to 32 letters (those with accents count twice), and a password of 8 to 63 \
                    letters, digits and signs without accents. Nothing was changed"
                .into(),
        );
    }
    if here {
        needs("nmcli", "network-manager")?;
        needs("dnsmasq", "dnsmasq-base")?;
    }
    let mut names = vec![told.name.as_str()];
    names.extend((told.name != "cupboard").then_some("cupboard"));
    put(&root.join(NAME_SERVER), &dnsmasq(&names), 0o644)?;
    put(&root.join(DROP_IN), include_str!("../../systemd/access-point.conf"), 0o644)?;
    put(&root.join(PROFILE), &shared.keyfile(), 0o600)?;
    let data = told.data.unwrap_or_else(|| root.join(DATA));
    let on_the_wall = tell_hub(&data, &ssid, &password)?;
    say(&[
        format!("The Wi-Fi:     {ssid}"),
        format!("Its password:  {password}"),
        format!("The hub on it: http://{ADDRESS}"),
        match on_the_wall {
            true => "The wall shows both as code 1.".into(),
            false => "Type both on the teacher's page (The box, Network): then the wall shows them as code 1.".into(),
        },
        "The service, where there is one, serves there by itself. By hand: cupboard serve --data FOLDER --port 80 \
         --access-point"
            .into(),
    ]);
    if here { open() } else { Ok(()) }
}

/// The wall's first code; `false` where no hub has kept anything yet.
fn tell_hub(data: &Path, ssid: &str, password: &str) -> Result<bool, Failure> {
    let there = data.is_dir() && change::has_store(data)?;
    if there {
        change::make(data, &Change::Wifi { ssid: ssid.to_owned(), password: password.to_owned() })?;
    }
    Ok(there)
}

/// Twelve letters and digits, typed from a wall: none that is taken for another.
fn draw() -> Result<String, Failure> {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let mut drawn = [0; 12];
    getrandom::fill(&mut drawn)?;
    Ok(drawn.iter().map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()])).collect())
}

fn needs(program: &str, package: &str) -> Result<(), Failure> {
    let missing = || format!("{program} is missing: sudo apt install {package}. Nothing was changed");
    if is_installed(program) { Ok(()) } else { Err(missing().into()) }
}

fn is_installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/sbin".into(), "/sbin".into()]);
    folders.into_iter().any(|folder| folder.join(program).is_file())
}

/// Writes a file of ours, whoever wrote it before.
fn put(path: &Path, text: &str, mode: u32) -> Result<(), Failure> {
    let write = || {
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new("/")))?;
        let mut file = OpenOptions::new().create(true).truncate(true).write(true).mode(mode).open(path)?;
        file.set_permissions(Permissions::from_mode(mode))?;
        file.write_all(text.as_bytes())
    };
    write().map_err(|error| unwritten(path, &error))
}

fn unwritten(path: &Path, error: &io::Error) -> Failure {
    let hint = if error.kind() == io::ErrorKind::PermissionDenied { " (begin the command with \"sudo\")" } else { "" };
    format!("cannot write {}: {error}{hint}", path.display()).into()
}

/// NetworkManager opens the Wi-Fi, and the service begins anew.
fn open() -> Result<(), Failure> {
    ask("nmcli", &["connection", "reload"])?;
    restart_service()?;
    ask("nmcli", &["connection", "up", CONNECTION]).map_err(|error| {
        let help = "Is there a Wi-Fi in this machine, and is its country set? (On a Pi: sudo raspi-config, \
                    Localisation.) It is tried again at every start; \"cupboard access-point --off\" takes it back";
        format!("all is written, and the Wi-Fi did not open: {error}\n{help}").into()
    })
}

/// Takes back what [`run`] wrote; what was not there is no matter.
fn close(root: &Path, here: bool) -> Result<(), Failure> {
    for file in [PROFILE, DROP_IN, NAME_SERVER] {
        let path = root.join(file);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unwritten(&path, &error)),
            _ => {}
        }
    }
    if here {
        ask("nmcli", &["connection", "reload"])?;
        restart_service()?;
    }
    say(&["This machine opens no Wi-Fi any more.".into()]);
    Ok(())
}

/// Where Cupboard is no service there is nothing to restart.
fn restart_service() -> Result<(), Failure> {
    if !is_installed("systemctl") {
        return Ok(());
    }
    ask("systemctl", &["daemon-reload"])?;
    // Only now: a file of it that has been taken away would make it unreadable.
    if ask("systemctl", &["cat", "cupboard.service"]).is_err() {
        return Ok(());
    }
    ask("systemctl", &["try-restart", "cupboard.service"])
}

/// Runs another program; what it complains of is the error.
fn ask(program: &str, words: &[&str]) -> Result<(), Failure> {
    let output = Command::new(program).args(words).output().map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{program} says: {}", String::from_utf8_lossy(&output.stderr).trim()).into())
}
