//! Class itself: open or closed, how long, its code, and what the wall shows.

use super::{Desk, tap};
use crate::classroom::{Devices, Face, Session, StatusRule};
use crate::view::parts::{Icon, icon};
use maud::{Markup, html};

/// What a lesson is planned for unless the teacher says otherwise, in minutes.
const USUAL_MIN: u32 = 50;

/// The line beside the class's name.
pub fn status(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let (here, all) = desk.section.here_count();
    html! {
        p id="teach-status" class="teach-status" data-live {
            @match &desk.section.session {
                Some(session) => {
                    (text.say_with("teach-here", &[("here", here.into()), ("all", all.into())]))
                    " · "
                    @match open_ms(desk, session) {
                        0..=59_999 => (text.say("teach-just-opened")),
                        ms => (text.say_with("teach-open-for", &[("time", text.minutes(ms).into())])),
                    }
                }
                None => (text.say("teach-closed")),
            }
        }
    }
}

fn open_ms(desk: &Desk<'_>, session: &Session) -> u64 {
    desk.section.odometer_ms(&desk.now).saturating_sub(session.opened_class_ms)
}

/// The button that opens or ends class; on the first page (`now`) a form of its own opens it.
pub fn switch(desk: &Desk<'_>, now: bool) -> Markup {
    html! {
        div id="teach-switch" class="teach-switch" data-live {
            @if desk.section.is_open() {
                (tap(&desk.url("/close"), &[], "button-stop", html! { (desk.text.say("teach-close")) }))
            } @else if !now {
                (tap(&desk.url("/open"), &[("minutes", "50")], "button-main", html! { (desk.text.say("teach-open")) }))
            }
        }
    }
}

/// The card: how to come in and what the wall shows, or the form that opens class. It says itself that it comes first
/// while class is closed, since it arrives by the stream and what is around it does not.
pub fn card(desk: &Desk<'_>, address: Option<&str>) -> Markup {
    html! {
        section #teach-lesson.card.teach-lesson.lesson-first[!desk.section.is_open()] data-live {
            @match &desk.section.session {
                Some(session) => (open(desk, session, address)),
                None => (closed(desk)),
            }
        }
    }
}

fn closed(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let usual = USUAL_MIN.to_string();
    html! {
        h2 { (text.say("teach-open-title")) }
        p class="quiet" { (text.say("teach-open-why")) }
        form method="post" action=(desk.url("/open")) {
            (desk.complaint("open"))
            label class="field" {
                span { (text.say("teach-minutes")) }
                input class="input input-short" name="minutes" type="number" inputmode="numeric" min="5" max="300"
                    value=(desk.kept("open", "minutes", &usual));
            }
            button class="button button-main button-big button-wide" { (text.say("teach-open")) }
        }
    }
}

fn open(desk: &Desk<'_>, session: &Session, address: Option<&str>) -> Markup {
    let text = desk.text;
    html! {
        @if desk.section.policies.devices == Devices::None {
            h2 { (text.say("teach-paper")) }
            p class="quiet spaced" { (text.say("teach-paper-how")) }
        } @else {
            (join(desk, session, address))
        }
        h3 { (text.say("teach-wall")) " " a class="aside-link" href="/wall" target="_blank" { (text.say("teach-wall-look")) } }
        (faces(desk, session.face))
        (pages(desk))
        (quiet(desk, session))
        @if desk.is_teachers() && desk.section.policies.status == StatusRule::InWindow { (window(desk, session)) }
    }
}

fn join(desk: &Desk<'_>, session: &Session, address: Option<&str>) -> Markup {
    html! {
        h2 { (desk.text.say("teach-join")) }
        p class="join" { b class="join-code ltr" { (session.join_code) } }
        @match address {
            Some(address) => p class="join-address ltr" { (address) "/J/" (session.join_code) },
            None => p class="quiet" { (desk.text.say("teach-no-network")) },
        }
        @if desk.is_teachers() { (names(desk)) }
    }
}

/// Whether anybody new may take a name: what is known comes in either way (TRUST.md, Identity 3).
fn names(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let (open, state, label) = match desk.section.policies.names_closed {
        true => ("yes", text.say("teach-names-closed"), text.say("teach-names-open-them")),
        false => ("no", text.say("teach-names-open"), text.say("teach-names-close-them")),
    };
    html! {
        div class="window" {
            p { (state) }
            (tap(&desk.url("/names"), &[("open", open)], "button-line", html! { (label) }))
        }
    }
}

fn faces(desk: &Desk<'_>, now: Face) -> Markup {
    let text = desk.text;
    let faces = [
        (Face::Auto, "auto", text.say("teach-face-auto")),
        (Face::Arrive, "arrive", text.say("teach-face-codes")),
        (Face::Work, "work", text.say("teach-face-map")),
    ];
    html! {
        form method="post" action=(desk.url("/face")) class="choices" {
            @for (face, key, word) in faces {
                button class="button" name="face" value=(key) aria-pressed=(face == now) { (word) }
            }
        }
    }
}

/// Which unit the wall shows.
fn pages(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let units = desk.section.units();
    let page = usize::from(desk.section.page).min(units.len().saturating_sub(1));
    let before = (page + units.len().saturating_sub(1)) % units.len().max(1);
    let after = (page + 1) % units.len().max(1);
    html! {
        @if units.len() > 1 {
            form method="post" action=(desk.url("/page")) class="turn" {
                button class="button button-line" name="page" value=(before) aria-label=(text.say("teach-page-before")) {
                    (icon(Icon::Back))
                }
                span class="turn-unit" { bdi { (units[page].0) } }
                button class="button button-line" name="page" value=(after) aria-label=(text.say("teach-page-after")) {
                    (icon(Icon::Forward))
                }
            }
        }
    }
}

/// The room works quietly until the teacher says otherwise, or class ends (S19).
fn quiet(desk: &Desk<'_>, session: &Session) -> Markup {
    let text = desk.text;
    let (to, state, label) = match session.quiet {
        true => ("no", text.say("quiet-is-on"), text.say("quiet-end")),
        false => ("yes", text.say("quiet-is-off"), text.say("quiet-begin")),
    };
    html! {
        div class="window" {
            p { (state) }
            (tap(&desk.url("/quiet"), &[("quiet", to)], "button-line", html! { (label) }))
        }
    }
}

fn window(desk: &Desk<'_>, session: &Session) -> Markup {
    let text = desk.text;
    let (open, label) = match session.window_open {
        true => ("no", text.say("teach-window-close")),
        false => ("yes", text.say("teach-window-open")),
    };
    html! {
        div class="window" {
            p { (if session.window_open { text.say("teach-window-is-open") } else { text.say("teach-window-is-closed") }) }
            (tap(&desk.url("/window"), &[("open", open)], "button-line", html! { (label) }))
        }
    }
}
