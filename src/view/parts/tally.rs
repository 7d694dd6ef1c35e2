//! How many answered what (S24): bars with their words and numbers.

use super::{Icon, icon};
use crate::classroom::Question;
use crate::classroom::ticket::Form;
use crate::text::Text;
use maud::{Markup, html};

/// A row for each option, or for each step of confidence; nothing for words. The right one has its sign where
/// `right` says so: on the teacher's screen, never on the room's.
pub fn tally(question: &Question, counts: &[usize], right: bool, text: Text) -> Markup {
    let all: usize = counts.iter().sum();
    html! {
        ul.tally {
            @for (place, count) in counts.iter().enumerate() {
                @let word = label(question, place, text);
                li {
                    span.tally-word {
                        @if right && question.right().map(usize::from) == Some(place) {
                            span.tally-right { (icon(Icon::Check)) span.aside { (text.say("question-right")) } }
                        }
                        bdi { (word) }
                    }
                    progress value=(count) max=(all.max(1)) aria-hidden="true" {}
                    span.tally-count { (count) }
                }
            }
        }
    }
}

fn label(question: &Question, place: usize, text: Text) -> String {
    match &question.form {
        Form::Choice { options, .. } => options.get(place).cloned().unwrap_or_default(),
        Form::Confidence => {
            let level = u8::try_from(place + 1).unwrap_or(u8::MAX);
            format!("{level} · {}", text.confidence(level))
        }
        Form::Text => String::new(),
    }
}
