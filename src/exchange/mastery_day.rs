//! Mastery days (S36) in the history that a teacher takes home.

use crate::classroom::mastery_day::Pick;
use crate::classroom::{Language, MasteryDayFact, OutcomeId, Section};

/// What a row says happened.
pub(super) fn what(fact: &MasteryDayFact) -> &'static str {
    match fact {
        MasteryDayFact::Declared { .. } => "mastery day declared",
        MasteryDayFact::CalledOff => "mastery day called off",
        MasteryDayFact::Picked { .. } => "picked for mastery day",
        MasteryDayFact::Restored { .. } => "mastery day put back",
    }
}

/// The slots, or what was picked.
pub(super) fn detail(section: &Section, fact: &MasteryDayFact) -> String {
    match fact {
        MasteryDayFact::Declared { slots: 0, .. } => "any time".to_owned(),
        MasteryDayFact::Declared { slots, minutes, .. } => format!("{slots} slots of {minutes} minutes"),
        MasteryDayFact::Picked { pick: Some(Pick { outcomes, slot }), .. } => {
            let name = |id: &OutcomeId| section.outcomes.get(id).map(|skill| skill.label_in(Language::English));
            let names: Vec<_> = outcomes.iter().filter_map(name).collect();
            let slot = slot.map(|slot| format!(" (slot {slot})")).unwrap_or_default();
            format!("{}{slot}", names.join("; "))
        }
        MasteryDayFact::Picked { pick: None, .. } => "nothing".to_owned(),
        MasteryDayFact::CalledOff | MasteryDayFact::Restored { .. } => String::new(),
    }
}
