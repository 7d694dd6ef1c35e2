//! The three cups (S7): one tap raises, the same tap puts it down; a faded cup asks.

use super::frame::one_button;
use super::{Me, reason, tap_form};
use crate::classroom::cup::Freshness;
use crate::classroom::{Colour, Cup, OutcomeId, Whom};
use crate::view::parts::cup as picture;
use maud::{Markup, html};

/// The card of the cups.
pub fn piece(me: &Me) -> Markup {
    let raised = me.place.cup.as_ref().filter(|cup| cup.freshness(me.section, &me.now) == Freshness::Fresh);
    let faded = me.place.cup.as_ref().filter(|cup| raised.is_none() && cup.colour.asks());
    html! {
        section #cups .card.cups-card data-live {
            @if !me.section.is_open() {
                (closed(me, faded))
            } @else {
                @if let Some(cup) = faded { (still(me, cup)) } @else { h1 { (me.text.say("student-how")) } }
                (tap_form(me, "/me/cup", "", choice(me, raised)))
            }
        }
    }
}

/// Class is closed: nobody would come.
fn closed(me: &Me, left: Option<&Cup>) -> Markup {
    html! {
        h1 { (me.text.say("student-class-closed")) }
        p.quiet { (me.text.say("student-cups-closed")) }
        @if let Some(cup) = left {
            div.left-cup {
                (picture(cup.colour, "cup-small", me.text))
                span { (me.text.say("student-cup-left")) }
                (one_button(me, "/me/cup/lower", "button-line", &me.text.say("student-put-down")))
            }
        }
    }
}

/// A cup that has stood for long asks rather than lies.
fn still(me: &Me, cup: &Cup) -> Markup {
    let question = match cup.colour {
        Colour::Red => me.text.say("student-still-stuck"),
        _ => me.text.say("student-still-question"),
    };
    html! {
        div.still {
            (picture(cup.colour, "", me.text))
            h1 { (question) }
        }
        div.still-answers {
            (one_button(me, "/me/cup/confirm", "button-main", &me.text.say("student-still-yes")))
            (one_button(me, "/me/cup/lower", "button-line", &me.text.say("student-still-no")))
        }
    }
}

fn choice(me: &Me, raised: Option<&Cup>) -> Markup {
    let about = about(me, raised);
    html! {
        // What the keyboard's "go" sends when a note has been typed and no cup tapped.
        button.aside name="colour" value=(value(raised.map_or(Colour::Yellow, |cup| cup.colour)))
            tabindex="-1" aria-hidden="true" {}
        div.cups role="group" aria-label=(me.text.say("student-how")) {
            @for colour in Colour::ALL { (one(me, colour, raised)) }
        }
        @if let Some(cup) = raised { (standing(me, cup)) }
        div.about {
            label.about-skill {
                span { (me.text.say("student-cup-about")) }
                select.input #cup-outcome name="outcome" { (options(me, about)) }
            }
            label.about-note {
                span.aside { (me.text.say("student-cup-note")) }
                input.input #cup-note name="note" maxlength="140" autocomplete="off" dir="auto"
                    value=(raised.map_or("", |cup| cup.note.as_str())) placeholder=(me.text.say("student-cup-note"));
            }
            (only_teacher(me, raised))
            @if let Some(cup) = raised {
                button.button name="colour" value=(value(cup.colour)) { (me.text.say("student-cup-change")) }
            }
        }
    }
}

/// "Only my teacher" on every question (S8), where somebody else could come at all.
fn only_teacher(me: &Me, raised: Option<&Cup>) -> Markup {
    let teacher = raised.is_some_and(|cup| cup.help.whom == Whom::Teacher);
    html! {
        @if me.section.members().any(|(_, place)| place.tutor.is_approved_at_all()) {
            label.tick {
                input type="checkbox" name="only_teacher" value="1" checked[teacher];
                span { (me.text.say("help-only-teacher")) }
            }
        }
    }
}

fn one(me: &Me, colour: Colour, raised: Option<&Cup>) -> Markup {
    let up = raised.is_some_and(|cup| cup.colour == colour);
    html! {
        button class={ "cup-choice tint-" (value(colour)) } name="colour" value=(value(colour))
            aria-pressed=(if up { "true" } else { "false" }) formaction=[up.then_some("/me/cup/lower")] {
            (picture(colour, "cup-large", me.text))
            span aria-hidden="true" { (me.text.cup(colour)) }
        }
    }
}

/// What a raised cup means now.
fn standing(me: &Me, cup: &Cup) -> Markup {
    let sentence = match (cup.colour.asks(), cup.seen) {
        (false, _) => me.text.say("student-cup-up-green"),
        (true, false) => me.text.say("student-cup-up"),
        (true, true) => me.text.say("student-cup-seen"),
    };
    reason(&sentence)
}

/// The skill that the cup is about unless another is chosen: what the raised one says, else what is next.
fn about(me: &Me, raised: Option<&Cup>) -> Option<OutcomeId> {
    match raised {
        Some(cup) => cup.outcome,
        None => me.section.at_work_on(me.place, &me.now),
    }
}

fn options(me: &Me, chosen: Option<OutcomeId>) -> Markup {
    let language = me.text.language();
    html! {
        @for (id, outcome) in me.section.map_of(me.place) {
            option value=(id) selected[chosen == Some(id)] { (outcome.label_in(language)) }
        }
        option value="" selected[chosen.is_none()] { (me.text.say("student-cup-other")) }
    }
}

/// A colour as forms and styles name it.
fn value(colour: Colour) -> &'static str {
    match colour {
        Colour::Green => "green",
        Colour::Yellow => "yellow",
        Colour::Red => "red",
    }
}
