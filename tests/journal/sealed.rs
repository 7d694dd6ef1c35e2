//! Sealed backups, and the folder that they are kept in: real files on real disks, a full one among them, and the
//! `age` of other hands.

use super::backups::no_progress;
use super::chance::Chance;
use super::lesson::Lesson;
use cupboard::journal::{
    Archive, Batch, DAILY, Journal, Kept, Reader, Recipient, RecoveryKey, StoreError, WEEKLY, open_sealed, restore,
};
use std::io::{BufReader, Read};
use std::path::Path;
use std::process::Command;

/// 22 November 2026, 14:30 in Greenwich.
const NOON: i64 = 1_795_357_800_000;
const DAY: i64 = 86_400_000;

/// A store in a folder of its own, with a key to seal to.
pub struct Box {
    pub journal: Journal,
    pub lesson: Lesson,
    pub key: RecoveryKey,
    pub folder: tempfile::TempDir,
}

impl Box {
    fn with(taps: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (mut journal, _) = Journal::open(folder.path()).unwrap();
        let (mut lesson, mut events) = Lesson::begin(6, 5);
        events.extend(lesson.taps(taps));
        journal.append(&Batch { events, ..Batch::default() }).unwrap();
        Self { journal, lesson, key: RecoveryKey::draw(), folder }
    }

    fn reader(&self) -> Reader {
        self.journal.reader()
    }

    fn recipient(&self) -> Recipient {
        self.key.recipient()
    }

    fn archive(&self) -> Archive {
        Archive::on_box(self.folder.path().join("backups")).leaving(0)
    }

    fn back_up(&self, wall_ms: i64) -> Kept {
        self.archive().back_up(&self.reader(), &self.recipient(), wall_ms).unwrap()
    }

    fn sealed(&self) -> Vec<u8> {
        let mut sealed = Vec::new();
        let summary = self.reader().back_up_sealed(&self.recipient(), &mut sealed, &mut no_progress).unwrap();
        assert_eq!((summary.bytes, summary.events), (sealed.len() as u64, self.lesson.state.number));
        sealed
    }

    fn names(&self) -> Vec<String> {
        self.archive().list().unwrap().into_iter().map(|kept| kept.name).collect()
    }
}

fn restore_sealed(sealed: &[u8], key: &RecoveryKey, data: &Path) -> Result<(), StoreError> {
    restore(&mut BufReader::new(open_sealed(key, sealed)?), data, true, &mut no_progress).map(drop)
}

#[test]
fn a_sealed_backup_restores_with_its_key() {
    let here = Box::with(3_000);
    let sealed = here.sealed();
    assert!(!sealed.windows(5).any(|window| window == "Ünal".as_bytes()), "no name can be read in it");
    let there = tempfile::tempdir().unwrap();
    restore_sealed(&sealed, &here.key, there.path()).unwrap();
    assert_eq!(Journal::open(there.path()).unwrap().1.state, here.lesson.state);
}

#[test]
fn what_is_restored_gives_the_same_backup_again() {
    let mut chance = Chance(20);
    for round in 0..12 {
        let mut here = Box::with(0);
        let mut lesson = Lesson::again(here.lesson.state.clone(), chance.draw());
        here.journal.pack_by(1 + chance.below(40));
        for number in 0..chance.below(30) {
            let outboxes = vec![(format!("phone {}", chance.below(4)), Some(vec![number as u8, chance.draw() as u8]))];
            let rows = vec![(format!("setting/{}", chance.below(3)), Some(chance.draw().to_le_bytes().to_vec()))];
            here.journal.append(&Batch { events: lesson.taps(chance.below(20) as usize), rows, outboxes }).unwrap();
        }
        let (mut first, mut second) = (Vec::new(), Vec::new());
        here.reader().back_up(&mut first, &mut no_progress).unwrap();
        let there = tempfile::tempdir().unwrap();
        restore(&mut first.as_slice(), there.path(), false, &mut no_progress).unwrap();
        let (restored, _) = Journal::open(there.path()).unwrap();
        restored.reader().back_up(&mut second, &mut no_progress).unwrap();
        assert!(first == second, "round {round}: {} and {} bytes", first.len(), second.len());
    }
}

#[test]
fn without_its_key_or_altered_it_is_refused_and_changes_nothing() {
    let here = Box::with(400);
    let sealed = here.sealed();
    let there = tempfile::tempdir().unwrap();
    restore_sealed(&Box::with(9).sealed(), &here.key, there.path()).unwrap_err();
    restore_sealed(&sealed, &here.key, there.path()).unwrap();
    let before = std::fs::read(there.path().join("cupboard.redb")).unwrap();
    let refused = |bytes: &[u8]| format!("{:?}", restore_sealed(bytes, &here.key, there.path()).unwrap_err());
    let wrong = restore_sealed(&sealed, &RecoveryKey::draw(), there.path());
    assert!(matches!(wrong, Err(StoreError::WrongKey)), "{wrong:?}");
    let unopened = restore(&mut sealed.as_slice(), there.path(), true, &mut no_progress);
    assert!(matches!(unopened, Err(StoreError::Sealed)), "{unopened:?}");
    let head = sealed.windows(4).position(|window| window == b"\n---").unwrap();
    for cut in (1..sealed.len()).step_by(sealed.len() / 90) {
        assert_eq!(refused(&sealed[..cut]), "Checksum", "cut after {cut}");
    }
    assert_eq!(refused(&sealed[..sealed.len() - 1]), "Checksum");
    assert_eq!(refused(&[&sealed[..], b"more"].concat()), "Checksum");
    for at in (0..sealed.len()).step_by(71).chain(0..head) {
        let mut flipped = sealed.clone();
        flipped[at] ^= 1;
        let said = refused(&flipped);
        // In the lines of the head a key may become another's.
        assert!(said == "Checksum" || (at < head && said == "WrongKey"), "byte {at} flipped: {said}");
    }
    assert_eq!(std::fs::read(there.path().join("cupboard.redb")).unwrap(), before);
}

#[test]
fn any_program_for_age_files_opens_a_backup() {
    let here = Box::with(2_000);
    let kept = here.back_up(NOON);
    let key = here.folder.path().join("key.txt");
    std::fs::write(&key, format!("# from the recovery sheet\n{}\n", here.key.spell())).unwrap();
    let file = here.folder.path().join("backups").join(&kept.name);
    let opened = Command::new("age").args(["--decrypt", "--identity"]).arg(&key).arg(&file).output();
    let opened = opened.expect("the package age is installed: tests/run brings it");
    assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
    let mut plain = Vec::new();
    here.reader().back_up(&mut plain, &mut no_progress).unwrap();
    assert!(opened.stdout == plain, "it opens to the plain backup");
    // And what another program sealed is restored here.
    let to = here.recipient().to_string();
    let stranger = here.folder.path().join("stranger.age");
    std::fs::write(here.folder.path().join("plain"), &plain).unwrap();
    let mut seal = Command::new("age");
    seal.args(["--encrypt", "--recipient", &to, "--output"]).arg(&stranger).arg(here.folder.path().join("plain"));
    assert!(seal.status().unwrap().success());
    let there = tempfile::tempdir().unwrap();
    restore_sealed(&std::fs::read(&stranger).unwrap(), &here.key, there.path()).unwrap();
    assert_eq!(Journal::open(there.path()).unwrap().1.state, here.lesson.state);
}

#[test]
fn backups_are_named_by_the_minute_and_listed_newest_first() {
    let here = Box::with(5);
    assert_eq!(here.archive().list().unwrap(), []);
    let stick = Archive::on_stick(here.folder.path().join("stick"));
    let made: Vec<Kept> = [NOON, NOON + 20_000, NOON - DAY, NOON + 60_000]
        .map(|at| stick.back_up(&here.reader(), &here.recipient(), at).unwrap())
        .into();
    let listed = stick.list().unwrap();
    assert_eq!(listed, [&made[3], &made[1], &made[0], &made[2]].map(Kept::clone));
    assert!(made[1].name.ends_with("-2.age") && made[0].name.starts_with("cupboard-2026-11-2"), "{made:?}");
    assert_eq!(made.iter().map(|kept| kept.wall_ms).collect::<Vec<_>>(), [NOON, NOON, NOON - DAY, NOON + 60_000]);
    for kept in listed {
        let file = BufReader::new(std::fs::File::open(here.folder.path().join("stick").join(&kept.name)).unwrap());
        let mut plain = String::new();
        open_sealed(&here.key, file).unwrap().read_to_string(&mut plain).unwrap();
        assert!(plain.starts_with("{\"format\":\"cupboard-backup/1\""), "{plain}");
    }
}

#[test]
fn a_year_of_lessons_leaves_seven_days_and_eight_weeks_and_never_what_is_not_ours() {
    let here = Box::with(1);
    let folder = here.folder.path().join("backups");
    std::fs::create_dir(&folder).unwrap();
    for foreign in ["cupboard-notes.age", "cupboard-2026-13-01-0000.age", "holiday.jpg", "photo.unfinished"] {
        std::fs::write(folder.join(foreign), "not ours").unwrap();
    }
    // A kill in the middle left this.
    std::fs::write(folder.join("cupboard-2026-11-21-1430.age.unfinished"), "half").unwrap();
    for day in (0..200).filter(|day| day % 7 < 5) {
        here.back_up(NOON + day * DAY);
    }
    let names = here.names();
    assert!(names.len() >= WEEKLY && names.len() <= DAILY + WEEKLY, "{names:?}");
    assert!(names[0].contains("2027-06"), "{names:?}");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    files.retain(|file| !names.iter().any(|name| **name == **file));
    files.sort();
    assert_eq!(files, ["cupboard-2026-13-01-0000.age", "cupboard-notes.age", "holiday.jpg", "photo.unfinished"]);
}

#[test]
fn what_is_to_be_forgotten_goes_with_the_next_backup_that_succeeds() {
    let here = Box::with(1);
    (0..5).for_each(|day| drop(here.back_up(NOON + day * DAY)));
    here.archive().replace_with_next().unwrap();
    assert_eq!(here.names().len(), 5, "nothing goes before there is a new one");
    let failed = here.archive().leaving(u64::MAX).back_up(&here.reader(), &here.recipient(), NOON + 5 * DAY);
    assert!(failed.is_err_and(|error| error.is_full()));
    assert!(here.names().len() == 5 && here.archive().waits_for_replacement());
    // Made with a clock that went back: it replaces all the same.
    let made = here.back_up(NOON - 400 * DAY);
    assert_eq!(here.names(), [made.name]);
    assert!(!here.archive().waits_for_replacement());
    here.archive().replace_with_next().unwrap();
    here.archive().remove_all().unwrap();
    assert!(here.names().is_empty() && !here.archive().waits_for_replacement());
}

#[test]
fn a_full_disk_loses_its_oldest_backups_first_and_never_its_last() {
    let here = Box::with(6_000);
    let disk = SmallDisk::mount("2m");
    let archive = Archive::on_box(disk.0.path().join("backups")).leaving(0);
    let back_up = |day: i64| archive.back_up(&here.reader(), &here.recipient(), NOON + day * DAY);
    let bytes = back_up(0).unwrap().bytes;
    assert!((500_000..900_000).contains(&bytes), "two fit, and not three: {bytes} bytes");
    (1..6).for_each(|day| drop(back_up(day).unwrap()));
    let kept = archive.list().unwrap();
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert!(kept[0].name.contains("11-27") && kept[1].name.contains("11-26"), "{kept:?}");
    // Somebody else's film: no old backup's going would help, so none goes.
    std::fs::write(disk.0.path().join("film"), vec![1; 100_000]).unwrap();
    let no_room = archive.clone().leaving(2 << 20).back_up(&here.reader(), &here.recipient(), NOON + 6 * DAY);
    assert!(no_room.is_err_and(|error| error.is_full()));
    assert_eq!(archive.list().unwrap(), kept);
    let files = std::fs::read_dir(disk.0.path().join("backups")).unwrap().count();
    assert_eq!(files, kept.len(), "no half of a backup stays");
    // Only one is left and there is no room for a second: the one stays.
    std::fs::remove_file(disk.0.path().join("backups").join(&kept[1].name)).unwrap();
    std::fs::write(disk.0.path().join("film"), vec![1; 1_000_000]).unwrap();
    assert!(back_up(7).is_err_and(|error| error.is_full()));
    assert_eq!(archive.list().unwrap(), kept[..1]);
}

/// A disk of its own, of a few megabytes; needs root, like the network suite.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount(size: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]);
        assert!(succeeds(&mut mount, folder.path()), "a small disk could not be mounted: are you root?");
        Self(folder)
    }
}

fn succeeds(command: &mut Command, folder: &Path) -> bool {
    command.arg(folder).status().unwrap().success()
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        succeeds(&mut Command::new("umount"), self.0.path());
    }
}
