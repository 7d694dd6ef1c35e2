//! Tutoring groups (S9) in the place of the map: who works where, and nothing else.

use super::Scene;
use crate::classroom::pairing::Place;
use crate::classroom::wall::Label;
use crate::view::parts::label;
use crate::view::teach::groups::place_words;
use maud::{Markup, html};

/// Columns by the number of groups: more of them stand closer and smaller.
const COLUMNS: [(usize, u8); 4] = [(6, 2), (12, 3), (20, 4), (36, 5)];

/// Each place with what stands for its students.
pub(super) fn stage(scene: &Scene<'_>, groups: &[(&Place, Vec<Label>)]) -> Markup {
    let text = scene.text;
    let columns = COLUMNS.iter().find(|(most, _)| groups.len() <= *most).map_or(6, |(_, columns)| *columns);
    html! {
        @if groups.is_empty() {
            div.calm { h1 { (text.say("groups")) } p { (text.say("wall-groups-phone")) } }
        } @else {
            ul class={ "wall-groups groups-in-" (columns) } {
                @for (place, labels) in groups {
                    li {
                        h2 { bdi { (place_words(place, text)) } }
                        @for who in labels { p { (label(who, text)) } }
                    }
                }
            }
        }
    }
}
