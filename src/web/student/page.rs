//! A student's pages, and what keeps them live.

use crate::classroom::{OutcomeId, SectionId, StudentId};
use crate::hub::{Health, Published};
use crate::text::Text;
use crate::view::student::{self as view, Me};
use crate::view::teach::{Draft, Refused};
use crate::web::in_path::InPath;
use crate::web::live::{self, Audience, Fragment};
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use std::sync::Arc;

/// What a form that was saved leaves in the address.
#[derive(Deserialize)]
pub(in crate::web) struct Told {
    pub(super) saved: Option<u8>,
}

/// A student's page as everything stands in `look`.
fn me<'a>(app: &App, look: &'a Published, text: Text, student: StudentId, section: SectionId) -> Option<Me<'a>> {
    let me = Me::find(text, &look.state, student, section, app.hub.now())?;
    Some(Me { writes: look.health == Health::Writing, check: look.check_words(me.section), ..me })
}

/// Renders a page of this student's.
pub(super) fn render<Page: Into<String>>(
    app: &App,
    student: &Student,
    page: impl FnOnce(&Me) -> Page,
) -> Result<Html<String>, Problem> {
    found(app, student, |me| Some(page(me)))
}

/// The same of a page that may not be there.
pub(super) fn found<Page: Into<String>>(
    app: &App,
    student: &Student,
    page: impl FnOnce(&Me) -> Option<Page>,
) -> Result<Html<String>, Problem> {
    let look = app.look();
    let me = me(app, &look, student.text, student.student, student.section).ok_or(Problem::StudentOnly(None))?;
    page(&me).map(|page| Html(page.into())).ok_or(Problem::NotFound)
}

/// The page of a form that was refused, with what was typed and why it was not taken. `form` is the name under which the
/// page knows it.
pub(super) fn again(
    student: &Student,
    problem: &Problem,
    (form, fields): (impl Into<String>, Vec<(String, String)>),
    page: impl FnOnce(&Refused) -> Result<Html<String>, Problem>,
) -> Result<Response, Problem> {
    let refused = Refused(Some(Draft { form: form.into(), sentence: problem.sentence(student.text), fields }));
    Ok((problem.status(), page(&refused)?).into_response())
}

/// This device's own stream of a page of its student's, `name`d as no other page of theirs. It ends when the device is
/// theirs no more, or `pieces` finds no such page.
pub(super) fn stream<F>(
    app: &App,
    student: Student,
    headers: &HeaderMap,
    name: &str,
    pieces: F,
) -> Result<Response, Problem>
where
    F: for<'a> Fn(&Me<'a>) -> Option<Vec<view::Piece>> + Send + Sync + 'static,
{
    let text = student.text;
    let name = format!("{name}/{}/{}/{}", student.device, student.section, text.tag());
    let audience = Audience::at_device(name, student.section, student.device.clone());
    let render = move |app: &App| {
        let look = app.look();
        let held = look.access.claim_of(&student.device).is_some_and(|claim| claim.student == student.student);
        let me = me(app, &look, text, student.student, student.section).filter(|_| held)?;
        pieces(&me).map(fragments)
    };
    live::stream(app, audience, Arc::new(render), headers)
}

/// `GET /me`
pub(in crate::web) async fn show(
    State(app): State<App>,
    student: Student,
    Query(told): Query<Told>,
) -> Result<Html<String>, Problem> {
    render(&app, &student, |me| view::page(me, told.saved.is_some()))
}

/// `GET /me/map`
pub(in crate::web) async fn map(State(app): State<App>, student: Student) -> Result<Html<String>, Problem> {
    render(&app, &student, view::map::page)
}

/// `GET /me/marks`: how final marks come about, and one's own (S47)
pub(in crate::web) async fn marks(State(app): State<App>, student: Student) -> Result<Html<String>, Problem> {
    render(&app, &student, view::marks::page)
}

/// `GET /me/events`: this device's own stream.
pub(in crate::web) async fn events(
    State(app): State<App>,
    student: Student,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    stream(&app, student, &headers, "me", |me| Some(view::pieces(me)))
}

/// `GET /me/skills/{outcome}/events`: as [`events`], for the page of one skill.
pub(in crate::web) async fn skill_events(
    State(app): State<App>,
    student: Student,
    InPath(outcome): InPath<u32>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let name = format!("skill/{outcome}");
    stream(&app, student, &headers, &name, move |me| view::skill::live(me, OutcomeId(outcome)))
}

/// `GET /me/map/events`: one stream for the whole class, since it shows nothing of anybody's own.
pub(in crate::web) async fn map_events(
    State(app): State<App>,
    student: Student,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (text, section, who, device) = (student.text, student.section, student.student, student.device);
    let audience =
        Audience::at_device(format!("map/{section}/{}/{}", text.tag(), device.short()), section, device.clone());
    let render = move |app: &App| {
        let look = app.look();
        look.access.claim_of(&device).filter(|claim| claim.student == who)?;
        let class = look.state.section(section).ok()?;
        Some(fragments(vec![view::map::piece(text, &look.state, class)]))
    };
    live::stream(&app, audience, Arc::new(render), &headers)
}

fn fragments(pieces: Vec<view::Piece>) -> Vec<Fragment> {
    pieces.into_iter().map(|(id, markup)| (id.to_owned(), markup.into_string())).collect()
}
