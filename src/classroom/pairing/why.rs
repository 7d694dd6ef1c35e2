//! What a plan cannot do, by name: who has no partner and why, which rules cannot hold together, and which of them a
//! change by hand breaks. Named, never prevented: the teacher decides.

use super::score::{Instance, Pair, Person, pair};
use crate::classroom::StudentId;
use std::collections::BTreeSet;

/// Why somebody who needs help is in no group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nobody who is there has mastered it.
    NobodyHasIt,
    /// Whoever has mastered it has helped as often this week as they may.
    HelpedEnough,
    /// They are kept apart from whoever has mastered it and may help.
    Apart(BTreeSet<StudentId>),
    /// Whoever could help was their partner before.
    HadBefore,
    /// They are kept together with somebody, and there is no group for both.
    Together(StudentId),
    /// Every group that could take them is as large as groups may be.
    Full,
}

/// What is wrong with groups, or with the rules themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The two are to be together, straight or by way of others, and apart: neither can be placed.
    ApartAndTogether(Pair),
    /// The two are to be together, and both help: each of them leads a group of their own.
    BothHelp(Pair),
    /// The two are kept apart, and in one group.
    Apart(Pair),
    /// The two are kept together, and not in one group.
    Split(Pair),
    /// They were partners before.
    Again(Pair),
    /// They help, and have helped often enough this week.
    HelpedEnough(StudentId),
    /// They are away.
    Away(StudentId),
    /// They need help, and nobody in their group can give it.
    NobodyHelps(StudentId),
    /// They need no help, and are alone in their group.
    Alone(StudentId),
    /// The group, by its place in the list, is larger than groups may be.
    TooLarge(usize),
}

impl Instance {
    /// Rules that cannot hold together, whatever the groups.
    pub fn contradictions(&self) -> Vec<Fault> {
        let mut faults = BTreeSet::new();
        for bound in self.bound_together() {
            for (nth, a) in bound.iter().enumerate() {
                for b in &bound[nth + 1..] {
                    let two = pair(self.people[*a].student, self.people[*b].student);
                    if self.apart.contains(&two) {
                        faults.insert(Fault::ApartAndTogether(two));
                    }
                }
            }
        }
        for two in &self.together {
            let helps = |student| self.person(student).is_some_and(|person| person.needs.is_empty());
            let apart_too = self.apart.contains(two);
            if helps(two.0) && helps(two.1) && !apart_too {
                faults.insert(Fault::BothHelp(*two));
            }
        }
        faults.into_iter().collect()
    }

    /// What is wrong with groups, however they came about; without the [`Instance::contradictions`].
    pub fn faults(&self, groups: &[&[StudentId]]) -> Vec<Fault> {
        let mut faults = BTreeSet::new();
        let group_of = |student: StudentId| groups.iter().position(|group| group.contains(&student));
        for (at, group) in groups.iter().enumerate() {
            let people: Vec<&Person> = group.iter().filter_map(|student| self.person(*student)).collect();
            faults.extend(group.iter().filter(|student| self.person(**student).is_none()).map(|who| Fault::Away(*who)));
            if group.len() > self.most {
                faults.insert(Fault::TooLarge(at));
            }
            if let [alone] = people.as_slice()
                && alone.needs.is_empty()
            {
                faults.insert(Fault::Alone(alone.student));
            }
            for person in &people {
                self.faults_of(person, &people, &mut faults);
            }
        }
        for (a, b) in &self.together {
            let there = self.person(*a).zip(self.person(*b));
            let asks = there.is_some_and(|(a, b)| !a.needs.is_empty() || !b.needs.is_empty());
            if asks && group_of(*a) != group_of(*b) {
                faults.insert(Fault::Split((*a, *b)));
            }
        }
        faults.into_iter().collect()
    }

    fn faults_of(&self, person: &Person, group: &[&Person], faults: &mut BTreeSet<Fault>) {
        let helps = |helper: &&&Person| !helper.has.is_disjoint(&person.needs);
        if !person.needs.is_empty() && !group.iter().any(|helper| helps(&helper)) {
            faults.insert(Fault::NobodyHelps(person.student));
        }
        for other in group.iter().filter(|other| other.student != person.student) {
            let two = pair(person.student, other.student);
            if self.apart.contains(&two) {
                faults.insert(Fault::Apart(two));
            }
            let helped = helps(&other);
            if helped && self.repeats.contains(&two) {
                faults.insert(Fault::Again(two));
            }
            if helped && !other.may_help {
                faults.insert(Fault::HelpedEnough(other.student));
            }
        }
    }

    /// Who is there, needs help and is in none of the groups, and why.
    pub fn unplaced(&self, groups: &[&[StudentId]]) -> Vec<(StudentId, Why)> {
        let out = self.people.iter().filter(|person| !person.needs.is_empty());
        let out = out.filter(|person| !groups.iter().any(|group| group.contains(&person.student)));
        out.map(|person| (person.student, self.why_not(person))).collect()
    }

    /// Who is there, needs nothing and is in none of the groups.
    pub fn free(&self, groups: &[&[StudentId]]) -> Vec<StudentId> {
        let free = self.people.iter().filter(|person| person.needs.is_empty());
        let free = free.filter(|person| !groups.iter().any(|group| group.contains(&person.student)));
        free.map(|person| person.student).collect()
    }

    fn why_not(&self, person: &Person) -> Why {
        let has = |helper: &&Person| helper.student != person.student && !helper.has.is_disjoint(&person.needs);
        let mut helpers: Vec<&Person> = self.people.iter().filter(has).collect();
        if helpers.is_empty() {
            return Why::NobodyHasIt;
        }
        helpers.retain(|helper| helper.may_help);
        if helpers.is_empty() {
            return Why::HelpedEnough;
        }
        let two = |helper: &&Person| pair(helper.student, person.student);
        let apart = helpers.iter().filter(|helper| self.apart.contains(&two(helper))).count();
        if apart == helpers.len() {
            return Why::Apart(helpers.iter().map(|helper| helper.student).collect());
        }
        if helpers.iter().all(|helper| self.apart.contains(&two(helper)) || self.repeats.contains(&two(helper))) {
            return Why::HadBefore;
        }
        let bound = self.together.iter().find_map(|(a, b)| match person.student {
            student if student == *a => Some(*b),
            student if student == *b => Some(*a),
            _ => None,
        });
        let there = bound.filter(|other| self.person(*other).is_some());
        there.map_or(Why::Full, Why::Together)
    }
}
