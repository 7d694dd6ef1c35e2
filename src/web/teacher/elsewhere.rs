//! What was mastered in another class (S53).

use super::class::Class;
use super::form::Fields;
use crate::classroom::{Deed, StudentId};
use crate::view::teach::Done;
use crate::web::Problem;
use axum::response::Response;

/// `POST /teach/{section}/skills/{outcome}/elsewhere`
pub(super) async fn accept(class: Class, fields: Fields) -> Result<Response, Problem> {
    let outcome = class.outcome()?;
    let students = fields.all("student").map(|id| id.parse().map(StudentId)).collect::<Result<_, _>>();
    let students = students.map_err(|_| Problem::BadForm("student".into()))?;
    class.tell(Deed::AcceptElsewhere { outcome, students }).await?;
    let back = fields.get("back").parse::<u32>().ok();
    let page = back.map_or_else(|| format!("/skills/{outcome}"), |student| format!("/checks/{student}/{outcome}"));
    Ok(class.done(&page, Done::Saved))
}
