//! The rows of longer deeds: a student of a roster, a skill of a list.

use super::shape::LanguageName;
use crate::classroom::{Language, OutcomeRow, RosterRow};
use serde::Deserialize;
use utoipa::ToSchema;

/// A row of a roster.
#[derive(Deserialize, ToSchema)]
pub(super) struct RosterShape {
    /// The whole name.
    name: String,
    /// Their screen language.
    #[schema(value_type = Option<LanguageName>)]
    language: Option<Language>,
}

/// A row of a skills list; what is left out stays as it is.
#[derive(Deserialize, ToSchema)]
pub(super) struct SkillRowShape {
    /// Finds the skill again.
    code: Option<String>,
    /// The "I can …" statement.
    statement: Option<String>,
    /// At most 24 characters.
    short: Option<String>,
    /// The unit.
    unit: Option<String>,
    /// A focus skill.
    focus: Option<bool>,
    /// Codes of what should be mastered before.
    prerequisites: Option<Vec<String>>,
}

impl RosterShape {
    pub(super) fn row(self) -> RosterRow {
        RosterRow { name: self.name, language: self.language }
    }
}

impl SkillRowShape {
    pub(super) fn row(self) -> OutcomeRow {
        let Self { code, statement, short, unit, focus, prerequisites } = self;
        OutcomeRow { code, statement, short, unit, focus, prerequisites }
    }
}
