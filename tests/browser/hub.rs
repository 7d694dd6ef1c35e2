//! The real binary on a free port, in a folder that is gone with its test.

use crate::ports::free_port;
use crate::wire;
use cupboard::classroom::{
    Actor, Command as Deeds, Deed, Devices, Event, Language, OutcomeRow, Policies, RosterRow, SectionId, SettingDeed,
};
use cupboard::hub::{Answer, Clock, Hub, Wish};
use cupboard::journal::Journal;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// Two have one name, one writes from the right.
pub const NAMES: [&str; 6] = ["Ana", "Ben", "Chioma", "Dilnoza", "Ana", "زيد"];
/// Code, statement, unit.
pub const SKILLS: [(&str, &str, &str); 3] = [
    ("EE.1", "I can rewrite powers with the same base", "Expressions"),
    ("EE.2", "I can solve x² = p", "Expressions"),
    ("F.1", "I can explain why slope is the same along a line", "Functions"),
];
/// A class that nobody would choose, and every page must bear.
pub const HOSTILE: [&str; 2] = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"];

/// A running hub.
pub struct TestHub {
    pub port: u16,
    /// Of https.
    secure_port: u16,
    address: String,
    child: Option<Child>,
    folder: tempfile::TempDir,
    /// Makes somebody the teacher; empty once somebody is.
    setup_code: String,
    /// Of the class that was prepared.
    pub join_code: String,
}

impl TestHub {
    /// A new box.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut hub = Self {
            port: free_port(),
            secure_port: free_port(),
            address: "127.0.0.1".into(),
            child: None,
            folder,
            setup_code: String::new(),
            join_code: String::new(),
        };
        hub.start();
        hub
    }

    /// A box whose class is open: [`NAMES`] and [`SKILLS`]. Its teacher has not come yet.
    pub async fn with_class() -> Self {
        Self::prepared("127.0.0.1", "Period 3", &NAMES, &SKILLS).await
    }

    /// The same, where tablets go from hand to hand.
    pub async fn with_shared_devices() -> Self {
        let policies = Policies { devices: Devices::Shared, ..Policies::default() };
        Self::ruled("127.0.0.1", "Period 3", &NAMES, &SKILLS, Some(policies)).await
    }

    /// A box at `address` with an open class.
    pub async fn prepared(address: &str, class: &str, names: &[&str], skills: &[(&str, &str, &str)]) -> Self {
        Self::ruled(address, class, names, skills, None).await
    }

    async fn ruled(
        address: &str,
        class: &str,
        names: &[&str],
        skills: &[(&str, &str, &str)],
        rules: Option<Policies>,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let join_code = prepare(folder.path(), class, names, skills, rules).await;
        let mut hub = Self {
            port: free_port(),
            secure_port: free_port(),
            address: address.into(),
            child: None,
            folder,
            setup_code: String::new(),
            join_code,
        };
        hub.start();
        hub
    }

    /// Starts, or starts again on the same port and data, and waits until it answers.
    pub fn start(&mut self) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cupboard"))
            .args(["serve", "--port", &self.port.to_string(), "--address", &self.address, "--data"])
            .arg(self.folder.path())
            .args(["--https-port", &self.secure_port.to_string()])
            .args(["--name", &format!("cupboard-{}", self.port)])
            .env("RUST_LOG", "error")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = child.stdout.take().unwrap();
        self.child = Some(child);
        wait_until_ready(self.port);
        self.setup_code = setup_code(said);
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// A path of this hub as the machine itself opens it.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// A path of this hub over https, at one of its names.
    pub fn secure_url(&self, host: &str, path: &str) -> String {
        format!("https://{host}:{}{path}", self.secure_port)
    }

    /// Where everything is kept.
    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    /// What the terminal said for the first time.
    pub fn setup_code(&self) -> &str {
        assert!(!self.setup_code.is_empty(), "the terminal says a code to a new box");
        &self.setup_code
    }

    /// Types a verb about this hub's data folder.
    pub fn command(&self, words: &[&str]) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cupboard"));
        let done = command.args(words).arg("--data").arg(self.folder.path()).output().unwrap();
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
    }

    /// Everything that is stored. The hub must be dead.
    pub fn events(&self) -> Vec<Event> {
        assert!(self.child.is_none(), "one at a time opens a store");
        let (journal, _) = Journal::open(self.folder.path()).unwrap();
        journal.reader().events(1).unwrap().map(Result::unwrap).collect()
    }
}

impl Drop for TestHub {
    fn drop(&mut self) {
        self.kill();
    }
}

/// `cupboard demo` on a free port.
pub struct Demo {
    pub port: u16,
    child: Child,
}

impl Demo {
    pub fn start() -> Self {
        let port = free_port();
        let child = Command::new(env!("CARGO_BIN_EXE_cupboard"))
            .args(["demo", "--port", &port.to_string(), "--address", "127.0.0.1"])
            .args(["--name", &format!("cupboard-{port}")])
            .env("RUST_LOG", "error")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        wait_until_ready(port);
        Self { port, child }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // An interrupt, as from a keyboard: the demo's own folder goes with it.
        let _told = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status();
        let deadline = Instant::now() + Duration::from_secs(5);
        while Instant::now() < deadline && !matches!(self.child.try_wait(), Ok(Some(_))) {
            // Between two looks at whether it has ended.
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}

fn wait_until_ready(port: u16) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while wire::http(port, "GET", "/healthz", "").is_none_or(|(status, _)| status != 200) {
        assert!(Instant::now() < deadline, "the hub does not start");
        // Between two looks at whether it answers.
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The one-time code among what the terminal says at a start; whatever is said later is read and dropped.
fn setup_code(said: ChildStdout) -> String {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(said).lines().map_while(Result::ok) {
            let _nobody_listens = tell.send(line);
        }
    });
    let deadline = Instant::now() + Duration::from_secs(10);
    let mut heard_teacher = false;
    while let Ok(line) = told.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
        if let Some((_, code)) = line.split_once("type this code: ") {
            return code.trim().to_owned();
        }
        if heard_teacher {
            return String::new(); // the code's line would have been the next
        }
        heard_teacher = line.starts_with("The teacher:");
    }
    String::new()
}

/// An open class in a store, and its code.
async fn prepare(
    folder: &Path,
    class: &str,
    names: &[&str],
    skills: &[(&str, &str, &str)],
    rules: Option<Policies>,
) -> String {
    let path = folder.to_owned();
    let hub = Hub::start(Box::new(move || Journal::open(&path)), Clock::real()).unwrap();
    let make = Deeds::MakeSection { name: class.into(), language: Language::English };
    save(&hub, Wish::class(Actor::Teacher, make)).await;
    let section = SectionId(1);
    let row = |name: &&str| RosterRow { name: (*name).into(), language: None };
    let outcome = |(code, statement, unit): &(&str, &str, &str)| OutcomeRow {
        code: Some((*code).into()),
        statement: Some((*statement).into()),
        unit: Some((*unit).into()),
        ..OutcomeRow::default()
    };
    let deeds = [
        Deed::ImportRoster { rows: names.iter().map(row).collect() },
        Deed::ImportOutcomes { rows: skills.iter().map(outcome).collect() },
        Deed::OpenClass { minutes: 300 },
    ];
    for deed in deeds.into_iter().chain(rules.map(|policies| Deed::Set(SettingDeed::Policies(policies)))) {
        save(&hub, Wish::deed(Actor::Teacher, section, deed)).await;
    }
    let look = hub.look();
    let code = look.state.section(section).unwrap().session.as_ref().unwrap().join_code.clone();
    hub.shut_down();
    code
}

async fn save(hub: &Hub, wish: Wish) {
    let answer = hub.submit(wish).await;
    assert!(matches!(answer, Answer::Saved(_)), "{answer:?}");
}
