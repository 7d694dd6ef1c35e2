//! Quick questions (S24) in what a teacher takes home.

use super::export::iso;
use crate::classroom::ticket::Given;
use crate::classroom::{Language, Section, Ticket, TicketFact, TicketId};
use crate::text::Text;
use serde_json::{Value, json};

/// Every question that the class keeps, oldest first, with who answered what.
pub(super) fn all(section: &Section) -> Vec<Value> {
    section.tickets.asked.iter().map(|(id, ticket)| one(*id, ticket)).collect()
}

fn one(id: TicketId, ticket: &Ticket) -> Value {
    let answers = ticket.given.iter().map(|(student, given)| {
        json!({ "student": student, "answer": given.reply, "in_words": words(ticket, given), "late": given.late })
    });
    json!({
        "number": id,
        "question": ticket.question,
        "asked_at": iso(ticket.asked_wall_ms),
        "lesson": ticket.lesson,
        "of": ticket.to,
        "answers": answers.collect::<Vec<_>>(),
    })
}

fn words(ticket: &Ticket, given: &Given) -> String {
    Text::new(Language::English).reply(&given.reply, Some(&ticket.question))
}

/// What a row of the history says happened.
pub(super) fn what(fact: &TicketFact) -> &'static str {
    match fact {
        TicketFact::Asked { .. } => "question asked",
        TicketFact::Dropped { .. } => "question taken back",
        TicketFact::Closed { .. } => "question closed",
        TicketFact::Reopened { .. } => "question opened again",
        TicketFact::Shown { .. } => "question on the wall",
        TicketFact::Revealed { .. } => "right answer shown",
        TicketFact::Answered { .. } => "question answered",
        TicketFact::AnswerRestored { .. } => "answer put back",
    }
}

/// The question, or the answer, in words.
pub(super) fn detail(section: &Section, fact: &TicketFact) -> String {
    let question = section.tickets.get(fact.ticket()).map(|ticket| &ticket.question);
    let reply = match fact {
        TicketFact::Asked { question, .. } => return question.text.clone(),
        TicketFact::Shown { shown: yes, .. } | TicketFact::Revealed { revealed: yes, .. } => {
            return if *yes { "yes" } else { "no" }.to_owned();
        }
        TicketFact::Answered { reply, .. } | TicketFact::AnswerRestored { given: Some(Given { reply, .. }), .. } => {
            reply
        }
        TicketFact::AnswerRestored { given: None, .. } => return "none".to_owned(),
        TicketFact::Dropped { .. } | TicketFact::Closed { .. } | TicketFact::Reopened { .. } => return String::new(),
    };
    Text::new(Language::English).reply(reply, question)
}
