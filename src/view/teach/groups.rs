//! Tutoring groups (S9–S11): the plan with everything that is wrong with it, the form that makes one, the rules.

mod make;
mod plan;
mod rules;
mod sessions;
mod words;

pub use make::PLAN_FORM;
pub use plan::MOVE_FORM;
pub use rules::{PAIR_FORM, RULES_FORM};

use super::{Desk, Tab, page_with};
use crate::classroom::pairing::Place;
use crate::classroom::{OutcomeId, StudentId};
use crate::text::Text;
use maud::{Markup, html};

/// Where somebody moves to, in forms: a group by its number, or one of these.
pub const NEW: &str = "new";
/// Into no group.
pub const NOWHERE: &str = "none";

/// The page. `chosen` are the skills that the form is about.
pub fn show(desk: &Desk<'_>, chosen: &[OutcomeId]) -> Markup {
    let text = desk.text;
    page_with(
        desk,
        Tab::Students,
        (Some(&desk.url("/events?groups=yes")), &["live", "clock", "groups"]),
        html! {
            @if desk.section.taught().next().is_none() {
                section class="card narrow" {
                    h2 { (text.say("groups")) }
                    p class="quiet spaced" { (text.say("groups-why")) }
                    p { (text.say("teach-no-skills")) }
                    a class="button" href=(desk.url("/skills/paste")) { (text.say("teach-paste-skills")) }
                }
            } @else {
                @if let Some(plan) = desk.section.pairing.plan.as_deref() { (plan::card(desk, plan)) }
                div class="two" {
                    (make::card(desk, chosen))
                    div {
                        (rules::card(desk, chosen))
                        (rules::pairs(desk, chosen))
                    }
                }
            }
        },
    )
}

/// Where a student stands on the page, in a group or in none.
pub fn member_id(student: StudentId) -> String {
    format!("s{student}")
}

/// Where a group stands on the page, by its place in the plan.
pub fn group_id(at: usize) -> String {
    format!("g{at}")
}

/// What an address ends with to be about these skills.
pub fn about(skills: &[OutcomeId]) -> String {
    let fields = ["skill", "second"].iter().zip(skills).map(|(name, skill)| format!("{name}={skill}"));
    let fields: Vec<String> = fields.collect();
    if fields.is_empty() { String::new() } else { format!("?{}", fields.join("&")) }
}

/// The live pieces of the page.
pub fn fragments(desk: &Desk<'_>) -> Vec<(String, String)> {
    let pieces = [
        ("teach-health", super::health(desk)),
        ("teach-status", super::lesson::status(desk)),
        ("teach-switch", super::lesson::switch(desk, false)),
        ("teach-undo", super::undo::bar(desk)),
        ("groups-sessions", sessions::piece(desk)),
    ];
    pieces.into_iter().map(|(id, markup)| (id.to_owned(), markup.into_string())).collect()
}

/// A place as people read it.
pub fn place_words(place: &Place, text: Text) -> String {
    match place {
        Place::Named(name) => name.clone(),
        Place::Table(number) => text.say_with("groups-table", &[("number", u64::from(*number).into())]),
    }
}
