//! Backups: how they stand, a stick, a download, and the recovery sheet without which there are none.

use super::{BoxDesk, BoxTab, page};
use crate::text::Text;
use crate::view::parts::{Tone, banner, stamp};
use maud::{Markup, html};

/// How backups stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// None are made: there is no recovery sheet.
    Off,
    /// All is well.
    #[default]
    Good,
    /// The last one failed: the disk is full.
    Full,
    /// The last one failed: the disk does not keep it.
    Failing,
}

/// A backup on the box.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    /// When it was made, in milliseconds since 1970.
    pub wall_ms: i64,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What the page knows beside the desk.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// How they stand.
    pub standing: Standing,
    /// The backups on the box, newest first.
    pub kept: Vec<Kept>,
    /// Sticks that are there, by what people call them.
    pub sticks: Vec<String>,
    /// A sheet was shown, and waits for its last characters.
    pub waiting: bool,
    /// There are still backups that hold what was erased.
    pub replacing: bool,
}

/// The page.
pub fn show(desk: &BoxDesk<'_>, known: &Known) -> Markup {
    let has_sheet = desk.access.sheet.is_some();
    page(
        desk,
        BoxTab::Backups,
        html! {
            div class="two" {
                @if has_sheet {
                    div { (on_box(desk, known)) (sheet(desk, known)) }
                    div { (on_stick(desk, known)) (download(desk)) }
                } @else {
                    div { (off(desk, known)) }
                }
            }
        },
    )
}

fn off(desk: &BoxDesk<'_>, known: &Known) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("backup-off")) }
            p { (text.say("backup-off-why")) }
            (confirm(desk, known))
            (make(text, "recovery-make", !known.waiting))
        }
    }
}

fn on_box(desk: &BoxDesk<'_>, known: &Known) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("box-tab-backups")) }
            @match known.standing {
                Standing::Full => (banner(Tone::Bad, &text.say("backup-failing-full"))),
                Standing::Failing => (banner(Tone::Bad, &text.say("backup-failing"))),
                Standing::Off | Standing::Good => {}
            }
            @if known.replacing { (banner(Tone::Warning, &text.say("backup-replacing"))) }
            @match known.kept.first() {
                Some(last) => p { (text.say("backup-last")) " " b { time.ltr { (stamp(last.wall_ms)) } } },
                None => p { (text.say("backup-none")) },
            }
            p class="quiet spaced" { (text.say("backup-on")) }
            form method="post" action="/teach/box/backups/now" class="spaced" {
                button class="button button-main" { (text.say("backup-now")) }
            }
            @if !known.kept.is_empty() {
                details class="fold" {
                    summary { (text.say("backup-list")) }
                    ul class="history" {
                        @for kept in &known.kept {
                            li { time.ltr { (stamp(kept.wall_ms)) } span { (size(text, kept.bytes)) } }
                        }
                    }
                }
            }
        }
    }
}

/// A file's size, never nothing.
fn size(text: Text, bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000).max(1);
    text.say_with("backup-size", &[("megabytes", format!("{}.{}", tenths / 10, tenths % 10).into())])
}

fn on_stick(desk: &BoxDesk<'_>, known: &Known) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("stick-title")) }
            p class="quiet" { (text.say("stick-why")) }
            (desk.refused.complaint("stick"))
            @for stick in &known.sticks {
                form method="post" action="/teach/box/backups/stick" class="spaced" {
                    input type="hidden" name="stick" value=(stick);
                    button class="button button-main button-wide" { (text.say_with("stick-copy", &[("stick", stick.clone().into())])) }
                }
            }
            @if known.sticks.is_empty() {
                p { (text.say("stick-none")) }
                a class="button button-line" href=(BoxTab::Backups.path()) { (text.say("stick-look")) }
            }
        }
    }
}

fn download(desk: &BoxDesk<'_>) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("backup-take")) }
            a class="button button-line button-wide" href="/teach/backup" download { (text.say("backup-download")) }
            p class="quiet spaced" { (text.say("backup-take-why")) }
        }
    }
}

fn sheet(desk: &BoxDesk<'_>, known: &Known) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("recovery-title")) }
            @if let Some(sheet) = &desk.access.sheet {
                p { (text.say_with("recovery-is", &[("mark", sheet.mark().into())])) " " time.ltr { (stamp(sheet.since_wall_ms)) } }
            }
            (confirm(desk, known))
            p class="quiet spaced" { (text.say("recovery-again-why")) }
            (make(text, "recovery-again", false))
        }
    }
}

/// The button that draws a key, and leads to the page to print.
fn make(text: Text, word: &str, main: bool) -> Markup {
    let kind = if main { "button-main" } else { "button-line" };
    html! {
        form method="post" action="/teach/box/backups/sheet" class="spaced" {
            button class={ "button " (kind) } { (text.say(word)) }
        }
    }
}

/// Below a sheet that was shown: the proof that it is on paper.
fn confirm(desk: &BoxDesk<'_>, known: &Known) -> Markup {
    html! {
        @if known.waiting || desk.refused.draft("confirm").is_some() { (proof(desk.text, desk.refused.complaint("confirm"))) }
    }
}

/// The form in which the last characters of a printed key are typed.
pub fn proof(text: Text, complaint: Markup) -> Markup {
    html! {
        form method="post" action="/teach/box/backups/confirm" {
            (complaint)
            label class="field" {
                span { (text.say("recovery-typed")) }
                input class="input input-short code-input ltr" name="typed" maxlength="12" autocomplete="off"
                    autocapitalize="characters" spellcheck="false" required;
                small { (text.say("recovery-typed-why")) }
            }
            button class="button button-main" { (text.say("recovery-typed-do")) }
        }
    }
}
