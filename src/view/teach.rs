//! The teacher's face: dense but calm, whole without scripts, usable at 390 px (LOOK.md: cups, then checks, then the rest).

pub mod aims;
pub mod attempts;
pub mod blocks;
pub mod cards;
pub mod check;
pub mod classes;
pub mod day;
pub mod desk;
pub mod done;
pub mod door;
pub mod elsewhere;
pub mod erase;
pub mod evidence;
pub mod groups;
pub mod habits;
pub mod helping;
pub mod history;
pub mod import;
pub mod lesson;
pub mod map;
pub mod marking;
pub mod marks;
pub mod notices;
pub mod now;
pub mod panel;
pub mod placement;
pub mod plan;
pub mod question;
pub mod questions;
pub mod retake;
pub mod room;
pub mod secure;
pub mod settings;
pub mod skill;
pub mod skills;
pub mod spotlight;
pub mod student;
pub mod students;
pub mod term;
pub mod the_box;
pub mod tray;
pub mod tutors;
pub mod undo;

pub use desk::{Desk, Draft, Refused};
pub use done::Done;

use super::layout::{Page, page as document};
use super::parts::{Tone, banner};
use crate::text::Text;
use maud::{Markup, html};

/// The pages of a class, in the order of the tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// What is going on.
    Now,
    /// Students × skills.
    Map,
    /// Who belongs to the class.
    Students,
    /// What is learned.
    Skills,
    /// Rules, wall, box, files.
    Settings,
}

impl Tab {
    const ALL: [Tab; 5] = [Self::Now, Self::Map, Self::Students, Self::Skills, Self::Settings];

    fn path(self) -> &'static str {
        match self {
            Self::Now => "",
            Self::Map => "/map",
            Self::Students => "/students",
            Self::Skills => "/skills",
            Self::Settings => "/settings",
        }
    }

    fn word(self, text: Text) -> String {
        match self {
            Self::Now => text.say("teach-tab-now"),
            Self::Map => text.say("teach-tab-map"),
            Self::Students => text.say("teach-tab-students"),
            Self::Skills => text.say("teach-tab-skills"),
            Self::Settings => text.say("teach-tab-settings"),
        }
    }
}

/// A page of a class. `stream` is its event stream, if it has one.
pub fn page(desk: &Desk<'_>, tab: Tab, stream: Option<&str>, body: Markup) -> Markup {
    let js: &[&str] = if stream.is_some() { &["live", "clock"] } else { &["clock"] };
    page_with(desk, tab, (stream, js), body)
}

/// The same with scripts of its own, beside its event stream.
fn page_with(desk: &Desk<'_>, tab: Tab, (stream, js): (Option<&str>, &[&str]), body: Markup) -> Markup {
    let title = format!("{} · {}", desk.section.name, tab.word(desk.text));
    let frame = Page { body_class: "teach", css: CSS, js, stream, ..Page::new(desk.text, &title) };
    document(
        frame,
        html! {
            (head(desk, tab))
            main class="teach-main" {
                (health(desk))
                (flash(desk.text, desk.done))
                (body)
                (undo::bar(desk))
            }
        },
    )
}

const CSS: &[&str] = &[
    "question",
    "teach",
    "piece",
    "marks",
    "teach-now",
    "teach-room",
    "teach-map",
    "teach-marks",
    "teach-list",
    "teach-form",
    "teach-path",
    "teach-secure",
    "teach-marking",
    "teach-method",
    "goal",
    "growth",
    "tray",
    "term",
    "term-aside",
    "habit",
    "block",
    "groups",
    "sitting",
    "tutor",
];

/// A page without a class around it: first run, sign in, the list of classes.
pub fn bare(text: Text, title: &str, body: Markup) -> Markup {
    let frame = Page { body_class: "teach teach-bare", css: CSS, ..Page::new(text, title) };
    document(frame, html! { main class="teach-door" { (body) } })
}

fn head(desk: &Desk<'_>, tab: Tab) -> Markup {
    let text = desk.text;
    html! {
        header class="teach-head" {
            div class="teach-title" {
                h1 { a href="/teach/classes" title=(text.say("teach-classes")) { bdi { (desk.section.name) } } }
                (lesson::status(desk))
            }
            nav class="teach-tabs" aria-label=(text.say("teach-pages")) {
                @for each in Tab::ALL.into_iter().filter(|each| desk.is_teachers() || *each == Tab::Now) {
                    a href=(desk.url(each.path())) aria-current=[(each == tab).then_some("page")] { (each.word(text)) }
                }
            }
            (lesson::switch(desk, tab == Tab::Now))
        }
    }
}

/// Whether taps are kept just now, and how the box stands on its network.
pub fn health(desk: &Desk<'_>) -> Markup {
    html! {
        div id="teach-health" data-live {
            @if desk.reading_only { (banner(Tone::Bad, &desk.text.say("banner-reading-only"))) }
            @else if desk.is_teachers() { (the_box::time::offer(desk.text, &desk.now)) }
            (notices::list(desk.text, &desk.notices))
        }
    }
}

fn flash(text: Text, done: Option<Done>) -> Markup {
    html! { @if let Some(done) = done { (banner(Tone::Good, &done.sentence(text))) } }
}

/// Makes a form count once, however often it is sent from this showing of its page: with the number of the command
/// that it is about, or that of the next event (TRUST.md, Taps).
pub fn once(number: u64) -> Markup {
    html! { input type="hidden" name="once" value=(number); }
}

/// A form that is one button: every action works without scripts.
pub fn tap(action: &str, fields: &[(&str, &str)], class: &str, label: Markup) -> Markup {
    html! {
        form method="post" action=(action) class="tap" {
            @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
            button class={ "button " (class) } { (label) }
        }
    }
}
