//! Tutoring blocks (S18): who may come, who gets a seat, what is marked, and when a pattern of absence is one.

use crate::class::*;
use crate::moves::Move;
use cupboard::classroom::block::{
    Attendance, Block, BlockHour, BlockPlan, BlockRole, BlockTime, LAST_LESSON, MOST_BLOCKS, MOST_SEATS, Wanted,
};
use cupboard::classroom::tutor::{Letter, Line};
use cupboard::classroom::{
    Actor, BlockDeed, BlockId, Deed, Field, HeldId, Level, OutcomeId, Refusal, Section, StudentId, Subject, TrayDeed,
    TutorDeed,
};

pub const FIRST: BlockId = BlockId(1);

/// A block on Tuesday at half past two in the library.
pub fn plan(name: &str, seats: u8, outcomes: &[OutcomeId]) -> BlockPlan {
    let time = BlockTime { weekday: 1, at: BlockHour::Minute(14 * 60 + 30) };
    let outcomes = outcomes.iter().copied().collect();
    BlockPlan { name: name.into(), time, place: "Library".into(), seats, outcomes }
}

pub fn made(name: &str, seats: u8) -> Deed {
    Deed::Block(BlockDeed::Plan { block: None, plan: plan(name, seats, &[]) })
}

fn changed(block: BlockId, plan: BlockPlan) -> Deed {
    Deed::Block(BlockDeed::Plan { block: Some(block), plan })
}

pub fn comes(section: &Section, block: BlockId, student: StudentId, wanted: Option<Wanted>) -> Deed {
    let round = section.blocks.round(block);
    Deed::Block(BlockDeed::SignUp { block, round, student, wanted })
}

pub const WANTS: Option<Wanted> = Some(Wanted { role: BlockRole::Wants, outcome: None });

fn helps(outcome: Option<OutcomeId>) -> Option<Wanted> {
    Some(Wanted { role: BlockRole::Helps, outcome })
}

/// The student masters a skill and applies, and the teacher says yes.
pub fn tutors(class: &mut Class, student: StudentId, outcome: OutcomeId) {
    class.teacher(judge(student, outcome, Level::MASTERED)).unwrap();
    let letter = Letter { answers: vec![(Line::Usual(1), "I was stuck there too".into())], ticked: vec![] };
    let norms = Some(class.section().tutoring.norms_mark());
    let what = TutorDeed::Apply { outcome, letter, on_wall: false, norms };
    class.student(student, Deed::Tutor { student, what }).unwrap();
    let items = class.section().tray().iter().map(|waiting| waiting.item).collect();
    class.teacher(Deed::Tray(TrayDeed { items, declined: None })).unwrap();
}

fn wants(class: &Class, student: StudentId) -> Deed {
    comes(class.section(), FIRST, student, WANTS)
}

pub fn begin(section: &Section, block: BlockId) -> Deed {
    Deed::Block(BlockDeed::Begin { block, round: section.blocks.round(block) })
}

pub fn mark(held: u32, student: StudentId, mark: Option<Attendance>) -> Deed {
    Deed::Block(BlockDeed::Mark { held: HeldId(held), student, mark })
}

fn who(class: &Class) -> Vec<StudentId> {
    let block = class.section().blocks.ever(FIRST).unwrap();
    class.section().signed_up(block).iter().map(|(student, _)| *student).collect()
}

/// A class with one block of so many seats.
fn with_block(seats: u8) -> Class {
    let mut class = Class::new();
    class.teacher(made("Maths help", seats)).unwrap();
    class
}

/// A wish about blocks, made of raw draws.
pub fn wish(step: &Move, section: &Section, (student, own): (StudentId, Actor)) -> (Actor, Deed) {
    let Move { a, b, who, .. } = *step;
    let running: Vec<(BlockId, &Block)> = section.blocks.running();
    let about_a_block =
        section.undo.as_ref().is_some_and(|undo| matches!(undo.subjects.first(), Some(Subject::Block(_))));
    if about_a_block && b % 3 == 0 {
        return (Actor::Teacher, Deed::Undo { of: None });
    }
    // Mostly about one block, so that something comes of it.
    let Some(&(block, known)) = running.get(usize::from(who / 128)).or(running.first()) else {
        return (Actor::Teacher, made("Maths help", 1 + a % 3));
    };
    let round = section.blocks.round(block).saturating_sub(u32::from(b < 12));
    let held = section.blocks.held().last().map_or(HeldId(9), |held| held.id);
    let skill = section.order.get(usize::from(a) % (section.order.len() + 1)).copied();
    let teachers = |what| (Actor::Teacher, Deed::Block(what));
    match a % 16 {
        0 => (Actor::Teacher, made("Reading", [0, 2, 3, MOST_SEATS + 1][usize::from(b % 4)])),
        1 => {
            let mut plan = plan(["Help", "Maths", ""][usize::from(b % 3)], 1 + b % 3, &[]);
            plan.outcomes = skill.into_iter().collect();
            plan.time.weekday = b % 9;
            (Actor::Teacher, changed(block, plan))
        }
        2 if b < 60 => teachers(BlockDeed::End { block }),
        2 => teachers(BlockDeed::End { block: BlockId(400) }),
        3 => teachers(BlockDeed::Show { block, on: b % 3 > 0 }),
        4..=5 => teachers(BlockDeed::Begin { block, round }),
        6..=8 => {
            let mark = Attendance::ALL.get(usize::from(b % 4)).copied();
            teachers(BlockDeed::Mark { held, student, mark })
        }
        9 => teachers(BlockDeed::MarkRest { held }),
        _ => {
            let role = if b % 3 == 0 { BlockRole::Helps } else { BlockRole::Wants };
            let named = known.plan.outcomes.first().copied().or(skill);
            let wanted = (b % 7 > 0).then_some(Wanted { role, outcome: named.filter(|_| b % 2 == 0) });
            (own, Deed::Block(BlockDeed::SignUp { block, round, student, wanted }))
        }
    }
}

#[test]
fn the_teacher_makes_changes_and_ends_blocks_within_bounds() {
    let mut class = Class::new();
    assert_eq!(class.student(ADA, made("Maths help", 4)), Err(Refusal::TeacherOnly));
    assert_eq!(class.teacher(made(" ", 4)), Err(Refusal::Empty(Field::BlockName)));
    for seats in [0, MOST_SEATS + 1] {
        assert_eq!(class.teacher(made("Maths help", seats)), Err(Refusal::BlockSeats));
    }
    let at = |weekday, at| BlockPlan { time: BlockTime { weekday, at }, ..plan("Maths help", 4, &[]) };
    for wrong in [
        at(7, BlockHour::Lesson(1)),
        at(0, BlockHour::Lesson(0)),
        at(0, BlockHour::Lesson(LAST_LESSON + 1)),
        at(0, BlockHour::Minute(24 * 60)),
    ] {
        let deed = Deed::Block(BlockDeed::Plan { block: None, plan: wrong });
        assert_eq!(class.teacher(deed), Err(Refusal::BlockTime));
    }
    assert_eq!(class.teacher(changed(FIRST, plan("Maths", 4, &[]))), Err(Refusal::NoSuchBlock));
    class.teacher(made("Maths help", 4)).unwrap();
    assert_eq!(class.teacher(changed(FIRST, plan("Maths help", 4, &[]))), Ok(vec![]), "nothing changed");
    let unknown = changed(FIRST, plan("Maths help", 4, &[OutcomeId(99)]));
    assert_eq!(class.teacher(unknown), Err(Refusal::NoSuchOutcome));
    for n in 1..MOST_BLOCKS {
        class.teacher(made(&format!("Block {n}"), 4)).unwrap();
    }
    assert_eq!(class.teacher(made("One more", 4)), Err(Refusal::TooManyBlocks));
    class.teacher(Deed::Block(BlockDeed::End { block: FIRST })).unwrap();
    assert_eq!(class.teacher(Deed::Block(BlockDeed::End { block: FIRST })), Ok(vec![]), "a form sent twice");
    class.teacher(made("One more", 4)).unwrap();
    assert_eq!(class.student(ADA, wants(&class, ADA)), Err(Refusal::NoSuchBlock), "it has ended");
}

#[test]
fn blocks_stand_in_the_order_of_the_week_and_lessons_before_hours() {
    let mut class = Class::new();
    let hours =
        [(4, BlockHour::Lesson(1)), (1, BlockHour::Minute(600)), (1, BlockHour::Lesson(6)), (0, BlockHour::Minute(0))];
    for (weekday, at) in hours {
        let plan = BlockPlan { time: BlockTime { weekday, at }, ..plan("Help", 4, &[]) };
        class.teacher(Deed::Block(BlockDeed::Plan { block: None, plan })).unwrap();
    }
    let order: Vec<u32> = class.section().blocks.running().iter().map(|(id, _)| id.0).collect();
    assert_eq!(order, [4, 3, 2, 1]);
}

#[test]
fn seats_are_for_whoever_was_first_and_a_change_keeps_the_turn() {
    let mut class = with_block(2);
    assert_eq!(class.student(ADA, wants(&class, BEN)), Err(Refusal::NotYours));
    class.student(BEN, wants(&class, BEN)).unwrap();
    assert_eq!(class.student(BEN, wants(&class, BEN)), Ok(vec![]), "a tap sent twice");
    class.student(ADA, wants(&class, ADA)).unwrap();
    for student in [CHIDI, DALIA] {
        assert_eq!(class.student(student, wants(&class, student)), Err(Refusal::BlockFull));
    }
    assert_eq!(class.teacher(wants(&class, CHIDI)), Err(Refusal::BlockFull), "the teacher makes more seats first");
    let slope = Some(Wanted { role: BlockRole::Wants, outcome: Some(SLOPE) });
    class.student(BEN, comes(class.section(), FIRST, BEN, slope)).unwrap();
    assert_eq!(who(&class), [BEN, ADA], "another skill in a full block, at the same turn");
    class.student(BEN, comes(class.section(), FIRST, BEN, None)).unwrap();
    class.student(DALIA, wants(&class, DALIA)).unwrap();
    assert_eq!(who(&class), [ADA, DALIA]);
    class.teacher(changed(FIRST, plan("Maths help", 1, &[]))).unwrap();
    assert_eq!(who(&class), [ADA, DALIA], "fewer seats turn nobody away who has one");
    assert_eq!(class.section().free_seats(class.section().blocks.block(FIRST).unwrap()), 0);
}

#[test]
fn only_who_tutors_a_skill_helps_with_it_and_wishes_keep_to_the_blocks_skills_and_the_own_map() {
    let mut class = with_block(5);
    class.teacher(changed(FIRST, plan("Maths help", 5, &[TERMS, SLOPE]))).unwrap();
    let ask = |class: &mut Class, student, wanted| {
        let deed = comes(class.section(), FIRST, student, wanted);
        class.student(student, deed)
    };
    for outcome in [None, Some(TERMS)] {
        assert_eq!(ask(&mut class, ADA, helps(outcome)), Err(Refusal::NotTheirsToHelp));
    }
    class.teacher(judge(ADA, SLOPE, Level::MASTERED)).unwrap();
    tutors(&mut class, ADA, TERMS);
    tutors(&mut class, ADA, ONE_STEP);
    assert_eq!(ask(&mut class, ADA, helps(Some(SLOPE))), Err(Refusal::NotTheirsToHelp));
    assert_eq!(ask(&mut class, ADA, helps(Some(ONE_STEP))), Err(Refusal::NoSuchOutcome), "not what the block is about");
    ask(&mut class, ADA, helps(Some(TERMS))).unwrap();
    ask(&mut class, ADA, WANTS).unwrap();
    ask(&mut class, ADA, helps(None)).unwrap();
    class.teacher(Deed::SetMap { student: BEN, map: Some([TERMS].into()) }).unwrap();
    let slope = Some(Wanted { role: BlockRole::Wants, outcome: Some(SLOPE) });
    assert_eq!(ask(&mut class, BEN, slope), Err(Refusal::NoSuchOutcome), "not on Ben's map");
    class.teacher(Deed::RetireOutcome { outcome: TERMS }).unwrap();
    class.teacher(Deed::RetireOutcome { outcome: SLOPE }).unwrap();
    ask(&mut class, ADA, helps(Some(ONE_STEP))).unwrap();
}

#[test]
fn a_block_begins_once_by_hand_and_a_tap_that_waited_is_not_for_the_next_time() {
    let mut class = with_block(3);
    assert_eq!(class.teacher(begin(class.section(), FIRST)), Err(Refusal::NobodySignedUp));
    class.student(BEN, wants(&class, BEN)).unwrap();
    let (waited, twice) = (wants(&class, ADA), begin(class.section(), FIRST));
    assert_eq!(class.student(BEN, twice.clone()), Err(Refusal::TeacherOnly));
    class.teacher(twice.clone()).unwrap();
    assert_eq!(class.late(ADA, 0, waited), Err(Refusal::BlockBegan));
    assert_eq!(class.teacher(twice), Err(Refusal::BlockBegan), "a form sent twice begins it once");
    assert!(who(&class).is_empty(), "the list of the next time");
    class.student(ADA, wants(&class, ADA)).unwrap();
    let held = class.section().blocks.time(HeldId(1)).unwrap();
    assert_eq!(held.attendees.keys().copied().collect::<Vec<_>>(), [BEN]);
    assert_eq!((held.name.as_str(), held.wall_ms, held.wall_trusted), ("Maths help", class.now.wall_ms, true));
}

#[test]
fn attendance_is_marked_by_the_teacher_and_who_came_without_signing_up_is_on_the_list() {
    let mut class = with_block(3);
    for student in [BEN, ADA] {
        class.student(student, wants(&class, student)).unwrap();
    }
    class.teacher(begin(class.section(), FIRST)).unwrap();
    assert_eq!(class.student(BEN, mark(1, BEN, Some(Attendance::Here))), Err(Refusal::TeacherOnly));
    assert_eq!(class.teacher(mark(7, BEN, None)), Err(Refusal::NoSuchBlock));
    assert_eq!(class.teacher(mark(1, StudentId(77), None)), Err(Refusal::NoSuchStudent));
    class.teacher(mark(1, BEN, Some(Attendance::Excused))).unwrap();
    class.teacher(mark(1, DALIA, Some(Attendance::Here))).unwrap();
    class.teacher(Deed::Block(BlockDeed::MarkRest { held: HeldId(1) })).unwrap();
    let marks = |class: &Class| {
        let held = class.section().blocks.time(HeldId(1)).unwrap();
        held.attendees.iter().map(|(student, attendee)| (*student, attendee.mark)).collect::<Vec<_>>()
    };
    let (here, excused) = (Some(Attendance::Here), Some(Attendance::Excused));
    assert_eq!(marks(&class), [(ADA, here), (BEN, excused), (DALIA, here)], "the rest was there, the excused stays");
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(marks(&class), [(ADA, None), (BEN, excused), (DALIA, here)]);
    class.teacher(mark(1, DALIA, None)).unwrap();
    assert_eq!(marks(&class).len(), 2, "who had not signed up is off the list again");
}

/// Holds the block with this mark for Ben, and Ada there.
fn hold(class: &mut Class, mark_of_ben: Option<Attendance>) {
    for student in [ADA, BEN] {
        class.student(student, wants(class, student)).unwrap();
    }
    class.teacher(begin(class.section(), FIRST)).unwrap();
    let held = class.section().blocks.held().last().unwrap().id.0;
    class.teacher(mark(held, ADA, Some(Attendance::Here))).unwrap();
    class.teacher(mark(held, BEN, mark_of_ben)).unwrap();
}

#[test]
fn the_flag_is_raised_at_two_of_the_last_three_that_count_and_names_the_very_times() {
    use Attendance::*;
    let flag = |class: &Class| {
        class
            .section()
            .absences(BEN)
            .map(|found| (found.missed.iter().map(|held| held.id.0).collect::<Vec<_>>(), found.of))
    };
    let mut class = with_block(5);
    hold(&mut class, Some(Missed));
    assert_eq!(flag(&class), None, "once is no pattern");
    hold(&mut class, Some(Excused));
    hold(&mut class, None);
    assert_eq!(flag(&class), None, "excused and unmarked count for nothing");
    hold(&mut class, Some(Missed));
    assert_eq!(flag(&class), Some((vec![1, 4], 2)));
    hold(&mut class, Some(Here));
    assert_eq!(flag(&class), Some((vec![1, 4], 3)));
    hold(&mut class, Some(Here));
    assert_eq!(flag(&class), None, "one of the last three");
    class.teacher(mark(5, BEN, Some(Missed))).unwrap();
    assert_eq!(flag(&class), Some((vec![4, 5], 3)));
    class.teacher(mark(4, BEN, Some(Excused))).unwrap();
    assert_eq!(flag(&class), Some((vec![1, 5], 3)), "further back, now that one is excused");
    assert_eq!(class.section().absences(ADA), None);
    class.teacher(Deed::Leave { student: BEN }).unwrap();
    assert_eq!(flag(&class), None);
}

#[test]
fn who_came_without_signing_up_can_miss_nothing() {
    let mut class = with_block(5);
    for held in 1..=3 {
        class.student(ADA, wants(&class, ADA)).unwrap();
        class.teacher(begin(class.section(), FIRST)).unwrap();
        class.teacher(mark(held, BEN, Some(Attendance::Missed))).unwrap();
    }
    assert_eq!(class.section().absences(BEN), None);
}

#[test]
fn no_seat_is_given_twice_by_a_taking_back_and_a_beginning_comes_back_whole() {
    let mut class = with_block(1);
    class.student(BEN, wants(&class, BEN)).unwrap();
    class.teacher(comes(class.section(), FIRST, BEN, None)).unwrap();
    class.student(ADA, wants(&class, ADA)).unwrap();
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince));
    let before = class.section().blocks.clone();
    class.teacher(begin(class.section(), FIRST)).unwrap();
    let begun = class.section().blocks.clone();
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.section().blocks, before, "a slip of the finger");
    class.pass(3 * MINUTE);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.section().blocks, begun, "with the time at which it began");
    class.student(BEN, wants(&class, BEN)).unwrap();
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince), "the next list is used already");
}

#[test]
fn who_leaves_the_class_frees_their_seat_and_is_not_among_those_who_come() {
    let mut class = with_block(1);
    class.student(BEN, wants(&class, BEN)).unwrap();
    class.teacher(Deed::Leave { student: BEN }).unwrap();
    assert!(who(&class).is_empty());
    class.student(ADA, wants(&class, ADA)).unwrap();
    assert_eq!(who(&class), [ADA]);
}

#[test]
fn the_wall_shows_one_block_until_it_is_taken_off_or_ends() {
    let mut class = with_block(1);
    class.teacher(made("Reading", 3)).unwrap();
    let show = |block, on| Deed::Block(BlockDeed::Show { block: BlockId(block), on });
    let shown = |class: &Class| class.section().blocks.on_wall().map(|(id, _)| id.0);
    assert_eq!(class.student(ADA, show(1, true)), Err(Refusal::TeacherOnly));
    class.teacher(show(1, true)).unwrap();
    class.teacher(show(2, true)).unwrap();
    assert_eq!(class.teacher(show(1, false)), Ok(vec![]), "it is not the one that is shown");
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(shown(&class), Some(1));
    class.teacher(Deed::Block(BlockDeed::End { block: FIRST })).unwrap();
    assert_eq!(shown(&class), None);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(shown(&class), Some(1), "back, and on the wall as before");
}
