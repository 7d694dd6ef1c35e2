//! Students × skills, and one cell of it.

use super::class::{Class, shown};
use crate::view::teach::{map, panel};
use crate::web::Problem;
use axum::response::Response;

/// `GET /teach/{section}/map`: at the unit that the wall shows, unless the address names one.
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    let desk = class.desk()?;
    let wanted = class.query("unit").and_then(|unit| unit.parse().ok()).unwrap_or(usize::from(desk.section.page));
    let last = desk.section.units().len().saturating_sub(1);
    Ok(shown(map::show(&desk, wanted.min(last)).into_string()))
}

/// `GET /teach/{section}/map/{student}/{outcome}`
pub(super) async fn panel(class: Class) -> Result<Response, Problem> {
    let (desk, student, outcome) = (class.desk()?, class.student()?, class.outcome()?);
    desk.section.active(student).map_err(Problem::Refused)?;
    let back = class.query("back").unwrap_or("map");
    Ok(shown(panel::show(&desk, student, outcome, back).into_string()))
}
