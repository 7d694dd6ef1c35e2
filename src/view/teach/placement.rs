//! What students could do before (S31): a list comes in, is looked at, and only then counts.

use super::marks::origins;
use super::{Desk, Tab, page};
use crate::classroom::StudentId;
use crate::classroom::ledger::Origin;
use crate::view::parts::{iso_day, today};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// The name under which the refused form is kept.
pub const FORM: &str = "placement";

/// What a list would bring, and what it says that the class does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many levels each student gets.
    pub levels: BTreeMap<StudentId, usize>,
    /// Names of nobody in the class, or of more than one.
    pub no_student: Vec<String>,
    /// What is no skill of the class.
    pub no_skill: Vec<String>,
    /// What is no level of the class.
    pub no_level: Vec<String>,
}

/// The first step: paste, or choose a file.
pub fn paste(desk: &Desk<'_>, content: &str) -> Markup {
    let text = desk.text;
    framed(
        desk,
        html! {
            h2 { (text.say("placement-title")) }
            p class="quiet" { (text.say("placement-why")) }
            (desk.complaint(FORM))
            form method="post" action=(desk.url("/placement")) enctype="multipart/form-data" {
                (origins(desk, FORM, &[Origin::Placement, Origin::LastYear]))
                (day(desk))
                label class="field" {
                    span { (text.say("placement-label")) }
                    textarea class="input paste" name="list" rows="10" placeholder=(text.say("placement-example")) dir="auto" spellcheck="false" {
                        // A browser drops the first line feed of a textarea.
                        "\n" (desk.kept(FORM, "list", content))
                    }
                    small { (text.say("placement-hint")) }
                }
                label class="field" {
                    span { (text.say("import-file")) }
                    input class="input" type="file" name="file" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values";
                    small { (text.say("import-file-hint")) }
                }
                div class="form-row" {
                    button class="button button-main button-big" { (text.say("import-look")) }
                    a class="button button-quiet" href=(desk.url("/students")) { (text.say("problem-back")) }
                }
            }
        },
    )
}

fn framed(desk: &Desk<'_>, body: Markup) -> Markup {
    page(desk, Tab::Students, None, html! { div class="narrow" { section class="card" { (body) } } })
}

/// When it was shown; the day alone matters.
fn day(desk: &Desk<'_>) -> Markup {
    html! {
        label class="field" {
            span { (desk.text.say("marks-date")) }
            input class="input" type="date" name="date" placeholder="2026-11-24" max=(iso_day(today(desk.now.wall_ms)))
                value=(desk.kept(FORM, "date", ""));
            small { (desk.text.say("placement-date-hint")) }
        }
    }
}

/// The last look before anything is written; `origin` and `date` as the form said.
pub fn preview(desk: &Desk<'_>, content: &str, (origin, date): (&str, &str), found: &Found) -> Markup {
    let text = desk.text;
    let levels: usize = found.levels.values().sum();
    framed(
        desk,
        html! {
            h2 { (text.say("import-preview-title")) }
            p { (text.say_with("placement-levels", &[("count", levels.into())])) }
            ul class="names" {
                @for student in desk.register() {
                    @if let Some(count) = found.levels.get(&student) { li { (desk.name(student)) " · " (count) } }
                }
            }
            (left_out(desk, found))
            p class="quiet spaced" { (text.say("placement-once")) }
            form method="post" action=(desk.url("/placement")) enctype="multipart/form-data" class="form-row" {
                textarea name="list" hidden aria-hidden="true" { "\n" (content) }
                input type="hidden" name="origin" value=(origin);
                input type="hidden" name="date" value=(date);
                @if levels > 0 {
                    button class="button button-main button-big" name="go" value="yes" { (text.say("import-put-in")) }
                }
                button class="button button-quiet" name="again" value="yes" { (text.say("import-again")) }
            }
        },
    )
}

fn left_out(desk: &Desk<'_>, found: &Found) -> Markup {
    let text = desk.text;
    let groups = [
        (text.say("placement-no-student"), &found.no_student),
        (text.say("placement-no-skill"), &found.no_skill),
        (text.say("placement-no-level"), &found.no_level),
    ];
    html! {
        @for (title, what) in groups {
            @if !what.is_empty() {
                h3 { (title) }
                ul class="names" { @for each in what { li { bdi { (each) } } } }
            }
        }
    }
}
