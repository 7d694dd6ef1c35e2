//! A student's way: what is next and why, looks back, goals (S23, S34, S35).

use super::super::tap::Tap;
use super::super::visitor::Student;
use super::super::{App, Problem};
use super::deed::DeedShape;
use super::me::tapped;
use super::shape::{Refused, Saved};
use super::week::WeekGoalShape;
use crate::classroom::goal::{Progress, Until};
use crate::classroom::next::Reason;
use crate::classroom::{Day, Deed, Enrolment, GoalWish, Level, Now, OutcomeId, Section, StudentId};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something to do next.
#[derive(Serialize, ToSchema)]
pub(super) struct StepShape {
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// Why it is next: `feedback`, `check_asked`, `review`, `reopened`, `practise`, `working`, `unlocked` or `next_in_order`.
    why: &'static str,
}

impl StepShape {
    pub(super) fn all(section: &Section, place: &Enrolment, now: &Now) -> Vec<Self> {
        let steps = section.next_steps(place, now).into_iter();
        steps.map(|(outcome, reason)| Self { outcome, why: why(reason) }).collect()
    }
}

fn why(reason: Reason) -> &'static str {
    match reason {
        Reason::Feedback => "feedback",
        Reason::CheckAsked => "check_asked",
        Reason::Review => "review",
        Reason::Reopened => "reopened",
        Reason::Practise => "practise",
        Reason::Working => "working",
        Reason::Unlocked => "unlocked",
        Reason::NextInOrder => "next_in_order",
    }
}

/// A goal that was chosen.
#[derive(Serialize, ToSchema)]
pub(super) struct GoalShape {
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// The level to reach, by its number.
    #[schema(value_type = u8)]
    to: Level,
    /// It is reached.
    reached: bool,
    /// The time that they gave themself is over.
    time_over: bool,
    /// How many lessons are left, where it is counted so.
    lessons_left: Option<u64>,
    /// The day by whose end it should be, in days since 1970-01-01, where it is counted so.
    day: Option<i32>,
    /// What they showed on it so far, in order: the growth line.
    growth: Vec<GrowthShape>,
}

/// A level that was shown.
#[derive(Serialize, ToSchema)]
struct GrowthShape {
    /// Their own class time then, in milliseconds.
    own_ms: u64,
    /// The level, by its number.
    #[schema(value_type = u8)]
    level: Level,
}

impl GoalShape {
    pub(super) fn of(section: &Section, place: &Enrolment, now: &Now) -> Option<Self> {
        let goal = section.goal_of(place)?;
        let progress = section.progress(place, &goal, now);
        let growth = place.growth(goal.outcome).into_iter();
        Some(Self {
            outcome: goal.outcome,
            to: goal.to,
            reached: progress == Progress::Reached,
            time_over: progress == Progress::TimeOver,
            lessons_left: if let Progress::LessonsLeft(left) = progress { Some(left) } else { None },
            day: if let Until::Day(day) = goal.until { Some(day.0) } else { None },
            growth: growth.map(|point| GrowthShape { own_ms: point.own_ms, level: point.level }).collect(),
        })
    }
}

/// An answer to a look back.
#[derive(Deserialize, ToSchema)]
pub(super) struct ReviewShape {
    /// The skill.
    outcome: u32,
    /// They can still do it; otherwise they are not sure any more.
    solid: bool,
}

/// Says whether a mastered skill is still solid. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/review", request_body = ReviewShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn review(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<ReviewShape>,
) -> Result<Json<Saved>, Problem> {
    let ReviewShape { outcome, solid } = wanted;
    tapped(&app, &me, &tap, Deed::Review { student: me.student, outcome: OutcomeId(outcome), solid }).await
}

/// A goal to choose: the next level of one skill.
#[derive(Deserialize, ToSchema)]
pub(super) struct GoalWishShape {
    /// The skill.
    outcome: u32,
    /// Until when.
    until: UntilShape,
}

/// Until when: so many lessons, 1 to 60, or the end of a day, in days since 1970-01-01.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum UntilShape {
    Lessons(u8),
    Day(i32),
}

impl GoalWishShape {
    pub(super) fn wish(self) -> GoalWish {
        let until = match self.until {
            UntilShape::Lessons(lessons) => Until::Lessons(lessons),
            UntilShape::Day(day) => Until::Day(Day(day)),
        };
        GoalWish { outcome: OutcomeId(self.outcome), until }
    }
}

impl DeedShape {
    /// What the teacher taps for a student without a device.
    pub(super) fn into_path_deed(self) -> Option<Deed> {
        Some(match self {
            Self::AnswerReview { student, outcome, solid } => {
                Deed::Review { student: StudentId(student), outcome: OutcomeId(outcome), solid }
            }
            Self::SetWeek { student, goals, lessons } => {
                let goals = goals.into_iter().map(WeekGoalShape::goal).collect();
                Deed::SetWeek { student: StudentId(student), goals, lessons }
            }
            Self::SetGoal { student, goal } => {
                Deed::SetGoal { student: StudentId(student), goal: goal.map(GoalWishShape::wish) }
            }
            practice => return practice.into_retake_deed(),
        })
    }
}

/// Chooses a goal, in place of the one there is. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/goal", request_body = GoalWishShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn set_goal(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<GoalWishShape>,
) -> Result<Json<Saved>, Problem> {
    tapped(&app, &me, &tap, Deed::SetGoal { student: me.student, goal: Some(wanted.wish()) }).await
}

/// Puts the goal away. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/goal/drop", responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn drop_goal(State(app): State<App>, me: Student, tap: Tap) -> Result<Json<Saved>, Problem> {
    tapped(&app, &me, &tap, Deed::SetGoal { student: me.student, goal: None }).await
}
