//! The box's clock: what it says, and setting it (TRUST.md, Clock).

use super::BoxDesk;
use crate::classroom::Now;
use crate::text::Text;
use crate::view::parts::{Icon, field_stamp, icon, stamp};
use maud::{Markup, html};

/// The card: what time it is here, and the form that sets it.
pub fn card(desk: &BoxDesk<'_>) -> Markup {
    let text = desk.text;
    let form = &desk.refused;
    let now = field_stamp(desk.now.wall_ms);
    html! {
        section class="card" id="clock" {
            h2 { (text.say("clock-title")) }
            p { (says(text, &desk.now)) }
            @if !desk.now.wall_trusted { p class="quiet" { (text.say("clock-unsure-why")) } }
            (as_this_device(text, "button-main button-wide"))
            form method="post" action="/teach/box/clock" {
                (form.complaint("clock"))
                label class="field" {
                    span { (text.say("clock-typed")) }
                    input class="input ltr" type="datetime-local" name="typed" value=(form.kept("clock", "typed", &now)) required;
                }
                button class="button button-line" { (text.say("clock-set")) }
            }
        }
    }
}

fn says(text: Text, now: &Now) -> Markup {
    let key = if now.wall_trusted { "clock-says" } else { "clock-says-unsure" };
    html! { (text.say(key)) " " time.ltr { (stamp(now.wall_ms)) } }
}

/// One tap: the box takes this device's time. Its script writes the time in; without one the button leads to the card.
fn as_this_device(text: Text, class: &str) -> Markup {
    html! {
        form method="post" action="/teach/box/clock" class="tap" data-clock {
            input type="hidden" name="at";
            button class={ "button " (class) } { (text.say("clock-take")) }
        }
    }
}

/// On a class's pages, while the box is not sure what time it is.
pub fn offer(text: Text, now: &Now) -> Markup {
    html! {
        @if !now.wall_trusted {
            div class="banner banner-offer" role="status" {
                (icon(Icon::Clock))
                span { (says(text, now)) }
                (as_this_device(text, "button-small"))
            }
        }
    }
}

/// Before the clock goes back: what it says, what it would say, and a yes.
pub fn step_back(desk: &BoxDesk<'_>, wall_ms: i64) -> Markup {
    let text = desk.text;
    super::super::bare(
        text,
        &text.say("clock-back-title"),
        html! {
            section class="card" {
                h1 { (text.say("clock-back-title")) }
                p { (says(text, &desk.now)) }
                p { (text.say("clock-back-to")) " " time.ltr { (stamp(wall_ms)) } }
                p class="quiet" { (text.say("clock-back-why")) }
                form method="post" action="/teach/box/clock" {
                    input type="hidden" name="at" value=(wall_ms);
                    input type="hidden" name="back" value="yes";
                    button class="button button-main button-wide" { (text.say("clock-back-yes")) }
                }
                a class="button button-quiet button-wide" href="/teach/box#clock" { (text.say("clock-back-no")) }
            }
        },
    )
}
