//! Tutoring blocks (S18) on a student's phone: a card that says which there are and where they come, and a page to sign
//! up. Nobody's name but their own is on either.

use super::frame::{self, Tab, plain_form};
use super::{Me, tap_form};
use crate::classroom::block::{Block, BlockRole, SignUp};
use crate::classroom::{BlockId, OutcomeId};
use crate::view::parts::{Icon, icon};
use crate::view::teach::blocks::wanted_key;
use maud::{Markup, html};

/// The card, hidden while there is no block.
pub fn piece(me: &Me) -> Markup {
    let running = me.section.blocks.running();
    html! {
        section #blocks .card data-live hidden[running.is_empty()] {
            h2 { (me.text.say("blocks")) }
            ul.plan {
                @for (id, block) in &running {
                    li {
                        (name(me, block))
                        @match own(me, block) {
                            Some(sign_up) => {
                                p.block-yours { (icon(Icon::Check)) span { (yours(me, sign_up)) } }
                                (leave(me, *id))
                            }
                            None => p.quiet { (free(me, block)) },
                        }
                    }
                }
            }
            a.button.button-line href="/me/blocks" { (me.text.say("block-open")) }
        }
    }
}

/// The page where they sign up.
pub fn page(me: &Me, saved: bool) -> Markup {
    let running = me.section.blocks.running();
    let body = html! {
        main {
            h1.page-title { (me.text.say("blocks")) }
            @if running.is_empty() { p.quiet { (me.text.say("blocks-none")) } }
            @for (id, block) in &running { (card(me, *id, block)) }
        }
    };
    frame::page(me, Tab::Still, saved, body)
}

fn card(me: &Me, id: BlockId, block: &Block) -> Markup {
    let own = own(me, block);
    html! {
        section.card id={ "block-" (id) } {
            (name(me, block))
            p.quiet { (free(me, block)) }
            @if let Some(sign_up) = own { p.block-yours { (icon(Icon::Check)) span { (yours(me, sign_up)) } } }
            @if own.is_some() || me.section.free_seats(block) > 0 { (form(me, id, block, own)) }
            @if own.is_some() { (leave(me, id)) }
        }
    }
}

fn own<'a>(me: &Me<'a>, block: &'a Block) -> Option<&'a SignUp> {
    me.section.signed_up(block).into_iter().find(|(student, _)| *student == me.student).map(|(_, sign_up)| sign_up)
}

fn name(me: &Me, block: &Block) -> Markup {
    html! {
        p.plan-skill { bdi { (block.plan.name) } }
        p.quiet {
            (me.text.block_time(block.plan.time))
            @if !block.plan.place.is_empty() { " · " bdi { (block.plan.place) } }
        }
    }
}

fn free(me: &Me, block: &Block) -> String {
    match me.section.free_seats(block) {
        0 => me.text.say("block-full"),
        free => me.text.say_with("block-free", &[("count", free.into())]),
    }
}

fn yours(me: &Me, sign_up: &SignUp) -> Markup {
    let words = match sign_up.role {
        BlockRole::Helps => me.text.say("block-you-help"),
        BlockRole::Wants => me.text.say("block-you-want"),
    };
    html! { (words) @if let Some(skill) = sign_up.outcome { ": " bdi { (label(me, skill)) } } }
}

fn leave(me: &Me, id: BlockId) -> Markup {
    tap_form(
        me,
        &format!("/me/blocks/{id}"),
        "",
        html! {
            input type="hidden" name="round" value=(me.section.blocks.round(id));
            button.button.button-quiet name="wanted" value="" { (me.text.say("block-leave")) }
        },
    )
}

/// One list: help on a skill, or help with one that they may help with.
fn form(me: &Me, id: BlockId, block: &Block, own: Option<&SignUp>) -> Markup {
    let text = me.text;
    let held = own.map(|own| (own.role, own.outcome));
    let offered = me.section.skills_of_block(&block.plan);
    let mine: Vec<OutcomeId> =
        me.section.map_of(me.place).map(|(id, _)| id).filter(|id| offered.contains(id)).collect();
    let helps = me.section.helps_with(&block.plan, me.place);
    let choice = |role: BlockRole, outcome: Option<OutcomeId>| {
        html! {
            option value=(wanted_key(role, outcome)) selected[held == Some((role, outcome))] {
                (text.block_role_mine(role)) @if let Some(outcome) = outcome { ": " (label(me, outcome)) }
            }
        }
    };
    plain_form(
        me,
        &format!("/me/blocks/{id}"),
        html! {
            input type="hidden" name="round" value=(me.section.blocks.round(id));
            label.field {
                span { (text.say("block-what-for")) }
                select.input name="wanted" {
                    (choice(BlockRole::Wants, None))
                    @for skill in mine { (choice(BlockRole::Wants, Some(skill))) }
                    @if !helps.is_empty() { (choice(BlockRole::Helps, None)) }
                    @for skill in helps { (choice(BlockRole::Helps, Some(skill))) }
                }
            }
            button.button.button-main { (text.say(if own.is_some() { "block-change-mine" } else { "block-sign-up" })) }
        },
    )
}

fn label<'a>(me: &Me<'a>, outcome: OutcomeId) -> &'a str {
    me.section.outcomes.get(&outcome).map_or("", |skill| skill.label_in(me.text.language()))
}
