//! Now: cups, oldest first; checks; who is here; the lesson.

use super::classes::{Step, steps};
use super::{Desk, Tab, aims, attempts, day, evidence, helping, lesson, page, question, room, tap, tray, undo};
use crate::classroom::check::{Answer, Asking};
use crate::classroom::cup::Freshness;
use crate::classroom::{Cup, StudentId};
use crate::view::parts::cup as cup_picture;
use maud::{Markup, html};

/// So many of those who asked longest ago are seen at once; the rest is a tap away.
const FIRST_CHECKS: usize = 12;
/// What a substitute's page does without (S52).
const TEACHERS_OWN: [&str; 9] = [
    "teach-helping",
    "teach-checks",
    "teach-talk",
    "teach-again",
    "teach-evidence",
    "teach-tray",
    "teach-question",
    "teach-day",
    "teach-claims",
];

/// The page. `address` is what phones type, without `http://`; `guide` shows the last of a first class's four steps.
pub fn show(desk: &Desk<'_>, address: Option<&str>, guide: bool) -> Markup {
    let stream = desk.url("/events");
    page(
        desk,
        Tab::Now,
        Some(&stream),
        html! {
            @if guide { (steps(desk.text, Step::Open)) }
            div class="now" {
                div class="now-first" {
                    // The region stays while what is in it is replaced: that is what a screen reader tells of.
                    div class="now-cups" aria-live="polite" { (cups(desk)) }
                    @if desk.is_teachers() { (helping::card(desk)) }
                (room::register(desk))
                }
                div class="now-second" {
                    @if desk.is_teachers() {
                        (checks(desk))
                        (attempts::waiting(desk))
                        (aims::again(desk))
                        (evidence::waiting(desk))
                        (tray::waiting(desk))
                        (question::card(desk))
                    }
                    (lesson::card(desk, address))
                    @if desk.is_teachers() { (day::card(desk)) }
                    @if desk.is_teachers() { (room::claims(desk)) }
                }
            }
        },
    )
}

/// The live pieces of the page, by the id of each.
pub fn fragments(desk: &Desk<'_>, address: Option<&str>) -> Vec<(String, String)> {
    [
        ("teach-health", super::health(desk)),
        ("teach-status", lesson::status(desk)),
        ("teach-switch", lesson::switch(desk, true)),
        ("teach-undo", undo::bar(desk)),
        ("teach-cups", cups(desk)),
        ("teach-helping", helping::card(desk)),
        ("teach-checks", checks(desk)),
        ("teach-again", aims::again(desk)),
        ("teach-talk", attempts::waiting(desk)),
        ("teach-question", question::card(desk)),
        ("teach-evidence", evidence::waiting(desk)),
        ("teach-tray", tray::waiting(desk)),
        ("teach-day", day::card(desk)),
        ("teach-lesson", lesson::card(desk, address)),
        ("teach-claims", room::claims(desk)),
        ("teach-room", room::register(desk)),
    ]
    .into_iter()
    .filter(|(id, _)| desk.is_teachers() || !TEACHERS_OWN.contains(id))
    .map(|(id, markup)| (id.to_owned(), markup.into_string()))
    .collect()
}

fn cups(desk: &Desk<'_>) -> Markup {
    let queue = desk.section.cup_queue(&desk.now);
    html! {
        section id="teach-cups" class="card" data-live {
            h2 { (desk.text.say("teach-cups")) " " span class="quiet" { (queue.len()) } }
            @if queue.is_empty() { p class="quiet" { (nothing_up(desk)) } }
            ul class="rows" { @for (student, cup) in queue { (cup_row(desk, student, cup)) } }
        }
    }
}

fn nothing_up(desk: &Desk<'_>) -> String {
    if desk.section.is_open() { desk.text.say("teach-cups-none") } else { desk.text.say("teach-cups-closed") }
}

fn cup_row(desk: &Desk<'_>, student: StudentId, cup: &Cup) -> Markup {
    let text = desk.text;
    let faded = cup.freshness(desk.section, &desk.now) == Freshness::Faded;
    let id = student.to_string();
    let fields = [("student", id.as_str())];
    html! {
        li.line.line-faded[faded].line-seen[cup.seen] {
            (cup_picture(cup.colour, "", text))
            div class="line-words" {
                p class="line-who" {
                    a href=(desk.url(&format!("/students/{student}"))) { (desk.name(student)) }
                    @if let Some(outcome) = cup.outcome { " · " (desk.skill(outcome)) }
                }
                p class="quiet" {
                    @if faded { (text.say("teach-cup-faded")) } @else { (text.cup(cup.colour)) }
                    " · " (text.minutes(cup.age_ms(desk.section, &desk.now)))
                    @if cup.seen { " · " (text.say("teach-cup-was-seen")) }
                }
                @if !cup.note.is_empty() { p class="line-note" { "“" bdi { (cup.note) } "”" } }
            }
            div class="line-taps" {
                @if !cup.seen {
                    (tap(&desk.url("/cups/seen"), &fields, "button-small", html! { (text.say("teach-cup-seen")) }))
                }
                (tap(&desk.url("/cups/lower"), &fields, "button-small button-line", html! { (text.say("teach-cup-lower")) }))
            }
        }
    }
}

fn checks(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let asked = desk.section.check_queue();
    html! {
        section id="teach-checks" class="card teach-checks" data-live {
            h2 { (text.say("teach-checks")) " " span class="quiet" { (asked.len()) } }
            @if asked.is_empty() { p class="quiet" { (text.say("teach-checks-none")) } }
            @let (first, more) = asked.split_at(asked.len().min(FIRST_CHECKS));
            ul class="rows" { @for asking in first { (check_row(desk, asking)) } }
            @if !more.is_empty() {
                details id="teach-checks-more" {
                    summary { (text.say_with("teach-checks-more", &[("count", more.len().into())])) }
                    ul class="rows" { @for asking in more { (check_row(desk, asking)) } }
                }
            }
        }
    }
}

fn check_row(desk: &Desk<'_>, asking: &Asking<'_>) -> Markup {
    let (text, Asking { student, outcome: skill, since_ms, check }) = (desk.text, asking);
    let odometer = desk.section.odometer_ms(&desk.now);
    html! {
        li class="line" {
            div class="line-words" {
                p class="line-who" { (desk.name(*student)) }
                p class="quiet" {
                    (desk.skill(*skill)) " · " (text.minutes(odometer.saturating_sub(*since_ms)))
                    @if check.is_some_and(|check| check.answer == Answer::Accepted) { " · " (text.say("check-called")) }
                }
                @if let Some(way) = check.map(|check| &check.way).filter(|way| !way.is_empty()) {
                    p class="line-note" { bdi { (way) } }
                }
            }
            a class="button button-small" href=(desk.url(&format!("/checks/{student}/{skill}"))) {
                (text.say("teach-check"))
            }
        }
    }
}
