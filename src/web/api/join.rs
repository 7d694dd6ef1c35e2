//! Joining by the code on the wall, or by a card.

use super::super::claim::{self, Key};
use super::super::in_path::InPath;
use super::super::join::open_class;
use super::super::{App, Problem, card, visitor::Visitor};
use super::shape::{ClaimShape, NameShape, Refused};
use crate::access::{Denial, Pictures, class_of_card};
use crate::classroom::Devices;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

/// An open class and its names.
#[derive(Serialize, ToSchema)]
pub(super) struct Names {
    /// What the class is called.
    class: String,
    /// Its names, in the order of the alphabet.
    names: Vec<NameShape>,
}

/// The names of the class that this code opens.
#[utoipa::path(get, path = "/api/v1/join/{code}", params(("code" = String, Path, description = "The code on the wall")),
    responses((status = 200, body = Names), (status = 403, body = Refused, description = "The class does without devices"),
        (status = 404, body = Refused, description = "No open class has this code"),
        (status = 429, body = Refused, description = "Many wrong codes were tried from there")))]
pub(super) async fn names(
    State(app): State<App>,
    InPath(code): InPath<String>,
    visitor: Visitor,
) -> Result<Json<Names>, Problem> {
    let seen = app.look();
    let section = open_class(&app, &seen.state, &visitor, &code)?.ok_or(Problem::NotFound)?;
    if section.policies.devices == Devices::None {
        return Err(Problem::Denied(Denial::NoJoining));
    }
    let mut names: Vec<NameShape> = section
        .members()
        .filter_map(|(student, place)| {
            let name = seen.state.students.get(&student)?.name.clone();
            Some(NameShape { student, name, icon: place.alias.icon(), held: seen.access.is_claimed(student) })
        })
        .collect();
    names.sort_by_cached_key(|named| (named.name.to_lowercase(), named.student));
    Ok(Json(Names { class: section.name.clone(), names }))
}

/// Takes a name: the device is theirs by the cookie that comes back.
#[utoipa::path(post, path = "/api/v1/join/{code}", params(("code" = String, Path, description = "The code on the wall")),
    request_body = ClaimShape,
    responses((status = 200, description = "Theirs"), (status = 403, body = Refused), (status = 404, body = Refused)))]
pub(super) async fn claim(
    State(app): State<App>,
    InPath(code): InPath<String>,
    headers: HeaderMap,
    visitor: Visitor,
    Json(wanted): Json<ClaimShape>,
) -> Result<Response, Problem> {
    let look = app.look();
    let section = open_class(&app, &look.state, &visitor, &code)?.ok_or(Problem::NotFound)?.id;
    let pictures = Pictures::pick(&wanted.pictures).ok_or_else(|| Problem::BadForm("pictures".into()))?;
    let cookies = claim::claim(&app, &headers, visitor.line, section, wanted.student, Key::Pictures(&pictures)).await?;
    let body = Json(serde_json::json!({ "answer": "saved", "student": wanted.student }));
    Ok((AppendHeaders(cookies), body).into_response())
}

/// Shows a student's card: the device is theirs by the cookie that comes back, while a class of theirs is open.
#[utoipa::path(post, path = "/api/v1/cards/{card}", params(("card" = String, Path, description = "The twelve characters, in groups or not")),
    responses((status = 200, description = "Theirs"), (status = 403, body = Refused, description = "The card opens nothing, or no class of theirs is open"),
        (status = 429, body = Refused, description = "This card is wrong, and many wrong ones came from there a moment ago")))]
pub(super) async fn show_card(
    State(app): State<App>,
    InPath(typed): InPath<String>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let look = app.look();
    let (student, card) = card::find(&app, &look, &visitor, &typed)?.ok_or(Problem::Denied(Denial::WrongCard))?;
    let section = class_of_card(&look.state, student).map_err(Problem::Denied)?;
    let cookies = claim::claim(&app, &headers, visitor.line, section, student, Key::Card(card)).await?;
    let body = Json(serde_json::json!({ "answer": "saved", "student": student }));
    Ok((AppendHeaders(cookies), body).into_response())
}
