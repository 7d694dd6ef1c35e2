//! A student's pages, and what keeps them live.

use crate::classroom::{OutcomeId, SectionId, StudentId};
use crate::hub::{Health, Published};
use crate::text::Text;
use crate::view::student::{self as view, Me};
use crate::web::in_path::InPath;
use crate::web::live::{self, Audience, Fragment};
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use serde::Deserialize;
use std::sync::Arc;

/// What a form that was saved leaves in the address.
#[derive(Deserialize)]
pub(in crate::web) struct Told {
    pub(super) saved: Option<u8>,
}

/// A student's page as everything stands in `look`.
pub(super) fn me<'a>(
    app: &App,
    look: &'a Published,
    text: Text,
    student: StudentId,
    section: SectionId,
) -> Option<Me<'a>> {
    let me = Me::find(text, &look.state, student, section, app.hub.now())?;
    Some(Me { writes: look.health == Health::Writing, check: look.check_words(me.section), ..me })
}

/// Renders a page of this student's.
pub(super) fn render(app: &App, student: &Student, page: impl Fn(&Me) -> String) -> Result<Html<String>, Problem> {
    let look = app.look();
    let me = me(app, &look, student.text, student.student, student.section).ok_or(Problem::StudentOnly(None))?;
    Ok(Html(page(&me)))
}

/// `GET /me`
pub(in crate::web) async fn show(
    State(app): State<App>,
    student: Student,
    Query(told): Query<Told>,
) -> Result<Html<String>, Problem> {
    render(&app, &student, |me| view::page(me, told.saved.is_some()).into_string())
}

/// `GET /me/map`
pub(in crate::web) async fn map(State(app): State<App>, student: Student) -> Result<Html<String>, Problem> {
    render(&app, &student, |me| view::map::page(me).into_string())
}

/// `GET /me/marks`: how final marks come about, and one's own (S47)
pub(in crate::web) async fn marks(State(app): State<App>, student: Student) -> Result<Html<String>, Problem> {
    render(&app, &student, |me| view::marks::page(me).into_string())
}

/// `GET /me/events`: this device's own stream. It ends when the device is theirs no more.
pub(in crate::web) async fn events(
    State(app): State<App>,
    student: Student,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let text = student.text;
    let name = format!("me/{}/{}/{}", student.device, student.section, text.tag());
    let audience = Audience::at_device(name, student.section, student.device.clone());
    let render = move |app: &App| {
        let look = app.look();
        let held = look.access.claim_of(&student.device).is_some_and(|claim| claim.student == student.student);
        let me = me(app, &look, text, student.student, student.section).filter(|_| held)?;
        Some(fragments(view::pieces(&me)))
    };
    live::stream(&app, audience, Arc::new(render), &headers)
}

/// `GET /me/skills/{outcome}/events`: as [`events`], for the page of one skill.
pub(in crate::web) async fn skill_events(
    State(app): State<App>,
    student: Student,
    InPath(outcome): InPath<u32>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (text, outcome) = (student.text, OutcomeId(outcome));
    let name = format!("skill/{outcome}/{}/{}/{}", student.device, student.section, text.tag());
    let audience = Audience::at_device(name, student.section, student.device.clone());
    let render = move |app: &App| {
        let look = app.look();
        let held = look.access.claim_of(&student.device).is_some_and(|claim| claim.student == student.student);
        let me = me(app, &look, text, student.student, student.section).filter(|_| held)?;
        view::skill::live(&me, outcome).map(fragments)
    };
    live::stream(&app, audience, Arc::new(render), &headers)
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

pub(super) fn fragments(pieces: Vec<view::Piece>) -> Vec<Fragment> {
    pieces.into_iter().map(|(id, markup)| (id.to_owned(), markup.into_string())).collect()
}
