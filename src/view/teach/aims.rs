//! What a student set out for, and what they are not sure of any more (S23, S35), for the teacher.

use super::{Desk, tap};
use crate::classroom::{Enrolment, OutcomeId, StudentId};
use crate::view::parts::growth;
use crate::view::student::goal::progress_words;
use maud::{Markup, html};

/// Mastered, and not sure any more: for the teacher to look at. Hidden while there is nothing.
pub fn again(desk: &Desk<'_>) -> Markup {
    let open = desk.section.reopened();
    html! {
        section id="teach-again" class="card teach-again" data-live hidden[open.is_empty()] {
            h2 { (desk.text.say("teach-again")) " " span class="quiet" { (open.len()) } }
            p class="quiet" { (desk.text.say("teach-again-why")) }
            ul class="rows" { @for (student, outcome) in open { (row(desk, student, outcome, true)) } }
        }
    }
}

fn row(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, named: bool) -> Markup {
    html! {
        li class="line" {
            div class="line-words" {
                @if named {
                    p class="line-who" { (desk.name(student)) }
                    p class="quiet" { (desk.skill(outcome)) }
                } @else { p { (desk.skill(outcome)) } }
            }
            a class="button button-small" href=(desk.url(&format!("/map/{student}/{outcome}?back=now"))) {
                (desk.text.say("teach-again-look"))
            }
        }
    }
}

/// On the page of one student: their goal with its line, what they are not sure of, and what comes back.
pub fn card(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    html! {
        section class="card" id="aims" {
            h3 { (desk.text.say("teach-path")) }
            (goal(desk, place))
            (open(desk, student, place))
            (due(desk, student, place))
        }
    }
}

fn goal(desk: &Desk<'_>, place: &Enrolment) -> Markup {
    let (text, section) = (desk.text, desk.section);
    let Some(goal) = section.goal_of(place) else {
        return html! { p class="quiet" { (text.say("teach-goal-none")) } };
    };
    let (wanted, now_ms) = (section.scale.rank(goal.to), section.own_ms(place, &desk.now));
    html! {
        p class="aims-goal" {
            b { (text.say("teach-goal")) ": " (desk.skill(goal.outcome)) ": " bdi { (text.level(&section.scale, goal.to)) } }
            span class="quiet" { (progress_words(text, section.progress(place, &goal, &desk.now), &desk.now)) }
        }
        (growth(text, &section.scale, &place.growth(goal.outcome), Some(wanted), now_ms))
    }
}

fn open(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let open: Vec<OutcomeId> = desk.section.reopened_of(place).collect();
    html! {
        @if !open.is_empty() {
            h4 { (desk.text.say("teach-again")) }
            ul class="rows" { @for outcome in open { (row(desk, student, outcome, false)) } }
        }
    }
}

/// The teacher taps for a student without a device (S54).
fn due(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let due = desk.section.reviews_due(place, &desk.now);
    html! {
        @if due.is_empty() { p class="quiet" { (desk.text.say("teach-review-none")) } }
        @else {
            p class="quiet" { (desk.text.say("teach-review-due")) }
            ul class="rows" { @for outcome in due { (answers(desk, student, outcome)) } }
        }
    }
}

fn answers(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId) -> Markup {
    let (student, skill) = (student.to_string(), outcome.to_string());
    let answer = |solid, class: &str, words: String| {
        let fields = [("student", student.as_str()), ("outcome", &skill), ("solid", solid)];
        tap(&desk.url("/review"), &fields, class, html! { (words) })
    };
    html! {
        li class="line" {
            div class="line-words" { p { (desk.skill(outcome)) } }
            div class="line-taps" {
                (answer("yes", "button-small", desk.text.say("history-review-solid")))
                (answer("no", "button-small button-line", desk.text.say("history-review-open")))
            }
        }
    }
}
