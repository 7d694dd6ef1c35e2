//! A class named in an address, as its teacher may see it, or a substitute.

use super::form::Fields;
use crate::access::AccessCommand;
use crate::classroom::{Actor, Deed, FileId, Now, OutcomeId, Section, SectionId, StudentId, TicketId};
use crate::hub::{Health, Published, Receipt, Wish};
use crate::text::Text;
use crate::view::teach::{Desk, Done, Draft, Refused};
use crate::web::error::settled;
use crate::web::notices::notices;
use crate::web::visitor::{Staff, Teacher};
use crate::web::{App, Problem};
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{Html, IntoResponse, Redirect, Response};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The teacher, at the page of a class that exists.
pub(super) struct Class {
    /// Who asks: the teacher, but in a [`Lesson`].
    pub(super) staff: Staff,
    /// The hub.
    pub(super) app: App,
    /// What is, as of the last commit when the request came.
    pub(super) seen: Arc<Published>,
    /// The class.
    pub(super) id: SectionId,
    /// When the request came.
    pub(super) now: Now,
    names: BTreeMap<String, String>,
    query: BTreeMap<String, String>,
}

/// The same for whoever gives the lesson: the teacher, or a substitute on their day.
pub(super) struct Lesson(pub(super) Class);

impl FromRequestParts<App> for Class {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Teacher(visitor) = Teacher::from_request_parts(parts, app).await?;
        Self::of(Staff { visitor, actor: Actor::Teacher }, parts, app).await
    }
}

impl FromRequestParts<App> for Lesson {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let staff = Staff::from_request_parts(parts, app).await?;
        Class::of(staff, parts, app).await.map(Self)
    }
}

impl Class {
    async fn of(staff: Staff, parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let names = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Problem::NotFound)?;
        let names: BTreeMap<String, String> =
            names.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let query = axum::extract::Query::<Vec<(String, String)>>::from_request_parts(parts, app).await;
        let query = query.map(|query| query.0.into_iter().collect()).unwrap_or_default();
        let seen = app.look();
        let id = names.get("section").and_then(|id| id.parse().ok()).map(SectionId).ok_or(Problem::NotFound)?;
        seen.state.section(id).map_err(|_| Problem::NotFound)?;
        Ok(Self { staff, app: app.clone(), seen, id, now: app.hub.now(), names, query })
    }

    /// The page's voice.
    pub(super) fn text(&self) -> Text {
        self.staff.visitor.text
    }

    /// What its pages show.
    pub(super) fn desk(&self) -> Result<Desk<'_>, Problem> {
        let section = self.seen.state.section(self.id).map_err(|_| Problem::NotFound)?;
        let mut desk = Desk::new(self.text(), &self.seen.state, &self.seen.access, section, self.now);
        desk.actor = self.staff.actor;
        desk.reading_only = self.seen.health != Health::Writing;
        desk.notices = notices(&self.app, &self.seen, self.staff.actor, Some(section));
        desk.done = self.query("done").and_then(Done::from_key);
        Ok(desk)
    }

    /// A word after the question mark.
    pub(super) fn query(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(String::as_str)
    }

    /// The student in the address, who belongs to the class or once did.
    pub(super) fn student(&self) -> Result<StudentId, Problem> {
        let id = self.names.get("student").and_then(|id| id.parse().ok()).map(StudentId).ok_or(Problem::NotFound)?;
        let known = self.seen.state.section(self.id).is_ok_and(|section| section.enrolments.contains_key(&id));
        if known { Ok(id) } else { Err(Problem::NotFound) }
    }

    /// The student in the address, who belongs to the class now.
    pub(super) fn member(&self) -> Result<StudentId, Problem> {
        let student = self.student()?;
        let known = self.section().is_ok_and(|section| section.active(student).is_ok());
        if known { Ok(student) } else { Err(Problem::NotFound) }
    }

    /// The skill in the address, if it is taught.
    pub(super) fn outcome(&self) -> Result<OutcomeId, Problem> {
        let id = self.names.get("outcome").and_then(|id| id.parse().ok()).map(OutcomeId).ok_or(Problem::NotFound)?;
        let known = self.seen.state.section(self.id).is_ok_and(|section| section.outcome(id).is_ok());
        if known { Ok(id) } else { Err(Problem::NotFound) }
    }

    /// The quick question in the address, if it is still kept.
    pub(super) fn ticket(&self) -> Result<TicketId, Problem> {
        let id = self.names.get("ticket").and_then(|id| id.parse().ok()).map(TicketId).ok_or(Problem::NotFound)?;
        let known = self.seen.state.section(self.id).is_ok_and(|section| section.tickets.get(id).is_some());
        if known { Ok(id) } else { Err(Problem::NotFound) }
    }

    /// The class itself.
    pub(super) fn section(&self) -> Result<&Section, Problem> {
        self.seen.state.section(self.id).map_err(|_| Problem::NotFound)
    }

    /// A number in the address.
    pub(super) fn number(&self, name: &str) -> Result<u32, Problem> {
        self.names.get(name).and_then(|id| id.parse().ok()).ok_or(Problem::NotFound)
    }

    /// The file in the address.
    pub(super) fn file(&self) -> Result<FileId, Problem> {
        self.names.get("file").and_then(|id| id.parse().ok()).ok_or(Problem::NotFound)
    }

    /// The number of a piece of evidence in the address.
    pub(super) fn evidence(&self) -> Result<u64, Problem> {
        self.names.get("evidence").and_then(|id| id.parse().ok()).ok_or(Problem::NotFound)
    }

    /// Asks for something in this class.
    pub(super) async fn tell(&self, deed: Deed) -> Result<Receipt, Problem> {
        self.tell_in(self.id, deed).await
    }

    /// Asks for something that would be something else when it is asked again, and is not, by a form sent twice.
    pub(super) async fn tell_once(&self, form: &str, fields: &Fields, deed: Deed) -> Result<Receipt, Problem> {
        let operation = fields.once(&format!("{}/{form}", self.id), &self.staff.visitor);
        settled(self.app.hub.submit(self.staff.wish(self.id, deed).once(operation)).await)
    }

    /// Asks for something in another class.
    pub(super) async fn tell_in(&self, section: SectionId, deed: Deed) -> Result<Receipt, Problem> {
        settled(self.app.hub.submit(self.staff.wish(section, deed)).await)
    }

    /// Asks for something about keys and settings.
    pub(super) async fn tell_keys(&self, command: AccessCommand) -> Result<Receipt, Problem> {
        settled(self.app.hub.submit(Wish::keys(self.staff.actor, command)).await)
    }

    /// On to a page of this class.
    pub(super) fn go(&self, path: &str) -> Response {
        Redirect::to(&format!("/teach/{}{path}", self.id)).into_response()
    }

    /// On to a page of this class, which says what was done.
    pub(super) fn done(&self, path: &str, done: Done) -> Response {
        let sign = if path.contains('?') { '&' } else { '?' };
        self.go(&format!("{path}{sign}done={}", done.key()))
    }

    /// The form's page again, as it was typed, with why it was refused.
    pub(super) fn refused<'a>(
        &'a self,
        problem: &Problem,
        form: impl Into<String>,
        fields: Fields,
    ) -> Result<(StatusCode, Desk<'a>), Problem> {
        let draft = fields.refused(form, problem.sentence(self.text()));
        Ok((problem.status(), self.with(draft)?))
    }

    /// The desk with a refused form on it.
    pub(super) fn with(&self, draft: Draft) -> Result<Desk<'_>, Problem> {
        let mut desk = self.desk()?;
        desk.refused = Refused(Some(draft));
        Ok(desk)
    }

    /// The page of a teacher, told apart by device, so that its live stream ends with the sign-in.
    pub(super) fn audience(&self, page: &str) -> String {
        let device = self.staff.visitor.device.as_ref().map_or("box", |device| device.short());
        format!("teach/{}/{page}/{}/{device}", self.id, self.text().tag())
    }
}

/// A page.
pub(super) fn shown(markup: String) -> Response {
    Html(markup).into_response()
}

/// The same page, as an answer to a form that was refused.
pub(super) fn shown_again(status: StatusCode, markup: String) -> Response {
    (status, Html(markup)).into_response()
}
