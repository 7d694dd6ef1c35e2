//! The skills of a class, by unit, in the teacher's order.

use super::{Desk, Tab, once, page, plan};
use crate::classroom::OutcomeId;
use crate::view::parts::{Icon, icon};
use maud::{Markup, html};

/// The page.
pub fn show(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let count = desk.section.taught().count();
    page(
        desk,
        Tab::Skills,
        None,
        html! {
            div class="two two-wide" {
                section class="card" {
                    h2 { (text.say("teach-tab-skills")) " " span class="quiet" { (count) } }
                    @if count == 0 { p class="quiet" { (text.say("teach-no-skills")) } }
                    @for (unit, skills) in desk.section.units() {
                        h3 class="unit" { bdi { @if unit.is_empty() { (text.say("teach-unit-none")) } @else { (unit) } } }
                        ol class="skill-list" { @for skill in skills { (line(desk, skill)) } }
                    }
                }
                div {
                    section class="card" {
                        h2 { (text.say("teach-add")) }
                        a class="button button-main button-wide" href=(desk.url("/skills/paste")) { (text.say("teach-paste-skills")) }
                        a class="button button-wide below" href=(desk.url("/skills/new")) { (text.say("teach-skill-new")) }
                    }
                    (plan::card(desk))
                }
            }
        },
    )
}

fn line(desk: &Desk<'_>, id: OutcomeId) -> Markup {
    let text = desk.text;
    let Some(skill) = desk.section.outcomes.get(&id) else { return html! {} };
    let (up, down) = (text.say("teach-move-up"), text.say("teach-move-down"));
    html! {
        li class="skill-line" id={ "skill-" (id) } {
            a class="skill-words" href=(desk.url(&format!("/skills/{id}"))) {
                @if !skill.code.is_empty() { bdi class="skill-code" { (skill.code) } }
                span {
                    bdi { (skill.statement) }
                    @if skill.focus { " " span class="chip" { (icon(Icon::Star)) (text.say("teach-focus")) } }
                    @if !skill.short.is_empty() { span class="quiet skill-short" { bdi { (skill.short) } } }
                }
            }
            form method="post" action=(desk.url("/skills/order")) class="order" {
                (once(desk.state.number + 1))
                input type="hidden" name="skill" value=(id);
                button class="mark" name="move" value="up" aria-label={ (up) ": " (skill.statement) } title=(up) { "↑" }
                button class="mark" name="move" value="down" aria-label={ (down) ": " (skill.statement) } title=(down) { "↓" }
            }
        }
    }
}
