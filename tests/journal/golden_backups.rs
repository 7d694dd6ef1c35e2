//! The golden backups: a backup of every release restores, plain and sealed.
//!
//! `tests/golden/backup-<n>.jsonl` and `.age` are never changed once a release has written such files; `CUPBOARD_GOLDEN`
//! writes them as it does the golden journals. What sealed them is no secret: `recovery-key.txt`, in the form in which
//! people type a key from paper.

use super::backups::no_progress;
use super::lesson::Lesson;
use cupboard::journal::{Batch, Journal, Recovered, RecoveryKey, open_sealed, restore};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

fn key() -> RecoveryKey {
    RecoveryKey::read(&std::fs::read_to_string(file("recovery-key.txt")).unwrap()).unwrap()
}

#[test]
fn every_golden_backup_restores_plain_and_sealed() {
    write_golden_if_asked();
    let mut newest = None;
    for number in 1.. {
        let Ok(plain) = std::fs::read(file(&format!("backup-{number}.jsonl"))) else { break };
        let sealed = std::fs::read(file(&format!("backup-{number}.age"))).unwrap();
        let (found, again) = restored(&mut plain.as_slice());
        let (unsealed, _) = restored(&mut BufReader::new(open_sealed(&key(), sealed.as_slice()).unwrap()));
        assert!(found.state == unsealed.state && found.number > 60, "backup-{number}: {} events", found.number);
        assert_eq!((&found.rows, &found.outboxes), (&unsealed.rows, &unsealed.outboxes));
        assert_eq!(found.rows["setting/recovery"], b"{\"recipient\":\"age1\",\"since_wall_ms\":1}");
        assert_eq!(found.outboxes["phone"], b"{\"mark\":3}");
        newest = Some((plain, again));
    }
    let (plain, again) = newest.expect("there is a golden backup");
    assert!(body(&plain) == body(&again), "what is written now is what the newest golden backup holds");
}

/// What a backup restores to, and the backup that is made of it.
fn restored(backup: &mut dyn BufRead) -> (Recovered, Vec<u8>) {
    let dir = tempfile::tempdir().unwrap();
    restore(backup, dir.path(), false, &mut no_progress).unwrap();
    let (journal, found) = Journal::open(dir.path()).unwrap();
    let mut again = Vec::new();
    journal.reader().back_up(&mut again, &mut no_progress).unwrap();
    (found, again)
}

/// All but the first line, which tells the version of Cupboard.
fn body(backup: &[u8]) -> &[u8] {
    &backup[backup.iter().position(|byte| *byte == b'\n').unwrap()..]
}

fn write_golden_if_asked() {
    let Ok(number) = std::env::var("CUPBOARD_GOLDEN") else { return };
    let dir = tempfile::tempdir().unwrap();
    let (mut journal, _) = Journal::open(dir.path()).unwrap();
    let (mut lesson, mut events) = Lesson::begin(4, 4);
    events.extend(lesson.taps(120));
    let sheet = b"{\"recipient\":\"age1\",\"since_wall_ms\":1}".to_vec();
    let rows = vec![("setting/recovery".to_owned(), Some(sheet)), ("device/1".to_owned(), Some(b"a secret".to_vec()))];
    let outboxes = vec![("phone".to_owned(), Some(b"{\"mark\":3}".to_vec()))];
    journal.append(&Batch { events, rows, outboxes }).unwrap();
    let (mut plain, mut sealed) = (Vec::new(), Vec::new());
    journal.reader().back_up(&mut plain, &mut no_progress).unwrap();
    journal.reader().back_up_sealed(&key().recipient(), &mut sealed, &mut no_progress).unwrap();
    std::fs::write(file(&format!("backup-{number}.jsonl")), plain).unwrap();
    std::fs::write(file(&format!("backup-{number}.age")), sealed).unwrap();
}
