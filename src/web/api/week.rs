//! "My three" (S21): what every student's page begins with, and the goals of a week that a teacher set.

use crate::classroom::{Enrolment, Now, OutcomeId, Section, WeekGoal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One of the three.
#[derive(Serialize, ToSchema)]
pub(super) struct MyThree {
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// The teacher's word for it; may be empty.
    word: String,
}

impl MyThree {
    pub(super) fn all(section: &Section, place: &Enrolment, now: &Now) -> Vec<Self> {
        let goals: Vec<&WeekGoal> = section.week_goals(place, now).collect();
        let word = |outcome| goals.iter().find(|goal| goal.outcome == outcome).map(|goal| goal.word.clone());
        let few = section.my_few(place, now).into_iter();
        few.map(|outcome| Self { outcome, word: word(outcome).unwrap_or_default() }).collect()
    }
}

/// A goal of a week.
#[derive(Serialize, Deserialize, ToSchema)]
pub(super) struct WeekGoalShape {
    /// The skill.
    outcome: u32,
    /// A word for it; may be empty.
    #[serde(default)]
    #[schema(max_length = 140)]
    word: String,
}

impl WeekGoalShape {
    pub(super) fn goal(self) -> WeekGoal {
        WeekGoal { outcome: OutcomeId(self.outcome), word: self.word }
    }

    /// The goals of a student's week while it lasts.
    pub(super) fn all(section: &Section, place: &Enrolment, now: &Now) -> Vec<Self> {
        let shape = |goal: &WeekGoal| Self { outcome: goal.outcome.0, word: goal.word.clone() };
        section.week_goals(place, now).map(shape).collect()
    }
}
