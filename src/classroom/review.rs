//! Spaced review (S23): what a student mastered comes back to them after growing gaps, as one quick look back.
//!
//! The student says whether it is still solid. A "yes" lengthens the gap; a "not sure any more" begins again with the
//! shortest one and puts the outcome back among their own steps, and the teacher sees it. The level stays: only the
//! teacher changes one. Gaps are counted in lessons' worth of the student's own class time (S51), so that weekends,
//! holidays, absence, restarts and whatever the wall clock says add nothing. Stored is what was answered; what is due
//! follows from that and the clock.

use super::clock::Now;
use super::ledger::Attempt;
use super::section::Section;
use super::{Context, Enrolment, Fact, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};

/// After how many lessons a look back is due: at first, and after each "yes" that follows. The last one repeats.
pub const GAPS: [u64; 5] = [3, 7, 15, 30, 60];
/// At most so many looks back in one lesson's worth of time, those first that have been due longest.
pub const MOST_A_LESSON: usize = 3;
/// A lesson's worth is the middle one of so many planned lengths: one short lesson moves nothing.
pub const LESSONS_REMEMBERED: usize = 5;
/// A lesson's worth before there was a lesson, in milliseconds.
const FIRST_LESSON_MS: u64 = 50 * 60_000;

/// What a student answered last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The attempt that was looked back on, by its number: with a newer one all begins anew.
    pub attempt: u64,
    /// Their own class time at the answer, in milliseconds.
    pub own_ms: u64,
    /// Which of [`GAPS`] counts from then on.
    pub gap: u8,
    /// "I can still do it"; otherwise they are not sure any more.
    pub solid: bool,
}

impl Enrolment {
    /// What the student answered on an outcome since the teacher last looked at it.
    pub fn review(&self, outcome: OutcomeId) -> Option<&Review> {
        let attempt = self.last_look(outcome)?.number;
        self.reviews.get(&outcome).filter(|review| review.attempt == attempt)
    }

    /// What they answered last, whatever the teacher did since.
    pub(super) fn last_answer(&self, outcome: OutcomeId) -> Option<Review> {
        self.reviews.get(&outcome).copied()
    }

    /// Whether they mastered it and are not sure of it any more.
    pub fn is_reopened(&self, outcome: OutcomeId) -> bool {
        self.has_mastered(outcome) && self.review(outcome).is_some_and(|review| !review.solid)
    }

    /// The attempt that was written down last, of those that count.
    fn last_look(&self, outcome: OutcomeId) -> Option<&Attempt> {
        let counting = self.ledger.of(outcome).iter().filter(|attempt| attempt.level_that_counts().is_some());
        counting.max_by_key(|attempt| attempt.number)
    }

    /// Their own class time at which a look back is due; `None`: never, as things stand.
    fn review_due_ms(&self, outcome: OutcomeId, lesson_ms: u64) -> Option<u64> {
        if !self.has_mastered(outcome) || self.is_reopened(outcome) {
            return None;
        }
        let (since, gap) = match self.review(outcome) {
            Some(review) => (review.own_ms, review.gap),
            None => (self.last_look(outcome)?.own_ms, 0),
        };
        Some(since.saturating_add(gap_lessons(gap).saturating_mul(lesson_ms)))
    }
}

fn gap_lessons(gap: u8) -> u64 {
    let last = GAPS.len() - 1;
    GAPS[usize::from(gap).min(last)]
}

impl Section {
    /// How long a lesson of this class usually is, in milliseconds of class time: the middle one of the last planned.
    pub fn usual_lesson_ms(&self) -> u64 {
        let mut lengths = self.planned_ms.clone();
        lengths.sort_unstable();
        lengths.get(lengths.len() / 2).copied().unwrap_or(FIRST_LESSON_MS).max(1)
    }

    pub(super) fn remember_lesson(&mut self, planned_ms: u64) {
        self.planned_ms.push(planned_ms);
        let over = self.planned_ms.len().saturating_sub(LESSONS_REMEMBERED);
        self.planned_ms.drain(..over);
    }

    /// A student's own class time now, in milliseconds (S51).
    pub fn own_ms(&self, place: &Enrolment, now: &Now) -> u64 {
        place.own_clock_ms(self.odometer_ms(now))
    }

    /// What comes back to a student now, longest due first; never more than is left of [`MOST_A_LESSON`].
    pub fn reviews_due(&self, place: &Enrolment, now: &Now) -> Vec<OutcomeId> {
        let (own_ms, lesson_ms) = (self.own_ms(place, now), self.usual_lesson_ms());
        let mut due: Vec<(u64, OutcomeId)> = self
            .map_of(place)
            .filter_map(|(outcome, _)| Some((place.review_due_ms(outcome, lesson_ms)?, outcome)))
            .filter(|(due_ms, _)| *due_ms <= own_ms)
            .collect();
        // A stable sort keeps the teacher's order among those that fell due together.
        due.sort_by_key(|(due_ms, _)| *due_ms);
        let lately = |answered_ms: u64| own_ms.saturating_sub(answered_ms) < lesson_ms;
        let answered = place.reviews.values().filter(|review| lately(review.own_ms)).count();
        due.into_iter().map(|(_, outcome)| outcome).take(MOST_A_LESSON.saturating_sub(answered)).collect()
    }

    /// Who is not sure any more of what they mastered, for the teacher to look at: in the order of the class.
    pub fn reopened(&self) -> Vec<(StudentId, OutcomeId)> {
        let of = |(student, place)| self.reopened_of(place).map(move |outcome| (student, outcome));
        self.members().flat_map(of).collect()
    }

    /// What one student is not sure of any more, in the teacher's order.
    pub fn reopened_of<'a>(&'a self, place: &'a Enrolment) -> impl Iterator<Item = OutcomeId> {
        self.map_of(place).map(|(outcome, _)| outcome).filter(|outcome| place.is_reopened(*outcome))
    }
}

/// The student's answer, or the teacher's tap for them: "not sure any more" at any time, "I can still do it" when it was
/// asked for or after a "not sure any more".
pub(super) fn answer(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    outcome: OutcomeId,
    solid: bool,
) -> Result<Vec<Fact>, Refusal> {
    let place = section.speaking(ctx, student)?;
    section.outcome_of(ctx, place, outcome)?;
    let look = place.last_look(outcome).filter(|_| place.has_mastered(outcome)).ok_or(Refusal::NotMastered)?;
    let own_ms = section.own_ms(place, &ctx.now);
    let due = place.review_due_ms(outcome, section.usual_lesson_ms()).is_some_and(|due_ms| due_ms <= own_ms);
    let before = place.review(outcome).map_or(0, |review| review.gap);
    let gap = match (solid, place.is_reopened(outcome)) {
        (true, true) => before,
        (true, false) if due => before.saturating_add(1).min(GAPS.len() as u8 - 1),
        (false, false) => 0,
        (true, false) | (false, true) => return Ok(vec![]),
    };
    let review = Some(Review { attempt: look.number, own_ms, gap, solid });
    Ok(vec![Fact::ReviewSet { student, outcome, review }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::{Language, SectionId};

    #[test]
    fn gaps_only_grow_and_the_last_one_repeats() {
        assert!(GAPS.is_sorted());
        assert_eq!([0, 1, 4, 5, 255].map(gap_lessons), [3, 7, 60, 60, 60]);
    }

    #[test]
    fn a_lessons_worth_is_the_middle_one_of_the_last_five_planned() {
        let mut section = Section::new(SectionId(1), "8B".into(), Language::English);
        assert_eq!(section.usual_lesson_ms(), FIRST_LESSON_MS);
        for minutes in [45, 45, 300, 45, 5] {
            section.remember_lesson(minutes * 60_000);
        }
        assert_eq!(section.usual_lesson_ms(), 45 * 60_000, "neither the long one nor the short one");
        for _ in 0..3 {
            section.remember_lesson(90 * 60_000);
        }
        assert_eq!(section.usual_lesson_ms(), 90 * 60_000, "but what has become usual");
        assert_eq!(section.planned_ms.len(), LESSONS_REMEMBERED);
    }
}
