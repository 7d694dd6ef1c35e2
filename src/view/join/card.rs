//! A student's card on the way in: "is that you?", a card that opens nothing, and where a card is typed.

use super::next::Before;
use super::{frame, frame_taking, languages};
use crate::classroom::Alias;
use crate::text::Text;
use crate::view::parts::{Icon, Tone, alias_note, banner, icon};
use maud::{Markup, html};

/// Whose card was scanned.
pub struct Ask<'a> {
    /// The name.
    pub name: &'a str,
    /// The class that it leads into; `None` while none takes anybody in.
    pub class: Option<&'a str>,
    /// Their icon in that class.
    pub alias: Option<Alias>,
    /// Whose the device is until then.
    pub before: Option<Before>,
}

/// "Is that you?"
pub fn ask(text: Text, ask: &Ask) -> Markup {
    let body = html! {
        @if let Some(class) = ask.class { p.join-class { bdi { (class) } } }
        p.join-lead { (text.say("card-of")) }
        div.join-who {
            @if let Some(alias) = ask.alias { (alias_note(alias, "", text)) }
            h1 { bdi { (ask.name) } }
        }
        @if ask.class.is_some() {
            @if let Some(before) = &ask.before {
                p.quiet { (text.say("card-before")) " " b { bdi { (before.name) } } }
            }
            form method="post" action="/C" data-leaves[ask.before.is_some()] {
                button.button.button-main.button-wide.button-big.join-in { (text.say("card-me")) }
            }
        } @else {
            (banner(Tone::Warning, &text.say("denied-no-joining")))
        }
        a.button.button-quiet.button-wide.join-other href="/" { (text.say("join-not-me")) }
        (languages(text, "/C"))
    };
    frame_taking(text, ask.name, ask.before.as_ref().map(|before| before.claim.as_str()), body)
}

/// A card that is nobody's, or was typed with a slip.
pub fn nobodys(text: Text, typed: &str) -> Markup {
    let body = html! {
        h1 { (text.say("card-nobodys")) }
        p.join-lead { (text.say("card-nobodys-why")) }
        (form(text, typed))
        (languages(text, "/"))
    };
    frame(text, &text.say("card-nobodys"), body)
}

/// "I have a card", folded away: most come with the wall's code.
pub fn fold(text: Text) -> Markup {
    html! {
        details.join-card {
            summary { (text.say("card-have")) }
            p.quiet { (text.say("card-have-how")) }
            (form(text, ""))
        }
    }
}

fn form(text: Text, typed: &str) -> Markup {
    html! {
        form.card.code-form action="/J" method="get" {
            label.field-label for="card" { (text.say("card-type")) }
            div.code-line {
                input.input.input-card.ltr #card name="code" value=(typed) required autocomplete="off"
                    autocapitalize="characters" spellcheck="false" maxlength="24" placeholder="XXXX-XXXX-XXXX";
                button.button.button-main { (text.say("join-go")) (icon(Icon::Forward)) }
            }
        }
    }
}
