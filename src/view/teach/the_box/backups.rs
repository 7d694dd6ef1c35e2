//! Files to keep elsewhere.

use super::{BoxDesk, BoxTab, page};
use maud::{Markup, html};

/// The page.
pub fn show(desk: &BoxDesk<'_>) -> Markup {
    let text = desk.text;
    page(
        desk,
        BoxTab::Backups,
        html! {
            section class="card" {
                h2 { (text.say("box-tab-backups")) }
                ul class="files" {
                    li { a class="button button-wide" href="/teach/backup" download { (text.say("file-backup")) } }
                }
                p class="quiet" { (text.say("file-backup-why")) }
            }
        },
    )
}
