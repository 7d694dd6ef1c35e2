//! Taking back the last action: the button names what goes.

use super::{Desk, once};
use crate::classroom::{BlockId, OutcomeId, StudentId, Subject, TicketId};
use crate::view::parts::{Icon, icon};
use maud::{Markup, html};

/// The bar with the button; empty when there is nothing to take back, or somebody touched it since.
pub fn bar(desk: &Desk<'_>) -> Markup {
    let undo = desk.section.undo.as_ref().filter(|undo| desk.is_teachers() && !undo.changed_since);
    html! {
        div id="teach-undo" class="teach-undo" data-live {
            @if let Some((undo, first)) = undo.and_then(|undo| Some((undo, undo.subjects.first()?))) {
                form method="post" action=(desk.url("/undo")) class="tap" {
                    (once(undo.batch))
                    button class="undo-button" {
                        (icon(Icon::Undo))
                        span { b { (desk.text.say(if undo.took_back { "teach-redo" } else { "teach-undo" })) } " " (what(desk, first)) (more(desk)) }
                    }
                }
            }
        }
    }
}

fn what(desk: &Desk<'_>, subject: &Subject) -> Markup {
    let text = desk.text;
    let of = |key: String, who: Markup| html! { (key) " · " (who) };
    match subject {
        Subject::Section => html! { (text.say("teach-undo-settings")) },
        Subject::Clock | Subject::Lesson => html! { (text.say("teach-undo-lesson")) },
        Subject::Order => html! { (text.say("teach-undo-order")) },
        Subject::Student(student) => of(text.say("teach-undo-student"), desk.name(*student)),
        Subject::Presence(student) => of(text.say("teach-undo-presence"), desk.name(*student)),
        Subject::Cup(student) => of(text.say("teach-undo-cup"), desk.name(*student)),
        Subject::Meeting(student, _) => of(text.say("teach-undo-meeting"), desk.name(*student)),
        Subject::Spotlight(student) => of(text.say("teach-undo-spotlight"), desk.name(*student)),
        Subject::Report(student) => of(text.say("teach-undo-report"), desk.name(*student)),
        Subject::Ticket(ticket) => of(text.say("teach-undo-question"), question(desk, *ticket)),
        Subject::Term => html! { (text.say("term-undo")) },
        Subject::Pairing => html! { (text.say("groups-undo")) },
        Subject::HomeLanguage(student) => of(text.say("field-home-language"), desk.name(*student)),
        Subject::Habits(student) => of(text.say("habit-undo"), desk.name(*student)),
        Subject::Mark(student) => of(text.say("term-undo-mark"), desk.name(*student)),
        Subject::MasteryDay => html! { (text.say("day")) },
        Subject::Block(id) => of(text.say("block-undo"), block(desk, *id)),
        Subject::SignUp(student, _) => of(text.say("block-undo-sign-up"), desk.name(*student)),
        Subject::Attendance(student, _) => of(text.say("block-undo-attendance"), desk.name(*student)),
        Subject::Pick(student) => of(text.say("day"), desk.name(*student)),
        Subject::Answer(student, _) => of(text.say("teach-undo-answer"), desk.name(*student)),
        Subject::Plan(outcome) => of(text.say("teach-undo-plan"), desk.skill(*outcome)),
        Subject::Outcome(outcome) => of(text.say("teach-undo-skill"), desk.skill(*outcome)),
        Subject::Status(student, outcome) => of(text.say("teach-undo-status"), pair(desk, *student, *outcome)),
        Subject::Evidence(student, outcome) => of(text.say("teach-undo-evidence"), pair(desk, *student, *outcome)),
        Subject::Review(student, outcome) => of(text.say("teach-undo-review"), pair(desk, *student, *outcome)),
        Subject::Retake(student, outcome) => of(text.say("teach-undo-practice"), pair(desk, *student, *outcome)),
        Subject::Wording(student, outcome) => of(text.say("teach-undo-wording"), pair(desk, *student, *outcome)),
        Subject::Tutor(student) => of(text.say("teach-undo-tutor"), desk.name(*student)),
        Subject::TutorOf(student, outcome) => of(text.say("teach-undo-tutor"), pair(desk, *student, *outcome)),
        Subject::Week(student) => of(text.say("teach-undo-week"), desk.name(*student)),
        Subject::Goal(student) => of(text.say("teach-undo-goal"), desk.name(*student)),
        Subject::Judgement(student, outcome) => of(text.say("teach-undo-level"), pair(desk, *student, *outcome)),
    }
}

/// As the history has it: a question that was taken back is not there to be named.
fn question(desk: &Desk<'_>, ticket: TicketId) -> Markup {
    html! { @if let Some(ticket) = desk.section.tickets.get(ticket) { bdi { (ticket.question.text) } } }
}

fn block(desk: &Desk<'_>, block: BlockId) -> Markup {
    html! { @if let Some(block) = desk.section.blocks.ever(block) { bdi { (block.plan.name) } } }
}

fn pair(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId) -> Markup {
    html! { (desk.name(student)) " · " (desk.skill(outcome)) }
}

/// "and 33 more", after a list.
fn more(desk: &Desk<'_>) -> Markup {
    let others = desk.section.undo.as_ref().map_or(0, |undo| undo.subjects.len().saturating_sub(1));
    html! {
        @if others > 0 { " " (desk.text.say_with("teach-undo-more", &[("count", others.into())])) }
    }
}
