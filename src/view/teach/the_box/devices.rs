//! What is signed in: the teacher's own devices, walls, everyone at once; this device's PIN, and the passphrase.

use super::{BoxDesk, BoxTab, page, substitute};
use crate::access::{Device, Digest};
use crate::view::parts::stamp;
use crate::view::teach::door::{account, pin_input};
use crate::view::teach::tap;
use maud::{Markup, html};

/// Who is signed in as the teacher.
pub struct Signed<'a> {
    /// The teacher's devices, newest first.
    pub own: Vec<OwnDevice<'a>>,
    /// Whether this device has a PIN; `None` where it has no seat, at a demo.
    pub has_pin: Option<bool>,
    /// Whether there is a passphrase to change.
    pub has_passphrase: bool,
}

/// A device of the teacher's.
pub struct OwnDevice<'a> {
    /// What to revoke it by.
    pub short: &'a str,
    /// Such as "Chrome · Windows"; may be empty.
    pub label: &'a str,
    /// When it was signed in.
    pub since_wall_ms: i64,
    /// What it asks for.
    pub standing: Standing,
    /// Whether this page is on it.
    pub is_this: bool,
}

/// What a device of the teacher's asks for before it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Open,
    /// The PIN or the passphrase: it was quiet for a while.
    Locked,
    /// The passphrase: its twelve hours are over.
    Over,
}

/// The page.
pub fn show(desk: &BoxDesk<'_>, signed: &Signed<'_>) -> Markup {
    page(
        desk,
        BoxTab::Devices,
        html! {
            div class="two" {
                div { (own(desk, signed)) (walls(desk)) (everyone(desk)) }
                div {
                    @if let Some(has_pin) = signed.has_pin { (pin(desk, has_pin)) }
                    @if signed.has_passphrase { (passphrase(desk)) }
                    (substitute::card(desk))
                }
            }
        },
    )
}

fn own(desk: &BoxDesk<'_>, signed: &Signed<'_>) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("own-title")) }
            @if signed.own.is_empty() { p class="quiet" { (text.say("own-none")) } }
            ul class="rows" {
                @for device in &signed.own {
                    li class="line" {
                        span class="line-words" {
                            bdi { @if device.label.is_empty() { (text.say("own-unknown")) } @else { (device.label) } }
                            " " span class="own-facts" {
                                @if device.is_this { (text.say("own-this")) " · " }
                                (text.say(match device.standing {
                                    Standing::Open => "own-open",
                                    Standing::Locked => "own-locked",
                                    Standing::Over => "own-over",
                                }))
                                " · " (since(device.since_wall_ms))
                            }
                        }
                        @if !device.is_this { (revoke(desk, device.short, "door-sign-out")) }
                    }
                }
            }
            @if signed.own.iter().any(|device| !device.is_this) {
                (tap("/teach/box/devices/others", &[], "button-wide", html! { (text.say("own-others")) }))
            }
            (tap("/teach/sign-out", &[], "button-quiet button-wide", html! { (text.say("own-this-out")) }))
        }
    }
}

fn since(wall_ms: i64) -> Markup {
    html! { time class="ltr" datetime=(stamp(wall_ms)) { (stamp(wall_ms)) } }
}

fn revoke(desk: &BoxDesk<'_>, short: &str, key: &str) -> Markup {
    tap("/teach/box/devices/revoke", &[("device", short)], "button-small", html! { (desk.text.say(key)) })
}

fn old_passphrase(desk: &BoxDesk<'_>, key: &str) -> Markup {
    html! {
        (account())
        label class="field" {
            span { (desk.text.say(key)) }
            input class="input" type="password" name="passphrase" autocomplete="current-password" required;
        }
    }
}

fn pin(desk: &BoxDesk<'_>, has_pin: bool) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("pin")) }
            p class="quiet" { (text.say(if has_pin { "pin-is-set" } else { "pin-is-not-set" })) }
            form method="post" action="/teach/box/devices/pin" {
                (desk.refused.complaint("pin"))
                (old_passphrase(desk, "pin-passphrase"))
                label class="field" {
                    span { (text.say("pin-choose")) }
                    (pin_input(true))
                    small { (text.say("pin-why")) }
                }
                button class="button button-main" { (text.say(if has_pin { "pin-change" } else { "pin-set" })) }
            }
            @if has_pin {
                (tap("/teach/box/devices/pin/remove", &[], "button-quiet", html! { (text.say("pin-remove")) }))
            }
        }
    }
}

fn passphrase(desk: &BoxDesk<'_>) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("pass-title")) }
            p class="quiet" { (text.say("pass-why")) }
            form method="post" action="/teach/box/devices/passphrase" {
                (desk.refused.complaint("passphrase"))
                (old_passphrase(desk, "pass-old"))
                label class="field" {
                    span { (text.say("pass-new")) }
                    input class="input" type="password" name="new" autocomplete="new-password" required;
                    small { (text.say("door-passphrase-rule")) }
                }
                button class="button button-main" { (text.say("pass-change")) }
            }
        }
    }
}

fn walls(desk: &BoxDesk<'_>) -> Markup {
    let text = desk.text;
    let walls: Vec<(&Digest, &Device)> = desk.access.walls();
    html! {
        section class="card" {
            h2 { (text.say("walls-title")) }
            @if walls.is_empty() { p class="quiet" { (text.say("walls-none")) } }
            ul class="rows" {
                @for (digest, device) in walls {
                    li class="line" {
                        span class="line-words" {
                            (text.say("walls-one")) " " span class="own-facts" { (since(device.since_wall_ms)) }
                        }
                        (revoke(desk, digest.short(), "walls-revoke"))
                    }
                }
            }
            h3 class="spaced" { (text.say("pair-title")) }
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

/// All students' devices at once: it stands behind a fold, so that no stray tap does it in the middle of a lesson.
fn everyone(desk: &BoxDesk<'_>) -> Markup {
    let text = desk.text;
    let devices = desk.access.claims().count();
    html! {
        section class="card" {
            h2 { (text.say("everyone-title")) }
            p class="quiet" { (text.say_with("everyone-count", &[("count", devices.into())])) }
            details {
                summary { (text.say("everyone-open")) }
                p { (text.say("everyone-why")) }
                form method="post" action="/teach/box/devices/everyone" {
                    label class="tick" {
                        input type="checkbox" name="walls" value="yes";
                        span { (text.say("everyone-walls")) }
                    }
                    button class="button button-stop button-wide" { (text.say("everyone-do")) }
                }
            }
        }
    }
}
