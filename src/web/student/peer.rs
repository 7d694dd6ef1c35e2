//! What classmates see in each other's evidence (S33).

use super::page::{Told, again, found};
use crate::classroom::evidence::{Evidence, Wanted};
use crate::classroom::{Deed, Level, Section, StudentId};
use crate::hub::Receipt;
use crate::view::student::peer as view;
use crate::view::teach::Refused;
use crate::web::error::settled;
use crate::web::in_path::InPath;
use crate::web::upload::FileProblem;
use crate::web::visitor::Student;
use crate::web::{App, Problem, served};
use axum::Form;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

/// `GET /me/classmates`
pub(in crate::web) async fn list(
    State(app): State<App>,
    student: Student,
    Query(told): Query<Told>,
) -> Result<Html<String>, Problem> {
    super::page::render(&app, &student, |me| view::list(me, told.saved.is_some()))
}

/// A piece that a classmate offers to this student.
fn offered(section: &Section, to: StudentId, (owner, number): (u32, u64)) -> Option<&Evidence> {
    let offered = section.offered_to(to);
    offered.into_iter().find(|(who, n, _)| (who.0, *n) == (owner, number)).map(|(_, _, evidence)| evidence)
}

/// `GET /me/classmates/{owner}/{piece}`
pub(in crate::web) async fn show(
    State(app): State<App>,
    student: Student,
    InPath(piece): InPath<(u32, u64)>,
) -> Result<Html<String>, Problem> {
    render(&app, &student, piece, &Refused::default())
}

fn render(app: &App, student: &Student, piece: (u32, u64), refused: &Refused) -> Result<Html<String>, Problem> {
    found(app, student, |me| {
        let evidence = offered(me.section, student.student, piece)?;
        Some(view::show(me, (StudentId(piece.0), piece.1), evidence, refused))
    })
}

/// `GET /me/classmates/{owner}/{piece}/file`
pub(in crate::web) async fn file(
    State(app): State<App>,
    student: Student,
    InPath(piece): InPath<(u32, u64)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let look = app.look();
    let section = look.state.section(student.section).map_err(Problem::Refused)?;
    let evidence = offered(section, student.student, piece).ok_or(Problem::NotFound)?;
    let file = evidence.piece.file.as_ref().ok_or(Problem::File(FileProblem::Missing))?;
    served::file(&app, file, &headers).await
}

#[derive(Deserialize)]
pub(in crate::web) struct Say {
    claim: String,
    /// A level's number; empty for none.
    #[serde(default)]
    level: String,
    #[serde(default)]
    glow: String,
    #[serde(default)]
    grow: String,
}

/// `POST /me/classmates/{owner}/{piece}`
pub(in crate::web) async fn say(
    State(app): State<App>,
    student: Student,
    InPath(piece): InPath<(u32, u64)>,
    Form(form): Form<Say>,
) -> Result<Response, Problem> {
    student.made_on(&form.claim)?;
    let level = match form.level.as_str() {
        "" => None,
        number => Some(Level(number.parse().map_err(|_| Problem::BadForm("level".into()))?)),
    };
    match comment(&app, &student, piece, (level, &form.glow, &form.grow)).await {
        Ok(_) => Ok(Redirect::to("/me/classmates?saved=1").into_response()),
        Err(problem) => {
            let fields = [("level", form.level), ("glow", form.glow), ("grow", form.grow)];
            let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            let page = |refused: &Refused| render(&app, &student, piece, refused).map_err(|_| problem.clone());
            again(&student, &problem, ("feedback", fields), page)
        }
    }
}

/// Says what this student sees in a classmate's piece.
pub(in crate::web) async fn comment(
    app: &App,
    student: &Student,
    (owner, evidence): (u32, u64),
    (level, glow, grow): (Option<Level>, &str, &str),
) -> Result<Receipt, Problem> {
    let look = app.look();
    let section = look.state.section(student.section).map_err(Problem::Refused)?;
    let piece = offered(section, student.student, (owner, evidence)).ok_or(Problem::NotFound)?;
    let wanted = Wanted::Comment { evidence, level, glow: glow.to_owned(), grow: grow.to_owned() };
    let deed = Deed::Evidence { student: StudentId(owner), outcome: piece.outcome, wanted };
    settled(app.hub.submit(student.wish(deed)).await)
}

#[derive(Deserialize)]
pub(in crate::web) struct Offer {
    claim: String,
    evidence: u64,
    /// `yes`, or no more.
    offered: String,
}

/// `POST /me/evidence/offer`: classmates are asked what they see in a piece of one's own, or no more.
pub(in crate::web) async fn offer(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Offer>,
) -> Result<Redirect, Problem> {
    student.made_on(&form.claim)?;
    let (_, outcome) = put_up(&app, &student, form.evidence, form.offered == "yes").await?;
    Ok(Redirect::to(&format!("/me/skills/{outcome}?saved=1#evidence")))
}

/// Offers a piece of one's own, or no more; says of which skill it is.
pub(in crate::web) async fn put_up(
    app: &App,
    student: &Student,
    evidence: u64,
    offered: bool,
) -> Result<(Receipt, crate::classroom::OutcomeId), Problem> {
    let look = app.look();
    let section = look.state.section(student.section).map_err(Problem::Refused)?;
    let place = section.active(student.student).map_err(Problem::Refused)?;
    let outcome = place.evidence.get(evidence).map(|evidence| evidence.outcome).ok_or(Problem::NotFound)?;
    let deed = Deed::Evidence { student: student.student, outcome, wanted: Wanted::Offer(evidence, offered) };
    Ok((settled(app.hub.submit(student.wish(deed)).await)?, outcome))
}
