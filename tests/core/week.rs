//! The goals of a student's week (S21): "my three", for so many lessons of their own.

use crate::class::*;
use cupboard::classroom::next::Reason;
use cupboard::classroom::{Deed, Field, Level, OutcomeId, Refusal, StudentId, WeekGoal};

fn set(student: StudentId, goals: &[(OutcomeId, &str)], lessons: u8) -> Deed {
    let goals = goals.iter().map(|(outcome, word)| WeekGoal { outcome: *outcome, word: (*word).into() }).collect();
    Deed::SetWeek { student, goals, lessons }
}

fn few(class: &Class, student: StudentId) -> Vec<OutcomeId> {
    class.section().my_few(class.place(student), &class.now)
}

#[test]
fn the_goals_of_a_week_are_my_three_and_the_first_of_them_is_next() {
    let mut class = Class::new();
    assert_eq!(few(&class, ADA), [TERMS, SLOPE], "what is next");
    class.teacher(set(ADA, &[(TWO_STEP, "  with the  scale "), (SLOPE, "")], 5)).unwrap();
    assert_eq!(few(&class, ADA), [TWO_STEP, SLOPE, TERMS], "in the teacher's order, filled up with what is next");
    assert_eq!(class.place(ADA).week.as_ref().unwrap().goals[0].word, "with the scale");
    let steps = class.section().next_steps(class.place(ADA), &class.now);
    assert_eq!(steps[0].1, Reason::NextInOrder, "ready, whatever comes before it");
    assert!(steps[..2].iter().all(|(id, _)| [TWO_STEP, SLOPE].contains(id)), "before other work: {steps:?}");
    class.teacher(judge(ADA, TWO_STEP, Level::MASTERED)).unwrap();
    assert_eq!(few(&class, ADA)[0], SLOPE, "what is reached makes room");
    assert_eq!(few(&class, BEN), [TERMS, SLOPE], "nobody else's");
}

#[test]
fn a_week_ends_after_so_many_lessons_of_their_own_or_when_the_teacher_ends_it() {
    let mut class = Class::open();
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    class.teacher(set(ADA, &[(SLOPE, "")], 1)).unwrap();
    class.teacher(set(ESI, &[(SLOPE, "")], 1)).unwrap();
    for page in 1..=5 {
        class.now = at_uptime(class.now, class.now.uptime_ms + 9 * MINUTE);
        class.teacher(Deed::TurnPage { page }).unwrap();
    }
    let left = |class: &Class, student| class.section().week_left(class.place(student), &class.now);
    assert_eq!((left(&class, ADA), left(&class, ESI)), (None, Some(1)), "who is away loses none of it");
    assert_eq!(few(&class, ADA)[0], TERMS);
    class.teacher(set(ESI, &[], 1)).unwrap();
    assert_eq!((left(&class, ESI), few(&class, ESI)[0]), (None, TERMS));
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(few(&class, ESI)[0], SLOPE);
}

#[test]
fn one_to_three_different_skills_of_their_map_for_a_few_lessons() {
    let mut class = Class::new();
    let four = [(TERMS, ""), (ONE_STEP, ""), (TWO_STEP, ""), (SLOPE, "")];
    for goals in [&four[..], &[(TERMS, ""), (TERMS, "again")]] {
        assert_eq!(class.teacher(set(ADA, goals, 5)), Err(Refusal::WeekGoals));
    }
    for lessons in [0, 21] {
        assert_eq!(class.teacher(set(ADA, &four[..1], lessons)), Err(Refusal::WeekGoals));
    }
    let long = "x".repeat(141);
    assert_eq!(class.teacher(set(ADA, &[(TERMS, &long)], 5)), Err(Refusal::TooLong(Field::Note)));
    assert_eq!(class.student(ADA, set(ADA, &four[..1], 5)), Err(Refusal::TeacherOnly));
    class.teacher(Deed::SetMap { student: BEN, map: Some([SLOPE].into()) }).unwrap();
    assert_eq!(class.teacher(set(BEN, &four[..1], 5)), Err(Refusal::NoSuchOutcome), "not on his map");
    class.teacher(set(BEN, &four[3..], 20)).unwrap();
    assert!(class.teacher(set(BEN, &four[3..], 20)).unwrap().is_empty(), "the same once more changes nothing");
    class.teacher(Deed::RetireOutcome { outcome: SLOPE }).unwrap();
    assert!(few(&class, BEN).is_empty(), "what is no longer taught is nobody's goal");
}
