//! Real disks that run full, below a real hub: the simulated ones fail as we imagine, these as Linux does.
//!
//! What may go wrong: a small card fills up, in the middle of a write or already at the start; a sync fails, and Linux
//! then shows from memory what never reached the disk, until power goes. What must hold: reading goes on, nothing
//! acknowledged is lost over a restart, and once there is room writing comes back by itself. Mounting needs root.

#![allow(clippy::unwrap_used)]

#[path = "support/chance.rs"]
mod chance;

use chance::Chance;
use cupboard::classroom::{
    Actor, Colour, Command as Deeds, Deed, Fact, Language, OutcomeId, OutcomeRow, RosterRow, SectionId, StudentId,
};
use cupboard::hub::{Answer, Clock, Health, Hub, Wish};
use cupboard::journal::{Journal, StoreError, check};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const SECTION: SectionId = SectionId(1);
const ANA: StudentId = StudentId(1);

/// A file system of its own; taken down when dropped.
struct Mount {
    at: PathBuf,
    device: Option<String>,
}

impl Mount {
    /// One in memory, of so many KiB.
    fn in_memory(at: &Path, kib: u64) -> Self {
        std::fs::create_dir_all(at).unwrap();
        as_root(Command::new("mount").args(["-t", "tmpfs", "-o", &format!("size={kib}k"), "cupboard-test"]).arg(at));
        Self { at: at.to_owned(), device: None }
    }

    /// An ext4 of 64 MB in a file that has room for less: what is written to it fits into memory and fails to be synced.
    fn without_ground(at: &Path, ground: &Mount) -> Self {
        std::fs::create_dir_all(at).unwrap();
        let image = ground.at.join("card");
        std::fs::File::create(&image).unwrap().set_len(64 << 20).unwrap();
        let device = as_root(Command::new("losetup").args(["--find", "--show"]).arg(&image));
        let device = device.trim().to_owned();
        // Linux calls half of a large write that found no room a whole one; page by page it tells the truth.
        let queue = Path::new("/sys/block").join(device.trim_start_matches("/dev/")).join("queue");
        std::fs::write(queue.join("max_sectors_kb"), "4").unwrap();
        let mut mount = Self { at: at.to_owned(), device: Some(device.clone()) };
        let plain = ["-q", "-b", "4096", "-N", "64", "-O", "^has_journal", "-E", "nodiscard"];
        as_root(Command::new("mkfs.ext4").args(plain).arg(&device));
        mount.again();
        // What the file system keeps for itself finds its place while there is some.
        let first = mount.at.join("first");
        std::fs::write(&first, [1; 1 << 20]).unwrap();
        as_root(Command::new("sync").arg("-f").arg(&first));
        std::fs::remove_file(&first).unwrap();
        as_root(Command::new("sync").arg("-f").arg(&mount.at));
        mount
    }

    /// Mounts the device, after [`Mount::unplug`] too.
    fn again(&mut self) {
        let device = self.device.as_ref().unwrap();
        as_root(Command::new("mount").args(["-o", "nodiscard,errors=continue", device]).arg(&self.at));
    }

    /// Memory forgets the device; what was not on it is gone.
    fn unplug(&self) {
        as_root(Command::new("umount").arg(&self.at));
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // Best effort: a test that failed half-way may have nothing mounted.
        let _ = Command::new("umount").arg("--lazy").arg(&self.at).output();
        if let Some(device) = &self.device {
            let _ = Command::new("losetup").args(["--detach", device]).output();
        }
    }
}

fn as_root(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "this test mounts file systems and must run as root: {command:?} said: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// A hub with an open class on a data folder, and what it has acknowledged.
struct Room {
    hub: Hub,
    data: PathBuf,
    saved: u64,
    chance: Chance,
}

impl Room {
    async fn begin(data: PathBuf) -> Self {
        let room = Self { hub: start(&data), data, saved: 0, chance: Chance(5) };
        let students = vec![RosterRow { name: "Ana".into(), language: None }];
        let skill = OutcomeRow { statement: Some("I can do it".into()), ..OutcomeRow::default() };
        for command in [
            Deeds::MakeSection { name: "Period 3".into(), language: Language::English },
            Deeds::In(SECTION, Deed::ImportRoster { rows: students }),
            Deeds::In(SECTION, Deed::ImportOutcomes { rows: vec![skill] }),
            Deeds::In(SECTION, Deed::OpenClass { minutes: 300 }),
        ] {
            let answer = room.hub.submit(Wish::class(Actor::Teacher, command)).await;
            assert!(matches!(answer, Answer::Saved(_)), "{answer:?}");
        }
        room
    }

    /// One tap, that says its number; whether it was acknowledged.
    async fn tap(&mut self) -> bool {
        // Noise, so that packing makes it no smaller.
        let noise = (0..6).map(|_| format!("{:016x}", self.chance.draw())).collect::<String>();
        let note = format!("{} {noise}", self.saved + 1);
        let deed = Deed::RaiseCup { student: ANA, colour: Colour::Red, outcome: Some(OutcomeId(1)), note };
        match self.hub.submit(Wish::deed(Actor::Student(ANA), SECTION, deed)).await {
            Answer::Saved(_) => self.saved += 1,
            Answer::NotConfirmed => return false,
            other => panic!("{other:?}"),
        }
        true
    }

    /// Taps until one is not confirmed.
    async fn tap_until_full(&mut self) {
        for _ in 0..200_000 {
            if !self.tap().await {
                return;
            }
        }
        panic!("the disk never filled up");
    }

    /// The newest cup is the last acknowledged, or the one after it whose outcome was unknown.
    fn shows_everything(&self) {
        let seen = self.hub.look();
        let cup = seen.state.section(SECTION).unwrap().enrolments[&ANA].cup.clone().unwrap();
        let last: u64 = cup.note.split(' ').next().unwrap().parse().unwrap();
        assert!(last == self.saved || last == self.saved + 1, "{} taps were saved, {last} is shown", self.saved);
    }

    /// The store may be closed for the moment in which it is opened again, and no longer.
    async fn history_has_everything(&self) {
        let deadline = tokio::time::Instant::now() + Duration::from_secs(5);
        let history = loop {
            match self.hub.reader().history(ANA, usize::MAX) {
                Ok(history) => break history,
                Err(StoreError::Closed) if tokio::time::Instant::now() < deadline => tokio::task::yield_now().await,
                Err(error) => panic!("{error:?}"),
            }
        };
        let raised = history.iter().filter(|event| matches!(event.fact, Fact::CupRaised { .. })).count() as u64;
        assert!(raised >= self.saved, "{} taps were saved, {raised} are in the history", self.saved);
    }

    /// Stops the hub, and starts it again as a service manager would.
    fn restart(&mut self) {
        self.hub.shut_down();
        self.hub = start(&self.data);
    }

    async fn writing_comes_back(&mut self) {
        let deadline = tokio::time::Instant::now() + Duration::from_secs(15);
        while !self.tap().await {
            assert!(tokio::time::Instant::now() < deadline, "writing did not come back");
            // The hub looks again in its own time.
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(self.hub.look().health, Health::Writing);
        self.shows_everything();
        self.history_has_everything().await;
    }
}

fn start(data: &Path) -> Hub {
    let folder = data.to_owned();
    Hub::start(Box::new(move || Journal::open(&folder)), Clock::real()).unwrap()
}

fn no_progress(_: u64, _: u64) {}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_of_6_mb_runs_full_and_reading_goes_on_and_writing_comes_back_with_room() {
    let dir = tempfile::tempdir().unwrap();
    let card = Mount::in_memory(&dir.path().join("card"), 6 * 1_024);
    let filler = card.at.join("film.mp4");
    std::fs::write(&filler, vec![0; 4 << 20]).unwrap();
    let mut room = Room::begin(card.at.join("data")).await;
    room.tap_until_full().await;
    println!("a disk of 6 MB took {} taps beside a film", room.saved);
    for _ in 0..5 {
        room.tap().await;
        room.shows_everything();
        room.history_has_everything().await;
    }
    room.restart();
    room.shows_everything();
    room.history_has_everything().await;
    std::fs::remove_file(&filler).unwrap();
    room.writing_comes_back().await;
    let before = room.saved;
    room.tap_until_full().await;
    assert!(room.saved > before + 100, "the room was used: {} taps", room.saved);
    println!("and {} in all once the film was gone", room.saved);
    room.hub.shut_down();
    assert!(check(&room.data, &mut no_progress).is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_whose_syncs_fail_has_everything_that_was_acknowledged() {
    let dir = tempfile::tempdir().unwrap();
    let ground = Mount::in_memory(&dir.path().join("ground"), 2 * 1_024);
    let mut card = Mount::without_ground(&dir.path().join("card"), &ground);
    let mut room = Room::begin(card.at.join("data")).await;
    room.tap_until_full().await;
    let refused = room.saved;
    // Some taps may yet fit into what the disk has already; each that is called saved must be there in the end.
    for _ in 0..400 {
        room.tap().await;
        room.shows_everything();
    }
    println!("a card without ground took {refused} taps, and {} after its first failed sync", room.saved - refused);
    room.hub.shut_down();
    card.unplug();
    card.again();
    room.hub = start(&room.data);
    room.shows_everything();
    room.history_has_everything().await;
    as_root(Command::new("mount").args(["-o", "remount,size=64m"]).arg(&ground.at));
    room.writing_comes_back().await;
    room.hub.shut_down();
}
