//! The face while the class comes in: the codes, huge; under them each note as it arrives.

use super::shelf::texts;
use super::{Join, Scene, Wifi, fit, here, measure};
use crate::classroom::{Naming, Section};
use crate::text::Text;
use crate::view::parts::{check_words, note, qr};
use maud::{Markup, html};

/// The sizes of what people type.
const TYPED: [u16; 6] = [52, 44, 38, 34, 28, 24];
/// The width of the line of arrivals, in pixels at 1080p.
const LINE: f32 = 1840.0;
/// The width that the title has beside the two animals and who is here, and its sizes.
const TITLE: f32 = 860.0;
const HEADS: [u16; 5] = [52, 44, 38, 34, 30];
/// The size of a name among the arrivals.
const NAME: u16 = 28;

/// "Welcome", what the phone's page shows too, and who is here.
pub(super) fn head(scene: &Scene<'_>, section: &Section, join: &Join) -> Markup {
    let welcome = scene.text.say("wall-welcome");
    let size = measure::largest(&format!("{welcome} · {}", section.name), TITLE, 1, &HEADS);
    html! {
        h1 class={ "head-" (size) } { (welcome) span.dot { " · " } bdi { (section.name) } }
        (check_words(join.check, scene.text))
        (here(scene.text, section))
    }
}

/// One door, or two with their numbers.
pub(super) fn doors(scene: &Scene<'_>, join: &Join) -> Markup {
    let text = scene.text;
    html! {
        @match &scene.wifi {
            Some(wifi) => {
                // A banner, or more than 37 modules a side, leave less room than the words like to have.
                @let tall = scene.has_banner() || wifi.qr.modules.max(join.qr.modules) > 29;
                div.doors.doors-tall[tall] {
                    (wifi_door(wifi, text))
                    section.door {
                        h2 { span.number { "2" } span { (text.say("wall-open-page")) } }
                        (qr(&join.qr, "code-large", &text.say("wall-open-page")))
                        (typed(join))
                    }
                }
            }
            None => (one_door(join, text)),
        }
    }
}

/// What people type who do not scan: the address, the name for phones that know it, and the class's code.
fn typed(join: &Join) -> Markup {
    html! {
        div.typed.typed-door.ltr {
            p.typed-where {
                span.label-34 { (join.address) }
                @if let Some(name) = &join.host_name {
                    span class={ "label-" (measure::largest(name, 540.0, 1, &[28, 26, 24])) } { (name) }
                }
            }
            strong.class-code { (join.code) }
        }
    }
}

fn wifi_door(wifi: &Wifi, text: Text) -> Markup {
    let password = wifi.password.as_deref().unwrap_or_default();
    let both = format!("{}   {password}", wifi.ssid);
    html! {
        section.door {
            h2 { span.number { "1" } span { (text.say("wall-join-wifi")) } }
            (qr(&wifi.qr, "code-large", &text.say("wall-join-wifi")))
            p class={ "typed ltr label-" (measure::largest(&both, 780.0, 1, &TYPED)) } {
                strong { (wifi.ssid) }
                @if !password.is_empty() { span.secret { (password) } }
            }
        }
    }
}

fn one_door(join: &Join, text: Text) -> Markup {
    html! {
        div.doors.doors-one {
            section.door.door-wide {
                (qr(&join.qr, "code-large code-huge", &text.say("wall-open-page")))
                div.door-words {
                    h2 { (text.say("wall-open-page")) }
                    p.how { (text.say("wall-how")) }
                    p.or { (text.say("wall-or-type")) }
                    p class={ "address ltr label-" (measure::largest(&join.address, 760.0, 1, &TYPED)) } { (join.address) }
                    @if let Some(name) = &join.host_name {
                        p class={ "address ltr label-" (measure::largest(name, 760.0, 1, &TYPED)) } { (name) }
                    }
                    p.class-code.ltr { (join.code) }
                }
            }
        }
    }
}

/// Everyone who came, in order; by name only the latest that have room.
pub(super) fn arrivals(scene: &Scene<'_>, section: &Section) -> Markup {
    let notes = scene.state.arrivals(section);
    let icons = section.wall.naming == Naming::Alias;
    let (size, shown) = if icons {
        (fit::arrival(section.members().count(), LINE), notes.len())
    } else {
        (NAME, fit::last_that_fit(&texts(&notes), f32::from(NAME), LINE))
    };
    html! {
        ul class={ "notes arrivals " @if icons { "note-" } @else { "words-" } (size) } {
            @for arrived in &notes[notes.len() - shown..] { li data-key={ "a" (arrived.seed) } { (note(arrived, "", scene.text)) } }
        }
    }
}
