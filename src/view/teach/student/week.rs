//! The goals of a student's week (S21): what this student's "my three" begin with.

use super::path;
use crate::classroom::next::MY_FEW;
use crate::classroom::week::USUAL_WEEK_LESSONS;
use crate::classroom::{Enrolment, Field, OutcomeId, StudentId, WeekGoal};
use crate::view::teach::Desk;
use maud::{Markup, html};

/// The spans that are offered, in lessons.
const LESSONS: [u8; 7] = [1, 2, 3, 4, 5, 10, 20];

/// The card.
pub fn card(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let (text, left) = (desk.text, desk.section.week_left(place, &desk.now));
    let goals: Vec<&WeekGoal> = desk.section.week_goals(place, &desk.now).collect();
    let week = place.week.as_ref().filter(|_| left.is_some());
    let stored = week.map_or(USUAL_WEEK_LESSONS, |week| week.lessons).to_string();
    let lessons = desk.kept("week", "lessons", &stored);
    html! {
        section class="card" id="week" {
            h3 { (text.say("week-title")) }
            p class="quiet" { (text.say("week-why")) }
            @if let Some(left) = left { p class="spaced" { (text.say_with("goal-left", &[("count", left.into())])) } }
            details open[left.is_some() || desk.draft("week").is_some()] {
                summary { (text.say("week-choose")) }
                (form(desk, student, place, lessons, &goals))
            }
        }
    }
}

fn form(desk: &Desk<'_>, student: StudentId, place: &Enrolment, lessons: &str, goals: &[&WeekGoal]) -> Markup {
    let (text, runs) = (desk.text, desk.section.week_left(place, &desk.now).is_some());
    html! {
        form method="post" action=(path(desk, student, "/week")) {
                (desk.complaint("week"))
                @for place_in_list in 0..MY_FEW { (goal(desk, place, place_in_list, goals.get(place_in_list).copied())) }
                label class="field" {
                    span { (text.say("week-how-long")) }
                    select class="input" name="lessons" {
                        @for count in LESSONS {
                            option value=(count) selected[count.to_string() == lessons] {
                                (text.say_with("week-lessons", &[("count", u64::from(count).into())]))
                            }
                        }
                    }
                }
                div class="form-row" {
                    button class="button button-main" { (text.say("teach-save")) }
                    @if runs {
                        button class="button button-quiet" name="end" value="yes" { (text.say("week-end")) }
                    }
                }
            }
    }
}

/// One of three: a skill, and a word for it.
fn goal(desk: &Desk<'_>, place: &Enrolment, number: usize, stored: Option<&WeekGoal>) -> Markup {
    let text = desk.text;
    let (skill, word) = (format!("skill-{number}"), format!("word-{number}"));
    let known = stored.map(|goal| goal.outcome.to_string()).unwrap_or_default();
    let chosen = desk.kept("week", &skill, &known).to_owned();
    let skills: Vec<OutcomeId> = desk.section.map_of(place).map(|(id, _)| id).collect();
    html! {
        div class="week-goal" {
            label class="field" {
                span { (text.say_with("week-skill", &[("place", (number as u64 + 1).into())])) }
                select class="input" name=(skill) {
                    option value="" { (text.say("week-none")) }
                    @for id in skills {
                        option value=(id) selected[id.to_string() == chosen] { (desk.plain_skill(id)) }
                    }
                }
            }
            label class="field" {
                span { (text.say("week-word")) }
                input class="input" name=(word) maxlength=(Field::Note.limit()) dir="auto" autocomplete="off"
                    value=(desk.kept("week", &word, stored.map_or("", |goal| goal.word.as_str())));
            }
        }
    }
}
