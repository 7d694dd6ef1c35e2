//! Goals (S35): one level up, by a day or within so many lessons, and the line that leads there.

use crate::class::*;
use cupboard::classroom::goal::{Growth, Progress, Until};
use cupboard::classroom::scale::ScaleRow;
use cupboard::classroom::{Day, Deed, GoalWish, Level, OutcomeId, Refusal, SettingDeed, StudentId};

const DAY_MS: i64 = 86_400_000;

fn goal(student: StudentId, outcome: OutcomeId, until: Until) -> Deed {
    Deed::SetGoal { student, goal: Some(GoalWish { outcome, until }) }
}

fn progress(class: &Class, student: StudentId) -> Option<Progress> {
    let (section, place) = (class.section(), class.place(student));
    section.goal_of(place).map(|goal| section.progress(place, &goal, &class.now))
}

#[test]
fn a_goal_is_one_level_up_and_the_teachers_word_reaches_it() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    class.student(ADA, goal(ADA, TERMS, Until::Lessons(3))).unwrap();
    assert_eq!(class.place(ADA).goal.map(|goal| goal.to), Some(Level::MASTERED));
    assert_eq!(facts(class.student(ADA, goal(ADA, TERMS, Until::Lessons(3)))), [], "the same again is nothing");
    assert_eq!(progress(&class, ADA), Some(Progress::LessonsLeft(3)));
    class.teacher(judge(ADA, TERMS, Level::EXCEEDING)).unwrap();
    assert_eq!(progress(&class, ADA), Some(Progress::Reached));
    assert_eq!(class.student(ADA, goal(ADA, TERMS, Until::Lessons(3))), Err(Refusal::NothingAbove));
    class.student(ADA, Deed::SetGoal { student: ADA, goal: None }).unwrap();
    assert_eq!(progress(&class, ADA), None);
    assert_eq!(facts(class.student(ADA, Deed::SetGoal { student: ADA, goal: None })), []);
}

#[test]
fn whoever_has_shown_nothing_yet_begins_at_the_lowest_level() {
    let mut class = Class::new();
    class.student(BEN, goal(BEN, SLOPE, Until::Lessons(1))).unwrap();
    assert_eq!(class.place(BEN).goal.map(|goal| goal.to), Some(Level::APPROACHING));
    assert_eq!(class.student(BEN, goal(ADA, SLOPE, Until::Lessons(1))), Err(Refusal::NotYours));
    assert_eq!(class.student(BEN, goal(BEN, SLOPE, Until::Lessons(0))), Err(Refusal::GoalTime));
    assert_eq!(class.student(BEN, goal(BEN, OutcomeId(9), Until::Lessons(1))), Err(Refusal::NoSuchOutcome));
}

#[test]
fn lessons_are_counted_on_the_students_own_clock() {
    let mut class = Class::open();
    for student in [ADA, ESI] {
        class.student(student, goal(student, TERMS, Until::Lessons(2))).unwrap();
    }
    class.teacher(mark(ESI, cupboard::classroom::Presence::Absent)).unwrap();
    class.lively_minutes(45);
    class.now.wall_ms += 400 * DAY_MS;
    assert_eq!([ADA, ESI].map(|s| progress(&class, s)), [1, 2].map(|left| Some(Progress::LessonsLeft(left))));
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    class.lively_minutes(45);
    let wanted = [Progress::TimeOver, Progress::LessonsLeft(2)].map(Some);
    assert_eq!([ADA, ESI].map(|s| progress(&class, s)), wanted, "and whoever was away has lost nothing");
    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    assert_eq!(progress(&class, ADA), Some(Progress::Reached), "late is no less");
}

#[test]
fn a_day_ends_only_by_a_clock_that_somebody_vouches_for() {
    let mut class = Class::new();
    let today = (class.now.wall_ms / DAY_MS) as i32;
    class.student(ADA, goal(ADA, TERMS, Until::Day(Day(today + 1)))).unwrap();
    class.now.wall_ms += 3 * DAY_MS;
    assert_eq!(progress(&class, ADA), Some(Progress::TimeOver));
    class.now.wall_trusted = false;
    assert_eq!(progress(&class, ADA), Some(Progress::UntilDay(Day(today + 1))));
    class.now.wall_trusted = true;
    assert_eq!(class.student(ADA, goal(ADA, TERMS, Until::Day(Day(today)))), Err(Refusal::GoalTime));
    assert_eq!(class.student(ADA, goal(ADA, TERMS, Until::Day(Day(today + 4_000)))), Err(Refusal::GoalTime));
}

#[test]
fn a_goal_on_a_level_that_is_taken_off_the_scale_counts_as_the_one_below() {
    let mut class = Class::new();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    class.student(ADA, goal(ADA, TERMS, Until::Lessons(5))).unwrap();
    let rows = [1, 2, 3].map(|level| ScaleRow { level: Some(Level(level)), name: String::new() });
    class.teacher(Deed::Set(SettingDeed::Scale { rows: rows.into(), mastered: 2 })).unwrap();
    assert_eq!(progress(&class, ADA), Some(Progress::Reached));
    class.teacher(Deed::RetireOutcome { outcome: TERMS }).unwrap();
    assert_eq!(progress(&class, ADA), None, "nor does it speak of a skill that is gone");
}

#[test]
fn the_line_follows_what_was_shown_along_the_students_own_time() {
    let mut class = Class::open();
    class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
    class.teacher(judge(ADA, TERMS, Level::NOT_YET)).unwrap();
    class.lively_minutes(10);
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    let points = [(0, Level::NOT_YET), (10 * MINUTE, Level::MASTERED)];
    assert_eq!(class.place(ADA).growth(TERMS), points.map(|(own_ms, level)| Growth { own_ms, level }));
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.place(ADA).growth(TERMS).len(), 1, "what was taken back was never shown");
}

#[test]
fn a_goal_that_the_teacher_set_for_a_student_is_taken_back_exactly() {
    let mut class = Class::open();
    class.student(CHIDI, goal(CHIDI, SLOPE, Until::Lessons(9))).unwrap();
    let before = class.place(CHIDI).clone();
    class.teacher(goal(CHIDI, TERMS, Until::Lessons(2))).unwrap();
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.place(CHIDI).goal, before.goal);
}
