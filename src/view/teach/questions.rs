//! Quick questions (S24): the form that asks one, and those asked before, each asked again in one tap.

use super::question::{act, address, answered, state};
use super::{Desk, Tab, once, page};
use crate::classroom::ticket::MOST_OPTIONS;
use crate::classroom::{Ticket, TicketId};
use maud::{Markup, html};

/// The name under which the refused form is kept.
pub const FORM: &str = "ask";

/// The page.
pub fn show(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    page(
        desk,
        Tab::Now,
        None,
        html! {
            div class="two" {
                section class="card" {
                    h2 { (text.say("question-ask")) }
                    @if desk.section.is_open() { (form(desk)) } @else { p class="quiet" { (text.say("question-closed-class")) } }
                }
                (before(desk))
            }
        },
    )
}

fn form(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    html! {
        form method="post" action=(desk.url("/questions")) {
            (desk.complaint(FORM))
            (once(desk.state.number + 1))
            label class="field" {
                span { (text.say("question-text")) }
                textarea class="input" name="text" rows="2" maxlength="200" required dir="auto" { (desk.kept(FORM, "text", "")) }
                small { (text.say("question-text-hint")) }
            }
            (forms(desk))
            (options(desk))
            (skills(desk))
            (whom(desk))
            @if desk.section.tickets.open().is_some() { p class="quiet spaced" { (text.say("question-replaces")) } }
            button class="button button-main button-wide" { (text.say("question-go")) }
        }
    }
}

/// One of a few, of which one holds.
fn radio(desk: &Desk<'_>, name: &str, value: &str, first: &str, word: String) -> Markup {
    html! {
        label class="tick" {
            input type="radio" name=(name) value=(value) checked[desk.kept(FORM, name, first) == value];
            span { (word) }
        }
    }
}

fn forms(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    html! {
        fieldset class="radios" {
            legend { (text.say("question-form")) }
            (radio(desk, "form", "choice", "choice", text.say("question-choice")))
            (radio(desk, "form", "confidence", "choice", text.say("question-confidence")))
            (radio(desk, "form", "words", "choice", text.say("question-words")))
        }
    }
}

fn options(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let option = |number: usize| text.say_with("question-option", &[("number", number.into())]);
    let right = desk.kept(FORM, "right", "");
    html! {
        fieldset class="radios" {
            legend { (text.say("question-options")) }
            p class="quiet" { (text.say("question-options-hint")) }
            @for number in 1..=MOST_OPTIONS {
                @let name = format!("option{number}");
                input class="input below" name=(name) maxlength="60" dir="auto" autocomplete="off" aria-label=(option(number))
                    placeholder=(option(number)) value=(desk.kept(FORM, &name, ""));
            }
            label class="field" {
                span { (text.say("question-which-right")) }
                select class="input" name="right" {
                    option value="" { (text.say("question-none-right")) }
                    @for number in 1..=MOST_OPTIONS {
                        option value=(number) selected[right == number.to_string()] { (option(number)) }
                    }
                }
            }
        }
    }
}

fn skills(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let chosen = desk.kept(FORM, "skill", "");
    html! {
        label class="field" {
            span { (text.say("question-skill")) }
            select class="input" name="skill" {
                option value="" { (text.say("question-no-skill")) }
                @for (id, skill) in desk.section.taught() {
                    option value=(id) selected[chosen == id.to_string()] { (skill.label_in(text.language())) }
                }
            }
        }
    }
}

fn whom(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let typed = desk.draft(FORM).map(|draft| draft.fields.as_slice()).unwrap_or_default();
    let ticked = |student: String| typed.iter().any(|(name, value)| name == "student" && *value == student);
    html! {
        fieldset class="radios" {
            legend { (text.say("question-whom")) }
            (radio(desk, "to", "all", "all", text.say("question-everyone")))
            (radio(desk, "to", "some", "all", text.say("question-some")))
            details open[desk.kept(FORM, "to", "all") == "some"] {
                summary { (text.say("teach-tab-students")) }
                @for student in desk.register() {
                    label class="tick" {
                        input type="checkbox" name="student" value=(student) checked[ticked(student.to_string())];
                        span { (desk.name(student)) }
                    }
                }
            }
        }
    }
}

fn before(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let asked: Vec<_> = desk.section.tickets.newest_first().collect();
    html! {
        section class="card" {
            h2 { (text.say("question-before")) }
            @if asked.is_empty() { p class="quiet" { (text.say("question-none")) } }
            ul class="rows" { @for (id, ticket) in asked { (line(desk, id, ticket)) } }
        }
    }
}

fn line(desk: &Desk<'_>, id: TicketId, ticket: &Ticket) -> Markup {
    html! {
        li class="line" {
            div class="line-words" {
                p class="line-who" { a href=(address(desk, id)) { bdi { (ticket.question.text) } } }
                p class="quiet" { (state(desk, ticket)) " · " (answered(desk, ticket)) }
            }
            @if desk.section.is_open() && !ticket.is_open() {
                (act(desk, id, "again", "", "button-small", desk.text.say("question-again")))
            }
        }
    }
}
