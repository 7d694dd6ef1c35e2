//! What somebody wants of groups.

use super::sitting::begin;
use super::{Group, GroupPlan, Help, Instance, MOST_PLANNED, PairingFact, Place, Tie, TieRule, pair};
use crate::classroom::words::Field;
use crate::classroom::{Context, Fact, OutcomeId, Refusal, Section, StudentId};
use std::collections::BTreeSet;

/// A group as somebody wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishedGroup {
    /// Where.
    pub place: Place,
    /// Who.
    pub members: Vec<StudentId>,
}

/// Where somebody is moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// A group, by its place in the list.
    Group(usize),
    /// A new group of their own.
    New,
    /// No group.
    None,
}

/// A wish about groups.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "names and types say it")]
pub enum PairingDeed {
    /// What always holds of two; `None`: nothing more.
    Tie { a: StudentId, b: StudentId, rule: Option<TieRule> },
    /// Whether two worked well together.
    WorkedWell { a: StudentId, b: StudentId, well: bool },
    /// A plan in the place of the last one; `cut_short` as in the plan.
    Plan { outcomes: Vec<OutcomeId>, away: BTreeSet<StudentId>, groups: Vec<WishedGroup>, cut_short: bool },
    /// Moves somebody; `plan` is the one that was shown.
    Move { plan: u64, student: StudentId, to: Seat },
    /// Seats a group somewhere else.
    Seat { plan: u64, group: usize, place: String },
    /// Hands a plan out to the phones or takes it back, puts it on the wall or takes it off.
    Show { plan: u64, out: bool, wall: bool },
    /// Begins the sessions of a plan that can begin, of one group or of all (S16); `seen` is the number of the last session
    /// of these that was shown, where that is known.
    Begin { plan: u64, group: Option<usize>, seen: Option<u32> },
    /// The groups are over.
    PutAway { plan: u64 },
    /// The language of a student's home; empty: not said (S22).
    SetHomeLanguage { student: StudentId, language: String },
}

impl PairingDeed {
    pub(in crate::classroom) fn decide(&self, section: &Section, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
        if let Self::SetHomeLanguage { student, language } = self {
            let place = section.speaking(ctx, *student)?;
            let language = Field::HomeLanguage.clean(language)?;
            let same = place.home_language == language;
            return Ok(fact_unless(same, PairingFact::HomeLanguage { student: *student, language }));
        }
        ctx.teacher_only()?;
        match self {
            Self::Tie { a, b, rule } => tie(section, (*a, *b), |tie| tie.rule = *rule),
            Self::WorkedWell { a, b, well } => tie(section, (*a, *b), |tie| tie.worked_well = *well),
            Self::Plan { outcomes, away, groups, cut_short } => {
                plan(section, ctx, outcomes, away, (groups, *cut_short))
            }
            Self::Move { plan, student, to } => {
                let plan = section.group_plan(*plan)?;
                section.active(*student)?;
                changed(section, ctx, plan, moved(section, plan, *student, *to)?)
            }
            Self::Seat { plan, group, place } => {
                let plan = section.group_plan(*plan)?;
                let mut next = plan.clone();
                let group = next.groups.get_mut(*group).ok_or(Refusal::NoSuchGroup)?;
                group.place = Place::Named(Field::Place.required(place)?);
                changed(section, ctx, plan, next)
            }
            Self::Show { plan, out, wall } => {
                let known = section.group_plan(*plan)?;
                let same = (known.out, known.wall) == (*out, *wall);
                Ok(fact_unless(same, PairingFact::Shown { out: *out, wall: *wall }))
            }
            Self::Begin { plan, group, seen } => begin(section, ctx, section.group_plan(*plan)?, (*group, *seen)),
            Self::PutAway { plan } => {
                section.group_plan(*plan)?;
                Ok(vec![Fact::Pairing(PairingFact::PutAway)])
            }
            Self::SetHomeLanguage { .. } => Ok(vec![]),
        }
    }
}

fn fact_unless(same: bool, fact: PairingFact) -> Vec<Fact> {
    if same { vec![] } else { vec![Fact::Pairing(fact)] }
}

fn tie(section: &Section, (a, b): (StudentId, StudentId), change: impl Fn(&mut Tie)) -> Result<Vec<Fact>, Refusal> {
    section.active(a)?;
    section.active(b)?;
    if a == b {
        return Err(Refusal::SameStudent);
    }
    let known = section.pairing.tie(a, b).copied();
    let before = known.unwrap_or(Tie { pair: pair(a, b), rule: None, worked_well: false });
    let mut after = before;
    change(&mut after);
    Ok(fact_unless(before == after, PairingFact::Tied(after)))
}

fn plan(
    section: &Section,
    ctx: &Context,
    outcomes: &[OutcomeId],
    away: &BTreeSet<StudentId>,
    (wanted, cut_short): (&[WishedGroup], bool),
) -> Result<Vec<Fact>, Refusal> {
    let different: BTreeSet<_> = outcomes.iter().collect();
    if outcomes.is_empty() || outcomes.len() > MOST_PLANNED || different.len() != outcomes.len() {
        return Err(Refusal::PlannedSkills);
    }
    for outcome in outcomes {
        section.outcome(*outcome)?;
    }
    let mut placed = BTreeSet::new();
    let mut groups = vec![];
    for WishedGroup { place, members } in wanted.iter().filter(|group| !group.members.is_empty()) {
        for student in members {
            section.active(*student)?;
            if !placed.insert(*student) {
                return Err(Refusal::InTwoGroups);
            }
        }
        let place = match place {
            Place::Named(name) => Place::Named(Field::Place.required(name)?),
            Place::Table(number) => Place::Table(*number),
        };
        groups.push(Group { place, members: members.clone(), helps: vec![] });
    }
    let away = away.iter().copied().filter(|student| section.active(*student).is_ok()).collect();
    let (id, made_ms, outcomes) = (section.changed.saturating_add(1), ctx.now.wall_ms, outcomes.to_vec());
    let mut plan = GroupPlan { id, made_ms, outcomes, away, groups, out: false, wall: false, cut_short };
    plan.assign(&section.instance(&plan.outcomes, &BTreeSet::new(), made_ms));
    // A form sent twice makes one plan.
    let same = section.pairing.plan.as_deref().is_some_and(|known| {
        let (id, made_ms) = (known.id, known.made_ms);
        *known == GroupPlan { id, made_ms, ..plan.clone() }
    });
    Ok(fact_unless(same, PairingFact::Planned(Box::new(plan))))
}

fn changed(section: &Section, ctx: &Context, plan: &GroupPlan, mut next: GroupPlan) -> Result<Vec<Fact>, Refusal> {
    next.assign(&section.instance(&plan.outcomes, &BTreeSet::new(), ctx.now.wall_ms));
    Ok(fact_unless(*plan == next, PairingFact::Changed(Box::new(next))))
}

fn moved(section: &Section, plan: &GroupPlan, student: StudentId, to: Seat) -> Result<GroupPlan, Refusal> {
    let mut next = plan.clone();
    if plan
        .group_of(student)
        .is_some_and(|(at, group)| to == Seat::Group(at) || to == Seat::New && group.members.len() == 1)
    {
        return Ok(next);
    }
    next.cut_short = false;
    for group in &mut next.groups {
        group.members.retain(|member| *member != student);
    }
    match to {
        Seat::Group(at) => next.groups.get_mut(at).ok_or(Refusal::NoSuchGroup)?.members.push(student),
        Seat::New => {
            let place = free_place(section, &next);
            next.groups.push(Group { place, members: vec![student], helps: vec![] });
        }
        Seat::None => {}
    }
    next.groups.retain(|group| !group.members.is_empty());
    Ok(next)
}

/// The first place where nobody sits.
fn free_place(section: &Section, plan: &GroupPlan) -> Place {
    let taken = |place: &Place| plan.groups.iter().any(|group| !group.members.is_empty() && group.place == *place);
    let mut places = (0..=plan.groups.len()).map(|nth| section.pairing.place(nth));
    places.find(|place| !taken(place)).unwrap_or(Place::Table(1))
}

impl GroupPlan {
    /// Who explains what to whom: whoever needs nothing themself, or, in a group without such a one, whoever has it.
    fn assign(&mut self, class: &Instance) {
        for group in &mut self.groups {
            let people: Vec<_> = group.members.iter().filter_map(|student| class.person(*student)).collect();
            let mut helps = vec![];
            for partner in &people {
                for outcome in &partner.needs {
                    let has = people.iter().filter(|helper| helper.has.contains(outcome));
                    let free = has.clone().filter(|helper| helper.needs.is_empty());
                    let from: Vec<_> = if free.clone().next().is_some() { free.collect() } else { has.collect() };
                    let help = |helper: StudentId| Help { helper, partner: partner.student, outcome: *outcome };
                    helps.extend(from.into_iter().map(|helper| help(helper.student)));
                }
            }
            group.helps = helps;
        }
    }
}

impl Section {
    /// The plan of this number.
    fn group_plan(&self, id: u64) -> Result<&GroupPlan, Refusal> {
        self.pairing.plan.as_deref().filter(|plan| plan.id == id).ok_or(Refusal::NoSuchPlan)
    }
}
