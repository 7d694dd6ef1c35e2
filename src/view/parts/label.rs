//! What stands for a student in a line of text.

use crate::classroom::wall::Label;
use crate::text::Text;
use maud::{Markup, html};

/// Icon and word, or the letters or name.
pub fn label(label: &Label, text: Text) -> Markup {
    html! {
        @match label {
            Label::Alias(alias) => { span.emoji { (alias.icon()) } " " bdi { (text.alias(*alias)) } },
            Label::Text(name) => bdi { (name) },
        }
    }
}
