//! What is signed in, and walls.

use super::{BoxDesk, BoxTab, page};
use maud::{Markup, html};

/// The page.
pub fn show(desk: &BoxDesk<'_>) -> Markup {
    page(
        desk,
        BoxTab::Devices,
        html! {
            div class="two" {
                div { (pair(desk)) }
                div { (away(desk)) }
            }
        },
    )
}

fn pair(desk: &BoxDesk<'_>) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("pair-title")) }
            p class="quiet" { (text.say("pair-how")) }
            form method="post" action="/teach/box/pair" {
                (desk.refused.complaint("pair"))
                label class="field" {
                    span { (text.say("pair-code")) }
                    input class="input input-short code-input ltr" name="code" value=(desk.refused.kept("pair", "code", "")) maxlength="8"
                        autocomplete="off" autocapitalize="characters" spellcheck="false" required;
                }
                button class="button button-main" { (text.say("pair-button")) }
            }
        }
    }
}

fn away(desk: &BoxDesk<'_>) -> Markup {
    html! {
        form method="post" action="/teach/sign-out" class="below" {
            button class="button button-quiet button-wide" { (desk.text.say("door-sign-out")) }
        }
    }
}
