//! What happens to the spotlight. Each fact is about the student whose it is.

use super::{Consent, Praise, Spotlight};
use crate::classroom::StudentId;
use crate::classroom::section::Section;
use crate::classroom::tray::Verdict;
use crate::classroom::words::Field;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpotlightFact {
    /// The teacher says yes or no to it.
    Decided {
        /// For what it is.
        praise: Praise,
        /// Yes or no; never `Waiting`.
        verdict: Verdict,
    },
    /// Undo: the teacher had not, and this was the last before it, and the tutor's last turn.
    Undecided {
        /// The one before.
        before: Option<Box<Spotlight>>,
        /// [`Tutor::turn`](crate::classroom::tutor::Tutor::turn) before.
        turn: u32,
    },
    /// The student says yes or no, or the teacher takes it down.
    ConsentSet(Consent),
}

impl SpotlightFact {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Decided { verdict, .. } => verdict.texts().into_iter().collect(),
            Self::Undecided { before, .. } => before.iter().filter_map(|before| before.verdict.texts()).collect(),
            Self::ConsentSet(_) => vec![],
        }
    }

    /// Whether it names a student beside the one whom it is about.
    pub(in crate::classroom) fn knows(&self, student: StudentId) -> bool {
        matches!(self, Self::Undecided { before: Some(before), .. } if before.tutor == student)
    }

    /// What takes it back, read before it is applied; `None`: it stays.
    pub(in crate::classroom) fn inverse(&self, section: &Section, student: StudentId) -> Option<Self> {
        let last = section.spotlights.last.as_ref();
        match self {
            Self::Decided { .. } => {
                let turn = section.active(student).ok()?.tutor.turn;
                Some(Self::Undecided { before: last.cloned().map(Box::new), turn })
            }
            Self::Undecided { .. } => {
                let last = last.filter(|last| last.tutor == student)?;
                Some(Self::Decided { praise: last.praise, verdict: last.verdict.clone() })
            }
            Self::ConsentSet(_) => Some(Self::ConsentSet(last.filter(|last| last.tutor == student)?.consent)),
        }
    }

    pub(in crate::classroom) fn apply(&self, section: &mut Section, student: StudentId) {
        let lesson = section.lessons;
        let spotlights = Arc::make_mut(&mut section.spotlights);
        let turn = match self {
            Self::Decided { praise, verdict } => {
                spotlights.count = spotlights.count.saturating_add(1);
                let (praise, verdict, number) = (*praise, verdict.clone(), spotlights.count);
                let consent = Consent::Asked;
                spotlights.last = Some(Spotlight { tutor: student, praise, number, verdict, lesson, consent });
                number
            }
            Self::Undecided { before, turn } => {
                spotlights.last = before.as_deref().cloned();
                *turn
            }
            Self::ConsentSet(to) => {
                if let Some(last) = spotlights.last.as_mut().filter(|last| last.tutor == student) {
                    last.consent = *to;
                }
                return;
            }
        };
        if let Some(place) = section.enrolments.get_mut(&student) {
            Arc::make_mut(&mut place.tutor).turn = turn;
        }
    }
}
