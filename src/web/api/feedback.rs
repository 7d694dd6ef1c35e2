//! What classmates see in each other's evidence (S33).

use super::super::in_path::InPath;
use super::super::student::peer::{comment, put_up};
use super::super::visitor::Student;
use super::super::{App, Problem};
use super::evidence::{EvidenceShape, Eye};
use super::shape::{Refused, Saved};
use crate::classroom::Level;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;

/// What classmates offer for comments, the newest first, each with what the student said of it.
#[utoipa::path(get, path = "/api/v1/me/feedback",
    responses((status = 200, body = Vec<EvidenceShape>), (status = 401, body = Refused)))]
pub(super) async fn offered(State(app): State<App>, me: Student) -> Result<Json<Vec<EvidenceShape>>, Problem> {
    let seen = app.look();
    let section = seen.state.section(me.section).map_err(Problem::Refused)?;
    let offered = section.offered_to(me.student).into_iter();
    let shapes = offered.map(|(owner, number, evidence)| {
        let url = format!("/me/classmates/{owner}/{number}/file");
        EvidenceShape::of((owner, number), evidence, url, Eye::Classmate(me.student))
    });
    Ok(Json(shapes.collect()))
}

/// What a student sees in a classmate's piece: one of both at least.
#[derive(Deserialize, ToSchema)]
pub(super) struct CommentForm {
    /// Whose piece.
    student: u32,
    /// The piece.
    evidence: u64,
    /// Which level of the skill's rubric it shows, by its number; `null`: not said. It never counts as an attempt.
    #[serde(default)]
    level: Option<u8>,
    /// What shines.
    #[serde(default)]
    #[schema(max_length = 500)]
    glow: String,
    /// What could grow.
    #[serde(default)]
    #[schema(max_length = 500)]
    grow: String,
}

/// Says what the student sees in a classmate's piece. Its owner sees it once the teacher lets it through.
#[utoipa::path(post, path = "/api/v1/me/feedback", request_body = CommentForm,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 404, body = Refused, description = "It is not offered")))]
pub(super) async fn say(
    State(app): State<App>,
    me: Student,
    Json(form): Json<CommentForm>,
) -> Result<Json<Saved>, Problem> {
    let said = (form.level.map(Level), form.glow.as_str(), form.grow.as_str());
    let receipt = comment(&app, &me, (form.student, form.evidence), said).await?;
    Ok(Json(receipt.into()))
}

/// Whether classmates are asked.
#[derive(Deserialize, ToSchema)]
pub(super) struct OfferForm {
    /// Or no more.
    offered: bool,
}

/// Asks classmates what they see in a piece of one's own, or no more.
#[utoipa::path(post, path = "/api/v1/me/evidence/{evidence}/offer", params(("evidence" = u64, Path)), request_body = OfferForm,
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn offer(
    State(app): State<App>,
    me: Student,
    InPath(evidence): InPath<u64>,
    Json(form): Json<OfferForm>,
) -> Result<Json<Saved>, Problem> {
    Ok(Json(put_up(&app, &me, evidence, form.offered).await?.0.into()))
}
