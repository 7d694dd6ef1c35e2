//! What can happen to a term and its marks, and what each fact makes of them.

use super::{Amended, Given, Mark, Released, Term, TermMark, Trace, Turn};
use crate::classroom::words::Field;
use crate::classroom::{Event, Fact, OutcomeId, Section, StudentId, Subject};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What can happen. As a step of an undo it is part of the state, so it can be written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "names and types say it; each is made and explained above")]
pub enum TermFact {
    Set {
        name: String,
        outcomes: Option<BTreeSet<OutcomeId>>,
    },
    /// The running one ends with its marks as they are, and the next begins.
    Ended {
        name: String,
        began_ms: i64,
    },
    /// An undo: the last one runs again, and the one after it never was.
    Resumed,
    /// `mark: None`: as derived after all.
    Amended {
        student: StudentId,
        term: u32,
        mark: Option<Mark>,
        reason: String,
    },
    /// The fact says what was given: it stays that, whatever it would be derived to later.
    Released {
        student: StudentId,
        term: u32,
        given: Box<Given>,
    },
    TakenBack {
        student: StudentId,
        term: u32,
    },
    /// An undo: as it was; `None`: nothing was known of it.
    Restored {
        student: StudentId,
        term: u32,
        mark: Option<Box<TermMark>>,
    },
}

impl TermFact {
    /// Whose mark it is about, and of which term.
    pub fn student(&self) -> Option<(StudentId, u32)> {
        match self {
            Self::Amended { student, term, .. }
            | Self::Released { student, term, .. }
            | Self::TakenBack { student, term }
            | Self::Restored { student, term, .. } => Some((*student, *term)),
            Self::Set { .. } | Self::Ended { .. } | Self::Resumed => None,
        }
    }

    pub(in crate::classroom) fn subject(&self) -> Subject {
        self.student().map_or(Subject::Term, |(student, _)| Subject::Mark(student))
    }

    /// Whether it names a student.
    pub(in crate::classroom) fn knows(&self, student: StudentId) -> bool {
        self.student().is_some_and(|(whose, _)| whose == student)
    }

    /// As `Fact::without`.
    pub(in crate::classroom) fn without(&self, student: StudentId) -> Option<Fact> {
        self.knows(student).then_some(Fact::Erased { newcomer: false })
    }

    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Set { name, .. } | Self::Ended { name, .. } => vec![(Field::TermName, name)],
            Self::Amended { mark, reason, .. } => words(mark.as_ref(), reason),
            Self::Released { given, .. } => words(Some(&given.mark), &given.reason),
            Self::Restored { mark: Some(mark), .. } => mark.texts(),
            Self::Restored { mark: None, .. } | Self::Resumed | Self::TakenBack { .. } => vec![],
        }
    }

    /// What takes it back, read before it is applied.
    pub(in crate::classroom) fn inverse(&self, section: &Section) -> Option<Self> {
        let running = &section.terms.running;
        Some(match self {
            Self::Set { .. } => Self::Set { name: running.name.clone(), outcomes: running.outcomes.clone() },
            Self::Ended { .. } => Self::Resumed,
            Self::Resumed => Self::Ended { name: running.name.clone(), began_ms: running.began_ms },
            Self::Amended { .. } | Self::Released { .. } | Self::TakenBack { .. } | Self::Restored { .. } => {
                let (student, term) = self.student()?;
                let mark = section.enrolments.get(&student)?.marks.get(&term).cloned().map(Box::new);
                Self::Restored { student, term, mark }
            }
        })
    }

    pub(in crate::classroom) fn apply(&self, section: &mut Section, event: &Event) {
        match self {
            Self::Set { name, outcomes } => {
                let running = &mut Arc::make_mut(&mut section.terms).running;
                (running.name, running.outcomes) = (name.clone(), outcomes.clone());
            }
            Self::Ended { name, began_ms } => section.end_term(name, *began_ms),
            Self::Resumed => section.resume_term(),
            _ => section.apply_to_mark(self, event),
        }
    }
}

fn words<'a>(mark: Option<&'a Mark>, reason: &'a str) -> Vec<(Field, &'a str)> {
    let reason = (!reason.is_empty()).then_some((Field::Reason, reason));
    mark.into_iter().flat_map(Mark::texts).chain(reason).collect()
}

impl TermMark {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let amended = self.amended.iter().flat_map(|amended| words(Some(&amended.mark), &amended.reason));
        let released = self.released.iter().flat_map(|seen| words(Some(&seen.given.mark), &seen.given.reason));
        let at_end = self.at_end.iter().flat_map(|derived| derived.mark.texts());
        let trail = self.trail.iter().flat_map(|trace| match &trace.what {
            Turn::Amended(mark, reason) => words(Some(mark), reason),
            Turn::AsDerived(reason) => words(None, reason),
            Turn::Released(mark) => words(Some(mark), ""),
            Turn::TakenBack => vec![],
        });
        amended.chain(released).chain(at_end).chain(trail).collect()
    }

    fn apply(&mut self, fact: &TermFact, event: &Event) {
        let what = match fact {
            TermFact::Amended { mark: Some(mark), reason, .. } => {
                self.amended = Some(Amended { mark: mark.clone(), reason: reason.clone() });
                Turn::Amended(mark.clone(), reason.clone())
            }
            TermFact::Amended { mark: None, reason, .. } => {
                self.amended = None;
                Turn::AsDerived(reason.clone())
            }
            TermFact::Released { given, .. } => {
                self.released = Some(Released { given: (**given).clone(), wall_ms: event.at.wall_ms });
                Turn::Released(given.mark.clone())
            }
            TermFact::TakenBack { .. } => {
                self.released = None;
                Turn::TakenBack
            }
            TermFact::Restored { mark, .. } => {
                *self = mark.as_deref().cloned().unwrap_or_default();
                return;
            }
            TermFact::Set { .. } | TermFact::Ended { .. } | TermFact::Resumed => return,
        };
        self.trail.push(Trace { wall_ms: event.at.wall_ms, by: event.actor, what });
    }
}

impl Section {
    fn apply_to_mark(&mut self, fact: &TermFact, event: &Event) {
        let Some((student, term)) = fact.student() else { return };
        self.change_mark(student, term, |mark| mark.apply(fact, event));
    }

    /// Marks of which nothing is known are not kept.
    fn change_mark(&mut self, student: StudentId, term: u32, change: impl FnOnce(&mut TermMark)) {
        let Some(place) = self.enrolments.get_mut(&student) else { return };
        let marks = Arc::make_mut(&mut place.marks);
        change(marks.entry(term).or_default());
        marks.retain(|_, mark| !mark.is_empty());
    }

    fn end_term(&mut self, name: &str, began_ms: i64) {
        let over = self.terms.running.clone();
        // Of everybody: who is away may come back.
        let derived: Vec<_> =
            self.enrolments.iter().filter_map(|(id, place)| Some((*id, self.derived(&over, place)?))).collect();
        for (student, derived) in derived {
            self.change_mark(student, over.id, |mark| mark.at_end = Some(derived));
        }
        let next = Term { id: over.id.saturating_add(1), name: name.to_owned(), outcomes: None, began_ms };
        let terms = Arc::make_mut(&mut self.terms);
        terms.running = next;
        terms.past.push(over);
    }

    fn resume_term(&mut self) {
        let Some(last) = Arc::make_mut(&mut self.terms).past.pop() else { return };
        let students: Vec<StudentId> = self.enrolments.keys().copied().collect();
        for student in students {
            self.change_mark(student, last.id, |mark| mark.at_end = None);
        }
        Arc::make_mut(&mut self.terms).running = last;
    }
}
