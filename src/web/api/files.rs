//! The teacher's small files for a skill (S49).

use super::super::error::settled;
use super::super::in_path::InPath;
use super::super::upload::{FileProblem, Upload, trouble};
use super::super::visitor::{Student, Teacher};
use super::super::{App, Problem};
use super::evidence::FileShape;
use super::shape::{Refused, Saved};
use crate::classroom::{Actor, Attachment, Deed, OutcomeId, SectionId};
use crate::hub::Wish;
use axum::Json;
use axum::extract::State;
use utoipa::ToSchema;

/// The files for a skill of the student's own map.
#[utoipa::path(get, path = "/api/v1/me/skills/{outcome}/files", params(("outcome" = u32, Path)),
    responses((status = 200, body = Vec<FileShape>), (status = 401, body = Refused)))]
pub(super) async fn mine(
    State(app): State<App>,
    me: Student,
    InPath(outcome): InPath<u32>,
) -> Result<Json<Vec<FileShape>>, Problem> {
    let seen = app.look();
    let section = seen.state.section(me.section).map_err(Problem::Refused)?;
    let place = section.active(me.student).map_err(Problem::Refused)?;
    let id = section.map_of(place).map(|(id, _)| id).find(|id| id.0 == outcome).ok_or(Problem::NotFound)?;
    let url = |file: &Attachment| format!("/me/skills/{id}/files/{}", file.id);
    Ok(Json(section.library.of(id).iter().map(|file| FileShape::of(file, url(file))).collect()))
}

/// The files for a skill.
#[utoipa::path(get, path = "/api/v1/sections/{section}/outcomes/{outcome}/files",
    params(("section" = u32, Path), ("outcome" = u32, Path)),
    responses((status = 200, body = Vec<FileShape>), (status = 401, body = Refused)))]
pub(super) async fn of_skill(
    State(app): State<App>,
    _teacher: Teacher,
    InPath((section, outcome)): InPath<(u32, u32)>,
) -> Result<Json<Vec<FileShape>>, Problem> {
    let seen = app.look();
    let class = seen.state.section(SectionId(section)).map_err(|_| Problem::NotFound)?;
    class.outcome(OutcomeId(outcome)).map_err(|_| Problem::NotFound)?;
    let url = |file: &Attachment| format!("/teach/{section}/skills/{outcome}/files/{}", file.id);
    Ok(Json(class.library.of(OutcomeId(outcome)).iter().map(|file| FileShape::of(file, url(file))).collect()))
}

#[allow(dead_code, reason = "only the document reads this")]
/// A file for a skill.
#[derive(ToSchema)]
pub(super) struct SkillFileForm {
    /// A picture (JPEG, PNG, WebP, GIF, HEIC), sound (MP3, M4A, OGG), a PDF or plain text: told by its content.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Adds a file to a skill.
#[utoipa::path(post, path = "/api/v1/sections/{section}/outcomes/{outcome}/files",
    params(("section" = u32, Path), ("outcome" = u32, Path)),
    request_body(content = SkillFileForm, content_type = "multipart/form-data"),
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn add(
    State(app): State<App>,
    _teacher: Teacher,
    InPath((section, outcome)): InPath<(u32, u32)>,
    mut upload: Upload,
) -> Result<Json<Saved>, Problem> {
    let received = upload.file(&app).await?.ok_or(Problem::File(FileProblem::None))?;
    let given = received.attachment;
    let wish = |id| {
        let file = Box::new(Attachment { id, ..given });
        let deed = Deed::AddSkillFile { outcome: OutcomeId(outcome), file };
        Wish::deed(Actor::Teacher, SectionId(section), deed)
    };
    let kept = app.files.keep(received.bytes, None, wish).await;
    Ok(Json(settled(kept.map_err(|no| trouble(&app, no))?)?.into()))
}
