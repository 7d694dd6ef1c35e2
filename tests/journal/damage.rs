//! Damage: refused, or harmless; never a panic, never a wrong state. And what `check` says of it all.

use super::chance::Chance;
use super::disk::SimFolder;
use super::lesson::Lesson;
use cupboard::classroom::State;
use cupboard::journal::{Batch, Journal, StoreError, check};
use redb::{Database, ReadableDatabase, TableDefinition};
use std::path::Path;

const SNAPSHOT: TableDefinition<&str, &[u8]> = TableDefinition::new("snapshot");
const META: TableDefinition<&str, u32> = TableDefinition::new("meta");
const EVENTS: TableDefinition<u64, &[u8]> = TableDefinition::new("events");

fn no_progress(_: u64, _: u64) {}

/// A store with a snapshot and a tail behind it.
fn store(dir: &Path) -> State {
    let (mut journal, _) = Journal::open(dir).unwrap();
    let (mut lesson, events) = Lesson::begin(8, 6);
    journal.append(&Batch { events, ..Batch::default() }).unwrap();
    journal.append(&Batch { events: lesson.taps(600), ..Batch::default() }).unwrap();
    journal.snapshot(&lesson.state).unwrap();
    journal.append(&Batch { events: lesson.taps(40), ..Batch::default() }).unwrap();
    lesson.state
}

fn alter(dir: &Path, change: impl FnOnce(&redb::WriteTransaction)) {
    let database = Database::open(dir.join("cupboard.redb")).unwrap();
    let txn = database.begin_write().unwrap();
    change(&txn);
    txn.commit().unwrap();
}

fn snapshot_bytes(dir: &Path) -> Vec<u8> {
    let database = Database::open(dir.join("cupboard.redb")).unwrap();
    let table = database.begin_read().unwrap().open_table(SNAPSHOT).unwrap();
    table.get("state").unwrap().unwrap().value().to_vec()
}

fn put_snapshot(dir: &Path, bytes: &[u8]) {
    alter(dir, |txn| {
        txn.open_table(SNAPSHOT).unwrap().insert("state", bytes).unwrap();
    });
}

#[test]
fn a_snapshot_and_the_tail_behind_it_make_the_state() {
    let dir = tempfile::tempdir().unwrap();
    let state = store(dir.path());
    assert_eq!(Journal::open(dir.path()).unwrap().1.state, state);
    // That the snapshot is used at all: a forged one shows.
    let bytes = snapshot_bytes(dir.path());
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    let mut json = String::new();
    std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&bytes[end + 1..]), &mut json).unwrap();
    let mut packer = flate2::write::GzEncoder::new(bytes[..=end].to_vec(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packer, json.replace("Period 3", "Period 9").as_bytes()).unwrap();
    put_snapshot(dir.path(), &packer.finish().unwrap());
    let forged = Journal::open(dir.path()).unwrap().1.state;
    assert_eq!(forged.sections.values().next().unwrap().name, "Period 9");
    assert!(matches!(check(dir.path(), &mut no_progress), Err(StoreError::Damaged(_))), "check saw no difference");
}

#[test]
fn a_snapshot_of_another_schema_or_a_damaged_one_is_not_there() {
    let dir = tempfile::tempdir().unwrap();
    let state = store(dir.path());
    let bytes = snapshot_bytes(dir.path());
    let text = String::from_utf8_lossy(&bytes[..60]).into_owned();
    let schema = &text[text.find("0.").unwrap()..text.find("\",").unwrap()];
    let other = schema.replace('/', "#");
    let mut cases = vec![Vec::new(), b"\n".to_vec(), bytes[..bytes.len() / 2].to_vec()];
    let mut renamed = bytes.clone();
    let at = text.find("0.").unwrap();
    renamed[at..at + other.len()].copy_from_slice(other.as_bytes());
    cases.push(renamed);
    cases.extend((0..bytes.len()).step_by(bytes.len() / 40).map(|at| {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x11;
        flipped
    }));
    for (number, case) in cases.into_iter().enumerate() {
        put_snapshot(dir.path(), &case);
        assert_eq!(Journal::open(dir.path()).unwrap().1.state, state, "case {number}");
    }
}

#[test]
fn a_store_of_a_newer_cupboard_is_refused_by_name_and_left_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    store(dir.path());
    alter(dir.path(), |txn| {
        txn.open_table(META).unwrap().insert("format", 2).unwrap();
    });
    let before = std::fs::read(dir.path().join("cupboard.redb")).unwrap();
    assert!(matches!(Journal::open(dir.path()), Err(StoreError::NewerFormat(2))));
    assert!(matches!(check(dir.path(), &mut no_progress), Err(StoreError::NewerFormat(2))));
    assert!(std::fs::read(dir.path().join("cupboard.redb")).unwrap() == before, "an older Cupboard wrote to it");
}

#[test]
fn a_missing_event_is_damage() {
    let dir = tempfile::tempdir().unwrap();
    let state = store(dir.path());
    alter(dir.path(), |txn| {
        txn.open_table(EVENTS).unwrap().remove(state.number - 3).unwrap();
    });
    assert!(matches!(Journal::open(dir.path()), Err(StoreError::Damaged(_))));
    assert!(matches!(check(dir.path(), &mut no_progress), Err(StoreError::Damaged(_))));
}

#[test]
fn flipped_bytes_are_refused_or_harmless() {
    let dir = tempfile::tempdir().unwrap();
    let state = store(dir.path());
    let path = dir.path().join("cupboard.redb");
    let good = std::fs::read(&path).unwrap();
    let (mut refused, mut harmless) = (0, 0);
    for seed in 0..400 {
        let mut chance = Chance(seed);
        let mut bytes = good.clone();
        for _ in 0..1 + chance.below(3) {
            let at = chance.below(if seed % 4 == 0 { 4_096 } else { good.len() as u64 }) as usize;
            bytes[at] ^= 1 << chance.below(8);
        }
        std::fs::write(&path, &bytes).unwrap();
        let checked = check(dir.path(), &mut no_progress);
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "seed {seed}: the check wrote");
        match Journal::open(dir.path()) {
            Ok((_, found)) => {
                assert_eq!(found.state, state, "seed {seed}: silently wrong");
                assert!(checked.is_ok(), "seed {seed}: {checked:?}");
                harmless += 1;
            }
            Err(StoreError::Damaged(_)) => {
                assert!(checked.is_err(), "seed {seed}: check found nothing");
                refused += 1;
            }
            Err(other) => panic!("seed {seed}: {other:?}"),
        }
    }
    assert!(refused > 50 && harmless > 0, "{refused} refused, {harmless} harmless");
}

#[test]
fn a_file_cut_short_or_emptied_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    store(dir.path());
    let path = dir.path().join("cupboard.redb");
    let good = std::fs::read(&path).unwrap();
    for len in [0, 1, 511, 4_096, good.len() / 2, good.len() - 4_096] {
        std::fs::write(&path, &good[..len]).unwrap();
        let opened = Journal::open(dir.path()).map(|(_, found)| found.number);
        assert!(matches!(opened, Err(StoreError::Damaged(_))), "{len} bytes: {opened:?}");
    }
}

#[test]
fn check_says_what_is_there_and_whether_it_was_stopped_cleanly() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(check(dir.path(), &mut no_progress), Err(StoreError::Missing)));
    let state = store(dir.path());
    let report = check(dir.path(), &mut no_progress).unwrap();
    assert_eq!((report.events, report.students, report.sections), (state.number, 8, 1));
    assert!(report.clean_stop && report.snapshot.is_some() && report.last_wall_ms > Some(1_790_000_000_000));
    assert_eq!(report.bytes, std::fs::metadata(dir.path().join("cupboard.redb")).unwrap().len());
    let (journal, _) = Journal::open(dir.path()).unwrap();
    assert!(matches!(check(dir.path(), &mut no_progress), Err(StoreError::InUse)));
    assert_eq!(journal.reader().check(&mut no_progress).unwrap().events, state.number);
}

#[test]
fn check_is_honest_about_a_power_cut_and_does_not_mend_it() {
    let folder = SimFolder::default();
    let (mut journal, _) = Journal::open_in(folder.clone()).unwrap();
    let (_, events) = Lesson::begin(5, 4);
    let written = events.len() as u64;
    journal.append(&Batch { events, ..Batch::default() }).unwrap();
    let image = folder.image();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cupboard.redb");
    let bytes = &image.files[image.names["cupboard.redb"]];
    std::fs::write(&path, bytes).unwrap();
    let report = check(dir.path(), &mut no_progress).unwrap();
    assert_eq!((report.events, report.clean_stop), (written, false));
    assert_eq!(&std::fs::read(&path).unwrap(), bytes);
    drop(Journal::open(dir.path()).unwrap());
    assert!(check(dir.path(), &mut no_progress).unwrap().clean_stop);
}
