//! What can happen to groups, and how it is taken back, told and forgotten.

use super::{GroupPlan, MOST_PAST, Pairing, PastPair, Place, Tie};
use crate::classroom::words::Field;
use crate::classroom::{Fact, Section, StudentId, Subject};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What can happen. As a step of an undo it is part of the state, so it can be written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PairingFact {
    /// All that is said of two from now on.
    Tied(Tie),
    /// A plan in the place of the last one.
    Planned(Box<GroupPlan>),
    /// The teacher changed the plan.
    Changed(Box<GroupPlan>),
    /// Who sees it.
    #[expect(missing_docs, reason = "as in the plan")]
    Shown { out: bool, wall: bool },
    /// The groups are over.
    PutAway,
    /// An undo puts the plan back as it was, with the partners of the past as they were.
    #[expect(missing_docs, reason = "as in the state")]
    Restored { plan: Option<Box<GroupPlan>>, past: Vec<PastPair> },
    /// The language of a student's home; empty: not said.
    #[expect(missing_docs, reason = "as in the state")]
    HomeLanguage { student: StudentId, language: String },
}

impl PairingFact {
    pub(in crate::classroom) fn subject(&self) -> Subject {
        match self {
            Self::HomeLanguage { student, .. } => Subject::HomeLanguage(*student),
            _ => Subject::Pairing,
        }
    }

    /// The plan as it is from now on, where it says so.
    pub fn plan(&self) -> Option<&GroupPlan> {
        match self {
            Self::Planned(plan) | Self::Changed(plan) | Self::Restored { plan: Some(plan), .. } => Some(plan),
            _ => None,
        }
    }

    /// The students in whose history it stands.
    pub(in crate::classroom) fn students(&self) -> Vec<StudentId> {
        match self {
            Self::Tied(tie) => vec![tie.pair.0, tie.pair.1],
            Self::HomeLanguage { student, .. } => vec![*student],
            Self::Shown { .. } | Self::PutAway | Self::Restored { plan: None, .. } => vec![],
            Self::Planned(plan) | Self::Changed(plan) | Self::Restored { plan: Some(plan), .. } => {
                plan.groups.iter().flat_map(|group| group.members.iter().copied()).collect()
            }
        }
    }

    /// Whether it names a student.
    pub(in crate::classroom) fn knows(&self, student: StudentId) -> bool {
        let past = |past: &PastPair| past.helper == student || past.partner == student;
        self.plan().is_some_and(|plan| plan.knows(student))
            || match self {
                Self::Tied(tie) => tie.pair.0 == student || tie.pair.1 == student,
                Self::HomeLanguage { student: who, .. } => *who == student,
                Self::Restored { past: kept, .. } => kept.iter().any(past),
                _ => false,
            }
    }

    /// As `Fact::without`.
    pub(in crate::classroom) fn without(&self, student: StudentId) -> Option<Fact> {
        if !self.knows(student) {
            return None;
        }
        let without = |plan: &GroupPlan| Box::new(plan.without(student));
        Some(Fact::Pairing(match self {
            Self::Planned(plan) => Self::Planned(without(plan)),
            Self::Changed(plan) => Self::Changed(without(plan)),
            Self::Restored { plan, past } => {
                let others = |past: &&PastPair| past.helper != student && past.partner != student;
                Self::Restored {
                    plan: plan.as_deref().map(without),
                    past: past.iter().filter(others).copied().collect(),
                }
            }
            Self::Tied(_) | Self::HomeLanguage { .. } | Self::Shown { .. } | Self::PutAway => {
                return Some(Fact::Erased { newcomer: false });
            }
        }))
    }

    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        if let Self::HomeLanguage { language, .. } = self {
            return if language.is_empty() { vec![] } else { vec![(Field::HomeLanguage, language)] };
        }
        self.plan().map_or_else(Vec::new, |plan| plan.texts().collect())
    }

    /// What takes it back, read before it is applied.
    pub(in crate::classroom) fn inverse(&self, section: &Section) -> Option<Self> {
        let pairing = &section.pairing;
        let plan = || pairing.plan.as_deref().cloned().map(Box::new);
        Some(match self {
            Self::Tied(tie) => {
                let known = pairing.tie(tie.pair.0, tie.pair.1).copied();
                Self::Tied(known.unwrap_or(Tie { rule: None, worked_well: false, ..*tie }))
            }
            Self::Changed(_) => Self::Changed(plan()?),
            Self::Shown { .. } => pairing.plan.as_ref().map(|plan| Self::Shown { out: plan.out, wall: plan.wall })?,
            Self::Planned(_) | Self::PutAway | Self::Restored { .. } => {
                Self::Restored { plan: plan(), past: pairing.past.to_vec() }
            }
            Self::HomeLanguage { student, .. } => {
                let language = section.enrolments.get(student)?.home_language.clone();
                Self::HomeLanguage { student: *student, language }
            }
        })
    }

    pub(in crate::classroom) fn apply(&self, section: &mut Section) {
        let pairing = &mut section.pairing;
        match self {
            Self::Tied(tie) => {
                let ties = Arc::make_mut(&mut pairing.ties);
                ties.retain(|known| known.pair != tie.pair);
                if tie.rule.is_some() || tie.worked_well {
                    ties.push(*tie);
                    ties.sort_by_key(|tie| tie.pair);
                }
            }
            Self::Planned(plan) => {
                pairing.remember();
                pairing.plan = Some(Arc::new((**plan).clone()));
            }
            Self::Changed(plan) => pairing.plan = Some(Arc::new((**plan).clone())),
            Self::Shown { out, wall } => {
                if let Some(plan) = pairing.plan.as_mut().map(Arc::make_mut) {
                    (plan.out, plan.wall) = (*out, *wall);
                }
            }
            Self::PutAway => {
                pairing.remember();
                pairing.plan = None;
            }
            Self::Restored { plan, past } => {
                pairing.plan = plan.as_deref().cloned().map(Arc::new);
                pairing.past = Arc::new(past.clone());
            }
            Self::HomeLanguage { student, language } => {
                if let Some(place) = section.enrolments.get_mut(student) {
                    place.home_language.clone_from(language);
                }
            }
        }
    }
}

impl GroupPlan {
    /// The places that somebody typed.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        self.groups.iter().filter_map(|group| match &group.place {
            Place::Named(name) => Some((Field::Place, name.as_str())),
            Place::Table(_) => None,
        })
    }
}

impl Pairing {
    /// Partners of a plan that was handed out are partners of the past when it goes.
    fn remember(&mut self) {
        let Some(plan) = self.plan.as_ref().filter(|plan| plan.out) else { return };
        let past = Arc::make_mut(&mut self.past);
        past.extend(plan.pairs());
        past.drain(..past.len().saturating_sub(MOST_PAST));
    }
}
