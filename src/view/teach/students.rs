//! Who belongs to the class: the list, one more, and those who left.

use super::{Desk, Tab, once, page};
use crate::access::MOST_WRONG;
use crate::classroom::{Devices, StudentId};
use crate::view::parts::{Icon, Tone, banner, icon};
use maud::{Markup, html};

/// The page. `address` is what phones type, without `http://`.
pub fn show(desk: &Desk<'_>, address: Option<&str>) -> Markup {
    let text = desk.text;
    let students = desk.register();
    page(
        desk,
        Tab::Students,
        None,
        html! {
            (ways(desk))
            div class="two" {
                section class="card" {
                    h2 { (text.say("teach-tab-students")) " " span class="quiet" { (students.len()) } }
                    @if students.is_empty() { p class="quiet" { (text.say("teach-students-none")) } }
                    ul class="register" { @for student in &students { li { (line(desk, *student)) } } }
                }
                div {
                    (more(desk))
                    (cards(desk, address))
                    (left(desk))
                }
            }
        },
    )
}

fn line(desk: &Desk<'_>, student: StudentId) -> Markup {
    let text = desk.text;
    let Some(place) = desk.section.enrolments.get(&student) else { return html! {} };
    let language = desk.state.students.get(&student).and_then(|person| person.language);
    let locked = desk.access.keys(student).wrong >= MOST_WRONG;
    let no_device = desk.section.policies.devices == Devices::Own && !desk.access.is_claimed(student);
    html! {
        a class="register-line" href=(desk.url(&format!("/students/{student}"))) {
            span class="emoji register-icon" title=(text.alias(place.alias)) { (place.alias.icon()) }
            span class="register-name" { bdi { (desk.plain_name(student)) } }
            span class="register-facts quiet" {
                @if locked { b class="warn" { (text.say("teach-fact-locked")) } }
                @else if no_device { span { (text.say("teach-fact-no-device")) } }
                @if place.off_wall { span { (text.say("teach-fact-off-wall")) } }
                @if place.map.is_some() { span { (text.say("teach-fact-map")) } }
                @if let Some(language) = language { span { (crate::text::Text::new(language).own_name()) } }
            }
            (icon(Icon::Forward))
        }
    }
}

/// What else there is about the class, a tap away however long the list of names is: groups (S9), tutors (S4), blocks
/// (S18), how they work (S45), final marks (S47), how they help each other (S8).
const WAYS: [(&str, &str); 6] = [
    ("/groups", "groups"),
    ("/tutors", "tutor-title"),
    ("/blocks", "blocks"),
    ("/habits", "habits"),
    ("/term", "term"),
    ("/helping", "helping-rules"),
];

fn ways(desk: &Desk<'_>) -> Markup {
    html! {
        nav class="ways" aria-label=(desk.text.say("teach-ways")) {
            @for (path, word) in WAYS { a class="button button-small" href=(desk.url(path)) { (desk.text.say(word)) } }
        }
    }
}

fn more(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("teach-add")) }
            a class="button button-main button-wide" href=(desk.url("/students/paste")) { (text.say("teach-paste-roster")) }
            a class="button button-wide below" href=(desk.url("/placement")) { (text.say("placement-title")) }
            form method="post" action=(desk.url("/students")) {
                (desk.complaint("add"))
                (once(desk.state.number + 1))
                label class="field" {
                    span { (text.say("teach-add-one")) }
                    input class="input" name="name" value=(desk.kept("add", "name", "")) required dir="auto" autocomplete="off";
                }
                button class="button button-wide" { (text.say("teach-add-button")) }
            }
        }
    }
}

/// The way to cards on paper, and whether those that are out there still lead here.
fn cards(desk: &Desk<'_>, address: Option<&str>) -> Markup {
    let text = desk.text;
    let moved = super::cards::moved(desk, address);
    html! {
        section class="card" {
            h2 { (text.say("cards-title")) }
            p class="quiet spaced" { (text.say("cards-what")) }
            @if moved > 0 { (banner(Tone::Warning, &text.say_with("cards-moved", &[("count", moved.into())]))) }
            a class="button button-wide" href=(desk.url("/cards")) { (text.say("cards-go")) }
        }
    }
}

fn left(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let gone: Vec<StudentId> =
        desk.section.enrolments.iter().filter(|(_, place)| place.left).map(|(student, _)| *student).collect();
    html! {
        @if !gone.is_empty() {
            section class="card" {
                h2 { (text.say("teach-left")) }
                ul class="rows" {
                    @for student in gone {
                        li class="line" {
                            span class="line-words" { bdi { (desk.plain_name(student)) } }
                            div class="line-taps" {
                                (super::tap(&desk.url(&format!("/students/{student}/return")), &[], "button-small",
                                    html! { (text.say("teach-come-back")) }))
                                a class="button button-small button-quiet" href=(desk.url(&format!("/students/{student}/erase"))) {
                                    (text.say("erase-link"))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
