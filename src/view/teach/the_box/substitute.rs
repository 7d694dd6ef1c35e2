//! A substitute's day (S52): the sheet to print, and the card that says whether one is out.

use super::super::tap;
use super::BoxDesk;
use crate::text::Text;
use crate::view::layout::{Page, Theme, page};
use maud::{Markup, html};

/// The card among the devices.
pub fn card(desk: &BoxDesk<'_>) -> Markup {
    let text = desk.text;
    let known = desk.access.day_code(&desk.now);
    let in_use = known.is_some_and(|code| code.used.is_some());
    html! {
        section class="card" {
            h2 { (text.say("substitute-title")) }
            p class="quiet" { (text.say("substitute-why")) }
            @if known.is_some() {
                p { (text.say(if in_use { "substitute-in-use" } else { "substitute-is-out" })) }
                (tap("/teach/box/substitute/end", &[], "button-line button-wide", html! { (text.say("substitute-end")) }))
            }
            (tap("/teach/box/substitute", &[], "button-wide", html! { (text.say("substitute-print")) }))
        }
    }
}

/// The page to print: where to go, the code, what it opens.
pub fn sheet(text: Text, code: &str, address: &str) -> Markup {
    let title = text.say("substitute-sheet-title");
    page(
        // Paper is white, whatever the device prefers.
        Page { body_class: "sheet-page", css: &["code", "sheet"], theme: Theme::Light, ..Page::new(text, &title) },
        html! {
            nav.sheet-bar {
                p { (text.say("substitute-sheet-once")) }
                a.button.button-quiet href="/teach/box/devices" { (text.say("problem-back")) }
            }
            main.sheet {
                h1 { (title) }
                p.sheet-lead { (text.say("substitute-sheet-lead")) }
                ol {
                    li { (text.say("substitute-sheet-open")) " " b.ltr { (address) } }
                    li { (text.say("substitute-sheet-tap")) }
                    li { (text.say("substitute-sheet-type")) p.sheet-code.ltr { (code) } }
                }
                p { (text.say("substitute-sheet-can")) }
                p { (text.say("substitute-sheet-cannot")) }
                p { (text.say("substitute-sheet-day")) }
            }
        },
    )
}
