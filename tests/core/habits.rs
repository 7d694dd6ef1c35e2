//! Habits of work (S45): logged and coached apart, never counted.

use crate::class::*;
use crate::moves::Move;
use cupboard::classroom::habit::{Going, MOST_HABITS, Seen};
use cupboard::classroom::{Deed, Field, HabitDeed, Level, Refusal, Section, SettingDeed, StudentId};

pub fn list(habits: &[&str]) -> Deed {
    Deed::Set(SettingDeed::Habits(habits.iter().map(|habit| (*habit).into()).collect()))
}

pub fn log(student: StudentId, habit: &str, going: Going, word: &str) -> Deed {
    Deed::Habit { student, what: HabitDeed::Log(Seen { habit: habit.into(), going, word: word.into() }) }
}

/// A wish about habits, made of raw draws.
pub fn wish(step: &Move, section: &Section, student: StudentId) -> Deed {
    let Move { a, b, who, .. } = *step;
    let words: [&[&str]; 3] = [&["Starts", "Asks"], &["Starts"], &["Keeps going", "Asks", ""]];
    let newest = section.members().find_map(|(id, place)| place.habits.last().map(|note| (id, note.number)));
    match (who % 7, newest) {
        (0, _) if a < 25 => Deed::Set(SettingDeed::Habits((0..=MOST_HABITS).map(|n| format!("habit {n}")).collect())),
        (0, _) => list(words[usize::from(a % 3)]),
        (1..=3, Some((student, number))) => Deed::Habit { student, what: HabitDeed::TakeOff { number } },
        _ if section.habits.is_empty() && a > 40 => list(words[usize::from(a % 3)]),
        _ => log(
            student,
            ["Starts", "Asks"][usize::from(a % 2)],
            Going::ALL[usize::from(b % 2)],
            ["", "well asked"][usize::from(b % 3 / 2)],
        ),
    }
}

fn with_habits() -> Class {
    let mut class = Class::new();
    class.teacher(list(&["Starts", " Asks ", "starts", ""])).unwrap();
    class
}

#[test]
fn the_list_is_the_teachers_and_empty_until_they_make_one() {
    let mut class = Class::new();
    assert!(class.section().habits.is_empty());
    assert_eq!(class.teacher(log(ADA, "Starts", Going::Well, "")), Err(Refusal::NoSuchHabit));
    assert_eq!(class.student(ADA, list(&["Starts"])), Err(Refusal::TeacherOnly));
    class.teacher(list(&["Starts", " Asks ", "starts", ""])).unwrap();
    assert_eq!(*class.section().habits, ["Starts", "Asks"], "cleaned, and nothing twice");
    assert_eq!(class.teacher(list(&["Starts", "Asks"])), Ok(vec![]));
    let many: Vec<String> = (0..=MOST_HABITS).map(|n| format!("habit {n}")).collect();
    assert_eq!(class.teacher(Deed::Set(SettingDeed::Habits(many.clone()))), Err(Refusal::TooManyHabits));
    class.teacher(Deed::Set(SettingDeed::Habits(many[1..].to_vec()))).unwrap();
}

#[test]
fn a_line_keeps_its_habit_and_its_word_when_the_list_changes() {
    let mut class = with_habits();
    assert_eq!(class.student(ADA, log(ADA, "Starts", Going::Well, "")), Err(Refusal::TeacherOnly));
    class.teacher(log(ADA, "Starts", Going::WorkingOn, "lay out your things first")).unwrap();
    let long = "x".repeat(Field::Coaching.limit() + 1);
    assert_eq!(class.teacher(log(ADA, "Asks", Going::Well, &long)), Err(Refusal::TooLong(Field::Coaching)));
    class.teacher(log(ADA, "Starts", Going::Well, "")).unwrap();
    class.teacher(list(&["Asks"])).unwrap();
    let log = &class.place(ADA).habits;
    assert_eq!(log.iter().map(|note| note.seen.going).collect::<Vec<_>>(), [Going::WorkingOn, Going::Well]);
    assert_eq!((log[0].seen.habit.as_str(), log[0].seen.word.as_str()), ("Starts", "lay out your things first"));
}

#[test]
fn a_line_is_taken_off_once_and_comes_back_in_its_place() {
    let mut class = with_habits();
    for (habit, going) in [("Starts", Going::Well), ("Asks", Going::WorkingOn)] {
        class.teacher(log(ADA, habit, going, "")).unwrap();
    }
    let before = class.place(ADA).habits.clone();
    let off = Deed::Habit { student: ADA, what: HabitDeed::TakeOff { number: before[0].number } };
    class.teacher(off.clone()).unwrap();
    assert_eq!(class.place(ADA).habits.len(), 1);
    assert_eq!(class.teacher(off), Ok(vec![]), "a form sent twice");
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.place(ADA).habits, before);
}

#[test]
fn no_habit_is_ever_counted_into_a_level_a_mark_or_the_wall() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    class.teacher(judge(ADA, SLOPE, Level::APPROACHING)).unwrap();
    class.teacher(list(&["Starts", "Asks"])).unwrap();
    let counted = |class: &Class| {
        let (section, place) = (class.section(), class.place(ADA));
        let term = &section.terms.running;
        let shelves: Vec<_> = section.taught().map(|(id, _)| class.state.notes(section, id)).collect();
        let next = section.next_steps(place, &class.now);
        (place.judgements.clone(), section.derived(term, place), section.mark_now(term, place), shelves, next)
    };
    let before = counted(&class);
    for going in [Going::WorkingOn, Going::Well, Going::WorkingOn] {
        class.teacher(log(ADA, "Starts", going, "a word")).unwrap();
        class.teacher(log(ADA, "Asks", going, "")).unwrap();
    }
    assert_eq!(class.place(ADA).habits.len(), 6);
    assert_eq!(counted(&class), before);
}
