//! Who is thanked this week, with their consent, and what the class did together (S15).

use super::{Scene, measure};
use crate::classroom::Section;
use crate::classroom::wall::Label;
use crate::view::parts::label;
use maud::{Markup, html};

/// The panel beside the map; on a mastery day and while a tutoring block is shown it makes room.
pub(super) fn panel(scene: &Scene<'_>, section: &Section) -> Markup {
    let text = scene.text;
    let busy = section.mastery_day.is_some() || section.blocks.on_wall().is_some();
    let thanked = scene.state.wall_spotlight(section).filter(|_| !busy);
    let together = section.milestone().filter(|_| !busy && section.is_open());
    html! {
        @if thanked.is_some() || together.is_some() {
            section.spotlight-panel {
                @if let Some((who, praise)) = &thanked {
                    h2 { (text.say("spotlight-thanks")) }
                    p class={ "spotlight-who label-" (size(scene, who)) } { (label(who, text)) }
                    p { (text.praise(*praise)) }
                }
                @if let Some(number) = together { p.spotlight-together { (text.say_with("spotlight-together", &[("n", number.into())])) } }
            }
        }
    }
}

/// A long name stands smaller, on two lines at most.
fn size(scene: &Scene<'_>, who: &Label) -> u16 {
    let words = match who {
        Label::Alias(alias) => format!("🐢 {}", scene.text.alias(*alias)),
        Label::Text(name) => name.clone(),
    };
    measure::largest(&words, 330.0, 2, &[38, 34, 28, 26, 24])
}
