//! Tutoring groups (S9) in the place of the map: who works where, and nothing else.

use super::{Scene, measure};
use crate::classroom::pairing::Place;
use crate::classroom::wall::Label;
use crate::view::parts::label;
use crate::view::teach::groups::place_words;
use maud::{Markup, html};

/// Columns by the number of groups: more of them stand closer and smaller.
const COLUMNS: [(usize, u8); 4] = [(6, 2), (12, 3), (20, 4), (36, 5)];

/// The sizes of a name, the largest first; where none fits, the style's own for so many columns stands.
const SIZES: [u16; 8] = [52, 44, 38, 34, 31, 28, 26, 24];
/// What the groups have of a wall, in pixels at 1080p, and what stands between two of them.
const STAGE_PX: (f32, f32) = (1400.0, 930.0);
const GAP_PX: f32 = 16.0;

/// The largest size at which every name of every group has a line of its own.
fn size(scene: &Scene<'_>, groups: &[(&Place, Vec<Label>)], columns: u8) -> Option<u16> {
    let columns = usize::from(columns);
    let (rows, most) = (groups.len().div_ceil(columns), groups.iter().map(|(_, labels)| labels.len()).max()?);
    let part = |whole: f32, parts: usize| {
        let parts = f32::from(u16::try_from(parts).unwrap_or(u16::MAX));
        (whole - GAP_PX * (parts - 1.0)) / parts
    };
    let (width, height) = (part(STAGE_PX.0, columns), part(STAGE_PX.1, rows));
    let words = |label: &Label| match label {
        Label::Alias(alias) => format!("🐢 {}", scene.text.alias(*alias)),
        Label::Text(name) => name.clone(),
    };
    let places = groups.iter().map(|(place, _)| place_words(place, scene.text));
    let all: Vec<String> = groups.iter().flat_map(|(_, labels)| labels.iter().map(words)).chain(places).collect();
    let lines = f32::from(u16::try_from(most + 1).unwrap_or(u16::MAX));
    SIZES.into_iter().find(|size| {
        let em = f32::from(*size);
        // A card's own air: half an em above and below, three quarters at each side.
        let high = em * (lines * 1.25 + 1.0) <= height;
        high && all.iter().all(|words| measure::lines(words, width / em - 1.5) == Some(1))
    })
}

/// Each place with what stands for its students.
pub(super) fn stage(scene: &Scene<'_>, groups: &[(&Place, Vec<Label>)]) -> Markup {
    let text = scene.text;
    let columns = COLUMNS.iter().find(|(most, _)| groups.len() <= *most).map_or(6, |(_, columns)| *columns);
    let size = size(scene, groups, columns).map(|size| format!("label-{size}"));
    html! {
        @if groups.is_empty() {
            div.calm { h1 { (text.say("groups")) } p { (text.say("wall-groups-phone")) } }
        } @else {
            ul class={ "wall-groups groups-in-" (columns) } {
                @for (place, labels) in groups {
                    li class=[size.as_deref()] {
                        h2 { bdi { (place_words(place, text)) } }
                        @for who in labels { p { (label(who, text)) } }
                    }
                }
            }
        }
    }
}
