//! Backups: what goes out comes back, whatever interrupts it; what is no backup changes nothing.

use super::chance::Chance;
use super::disk::{Cuts, Fate, Fault, Image, SimFolder};
use super::lesson::Lesson;
use cupboard::classroom::State;
use cupboard::journal::{Batch, Journal, StoreError, check, restore, restore_in};
use sha2::{Digest, Sha256};

pub fn no_progress(_: u64, _: u64) {}

/// A backup with the state that it holds.
fn backup(taps: usize) -> (Vec<u8>, State) {
    let (mut journal, _) = Journal::open_in(SimFolder::default()).unwrap();
    let (mut lesson, mut events) = Lesson::begin(6, 5);
    events.extend(lesson.taps(taps));
    let rows = vec![
        ("setting/odd".to_owned(), Some(vec![0, 255, 10, 34])),
        ("credential/teacher".to_owned(), Some(b"argon2".to_vec())),
    ];
    let outboxes = vec![("phone-1".to_owned(), Some(b"{\"mark\":7}".to_vec()))];
    journal.append(&Batch { events, rows, outboxes }).unwrap();
    let mut backup = Vec::new();
    let summary = journal.reader().back_up(&mut backup, &mut no_progress).unwrap();
    assert_eq!((summary.events, summary.rows, summary.outboxes), (lesson.state.number, 1, 1));
    assert_eq!(summary.bytes, backup.len() as u64);
    (backup, lesson.state)
}

#[test]
fn a_backup_restores_to_the_same_state_with_marks_and_settings_and_no_credentials() {
    let (backup, state) = backup(700);
    let dir = tempfile::tempdir().unwrap();
    let mut told = Vec::new();
    let progress = &mut |done, of| told.push((done, of));
    let summary = restore(&mut backup.as_slice(), dir.path(), false, progress).unwrap();
    assert_eq!((summary.events, summary.bytes), (state.number, backup.len() as u64));
    assert_eq!(told.last(), Some(&(state.number + 2, state.number + 2)));
    assert_eq!(check(dir.path(), &mut no_progress).unwrap().snapshot, Some(state.number));
    let (_, found) = Journal::open(dir.path()).unwrap();
    assert_eq!(found.state, state);
    assert_eq!(found.rows.into_iter().collect::<Vec<_>>(), [("setting/odd".to_owned(), vec![0, 255, 10, 34])]);
    assert_eq!(found.outboxes["phone-1"], b"{\"mark\":7}");
    assert!(!String::from_utf8(backup).unwrap().contains("argon2"));
}

#[test]
fn a_store_with_lessons_is_kept_unless_it_may_be_replaced() {
    let (backup, state) = backup(20);
    let dir = tempfile::tempdir().unwrap();
    drop(Journal::open(dir.path()).unwrap());
    restore(&mut backup.as_slice(), dir.path(), false, &mut no_progress).unwrap();
    let again = restore(&mut backup.as_slice(), dir.path(), false, &mut no_progress);
    assert!(matches!(again, Err(StoreError::Exists)), "{again:?}");
    restore(&mut backup.as_slice(), dir.path(), true, &mut no_progress).unwrap();
    let held = Journal::open(dir.path()).unwrap();
    assert_eq!(held.1.state, state);
    let beside = restore(&mut backup.as_slice(), dir.path(), true, &mut no_progress);
    assert!(matches!(beside, Err(StoreError::InUse)), "{beside:?}");
}

#[test]
fn what_is_no_good_backup_is_refused_and_changes_nothing() {
    let (good, _) = backup(60);
    let text = String::from_utf8(good.clone()).unwrap();
    let half = good[..good.len() / 2].to_vec();
    let without_last = good[..good.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
    let mut cases: Vec<(&str, Vec<u8>)> = vec![
        ("NotABackup", b"".to_vec()),
        ("NotABackup", b"name;class\nAna;3\n".to_vec()),
        ("NotABackup", vec![0; 10_000]),
        ("Checksum", half),
        ("Checksum", good[..without_last].to_vec()),
        ("Checksum", good[..good.len() - 1].to_vec()),
        ("Checksum", [good.as_slice(), b"{}\n"].concat()),
        ("Checksum", text.replacen("Ünal", "Unal", 1).into_bytes()),
        ("Checksum", text.replacen("setting/odd", "secret/odd", 1).into_bytes()),
        ("NewerFormat(2)", text.replacen("cupboard-backup/1", "cupboard-backup/2", 1).into_bytes()),
        ("NewerFormat(9)", text.replacen("\"schema\":1", "\"schema\":9", 1).into_bytes()),
    ];
    let body = text.find('\n').unwrap() + 1;
    cases.extend((body..good.len()).step_by(97).map(|at| {
        let mut flipped = good.clone();
        flipped[at] ^= 4;
        ("Checksum", flipped)
    }));
    let dir = tempfile::tempdir().unwrap();
    restore(&mut good.as_slice(), dir.path(), false, &mut no_progress).unwrap();
    let before = std::fs::read(dir.path().join("cupboard.redb")).unwrap();
    for (number, (expected, bytes)) in cases.into_iter().enumerate() {
        let error = restore(&mut bytes.as_slice(), dir.path(), true, &mut no_progress).unwrap_err();
        assert_eq!(format!("{error:?}"), expected, "case {number}");
    }
    let files: Vec<_> = std::fs::read_dir(dir.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(files.len(), 2, "{files:?}");
    assert_eq!(std::fs::read(dir.path().join("cupboard.redb")).unwrap(), before);
}

/// A backup with another key in the place of `setting/odd`, and the digest that belongs to it.
fn planted(key: &str) -> Vec<u8> {
    let text = String::from_utf8(backup(5).0).unwrap().replace("setting/odd", key);
    let (head, rest) = text.split_once('\n').unwrap();
    let (before, _) = head.split_once("\"sha256\":\"").unwrap();
    let bare = format!("{before}\"sha256\":\"\"}}");
    let digest = Sha256::new().chain_update(&bare).chain_update(rest).finalize();
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{before}\"sha256\":\"{digest}\"}}\n{rest}").into_bytes()
}

#[test]
fn a_backup_that_brings_a_credential_is_refused_though_its_digest_is_right() {
    let dir = tempfile::tempdir().unwrap();
    for key in ["secret/passphrase", "device/1", "box/settings", "student/1"] {
        let refused = restore(&mut planted(key).as_slice(), dir.path(), true, &mut no_progress);
        assert!(matches!(refused, Err(StoreError::Checksum)), "{key}: {refused:?}");
    }
    restore(&mut planted("setting/other").as_slice(), dir.path(), true, &mut no_progress).unwrap();
}

#[test]
fn a_restore_killed_anywhere_leaves_the_old_store_or_the_new_one() {
    let (backup, new) = backup(12_000);
    let (mut lesson, events) = Lesson::begin(3, 2);
    let folder = SimFolder::default();
    let (mut journal, _) = Journal::open_in(folder.clone()).unwrap();
    journal.append(&Batch { events, ..Batch::default() }).unwrap();
    drop(journal);
    let old = std::mem::take(&mut lesson.state);
    let before = folder.ops().len();
    restore_in(&mut backup.as_slice(), &folder, true, &mut no_progress).unwrap();
    let ops = folder.ops();
    let mut cuts = Cuts::from(Image::default());
    let (mut olds, mut news) = (0, 0);
    for (at, op) in ops.iter().enumerate() {
        cuts.step(op);
        if at < before {
            continue;
        }
        // Around the swap, every mixture of what was kept and what was not.
        let draws = if at + 12 > ops.len() { 16 } else { 1 };
        for draw in 0..4 * draws {
            let (fate, seed) = (Fate::ALL[draw % 4], (at * 64 + draw) as u64);
            let image = cuts.image(fate, &mut Chance(seed));
            let found = Journal::open_in(SimFolder::over(image, Fault::None)).unwrap().1.state;
            assert!(found == old || found == new, "cut after operation {at}, {fate:?}: neither old nor new");
            olds += usize::from(found == old);
            news += usize::from(found == new);
        }
    }
    let points = ops.len() - before;
    println!("a restore cut at {points} points: {olds} images with the old store, {news} with the new one");
    assert!(points >= 100 && olds > 300 && news > 50, "{points} points: {olds} old, {news} new");
}

#[test]
fn a_backup_beside_a_busy_writer_is_one_moment_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let (mut journal, _) = Journal::open(dir.path()).unwrap();
    let (mut lesson, events) = Lesson::begin(10, 8);
    journal.append(&Batch { events, ..Batch::default() }).unwrap();
    let mut states = vec![lesson.state.clone()];
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let reader = journal.reader();
    let backing_up = std::thread::spawn(move || {
        let backups: Vec<Vec<u8>> = (0..8)
            .map(|_| {
                let mut bytes = Vec::new();
                reader.back_up(&mut bytes, &mut no_progress).unwrap();
                bytes
            })
            .collect();
        drop(stop);
        backups
    });
    while stopped.try_recv() != Err(std::sync::mpsc::TryRecvError::Disconnected) || states.len() < 40 {
        journal.append(&Batch { events: lesson.taps(9), ..Batch::default() }).unwrap();
        states.push(lesson.state.clone());
    }
    for bytes in backing_up.join().unwrap() {
        let dir = tempfile::tempdir().unwrap();
        restore(&mut bytes.as_slice(), dir.path(), false, &mut no_progress).unwrap();
        let found = Journal::open(dir.path()).unwrap().1.state;
        assert!(states.contains(&found), "event {} ends no batch", found.number);
    }
}
