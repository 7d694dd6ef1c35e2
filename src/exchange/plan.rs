//! The plan of coming checks (S27) in what a teacher takes home.

use crate::classroom::{Day, PlannedCheck, Section};
use jiff::ToSpan;
use jiff::civil::date;
use serde_json::{Value, json};

/// The plan in the order of days.
pub(super) fn all(section: &Section) -> Vec<Value> {
    let one = |(skill, check): (_, &PlannedCheck)| json!({ "skill": skill, "from": check.from.map(iso), "to": check.to.map(iso), "words": check.words });
    section.planned().into_iter().map(one).collect()
}

/// From when to when, and the teacher's words.
pub(super) fn days(check: &PlannedCheck) -> String {
    let day = |day: Option<Day>| day.map(iso).unwrap_or_default();
    let days = match (check.from, check.to) {
        (None, None) => "any time".to_owned(),
        (from, to) => format!("{} \u{2013} {}", day(from), day(to)).trim().to_owned(),
    };
    if check.words.is_empty() { days } else { format!("{days}: {}", check.words) }
}

/// A day as ISO 8601; empty for one that no calendar holds.
fn iso(day: Day) -> String {
    date(1970, 1, 1).checked_add(day.0.days()).map_or_else(|_| String::new(), |date| date.to_string())
}
