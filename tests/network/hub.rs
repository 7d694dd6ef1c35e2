//! The box: the real binary at a station (`hub`, unless the test says otherwise), on a data folder with an open class.

use std::path::Path;
use std::process::Command as Program;
use std::time::Duration;

use argon2::{Argon2, PasswordHasher};
use cupboard::access::{AccessCommand, BoxCommand, SeatCommand};
use cupboard::classroom::{Actor, Command, Deed, Language};
use cupboard::hub::{Answer, Clock, Hub, Wish};
use cupboard::journal::Journal;
use tempfile::TempDir;

use crate::lab::{Lab, Running, said, within};

/// The teacher's.
const PASSPHRASE: &str = "a quiet river";

/// A data folder with one class in it, open for the next hour: its wall shows the code.
pub struct OpenClass {
    folder: TempDir,
    /// The code of the class, as it is scanned.
    pub code: String,
}

impl OpenClass {
    /// "Period 3", of a teacher who has set the box up.
    pub fn new() -> OpenClass {
        OpenClass::made(None)
    }

    /// The same in a box that has drawn this id.
    pub fn of_box(id: &str) -> OpenClass {
        OpenClass::made(Some(id))
    }

    fn made(id: Option<&str>) -> OpenClass {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().to_owned();
        let hub = Hub::start(Box::new(move || Journal::open(&data)), Clock::real()).expect("a new store opens");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let code = runtime.block_on(open_class(&hub));
        if let Some(hub_id) = id.map(str::to_owned) {
            runtime.block_on(hub.submit(Wish::keys(Actor::System, BoxCommand::KeepId { hub_id })));
        }
        hub.shut_down();
        OpenClass { folder, code }
    }

    /// Where it is kept.
    pub fn data(&self) -> &Path {
        self.folder.path()
    }
}

async fn open_class(hub: &Hub) -> String {
    let hash = Argon2::default().hash_password(PASSPHRASE.as_bytes()).expect("a hash").to_string();
    let set_up = AccessCommand::Seat(SeatCommand::ReplacePassphrase { hash });
    let set_up = hub.submit(Wish::keys(Actor::Teacher, set_up)).await;
    assert!(matches!(set_up, Answer::Saved(_)), "{set_up:?}");
    let section = Command::MakeSection { name: "Period 3".into(), language: Language::English };
    let Answer::Saved(made) = hub.submit(Wish::class(Actor::Teacher, section)).await else { panic!("no class") };
    let section = made.section.expect("the receipt names the class");
    let opened = hub.submit(Wish::deed(Actor::Teacher, section, Deed::OpenClass { minutes: 60 })).await;
    assert!(matches!(opened, Answer::Saved(_)), "{opened:?}");
    let seen = hub.look();
    seen.state.sections[&section].session.as_ref().expect("the class is open").scanned_code()
}

/// The box, switched on.
pub struct Cupboard<'a> {
    lab: &'a Lab,
    station: &'static str,
    running: Running,
}

impl<'a> Cupboard<'a> {
    /// `cupboard serve` at the station `hub`, until it says that it is well.
    pub fn start(lab: &'a Lab, data: &Path) -> Cupboard<'a> {
        Cupboard::start_at(lab, "hub", data)
    }

    /// The same at another station.
    pub fn start_at(lab: &'a Lab, station: &'static str, data: &Path) -> Cupboard<'a> {
        let mut command = lab.at(station, env!("CARGO_BIN_EXE_cupboard"));
        command.args(["serve", "--port", "8080", "--data"]).arg(data).env("RUST_LOG", "error");
        let hub = Cupboard { lab, station, running: Running::start(&mut command) };
        let well = within(Duration::from_secs(20), || hub.screen("/healthz").contains("\"writes\":true").then_some(()));
        assert!(well.is_some(), "the hub starts and takes writes");
        hub
    }

    /// What the box's own screen gets to see (over loopback).
    pub fn screen(&self, path: &str) -> String {
        let url = format!("http://127.0.0.1:8080{path}");
        said(self.lab.at(self.station, "curl").args(["-s", "--max-time", "2", &url]))
    }

    /// The teacher signs in at the box.
    pub fn teacher(&self) -> Teacher<'a> {
        let cookies = tempfile::NamedTempFile::new().expect("a file");
        let teacher = Teacher { lab: self.lab, station: self.station, cookies };
        assert_eq!(teacher.tell("/teach/sign-in", &format!("passphrase={PASSPHRASE}")), "303", "the teacher signs in");
        teacher
    }

    /// The wall left open on the box's own screen: everything its live stream brings is written to `file`.
    pub fn open_wall(&self, file: &Path) -> Running {
        let url = "http://127.0.0.1:8080/wall/events";
        Running::start(self.lab.at(self.station, "curl").args(["-s", "-N", "-o"]).arg(file).arg(url))
    }

    /// The status that a device at a station gets for the front door of `host`, reached at `address`.
    pub fn status_for(&self, station: &str, host: &str, address: &str) -> String {
        let (url, known) = (format!("http://{host}:8080/healthz"), format!("{host}:8080:{address}"));
        let curl = ["-s", "--max-time", "2", "-o", "/dev/null", "-w", "%{http_code}", "--resolve", &known, &url];
        said(self.lab.at(station, "curl").args(curl))
    }

    /// Ends it as a service manager does; it has 5 s to say its goodbyes.
    pub fn stop(self) {
        assert!(self.running.terminate(Duration::from_secs(5)), "the hub ends when it is told to");
    }
}

/// The teacher, signed in at the box's own screen.
pub struct Teacher<'a> {
    lab: &'a Lab,
    station: &'static str,
    cookies: tempfile::NamedTempFile,
}

impl Teacher<'_> {
    /// A page, wherever it leads.
    pub fn sees(&self, path: &str) -> String {
        said(self.curl().args(["-L", &format!("http://localhost:8080{path}")]))
    }

    /// Sends a form; its status.
    pub fn tell(&self, path: &str, form: &str) -> String {
        let written = ["-o", "/dev/null", "-w", "%{http_code}", "-H", "Origin: http://localhost:8080"];
        said(self.curl().args(written).args(["-d", form, &format!("http://localhost:8080{path}")]))
    }

    fn curl(&self) -> Program {
        let mut curl = self.lab.at(self.station, "curl");
        curl.args(["-s", "--max-time", "10", "-b"]).arg(self.cookies.path()).arg("-c").arg(self.cookies.path());
        curl
    }
}
