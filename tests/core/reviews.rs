//! Spaced review (S23): what was mastered comes back by the student's own class time, and by nothing else.

use crate::class::*;
use cupboard::classroom::review::{GAPS, LESSONS_REMEMBERED, MOST_A_LESSON};
use cupboard::classroom::{Deed, Level, OutcomeId, Presence, Refusal, StudentId};

const LESSON_MIN: u64 = 45;
const LESSON_MS: u64 = LESSON_MIN * MINUTE;
const YEAR_MS: i64 = 365 * 86_400_000;

fn look(student: StudentId, outcome: OutcomeId, solid: bool) -> Deed {
    Deed::Review { student, outcome, solid }
}

fn due(class: &Class, student: StudentId) -> Vec<OutcomeId> {
    class.section().reviews_due(class.place(student), &class.now)
}

/// A lesson of 45 minutes with these students in the room; it closes by itself.
fn lesson(class: &mut Class, here: &[StudentId]) {
    class.teacher(Deed::OpenClass { minutes: LESSON_MIN as u32 }).unwrap();
    for student in here {
        class.student(*student, Deed::Arrive { student: *student }).unwrap();
    }
    class.lively_minutes(LESSON_MIN);
    assert!(!class.section().is_open());
}

fn lessons(class: &mut Class, count: u64, here: &[StudentId]) {
    for _ in 0..count {
        lesson(class, here);
    }
}

/// A school year of 180 lessons in which Ada answers "yes" whenever something comes back, and Ben never comes to class:
/// her own class time at each look back. `between` does what it likes to the clocks, after each stretch of a lesson.
fn year(between: impl Fn(&mut Class, u64)) -> Vec<u64> {
    let mut class = Class::new();
    for student in [ADA, BEN] {
        class.teacher(judge(student, TERMS, Level::MASTERED)).unwrap();
    }
    let mut looks = Vec::new();
    for lesson in 0..180 {
        class.teacher(Deed::OpenClass { minutes: LESSON_MIN as u32 }).unwrap();
        class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
        for stretch in 0..3 {
            if due(&class, ADA) == [TERMS] {
                looks.push(class.own(ADA));
                class.student(ADA, look(ADA, TERMS, true)).unwrap();
                assert_eq!(due(&class, ADA), []);
            }
            class.lively_minutes(LESSON_MIN / 3);
            between(&mut class, lesson * 3 + stretch);
        }
        class.pass((lesson % 5 + 1) * 23 * 60 * MINUTE);
        assert_eq!(due(&class, BEN), [], "whoever is away has nothing to look back on");
    }
    assert_eq!((class.own(ADA), class.own(BEN)), (180 * LESSON_MS, 0));
    looks
}

#[test]
fn over_a_year_looks_back_fall_due_by_class_time_alone_whatever_the_clocks_do() {
    let steady = year(|_, _| {});
    let sums = GAPS.iter().scan(0, |sum, gap| {
        *sum += gap;
        Some(*sum * LESSON_MS)
    });
    let repeated = (GAPS.iter().sum::<u64>() + GAPS[GAPS.len() - 1]) * LESSON_MS;
    assert_eq!(steady, sums.chain([repeated]).collect::<Vec<_>>(), "after each gap, and the last one again");
    let jumping = year(|class, stretch| match stretch % 7 {
        1 => class.now.wall_ms += 3 * YEAR_MS,
        2 => class.now.wall_ms -= 10 * YEAR_MS,
        3 => class.power_cut(),
        4 => class.now.wall_trusted = !class.now.wall_trusted,
        5 if !class.section().is_open() => drop(class.pass(72 * 60 * MINUTE)),
        _ => {}
    });
    assert_eq!(jumping, steady, "years forwards and backwards, restarts and long weekends change nothing");
}

#[test]
fn a_yes_lengthens_the_gap_and_a_not_sure_begins_again_with_the_shortest() {
    let mut class = Class::new();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    lessons(&mut class, GAPS[0], &[ADA]);
    class.student(ADA, look(ADA, TERMS, true)).unwrap();
    lessons(&mut class, GAPS[1] - 1, &[ADA]);
    assert_eq!(due(&class, ADA), [], "not yet");
    lesson(&mut class, &[ADA]);
    assert_eq!(due(&class, ADA), [TERMS]);
    class.student(ADA, look(ADA, TERMS, false)).unwrap();
    lessons(&mut class, GAPS[1], &[ADA]);
    assert_eq!(due(&class, ADA), [], "it is open: nothing to ask");
    class.student(ADA, look(ADA, TERMS, true)).unwrap();
    lessons(&mut class, GAPS[0], &[ADA]);
    assert_eq!(due(&class, ADA), [TERMS], "the shortest gap again");
}

#[test]
fn a_miss_reopens_it_for_the_student_and_only_the_teacher_changes_the_level() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    class.student(ADA, look(ADA, TERMS, false)).unwrap();
    let place = class.place(ADA);
    assert!(place.is_reopened(TERMS) && place.has_mastered(TERMS) && place.notes.contains(&TERMS));
    assert_eq!(class.section().reopened(), [(ADA, TERMS)], "the teacher sees it");
    assert_eq!(facts(class.student(ADA, look(ADA, TERMS, false))), [], "said once is said");
    class.teacher(judge(ADA, TERMS, Level::EXCEEDING)).unwrap();
    assert!(!class.place(ADA).is_reopened(TERMS), "the teacher has looked");
    class.student(ADA, look(ADA, TERMS, false)).unwrap();
    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    assert_eq!(class.section().reopened(), [], "what is not mastered is no look back");
}

#[test]
fn no_more_than_a_few_come_back_in_one_lesson_longest_due_first() {
    let mut class = Class::new();
    for outcome in [SLOPE, TWO_STEP, TERMS, ONE_STEP] {
        class.teacher(judge(ADA, outcome, Level::MASTERED)).unwrap();
        lesson(&mut class, &[ADA]);
    }
    lessons(&mut class, 3, &[ADA]);
    assert_eq!(due(&class, ADA), [SLOPE, TWO_STEP, TERMS]);
    assert_eq!(due(&class, ADA).len(), MOST_A_LESSON);
    for (answered, outcome) in [SLOPE, TWO_STEP, TERMS].into_iter().enumerate() {
        class.student(ADA, look(ADA, outcome, true)).unwrap();
        assert_eq!(due(&class, ADA).len(), MOST_A_LESSON - 1 - answered, "no new one for each that is answered");
    }
    lesson(&mut class, &[ADA]);
    assert_eq!(due(&class, ADA), [ONE_STEP]);
}

#[test]
fn one_short_lesson_does_not_make_everything_due() {
    let mut class = Class::new();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    lessons(&mut class, 2, &[ADA]);
    class.teacher(Deed::OpenClass { minutes: 5 }).unwrap();
    class.pass(5 * MINUTE);
    assert_eq!((class.section().usual_lesson_ms(), due(&class, ADA)), (LESSON_MS, vec![]));
    lessons(&mut class, LESSONS_REMEMBERED as u64 + 2, &[]);
    assert_eq!(due(&class, ADA), [], "lessons without Ada are not hers");
    lesson(&mut class, &[ADA]);
    assert_eq!(due(&class, ADA), [TERMS]);
}

#[test]
fn only_what_is_mastered_taught_and_on_ones_map_comes_back() {
    let mut class = Class::new();
    assert_eq!(class.student(ADA, look(ADA, TERMS, true)), Err(Refusal::NotMastered));
    assert_eq!(class.student(BEN, look(ADA, TERMS, false)), Err(Refusal::NotYours));
    for outcome in [TERMS, SLOPE, TWO_STEP] {
        class.teacher(judge(ADA, outcome, Level::MASTERED)).unwrap();
    }
    assert_eq!(facts(class.student(ADA, look(ADA, TERMS, true))), [], "nobody asked yet");
    lessons(&mut class, 3, &[ADA]);
    class.teacher(Deed::SetMap { student: ADA, map: Some([TERMS, TWO_STEP].into()) }).unwrap();
    class.teacher(Deed::RetireOutcome { outcome: TWO_STEP }).unwrap();
    class.teacher(judge(ADA, SLOPE, Level::APPROACHING)).unwrap();
    assert_eq!(due(&class, ADA), [TERMS]);
}

#[test]
fn a_tap_of_the_teachers_for_a_student_is_taken_back_exactly() {
    let mut class = Class::open();
    class.teacher(mark(CHIDI, Presence::HereByTeacher)).unwrap();
    class.teacher(judge(CHIDI, TERMS, Level::MASTERED)).unwrap();
    let before = class.place(CHIDI).clone();
    class.teacher(look(CHIDI, TERMS, false)).unwrap();
    assert_ne!(*class.place(CHIDI), before);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(*class.place(CHIDI), before);
}
