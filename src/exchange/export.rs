//! What a teacher takes home: two tables and one document of a class.
//!
//! * `marks.csv` ([`marks_csv`]): a row a student, a column a skill, where each stands. For reading.
//! * `long.csv` ([`long_csv`]): a row a student and skill, with status, proficiency and when it was judged. For tables.
//! * One JSON document ([`section_json`]): everything of the class, those who left and skills retired too. To keep.
//!
//! CSV is UTF-8 with a byte-order mark, so that Excel reads accents; lines end in CR LF; a cell that a spreadsheet
//! would run has an apostrophe before it ([`super::guard`]). JSON holds the plain text. No letters, percentages or
//! ranks, and nothing of credentials or devices.

use super::guard::guarded;
use crate::classroom::{
    Enrolment, Language, Level, Outcome, OutcomeId, Scale, Section, Standing, State, Status, Student, StudentId,
};
use crate::text::Text;
use serde_json::{Value, json};

/// The headings and words of the tables.
pub(super) mod words {
    pub const NUMBER: &str = "number";
    pub const NAME: &str = "name";
    pub const ICON: &str = "icon";
    pub const OWN_MINUTES: &str = "own class minutes";
    pub const LONG: [&str; 9] =
        ["number", "student", "icon", "code", "statement", "unit", "status", "proficiency", "judged at"];
    pub const CLASS: &str = "class";
    pub const HISTORY: [&str; 11] =
        ["event", "at", "clock", "class minute", "by", "what", "number", "student", "code", "statement", "detail"];
}

/// The word for a status.
pub(super) fn status_word(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "not started",
        Status::Working => "working",
        Status::Ready => "ready",
    }
}

/// A level as the teacher calls it, else its word in a file.
pub(super) fn level_word(scale: &Scale, level: Level) -> String {
    Text::new(Language::English).level(scale, level).to_lowercase()
}

fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Mastered => "mastered",
        Standing::CheckAsked => "check asked",
        Standing::Working => "working",
        Standing::NotStarted => "not started",
    }
}

/// An instant as ISO 8601 in UTC, to the second; empty for one that no calendar holds.
pub fn iso(wall_ms: i64) -> String {
    jiff::Timestamp::from_second(wall_ms.div_euclid(1_000)).map_or_else(|_| String::new(), |at| at.to_string())
}

/// One row a student, in the order of names, with where they stand on each skill taught.
///
/// A skill that is not on a student's own smaller map (S21) is empty. Class minutes are as last written down, at most
/// a minute behind.
pub fn marks_csv(state: &State, section: &Section) -> Vec<u8> {
    let taught: Vec<_> = section.taught().collect();
    let head = [words::NUMBER, words::NAME, words::ICON, words::OWN_MINUTES].map(str::to_owned);
    let head = head.into_iter().chain(taught.iter().map(|(_, outcome)| heading(outcome)));
    let rows = members(state, section).into_iter().map(|(id, student, place)| {
        let minutes = own_minutes(section, place).to_string();
        let who = [id.to_string(), student.name.clone(), place.alias.word_key().to_owned(), minutes];
        let marks = taught.iter().map(|(outcome, _)| match is_on_map(place, *outcome) {
            true => standing_word(place.standing(*outcome)).to_owned(),
            false => String::new(),
        });
        who.into_iter().chain(marks).collect()
    });
    csv(std::iter::once(head.collect()).chain(rows.collect::<Vec<_>>()))
}

/// One row a student and skill taught, in the order of names and of the teacher's list.
pub fn long_csv(state: &State, section: &Section) -> Vec<u8> {
    let mut rows: Vec<Vec<String>> = vec![words::LONG.map(str::to_owned).to_vec()];
    for (id, student, place) in members(state, section) {
        for (skill, outcome) in section.taught().filter(|(skill, _)| is_on_map(place, *skill)) {
            rows.push(vec![
                id.to_string(),
                student.name.clone(),
                place.alias.word_key().to_owned(),
                outcome.code.clone(),
                outcome.statement.clone(),
                outcome.unit.clone(),
                status_word(place.status(skill)).to_owned(),
                place.proficiency(skill).map(|level| level_word(&section.scale, level)).unwrap_or_default(),
                place.judgements.get(&skill).map(|judgement| iso(judgement.wall_ms)).unwrap_or_default(),
            ]);
        }
    }
    csv(rows)
}

/// Everything of the class in one document: skills and students by number, plain text, words as in the API.
pub fn section_json(state: &State, section: &Section) -> Value {
    let skills = section.order.iter().filter_map(|id| Some((id, section.outcomes.get(id)?)));
    let skills: Vec<Value> = skills.map(|(id, outcome)| skill_json(*id, outcome)).collect();
    let everyone = section.enrolments.iter();
    let students: Vec<Value> =
        everyone.filter_map(|(id, place)| Some(student_json(section, *id, state.students.get(id)?, place))).collect();
    json!({
        "format": 1,
        "class": { "number": section.id, "name": section.name, "language": section.language, "lessons": section.lessons },
        "skills": skills,
        "students": students,
        "questions": super::question::all(section),
        "plan": super::plan::all(section),
        "final_rule": super::term::rule_json(section),
        "terms": super::term::all_json(section),
        "habits": *section.habits,
        "groups": super::pairing::all(section),
        "blocks": super::block::all(section),
    })
}

fn skill_json(id: OutcomeId, outcome: &Outcome) -> Value {
    let statements: serde_json::Map<String, Value> =
        outcome.statements.iter().map(|(language, text)| (tag(*language), Value::from(text.as_str()))).collect();
    json!({
        "number": id,
        "code": outcome.code,
        "statement": outcome.statement,
        "statements": statements,
        "short": outcome.short,
        "unit": outcome.unit,
        "focus": outcome.focus,
        "prerequisites": outcome.prerequisites,
        "picture": outcome.picture,
        "resources": outcome.resources,
        "rubric": outcome.rubric,
        "guide": outcome.guide,
        "pacing_target_min": outcome.pacing_target_min,
        "retired": outcome.retired,
    })
}

fn student_json(section: &Section, id: StudentId, student: &Student, place: &Enrolment) -> Value {
    let touched = place.statuses.keys().chain(place.judgements.keys()).collect::<std::collections::BTreeSet<_>>();
    let marks: Vec<Value> = touched
        .into_iter()
        .map(|skill| {
            json!({
                "skill": skill,
                "status": place.status(*skill),
                "proficiency": place.proficiency(*skill).map(|level| level_word(&section.scale, level)),
                "judged_at": place.judgements.get(skill).map(|judgement| iso(judgement.wall_ms)),
            })
        })
        .collect();
    json!({
        "number": id,
        "name": student.name,
        "language": student.language,
        "icon": place.alias.word_key(),
        "off_wall": place.off_wall,
        "map": place.map,
        "left": place.left,
        "own_class_minutes": own_minutes(section, place),
        "marks": marks,
        "habits": super::habit::log(place),
        "tutor": super::tutor::all(section, place),
        "home_language": place.home_language,
    })
}

fn tag(language: Language) -> String {
    language.tag().to_owned()
}

/// Who belongs to the class now, by name; two of one name by number.
pub(super) fn members<'a>(state: &'a State, section: &'a Section) -> Vec<(StudentId, &'a Student, &'a Enrolment)> {
    let known = section.members().filter_map(|(id, place)| Some((id, state.students.get(&id)?, place)));
    let mut members: Vec<_> = known.collect();
    members.sort_by_cached_key(|(id, student, _)| (super::table::folded(&student.name), *id));
    members
}

fn is_on_map(place: &Enrolment, skill: OutcomeId) -> bool {
    place.map.as_ref().is_none_or(|map| map.contains(&skill))
}

fn own_minutes(section: &Section, place: &Enrolment) -> u64 {
    place.own_clock_ms(section.clock.written_ms()) / 60_000
}

/// A skill's column: its code and what the wall calls it.
fn heading(outcome: &Outcome) -> String {
    let label = if outcome.short.is_empty() { &outcome.statement } else { &outcome.short };
    format!("{} {label}", outcome.code).trim().to_owned()
}

/// Rows as a spreadsheet reads them without running them.
pub(super) fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        // Writing to memory does not fail.
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    writer.into_inner().unwrap_or_default()
}
