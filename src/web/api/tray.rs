//! The tray (S54): what waits for the teacher's yes or no.

use super::super::error::settled;
use super::super::in_path::InPath;
use super::super::visitor::Teacher;
use super::super::{App, Problem};
use super::shape::{Refused, Saved};
use super::spotlight::PraiseName;
use crate::classroom::tray::Thing;
use crate::classroom::{Actor, Deed, Field, Level, OutcomeId, Praise, SectionId, StudentId, TrayDeed, Waiting};
use crate::hub::Wish;
use crate::view::teach::tray::{item_key, item_of, kind_key};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something that waits.
#[derive(Serialize, ToSchema)]
pub(super) struct WaitingShape {
    /// Its name, which changes when it does.
    item: String,
    /// `kind`: a student's own words for a kind of evidence; `comment`: a classmate's comment; `wording`: a student's wording of
    /// a skill; `tutor`: an application to tutor a skill; `line`: a line for what makes a good tutor;
    /// `spotlight`: who is proposed for it this week, with no words.
    kind: &'static str,
    /// On whose place it stands.
    #[schema(value_type = u32)]
    student: StudentId,
    /// Who wrote it.
    #[schema(value_type = u32)]
    by: StudentId,
    /// The skill; `null`: it is about none.
    #[schema(value_type = Option<u32>)]
    outcome: Option<OutcomeId>,
    /// The words that wait.
    words: Vec<String>,
    /// The level of the skill's rubric that a comment says, by its number.
    #[schema(value_type = Option<u8>)]
    level: Option<Level>,
    /// What a spotlight is for.
    #[schema(value_type = Option<PraiseName>)]
    praise: Option<Praise>,
}

impl WaitingShape {
    fn of(waiting: &Waiting<'_>) -> Self {
        let student = waiting.item.student();
        let (by, texts): (_, Vec<(Field, &str)>) = match waiting.thing {
            Thing::EvidenceKind(evidence) => {
                let words = evidence.piece.texts().into_iter().filter(|(field, _)| *field == Field::EvidenceKind);
                (student, words.collect())
            }
            Thing::Comment(_, comment) => (comment.by, comment.texts()),
            Thing::Wording(wording) => (student, vec![(Field::Statement, wording.text.as_str())]),
            Thing::Application(sent) => (student, sent.letter.texts()),
            Thing::TutorLine(proposal) => (student, vec![(Field::TutorLine, proposal.text.as_str())]),
            Thing::Spotlight(_) => (student, vec![]),
        };
        let level = if let Thing::Comment(_, comment) = waiting.thing { comment.level } else { None };
        let praise = if let Thing::Spotlight(one) = waiting.thing { Some(one.praise) } else { None };
        let words = texts.into_iter().map(|(_, text)| text.to_owned()).collect();
        let (item, kind) = (item_key(&waiting.item), kind_key(waiting.item.kind()));
        Self { item, kind, student, by, outcome: waiting.outcome, words, level, praise }
    }
}

/// What waits for the teacher's yes or no: by kind, the oldest of each first.
#[utoipa::path(get, path = "/api/v1/sections/{section}/tray", params(("section" = u32, Path)),
    responses((status = 200, body = Vec<WaitingShape>), (status = 401, body = Refused)))]
pub(super) async fn show(
    State(app): State<App>,
    _teacher: Teacher,
    InPath(section): InPath<u32>,
) -> Result<Json<Vec<WaitingShape>>, Problem> {
    let seen = app.look();
    let section = seen.state.section(SectionId(section)).map_err(|_| Problem::NotFound)?;
    Ok(Json(section.tray().iter().map(WaitingShape::of).collect()))
}

/// A yes or a no to many things at once.
#[derive(Deserialize, ToSchema)]
pub(super) struct TrayShape {
    /// Which, by their names.
    items: Vec<String>,
    /// Why not, which may be empty; `null`: yes.
    /// Left out is not `null`: it is a broken request.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(max_length = 140, required = true)]
    declined: Option<String>,
}

/// What became of it.
#[derive(Serialize, ToSchema)]
pub(super) struct TraySaved {
    #[serde(flatten)]
    saved: Saved,
    /// Those that were not answered: they are gone, or were changed or answered meanwhile.
    left: Vec<String>,
}

/// Says yes or no to what waits. It is one deed, taken back as one.
#[utoipa::path(post, path = "/api/v1/sections/{section}/tray", params(("section" = u32, Path)), request_body = TrayShape,
    responses((status = 200, body = TraySaved), (status = 401, body = Refused)))]
pub(super) async fn answer(
    State(app): State<App>,
    _teacher: Teacher,
    InPath(section): InPath<u32>,
    Json(shape): Json<TrayShape>,
) -> Result<Json<TraySaved>, Problem> {
    let items = shape.items.iter().map(|key| item_of(key)).collect::<Option<_>>();
    let deed = TrayDeed { items: items.ok_or_else(|| Problem::BadForm("items".into()))?, declined: shape.declined };
    let wish = Wish::deed(Actor::Teacher, SectionId(section), Deed::Tray(deed.clone()));
    let saved = settled(app.hub.submit(wish).await)?.into();
    let seen = app.look();
    let section = seen.state.section(SectionId(section)).map_err(Problem::Refused)?;
    Ok(Json(TraySaved { saved, left: section.left_in_tray(&deed).iter().map(item_key).collect() }))
}
