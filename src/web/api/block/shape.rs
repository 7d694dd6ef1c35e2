//! What the API calls the parts of a tutoring block (S18), and how a teacher sees all of them.

use crate::classroom::block::{Attendance, BlockHour, BlockPlan, BlockRole, BlockTime, Held, SignUp};
use crate::classroom::{OutcomeId, Section, StudentId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// As what somebody comes to a block.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::web::api) enum RoleName {
    /// They help.
    Helps,
    /// They would like help.
    Wants,
}

impl From<RoleName> for BlockRole {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Helps => Self::Helps,
            RoleName::Wants => Self::Wants,
        }
    }
}

impl From<BlockRole> for RoleName {
    fn from(role: BlockRole) -> Self {
        match role {
            BlockRole::Helps => Self::Helps,
            BlockRole::Wants => Self::Wants,
        }
    }
}

/// Whether somebody was at a block.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::web::api) enum AttendanceName {
    /// They were.
    Here,
    /// They were not.
    Missed,
    /// They were not, and that is fine.
    Excused,
}

impl From<AttendanceName> for Attendance {
    fn from(name: AttendanceName) -> Self {
        match name {
            AttendanceName::Here => Self::Here,
            AttendanceName::Missed => Self::Missed,
            AttendanceName::Excused => Self::Excused,
        }
    }
}

impl From<Attendance> for AttendanceName {
    fn from(mark: Attendance) -> Self {
        match mark {
            Attendance::Here => Self::Here,
            Attendance::Missed => Self::Missed,
            Attendance::Excused => Self::Excused,
        }
    }
}

/// A block of the week.
#[derive(Serialize, Deserialize, ToSchema)]
pub(in crate::web::api) struct BlockPlanShape {
    #[schema(max_length = 40)]
    name: String,
    /// From Monday, 0, to Sunday, 6.
    #[schema(maximum = 6)]
    weekday: u8,
    /// In the lesson of this number; goes before `minute`.
    #[schema(minimum = 1, maximum = 12)]
    lesson: Option<u8>,
    /// So many minutes after midnight.
    #[schema(maximum = 1439)]
    minute: Option<u16>,
    /// Where; may be empty.
    #[serde(default)]
    #[schema(max_length = 40)]
    place: String,
    /// How many may come.
    #[schema(minimum = 1, maximum = 60)]
    seats: u8,
    /// What it is about; none: any skill.
    #[serde(default)]
    outcomes: Vec<u32>,
}

impl From<BlockPlanShape> for BlockPlan {
    fn from(shape: BlockPlanShape) -> Self {
        // Neither is a time that cannot be, and so refused in words.
        let at = match (shape.lesson, shape.minute) {
            (None, Some(minute)) => BlockHour::Minute(minute),
            (lesson, _) => BlockHour::Lesson(lesson.unwrap_or(0)),
        };
        let outcomes = shape.outcomes.into_iter().map(OutcomeId).collect();
        let time = BlockTime { weekday: shape.weekday, at };
        Self { name: shape.name, time, place: shape.place, seats: shape.seats, outcomes }
    }
}

impl From<&BlockPlan> for BlockPlanShape {
    fn from(plan: &BlockPlan) -> Self {
        let (lesson, minute) = match plan.time.at {
            BlockHour::Lesson(number) => (Some(number), None),
            BlockHour::Minute(minute) => (None, Some(minute)),
        };
        let outcomes = plan.outcomes.iter().map(|outcome| outcome.0).collect();
        let (name, place) = (plan.name.clone(), plan.place.clone());
        Self { name, weekday: plan.time.weekday, lesson, minute, place, seats: plan.seats, outcomes }
    }
}

/// The blocks, as the teacher sees them.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct BlocksShape {
    /// Those that are offered, in the order of the week.
    offered: Vec<BlockShape>,
    /// The times that one was held, oldest first.
    held: Vec<HeldShape>,
    /// Who missed several of the last that they had signed up for: for the teacher only, and never a penalty.
    flags: Vec<FlagShape>,
}

#[derive(Serialize, ToSchema)]
struct BlockShape {
    block: u32,
    /// How often it was held: send it back with what is about its list.
    round: u32,
    plan: BlockPlanShape,
    /// The wall shows its name and place.
    on_wall: bool,
    /// Who comes the next time, in the order of their turns.
    signed_up: Vec<SignedShape>,
}

#[derive(Serialize, ToSchema)]
struct SignedShape {
    student: u32,
    r#as: RoleName,
    /// On which skill; `null`: open.
    outcome: Option<u32>,
}

#[derive(Serialize, ToSchema)]
struct HeldShape {
    held: u32,
    block: u32,
    /// As the block was called then.
    name: String,
    /// When it began, in milliseconds since 1970.
    at_ms: i64,
    /// Whether anything vouched for that.
    sure: bool,
    students: Vec<AttendeeShape>,
}

#[derive(Serialize, ToSchema)]
struct AttendeeShape {
    student: u32,
    /// `null`: they came without signing up.
    r#as: Option<RoleName>,
    outcome: Option<u32>,
    /// `null`: nothing is marked, which counts for nothing.
    attendance: Option<AttendanceName>,
}

#[derive(Serialize, ToSchema)]
struct FlagShape {
    student: u32,
    /// The times that they missed.
    missed: Vec<u32>,
    /// Of how many that count.
    of: usize,
}

impl BlocksShape {
    pub(in crate::web::api) fn of(section: &Section) -> Self {
        let on_wall = section.blocks.on_wall().map(|(id, _)| id);
        let offered = section.blocks.running().into_iter().map(|(id, block)| BlockShape {
            block: id.0,
            round: section.blocks.round(id),
            plan: (&block.plan).into(),
            on_wall: on_wall == Some(id),
            signed_up: section.signed_up(block).into_iter().map(SignedShape::of).collect(),
        });
        let flags = section.members().filter_map(|(student, _)| {
            let absences = section.absences(student)?;
            let missed = absences.missed.iter().map(|held| held.id.0).collect();
            Some(FlagShape { student: student.0, missed, of: absences.of })
        });
        let held = section.blocks.held().map(HeldShape::of);
        Self { offered: offered.collect(), held: held.collect(), flags: flags.collect() }
    }
}

impl SignedShape {
    fn of((student, sign_up): (StudentId, &SignUp)) -> Self {
        Self { student: student.0, r#as: sign_up.role.into(), outcome: sign_up.outcome.map(|outcome| outcome.0) }
    }
}

impl HeldShape {
    fn of(held: &Held) -> Self {
        let students = held.attendees.iter().map(|(student, attendee)| AttendeeShape {
            student: student.0,
            r#as: attendee.sign_up.map(|sign_up| sign_up.role.into()),
            outcome: attendee.sign_up.and_then(|sign_up| sign_up.outcome).map(|outcome| outcome.0),
            attendance: attendee.mark.map(Into::into),
        });
        Self {
            held: held.id.0,
            block: held.block.0,
            name: held.name.clone(),
            at_ms: held.wall_ms,
            sure: held.wall_trusted,
            students: students.collect(),
        }
    }
}
