//! What the teacher taps for somebody: cups, presence, status, level, a device taken back.

use super::class::{Class, Lesson, shown_again};
use super::form::Fields;
use crate::access::AccessCommand;
use crate::classroom::{Amount, Colour, Deed, Level, OutcomeId, Presence, RetakeDeed, Status, StudentId};
use crate::view::teach::student::colour_key;
use crate::view::teach::{Done, panel};
use crate::web::Problem;
use axum::response::Response;

fn student(fields: &Fields) -> Result<StudentId, Problem> {
    fields.parsed("student").map(StudentId)
}

/// Back to where the tap was: one of the known pages.
fn back(class: &Class, fields: &Fields) -> Response {
    match fields.get("back") {
        "map" => class.go("/map"),
        "check" => class.go(&format!("/checks/{}/{}", fields.get("student"), fields.get("outcome"))),
        "panel" => class.go(&format!("/map/{}/{}", fields.get("student"), fields.get("outcome"))),
        "panel-now" => class.go(&format!("/map/{}/{}?back=now", fields.get("student"), fields.get("outcome"))),
        "students" => class.go(&format!("/students/{}", fields.get("student"))),
        _ => class.go(""),
    }
}

/// `POST /teach/{section}/cups`: a paper cup on a desk (S54).
pub(super) async fn raise_cup(Lesson(class): Lesson, fields: Fields) -> Result<Response, Problem> {
    let colour = fields.one_of("colour", &Colour::ALL.map(|colour| (colour_key(colour), colour)))?;
    let deed = Deed::RaiseCup { student: student(&fields)?, colour, outcome: None, note: String::new() };
    class.tell(deed).await?;
    Ok(back(&class, &fields))
}

/// `POST /teach/{section}/cups/seen`
pub(super) async fn see_cup(Lesson(class): Lesson, fields: Fields) -> Result<Response, Problem> {
    class.tell(Deed::SeeCup { student: student(&fields)? }).await?;
    Ok(back(&class, &fields))
}

/// `POST /teach/{section}/cups/lower`
pub(super) async fn lower_cup(Lesson(class): Lesson, fields: Fields) -> Result<Response, Problem> {
    class.tell(Deed::LowerCup { student: student(&fields)? }).await?;
    Ok(back(&class, &fields))
}

/// `POST /teach/{section}/presence` (S51)
pub(super) async fn mark_presence(Lesson(class): Lesson, fields: Fields) -> Result<Response, Problem> {
    let known = [("here", Presence::HereByTeacher), ("absent", Presence::Absent)];
    let presence = fields.one_of("presence", &known)?;
    class.tell(Deed::MarkPresence { student: student(&fields)?, presence }).await?;
    Ok(back(&class, &fields))
}

/// `POST /teach/{section}/status`
pub(super) async fn set_status(class: Class, fields: Fields) -> Result<Response, Problem> {
    let status = fields.one_of("status", &Status::ALL.map(|status| (panel::status_key(status), status)))?;
    let (student, outcome) = (student(&fields)?, OutcomeId(fields.parsed("outcome")?));
    judged(&class, fields, student, outcome, Deed::SetStatus { student, outcome, status }).await
}

/// `POST /teach/{section}/level`
pub(super) async fn judge(class: Class, fields: Fields) -> Result<Response, Problem> {
    let level = if fields.get("level") == "none" { None } else { Some(Level(fields.parsed("level")?)) };
    let (student, outcome) = (student(&fields)?, OutcomeId(fields.parsed("outcome")?));
    judged(&class, fields, student, outcome, Deed::Judge { student, outcome, level }).await
}

/// `POST /teach/{section}/retake`: the next check may be asked for at once, or a student without a device practised (S30).
pub(super) async fn retake(class: Class, fields: Fields) -> Result<Response, Problem> {
    let (student, outcome) = (student(&fields)?, OutcomeId(fields.parsed("outcome")?));
    let what = match fields.get("do") {
        "waive" => RetakeDeed::Waive,
        "items" => {
            RetakeDeed::Practise { attempt: fields.parsed("attempt")?, done: Amount::Items(fields.parsed("done")?) }
        }
        "minutes" => {
            RetakeDeed::Practise { attempt: fields.parsed("attempt")?, done: Amount::Minutes(fields.parsed("done")?) }
        }
        _ => return Err(Problem::BadForm("do".into())),
    };
    class.tell(Deed::Retake { student, outcome, what }).await?;
    Ok(back(&class, &fields))
}

/// `POST /teach/{section}/review`: what a student without a device says when something comes back (S23).
pub(super) async fn review(class: Class, fields: Fields) -> Result<Response, Problem> {
    let solid = fields.one_of("solid", &[("yes", true), ("no", false)])?;
    let (student, outcome) = (student(&fields)?, OutcomeId(fields.parsed("outcome")?));
    class.tell(Deed::Review { student, outcome, solid }).await?;
    Ok(class.go(&format!("/students/{student}#aims")))
}

/// Back to the map's unit of this skill, or to where the check was asked.
async fn judged(
    class: &Class,
    fields: Fields,
    student: StudentId,
    outcome: OutcomeId,
    deed: Deed,
) -> Result<Response, Problem> {
    if let Err(problem) = class.tell(deed).await {
        let back = fields.get("back").to_owned();
        let (status, desk) = class.refused(&problem, "panel", fields)?;
        let known = desk.section.active(student).is_ok() && desk.section.outcome(outcome).is_ok();
        return if known {
            Ok(shown_again(status, panel::show(&desk, student, outcome, &back).into_string()))
        } else {
            Err(problem)
        };
    }
    if fields.get("back") == "now" {
        return Ok(class.go(""));
    }
    let unit = class.desk()?.section.units().iter().position(|(_, skills)| skills.contains(&outcome)).unwrap_or(0);
    Ok(class.go(&format!("/map?unit={unit}#map-row-{student}")))
}

/// `POST /teach/{section}/devices/undo`
pub(super) async fn undo_claim(class: Class, fields: Fields) -> Result<Response, Problem> {
    class.tell_keys(AccessCommand::UndoClaim { device: fields.get("device").to_owned() }).await?;
    match fields.get("back") {
        "now" => Ok(class.done("", Done::Freed)),
        _ => Ok(class.done(&format!("/students/{}", student(&fields)?), Done::Freed)),
    }
}
