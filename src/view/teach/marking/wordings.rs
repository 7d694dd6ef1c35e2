//! What the teacher's phrases are in more languages (S22): each student reads their own, where a phrase was used unchanged.

use crate::classroom::phrases::Phrases;
use crate::classroom::{Field, Language};
use crate::text::Text;
use crate::view::parts::{Icon, icon};
use crate::view::teach::{Desk, Tab, page};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The form's name.
pub const FORM: &str = "wordings";

/// The field of a language; it comes once for each phrase, in their order.
pub fn field(language: Language) -> String {
    format!("wording-{}", language.tag())
}

/// The page.
pub fn show(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let mut known = BTreeSet::new();
    let all: Vec<(Field, &str)> =
        desk.section.phrases.read_by_students().filter(|(_, phrase)| known.insert(*phrase)).collect();
    page(
        desk,
        Tab::Settings,
        None,
        html! {
            div class="marking-head" {
                a class="button button-quiet marking-back" href={ (desk.url("/marking")) "#phrases" } {
                    (icon(Icon::Back)) (text.say("marking"))
                }
                h2 { (text.say("marking-wordings")) }
                p class="quiet" { (text.say("marking-wordings-why")) }
            }
            section class="card" {
                @if all.is_empty() { p class="quiet" { (text.say("marking-wordings-none")) } }
                @else {
                    form method="post" action=(desk.url("/marking/wordings")) {
                        (desk.complaint(FORM))
                        @for (place, (field, phrase)) in all.into_iter().enumerate() { (wordings(desk, place, field, phrase)) }
                        button class="button button-main" { (text.say("teach-save")) }
                    }
                }
            }
        },
    )
}

fn wordings(desk: &Desk<'_>, place: usize, of: Field, phrase: &str) -> Markup {
    html! {
        fieldset class="wordings" {
            legend { bdi { (phrase) } }
            input type="hidden" name="phrase" value=(phrase);
            div class="fields" {
                @for language in Language::ALL {
                    label class="field" lang=(language.tag()) {
                        span { (Text::new(language).own_name()) }
                        input class="input" name=(field(language)) dir="auto" maxlength=(of.limit()) autocomplete="off"
                            value=(typed(desk, place, phrase, language))
                            placeholder=(Text::new(language).phrase(phrase, &Phrases::default()));
                    }
                }
            }
        }
    }
}

/// As it was typed, where the form was refused; else as it is stored.
fn typed<'a>(desk: &'a Desk<'_>, place: usize, phrase: &str, language: Language) -> &'a str {
    let name = field(language);
    let stored = || desk.section.phrases.wording(phrase, language).unwrap_or_default();
    let Some(draft) = desk.draft(FORM) else { return stored() };
    let mut all = draft.fields.iter().filter(|(known, _)| *known == name).map(|(_, value)| value.as_str());
    all.nth(place).unwrap_or_default()
}
