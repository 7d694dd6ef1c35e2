//! The map for the teacher: students × skills of a unit, dense; a tap on a cell opens what can be said about it.

use super::{Desk, Tab, page};
use crate::classroom::{Enrolment, Level, OutcomeId, Scale, Section, Standing, StudentId};
use crate::view::parts::{Icon, icon};
use maud::{Markup, html};
use std::cmp::Ordering;

/// The page; `unit` counts from 0.
pub fn show(desk: &Desk<'_>, unit: usize) -> Markup {
    let text = desk.text;
    let units = desk.section.units();
    let stream = desk.url(&format!("/events?unit={unit}"));
    page(
        desk,
        Tab::Map,
        Some(&stream),
        html! {
            @if units.is_empty() {
                section class="card narrow" {
                    p { (text.say("teach-no-skills")) }
                    a class="button" href=(desk.url("/skills/paste")) { (text.say("teach-paste-skills")) }
                }
            } @else {
                (unit_tabs(desk, &units, unit))
                (grid(desk, unit))
                a class="button button-line below" href=(desk.url("/groups")) { (desk.text.say("groups-open")) }
                (legend(desk))
            }
        },
    )
}

fn unit_tabs(desk: &Desk<'_>, units: &[(&str, Vec<OutcomeId>)], unit: usize) -> Markup {
    html! {
        @if units.len() > 1 {
            nav class="units" aria-label=(desk.text.say("teach-units")) {
                @for (n, (name, _)) in units.iter().enumerate() {
                    a href=(desk.url(&format!("/map?unit={n}"))) aria-current=[(n == unit).then_some("page")] {
                        bdi { @if name.is_empty() { (desk.text.say("teach-unit-none")) } @else { (name) } }
                    }
                }
            }
        }
    }
}

fn skills_of(desk: &Desk<'_>, unit: usize) -> Vec<OutcomeId> {
    desk.section.units().into_iter().nth(unit).map(|(_, skills)| skills).unwrap_or_default()
}

fn grid(desk: &Desk<'_>, unit: usize) -> Markup {
    let skills = skills_of(desk, unit);
    html! {
        div class="grid card" role="region" tabindex="0" aria-label=(desk.text.say("teach-tab-map")) {
            table {
                thead {
                    tr {
                        th scope="col" class="grid-corner" { (desk.text.say("teach-tab-students")) }
                        @for skill in &skills {
                            th scope="col" {
                                a href=(desk.url(&format!("/skills/{skill}"))) { (desk.skill(*skill)) }
                                (write_down(desk, *skill))
                            }
                        }
                    }
                }
                tbody { @for student in desk.register() { (row(desk, student, &skills)) } }
            }
        }
    }
}

/// From the head of a column to its levels, the whole class on one page.
fn write_down(desk: &Desk<'_>, skill: OutcomeId) -> Markup {
    let title = desk.text.say("marks");
    let name = format!("{title}: {}", desk.plain_skill(skill));
    html! { a class="grid-write" href=(desk.url(&format!("/skills/{skill}/marks"))) aria-label=(name) title=(title) { (icon(Icon::Plus)) } }
}

/// The live rows, by the id of each.
pub fn fragments(desk: &Desk<'_>, unit: usize) -> Vec<(String, String)> {
    let skills = skills_of(desk, unit);
    let rows = desk.register().into_iter();
    rows.map(|student| (format!("map-row-{student}"), row(desk, student, &skills).into_string())).collect()
}

fn row(desk: &Desk<'_>, student: StudentId, skills: &[OutcomeId]) -> Markup {
    let Some(place) = desk.section.enrolments.get(&student) else { return html! {} };
    html! {
        tr id={ "map-row-" (student) } {
            th scope="row" {
                a href=(desk.url(&format!("/students/{student}?back=map"))) {
                    span.emoji.grid-icon aria-hidden="true" { (place.alias.icon()) }
                    bdi { (desk.plain_name(student)) }
                }
            }
            @for skill in skills { td { (cell(desk, student, place, *skill)) } }
        }
    }
}

fn cell(desk: &Desk<'_>, student: StudentId, place: &Enrolment, skill: OutcomeId) -> Markup {
    let mark = Mark::of(desk.section, place, skill);
    let name = format!("{}, {}: {}", desk.plain_name(student), desk.plain_skill(skill), mark.word(desk));
    let off_map = place.map.as_ref().is_some_and(|map| !map.contains(&skill));
    html! {
        a.cell.cell-off[off_map] href=(desk.url(&format!("/map/{student}/{skill}"))) aria-label=(name) { (mark.picture(&desk.section.scale)) }
    }
}

/// What a cell says, by shape.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    NotStarted,
    Working,
    CheckAsked,
    At(Level),
}

/// The shape of a level: those below the one that counts as mastered, the nearest of them apart, and those above it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    NotYet,
    Approaching,
    Mastered,
    Exceeding,
}

impl Shape {
    fn of(scale: &Scale, level: Level) -> Self {
        let (rank, mastered) = (scale.rank(level), scale.rank(scale.mastered));
        match rank.cmp(&mastered) {
            Ordering::Greater => Self::Exceeding,
            Ordering::Equal => Self::Mastered,
            Ordering::Less if rank + 1 == mastered && rank > 1 => Self::Approaching,
            Ordering::Less => Self::NotYet,
        }
    }
}

impl Mark {
    fn of(section: &Section, place: &Enrolment, skill: OutcomeId) -> Self {
        match (place.standing(skill), place.proficiency(skill)) {
            (Standing::CheckAsked, _) => Self::CheckAsked,
            (_, Some(level)) => Self::At(section.scale.at(section.scale.rank(level))),
            (Standing::Working, None) => Self::Working,
            (_, None) => Self::NotStarted,
        }
    }

    fn word(self, desk: &Desk<'_>) -> String {
        let text = desk.text;
        match self {
            Self::NotStarted => text.say("status-not-started"),
            Self::Working => text.say("status-working"),
            Self::CheckAsked => text.say("status-ready"),
            Self::At(level) => text.level(&desk.section.scale, level),
        }
    }

    fn picture(self, scale: &Scale) -> Markup {
        let (class, shape) = match self {
            Self::NotStarted => ("mark-none", html! { circle cx="12" cy="12" r="2" {} }),
            Self::Working => (
                "mark-working",
                html! { circle class="ring" cx="12" cy="12" r="8" {} path d="M12 4A8 8 0 0 0 12 20z" {} },
            ),
            Self::CheckAsked => (
                "mark-asked",
                html! { circle class="disc" cx="12" cy="12" r="10" {} path class="sign" d="M12 6.5V12L15.5 14" {} },
            ),
            Self::At(level) => Shape::of(scale, level).drawn(),
        };
        html! { svg class={ "grid-mark " (class) } viewBox="0 0 24 24" aria-hidden="true" { (shape) } }
    }
}

impl Shape {
    fn drawn(self) -> (&'static str, Markup) {
        let ring = html! { circle class="ring" cx="12" cy="12" r="8" {} };
        let square = html! { rect class="disc" x="2" y="2" width="20" height="20" rx="4" {} };
        let (class, ground, sign) = match self {
            Self::NotYet => ("mark-not-yet", ring, "M8.5 12H15.5"),
            Self::Approaching => ("mark-approaching", ring, "M12 15.8V8.6M8.8 11.4 12 8.2 15.2 11.4"),
            Self::Mastered => ("mark-mastered", square, "M7 12.5 10.5 16 17 8.5"),
            Self::Exceeding => (
                "mark-exceeding",
                square,
                "M12 6 13.8 10 18 10.4 14.8 13.2 15.8 17.6 12 15.2 8.2 17.6 9.2 13.2 6 10.4 10.2 10z",
            ),
        };
        (class, html! { (ground) path class="sign" d=(sign) {} })
    }
}

fn legend(desk: &Desk<'_>) -> Markup {
    let scale = &desk.section.scale;
    let levels = scale.levels().map(Mark::At);
    let marks = [Mark::NotStarted, Mark::Working, Mark::CheckAsked].into_iter().chain(levels);
    html! {
        ul class="legend" { @for mark in marks { li { (mark.picture(scale)) span { (mark.word(desk)) } } } }
    }
}
