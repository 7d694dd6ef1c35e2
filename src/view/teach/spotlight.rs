//! The spotlight of the week and the teacher's word to a tutor (S15).

use super::{Desk, tap};
use crate::classroom::spotlight::{Consent, Spotlight};
use crate::classroom::{Enrolment, Field, Praise, StudentId};
use maud::{Markup, html};

/// The name under which a refused word to a tutor is kept.
pub const COACH_FORM: &str = "tutor-coach";

/// What somebody is thanked for, in forms and in the API.
pub fn praise_key(praise: Praise) -> &'static str {
    match praise {
        Praise::LetsTry => "lets_try",
        Praise::AsksAtEnd => "asks_at_end",
        Praise::LooksBack => "looks_back",
        Praise::ComesBack => "comes_back",
        Praise::Thanked => "thanked",
        Praise::TakesTime => "takes_time",
    }
}

/// The card on the tutors' page: who it is this week, or who could be.
pub fn card(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let last = desk.section.spotlight.as_deref();
    let open = last.and_then(|last| desk.section.spotlight_of(last.tutor));
    html! {
        section class="card" id="spotlight" {
            h2 { (text.say("spotlight-title")) }
            p class="quiet spaced" { (text.say("spotlight-why")) }
            @if let Some(open) = open { (running(desk, open)) }
            @else {
                @if let Some(last) = last { (over(desk, last)) }
                (proposed(desk))
            }
            @if let Some(number) = desk.section.milestone() {
                p class="quiet" { (text.say_with("spotlight-together", &[("n", number.into())])) }
            }
        }
    }
}

/// Who is asked, or stands on the wall.
fn running(desk: &Desk<'_>, open: &Spotlight) -> Markup {
    let text = desk.text;
    let state = if open.consent == Consent::Given { "spotlight-shown" } else { "spotlight-asked" };
    let who = open.tutor.to_string();
    html! {
        p { (text.say(state)) }
        div class="line" {
            p class="line-words" { (desk.name(open.tutor)) " " span class="quiet" { (text.praise(open.praise)) } }
            (tap(&desk.url("/spotlight"), &[("who", &who), ("do", "down")], "button-small button-line",
                html! { (text.say("spotlight-take-down")) }))
        }
        @if open.consent == Consent::Given { p class="quiet" { (text.say("spotlight-makes-room")) } }
    }
}

/// How the last one ended, for as long as it holds the week.
fn over(desk: &Desk<'_>, last: &Spotlight) -> Markup {
    let key = match (last.asked, last.consent) {
        (true, Consent::Refused) if last.lesson == desk.section.lessons => "spotlight-refused",
        (true, Consent::TakenDown) if desk.section.spotlight_proposed().is_none() => "spotlight-state-down",
        _ => return html! {},
    };
    html! { p { (desk.name(last.tutor)) ": " (desk.text.say(key)) } }
}

/// Whoever helped lately, whose turn it is first; the teacher may take somebody else.
fn proposed(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let Some(one) = desk.section.spotlight_proposed() else { return html! { p { (text.say("spotlight-none")) } } };
    let who = one.tutor.to_string();
    html! {
        form method="post" action=(desk.url("/spotlight")) {
            label class="field" {
                span { (text.say("spotlight-whom")) }
                select class="input" name="who" {
                    @for (student, praises) in desk.section.spotlight_turns() {
                        @for praise in praises {
                            option value={ (student) "-" (praise_key(praise)) } selected[(student, praise) == (one.tutor, one.praise)] {
                                // Isolated, so that a name from left to right does not turn a sentence from right to left.
                                "\u{2068}" (desk.plain_name(student)) "\u{2069} – " (text.praise(praise))
                            }
                        }
                    }
                }
            }
            button class="button button-main" name="do" value="ask" { (text.say("spotlight-do")) }
        }
        (tap(&desk.url("/spotlight"), &[("who", &who), ("do", "pass")], "button-quiet", html! { (text.say("spotlight-pass")) }))
    }
}

/// A word on how a student tutors, for that student only, and what was said before.
pub fn coach(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let text = desk.text;
    let who = student.to_string();
    let refused = desk.draft(COACH_FORM).is_some_and(|draft| draft.field("student") == Some(&who));
    let kept = |name: &str| if refused { desk.kept(COACH_FORM, name, "") } else { "" };
    html! {
        details class="fold" open[refused] {
            summary { (text.say("coaching-write")) }
            form method="post" action=(desk.url("/tutors/coach")) {
                @if refused { (desk.complaint(COACH_FORM)) }
                input type="hidden" name="student" value=(who);
                @for (name, title) in [("keep", "coaching-keep"), ("next", "coaching-next")] {
                    label class="field" {
                        span { (text.say(title)) }
                        textarea class="input" name=(name) rows="2" maxlength=(Field::Feedback.limit()) dir="auto" { (kept(name)) }
                    }
                }
                p class="quiet" { (text.say("coaching-why")) }
                button class="button button-main" { (text.say("coaching-send")) }
            }
            @for one in place.tutor.coached.iter().rev() {
                p class="said" {
                    bdi { (one.coaching.keep) } @if !one.coaching.keep.is_empty() && !one.coaching.next.is_empty() { " · " }
                    bdi { (one.coaching.next) } " "
                    span class="quiet" { "(" (text.say(if one.read { "coaching-read" } else { "coaching-unread" })) ")" }
                }
            }
        }
    }
}
