//! Erasing a student for good (TRUST.md, Erasing a student).

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use super::the_box::TheBox;
use crate::access::{AccessCommand, Erasure};
use crate::classroom::StudentId;
use crate::exchange::mention;
use crate::hub::{Erased, Erasing};
use crate::view::teach::erase::{self, Known};
use crate::view::teach::notices::Notice;
use crate::web::Problem;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

/// `GET /teach/{section}/students/{student}/erase`: what goes, what stays, and the form.
pub(super) async fn ask(class: Class) -> Result<Response, Problem> {
    let who = class.student()?;
    let known = known(&class, who).await;
    Ok(shown(erase::ask(&class.desk()?, who, &known).into_string()))
}

/// `POST /teach/{section}/students/{student}/erase`: the answer is the page that says what became of it. It is not led on
/// to, since it lists texts by whom no address may name.
pub(super) async fn erase(mut class: Class, fields: Fields) -> Result<Response, Problem> {
    let is_done = matches!(class.seen.access.erasure, Some(Erasure::Done { .. }));
    let who = match class.student() {
        // The form was sent twice.
        Err(Problem::NotFound) if is_done => return Ok(class.go("/students")),
        who => who?,
    };
    let known = known(&class, who).await;
    let name = class.seen.state.students.get(&who).map_or("", |person| person.name.as_str());
    if !mention::is_name(fields.get("name"), name) {
        return again(&class, who, &known, StatusCode::UNPROCESSABLE_ENTITY, ("erase-wrong-name", fields));
    }
    let (app, actor) = (class.app.clone(), class.staff.actor);
    // Their files go too, whether somebody waits for it or not.
    let erasing = tokio::spawn(async move {
        let erasing = app.backups.erase(actor, who).await;
        app.files.sweep().await;
        erasing
    });
    let Erasing { store, backups } = erasing.await.map_err(|_| Problem::Internal)?;
    class.seen = class.app.look();
    match store {
        Erased::Done => {
            let mut desk = class.desk()?;
            // This page says it in full.
            desk.notices.retain(|notice| !matches!(notice, Notice::Erased { .. }));
            Ok(shown(erase::done(&desk, &known, backups.is_some()).into_string()))
        }
        Erased::Kept { full } => {
            let why = if full { "erase-kept-full" } else { "erase-kept" };
            again(&class, who, &known, StatusCode::SERVICE_UNAVAILABLE, (why, fields))
        }
        Erased::Unknown => {
            Ok(shown_again(StatusCode::SERVICE_UNAVAILABLE, erase::unknown(&class.desk()?).into_string()))
        }
        Erased::Denied(denial) => Err(Problem::Denied(denial)),
        Erased::Busy => Err(Problem::Busy),
    }
}

/// The page again, as it was typed, with why not.
fn again(
    class: &Class,
    who: StudentId,
    known: &Known,
    status: StatusCode,
    (why, fields): (&str, Fields),
) -> Result<Response, Problem> {
    let desk = class.with(fields.refused("erase", class.text().say(why)))?;
    Ok(shown_again(status, erase::ask(&desk, who, known).into_string()))
}

/// What the pages tell beside the desk. Reads the whole history: nobody erases often.
async fn known(class: &Class, who: StudentId) -> Known {
    let sticks = class.app.backups.sticks().await.into_iter().map(|stick| stick.label).collect();
    let (reader, seen) = (class.app.hub.reader(), class.seen.clone());
    let found = tokio::task::spawn_blocking(move || {
        let own = reader.history(who, usize::MAX).ok()?;
        mention::mentions(&seen.state, who, &own, reader.events(1).ok()?).ok()
    });
    Known { sticks, mentions: found.await.ok().flatten() }
}

/// `POST /teach/box/erased`: the teacher has read what became of it.
pub(super) async fn seen(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    the_box.tell_keys(AccessCommand::SeeErasure).await?;
    let section = fields.parsed::<u32>("section").ok();
    Ok(Redirect::to(&section.map_or("/teach".into(), |id| format!("/teach/{id}/students"))).into_response())
}
