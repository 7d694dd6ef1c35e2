//! Groups as the API tells them.

use super::{PairingRulesShape, TieName};
use crate::classroom::pairing::{GroupPlan, Help, Hindrance, PairingRules, Place, Sitting, Sittings, Standing, Tie};
use crate::classroom::{Now, OutcomeId, Section, State, StudentId};
use serde::Serialize;
use utoipa::ToSchema;

/// Where a group sits: a place by its name, or a numbered table.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct SeatShape {
    /// One of the teacher's places.
    place: Option<String>,
    /// A numbered table.
    table: Option<u16>,
}

impl SeatShape {
    pub(in crate::web::api) fn of(place: &Place) -> Self {
        match place {
            Place::Named(name) => Self { place: Some(name.clone()), table: None },
            Place::Table(number) => Self { place: None, table: Some(*number) },
        }
    }
}

/// One explains something to another.
#[derive(Serialize, ToSchema)]
struct HelpShape {
    /// Who explains.
    #[schema(value_type = u32)]
    helper: StudentId,
    /// To whom.
    #[schema(value_type = u32)]
    partner: StudentId,
    /// What.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
}

impl HelpShape {
    fn of(help: &Help) -> Self {
        Self { helper: help.helper, partner: help.partner, outcome: help.outcome }
    }
}

/// Where a session of a plan stands.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum StandingName {
    /// It was held this lesson.
    Over,
    /// It is on.
    On,
    /// It can begin, while class is open.
    Ready,
    /// Somebody in it is in another session of the group first.
    Next,
    /// Whoever helps cannot begin, or none of the partners can.
    Held,
}

/// Why somebody cannot begin.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum HindranceName {
    NotHere,
    Muted,
    InSession,
    OnTheWay,
}

/// Somebody who is left out for now.
#[derive(Serialize, ToSchema)]
struct LeftOutShape {
    student: u32,
    why: HindranceName,
}

/// A session of a group.
#[derive(Serialize, ToSchema)]
struct SittingShape {
    outcome: u32,
    /// Who helps.
    helper: u32,
    /// With whom, those who are left out included.
    partners: Vec<u32>,
    standing: StandingName,
    /// The number of the session, once it has begun.
    meeting: Option<u32>,
    /// Who of all these is left out for now.
    left_out: Vec<LeftOutShape>,
}

impl SittingShape {
    fn of(sitting: &Sitting) -> Self {
        let left_out = sitting.left_out.iter().map(|(student, why)| LeftOutShape {
            student: student.0,
            why: match why {
                Hindrance::NotHere => HindranceName::NotHere,
                Hindrance::Muted => HindranceName::Muted,
                Hindrance::InSession => HindranceName::InSession,
                Hindrance::OnTheWay => HindranceName::OnTheWay,
            },
        });
        Self {
            outcome: sitting.outcome.0,
            helper: sitting.helper.0,
            partners: sitting.partners.iter().map(|partner| partner.0).collect(),
            standing: match sitting.standing {
                Standing::Over(_) => StandingName::Over,
                Standing::On(_) => StandingName::On,
                Standing::Ready => StandingName::Ready,
                Standing::Next => StandingName::Next,
                Standing::Held => StandingName::Held,
            },
            meeting: sitting.standing.number(),
            left_out: left_out.collect(),
        }
    }
}

/// A group.
#[derive(Serialize, ToSchema)]
struct GroupShape {
    /// Where it sits.
    seat: SeatShape,
    /// Its students.
    #[schema(value_type = Vec<u32>)]
    students: Vec<StudentId>,
    /// Who explains what to whom.
    helps: Vec<HelpShape>,
    /// Its sessions, in their order.
    sessions: Vec<SittingShape>,
}

/// A plan of groups.
#[derive(Serialize, ToSchema)]
struct PlanShape {
    /// Its number.
    plan: u64,
    /// One or two skills.
    #[schema(value_type = Vec<u32>)]
    outcomes: Vec<OutcomeId>,
    /// Who was left out: they are not there.
    #[schema(value_type = Vec<u32>)]
    away: Vec<StudentId>,
    /// The groups.
    groups: Vec<GroupShape>,
    /// Whether students see theirs on their phones.
    out: bool,
    /// Whether the wall shows them, while class is open.
    wall: bool,
    /// The search for the best plan was cut short: there may be a better one.
    cut_short: bool,
}

/// What is said of two students.
#[derive(Serialize, ToSchema)]
struct TieShape {
    /// Whom.
    #[schema(value_type = Vec<u32>)]
    students: [StudentId; 2],
    /// What always holds.
    rule: Option<TieName>,
    /// Whether they worked well together.
    worked_well: bool,
}

/// All of a class that is about groups.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct PairingShape {
    /// How plans are made.
    rules: PairingRulesShape,
    /// What is said of pairs.
    pairs: Vec<TieShape>,
    /// The plan, if there is one.
    plan: Option<PlanShape>,
}

impl PairingShape {
    pub(in crate::web::api) fn of(section: &Section, now: &Now) -> Self {
        let pairing = &section.pairing;
        let PairingRules { most, helps_a_week, no_repeats, places } = (*pairing.rules).clone();
        let tie = |tie: &Tie| TieShape {
            students: [tie.pair.0, tie.pair.1],
            rule: tie.rule.map(Into::into),
            worked_well: tie.worked_well,
        };
        Self {
            rules: PairingRulesShape { most, helps_a_week, no_repeats, places },
            pairs: pairing.ties.iter().map(tie).collect(),
            plan: pairing.plan.as_deref().map(|plan| PlanShape::of(section, plan, now)),
        }
    }
}

impl PlanShape {
    fn of(section: &Section, plan: &GroupPlan, now: &Now) -> Self {
        let sessions = |sittings: Sittings| sittings.all.iter().map(SittingShape::of).collect();
        let sittings = section.sittings(plan, now.wall_ms).into_iter().map(sessions);
        let groups = plan.groups.iter().zip(sittings).map(|(group, sessions)| GroupShape {
            seat: SeatShape::of(&group.place),
            students: group.members.clone(),
            helps: group.helps.iter().map(HelpShape::of).collect(),
            sessions,
        });
        Self {
            plan: plan.id,
            outcomes: plan.outcomes.clone(),
            away: plan.away.iter().copied().collect(),
            groups: groups.collect(),
            out: plan.out,
            wall: plan.wall,
            cut_short: plan.cut_short,
        }
    }
}

/// A student's own group.
#[derive(Serialize, ToSchema)]
pub(in crate::web::api) struct MyGroup {
    /// Where it sits.
    seat: SeatShape,
    /// The skills it is about.
    #[schema(value_type = Vec<u32>)]
    outcomes: Vec<OutcomeId>,
    /// The names of the others in it.
    with: Vec<String>,
    /// What this student explains.
    you_explain: Vec<Explained>,
    /// What is explained to this student.
    explained_to_you: Vec<Explained>,
}

/// With whom, and what.
#[derive(Serialize, ToSchema)]
struct Explained {
    /// Their name.
    name: String,
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
}

impl MyGroup {
    pub(in crate::web::api) fn of(state: &State, section: &Section, student: StudentId) -> Option<Self> {
        let (plan, group, others) = section.group_of(student)?;
        let name = |who: &StudentId| state.students.get(who).map(|person| person.name.clone()).unwrap_or_default();
        let mine = |of: fn(&Help) -> (StudentId, StudentId)| {
            let own = group.helps.iter().filter(|help| of(help).0 == student && others.contains(&of(help).1));
            own.map(|help| Explained { name: name(&of(help).1), outcome: help.outcome }).collect()
        };
        Some(Self {
            seat: SeatShape::of(&group.place),
            outcomes: plan.outcomes.clone(),
            with: others.iter().map(name).collect(),
            you_explain: mine(|help| (help.helper, help.partner)),
            explained_to_you: mine(|help| (help.partner, help.helper)),
        })
    }
}
