//! The private line: the way to it, what proves it, and the certificate that makes it quiet (TRUST.md, Identity 2).

use super::bare;
use crate::text::Text;
use maud::{Markup, html};

/// Where the certificate goes, device by device.
const DEVICES: [&str; 5] = [
    "secure-install-chromebook",
    "secure-install-ipad",
    "secure-install-android",
    "secure-install-windows",
    "secure-install-firefox",
];

/// What proves that a page is this box's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// Six words, with spaces between: of the authority.
    pub words: String,
    /// The authority's fingerprint, as devices write it.
    pub authority: String,
    /// The fingerprint of the certificate that browsers are shown.
    pub leaf: String,
}

/// What stands beside a passphrase's field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// On another device: compare these words.
    Compare(Seal),
    /// On the box itself: what the others compare with.
    Elsewhere {
        /// Where the others come in.
        door: String,
        /// What they must see.
        seal: Seal,
    },
}

/// Off the box, where a passphrase could be read on its way: no field at all, and the way to where it cannot.
pub fn not_here(text: Text, there: Option<&str>) -> Markup {
    let title = text.say("secure-title");
    bare(
        text,
        &title,
        html! {
            section class="card" {
                h1 { (title) }
                p { (text.say("secure-why")) }
                @match there {
                    Some(there) => {
                        ol class="numbered" {
                            li { (text.say("secure-step-go")) }
                            li { (text.say("secure-step-warning")) }
                            li { (text.say("secure-step-words")) }
                        }
                        a class="button button-main button-big button-wide" href=(there) { (text.say("secure-go")) }
                        p class="quiet ltr address" { (there) }
                        details {
                            summary { (text.say("secure-install-title")) }
                            (install(text))
                        }
                    }
                    None => {
                        p { (text.say("secure-none")) }
                        a class="button" href="/" { (text.say("problem-start")) }
                    }
                }
            }
        },
    )
}

/// On the way: the page goes on by itself, and by a tap where it does not.
pub fn turn(text: Text, there: &str) -> Markup {
    let title = text.say("door-sign-in");
    bare(
        text,
        &title,
        html! {
            section class="card" { a class="button button-main button-big button-wide" href=(there) { (title) } }
        },
    )
}

/// Over https, before a passphrase is typed: the words to compare, and what they prove.
pub fn compare(text: Text, proof: Option<&Proof>) -> Markup {
    html! {
        @if let Some(Proof::Compare(seal)) = proof {
            div class="proof" {
                h2 { (text.say("secure-compare-title")) }
                (words(seal))
                p { (text.say("secure-compare-why")) }
                details {
                    summary { (text.say("secure-sure-title")) }
                    p { (text.say("secure-sure-why")) }
                    p { (text.say("secure-sure-how")) }
                }
            }
        }
    }
}

/// At the box itself: where other devices come in, and what they compare with.
pub fn elsewhere(text: Text, proof: Option<&Proof>) -> Markup {
    html! {
        @if let Some(Proof::Elsewhere { door, seal }) = proof {
            section class="card" {
                h2 { (text.say("secure-elsewhere-title")) }
                p { (text.say("secure-elsewhere-why")) }
                p class="ltr address" { (door) }
                (words(seal))
                (sure(text, seal))
            }
        }
    }
}

/// The card on the box's own page.
pub fn card(text: Text, doors: &[String], seal: Option<&Seal>) -> Markup {
    html! {
        section class="card" id="private-line" {
            h2 { (text.say("secure-card-title")) }
            @match seal {
                None => p { (text.say("secure-none")) },
                Some(seal) => {
                    p { (text.say("secure-elsewhere-why")) }
                    @for door in doors { p class="ltr address" { (door) } }
                    (words(seal))
                    (sure(text, seal))
                    details {
                        summary { (text.say("secure-install-title")) }
                        (install(text))
                    }
                }
            }
        }
    }
}

/// Three words and three: a line each where there is little room.
fn words(seal: &Seal) -> Markup {
    let all: Vec<&str> = seal.words.split(' ').collect();
    html! {
        p class="proof-words ltr" lang="en" { @for three in all.chunks(3) { span { (three.join(" ")) } " " } }
    }
}

/// Pairs of digits, which break between pairs only.
fn digits(pairs: &str) -> Markup {
    html! {
        p class="digits ltr" {
            @for (place, pair) in pairs.split(':').enumerate() { @if place > 0 { ":" wbr; } (pair) }
        }
    }
}

/// What cannot be copied, for whoever wants to be sure.
fn sure(text: Text, seal: &Seal) -> Markup {
    html! {
        details {
            summary { (text.say("secure-sure-title")) }
            p { (text.say("secure-sure-why")) }
            @for (key, pairs) in [("secure-digits-shown", &seal.leaf), ("secure-digits-authority", &seal.authority)] {
                p class="quiet" { (text.say(key)) }
                (digits(pairs))
            }
        }
    }
}

/// The certificate for devices of one's own: what it is good for, where it must come from, where it goes.
fn install(text: Text) -> Markup {
    html! {
        p { (text.say("secure-install-why")) }
        p { (text.say("secure-install-care")) }
        a class="button button-line button-wide" href="/ca.crt" download="cupboard.crt" { (text.say("secure-install-file")) }
        ul class="steps" {
            @for key in DEVICES { li { (text.say(key)) } }
        }
    }
}
