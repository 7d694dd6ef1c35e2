//! Erasing a student: what goes and what stays, a copy to take first, texts that may name them, and what became of it.

use super::the_box::BoxTab;
use super::{Desk, Tab, page};
use crate::classroom::{Field, Mention, StudentId};
use crate::text::Text;
use crate::view::parts::{Tone, banner, stamp};
use maud::{Markup, html};

/// So many texts are listed.
const MOST: usize = 100;

/// What the pages know beside the desk.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Sticks that are there now, by what people call them.
    pub sticks: Vec<String>,
    /// Texts of others that may name the student; `None`: the history could not be read.
    pub mentions: Option<Vec<Mention>>,
}

/// The page that asks.
pub fn ask(desk: &Desk<'_>, student: StudentId, known: &Known) -> Markup {
    let text = desk.text;
    let name = desk.plain_name(student);
    let icon = desk.icon(student).unwrap_or_default();
    page(
        desk,
        Tab::Students,
        None,
        html! {
            div class="student-head" {
                span class="emoji" { (icon) }
                h2 { (text.say("erase-title")) " " bdi { (name) } }
            }
            (banner(Tone::Warning, &text.say("erase-lead")))
            div class="two" {
                div {
                    (list(text, "erase-goes", &GOES))
                    section class="card" {
                        h3 { (text.say("erase-stays")) }
                        ul class="rows" {
                            @for key in STAYS { li { (text.say(key)) } }
                            @if !known.sticks.is_empty() { li { (sticks(text, known)) } }
                        }
                    }
                }
                div {
                    (copy(desk, student))
                    (mentions(desk, known, "erase-mentions-why"))
                    (form(desk, student, name))
                }
            }
        },
    )
}

const GOES: [&str; 4] = ["erase-goes-person", "erase-goes-history", "erase-goes-keys", "erase-goes-backups"];
const STAYS: [&str; 4] = ["erase-stays-times", "erase-stays-others", "erase-stays-copies", "erase-stays-flash"];
const YOURS: [&str; 4] = ["erase-left-copies", "erase-left-paper", "erase-left-phone", "erase-stays-flash"];

fn list(text: Text, title: &str, items: &[&str]) -> Markup {
    html! {
        section class="card" {
            h3 { (text.say(title)) }
            ul class="rows" { @for key in items { li { (text.say(key)) } } }
        }
    }
}

fn sticks(text: Text, known: &Known) -> Markup {
    html! {
        (text.say("erase-sticks")) " "
        @for (at, stick) in known.sticks.iter().enumerate() { @if at > 0 { " · " } b { bdi { (stick) } } }
    }
}

fn copy(desk: &Desk<'_>, student: StudentId) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h3 { (text.say("erase-copy")) }
            p class="quiet spaced" { (text.say("erase-copy-why")) }
            a class="button button-line button-wide" href=(desk.url(&format!("/students/{student}/history.csv"))) download {
                (text.say("erase-copy-button"))
            }
        }
    }
}

fn form(desk: &Desk<'_>, student: StudentId, name: &str) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h3 { (text.say("erase-confirm")) }
            form method="post" action=(desk.url(&format!("/students/{student}/erase"))) {
                (desk.complaint("erase"))
                label class="field" {
                    span { (text.say("erase-confirm-name")) " " b { bdi { (name) } } }
                    input class="input" name="name" value=(desk.kept("erase", "name", "")) required dir="auto"
                        autocomplete="off" autocapitalize="off" spellcheck="false";
                    small { (text.say("erase-confirm-wait")) }
                }
                div class="form-row" {
                    button class="button button-stop" { (text.say("erase-button")) }
                    a class="button button-quiet" href=(desk.url("/students")) { (text.say("erase-not")) }
                }
            }
        }
    }
}

/// Texts that may name them; after it is done there is nobody to say the name of.
fn mentions(desk: &Desk<'_>, known: &Known, why: &str) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h3 { (text.say("erase-mentions")) }
            @match known.mentions.as_deref() {
                None => (banner(Tone::Bad, &text.say("erase-mentions-unread"))),
                Some([]) => p class="quiet" { (text.say("erase-mentions-none")) },
                Some(found) => {
                    p class="quiet" { (text.say(why)) }
                    ul class="rows" { @for mention in found.iter().take(MOST) { li { (one(desk, mention)) } } }
                    @if found.len() > MOST {
                        p class="quiet" { (text.say_with("erase-mentions-more", &[("count", (found.len() - MOST).into())])) }
                    }
                }
            }
        }
    }
}

/// Where it is, whose, and the text.
fn one(desk: &Desk<'_>, mention: &Mention) -> Markup {
    let text = desk.text;
    let class = desk.state.sections.get(&mention.section).map_or("", |section| section.name.as_str());
    html! {
        p { "“" bdi { (mention.text) } "”" }
        span class="own-facts" {
            bdi { (class) } " · " (text.field(mention.field)) " · "
            @match mention.of {
                Some(student) => bdi { (desk.plain_name(student)) },
                None => (text.say("erase-mention-yours")),
            }
            @if !mention.stands { " · " (text.say("erase-mention-past")) " " time.ltr { (stamp(mention.wall_ms)) } }
        }
        @if let Some(path) = place(mention) {
            a class="button button-small button-line" href=(path) { (text.say("erase-mention-look")) }
        }
    }
}

/// The page on which a text that is shown now can be seen and changed.
fn place(mention: &Mention) -> Option<String> {
    let class = format!("/teach/{}", mention.section);
    let path = match (mention.field, mention.outcome, mention.of) {
        _ if !mention.stands => return None,
        (_, Some(outcome), _) => format!("{class}/skills/{outcome}"),
        (Field::SectionName, ..) | (Field::EvidenceKind, _, None) => format!("{class}/settings"),
        (Field::ListedWord, ..) => format!("{class}/helping"),
        (Field::Place, ..) => format!("{class}/groups"),
        (Field::Habit, ..) => format!("{class}/habits"),
        (Field::TermName | Field::MarkName, ..) | (Field::Reason, _, Some(_)) => format!("{class}/term"),
        (.., Some(student)) => format!("{class}/students/{student}"),
        _ => class,
    };
    Some(path)
}

/// The page after it: done, and what is left to the teacher. `backups_wait`: older backups on the box still hold them.
pub fn done(desk: &Desk<'_>, known: &Known, backups_wait: bool) -> Markup {
    let text = desk.text;
    page(
        desk,
        Tab::Students,
        None,
        html! {
            div class="student-head" { h2 { (text.say("erase-done-title")) } }
            (banner(Tone::Good, &text.say("erase-done-lead")))
            @if backups_wait {
                div class="banner banner-bad notice" role="status" {
                    div {
                        p { (text.say("backup-replacing")) }
                        a class="button button-small button-line" href=(BoxTab::Backups.path()) { (text.say("backup-note-look")) }
                    }
                }
            }
            div class="two" {
                div {
                    section class="card" {
                        h3 { (text.say("erase-left")) }
                        ul class="rows" {
                            @if !known.sticks.is_empty() { li { (sticks(text, known)) } }
                            @for key in YOURS { li { (text.say(key)) } }
                        }
                    }
                }
                div {
                    (mentions(desk, known, "erase-mentions-after"))
                    div class="below" { (read(text, &[("section", &desk.section.id.to_string())])) }
                }
            }
        },
    )
}

/// The button that takes the note of it off every page.
fn read(text: Text, fields: &[(&str, &str)]) -> Markup {
    super::tap("/teach/box/erased", fields, "button-main", html! { (text.say("notice-seen")) })
}

/// The page when the store does not open at the moment: which one stands is said on every page once it does.
pub fn unknown(desk: &Desk<'_>) -> Markup {
    page(
        desk,
        Tab::Students,
        None,
        html! {
            div class="student-head" { h2 { (desk.text.say("erase-unknown-title")) } }
            (banner(Tone::Bad, &desk.text.say("erase-unknown")))
            a class="button button-main" href=(desk.url("/students")) { (desk.text.say("erase-unknown-look")) }
        },
    )
}
