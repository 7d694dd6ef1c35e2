//! One student: what the teacher taps for them, and what is known of them.

mod devices;
mod week;

use super::{Desk, Tab, aims, elsewhere, evidence, habits, history, page, retake, tap, term};
use crate::classroom::{Alias, Colour, Enrolment, Event, Field, Language, StudentId};
use crate::text::Text;
use crate::view::parts::cup;
use maud::{Markup, html};

/// The page. `events` is the newest of their history, newest first.
pub fn show(desk: &Desk<'_>, student: StudentId, events: &[Event], back: &str) -> Markup {
    let Some(place) = desk.section.enrolments.get(&student) else { return html! {} };
    page(
        desk,
        if !desk.is_teachers() {
            Tab::Now
        } else if back == "map" {
            Tab::Map
        } else {
            Tab::Students
        },
        None,
        html! {
            div class="student-head" {
                span class="emoji" { (place.alias.icon()) }
                h2 { (desk.name(student)) }
            }
            div class="two" {
                div {
                    @if desk.section.is_open() { (cups(desk, student, place, back)) }
                    @else if !desk.is_teachers() { p class="quiet" { (desk.text.say("teach-cups-closed")) } }
                    @if desk.is_teachers() { (about(desk, student, place)) (supports(desk, student, place)) (home_language(desk, student, place)) (own_map(desk, student, place)) }
                }
                @if desk.is_teachers() { div {
                    (week::card(desk, student, place))
                    (retake::card(desk, student, place))
                    section class="card" {
                        a class="button button-line button-wide" href=(path(desk, student, "/marks")) { (desk.text.say("marks-of-student")) }
                    }
                    (elsewhere::of_student(desk, student))
                    (aims::card(desk, student, place))
                    (term::of_student(desk, student, place))
                    (habits::of_student(desk, student, place))
                    (evidence::of_student(desk, student))
                    (devices::card(desk, student))
                    (history::card(desk, student, events))
                    (in_and_out(desk, student))
                } }
            }
        },
    )
}

fn path(desk: &Desk<'_>, student: StudentId, rest: &str) -> String {
    desk.url(&format!("/students/{student}{rest}"))
}

/// Paper cups: the teacher taps what stands on the desk (S54).
fn cups(desk: &Desk<'_>, student: StudentId, place: &Enrolment, back: &str) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h3 { (text.say("teach-cup-for")) }
            form method="post" action=(desk.url("/cups")) class="cup-taps" {
                input type="hidden" name="student" value=(student);
                input type="hidden" name="back" value=(back);
                @for colour in Colour::ALL {
                    button class="button button-line cup-tap" name="colour" value=(colour_key(colour))
                        aria-pressed=(place.cup.as_ref().is_some_and(|cup| cup.colour == colour)) {
                        (cup(colour, "cup-small", text)) span aria-hidden="true" { (text.cup(colour)) }
                    }
                }
            }
            @if place.cup.is_some() {
                (tap(&desk.url("/cups/lower"), &[("student", &student.to_string()), ("back", back)], "button-quiet",
                    html! { (text.say("teach-cup-lower")) }))
            }
        }
    }
}

/// A colour in forms.
pub fn colour_key(colour: Colour) -> &'static str {
    match colour {
        Colour::Green => "green",
        Colour::Yellow => "yellow",
        Colour::Red => "red",
    }
}

fn about(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h3 { (text.say("teach-about")) }
            form method="post" action=(path(desk, student, "")) {
                (desk.complaint("about"))
                label class="field" {
                    span { (text.say("field-student-name")) }
                    input class="input" name="name" value=(desk.kept("about", "name", desk.plain_name(student))) required dir="auto";
                }
                (own_language(desk, student))
                (aliases(desk, place))
                label class="tick" {
                    input type="checkbox" name="off_wall" value="yes" checked[place.off_wall];
                    span { (text.say("teach-off-wall")) }
                }
                button class="button button-main" { (text.say("teach-save")) }
            }
        }
    }
}

/// What an assessor should know: only the teacher's pages ever show it.
fn supports(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    html! {
        section class="card" {
            h3 { (desk.text.say("field-supports")) }
            p class="quiet" { (desk.text.say("check-supports-why")) }
            form method="post" action=(path(desk, student, "/supports")) {
                (desk.complaint("supports"))
                textarea class="input" name="supports" aria-label=(desk.text.say("field-supports")) dir="auto"
                    maxlength=(Field::Supports.limit()) { (desk.kept("supports", "supports", &place.supports)) }
                button class="button" { (desk.text.say("teach-save")) }
            }
        }
    }
}

/// The language of their home (S22), with those that others of the class speak to choose from.
fn home_language(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    html! {
        section class="card" id="home" {
            h3 { (desk.text.say("field-home-language")) }
            p class="quiet" { (desk.text.say("home-language-teacher")) }
            form method="post" action=(path(desk, student, "/home")) {
                (desk.complaint("home"))
                input class="input" name="home" list="home-languages" dir="auto" autocomplete="off"
                    aria-label=(desk.text.say("field-home-language")) maxlength=(Field::HomeLanguage.limit())
                    value=(desk.kept("home", "home", &place.home_language));
                datalist id="home-languages" {
                    @for language in desk.section.home_languages(1) { option value=(language) {} }
                }
                button class="button" { (desk.text.say("teach-save")) }
            }
        }
    }
}

fn own_language(desk: &Desk<'_>, student: StudentId) -> Markup {
    let own = desk.state.students.get(&student).and_then(|person| person.language);
    html! {
        label class="field" {
            span { (desk.text.say("teach-screen-language")) }
            select class="input" name="language" {
                option value="" selected[own.is_none()] {
                    (desk.text.say("teach-as-class")) " (" (Text::new(desk.section.language).own_name()) ")"
                }
                @for language in Language::ALL {
                    option value=(language.tag()) lang=(language.tag()) selected[own == Some(language)] {
                        (Text::new(language).own_name())
                    }
                }
            }
        }
    }
}

/// The icons that are free in this class, and their own.
fn aliases(desk: &Desk<'_>, place: &Enrolment) -> Markup {
    let taken: Vec<Alias> = desk.section.members().map(|(_, place)| place.alias).collect();
    html! {
        label class="field" {
            span { (desk.text.say("teach-alias")) }
            select class="input" name="alias" {
                @for alias in Alias::all().filter(|alias| *alias == place.alias || !taken.contains(alias)) {
                    option value=(alias.place()) selected[alias == place.alias] { (alias.icon()) " " (desk.text.alias(alias)) }
                }
            }
        }
    }
}

fn own_map(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let text = desk.text;
    let on = |skill| place.map.as_ref().is_none_or(|map| map.contains(&skill));
    html! {
        section class="card" {
            h3 { (text.say("teach-own-map")) }
            p class="quiet" { (text.say("teach-own-map-why")) }
            form method="post" action=(path(desk, student, "/map")) {
                (desk.complaint("map"))
                details open[place.map.is_some()] {
                    summary {
                        @match &place.map {
                            Some(map) => (text.say_with("teach-own-map-some", &[("count", map.len().into())])),
                            None => (text.say("teach-own-map-all")),
                        }
                    }
                    @for (unit, skills) in desk.section.units() {
                        fieldset class="ticks" {
                            legend { bdi { (unit) } }
                            @for skill in skills {
                                label class="tick" {
                                    input type="checkbox" name="skill" value=(skill) checked[on(skill)];
                                    span { (desk.skill(skill)) }
                                }
                            }
                        }
                    }
                    div class="form-row" {
                        button class="button button-main" { (text.say("teach-save")) }
                        button class="button button-quiet" name="all" value="yes" { (text.say("teach-own-map-reset")) }
                    }
                }
            }
        }
    }
}

/// Into another class, out of this one.
fn in_and_out(desk: &Desk<'_>, student: StudentId) -> Markup {
    let text = desk.text;
    let others: Vec<_> = desk.state.sections.values().filter(|other| other.active(student).is_err()).collect();
    html! {
        section class="card" {
            @if !others.is_empty() {
                form method="post" action=(path(desk, student, "/share")) {
                    label class="field" {
                        span { (text.say("teach-share")) }
                        select class="input" name="section" {
                            @for other in others { option value=(other.id) { (other.name) } }
                        }
                    }
                    button class="button" { (text.say("teach-share-button")) }
                }
            }
            p class="quiet spaced" { (text.say("teach-leave-why")) }
            (tap(&path(desk, student, "/leave"), &[], "button-stop", html! { (text.say("teach-leave")) }))
            p class="quiet spaced" { (text.say("erase-link-why")) }
            a class="button button-line" href=(path(desk, student, "/erase")) { (text.say("erase-link")) }
        }
    }
}
