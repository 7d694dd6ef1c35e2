//! What the small browser shows that opens by itself on a Wi-Fi without internet (NETWORK.md, Access-point mode): no
//! script, no cookie, nothing kept. It is a bonus; the way in is the code on the wall.

use super::layout::{Page, page as document};
use super::parts::{Icon, icon};
use crate::text::Text;
use maud::{DOCTYPE, Markup, html};

/// Whose phone it is: what has to be tapped there differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// An iPhone, an iPad or a Mac.
    Apple,
    /// A phone or tablet with Android.
    Android,
    /// It does not say.
    Unknown,
}

/// The page: first a button, and what to do on the phone; once it was tapped, only that.
pub fn page(text: Text, maker: Maker, acknowledged: bool) -> Markup {
    let title = text.say(if acknowledged { "welcome-almost" } else { "welcome-title" });
    let frame = Page { body_class: "welcome", css: &["welcome"], ..Page::new(text, &title) };
    document(
        frame,
        html! {
            main {
                div.welcome-sign { (icon(Icon::Wifi)) }
                h1 { (title) }
                @if !acknowledged {
                    p.welcome-lead { (text.say("welcome-lead")) }
                    form method="post" action="/captive/ack" {
                        button.button.button-main.button-big.button-wide { (text.say("welcome-button")) }
                    }
                }
                section.card {
                    @if !acknowledged { h2 { (text.say("welcome-then")) } }
                    (on_the_phone(text, maker))
                    // Where a browser takes no style sheet, words need the blank.
                    p.welcome-scan { span.welcome-two aria-hidden="true" { "2" } " " span { (text.say("welcome-scan")) } }
                }
            }
        },
    )
}

/// How the phone stays on this Wi-Fi.
fn on_the_phone(text: Text, maker: Maker) -> Markup {
    html! {
        @match maker {
            Maker::Apple => p { (text.say("welcome-apple")) },
            Maker::Android => p { (text.say("welcome-android")) },
            Maker::Unknown => {
                p { strong { "iPhone, iPad: " } (text.say("welcome-apple")) }
                p { strong { "Android: " } (text.say("welcome-android")) }
            }
        }
    }
}

/// The answer to a probe: leads away from the probe's host to the welcome page at `url`.
pub fn toward(url: &str) -> Markup {
    html! {
        (DOCTYPE)
        html {
            head {
                meta charset="utf-8";
                meta http-equiv="refresh" content={ "0;url=" (url) };
                title { "Cupboard" }
            }
            body { a href=(url) { (url) } }
        }
    }
}
