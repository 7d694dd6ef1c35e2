//! Mastery day (S36) on a student's page: one or two skills, and a slot if they want one. Two cards, since the slots move
//! with what others take, and nothing that somebody is ticking may move with them.

use super::{Me, reason, tap_form};
use crate::classroom::{MasteryDay, OutcomeId};
use maud::{Markup, html};

/// The card of the skills, hidden while there is no such day.
pub fn piece(me: &Me) -> Markup {
    html! {
        section #day .card data-live hidden[me.section.mastery_day.is_none()] {
            @if let Some(day) = &me.section.mastery_day { (picks(me, day)) }
        }
    }
}

/// The card of the slots, hidden until something is picked.
pub fn slots(me: &Me) -> Markup {
    let day = me.section.mastery_day.as_ref();
    let day = day.filter(|day| day.slots > 0 && day.picks.contains_key(&me.student));
    html! {
        section #slots .card data-live hidden[day.is_none()] { @if let Some(day) = day { (choice(me, day)) } }
    }
}

fn picks(me: &Me, day: &MasteryDay) -> Markup {
    let picked: Vec<OutcomeId> = me.section.picked(me.student, me.place).collect();
    let open: Vec<_> = me.section.map_of(me.place).filter(|(id, _)| !me.place.has_mastered(*id)).collect();
    html! {
        p.next-word { (me.text.say("day")) }
        @if open.is_empty() {
            h2 { (me.text.say("day-all-mastered")) }
        } @else {
            h2 { @if picked.is_empty() { (me.text.say("day-which")) } @else { (me.text.say("day-now")) } }
            @for id in &picked { p.plan-skill { bdi { (me.section.outcome(*id).map_or("", |skill| skill.statement_in(me.text.language()))) } } }
            details #day-open open[picked.is_empty()] {
                summary { (me.text.say("day-choose")) }
                (tap_form(me, &format!("/me/day/{}", day.id), "", html! {
                    @for (id, skill) in open {
                        label.tick {
                            input type="checkbox" name="skill" value=(id) checked[picked.contains(&id)];
                            span { bdi { (skill.statement_in(me.text.language())) } }
                        }
                    }
                    button.button.button-main { (me.text.say("day-pick")) }
                }))
            }
        }
        @if day.slots == 0 { (reason(&me.text.say("day-check-any-time"))) }
    }
}

fn choice(me: &Me, day: &MasteryDay) -> Markup {
    let own = day.slot_of(me.student);
    let taken = |slot: u8| day.holder(slot).is_some_and(|holder| holder != me.student);
    let number = |slot: u8| me.text.say_with("day-slot", &[("number", usize::from(slot).into())]);
    html! {
        h2 {
            @match own {
                Some(slot) => (me.text.say_with("day-slot-yours", &[("number", usize::from(slot).into())])),
                None => (me.text.say("day-slot-which")),
            }
        }
        p.quiet { (me.text.say_with("day-slot-minutes", &[("minutes", usize::from(day.minutes).into())])) }
        (tap_form(me, &format!("/me/day/{}/slot", day.id), "slots", html! {
            @for slot in 1..=day.slots {
                button.button.button-line name="slot" value=(slot) disabled[taken(slot)] aria-label=(number(slot))
                    aria-pressed=(if own == Some(slot) { "true" } else { "false" }) { (slot) }
            }
            @if own.is_some() { button.button.button-quiet name="slot" value="" { (me.text.say("day-give-back")) } }
        }))
    }
}
