//! The final marks of a term (S47): a line a student with what is derived, what the teacher made of it, and what the
//! student sees; beside it the rule, the term, and the terms before. It prints as a list.

mod rule;

pub use rule::{END_FORM, RULE_FORM, TERM_FORM};

use super::{Desk, Tab, page, tap};
use crate::classroom::term::{Mark, Turn, UsualMark};
use crate::classroom::{Enrolment, Field, StudentId, Term};
use crate::text::Text;
use crate::view::parts::{Icon, day_of_instant, icon, stamp};
use maud::{Markup, html};

/// What stands before a mark of the teacher's own in a form.
pub const NAMED: &str = "=";

/// A mark in forms.
pub fn mark_key(mark: &Mark) -> String {
    match mark {
        Mark::Usual(usual) => usual_key(*usual).to_owned(),
        Mark::Named(name) => format!("{NAMED}{name}"),
    }
}

/// A usual mark in forms.
pub fn usual_key(mark: UsualMark) -> &'static str {
    match mark {
        UsualMark::Thorough => "thorough",
        UsualMark::Confident => "confident",
        UsualMark::Growing => "growing",
        UsualMark::Beginning => "beginning",
    }
}

/// The name of the form that amends a student's mark.
pub fn amend_form(student: StudentId) -> String {
    format!("amend-{student}")
}

/// What a term is called.
pub fn term_name(term: &Term, text: Text) -> String {
    if term.name.is_empty() { text.say("term-nameless") } else { term.name.clone() }
}

/// The page of a term.
pub fn show(desk: &Desk<'_>, term: &Term) -> Markup {
    page(
        desk,
        Tab::Students,
        None,
        html! {
            div class="two two-wide term-page" {
                section class="card" id="marks" {
                    (head(desk, term))
                    @let register = desk.register();
                    @if register.is_empty() { p class="quiet" { (desk.text.say("teach-students-none")) } }
                    ul class="term-rows" {
                        @for student in register {
                            @if let Some(place) = desk.section.enrolments.get(&student) { (row(desk, term, student, place)) }
                        }
                    }
                }
                div class="term-aside" { (rule::aside(desk, term)) }
            }
        },
    )
}

fn head(desk: &Desk<'_>, term: &Term) -> Markup {
    let (text, section) = (desk.text, desk.section);
    let places: Vec<&Enrolment> = section.members().map(|(_, place)| place).collect();
    let count = |holds: &dyn Fn(&Enrolment) -> bool| places.iter().filter(|place| holds(place)).count();
    let seen = count(&|place| section.released(term, place).is_some());
    let stale = count(&|place| section.is_stale(term, place));
    let waiting = count(&|place| section.released(term, place).is_none() && section.mark_now(term, place).is_some());
    let number = term.id.to_string();
    html! {
        div class="term-head" {
            div class="term-title" {
                h2 { bdi { (term_name(term, text)) } " " span class="quiet" { (span(desk, term)) } }
                p class="quiet" {
                    (text.say_with("term-seen-count", &[("seen", seen.into()), ("count", places.len().into())]))
                    @if stale > 0 { " " (text.say_with("term-stale-count", &[("count", stale.into())])) }
                }
            }
            div class="term-taps" {
                @if seen > 0 {
                    (tap(&desk.url("/term/take-back"), &[("term", &number), ("all", "yes")], "button-small button-quiet",
                        html! { (text.say("term-take-all-back")) }))
                }
                @if waiting + stale > 0 {
                    (tap(&desk.url("/term/release"), &[("term", &number), ("all", "yes")], "button-small button-main",
                        html! { (text.say_with("term-release-all", &[("count", (waiting + stale).into())])) }))
                }
            }
        }
    }
}

/// From when, and until when if it is over.
fn span(desk: &Desk<'_>, term: &Term) -> String {
    let day = |wall_ms| day_of_instant(wall_ms, desk.now.wall_ms, desk.text);
    match desk.section.terms.ended_ms(term.id) {
        None => desk.text.say_with("term-since", &[("day", day(term.began_ms).into())]),
        Some(ended) => {
            desk.text.say_with("plan-between", &[("from", day(term.began_ms).into()), ("to", day(ended).into())])
        }
    }
}

fn row(desk: &Desk<'_>, term: &Term, student: StudentId, place: &Enrolment) -> Markup {
    let derived = desk.section.derived(term, place);
    let amended = place.marks.get(&term.id).and_then(|mark| mark.amended.as_ref());
    let now = desk.section.mark_now(term, place);
    html! {
        li class="term-row" id={ "s" (student) } {
            p class="term-who" { a href=(desk.url(&format!("/students/{student}"))) { (desk.name(student)) } }
            div class="term-mark" {
                @match &now {
                    Some(now) => p { b { bdi { (desk.text.mark(&now.mark)) } } @if amended.is_some() { " " span class="chip" { (desk.text.say("term-amended")) } } },
                    None => p class="quiet" { (desk.text.say("term-no-skill")) },
                }
                @if let Some(derived) = &derived {
                    p class="quiet" {
                        @if amended.is_some() {
                            (desk.text.say_with("term-derived", &[("mark", desk.text.mark(&derived.mark).into())])) " · "
                        }
                        (tally(desk.text, derived.mastered, derived.of))
                    }
                    (bar(derived.mastered, derived.of))
                }
            }
            (seen(desk, term, place))
            (taps(desk, term, student, place))
            (change(desk, term, student, place))
        }
    }
}

/// "7 of 9 skills mastered".
pub fn tally(text: Text, mastered: u16, of: u16) -> String {
    text.say_with("term-tally", &[("mastered", u32::from(mastered).into()), ("count", u32::from(of).into())])
}

/// The same as a line that fills.
fn bar(mastered: u16, of: u16) -> Markup {
    let width = u32::from(mastered) * 100 / u32::from(of.max(1));
    html! {
        svg class="term-bar" viewBox="0 0 100 4" width="100" height="4" preserveAspectRatio="none" aria-hidden="true" {
            rect class="term-bar-all" width="100" height="4" {}
            rect class="term-bar-got" width=(width) height="4" {}
        }
    }
}

/// What the student sees of it.
fn seen(desk: &Desk<'_>, term: &Term, place: &Enrolment) -> Markup {
    let text = desk.text;
    let released = desk.section.released(term, place);
    html! {
        div class="term-seen" {
            @match released {
                None => p class="quiet" { (text.say("term-not-released")) },
                Some(seen) if desk.section.is_stale(term, place) => {
                    p class="term-stale" {
                        (icon(Icon::Info))
                        span { (text.say_with("term-sees", &[("mark", text.mark(&seen.given.mark).into())])) }
                    }
                    @if let Some(now) = desk.section.mark_now(term, place) {
                        p class="quiet" { (text.say_with("term-would-be", &[("mark", text.mark(&now.mark).into())])) }
                    }
                },
                Some(seen) => p class="term-out" {
                    (icon(Icon::Check))
                    span { (text.say_with("term-released", &[("day", day_of_instant(seen.wall_ms, desk.now.wall_ms, text).into())])) }
                },
            }
        }
    }
}

fn taps(desk: &Desk<'_>, term: &Term, student: StudentId, place: &Enrolment) -> Markup {
    let (text, section) = (desk.text, desk.section);
    let (number, student) = (term.id.to_string(), student.to_string());
    let fields = [("term", number.as_str()), ("student", &student)];
    let is_out = section.released(term, place).is_some();
    html! {
        div class="term-taps" {
            @if is_out {
                (tap(&desk.url("/term/take-back"), &fields, "button-small button-quiet", html! { (text.say("term-take-back")) }))
            }
            @if section.mark_now(term, place).is_some() && (!is_out || section.is_stale(term, place)) {
                (tap(&desk.url("/term/release"), &fields, "button-small",
                    html! { (text.say(if is_out { "term-release-again" } else { "term-release" })) }))
            }
        }
    }
}

/// The teacher's own mark with a reason, and what was done to it so far.
fn change(desk: &Desk<'_>, term: &Term, student: StudentId, place: &Enrolment) -> Markup {
    let text = desk.text;
    let form = amend_form(student);
    let amended = place.marks.get(&term.id).and_then(|mark| mark.amended.as_ref());
    let stored = amended.map(|amended| mark_key(&amended.mark)).unwrap_or_default();
    let chosen = desk.kept(&form, "mark", &stored).to_owned();
    let rule = desk.section.final_rule.0.iter().map(|band| &band.mark);
    let marks: Vec<&Mark> = match amended.filter(|amended| !desk.section.final_rule.has(&amended.mark)) {
        Some(old) => rule.chain([&old.mark]).collect(),
        None => rule.collect(),
    };
    html! {
        details class="term-change" open[desk.draft(&form).is_some()] {
            summary { (text.say("term-change")) }
            form method="post" action=(desk.url(&format!("/term/{student}"))) {
                (desk.complaint(&form))
                input type="hidden" name="term" value=(term.id);
                div class="fields" {
                    label class="field" {
                        span { (text.say("field-mark-name")) }
                        select class="input" name="mark" {
                            option value="" selected[chosen.is_empty()] { (text.say("term-as-derived")) }
                            @for mark in marks {
                                @let key = mark_key(mark);
                                option value=(key) selected[chosen == key] { (text.mark(mark)) }
                            }
                        }
                    }
                    label class="field" {
                        span { (text.say("term-reason")) }
                        input class="input" name="reason" required maxlength=(Field::Reason.limit()) dir="auto" autocomplete="off"
                            value=(desk.kept(&form, "reason", amended.map_or("", |amended| amended.reason.as_str())));
                        small { (text.say("term-reason-hint")) }
                    }
                }
                button class="button button-main" { (text.say("teach-save")) }
            }
            (trail(desk, term, place))
        }
    }
}

fn trail(desk: &Desk<'_>, term: &Term, place: &Enrolment) -> Markup {
    let text = desk.text;
    let marked = |key: &str, mark: &Mark| text.say_with(key, &[("mark", text.mark(mark).into())]);
    let trail = place.marks.get(&term.id).map_or(&[][..], |mark| mark.trail.as_slice());
    html! {
        @if !trail.is_empty() {
            h4 { (text.say("term-trail")) }
            ol class="history" {
                @for trace in trail.iter().rev() {
                    li {
                        time class="ltr quiet" datetime=(stamp(trace.wall_ms)) { (stamp(trace.wall_ms)) }
                        span {
                            @match &trace.what {
                                Turn::Amended(mark, reason) => { (marked("history-mark-amended", mark)) " “" bdi { (reason) } "”" },
                                Turn::AsDerived(reason) => { (text.say("history-mark-derived")) " “" bdi { (reason) } "”" },
                                Turn::Released(mark) => { (marked("history-mark-released", mark)) },
                                Turn::TakenBack => { (text.say("history-mark-taken-back")) },
                            }
                            " " span class="quiet" { "(" (text.say("history-by-you")) ")" }
                        }
                    }
                }
            }
        }
    }
}

/// On the page of one student: their mark of the term that runs.
pub fn of_student(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let (text, term) = (desk.text, &desk.section.terms.running);
    html! {
        section class="card" id="mark" {
            h3 { (text.say("term")) " " span class="quiet" { bdi { (term_name(term, text)) } } }
            div class="term-row" {
                div class="term-mark" {
                    @match desk.section.mark_now(term, place) {
                        Some(now) => { p { b { bdi { (text.mark(&now.mark)) } } } p class="quiet" { (tally(text, now.mastered, now.of)) } },
                        None => p class="quiet" { (text.say("term-no-skill")) },
                    }
                }
                (seen(desk, term, place))
            }
            a class="button button-small button-line" href=(desk.url(&format!("/term#s{student}"))) { (text.say("term-open")) }
        }
    }
}
