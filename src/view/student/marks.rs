//! Final marks on a student's own pages (S47): from day one how they come about and how to change one; the mark itself
//! once the teacher released it. Nobody else's pages show it.

use super::Me;
use super::frame::{self, Tab};
use crate::classroom::term::Released;
use crate::classroom::{Method, Term};
use crate::view::parts::{Icon, day_of_instant, icon};
use crate::view::teach::term::{tally, term_name};
use maud::{Markup, html};

/// On the first page: the mark that was released last, and the way to how marks come about.
pub fn piece(me: &Me) -> Markup {
    html! {
        section #mark data-live {
            @if let Some((term, seen)) = released(me).next() { (card(me, term, seen, true)) }
            (way(me))
        }
    }
}

/// The way to the page.
pub fn way(me: &Me) -> Markup {
    html! {
        p.mark-way { a.button.button-quiet href="/me/marks" { (icon(Icon::Info)) span { (me.text.say("final-how")) } } }
    }
}

/// What they were shown, the newest term first.
fn released<'a>(me: &'a Me<'_>) -> impl Iterator<Item = (&'a Term, &'a Released)> {
    let terms = [&me.section.terms.running].into_iter().chain(me.section.terms.past.iter().rev());
    terms.filter_map(|term| Some((term, me.section.released(term, me.place)?)))
}

fn card(me: &Me, term: &Term, seen: &Released, leads: bool) -> Markup {
    let (text, given) = (me.text, &seen.given);
    html! {
        div.card.mark-card {
            p.quiet { (text.say("final-mark")) " · " bdi { (term_name(term, text)) } }
            p.mark-word { bdi { (text.mark(&given.mark)) } }
            @if given.of > 0 { p { (tally(text, given.mastered, given.of)) } }
            @if !given.reason.is_empty() {
                p.mark-reason { (text.say("final-reason")) " " bdi { "“" (given.reason) "”" } }
            }
            p.quiet { (text.say_with("final-given", &[("day", day_of_instant(seen.wall_ms, me.now.wall_ms, text).into())])) }
            @if leads { a href="/me/marks#change" { (text.say("final-change-way")) } }
        }
    }
}

/// The page: "How marks come about here".
pub fn page(me: &Me) -> Markup {
    let text = me.text;
    let body = html! {
        main.marks-page {
            a.way-back href="/me" { (icon(Icon::Back)) (text.say("student-tab-me")) }
            h1.page-title { (text.say("final-how")) }
            @for (term, seen) in released(me) { (card(me, term, seen, false)) }
            (of_a_skill(me))
            (of_a_term(me))
            section.card #change {
                h2 { (text.say("final-change")) }
                p { (text.say("final-change-try")) }
                p { (text.say("final-change-late")) }
                p { (text.say("final-change-ask")) }
                a.button.button-main.button-wide href="/me#few" { (text.say("final-change-go")) }
            }
        }
    };
    frame::page(me, Tab::Marks, false, body)
}

/// From attempts to a level.
fn of_a_skill(me: &Me) -> Markup {
    let (text, scale, marking) = (me.text, &me.section.scale, me.section.marking);
    let cut = text.level(scale, scale.mastered);
    html! {
        section.card {
            h2 { (text.say("final-skill")) }
            p { (text.say("final-skill-levels")) }
            ol.mark-levels {
                @for level in scale.levels() {
                    li.is-mastered[scale.is_mastered(level)] {
                        (icon(if scale.is_mastered(level) { Icon::Check } else { Icon::Clock }))
                        bdi { (text.level(scale, level)) }
                    }
                }
            }
            p { (text.say_with("final-skill-mastered", &[("level", cut.clone().into())])) }
            p { (method(me)) }
            p {
                @if marking.contexts > 1 {
                    (text.say_with("final-solid", &[("count", u32::from(marking.contexts).into()), ("level", cut.into())]))
                } @else { (text.say("final-solid-once")) }
            }
            p.quiet { (text.say("final-skill-formative")) }
        }
    }
}

/// The class's method, in a sentence.
fn method(me: &Me) -> String {
    let (text, marking) = (me.text, me.section.marking);
    let cut = text.level(&me.section.scale, me.section.scale.mastered);
    match marking.method {
        Method::Latest => text.say("final-method-latest"),
        Method::Highest => text.say("final-method-highest"),
        Method::NMastery => text
            .say_with("final-method-n-mastery", &[("count", u32::from(marking.needed).into()), ("level", cut.into())]),
        Method::DecayingAverage => text.say("final-method-decaying-average"),
        Method::Mean => text.say("final-method-mean"),
        Method::Judgement => text.say("final-method-judgement"),
    }
}

/// From levels to a mark: in skills of one's own map, without a percentage (S50).
fn of_a_term(me: &Me) -> Markup {
    let (text, term) = (me.text, &me.section.terms.running);
    let of = me.section.counting(term, me.place).count();
    html! {
        section.card {
            h2 { (text.say("final-term")) }
            @if of == 0 { p { (text.say("final-term-none")) } }
            @else {
                p { (text.say_with("final-term-counts", &[("count", of.into())])) }
                dl.mark-rule {
                    @for (band, needs) in me.section.final_rule.told_apart(of) {
                        dt { bdi { (text.mark(&band.mark)) } }
                        dd {
                            @match needs {
                                0 => (text.say("final-needs-nothing")),
                                needs if needs == of => (text.say_with("final-needs-all", &[("count", of.into())])),
                                needs => (text.say_with("final-needs", &[("count", needs.into())])),
                            }
                        }
                    }
                }
            }
            p { (text.say("final-term-fair")) }
            p.quiet { (text.say("final-term-shown")) }
        }
    }
}
