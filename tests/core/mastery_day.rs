//! Mastery day (S36): who may pick what, who gets a slot, what the room sees.

use crate::class::*;
use cupboard::classroom::mastery_day::MOST_SLOTS;
use cupboard::classroom::wall::Label;
use cupboard::classroom::{
    Deed, Level, MasteryDayDeed, Naming, OutcomeId, Refusal, SettingDeed, StudentId, WallSettings,
};

/// A day of so many slots of five minutes.
pub fn declare(slots: u8) -> Deed {
    Deed::MasteryDay(MasteryDayDeed::Declare { slots, minutes: 5 })
}

/// Picks these skills on the day that is declared.
pub fn pick(class: &Class, student: StudentId, outcomes: &[OutcomeId]) -> Deed {
    let outcomes = outcomes.iter().copied().collect();
    Deed::MasteryDay(MasteryDayDeed::Pick { day: class.section().mastery_day.as_ref().unwrap().id, student, outcomes })
}

/// Takes a slot on the day that is declared.
pub fn take(class: &Class, student: StudentId, slot: Option<u8>) -> Deed {
    Deed::MasteryDay(MasteryDayDeed::TakeSlot { day: class.section().mastery_day.as_ref().unwrap().id, student, slot })
}

fn slot(class: &Class, student: StudentId) -> Option<u8> {
    class.section().mastery_day.as_ref().unwrap().slot_of(student)
}

fn on_the_day() -> Class {
    let mut class = Class::open();
    class.teacher(declare(3)).unwrap();
    class
}

#[test]
fn the_teacher_declares_it_for_this_lesson_or_the_next_and_it_ends_with_class() {
    let mut class = Class::new();
    assert_eq!(class.student(BEN, declare(3)), Err(Refusal::TeacherOnly));
    for wrong in [declare(MOST_SLOTS + 1), Deed::MasteryDay(MasteryDayDeed::Declare { slots: 3, minutes: 0 })] {
        assert_eq!(class.teacher(wrong), Err(Refusal::SlotCount));
    }
    class.teacher(declare(3)).unwrap();
    assert_eq!(class.teacher(declare(3)), Ok(vec![]));
    class.student(BEN, pick(&class, BEN, &[TERMS])).unwrap();
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert!(class.section().mastery_day.is_some(), "declared the evening before");
    class.pass(60 * MINUTE);
    assert_eq!(class.section().mastery_day, None);
}

#[test]
fn one_or_two_skills_are_picked_that_are_on_the_map_and_not_mastered() {
    let mut class = on_the_day();
    class.teacher(judge(BEN, TERMS, Level::MASTERED)).unwrap();
    class.teacher(Deed::SetMap { student: BEN, map: Some([TERMS, ONE_STEP, TWO_STEP].into()) }).unwrap();
    for (picked, why) in [
        (&[TERMS][..], Refusal::AlreadyMastered),
        (&[SLOPE], Refusal::NoSuchOutcome),
        (&[TERMS, ONE_STEP, TWO_STEP], Refusal::PickCount),
    ] {
        assert_eq!(class.student(BEN, pick(&class, BEN, picked)), Err(why));
    }
    class.student(BEN, pick(&class, BEN, &[ONE_STEP, TWO_STEP])).unwrap();
    assert_eq!(class.student(ADA, pick(&class, BEN, &[TWO_STEP])), Err(Refusal::NotYours));
    let picked: Vec<_> = class.section().picked(BEN, class.place(BEN)).collect();
    assert_eq!(picked, [ONE_STEP, TWO_STEP]);
    class.teacher(judge(BEN, ONE_STEP, Level::MASTERED)).unwrap();
    assert_eq!(class.section().picked(BEN, class.place(BEN)).count(), 1, "what is mastered since is done");
}

#[test]
fn a_slot_is_for_whoever_was_first_and_free_again_when_it_is_given_back() {
    let mut class = on_the_day();
    assert_eq!(class.student(ADA, take(&class, ADA, Some(1))), Err(Refusal::NothingPicked));
    for student in [ADA, BEN, DALIA] {
        class.student(student, pick(&class, student, &[SLOPE])).unwrap();
    }
    class.student(BEN, take(&class, BEN, Some(2))).unwrap();
    assert_eq!(class.student(ADA, take(&class, ADA, Some(2))), Err(Refusal::SlotTaken));
    assert_eq!(
        [take(&class, ADA, Some(0)), take(&class, ADA, Some(4))].map(|deed| class.student(ADA, deed)),
        [Err(Refusal::NoSuchSlot), Err(Refusal::NoSuchSlot)]
    );
    class.student(BEN, pick(&class, BEN, &[SLOPE, TERMS])).unwrap();
    assert_eq!(slot(&class, BEN), Some(2), "another skill keeps the slot");
    class.student(BEN, take(&class, BEN, Some(3))).unwrap();
    class.student(ADA, take(&class, ADA, Some(2))).unwrap();
    class.student(ADA, pick(&class, ADA, &[])).unwrap();
    class.student(DALIA, take(&class, DALIA, Some(2))).unwrap();
    class.teacher(Deed::Leave { student: DALIA }).unwrap();
    class.student(BEN, take(&class, BEN, Some(2))).unwrap();
    class.teacher(Deed::Undo { of: None }).unwrap();
    let picks = &class.section().mastery_day.as_ref().unwrap().picks;
    assert_eq!((slot(&class, BEN), picks[&DALIA].slot), (Some(2), None), "back, and the slot is another's by now");
}

#[test]
fn what_the_teacher_moved_is_not_taken_back_into_a_slot_that_is_taken_by_now() {
    let mut class = on_the_day();
    for student in [ADA, BEN] {
        class.student(student, pick(&class, student, &[SLOPE])).unwrap();
    }
    class.student(BEN, take(&class, BEN, Some(1))).unwrap();
    class.teacher(take(&class, BEN, Some(3))).unwrap();
    class.student(ADA, take(&class, ADA, Some(1))).unwrap();
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince));
    assert_eq!((slot(&class, ADA), slot(&class, BEN)), (Some(1), Some(3)));
}

#[test]
fn a_tap_that_waited_since_another_day_is_not_for_this_one() {
    let mut class = on_the_day();
    let old = pick(&class, BEN, &[TERMS]);
    class.teacher(Deed::MasteryDay(MasteryDayDeed::CallOff)).unwrap();
    assert_eq!(class.student(BEN, old.clone()), Err(Refusal::NoMasteryDay));
    class.teacher(declare(2)).unwrap();
    assert_eq!(class.late(BEN, 0, old), Err(Refusal::NoMasteryDay));
    class.late(BEN, 0, pick(&class, BEN, &[TERMS])).unwrap();
}

#[test]
fn the_room_sees_who_is_on_what_as_the_wall_names_them_and_nobody_who_is_off_it() {
    let mut class = on_the_day();
    for student in [ADA, BEN, DALIA] {
        class.student(student, pick(&class, student, &[SLOPE])).unwrap();
    }
    class.teacher(Deed::SetOffWall { student: DALIA, off_wall: true }).unwrap();
    let shown = |class: &Class| class.state.at_work(class.section(), SLOPE);
    assert!(shown(&class).iter().all(|note| matches!(note.label, Label::Alias(_))));
    assert_eq!((shown(&class).len(), class.state.at_work(class.section(), TERMS).len()), (2, 0));
    class.teacher(judge(ADA, SLOPE, Level::MASTERED)).unwrap();
    assert_eq!(shown(&class).len(), 1, "her note hangs there now");
    let wall = |naming| Deed::Set(SettingDeed::Wall(WallSettings { naming, ..WallSettings::default() }));
    class.teacher(wall(Naming::Names)).unwrap();
    assert_eq!(shown(&class)[0].label, Label::Text("Ben Ali".into()));
    class.teacher(wall(Naming::Totals)).unwrap();
    assert_eq!((shown(&class).len(), class.state.at_work_count(class.section(), SLOPE)), (0, 1));
}
