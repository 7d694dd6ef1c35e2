//! Opening again, snapshots, history, the lock.

use super::lesson::Lesson;
use cupboard::classroom::{Event, StudentId};
use cupboard::journal::{Batch, Journal, StoreError};

fn events(events: Vec<Event>) -> Batch {
    Batch { events, ..Batch::default() }
}

#[test]
fn what_was_written_is_there_when_opened_again() {
    let dir = tempfile::tempdir().unwrap();
    let (mut lesson, first) = Lesson::begin(28, 24);
    let (mut journal, empty) = Journal::open(dir.path()).unwrap();
    assert_eq!((empty.number, empty.state.sections.len()), (0, 0));
    journal.append(&events(first.clone())).unwrap();
    let second = lesson.taps(900);
    journal.append(&events(second.clone())).unwrap();
    journal.append(&Batch { rows: vec![("device/1".into(), Some(b"{}".to_vec()))], ..Batch::default() }).unwrap();
    drop(journal);
    let (journal, found) = Journal::open(dir.path()).unwrap();
    assert_eq!(found.state, lesson.state);
    assert_eq!(found.number, (first.len() + second.len()) as u64);
    assert_eq!(found.rows["device/1"], b"{}");
    let all: Vec<Event> = journal.reader().events(1).unwrap().map(Result::unwrap).collect();
    assert_eq!(all, [first, second].concat());
    for from in [2, 255, 256, 257, 258, 512, 513, 600, found.number, found.number + 1] {
        let some: Vec<Event> = journal.reader().events(from).unwrap().map(Result::unwrap).collect();
        assert_eq!(some, all[from as usize - 1..], "from {from}");
    }
}

#[test]
fn history_is_the_students_newest_first() {
    let dir = tempfile::tempdir().unwrap();
    let (mut lesson, mut all) = Lesson::begin(5, 5);
    let (mut journal, _) = Journal::open(dir.path()).unwrap();
    all.extend(lesson.taps(1_300));
    for part in all.chunks(100) {
        journal.append(&events(part.to_vec())).unwrap();
    }
    for student in [1, 3, 5, 6].map(StudentId) {
        let mut own: Vec<Event> = all.iter().filter(|e| e.fact.student() == Some(student)).cloned().collect();
        own.reverse();
        for newest in [0, 1, 7, 150, 5_000] {
            let found = journal.reader().history(student, newest).unwrap();
            assert_eq!(found, own[..newest.min(own.len())], "{newest} of {student}");
        }
    }
}

#[test]
fn a_second_hub_on_the_folder_is_told_that_it_is_in_use() {
    let dir = tempfile::tempdir().unwrap();
    let held = Journal::open(dir.path()).unwrap();
    assert!(matches!(Journal::open(dir.path()), Err(StoreError::InUse)));
    drop(held);
    assert!(Journal::open(dir.path()).is_ok());
}

#[test]
fn a_reader_of_a_dropped_journal_says_closed_and_does_not_keep_the_folder() {
    let dir = tempfile::tempdir().unwrap();
    let (journal, _) = Journal::open(dir.path()).unwrap();
    let reader = journal.reader();
    assert!(reader.history(StudentId(1), 5).is_ok());
    drop(journal);
    assert!(matches!(reader.history(StudentId(1), 5), Err(StoreError::Closed)));
    assert!(Journal::open(dir.path()).is_ok());
}

#[test]
fn nobody_else_on_the_machine_reads_what_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("school").join("lessons");
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    drop(Journal::open(&folder).unwrap());
    assert_eq!(mode(&folder), 0o700);
    for file in std::fs::read_dir(&folder).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o750)).unwrap();
    drop(Journal::open(&folder).unwrap());
    assert_eq!(mode(&folder), 0o750, "a folder that was there keeps what its owner gave it");
}

#[test]
fn the_last_events_wall_clock_is_recovered_with_and_without_a_replay() {
    let dir = tempfile::tempdir().unwrap();
    let (mut journal, empty) = Journal::open(dir.path()).unwrap();
    assert_eq!(empty.last_wall_ms, None);
    let (mut lesson, first) = Lesson::begin(3, 3);
    journal.append(&events(first)).unwrap();
    let mut taps = lesson.taps(40);
    let last = taps.last_mut().unwrap();
    last.at.wall_ms += 86_400_000;
    let wall_ms = last.at.wall_ms;
    journal.append(&events(taps)).unwrap();
    drop(journal);
    let (mut journal, replayed) = Journal::open(dir.path()).unwrap();
    assert_eq!(replayed.last_wall_ms, Some(wall_ms));
    journal.snapshot(&replayed.state).unwrap();
    drop(journal);
    assert_eq!(Journal::open(dir.path()).unwrap().1.last_wall_ms, Some(wall_ms));
}

#[test]
fn events_out_of_order_are_not_written() {
    let dir = tempfile::tempdir().unwrap();
    let (mut lesson, first) = Lesson::begin(3, 3);
    let (mut journal, _) = Journal::open(dir.path()).unwrap();
    journal.append(&events(first.clone())).unwrap();
    assert!(matches!(journal.append(&events(first)), Err(StoreError::OutOfOrder { .. })));
    journal.append(&events(lesson.taps(5))).unwrap();
}
