//! What students could do before (S31): look at a list first, then put it in (never twice).

use super::class::{Class, shown, shown_again};
use super::form::{Fields, Upload};
use super::marks::{origin, shown_on};
use crate::classroom::Deed;
use crate::classroom::ledger::Occasion;
use crate::exchange::ImportError;
use crate::exchange::placement::{self as list, LeftOut, Placement};
use crate::exchange::table::decode;
use crate::view::teach::Done;
use crate::view::teach::placement::{self, Found};
use crate::web::Problem;
use axum::http::StatusCode;
use axum::response::Response;

/// `GET /teach/{section}/placement`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    Ok(shown(placement::paste(&class.desk()?, "").into_string()))
}

/// `POST /teach/{section}/placement`
pub(super) async fn import(class: Class, upload: Upload) -> Result<Response, Problem> {
    let Upload { mut fields, file } = upload;
    let content = file.as_deref().map_or_else(|| decode(fields.get("list").as_bytes()), decode);
    let read = content.and_then(|content| {
        let desk = class.desk().map_err(|_| ImportError::Empty)?;
        Ok((list::read(content.as_bytes(), desk.state, desk.section)?, content))
    });
    let (found, content) = match read {
        Ok(read) => read,
        Err(error) => return again(&class, fields, error.sentence(class.text())),
    };
    if fields.has("again") {
        fields.0.retain(|(name, _)| name != "list");
        fields.0.push(("list".to_owned(), content));
        return again(&class, fields, String::new());
    }
    let origin = origin(&fields)?;
    // Without a day the core knows best: last year is before this one.
    let shown_ms = match shown_on(&class, fields.get("date")) {
        Ok(shown) => shown.ms(),
        Err(problem) => return again(&class, fields, problem.sentence(class.text())),
    };
    if !fields.has("go") {
        let said = (fields.get("origin"), fields.get("date"));
        return Ok(shown(placement::preview(&class.desk()?, &content, said, &told(&found)).into_string()));
    }
    let purpose = class.section()?.marking.method.purpose_of_a_tap();
    let occasion = Occasion { purpose, origin, ..Occasion::default() };
    match class.tell(Deed::AssessMany { levels: found.levels, occasion, shown_ms }).await {
        Ok(_) => Ok(class.done("/students", Done::Imported)),
        Err(problem) => again(&class, fields, problem.sentence(class.text())),
    }
}

/// What the look says of a list.
fn told(found: &Placement) -> Found {
    let mut told = Found::default();
    for (student, _) in found.levels.keys() {
        *told.levels.entry(*student).or_default() += 1;
    }
    for left_out in found.left_out.iter().cloned() {
        match left_out {
            LeftOut::Student(name) => told.no_student.push(name),
            LeftOut::Skill(skill) => told.no_skill.push(skill),
            LeftOut::Word(word) => told.no_level.push(word),
        }
    }
    told
}

/// The paste again, as it was; with a sentence, it was refused.
fn again(class: &Class, fields: Fields, sentence: String) -> Result<Response, Problem> {
    let status = if sentence.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let desk = class.with(fields.refused(placement::FORM, sentence))?;
    Ok(shown_again(status, placement::paste(&desk, "").into_string()))
}
