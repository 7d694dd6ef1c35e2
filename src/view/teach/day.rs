//! Mastery day (S36) on Now: declared in one form, then the slots in order, and who is on what.

use super::{Desk, tap};
use crate::classroom::{MasteryDay, StudentId};
use maud::{Markup, html};

/// The name under which the refused form is kept.
pub const FORM: &str = "day";
/// How long a slot is unless the teacher says otherwise, in minutes.
const USUAL_MIN: &str = "5";

/// The card.
pub fn card(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    html! {
        section id="teach-day" class="card teach-day" data-live {
            h2 { (text.say("day")) }
            @match &desk.section.mastery_day {
                Some(day) => {
                    @if !desk.section.is_open() { p class="quiet" { (text.say("day-next")) } }
                    (who(desk, day))
                    (change(desk, Some(day), text.say("day-change")))
                    (tap(&desk.url("/day"), &[("off", "yes")], "button-line", html! { (text.say("day-off")) }))
                }
                None => {
                    p class="quiet" { (text.say("day-why")) }
                    (change(desk, None, if desk.section.is_open() { text.say("day-declare") } else { text.say("day-declare-next") }))
                }
            }
        }
    }
}

/// The form, folded away: it is not for every lesson.
fn change(desk: &Desk<'_>, day: Option<&MasteryDay>, label: String) -> Markup {
    let text = desk.text;
    let slots = day.map_or("0".to_owned(), |day| day.slots.to_string());
    let minutes = day.map_or(USUAL_MIN.to_owned(), |day| day.minutes.to_string());
    html! {
        details id="teach-day-form" open[desk.draft(FORM).is_some()] {
            summary { (label) }
            form method="post" action=(desk.url("/day")) {
                (desk.complaint(FORM))
                div class="fields" {
                    label class="field" {
                        span { (text.say("day-slots")) }
                        input id="day-slots" class="input" name="slots" type="number" inputmode="numeric" min="0" max="40" value=(desk.kept(FORM, "slots", &slots));
                        small { (text.say("day-slots-hint")) }
                    }
                    label class="field" {
                        span { (text.say("day-minutes")) }
                        input id="day-minutes" class="input" name="minutes" type="number" inputmode="numeric" min="1" max="60" value=(desk.kept(FORM, "minutes", &minutes));
                    }
                }
                button class="button button-main button-wide" { (label) }
            }
        }
    }
}

/// The slots in order, then who wants none, then how many have not picked.
fn who(desk: &Desk<'_>, day: &MasteryDay) -> Markup {
    let text = desk.text;
    let without: Vec<_> = desk.register().into_iter().filter(|student| day.picks.contains_key(student)).collect();
    let without: Vec<_> = without.into_iter().filter(|student| day.slot_of(*student).is_none()).collect();
    let waiting = desk.section.members().filter(|(student, _)| !day.picks.contains_key(student)).count();
    html! {
        ol class="rows" {
            @for slot in 1..=day.slots {
                li class="line" {
                    div class="line-words" {
                        p class="quiet" { (text.say_with("day-slot", &[("number", usize::from(slot).into())])) }
                        @match day.holder(slot) {
                            Some(student) => (row(desk, student)),
                            None => p class="quiet" { (text.say("day-free")) },
                        }
                    }
                }
            }
        }
        @if !without.is_empty() {
            h3 { @if day.slots > 0 { (text.say("day-without-slot")) } @else { (text.say("day-any-time")) } }
            ul class="rows" { @for student in without { li class="line" { div class="line-words" { (row(desk, student)) } } } }
        }
        @if waiting > 0 { p class="quiet spaced" { (text.say_with("day-waiting", &[("count", waiting.into())])) } }
    }
}

fn row(desk: &Desk<'_>, student: StudentId) -> Markup {
    let place = desk.section.enrolments.get(&student);
    let picked: Vec<_> = place.into_iter().flat_map(|place| desk.section.picked(student, place)).collect();
    html! {
        p class="line-who" { a href=(desk.url(&format!("/students/{student}"))) { (desk.name(student)) } }
        @for skill in picked { p { (desk.skill(skill)) } }
    }
}
