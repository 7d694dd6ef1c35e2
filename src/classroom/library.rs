//! Small files of the teacher's for a skill, served by the hub itself (S49).

use super::section::Section;
use super::{Attachment, Context, Fact, FileId, OutcomeId, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A skill has at most so many files.
pub const MOST_SKILL_FILES: usize = 12;

/// The files of a class's skills, each skill's in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Library(Arc<BTreeMap<OutcomeId, Vec<Attachment>>>);

impl Library {
    /// The files of a skill.
    pub fn of(&self, outcome: OutcomeId) -> &[Attachment] {
        self.0.get(&outcome).map(Vec::as_slice).unwrap_or_default()
    }

    /// A file of a skill.
    pub fn get(&self, outcome: OutcomeId, file: &FileId) -> Option<&Attachment> {
        self.of(outcome).iter().find(|known| known.id == *file)
    }

    pub(super) fn files(&self) -> impl Iterator<Item = &FileId> {
        self.0.values().flatten().map(|file| &file.id)
    }

    /// A file is there from now on, or no more.
    pub(super) fn put(&mut self, outcome: OutcomeId, file: &Attachment, there: bool) {
        let files = Arc::make_mut(&mut self.0).entry(outcome).or_default();
        files.retain(|known| known.id != file.id);
        if there {
            files.push(file.clone());
        }
    }
}

pub(super) fn add(section: &Section, ctx: &Context, id: OutcomeId, file: &Attachment) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    section.outcome(id)?;
    if section.library.get(id, &file.id) == Some(file) {
        return Ok(vec![]);
    }
    if section.library.of(id).len() >= MOST_SKILL_FILES {
        return Err(Refusal::TooManyFiles);
    }
    Ok(vec![Fact::SkillFile { outcome: id, file: Box::new(file.clone()), there: true }])
}

pub(super) fn remove(section: &Section, ctx: &Context, id: OutcomeId, file: &FileId) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let known = section.library.get(id, file).cloned();
    let gone = |file| Fact::SkillFile { outcome: id, file: Box::new(file), there: false };
    Ok(known.map(gone).into_iter().collect())
}
