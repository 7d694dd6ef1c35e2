//! Students who tutor (S4, S5, S17, S19), on the teacher's side; applications wait in the tray.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::tutor::{Rung, TutorList};
use crate::classroom::{Deed, OutcomeId, SettingDeed, StudentId, TutorDeed, Tutoring};
use crate::view::student::tutor::line_of;
use crate::view::teach::Done;
use crate::view::teach::tutors::{self as view, list_key, rung_key};
use crate::web::Problem;
use axum::response::Response;

const YES_NO: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// `GET /teach/{section}/tutors`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    Ok(shown(view::show(&class.desk()?).into_string()))
}

/// `POST /teach/{section}/tutors`: whether applications are taken, and the lists, one line each.
pub(super) async fn set(class: Class, fields: Fields) -> Result<Response, Problem> {
    let text = class.text();
    let lines =
        |list: TutorList| fields.get(list_key(list)).lines().map(|line| text.tutor_line_of(list, line)).collect();
    let lists = TutorList::ALL.into_iter().map(|list| (list, lines(list))).collect();
    let tutoring = Tutoring { open: fields.has("open"), lists };
    match class.tell(Deed::Set(SettingDeed::Tutoring(Box::new(tutoring)))).await {
        Ok(_) => Ok(class.done("/tutors", Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, view::LISTS_FORM, fields)?;
            Ok(shown_again(status, view::show(&desk).into_string()))
        }
    }
}

async fn tell(class: &Class, fields: &Fields, what: TutorDeed) -> Result<StudentId, Problem> {
    let student = StudentId(fields.parsed("student")?);
    class.tell(Deed::Tutor { student, what }).await?;
    Ok(student)
}

/// On to the line of a tutor.
fn back(class: &Class, student: StudentId) -> Response {
    class.go(&format!("/tutors?done={}#t{student}", Done::Saved.key()))
}

/// `POST /teach/{section}/tutors/step`: a tick on the ladder, or none.
pub(super) async fn step(class: Class, fields: Fields) -> Result<Response, Problem> {
    let rung = fields.one_of("rung", &Rung::ALL.map(|rung| (rung_key(rung), rung)))?;
    let step = line_of(fields.get("step")).ok_or_else(|| Problem::BadForm("step".into()))?;
    let what = TutorDeed::SetStep { rung, step, done: fields.one_of("done", &YES_NO)? };
    let student = tell(&class, &fields, what).await?;
    Ok(back(&class, student))
}

/// `POST /teach/{section}/tutors/available`: said for them.
pub(super) async fn set_available(class: Class, fields: Fields) -> Result<Response, Problem> {
    let what = TutorDeed::SetAvailable { available: fields.one_of("available", &YES_NO)? };
    let student = tell(&class, &fields, what).await?;
    Ok(back(&class, student))
}

/// `POST /teach/{section}/tutors/invite`: personally, or no more.
pub(super) async fn invite(class: Class, fields: Fields) -> Result<Response, Problem> {
    let outcome = OutcomeId(fields.parsed("outcome")?);
    let what = TutorDeed::Invite { outcome, invited: fields.one_of("invited", &YES_NO)? };
    tell(&class, &fields, what).await?;
    Ok(class.go(&format!("/tutors?done={}#invite", Done::Saved.key())))
}

/// `POST /teach/{section}/tutors/end`: with a word that the student reads.
pub(super) async fn end(class: Class, fields: Fields) -> Result<Response, Problem> {
    let what = TutorDeed::End { outcome: OutcomeId(fields.parsed("outcome")?), word: fields.get("word").to_owned() };
    match tell(&class, &fields, what).await {
        Ok(_) => Ok(class.done("/tutors", Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, view::END_FORM, fields)?;
            Ok(shown_again(status, view::show(&desk).into_string()))
        }
    }
}
