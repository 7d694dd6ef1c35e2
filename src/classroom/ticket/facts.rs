//! What can happen to a question, and what it makes of the class.

use super::{Closing, Field, Given, MOST_KEPT, Question, Reply, Ticket};
use crate::classroom::{Event, Fact, Section, StudentId, Subject, TicketId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What can happen to a question. As a step of an undo it is part of the state, so it can be written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "names and types say it; each is made and explained in `ask` and `answers`")]
pub enum TicketFact {
    Asked {
        ticket: TicketId,
        question: Box<Question>,
        to: Option<BTreeSet<StudentId>>,
    },
    /// An undo takes the question away, before anybody answered.
    Dropped {
        ticket: TicketId,
    },
    Closed {
        ticket: TicketId,
    },
    /// An undo opens it again.
    Reopened {
        ticket: TicketId,
    },
    Shown {
        ticket: TicketId,
        shown: bool,
    },
    Revealed {
        ticket: TicketId,
        revealed: bool,
    },
    Answered {
        ticket: TicketId,
        student: StudentId,
        reply: Reply,
    },
    /// An undo puts the answer back as it was; `None`: there was none.
    AnswerRestored {
        ticket: TicketId,
        student: StudentId,
        given: Option<Given>,
    },
}

impl TicketFact {
    /// The question that it is about.
    pub fn ticket(&self) -> TicketId {
        match self {
            Self::Asked { ticket, .. }
            | Self::Dropped { ticket }
            | Self::Closed { ticket }
            | Self::Reopened { ticket }
            | Self::Shown { ticket, .. }
            | Self::Revealed { ticket, .. }
            | Self::Answered { ticket, .. }
            | Self::AnswerRestored { ticket, .. } => *ticket,
        }
    }

    pub(in crate::classroom) fn subject(&self) -> Subject {
        match self {
            Self::Answered { ticket, student, .. } | Self::AnswerRestored { ticket, student, .. } => {
                Subject::Answer(*student, *ticket)
            }
            other => Subject::Ticket(other.ticket()),
        }
    }

    /// Whether it names a student.
    pub(in crate::classroom) fn knows(&self, student: StudentId) -> bool {
        let asked = matches!(self, Self::Asked { to: Some(to), .. } if to.contains(&student));
        asked || self.subject().student() == Some(student)
    }

    /// As `Fact::without`.
    pub(in crate::classroom) fn without(&self, student: StudentId) -> Option<Fact> {
        match self {
            Self::Asked { ticket, question, to: Some(to) } if to.contains(&student) => {
                let to = Some(to.iter().copied().filter(|who| *who != student).collect());
                Some(Fact::Ticket(Self::Asked { ticket: *ticket, question: question.clone(), to }))
            }
            other => other.knows(student).then_some(Fact::Erased { newcomer: false }),
        }
    }

    /// As `Fact::texts`.
    pub(in crate::classroom) fn texts(&self) -> Vec<(Field, &str)> {
        let reply = match self {
            Self::Asked { question, .. } => return question.texts(),
            Self::Answered { reply, .. } | Self::AnswerRestored { given: Some(Given { reply, .. }), .. } => reply,
            _ => return vec![],
        };
        match reply {
            Reply::Text(words) => vec![(Field::Reply, words)],
            Reply::Choice(_) | Reply::Confidence(_) => vec![],
        }
    }

    /// What takes it back, read before it is applied.
    pub(in crate::classroom) fn inverse(&self, section: &Section) -> Option<Self> {
        let ticket = self.ticket();
        Some(match self {
            Self::Asked { .. } => Self::Dropped { ticket },
            Self::Dropped { .. } => {
                let asked = section.tickets.get(ticket)?;
                Self::Asked { ticket, question: Box::new(asked.question.clone()), to: asked.to.clone() }
            }
            Self::Closed { .. } => Self::Reopened { ticket },
            Self::Reopened { .. } => Self::Closed { ticket },
            Self::Shown { shown, .. } => Self::Shown { ticket, shown: !shown },
            Self::Revealed { revealed, .. } => Self::Revealed { ticket, revealed: !revealed },
            Self::Answered { student, .. } | Self::AnswerRestored { student, .. } => {
                let given = section.tickets.get(ticket)?.given.get(student).cloned();
                Self::AnswerRestored { ticket, student: *student, given }
            }
        })
    }

    /// Whether a fact stands in the way of this one as a taking back: an answer would go with its question.
    pub(in crate::classroom) fn is_touched_by(&self, fact: &Fact) -> bool {
        let Self::Dropped { ticket } = self else { return false };
        matches!(fact.subject(), Subject::Answer(_, answered) if answered == *ticket)
    }

    pub(in crate::classroom) fn apply(&self, section: &mut Section, event: &Event) {
        let (id, lesson) = (self.ticket(), section.lessons);
        let tickets = &mut section.tickets;
        match self {
            Self::Asked { question, to, .. } => {
                let asked = Arc::make_mut(&mut tickets.asked);
                let ticket = Ticket {
                    question: (**question).clone(),
                    to: to.clone(),
                    lesson,
                    asked_wall_ms: event.at.wall_ms,
                    closed: None,
                    revealed: false,
                    given: BTreeMap::new(),
                };
                asked.insert(id, Arc::new(ticket));
                while asked.len() > MOST_KEPT {
                    asked.pop_first();
                }
            }
            Self::Dropped { .. } => {
                Arc::make_mut(&mut tickets.asked).remove(&id);
                tickets.on_wall = tickets.on_wall.filter(|shown| *shown != id);
            }
            Self::Closed { .. } => tickets.change(id, |ticket| ticket.closed = Some(Closing::at(&event.at))),
            Self::Reopened { .. } => tickets.change(id, |ticket| ticket.closed = None),
            Self::Shown { shown, .. } => tickets.on_wall = Some(id).filter(|_| *shown),
            Self::Revealed { revealed, .. } => tickets.change(id, |ticket| ticket.revealed = *revealed),
            Self::Answered { student, reply, .. } => tickets.change(id, |ticket| {
                let late = !ticket.is_open();
                let given = Given { reply: reply.clone(), late, by: event.actor, number: event.number };
                ticket.given.insert(*student, given);
            }),
            Self::AnswerRestored { student, given, .. } => tickets.change(id, |ticket| match given {
                Some(given) => drop(ticket.given.insert(*student, given.clone())),
                None => drop(ticket.given.remove(student)),
            }),
        }
    }
}
