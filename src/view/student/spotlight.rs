//! What concerns a student who helps, from their teacher (S15): whether they may be thanked on the wall, and a word on
//! their tutoring. Nobody else sees this card.

use super::{Me, tap_form};
use crate::classroom::spotlight::{Consent, Spotlight};
use crate::classroom::tutor::Coached;
use crate::view::parts::label;
use maud::{Markup, html};

/// The card of their first page, hidden while there is none of it.
pub fn piece(me: &Me) -> Markup {
    let spotlight = me.section.spotlight_of(me.student);
    let words: Vec<_> = me.place.tutor.unread_coaching().collect();
    html! {
        section #spotlight .card data-live hidden[spotlight.is_none() && words.is_empty()] {
            @if let Some(spotlight) = spotlight { (thanks(me, spotlight)) }
            @for one in words { (word(me, one)) }
        }
    }
}

/// What the wall would say, and their yes or no.
fn thanks(me: &Me, spotlight: &Spotlight) -> Markup {
    let text = me.text;
    let asked = spotlight.consent == Consent::Asked;
    let answer = |yes: &str, class: &str, words: &str| {
        tap_form(
            me,
            "/me/spotlight",
            "",
            html! {
                input type="hidden" name="number" value=(spotlight.number);
                input type="hidden" name="yes" value=(yes);
                button class={ "button " (class) } { (text.say(words)) }
            },
        )
    };
    html! {
        h2 { (text.say("spotlight-title")) }
        p { (text.say(if asked { "spotlight-ask" } else { "spotlight-is-on" })) }
        p.tutor-ask.wording-text {
            (text.say("spotlight-thanks")) " "
            @if let Some(who) = me.state.spotlight_label(me.section, me.student) { b { (label(&who, text)) } }
            " " (text.praise(spotlight.praise))
        }
        div.tutor-answers {
            @if asked {
                (answer("yes", "button-main", "spotlight-yes"))
                (answer("no", "button-line", "spotlight-no"))
            } @else { (answer("no", "button-line", "spotlight-off")) }
        }
        @if asked { p.tutor-ask.quiet { (text.say("spotlight-yours")) } }
    }
}

fn word(me: &Me, one: &Coached) -> Markup {
    html! {
        h2 { (me.text.say("coaching-title")) }
        (said(me, one))
        (tap_form(me, "/me/coaching", "", html! {
            input type="hidden" name="number" value=(one.number);
            button.button.button-line { (me.text.say("tutor-put-away")) }
        }))
    }
}

/// What the teacher wrote once.
pub fn said(me: &Me, one: &Coached) -> Markup {
    html! {
        @for (title, words) in [("coaching-keep", &one.coaching.keep), ("coaching-next", &one.coaching.next)] {
            @if !words.is_empty() { p.tutor-ask.wording-text { b { (me.text.say(title)) } " " bdi { (words) } } }
        }
    }
}
