//! The page of the moment, its live stream, and the lesson.

use super::class::{Class, Lesson, shown, shown_again};
use super::form::Fields;
use super::questions;
use crate::classroom::{Actor, Deed, Face, Policies, SectionId, SettingDeed, TicketId};
use crate::hub::Health;
use crate::text::Text;
use crate::view::teach::{Desk, Done, groups, map, now, question};
use crate::web::live::{self, Fragment, Render};
use crate::web::notices::notices;
use crate::web::{App, Problem};
use axum::http::header::REFERER;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use std::sync::Arc;

/// `GET /teach/{section}`
pub(super) async fn show(Lesson(class): Lesson) -> Result<Response, Problem> {
    let desk = class.desk()?;
    let guide = class.query("guide") == Some("yes") && !desk.section.is_open();
    Ok(shown(now::show(&desk, class.app.address_line().as_deref(), guide).into_string()))
}

/// Which page the live pieces are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Live {
    Now,
    /// A unit of the map.
    Map(usize),
    /// A quick question.
    Question(TicketId),
    /// The sessions of the plan of groups.
    Groups,
}

/// `GET /teach/{section}/events`: the live pieces of Now, or with `?unit=` the rows of the map, or with `?question=` those
/// of a quick question, or with `?groups=` those of the plan of groups.
pub(super) async fn events(Lesson(class): Lesson, headers: HeaderMap) -> Result<Response, Problem> {
    let unit = class.query("unit").and_then(|unit| unit.parse().ok()).map(Live::Map);
    let groups = || class.query("groups").map(|_| Live::Groups);
    let page = unit.or(questions::in_query(&class).map(Live::Question)).or_else(groups).unwrap_or(Live::Now);
    let audience = class.audience(&format!("{page:?}"));
    let (section, text, actor, visitor) = (class.id, class.text(), class.staff.actor, class.staff.visitor.clone());
    let render: Render = Arc::new(move |app| {
        let may_look = if actor == Actor::Substitute { visitor.stands_in(app) } else { visitor.is_teacher(app) };
        if may_look { fragments(app, section, text, actor, page) } else { None }
    });
    live::stream(&class.app, audience, render, &headers)
}

fn fragments(app: &App, section: SectionId, text: Text, actor: Actor, page: Live) -> Option<Vec<Fragment>> {
    let seen = app.look();
    let section = seen.state.section(section).ok()?;
    let mut desk = Desk::new(text, &seen.state, &seen.access, section, app.hub.now());
    desk.actor = actor;
    desk.reading_only = seen.health != Health::Writing;
    desk.notices = notices(app, &seen, actor, Some(section));
    match page {
        Live::Map(_) | Live::Question(_) | Live::Groups if actor == Actor::Substitute => None,
        Live::Map(unit) => Some(map::fragments(&desk, unit)),
        Live::Question(id) => question::fragments(&desk, id),
        Live::Groups => Some(groups::fragments(&desk)),
        Live::Now => Some(now::fragments(&desk, app.address_line().as_deref())),
    }
}

/// `POST /teach/{section}/open`
pub(super) async fn open(Lesson(class): Lesson, fields: Fields) -> Result<Response, Problem> {
    let told = match fields.parsed("minutes") {
        Ok(minutes) => class.tell(Deed::OpenClass { minutes }).await,
        Err(_) => Err(Problem::Refused(crate::classroom::Refusal::LessonLength)),
    };
    match told {
        Ok(_) => Ok(class.go("")),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, "open", fields)?;
            Ok(shown_again(status, now::show(&desk, class.app.address_line().as_deref(), false).into_string()))
        }
    }
}

/// `POST /teach/{section}/close`
pub(super) async fn close(Lesson(class): Lesson) -> Result<Response, Problem> {
    class.tell(Deed::CloseClass).await?;
    Ok(class.go(""))
}

/// `POST /teach/{section}/face`: what the wall shows.
pub(super) async fn set_face(Lesson(class): Lesson, fields: Fields) -> Result<Response, Problem> {
    let face = fields.one_of("face", &[("auto", Face::Auto), ("arrive", Face::Arrive), ("work", Face::Work)])?;
    class.tell(Deed::SetFace { face }).await?;
    Ok(class.go(""))
}

/// `POST /teach/{section}/page`: the wall's unit.
pub(super) async fn turn_page(Lesson(class): Lesson, fields: Fields) -> Result<Response, Problem> {
    class.tell(Deed::TurnPage { page: fields.parsed("page")? }).await?;
    Ok(class.go(""))
}

/// `POST /teach/{section}/window`: statuses are open for a while (S2).
pub(super) async fn set_window(class: Class, fields: Fields) -> Result<Response, Problem> {
    class.tell(Deed::SetWindow { open: fields.has("open") }).await?;
    Ok(class.go(""))
}

/// `POST /teach/{section}/quiet`: the room works quietly, or does so no more (S19).
pub(super) async fn set_quiet(Lesson(class): Lesson, fields: Fields) -> Result<Response, Problem> {
    class.tell(Deed::SetQuiet { quiet: fields.has("quiet") }).await?;
    Ok(class.go(""))
}

/// `POST /teach/{section}/names`: whether anybody new may take a name (TRUST.md, Identity 3).
pub(super) async fn set_names(class: Class, fields: Fields) -> Result<Response, Problem> {
    let policies = Policies { names_closed: !fields.has("open"), ..class.desk()?.section.policies };
    class.tell(Deed::Set(SettingDeed::Policies(policies))).await?;
    Ok(class.go(""))
}

/// `POST /teach/{section}/undo`
pub(super) async fn undo(class: Class, headers: HeaderMap, fields: Fields) -> Result<Response, Problem> {
    let of = fields.get("once").parse().ok();
    let last = class.desk()?.section.undo.as_ref().map(|undo| (undo.batch, undo.took_back));
    class.tell_once("undo", &fields, Deed::Undo { of }).await?;
    // Sent twice it was done before this: then the last command is the taking back itself.
    let redoes = last.is_some_and(|(batch, took_back)| took_back == of.is_none_or(|of| of == batch));
    let done = if redoes { Done::Redone } else { Done::Undone };
    let from = headers.get(REFERER).and_then(|from| from.to_str().ok()).unwrap_or_default();
    Ok(class.done(&map_page(from).unwrap_or_default(), done))
}

/// The page of the map that a tap came from: who takes back there goes on there.
fn map_page(from: &str) -> Option<String> {
    let uri: Uri = from.parse().ok()?;
    let unit = |query: &str| query.split('&').find_map(|pair| pair.strip_prefix("unit=")?.parse::<u16>().ok());
    uri.path().ends_with("/map").then(|| match uri.query().and_then(unit) {
        Some(unit) => format!("/map?unit={unit}"),
        None => "/map".into(),
    })
}
