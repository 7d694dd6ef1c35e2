//! The box itself, whichever the class: its network, its devices and walls, its backups.
//!
//! | file        | its page |
//! |-------------|----------|
//! | [`network`] | Wi-Fi and address, sheets to print |
//! | [`devices`] | what is signed in, walls |
//! | [`backups`] | how they stand, sticks, a download |
//! | [`recovery`] | the recovery sheet, to print |
//! | [`substitute`] | a substitute's sheet, and its card among the devices |
//! | [`time`]    | the clock: a card of the first page |

pub mod backups;
pub mod devices;
pub mod network;
pub mod recovery;
pub mod substitute;
pub mod time;

use super::notices::{self, Notice};
use super::{CSS, Done, Refused, document, flash};
use crate::access::Access;
use crate::classroom::{Now, State};
use crate::text::Text;
use crate::view::layout::Page;
use crate::view::parts::{Tone, banner};
use maud::{Markup, html};

/// The pages of the box, in the order of the tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxTab {
    /// Wi-Fi, address, sheets to print.
    Network,
    /// What is signed in, and walls.
    Devices,
    /// Files to keep elsewhere.
    Backups,
}

impl BoxTab {
    const ALL: [BoxTab; 3] = [Self::Network, Self::Devices, Self::Backups];

    /// Where its page is.
    pub fn path(self) -> &'static str {
        match self {
            Self::Network => "/teach/box",
            Self::Devices => "/teach/box/devices",
            Self::Backups => "/teach/box/backups",
        }
    }

    fn word(self, text: Text) -> String {
        match self {
            Self::Network => text.say("box-tab-network"),
            Self::Devices => text.say("box-tab-devices"),
            Self::Backups => text.say("box-tab-backups"),
        }
    }
}

/// What every page of the box has at hand.
pub struct BoxDesk<'a> {
    /// The page's voice.
    pub text: Text,
    /// The classroom.
    pub state: &'a State,
    /// The keys.
    pub access: &'a Access,
    /// Both clocks.
    pub now: Now,
    /// What was done a moment ago.
    pub done: Option<Done>,
    /// The store takes no writes just now.
    pub reading_only: bool,
    /// How the box stands on its network, where there is something to know.
    pub notices: Vec<Notice>,
    /// A form that was refused, to be shown again as it was.
    pub refused: Refused,
}

/// A page of the box.
pub fn page(desk: &BoxDesk<'_>, tab: BoxTab, body: Markup) -> Markup {
    let text = desk.text;
    let title = format!("{} · {}", text.say("box-title"), tab.word(text));
    let frame = Page { body_class: "teach", css: CSS, js: &["clock"], ..Page::new(text, &title) };
    document(
        frame,
        html! {
            header class="teach-head" {
                div class="teach-title" {
                    h1 { (text.say("box-title")) }
                    p class="teach-status" { a href="/teach/classes" { (text.say("teach-classes")) } }
                }
                nav class="teach-tabs" aria-label=(text.say("teach-pages")) {
                    @for each in BoxTab::ALL {
                        a href=(each.path()) aria-current=[(each == tab).then_some("page")] { (each.word(text)) }
                    }
                }
            }
            main class="teach-main" {
                @if desk.reading_only { (banner(Tone::Bad, &text.say("banner-reading-only"))) }
                (notices::list(text, &desk.notices))
                (flash(text, desk.done))
                (body)
            }
        },
    )
}
