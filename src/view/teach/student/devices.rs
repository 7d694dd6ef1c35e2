//! What opens a student's page: devices, pictures, a card; and what to do when they are lost.

use super::path;
use crate::access::MOST_WRONG;
use crate::classroom::StudentId;
use crate::view::teach::{Desk, tap};
use maud::{Markup, html};

/// The card.
pub fn card(desk: &Desk<'_>, student: StudentId) -> Markup {
    html! {
        section class="card" {
            h3 { (desk.text.say("teach-devices")) }
            (devices(desk, student))
            (keys(desk, student))
            (lost(desk, student))
        }
    }
}

fn devices(desk: &Desk<'_>, student: StudentId) -> Markup {
    let text = desk.text;
    let claims: Vec<_> = desk.access.claims().filter(|(_, claim)| claim.student == student).collect();
    html! {
        @if claims.is_empty() { p class="quiet" { (text.say("teach-devices-none")) } }
        ul class="rows" {
            @for (n, (digest, _)) in claims.iter().enumerate() {
                li class="line" {
                    span class="line-words" { (text.say_with("teach-device", &[("number", (n + 1).into())])) }
                    (tap(&desk.url("/devices/undo"), &[("device", digest.short()), ("student", &student.to_string())],
                        "button-small", html! { (text.say("teach-claim-undo")) }))
                }
            }
        }
    }
}

fn keys(desk: &Desk<'_>, student: StudentId) -> Markup {
    let text = desk.text;
    let keys = desk.access.keys(student);
    html! {
        form method="post" action=(path(desk, student, "/keys")) class="form-row" {
            @if keys.pictures.is_some() {
                button class="button" name="do" value="pictures" {
                    @if keys.wrong >= MOST_WRONG { (text.say("teach-let-in")) } @else { (text.say("teach-forget-pictures")) }
                }
            }
            @if keys.more_devices {
                button class="button button-quiet" name="do" value="one" { (text.say("teach-one-device")) }
            } @else {
                button class="button button-quiet" name="do" value="more" { (text.say("teach-more-devices")) }
            }
        }
        h3 { (text.say("teach-card")) }
        form method="post" action=(path(desk, student, "/keys")) class="form-row" {
            a class="button" href=(desk.url(&format!("/cards?student={student}"))) { (text.say("teach-card-print")) }
            @if keys.printed.is_some() {
                button class="button button-quiet" name="do" value="card" { (text.say("teach-card-new")) }
            }
        }
    }
}

/// One tap for all that could be in wrong hands (S52).
fn lost(desk: &Desk<'_>, student: StudentId) -> Markup {
    let text = desk.text;
    html! {
        h3 { (text.say("teach-lost")) }
        p class="quiet spaced" { (text.say("teach-lost-what")) }
        (tap(&path(desk, student, "/keys"), &[("do", "lost")], "button-stop", html! { (text.say("teach-lost-button")) }))
    }
}
