//! Backups, and stores that are not whole.

use crate::terminal::{Place, class_of_35};
use std::path::Path;

fn store(place: &Place) -> Vec<u8> {
    std::fs::read(place.data().join("cupboard.redb")).unwrap()
}

fn backup_of(place: &Place) -> String {
    let backup = place.beside("monday.backup");
    assert!(place.run("backup", &["--plain", "-o", &backup]).good().starts_with("Backed up "));
    backup
}

#[test]
fn a_backup_restored_elsewhere_is_the_same_class() {
    let (here, there) = (class_of_35(), Place::new());
    let skills = here.file("skills.txt", "8.EE.1 I can count\n");
    here.run("import", &["--class", "Period 3", "--skills", &skills]).good();
    let backup = backup_of(&here);
    assert!(there.run("restore", &[&backup]).good().starts_with("Restored 37 events"));
    let whole = there.run("check", &[]).good();
    assert!(whole.starts_with("The store is whole: 37 events about 35 students in 1 class; the last on "), "{whole}");
    for format in ["csv", "long-csv", "json", "history"] {
        let export = here.run("export", &["--format", format]).good();
        assert_eq!(there.run("export", &["--format", format]).good(), export, "{format}");
        assert!(export.contains("Siobhán O’Connor"), "{export}");
    }
}

#[test]
fn lessons_are_replaced_only_when_told_so() {
    let (here, there) = (class_of_35(), Place::new());
    let list = there.file("names.txt", "Ana Ruiz\n");
    there.run("import", &["--class", "Period 4", &list]).good();
    let (backup, before) = (backup_of(&here), there.run("export", &["--format", "json"]).good());
    assert!(there.run("restore", &[&backup]).bad().contains("--replace"));
    assert_eq!(there.run("export", &["--format", "json"]).good(), before);
    there.run("restore", &["--replace", &backup]).good();
    assert!(there.run("check", &[]).good().contains("35 students in 1 class"));
}

#[test]
fn what_is_no_good_backup_is_refused_and_changes_nothing() {
    let place = class_of_35();
    let backup = std::fs::read_to_string(backup_of(&place)).unwrap();
    let before = store(&place);
    let newer = backup.replacen("cupboard-backup/1", "cupboard-backup/99", 1);
    assert_ne!(newer, backup);
    let cut = &backup[..backup.len() * 2 / 3];
    let altered = backup.replacen("Zoë", "Zoé", 1);
    for (content, said) in [
        ("names, names, names\n", "not a Cupboard backup"),
        ("", "not a Cupboard backup"),
        (newer.as_str(), "newer"),
        (cut, "cut short"),
        (altered.as_str(), "altered"),
    ] {
        let file = place.file("doubtful.backup", content);
        let complaint = place.run("restore", &["--replace", &file]).bad();
        assert!(complaint.contains(said), "{said}: {complaint}");
    }
    assert!(place.run("restore", &["--replace", &place.beside("missing")]).bad().contains("cannot read"));
    assert!(place.run("restore", &["--replace", place.text()]).bad().contains("directory"));
    assert_eq!(store(&place), before);
}

#[test]
fn a_damaged_store_is_found_and_a_backup_heals_it() {
    let place = class_of_35();
    let backup = backup_of(&place);
    let mut bytes = store(&place);
    let end = bytes.len() - 4_096;
    bytes[8_192..end].iter_mut().for_each(|byte| *byte ^= 0x5a);
    std::fs::write(place.data().join("cupboard.redb"), &bytes).unwrap();
    let complaint = place.run("check", &[]).bad();
    assert!(complaint.contains("not whole") && complaint.contains("cupboard restore --data"), "{complaint}");
    assert_eq!(store(&place), bytes, "checking changes nothing");
    for verb in [&["export"][..], &["backup", "--plain", "-o", &place.beside("new.backup")]] {
        assert!(place.run(verb[0], &verb[1..]).bad().contains("not whole"));
    }
    assert!(!Path::new(&place.beside("new.backup")).exists(), "no half of a backup looks like one");
    place.run("restore", &["--replace", &backup]).good();
    assert!(place.run("check", &[]).good().contains("35 students"));
}

#[test]
fn a_folder_without_a_store_stays_as_it_is() {
    let place = Place::new();
    std::fs::create_dir(place.data()).unwrap();
    for verb in [&["check"][..], &["export"], &["backup", "--plain", "-o", &place.beside("new.backup")]] {
        assert!(place.run(verb[0], &verb[1..]).bad().contains("nothing of Cupboard's"), "{verb:?}");
    }
    assert_eq!(std::fs::read_dir(place.data()).unwrap().count(), 0);
}

#[test]
fn the_hubs_own_files_are_never_written_over() {
    let place = class_of_35();
    let before = store(&place);
    let link = place.beside("link.backup");
    std::os::unix::fs::symlink(place.data().join("cupboard.redb"), &link).unwrap();
    for file in [place.data().join("cupboard.redb").to_str().unwrap(), &link] {
        assert!(place.run("backup", &["--plain", "-o", file]).bad().contains("belongs to the hub"), "{file}");
    }
    assert_eq!(store(&place), before);
    assert!(place.run("backup", &["--plain", "-o", &place.beside("no/such/folder")]).bad().contains("cannot write"));
}
