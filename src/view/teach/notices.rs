//! What the teacher should know about the box, on every page of theirs.

use super::tap;
use super::the_box::BoxTab;
use crate::text::Text;
use crate::view::parts::{Icon, icon, stamp};
use maud::{Markup, html};

/// One thing to know. Names come as people type them, with `.local`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Another box goes by the same name just now.
    Rival {
        /// The name that both have.
        name: String,
    },
    /// The box goes by another name than it was to, since that was taken.
    Renamed {
        /// The name it was to have.
        asked: String,
        /// The name it has.
        name: String,
    },
    /// The box is no longer where its phones and printed codes look for it.
    Moved {
        /// Where it was.
        was: String,
        /// Where it is.
        now: String,
    },
    /// Class is open, and the box has no address.
    NoNetwork,
    /// So many devices are on the box's own Wi-Fi, which carries 7 to 10.
    ManyStations {
        /// How many.
        count: usize,
    },
    /// No backups are made: there is no recovery sheet.
    BackupsOff,
    /// The last backup failed.
    BackupsFailing,
    /// Erasing somebody was interrupted: nothing was erased.
    EraseStopped {
        /// Who is still there.
        name: String,
        /// Where to try again.
        path: String,
    },
    /// Somebody was erased, and the teacher has not yet said that they read what is left to them.
    Erased {
        /// When, in milliseconds since 1970.
        wall_ms: i64,
    },
    /// Class is open, and nobody comes (S55).
    NobodyReaches {
        /// Where they should.
        address: String,
    },
}

/// All of them, each with what can be done about it.
pub fn list(text: Text, notices: &[Notice]) -> Markup {
    html! { @for notice in notices { (one(text, notice)) } }
}

fn one(text: Text, notice: &Notice) -> Markup {
    let (sentence, remedy) = match notice {
        Notice::Rival { name } => {
            (text.say_with("notice-rival", &[("name", name.as_str().into())]), Some(rename(text)))
        }
        Notice::Renamed { asked, name } => {
            let names = [("asked", asked.as_str().into()), ("name", name.as_str().into())];
            (text.say_with("notice-renamed", &names), Some(rename(text)))
        }
        Notice::Moved { was, now } => {
            let addresses = [("was", was.as_str().into()), ("now", now.as_str().into())];
            let seen =
                tap("/teach/box/moved", &[("address", now)], "button-small", html! { (text.say("notice-seen")) });
            (text.say_with("notice-moved", &addresses), Some(seen))
        }
        Notice::NoNetwork => (text.say("notice-no-network"), None),
        Notice::ManyStations { count } => {
            let sheet =
                html! { a class="button button-small" href="/sheet/network" { (text.say("sheet-link-network")) } };
            (text.say_with("notice-stations", &[("n", (*count).into())]), Some(sheet))
        }
        Notice::BackupsOff => (text.say("backup-note-off"), Some(backups(text, "backup-note-print"))),
        Notice::BackupsFailing => (text.say("backup-note-failing"), Some(backups(text, "backup-note-look"))),
        Notice::EraseStopped { name, path } => (
            text.say_with("erase-notice-stopped", &[("name", name.as_str().into())]),
            Some(html! {
                a class="button button-small" href=(path) { (text.say("erase-notice-again")) } " "
                (tap("/teach/box/erased", &[], "button-small button-line", html! { (text.say("notice-seen")) }))
            }),
        ),
        Notice::Erased { wall_ms } => (
            text.say_with("erase-notice-done", &[("date", stamp(*wall_ms).into())]),
            Some(tap("/teach/box/erased", &[], "button-small button-line", html! { (text.say("notice-seen")) })),
        ),
        Notice::NobodyReaches { address } => {
            let sheet =
                html! { a class="button button-small" href="/sheet/network" { (text.say("sheet-link-network")) } };
            (text.say_with("wall-nobody", &[("address", address.as_str().into())]), Some(sheet))
        }
    };
    let (class, shape) = match notice {
        Notice::BackupsOff | Notice::Erased { .. } => ("banner-plain", Icon::Info),
        _ => ("", Icon::Warning),
    };
    html! {
        div class={ "banner notice " (class) } role="status" {
            (icon(shape))
            div { p { (sentence) } @if let Some(remedy) = remedy { (remedy) } }
        }
    }
}

fn backups(text: Text, word: &str) -> Markup {
    html! { a class="button button-small button-line" href=(BoxTab::Backups.path()) { (text.say(word)) } }
}

fn rename(text: Text) -> Markup {
    html! { a class="button button-small" href="/teach/box#name" { (text.say("notice-rename")) } }
}
