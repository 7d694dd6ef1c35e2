//! What the teacher said to something that waited for it (S54): `declined` has the word why, which may be empty.

use crate::classroom::Verdict as Core;
use serde::{Deserialize, Serialize};

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Verdict {
    #[default]
    Waiting,
    Approved,
    Declined(String),
}

impl From<Core> for Verdict {
    fn from(verdict: Core) -> Self {
        match verdict {
            Core::Waiting => Self::Waiting,
            Core::Approved => Self::Approved,
            Core::Declined(word) => Self::Declined(word),
        }
    }
}

impl From<Verdict> for Core {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Waiting => Self::Waiting,
            Verdict::Approved => Self::Approved,
            Verdict::Declined(word) => Self::Declined(word),
        }
    }
}
