//! The coming checks (S27) on a student's page: a quiet list, what has passed folded away.

use super::Me;
use crate::classroom::{OutcomeId, PlannedCheck};
use crate::view::parts::{today, when};
use maud::{Markup, html};

/// The card, hidden while nothing is planned on the student's map.
pub fn piece(me: &Me) -> Markup {
    let now = today(me.now.wall_ms);
    let mine: Vec<OutcomeId> = me.section.map_of(me.place).map(|(id, _)| id).collect();
    let planned = me.section.planned().into_iter().filter(|(id, _)| mine.contains(id));
    let (past, coming): (Vec<_>, Vec<_>) = planned.partition(|(_, check)| check.is_past(now));
    html! {
        section #plan .card data-live hidden[past.is_empty() && coming.is_empty()] {
            h2 { (me.text.say("plan")) }
            @if coming.is_empty() { p.quiet { (me.text.say("plan-none")) } }
            ul.plan { @for (id, check) in coming { (line(me, id, check)) } }
            @if !past.is_empty() {
                details #plan-past {
                    summary { (me.text.say("plan-past")) }
                    ul.plan { @for (id, check) in past { (line(me, id, check)) } }
                }
            }
        }
    }
}

fn line(me: &Me, id: OutcomeId, check: &PlannedCheck) -> Markup {
    let name = me.section.outcome(id).map_or("", |skill| skill.label_in(me.text.language()));
    html! {
        li {
            span.plan-skill {
                bdi { (name) }
                @if me.place.has_mastered(id) { span.quiet { " · " (me.text.say("plan-mastered")) } }
            }
            span.quiet { (when(check, today(me.now.wall_ms), me.text)) }
            @if !check.words.is_empty() { span { bdi { (check.words) } } }
        }
    }
}
