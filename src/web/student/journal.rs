//! A student's own journal of sessions (S13).

use super::page::{Told, again, render};
use crate::classroom::meeting::{Log, Reflection};
use crate::classroom::{Deed, MeetingDeed};
use crate::view::student::journal::{self as view, Known};
use crate::view::student::session::form_name;
use crate::view::teach::Refused;
use crate::web::error::settled;
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::Form;
use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

/// `GET /me/journal`
pub(in crate::web) async fn show(
    State(app): State<App>,
    student: Student,
    Query(told): Query<Told>,
) -> Result<Html<String>, Problem> {
    let known = Known { refused: &Refused::default(), saved: told.saved.is_some() };
    render(&app, &student, |me| view::page(me, &known))
}

#[derive(Deserialize)]
pub(in crate::web) struct Entry {
    claim: String,
    meeting: u32,
    #[serde(flatten)]
    look_back: LookBack,
}

/// What is said of a session afterwards, in the journal as at the session's end.
#[derive(Clone, Deserialize)]
pub(super) struct LookBack {
    #[serde(default)]
    words: String,
    #[serde(default)]
    thanks: String,
    /// The tutor's; a partner's form has none.
    strategies: Option<String>,
    #[serde(default)]
    errors: String,
}

impl LookBack {
    /// The deed of whoever looks back on this session.
    pub(super) fn on(self, meeting: u32) -> MeetingDeed {
        let said = Reflection { words: self.words, thanks: !self.thanks.is_empty() };
        let log = self.strategies.map(|strategies| Log { strategies, errors: self.errors });
        MeetingDeed::Reflect(meeting, said, log)
    }

    /// What was typed, for the page that shows it again; a tick that was not set is none.
    pub(super) fn typed(&self) -> Vec<(String, String)> {
        let thanks = (!self.thanks.is_empty()).then_some(("thanks", &self.thanks));
        let strategies = self.strategies.as_ref().map(|words| ("strategies", words));
        let all = [Some(("words", &self.words)), Some(("errors", &self.errors)), thanks, strategies];
        all.into_iter().flatten().map(|(name, value)| (name.to_owned(), value.clone())).collect()
    }
}

/// `POST /me/journal`: what they say of a session, as often as they like; what was refused comes back as it was.
pub(in crate::web) async fn write(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Entry>,
) -> Result<Response, Problem> {
    student.made_on(&form.claim)?;
    let (meeting, typed) = (form.meeting, form.look_back.typed());
    let deed = Deed::Meeting(form.look_back.on(meeting));
    let Err(problem) = settled(app.hub.submit(student.wish(deed)).await) else {
        return Ok(Redirect::to(&format!("/me/journal?saved=1#journal-{meeting}")).into_response());
    };
    let look = app.look();
    let section = look.state.section(student.section).map_err(Problem::Refused)?;
    if !section.meetings.journal_of(student.student).any(|entry| entry.number == meeting) {
        // There is no place on the page to say it.
        return Err(problem);
    }
    again(&student, &problem, (form_name(meeting), typed), |refused| {
        render(&app, &student, |me| view::page(me, &Known { refused, saved: false }))
    })
}
