//! The wall while there is nothing to show: warm words, and what happens next.

use super::{Scene, Setup};
use crate::classroom::{Colour, Section};
use crate::text::Text;
use crate::view::parts::{Icon, cup, icon};
use maud::{Markup, html};

/// Class is closed: no notes, no codes.
pub(super) fn closed(scene: &Scene<'_>, section: &Section) -> Markup {
    let text = scene.text;
    html! {
        div.calm {
            (cups_at_rest(text))
            h1 { (text.say("wall-closed-title")) }
            p { bdi { (section.name) } " · " (text.say("wall-closed-body")) }
            (teachers_door(scene))
        }
    }
}

/// A box with a teacher and no class yet.
pub(super) fn no_class(scene: &Scene<'_>) -> Markup {
    let text = scene.text;
    html! {
        div.calm {
            (cups_at_rest(text))
            h1 { (text.say("wall-no-class-title")) }
            p { (text.say("wall-no-class-body")) }
            (teachers_door(scene))
        }
    }
}

/// A new box: the one-time code, on its own screen only.
pub(super) fn setup(text: Text, setup: &Setup) -> Markup {
    html! {
        div.calm {
            (cups_at_rest(text))
            h1 { (text.say("wall-setup-title")) }
            p { (text.say("wall-setup-body")) }
            p.calm-address.ltr { (setup.door.address) }
            p.calm-code.ltr { (setup.code) }
            @if let Some(words) = &setup.door.words {
                p.calm-words { (text.say("wall-door-words")) }
                p.calm-address.ltr lang="en" { (words) }
            }
        }
    }
}

/// A screen that wants to be a wall.
pub(super) fn pairing(text: Text, code: &str, address: &str) -> Markup {
    html! {
        div.calm {
            (cups_at_rest(text))
            h1 { (text.say("wall-pair-title")) }
            p { (text.say("wall-pair-body")) }
            p.calm-address.ltr { (address) }
            p.calm-code.ltr { (code) }
        }
    }
}

/// Class is open, and the box has no address.
pub(super) fn no_network(text: Text, section: &Section) -> Markup {
    html! {
        div.calm {
            span.calm-icon { (icon(Icon::Unplugged)) }
            h1 { (text.say("wall-no-network-title")) }
            p { (text.say("wall-no-network-body")) }
            p.quiet { bdi { (section.name) } }
        }
    }
}

/// Small, for whoever stands before the box's own screen: where the teacher's pages are, and what must be read there.
fn teachers_door(scene: &Scene<'_>) -> Markup {
    let text = scene.text;
    html! {
        @if let Some(door) = &scene.door {
            div.calm-door {
                p { (text.say("wall-door")) " " bdi { (door.address) } }
                @if let Some(words) = &door.words {
                    p { (text.say("wall-door-words")) " " bdi lang="en" { (words) } }
                }
            }
        }
    }
}

/// Three cups on a board: the house's own picture.
fn cups_at_rest(text: Text) -> Markup {
    html! {
        div.rest aria-hidden="true" {
            @for colour in Colour::ALL { (cup(colour, "", text)) }
        }
    }
}
