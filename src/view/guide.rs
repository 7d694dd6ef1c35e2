//! Groups on paper: the plan for the room, names and places alone (S9), and guides for whoever explains (S12), a sheet
//! for each who explains something to somebody.

use super::cards::Paper;
use super::layout::{self, Page, Theme};
use super::parts::day_of_instant;
use super::teach::Desk;
use super::teach::groups::place_words;
use crate::classroom::pairing::{GroupPlan, Help};
use crate::classroom::{Outcome, OutcomeId, StudentId};
use crate::text::Text;
use maud::{Markup, html};

/// What whoever helps does, in order.
const STEPS: [&str; 4] = ["guide-step-ask", "guide-step-pencil", "guide-step-wait", "guide-step-back"];

/// The steps, then what the teacher wrote for the skill.
pub fn body(text: Text, skill: &Outcome) -> Markup {
    let guide = &skill.guide;
    let parts = [
        ("teach-guide-concepts", &guide.concepts),
        ("teach-guide-misconceptions", &guide.misconceptions),
        ("teach-guide-example", &guide.example),
        ("teach-guide-questions", &guide.questions),
    ];
    html! {
        div.guide {
            h3 { (text.say("guide-steps")) }
            ol { @for step in STEPS { li { (text.say(step)) } } }
            @for (title, words) in parts.into_iter().filter(|(_, words)| !words.is_empty()) {
                h3 { (text.say(title)) }
                p.guide-words dir="auto" { (words) }
            }
        }
    }
}

fn sheet(desk: &Desk<'_>, (title, path, paper): (&str, &str, Paper), inside: Markup) -> Markup {
    let text = desk.text;
    let title = format!("{} · {title}", desk.section.name);
    let css = [
        "sheet",
        "guide",
        "guide-sheet",
        match paper {
            Paper::A4 => "paper-a4",
            Paper::Letter => "paper-letter",
        },
    ];
    layout::page(
        // Paper is white, whatever the device prefers.
        Page { body_class: "sheet-page", css: &css, theme: Theme::Light, ..Page::new(text, &title) },
        html! {
            nav.sheet-bar {
                p { (text.say("sheet-print")) }
                a.button.button-quiet href=(desk.url("/groups")) { (text.say("problem-back")) }
                @for other in Paper::ALL {
                    a.button.button-quiet href={ (desk.url(path)) "?paper=" (other.key()) }
                        aria-current=[(other == paper).then_some("true")] { (other.name()) }
                }
            }
            main { (inside) }
        },
    )
}

/// The plan for the room: in each group by the alphabet, so that nothing tells who helps.
pub fn plan(desk: &Desk<'_>, plan: &GroupPlan, paper: Paper) -> Markup {
    let text = desk.text;
    let members = |all: &[StudentId]| {
        let mut all: Vec<StudentId> = all.iter().copied().filter(|who| desk.section.active(*who).is_ok()).collect();
        all.sort_by_cached_key(|student| desk.plain_name(*student).to_lowercase());
        all
    };
    let many = plan.groups.len() > 18;
    let inside = html! {
        section.sheet {
            h1 { bdi { (desk.section.name) } " · " (text.say("groups")) }
            // Which of two papers is today's. A day that nothing vouches for is not printed.
            @if desk.now.wall_trusted { p.plan-day { (day_of_instant(plan.made_ms, desk.now.wall_ms, text)) } }
            ul class={ "plan-sheet" @if many { " is-many" } } {
                @for group in &plan.groups {
                    li {
                        h2 { bdi { (place_words(&group.place, text)) } }
                        @for student in members(&group.members) { p { (desk.name(student)) } }
                    }
                }
            }
        }
    };
    sheet(desk, (&text.say("groups"), "/groups/print", paper), inside)
}

/// A sheet for each who explains something to somebody, in the language of whoever explains.
pub fn of_plan(desk: &Desk<'_>, plan: &GroupPlan, paper: Paper) -> Markup {
    let all: Vec<&Help> = plan.groups.iter().flat_map(|group| &group.helps).collect();
    let inside = html! {
        @if all.is_empty() { section.sheet { p { (desk.text.say("guide-nobody")) } } }
        @for help in all { (one(desk, help.outcome, Some(help))) }
    };
    sheet(desk, (&desk.text.say("groups-guides"), "/groups/guides", paper), inside)
}

/// The guide of one skill.
pub fn of_skill(desk: &Desk<'_>, outcome: OutcomeId, paper: Paper) -> Markup {
    let path = format!("/skills/{outcome}/guide");
    sheet(desk, (&desk.text.say("groups-guides"), &path, paper), one(desk, outcome, None))
}

fn one(desk: &Desk<'_>, outcome: OutcomeId, help: Option<&Help>) -> Markup {
    let reader = help.and_then(|help| desk.state.students.get(&help.helper)).and_then(|person| person.language);
    let text = help.map_or(desk.text, |_| Text::new(reader.unwrap_or(desk.section.language)));
    let Some(skill) = desk.section.outcomes.get(&outcome) else { return html! {} };
    html! {
        section.sheet.guide-sheet lang=(text.tag()) dir=(text.direction()) {
            @if let Some(help) = help {
                @let names = [("helper", help.helper), ("partner", help.partner)];
                @let names = names.map(|(key, who)| (key, desk.plain_name(who).to_owned().into()));
                p.guide-whom { (text.say_with("guide-whom", &names)) }
            }
            h1 { @if !skill.code.is_empty() { bdi { (skill.code) } " · " } bdi { (skill.statement_in(text.language())) } }
            (body(text, skill))
        }
    }
}
