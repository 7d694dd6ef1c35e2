//! The spotlight of the week, and the teacher's word to a tutor (S15).

use super::class::{Class, shown_again};
use super::form::Fields;
use crate::classroom::tutor::Coaching;
use crate::classroom::{Deed, Praise, SpotlightDeed, StudentId, TutorDeed};
use crate::view::teach::Done;
use crate::view::teach::spotlight::{COACH_FORM, praise_key};
use crate::view::teach::tutors as view;
use crate::web::Problem;
use axum::response::Response;

/// `POST /teach/{section}/spotlight`: asks a student, lets the week go by, or takes it down. `who` is a student's number, with
/// what for where they are asked.
pub(super) async fn act(class: Class, fields: Fields) -> Result<Response, Problem> {
    let bad = || Problem::BadForm("who".into());
    let (who, praise) = fields.get("who").split_once('-').unwrap_or((fields.get("who"), ""));
    let student = StudentId(who.parse().map_err(|_| bad())?);
    let what = match fields.get("do") {
        "ask" => {
            let known = Praise::ALL.into_iter().find(|known| praise_key(*known) == praise);
            SpotlightDeed::Ask(known.ok_or_else(bad)?)
        }
        "pass" => SpotlightDeed::Pass,
        "down" => SpotlightDeed::TakeDown,
        _ => return Err(Problem::BadForm("do".into())),
    };
    class.tell(Deed::Spotlight { student, what }).await?;
    Ok(class.go(&format!("/tutors?done={}#spotlight", Done::Saved.key())))
}

/// `POST /teach/{section}/tutors/coach`: a word that only this student reads; one that was refused comes back as it was.
pub(super) async fn coach(class: Class, fields: Fields) -> Result<Response, Problem> {
    let student = StudentId(fields.parsed("student")?);
    let (keep, next) = (fields.get("keep").to_owned(), fields.get("next").to_owned());
    let what = TutorDeed::Coach(Coaching { keep, next });
    match class.tell(Deed::Tutor { student, what }).await {
        Ok(_) => Ok(class.go(&format!("/tutors?done={}#t{student}", Done::Saved.key()))),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, COACH_FORM, fields)?;
            Ok(shown_again(status, view::show(&desk).into_string()))
        }
    }
}
