//! The form that makes a plan: one or two skills, who is there, who is not there yet with which.

use crate::classroom::pairing::Person;
use crate::classroom::{OutcomeId, StudentId};
use crate::view::teach::{Desk, once};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The name under which the refused form is kept.
pub const PLAN_FORM: &str = "groups-plan";

pub(super) fn card(desk: &Desk<'_>, chosen: &[OutcomeId]) -> Markup {
    let text = desk.text;
    html! {
        section class="card" id="make" {
            h2 { (text.say("groups")) }
            p class="quiet spaced" { (text.say("groups-why")) }
            form method="get" action=(desk.url("/groups")) {
                (skill(desk, "skill", "groups-skill", chosen.first(), false))
                (skill(desk, "second", "groups-second", chosen.get(1), true))
                button class="button" { (text.say("groups-choose")) }
            }
            @if !chosen.is_empty() { (who(desk, chosen)) }
        }
    }
}

fn skill(desk: &Desk<'_>, name: &str, word: &str, chosen: Option<&OutcomeId>, may_be_none: bool) -> Markup {
    html! {
        label class="field" {
            span { (desk.text.say(word)) }
            select class="input" name=(name) {
                @if may_be_none { option value="" { (desk.text.say("groups-second-none")) } }
                @for (id, skill) in desk.section.taught() {
                    option value=(id) selected[chosen == Some(&id)] {
                        // Isolated: a code that begins with a number would be torn apart in a page from right to left.
                        "\u{2068}"
                        @if !skill.code.is_empty() { (skill.code) " · " }
                        (skill.label_in(desk.text.language())) "\u{2069}"
                    }
                }
            }
        }
    }
}

/// Everybody with what they need or can give; the tick says that they are there.
fn who(desk: &Desk<'_>, chosen: &[OutcomeId]) -> Markup {
    let text = desk.text;
    let all = desk.section.instance(chosen, &BTreeSet::new(), desk.now.wall_ms);
    // Of a plan that is there it is known who is away.
    let plan = desk.section.pairing.plan.as_deref().filter(|plan| plan.outcomes == chosen);
    let expected: BTreeSet<StudentId> = match plan {
        Some(plan) => all.people.iter().map(|person| person.student).filter(|who| !plan.away.contains(who)).collect(),
        None => desk.section.expected().collect(),
    };
    let there = |student: StudentId| match desk.draft(PLAN_FORM) {
        Some(draft) => draft.fields.iter().any(|(name, value)| name == "there" && *value == student.to_string()),
        None => expected.contains(&student),
    };
    html! {
        form method="post" action=(desk.url("/groups")) class="groups-who below" {
            (desk.complaint(PLAN_FORM))
            (once(desk.state.number + 1))
            @for outcome in chosen { input type="hidden" name="skill" value=(outcome); }
            fieldset class="ticks" {
                legend { (text.say("groups-who")) }
                p class="quiet" { (text.say("groups-who-why")) }
                @for student in desk.register() {
                    label class="tick groups-person" {
                        input type="checkbox" name="there" value=(student) checked[there(student)];
                        span class="groups-name" { (desk.name(student)) }
                        @if let Some(person) = all.person(student) { (needs(desk, person)) }
                    }
                }
            }
            button class="button button-main button-wide" {
                @if desk.section.pairing.plan.is_some() { (text.say("groups-plan-again")) } @else { (text.say("groups-plan")) }
            }
        }
    }
}

/// Which skills they are not there with, highlighted; else that they can help.
pub(super) fn needs(desk: &Desk<'_>, person: &Person) -> Markup {
    let text = desk.text;
    html! {
        span class="groups-marks" {
            @for outcome in &person.needs {
                span class="groups-mark is-not-yet" { (text.say("groups-not-yet")) " · " (short(desk, *outcome)) }
            }
            @for outcome in &person.has {
                span class="groups-mark" {
                    @if person.tutors.contains(outcome) { (text.say("groups-tutor")) } @else { (text.say("groups-can-help")) }
                    " · " (short(desk, *outcome))
                }
            }
        }
    }
}

/// A skill by its code, where it has one.
pub(super) fn short(desk: &Desk<'_>, outcome: OutcomeId) -> Markup {
    let code = desk.section.outcomes.get(&outcome).map_or("", |skill| skill.code.as_str());
    html! { @if code.is_empty() { (desk.skill(outcome)) } @else { bdi { (code) } } }
}
