//! The face during the lesson: the map of the unit, and the code in the corner.

use super::fit::{self, Grid};
use super::shelf::Shelf;
use super::{Join, Reach, Scene, here, measure};
use crate::classroom::{Devices, OutcomeId, Section};
use crate::view::parts::{Icon, check_words, icon, qr};
use maud::{Markup, html};

/// The sizes of a heading.
const HEADS: [u16; 5] = [52, 44, 38, 34, 30];

/// More pages than these are told by their number: dots would take the heading's place.
const MOST_DOTS: usize = 16;

/// Class and unit, the pages' dots, who is here.
pub(super) fn head(scene: &Scene<'_>, section: &Section) -> Markup {
    let pages = section.pages();
    let at = usize::from(section.page).min(pages.len().saturating_sub(1));
    let unit = pages.get(at).map_or("", |page| page.unit);
    let size = measure::largest(&format!("{} · {unit}", section.name), 1180.0, 2, &HEADS);
    html! {
        h1 class={ "head-" (size) } {
            bdi { (section.name) }
            @if !unit.is_empty() { span.dot { " · " } bdi.unit { (unit) } }
        }
        @if pages.len() > MOST_DOTS {
            p.page-of.ltr { (at + 1) " / " (pages.len()) }
        } @else if pages.len() > 1 {
            p.dots role="img" aria-label=(scene.text.say_with("wall-page", &[("page", (at + 1).into()), ("pages", pages.len().into())])) {
                @for n in 0..pages.len() { span.now[n == at] {} }
            }
        }
        (here(scene.text, section))
    }
}

/// The shelves of the page.
pub(super) fn map(scene: &Scene<'_>, section: &Section) -> Markup {
    let ids = shown(section);
    let grid = Grid::of(ids.len());
    let outcomes = ids.iter().filter_map(|id| section.outcome(*id).ok());
    let labels: Vec<&str> = outcomes.map(|outcome| outcome.label_in(scene.text.language())).collect();
    let common = grid.label_size(&labels);
    let shelves: Vec<_> = ids.iter().filter_map(|id| Shelf::new(scene, section, *id, grid, common)).collect();
    let most = section.members().count();
    // One crowded shelf lays its own notes closer; the others need not follow.
    let sides = shelves.iter().filter_map(|shelf| shelf.side(grid, most));
    let side = sides.filter(|side| *side > fit::TIGHT).min().unwrap_or(fit::TIGHT);
    html! {
        @if shelves.is_empty() {
            div.calm { h1 { (scene.text.say("wall-no-skills-title")) } p { (scene.text.say("wall-no-skills-body")) } }
        } @else {
            div class={ "map columns-" (grid.columns) " rows-" (grid.rows) } {
                @for shelf in &shelves { (shelf.draw(section, grid, side, scene.text)) }
            }
        }
    }
}

/// The skills of the page that the wall is on.
pub(super) fn shown(section: &Section) -> Vec<OutcomeId> {
    let mut pages = section.pages();
    let at = usize::from(section.page).min(pages.len().saturating_sub(1));
    if pages.is_empty() { Vec::new() } else { pages.swap_remove(at).outcomes }
}

/// What a frame without a note means today (S36).
pub(super) fn mastery_day(scene: &Scene<'_>, section: &Section) -> Markup {
    html! {
        @if section.mastery_day.is_some() {
            section.day-panel {
                span.day-sample aria-hidden="true" {}
                p { strong { (scene.text.say("day")) } (scene.text.say("wall-at-work")) }
            }
        }
    }
}

/// The tutoring block that the teacher shows (S18): its name, when and where, and nobody's name.
pub(super) fn block(scene: &Scene<'_>, section: &Section) -> Markup {
    html! {
        @if let Some((_, block)) = section.blocks.on_wall() {
            section.block-panel {
                p { (scene.text.say("wall-block")) }
                p.block-panel-name { bdi { (block.plan.name) } }
                p {
                    (scene.text.block_time(block.plan.time))
                    @if !block.plan.place.is_empty() { " · " bdi { (block.plan.place) } }
                }
            }
        }
    }
}

/// The room works quietly (S19).
pub(super) fn quiet_room(scene: &Scene<'_>, section: &Section) -> Markup {
    let quiet = section.session.as_ref().is_some_and(|session| session.quiet);
    html! { @if quiet { section.quiet-panel { span aria-hidden="true" {} p { (scene.text.say("quiet-room")) } } } }
}

/// Both animals on one line, or a line for each.
fn check_size(scene: &Scene<'_>, join: &Join) -> u16 {
    let [one, other] = join.check.pair().map(|animal| scene.text.alias(animal).replace(' ', "_"));
    measure::largest(&format!("🐢_{one} 🐢_{other}"), 330.0, 1, &[28, 26, 24])
}

/// The code for latecomers: its words stand under it, with room of their own.
pub(super) fn corner(scene: &Scene<'_>, section: &Section) -> Markup {
    let text = scene.text;
    html! {
        @match &scene.join {
            _ if section.policies.devices == Devices::None => {},
            Some(join) if scene.reach != Reach::NoNetwork => {
                section.corner aria-label=(text.say("wall-scan")) {
                    h2 { (text.say("wall-scan")) }
                    (qr(&join.qr, "code-corner", &text.say("wall-open-page")))
                    p.corner-code.ltr { (join.code) }
                    p class={ "corner-address ltr label-" (measure::largest(&join.address, 350.0, 1, &[34, 31, 28, 26, 24])) } { (join.address) }
                    p class={ "corner-check label-" (check_size(scene, join)) } { (check_words(join.check, text)) }
                }
            }
            _ => section.corner.corner-off {
                (icon(Icon::Unplugged))
                p { (text.say("wall-no-network-title")) }
            },
        }
    }
}
