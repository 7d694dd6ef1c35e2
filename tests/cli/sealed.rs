//! Sealed backups in the terminal: what the recovery sheet opens, and what it does not; and a restore that is killed.

use crate::terminal::{Place, class_of_35, piped};
use cupboard::classroom::State;
use cupboard::journal::{Journal, RecoveryKey};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The class of 35 with a sheet, its key, and a sealed backup of it.
fn sealed_class() -> (Place, RecoveryKey, String) {
    let place = class_of_35();
    let key = place.print_sheet();
    let backup = place.beside("monday.age");
    let said = place.run("backup", &["-o", &backup]).good();
    let mark = key.recipient().to_string()[4..8].to_uppercase();
    assert!(said.contains(&format!("Recovery sheet {mark} opens it.")), "{said}");
    (place, key, backup)
}

fn restore(place: &Place, words: &[&str], input: &str) -> crate::terminal::Done {
    piped(&[&["restore", "--data", place.text()], words].concat(), input)
}

#[test]
fn without_a_sheet_only_a_plain_backup_is_made_and_only_when_told_so() {
    let place = class_of_35();
    let backup = place.beside("monday.backup");
    let complaint = place.run("backup", &["-o", &backup]).bad();
    assert!(complaint.contains("recovery sheet") && complaint.contains("--plain"), "{complaint}");
    assert!(!Path::new(&backup).exists());
    let said = place.run("backup", &["--plain", "-o", &backup]).good();
    assert!(said.contains("It is not sealed"), "{said}");
    place.print_sheet();
    assert!(place.run("backup", &["--plain", "-o", &backup]).good().contains("It is not sealed"));
    assert!(std::fs::read_to_string(&backup).unwrap().contains("Siobhán O’Connor"));
}

#[test]
fn a_sealed_backup_is_opened_by_a_key_from_a_file_or_typed_in_any_way() {
    let (here, key, backup) = sealed_class();
    let bytes = std::fs::read(&backup).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1\n") && !bytes.windows(7).any(|name| name == b"Siobh\xc3\xa1"));
    let spelt = key.spell();
    let groups: Vec<&str> = (16..spelt.len()).step_by(4).map(|at| &spelt[at..(at + 4).min(spelt.len())]).collect();
    let file = here.file("key.txt", format!("# from the sheet\n{spelt}\n"));
    for (words, input) in [
        (vec!["--key-file", file.as_str()], String::new()),
        (vec![], spelt.clone()),
        (vec![], format!("{}\n\n", groups.join(" ").to_lowercase())),
        (vec![], groups.join("\r\n")),
    ] {
        let there = Place::new();
        let said = restore(&there, &[words.as_slice(), &[&backup]].concat(), &input).good();
        assert!(said.starts_with("Restored 36 events"), "{said}");
        let export = here.run("export", &["--format", "json"]).good();
        assert_eq!(there.run("export", &["--format", "json"]).good(), export);
        // The box that was restored goes on sealing to the same sheet.
        assert!(there.run("backup", &["-o", &there.beside("next.age")]).good().contains("Recovery sheet"));
    }
}

#[test]
fn a_sealed_backup_that_does_not_open_changes_nothing_and_says_why() {
    let (here, key, backup) = sealed_class();
    let there = Place::new();
    there.run("import", &["--class", "Period 4", &there.file("names.txt", "Ana Ruiz\n")]).good();
    let before = std::fs::read(there.data().join("cupboard.redb")).unwrap();
    let bytes = std::fs::read(&backup).unwrap();
    let mut altered = bytes.clone();
    altered[bytes.len() - 900] ^= 1;
    let spelt = key.spell();
    let other = RecoveryKey::draw().spell();
    for (name, content, input, said) in [
        ("wrong.age", &bytes[..], other.as_str(), "another sheet"),
        ("typo.age", &bytes[..], &spelt[..spelt.len() - 1], "not a whole recovery key"),
        ("empty.age", &bytes[..], "", "not a whole recovery key"),
        ("cut.age", &bytes[..bytes.len() / 2], &spelt, "cut short"),
        ("head.age", &bytes[..50], &spelt, "cut short"),
        ("altered.age", &altered[..], &spelt, "altered"),
    ] {
        let file = here.file(name, content);
        let complaint = restore(&there, &["--replace", &file], input).bad();
        assert!(complaint.contains(said), "{name}: {complaint}");
    }
    let nothing = here.file("nothing.txt", "# no key\n");
    let complaint = restore(&there, &["--replace", "--key-file", &nothing, &backup], &spelt).bad();
    assert!(complaint.contains("holds no recovery key"), "{complaint}");
    assert!(restore(&there, &[&backup], &spelt).bad().contains("--replace"));
    assert!(
        std::fs::read(there.data().join("cupboard.redb")).unwrap() == before,
        "nothing is written to the old store"
    );
}

/// What a folder's store holds.
fn state(data: &Path) -> State {
    Journal::open(data).unwrap().1.state
}

#[test]
fn a_restore_killed_at_a_hundred_instants_leaves_the_old_lessons_or_the_new_ones() {
    let (here, key, backup) = sealed_class();
    let there = Place::new();
    there.run("import", &["--class", "Period 4", &there.file("names.txt", "Ana Ruiz\n")]).good();
    let file = there.file("key.txt", key.spell());
    let (old, new) = (state(there.data()), state(here.data()));
    let store = there.data().join("cupboard.redb");
    let before = std::fs::read(&store).unwrap();
    let start = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cupboard"));
        command.args(["restore", "--data", there.text(), "--replace", "--key-file", &file, &backup]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let began = Instant::now();
    assert!(start().wait().unwrap().success());
    let mut whole = began.elapsed();
    assert!(state(there.data()) == new);
    let (mut olds, mut news, mut chance) = (0, 0, 7_u64);
    // A hundred; and more where the machine was in another pace when the whole of it was measured.
    for kill in 1..=400 {
        if kill > 100 && olds > 0 && news > 0 {
            break;
        }
        if kill % 50 == 0 && (olds == 0 || news == 0) {
            whole = if news == 0 { whole * 3 / 2 } else { whole * 2 / 3 };
        }
        std::fs::write(&store, &before).unwrap();
        // From the first instant until after its end; twice as often around the end, where the swap is.
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let part = (chance >> 40) as f64 / f64::from(1 << 24);
        let part = if kill % 2 == 0 { part * 1.1 } else { 0.8 + part * 0.3 };
        let mut restoring = start();
        // The instant at which it is killed.
        std::thread::sleep(Duration::from_secs_f64(whole.as_secs_f64() * part));
        restoring.kill().unwrap();
        restoring.wait().unwrap();
        let found = state(there.data());
        assert!(found == old || found == new, "kill {kill}: neither the old lessons nor the new ones");
        olds += usize::from(found == old);
        news += usize::from(found == new);
    }
    println!("kills of a restore of {whole:?}: {olds} left the old store, {news} the new one");
    assert!(olds > 0 && news > 0, "{olds} old, {news} new: the kills all fell on one side of the swap");
    assert!(!there.data().join("cupboard.redb.new").exists(), "the next start tidies up");
}
