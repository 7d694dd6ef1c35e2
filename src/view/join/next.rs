//! A shared device goes round: who is next (S54)?

use super::{Named, languages, list};
use crate::text::Text;
use crate::view::layout::{Page, page as document};
use crate::view::student::frame::outbox;
use maud::{Markup, html};

/// Whose the device is until then.
pub struct Before {
    /// Their name.
    pub name: String,
    /// The name of their claim.
    pub claim: String,
}

/// The hand-over screen.
pub struct Next<'a> {
    /// The class's name.
    pub class: &'a str,
    /// The code on the wall.
    pub code: &'a str,
    /// This page's path.
    pub back: &'a str,
    /// Everybody's name.
    pub people: Vec<Named>,
    /// Whose it is still: they are asked first.
    pub before: Option<Before>,
}

/// The page: the names, or whether the one who has the device goes on.
pub fn page(text: Text, next: &Next) -> Markup {
    let title = text.say("next-who");
    let frame = Page { body_class: "join next-page", css: &["join", "next", "outbox"], ..Page::new(text, &title) };
    let scripts: &[&str] = if next.before.is_some() { &["outbox", "leave"] } else { &[] };
    document(
        Page { js: scripts, ..frame },
        html! {
            main {
                p.join-class { bdi { (next.class) } }
                @match &next.before {
                    Some(before) => (still(text, before)),
                    None => {
                        h1 { (title) }
                        p.join-lead { (text.say("next-lead")) }
                        (list(text, next.code, &next.people))
                        (super::card::fold(text))
                        (languages(text, next.back))
                    }
                }
            }
            @if let Some(before) = &next.before { (outbox(text, &before.claim, false)) }
        },
    )
}

fn still(text: Text, before: &Before) -> Markup {
    html! {
        div.next-still {
            p.join-lead { (text.say("card-before")) }
            h1 { bdi { (before.name) } }
            a.button.button-main.button-wide.button-big href="/me" { (text.say("next-go-on")) }
            form method="post" action="/me/leave" data-leaves {
                button.button.button-line.button-wide.button-big.join-other { (text.say("student-not-me")) }
            }
        }
    }
}
