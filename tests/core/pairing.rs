//! The plan of groups (S9–S11) against brute force: every way to divide a small class is tried, and judged by the rules
//! and points as they are written in `classroom/pairing/score.rs`, reckoned here once more on their own.

use cupboard::classroom::pairing::{self, Instance, Person, Score, Solution, pair};
use cupboard::classroom::{OutcomeId, StudentId};
use std::collections::BTreeSet;

const SKILLS: [OutcomeId; 2] = [OutcomeId(1), OutcomeId(2)];

/// A small generator of chance, the same on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }
}

fn person(number: u32) -> Person {
    let none = BTreeSet::new;
    let student = StudentId(number);
    let home = String::new();
    Person { student, needs: none(), has: none(), tutors: none(), home, times_helped: 0, may_help: true }
}

fn needs(number: u32, skills: &[OutcomeId]) -> Person {
    let rest = SKILLS.into_iter().filter(|skill| !skills.contains(skill)).collect();
    Person { needs: skills.iter().copied().collect(), has: rest, ..person(number) }
}

fn tutor(number: u32) -> Person {
    Person { has: SKILLS.into(), ..person(number) }
}

fn any_person(number: u32, skills: usize, chance: &mut Chance) -> Person {
    let mut someone = person(number);
    for skill in &SKILLS[..skills] {
        match chance.below(8) {
            0..=3 => drop(someone.needs.insert(*skill)),
            4..=6 => drop(someone.has.insert(*skill)),
            _ => {}
        }
        if someone.has.contains(skill) && chance.one_in(3) {
            someone.tutors.insert(*skill);
        }
    }
    someone.home = ["", "", "es", "ar"][chance.below(4)].to_owned();
    someone.times_helped = u32::try_from(chance.below(7)).unwrap();
    someone.may_help = !chance.one_in(9);
    someone
}

fn any_class(size: usize, ties: usize, chance: &mut Chance) -> Instance {
    let skills = 1 + chance.below(2);
    let people = (1..=size).map(|number| any_person(u32::try_from(number).unwrap(), skills, chance)).collect();
    let mut class = Instance { people, most: 2 + chance.below(4), ..Instance::default() };
    for _ in 0..chance.below(ties + 1) {
        let mut one = || StudentId(u32::try_from(1 + chance.below(size)).unwrap());
        let two = pair(one(), one());
        if two.0 == two.1 {
            continue;
        }
        match chance.below(5) {
            0 | 1 => class.apart.insert(two),
            2 => class.together.insert(two),
            3 => class.worked_well.insert(two),
            _ => class.repeats.insert(two),
        };
    }
    class
}

/// The worth of two as partners; `None`: not allowed.
fn worth(class: &Instance, a: &Person, b: &Person) -> Option<Score> {
    let two = pair(a.student, b.student);
    if class.apart.contains(&two) || class.repeats.contains(&two) {
        return None;
    }
    let mut worth = Score::default();
    for (helper, partner) in [(a, b), (b, a)] {
        let skills: Vec<_> = helper.has.iter().filter(|skill| partner.needs.contains(skill)).collect();
        if skills.is_empty() || !helper.may_help {
            continue;
        }
        worth.helped += 1;
        worth.points += if skills.len() == 2 { 100 } else { 0 };
        worth.points += if skills.iter().any(|skill| helper.tutors.contains(skill)) { 60 } else { 0 };
        worth.points += 10 * (5 - i64::from(partner.times_helped.min(5)));
    }
    worth.points += if worth.helped == 2 { 200 } else { 0 };
    worth.points += if class.worked_well.contains(&two) { 80 } else { 0 };
    worth.points += if !a.home.is_empty() && a.home == b.home { 70 } else { 0 };
    (worth.helped > 0).then_some(worth)
}

/// The worth of a group, whose first is whoever has no needs; `None`: no group is like that.
fn worth_of_group(class: &Instance, group: &[&Person]) -> Option<Score> {
    let apart = |a: &Person, b: &Person| class.apart.contains(&pair(a.student, b.student));
    if group.iter().any(|a| group.iter().any(|b| apart(a, b))) || group.len() > class.most {
        return None;
    }
    let helpers: Vec<&&Person> = group.iter().filter(|person| person.needs.is_empty()).collect();
    let partners: Vec<&&Person> = group.iter().filter(|person| !person.needs.is_empty()).collect();
    match (helpers.as_slice(), partners.as_slice()) {
        ([], [a, b]) => worth(class, a, b),
        ([helper], [_, ..]) => {
            let mut sum = Score::default();
            for (nth, partner) in partners.iter().enumerate() {
                let one = worth(class, helper, partner)?;
                sum.helped += one.helped;
                sum.points += one.points - 150 * i64::try_from(nth).unwrap();
            }
            Some(sum)
        }
        _ => None,
    }
}

fn keeps_together(class: &Instance, groups: &[Vec<&Person>]) -> bool {
    let group_of = |student| groups.iter().position(|group| group.iter().any(|person| person.student == student));
    let asks = |student| class.people.iter().any(|person| person.student == student && !person.needs.is_empty());
    class.together.iter().all(|(a, b)| !(asks(*a) || asks(*b)) || group_of(*a) == group_of(*b))
}

/// The worth of a plan; `None`: it breaks a rule.
fn worth_of_plan(class: &Instance, groups: &[Vec<&Person>]) -> Option<Score> {
    let mut sum = Score::default();
    for group in groups {
        let one = worth_of_group(class, group)?;
        (sum.helped, sum.points) = (sum.helped + one.helped, sum.points + one.points);
    }
    keeps_together(class, groups).then_some(sum)
}

/// The best of all ways to divide a class: each next person joins a group, begins one, or stays out.
fn best<'a>(class: &'a Instance, next: usize, groups: &mut Vec<Vec<&'a Person>>) -> Option<Score> {
    let Some(person) = class.people.get(next) else { return worth_of_plan(class, groups) };
    let mut found = best(class, next + 1, groups);
    for at in 0..=groups.len() {
        if at == groups.len() {
            groups.push(vec![]);
        }
        groups[at].push(person);
        found = found.max(best(class, next + 1, groups));
        groups[at].pop();
        groups.retain(|group| !group.is_empty());
    }
    found
}

/// What a solution is worth by the rules above, which it must keep.
fn judged(class: &Instance, solution: &Solution) -> Score {
    let find = |student: &StudentId| class.person(*student).expect("somebody who is there");
    let groups: Vec<Vec<&Person>> = solution.groups.iter().map(|group| group.iter().map(find).collect()).collect();
    let placed: Vec<_> = solution.groups.iter().flatten().collect();
    assert_eq!(placed.len(), placed.iter().collect::<BTreeSet<_>>().len(), "nobody is in two groups: {solution:?}");
    worth_of_plan(class, &groups).unwrap_or_else(|| panic!("a rule is broken: {solution:?} of {class:#?}"))
}

/// S9, S10, S11: no plan is better, in any of some thousand classes of up to eight with every kind of rule.
#[test]
fn the_plan_is_the_best_of_all_ways_to_divide_a_small_class() {
    let mut chance = Chance(5);
    let (mut helped, mut both_ways, mut shared) = (0, 0, 0);
    for round in 0..2_400 {
        let size = if round % 12 == 0 { 8 } else { 1 + round % 7 };
        let class = any_class(size, 2 * size, &mut chance);
        let solution = class.solve(round as u64);
        let worth = judged(&class, &solution);
        assert_eq!(solution.score, worth, "what it says of itself: {class:#?}");
        assert!(solution.best, "the search came to its end: {class:#?}");
        assert_eq!(Some(worth), best(&class, 0, &mut vec![]), "{solution:?} of {class:#?}");
        helped += worth.helped;
        shared += solution.groups.iter().filter(|group| group.len() > 2).count();
        let needy = |student| class.person(student).is_some_and(|person| !person.needs.is_empty());
        both_ways += solution.groups.iter().filter(|group| group.iter().all(|student| needy(*student))).count();
    }
    assert!(
        helped > 2_000 && both_ways > 200 && shared > 200,
        "it was a test of something: {helped} {both_ways} {shared}"
    );
}

/// S11: the same seed gives the same plan, and another seed another of those that are as good.
#[test]
fn equal_plans_are_chosen_between_by_the_seed_alone() {
    let people = (1..=20).map(|number| if number <= 10 { tutor(number) } else { needs(number, &SKILLS) }).collect();
    let class = Instance { people, most: 2, ..Instance::default() };
    let first = class.solve(1);
    assert_eq!(first, class.solve(1));
    assert_eq!(first.groups.len(), 10);
    let others = (2..20).map(|seed| class.solve(seed));
    assert!(others.into_iter().any(|other| other.groups != first.groups && other.score == first.score));
}

/// S10: two who each miss what the other has help each other, rather than both going to somebody who has everything.
#[test]
fn two_who_each_have_what_the_other_misses_are_partners() {
    let people = vec![needs(1, &SKILLS[..1]), needs(2, &SKILLS[1..]), tutor(3), tutor(4)];
    let class = Instance { people, most: 3, ..Instance::default() };
    let solution = class.solve(9);
    assert_eq!(solution.groups, [[StudentId(1), StudentId(2)]]);
    let reasons = class.reasons(&class.people[0], &class.people[1]).unwrap();
    assert!(reasons.contains(&(pairing::Reason::BothWays, pairing::BOTH_WAYS)), "{reasons:?}");
}

/// S11: a rule is never broken to help one more.
#[test]
fn who_is_kept_apart_from_the_only_helper_stays_without_one() {
    let people = vec![tutor(1), needs(2, &SKILLS), needs(3, &SKILLS)];
    let apart = [(StudentId(1), StudentId(2))].into();
    let class = Instance { people, apart, most: 4, ..Instance::default() };
    assert_eq!(class.solve(0).groups, [[StudentId(1), StudentId(3)]]);
    let apart = [(StudentId(2), StudentId(3))].into();
    let class = Instance { apart, ..class };
    assert_eq!(class.solve(0).score.helped, 1, "one helper cannot have both of two who are kept apart");
}

/// A class of a size, as classes are: a third has it, some are to be kept apart, a few are to be together.
fn usual_class(size: usize, seed: u64) -> Instance {
    let mut chance = Chance(seed);
    let mut class = any_class(size, 0, &mut chance);
    class.most = 4;
    let mut two = || {
        let mut one = || StudentId(u32::try_from(1 + chance.below(size)).unwrap());
        pair(one(), one())
    };
    class.apart = (0..size / 4).map(|_| two()).filter(|(a, b)| a != b).collect();
    class.worked_well = (0..size / 4).map(|_| two()).filter(|(a, b)| a != b).collect();
    class.together = (0..size / 12).map(|_| two()).filter(|two| two.0 != two.1 && !class.apart.contains(two)).collect();
    class
}

/// How long this thread has been at work, in milliseconds: what other programs do does not count.
fn worked_ms() -> u64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux tells it");
    told.split_whitespace().next().unwrap().parse::<u64>().unwrap() / 1_000_000
}

/// 35 students in under 100 ms, 200 in under 2 s: the middle of several classes.
#[test]
fn a_large_class_is_planned_while_the_teacher_waits() {
    for (size, rounds, most_ms) in [(35, 21, 100), (200, 5, 2_000)] {
        let mut took = vec![];
        let mut best: u64 = 0;
        for seed in 0..rounds {
            let class = usual_class(size, seed);
            let began = worked_ms();
            let solution = class.solve(seed);
            took.push(worked_ms() - began);
            best += u64::from(solution.best);
            judged(&class, &solution);
        }
        took.sort_unstable();
        let (middle, slowest) = (took[took.len() / 2], took[took.len() - 1]);
        println!("{size} students: {middle} ms, at most {slowest} ms; {best} of {rounds} searched to the end");
        assert!(middle < most_ms, "{size} students: {took:?} ms");
        assert!(size > 35 || best == rounds, "of a usual class the plan is the best there is");
    }
}
