//! How plans are made, and what the teacher says of pairs: the teacher's only.

use super::about;
use crate::classroom::pairing::{LARGEST_GROUP, MOST_HELPS, MOST_PLACES, Tie, TieRule};
use crate::classroom::{Field, OutcomeId};
use crate::view::teach::{Desk, tap};
use maud::{Markup, html};

/// The name under which refused rules are kept.
pub const RULES_FORM: &str = "groups-rules";
/// The name under which a refused pair is kept.
pub const PAIR_FORM: &str = "groups-pair";

/// `chosen` are the skills that the page is about: it stays with them.
pub(super) fn card(desk: &Desk<'_>, chosen: &[OutcomeId]) -> Markup {
    let text = desk.text;
    let rules = &desk.section.pairing.rules;
    let (most, helps) =
        (rules.most.to_string(), rules.helps_a_week.map_or_else(String::new, |times| times.to_string()));
    let places = rules.places.join("\n");
    let no_repeats = match desk.draft(RULES_FORM) {
        Some(draft) => draft.field("no_repeats").is_some(),
        None => rules.no_repeats,
    };
    html! {
        section class="card" id="rules" {
            h2 { (text.say("groups-rules")) }
            form method="post" action={ (desk.url("/groups/rules")) (about(chosen)) } {
                (desk.complaint(RULES_FORM))
                label class="field" {
                    span { (text.say("groups-most")) }
                    input class="input" type="number" name="most" min="2" max=(LARGEST_GROUP) required
                        value=(desk.kept(RULES_FORM, "most", &most));
                }
                label class="field" {
                    span { (text.say("groups-helps-a-week")) }
                    input class="input" type="number" name="helps" min="1" max=(MOST_HELPS)
                        value=(desk.kept(RULES_FORM, "helps", &helps));
                    small { (text.say("groups-helps-hint")) }
                }
                label class="tick" {
                    input type="checkbox" name="no_repeats" value="yes" checked[no_repeats];
                    span { (text.say("groups-no-repeats")) }
                }
                label class="field" {
                    span { (text.say("groups-places")) }
                    textarea class="input" name="places" rows="4" dir="auto"
                        maxlength=(MOST_PLACES * (Field::Place.limit() + 2)) { (desk.kept(RULES_FORM, "places", &places)) }
                    small { (text.say("groups-places-hint")) }
                }
                button class="button" { (text.say("teach-save")) }
            }
        }
    }
}

pub(super) fn pairs(desk: &Desk<'_>, chosen: &[OutcomeId]) -> Markup {
    let text = desk.text;
    let present = |tie: &&Tie| desk.section.active(tie.pair.0).is_ok() && desk.section.active(tie.pair.1).is_ok();
    let ties: Vec<&Tie> = desk.section.pairing.ties.iter().filter(present).collect();
    let register = desk.register();
    let who = |name: &str, word: &str| {
        let chosen = desk.kept(PAIR_FORM, name, "");
        html! {
            label class="field" {
                span { (text.say(word)) }
                select class="input" name=(name) {
                    @for student in &register {
                        option value=(student) selected[chosen == student.to_string()] {
                            (desk.plain_name(*student)) " " (desk.icon(*student).unwrap_or_default())
                        }
                    }
                }
            }
        }
    };
    let action = format!("{}{}", desk.url("/groups/pairs"), about(chosen));
    html! {
        section class="card" id="pairs" {
            h2 { (text.say("groups-pairs")) }
            p class="quiet spaced" { (text.say("groups-pairs-why")) }
            ul class="rows" { @for tie in ties { (line(desk, tie, &action)) } }
            @if register.len() > 1 {
                form method="post" action=(action) {
                    (desk.complaint(PAIR_FORM))
                    div class="fields" { (who("a", "groups-pair-a")) (who("b", "groups-pair-b")) }
                    div class="form-row" {
                        @for rule in TieRule::ALL {
                            button class="button" name="rule" value=(rule_key(rule)) { (text.say(rule_word(rule))) }
                        }
                        button class="button" name="well" value="yes" { (text.say("groups-well")) }
                    }
                    p class="quiet" { (text.say("groups-together-why")) }
                }
            }
        }
    }
}

fn line(desk: &Desk<'_>, tie: &Tie, action: &str) -> Markup {
    let text = desk.text;
    let (a, b) = (tie.pair.0.to_string(), tie.pair.1.to_string());
    let off = |name: &str, value: &str| {
        let fields = [("a", a.as_str()), ("b", b.as_str()), (name, value)];
        tap(action, &fields, "button-small button-quiet", html! { (text.say("groups-tie-off")) })
    };
    html! {
        @if let Some(rule) = tie.rule {
            li class="line" {
                p class="line-words" { (desk.name(tie.pair.0)) " + " (desk.name(tie.pair.1)) ": " b { (text.say(rule_word(rule))) } }
                (off("rule", "none"))
            }
        }
        @if tie.worked_well {
            li class="line" {
                p class="line-words" { (desk.name(tie.pair.0)) " + " (desk.name(tie.pair.1)) ": " b { (text.say("groups-well")) } }
                (off("well", "no"))
            }
        }
    }
}

/// A rule in forms.
pub fn rule_key(rule: TieRule) -> &'static str {
    match rule {
        TieRule::Apart => "apart",
        TieRule::Together => "together",
    }
}

fn rule_word(rule: TieRule) -> &'static str {
    match rule {
        TieRule::Apart => "groups-apart",
        TieRule::Together => "groups-together",
    }
}
