//! One quick question on disk (S24): `q` is its number, `p` a student.

use super::{Who, is_default};
use crate::classroom::ticket::{Form as CoreForm, Given as CoreGiven};
use crate::classroom::{
    Fact, OutcomeId, Question as CoreQuestion, Reply as CoreReply, StudentId, TicketFact, TicketId,
};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum TicketRecord {
    Asked {
        q: u32,
        to: Question,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<Vec<u32>>,
    },
    Dropped {
        q: u32,
    },
    Closed {
        q: u32,
    },
    Reopened {
        q: u32,
    },
    Shown {
        q: u32,
        to: bool,
    },
    Revealed {
        q: u32,
        to: bool,
    },
    Answered {
        q: u32,
        p: u32,
        to: Reply,
    },
    AnswerRestored {
        q: u32,
        p: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Given>,
    },
}

/// The question itself: options make it a choice, `words` one in words; neither: one of confidence.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    options: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    right: Option<u8>,
    #[serde(default, skip_serializing_if = "is_default")]
    words: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    o: Option<u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Reply {
    Choice(u8),
    Confidence(u8),
    Text(String),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    reply: Reply,
    #[serde(default, skip_serializing_if = "is_default")]
    late: bool,
    by: Who,
    n: u64,
}

impl From<TicketFact> for TicketRecord {
    fn from(fact: TicketFact) -> Self {
        let q = fact.ticket().0;
        match fact {
            TicketFact::Asked { question, to, .. } => {
                let of = to.map(|to| to.into_iter().map(|student| student.0).collect());
                Self::Asked { q, to: (*question).into(), of }
            }
            TicketFact::Dropped { .. } => Self::Dropped { q },
            TicketFact::Closed { .. } => Self::Closed { q },
            TicketFact::Reopened { .. } => Self::Reopened { q },
            TicketFact::Shown { shown, .. } => Self::Shown { q, to: shown },
            TicketFact::Revealed { revealed, .. } => Self::Revealed { q, to: revealed },
            TicketFact::Answered { student, reply, .. } => Self::Answered { q, p: student.0, to: reply.into() },
            TicketFact::AnswerRestored { student, given, .. } => {
                Self::AnswerRestored { q, p: student.0, to: given.map(Into::into) }
            }
        }
    }
}

impl From<TicketRecord> for Fact {
    fn from(record: TicketRecord) -> Self {
        Self::Ticket(match record {
            TicketRecord::Asked { q, to, of } => {
                let of = of.map(|of| of.into_iter().map(StudentId).collect());
                TicketFact::Asked { ticket: TicketId(q), question: Box::new(to.into()), to: of }
            }
            TicketRecord::Dropped { q } => TicketFact::Dropped { ticket: TicketId(q) },
            TicketRecord::Closed { q } => TicketFact::Closed { ticket: TicketId(q) },
            TicketRecord::Reopened { q } => TicketFact::Reopened { ticket: TicketId(q) },
            TicketRecord::Shown { q, to } => TicketFact::Shown { ticket: TicketId(q), shown: to },
            TicketRecord::Revealed { q, to } => TicketFact::Revealed { ticket: TicketId(q), revealed: to },
            TicketRecord::Answered { q, p, to } => {
                TicketFact::Answered { ticket: TicketId(q), student: StudentId(p), reply: to.into() }
            }
            TicketRecord::AnswerRestored { q, p, to } => {
                let (ticket, student) = (TicketId(q), StudentId(p));
                TicketFact::AnswerRestored { ticket, student, given: to.map(Into::into) }
            }
        })
    }
}

impl From<CoreQuestion> for Question {
    fn from(CoreQuestion { text, form, outcome }: CoreQuestion) -> Self {
        let (words, o) = (form == CoreForm::Text, outcome.map(|outcome| outcome.0));
        let (options, right) = match form {
            CoreForm::Choice { options, right } => (Some(options), right),
            CoreForm::Confidence | CoreForm::Text => (None, None),
        };
        Self { text, options, right, words, o }
    }
}

impl From<Question> for CoreQuestion {
    fn from(Question { text, options, right, words, o }: Question) -> Self {
        let form = match options {
            Some(options) => CoreForm::Choice { options, right },
            None if words => CoreForm::Text,
            None => CoreForm::Confidence,
        };
        Self { text, form, outcome: o.map(OutcomeId) }
    }
}

impl From<CoreReply> for Reply {
    fn from(reply: CoreReply) -> Self {
        match reply {
            CoreReply::Choice(option) => Self::Choice(option),
            CoreReply::Confidence(level) => Self::Confidence(level),
            CoreReply::Text(words) => Self::Text(words),
        }
    }
}

impl From<Reply> for CoreReply {
    fn from(reply: Reply) -> Self {
        match reply {
            Reply::Choice(option) => Self::Choice(option),
            Reply::Confidence(level) => Self::Confidence(level),
            Reply::Text(words) => Self::Text(words),
        }
    }
}

impl From<CoreGiven> for Given {
    fn from(CoreGiven { reply, late, by, number }: CoreGiven) -> Self {
        Self { reply: reply.into(), late, by: Who(by), n: number }
    }
}

impl From<Given> for CoreGiven {
    fn from(given: Given) -> Self {
        Self { reply: given.reply.into(), late: given.late, by: given.by.0, number: given.n }
    }
}
