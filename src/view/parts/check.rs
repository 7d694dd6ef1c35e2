//! The two animals by which wall and page are seen to be of one box.

use crate::access::CheckWords;
use crate::text::Text;
use maud::{Markup, html};

/// Both, each with icon and word.
pub fn check_words(words: CheckWords, text: Text) -> Markup {
    html! {
        span.check-words {
            @for animal in words.pair() {
                span.check-word { span.emoji aria-hidden="true" { (animal.icon()) } " " span { (text.alias(animal)) } }
            }
        }
    }
}
