//! The final mark of a term (S47): derived live, amended with a reason, released by hand.

use crate::class::*;
use crate::draws::config;
use crate::moves::Move;
use cupboard::classroom::ledger::{Assessment, AttemptDeed, Feedback, Occasion};
use cupboard::classroom::term::{Band, Turn, UsualMark};
use cupboard::classroom::{
    Deed, Fact, Field, FinalRule, Level, Mark, Marking, Method, Purpose, Refusal, Section, SettingDeed, StudentId,
    TermDeed, TermFact,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

pub const fn usual(mark: UsualMark) -> Mark {
    Mark::Usual(mark)
}

pub fn amend(student: StudentId, mark: UsualMark, reason: &str) -> Deed {
    Deed::Term(TermDeed::Amend { term: 1, student, mark: Some(usual(mark)), reason: reason.into() })
}

pub fn release(students: &[StudentId]) -> Deed {
    Deed::Term(TermDeed::Release { term: 1, students: students.iter().copied().collect() })
}

pub fn take_back(students: &[StudentId]) -> Deed {
    Deed::Term(TermDeed::TakeBack { term: 1, students: students.iter().copied().collect() })
}

pub fn end(term: u32) -> Deed {
    Deed::Term(TermDeed::End { term, next: "Spring".into() })
}

/// A wish about terms, made of raw draws.
pub fn wish(step: &Move, section: &Section, student: StudentId) -> Deed {
    let Move { a, b, who, .. } = *step;
    let terms = 1 + section.terms.past.len() as u32;
    let term = if b > 30 { section.terms.running.id } else { u32::from(b) % (terms + 2) };
    let marks = [usual(UsualMark::Thorough), usual(UsualMark::Growing), Mark::Named("Well done".into())];
    let mark = marks[usize::from(a % 3)].clone();
    let everybody = || section.members().map(|(id, _)| id).filter(|id| (id.0 + u32::from(a)) % 3 > 0).collect();
    let skills = || section.order.iter().copied().filter(|id| id.0 % 3 != u32::from(a % 3)).collect();
    Deed::Term(match who % 9 {
        0 => {
            let name = ["Well done", "Well done", "Well done", "B+", ""][usize::from(a % 5)].to_owned();
            let best = Band { mark: Mark::Named(name), share: [80, 100, 0, 60][usize::from(b % 4)] };
            TermDeed::SetRule { rule: FinalRule(vec![best, Band { mark: usual(UsualMark::Growing), share: 0 }]) }
        }
        1 => TermDeed::Set { term, name: ["", "Autumn"][usize::from(a % 2)].into(), outcomes: (b > 60).then(skills) },
        2 if a > 120 => TermDeed::End { term, next: ["", "Spring"][usize::from(b % 2)].into() },
        2 | 3 => TermDeed::Amend { term, student, mark: (b > 80).then_some(mark), reason: "she showed it".into() },
        4 => TermDeed::TakeBack { term, students: everybody() },
        _ => TermDeed::Release { term, students: if a < 128 { everybody() } else { [student].into() } },
    })
}

fn mark_of(class: &Class, student: StudentId) -> Option<Mark> {
    let section = class.section();
    section.mark_now(&section.terms.running, class.place(student)).map(|given| given.mark)
}

fn seen(class: &Class, student: StudentId, term: u32) -> Option<Mark> {
    let section = class.section();
    let term = section.terms.get(term).unwrap();
    section.released(term, class.place(student)).map(|released| released.given.mark.clone())
}

fn is_stale(class: &Class, student: StudentId) -> bool {
    class.section().is_stale(&class.section().terms.running, class.place(student))
}

#[test]
fn a_mark_follows_live_from_the_skills_that_count_on_a_students_own_map() {
    let mut class = Class::new();
    assert_eq!(mark_of(&class, ADA), Some(usual(UsualMark::Beginning)));
    for (skill, now) in
        [(TERMS, UsualMark::Beginning), (ONE_STEP, UsualMark::Growing), (TWO_STEP, UsualMark::Confident)]
    {
        class.teacher(judge(ADA, skill, Level::MASTERED)).unwrap();
        assert_eq!(mark_of(&class, ADA), Some(usual(now)));
    }
    class.teacher(Deed::SetMap { student: ADA, map: Some([TERMS, ONE_STEP].into()) }).unwrap();
    assert_eq!(mark_of(&class, ADA), Some(usual(UsualMark::Thorough)), "all of her own, smaller map");
    let set = |outcomes| Deed::Term(TermDeed::Set { term: 1, name: "Autumn".into(), outcomes });
    class.teacher(set(Some([SLOPE, TERMS].into()))).unwrap();
    let derived = class.section().derived(&class.section().terms.running, class.place(ADA)).unwrap();
    assert_eq!((derived.mastered, derived.of), (1, 1), "of her skills one counts");
    class.teacher(set(Some([SLOPE].into()))).unwrap();
    assert_eq!(mark_of(&class, ADA), None, "none of her skills counts");
    assert_eq!(class.teacher(release(&[ADA])), Err(Refusal::NoSkillCounts));
    assert_eq!(class.teacher(set(Some([].into()))), Err(Refusal::NoSkillCounts));
    class.teacher(set(Some([TERMS, SLOPE].into()))).unwrap();
    class.teacher(Deed::RetireOutcome { outcome: SLOPE }).unwrap();
    assert_eq!(mark_of(&class, ADA), Some(usual(UsualMark::Thorough)), "what is taught no more does not count");
}

#[test]
fn the_teacher_amends_with_a_reason_and_the_derived_one_stays_beside_it() {
    let mut class = Class::new();
    assert_eq!(class.student(ADA, amend(ADA, UsualMark::Thorough, "please")), Err(Refusal::TeacherOnly));
    assert_eq!(class.teacher(amend(ADA, UsualMark::Thorough, " ")), Err(Refusal::Empty(Field::Reason)));
    class.teacher(amend(ADA, UsualMark::Confident, "she showed it all in her project")).unwrap();
    assert_eq!(class.teacher(amend(ADA, UsualMark::Confident, "she showed it all in her project")), Ok(vec![]));
    assert_eq!(mark_of(&class, ADA), Some(usual(UsualMark::Confident)));
    let derived = class.section().derived(&class.section().terms.running, class.place(ADA)).unwrap();
    assert_eq!(derived.mark, usual(UsualMark::Beginning));
    let unknown = TermDeed::Amend { term: 1, student: ADA, mark: Some(Mark::Named("Best".into())), reason: "x".into() };
    assert_eq!(class.teacher(Deed::Term(unknown)), Err(Refusal::NoSuchMark));
    let rule = |name: &str| {
        let bands = [(Mark::Named(name.into()), 60), (Mark::Named("On the way".into()), 0)];
        Deed::Term(TermDeed::SetRule { rule: FinalRule(bands.map(|(mark, share)| Band { mark, share }).into()) })
    };
    class.teacher(rule("There")).unwrap();
    assert_eq!(mark_of(&class, ADA), Some(usual(UsualMark::Confident)), "another rule leaves it as it was given");
    class.teacher(amend(ADA, UsualMark::Confident, "it still holds")).unwrap();
    assert_eq!(class.teacher(amend(BEN, UsualMark::Confident, "too")), Err(Refusal::NoSuchMark));
    let back = TermDeed::Amend { term: 1, student: ADA, mark: None, reason: "a slip of mine".into() };
    class.teacher(Deed::Term(back.clone())).unwrap();
    assert_eq!(class.teacher(Deed::Term(back)), Ok(vec![]));
    assert_eq!(mark_of(&class, ADA), Some(Mark::Named("On the way".into())));
    let trail = &class.place(ADA).marks[&1].trail;
    assert_eq!(trail.len(), 3, "every change with its reason");
    assert_eq!(trail[2].what, Turn::AsDerived("a slip of mine".into()));
}

#[test]
fn what_is_released_stays_as_it_was_until_it_is_released_again() {
    let mut class = Class::new();
    let all = [ADA, BEN, CHIDI, DALIA, ESI];
    let facts = facts(class.teacher(release(&all)));
    assert_eq!(facts.len(), 5, "everybody in one tap");
    assert_eq!(class.teacher(release(&all)), Ok(vec![]), "nothing new to show");
    for skill in [TERMS, ONE_STEP, TWO_STEP, SLOPE] {
        class.teacher(judge(ADA, skill, Level::MASTERED)).unwrap();
    }
    assert_eq!(
        seen(&class, ADA, 1),
        Some(usual(UsualMark::Beginning)),
        "a check that came late changes nothing by itself"
    );
    assert!(is_stale(&class, ADA) && !is_stale(&class, BEN));
    let again = class.teacher(release(&all)).unwrap();
    assert_eq!(again.len(), 1, "only the one that is another by now");
    assert_eq!((seen(&class, ADA, 1), is_stale(&class, ADA)), (Some(usual(UsualMark::Thorough)), false));
    class.teacher(judge(ADA, SLOPE, Level::EXCEEDING)).unwrap();
    assert!(!is_stale(&class, ADA), "the same mark");
    class.teacher(take_back(&[ADA, BEN])).unwrap();
    assert_eq!([seen(&class, ADA, 1), seen(&class, BEN, 1)], [None, None]);
    assert_eq!(class.teacher(take_back(&[ADA])), Ok(vec![]));
    class.teacher(amend(CHIDI, UsualMark::Growing, "a talk")).unwrap();
    assert!(is_stale(&class, CHIDI), "and so does an amended one");
}

#[test]
fn an_ended_term_keeps_its_marks_and_the_next_begins() {
    let mut class = Class::new();
    for skill in [TERMS, ONE_STEP] {
        class.teacher(judge(ADA, skill, Level::MASTERED)).unwrap();
    }
    class.teacher(release(&[ADA])).unwrap();
    assert_eq!(class.teacher(end(2)), Err(Refusal::NoSuchTerm), "not the one that runs");
    class.teacher(end(1)).unwrap();
    assert_eq!(class.teacher(end(1)), Err(Refusal::NoSuchTerm), "a form sent twice ends one term");
    class.teacher(judge(ADA, TWO_STEP, Level::MASTERED)).unwrap();
    let section = class.section();
    let over = section.terms.get(1).unwrap();
    let at_end = |student| section.derived(over, class.place(student)).map(|derived| derived.mark);
    assert_eq!([at_end(ADA), at_end(BEN)], [Some(usual(UsualMark::Growing)), Some(usual(UsualMark::Beginning))]);
    assert_eq!(mark_of(&class, ADA), Some(usual(UsualMark::Confident)), "levels go on");
    assert_eq!((seen(&class, ADA, 1), seen(&class, ADA, 2)), (Some(usual(UsualMark::Growing)), None));
    assert_eq!((section.terms.running.name.as_str(), section.terms.ended_ms(1)), ("Spring", Some(class.now.wall_ms)));
    class.teacher(amend(BEN, UsualMark::Growing, "a check that came late")).unwrap();
    class.teacher(release(&[BEN])).unwrap();
    assert_eq!(
        seen(&class, BEN, 1),
        Some(usual(UsualMark::Growing)),
        "a late check can still raise an ended term's mark"
    );
    let set = TermDeed::Set { term: 1, name: "x".into(), outcomes: None };
    assert_eq!(class.teacher(Deed::Term(set)), Err(Refusal::NoSuchTerm), "what it was about is settled");
}

#[test]
fn ending_a_term_is_taken_back_whole_and_put_back() {
    let mut class = Class::new();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    class.teacher(release(&[ADA])).unwrap();
    let before = (class.section().terms.clone(), class.place(ADA).marks.clone(), class.place(BEN).marks.clone());
    class.teacher(end(1)).unwrap();
    let ended = (class.section().terms.clone(), class.place(ADA).marks.clone());
    class.teacher(Deed::Undo { of: None }).unwrap();
    let now = (class.section().terms.clone(), class.place(ADA).marks.clone(), class.place(BEN).marks.clone());
    assert_eq!(now, before);
    assert!(class.place(BEN).marks.is_empty());
    class.pass(MINUTE);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!((class.section().terms.clone(), class.place(ADA).marks.clone()), ended, "and put back as it was");
}

#[test]
fn a_release_says_in_the_fact_what_was_given() {
    let mut class = Class::new();
    let released = class.teacher(release(&[ADA])).unwrap().remove(0).fact;
    let Fact::Term(TermFact::Released { given, .. }) = released else { panic!("{released:?}") };
    assert_eq!((given.mark, given.mastered, given.of), (usual(UsualMark::Beginning), 0, 4));
}

/// The mark after these attempts at one skill, written down in this order: (level, day).
fn mark_after(method: Method, entries: &[(u8, i64)]) -> (Option<Mark>, u16) {
    let mut class = Class::new();
    class.teacher(Deed::Set(SettingDeed::Marking(Marking { method, needed: 2, contexts: 1 }))).unwrap_or_default();
    for (place, (level, day)) in entries.iter().enumerate() {
        let skill = [TERMS, ONE_STEP, TWO_STEP][place_of(*day)];
        let occasion = Occasion { purpose: Purpose::Overall, context: format!("{place}"), ..Occasion::default() };
        let what = Box::new(Assessment { level: Some(Level(*level)), occasion, feedback: Feedback::default() });
        let shown_ms = Some(1_700_000_000_000 + day * 86_400_000);
        let what = AttemptDeed::Assess { what, shown_ms, also: BTreeMap::new() };
        class.teacher(Deed::Attempt { student: ADA, outcome: skill, what }).unwrap();
    }
    let derived = class.section().derived(&class.section().terms.running, class.place(ADA)).unwrap();
    (Some(derived.mark), derived.mastered)
}

/// Which of three skills a day's attempt is about: the same whenever it is entered.
fn place_of(day: i64) -> usize {
    usize::try_from(day % 3).unwrap()
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn a_derived_mark_never_depends_on_the_order_of_entry(
        shown in prop::collection::btree_map(0_i64..400, 1_u8..=4, 1..12),
        order in prop::collection::vec(any::<u16>(), 12),
        method in prop::sample::select(Method::ALL.to_vec()),
    ) {
        let by_day: Vec<(u8, i64)> = shown.into_iter().map(|(day, level)| (level, day)).collect();
        let mut entered: Vec<_> = by_day.iter().copied().zip(order).collect();
        entered.sort_by_key(|(_, draw)| *draw);
        let entered: Vec<(u8, i64)> = entered.into_iter().map(|(entry, _)| entry).collect();
        prop_assert_eq!(mark_after(method, &entered), mark_after(method, &by_day));
    }

    #[test]
    fn more_skills_mastered_never_make_a_worse_mark(of in 1_usize..60, mastered in 0_usize..60) {
        let rule = FinalRule::default();
        let place = |mastered: usize| {
            let mark = rule.mark(mastered.min(of), of).unwrap();
            rule.0.iter().position(|band| band.mark == *mark).unwrap()
        };
        prop_assert!(place(mastered + 1) <= place(mastered));
        prop_assert_eq!(place(of), 0, "who has mastered all has the best");
    }
}
