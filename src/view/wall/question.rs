//! The counts of a quick question (S24), in the place of the map: no names, no icons, no words of anybody's.

use super::{Scene, measure};
use crate::classroom::ticket::WallQuestion;
use crate::view::parts::tally;
use maud::{Markup, html};

/// The sizes of the question.
const SIZES: [u16; 6] = [84, 72, 60, 52, 44, 38];
/// Its width in pixels at 1080p.
const WIDTH: f32 = 1250.0;

/// The question, and how many answered what.
pub(super) fn stage(scene: &Scene<'_>, asked: &WallQuestion<'_>) -> Markup {
    let text = scene.text;
    let size = measure::largest(&asked.question.text, WIDTH, 3, &SIZES);
    html! {
        div.asked {
            p.asked-word { (text.say("question")) }
            h2 class={ "asked-" (size) } { bdi { (asked.question.text) } }
            @if let Some(counts) = &asked.counts { (tally(asked.question, counts, false, text)) }
            p.asked-answers { (text.say_with("wall-answers", &[("count", asked.answers.into())])) }
        }
    }
}
