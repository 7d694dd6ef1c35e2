//! The recovery sheet: a page to print, shown once (TRUST.md, Backups).

use super::backups::proof;
use crate::text::Text;
use crate::view::layout::{self, Page, Theme};
use crate::view::parts::{QrArt, qr, stamp};
use maud::{Markup, html};

/// What stands on the sheet. It has no `Debug`: the key is for paper.
pub struct Sheet<'a> {
    /// The box's name, such as `cupboard.local:8080`, and its six digits.
    pub the_box: (&'a str, &'a str),
    /// When it was made, in milliseconds since 1970.
    pub wall_ms: i64,
    /// The four characters by which box and sheet are seen to belong together.
    pub mark: &'a str,
    /// What the key begins with.
    pub prefix: &'a str,
    /// The rest of the key, group by group.
    pub groups: &'a [String],
    /// The whole key, to scan; `None` where no code could be drawn.
    pub code: Option<&'a QrArt>,
    /// The name of a backup, for an example.
    pub file: &'a str,
}

const STOP: &str = "sudo systemctl stop cupboard";
const RESTORE: &str = "sudo cupboard restore --data /var/lib/cupboard --replace ";
const START: &str = "sudo systemctl start cupboard";

/// The page.
pub fn show(text: Text, sheet: &Sheet<'_>) -> Markup {
    let title = text.say("recovery-title");
    layout::page(
        // Paper is white, whatever the device prefers.
        Page {
            body_class: "sheet-page",
            css: &["code", "sheet", "recovery"],
            theme: Theme::Light,
            ..Page::new(text, &title)
        },
        html! {
            section class="recovery-bar card" {
                p { (text.say("recovery-print")) }
                (proof(text, html! {}))
            }
            main.sheet {
                h1 { (title) }
                p.sheet-lead { (text.say("recovery-lead")) }
                (key(text, sheet))
                (how(text, sheet))
                (keep(text))
                p.sheet-sign { (text.say("recovery-sign")) }
                p.sheet-sign { (text.say("recovery-sign-where")) }
                p.sheet-foot { (text.say("recovery-age")) }
            }
        },
    )
}

fn key(text: Text, sheet: &Sheet<'_>) -> Markup {
    let (name, digits) = sheet.the_box;
    html! {
        div.sheet-box.recovery-box {
            @if let Some(code) = sheet.code { (qr(code, "code-sheet", &text.say("recovery-scan"))) }
            div {
                p { b { (text.say("recovery-key")) } }
                p.recovery-key dir="ltr" {
                    span { (sheet.prefix) }
                    @for group in sheet.groups { " " span { (group) } }
                }
                p.quiet { (text.say("recovery-key-why")) }
            }
        }
        dl.recovery-facts {
            div { dt { (text.say("recovery-box")) } dd { span.ltr { (name) " · " (digits) } } }
            div { dt { (text.say("recovery-made")) } dd { time.ltr { (stamp(sheet.wall_ms)) } } }
            div { dt { (text.say("recovery-mark")) } dd { span.ltr { (sheet.mark) } } }
        }
    }
}

fn how(text: Text, sheet: &Sheet<'_>) -> Markup {
    html! {
        section {
            h2 { (text.say("recovery-how")) }
            ol {
                li { (text.say("recovery-how-file")) (command(html! { span { (sheet.file) } })) }
                li { (text.say("recovery-how-stop")) (command(html! { (STOP) })) }
                li { (text.say("recovery-how-type")) (command(html! { (RESTORE) span { (sheet.file) } })) }
                li { (text.say("recovery-how-key")) }
                li { (text.say("recovery-how-start")) (command(html! { (START) })) }
            }
        }
    }
}

fn command(words: Markup) -> Markup {
    html! { code.recovery-command dir="ltr" { (words) } }
}

fn keep(text: Text) -> Markup {
    html! {
        section {
            h2 { (text.say("recovery-keep")) }
            ul {
                @for key in ["recovery-keep-away", "recovery-keep-secret", "recovery-keep-new", "recovery-keep-old"] {
                    li { (text.say(key)) }
                }
            }
        }
    }
}
