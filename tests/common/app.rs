//! One hub in a temporary folder, with the whole web service around it; its users are [`Client`]s.
//!
//! Real journal, real hub, real router; only the network is missing. When a test ends well, the store is opened again
//! and replayed: so every web test is also a recovery test.

#![allow(dead_code, unused_imports)] // each test binary uses its own part of this file

mod client;

pub use client::{Answer, Client, HOST_NAME, Stream, form, sized};

use cupboard::access::{AccessCommand, CardSecret, NewSeat, PinSecret, SeatCommand};
use cupboard::classroom::evidence::{Kind, Piece, UsualKind, Wanted};
use cupboard::classroom::tutor::{Letter, Line};
use cupboard::classroom::{
    Actor, Attachment, Command, Deed, FileId, FileKind, Language, Now, OutcomeId, OutcomeRow, RosterRow, Section,
    SectionId, State, StudentId, TrayDeed, TrayItem, TutorDeed,
};
use cupboard::hub::{self, Clock, Hub, Places, Published, Receipt, Wish};
use cupboard::journal::{Journal, RecoveryKey};
use cupboard::presence::Names;
use cupboard::presence::address::{Interface, Preference, Reachable};
use cupboard::presence::tls::{Keeper, Moment};
use cupboard::web::{App, Limits, Options, SecureLine, router};
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;

/// The class that every test knows: two are called Ana.
pub const NAMES: [&str; 6] = ["Ana", "Ben", "Chioma", "Dilnoza", "Ana", "زيد"];
/// Code, statement, unit, what comes before.
pub const SKILLS: [(&str, &str, &str, &str); 5] = [
    ("EE.1", "I can rewrite powers with the same base", "Expressions", ""),
    ("EE.2", "I can solve x² = p", "Expressions", "EE.1"),
    ("EE.3", "I can compare very large and very small numbers", "Expressions", ""),
    ("F.1", "I can explain why slope is the same along a line", "Functions", "EE.2"),
    ("F.2", "I can solve linear equations", "Functions", ""),
];
/// Where the box is, in every test.
pub const BOX: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 20);

/// A hub with one class.
pub struct TestApp {
    /// The service's own handle.
    pub app: App,
    /// Stands still until told.
    pub clock: Clock,
    /// The class, "Period 3".
    pub section: SectionId,
    router: axum::Router,
    /// On another disk than the lessons, as a USB stick is.
    pub stick: tempfile::TempDir,
    folder: tempfile::TempDir,
    addresses: watch::Sender<Arc<Reachable>>,
}

impl TestApp {
    /// The class of [`NAMES`] with [`SKILLS`], open for fifty minutes.
    pub async fn new() -> Self {
        Self::started(unpaced()).await
    }

    /// The same, on a hub that was started otherwise.
    pub async fn started(options: Options) -> Self {
        let app = Self::with_class(options).await;
        app.teach(Deed::OpenClass { minutes: 50 }).await;
        app
    }

    /// The same class, not yet open.
    pub async fn closed() -> Self {
        Self::with_class(unpaced()).await
    }

    async fn with_class(options: Options) -> Self {
        let mut app = Self::empty(options);
        let made = app.command(Command::MakeSection { name: "Period 3".into(), language: Language::English }).await;
        app.section = made.section.unwrap();
        let rows = NAMES.iter().map(|name| RosterRow { name: (*name).into(), language: None }).collect();
        app.teach(Deed::ImportRoster { rows }).await;
        let rows = SKILLS.iter().map(|(code, statement, unit, before)| OutcomeRow {
            code: Some((*code).into()),
            statement: Some((*statement).into()),
            unit: Some((*unit).into()),
            prerequisites: Some(before.split(',').map(str::to_owned).collect()),
            ..OutcomeRow::default()
        });
        app.teach(Deed::ImportOutcomes { rows: rows.collect() }).await;
        app
    }

    /// A hub that nobody has set up, with its https at port 8443. Must be called within a tokio runtime.
    pub fn empty(options: Options) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let names = Names { hosts: vec!["cupboard".into()], addresses: vec![BOX] };
        let now = Moment { wall_ms: 1_767_600_000_000, trusted: true };
        let keeper = Keeper::open(folder.path(), &names, now).unwrap();
        let secure = Some(SecureLine { port: 8443, keeper: Arc::new(keeper) });
        Self::made(Options { secure, ..options }, folder)
    }

    /// A hub whose certificates cannot be used.
    pub fn without_https() -> Self {
        Self::made(Options::default(), tempfile::tempdir().unwrap())
    }

    fn made(options: Options, folder: tempfile::TempDir) -> Self {
        let path = folder.path().to_owned();
        let start = Now { wall_ms: 1_767_600_000_000, wall_trusted: true, boot: 1, uptime_ms: 1_000 };
        let clock = Clock::manual(start);
        let hub = Hub::start(Box::new(move || Journal::open(&path)), clock.clone()).unwrap();
        let lan = Interface { name: "wlan0".into(), address: BOX, default_route: Some(0) };
        let reachable = Arc::new(Reachable::among(&[lan], Preference::default()));
        let (addresses, watching) = watch::channel(reachable);
        let stick = tempfile::Builder::new().prefix("stick-").tempdir_in("/dev/shm").unwrap();
        let places = Places { data: folder.path().to_owned(), sticks: vec![stick.path().to_owned()] };
        let options = Options { host_name: "cupboard".into(), port: 8080, places: Some(places), ..options };
        let app = App::new(hub, options, watching);
        let router = router(app.clone());
        Self { app, clock, section: SectionId(1), router, stick, folder, addresses }
    }

    /// The box's network gives it these addresses, or none.
    pub fn move_to(&self, addresses: &[Ipv4Addr]) {
        let interface =
            |address: &Ipv4Addr| Interface { name: "wlan0".into(), address: *address, default_route: Some(0) };
        let found: Vec<_> = addresses.iter().map(interface).collect();
        self.addresses.send_replace(Arc::new(Reachable::among(&found, Preference::default())));
    }

    /// A device in the room that the hub has never seen.
    pub fn client(&self) -> Client {
        Client::new(self.router.clone(), IpAddr::V4(Ipv4Addr::new(192, 168, 1, 77)))
    }

    /// The same at another address.
    pub fn client_at(&self, address: [u8; 4]) -> Client {
        Client::new(self.router.clone(), IpAddr::from(address))
    }

    /// The box's own screen.
    pub fn local(&self) -> Client {
        Client::new(self.router.clone(), IpAddr::V4(Ipv4Addr::LOCALHOST))
    }

    /// A signed-in teacher at the box.
    pub async fn teacher(&self) -> Client {
        let client = self.local().with_token("teacher");
        self.sign_in(&client, None).await;
        client
    }

    /// Makes a device the teacher's, by the passphrase that there is.
    pub async fn sign_in(&self, client: &Client, pin: Option<PinSecret>) {
        let proof = self.look().access.passphrase.clone();
        let seat = NewSeat { device: client.digest(), label: String::new(), pin, before: None };
        self.keys(AccessCommand::Seat(SeatCommand::SignIn { proof, seat })).await;
    }

    /// A phone on which this student (the first of the name) has joined, through the pages, with pictures 0, 1 and 2.
    pub async fn student(&self, name: &str) -> Client {
        let client = self.client();
        let url = format!("/J/{}/{}", self.code(), self.id(name));
        let pictures = [("picture", "0"), ("picture", "1"), ("picture", "2")];
        let answer = client.post(&url, &pictures).await;
        assert_eq!((answer.status, answer.location()), (303, "/me"), "{name} joins: {}", answer.body);
        client
    }

    /// A recovery sheet is drawn, printed and confirmed: the key on it.
    pub async fn print_sheet(&self) -> RecoveryKey {
        let drawn = self.app.backups.sheets().draw();
        self.keys(AccessCommand::SetSheet { recipient: drawn.recipient }).await;
        RecoveryKey::read(&drawn.whole).unwrap()
    }

    /// What is kept of the hub: its store, and its backups.
    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    /// The stick's name, as the teacher sees it.
    pub fn stick_label(&self) -> String {
        self.stick.path().file_name().unwrap().to_str().unwrap().to_owned()
    }

    /// The teacher does something in the class; it must succeed.
    pub async fn teach(&self, deed: Deed) -> Receipt {
        self.command(Command::In(self.section, deed)).await
    }

    /// The teacher's command; it must succeed.
    pub async fn command(&self, command: Command) -> Receipt {
        saved(self.app.hub.submit(Wish::class(Actor::Teacher, command)).await)
    }

    /// The teacher's wish about keys; it must succeed.
    pub async fn keys(&self, command: impl Into<AccessCommand>) -> Receipt {
        saved(self.app.hub.submit(Wish::keys(Actor::Teacher, command)).await)
    }

    /// Cards of everybody are printed, for codes that lead to this address.
    pub async fn print_cards(&self, address: &str) {
        let students = self.class().members().map(|(student, _)| student).collect();
        let secret = CardSecret::new([7; 32]);
        self.keys(AccessCommand::PrintCards { students, address: address.into(), secret }).await;
    }

    /// The card of the first student of a name, as its code holds it.
    pub fn card(&self, name: &str) -> String {
        self.look().access.card(self.id(name)).unwrap().to_string()
    }

    /// The first student of a name hands something in for a skill; says its number.
    pub async fn hand_in(&self, name: &str, code: &str, note: &str, file: Option<(FileKind, &[u8])>) -> u64 {
        let (student, outcome) = (self.id(name), self.skill(code));
        let wish = |file| {
            let piece = Piece { kind: Kind::Usual(UsualKind::Paper), note: note.into(), link: String::new(), file };
            Wish::deed(
                Actor::Student(student),
                self.section,
                Deed::Evidence { student, outcome, wanted: Wanted::Add(Box::new(piece)) },
            )
        };
        let answer = match file {
            None => self.app.hub.submit(wish(None)).await,
            Some((kind, content)) => {
                let of = |id| Attachment { id, kind, bytes: content.len() as u64, name: "my work".into() };
                self.app.files.keep(content.to_vec(), Some(student), |id| wish(Some(of(id)))).await.unwrap()
            }
        };
        saved(answer).number
    }

    /// Something that a student wants of the evidence of an owner for a skill; says the number of what came of it.
    pub async fn evidence(&self, by: &str, owner: &str, code: &str, wanted: Wanted) -> u64 {
        let deed = Deed::Evidence { student: self.id(owner), outcome: self.skill(code), wanted };
        saved(self.app.hub.submit(Wish::deed(Actor::Student(self.id(by)), self.section, deed)).await).number
    }

    /// A student says something about tutoring.
    pub async fn tell(&self, name: &str, what: TutorDeed) {
        let student = self.id(name);
        let wish = Wish::deed(Actor::Student(student), self.section, Deed::Tutor { student, what });
        saved(self.app.hub.submit(wish).await);
    }

    /// Somebody who has mastered a skill tutors it, and agreed to stand on the wall.
    pub async fn tutor(&self, name: &str, code: &str) {
        let (student, outcome) = (self.id(name), self.skill(code));
        let norms = Some(self.class().tutoring.norms_mark());
        let letter = Letter { answers: vec![(Line::Usual(1), "I was stuck there too".into())], ticked: vec![] };
        self.tell(name, TutorDeed::Apply { outcome, letter, on_wall: true, norms }).await;
        let items = [TrayItem::Application(student, outcome, self.look().state.number)].into();
        assert!(self.teach(Deed::Tray(TrayDeed { items, declined: None })).await.changed);
    }

    /// The teacher puts a text up for a skill, called "A sheet"; says which file it is.
    pub async fn put_skill_file(&self, code: &str, content: &[u8]) -> FileId {
        let of = |id| Attachment { id, kind: FileKind::Text, bytes: content.len() as u64, name: "A sheet".into() };
        let outcome = self.skill(code);
        let mut kept = None;
        let wish = |id: FileId| {
            kept = Some(id.clone());
            Wish::deed(Actor::Teacher, self.section, Deed::AddSkillFile { outcome, file: Box::new(of(id)) })
        };
        saved(self.app.files.keep(content.to_vec(), None, wish).await.unwrap());
        kept.unwrap()
    }

    /// The files that the box keeps, by name.
    pub fn files(&self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.folder.path().join("files")) else { return vec![] };
        folder.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
    }

    /// What everyone may see now.
    pub fn look(&self) -> Arc<Published> {
        self.app.look()
    }

    /// The class as of now.
    pub fn class(&self) -> Section {
        self.look().state.section(self.section).unwrap().clone()
    }

    /// The code on the wall.
    pub fn code(&self) -> String {
        self.class().session.unwrap().join_code
    }

    /// The first student of a name.
    pub fn id(&self, name: &str) -> StudentId {
        let look = self.look();
        *look.state.students.iter().find(|(_, student)| student.name == name).unwrap().0
    }

    /// The skill with a code.
    pub fn skill(&self, code: &str) -> OutcomeId {
        *self.class().outcomes.iter().find(|(_, outcome)| outcome.code == code).unwrap().0
    }

    /// Both clocks go on by so many minutes.
    pub fn pass(&self, minutes: u64) {
        self.clock.turn(|now| {
            now.uptime_ms += minutes * 60_000;
            now.wall_ms += minutes as i64 * 60_000;
        });
    }
}

/// Tests are faster than any finger.
pub fn unpaced() -> Options {
    Options { limits: Limits::default().unpaced(), ..Options::default() }
}

fn saved(answer: hub::Answer) -> Receipt {
    match answer {
        hub::Answer::Saved(receipt) => receipt,
        other => panic!("not saved: {other:?}"),
    }
}

/// Nothing that anybody saw is lost: the store opens to what was published, and its events replay to the same.
impl Drop for TestApp {
    fn drop(&mut self) {
        self.app.hub.shut_down();
        if std::thread::panicking() {
            return;
        }
        let (journal, recovered) = Journal::open(self.folder.path()).unwrap();
        let seen = self.app.look();
        assert!(recovered.state == seen.state, "the store opens to another state than was published");
        let mut replayed = State::default();
        for event in journal.reader().events(1).unwrap() {
            replayed.apply(&event.unwrap());
        }
        assert!(replayed == seen.state, "the events replay to another state than was published");
        assert_eq!(cupboard::access::Access::from_rows(&recovered.rows), *seen.access, "the keys");
    }
}
