//! The cups beside the map: how many of each, and where; or a list, where the teacher's setting asks for one.

use super::shelf::by_colour;
use super::{Scene, measure, work};
use crate::classroom::wall::{Label, StandingCup};
use crate::classroom::{Colour, CupsShown, Devices, OutcomeId, Section};
use crate::view::parts::cup;
use maud::{Markup, html};

/// Rows of skills off the page, and of listed cups, that have room.
const ELSEWHERE: usize = 3;
const LISTED: usize = 7;
/// Heights in pixels at 1080p: what is free below the counts of cups and for a list of them, what the corner with its
/// code takes; a row of either, and a row with its skill.
const BELOW_COUNTS_PX: usize = 264;
const LIST_PX: usize = 428;
const CORNER_PX: usize = 470;
const ROW_PX: usize = 64;
const WITH_SKILL_PX: usize = 128;
/// The name of a tutoring block beside the map: how wide it may be, and its size.
const BLOCK_WIDTH: f32 = 380.0;
const BLOCK_NAME_PX: f32 = 32.0;
/// Listed cups that have room for their skill too.
const WITH_SKILL: usize = 3;

/// The panel.
pub(super) fn panel(scene: &Scene<'_>, section: &Section) -> Markup {
    let cups = scene.state.standing_cups(section, &scene.now);
    html! {
        section.cups-panel {
            h2 { (scene.text.say("wall-cups-up")) }
            @if section.wall.cups == CupsShown::OnShelf {
                (counts(scene, &cups))
                (elsewhere(scene, section, &cups))
            } @else {
                (list(scene, section, &cups))
            }
        }
    }
}

/// What the two asking cups mean, and how many are up. No names, no rows for green: it asks for nobody.
fn counts(scene: &Scene<'_>, cups: &[StandingCup<'_>]) -> Markup {
    html! {
        ul.counts {
            @for colour in Colour::ALL.into_iter().rev().filter(|colour| colour.asks()) {
                @let n = cups.iter().filter(|standing| standing.cup.colour == colour).count();
                li.down[n == 0] {
                    (cup(colour, "", scene.text))
                    span.count { (n) }
                    span.word aria-hidden="true" { (scene.text.cup(colour)) }
                }
            }
        }
    }
}

/// Cups on skills that are not on this page, or on none in particular: nobody waits unseen.
fn elsewhere(scene: &Scene<'_>, section: &Section, cups: &[StandingCup<'_>]) -> Markup {
    let places = places_elsewhere(scene, section, cups);
    let room = if section.policies.devices == Devices::None { 2 * ELSEWHERE } else { ELSEWHERE };
    let room = room.saturating_sub(taken(section));
    html! {
        @if !places.is_empty() {
            ul.elsewhere {
                @for place in places.iter().take(room) {
                    @let here: Vec<_> = cups.iter().filter(|standing| standing.cup.outcome == *place).collect();
                    @let name = skill(scene, section, *place);
                    li {
                        span.elsewhere-cups { @for (colour, _) in by_colour(&here) { (cup(colour, "cup-small", scene.text)) } }
                        @match short(&name, &[28, 26, 24], 300.0) {
                            Some(size) => span class={ "label-" (size) } { bdi { (name) } },
                            None => span.label-26 { (scene.text.say("wall-other-page")) },
                        }
                    }
                }
            }
            @if places.len() > room { (more(scene, places.len() - room)) }
        }
    }
}

/// The skills off this page that have a cup, and none in particular. Where something else stands in the place of the map,
/// that is all of them.
fn places_elsewhere(scene: &Scene<'_>, section: &Section, cups: &[StandingCup<'_>]) -> Vec<Option<OutcomeId>> {
    let shown = if scene.shows_map(section) { work::shown(section) } else { vec![] };
    let mut places: Vec<Option<OutcomeId>> = Vec::new();
    for standing in cups {
        let off = standing.cup.outcome.is_none_or(|id| !shown.contains(&id));
        if off && !places.contains(&standing.cup.outcome) {
            places.push(standing.cup.outcome);
        }
    }
    places
}

/// How many pixels at 1080p of this panel's room the cups that are up leave to others: who asks for help comes first.
pub(super) fn room_left(scene: &Scene<'_>, section: &Section) -> usize {
    let cups = scene.state.standing_cups(section, &scene.now);
    let (room, used) = match (section.wall.cups, cups.len()) {
        (CupsShown::OnShelf, _) => (BELOW_COUNTS_PX, places_elsewhere(scene, section, &cups).len() * ROW_PX),
        (_, n) if n <= WITH_SKILL => (LIST_PX, n.max(1) * WITH_SKILL_PX),
        (_, n) => (LIST_PX, n * ROW_PX),
    };
    let corner = if section.policies.devices == Devices::None { CORNER_PX } else { 0 };
    (room + corner).saturating_sub(used + taken(section) * ROW_PX)
}

/// Rows whose room others take in this panel: the words of the quiet room (S19), and a tutoring block with its name (S18).
fn taken(section: &Section) -> usize {
    let quiet = section.session.as_ref().map_or(0, |session| session.quiet.into());
    let name = |name: &str| measure::lines(name, BLOCK_WIDTH / BLOCK_NAME_PX).unwrap_or(3);
    quiet + section.blocks.on_wall().map_or(0, |(_, block)| 1 + name(&block.plan.name))
}

fn list(scene: &Scene<'_>, section: &Section, cups: &[StandingCup<'_>]) -> Markup {
    let room = if section.policies.devices == Devices::None { 2 * LISTED } else { LISTED };
    let room = room.saturating_sub(taken(section));
    let shown = if cups.len() > room { room - 1 } else { cups.len() };
    html! {
        @if cups.is_empty() { p.none { (scene.text.say("wall-no-cups")) } }
        ul.listed.listed-tight[cups.len() > WITH_SKILL] {
            @for standing in cups.iter().take(shown) {
                li data-key={ "c" (standing.cup.number) } {
                    (cup(standing.cup.colour, "", scene.text))
                    span.listed-words {
                        (who(scene, standing))
                        @if cups.len() <= WITH_SKILL { (what(&skill(scene, section, standing.cup.outcome))) }
                    }
                }
            }
        }
        @if cups.len() > shown { (more(scene, cups.len() - shown)) }
    }
}

/// The skill, unless it needs more lines than there are: then the name stands alone rather than half a sentence.
fn what(name: &str) -> Markup {
    html! {
        @if let Some(size) = short(name, &[26, 24], 330.0) { span class={ "what label-" (size) } { bdi { (name) } } }
    }
}

/// The size at which a skill's name takes two lines at most.
fn short(name: &str, sizes: &[u16], width: f32) -> Option<u16> {
    let fits = |size: &&u16| measure::lines(name, width / f32::from(**size)).is_some_and(|lines| lines <= 2);
    sizes.iter().find(fits).copied()
}

/// By icon and word, or by name.
fn who(scene: &Scene<'_>, standing: &StandingCup<'_>) -> Markup {
    html! {
        @match &standing.label {
            Some(Label::Alias(alias)) => strong.who.label-38 { span.emoji { (alias.icon()) } " " bdi { (scene.text.alias(*alias)) } },
            Some(Label::Text(name)) => strong class={ "who label-" (measure::largest(name, 290.0, 1, &[38, 34, 31, 28, 26, 24])) } { bdi { (name) } },
            None => {},
        }
    }
}

fn skill(scene: &Scene<'_>, section: &Section, place: Option<OutcomeId>) -> String {
    let outcome = place.and_then(|id| section.outcome(id).ok());
    match outcome {
        Some(outcome) => outcome.label_in(scene.text.language()).to_owned(),
        None => scene.text.say("wall-no-skill"),
    }
}

fn more(scene: &Scene<'_>, n: usize) -> Markup {
    html! { p.more { (scene.text.say_with("wall-more", &[("n", n.into())])) } }
}
