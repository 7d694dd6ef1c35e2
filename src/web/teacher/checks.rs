//! The check sheet (S3, S29, S32): an attempt written down, a correction, and what is said there and back.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use super::marks::shown_on;
use crate::classroom::check::CheckDeed;
use crate::classroom::ledger::{Assessment, AttemptDeed, Feedback, Occasion, Origin};
use crate::classroom::phrases::JOINT;
use crate::classroom::{Deed, Level, OutcomeId, Purpose, StudentId};
use crate::view::teach::check::{self as view, purpose_key};
use crate::web::Problem;
use axum::response::Response;
use std::collections::BTreeMap;

/// `GET /teach/{section}/checks/{student}/{outcome}`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    let (student, outcome) = whose(&class)?;
    Ok(shown(view::show(&class.desk()?, student, outcome).into_string()))
}

fn whose(class: &Class) -> Result<(StudentId, OutcomeId), Problem> {
    Ok((class.student()?, class.outcome()?))
}

/// `POST /teach/{section}/checks/{student}/{outcome}`
pub(super) async fn assess(class: Class, fields: Fields) -> Result<Response, Problem> {
    let (student, outcome) = whose(&class)?;
    let phrases = |name: &str| {
        let own = fields.get(&format!("{name}-own")).trim().to_owned();
        let all: Vec<String> = fields.all(name).map(str::to_owned).chain([own]).filter(|one| !one.is_empty()).collect();
        all.join(JOINT)
    };
    let feedback = Feedback { glow: phrases("glow"), grow: phrases("grow"), next: phrases("next") };
    let what = Box::new(Assessment { level: level(&fields, "level")?, occasion: occasion(&fields)?, feedback });
    let also = also(&class, &fields)?;
    let told = match shown_on(&class, fields.get("day")) {
        Ok(shown) => {
            let what = AttemptDeed::Assess { what, shown_ms: shown.ms(), also };
            let deed = Deed::Attempt { student, outcome, what };
            class.tell_once(&format!("check/{student}/{outcome}"), &fields, deed).await
        }
        Err(problem) => Err(problem),
    };
    match told {
        Ok(_) => Ok(class.go("")),
        Err(problem) => again(&class, &problem, view::FORM.to_owned(), fields),
    }
}

fn level(fields: &Fields, name: &str) -> Result<Option<Level>, Problem> {
    match fields.get(name) {
        "" => Ok(None),
        _ => Ok(Some(Level(fields.parsed(name)?))),
    }
}

fn occasion(fields: &Fields) -> Result<Occasion, Problem> {
    let known = Purpose::ALL.map(|purpose| (purpose_key(purpose), purpose));
    let purpose =
        if fields.get("purpose").is_empty() { Purpose::Summative } else { fields.one_of("purpose", &known)? };
    Ok(Occasion { purpose, origin: Origin::Here, context: fields.get("context").to_owned(), assessed_ms: 0 })
}

fn also(class: &Class, fields: &Fields) -> Result<BTreeMap<OutcomeId, Level>, Problem> {
    let skills: Vec<OutcomeId> = class.section()?.taught().map(|(id, _)| id).collect();
    let levels = skills.into_iter().map(|id| Ok((id, level(fields, &format!("also-{id}"))?)));
    let levels: Vec<(OutcomeId, Option<Level>)> = levels.collect::<Result<_, Problem>>()?;
    Ok(levels.into_iter().filter_map(|(id, level)| Some((id, level?))).collect())
}

/// `POST /teach/{section}/checks/{student}/{outcome}/answer`: one tap or one line to the student.
pub(super) async fn answer(class: Class, fields: Fields) -> Result<Response, Problem> {
    let (student, outcome) = whose(&class)?;
    let (deed, form) = match fields.get("do") {
        "accept" => (Deed::Check { student, outcome, what: CheckDeed::Accept }, String::new()),
        "not-now" => {
            let what = CheckDeed::PutOff(fields.get("word").to_owned());
            (Deed::Check { student, outcome, what }, "not-now".to_owned())
        }
        "read" => {
            let what = AttemptDeed::Read { attempt: fields.parsed("attempt")? };
            (Deed::Attempt { student, outcome, what }, String::new())
        }
        "reply" => {
            let attempt: u64 = fields.parsed("attempt")?;
            let what = AttemptDeed::Say { attempt, text: fields.get("text").to_owned() };
            (Deed::Attempt { student, outcome, what }, format!("reply-{attempt}"))
        }
        _ => return Err(Problem::BadForm("do".into())),
    };
    match class.tell(deed).await {
        Ok(_) if fields.get("do") == "not-now" => Ok(class.go("")),
        Ok(_) => Ok(class.go(&format!("/checks/{student}/{outcome}"))),
        Err(problem) => again(&class, &problem, form, fields),
    }
}

/// `POST /teach/{section}/checks/{student}/{outcome}/amend`
pub(super) async fn amend(class: Class, fields: Fields) -> Result<Response, Problem> {
    let (student, outcome) = whose(&class)?;
    let attempt: u64 = fields.parsed("attempt")?;
    let place = class.section()?.active(student).map_err(Problem::Refused)?;
    let old = place.ledger.attempt(outcome, attempt).map_err(Problem::Refused)?.what.clone();
    let purpose = occasion(&fields)?.purpose;
    let occasion = Occasion { purpose, ..old.occasion.clone() };
    // The hour stays with its day.
    let same_day = fields.get("day") == view::day_field(old.occasion.assessed_ms);
    let shown_ms = match shown_on(&class, fields.get("day")) {
        _ if same_day => None,
        Ok(_) if fields.get("day").trim().is_empty() => None,
        Ok(shown) => Some(shown.ms().unwrap_or(class.desk()?.now.wall_ms)),
        Err(problem) => return again(&class, &problem, format!("amend-{attempt}"), fields),
    };
    let what = Box::new(Assessment { level: level(&fields, "level")?, occasion, feedback: old.feedback });
    let (voided, reason) = (fields.has("void"), fields.get("reason").to_owned());
    let what = AttemptDeed::Amend { attempt, what, shown_ms, voided, reason };
    match class.tell(Deed::Attempt { student, outcome, what }).await {
        Ok(_) => Ok(class.go(&format!("/checks/{student}/{outcome}#attempt-{attempt}"))),
        Err(problem) => again(&class, &problem, format!("amend-{attempt}"), fields),
    }
}

/// The sheet again, with what was typed and why it was refused.
fn again(class: &Class, problem: &Problem, form: String, fields: Fields) -> Result<Response, Problem> {
    let (student, outcome) = whose(class)?;
    let (status, desk) = class.refused(problem, form, fields)?;
    Ok(shown_again(status, view::show(&desk, student, outcome).into_string()))
}
