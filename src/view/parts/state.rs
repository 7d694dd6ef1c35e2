//! What became of a tap, and what everybody should know: shape and word together.

use super::icon::{Icon, icon};
use crate::text::Text;
use maud::{Markup, html};

/// What became of a tap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// On its way to the box.
    Pending,
    /// On the box's disk.
    Done,
    /// Not confirmed: still on this phone.
    Not,
}

/// The chip beside what was tapped; scripts move it from state to state by its `data-saved`.
pub fn saved(state: Saved, text: Text) -> Markup {
    let (class, shape, key) = match state {
        Saved::Pending => ("saved-pending", Icon::Clock, "saved-pending"),
        Saved::Done => ("saved-done", Icon::Check, "saved-done"),
        Saved::Not => ("saved-not", Icon::Warning, "saved-not"),
    };
    html! {
        span class={ "saved " (class) } role="status" data-saved=(class) { (icon(shape)) span { (text.say(key)) } }
    }
}

/// How a banner sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Mind this.
    Warning,
    /// Something does not work.
    Bad,
    /// It worked.
    Good,
    /// Good to know.
    Plain,
}

/// A sentence across the page, such as "reading only".
pub fn banner(tone: Tone, sentence: &str) -> Markup {
    let (class, shape) = match tone {
        Tone::Warning => ("", Icon::Warning),
        Tone::Bad => ("banner-bad", Icon::Warning),
        Tone::Good => ("banner-good", Icon::Check),
        Tone::Plain => ("banner-plain", Icon::Info),
    };
    html! {
        p class={ "banner " (class) } role="status" { (icon(shape)) span { (sentence) } }
    }
}
