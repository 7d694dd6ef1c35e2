//! Beside a skill, whom to ask (S6): those who agreed to it, each as the wall names students. Who said "not now" is left
//! in peace, who cannot be asked just now has the word beside their name.

use super::Scene;
use super::fit::Grid;
use super::shelf::first_name;
use crate::classroom::wall::Label;
use crate::classroom::{Availability, OutcomeId, Section};

/// One line, as many of them as it holds and the number of the others; `None`: there is nobody.
pub(super) fn line(scene: &Scene<'_>, section: &Section, id: OutcomeId, grid: Grid) -> Option<String> {
    let mut all = scene.state.wall_tutors(section, id);
    all.retain(|(_, how)| *how != Availability::NotNow);
    all.sort_by_key(|(_, how)| *how);
    let text = scene.text;
    let count = || text.say_with("wall-tutors", &[("n", all.len().into())]);
    let named: Option<Vec<String>> = all.iter().map(|(label, how)| Some(name(scene, label.as_ref()?, *how))).collect();
    let Some(named) = named else { return Some(count()) };
    if named.is_empty() {
        return None;
    }
    let said = |shown: usize| {
        let more = named.len() - shown;
        let names = named[..shown].join(" · ");
        let more = if more > 0 { format!(" +{more}") } else { String::new() };
        format!("{} {names}{more}", text.say("wall-ask"))
    };
    let fits = (1..=named.len()).rev().map(said).find(|words| grid.is_one_line(words));
    Some(fits.unwrap_or_else(count))
}

fn name(scene: &Scene<'_>, label: &Label, how: Availability) -> String {
    let name = match label {
        Label::Alias(alias) => format!("{} {}", alias.icon(), scene.text.alias(*alias)),
        Label::Text(name) => first_name(name),
    };
    match how {
        Availability::Available => name,
        busy => format!("{name} ({})", scene.text.availability(busy)),
    }
}
