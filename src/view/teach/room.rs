//! Who is in the room: compact names with what one tap says about them (S51), and which devices came in.

use super::{Desk, tap};
use crate::access::{Claim, Digest, MOST_WRONG, Proof};
use crate::classroom::{Presence, StudentId};
use crate::view::parts::{Icon, icon};
use maud::{Markup, html};

/// So many new claims stand open; the others are folded away, since more scroll by than anybody reads.
const NEWEST_CLAIMS: usize = 6;

/// The register of this lesson: not here yet first, since somebody must look at them.
pub fn register(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let of = |wanted: &dyn Fn(Presence) -> bool| -> Vec<StudentId> {
        let present = |student: &StudentId| desk.section.enrolments.get(student).map(|place| place.presence);
        desk.register().into_iter().filter(|student| present(student).is_some_and(wanted)).collect()
    };
    let unknown = of(&|presence| presence == Presence::Unknown);
    let here = of(&|presence| matches!(presence, Presence::Here | Presence::HereByTeacher));
    let absent = of(&|presence| presence == Presence::Absent);
    let everyone = desk.register();
    html! {
        section id="teach-room" class="card teach-room" data-live {
            h2 { (text.say("teach-room")) }
            @if everyone.is_empty() {
                p { a class="button" href=(desk.url("/students/paste")) { (text.say("teach-paste-roster")) } }
            } @else if !desk.section.is_open() {
                (group(desk, None, &everyone))
            } @else {
                (group(desk, Some(text.say("teach-room-unknown")), &unknown))
                (group(desk, Some(text.say("teach-room-here")), &here))
                (group(desk, Some(text.say("teach-room-absent")), &absent))
            }
        }
    }
}

fn group(desk: &Desk<'_>, title: Option<String>, students: &[StudentId]) -> Markup {
    html! {
        @if !students.is_empty() {
            @if let Some(title) = title { h3 { (title) " " span class="quiet" { (students.len()) } } }
            ul class="chips" { @for student in students { li { (chip(desk, *student)) } } }
        }
    }
}

fn chip(desk: &Desk<'_>, student: StudentId) -> Markup {
    let text = desk.text;
    let presence = desk.section.enrolments.get(&student).map(|place| place.presence).unwrap_or_default();
    let class = match presence {
        Presence::Unknown => "person",
        Presence::Here => "person person-here",
        Presence::HereByTeacher => "person person-here person-by-hand",
        Presence::Absent => "person person-absent",
    };
    let open = desk.section.is_open();
    let can_come = open && matches!(presence, Presence::Unknown | Presence::Absent);
    let can_go = open && presence != Presence::Absent;
    html! {
        span class=(class) {
            a class="person-name" href=(desk.url(&format!("/students/{student}"))) { (desk.name(student)) }
            @if can_come { (mark(desk, student, "here", Icon::Check, &text.say("teach-mark-here"))) }
            @if can_go { (mark(desk, student, "absent", Icon::Close, &text.say("teach-mark-absent"))) }
        }
    }
}

fn mark(desk: &Desk<'_>, student: StudentId, presence: &str, shape: Icon, word: &str) -> Markup {
    let label = format!("{}: {word}", desk.plain_name(student));
    html! {
        form method="post" action=(desk.url("/presence")) class="tap" {
            input type="hidden" name="student" value=(student);
            button class="mark" name="presence" value=(presence) title=(word) aria-label=(label) { (icon(shape)) }
        }
    }
}

/// The devices that were opened this lesson, newest first, each with its undo (TRUST.md, Identity 3).
pub fn claims(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let claims = claims_of_lesson(desk);
    let (newest, older) = claims.split_at(claims.len().min(NEWEST_CLAIMS));
    let locked: Vec<_> =
        desk.register().into_iter().filter(|student| desk.access.keys(*student).wrong >= MOST_WRONG).collect();
    html! {
        section id="teach-claims" class="card teach-claims" hidden[claims.is_empty() && locked.is_empty()] data-live {
            h2 { (text.say("teach-claims")) }
            ul class="rows" {
                @for student in locked { (locked_row(desk, student)) }
                @for claim in newest { (claim_row(desk, *claim)) }
            }
            @if !older.is_empty() {
                details id="teach-claims-older" {
                    summary { (text.say_with("teach-claims-older", &[("count", older.len().into())])) }
                    ul class="rows" { @for claim in older { (claim_row(desk, *claim)) } }
                }
            }
        }
    }
}

/// A claim with its device and the wall clock when it was made.
type Made<'a> = (i64, &'a Digest, &'a Claim);

/// Every claim that was made in this lesson and stands, newest first.
fn claims_of_lesson<'a>(desk: &Desk<'a>) -> Vec<Made<'a>> {
    let Some(session) = &desk.section.session else { return Vec::new() };
    let access = desk.access;
    let mut claims: Vec<Made> = access
        .claims()
        .filter(|(_, claim)| claim.made_in == desk.section.id && desk.section.active(claim.student).is_ok())
        .filter_map(|(digest, claim)| Some((access.devices.get(digest)?.since_wall_ms, digest, claim)))
        .filter(|(at, ..)| *at >= session.opened_wall_ms)
        .collect();
    claims.sort_by_key(|(at, digest, _)| (-at, *digest));
    claims
}

fn claim_row(desk: &Desk<'_>, (at, digest, claim): Made<'_>) -> Markup {
    let text = desk.text;
    let time = [("time", since_then(desk, at).into())];
    let came = match claim.by {
        Proof::NewPictures => text.say_with("teach-claim-new", &time),
        Proof::Pictures => text.say_with("teach-claim-pictures", &time),
        Proof::Card => text.say_with("teach-claim-card", &time),
    };
    html! {
        li class="line" {
            div class="line-words" {
                p class="line-who" { (desk.name(claim.student)) }
                p class="quiet" { (came) }
                @if claim.took_over { p class="warn" { (text.say("teach-claim-took-over")) } }
            }
            (tap(&desk.url("/devices/undo"), &[("device", digest.short()), ("back", "now")], "button-small",
                html! { (text.say("teach-claim-undo")) }))
        }
    }
}

/// Their phone says that the teacher lets them in with one tap: this is the tap.
fn locked_row(desk: &Desk<'_>, student: StudentId) -> Markup {
    let text = desk.text;
    html! {
        li class="line" {
            div class="line-words" {
                p class="line-who" { (desk.name(student)) }
                p class="warn" { (text.say("teach-fact-locked")) }
            }
            (tap(&desk.url(&format!("/students/{student}/keys")), &[("do", "pictures"), ("back", "now")], "button-small",
                html! { (text.say("teach-let-in")) }))
        }
    }
}

fn since_then(desk: &Desk<'_>, wall_ms: i64) -> String {
    desk.text.minutes(u64::try_from(desk.now.wall_ms.saturating_sub(wall_ms)).unwrap_or(0))
}
