//! A skill's own screen, and what a student shows for it (S28).

use super::page::{Told, again, found};
use crate::classroom::evidence::{Kind, Piece, UsualKind, Wanted};
use crate::classroom::{Actor, Attachment, Command, Context, Deed, OutcomeId};
use crate::hub::{Receipt, Wish};
use crate::view::student::skill as view;
use crate::view::teach::Refused;
use crate::web::error::settled;
use crate::web::in_path::InPath;
use crate::web::upload::{FileProblem, Upload, trouble};
use crate::web::visitor::Student;
use crate::web::{App, Problem, served};
use axum::Form;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

/// `GET /me/skills/{outcome}`
pub(in crate::web) async fn show(
    State(app): State<App>,
    student: Student,
    InPath(outcome): InPath<u32>,
    Query(told): Query<Told>,
) -> Result<Html<String>, Problem> {
    render(&app, &student, OutcomeId(outcome), &Refused::default(), told.saved.is_some())
}

pub(super) fn render(
    app: &App,
    student: &Student,
    outcome: OutcomeId,
    refused: &Refused,
    saved: bool,
) -> Result<Html<String>, Problem> {
    let most_megabytes = app.files.limits().one >> 20;
    found(app, student, |me| view::page(me, &view::Known { outcome, refused, saved, most_megabytes }))
}

/// `POST /me/skills/{outcome}/evidence`: a form that was refused comes back as it was, but for the file.
pub(in crate::web) async fn add(
    State(app): State<App>,
    student: Student,
    InPath(outcome): InPath<u32>,
    mut upload: Upload,
) -> Result<Response, Problem> {
    student.made_on(upload.get("claim"))?;
    let outcome = OutcomeId(outcome);
    match hand_in(&app, &student, outcome, &mut upload).await {
        Ok(_) => Ok(Redirect::to(&format!("/me/skills/{outcome}?saved=1#evidence")).into_response()),
        Err(problem) => again(&student, &problem, ("evidence", upload.fields), |refused| {
            render(&app, &student, outcome, refused, false)
        }),
    }
}

/// Hands a piece in: its file is on disk before the piece is written.
pub(in crate::web) async fn hand_in(
    app: &App,
    student: &Student,
    outcome: OutcomeId,
    upload: &mut Upload,
) -> Result<Receipt, Problem> {
    let operation = upload.once(&format!("evidence/{outcome}"), &student.device);
    let piece = Piece {
        kind: kind(upload)?,
        note: upload.get("note").to_owned(),
        link: upload.get("link").to_owned(),
        file: None,
    };
    let received = upload.file(app).await?;
    let deed = |file| {
        let piece = Piece { file, ..piece.clone() };
        Deed::Evidence { student: student.student, outcome, wanted: Wanted::Add(Box::new(piece)) }
    };
    let wish = |file| student.wish(deed(file)).once(operation.clone());
    let Some(received) = received else { return settled(app.hub.submit(wish(None)).await) };
    // What would be refused anyway is not written first.
    let asked = Command::In(student.section, deed(Some(received.attachment.clone())));
    let ctx = Context::live(Actor::Student(student.student), app.hub.now(), 0);
    app.look().state.decide(&asked, &ctx).map_err(Problem::Refused)?;
    let attachment = received.attachment;
    let with_id = |id| -> Wish { wish(Some(Attachment { id, ..attachment })) };
    let kept = app.files.keep(received.bytes, Some(student.student), with_id).await;
    settled(kept.map_err(|no| trouble(app, no))?)
}

/// Words of the student's own count before the list.
fn kind(upload: &Upload) -> Result<Kind, Problem> {
    let (chosen, other) = (upload.get("kind"), upload.get("other"));
    if chosen == view::OTHER || !other.trim().is_empty() {
        return Ok(Kind::Other(other.to_owned()));
    }
    if let Some(words) = chosen.strip_prefix(view::LISTED) {
        return Ok(Kind::Listed(words.to_owned()));
    }
    let usual = UsualKind::ALL.into_iter().find(|kind| view::usual_key(*kind) == chosen);
    usual.map(Kind::Usual).ok_or_else(|| Problem::BadForm("kind".into()))
}

#[derive(Deserialize)]
pub(in crate::web) struct Take {
    claim: String,
    evidence: u64,
}

/// `POST /me/evidence/remove`: a piece of their own goes, with its file.
pub(in crate::web) async fn remove(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Take>,
) -> Result<Redirect, Problem> {
    student.made_on(&form.claim)?;
    let back = match take_back(&app, &student, form.evidence).await?.1 {
        Some(outcome) => format!("/me/skills/{outcome}?saved=1#evidence"),
        None => "/me".into(),
    };
    Ok(Redirect::to(&back))
}

/// Takes a piece back; says which skill's it was, where it was there.
pub(in crate::web) async fn take_back(
    app: &App,
    student: &Student,
    evidence: u64,
) -> Result<(Receipt, Option<OutcomeId>), Problem> {
    let look = app.look();
    let section = look.state.section(student.section).map_err(Problem::Refused)?;
    let place = section.active(student.student).map_err(Problem::Refused)?;
    let Some(outcome) = place.evidence.get(evidence).map(|evidence| evidence.outcome) else {
        return Ok((Receipt { number: look.state.number, ..Receipt::default() }, None));
    };
    let deed = Deed::Evidence { student: student.student, outcome, wanted: Wanted::Remove(evidence) };
    let receipt = settled(app.hub.submit(student.wish(deed)).await)?;
    app.files.sweep().await;
    Ok((receipt, Some(outcome)))
}

/// `GET /me/evidence/{evidence}/file`
pub(in crate::web) async fn file(
    State(app): State<App>,
    student: Student,
    InPath(evidence): InPath<u64>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let look = app.look();
    let section = look.state.section(student.section).map_err(Problem::Refused)?;
    let place = section.active(student.student).map_err(Problem::Refused)?;
    let file = place.evidence.get(evidence).and_then(|evidence| evidence.piece.file.as_ref());
    served::file(&app, file.ok_or(Problem::File(FileProblem::Missing))?, &headers).await
}

/// `GET /me/skills/{outcome}/files/{file}`: a file of the teacher's for a skill of one's own map (S49).
pub(in crate::web) async fn skill_file(
    State(app): State<App>,
    student: Student,
    InPath((outcome, file)): InPath<(u32, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let look = app.look();
    let section = look.state.section(student.section).map_err(Problem::Refused)?;
    let place = section.active(student.student).map_err(Problem::Refused)?;
    let id = section.map_of(place).map(|(id, _)| id).find(|id| id.0 == outcome).ok_or(Problem::NotFound)?;
    let file = file.parse().ok().and_then(|file| section.library.get(id, &file));
    served::file(&app, file.ok_or(Problem::NotFound)?, &headers).await
}
