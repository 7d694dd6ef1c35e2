//! The plan of coming checks on the skills page (S27): the list as students see it, and the form that puts a skill on it.

use super::{Desk, tap};
use crate::classroom::{OutcomeId, PlannedCheck};
use crate::view::parts::{field_day, today, when};
use maud::{Markup, html};

/// The name under which the refused form is kept.
pub const FORM: &str = "plan";

/// The card; empty while there is no skill to plan for.
pub fn card(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let now = today(desk.now.wall_ms);
    let (past, coming): (Vec<_>, Vec<_>) =
        desk.section.planned().into_iter().partition(|(_, check)| check.is_past(now));
    html! {
        @if desk.section.taught().next().is_some() {
            section class="card" id="plan" {
                h2 { (text.say("plan")) }
                p class="quiet" { (text.say("plan-why")) }
                @if coming.is_empty() { p class="quiet spaced" { (text.say("plan-none")) } }
                ul class="rows" { @for (skill, check) in coming { (line(desk, skill, check)) } }
                @if !past.is_empty() {
                    details {
                        summary { (text.say("plan-past")) " " span class="quiet" { (past.len()) } }
                        ul class="rows" { @for (skill, check) in past { (line(desk, skill, check)) } }
                    }
                }
                (form(desk))
            }
        }
    }
}

fn line(desk: &Desk<'_>, skill: OutcomeId, check: &PlannedCheck) -> Markup {
    let fields = [("skill", &*skill.to_string()), ("off", "yes")];
    html! {
        li class="line" {
            div class="line-words" {
                p class="line-who" { (desk.skill(skill)) }
                p class="quiet" { (when(check, today(desk.now.wall_ms), desk.text)) }
                @if !check.words.is_empty() { p { bdi { (check.words) } } }
            }
            (tap(&desk.url("/plan"), &fields, "button-small button-line", html! { (desk.text.say("plan-off")) }))
        }
    }
}

fn form(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let chosen = desk.kept(FORM, "skill", "");
    let day = |name, label| {
        html! {
            label class="field" {
                span { (label) }
                input class="input" type="date" name=(name) value=(desk.kept(FORM, name, &field_day(None))) placeholder="2026-11-24";
            }
        }
    };
    html! {
        form method="post" action=(desk.url("/plan")) {
            (desk.complaint(FORM))
            label class="field" {
                span { (text.say("plan-skill")) }
                select class="input" name="skill" {
                    @for (id, skill) in desk.section.taught() {
                        option value=(id) selected[chosen == id.to_string()] { (skill.label_in(text.language())) }
                    }
                }
            }
            div class="fields" {
                (day("from", text.say("plan-first")))
                (day("to", text.say("plan-last")))
            }
            label class="field" {
                span { (text.say("plan-words")) }
                input class="input" name="words" maxlength="140" dir="auto" autocomplete="off" value=(desk.kept(FORM, "words", ""));
            }
            button class="button button-wide" { (text.say("plan-set")) }
        }
    }
}
