//! Evidence (S28): what waits to be seen, one piece, and the class's kinds.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::evidence::{Evidence, Mark, Purpose, Wanted};
use crate::classroom::{Deed, SettingDeed, StudentId};
use crate::view::teach::evidence::{self as view, purpose_key};
use crate::view::teach::{Done, settings};
use crate::web::upload::FileProblem;
use crate::web::{Problem, served};
use axum::http::HeaderMap;
use axum::response::Response;

/// `GET /teach/{section}/evidence`
pub(super) async fn list(class: Class) -> Result<Response, Problem> {
    Ok(shown(view::list(&class.desk()?).into_string()))
}

/// The piece in the address.
fn named(class: &Class) -> Result<(StudentId, u64, &Evidence), Problem> {
    let (student, number) = (class.student()?, class.evidence()?);
    let place = class.section()?.enrolments.get(&student);
    let evidence = place.and_then(|place| place.evidence.get(number));
    Ok((student, number, evidence.ok_or(Problem::NotFound)?))
}

/// `GET /teach/{section}/evidence/{student}/{evidence}`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    let (student, number, evidence) = named(&class)?;
    Ok(shown(view::show(&class.desk()?, student, number, evidence).into_string()))
}

/// `GET /teach/{section}/evidence/{student}/{evidence}/file`
pub(super) async fn file(class: Class, headers: HeaderMap) -> Result<Response, Problem> {
    let (_, _, evidence) = named(&class)?;
    let file = evidence.piece.file.as_ref().ok_or(Problem::File(FileProblem::Missing))?;
    served::file(&class.app, file, &headers).await
}

/// `POST /teach/{section}/evidence/{student}/{evidence}`: what it is for; and it was seen.
pub(super) async fn mark(class: Class, fields: Fields) -> Result<Response, Problem> {
    let (student, number, evidence) = named(&class)?;
    let all = [None, Some(Purpose::Formative), Some(Purpose::Summative)];
    let purpose = fields.one_of("purpose", &all.map(|purpose| (purpose_key(purpose), purpose)))?;
    let mark = Mark { purpose, seen: true };
    let deed = Deed::Evidence { student, outcome: evidence.outcome, wanted: Wanted::Mark(number, mark) };
    match class.tell(deed).await {
        Ok(_) => Ok(class.done("/evidence", Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, "evidence", fields)?;
            Ok(shown_again(status, view::show(&desk, student, number, evidence).into_string()))
        }
    }
}

/// `POST /teach/{section}/evidence/{student}/{evidence}/remove`
pub(super) async fn remove(class: Class) -> Result<Response, Problem> {
    let (student, number, evidence) = named(&class)?;
    class.tell(Deed::Evidence { student, outcome: evidence.outcome, wanted: Wanted::Remove(number) }).await?;
    class.app.files.sweep().await;
    Ok(class.done("/evidence", Done::Saved))
}

/// `POST /teach/{section}/settings/evidence`: the class's own list of kinds, one a line.
pub(super) async fn save_kinds(class: Class, fields: Fields) -> Result<Response, Problem> {
    let kinds = fields.get("kinds").lines().map(str::to_owned).collect();
    match class.tell(Deed::Set(SettingDeed::EvidenceKinds(kinds))).await {
        Ok(_) => Ok(class.done("/settings", Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, "kinds", fields)?;
            Ok(shown_again(status, settings::show(&desk).into_string()))
        }
    }
}
