//! The list of classes, and a new one.

use super::desk::complaint;
use super::notices::{self, Notice};
use super::{Draft, bare, door, once};
use crate::classroom::{Language, State};
use crate::text::Text;
use crate::view::parts::{Icon, icon};
use maud::{Markup, html};

/// The steps of a first class, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Its name.
    Class,
    /// Its roster.
    Students,
    /// Its skills.
    Skills,
    /// Opening it.
    Open,
}

/// Where in the four steps somebody is.
pub fn steps(text: Text, at: Step) -> Markup {
    let all = [
        (Step::Class, text.say("step-class")),
        (Step::Students, text.say("step-students")),
        (Step::Skills, text.say("step-skills")),
        (Step::Open, text.say("step-open")),
    ];
    html! {
        ol class="path" aria-label=(text.say("step-path")) {
            @for (step, word) in all {
                li class=[(step < at).then_some("path-done")] aria-current=[(step == at).then_some("step")] { (word) }
            }
        }
    }
}

/// Every class, the open ones first.
pub fn list(text: Text, state: &State, notices: &[Notice], is_teachers: bool, can_sign_out: bool) -> Markup {
    let title = text.say("teach-classes");
    let mut sections: Vec<_> = state.sections.values().collect();
    sections.sort_by_key(|section| (!section.is_open(), section.id));
    bare(
        text,
        &title,
        html! {
            (notices::list(text, notices))
            section class="card" {
                h1 { (title) }
                ul class="rows" {
                    @for section in sections {
                        li {
                            a class="class-link" href={ "/teach/" (section.id) } {
                                span class="class-name" { bdi { (section.name) } }
                                span class="quiet" {
                                    @if section.is_open() { b class="open-word" { (text.say("teach-is-open")) } " · " }
                                    (text.say_with("teach-students-count", &[("count", section.members().count().into())]))
                                    " · "
                                    (text.say_with("teach-skills-count", &[("count", section.taught().count().into())]))
                                }
                                (icon(Icon::Forward))
                            }
                        }
                    }
                }
                @if is_teachers { a class="button button-wide" href="/teach/new" { (icon(Icon::Plus)) span { (text.say("teach-new-class")) } } }
            }
            div class="door-foot" {
                a class="button button-quiet" href="/wall" { (text.say("teach-wall-look")) }
                @if is_teachers { a class="button button-quiet" href="/teach/box" { (text.say("box-title")) } }
                @if can_sign_out {
                    form method="post" action="/teach/sign-out" { button class="button button-quiet" { (text.say("door-sign-out")) } }
                }
            }
        },
    )
}

/// The form for a new class; the first one begins the four steps.
pub fn new(text: Text, state: &State, language: Language, draft: Option<&Draft>) -> Markup {
    let (first, number) = (state.sections.is_empty(), state.number);
    let title = if first { text.say("teach-first-class") } else { text.say("teach-new-class") };
    let name = draft.and_then(|draft| draft.field("name")).unwrap_or_default();
    bare(
        text,
        &title,
        html! {
            @if first { (steps(text, Step::Class)) }
            form method="post" action="/teach/new" class="card" {
                h1 { (title) }
                (once(number + 1))
                (complaint(draft))
                label class="field" {
                    span { (text.say("teach-class-name")) }
                    input class="input" name="name" value=(name) maxlength="40" required dir="auto";
                    small { (text.say("teach-class-name-hint")) }
                }
                (door::languages(text, draft.and_then(|draft| draft.field("language")), language))
                p class="quiet spaced" { (text.say("teach-class-language-hint")) }
                button class="button button-main button-big button-wide" { (text.say("teach-make-class")) }
                @if !first { a class="button button-quiet button-wide" href="/teach/classes" { (text.say("problem-back")) } }
            }
        },
    )
}
