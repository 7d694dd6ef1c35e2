//! Being here (S51): the first tap arrives, the teacher's word stands until a tap, own clocks run only meanwhile.

use crate::class::*;
use cupboard::classroom::wall::Label;
use cupboard::classroom::{Colour, Deed, Face, Fact, Presence, Refusal, Status};

#[test]
fn the_first_tap_of_a_lesson_is_an_arrival_whatever_it_is() {
    let mut class = Class::open();
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    class.student(BEN, raise(BEN, Colour::Green)).unwrap();
    class.student(DALIA, status(DALIA, TERMS, Status::NotStarted)).unwrap();
    for student in [ADA, BEN, DALIA] {
        assert_eq!(class.place(student).presence, Presence::Here);
    }
    assert_eq!(class.place(ESI).presence, Presence::Unknown);
    assert_eq!(class.section().here_count(), (3, 5));
}

#[test]
fn a_tap_outside_class_is_no_arrival_and_the_next_lesson_starts_empty() {
    let mut class = Class::new();
    assert_eq!(facts(class.student(ADA, Deed::Arrive { student: ADA })), []);
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert!(!class.place(ADA).is_here());
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    class.teacher(Deed::CloseClass).unwrap();
    assert!(!class.place(ADA).is_here());
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert!(!class.place(ADA).is_here());
}

#[test]
fn an_absent_student_stays_absent_until_their_own_tap() {
    let mut class = Class::open();
    class.teacher(mark(ESI, Presence::Absent)).unwrap();
    class.teacher(raise(ESI, Colour::Red)).unwrap();
    assert_eq!(class.place(ESI).presence, Presence::Absent, "the teacher's tap for them");
    class.late(ESI, 0, status(ESI, TERMS, Status::Working)).unwrap();
    assert_eq!(class.place(ESI).presence, Presence::Absent, "a tap of ten minutes ago");
    class.student(ESI, status(ESI, TERMS, Status::Ready)).unwrap();
    assert_eq!(class.place(ESI).presence, Presence::Here);
}

#[test]
fn own_clocks_run_only_while_their_owner_is_here() {
    let mut class = Class::open();
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    class.lively_minutes(10);
    class.teacher(mark(CHIDI, Presence::HereByTeacher)).unwrap();
    class.teacher(mark(ADA, Presence::Absent)).unwrap();
    class.lively_minutes(5);
    assert_eq!((class.own(ADA), class.own(CHIDI), class.own(ESI)), (10 * MINUTE, 5 * MINUTE, 0));
    class.teacher(Deed::CloseClass).unwrap();
    class.pass(600 * MINUTE);
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    class.lively_minutes(5);
    assert_eq!((class.own(ADA), class.own(CHIDI)), (15 * MINUTE, 5 * MINUTE));
}

#[test]
fn here_by_the_teachers_word_and_then_by_a_tap_is_one_stay() {
    let mut class = Class::open();
    class.teacher(mark(CHIDI, Presence::HereByTeacher)).unwrap();
    class.lively_minutes(5);
    class.teacher(mark(CHIDI, Presence::Here)).unwrap();
    class.lively_minutes(5);
    assert_eq!(class.own(CHIDI), 10 * MINUTE);
}

#[test]
fn arrivals_stand_in_the_order_in_which_they_came() {
    let mut class = Class::open();
    for student in [DALIA, ADA, ESI] {
        class.student(student, Deed::Arrive { student }).unwrap();
    }
    let aliases: Vec<_> = [DALIA, ADA, ESI].map(|s| Label::Alias(class.place(s).alias)).into();
    let shown: Vec<_> = class.state.arrivals(class.section()).into_iter().map(|note| note.label).collect();
    assert_eq!(shown, aliases);
}

#[test]
fn presence_is_marked_by_the_teacher_and_only_while_class_is_open() {
    let mut class = Class::new();
    assert_eq!(class.teacher(mark(ESI, Presence::Absent)), Err(Refusal::ClassClosed));
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert_eq!(class.student(ADA, mark(ADA, Presence::Here)), Err(Refusal::TeacherOnly));
    let absent = Fact::PresenceSet { student: ESI, presence: Presence::Absent };
    assert_eq!(facts(class.teacher(mark(ESI, Presence::Absent))), [absent]);
    assert_eq!(facts(class.teacher(mark(ESI, Presence::Absent))), []);
}

#[test]
fn the_codes_fold_away_when_four_of_five_who_are_expected_are_in() {
    let mut class = Class::open();
    for student in [ADA, BEN, DALIA] {
        assert_eq!(class.section().face(), Face::Arrive);
        class.student(student, Deed::Arrive { student }).unwrap();
    }
    assert_eq!(class.section().face(), Face::Arrive, "three of five");
    class.teacher(mark(ESI, Presence::Absent)).unwrap();
    assert_eq!(class.section().face(), Face::Arrive, "three of four");
    class.teacher(mark(CHIDI, Presence::HereByTeacher)).unwrap();
    assert_eq!(class.section().face(), Face::Work, "everybody who is expected");
    class.teacher(Deed::SetFace { face: Face::Arrive }).unwrap();
    assert_eq!(class.section().face(), Face::Arrive, "the teacher's word");
}
