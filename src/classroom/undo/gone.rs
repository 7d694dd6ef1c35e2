//! What somebody else has by now, and no taking back gives back.

use super::Step;
use crate::classroom::Section;

/// Whether somebody else chose the icon that an undo would give back.
pub(super) fn icon(section: &Section, step: &Step) -> bool {
    let Step::Alias(student, alias) = step else { return false };
    section.members().any(|(other, place)| other != *student && place.alias == *alias)
}

/// Whether somebody else took the slot or the seat that an undo would give back.
pub(super) fn slot(section: &Section, step: &Step) -> bool {
    match step {
        Step::MasteryDay(fact) => fact.collides(section),
        Step::Block(fact) => fact.collides(section),
        _ => false,
    }
}
