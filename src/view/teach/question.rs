//! One quick question (S24): its card on Now, with the live count, and its own page with who answered what.

use super::{Desk, Tab, once, page, tap};
use crate::classroom::{StudentId, Ticket, TicketId};
use crate::view::parts::tally;
use maud::{Markup, html};

/// The card on Now: the open question, or the way to ask one.
pub fn card(desk: &Desk<'_>) -> Markup {
    let open = desk.section.tickets.open();
    html! {
        section id="teach-question" class="card teach-question" data-live {
            h2 { (desk.text.say("question")) }
            @match open {
                Some((id, ticket)) => {
                    p class="line-who" { bdi { (ticket.question.text) } }
                    (counts(desk, ticket))
                    (taps(desk, id, ticket, "now"))
                    p { a href=(address(desk, id)) { (desk.text.say("question-who")) } }
                }
                None => (idle(desk)),
            }
        }
    }
}

fn idle(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let last = desk.section.tickets.newest_first().next();
    html! {
        @if let Some((id, ticket)) = last {
            p { span class="quiet" { (text.say("question-last")) } " " a href=(address(desk, id)) { bdi { (ticket.question.text) } } }
            div class="question-taps" {
                @if desk.section.tickets.on_wall == Some(id) { (act(desk, id, "hide", "now", "", text.say("question-off-wall"))) }
                @else if desk.section.is_open() { (act(desk, id, "again", "now", "", text.say("question-again"))) }
            }
        }
        a class="button button-wide below" href=(desk.url("/questions")) {
            @if desk.section.is_open() { (text.say("question-ask")) } @else { (text.say("question-all")) }
        }
    }
}

/// The page of one question.
pub fn show(desk: &Desk<'_>, id: TicketId, ticket: &Ticket) -> Markup {
    let stream = desk.url(&format!("/events?question={id}"));
    page(desk, Tab::Now, Some(&stream), html! { div class="narrow" { (whole(desk, id, ticket)) } })
}

/// The live pieces of that page.
pub fn fragments(desk: &Desk<'_>, id: TicketId) -> Option<Vec<(String, String)>> {
    let ticket = desk.section.tickets.get(id)?;
    let pieces = [
        ("teach-health", super::health(desk)),
        ("teach-status", super::lesson::status(desk)),
        ("teach-undo", super::undo::bar(desk)),
        ("teach-asked", whole(desk, id, ticket)),
    ];
    Some(pieces.into_iter().map(|(id, markup)| (id.to_owned(), markup.into_string())).collect())
}

fn whole(desk: &Desk<'_>, id: TicketId, ticket: &Ticket) -> Markup {
    let text = desk.text;
    let waiting = by_name(desk, desk.section.unanswered(ticket));
    html! {
        div id="teach-asked" data-live {
            section class="card" {
                p class="quiet" { (text.say("question")) " · " (state(desk, ticket)) }
                h2 class="question-text" { bdi { (ticket.question.text) } }
                @if let Some(outcome) = ticket.question.outcome { p class="quiet" { (desk.skill(outcome)) } }
                (counts(desk, ticket))
                (taps(desk, id, ticket, ""))
                @if ticket.question.options().is_empty() { p class="quiet" { (text.say("question-wall-words")) } }
            }
            (answers(desk, ticket))
            @if !waiting.is_empty() {
                section class="card" {
                    h3 { (text.say("question-waiting")) " " span class="quiet" { (waiting.len()) } }
                    ul class="names" { @for student in waiting { li { (desk.name(student)) } } }
                }
            }
            a class="button button-quiet button-wide" href=(desk.url("/questions")) { (text.say("question-all")) }
        }
    }
}

/// Open or closed, and of whom.
pub fn state(desk: &Desk<'_>, ticket: &Ticket) -> Markup {
    let text = desk.text;
    html! {
        @if ticket.is_open() { (text.say("question-open-now")) } @else { (text.say("question-over")) }
        @if ticket.to.is_some() { " · " (text.say("question-some-asked")) }
    }
}

/// "12 of 28 answered".
pub fn answered(desk: &Desk<'_>, ticket: &Ticket) -> String {
    let answers = ticket.given.len();
    let asked = answers + desk.section.unanswered(ticket).len();
    desk.text.say_with("question-answered", &[("answers", answers.into()), ("asked", asked.into())])
}

fn counts(desk: &Desk<'_>, ticket: &Ticket) -> Markup {
    html! {
        p class="quiet" { (answered(desk, ticket)) }
        (tally(&ticket.question, &ticket.tally().counts, true, desk.text))
    }
}

fn taps(desk: &Desk<'_>, id: TicketId, ticket: &Ticket, back: &str) -> Markup {
    let text = desk.text;
    let (open, on_wall) = (ticket.is_open(), desk.section.tickets.on_wall == Some(id));
    html! {
        div class="question-taps" {
            @if open { (act(desk, id, "close", back, "button-main", text.say("question-close"))) }
            @if on_wall { (act(desk, id, "hide", back, "button-line", text.say("question-off-wall"))) }
            @else if desk.section.is_open() { (act(desk, id, "show", back, "button-line", text.say("question-to-wall"))) }
            @if !open && ticket.question.right().is_some() {
                @if ticket.revealed { (act(desk, id, "cover", back, "button-line", text.say("question-cover"))) }
                @else { (act(desk, id, "reveal", back, "button-line", text.say("question-reveal"))) }
            }
            @if !open && desk.section.is_open() { (act(desk, id, "again", back, "", text.say("question-again"))) }
        }
    }
}

/// One tap on a question.
pub fn act(desk: &Desk<'_>, id: TicketId, what: &str, back: &str, class: &str, label: String) -> Markup {
    let fields = [("do", what), ("back", back)];
    html! {
        @if what == "again" {
            form method="post" action=(address(desk, id)) class="tap" {
                (once(desk.state.number + 1))
                @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
                button class={ "button " (class) } { (label) }
            }
        } @else { (tap(&address(desk, id), &fields, class, html! { (label) })) }
    }
}

/// The page of a question.
pub fn address(desk: &Desk<'_>, id: TicketId) -> String {
    desk.url(&format!("/questions/{id}"))
}

/// Who answered what: names are the teacher's alone.
fn answers(desk: &Desk<'_>, ticket: &Ticket) -> Markup {
    let students = by_name(desk, ticket.given.keys().copied().collect());
    html! {
        @if !students.is_empty() {
            section class="card" {
                h3 { (desk.text.say("question-who")) }
                ul class="rows" { @for student in students { (answer(desk, ticket, student)) } }
            }
        }
    }
}

fn answer(desk: &Desk<'_>, ticket: &Ticket, student: StudentId) -> Markup {
    html! {
        @if let Some(given) = ticket.given.get(&student) {
            li class="line" {
                div class="line-words" {
                    p class="line-who" { (desk.name(student)) }
                    p { bdi { (desk.text.reply(&given.reply, Some(&ticket.question))) } }
                    @if given.late { p class="quiet" { (desk.text.say("question-came-late")) } }
                }
            }
        }
    }
}

fn by_name(desk: &Desk<'_>, mut students: Vec<StudentId>) -> Vec<StudentId> {
    students.sort_by_cached_key(|student| (desk.plain_name(*student).to_lowercase(), *student));
    students
}
