//! Who sees what of a plan (DESIGN.md, Who sees what): the room names and places, a student their own group with what
//! each explains; never who helps whom on a shared screen.

use super::{Group, GroupPlan, Help, Place};
use crate::classroom::alias::stable_hash;
use crate::classroom::wall::Label;
use crate::classroom::{OutcomeId, Section, State, StudentId};

impl Section {
    /// The plan that the students see, if they see one.
    pub fn plan_in_force(&self) -> Option<&GroupPlan> {
        self.pairing.plan.as_deref().filter(|plan| plan.out)
    }

    /// The group that a student sees: with the others of it who belong to the class.
    pub fn group_of(&self, student: StudentId) -> Option<(&GroupPlan, &Group, Vec<StudentId>)> {
        let plan = self.plan_in_force()?;
        let (_, group) = plan.group_of(student)?;
        let others = group.members.iter().copied().filter(|who| *who != student && self.active(*who).is_ok());
        let others: Vec<StudentId> = others.collect();
        (!others.is_empty()).then_some((plan, group, others))
    }

    /// What a student explains, and to whom, in the group that they see.
    pub fn explains(&self, student: StudentId) -> Vec<&Help> {
        let Some((_, group, others)) = self.group_of(student) else { return vec![] };
        group.helps.iter().filter(|help| help.helper == student && others.contains(&help.partner)).collect()
    }

    /// Whether a student has use for the guide of a skill: they explain it, or tutor it (S12).
    pub fn needs_guide(&self, student: StudentId, outcome: OutcomeId) -> bool {
        self.explains(student).iter().any(|help| help.outcome == outcome)
            || self.active(student).is_ok_and(|place| place.tutors(outcome))
    }
}

impl State {
    /// The groups as the room sees them, while class is open and the teacher put them on the wall: each place with what
    /// stands for its students, in an order that says nothing. Nobody who is off the wall; nobody at all where the
    /// class shows totals.
    pub fn groups_on_wall<'a>(&self, section: &'a Section) -> Option<Vec<(&'a Place, Vec<Label>)>> {
        let plan = section.pairing.plan.as_deref().filter(|plan| plan.wall && section.is_open())?;
        let labels = |group: &Group| {
            let shown = group.members.iter().filter_map(|student| Some((*student, section.active(*student).ok()?)));
            let mut shown: Vec<_> = shown.filter(|(_, place)| !place.off_wall).collect();
            shown.sort_by_key(|(student, _)| stable_hash(student.0.into(), plan.id));
            shown.into_iter().filter_map(|(student, place)| self.wall_label(section, student, place)).collect()
        };
        let groups = plan.groups.iter().map(|group| (&group.place, labels(group)));
        Some(groups.filter(|(_, labels): &(_, Vec<Label>)| !labels.is_empty()).collect())
    }
}
