//! One quick question (S24) above everything else while it waits: one tap answers, another changes the answer. Nothing is
//! right or wrong here, unless the teacher lets everybody see it afterwards.

use super::{Me, reason, tap_form};
use crate::classroom::ticket::{Form, MOST_CONFIDENCE};
use crate::classroom::{Question, Reply, Ticket, TicketId};
use crate::view::parts::{Icon, icon, listen, read};
use maud::{Markup, html};

/// The card of the question, hidden while there is none.
pub fn piece(me: &Me) -> Markup {
    let open = me.section.question_for(me.student);
    let shown = me.section.answer_for(me.student).filter(|_| open.is_none());
    html! {
        section #question .card.question-card data-live data-aloud hidden[open.is_none() && shown.is_none()] {
            @if let Some((id, ticket)) = open { (asked(me, id, ticket)) }
            @else if let Some((_, ticket)) = shown { (answer(me, ticket)) }
        }
    }
}

fn asked(me: &Me, id: TicketId, ticket: &Ticket) -> Markup {
    let given = ticket.given.get(&me.student).map(|given| &given.reply);
    html! {
        p.next-word { (me.text.say("question")) }
        h2 #question-text { (read(&ticket.question.text, me.section.language)) }
        (listen(me.text))
        (tap_form(me, &format!("/me/questions/{id}"), "answers", fields(me, id, &ticket.question, given)))
        @if given.is_some() { (reason(&me.text.say("question-is-in"))) }
        @else { (reason(&me.text.say("question-calm"))) }
    }
}

fn fields(me: &Me, id: TicketId, question: &Question, given: Option<&Reply>) -> Markup {
    let pressed = |reply: Reply| if given == Some(&reply) { "true" } else { "false" };
    html! {
        @match &question.form {
            Form::Choice { options, .. } => {
                @for (place, option) in (0_u8..).zip(options) {
                    button.button.button-line name="choice" value=(place) aria-pressed=(pressed(Reply::Choice(place))) {
                        (read(option, me.section.language))
                    }
                }
            }
            Form::Confidence => {
                @for level in 1..=MOST_CONFIDENCE {
                    button.button.button-line name="confidence" value=(level) aria-pressed=(pressed(Reply::Confidence(level))) {
                        span.answer-number { (level) } span { (me.text.confidence(level)) }
                    }
                }
            }
            Form::Text => {
                @let words = match given { Some(Reply::Text(words)) => words.as_str(), _ => "" };
                label.aside for={ "answer-" (id) } { (me.text.say("question-answer")) }
                textarea.input #{ "answer-" (id) } name="text" maxlength="280" rows="3" dir="auto" required
                    placeholder=(me.text.say("question-answer")) { (words) }
                button.button.button-main { (me.text.say("question-send")) }
            }
        }
    }
}

/// The teacher lets everybody see which one is right: a sign and a word, no colour of blame.
fn answer(me: &Me, ticket: &Ticket) -> Markup {
    let given = ticket.given.get(&me.student).map(|given| &given.reply);
    html! {
        p.next-word { (me.text.say("question-shown")) }
        h2 { bdi { (ticket.question.text) } }
        ul.answers-shown {
            @for (place, option) in (0_u8..).zip(ticket.question.options()) {
                li {
                    bdi { (option) }
                    @if ticket.question.right() == Some(place) {
                        span.answer-right { (icon(Icon::Check)) (me.text.say("question-right")) }
                    }
                    @if given == Some(&Reply::Choice(place)) { span.quiet { (me.text.say("question-yours")) } }
                }
            }
        }
    }
}
