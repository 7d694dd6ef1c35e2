//! The class as the search for a plan sees it: units who need help, leads who give it, and what each match is worth.

use super::score::{Instance, lot, pair, shared};
use std::collections::{BTreeMap, BTreeSet};

/// One student, or several who are kept together, who need a helper.
pub(super) struct Unit {
    pub(super) members: Vec<usize>,
    /// What it is worth as a pair of its own two.
    pub(super) alone: Option<i64>,
}

/// Who could work with whom, and what it is worth; made once.
pub(super) struct Board<'a> {
    pub(super) class: &'a Instance,
    seed: u64,
    /// Who needs help.
    pub(super) units: Vec<Unit>,
    /// Whoever leads a group, by their place in the class.
    pub(super) leads: Vec<usize>,
    /// Who is kept together with a lead from the start.
    pub(super) given: BTreeMap<usize, usize>,
    /// By unit and lead.
    pub(super) at: Vec<Vec<Option<i64>>>,
    /// By two units of one each, the lower first.
    pub(super) with: BTreeMap<(usize, usize), i64>,
    /// Units that no helper may have both.
    pub(super) clash: BTreeSet<(usize, usize)>,
}

impl<'a> Board<'a> {
    pub(super) fn new(class: &'a Instance, seed: u64) -> Self {
        let mut board = Self {
            class,
            seed,
            units: vec![],
            leads: vec![],
            given: BTreeMap::new(),
            at: vec![],
            with: BTreeMap::new(),
            clash: BTreeSet::new(),
        };
        for members in class.bound_together() {
            board.add(members);
        }
        board.weigh();
        board
    }

    /// The most partners of one helper.
    pub(super) fn places(&self) -> usize {
        self.class.most.saturating_sub(1).max(1)
    }

    /// Students who are kept together, or one alone. One lead among them has the others as partners: to leave them out
    /// helps nobody more. Of two leads, or with somebody who neither needs nor gives, no group can be made.
    fn add(&mut self, members: Vec<usize>) {
        let class = self.class;
        let (needing, others): (Vec<_>, Vec<_>) =
            members.into_iter().partition(|at| !class.people[*at].needs.is_empty());
        let alone = match needing.as_slice() {
            [a, b] if others.is_empty() => self.worth(*a, *b),
            _ => None,
        };
        match others.as_slice() {
            [] => self.units.push(Unit { members: needing, alone }),
            [lead] if class.people[*lead].leads() && self.can_lead(*lead, &needing) => {
                if !needing.is_empty() {
                    self.given.insert(self.units.len(), self.leads.len());
                    self.units.push(Unit { members: needing, alone });
                }
                self.leads.push(*lead);
            }
            _ => {}
        }
    }

    fn can_lead(&self, lead: usize, needing: &[usize]) -> bool {
        let all = needing.iter().all(|member| self.worth(lead, *member).is_some());
        all && needing.len() <= self.places() && !self.inside_apart(needing)
    }

    fn inside_apart(&self, members: &[usize]) -> bool {
        members.iter().enumerate().any(|(nth, a)| members[nth + 1..].iter().any(|b| self.apart(*a, *b)))
    }

    fn apart(&self, a: usize, b: usize) -> bool {
        let student = |at: usize| self.class.people[at].student;
        self.class.apart.contains(&pair(student(a), student(b)))
    }

    fn worth(&self, a: usize, b: usize) -> Option<i64> {
        let (a, b) = (&self.class.people[a], &self.class.people[b]);
        Some(self.class.worth(a, b)?.weight(lot(self.seed, pair(a.student, b.student))))
    }

    /// What a unit is worth beside a lead, without other partners.
    fn value_at(&self, unit: usize, lead: usize) -> Option<i64> {
        let members = &self.units[unit].members;
        let each = members.iter().map(|member| self.worth(lead, *member)).sum::<Option<i64>>()?;
        Some(each + shared(members.len()).weight(0))
    }

    fn weigh(&mut self) {
        let all = 0..self.units.len();
        let shut: Vec<bool> = all.clone().map(|unit| self.inside_apart(&self.units[unit].members)).collect();
        let fits = |unit: usize| !shut[unit] && self.units[unit].members.len() <= self.places();
        let row = |unit: usize| -> Vec<Option<i64>> {
            self.leads.iter().map(|lead| self.value_at(unit, *lead).filter(|_| fits(unit))).collect()
        };
        self.at = all.clone().map(row).collect();
        let (mut with, mut clash) = (BTreeMap::new(), BTreeSet::new());
        for a in all.clone() {
            for b in a + 1..all.end {
                let (one, other) = (&self.units[a].members, &self.units[b].members);
                if let ([one], [other]) = (one.as_slice(), other.as_slice())
                    && let Some(worth) = self.worth(*one, *other)
                {
                    with.insert((a, b), worth);
                }
                if one.iter().any(|one| other.iter().any(|other| self.apart(*one, *other))) {
                    clash.insert((a, b));
                }
            }
        }
        (self.with, self.clash) = (with, clash);
    }
}

impl Instance {
    /// Who is to be in one group, by their places in `people`, whoever is alone too.
    pub(super) fn bound_together(&self) -> Vec<Vec<usize>> {
        let mut set: Vec<usize> = (0..self.people.len()).collect();
        let place = |student| self.people.iter().position(|person| person.student == student);
        for (a, b) in &self.together {
            let (Some(a), Some(b)) = (place(*a), place(*b)) else { continue };
            if self.people[a].needs.is_empty() && self.people[b].needs.is_empty() {
                continue;
            }
            let (from, to) = (set[a].max(set[b]), set[a].min(set[b]));
            set.iter_mut().filter(|at| **at == from).for_each(|at| *at = to);
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, to) in set.iter().enumerate() {
            groups.entry(*to).or_default().push(at);
        }
        groups.into_values().collect()
    }
}
