//! A student's group (S9, S10) on their own page: with whom, where, and what each explains; and the guide for whoever
//! explains (S12).

use super::Me;
use crate::classroom::pairing::{Help, Place};
use crate::classroom::{Outcome, OutcomeId, StudentId};
use crate::view::guide;
use crate::view::teach::groups::place_words;
use maud::{Markup, html};

/// The card, hidden while no plan is handed out or they are in no group.
pub fn piece(me: &Me) -> Markup {
    let group = me.section.group_of(me.student);
    html! {
        section #group .card data-live hidden[group.is_none()] {
            @if let Some((plan, group, others)) = group { (own(me, &plan.outcomes, (&group.place, &group.helps), others)) }
        }
    }
}

fn own(me: &Me, outcomes: &[OutcomeId], (place, helps): (&Place, &[Help]), mut others: Vec<StudentId>) -> Markup {
    let text = me.text;
    others.sort_by_cached_key(|student| name(me, *student).to_lowercase());
    let names: Vec<&str> = others.iter().map(|student| name(me, *student)).collect();
    let args = [("names", me.text.list(&names).into()), ("place", place_words(place, text).into())];
    let gets: Vec<&Help> =
        helps.iter().filter(|help| help.partner == me.student && others.contains(&help.helper)).collect();
    html! {
        p.next-word { (text.say("group-yours")) }
        h2 { bdi { (text.say_with("group-with", &args)) } }
        @for outcome in outcomes { p.plan-skill { (skill(me, *outcome)) } }
        ul.plan {
            @for help in me.section.explains(me.student) {
                li {
                    span.plan-skill { (of(me, "group-you-explain", help.partner)) }
                    span { (skill(me, help.outcome)) }
                    a.button.button-small.button-line href={ "/me/skills/" (help.outcome) "#guide" } { (text.say("guide-yours")) }
                }
            }
            @for help in gets {
                li {
                    span.plan-skill { (of(me, "group-explains-you", help.helper)) }
                    span { (skill(me, help.outcome)) }
                }
            }
        }
        p.quiet { (text.say("group-private")) }
    }
}

fn name<'a>(me: &Me<'a>, student: StudentId) -> &'a str {
    me.state.students.get(&student).map_or("", |person| person.name.as_str())
}

fn of(me: &Me, key: &str, student: StudentId) -> String {
    me.text.say_with(key, &[("name", name(me, student).to_owned().into())])
}

fn skill(me: &Me, outcome: OutcomeId) -> Markup {
    let skill = me.section.outcomes.get(&outcome);
    let code = skill.map_or("", |skill| skill.code.as_str());
    html! {
        @if !code.is_empty() { bdi { (code) } " · " }
        bdi { (skill.map_or("", |skill| skill.label_in(me.text.language()))) }
    }
}

/// The guide on the page of a skill, for whoever explains or tutors it.
pub fn guide_card(me: &Me, outcome: OutcomeId, skill: &Outcome) -> Markup {
    html! {
        @if me.section.needs_guide(me.student, outcome) {
            section.card #guide {
                h2 { (me.text.say("guide-yours")) }
                (guide::body(me.text, skill))
            }
        }
    }
}
