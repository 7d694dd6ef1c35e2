//! A skill with all that belongs to it, read and written in one shape.

use super::super::in_path::InPath;
use super::super::visitor::Teacher;
use super::super::{App, Problem};
use super::shape::{LanguageName, Refused};
use crate::classroom::{Language, Level, Outcome, OutcomeId, Resource, SectionId, TutorGuide};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A skill, whole. Nothing may be left out when it is written: what is missing would be lost.
#[derive(Serialize, Deserialize, ToSchema)]
pub(super) struct OutcomeShape {
    /// Such as `8.EE.2`; empty for none, else no other skill of the class has it.
    code: String,
    /// The "I can …" statement.
    #[schema(max_length = 200)]
    statement: String,
    /// The short label; may be empty.
    #[schema(max_length = 24)]
    short: String,
    /// The unit.
    unit: String,
    /// Whether it is a focus skill.
    focus: bool,
    /// The numbers of what should be mastered before.
    prerequisites: Vec<u32>,
    /// The same skill in other classes, by the class's number.
    same_as: BTreeMap<String, u32>,
    /// A pictograph; empty for none.
    picture: String,
    /// The statement in more languages.
    #[schema(value_type = BTreeMap<LanguageName, String>)]
    statements: BTreeMap<Language, String>,
    /// Where to practise.
    resources: Vec<ResourceShape>,
    /// A descriptor for each level, by the level's number.
    rubric: BTreeMap<String, String>,
    /// For whoever tutors it.
    guide: GuideShape,
    /// Minutes of a student's own class time by which most have mastered it; `null` for none.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    pacing_target_min: Option<u32>,
}

/// A link to practise with.
#[derive(Serialize, Deserialize, ToSchema)]
struct ResourceShape {
    /// What the link says.
    label: String,
    /// Where it leads: a web address, or empty for a plain hint.
    address: String,
}

/// What a tutor leans on; each part may be empty.
#[derive(Serialize, Deserialize, ToSchema)]
struct GuideShape {
    /// The ideas behind the skill.
    concepts: String,
    /// What goes wrong, and why.
    misconceptions: String,
    /// One example, worked.
    example: String,
    /// Questions that make the partner think.
    questions: String,
}

/// A skill, whole.
#[utoipa::path(get, path = "/api/v1/sections/{section}/outcomes/{outcome}",
    params(("section" = u32, Path, description = "The class"), ("outcome" = u32, Path, description = "Its number in the class")),
    responses((status = 200, body = OutcomeShape), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn show(
    State(app): State<App>,
    _teacher: Teacher,
    InPath((section, outcome)): InPath<(u32, u32)>,
) -> Result<Json<OutcomeShape>, Problem> {
    let seen = app.look();
    let section = seen.state.section(SectionId(section)).map_err(Problem::Refused)?;
    let value = section.outcome(OutcomeId(outcome)).map_err(Problem::Refused)?;
    Ok(Json(OutcomeShape::of(value.clone())))
}

impl OutcomeShape {
    fn of(value: Outcome) -> Self {
        let TutorGuide { concepts, misconceptions, example, questions } = value.guide;
        let resource = |Resource { label, address }| ResourceShape { label, address };
        Self {
            code: value.code,
            statement: value.statement,
            short: value.short,
            unit: value.unit,
            focus: value.focus,
            prerequisites: value.prerequisites.into_iter().map(|before| before.0).collect(),
            same_as: value.same_as.into_iter().map(|(section, skill)| (section.to_string(), skill.0)).collect(),
            picture: value.picture,
            statements: value.statements,
            resources: value.resources.into_iter().map(resource).collect(),
            rubric: value.rubric.into_iter().map(|(level, words)| (level.0.to_string(), words)).collect(),
            guide: GuideShape { concepts, misconceptions, example, questions },
            pacing_target_min: value.pacing_target_min,
        }
    }

    /// The core's own, not yet checked; `None` where a level or a class is no number.
    pub(super) fn value(self) -> Option<Outcome> {
        let GuideShape { concepts, misconceptions, example, questions } = self.guide;
        let resource = |ResourceShape { label, address }| Resource { label, address };
        let level = |(level, words): (String, String)| Some((Level(level.parse().ok()?), words));
        let rubric = self.rubric.into_iter().map(level).collect::<Option<_>>()?;
        let same = |(section, skill): (String, u32)| Some((SectionId(section.parse().ok()?), OutcomeId(skill)));
        Some(Outcome {
            code: self.code,
            statement: self.statement,
            short: self.short,
            unit: self.unit,
            focus: self.focus,
            prerequisites: self.prerequisites.into_iter().map(OutcomeId).collect(),
            same_as: self.same_as.into_iter().map(same).collect::<Option<_>>()?,
            picture: self.picture,
            statements: self.statements,
            resources: self.resources.into_iter().map(resource).collect(),
            rubric,
            guide: TutorGuide { concepts, misconceptions, example, questions },
            pacing_target_min: self.pacing_target_min,
            retired: false,
        })
    }
}
