//! Whoever stands in for a day (S52): the lesson, and nothing that stays.

use crate::class::{ADA, BEN, Class, ONE_STEP, facts, judge, mark, raise, status};
use cupboard::classroom::{
    Actor, Colour, Command, Context, Deed, Fact, Language, Level, Naming, Presence, Refusal, SettingDeed, Status,
    WallSettings,
};

fn stand_in(class: &mut Class, deed: Deed) -> crate::class::Answer {
    class.give(Context::live(Actor::Substitute, class.now, 42), &Command::In(class.id, deed))
}

#[test]
fn a_substitute_runs_the_lesson() {
    let mut class = Class::new();
    stand_in(&mut class, Deed::OpenClass { minutes: 45 }).unwrap();
    stand_in(&mut class, mark(ADA, Presence::HereByTeacher)).unwrap();
    stand_in(&mut class, raise(ADA, Colour::Red)).unwrap();
    stand_in(&mut class, Deed::SeeCup { student: ADA }).unwrap();
    stand_in(&mut class, Deed::LowerCup { student: ADA }).unwrap();
    stand_in(&mut class, status(ADA, ONE_STEP, Status::Ready)).unwrap();
    stand_in(&mut class, Deed::TurnPage { page: 1 }).unwrap();
    assert!(facts(stand_in(&mut class, Deed::CloseClass)).contains(&Fact::ClassClosed));
}

#[test]
fn a_substitute_changes_nothing_that_stays() {
    let mut class = Class::open();
    let wall = WallSettings { naming: Naming::Names, ..WallSettings::default() };
    let forbidden = [
        judge(ADA, ONE_STEP, Level::MASTERED),
        Deed::RenameStudent { student: ADA, name: "Ada".into() },
        Deed::Leave { student: ADA },
        Deed::ImportRoster { rows: vec![] },
        Deed::Set(SettingDeed::Wall(wall)),
        Deed::Set(SettingDeed::Language(Language::French)),
        Deed::Undo { of: None },
        Deed::Tick,
    ];
    for deed in forbidden {
        assert_eq!(stand_in(&mut class, deed.clone()), Err(Refusal::TeacherOnly), "{deed:?}");
    }
    let make = Command::MakeSection { name: "Mine".into(), language: Language::English };
    assert_eq!(class.give(Context::live(Actor::Substitute, class.now, 1), &make), Err(Refusal::TeacherOnly));
}

#[test]
fn what_a_substitute_touched_is_not_the_teachers_to_undo() {
    let mut class = Class::open();
    class.teacher(mark(BEN, Presence::HereByTeacher)).unwrap();
    stand_in(&mut class, mark(BEN, Presence::Absent)).unwrap();
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince));
}

#[test]
fn a_substitutes_tap_for_a_student_counts_as_somebody_elses_for_a_late_one() {
    let mut class = Class::open();
    let seen = class.state.number;
    stand_in(&mut class, status(ADA, ONE_STEP, Status::Ready)).unwrap();
    assert_eq!(class.late(ADA, seen, status(ADA, ONE_STEP, Status::Working)), Err(Refusal::Superseded));
}
