//! How many skills count differently when the levels or the way of marking change (S26, S47): said before the change
//! and after it, so that no teacher finds out by surprise.

use super::method::Marking;
use super::scale::Scale;
use super::section::Section;

/// What a change makes different.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recount {
    /// Skills of students whose level, or whether it is mastered or solid, comes out differently.
    pub marks: usize,
    /// How many students they are of.
    pub students: usize,
}

impl Section {
    /// What would come out differently by another scale or another marking; who left the class does not count, nor a
    /// skill that is no longer taught.
    pub fn recount(&self, scale: &Scale, marking: &Marking) -> Recount {
        let mut recount = Recount::default();
        for (_, place) in self.members() {
            let taught = place.ledger.iter().filter(|(outcome, _)| self.outcome(*outcome).is_ok());
            let differs = taught.filter(|(outcome, attempts)| {
                let now = place.judgements.get(outcome).map(|now| (now.level, now.mastered, now.secured));
                now != marking.judge(scale, attempts).map(|then| (then.level, then.mastered, then.secured))
            });
            let marks = differs.count();
            recount.marks += marks;
            recount.students += usize::from(marks > 0);
        }
        recount
    }

    /// What the teacher's last command made different, if it changed the scale or the marking.
    pub fn recounted(&self) -> Option<Recount> {
        let (scale, marking) = self.undo.as_ref()?.marking_before()?;
        Some(self.recount(scale.unwrap_or(&self.scale), &marking.unwrap_or(self.marking)))
    }
}
