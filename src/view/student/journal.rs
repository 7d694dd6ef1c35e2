//! A student's own journal (S13): every session that they were in, as tutor or partner, the newest first, with what they
//! said of it. It stays as it came, so that nothing moves while somebody writes; on paper it is the words alone.

use super::frame::{self, Tab, plain_form};
use super::session::{fields, form_name, prompt, with};
use super::spotlight::said;
use super::{Me, statement, told};
use crate::classroom::meeting::{JournalEntry, MOST_KEPT};
use crate::view::parts::{Icon, day_of_instant, icon};
use crate::view::teach::Refused;
use maud::{Markup, html};

/// What the page knows beside the student.
pub struct Known<'a> {
    /// What was written of a session, where it was refused.
    pub refused: &'a Refused,
    /// Something was saved a moment ago.
    pub saved: bool,
}

/// The page.
pub fn page(me: &Me, known: &Known) -> Markup {
    let (text, meetings) = (me.text, &me.section.meetings);
    let entries: Vec<_> = meetings.journal_of(me.student).collect();
    let most = u32::try_from(MOST_KEPT).unwrap_or(u32::MAX);
    let body = html! {
        main.journal {
            a.way-back href="/me/tutors" { (icon(Icon::Back)) (text.say("tutor-title")) }
            h1.page-title { (text.say("journal")) }
            (told(me))
            (thanks(me))
            (from_the_teacher(me))
            @if entries.is_empty() { section.card #journal-none { p.quiet { (text.say("journal-none")) } } }
            @for entry in &entries { (card(me, entry, known.refused)) }
            p.quiet { (text.say("session-private")) }
            @if meetings.begun > most { p.quiet { (text.say_with("journal-kept", &[("limit", MOST_KEPT.into())])) } }
        }
    };
    frame::page(me, Tab::Journal, known.saved, body)
}

/// How often partners said thank you, in a sentence: nothing to count against anybody's.
fn thanks(me: &Me) -> Markup {
    let count = me.section.meetings.thanks_to(me.student);
    html! {
        @if count > 0 {
            p #journal-thanks .journal-thanks {
                (icon(Icon::Star)) span { (me.text.say_with("journal-thanks", &[("count", count.into())])) }
            }
        }
    }
}

/// What the teacher wrote on their tutoring, the newest first (S15): it stays here once it was read.
fn from_the_teacher(me: &Me) -> Markup {
    let words = &me.place.tutor.coached;
    html! {
        @if !words.is_empty() {
            section.card #journal-teacher {
                h2 { (me.text.say("coaching-title")) }
                @for one in words.iter().rev() {
                    p.quiet { (day_of_instant(one.wall_ms, me.now.wall_ms, me.text)) }
                    (said(me, one))
                }
            }
        }
    }
}

fn card(me: &Me, entry: &JournalEntry<'_>, refused: &Refused) -> Markup {
    let text = me.text;
    // A session of a few seconds took "1 min" too: "just now" is a time, not a span.
    let took = text.minutes(entry.took_ms.unwrap_or_default().max(60_000));
    html! {
        section.card id={ "journal-" (entry.number) } {
            p.quiet { (day_of_instant(entry.begun_wall_ms, me.now.wall_ms, text)) " · " (took) }
            @if let Some(skill) = me.section.outcomes.get(&entry.outcome) { h2 { (statement(me, skill)) } }
            p { (who(me, entry)) }
            @if entry.thanked { p.journal-thanked { (icon(Icon::Check)) span { (text.say("journal-thanked")) } } }
            (words(me, entry))
            (edit(me, entry, refused))
        }
    }
}

fn who(me: &Me, entry: &JournalEntry<'_>) -> Markup {
    let key = match (entry.with.is_empty(), entry.helped) {
        (true, _) => return html! { (me.text.say("journal-helped-somebody")) },
        (false, true) => "journal-helped",
        (false, false) => "journal-was-helped",
    };
    html! { bdi { (me.text.say_with(key, &[("name", with(me, entry).into())])) } }
}

/// What they wrote themselves, each under what was asked.
fn words(me: &Me, entry: &JournalEntry<'_>) -> Markup {
    let said = entry.said.map_or("", |said| said.words.as_str());
    let log = entry.log.map(|log| [("session-log-strategies", &log.strategies), ("session-log-errors", &log.errors)]);
    let log = log.into_iter().flatten().map(|(asked, words)| (asked, words.as_str()));
    let all: Vec<_> = [(prompt(entry), said)].into_iter().chain(log).filter(|(_, words)| !words.is_empty()).collect();
    html! {
        @if !all.is_empty() {
            dl.journal-words {
                @for (asked, words) in all { dt { (me.text.say(asked)) } dd dir="auto" { (words) } }
            }
        }
    }
}

fn edit(me: &Me, entry: &JournalEntry<'_>, refused: &Refused) -> Markup {
    let form = form_name(entry.number);
    let words = if entry.said.is_some() { "journal-change" } else { "journal-write" };
    html! {
        details.journal-edit open[refused.draft(&form).is_some()] {
            summary { (me.text.say(words)) }
            (plain_form(me, "/me/journal", html! {
                (refused.complaint(&form))
                (fields(me, entry, refused))
                button.button.button-main { (me.text.say("session-save")) }
            }))
        }
    }
}
