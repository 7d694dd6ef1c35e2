//! Coloured cups (S7): class time fades them, an adult's eye settles them, lateness makes them history.

use crate::class::*;
use cupboard::classroom::cup::{FADE_MS, Freshness};
use cupboard::classroom::{Actor, Colour, Command, Context, Deed, Fact, Refusal};

fn freshness(class: &Class) -> Freshness {
    class.place(BEN).cup.as_ref().unwrap().freshness(class.section(), &class.now)
}

/// Some life in the class, so that its clock does not rest.
fn somebody_moves(class: &mut Class) {
    let page = 1 - class.section().page;
    class.teacher(Deed::TurnPage { page }).unwrap();
}

#[test]
fn a_cup_fades_after_its_share_of_class_time_and_not_a_moment_before() {
    let mut class = Class::open();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    class.pass(FADE_MS - 1);
    assert_eq!(freshness(&class), Freshness::Fresh);
    class.pass(1);
    assert_eq!(freshness(&class), Freshness::Faded);
    assert_eq!(class.queue(), [BEN], "faded and unseen: it waits for an adult");
    assert!(class.state.standing_cups(class.section(), &class.now).is_empty(), "but no longer on the wall");
}

#[test]
fn time_that_does_not_count_does_not_fade_a_cup() {
    let mut class = Class::open();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    class.power_cut();
    class.pass(4 * MINUTE);
    assert_eq!(freshness(&class), Freshness::Fresh, "the box was off for an hour, class was on for four minutes");
    class.pass(40 * MINUTE);
    assert!(!class.section().clock.is_running());
    assert_eq!(freshness(&class), Freshness::Fresh, "the quiet minutes of a resting class do not count");
}

#[test]
fn a_faded_cup_leaves_the_queue_once_it_is_seen_and_a_fresh_one_stays() {
    let mut class = Class::open();
    class.student(BEN, raise(BEN, Colour::Yellow)).unwrap();
    class.teacher(Deed::SeeCup { student: BEN }).unwrap();
    assert_eq!(class.queue(), [BEN]);
    class.pass(FADE_MS);
    assert_eq!(class.queue(), []);
    class.student(BEN, Deed::ConfirmCup { student: BEN }).unwrap();
    assert_eq!(freshness(&class), Freshness::Fresh, "still stuck");
    class.pass(FADE_MS);
    assert_eq!(class.queue(), [BEN], "what the student says again wants to be seen again");
}

#[test]
fn still_stuck_keeps_the_place_in_the_queue() {
    let mut class = Class::open();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    class.pass(2 * MINUTE);
    class.student(ADA, raise(ADA, Colour::Red)).unwrap();
    class.pass(2 * MINUTE);
    class.student(BEN, Deed::ConfirmCup { student: BEN }).unwrap();
    assert_eq!(class.queue(), [BEN, ADA]);
    assert_eq!(class.place(BEN).cup.as_ref().unwrap().age_ms(class.section(), &class.now), 4 * MINUTE);
}

#[test]
fn a_red_cup_ten_minutes_late_is_history_only() {
    let mut class = Class::open();
    let late = class.late(BEN, 0, raise(BEN, Colour::Red));
    assert!(matches!(facts(late).as_slice(), [Fact::CupLate { .. }]), "no arrival, no cup");
    assert_eq!(class.place(BEN).cup, None);
    assert!(!class.place(BEN).is_here());
    assert_eq!(class.queue(), []);
}

#[test]
fn a_late_still_stuck_is_history_too() {
    let mut class = Class::open();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    class.pass(FADE_MS);
    let late = facts(class.late(BEN, 0, Deed::ConfirmCup { student: BEN }));
    assert!(matches!(late.as_slice(), [Fact::CupLate { colour: Colour::Red, .. }]));
    assert_eq!(freshness(&class), Freshness::Faded);
}

#[test]
fn lowering_ones_own_cup_late_applies() {
    let mut class = Class::open();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    class.late(BEN, 0, Deed::LowerCup { student: BEN }).unwrap();
    assert_eq!(class.place(BEN).cup, None);
    assert_eq!(facts(class.late(BEN, 0, Deed::LowerCup { student: BEN })), [], "twice is once");
}

#[test]
fn a_tap_without_an_age_or_from_the_future_is_late() {
    let mut class = Class::open();
    let mut tap = |age_ms| {
        let ctx = Context { age_ms, ..Context::live(Actor::Student(BEN), class.now, 1) };
        facts(class.give(ctx, &Command::In(class.id, raise(BEN, Colour::Red))))
    };
    for age_ms in [None, Some(-1), Some(90_001)] {
        assert!(matches!(tap(age_ms).as_slice(), [Fact::CupLate { .. }]), "{age_ms:?}");
    }
    assert!(matches!(tap(Some(90_000)).as_slice(), [Fact::PresenceSet { .. }, Fact::CupRaised { .. }]), "not late yet");
}

#[test]
fn closing_takes_the_green_cups_away_and_fades_the_others() {
    let mut class = Class::open();
    class.student(ADA, raise(ADA, Colour::Green)).unwrap();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    class.teacher(Deed::CloseClass).unwrap();
    assert_eq!(class.place(ADA).cup, None);
    assert_eq!(freshness(&class), Freshness::Faded);
    assert_eq!(class.queue(), [BEN]);
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert_eq!(freshness(&class), Freshness::Faded, "a new lesson does not make it fresh");
    assert!(class.state.standing_cups(class.section(), &class.now).is_empty());
}

#[test]
fn the_queue_is_oldest_first_and_green_is_not_in_it() {
    let mut class = Class::open();
    for (student, colour) in [(DALIA, Colour::Yellow), (ADA, Colour::Green), (BEN, Colour::Red)] {
        class.student(student, raise(student, colour)).unwrap();
        class.pass(1_000);
    }
    assert_eq!(class.queue(), [DALIA, BEN]);
}

#[test]
fn the_same_fresh_cup_again_changes_nothing_and_a_faded_one_is_raised_anew() {
    let mut class = Class::open();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    assert_eq!(facts(class.student(BEN, raise(BEN, Colour::Red))), []);
    class.pass(FADE_MS);
    somebody_moves(&mut class);
    assert_eq!(facts(class.student(BEN, raise(BEN, Colour::Red))).len(), 1);
    assert_eq!(freshness(&class), Freshness::Fresh);
}

#[test]
fn no_cup_is_raised_while_class_is_closed_and_none_is_confirmed_that_is_not_up() {
    let mut class = Class::new();
    assert_eq!(class.student(BEN, raise(BEN, Colour::Red)), Err(Refusal::ClassClosed));
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert_eq!(class.student(BEN, Deed::ConfirmCup { student: BEN }), Err(Refusal::NoCup));
    assert_eq!(class.teacher(Deed::SeeCup { student: BEN }), Err(Refusal::NoCup));
    assert!(class.student(BEN, raise(BEN, Colour::Red)).is_ok());
}

#[test]
fn the_teacher_taps_a_paper_cup_for_a_student_without_a_device() {
    let mut class = Class::open();
    assert_eq!(facts(class.teacher(raise(CHIDI, Colour::Red))).len(), 1);
    assert_eq!(class.queue(), [CHIDI]);
    assert!(!class.place(CHIDI).is_here(), "a tap of the teacher's does not say who is in the room");
}
