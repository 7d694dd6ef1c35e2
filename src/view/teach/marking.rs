//! "How we mark" (S26, S32, S47): the levels, how a mark follows from tries, and the teacher's saved phrases.

pub mod levels;
pub mod method;
mod phrases;
mod retakes;
pub mod wordings;

pub use phrases::{FORM as PHRASES, LISTS};
pub use retakes::FORM as RETAKES;

use super::{Desk, Tab, page};
use crate::classroom::Recount;
use crate::view::parts::{Icon, Tone, banner, icon};
use maud::{Markup, html};

/// The page. `rows` are the levels as they are being changed, before they are saved.
pub fn show(desk: &Desk<'_>, rows: Option<&levels::Rows>) -> Markup {
    let text = desk.text;
    page(
        desk,
        Tab::Settings,
        None,
        html! {
            (told(desk))
            div class="marking-head" {
                a class="button button-quiet marking-back" href=(desk.url("/settings")) {
                    (icon(Icon::Back)) (text.say("teach-tab-settings"))
                }
                h2 { (text.say("marking")) }
                p class="quiet" { (text.say("marking-why")) }
            }
            div class="two marking" {
                div { (levels::card(desk, rows)) (retakes::card(desk)) }
                (method::card(desk))
                (phrases::card(desk))
            }
        },
    )
}

/// What the last change made different, right after it.
fn told(desk: &Desk<'_>) -> Markup {
    let recounted = desk.section.recounted().filter(|_| desk.done.is_some());
    html! { @if let Some(recount) = recounted { (banner(Tone::Plain, &said(desk, recount, "marking-counted"))) } }
}

/// So many skills of so many students: `key` has a sentence for them, and its own for none with `-none`.
fn said(desk: &Desk<'_>, recount: Recount, key: &'static str) -> String {
    let text = desk.text;
    let students = text.say_with("marking-of-students", &[("count", recount.students.into())]);
    let numbers = [("count", recount.marks.into()), ("students", students.into())];
    match (key, recount.marks) {
        ("marking-would", 0) => text.say("marking-would-none"),
        ("marking-would", _) => text.say_with("marking-would", &numbers),
        (_, 0) => text.say("marking-counted-none"),
        _ => text.say_with("marking-counted", &numbers),
    }
}

/// For the settings: the levels at a glance, and the way to the page.
pub fn summary(desk: &Desk<'_>) -> Markup {
    let (text, scale) = (desk.text, &desk.section.scale);
    html! {
        section class="card" {
            h2 { (text.say("marking")) }
            ul class="marking-levels" {
                @for level in scale.levels() {
                    li class=[scale.is_mastered(level).then_some("marking-mastered")] { bdi { (text.level(scale, level)) } }
                }
            }
            p class="quiet" { (method::name(text, desk.section.marking.method)) }
            a class="button button-wide below" href=(desk.url("/marking")) { (text.say("marking-open")) }
        }
    }
}
