//! Teachers' files, whole: a real roster in three forms, skills, exports, and whatever else somebody may paste.
#![allow(clippy::unwrap_used)]

#[path = "support/draws.rs"]
mod draws;

use cupboard::classroom::clock::Now;
use cupboard::classroom::{
    Actor, Colour, Command, Context, Deed, Event, Language, Level, OutcomeId, RosterRow, Section, SectionId, State,
    Status, StudentId,
};
use cupboard::exchange::{Column, ImportError, Mapping, export, history, roster, skills, table};
use cupboard::text::Text;
use proptest::prelude::*;

const FILE: &[u8] = include_bytes!("fixtures/roster-35.csv");
const PASTE: &[u8] = include_bytes!("fixtures/roster-35.txt");
const OLD_FILE: &[u8] = include_bytes!("fixtures/roster-windows-1252.csv");
const CLASS: SectionId = SectionId(1);

/// A class that is driven by commands, and everything that happened in it.
struct School {
    state: State,
    events: Vec<Event>,
}

impl School {
    fn new() -> Self {
        let mut school = Self { state: State::default(), events: vec![] };
        school.decide(Command::MakeSection { name: "Period 3".into(), language: Language::English });
        school
    }

    fn decide(&mut self, command: Command) -> usize {
        let now = Now { wall_ms: 1_790_000_000_000, wall_trusted: true, boot: 1, uptime_ms: 1_000 };
        let events = self.state.decide(&command, &Context::live(Actor::Teacher, now, 7)).unwrap();
        events.iter().for_each(|event| self.state.apply(event));
        self.events.extend(events.iter().cloned());
        events.len()
    }

    fn does(&mut self, deed: Deed) -> usize {
        self.decide(Command::In(CLASS, deed))
    }

    fn class(&self) -> &Section {
        self.state.section(CLASS).unwrap()
    }
}

fn roster_of(bytes: &[u8]) -> Vec<RosterRow> {
    let table = roster::table(bytes).unwrap();
    assert!(roster::is_sure(&table), "{:?}", roster::preview(&table));
    roster::read(&table, &roster::guess(&table)).unwrap()
}

fn names(rows: &[RosterRow]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_real_roster_imports_by_file() {
    let rows = roster_of(FILE);
    assert_eq!(rows.len(), 35);
    let names = names(&rows);
    for name in ["Ángel Peña", "Zoë O'Neill", "Siobhán O’Connor", "José María Nuñez-García", "ليلى الأحمد", "נועה כהן"]
    {
        assert!(names.contains(&name), "{name} of {names:?}");
    }
    for name in ["Bobby <script>alert(1)</script>", "=Li Wei", "Robin Smith; Jones", "\"Buddy\" Ray Brown"] {
        assert!(names.contains(&name), "{name} of {names:?}");
    }
    assert_eq!(names.iter().filter(|name| **name == "Ana Ruiz").count(), 2);
    let speaking = |language| rows.iter().filter(|row| row.language == Some(language)).count();
    assert_eq!(Language::ALL.map(speaking), [3, 6, 3, 3]);
}

#[test]
fn the_same_roster_imports_by_paste() {
    assert_eq!(names(&roster_of(PASTE)), names(&roster_of(FILE)));
}

#[test]
fn a_roster_in_an_older_encoding_reads_the_same() {
    let rows = roster_of(OLD_FILE);
    assert_eq!(rows.len(), 25);
    let whole = roster_of(FILE);
    for row in rows {
        assert!(whole.contains(&row), "{row:?}");
    }
}

#[test]
fn two_byte_encodings_with_a_mark_read_the_same() {
    let text = table::decode(FILE).unwrap();
    let little: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    assert_eq!(roster_of(&little), roster_of(FILE));
    assert_eq!(roster_of(&big), roster_of(FILE));
}

#[test]
fn a_second_import_changes_nothing_and_two_of_one_name_stay_two() {
    for (first, second) in [(FILE, FILE), (FILE, PASTE), (PASTE, PASTE)] {
        let mut school = School::new();
        assert_eq!(school.does(Deed::ImportRoster { rows: roster_of(first) }), 35);
        assert_eq!(school.does(Deed::ImportRoster { rows: roster_of(second) }), 0);
        assert_eq!(school.class().members().count(), 35);
        assert_eq!(school.state.students.values().filter(|student| student.name == "Ana Ruiz").count(), 2);
    }
}

const SKILLS: &str = "Prerequisites;Unit;Statement;Code;Focus;Short label\r\n\
    ;Lines;I can find a slope, given two points;8.F.4;x;Slope\r\n\
    8.F.4;Lines;I can draw a line;8.F.5;no;Draw\r\n\
    8.F.4 8.F.5;Systems;I can solve two equations;8.EE.8;sí;\r\n";

fn skills_of(text: &str) -> Vec<cupboard::classroom::OutcomeRow> {
    let table = skills::table(text.as_bytes()).unwrap();
    assert!(skills::is_sure(&table));
    skills::read(&table, &skills::guess(&table)).unwrap()
}

#[test]
fn skills_import_and_a_list_with_fewer_columns_keeps_the_rest() {
    let mut school = School::new();
    assert_eq!(school.does(Deed::ImportOutcomes { rows: skills_of(SKILLS) }), 3);
    assert_eq!(school.does(Deed::ImportOutcomes { rows: skills_of(SKILLS) }), 0);
    assert_eq!(school.does(Deed::ImportOutcomes { rows: skills_of("code,focus\n8.F.5,yes\n8.F.4,yes\n") }), 1);
    let draw = school.class().outcome(OutcomeId(2)).unwrap();
    assert_eq!((draw.short.as_str(), draw.unit.as_str(), draw.focus), ("Draw", "Lines", true));
    assert_eq!(school.class().outcome(OutcomeId(3)).unwrap().prerequisites.len(), 2);
}

/// The roster and the skills, with a few marks and a cup with a note.
fn a_lesson() -> School {
    let mut school = School::new();
    school.does(Deed::ImportRoster { rows: roster_of(FILE) });
    school.does(Deed::ImportOutcomes { rows: skills_of(SKILLS) });
    school.does(Deed::OpenClass { minutes: 50 });
    let (student, outcome) = (StudentId(2), OutcomeId(1));
    school.does(Deed::SetStatus { student, outcome, status: Status::Ready });
    school.does(Deed::Judge { student, outcome: OutcomeId(2), level: Some(Level::EXCEEDING) });
    let note = "page 3;=HYPERLINK(1)".to_owned();
    school.does(Deed::RaiseCup { student, colour: Colour::Red, outcome: Some(outcome), note });
    school
}

#[test]
fn marks_have_a_row_a_student_and_a_column_a_skill() {
    let school = a_lesson();
    let bytes = export::marks_csv(&school.state, school.class());
    assert!(bytes.starts_with("\u{feff}".as_bytes()) && bytes.ends_with(b"\r\n"));
    let rows = cells(&bytes[3..]);
    assert_eq!(
        rows[0],
        [
            "number",
            "name",
            "icon",
            "own class minutes",
            "8.F.4 Slope",
            "8.F.5 Draw",
            "8.EE.8 I can solve two equations"
        ]
    );
    assert_eq!(rows.len(), 36);
    let zoe = rows.iter().find(|row| row[1] == "Zoë O'Neill").unwrap();
    assert_eq!(zoe[4..], ["check asked", "mastered", "not started"]);
}

#[test]
fn what_a_spreadsheet_would_run_is_exported_as_text() {
    let school = a_lesson();
    let files = [
        export::marks_csv(&school.state, school.class()),
        export::long_csv(&school.state, school.class()),
        history::history_csv(&school.state, school.class(), &school.events),
    ];
    for bytes in files {
        let rows = cells(&bytes[3..]);
        assert!(rows.iter().flatten().any(|cell| cell == "'=Li Wei"));
        assert!(rows.iter().flatten().any(|cell| cell == "Bobby <script>alert(1)</script>"));
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            assert!(!cell.contains(";="), "{cell}");
        }
    }
}

#[test]
fn an_exported_roster_is_the_roster() {
    let school = a_lesson();
    let (exported, file) = (roster_of(&export::marks_csv(&school.state, school.class())), roster_of(FILE));
    let sorted = |rows| {
        let mut names: Vec<_> = names(rows).into_iter().map(str::to_owned).collect();
        names.sort();
        names
    };
    assert_eq!(sorted(&exported), sorted(&file));
}

#[test]
fn long_rows_say_status_and_proficiency_apart() {
    let school = a_lesson();
    let rows = cells(&export::long_csv(&school.state, school.class())[3..]);
    assert_eq!(rows.len(), 1 + 35 * 3);
    let zoe: Vec<_> = rows.iter().filter(|row| row[1] == "Zoë O'Neill").collect();
    assert_eq!(zoe[0][3..], ["8.F.4", "I can find a slope, given two points", "Lines", "ready", "", ""]);
    assert_eq!(zoe[1][6..], ["not started", "exceeding", "2026-09-21T14:13:20Z"]);
}

#[test]
fn the_document_holds_who_left_and_plain_text() {
    let mut school = a_lesson();
    school.does(Deed::Leave { student: StudentId(16) });
    let document = export::section_json(&school.state, school.class());
    assert_eq!(document["students"][15]["name"], "=Li Wei");
    assert_eq!(document["students"][15]["left"], true);
    assert_eq!(document["students"][1]["marks"][1]["proficiency"], "exceeding");
    assert_eq!(document["skills"][1]["prerequisites"], serde_json::json!([1]));
    assert_eq!(cells(&export::marks_csv(&school.state, school.class())[3..]).len(), 35);
}

#[test]
fn history_tells_each_event_of_the_class_and_no_join_code() {
    let mut school = a_lesson();
    let own = school.events.len();
    school.decide(Command::MakeSection { name: "Period 4".into(), language: Language::French });
    let bytes = history::history_csv(&school.state, school.class(), &school.events);
    let rows = cells(&bytes[3..]);
    assert_eq!(rows.len(), 1 + own);
    let cup = rows.last().unwrap();
    assert_eq!(
        cup[4..],
        [
            "teacher",
            "cup raised",
            "2",
            "Zoë O'Neill",
            "8.F.4",
            "I can find a slope, given two points",
            "red: page 3;'=HYPERLINK(1)"
        ]
    );
    let code = &school.class().session.as_ref().unwrap().join_code;
    assert!(!rows.iter().flatten().any(|cell| cell.contains(code.as_str())));
}

#[test]
fn a_smaller_map_leaves_the_other_skills_empty() {
    let mut school = a_lesson();
    school.does(Deed::SetMap { student: StudentId(2), map: Some([OutcomeId(1)].into()) });
    let rows = cells(&export::marks_csv(&school.state, school.class())[3..]);
    let zoe = rows.iter().find(|row| row[1] == "Zoë O'Neill").unwrap();
    assert_eq!(zoe[4..], ["check asked", "", ""]);
}

#[test]
fn every_reason_has_its_sentence_in_every_language() {
    for language in Language::ALL {
        for error in ImportError::all() {
            let sentence = error.sentence(Text::new(language));
            assert!(!sentence.contains('⟦') && sentence.chars().count() > 20, "{error:?}: {sentence}");
            assert!(language == Language::English || sentence != error.sentence(Text::new(Language::English)));
        }
    }
}

#[test]
fn every_kind_of_column_has_its_name_in_the_menus() {
    for text in Language::ALL.map(Text::new) {
        let labels = roster::Part::ALL.iter().map(|part| part.label(text));
        let labels: Vec<_> = labels.chain(skills::Part::ALL.iter().map(|part| part.label(text))).collect();
        assert!(labels.iter().all(|label| !label.contains('⟦') && !label.is_empty()), "{labels:?}");
    }
}

#[test]
fn what_is_too_much_is_said_with_its_place() {
    let reading =
        |text: String| roster::table(text.as_bytes()).map(|table| roster::read(&table, &roster::guess(&table)));
    assert_eq!(reading("x".repeat(table::MOST_BYTES + 1)).unwrap_err(), ImportError::TooLarge);
    assert_eq!(reading("Ana\n".repeat(table::MOST_ROWS + 1)).unwrap_err(), ImportError::TooManyRows);
    assert_eq!(reading("Ana\n".repeat(table::MOST_ROWS)).unwrap().unwrap().len(), table::MOST_ROWS);
    let wide = "a;".repeat(table::MOST_COLUMNS) + "a\n";
    assert_eq!(reading(wide.repeat(2)).unwrap_err(), ImportError::TooManyColumns { row: 1 });
    let long = format!("Ana\n\n{}\n", "x".repeat(81));
    assert!(matches!(reading(long).unwrap(), Err(ImportError::TooLong { row: 3, .. })));
    assert_eq!(reading(" \n;;\n".into()).unwrap_err(), ImportError::Empty);
    assert_eq!(reading("PK\u{3}\u{4}\u{14}\0".into()).unwrap_err(), ImportError::NotText);
}

/// Names as people have them, without what parts columns.
fn a_name() -> impl Strategy<Value = String> {
    "[A-ZÀ-ÝÑא-תا-ي][a-zà-ÿ'’א-תا-ي]{1,9}( [A-ZÀ-Ýא-תا-ي][a-zà-ÿ'’.\\-\"=<>א-תا-ي]{0,9}){0,3}"
}

proptest! {
    #![proptest_config(draws::config(256))]

    #[test]
    fn nothing_that_is_pasted_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        everything(&bytes);
    }

    #[test]
    fn nothing_that_looks_like_a_table_panics(text in "([a-zÀ-ÿ ،'=+1-9#.:()\\[\\]\u{202e}-]{0,6}[,;\t\"\r\n|]{0,2}){0,40}") {
        everything(text.as_bytes());
        everything(format!("Name;Language;Focus\n{text}").as_bytes());
        everything(format!("Code,Statement,Focus,Prerequisites\n{text}").as_bytes());
    }

    #[test]
    fn every_line_of_a_plain_list_is_one_row(list in proptest::collection::vec(a_name(), 1..40)) {
        prop_assume!(!["name", "nom", "nombre"].contains(&list[0].to_lowercase().as_str()));
        let rows = roster_of(list.join("\n").as_bytes());
        prop_assert_eq!(names(&rows), list.iter().map(|name| name.trim()).collect::<Vec<_>>());
        let skills = skills::table(list.join("\r\n").as_bytes()).unwrap();
        prop_assert_eq!(skills.rows.len() + usize::from(skills.header.is_some()), list.len());
    }

    #[test]
    fn what_is_exported_reads_back_as_it_was(list in proptest::collection::vec("[=+@-]?[A-Za-zé<>\"',;=]{1,12}", 2..20)) {
        let mut school = School::new();
        let rows = list.iter().map(|name| RosterRow { name: name.clone(), language: None }).collect();
        school.does(Deed::ImportRoster { rows });
        let exported = roster_of_any(&export::marks_csv(&school.state, school.class()));
        let mut known: Vec<_> = list.iter().map(|name| unguarded(name)).collect();
        let mut read: Vec<_> = exported.iter().map(|name| unguarded(name)).collect();
        known.sort();
        read.sort();
        prop_assert_eq!(read, known);
    }
}

/// The guard is an apostrophe; a name that has some itself is compared without.
fn unguarded(name: &str) -> String {
    name.replace('\'', "")
}

fn roster_of_any(bytes: &[u8]) -> Vec<String> {
    let table = roster::table(bytes).unwrap();
    let mapping = Mapping::from_keys(["ignore", "name"]);
    roster::read(&table, &mapping).unwrap().into_iter().map(|row| row.name).collect()
}

fn everything(bytes: &[u8]) {
    if let Ok(mut table) = roster::table(bytes) {
        let _ = (roster::preview(&table), roster::read(&table, &roster::guess(&table)));
        let had = table.header.is_some();
        table.set_header(!had);
        let _ = roster::read(&table, &Mapping::from_keys(["given", "family-given", "language", "nothing"]));
    }
    if let Ok(table) = skills::table(bytes) {
        let _ = (skills::preview(&table), skills::read(&table, &skills::guess(&table)));
        let _ = skills::read(&table, &Mapping::from_keys(["code", "statement", "focus", "prerequisites"]));
    }
}
