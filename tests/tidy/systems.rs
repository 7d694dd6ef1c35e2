//! What `cupboard systems` claims is shown by an end-to-end test that names the row, in the doc comment above it
//! (`/// S24: …`) or in its name (`…_s24_…`).

use crate::sources;
use cupboard::cli::systems::{Claim, ROWS, Row, shown};
use std::collections::BTreeSet;

/// The list that the command carries along.
const LIST: &str = "assets/systems.txt";
/// Rewrites the list.
const REWRITE: &str = "CUPBOARD_SYSTEMS=write cargo test --test tidy systems";
/// Where tests go through the whole product: its pages, its API, its commands.
const END_TO_END: [&str; 6] = ["student", "teacher", "browser", "web", "network", "cli"];

/// A test that names a row: the row, the file, the test.
type Named = (u8, String, String);

/// The rows that each test of a source names.
pub fn named(path: &str, source: &str) -> Vec<Named> {
    let mut found = Vec::new();
    let (mut docs, mut is_test) = (Vec::new(), false);
    for line in source.lines().map(str::trim) {
        if let Some(doc) = line.strip_prefix("///") {
            docs.push(doc);
        } else if line.starts_with("#[") {
            is_test |= line.starts_with("#[test]") || line.starts_with("#[tokio::test");
        } else {
            if let Some(name) = function(line).filter(|_| is_test) {
                let mut rows: BTreeSet<u8> = docs.iter().flat_map(|doc| rows(doc, 'S')).collect();
                rows.extend(rows_in_name(name));
                found.extend(rows.into_iter().map(|row| (row, path.to_owned(), name.to_owned())));
            }
            docs.clear();
            is_test = false;
        }
    }
    found
}

fn function(line: &str) -> Option<&str> {
    line.split("fn ").nth(1)?.split('(').next()
}

fn rows(words: &str, letter: char) -> Vec<u8> {
    let words = words.split(|c: char| !c.is_alphanumeric());
    words.filter_map(|word| word.strip_prefix(letter)?.parse().ok()).collect()
}

fn rows_in_name(name: &str) -> Vec<u8> {
    rows(&name.replace('_', " "), 's')
}

fn is_end_to_end(path: &str) -> bool {
    let kind = path.strip_prefix("tests/").and_then(|rest| rest.split(['/', '.']).next());
    kind.is_some_and(|kind| END_TO_END.contains(&kind))
}

/// What is claimed and not shown, shown and not claimed, or named and not there.
pub fn faults(rows: &[Row], named: &[Named]) -> Vec<String> {
    let mut faults = Vec::new();
    for (row, path, test) in named.iter().filter(|(row, ..)| !rows.iter().any(|known| known.number == *row)) {
        faults.push(format!("{path}: {test} names S{row}, which does not exist"));
    }
    for row in rows {
        let mut tests = named.iter().filter(|(number, path, _)| *number == row.number && is_end_to_end(path));
        match (row.claim, tests.next()) {
            (Claim::Done | Claim::InPart(_), None) => {
                faults.push(format!("S{} ({}) is claimed, and no end-to-end test names it", row.number, row.name));
            }
            (Claim::NotYet, Some((_, path, test))) => {
                let say = "say in src/cli/systems.rs how much of it is done";
                faults.push(format!("S{} is \"not yet\", and {path}: {test} names it: {say}", row.number));
            }
            _ => {}
        }
    }
    faults
}

fn list(named: &[Named]) -> BTreeSet<Named> {
    named.iter().filter(|(_, path, _)| is_end_to_end(path)).cloned().collect()
}

#[test]
fn systems_that_are_claimed_have_an_end_to_end_test_that_names_them() {
    let named: Vec<_> = crate::sources::texts("tests/", ".rs")
        .into_iter()
        .filter(|(path, _)| !path.starts_with("tests/tidy"))
        .flat_map(|(path, source)| named(&path, &source))
        .collect();
    if std::env::var("CUPBOARD_SYSTEMS").is_ok() {
        let lines = list(&named).into_iter().map(|(row, path, test)| format!("S{row} {path} {test}\n"));
        std::fs::write(sources::root().join(LIST), lines.collect::<String>()).unwrap();
    }
    let mut faults = faults(&ROWS, &named);
    let text = sources::read(LIST);
    let carried = shown(&text).into_iter().map(|test| (test.number, test.file.to_owned(), test.test.to_owned()));
    if carried.collect::<BTreeSet<Named>>() != list(&named) {
        faults.push(format!("{LIST} is not what the tests say; run: {REWRITE}"));
    }
    super::nothing_wrong(faults);
}

#[test]
fn rows_of_systems_are_read_from_above_a_test_and_from_its_name_only() {
    let source = "//! All of it (S1).\n/// S2, S3: both.\n#[tokio::test(flavor = \"x\")]\nasync fn a_b_c() {\n    // S4\n}\n\n\
                  /// S5: no test.\nfn helper() {}\n\n#[test]\n/// Of S6\nfn d_s7_e() {}\n#[test]\nfn plain_as_s_is() {}\n";
    let found: Vec<_> = named("tests/web/a.rs", source).into_iter().map(|(row, _, test)| (row, test)).collect();
    let expected = [(2, "a_b_c"), (3, "a_b_c"), (6, "d_s7_e"), (7, "d_s7_e")];
    assert_eq!(found, expected.map(|(row, test)| (row, test.to_owned())));
}

#[test]
fn a_claim_of_systems_without_a_test_and_a_test_without_a_row_are_seen() {
    let row = |number, claim| Row { number, name: "x", claim };
    let test = |number, path: &str| (number, path.to_owned(), "a_b_c".to_owned());
    let rows = [row(1, Claim::Done), row(2, Claim::NotYet), row(3, Claim::InPart("all"))];
    let all = [test(1, "tests/web/a.rs"), test(3, "tests/student.rs")];
    assert!(faults(&rows, &all).is_empty());
    assert_eq!(faults(&rows, &all[..1]).len(), 1);
    assert_eq!(faults(&rows, &[all[0].clone(), test(3, "tests/core/a.rs")]).len(), 1, "the core is no screen");
    assert_eq!(faults(&rows, &[all[0].clone(), all[1].clone(), test(9, "tests/core/a.rs")]).len(), 1);
    assert_eq!(faults(&rows, &[all[0].clone(), all[1].clone(), test(2, "tests/cli/a.rs")]).len(), 1);
}
