//! What is on disk or on a stick: records, backups, marks, keys, a snapshot.

use crate::disk::{Fault, SimFolder};
use crate::fuzz;
use cupboard::access::Access;
use cupboard::classroom::{Event, Now, State};
use cupboard::exchange::{export, history};
use cupboard::hub::{Clock, Hub};
use cupboard::journal::{Batch, Journal, record, restore_in};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const GOLDEN: &[u8] = include_bytes!("../golden/journal-1.jsonl");

fn lines() -> Vec<Vec<u8>> {
    GOLDEN.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).map(<[u8]>::to_vec).collect()
}

/// A record that reads back is written as it was read.
fn a_record(bytes: &[u8]) {
    if let Ok(event) = record::decode(bytes) {
        assert_eq!(record::decode(&record::encode(&event).unwrap()).unwrap(), event);
    }
}

/// Records in any order, as far as they read: the state is made without a panic, whatever they claim.
fn a_history(bytes: &[u8]) {
    let mut state = State::default();
    let events: Vec<Event> = bytes.split(|byte| *byte == b'\n').filter_map(|line| record::decode(line).ok()).collect();
    for event in &events {
        state.apply(event);
        let now = Now { uptime_ms: event.at.uptime_ms.saturating_add(60_000), ..event.at };
        state.next_due(&now);
        for section in state.sections.values() {
            section.cup_queue(&now);
            section.odometer_ms(&now);
        }
    }
    for section in state.sections.values() {
        history::history_csv(&state, section, &events);
        export::marks_csv(&state, section);
        export::long_csv(&state, section);
        export::section_json(&state, section);
    }
    let kept = serde_json::to_vec(&state).unwrap();
    assert_eq!(serde_json::from_slice::<State>(&kept).unwrap(), state);
}

/// Puts a backup back over a store. One that is refused changes nothing, and what is taken opens.
fn put_back(backup: &[u8]) {
    let folder = SimFolder::default();
    drop(Journal::open_in(folder.clone()).unwrap());
    let before = folder.image();
    match restore_in(&mut &*backup, &folder, true, &mut |_, _| {}) {
        Ok(summary) => {
            let (_, found) = Journal::open_in(SimFolder::over(folder.image(), Fault::None)).unwrap();
            assert_eq!((found.number, found.outboxes.len() as u64), (summary.events, summary.outboxes));
        }
        Err(_) => {
            let after = folder.image();
            assert_eq!(after.names, before.names, "a refused backup left something");
            assert!(before.names.values().all(|file| after.files[*file] == before.files[*file]));
        }
    }
}

/// A backup's lines under a header that counts and digests them, so that what was altered gets that far.
fn resealed(bytes: &[u8]) {
    let mut lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    lines.retain(|line| !line.is_empty() && !line.starts_with(b"{\"format\""));
    let body = lines.iter().flat_map(|line| line.iter().chain(b"\n")).copied().collect::<Vec<u8>>();
    let header = |digest: &str| {
        format!(
            r#"{{"format":"cupboard-backup/1","schema":1,"app":"0.1.0","count":{},"sha256":"{digest}"}}"#,
            lines.len()
        )
    };
    let digest = Sha256::new().chain_update(header("")).chain_update(&body).finalize();
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    put_back(&[header(&digest).as_bytes(), b"\n", &body].concat());
}

/// Rows and marks as they stand in the store, a line each: `key value`.
fn rows_of(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let line = |line: &[u8]| {
        let space = line.iter().position(|byte| *byte == b' ')?;
        Some((String::from_utf8_lossy(&line[..space]).into_owned(), line[space + 1..].to_vec()))
    };
    bytes.split(|byte| *byte == b'\n').filter_map(line).collect()
}

/// The hub starts over whatever rows and marks it finds.
fn rows_and_marks(bytes: &[u8]) {
    let rows = rows_of(bytes);
    Access::from_rows(&rows);
    let found: Vec<_> = rows.into_iter().map(|(key, value)| (key, Some(value))).collect();
    let folder = SimFolder::default();
    let (mut journal, _) = Journal::open_in(folder.clone()).unwrap();
    journal.append(&Batch { events: vec![], rows: found.clone(), outboxes: found }).unwrap();
    drop(journal);
    let open = Box::new(move || Journal::open_in(folder.clone()));
    let (hub, mut writer) = Hub::with_writer(open, Clock::manual(Now::default())).unwrap();
    assert!(writer.turn() && hub.writes());
}

fn good_rows() -> Vec<Vec<u8>> {
    let rows = [
        r#"device/ab12 {"holder":{"student":{"student":1,"section":1,"made_in":1,"chose_pictures":true}},"since_wall_ms":1}"#,
        r#"student/7 {"pictures":null,"wrong":0,"more_devices":false}"#,
        r#"box/settings {}"#,
        r#"secret/passphrase "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA""#,
        r#"7/outbox {"high":18446744073709551615,"missing":[1,3],"answers":[[2,{"Refused":"ClassClosed"}]],"used":18446744073709551615}"#,
        r#"clock/set {"wall_ms":1,"number":7}"#,
    ];
    rows.iter().map(|row| row.as_bytes().to_vec()).chain([rows.join("\n").into_bytes()]).collect()
}

#[test]
fn a_record_of_any_bytes_is_read_or_refused_and_reads_back() {
    fuzz!(lines(), a_record);
}

#[test]
fn a_history_of_any_records_makes_a_state() {
    let (halves, golden) = (GOLDEN.len() / 2, String::from_utf8_lossy(GOLDEN));
    // Found once: the number after the last.
    let last = |of: &str| golden.replace(&format!("\"{of}\":1"), &format!("\"{of}\":4294967295")).into_bytes();
    let good =
        vec![GOLDEN.to_vec(), GOLDEN[..halves].to_vec(), GOLDEN[halves..].to_vec(), last("s"), last("p"), last("o")];
    fuzz!(good, a_history);
}

#[test]
fn a_backup_of_any_bytes_is_put_back_or_changes_nothing() {
    fuzz!(vec![GOLDEN.to_vec(), GOLDEN[..200].to_vec(), b"age-encryption.org/v1\n".to_vec()], put_back);
}

#[test]
fn a_backup_altered_by_somebody_who_knows_how_is_put_back_or_changes_nothing() {
    fuzz!(vec![GOLDEN.to_vec(), GOLDEN[..2_000].to_vec()], resealed);
}

#[test]
fn the_hub_starts_over_any_rows_and_marks() {
    fuzz!(good_rows(), rows_and_marks);
}
