//! A quick look back on what was mastered (S23): two answers, a tap each.

use super::{Me, tap_form};
use crate::classroom::OutcomeId;
use maud::{Markup, html};

/// "Still solid?", while it is due.
pub fn question(me: &Me, outcome: OutcomeId) -> Markup {
    html! {
        p.look-back-ask { (me.text.say("review-question")) }
        (answers(me, outcome, html! { (yes(me.text.say("review-yes"))) (no(me)) }))
    }
}

/// For what they are not sure of any more: the way back, when they can do it again.
pub fn reopened(me: &Me, outcome: OutcomeId) -> Markup {
    answers(me, outcome, yes(me.text.say("review-again")))
}

/// What a mastered skill offers beside its statuses: whatever is due, or a word that it is not so solid any more.
pub fn offer(me: &Me, outcome: OutcomeId) -> Markup {
    html! {
        @if me.place.is_reopened(outcome) { (reopened(me, outcome)) }
        @else if me.section.reviews_due(me.place, &me.now).contains(&outcome) { (question(me, outcome)) }
        @else if me.place.has_mastered(outcome) { (answers(me, outcome, no(me))) }
    }
}

fn yes(words: String) -> Markup {
    html! { button.button.button-main name="solid" value="yes" { (words) } }
}

fn no(me: &Me) -> Markup {
    html! { button.button.button-line name="solid" value="no" { (me.text.say("review-no")) } }
}

fn answers(me: &Me, outcome: OutcomeId, buttons: Markup) -> Markup {
    let inside = html! { input type="hidden" name="outcome" value=(outcome); (buttons) };
    tap_form(me, "/me/review", "look-back", inside)
}
