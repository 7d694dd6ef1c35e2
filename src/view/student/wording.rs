//! A skill in the student's own words (S25): what they propose, and what became of it.

use super::Me;
use super::frame::plain_form;
use crate::classroom::{Field, Language, Outcome, OutcomeId, Verdict, Wording};
use crate::text::Text;
use crate::view::teach::Refused;
use maud::{Markup, html};

/// The card: closed while there is nothing to tell.
pub fn card(me: &Me, id: OutcomeId, skill: &Outcome, refused: &Refused) -> Markup {
    let text = me.text;
    let wording = me.place.wording(id);
    let waits = wording.is_some_and(|wording| wording.verdict == Verdict::Waiting);
    let more = if wording.is_some() { "wording-again" } else { "wording-open" };
    html! {
        section.card #wording {
            @if let Some(wording) = wording {
                h2 { (text.say("wording-title")) }
                (became(me, skill, wording))
            }
            details open[refused.draft("wording").is_some()] {
                summary.wording-summary { (text.say(more)) }
                (form(me, id, skill, refused))
            }
            @if waits {
                (plain_form(me, &format!("/me/skills/{id}/wording/withdraw"), html! {
                    button.button.button-quiet { (text.say("wording-withdraw")) }
                }))
            }
        }
    }
}

fn became(me: &Me, skill: &Outcome, wording: &Wording) -> Markup {
    let text = me.text;
    html! {
        p.wording-text dir="auto" lang=(wording.language.tag()) { "“" bdi { (wording.text) } "”" }
        p.piece-state {
            @match &wording.verdict {
                Verdict::Waiting => (text.say("peer-first-teacher")),
                Verdict::Approved if skill.statement_in(wording.language) == wording.text => (text.say("wording-approved")),
                Verdict::Approved => (text.say("wording-taken")),
                Verdict::Declined(word) => {
                    (text.say("wording-declined"))
                    @if !word.is_empty() { " “" bdi { (word) } "”" }
                }
            }
        }
    }
}

fn form(me: &Me, id: OutcomeId, skill: &Outcome, refused: &Refused) -> Markup {
    let text = me.text;
    let waiting = me.place.wording(id).filter(|wording| wording.verdict == Verdict::Waiting);
    let stored = waiting.map_or(skill.statement_in(text.language()), |wording| wording.text.as_str());
    let inside = html! {
        (refused.complaint("wording"))
        label.field {
            span { (text.say("wording-how")) }
            textarea.input name="text" rows="3" maxlength=(Field::Statement.limit()) required dir="auto" {
                (refused.kept("wording", "text", stored))
            }
            small { (text.say("wording-hint")) }
        }
        (language(me, skill, waiting.map(|wording| wording.language), refused))
        button.button.button-main { (text.say("wording-send")) }
    };
    plain_form(me, &format!("/me/skills/{id}/wording"), inside)
}

/// In which language, where there is more than one to choose from.
fn language(me: &Me, skill: &Outcome, waiting: Option<Language>, refused: &Refused) -> Markup {
    let own = me.text.language();
    let mut languages = skill.languages(me.section.language);
    // What they read is in their own language, or else in the class's.
    let read = if languages.contains(&own) { own } else { me.section.language };
    languages.insert(own);
    let stored = waiting.unwrap_or(read).tag();
    let chosen = refused.kept("wording", "language", stored);
    html! {
        @if languages.len() > 1 {
            label.field {
                span { (me.text.say("wording-language")) }
                select.input name="language" {
                    @for language in languages {
                        option value=(language.tag()) lang=(language.tag()) selected[language.tag() == chosen] {
                            (Text::new(language).own_name())
                        }
                    }
                }
            }
        } @else { input type="hidden" name="language" value=(stored); }
    }
}
