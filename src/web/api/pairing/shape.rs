//! Groups as the API tells them.

use super::{PairingRulesShape, TieName};
use crate::classroom::pairing::{GroupPlan, Help, PairingRules, Place, Tie};
use crate::classroom::{OutcomeId, Section, State, StudentId};
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
    pub(in crate::web::api) fn of(section: &Section) -> Self {
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
            plan: pairing.plan.as_deref().map(PlanShape::of),
        }
    }
}

impl PlanShape {
    fn of(plan: &GroupPlan) -> Self {
        let groups = plan.groups.iter().map(|group| GroupShape {
            seat: SeatShape::of(&group.place),
            students: group.members.clone(),
            helps: group.helps.iter().map(HelpShape::of).collect(),
        });
        Self {
            plan: plan.id,
            outcomes: plan.outcomes.clone(),
            away: plan.away.iter().copied().collect(),
            groups: groups.collect(),
            out: plan.out,
            wall: plan.wall,
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
