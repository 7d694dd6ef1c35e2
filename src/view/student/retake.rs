//! The practice before another try (S30): a card of stamps, one a tap, and then they may ask again.

use super::{Me, reason, tap_form};
use crate::classroom::{Amount, OutcomeId, Retake};
use crate::view::parts::{Icon, icon};
use maud::{Markup, html};

/// How far they are, with a tap for what they did; or that they may ask again. Nothing where nothing is asked for.
pub fn offer(me: &Me, outcome: OutcomeId) -> Markup {
    let retake = me.section.retake(me.place, outcome).filter(|_| !me.place.asks(outcome));
    match retake {
        Some(retake) if retake.waits() => card(me, outcome, &retake),
        Some(Retake { waived: true, .. }) => reason(&me.text.say("practice-waived")),
        Some(_) => reason(&me.text.say("practice-done")),
        None => html! {},
    }
}

fn card(me: &Me, outcome: OutcomeId, retake: &Retake) -> Markup {
    let (text, step) = (me.text, retake.needed.step());
    let (done, needed) = (retake.done.count(), retake.needed.count());
    let name = unit(retake.needed);
    let stamp = |count: u8| {
        let said = text.practice(&Retake { done: retake.needed.with(count), ..*retake });
        html! {
            @if count <= done { span.stamp.stamp-done aria-hidden="true" { (icon(Icon::Check)) } }
            @else if count == done.saturating_add(step) {
                button.button.button-main.stamp-next name=(name) value=(count) { (one_more(me, retake.needed)) }
            } @else { button.stamp name=(name) value=(count) aria-label=(said) { (count) } }
        }
    };
    let inside = html! {
        input type="hidden" name="outcome" value=(outcome);
        input type="hidden" name="attempt" value=(retake.attempt);
        @for count in (step..=needed).step_by(step.into()) { (stamp(count)) }
    };
    html! {
        div.practice {
            p.practice-word { b { (text.practice(retake)) } " " (text.say("practice-then")) }
            (tap_form(me, "/me/practice", "stamps", inside))
        }
    }
}

/// What is counted, as forms name it.
pub fn unit(amount: Amount) -> &'static str {
    match amount {
        Amount::Items(_) => "items",
        Amount::Minutes(_) => "minutes",
    }
}

fn one_more(me: &Me, amount: Amount) -> String {
    match amount {
        Amount::Items(_) => me.text.say("practice-did-one"),
        Amount::Minutes(_) => me.text.say_with("practice-more-minutes", &[("count", u32::from(amount.step()).into())]),
    }
}
