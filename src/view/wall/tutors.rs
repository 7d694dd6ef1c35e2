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
    // Who helps somebody just now is none of those who can be asked.
    let count = || match all.iter().filter(|(_, how)| *how == Availability::Available).count() {
        0 => all.first().map_or_else(String::new, |(_, how)| text.availability(*how)),
        free => text.say_with("wall-tutors", &[("n", free.into())]),
    };
    let named: Option<Vec<String>> = all.iter().map(|(label, how)| Some(name(scene, label.as_ref()?, *how))).collect();
    if all.is_empty() {
        return None;
    }
    let Some(named) = named else { return Some(count()) };
    let said = |names: &[String], shown: usize| {
        let more = names.len() - shown;
        let more = if more > 0 { format!(" +{more}") } else { String::new() };
        format!("{} {}{more}", text.say("wall-ask"), names[..shown].join(" · "))
    };
    // Icons alone, as on the notes, rather than names left out.
    let icons: Vec<String> = all.iter().filter_map(|(label, how)| icon(scene, label.as_ref()?, *how)).collect();
    let short = (icons.len() == named.len()).then(|| said(&icons, icons.len()));
    let fewer = (1..named.len()).rev().map(|shown| said(&named, shown));
    let mut all_ways = std::iter::once(said(&named, named.len())).chain(short).chain(fewer);
    Some(all_ways.find(|words| grid.is_one_line(words)).unwrap_or_else(count))
}

fn name(scene: &Scene<'_>, label: &Label, how: Availability) -> String {
    let name = match label {
        Label::Alias(alias) => format!("{} {}", alias.icon(), scene.text.alias(*alias)),
        Label::Text(name) => first_name(name),
    };
    with_state(scene, name, how)
}

fn icon(scene: &Scene<'_>, label: &Label, how: Availability) -> Option<String> {
    match label {
        Label::Alias(alias) => Some(with_state(scene, alias.icon().to_owned(), how)),
        Label::Text(_) => None,
    }
}

fn with_state(scene: &Scene<'_>, name: String, how: Availability) -> String {
    match how {
        Availability::Available => name,
        busy => format!("{name} ({})", scene.text.availability(busy)),
    }
}
