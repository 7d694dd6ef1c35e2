//! Terms and final marks (S47) in what a teacher takes home.

use super::export::{csv, iso};
use crate::classroom::term::{Given, Mark};
use crate::classroom::{Language, Section, State, Term, TermFact};
use crate::text::Text;
use serde_json::{Value, json};

const HEAD: [&str; 11] = [
    "term",
    "number",
    "student",
    "derived",
    "mastered",
    "of",
    "amended",
    "reason",
    "released",
    "released at",
    "would be released now",
];

/// A mark as the teacher calls it, else its word in a file.
fn word(mark: &Mark) -> String {
    Text::new(Language::English).mark(mark)
}

/// Every term, the one that runs last.
fn all(section: &Section) -> impl Iterator<Item = &Term> {
    section.terms.past.iter().chain([&section.terms.running])
}

/// One row a term and student, in the order of names.
pub fn marks_csv(state: &State, section: &Section) -> Vec<u8> {
    let mut rows = vec![HEAD.map(str::to_owned).to_vec()];
    for term in all(section) {
        for (id, student, place) in super::export::members(state, section) {
            let known = place.marks.get(&term.id);
            let derived = section.derived(term, place);
            if term.id != section.terms.running.id && known.is_none() {
                continue;
            }
            let amended = known.and_then(|mark| mark.amended.as_ref());
            let released = known.and_then(|mark| mark.released.as_ref());
            let now = section.mark_now(term, place).filter(|_| section.is_stale(term, place));
            rows.push(vec![
                term.name.clone(),
                id.to_string(),
                student.name.clone(),
                derived.as_ref().map(|derived| word(&derived.mark)).unwrap_or_default(),
                derived.as_ref().map(|derived| derived.mastered.to_string()).unwrap_or_default(),
                derived.as_ref().map(|derived| derived.of.to_string()).unwrap_or_default(),
                amended.map(|amended| word(&amended.mark)).unwrap_or_default(),
                amended.map(|amended| amended.reason.clone()).unwrap_or_default(),
                released.map(|released| word(&released.given.mark)).unwrap_or_default(),
                released.map(|released| iso(released.wall_ms)).unwrap_or_default(),
                now.map(|given| word(&given.mark)).unwrap_or_default(),
            ]);
        }
    }
    csv(rows)
}

/// The terms with every mark in them, whoever left too, for the document of the class.
pub(super) fn all_json(section: &Section) -> Vec<Value> {
    let given = |given: &Given| json!({ "mark": word(&given.mark), "reason": given.reason, "mastered": given.mastered, "of": given.of });
    let one = |term: &Term| {
        let marks = section.enrolments.iter().filter_map(|(student, place)| {
            let now = section.mark_now(term, place).filter(|_| !place.left);
            let known = place.marks.get(&term.id);
            (now.is_some() || known.is_some()).then(|| {
                let released = known.and_then(|mark| mark.released.as_ref());
                json!({
                    "student": student,
                    "derived": section.derived(term, place).map(|derived| word(&derived.mark)),
                    "now": now.as_ref().map(given),
                    "released": released.map(|released| given(&released.given)),
                    "released_at": released.map(|released| iso(released.wall_ms)),
                })
            })
        });
        json!({
            "number": term.id,
            "name": term.name,
            "began_at": iso(term.began_ms),
            "ended_at": section.terms.ended_ms(term.id).map(iso),
            "skills": term.outcomes,
            "marks": marks.collect::<Vec<_>>(),
        })
    };
    all(section).map(one).collect()
}

/// The rule by which marks are derived, for the document of the class.
pub(super) fn rule_json(section: &Section) -> Vec<Value> {
    let band = |band: &crate::classroom::term::Band| json!({ "mark": word(&band.mark), "share": band.share });
    section.final_rule.0.iter().map(band).collect()
}

/// What a row of the history says happened.
pub(super) fn what(fact: &TermFact) -> &'static str {
    match fact {
        TermFact::Set { .. } => "term set",
        TermFact::Ended { .. } => "term ended, the next began",
        TermFact::Resumed => "term goes on",
        TermFact::Amended { .. } => "final mark amended",
        TermFact::Released { .. } => "final mark released",
        TermFact::TakenBack { .. } => "release of final mark taken back",
        TermFact::Restored { .. } => "final mark put back",
    }
}

/// The name, the mark, the reason.
pub(super) fn detail(fact: &TermFact) -> String {
    match fact {
        TermFact::Set { name, outcomes } => {
            let skills = outcomes.as_ref().map_or("all skills".to_owned(), |chosen| format!("{} skills", chosen.len()));
            format!("{name}; {skills}").trim_start_matches("; ").to_owned()
        }
        TermFact::Ended { name, .. } => name.clone(),
        TermFact::Amended { mark, reason, .. } => {
            let mark = mark.as_ref().map_or("as derived".to_owned(), word);
            format!("{mark}; reason: {reason}")
        }
        TermFact::Released { given, .. } => word(&given.mark),
        TermFact::Resumed | TermFact::TakenBack { .. } | TermFact::Restored { .. } => String::new(),
    }
}
