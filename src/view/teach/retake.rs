//! Who still practises before another try (S30), with the one tap that lets them ask at once.

use super::{Desk, tap};
use crate::classroom::{Enrolment, OutcomeId, Retake, StudentId};
use crate::view::student::retake::unit;
use maud::{Markup, html};

/// On the page of one student: every skill that waits for practice. Nothing while none does.
pub fn card(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let taught = desk.section.taught().filter_map(|(id, _)| Some((id, waiting(desk, place, id)?)));
    let all: Vec<(OutcomeId, Retake)> = taught.collect();
    html! {
        @if !all.is_empty() {
            section class="card" id="practice" {
                h3 { (desk.text.say("teach-practice")) }
                p class="quiet" { (desk.text.say("teach-practice-why")) }
                ul class="rows" {
                    @for (outcome, retake) in all {
                        li class="line" {
                            div class="line-words" {
                                p class="line-who" { (desk.skill(outcome)) }
                                p class="quiet" { (desk.text.practice(&retake)) }
                            }
                            (taps(desk, student, outcome, &retake, "students"))
                        }
                    }
                }
            }
        }
    }
}

/// The same of one skill, on its sheet and its panel; `back` is one of the known ways back.
pub fn wait(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, back: &str) -> Markup {
    let place = desk.section.active(student).ok();
    let back = match back {
        "check" => "check",
        "now" => "panel-now",
        _ => "panel",
    };
    html! {
        @if let Some(retake) = place.and_then(|place| waiting(desk, place, outcome)) {
            div class="practice-wait" {
                div class="line-words" {
                    p class="line-who" { (desk.text.say("teach-practice")) }
                    p class="quiet" { (desk.text.practice(&retake)) }
                }
                (taps(desk, student, outcome, &retake, back))
            }
        }
    }
}

fn waiting(desk: &Desk<'_>, place: &Enrolment, outcome: OutcomeId) -> Option<Retake> {
    desk.section.retake(place, outcome).filter(|retake| retake.waits() && !place.asks(outcome))
}

fn taps(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, retake: &Retake, back: &str) -> Markup {
    let (text, url) = (desk.text, desk.url("/retake"));
    let [student, outcome, attempt] = [student.to_string(), outcome.to_string(), retake.attempt.to_string()];
    let more = retake.done.count().saturating_add(retake.needed.step()).to_string();
    let whose = [("student", student.as_str()), ("outcome", &outcome), ("back", back)];
    let waive = [&whose[..], &[("do", "waive")]].concat();
    let add = [&whose[..], &[("do", unit(retake.needed)), ("attempt", &attempt), ("done", &more)]].concat();
    let step = u32::from(retake.needed.step());
    html! {
        div class="line-taps" {
            (tap(&url, &waive, "button-small", html! { (text.say("teach-practice-waive")) }))
            (tap(&url, &add, "button-small button-line", html! {
                span class="aside" { (text.say("teach-practice-add")) " " } bdi { "+" (step) }
            }))
        }
    }
}
