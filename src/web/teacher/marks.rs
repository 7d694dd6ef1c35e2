//! Many levels written down at once (S26, S29, S31).

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::ledger::{Occasion, Origin};
use crate::classroom::{Day, Deed, Level, OutcomeId, Purpose, Refusal, StudentId};
use crate::view::parts::{noon, today, typed_day};
use crate::view::teach::Done;
use crate::view::teach::check::purpose_key;
use crate::view::teach::marks::{self, Sheet, origin_key};
use crate::web::Problem;
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;

/// `GET /teach/{section}/skills/{outcome}/marks`
pub(super) async fn of_skill(class: Class) -> Result<Response, Problem> {
    let sheet = Sheet::Skill(class.outcome()?);
    Ok(shown(marks::show(&class.desk()?, sheet).into_string()))
}

/// `GET /teach/{section}/students/{student}/marks`
pub(super) async fn of_student(class: Class) -> Result<Response, Problem> {
    let sheet = Sheet::Student(class.member()?);
    Ok(shown(marks::show(&class.desk()?, sheet).into_string()))
}

/// `POST /teach/{section}/skills/{outcome}/marks`
pub(super) async fn save_of_skill(class: Class, fields: Fields) -> Result<Response, Problem> {
    let sheet = Sheet::Skill(class.outcome()?);
    save(class, fields, sheet).await
}

/// `POST /teach/{section}/students/{student}/marks`
pub(super) async fn save_of_student(class: Class, fields: Fields) -> Result<Response, Problem> {
    let sheet = Sheet::Student(class.member()?);
    save(class, fields, sheet).await
}

/// One action, so that one "Undo" takes all of it back.
async fn save(class: Class, fields: Fields, sheet: Sheet) -> Result<Response, Problem> {
    let levels = levels(&fields, sheet)?;
    if levels.is_empty() {
        let desk = class.with(fields.refused(marks::FORM, class.text().say("marks-none")))?;
        return Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, marks::show(&desk, sheet).into_string()));
    }
    let purpose = fields.one_of("purpose", &Purpose::ALL.map(|purpose| (purpose_key(purpose), purpose)))?;
    let context = fields.get("context").to_owned();
    let occasion = Occasion { purpose, origin: origin(&fields)?, context, assessed_ms: 0 };
    let told = match shown_on(&class, fields.get("date")) {
        Ok(shown) => {
            let deed = Deed::AssessMany { levels, occasion, shown_ms: shown.ms() };
            class.tell_once(&sheet.path(), &fields, deed).await
        }
        Err(problem) => Err(problem),
    };
    match told {
        Ok(_) => Ok(class.done(&sheet.path(), Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, marks::FORM, fields)?;
            Ok(shown_again(status, marks::show(&desk, sheet).into_string()))
        }
    }
}

/// The levels that were chosen; a row that stayed at "no change" is none.
fn levels(fields: &Fields, sheet: Sheet) -> Result<BTreeMap<(StudentId, OutcomeId), Level>, Problem> {
    let rows = fields.0.iter().filter_map(|(name, value)| Some((name.strip_prefix("level-")?, value.as_str())));
    let chosen = rows.filter(|(_, value)| !value.is_empty());
    let read = |(row, level): (&str, &str)| Some((sheet.pair(row.parse().ok()?), Level(level.parse().ok()?)));
    chosen.map(read).collect::<Option<_>>().ok_or_else(|| Problem::BadForm("level".into()))
}

/// Where the levels come from (S31).
pub(super) fn origin(fields: &Fields) -> Result<Origin, Problem> {
    let known = [Origin::Here, Origin::Placement, Origin::LastYear].map(|origin| (origin_key(origin), origin));
    fields.one_of("origin", &known)
}

/// When something was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// Today, or no day was named.
    JustNow,
    /// At noon of an earlier day, in milliseconds since 1970.
    At(i64),
}

/// The day that was typed, if it has been and can be read.
pub(super) fn shown_on(class: &Class, typed: &str) -> Result<Shown, Problem> {
    let now = class.desk()?.now;
    let today = today(now.wall_ms);
    let day = match typed.trim() {
        "" => Some(today),
        typed => typed_day(typed).filter(|day| (Day::FIRST..=Day::LAST).contains(day)),
    };
    let refused = |refusal| Err(Problem::Refused(refusal));
    match day {
        None => refused(Refusal::NoSuchDay),
        Some(day) if day == today => Ok(Shown::JustNow),
        // A clock that nobody set does not know which days have been.
        Some(day) if day > today && now.wall_trusted => refused(Refusal::NotShownYet),
        Some(day) => noon(day).map_or_else(|| refused(Refusal::NoSuchDay), |ms| Ok(Shown::At(ms))),
    }
}

impl Shown {
    /// As what is written down has it: nothing for just now.
    pub(super) fn ms(self) -> Option<i64> {
        match self {
            Self::JustNow => None,
            Self::At(ms) => Some(ms),
        }
    }
}
