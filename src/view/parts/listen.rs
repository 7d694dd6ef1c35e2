//! Reading aloud (S22): `listen.js` speaks what is marked with [`read`] in the `data-aloud` around the button.

use super::icon::{Icon, icon};
use crate::classroom::Language;
use crate::text::Text;
use maud::{Markup, html};

/// The button, and the place where it says that the device has no voice for it.
pub fn listen(text: Text) -> Markup {
    html! {
        button.button.button-quiet.listen type="button" data-listen data-no-voice=(text.say("listen-no-voice")) aria-pressed="false" {
            (icon(Icon::Speaker)) span { (text.say("listen")) }
        }
        p.quiet.listen-told role="status" {}
    }
}

/// Words that are read aloud, in the language that they are in.
pub fn read(words: &str, language: Language) -> Markup {
    html! { bdi data-read lang=(language.tag()) { (words) } }
}
