//! What's next, and why (S34).

use super::{Me, choices, reason, skills};
use crate::classroom::OutcomeId;
use crate::classroom::next::Reason;
use maud::{Markup, html};

/// The card of the next step.
pub fn piece(me: &Me) -> Markup {
    let step = me.section.next_steps(me.place).into_iter().next();
    html! {
        section #next .card.next-card data-live {
            @match step {
                Some((outcome, why)) => (the_step(me, outcome, why)),
                None => (nothing(me)),
            }
        }
    }
}

fn the_step(me: &Me, outcome: OutcomeId, why: Reason) -> Markup {
    let Ok(skill) = me.section.outcome(outcome) else { return nothing(me) };
    html! {
        p.next-word { (me.text.say("student-next")) }
        p.quiet { (because(me, why)) }
        h2 {
            @if !skill.picture.is_empty() { span.emoji.skill-picture aria-hidden="true" { (skill.picture) } " " }
            bdi { (skill.statement_in(me.text.language())) }
        }
        (choices(me, outcome))
        @if let Some(key) = me.status_closed() { (reason(&me.text.say(key))) }
        (skills::resources(me, skill))
    }
}

fn because(me: &Me, why: Reason) -> String {
    match why {
        Reason::Working => me.text.say("student-next-working"),
        Reason::Unlocked => me.text.say("student-next-unlocked"),
        Reason::NextInOrder => me.text.say("student-next-in-order"),
        Reason::CheckAsked => me.text.say("student-next-check-asked"),
    }
}

fn nothing(me: &Me) -> Markup {
    let any = me.section.map_of(me.place).next().is_some();
    let sentence = if any { me.text.say("student-next-done") } else { me.text.say("student-next-empty") };
    html! {
        p.next-word { (me.text.say("student-next")) }
        h2 { (sentence) }
    }
}
