//! What happens to a question.

use super::{Answer, Claim, Help, Whom};
use crate::classroom::words::Field;
use crate::classroom::{Event, StudentId};
use serde::{Deserialize, Serialize};

/// What happens to the question behind a cup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpFact {
    /// The student says whom they ask.
    Asked(Whom),
    /// Time: it is offered to all tutors.
    Opened,
    /// Somebody is on the way: by their own word, or sent by the teacher.
    Claimed(StudentId),
    /// "In a moment", or not any more.
    Held(bool),
    /// Somebody is not on the way any more.
    Released {
        /// Who.
        by: StudentId,
        /// They handed it on themselves: it is not offered to them again.
        passed: bool,
    },
    /// An answer for later.
    Answered {
        /// Whose.
        by: StudentId,
        /// In words.
        note: String,
        /// An address.
        link: String,
    },
}

impl HelpFact {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Answered { note, link, .. } => {
                let all = [(Field::Reply, note.as_str()), (Field::Link, link.as_str())];
                all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
            }
            Self::Asked(_) | Self::Opened | Self::Claimed(_) | Self::Held(_) | Self::Released { .. } => vec![],
        }
    }

    /// Whether it names a student beside the one whose question it is.
    pub(in crate::classroom) fn knows(&self, student: StudentId) -> bool {
        match self {
            Self::Asked(Whom::Tutor(who)) | Self::Claimed(who) => *who == student,
            Self::Released { by, .. } | Self::Answered { by, .. } => *by == student,
            Self::Asked(Whom::Anyone | Whom::Teacher) | Self::Opened | Self::Held(_) => false,
        }
    }

    /// What takes it back, read before it is applied; `None`: it stays.
    pub(in crate::classroom) fn inverse(&self, help: &Help) -> Option<Self> {
        match self {
            Self::Claimed(by) => Some(Self::Released { by: *by, passed: false }),
            Self::Asked(_) => Some(Self::Asked(help.whom)),
            Self::Opened | Self::Held(_) | Self::Released { .. } | Self::Answered { .. } => None,
        }
    }

    pub(in crate::classroom) fn apply(&self, help: &mut Help, event: &Event) {
        match self {
            Self::Asked(whom) => {
                // Whoever was on the way and is not asked any more need not come.
                help.claim = help.claim.take().filter(|claim| *whom != Whom::Teacher && is_asked(*whom, claim.by));
                help.whom = *whom;
            }
            Self::Opened => help.opened = true,
            Self::Claimed(by) => help.claim = Some(Claim { by: *by, at_ms: event.class_ms, held: false }),
            Self::Held(held) => help.claim.iter_mut().for_each(|claim| {
                claim.held = *held;
                claim.at_ms = event.class_ms;
            }),
            Self::Released { by, passed } => {
                help.claim = help.claim.take().filter(|claim| claim.by != *by);
                if *passed {
                    help.passed.insert(*by);
                }
            }
            Self::Answered { by, note, link } => {
                help.answers.push(Answer { number: event.number, by: *by, note: note.clone(), link: link.clone() });
            }
        }
    }
}

fn is_asked(whom: Whom, tutor: StudentId) -> bool {
    match whom {
        Whom::Anyone => true,
        Whom::Teacher => false,
        Whom::Tutor(picked) => picked == tutor,
    }
}
