//! Who is thanked this week, with their consent, and what the class did together (S15).

use super::{Scene, cups, measure};
use crate::classroom::Section;
use crate::classroom::wall::Label;
use crate::view::parts::label;
use maud::{Markup, html};

/// How wide the panel's words may be, in pixels at 1080p.
const WIDTH: f32 = 380.0;
/// The size of its sentences, and how high a line of them is.
const TEXT_PX: f32 = 26.0;
const LINE_PX: usize = 33;
/// What stands around the sentences: the heading, the name, and the air above and below.
const THANKS_PX: usize = 112;
const AIR_PX: usize = 24;

/// The panel beside the map. The cups come first, and on a mastery day and while a tutoring block is shown it makes room.
pub(super) fn panel(scene: &Scene<'_>, section: &Section) -> Markup {
    let text = scene.text;
    if section.mastery_day.is_some() || section.blocks.on_wall().is_some() {
        return html! {};
    }
    let mut room = cups::room_left(scene, section);
    let mut takes = |px: usize| {
        let fits = px <= room;
        room -= if fits { px } else { 0 };
        fits
    };
    let thanked = scene.state.wall_spotlight(section).map(|(who, praise)| (who, text.praise(praise)));
    let thanked = thanked.filter(|(_, words)| takes(THANKS_PX + lines_px(words)));
    let together = section.milestone().filter(|_| section.is_open());
    let together = together.map(|number| text.say_with("spotlight-together", &[("n", number.into())]));
    let together = together.filter(|words| takes(AIR_PX + lines_px(words)));
    html! {
        @if thanked.is_some() || together.is_some() {
            section.spotlight-panel {
                @if let Some((who, words)) = &thanked {
                    h2 { (text.say("spotlight-thanks")) }
                    p class={ "spotlight-who label-" (size(scene, who)) } { (label(who, text)) }
                    p { (words) }
                }
                @if let Some(words) = &together { p.spotlight-together { (words) } }
            }
        }
    }
}

fn lines_px(words: &str) -> usize {
    measure::lines(words, WIDTH / TEXT_PX).unwrap_or(3) * LINE_PX
}

/// A long name stands smaller.
fn size(scene: &Scene<'_>, who: &Label) -> u16 {
    let words = match who {
        Label::Alias(alias) => format!("🐢 {}", scene.text.alias(*alias)),
        Label::Text(name) => name.clone(),
    };
    measure::largest(&words, WIDTH, 1, &[38, 34, 28, 26, 24])
}
