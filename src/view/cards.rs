//! Students' cards on paper: ten a page, of one size on A4 and on Letter, cut along the lines (NETWORK.md, personal
//! cards). The page prints from the browser; the same as a file that brings its own style is what the command line writes.

use super::assets;
use super::layout::{self, Page, Theme};
use super::parts::{QrArt, qr};
use crate::text::Text;
use maud::{DOCTYPE, Markup, html};

/// How many cards a page has: two columns of five.
pub const CARDS_A_PAGE: usize = 10;
/// Names of more letters than this are set smaller, so that they stay on the card.
const LONG: usize = 18;
const VERY_LONG: usize = 40;

/// What is in the printer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// Both.
    pub const ALL: [Paper; 2] = [Self::A4, Self::Letter];

    /// Its word in addresses and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// The paper of a word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.key() == key)
    }

    /// What it is called, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::Letter => "Letter",
        }
    }

    fn css(self) -> &'static str {
        match self {
            Self::A4 => "paper-a4",
            Self::Letter => "paper-letter",
        }
    }
}

/// One card.
pub struct CardFace<'a> {
    /// The student's own voice: they read it.
    pub text: Text,
    /// The name.
    pub name: &'a str,
    /// The card's address, to scan.
    pub code: QrArt,
    /// The card, to type.
    pub card: String,
}

/// All that is printed together.
pub struct Sheets<'a> {
    /// What is in the printer.
    pub paper: Paper,
    /// The class's name.
    pub class: &'a str,
    /// What people type, such as `192.168.1.20:8080`.
    pub address: &'a str,
    /// The cards, in the order of the register.
    pub cards: Vec<CardFace<'a>>,
}

/// The page to print. `back` is where its teacher came from, `other` the same page for another paper.
pub fn page(text: Text, sheets: &Sheets, back: &str, other: &dyn Fn(Paper) -> String) -> Markup {
    let title = title(text, sheets);
    let css = ["code", "sheet", "cards", sheets.paper.css()];
    layout::page(
        // Paper is white, whatever the device prefers.
        Page { body_class: "sheet-page", css: &css, theme: Theme::Light, ..Page::new(text, &title) },
        html! {
            nav.sheet-bar {
                p { (text.say("cards-print")) }
                a.button.button-quiet href=(back) { (text.say("problem-back")) }
                @for paper in Paper::ALL {
                    a.button.button-quiet href=(other(paper)) aria-current=[(paper == sheets.paper).then_some("true")] {
                        (paper.name())
                    }
                }
            }
            main { h1.aside { (title) } (pages(sheets)) }
        },
    )
}

/// The same as a file that needs nothing beside it.
pub fn document(text: Text, sheets: &Sheets) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(text.tag()) dir=(text.direction()) data-theme="light" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title(text, sheets)) }
                @for name in ["tokens", "base", "code", "sheet", "cards", sheets.paper.css()] {
                    link rel="stylesheet" href=(assets::carried_along(&format!("css/{name}.css")));
                }
            }
            body {
                header.sheet-bar { p { (text.say("cards-print")) } }
                main { h1.aside { (title(text, sheets)) } (pages(sheets)) }
            }
        }
    }
}

fn title(text: Text, sheets: &Sheets) -> String {
    format!("{} · {}", sheets.class, text.say("cards-title"))
}

fn pages(sheets: &Sheets) -> Markup {
    html! {
        @for cards in sheets.cards.chunks(CARDS_A_PAGE) {
            section.cards-page { @for card in cards { (face(sheets, card)) } }
        }
    }
}

fn face(sheets: &Sheets, card: &CardFace) -> Markup {
    let text = card.text;
    let letters = card.name.chars().count();
    let size = if letters > VERY_LONG {
        "is-very-long"
    } else if letters > LONG {
        "is-long"
    } else {
        ""
    };
    html! {
        article.id-card lang=(text.tag()) dir=(text.direction()) {
            (qr(&card.code, "code-card", &text.say("cards-scan")))
            div.id-words {
                h2 class={ "id-name " (size) } { bdi { (card.name) } }
                p.id-class { bdi { (sheets.class) } }
                p.id-code.ltr { (card.card) }
                p.id-how { (text.say("cards-how")) }
                p.id-address.ltr { (sheets.address) }
            }
        }
    }
}
