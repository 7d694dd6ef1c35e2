//! What a student sets for themself: icon, language, which class, and leaving the device.

use super::page::{Told, again, render};
use crate::access::AccessCommand;
use crate::classroom::{Actor, Alias, Deed, Language, PairingDeed, SectionId};
use crate::hub::Wish;
use crate::view::student::settings as view;
use crate::view::teach::Refused;
use crate::web::error::settled;
use crate::web::join::is_shared;
use crate::web::visitor::Student;
use crate::web::{App, Line, Problem, session};
use axum::Form;
use axum::extract::{Query, State};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

/// `GET /me/settings`
pub(in crate::web) async fn show(
    State(app): State<App>,
    student: Student,
    Query(told): Query<Told>,
) -> Result<Html<String>, Problem> {
    let still = Refused::default();
    render(&app, &student, |me| view::page(me, told.saved.is_some(), &still))
}

#[derive(Deserialize)]
pub(in crate::web) struct Choice {
    claim: String,
    alias: u8,
}

/// `POST /me/alias`
pub(in crate::web) async fn alias(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Choice>,
) -> Result<Redirect, Problem> {
    student.made_on(&form.claim)?;
    let alias = Alias::at(form.alias).map_err(Problem::Refused)?;
    set(&app, &student, Deed::SetAlias { student: student.student, alias }).await
}

#[derive(Deserialize)]
pub(in crate::web) struct Tongue {
    claim: String,
    /// Empty: the class's.
    language: String,
}

/// `POST /me/language`
pub(in crate::web) async fn language(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Tongue>,
) -> Result<Redirect, Problem> {
    student.made_on(&form.claim)?;
    let language = match form.language.as_str() {
        "" => None,
        tag => Some(Language::from_tag(tag).ok_or_else(|| Problem::BadForm("language".into()))?),
    };
    set(&app, &student, Deed::SetLanguage { student: student.student, language }).await
}

#[derive(Deserialize)]
pub(in crate::web) struct Home {
    claim: String,
    /// Empty: not said.
    home: String,
}

/// `POST /me/home-language`
pub(in crate::web) async fn home_language(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Home>,
) -> Result<Response, Problem> {
    student.made_on(&form.claim)?;
    let deed = PairingDeed::SetHomeLanguage { student: student.student, language: form.home.clone() };
    let problem = match set(&app, &student, Deed::Pairing(deed)).await {
        Ok(done) => return Ok(done.into_response()),
        Err(problem) => problem,
    };
    let fields = vec![("home".to_owned(), form.home)];
    again(&student, &problem, ("home", fields), |refused| render(&app, &student, |me| view::page(me, false, refused)))
}

async fn set(app: &App, student: &Student, deed: Deed) -> Result<Redirect, Problem> {
    settled(app.hub.submit(student.wish(deed)).await)?;
    Ok(Redirect::to("/me/settings?saved=1"))
}

#[derive(Deserialize)]
pub(in crate::web) struct Other {
    claim: String,
    section: u32,
}

/// `POST /me/switch`: a student of two classes turns the page.
pub(in crate::web) async fn switch(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Other>,
) -> Result<Redirect, Problem> {
    student.made_on(&form.claim)?;
    let command = AccessCommand::Switch { device: student.device.clone(), section: SectionId(form.section) };
    settled(app.hub.submit(Wish::keys(Actor::Student(student.student), command)).await)?;
    Ok(Redirect::to("/me"))
}

/// `POST /me/leave`: "I'm someone else". Nothing of theirs stays on the device, and while class is open the next person
/// finds the names.
pub(in crate::web) async fn leave(
    State(app): State<App>,
    student: Student,
    line: Line,
) -> Result<impl IntoResponse, Problem> {
    let command = AccessCommand::Release { device: student.device.clone() };
    settled(app.hub.submit(Wish::keys(Actor::Student(student.student), command)).await)?;
    let look = app.look();
    let section = look.state.section(student.section).ok();
    let next = section.and_then(|section| Some((section, section.session.as_ref()?)));
    let next = next.map_or_else(
        || "/".into(),
        |(section, session)| {
            let shared = if is_shared(section) { "/next" } else { "" };
            // Nobody has to wait for a classmate who tried many typed codes.
            format!("/J/{}{shared}", session.scanned_code())
        },
    );
    let forgotten = session::forget_all(line).ok_or(Problem::Internal)?;
    Ok((AppendHeaders(forgotten), Redirect::to(&next)))
}
