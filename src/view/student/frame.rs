//! What every page of a student has: who they are, the way out, the tabs, and what became of their taps.

use super::{Me, tap_form};
use crate::classroom::OutcomeId;
use crate::text::Text;
use crate::view::assets::worker_url;
use crate::view::layout::{Page, page as document};
use crate::view::parts::{Icon, Saved, alias_note, check_words, icon, saved as chip};
use maud::{Markup, html};

/// The stylesheets of every page.
const CSS: [&str; 19] = [
    "student", "skill", "piece", "question", "plan", "help", "day", "goal", "feedback", "practice", "outbox", "check",
    "mark", "habit", "block", "tutor", "listen", "guide", "tabs",
];

/// Which page of a student's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Cups, next, skills.
    Me,
    /// What stays as it came: what classmates show, a form that was refused.
    Still,
    /// The class's shelves.
    Map,
    /// One skill; it is no tab of its own.
    Skill(OutcomeId),
    /// All tutors of the class; it has no tab, and is reached from the first page.
    Tutors,
    /// Language and icon.
    Settings,
    /// How final marks come about, and one's own; reached from the first page.
    Marks,
    /// A goal of one's own; it has no tab, and is reached from the first page.
    Goal,
    /// One's own journal of sessions; reached from the page of all tutors.
    Journal,
}

/// The document around a student's page.
pub fn page(me: &Me, tab: Tab, saved: bool, body: Markup) -> Markup {
    let title = me.text.say("student-title");
    let stream = match tab {
        Tab::Me => Some("/me/events".to_owned()),
        Tab::Tutors => Some("/me/tutors/events".to_owned()),
        Tab::Map => Some("/me/map/events".to_owned()),
        Tab::Skill(outcome) => Some(format!("/me/skills/{outcome}/events")),
        Tab::Settings | Tab::Still | Tab::Marks | Tab::Goal | Tab::Journal => None,
    };
    let js: &[&str] = match stream {
        Some(_) => &["live", "outbox", "leave", "offline", "listen"],
        None => &["outbox", "leave", "offline"],
    };
    // What only few pages need does not weigh on a first visit.
    let own = match tab {
        Tab::Journal => Some("journal"),
        Tab::Skill(_) | Tab::Goal | Tab::Still => Some("growth"),
        Tab::Me | Tab::Map | Tab::Tutors | Tab::Settings | Tab::Marks => None,
    };
    let css: Vec<&str> = CSS.into_iter().chain(own).collect();
    let frame = Page { body_class: "me", css: &css, js, stream: stream.as_deref(), ..Page::new(me.text, &title) };
    document(
        frame,
        html! {
            (who(me))
            (kept(me.text))
            (body)
            (outbox(me.text, &me.claim(), saved))
            (tabs(me.text, tab))
        },
    )
}

/// Where `outbox.js` and `leave.js` say what became of the taps of a claim, and their words. It stands also on the pages
/// by which somebody else takes the device: what was tapped before goes to the box first.
pub fn outbox(text: Text, claim: &str, saved: bool) -> Markup {
    html! {
        div #outbox .outbox role="status" aria-live="polite" data-claim=(claim) {
            @if saved { (chip(Saved::Done, text)) }
        }
        (words(text))
    }
}

/// Who this page belongs to, and the way out (TRUST.md, Identity 3: on every page).
pub fn who(me: &Me) -> Markup {
    html! {
        header #who .who data-live {
            (alias_note(me.place.alias, "", me.text))
            div.who-name {
                p.who-first { bdi { (me.name()) } }
                p.quiet { bdi { (me.section.name) } @if !me.section.is_open() { " · " (me.text.say("student-closed")) } }
                @if let Some(words) = me.check {
                    p.who-check { span.aside { (me.text.say("check-wall")) } (check_words(words, me.text)) }
                }
            }
            form method="post" action="/me/leave" data-leaves {
                button.button.button-quiet { (me.text.say("student-not-me")) }
            }
        }
    }
}

/// Shown by `offline.js` on a page that comes from the device itself, with the hour at which the box was last there.
fn kept(text: Text) -> Markup {
    html! {
        p #kept .kept role="status" data-worker=(worker_url()) hidden {
            (icon(Icon::Unplugged)) span { (text.say("student-kept")) " " time {} }
        }
    }
}

fn tabs(text: Text, current: Tab) -> Markup {
    let tabs = [
        (Tab::Me, "/me", Icon::Person, text.say("student-tab-me")),
        (Tab::Map, "/me/map", Icon::Star, text.say("student-tab-map")),
        (Tab::Settings, "/me/settings", Icon::Gear, text.say("student-tab-settings")),
    ];
    html! {
        nav.tabs aria-label=(text.say("student-tabs")) {
            @for (tab, url, shape, word) in tabs {
                a href=(url) aria-current=[(tab == current).then_some("page")] { (icon(shape)) span { (word) } }
            }
        }
    }
}

/// What `outbox.js` says, in this language: it clones, and writes no markup of its own.
fn words(text: Text) -> Markup {
    html! {
        template #outbox-words {
            div data-word="pending" { (chip(Saved::Pending, text)) }
            div data-word="saved" { (chip(Saved::Done, text)) }
            div data-word="kept" { (chip(Saved::Not, text)) }
            div data-word="refused" { p.outbox-told { (icon(Icon::Warning)) span data-say {} } }
            div data-word="dropped" {
                p.outbox-told { (icon(Icon::Warning)) span { (text.say("student-taps-dropped")) } }
            }
            div data-word="leaving" { p.outbox-told { (icon(Icon::Clock)) span { (text.say("student-leave-sending")) } } }
            div data-word="unsent" {
                div.outbox-late {
                    p.outbox-told {
                        (icon(Icon::Warning))
                        span { strong { (text.say("student-leave-unsent")) " " bdi data-say {} } " " (text.say("student-leave-wait")) }
                    }
                    button.button.button-main type="button" { (text.say("student-leave-stay")) }
                    button.button type="button" data-yes { (text.say("student-leave-lose")) }
                }
            }
            div data-word="away" {
                div.outbox-late {
                    p.outbox-told { (icon(Icon::Unplugged)) span { (text.say("student-leave-away")) } }
                    button.button type="button" { (text.say("student-leave-stay")) }
                }
            }
            div data-word="late" {
                div.outbox-late {
                    p.outbox-told { (icon(Icon::Clock)) span { (text.say("student-late")) } }
                    button.button.button-main type="button" data-yes { (text.say("student-late-yes")) }
                    button.button type="button" { (text.say("student-late-no")) }
                }
            }
        }
    }
}

/// A plain form beside the taps, for what needs the page afresh.
pub fn plain_form(me: &Me, action: &str, inside: Markup) -> Markup {
    html! {
        form method="post" action=(action) {
            input type="hidden" name="claim" value=(me.claim());
            (inside)
        }
    }
}

/// A button that is a whole tap.
pub fn one_button(me: &Me, action: &str, class: &str, words: &str) -> Markup {
    tap_form(me, action, "", html! { button class={ "button " (class) } { (words) } })
}
