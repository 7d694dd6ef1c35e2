//! Tutoring groups (S9–S11): what is said of pairs, the plan and who sees it, who was whose partner; and why somebody has
//! none.

use crate::class::*;
use crate::moves::Move;
use cupboard::classroom::pairing::{
    Fault, LARGEST_GROUP, MOST_PLACES, Pairing, PairingRules, Place, Seat, TieRule, Why, WishedGroup, pair,
};
use cupboard::classroom::{
    Actor, Deed, Fact, Field, Level, OutcomeId, PairingDeed, PairingFact, Refusal, Section, SettingDeed, StudentId,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A wish about groups, made of raw draws.
pub fn wish(step: &Move, section: &Section, student: StudentId, own: Actor) -> (Actor, Deed) {
    let Move { a, b, who, .. } = *step;
    let members: Vec<StudentId> = section.members().map(|(id, _)| id).collect();
    let other = members.get(usize::from(b) % members.len().max(1)).copied().unwrap_or(StudentId(1));
    let known = section.pairing.plan.as_ref().map_or(7, |plan| plan.id);
    let plan = if a < 6 { 1 } else { known };
    let group = usize::from(b % 5);
    let deed = match who % 12 {
        0 => PairingDeed::Tie {
            a: student,
            b: other,
            rule: [None, Some(TieRule::Apart), Some(TieRule::Together)][usize::from(a % 3)],
        },
        1 => PairingDeed::WorkedWell { a: student, b: other, well: !a.is_multiple_of(4) },
        2 => {
            let language = ["", "Español", " العربية ", "español"][usize::from(a % 4)].to_owned();
            return (own, Deed::Pairing(PairingDeed::SetHomeLanguage { student, language }));
        }
        3 => {
            let places = (0..if b > 240 { MOST_PLACES + 1 } else { usize::from(b % 3) }).map(|n| format!("place {n}"));
            let (helps, most) = ((a % 5 > 0).then_some(a % 22), 1 + a % 7);
            let rules = PairingRules { most, helps_a_week: helps, no_repeats: b % 2 > 0, places: places.collect() };
            return (Actor::Teacher, Deed::Set(SettingDeed::Pairing(Box::new(rules))));
        }
        4 if section.pairing.plan.is_some() => {
            let to = [Seat::Group(group), Seat::Group(0), Seat::New, Seat::None][usize::from(a % 4)];
            PairingDeed::Move { plan, student, to }
        }
        5 if section.pairing.plan.is_some() => {
            PairingDeed::Seat { plan, group, place: ["rug", "door"][usize::from(a % 2)].into() }
        }
        6 | 7 if section.pairing.plan.is_some() => PairingDeed::Show { plan, out: a % 3 > 0, wall: b % 2 > 0 },
        8 => PairingDeed::PutAway { plan },
        9 if section.pairing.plan.is_some() => {
            let of = (a % 3 > 0).then_some(group);
            PairingDeed::Begin { plan, group: of, seen: b.is_multiple_of(3).then_some(section.meetings.begun) }
        }
        _ => a_plan(section, &members, a, b),
    };
    (Actor::Teacher, Deed::Pairing(deed))
}

/// Mostly the best plan for the first skills; sometimes one that cannot be.
fn a_plan(section: &Section, members: &[StudentId], a: u8, b: u8) -> PairingDeed {
    let outcomes: Vec<OutcomeId> = section.taught().map(|(id, _)| id).take(usize::from(a % 4)).collect();
    let away: BTreeSet<StudentId> =
        members.iter().copied().filter(|id| (id.0 + u32::from(b)).is_multiple_of(7)).collect();
    let (mut groups, cut_short) = section.propose(&outcomes, &away, 1_760_000_000_000, u64::from(b));
    if groups.is_empty() {
        groups.push(WishedGroup { place: Place::Table(1), members: members.iter().copied().take(3).collect() });
    }
    if b > 225 {
        groups.extend(groups.clone());
    }
    PairingDeed::Plan { outcomes, away, groups, cut_short: cut_short || a.is_multiple_of(5) }
}

/// Somebody is cut out of the groups by hand.
pub fn forget(pairing: &mut Pairing, student: StudentId) {
    Arc::make_mut(&mut pairing.ties).retain(|tie| tie.pair.0 != student && tie.pair.1 != student);
    Arc::make_mut(&mut pairing.past).retain(|past| past.helper != student && past.partner != student);
    let Some(plan) = pairing.plan.as_mut().map(Arc::make_mut) else { return };
    plan.away.remove(&student);
    for group in &mut plan.groups {
        group.members.retain(|member| *member != student);
        group.helps.retain(|help| help.helper != student && help.partner != student);
    }
    plan.groups.retain(|group| !group.members.is_empty());
}

fn give(class: &mut Class, deed: PairingDeed) -> Answer {
    class.teacher(Deed::Pairing(deed))
}

fn tie(class: &mut Class, a: StudentId, b: StudentId, rule: TieRule) {
    give(class, PairingDeed::Tie { a, b, rule: Some(rule) }).unwrap();
}

/// Ada and Ben have mastered like terms; Chidi, Dalia and Esi have not.
fn two_who_can_help() -> Class {
    let mut class = Class::new();
    for student in [ADA, BEN] {
        class.teacher(judge(student, TERMS, Level::MASTERED)).unwrap();
    }
    class
}

fn plan(class: &mut Class, outcomes: &[OutcomeId]) -> Answer {
    let (groups, cut_short) = class.section().propose(outcomes, &BTreeSet::new(), class.now.wall_ms, 1);
    give(class, PairingDeed::Plan { outcomes: outcomes.to_vec(), away: BTreeSet::new(), groups, cut_short })
}

fn id(class: &Class) -> u64 {
    class.section().pairing.plan.as_ref().unwrap().id
}

fn groups(class: &Class) -> Vec<Vec<StudentId>> {
    class.section().pairing.plan.as_ref().unwrap().groups.iter().map(|group| group.members.clone()).collect()
}

fn set_rules(class: &mut Class, rules: PairingRules) {
    class.teacher(Deed::Set(SettingDeed::Pairing(Box::new(rules)))).unwrap();
}

/// Why each who has no partner has none, in the best plan for like terms.
fn reasons(class: &Class) -> Vec<(StudentId, Why)> {
    let instance = class.section().instance(&[TERMS], &BTreeSet::new(), class.now.wall_ms);
    let groups = instance.solve(1).groups;
    instance.unplaced(&groups.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

#[test]
fn a_plan_places_everybody_who_needs_help_and_says_who_explains_what() {
    let mut class = two_who_can_help();
    plan(&mut class, &[TERMS]).unwrap();
    let plan = class.section().pairing.plan.clone().unwrap();
    assert_eq!(plan.groups.iter().map(|group| group.members.len()).sum::<usize>(), 5);
    assert_eq!(plan.groups[0].place, Place::Table(1));
    let helps: Vec<_> = plan.groups.iter().flat_map(|group| &group.helps).collect();
    assert_eq!(helps.len(), 3, "each of the three gets help once");
    assert!(helps.iter().all(|help| [ADA, BEN].contains(&help.helper) && help.outcome == TERMS));
    assert!(!plan.out && !plan.wall, "nobody sees it until the teacher hands it out");
    assert_eq!(class.section().group_of(CHIDI), None);
    let shown = PairingDeed::Show { plan: id(&class), out: true, wall: false };
    give(&mut class, shown).unwrap();
    assert!(class.section().group_of(CHIDI).is_some());
}

#[test]
fn a_plan_is_for_one_or_two_skills_and_has_everybody_once() {
    let mut class = two_who_can_help();
    let wanted = |outcomes: &[OutcomeId], members: &[&[StudentId]]| {
        let group = |members: &&[StudentId]| WishedGroup { place: Place::Table(1), members: members.to_vec() };
        let groups = members.iter().map(group).collect();
        PairingDeed::Plan { outcomes: outcomes.to_vec(), away: BTreeSet::new(), groups, cut_short: false }
    };
    let refused = |class: &mut Class, deed| give(class, deed).unwrap_err();
    assert_eq!(refused(&mut class, wanted(&[], &[])), Refusal::PlannedSkills);
    assert_eq!(refused(&mut class, wanted(&[TERMS, TERMS], &[])), Refusal::PlannedSkills);
    assert_eq!(refused(&mut class, wanted(&[TERMS, ONE_STEP, SLOPE], &[])), Refusal::PlannedSkills);
    assert_eq!(refused(&mut class, wanted(&[TERMS], &[&[ADA, BEN], &[BEN, ESI]])), Refusal::InTwoGroups);
    assert_eq!(refused(&mut class, wanted(&[TERMS], &[&[StudentId(99)]])), Refusal::NoSuchStudent);
    let deed = wanted(&[TERMS], &[&[ADA, BEN]]);
    assert_eq!(class.student(ADA, Deed::Pairing(deed.clone())), Err(Refusal::TeacherOnly));
    give(&mut class, deed.clone()).unwrap();
    assert_eq!(give(&mut class, deed), Ok(vec![]), "a form sent twice");
}

#[test]
fn the_teacher_moves_anybody_and_a_plan_that_is_over_is_not_changed() {
    let mut class = two_who_can_help();
    plan(&mut class, &[TERMS]).unwrap();
    let old = id(&class);
    let to = |student, to| PairingDeed::Move { plan: old, student, to };
    give(&mut class, to(ADA, Seat::None)).unwrap();
    assert!(!groups(&class).concat().contains(&ADA));
    give(&mut class, to(ADA, Seat::New)).unwrap();
    assert_eq!(groups(&class).last(), Some(&vec![ADA]));
    assert_eq!(give(&mut class, to(ADA, Seat::New)), Ok(vec![]), "a form sent twice");
    assert_eq!(give(&mut class, to(ADA, Seat::Group(9))), Err(Refusal::NoSuchGroup));
    let seat = PairingDeed::Seat { plan: old, group: 0, place: " by the door ".into() };
    give(&mut class, seat).unwrap();
    assert_eq!(class.section().pairing.plan.as_ref().unwrap().groups[0].place, Place::Named("by the door".into()));
    give(&mut class, PairingDeed::PutAway { plan: old }).unwrap();
    assert_eq!(give(&mut class, to(ADA, Seat::None)), Err(Refusal::NoSuchPlan));
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(id(&class), old, "and what was put away comes back");
}

#[test]
fn a_change_by_hand_is_done_and_what_it_breaks_is_named() {
    let mut class = two_who_can_help();
    tie(&mut class, BEN, DALIA, TieRule::Apart);
    plan(&mut class, &[TERMS]).unwrap();
    let bens = groups(&class).iter().position(|group| group.contains(&BEN)).unwrap();
    let change = PairingDeed::Move { plan: id(&class), student: DALIA, to: Seat::Group(bens) };
    give(&mut class, change).unwrap();
    let instance = class.section().instance(&[TERMS], &[ESI].into(), class.now.wall_ms);
    let groups = groups(&class);
    let faults = instance.faults(&groups.iter().map(Vec::as_slice).collect::<Vec<_>>());
    assert!(faults.contains(&Fault::Apart(pair(BEN, DALIA))), "{faults:?}");
    assert!(faults.contains(&Fault::Away(ESI)), "{faults:?}");
    let alone = instance.faults(&[&[CHIDI]]);
    assert_eq!(alone, [Fault::NobodyHelps(CHIDI)]);
    assert_eq!(instance.faults(&[&[ADA]]), [Fault::Alone(ADA)], "whoever could help is told of, too");
    assert!(instance.faults(&[&[ADA, BEN, CHIDI, DALIA]]).contains(&Fault::TooLarge(0)));
}

#[test]
fn whoever_has_no_partner_is_told_with_the_reason() {
    let mut class = Class::new();
    assert!(reasons(&class).iter().all(|(_, why)| *why == Why::NobodyHasIt) && reasons(&class).len() == 5);
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    tie(&mut class, ADA, BEN, TieRule::Apart);
    tie(&mut class, CHIDI, DALIA, TieRule::Together);
    tie(&mut class, CHIDI, ESI, TieRule::Together);
    set_rules(&mut class, PairingRules { most: 3, ..PairingRules::default() });
    let why: Vec<_> = reasons(&class);
    assert!(why.contains(&(BEN, Why::Apart([ADA].into()))), "{why:?}");
    assert!(why.contains(&(DALIA, Why::Together(CHIDI))), "three who are kept together need a larger group: {why:?}");
    give(&mut class, PairingDeed::Tie { a: CHIDI, b: ESI, rule: None }).unwrap();
    assert!(reasons(&class).contains(&(ESI, Why::Full)), "{:?}", reasons(&class));
}

#[test]
fn rules_that_cannot_hold_together_are_named_and_neither_is_broken() {
    let mut class = two_who_can_help();
    tie(&mut class, CHIDI, DALIA, TieRule::Together);
    tie(&mut class, DALIA, ESI, TieRule::Together);
    tie(&mut class, CHIDI, ESI, TieRule::Apart);
    tie(&mut class, ADA, BEN, TieRule::Together);
    let instance = class.section().instance(&[TERMS], &BTreeSet::new(), class.now.wall_ms);
    let named = [Fault::ApartAndTogether(pair(CHIDI, ESI)), Fault::BothHelp(pair(ADA, BEN))];
    assert_eq!(instance.contradictions(), named);
    assert_eq!(instance.solve(1).score.helped, 0, "neither rule is broken to place them");
}

#[test]
fn who_helped_often_enough_this_week_helps_no_more_until_the_week_is_over() {
    let mut class = two_who_can_help();
    set_rules(&mut class, PairingRules { helps_a_week: Some(1), ..PairingRules::default() });
    plan(&mut class, &[TERMS]).unwrap();
    let shown = PairingDeed::Show { plan: id(&class), out: true, wall: false };
    give(&mut class, shown).unwrap();
    let over = PairingDeed::PutAway { plan: id(&class) };
    give(&mut class, over).unwrap();
    assert_eq!(class.section().pairing.past.len(), 3);
    assert!(reasons(&class).iter().all(|(_, why)| *why == Why::HelpedEnough));
    class.pass(7 * 24 * 60 * MINUTE);
    assert!(reasons(&class).is_empty());
    let rules = PairingRules { no_repeats: true, most: LARGEST_GROUP, ..PairingRules::default() };
    set_rules(&mut class, rules);
    let instance = class.section().instance(&[TERMS], &BTreeSet::new(), class.now.wall_ms);
    let before: BTreeSet<_> = class.section().pairing.past.iter().map(|past| pair(past.helper, past.partner)).collect();
    let again = instance.solve(1).groups;
    assert!(again.iter().all(|group| group[1..].iter().all(|partner| !before.contains(&pair(group[0], *partner)))));
}

#[test]
fn a_plan_that_nobody_saw_is_no_past() {
    let mut class = two_who_can_help();
    plan(&mut class, &[TERMS]).unwrap();
    plan(&mut class, &[ONE_STEP]).unwrap();
    assert!(class.section().pairing.past.is_empty());
}

#[test]
fn a_language_at_home_is_said_by_the_student_or_the_teacher_and_compared_as_people_read_it() {
    let mut class = two_who_can_help();
    let say =
        |student, language: &str| Deed::Pairing(PairingDeed::SetHomeLanguage { student, language: language.into() });
    class.student(DALIA, say(DALIA, " العربية ")).unwrap();
    assert_eq!(class.student(ADA, say(DALIA, "x")), Err(Refusal::NotYours));
    let long = "x".repeat(Field::HomeLanguage.limit() + 1);
    assert_eq!(class.teacher(say(ADA, &long)), Err(Refusal::TooLong(Field::HomeLanguage)));
    class.teacher(say(BEN, "العربية")).unwrap();
    class.teacher(say(ESI, "ESPAÑOL")).unwrap();
    class.teacher(say(ADA, "español")).unwrap();
    plan(&mut class, &[TERMS]).unwrap();
    let with = |student| groups(&class).into_iter().find(|group| group.contains(&student)).unwrap();
    assert!(with(DALIA).contains(&BEN) && with(ESI).contains(&ADA), "{:?}", groups(&class));
    let language = PairingFact::HomeLanguage { student: DALIA, language: "العربية".into() };
    assert_eq!(facts(class.student(DALIA, say(DALIA, "x")).clone()).len(), 1);
    assert_eq!(Fact::Pairing(language).student(), Some(DALIA), "it stands in their own history");
}

#[test]
fn a_plan_says_that_the_search_was_cut_short_until_the_teacher_changes_it() {
    let mut class = two_who_can_help();
    let (groups, cut_short) = class.section().propose(&[TERMS], &BTreeSet::new(), class.now.wall_ms, 1);
    assert!(!cut_short, "of five students the best is always found");
    let deed = PairingDeed::Plan { outcomes: vec![TERMS], away: BTreeSet::new(), groups, cut_short: true };
    give(&mut class, deed).unwrap();
    let said = |class: &Class| class.section().pairing.plan.as_ref().unwrap().cut_short;
    assert!(said(&class));
    let seat = PairingDeed::Seat { plan: id(&class), group: 0, place: "rug".into() };
    give(&mut class, seat).unwrap();
    assert!(said(&class), "where a group sits makes no plan better");
    let change = PairingDeed::Move { plan: id(&class), student: ADA, to: Seat::New };
    give(&mut class, change).unwrap();
    assert!(!said(&class));
}

#[test]
fn a_plan_stands_in_the_history_of_those_whom_it_places_and_a_pair_in_that_of_both() {
    let mut class = two_who_can_help();
    let fact = |answer: Answer| facts(answer).remove(0);
    let tied = fact(give(&mut class, PairingDeed::Tie { a: ESI, b: ADA, rule: Some(TieRule::Apart) }));
    assert_eq!((tied.students(), tied.student()), (vec![ADA, ESI], None));
    let group = |members: &[StudentId]| WishedGroup { place: Place::Table(1), members: members.to_vec() };
    let groups = vec![group(&[ADA, CHIDI]), group(&[BEN, DALIA])];
    let away = [ESI].into();
    let planned = fact(give(&mut class, PairingDeed::Plan { outcomes: vec![TERMS], away, groups, cut_short: false }));
    assert_eq!(planned.students(), [ADA, CHIDI, BEN, DALIA]);
    let plan = id(&class);
    assert_eq!(fact(give(&mut class, PairingDeed::PutAway { plan })).students(), []);
}
