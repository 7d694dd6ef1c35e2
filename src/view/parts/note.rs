//! A sticky note: its hue and tilt come from its seed, by class.

use crate::classroom::Alias;
use crate::classroom::wall::{Label, Note};
use crate::text::Text;
use maud::{Markup, html};

/// How many hues and tilts `note.css` knows.
const HUES: u64 = 6;
const TILTS: u64 = 7;

/// The classes that place a note of this seed in hue and tilt, such as `hue-3 tilt-5`.
pub fn note_classes(seed: u64) -> String {
    format!("hue-{} tilt-{}", seed % HUES, seed / HUES % TILTS)
}

/// A note with its icon or its words; `class` sizes it.
pub fn note(note: &Note, class: &str, text: Text) -> Markup {
    let classes = note_classes(note.seed);
    html! {
        @match &note.label {
            Label::Alias(alias) => (icon_note(*alias, &classes, class, text)),
            Label::Text(words) => span class={ "note note-text " (classes) " " (class) } { bdi { (words) } }
        }
    }
}

/// The note that stands for one student on their own pages: the hue goes by the icon.
pub fn alias_note(alias: Alias, class: &str, text: Text) -> Markup {
    icon_note(alias, &note_classes(u64::from(alias.place()) * 5), class, text)
}

fn icon_note(alias: Alias, classes: &str, class: &str, text: Text) -> Markup {
    html! {
        span class={ "note " (classes) " " (class) } role="img" aria-label=(text.alias(alias)) {
            span.emoji { (alias.icon()) }
        }
    }
}
