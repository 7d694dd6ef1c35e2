//! Lists in, tables out.

use crate::terminal::{Place, ROSTER, class_of_35};

#[test]
fn a_roster_brought_in_twice_is_new_once() {
    let place = Place::new();
    let first = place.run("import", &["--class", "Period 3", ROSTER]).good();
    assert_eq!(first, "Made the class Period 3.\nPeriod 3: 35 new students, 0 known already, 0 came back.\n");
    let before = place.run("export", &["--format", "history"]).good();
    let second = place.run("import", &["--class", "period 3", ROSTER]).good();
    assert_eq!(second, "Period 3: 0 new students, 35 known already, 0 came back.\n");
    assert_eq!(place.run("export", &["--format", "history"]).good(), before);
}

#[test]
fn a_new_class_speaks_the_language_it_is_given() {
    let place = Place::new();
    place.run("import", &["--class", "Grupo B", "--language", "es", ROSTER]).good();
    let class: serde_json::Value = serde_json::from_str(&place.run("export", &["--format", "json"]).good()).unwrap();
    assert_eq!((&class["class"]["name"], &class["class"]["language"]), (&"Grupo B".into(), &"es".into()));
    assert_eq!(place.run("import", &["--class", "C", "--language", "tlh", ROSTER]).code, Some(2));
}

#[test]
fn columns_that_are_not_sure_are_asked_about_and_nothing_is_kept() {
    let place = Place::new();
    let list = place.file("two.tsv", "Ruiz\tAna\t7\nLee\tBo\t8\n");
    let asked = place.run("import", &["--class", "Period 3", &list]).bad();
    assert!(asked.contains("column 1: Ruiz | Lee") && asked.contains("--columns family,given,ignore"), "{asked}");
    assert!(!place.data().exists());
    let strange = place.run("import", &["--class", "Period 3", "--columns", "surname", &list]).bad();
    assert!(strange.contains("family-given"), "{strange}");
    place.run("import", &["--class", "Period 3", "--columns", "given,family", &list]).good();
    assert!(place.run("export", &[]).good().contains("Ruiz Ana"));
}

#[test]
fn skills_come_in_and_stand_in_the_table() {
    let place = class_of_35();
    let list = place.file("skills.txt", "# Lines\n8.EE.1 I can count\n8.EE.2 =1+1 is a sum\n");
    let first = place.run("import", &["--class", "Period 3", "--skills", &list]).good();
    assert_eq!(first, "Period 3: 2 new skills, 0 changed, 0 known already.\n");
    let changed = place.file("skills.txt", "# Lines\n8.EE.1 I can count to ten\n8.EE.2 =1+1 is a sum\n");
    let second = place.run("import", &["--class", "Period 3", "--skills", &changed]).good();
    assert_eq!(second, "Period 3: 0 new skills, 1 changed, 1 known already.\n");
    assert!(place.run("export", &[]).good().lines().next().unwrap().contains("8.EE.1 I can count to ten"));
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_is_guarded() {
    let place = Place::new();
    let list = place.file("names.txt", "=HYPERLINK(1)\nAna Ruiz\n");
    place.run("import", &["--class", "Period 3", &list]).good();
    let file = place.beside("marks.csv");
    assert_eq!(place.run("export", &["-o", &file]).good(), format!("Wrote Period 3 to {file}.\n"));
    let table = std::fs::read_to_string(&file).unwrap();
    assert!(table.contains(",'=HYPERLINK(1),") && !table.contains(",=HYPERLINK"), "{table}");
}

#[test]
fn with_several_classes_export_asks_which() {
    let place = class_of_35();
    let list = place.file("names.txt", "Ana Ruiz\n");
    place.run("import", &["--class", "Period 4", &list]).good();
    let asked = place.run("export", &[]).bad();
    assert!(asked.contains("Period 3") && asked.contains("Period 4"), "{asked}");
    assert!(place.run("export", &["--class", "Period 9"]).bad().contains("Period 4"));
    let by_name = place.run("export", &["--class", "period 4", "--format", "long-csv"]).good();
    assert_eq!(place.run("export", &["--class", "2", "--format", "long-csv"]).good(), by_name);
    assert!(place.run("export", &["--class", "Period 4"]).good().contains("Ana Ruiz"));
}

#[test]
fn a_list_that_cannot_be_read_or_kept_changes_nothing() {
    let place = class_of_35();
    let before = std::fs::read(place.data().join("cupboard.redb")).unwrap();
    let workbook = place.file("list.xlsx", b"PK\x03\x04\0\0\0");
    let crowd = place.file("crowd.txt", (0..121).map(|nth| format!("Student {nth}\n")).collect::<String>());
    for file in [&place.beside("missing.csv"), place.text(), &workbook, &crowd] {
        let said = place.run("import", &["--class", "Period 9", file]).bad();
        assert!(said.contains(file) || said.contains("120"), "{said}");
        assert_eq!(std::fs::read(place.data().join("cupboard.redb")).unwrap().len(), before.len());
    }
    assert!(place.run("check", &[]).good().contains("35 students in 1 class"));
    assert!(crate::cupboard(&["import", "--data", &crowd, "--class", "A", ROSTER]).bad().contains("not a folder"));
}
