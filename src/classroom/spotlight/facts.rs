//! What happens to the spotlight. Each fact is about the student whose it is.

use super::{Consent, Praise, Spotlight};
use crate::classroom::section::Section;
use crate::classroom::{Event, StudentId};
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
        /// Whether the student is asked.
        asked: bool,
    },
    /// Undo: the teacher had not.
    Undecided {
        /// The one before, if there was one.
        before: Option<Box<Spotlight>>,
        /// [`Tutor::turn`](crate::classroom::tutor::Tutor::turn) before.
        turn: u64,
    },
    /// The student says yes or no, or the teacher takes it down.
    ConsentSet(Consent),
}

impl SpotlightFact {
    /// Whether it names a student beside the one whom it is about.
    pub(in crate::classroom) fn knows(&self, student: StudentId) -> bool {
        matches!(self, Self::Undecided { before: Some(before), .. } if before.tutor == student)
    }

    /// Without a student beside the one whom it is about; `None`: it does not name them. That it was taken back stays.
    pub(in crate::classroom) fn without(&self, student: StudentId) -> Option<Self> {
        match self {
            Self::Undecided { turn, .. } if self.knows(student) => Some(Self::Undecided { before: None, turn: *turn }),
            _ => None,
        }
    }

    /// What takes it back, read before it is applied; `None`: it stays.
    pub(in crate::classroom) fn inverse(&self, section: &Section, student: StudentId) -> Option<Self> {
        let last = section.spotlight.as_deref();
        match self {
            Self::Decided { .. } => {
                let turn = section.active(student).ok()?.tutor.turn;
                Some(Self::Undecided { before: last.cloned().map(Box::new), turn })
            }
            Self::Undecided { .. } => {
                let last = last.filter(|last| last.tutor == student)?;
                Some(Self::Decided { praise: last.praise, asked: last.asked })
            }
            Self::ConsentSet(_) => Some(Self::ConsentSet(last.filter(|last| last.tutor == student)?.consent)),
        }
    }

    pub(in crate::classroom) fn apply(&self, section: &mut Section, event: &Event, student: StudentId) {
        let (lesson, naming, after) = (section.lessons, section.wall.naming, section.last_spotlight());
        let turn = match self {
            Self::Decided { praise, asked } => {
                let (number, praise, asked, consent) = (event.number, *praise, *asked, Consent::Asked);
                let last = Spotlight { tutor: student, praise, number, after, asked, lesson, consent, naming };
                section.spotlight = Some(Arc::new(last));
                number
            }
            Self::Undecided { before, turn } => {
                section.spotlight = before.as_deref().cloned().map(Arc::new);
                *turn
            }
            Self::ConsentSet(to) => {
                if let Some(last) = section.spotlight.as_mut().filter(|last| last.tutor == student) {
                    let last = Arc::make_mut(last);
                    (last.consent, last.naming) = (*to, naming);
                }
                return;
            }
        };
        if let Some(place) = section.enrolments.get_mut(&student) {
            Arc::make_mut(&mut place.tutor).turn = turn;
        }
    }
}
