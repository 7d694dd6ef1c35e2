//! The larger nouns of the records: an outcome, a cup, a status, a class's rules and wall.

use super::help::Whom;
use super::leaf::{Colour, CupsShown, Devices, Language, Naming, Status, StatusRule};
use super::{Who, is_default};
use crate::classroom as core;
use core::{OutcomeId, mastery};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Policies {
    status: StatusRule,
    devices: Devices,
    #[serde(default, skip_serializing_if = "is_default")]
    names_closed: bool,
}

impl From<core::Policies> for Policies {
    fn from(policies: core::Policies) -> Self {
        let core::Policies { status, devices, names_closed } = policies;
        Self { status: status.into(), devices: devices.into(), names_closed }
    }
}

impl From<Policies> for core::Policies {
    fn from(policies: Policies) -> Self {
        let Policies { status, devices, names_closed } = policies;
        Self { status: status.into(), devices: devices.into(), names_closed }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wall {
    naming: Naming,
    cups: CupsShown,
}

impl From<core::WallSettings> for Wall {
    fn from(wall: core::WallSettings) -> Self {
        let core::WallSettings { naming, cups } = wall;
        Self { naming: naming.into(), cups: cups.into() }
    }
}

impl From<Wall> for core::WallSettings {
    fn from(wall: Wall) -> Self {
        Self { naming: wall.naming.into(), cups: wall.cups.into() }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cup {
    colour: Colour,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    o: Option<u32>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    raised: u64,
    confirmed: u64,
    lesson: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    seen: bool,
    n: u64,
    #[serde(default, skip_serializing_if = "is_default")]
    whom: Whom,
}

/// Of help only whom the cup asks: a cup that is put back has nobody on the way.
impl From<&core::Cup> for Cup {
    fn from(cup: &core::Cup) -> Self {
        let core::Cup { colour, outcome, note, raised_ms, confirmed_ms, lesson, seen, number, help } = cup;
        Self {
            colour: (*colour).into(),
            o: outcome.map(|outcome| outcome.0),
            note: note.clone(),
            raised: *raised_ms,
            confirmed: *confirmed_ms,
            lesson: *lesson,
            seen: *seen,
            n: *number,
            whom: help.whom.into(),
        }
    }
}

impl From<Cup> for core::Cup {
    fn from(cup: Cup) -> Self {
        Self {
            colour: cup.colour.into(),
            outcome: cup.o.map(OutcomeId),
            note: cup.note,
            raised_ms: cup.raised,
            confirmed_ms: cup.confirmed,
            lesson: cup.lesson,
            seen: cup.seen,
            number: cup.n,
            help: core::help::Help { whom: cup.whom.into(), ..Default::default() },
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatusEntry {
    status: Status,
    by: Who,
    n: u64,
    c: u64,
}

impl From<mastery::StatusEntry> for StatusEntry {
    fn from(entry: mastery::StatusEntry) -> Self {
        let mastery::StatusEntry { status, by, number, class_ms } = entry;
        Self { status: status.into(), by: Who(by), n: number, c: class_ms }
    }
}

impl From<StatusEntry> for mastery::StatusEntry {
    fn from(entry: StatusEntry) -> Self {
        Self { status: entry.status.into(), by: entry.by.0, number: entry.n, class_ms: entry.c }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Outcome {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    statement: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    short: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    unit: String,
    #[serde(default, skip_serializing_if = "is_default")]
    focus: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    after: Vec<u32>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    same: BTreeMap<u32, u32>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    picture: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    statements: BTreeMap<Language, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    resources: Vec<Resource>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    rubric: BTreeMap<u8, String>,
    #[serde(default, skip_serializing_if = "is_default")]
    guide: Guide,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    target_min: Option<u32>,
    #[serde(default, skip_serializing_if = "is_default")]
    retired: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Resource {
    label: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    address: String,
}

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Guide {
    #[serde(skip_serializing_if = "String::is_empty")]
    concepts: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    misconceptions: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    example: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    questions: String,
}

impl From<core::Outcome> for Outcome {
    fn from(outcome: core::Outcome) -> Self {
        let core::TutorGuide { concepts, misconceptions, example, questions } = outcome.guide;
        let resource = |core::Resource { label, address }| Resource { label, address };
        Self {
            code: outcome.code,
            statement: outcome.statement,
            short: outcome.short,
            unit: outcome.unit,
            focus: outcome.focus,
            after: outcome.prerequisites.into_iter().map(|before| before.0).collect(),
            same: outcome.same_as.into_iter().map(|(section, skill)| (section.0, skill.0)).collect(),
            picture: outcome.picture,
            statements: outcome.statements.into_iter().map(|(language, text)| (language.into(), text)).collect(),
            resources: outcome.resources.into_iter().map(resource).collect(),
            rubric: outcome.rubric.into_iter().map(|(level, text)| (level.0, text)).collect(),
            guide: Guide { concepts, misconceptions, example, questions },
            target_min: outcome.pacing_target_min,
            retired: outcome.retired,
        }
    }
}

impl From<Outcome> for core::Outcome {
    fn from(outcome: Outcome) -> Self {
        let Guide { concepts, misconceptions, example, questions } = outcome.guide;
        let resource = |Resource { label, address }| core::Resource { label, address };
        Self {
            code: outcome.code,
            statement: outcome.statement,
            short: outcome.short,
            unit: outcome.unit,
            focus: outcome.focus,
            prerequisites: outcome.after.into_iter().map(OutcomeId).collect(),
            same_as: outcome
                .same
                .into_iter()
                .map(|(section, skill)| (core::SectionId(section), OutcomeId(skill)))
                .collect(),
            picture: outcome.picture,
            statements: outcome.statements.into_iter().map(|(language, text)| (language.into(), text)).collect(),
            resources: outcome.resources.into_iter().map(resource).collect(),
            rubric: outcome.rubric.into_iter().map(|(level, text)| (core::Level(level), text)).collect(),
            guide: core::TutorGuide { concepts, misconceptions, example, questions },
            pacing_target_min: outcome.target_min,
            retired: outcome.retired,
        }
    }
}
