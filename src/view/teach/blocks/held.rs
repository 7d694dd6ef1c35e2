//! The times that a block was held, with attendance in one tap each, and the private flag on patterns of absence.

use super::purpose;
use crate::classroom::block::{Absences, Attendance, Attendee, Held, LOOKED_AT, MISSED};
use crate::classroom::{HeldId, StudentId};
use crate::view::parts::day_of_instant;
use crate::view::teach::{Desk, tap};
use maud::{Markup, html};

/// So many times are shown; all are in the history.
const NEWEST: usize = 12;

/// A mark in forms.
pub fn mark_key(mark: Attendance) -> &'static str {
    match mark {
        Attendance::Here => "here",
        Attendance::Missed => "missed",
        Attendance::Excused => "excused",
    }
}

/// The newest times, the last one open.
pub(super) fn card(desk: &Desk<'_>) -> Markup {
    let held: Vec<&Held> = desk.section.blocks.held().rev().take(NEWEST).collect();
    html! {
        @if !held.is_empty() {
            section class="card" id="held" {
                h2 { (desk.text.say("blocks-held")) }
                @for (place, held) in held.iter().enumerate() { (time(desk, held, place == 0)) }
            }
        }
    }
}

fn time(desk: &Desk<'_>, held: &Held, open: bool) -> Markup {
    let text = desk.text;
    let members: Vec<StudentId> =
        desk.register().into_iter().filter(|student| held.attendees.contains_key(student)).collect();
    let unmarked = members.iter().any(|student| held.attendees.get(student).is_some_and(|at| at.mark.is_none()));
    let act = desk.url(&format!("/blocks/held/{}", held.id));
    html! {
        details class="fold block-held" id={ "held-" (held.id) } open[open] {
            summary { bdi { (held.name) } " · " (date(desk, held)) }
            ul class="rows" {
                @for student in &members {
                    @if let Some(attendee) = held.attendees.get(student) { (row(desk, held.id, *student, attendee)) }
                }
            }
            @if unmarked { (tap(&act, &[("mark", "rest")], "button-line", html! { (text.say("block-rest-here")) })) }
            (add(desk, held, &members, &act))
        }
    }
}

fn row(desk: &Desk<'_>, held: HeldId, student: StudentId, attendee: &Attendee) -> Markup {
    let text = desk.text;
    html! {
        li class="line block-row" {
            div class="line-words" {
                p class="line-who" { a href=(desk.url(&format!("/students/{student}"))) { (desk.name(student)) } }
                p class="quiet" {
                    @match &attendee.sign_up {
                        Some(sign_up) => (purpose(desk, sign_up)),
                        None => (text.say("block-came-without")),
                    }
                }
            }
            form method="post" action=(desk.url(&format!("/blocks/held/{held}"))) class="block-marks" {
                input type="hidden" name="student" value=(student);
                @for mark in Attendance::ALL {
                    @let pressed = attendee.mark == Some(mark);
                    // A second tap on the mark that holds takes it off.
                    button class="button button-small button-line" name="mark" value=(if pressed { "none" } else { mark_key(mark) })
                        aria-pressed=(if pressed { "true" } else { "false" })
                        aria-label={ (desk.plain_name(student)) ": " (text.attendance(mark)) } { (text.attendance(mark)) }
                }
            }
        }
    }
}

/// Whoever came without signing up.
fn add(desk: &Desk<'_>, held: &Held, members: &[StudentId], act: &str) -> Markup {
    let text = desk.text;
    let others: Vec<StudentId> = desk.register().into_iter().filter(|student| !members.contains(student)).collect();
    html! {
        @if !others.is_empty() {
            form method="post" action=(act) class="block-add" {
                input type="hidden" name="mark" value="here";
                label class="field" {
                    span { (text.say("block-add-attendee")) }
                    select class="input" name="student" aria-describedby={ "held-" (held.id) } {
                        @for student in others { option value=(student) { (desk.plain_name(student)) } }
                    }
                }
                button class="button button-small" { (text.say("teach-add")) }
            }
        }
    }
}

/// The day, with a sign where nothing vouched for the box's clock.
fn date(desk: &Desk<'_>, held: &Held) -> Markup {
    html! {
        (day_of_instant(held.wall_ms, desk.now.wall_ms, desk.text))
        @if !held.wall_trusted { " " abbr title=(desk.text.say("history-unsure")) { "?" } }
    }
}

/// Who missed several of the last: the very times, and that it is no penalty. Nobody else ever reads it.
pub(super) fn flags(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let found = desk.register().into_iter().filter_map(|student| Some((student, desk.section.absences(student)?)));
    let found: Vec<(StudentId, Absences)> = found.collect();
    let rule = [("missed", MISSED.into()), ("of", LOOKED_AT.into())];
    html! {
        @if desk.section.blocks.held().next().is_some() {
            section class="card" id="flags" {
                h2 { (text.say("block-flags")) }
                p class="quiet spaced" { (text.say_with("block-flags-why", &rule)) }
                @if found.is_empty() { p { (text.say("block-flags-none")) } }
                @else {
                    ul class="rows" {
                        @for (student, absences) in &found { (flag(desk, *student, absences)) }
                    }
                }
            }
        }
    }
}

fn flag(desk: &Desk<'_>, student: StudentId, absences: &Absences<'_>) -> Markup {
    let of = [("missed", absences.missed.len().into()), ("of", absences.of.into())];
    html! {
        li class="line" {
            div class="line-words" {
                p class="line-who" { a href=(desk.url(&format!("/students/{student}"))) { (desk.name(student)) } }
                p class="quiet" { (desk.text.say_with("block-flag", &of)) }
                ul class="block-dates" {
                    @for held in &absences.missed { li { (date(desk, held)) " · " bdi { (held.name) } } }
                }
            }
        }
    }
}
