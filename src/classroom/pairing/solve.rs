//! The best plan of groups (S9–S11), as a maximum-weight matching in a general graph.
//!
//! Whoever still needs one of the skills works with one partner, who may be of their own kind (each helps the other) or
//! somebody who leads. Whoever leads, that is, needs nothing themself, may have several partners: they stand in the
//! graph once for each place beside them, each further place for fewer points. So partners without more rules are a
//! matching, and the best one is found at once. Two rules are more than a matching can say: two partners of one helper
//! may be kept apart, and students who are kept together take several places at once. Such a class is split in two
//! ("not this one with that helper" or the other way round) until the best of all parts obeys (branch and bound); the
//! matching of a part is never worth less than the best plan in it.

use super::score::{Instance, SHARED_HELPER, Score, shared};
use super::units::Board;
use crate::classroom::StudentId;
use integer_blossom::max_weight_matching;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// So much work at most: the cube of the graph's size, summed over the parts that were looked at. It is counted and not
/// timed, so that every box finds the same plan.
const MOST_WORK: usize = 50_000_000;
/// So many parts are looked at in any case.
const LEAST_PARTS: usize = 4;

/// A plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Solution {
    /// The groups, whoever leads or has the lower number first.
    pub groups: Vec<Vec<StudentId>>,
    /// Its worth.
    pub score: Score,
    /// No plan is better. Else the search was cut short: the rules leave too many ways.
    pub best: bool,
}

impl Instance {
    /// The best plan; of equal ones the seed decides.
    pub fn solve(&self, seed: u64) -> Solution {
        let mut search = Search { board: Board::new(self, seed), found: None, best: false };
        search.run();
        search.solution()
    }
}

/// Where a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    Nowhere,
    Alone,
    With(usize),
    At(usize),
}

/// A part of all plans: these units are at these leads, and those never at those.
#[derive(Clone, Default, PartialEq, Eq)]
struct Part {
    bound: i64,
    order: usize,
    placed: BTreeMap<usize, usize>,
    banned: BTreeSet<(usize, usize)>,
}

impl Ord for Part {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        // The most promising, and of those the latest: it is nearest to a plan.
        (self.bound, self.order).cmp(&(other.bound, other.order))
    }
}

impl PartialOrd for Part {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

struct Search<'a> {
    board: Board<'a>,
    found: Option<(i64, Vec<Spot>)>,
    best: bool,
}

impl Search<'_> {
    fn run(&mut self) {
        let mut open =
            BinaryHeap::from([Part { bound: i64::MAX, placed: self.board.given.clone(), ..Part::default() }]);
        let (mut work, mut parts) = (0, 0);
        while let Some(part) = open.pop() {
            if self.found.as_ref().is_some_and(|(worth, _)| part.bound <= *worth) {
                break;
            }
            if work > MOST_WORK && parts >= LEAST_PARTS {
                return;
            }
            let Some((bound, spots, size)) = self.matching(&part) else { continue };
            work += size.pow(3);
            parts += 1;
            self.keep(&spots);
            if self.found.as_ref().is_some_and(|(worth, _)| bound <= *worth) {
                continue;
            }
            for mut child in self.split(&part, &spots) {
                (child.bound, child.order) = (bound, parts);
                open.push(child);
            }
        }
        self.best = true;
    }

    /// How many places beside each lead a part has taken; `None`: no plan is like that.
    fn taken(&self, part: &Part) -> Option<Vec<usize>> {
        let mut taken = vec![0; self.board.leads.len()];
        for (unit, lead) in &part.placed {
            self.board.at[*unit][*lead]?;
            taken[*lead] += self.board.units[*unit].members.len();
            let beside = part.placed.iter().filter(|(other, at)| *at == lead && *other > unit);
            if beside.into_iter().any(|(other, _)| self.board.clash.contains(&(*unit, *other))) {
                return None;
            }
        }
        taken.iter().all(|taken| *taken <= self.board.places()).then_some(taken)
    }

    /// The best matching of a part, what it is worth, and the size of its graph.
    fn matching(&self, part: &Part) -> Option<(i64, Vec<Spot>, usize)> {
        let taken = self.taken(part)?;
        let free: Vec<usize> = (0..self.board.units.len()).filter(|unit| !part.placed.contains_key(unit)).collect();
        // After the units stand the places beside each lead, then a seat of its own for each pair.
        let seats = (0..self.board.leads.len())
            .flat_map(|lead| (0..self.board.places() - taken[lead]).map(move |nth| (lead, nth)));
        let seats: Vec<(usize, usize)> = seats.collect();
        let pairs: Vec<usize> = free.iter().copied().filter(|unit| self.board.units[*unit].alone.is_some()).collect();
        let size = free.len() + seats.len() + pairs.len();
        let mut weights = vec![0_i64; size * size];
        for (row, unit) in free.iter().enumerate() {
            for (column, other) in free.iter().enumerate().skip(row + 1) {
                weights[row * size + column] = self.board.with.get(&(*unit, *other)).copied().unwrap_or(0);
            }
            for (column, (lead, nth)) in (free.len()..).zip(&seats) {
                weights[row * size + column] = self.seat(part, *unit, (*lead, *nth), taken[*lead]).unwrap_or(0);
            }
            for (column, own) in (free.len() + seats.len()..).zip(&pairs) {
                let alone = self.board.units[*unit].alone.filter(|_| own == unit);
                weights[row * size + column] = alone.unwrap_or(0);
            }
        }
        let mates = max_weight_matching(&weights, size);
        let mut spots = vec![Spot::Nowhere; self.board.units.len()];
        for (unit, lead) in &part.placed {
            spots[*unit] = Spot::At(*lead);
        }
        let mut worth = self.worth_of(&spots);
        for (row, unit) in free.iter().enumerate() {
            let Some(mate) = mates[row] else { continue };
            spots[*unit] = match mate.checked_sub(free.len()) {
                None => Spot::With(free[mate]),
                Some(seat) => seats.get(seat).map_or(Spot::Alone, |(lead, _)| Spot::At(*lead)),
            };
            if mate > row {
                worth += weights[row * size + mate];
            }
        }
        Some((worth, spots, size))
    }

    /// What a unit is worth on one place beside a lead, where so many places are taken for good. Who comes to the later
    /// places shares the helper with at least one for each place before.
    fn seat(&self, part: &Part, unit: usize, (lead, nth): (usize, usize), taken: usize) -> Option<i64> {
        let worth = self.board.at[unit][lead]?;
        let size = self.board.units[unit].members.len();
        let clashes = |other: &usize| self.board.clash.contains(&(unit.min(*other), unit.max(*other)));
        let beside = part.placed.iter().filter(|(_, at)| **at == lead).map(|(other, _)| other);
        if part.banned.contains(&(unit, lead)) || size + taken > self.board.places() || beside.into_iter().any(clashes)
        {
            return None;
        }
        let sharing = i64::try_from(size * taken + nth).ok()?;
        Some(worth + Score { helped: 0, points: SHARED_HELPER * sharing }.weight(0))
    }

    /// The units beside each lead.
    fn tables(&self, spots: &[Spot]) -> Vec<Vec<usize>> {
        let mut tables = vec![vec![]; self.board.leads.len()];
        for (unit, spot) in spots.iter().enumerate() {
            if let Spot::At(lead) = spot {
                tables[*lead].push(unit);
            }
        }
        tables
    }

    fn sitting(&self, table: &[usize]) -> usize {
        table.iter().map(|unit| self.board.units[*unit].members.len()).sum()
    }

    /// What places really are worth.
    fn worth_of(&self, spots: &[Spot]) -> i64 {
        let mut worth = 0;
        for (unit, spot) in spots.iter().enumerate() {
            worth += match spot {
                Spot::Nowhere | Spot::At(_) => 0,
                Spot::Alone => self.board.units[unit].alone.unwrap_or(0),
                Spot::With(other) => self.board.with.get(&(unit, *other)).copied().unwrap_or(0),
            };
        }
        for (lead, table) in self.tables(spots).iter().enumerate() {
            let all = shared(self.sitting(table)).weight(0);
            let own = |unit: &usize| shared(self.board.units[*unit].members.len()).weight(0);
            let each: i64 = table.iter().map(|unit| self.board.at[*unit][lead].unwrap_or(0) - own(unit)).sum();
            worth += each + all;
        }
        worth
    }

    /// Makes a plan of a matching: whoever breaks a rule there is seated elsewhere, or nowhere.
    fn keep(&mut self, spots: &[Spot]) {
        let mut kept = spots.to_vec();
        let mut out = vec![];
        for (lead, table) in self.tables(spots).iter().enumerate() {
            let mut stays: Vec<usize> = vec![];
            for unit in table {
                if self.can_join(*unit, lead, &stays) {
                    stays.push(*unit);
                } else {
                    kept[*unit] = Spot::Nowhere;
                    out.push(*unit);
                }
            }
        }
        for unit in out {
            let tables = self.tables(&kept);
            let joins = |lead: usize| self.can_join(unit, lead, &tables[lead]);
            let worth = |lead: &usize| {
                let mut tried = kept.clone();
                tried[unit] = Spot::At(*lead);
                self.worth_of(&tried)
            };
            if let Some(lead) = (0..self.board.leads.len()).filter(|lead| joins(*lead)).max_by_key(worth) {
                kept[unit] = Spot::At(lead);
            }
        }
        let worth = self.worth_of(&kept);
        if self.found.as_ref().is_none_or(|(known, _)| worth > *known) {
            self.found = Some((worth, kept));
        }
    }

    fn can_join(&self, unit: usize, lead: usize, table: &[usize]) -> bool {
        let clashes = |other: &usize| self.board.clash.contains(&(unit.min(*other), unit.max(*other)));
        let room = self.sitting(table) + self.board.units[unit].members.len() <= self.board.places();
        room && self.board.at[unit][lead].is_some() && !table.iter().any(clashes)
    }

    /// Two parts of a part, where its matching breaks a rule or is worth less than it seems.
    fn split(&self, part: &Part, spots: &[Spot]) -> Vec<Part> {
        let free = |unit: &&usize| !part.placed.contains_key(*unit);
        let without = |unit: usize, lead: usize| {
            let mut part = part.clone();
            part.banned.insert((unit, lead));
            part
        };
        for (lead, table) in self.tables(spots).iter().enumerate() {
            for a in table {
                if let Some(b) = table.iter().find(|b| *b > a && self.board.clash.contains(&(*a, **b))) {
                    return vec![without(*a, lead), without(*b, lead)];
                }
            }
        }
        for (lead, table) in self.tables(spots).iter().enumerate() {
            let many = table.iter().filter(free).find(|unit| self.board.units[**unit].members.len() > 1);
            if let Some(unit) = many.filter(|_| table.len() > 1) {
                let mut with = part.clone();
                with.placed.insert(*unit, lead);
                return vec![without(*unit, lead), with];
            }
        }
        vec![]
    }

    fn solution(self) -> Solution {
        let Some((_, spots)) = &self.found else { return Solution { best: self.best, ..Solution::default() } };
        let student = |at: &usize| self.board.class.people[*at].student;
        let members = |unit: &usize| self.board.units[*unit].members.iter().map(student);
        let mut groups: Vec<Vec<StudentId>> = vec![];
        for (unit, spot) in spots.iter().enumerate() {
            match spot {
                Spot::Alone => groups.push(members(&unit).collect()),
                Spot::With(other) if unit < *other => groups.push(members(&unit).chain(members(other)).collect()),
                Spot::With(_) | Spot::At(_) | Spot::Nowhere => {}
            }
        }
        for (lead, table) in self.tables(spots).iter().enumerate().filter(|(_, table)| !table.is_empty()) {
            let partners = table.iter().flat_map(members);
            groups.push([student(&self.board.leads[lead])].into_iter().chain(partners).collect());
        }
        groups.sort();
        let score =
            groups.iter().map(|group| self.board.class.worth_of_group(group)).fold(Score::default(), Score::plus);
        Solution { groups, score, best: self.best }
    }
}
