//! What's next (S34) and the personal map (S21).

use crate::class::*;
use cupboard::classroom::next::Reason;
use cupboard::classroom::{Deed, Level, OutcomeId, Refusal, Status, StudentId};
use std::collections::BTreeSet;

fn steps(class: &Class, student: StudentId) -> Vec<(OutcomeId, Reason)> {
    class.section().next_steps(class.place(student))
}

#[test]
fn what_has_no_open_prerequisite_is_next_in_the_teachers_order() {
    let class = Class::new();
    assert_eq!(steps(&class, ADA), [(TERMS, Reason::NextInOrder), (SLOPE, Reason::NextInOrder)]);
}

#[test]
fn mastering_what_comes_before_unlocks_the_next() {
    let mut class = Class::new();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    assert_eq!(steps(&class, ADA), [(ONE_STEP, Reason::Unlocked), (SLOPE, Reason::NextInOrder)]);
    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    assert_eq!(steps(&class, ADA)[0], (TERMS, Reason::NextInOrder), "and nearly is not yet");
}

#[test]
fn work_under_way_comes_first_and_a_check_that_waits_for_the_teacher_last() {
    let mut class = Class::new();
    class.teacher(status(ADA, TERMS, Status::Ready)).unwrap();
    class.teacher(status(ADA, TWO_STEP, Status::Working)).unwrap();
    let wanted = [(TWO_STEP, Reason::Working), (SLOPE, Reason::NextInOrder), (TERMS, Reason::CheckAsked)];
    assert_eq!(steps(&class, ADA), wanted);
    class.teacher(judge(ADA, TERMS, Level::NOT_YET)).unwrap();
    assert_eq!(steps(&class, ADA)[0], (TERMS, Reason::Working), "not yet: on with it");
}

#[test]
fn focus_skills_come_first_among_their_kind() {
    let mut class = Class::new();
    let mut slope = class.section().outcomes[&SLOPE].clone();
    slope.focus = true;
    class.teacher(Deed::EditOutcome { outcome: Some(SLOPE), value: Box::new(slope) }).unwrap();
    assert_eq!(steps(&class, ADA), [(SLOPE, Reason::NextInOrder), (TERMS, Reason::NextInOrder)]);
    class.teacher(status(ADA, TERMS, Status::Working)).unwrap();
    assert_eq!(steps(&class, ADA)[0].0, TERMS, "but what is under way goes before");
}

#[test]
fn a_personal_map_holds_only_its_skills_and_skips_what_is_not_on_it() {
    let mut class = Class::new();
    let map = |map: &[OutcomeId]| Deed::SetMap { student: BEN, map: Some(map.iter().copied().collect()) };
    class.teacher(map(&[ONE_STEP, TWO_STEP])).unwrap();
    assert_eq!(steps(&class, BEN), [(ONE_STEP, Reason::NextInOrder)], "its prerequisite is not on the map");
    assert_eq!(class.student(BEN, status(BEN, SLOPE, Status::Working)), Err(Refusal::NoSuchOutcome));
    assert!(class.teacher(status(BEN, SLOPE, Status::Working)).is_ok(), "the teacher reaches everything");
    assert_eq!(class.teacher(map(&[])), Err(Refusal::EmptyMap));
    assert_eq!(class.teacher(map(&[OutcomeId(77)])), Err(Refusal::NoSuchOutcome));
    assert_eq!(class.student(BEN, map(&[TERMS])), Err(Refusal::TeacherOnly));
    class.teacher(Deed::SetMap { student: BEN, map: None }).unwrap();
    assert_eq!(class.section().map_of(class.place(BEN)).count(), 4);
}

#[test]
fn a_retired_prerequisite_stands_in_nobodys_way() {
    let mut class = Class::new();
    class.teacher(Deed::RetireOutcome { outcome: TERMS }).unwrap();
    assert_eq!(steps(&class, ADA), [(ONE_STEP, Reason::NextInOrder), (SLOPE, Reason::NextInOrder)]);
}

#[test]
fn nothing_is_next_when_all_is_mastered() {
    let mut class = Class::new();
    for outcome in [TERMS, ONE_STEP, TWO_STEP, SLOPE] {
        class.teacher(judge(ADA, outcome, Level::EXCEEDING)).unwrap();
    }
    assert_eq!(steps(&class, ADA), []);
    let left: BTreeSet<_> = steps(&class, BEN).into_iter().map(|(id, _)| id).collect();
    assert_eq!(left, [TERMS, SLOPE].into(), "which is Ada's alone");
}
