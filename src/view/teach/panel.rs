//! One student and one skill: status and level, a tap each.

use super::{Desk, Tab, page, retake};
use crate::classroom::{OutcomeId, Status, StudentId};
use maud::{Markup, html};

/// The page. `back` is one of the known ways back, such as `now`.
pub fn show(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, back: &str) -> Markup {
    let statement = desk.section.outcomes.get(&outcome).map_or("", |skill| skill.statement_in(desk.text.language()));
    page(
        desk,
        if back == "now" { Tab::Now } else { Tab::Map },
        None,
        html! {
            section class="card narrow panel" {
                h2 { (desk.name(student)) }
                p class="panel-skill" { bdi { (statement) } }
                (desk.complaint("panel"))
                (level(desk, student, outcome, back))
                (status(desk, student, outcome, back))
                (retake::wait(desk, student, outcome, back))
                a class="button button-line button-wide" href=(desk.url(&format!("/checks/{student}/{outcome}"))) {
                    (desk.text.say("check-with-words"))
                }
                a class="button button-quiet button-wide" href=(desk.url(way_back(back))) { (desk.text.say("problem-back")) }
            }
        },
    )
}

fn way_back(back: &str) -> &'static str {
    if back == "now" { "" } else { "/map" }
}

fn whom(student: StudentId, outcome: OutcomeId, back: &str) -> Markup {
    html! {
        input type="hidden" name="student" value=(student);
        input type="hidden" name="outcome" value=(outcome);
        input type="hidden" name="back" value=(back);
    }
}

fn status(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, back: &str) -> Markup {
    let text = desk.text;
    let now = desk.section.enrolments.get(&student).map(|place| place.status(outcome));
    html! {
        h3 { (text.say("teach-panel-status")) }
        form method="post" action=(desk.url("/status")) class="choices" {
            (whom(student, outcome, back))
            @for status in Status::ALL {
                button class="button" name="status" value=(status_key(status)) aria-pressed=(now == Some(status)) {
                    (text.status(status))
                }
            }
        }
    }
}

fn level(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, back: &str) -> Markup {
    let text = desk.text;
    let now = desk.section.enrolments.get(&student).and_then(|place| place.proficiency(outcome));
    let rubric = desk.section.outcomes.get(&outcome).map(|skill| &skill.rubric);
    html! {
        h3 { (text.say("teach-panel-level")) }
        form method="post" action=(desk.url("/level")) class="levels" {
            (whom(student, outcome, back))
            @for level in desk.section.scale.levels() {
                button class="button button-line level" name="level" value=(level.0) aria-pressed=(now == Some(level)) {
                    b { (text.level(&desk.section.scale, level)) }
                    @if let Some(words) = rubric.and_then(|rubric| rubric.get(&level)) { span class="quiet" { bdi { (words) } } }
                }
            }
            @if now.is_some() {
                button class="button button-quiet" name="level" value="none" { (text.say("teach-panel-no-level")) }
            }
        }
    }
}

/// A status in forms.
pub fn status_key(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "not-started",
        Status::Working => "working",
        Status::Ready => "ready",
    }
}
