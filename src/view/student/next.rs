//! What's next, and why (S34).

use super::{Me, choices, feedback, reason, retake, review, skills, statement};
use crate::classroom::OutcomeId;
use crate::classroom::next::Reason;
use crate::view::parts::listen;
use maud::{Markup, html};

/// The card of the next step. What waits for the teacher is said, and beneath it what can be done meanwhile.
pub fn piece(me: &Me) -> Markup {
    let steps = me.section.next_steps(me.place, &me.now);
    // Words that nobody has read stand whole in the card above.
    let said_above = |(id, why): &(OutcomeId, Reason)| *why == Reason::Feedback && feedback::is_unread(me, *id);
    let steps: Vec<_> = steps.into_iter().filter(|step| !said_above(step)).collect();
    let waits = steps.first().copied().filter(|(_, why)| why.waits());
    let now = steps.iter().copied().find(|(_, why)| !why.waits());
    html! {
        section #next .card.next-card data-live data-aloud {
            @if let Some((outcome, why)) = waits {
                p.next-word { (me.text.say("student-next")) }
                div.next-wait {
                    p.quiet { (because(me, why)) }
                    h2 { (pictured(me, outcome)) }
                }
            }
            @match now {
                Some((outcome, why)) => {
                    p.next-word {
                        @if waits.is_some() { (me.text.say("student-next-meanwhile")) } @else { (me.text.say("student-next")) }
                    }
                    (the_step(me, outcome, why))
                }
                None => @if waits.is_none() { (nothing(me)) },
            }
        }
    }
}

fn the_step(me: &Me, outcome: OutcomeId, why: Reason) -> Markup {
    let Ok(skill) = me.section.outcome(outcome) else { return html! {} };
    html! {
        p.quiet { (because(me, why)) }
        h2 { (pictured(me, outcome)) }
        (listen(me.text))
        @match why {
            Reason::Review => (review::question(me, outcome)),
            Reason::Feedback => a.button.button-main href={ "/me/skills/" (outcome) } { (me.text.say("student-next-read")) },
            Reason::Reopened => { (review::reopened(me, outcome)) (reason(&me.text.say("review-note"))) }
            _ => {
                (choices(me, outcome))
                (retake::offer(me, outcome))
                @if let Some(key) = me.status_closed() { (reason(&me.text.say(key))) }
            }
        }
        (skills::resources(me, skill))
    }
}

fn pictured(me: &Me, outcome: OutcomeId) -> Markup {
    let Ok(skill) = me.section.outcome(outcome) else { return html! {} };
    html! {
        @if !skill.picture.is_empty() { span.emoji.skill-picture aria-hidden="true" { (skill.picture) } " " }
        (statement(me, skill))
    }
}

fn because(me: &Me, why: Reason) -> String {
    match why {
        Reason::Feedback => me.text.say("student-next-feedback"),
        Reason::CheckAsked => me.text.say("student-next-check-asked"),
        Reason::Review => me.text.say("student-next-review"),
        Reason::Reopened => me.text.say("student-next-reopened"),
        Reason::Practise => me.text.say("student-next-practise"),
        Reason::Working => me.text.say("student-next-working"),
        Reason::Unlocked => me.text.say("student-next-unlocked"),
        Reason::NextInOrder => me.text.say("student-next-in-order"),
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
