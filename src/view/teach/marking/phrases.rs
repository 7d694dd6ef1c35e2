//! The teacher's saved phrases (S32, S3, S29): one on each line.

use crate::classroom::Field;
use crate::classroom::phrases::{MOST_PHRASES, Phrases};
use crate::text::Text;
use crate::view::teach::Desk;
use maud::{Markup, html};

/// The form's name.
pub const FORM: &str = "phrases";
/// The lists, by their fields.
pub const LISTS: [&str; 5] = ["glow", "grow", "next", "ways", "contexts"];

fn title(text: Text, list: &str) -> String {
    match list {
        "glow" => text.say("feedback-glow"),
        "grow" => text.say("feedback-grow"),
        "next" => text.say("feedback-next"),
        "ways" => text.say("marking-ways"),
        _ => text.say("field-context"),
    }
}

fn of<'a>(phrases: &'a Phrases, list: &str) -> (Field, &'a [String]) {
    match list {
        "glow" => (Field::Feedback, &phrases.glow),
        "grow" => (Field::Feedback, &phrases.grow),
        "next" => (Field::Feedback, &phrases.next),
        "ways" => (Field::Way, &phrases.ways),
        _ => (Field::Context, &phrases.contexts),
    }
}

pub(super) fn card(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let (own, usual) = (&desk.section.phrases, text.phrases(&Phrases::default()));
    html! {
        section class="card marking-wide" id="phrases" {
            h2 { (text.say("marking-phrases")) }
            p class="quiet" { (text.say_with("marking-phrases-why", &[("limit", MOST_PHRASES.into())])) }
            form method="post" action={ (desk.url("/marking/phrases")) "#phrases" } {
                (desk.complaint(FORM))
                div class="phrase-lists" {
                    @for list in LISTS {
                        @let stored = of(own, list).1.join("\n");
                        label class="field" {
                            span { (title(text, list)) }
                            textarea class="input" name=(list) rows="5" dir="auto" placeholder=(of(&usual, list).1.join("\n"))
                                maxlength=(MOST_PHRASES * (of(own, list).0.limit() + 2)) { (desk.kept(FORM, list, &stored)) }
                        }
                    }
                }
                div class="form-row" {
                    button class="button button-main" { (text.say("teach-save")) }
                    @if own.read_by_students().next().is_some() {
                        a class="button button-line" href=(desk.url("/marking/wordings")) { (text.say("marking-wordings")) }
                    }
                }
            }
        }
    }
}
