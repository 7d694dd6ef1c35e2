//! What a person reads when a request did not end as asked: one plain sentence and the way on; never a trace.

use super::layout::{Page, page as document};
use crate::access::Notice;
use crate::text::Text;
use maud::{Markup, html};

/// The way on from a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Back {
    /// The URL.
    pub url: String,
    /// The key of what the button says.
    pub key: &'static str,
}

impl Back {
    /// From the path that failed: each face leads to its own front page.
    pub fn of(path: &str, teacher: bool) -> Self {
        let (url, key) = match path.split('/').nth(1) {
            Some("teach") if teacher => ("/teach", "problem-back"),
            Some("teach") => ("/teach/sign-in", "problem-sign-in"),
            Some("wall") => ("/wall", "problem-back"),
            Some("me") => ("/me", "problem-back"),
            _ => ("/", "problem-start"),
        };
        Self { url: url.into(), key }
    }

    /// To the page that unlocks the teacher's device.
    pub fn to_unlock() -> Self {
        Self { url: "/teach/unlock".into(), key: "problem-unlock" }
    }
}

/// The page.
pub fn page(text: Text, sentence: &str, notice: Option<Notice>, back: Back) -> Markup {
    let title = text.say(if notice.is_some() { "notice-title" } else { "problem-title" });
    let told = match notice {
        Some(Notice::ClaimedElsewhere) => Some(text.say("notice-claimed-elsewhere")),
        Some(Notice::UndoneByTeacher) => Some(text.say("notice-undone-by-teacher")),
        Some(Notice::SignedOut) => Some(text.say("notice-signed-out")),
        Some(Notice::Erased) => Some(text.say("notice-erased")),
        None => None,
    };
    let frame = Page { body_class: "problem", css: &["problem"], ..Page::new(text, &title) };
    document(
        frame,
        html! {
            main class="card problem-card" {
                h1 { (title) }
                @if let Some(told) = told { p class="problem-notice" { (told) } }
                p class="problem-sentence" { (sentence) }
                a class="button button-main" href=(back.url) { (text.say(back.key)) }
            }
        },
    )
}
