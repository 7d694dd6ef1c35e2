//! Opening, resting, closing, power cuts (S52), and the class clock through all of it.

use crate::class::*;
use cupboard::classroom::clock::QUIET_LIMIT_MS;
use cupboard::classroom::{Actor, Colour, Command, Context, Deed, Fact, Presence, Refusal, Status};

fn code(class: &Class) -> String {
    class.section().session.as_ref().unwrap().join_code.clone()
}

#[test]
fn class_opens_counts_and_closes() {
    let mut class = Class::open();
    class.lively_minutes(20);
    assert_eq!(class.odometer(), 20 * MINUTE);
    class.teacher(Deed::CloseClass).unwrap();
    class.pass(60 * MINUTE);
    assert_eq!(class.odometer(), 20 * MINUTE);
    assert_eq!(class.teacher(Deed::CloseClass), Err(Refusal::ClassClosed));
    assert_eq!(class.state.next_due(&class.now), None);
}

#[test]
fn class_is_open_once_and_for_a_sensible_time() {
    let mut class = Class::new();
    for minutes in [0, 4, 301, u32::MAX] {
        assert_eq!(class.teacher(Deed::OpenClass { minutes }), Err(Refusal::LessonLength));
    }
    assert_eq!(class.student(ADA, Deed::OpenClass { minutes: 45 }), Err(Refusal::TeacherOnly));
    class.teacher(Deed::OpenClass { minutes: 300 }).unwrap();
    assert_eq!(class.teacher(Deed::OpenClass { minutes: 45 }), Err(Refusal::ClassAlreadyOpen));
}

#[test]
fn two_open_classes_never_share_a_join_code() {
    let mut class = Class::open();
    let (first, code_one) = (class.id, code(&class));
    let second = class.another("Period 4");
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert_ne!(code(&class), code_one, "both draws were the same");
    assert_eq!(class.state.section_by_code(&code_one.to_lowercase()), Some(first));
    assert_eq!(class.state.section_by_code(&code(&class)), Some(second));
}

#[test]
fn a_code_is_good_only_while_its_class_is_open() {
    let mut class = Class::open();
    let code = code(&class);
    class.teacher(Deed::CloseClass).unwrap();
    assert_eq!(class.state.section_by_code(&code), None);
}

#[test]
fn after_fifteen_quiet_minutes_class_rests_and_they_were_not_counted() {
    let mut class = Class::open();
    class.lively_minutes(10);
    let rest = class.pass(QUIET_LIMIT_MS);
    assert_eq!(rest.last(), Some(&Fact::ClassRested));
    assert_eq!(class.odometer(), 10 * MINUTE);
    assert!(class.section().is_open(), "a resting class looks open");
}

#[test]
fn a_tap_wakes_a_resting_class_and_the_code_on_the_wall_stays() {
    let mut class = Class::open();
    let before = code(&class);
    class.pass(20 * MINUTE);
    let woken = facts(class.student(ADA, status(ADA, TERMS, Status::Working)));
    assert!(matches!(woken.as_slice(), [Fact::ClassWoken, Fact::PresenceSet { .. }, Fact::StatusSet { .. }]));
    assert_eq!(code(&class), before);
    class.pass(2 * MINUTE);
    assert_eq!(class.odometer(), 2 * MINUTE);
}

#[test]
fn without_any_tick_a_tap_after_twenty_minutes_finds_the_class_rested_too() {
    let mut class = Class::open();
    class.now = at_uptime(class.now, class.now.uptime_ms + 20 * MINUTE);
    let woken = facts(class.student(ADA, Deed::Arrive { student: ADA }));
    let here = Fact::PresenceSet { student: ADA, presence: Presence::Here };
    assert_eq!(woken, [Fact::ClassRested, Fact::ClassWoken, here]);
    assert_eq!(class.odometer(), 0);
}

#[test]
fn a_late_tap_wakes_nobody() {
    let mut class = Class::open();
    class.pass(20 * MINUTE);
    class.late(ADA, u64::MAX, status(ADA, TERMS, Status::Working)).unwrap();
    assert!(!class.section().clock.is_running());
}

#[test]
fn late_taps_of_a_phone_back_in_reach_keep_no_empty_class_awake() {
    let mut class = Class::open();
    class.pass(10 * MINUTE);
    class.late(ADA, u64::MAX, status(ADA, TERMS, Status::Working)).unwrap();
    class
        .late(ADA, u64::MAX, Deed::RaiseCup { student: ADA, colour: Colour::Red, outcome: None, note: "".into() })
        .unwrap();
    let rest = class.pass(5 * MINUTE);
    assert_eq!(rest.last(), Some(&Fact::ClassRested), "fifteen minutes after the last live tap");
    assert_eq!(class.odometer(), 0);
}

#[test]
fn a_tap_that_changes_nothing_is_a_sign_of_life_all_the_same() {
    let mut class = Class::open();
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    class.pass(14 * MINUTE);
    assert_eq!(facts(class.student(ADA, Deed::Arrive { student: ADA })), [Fact::ClockTicked]);
    assert_eq!(facts(class.student(ADA, Deed::Arrive { student: ADA })), []);
    class.pass(10 * MINUTE);
    assert!(class.section().clock.is_running());
    assert_eq!(class.odometer(), 24 * MINUTE);
}

#[test]
fn the_planned_end_closes_class_and_no_more_is_counted() {
    let mut class = Class::open();
    class.lively_minutes(44);
    assert!(class.section().is_open());
    assert_eq!(class.pass(MINUTE).last(), Some(&Fact::ClassClosed));
    assert_eq!(class.odometer(), 45 * MINUTE);
}

#[test]
fn nobody_acts_in_a_class_that_is_over_even_before_the_tick_says_so() {
    let mut class = Class::open();
    class.lively_minutes(40);
    class.now = at_uptime(class.now, class.now.uptime_ms + 6 * MINUTE);
    assert_eq!(class.student(BEN, raise(BEN, Colour::Red)), Err(Refusal::ClassClosed));
    let opened = facts(class.teacher(Deed::OpenClass { minutes: 45 }));
    assert!(matches!(opened.as_slice(), [Fact::ClassClosed, Fact::ClassOpened { .. }]));
    assert_eq!(class.odometer(), 45 * MINUTE);
}

#[test]
fn a_class_that_rests_ends_at_its_planned_end_and_its_quiet_minutes_never_count() {
    let mut class = Class::open();
    class.lively_minutes(10);
    let slept = at_uptime(class.now, class.now.uptime_ms + 3 * 24 * 60 * MINUTE);
    class.now = slept;
    assert_eq!(class.pass(0), [Fact::ClassRested, Fact::ClassClosed], "a lid was shut on a laptop for the weekend");
    assert_eq!(class.odometer(), 10 * MINUTE);
}

#[test]
fn a_power_cut_adds_nothing_and_takes_at_most_a_minute() {
    let mut class = Class::open();
    class.lively_minutes(10);
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    class.pass(MINUTE / 2);
    let before = code(&class);
    class.power_cut();
    class.pass(0);
    assert_eq!(class.odometer(), 10 * MINUTE, "the half minute since was not on disk");
    assert_eq!(code(&class), before, "class goes on with the same code");
    assert!(class.place(ADA).is_here());
    class.pass(5 * MINUTE);
    assert_eq!(class.odometer(), 15 * MINUTE);
}

#[test]
fn class_left_open_over_a_weekend_with_power_cuts_counts_at_most_fifteen_minutes() {
    let mut class = Class::new();
    class.teacher(Deed::OpenClass { minutes: 300 }).unwrap();
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    class.teacher(mark(ESI, Presence::Absent)).unwrap();
    let mut most = 0;
    for minutes in [3, 9, 4, 14, 90, 2_800] {
        class.pass(minutes * MINUTE);
        most = most.max(class.odometer());
        class.power_cut();
        class.pass(0);
    }
    assert!(most <= QUIET_LIMIT_MS, "{most} ms");
    assert!(class.odometer() <= QUIET_LIMIT_MS);
    assert_eq!(class.own(ESI), 0, "and the absent have none of it");
    assert!(!class.section().is_open(), "the planned end came");
}

#[test]
fn a_busy_class_next_door_does_not_put_off_the_minute_of_this_one() {
    let mut class = Class::open();
    let busy = class.id;
    let quiet = class.another("Period 4");
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    for _ in 0..6 {
        class.id = busy;
        class.pass(20_000);
        let page = 1 - class.section().page;
        class.teacher(Deed::TurnPage { page }).unwrap();
    }
    class.id = quiet;
    assert_eq!(class.section().clock.written_ms(), 2 * MINUTE);
}

#[test]
fn only_time_ticks() {
    let mut class = Class::open();
    assert_eq!(class.student(ADA, Deed::Tick), Err(Refusal::TeacherOnly), "a phone cannot keep a class awake by that");
    let ctx = Context::live(Actor::System, class.now, 0);
    let close = Command::In(class.id, Deed::CloseClass);
    assert_eq!(class.give(ctx, &close), Err(Refusal::TeacherOnly), "and time alone decides nothing else");
}
