//! The plan of coming checks (S27), as the API tells it and takes it.

use crate::classroom::{Day, OutcomeId, PlannedCheck, Section};
use crate::view::parts::{iso_day, typed_day};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// When a skill can be checked; neither day: any time.
#[derive(Deserialize, Serialize, ToSchema)]
pub(super) struct CheckShape {
    /// Not before: a day such as `2026-11-24`.
    from: Option<String>,
    /// Not after.
    to: Option<String>,
    /// A few words for the class.
    #[serde(default)]
    #[schema(max_length = 140)]
    words: String,
}

/// A skill on the plan.
#[derive(Serialize, ToSchema)]
pub(super) struct PlannedShape {
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// When.
    check: CheckShape,
}

impl CheckShape {
    /// The check; `None` where a day cannot be read.
    pub(super) fn check(self) -> Option<PlannedCheck> {
        let day = |typed: Option<String>| -> Option<Option<Day>> {
            typed.map_or(Some(None), |typed| typed_day(&typed).map(Some))
        };
        Some(PlannedCheck { from: day(self.from)?, to: day(self.to)?, words: self.words })
    }
}

/// The plan in the order of days; of these skills where `only` says so.
pub(super) fn planned(section: &Section, only: impl Fn(OutcomeId) -> bool) -> Vec<PlannedShape> {
    let shape = |(outcome, check): (OutcomeId, &PlannedCheck)| PlannedShape {
        outcome,
        check: CheckShape { from: check.from.map(iso_day), to: check.to.map(iso_day), words: check.words.clone() },
    };
    section.planned().into_iter().filter(|(outcome, _)| only(*outcome)).map(shape).collect()
}
