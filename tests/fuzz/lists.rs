//! Teachers' files: rosters, lists of skills, and columns said to be something else than they are.

use crate::fuzz;
use cupboard::classroom::{Actor, Command, Context, Deed, Language, Now, SectionId, State};
use cupboard::exchange::{Mapping, export, roster, skills, table};
use std::panic::RefUnwindSafe;

const FILE: &[u8] = include_bytes!("../fixtures/roster-35.csv");
const PASTE: &[u8] = include_bytes!("../fixtures/roster-35.txt");
const OLD_FILE: &[u8] = include_bytes!("../fixtures/roster-windows-1252.csv");

fn rosters() -> Vec<Vec<u8>> {
    let small =
        ["Ana\nBen\n", "Last,First,Language\nNúñez,Ana,es\n", "1. Ana\n2. Ben", "=Ana\t'+1\n", "\"Ana, B\";x\n"];
    small.iter().map(|text| text.as_bytes()).chain([FILE, PASTE, OLD_FILE]).map(<[u8]>::to_vec).collect()
}

fn lists() -> Vec<Vec<u8>> {
    let small = [
        "I can add\nI can multiply\n",
        "Code,Statement,Unit,Focus,Prerequisites,Short\nEE.1,I can add,Expressions,yes,,add\nEE.2,I can solve,Expressions,no,EE.1,solve\n",
        "Expressions\n  EE.1 I can add\n  EE.2 I can solve\n",
        "EE.1;x;EE.2\nEE.2;y;EE.1\n",
    ];
    small.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// A class to bring a list into.
struct Class(State);

impl Class {
    fn new() -> Self {
        let mut class = Self(State::default());
        assert!(class.takes(Command::MakeSection { name: "Period 3".into(), language: Language::English }));
        class
    }

    /// Whether the core takes the command; whatever it says, it says it without a panic.
    fn takes(&mut self, command: Command) -> bool {
        let now = Now { wall_ms: 1_790_000_000_000, wall_trusted: true, boot: 1, uptime_ms: 1_000 };
        let events = self.0.decide(&command, &Context::live(Actor::Teacher, now, 7));
        events.iter().flatten().for_each(|event| self.0.apply(event));
        events.is_ok()
    }

    /// What is in the class goes out again, whatever it is.
    fn goes_out(&self) {
        let section = self.0.section(SectionId(1)).unwrap();
        for bytes in [export::marks_csv(&self.0, section), export::long_csv(&self.0, section)] {
            assert!(bytes.len() < 3 || std::str::from_utf8(&bytes).is_ok(), "an export is no text");
        }
        serde_json::to_vec(&export::section_json(&self.0, section)).unwrap();
    }
}

fn a_roster(bytes: &[u8]) {
    let Ok(table) = roster::table(bytes) else { return };
    roster::preview(&table);
    roster::is_sure(&table);
    let Ok(rows) = roster::read(&table, &roster::guess(&table)) else { return };
    let names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    let mut class = Class::new();
    if class.takes(Command::In(SectionId(1), Deed::ImportRoster { rows: rows.clone() })) {
        let section = class.0.section(SectionId(1)).unwrap();
        assert_eq!(section.members().count(), names.len(), "each row is somebody");
        let before = class.0.number;
        assert!(class.takes(Command::In(SectionId(1), Deed::ImportRoster { rows })));
        assert_eq!(class.0.number, before, "the same list again changes nothing");
        class.goes_out();
    }
}

fn a_list_of_skills(bytes: &[u8]) {
    let Ok(table) = skills::table(bytes) else { return };
    skills::preview(&table);
    skills::is_sure(&table);
    let Ok(rows) = skills::read(&table, &skills::guess(&table)) else { return };
    let mut class = Class::new();
    if class.takes(Command::In(SectionId(1), Deed::ImportOutcomes { rows })) {
        class.goes_out();
    }
}

/// The first line says what the columns are, the rest is the list.
fn a_mapping(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let said = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let rest = bytes.get(end + 1..).unwrap_or_default();
    let keys = || said.split(',');
    for wanted in [true, false] {
        if let Ok(mut table) = roster::table(rest) {
            table.set_header(wanted);
            let _any = roster::read(&table, &Mapping::<roster::Part>::from_keys(keys()));
        }
        if let Ok(mut table) = skills::table(rest) {
            table.set_header(wanted);
            let _any = skills::read(&table, &Mapping::<skills::Part>::from_keys(keys()));
        }
    }
}

fn an_encoding(bytes: &[u8]) {
    if let Ok(text) = table::decode(bytes) {
        assert!(!text.contains(['\r', '\0']), "lines end in one way");
        assert_eq!(table::decode(text.as_bytes()).ok(), Some(text));
    }
}

fn mapped() -> Vec<Vec<u8>> {
    let keys = ["name,language,skip", "first,last", "code,statement,unit,focus,prerequisites,short", "skip,skip", ""];
    let bodies = rosters().into_iter().chain(lists());
    keys.iter()
        .zip(bodies.collect::<Vec<_>>().iter().cycle())
        .map(|(keys, body)| [keys.as_bytes(), b"\n", body].concat())
        .collect()
}

fn is_unwind_safe(_: &(impl Fn(&[u8]) + RefUnwindSafe)) {}

#[test]
fn a_roster_of_any_bytes_is_read_or_refused_and_comes_in_once() {
    is_unwind_safe(&a_roster);
    fuzz!(rosters(), a_roster);
}

#[test]
fn a_list_of_skills_of_any_bytes_is_read_or_refused() {
    fuzz!(lists(), a_list_of_skills);
}

#[test]
fn columns_may_be_said_to_be_anything() {
    fuzz!(mapped(), a_mapping);
}

#[test]
fn any_encoding_becomes_text_or_is_refused() {
    fuzz!(rosters(), an_encoding);
}
