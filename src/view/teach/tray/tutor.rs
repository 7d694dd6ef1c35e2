//! A letter of somebody who would like to tutor (S4), as the teacher reads it.

use super::super::Desk;
use crate::classroom::tutor::{Letter, TutorList};
use maud::{Markup, html};

/// What they answered, and what of the class's list they ticked and did not tick (S5).
pub(super) fn letter(desk: &Desk<'_>, letter: &Letter) -> Markup {
    let text = desk.text;
    let checklist = desk.section.tutoring.lines(TutorList::Checklist);
    let ticked = letter.ticked.iter().map(|line| (true, line));
    let open = checklist.iter().filter(|line| !letter.ticked.contains(line)).map(|line| (false, line));
    html! {
        @for (question, answer) in &letter.answers {
            span class="said" {
                span class="quiet" { bdi { (text.tutor_line(TutorList::Questions, question)) } } br;
                bdi { (answer) }
            }
        }
        span class="said quiet" { (text.say("tray-tutor-checklist")) }
        @for (done, line) in ticked.chain(open) {
            span class="said tutor-check" {
                span aria-hidden="true" { @if done { "✓ " } @else { "· " } }
                bdi { (text.tutor_line(TutorList::Checklist, line)) }
                @if !done { " " span class="quiet" { "(" (text.say("tray-tutor-not-ticked")) ")" } }
            }
        }
    }
}
