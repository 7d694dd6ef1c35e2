//! Tutoring blocks (S18): each with its list for the next time, then the times that were held, and a private flag.

mod form;
mod held;

pub use form::{MAKE_FORM, change_form};

use super::{Desk, Tab, page, tap};
use crate::classroom::block::{Block, BlockRole, SignUp};
use crate::classroom::{BlockId, OutcomeId, StudentId};
use crate::view::parts::{Icon, icon};
use maud::{Markup, html};

/// The page.
pub fn show(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let running = desk.section.blocks.running();
    page(
        desk,
        Tab::Students,
        None,
        html! {
            div class="two two-wide block-page" {
                div {
                    @if running.is_empty() {
                        section class="card" {
                            h2 { (text.say("blocks")) }
                            p class="quiet spaced" { (text.say("blocks-why")) }
                            p { (text.say("blocks-none")) }
                        }
                    }
                    @for (id, block) in &running { (card(desk, *id, block)) }
                    (held::card(desk))
                }
                div {
                    (held::flags(desk))
                    (form::new(desk, running.is_empty()))
                }
            }
        },
    )
}

fn card(desk: &Desk<'_>, id: BlockId, block: &Block) -> Markup {
    let text = desk.text;
    let list = desk.section.signed_up(block);
    let act = desk.url(&format!("/blocks/{id}"));
    let round = desk.section.blocks.round(id).to_string();
    let shown = desk.section.blocks.on_wall().is_some_and(|(on, _)| on == id);
    let of = [("taken", list.len().into()), ("seats", usize::from(block.plan.seats).into())];
    html! {
        section class="card block" id={ "block-" (id) } {
            h2 { bdi { (block.plan.name) } }
            p class="block-when" {
                (icon(Icon::Clock)) span { (text.block_time(block.plan.time)) @if !block.plan.place.is_empty() { " · " bdi { (block.plan.place) } } }
            }
            p class="quiet" {
                (text.say_with("block-taken", &of)) " · " (about(desk, block))
                @if shown { " · " (text.say("block-on-wall")) }
            }
            @if list.is_empty() { p class="quiet spaced" { (text.say("block-list-empty")) } }
            @else {
                ul class="rows" { @for (student, sign_up) in &list { (row(desk, (id, &round), *student, sign_up)) } }
            }
            (put_on(desk, (id, &round), block))
            div class="block-taps" {
                @if !list.is_empty() {
                    (tap(&act, &[("do", "begin"), ("round", &round)], "button-main", html! { (text.say("block-begin")) }))
                }
                @if shown { (tap(&act, &[("do", "hide")], "button-line", html! { (text.say("block-hide")) })) }
                @else { (tap(&act, &[("do", "show")], "button-line", html! { (text.say("block-show")) })) }
            }
            @if !list.is_empty() { p class="quiet" { (text.say("block-begin-why")) } }
            (form::change(desk, id, block))
        }
    }
}

fn about(desk: &Desk<'_>, block: &Block) -> Markup {
    let named: Vec<OutcomeId> =
        desk.section.skills_of_block(&block.plan).into_iter().filter(|id| block.plan.outcomes.contains(id)).collect();
    html! {
        @if named.is_empty() { (desk.text.say("block-any")) }
        @for (place, id) in named.iter().enumerate() { @if place > 0 { ", " } (desk.skill(*id)) }
    }
}

fn row(desk: &Desk<'_>, (id, round): (BlockId, &str), student: StudentId, sign_up: &SignUp) -> Markup {
    let text = desk.text;
    let fields = [("round", round), ("student", &student.to_string()), ("wanted", "")];
    html! {
        li class="line" {
            div class="line-words" {
                p class="line-who" { a href=(desk.url(&format!("/students/{student}"))) { (desk.name(student)) } }
                p class="quiet" { (purpose(desk, sign_up)) }
            }
            (tap(&desk.url(&format!("/blocks/{id}/list")), &fields, "button-small button-quiet", html! { (text.say("block-take-off")) }))
        }
    }
}

/// As what they come, and on which skill.
fn purpose(desk: &Desk<'_>, sign_up: &SignUp) -> Markup {
    html! {
        (desk.text.block_role(sign_up.role))
        @if let Some(skill) = sign_up.outcome { " · " (desk.skill(skill)) }
    }
}

/// For whoever has no device.
fn put_on(desk: &Desk<'_>, (id, round): (BlockId, &str), block: &Block) -> Markup {
    let (text, skills) = (desk.text, desk.section.skills_of_block(&block.plan));
    let form = format!("block-list-{id}");
    let list = desk.section.signed_up(block);
    let others = desk.register().into_iter().filter(|student| list.iter().all(|(on, _)| on != student));
    let others: Vec<StudentId> = others.collect();
    let (who, what) = (desk.kept(&form, "student", ""), desk.kept(&form, "wanted", ""));
    let choice = |value: String, words: Markup| {
        html! { option value=(value) selected[value == what] { (words) } }
    };
    html! {
        @if !others.is_empty() {
            details class="fold" open[desk.draft(&form).is_some()] {
                summary { (text.say("block-put-on")) }
                form method="post" action=(desk.url(&format!("/blocks/{id}/list"))) {
                    (desk.complaint(&form))
                    input type="hidden" name="round" value=(round);
                    label class="field" {
                        span { (text.say("block-who")) }
                        select class="input" name="student" {
                            @for student in others { option value=(student) selected[who == student.to_string()] { (desk.plain_name(student)) } }
                        }
                    }
                    label class="field" {
                        span { (text.say("block-as")) }
                        select class="input" name="wanted" {
                            @for role in [BlockRole::Wants, BlockRole::Helps] {
                                (choice(wanted_key(role, None), html! { (text.block_role(role)) }))
                                @for skill in &skills {
                                    (choice(wanted_key(role, Some(*skill)), html! { (text.block_role(role)) ": " (desk.plain_skill(*skill)) }))
                                }
                            }
                        }
                    }
                    button class="button" { (text.say("block-sign-up")) }
                }
            }
        }
    }
}

/// A wish in forms: `wants`, `helps 3`.
pub fn wanted_key(role: BlockRole, outcome: Option<OutcomeId>) -> String {
    let role = match role {
        BlockRole::Helps => "helps",
        BlockRole::Wants => "wants",
    };
    outcome.map_or_else(|| role.to_owned(), |outcome| format!("{role} {outcome}"))
}
