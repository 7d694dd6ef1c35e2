//! Beside the marks: the rule by which they are derived, the term itself, its end, and the terms before.

use super::{mark_key, term_name};
use crate::classroom::term::MOST_MARKS;
use crate::classroom::{Field, Mark, Term};
use crate::view::parts::{Icon, day_of_instant, icon};
use crate::view::teach::{Desk, once};
use maud::{Markup, html};

/// The names under which refused forms are kept.
pub const RULE_FORM: &str = "final-rule";
/// Name and skills.
pub const TERM_FORM: &str = "term";
/// The end of the term.
pub const END_FORM: &str = "term-end";

/// So many empty lines stand ready below the marks.
const SPARE_LINES: usize = 2;

/// The cards; of a term that is over only what leads elsewhere.
pub(super) fn aside(desk: &Desk<'_>, term: &Term) -> Markup {
    let runs = term.id == desk.section.terms.running.id;
    html! {
        @if runs { (rule(desk)) (itself(desk, term)) (end(desk, term)) }
        (others(desk, term))
    }
}

fn rule(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let bands = &desk.section.final_rule.0;
    html! {
        section class="card" id="rule" {
            h2 { (text.say("term-rule")) }
            p class="quiet spaced" { (text.say("term-rule-why")) }
            dl class="term-rule" {
                @for band in bands {
                    dt { bdi { (text.mark(&band.mark)) } }
                    dd class="quiet" { (asks(desk, band.share)) }
                }
            }
            details class="fold" open[desk.draft(RULE_FORM).is_some()] {
                summary { (text.say("term-rule-change")) }
                form method="post" action=(desk.url("/term/rule")) {
                    (desk.complaint(RULE_FORM))
                    @for place in 0..MOST_MARKS.min(bands.len() + SPARE_LINES) {
                        (line(desk, place, bands.get(place).map(|band| (&band.mark, band.share))))
                    }
                    p class="quiet spaced" { (text.say("term-rule-hint")) }
                    button class="button button-main" { (text.say("teach-save")) }
                }
            }
        }
    }
}

fn asks(desk: &Desk<'_>, share: u8) -> String {
    match share {
        0 => desk.text.say("term-asks-nothing"),
        100 => desk.text.say("term-asks-all"),
        _ => desk.text.say_with("term-asks", &[("share", u32::from(share).into())]),
    }
}

/// One mark: its name, how much it asks for, and which usual one it was.
fn line(desk: &Desk<'_>, place: usize, stored: Option<(&Mark, u8)>) -> Markup {
    let text = desk.text;
    let (name, share, known) = (format!("name-{place}"), format!("share-{place}"), format!("known-{place}"));
    let (word, asked) = stored.map(|(mark, share)| (text.mark(mark), share.to_string())).unwrap_or_default();
    html! {
        div class="term-line" {
            @if let Some((mark, _)) = stored { input type="hidden" name=(known) value=(mark_key(mark)); }
            input class="input" name=(name) aria-label=(text.say("field-mark-name")) maxlength=(Field::MarkName.limit()) dir="auto"
                autocomplete="off" value=(desk.kept(RULE_FORM, &name, &word));
            label class="term-share" {
                input class="input" type="number" min="0" max="100" name=(share) aria-label=(text.say("term-share"))
                    value=(desk.kept(RULE_FORM, &share, &asked));
                span aria-hidden="true" { "%" }
            }
        }
    }
}

fn itself(desk: &Desk<'_>, term: &Term) -> Markup {
    let text = desk.text;
    let taught = desk.section.taught().count();
    let counting = desk.section.taught().filter(|(id, _)| counts(term, *id)).count();
    let typed = desk.draft(TERM_FORM);
    html! {
        section class="card" id="term" {
            h2 { (text.say("term-itself")) }
            form method="post" action=(desk.url("/term")) {
                (desk.complaint(TERM_FORM))
                input type="hidden" name="term" value=(term.id);
                label class="field" {
                    span { (text.say("field-term-name")) }
                    input class="input" name="name" maxlength=(Field::TermName.limit()) dir="auto" autocomplete="off"
                        placeholder=(text.say("term-name-such-as")) value=(desk.kept(TERM_FORM, "name", &term.name));
                }
                details class="fold" open[typed.is_some()] {
                    summary {
                        @if term.outcomes.is_none() { (text.say("term-skills-all")) }
                        @else { (text.say_with("term-skills-some", &[("chosen", counting.into()), ("count", taught.into())])) }
                    }
                    @for (unit, skills) in desk.section.units() {
                        fieldset class="ticks" {
                            legend { bdi { (unit) } }
                            @for skill in skills {
                                @let on = match typed {
                                    Some(typed) => typed.fields.iter().any(|(name, value)| name == "skill" && *value == skill.to_string()),
                                    None => counts(term, skill),
                                };
                                label class="tick" {
                                    input type="checkbox" name="skill" value=(skill) checked[on];
                                    span { (desk.skill(skill)) }
                                }
                            }
                        }
                    }
                }
                button class="button below" { (text.say("teach-save")) }
            }
        }
    }
}

fn counts(term: &Term, skill: crate::classroom::OutcomeId) -> bool {
    term.outcomes.as_ref().is_none_or(|chosen| chosen.contains(&skill))
}

fn end(desk: &Desk<'_>, term: &Term) -> Markup {
    let text = desk.text;
    let unseen = desk.section.members().filter(|(_, place)| desk.section.released(term, place).is_none()).count();
    html! {
        section class="card" id="end" {
            h2 { (text.say("term-end")) }
            details open[desk.draft(END_FORM).is_some()] {
                summary { (text.say("term-end-open")) }
                p class="quiet spaced" { (text.say("term-end-why")) }
                @if unseen > 0 { p class="spaced" { (text.say_with("term-end-unseen", &[("count", unseen.into())])) } }
                form method="post" action=(desk.url("/term/end")) {
                    (desk.complaint(END_FORM))
                    (once(desk.state.number + 1))
                    input type="hidden" name="term" value=(term.id);
                    label class="field" {
                        span { (text.say("term-next-name")) }
                        input class="input" name="next" maxlength=(Field::TermName.limit()) dir="auto" autocomplete="off"
                            placeholder=(text.say("term-name-such-as")) value=(desk.kept(END_FORM, "next", ""));
                    }
                    button class="button button-stop" { (text.say("term-end-button")) }
                }
            }
        }
    }
}

/// The other terms, the newest first, and the table of all.
fn others(desk: &Desk<'_>, shown: &Term) -> Markup {
    let (text, terms) = (desk.text, &desk.section.terms);
    let others: Vec<&Term> =
        [&terms.running].into_iter().chain(terms.past.iter().rev()).filter(|term| term.id != shown.id).collect();
    html! {
        section class="card" id="terms" {
            h2 { (text.say("term-others")) }
            ul class="register" {
                @for term in others {
                    li {
                        a class="register-line" href=(desk.url(&format!("/term?term={}", term.id))) {
                            span class="register-name" { bdi { (term_name(term, text)) } }
                            span class="register-facts quiet" {
                                (text.say_with("term-since", &[("day", day_of_instant(term.began_ms, desk.now.wall_ms, text).into())]))
                            }
                            (icon(Icon::Forward))
                        }
                    }
                }
            }
            p class="below" { a class="button button-small button-line" href=(desk.url("/term.csv")) download { (text.say("term-table")) } }
        }
    }
}
