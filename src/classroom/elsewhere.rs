//! The same skill in another class (S53): what a student mastered there, the teacher may accept here.

use super::assess::assessed;
use super::ledger::{Assessment, Feedback, Occasion, Origin};
use super::section::Section;
use super::{Context, Fact, OutcomeId, Refusal, SectionId, State, StudentId};
use std::collections::BTreeSet;

/// Where a skill was mastered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Elsewhere {
    /// When, in milliseconds since 1970.
    pub wall_ms: i64,
    /// In which class.
    pub section: SectionId,
}

impl State {
    /// The same skill in other classes, whichever side says so.
    pub fn same_elsewhere(&self, section: &Section, outcome: OutcomeId) -> BTreeSet<(SectionId, OutcomeId)> {
        let said = section.outcomes.get(&outcome).into_iter().flat_map(|skill| &skill.same_as);
        let said = said.map(|(there, same)| (*there, *same));
        let others = self.sections.values().filter(|other| other.id != section.id);
        let said_there = others.flat_map(|other| {
            let same = other.outcomes.iter().filter(|(_, skill)| skill.same_as.get(&section.id) == Some(&outcome));
            same.map(|(id, _)| (other.id, *id))
        });
        said.chain(said_there).collect()
    }

    /// Where a student mastered a skill that they have not mastered here: the last of several, and nothing that was
    /// accepted already.
    pub fn mastered_elsewhere(&self, section: &Section, student: StudentId, outcome: OutcomeId) -> Option<Elsewhere> {
        let here = section.active(student).ok().filter(|place| !place.has_mastered(outcome))?;
        let there = self.same_elsewhere(section, outcome).into_iter().filter_map(|(other, same)| {
            let class = self.section(other).ok()?;
            let place = class.enrolments.get(&student)?;
            let judgement = place.judgements.get(&same)?;
            // What that class accepted from a third, or from here, it did not see itself.
            let seen = place.ledger.of(same).iter().any(|attempt| {
                let own = !matches!(attempt.what.occasion.origin, Origin::Elsewhere(_));
                own && attempt.level_that_counts().is_some_and(|level| class.scale.is_mastered(level))
            });
            (judgement.mastered && seen).then_some(Elsewhere { wall_ms: judgement.wall_ms, section: other })
        });
        let level = section.scale.mastered;
        there.filter(|there| !here.has_brought(outcome, Origin::Elsewhere(there.section), level)).max()
    }

    /// Everyone for whom there is something to accept on a skill.
    pub fn all_elsewhere(&self, section: &Section, outcome: OutcomeId) -> Vec<(StudentId, Elsewhere)> {
        if self.same_elsewhere(section, outcome).is_empty() {
            return Vec::new();
        }
        let members = section.members().map(|(student, _)| student);
        members.filter_map(|student| Some((student, self.mastered_elsewhere(section, student, outcome)?))).collect()
    }
}

/// It counts as of the day on which it was shown there.
pub(super) fn accept(
    state: &State,
    section: &Section,
    ctx: &Context,
    outcome: OutcomeId,
    students: &BTreeSet<StudentId>,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    section.outcome(outcome)?;
    let mut facts = Vec::new();
    for student in students {
        let place = section.active(*student)?;
        let Some(there) = state.mastered_elsewhere(section, *student, outcome) else {
            let accepted = |origin| matches!(origin, Origin::Elsewhere(_));
            // A second tap on the same button is no mistake.
            if place.ledger.of(outcome).iter().any(|attempt| accepted(attempt.what.occasion.origin)) {
                continue;
            }
            return Err(Refusal::NotMasteredElsewhere);
        };
        let occasion = Occasion {
            purpose: section.marking.method.purpose_of_a_tap(),
            origin: Origin::Elsewhere(there.section),
            context: String::new(),
            assessed_ms: there.wall_ms,
        };
        let what = Assessment { level: Some(section.scale.mastered), occasion, feedback: Feedback::default() };
        facts.push(assessed(*student, outcome, what.checked(section)?));
    }
    Ok(facts)
}
