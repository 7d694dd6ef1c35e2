//! The teacher's small files for a skill (S49).

use super::class::{Class, shown_again};
use super::form::Fields;
use crate::classroom::file::label;
use crate::classroom::{Attachment, Deed, FileId};
use crate::view::teach::{Done, Draft, skill};
use crate::web::error::settled;
use crate::web::upload::{FileProblem, Upload, trouble};
use crate::web::{Problem, served};
use axum::http::HeaderMap;
use axum::response::Response;

/// `POST /teach/{section}/skills/{outcome}/files`
pub(super) async fn add(class: Class, mut upload: Upload) -> Result<Response, Problem> {
    let outcome = class.outcome()?;
    match keep(&class, &mut upload).await {
        Ok(()) => Ok(class.done(&format!("/skills/{outcome}"), Done::Added)),
        Err(problem) => {
            let sentence = problem.sentence(class.text());
            let desk = class.with(Draft { form: "skill-file".into(), sentence, fields: upload.fields })?;
            let value = desk.section.outcome(outcome).map_err(Problem::Refused)?.clone();
            Ok(shown_again(problem.status(), skill::show(&desk, Some(outcome), &value).into_string()))
        }
    }
}

/// The file is on disk before it is written that it belongs to the skill.
async fn keep(class: &Class, upload: &mut Upload) -> Result<(), Problem> {
    let (outcome, named) = (class.outcome()?, label(upload.get("label")));
    let received = upload.file(&class.app).await?.ok_or(Problem::File(FileProblem::None))?;
    let given = received.attachment;
    let name = if named.is_empty() { given.name.clone() } else { named };
    let wish = |id| {
        let file = Box::new(Attachment { id, name, ..given });
        class.staff.wish(class.id, Deed::AddSkillFile { outcome, file })
    };
    let kept = class.app.files.keep(received.bytes, None, wish).await;
    settled(kept.map_err(|no| trouble(&class.app, no))?).map(drop)
}

/// `POST /teach/{section}/skills/{outcome}/files/remove`
pub(super) async fn remove(class: Class, fields: Fields) -> Result<Response, Problem> {
    let outcome = class.outcome()?;
    let file: FileId = fields.get("file").parse().map_err(|()| Problem::BadForm("file".into()))?;
    class.tell(Deed::RemoveSkillFile { outcome, file }).await?;
    class.app.files.sweep().await;
    Ok(class.done(&format!("/skills/{outcome}"), Done::Saved))
}

/// `GET /teach/{section}/skills/{outcome}/files/{file}`
pub(super) async fn show(class: Class, headers: HeaderMap) -> Result<Response, Problem> {
    let (section, outcome) = (class.section()?, class.outcome()?);
    let file = class.file().and_then(|file| section.library.get(outcome, &file).ok_or(Problem::NotFound))?;
    served::file(&class.app, file, &headers).await
}
