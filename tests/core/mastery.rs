//! Status and proficiency, kept apart; the lateness rule (TRUST.md, Taps).

use crate::class::*;
use cupboard::classroom::{Deed, Level, Policies, Refusal, SettingDeed, Standing, Status, StatusRule};

#[test]
fn what_a_student_reports_and_what_the_teacher_judges_do_not_overwrite_each_other() {
    let mut class = Class::open();
    class.student(ADA, status(ADA, TERMS, Status::Ready)).unwrap();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    assert_eq!(class.place(ADA).status(TERMS), Status::Ready);
    class.student(ADA, status(ADA, TERMS, Status::NotStarted)).unwrap();
    assert_eq!(class.place(ADA).proficiency(TERMS), Some(Level::MASTERED));
    assert_eq!(class.place(ADA).standing(TERMS), Standing::Mastered);
}

#[test]
fn a_judgement_answers_the_check_that_was_asked_before_it_and_not_the_next_one() {
    let mut class = Class::open();
    class.student(BEN, status(BEN, TERMS, Status::Ready)).unwrap();
    assert_eq!(class.place(BEN).standing(TERMS), Standing::CheckAsked);
    class.teacher(judge(BEN, TERMS, Level::NOT_YET)).unwrap();
    assert_eq!(class.place(BEN).standing(TERMS), Standing::Working);
    class.student(BEN, status(BEN, TERMS, Status::Working)).unwrap();
    class.student(BEN, status(BEN, TERMS, Status::Ready)).unwrap();
    assert_eq!(class.place(BEN).standing(TERMS), Standing::CheckAsked);
}

#[test]
fn the_same_level_again_answers_a_new_check_and_is_otherwise_nothing() {
    let mut class = Class::open();
    class.teacher(judge(BEN, TERMS, Level::NOT_YET)).unwrap();
    assert_eq!(facts(class.teacher(judge(BEN, TERMS, Level::NOT_YET))), []);
    class.student(BEN, status(BEN, TERMS, Status::Ready)).unwrap();
    assert_eq!(facts(class.teacher(judge(BEN, TERMS, Level::NOT_YET))).len(), 1);
    assert_eq!(class.place(BEN).standing(TERMS), Standing::Working);
}

#[test]
fn a_late_status_applies_unless_somebody_else_changed_it_after_what_the_phone_had_seen() {
    let mut class = Class::open();
    let seen = class.state.number;
    class.teacher(status(BEN, TERMS, Status::Working)).unwrap();
    assert_eq!(class.late(BEN, seen, status(BEN, TERMS, Status::Ready)), Err(Refusal::Superseded));
    assert_eq!(class.late(BEN, seen, status(BEN, TERMS, Status::Working)), Err(Refusal::Superseded));
    assert_eq!(facts(class.late(BEN, seen, status(BEN, ONE_STEP, Status::Ready))).len(), 1, "another skill");
    let seen = class.state.number;
    assert_eq!(facts(class.late(BEN, seen, status(BEN, TERMS, Status::Ready))).len(), 1, "seen by the phone");
    assert_eq!(class.place(BEN).status(TERMS), Status::Ready);
}

#[test]
fn a_students_own_newer_change_does_not_stand_in_the_way_of_their_late_one() {
    let mut class = Class::open();
    let seen = class.state.number;
    class.student(BEN, status(BEN, TERMS, Status::Working)).unwrap();
    assert_eq!(facts(class.late(BEN, seen, status(BEN, TERMS, Status::Ready))).len(), 1);
}

#[test]
fn a_live_status_stands_whatever_was_changed_meanwhile() {
    let mut class = Class::open();
    class.teacher(status(BEN, TERMS, Status::Working)).unwrap();
    assert_eq!(facts(class.student(BEN, status(BEN, TERMS, Status::Ready))).len(), 2, "arrival and status");
}

#[test]
fn the_teacher_chooses_when_statuses_are_open() {
    let mut class = Class::new();
    let rule = |status| Deed::Set(SettingDeed::Policies(Policies { status, ..Policies::default() }));
    assert!(class.student(ADA, status(ADA, TERMS, Status::Working)).is_ok(), "any time, by default");
    class.teacher(rule(StatusRule::InClass)).unwrap();
    assert_eq!(class.student(ADA, status(ADA, TERMS, Status::Ready)), Err(Refusal::StatusOnlyInClass));
    assert!(class.teacher(status(ADA, TERMS, Status::NotStarted)).is_ok(), "the teacher always may");
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert!(class.student(ADA, status(ADA, TERMS, Status::Ready)).is_ok());
    class.teacher(rule(StatusRule::InWindow)).unwrap();
    assert_eq!(class.student(ADA, status(ADA, TERMS, Status::Working)), Err(Refusal::StatusOnlyInWindow));
    class.teacher(Deed::SetWindow { open: true }).unwrap();
    assert!(class.student(ADA, status(ADA, TERMS, Status::Working)).is_ok());
}

#[test]
fn nobody_speaks_for_a_classmate_and_only_the_teacher_judges() {
    let mut class = Class::open();
    assert_eq!(class.student(BEN, status(ADA, TERMS, Status::Ready)), Err(Refusal::NotYours));
    assert_eq!(class.student(BEN, judge(BEN, TERMS, Level::MASTERED)), Err(Refusal::TeacherOnly));
    assert!(class.student(ADA, status(ADA, TERMS, Status::Ready)).is_ok());
}

#[test]
fn taking_a_judgement_back_leaves_none() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    let none = Deed::Judge { student: ADA, outcome: TERMS, level: None };
    assert_eq!(facts(class.teacher(none.clone())).len(), 1);
    assert_eq!(class.place(ADA).proficiency(TERMS), None);
    assert_eq!(class.place(ADA).ledger.of(TERMS).len(), 1, "what was written down stays, and counts no more");
    assert_eq!(facts(class.teacher(none)), []);
}
