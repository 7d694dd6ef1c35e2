//! Levels of one skill for the whole class, written down at once (S26, S29).

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::ledger::Occasion;
use crate::classroom::{Day, Deed, Level, Purpose, Refusal, StudentId};
use crate::view::parts::{noon, today, typed_day};
use crate::view::teach::check::purpose_key;
use crate::view::teach::{Done, marks};
use crate::web::Problem;
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;

/// `GET /teach/{section}/skills/{outcome}/marks`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    let outcome = class.outcome()?;
    Ok(shown(marks::show(&class.desk()?, outcome).into_string()))
}

/// `POST /teach/{section}/skills/{outcome}/marks`: one action, so that one "Undo" takes all of it back.
pub(super) async fn save(class: Class, fields: Fields) -> Result<Response, Problem> {
    let outcome = class.outcome()?;
    let levels = levels(&fields)?;
    if levels.is_empty() {
        let desk = class.with(fields.refused(marks::FORM, class.text().say("marks-none")))?;
        return Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, marks::show(&desk, outcome).into_string()));
    }
    let purpose = fields.one_of("purpose", &Purpose::ALL.map(|purpose| (purpose_key(purpose), purpose)))?;
    let occasion = Occasion { purpose, context: fields.get("context").to_owned(), ..Occasion::default() };
    let told = match shown_ms(&class, &fields)? {
        Ok(shown_ms) => {
            let deed = Deed::AssessMany { outcome, levels, occasion, shown_ms };
            class.tell_once(&format!("marks/{outcome}"), &fields, deed).await
        }
        Err(refusal) => Err(Problem::Refused(refusal)),
    };
    match told {
        Ok(_) => Ok(class.done(&format!("/skills/{outcome}/marks"), Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, marks::FORM, fields)?;
            Ok(shown_again(status, marks::show(&desk, outcome).into_string()))
        }
    }
}

/// The levels that were chosen; a row that stayed at "no change" is none.
fn levels(fields: &Fields) -> Result<BTreeMap<StudentId, Level>, Problem> {
    let rows = fields.0.iter().filter_map(|(name, value)| Some((name.strip_prefix("level-")?, value.as_str())));
    let chosen = rows.filter(|(_, value)| !value.is_empty());
    let read = |(student, level): (&str, &str)| Some((StudentId(student.parse().ok()?), Level(level.parse().ok()?)));
    chosen.map(read).collect::<Option<_>>().ok_or_else(|| Problem::BadForm("level".into()))
}

/// When it was shown: today is just now, another day its noon.
fn shown_ms(class: &Class, fields: &Fields) -> Result<Result<Option<i64>, Refusal>, Problem> {
    let now = class.desk()?.now;
    let today = today(now.wall_ms);
    let day = match fields.get("date").trim() {
        "" => Some(today),
        typed => typed_day(typed).filter(|day| (Day::FIRST..=Day::LAST).contains(day)),
    };
    Ok(match day {
        None => Err(Refusal::NoSuchDay),
        Some(day) if day == today => Ok(None),
        // A clock that nobody set does not know which days have been.
        Some(day) if day > today && now.wall_trusted => Err(Refusal::NotShownYet),
        Some(day) => noon(day).map(Some).ok_or(Refusal::NoSuchDay),
    })
}
