//! What's next (S34) and the personal map (S21).

use crate::class::*;
use cupboard::classroom::ledger::{Assessment, AttemptDeed, Feedback};
use cupboard::classroom::next::Reason;
use cupboard::classroom::{Deed, Level, OutcomeId, Refusal, Status, StudentId};
use std::collections::BTreeSet;

fn steps(class: &Class, student: StudentId) -> Vec<(OutcomeId, Reason)> {
    class.section().next_steps(class.place(student), &class.now)
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
fn a_check_that_waits_is_said_first_and_work_under_way_goes_before_what_is_new() {
    let mut class = Class::new();
    class.teacher(status(ADA, TERMS, Status::Ready)).unwrap();
    class.teacher(status(ADA, TWO_STEP, Status::Working)).unwrap();
    let wanted = [(TERMS, Reason::CheckAsked), (TWO_STEP, Reason::Working), (SLOPE, Reason::NextInOrder)];
    assert_eq!(steps(&class, ADA), wanted);
    let (section, place) = (class.section(), class.place(ADA));
    assert_eq!(section.at_work_on(place, &class.now), Some(TWO_STEP), "a cup is about what they work on");
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

/// What the teacher says about an outcome, with a level that is nearly there.
fn say(student: StudentId, outcome: OutcomeId, next: &str) -> Deed {
    let feedback = Feedback { glow: "clear".into(), next: next.into(), ..Feedback::default() };
    let what = Assessment { level: Some(Level::APPROACHING), feedback, ..Assessment::default() };
    Deed::Attempt {
        student,
        outcome,
        what: AttemptDeed::Assess { what: Box::new(what), also: Default::default(), shown_ms: None },
    }
}

#[test]
fn words_come_first_until_they_are_read_and_a_next_step_until_it_is_taken() {
    let mut class = Class::open();
    class.student(ADA, status(ADA, SLOPE, Status::Ready)).unwrap();
    for (outcome, next) in [(TERMS, "try page 12"), (TWO_STEP, "")] {
        class.teacher(say(ADA, outcome, next)).unwrap();
        assert_eq!(steps(&class, ADA)[0], (outcome, Reason::Feedback));
        let attempt = class.place(ADA).ledger.of(outcome)[0].number;
        let read = Deed::Attempt { student: ADA, outcome, what: AttemptDeed::Read { attempt } };
        class.student(ADA, read).unwrap();
        let waits = steps(&class, ADA).contains(&(outcome, Reason::Feedback));
        assert_eq!(waits, !next.is_empty(), "read, and nothing to do");
        class.student(ADA, status(ADA, outcome, Status::Working)).unwrap();
        assert!(!steps(&class, ADA).contains(&(outcome, Reason::Feedback)), "taken up");
    }
    class.teacher(say(ADA, TERMS, "try page 13")).unwrap();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    assert_eq!(steps(&class, ADA)[0], (TERMS, Reason::Feedback), "unread words wait on what is mastered too");
}

#[test]
fn a_look_back_that_is_due_goes_before_new_work_and_what_was_reopened_after_it() {
    let mut class = Class::open();
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    for outcome in [TERMS, ONE_STEP] {
        class.teacher(judge(ADA, outcome, Level::MASTERED)).unwrap();
    }
    class.student(ADA, Deed::Review { student: ADA, outcome: TERMS, solid: false }).unwrap();
    for _ in 0..3 {
        class.lively_minutes(45);
        class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
        class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    }
    class.student(ADA, status(ADA, SLOPE, Status::Working)).unwrap();
    let wanted = [(ONE_STEP, Reason::Review), (TERMS, Reason::Reopened), (SLOPE, Reason::Working)];
    assert_eq!(steps(&class, ADA)[..3], wanted);
    assert_eq!(steps(&class, ADA)[3], (TWO_STEP, Reason::Unlocked), "by the level, which stands");
}
