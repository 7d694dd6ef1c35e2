//! Taking back the teacher's last command: exactly, or not at all.

use crate::blocks::{FIRST, WANTS, begin, comes, made, mark as attendance, plan};
use crate::class::*;
use crate::habits::{list, log};
use crate::mastery_day::{declare, pick, take};
use crate::term::{amend, end, release, take_back};
use crate::tickets::{ask, asked};
use cupboard::classroom::{
    Alias, BlockDeed, Colour, CupsShown, Deed, Devices, Enrolment, FinalRule, HabitDeed, HeldId, Language, Level,
    MasteryDayDeed, Naming, Outcome, Policies, Presence, Refusal, Reply, Section, SettingDeed, Status, StatusRule,
    Student, StudentId, TermDeed, TicketDeed, WallSettings, block::Attendance, habit::Going, term::UsualMark,
};
use std::collections::BTreeMap;

/// People and places, without what every event moves: the clock, the last number, the undo itself.
fn put_aside(class: &Class) -> (Section, BTreeMap<StudentId, Student>) {
    let mut section = Section { clock: Default::default(), changed: 0, undo: None, ..class.section().clone() };
    section.enrolments.values_mut().for_each(|place| *place = settled(place));
    (section, (*class.state.students).clone())
}

/// A place without the order of arrival, which coming back renews.
fn settled(place: &Enrolment) -> Enrolment {
    Enrolment { arrived: 0, ..place.clone() }
}

/// Period 3 in mid-lesson, with something of everything in it.
fn lived_in() -> Class {
    let mut class = Class::open();
    class.student(ADA, status(ADA, TERMS, Status::Ready)).unwrap();
    class.teacher(judge(ADA, TERMS, Level::NOT_YET)).unwrap();
    class.student(ADA, status(ADA, TERMS, Status::Working)).unwrap();
    class.student(ADA, status(ADA, TERMS, Status::Ready)).unwrap();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    class.teacher(Deed::SeeCup { student: BEN }).unwrap();
    class.student(DALIA, raise(DALIA, Colour::Yellow)).unwrap();
    class.teacher(mark(ESI, Presence::Absent)).unwrap();
    class.teacher(Deed::PlanCheck { outcome: TERMS, check: Some(Box::default()) }).unwrap();
    class.teacher(list(&["Starts", "Asks"])).unwrap();
    class.teacher(log(ADA, "Asks", Going::WorkingOn, "earlier")).unwrap();
    class.teacher(made("Maths help", 3)).unwrap();
    for held in 1..=2 {
        let come = comes(class.section(), FIRST, ADA, WANTS);
        class.student(ADA, come).unwrap();
        if held == 1 {
            class.teacher(begin(class.section(), FIRST)).unwrap();
        }
    }
    class.teacher(release(&[ADA, BEN])).unwrap();
    class.teacher(amend(CHIDI, UsualMark::Growing, "a talk")).unwrap();
    class.teacher(declare(4)).unwrap();
    class.student(BEN, pick(&class, BEN, &[TERMS])).unwrap();
    class.student(BEN, take(&class, BEN, Some(2))).unwrap();
    class.teacher(ask("Which comes first?")).unwrap();
    let answer = TicketDeed::Answer { ticket: asked(&class), student: ADA, reply: Reply::Choice(1) };
    class.student(ADA, Deed::Ticket(answer)).unwrap();
    class
}

#[test]
fn every_command_that_can_be_taken_back_is_restored_exactly() {
    let policies = Policies { status: StatusRule::InClass, devices: Devices::Shared, names_closed: true };
    let wall = WallSettings { naming: Naming::Names, cups: CupsShown::ListByName };
    let slope = Outcome { statement: "I can find any slope".into(), code: "F.1".into(), ..Outcome::default() };
    let free = lived_in();
    let taken: Vec<_> = free.section().members().map(|(_, place)| place.alias).collect();
    let alias = Alias::all().find(|alias| !taken.contains(alias)).unwrap();
    let deeds = [
        Deed::Set(SettingDeed::Name("Period 5".into())),
        Deed::Set(SettingDeed::Language(Language::French)),
        Deed::Set(SettingDeed::Policies(policies)),
        Deed::Set(SettingDeed::Wall(wall)),
        Deed::RenameStudent { student: ADA, name: "Ada King".into() },
        Deed::SetLanguage { student: DALIA, language: Some(Language::Arabic) },
        Deed::SetAlias { student: ADA, alias },
        Deed::SetOffWall { student: ADA, off_wall: true },
        Deed::SetMap { student: ADA, map: Some([TERMS].into()) },
        Deed::Leave { student: BEN },
        Deed::EditOutcome { outcome: Some(SLOPE), value: Box::new(slope) },
        Deed::RetireOutcome { outcome: TERMS },
        Deed::OrderOutcomes { order: vec![SLOPE] },
        Deed::ImportOutcomes { rows: vec![skill("EE.1", "I can collect terms", "Terms", &[])] },
        mark(ESI, Presence::HereByTeacher),
        mark(ADA, Presence::Absent),
        status(ADA, TERMS, Status::NotStarted),
        status(CHIDI, TERMS, Status::Working),
        judge(ADA, TERMS, Level::APPROACHING),
        judge(ADA, TERMS, Level::MASTERED),
        judge(CHIDI, SLOPE, Level::NOT_YET),
        raise(BEN, Colour::Green),
        raise(CHIDI, Colour::Red),
        Deed::LowerCup { student: BEN },
        Deed::ConfirmCup { student: BEN },
        Deed::SeeCup { student: DALIA },
        Deed::PlanCheck { outcome: SLOPE, check: Some(Box::default()) },
        Deed::PlanCheck { outcome: TERMS, check: None },
        list(&["Asks"]),
        log(BEN, "Starts", Going::Well, "at once"),
        Deed::Habit { student: ADA, what: HabitDeed::TakeOff { number: free.place(ADA).habits[0].number } },
        end(1),
        amend(ADA, UsualMark::Confident, "her project"),
        release(&[CHIDI, DALIA]),
        take_back(&[ADA, BEN]),
        Deed::Term(TermDeed::SetRule { rule: FinalRule(FinalRule::default().0.split_off(2)) }),
        Deed::Term(TermDeed::Set { term: 1, name: "Autumn".into(), outcomes: Some([SLOPE].into()) }),
        declare(3),
        Deed::MasteryDay(MasteryDayDeed::CallOff),
        pick(&free, CHIDI, &[SLOPE]),
        pick(&free, BEN, &[]),
        take(&free, BEN, None),
        ask("What is x?"),
        Deed::Ticket(TicketDeed::Close { ticket: asked(&free) }),
        Deed::Ticket(TicketDeed::Show { ticket: asked(&free), shown: true }),
        Deed::Ticket(TicketDeed::Answer { ticket: asked(&free), student: CHIDI, reply: Reply::Choice(0) }),
        Deed::Ticket(TicketDeed::Answer { ticket: asked(&free), student: ADA, reply: Reply::Choice(0) }),
    ];
    is_restored(deeds.into());
}

fn is_restored(deeds: Vec<Deed>) {
    for deed in deeds {
        let mut class = lived_in();
        let before = lived_in();
        assert!(!facts(class.teacher(deed.clone())).is_empty(), "{deed:?}");
        assert_ne!(put_aside(&class), put_aside(&before), "{deed:?}");
        class.teacher(Deed::Undo { of: None }).unwrap();
        assert_eq!(put_aside(&class), put_aside(&before), "{deed:?}");
    }
}

#[test]
fn every_command_about_a_block_is_restored_exactly() {
    let free = lived_in();
    is_restored(vec![
        Deed::Block(BlockDeed::Plan { block: Some(FIRST), plan: plan("Reading", 2, &[SLOPE]) }),
        Deed::Block(BlockDeed::End { block: FIRST }),
        Deed::Block(BlockDeed::Show { block: FIRST, on: true }),
        comes(free.section(), FIRST, ADA, None),
        comes(free.section(), FIRST, BEN, WANTS),
        begin(free.section(), FIRST),
        attendance(1, ADA, Some(Attendance::Missed)),
        attendance(1, BEN, Some(Attendance::Here)),
        Deed::Block(BlockDeed::MarkRest { held: HeldId(1) }),
    ]);
}

#[test]
fn an_undo_can_itself_be_taken_back() {
    let mut class = lived_in();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    let mastered = settled(class.place(ADA));
    class.teacher(Deed::Undo { of: None }).unwrap();
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(settled(class.place(ADA)), mastered);
}

#[test]
fn taking_back_a_mastered_takes_its_note_off_at_once() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    assert_eq!(class.state.note_count(class.section(), TERMS), 1);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.state.note_count(class.section(), TERMS), 0, "a slip of the finger does not hang till tomorrow");
}

#[test]
fn a_note_that_hung_before_stays_when_a_lowering_is_taken_back() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    class.teacher(judge(ADA, TERMS, Level::NOT_YET)).unwrap();
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.place(ADA).proficiency(TERMS), Some(Level::MASTERED));
    assert_eq!(class.state.note_count(class.section(), TERMS), 1);
}

#[test]
fn a_check_that_waited_waits_again_and_one_that_was_answered_stays_answered() {
    let mut class = lived_in();
    let asked = class.place(ADA).standing(TERMS);
    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    assert_ne!(class.place(ADA).standing(TERMS), asked);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.place(ADA).standing(TERMS), asked);
    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    let answered = class.place(ADA).standing(TERMS);
    class.teacher(status(ADA, TERMS, Status::NotStarted)).unwrap();
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.place(ADA).standing(TERMS), answered);
}

#[test]
fn what_was_touched_since_is_not_taken_back() {
    let mut class = Class::open();
    class.teacher(status(ADA, TERMS, Status::Working)).unwrap();
    class.student(ADA, status(ADA, TERMS, Status::Ready)).unwrap();
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince));
    assert_eq!(class.place(ADA).status(TERMS), Status::Ready);
}

#[test]
fn what_others_did_elsewhere_does_not_stand_in_the_way() {
    let mut class = Class::open();
    class.teacher(status(ADA, TERMS, Status::Working)).unwrap();
    class.student(ADA, status(ADA, SLOPE, Status::Ready)).unwrap();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    class.pass(20 * MINUTE);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.place(ADA).status(TERMS), Status::NotStarted);
    assert_eq!(class.place(ADA).status(SLOPE), Status::Ready);
}

#[test]
fn a_roster_is_taken_back_and_comes_back_by_the_same_roster() {
    let mut class = Class::open();
    let rows = roster(&["Femi Ade", "Gus Orr"]);
    class.teacher(Deed::ImportRoster { rows: rows.clone() }).unwrap();
    assert_eq!(class.section().members().count(), 7);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.section().members().count(), 5);
    class.teacher(Deed::ImportRoster { rows }).unwrap();
    assert_eq!(class.section().members().count(), 7);
    assert_eq!(class.state.students.len(), 7, "the same two, not two more");
}

#[test]
fn a_roster_is_not_taken_back_once_one_of_its_students_has_tapped() {
    let mut class = Class::open();
    class.teacher(Deed::ImportRoster { rows: roster(&["Femi Ade"]) }).unwrap();
    let femi = StudentId(6);
    class.student(femi, status(femi, TERMS, Status::Working)).unwrap();
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince));
}

#[test]
fn a_new_skill_is_not_taken_back_once_somebody_works_on_it() {
    let mut class = Class::open();
    let rows = vec![skill("F.2", "I can draw a line", "Lines", &[])];
    class.teacher(Deed::ImportOutcomes { rows: rows.clone() }).unwrap();
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.section().taught().count(), 4);
    class.teacher(Deed::ImportOutcomes { rows }).unwrap();
    let line = class.section().taught().last().unwrap().0;
    class.student(ADA, status(ADA, line, Status::Working)).unwrap();
    assert!(class.teacher(Deed::Undo { of: None }).is_err());
}

#[test]
fn an_icon_that_went_to_somebody_else_is_not_taken_from_them() {
    let mut class = Class::open();
    let (fox, taken) = (class.place(ADA).alias, class.section().members().map(|(_, p)| p.alias).collect::<Vec<_>>());
    let alias = Alias::all().find(|alias| !taken.contains(alias)).unwrap();
    class.teacher(Deed::SetAlias { student: ADA, alias }).unwrap();
    class.student(BEN, Deed::SetAlias { student: BEN, alias: fox }).unwrap();
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince));
}

#[test]
fn a_name_that_was_changed_in_another_class_is_not_taken_back_here() {
    let mut class = Class::new();
    let first = class.id;
    let rename = |name: &str| Deed::RenameStudent { student: DALIA, name: name.into() };
    class.teacher(rename("Dalia H.")).unwrap();
    class.another("Homeroom");
    class.teacher(Deed::ShareStudent { student: DALIA }).unwrap();
    class.teacher(rename("Dalia Haddad-Rey")).unwrap();
    class.id = first;
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince));
    assert_eq!(class.state.students[&DALIA].name, "Dalia Haddad-Rey");
}

#[test]
fn the_end_of_class_settles_presence_and_cups() {
    for deed in [mark(ESI, Presence::Here), raise(CHIDI, Colour::Green)] {
        let mut class = Class::open();
        class.teacher(deed).unwrap();
        class.pass(46 * MINUTE);
        assert!(!class.section().is_open());
        assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince));
    }
}

#[test]
fn only_the_command_that_was_shown_is_taken_back() {
    let mut class = Class::open();
    class.teacher(status(ADA, TERMS, Status::Working)).unwrap();
    let shown = class.section().undo.as_ref().unwrap().batch;
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    assert_eq!(class.teacher(Deed::Undo { of: Some(shown) }), Err(Refusal::ChangedSince));
    let last = class.section().undo.as_ref().unwrap().batch;
    class.teacher(Deed::Undo { of: Some(last) }).unwrap();
    assert_eq!(class.place(ADA).proficiency(TERMS), None);
    assert_eq!(class.teacher(Deed::Undo { of: Some(last) }), Err(Refusal::ChangedSince), "twice is not putting back");
}

#[test]
fn opening_and_closing_are_not_taken_back_and_only_the_teacher_takes_back() {
    let mut class = Class::open();
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::NothingToUndo));
    class.teacher(status(ADA, TERMS, Status::Working)).unwrap();
    assert_eq!(class.student(ADA, Deed::Undo { of: None }), Err(Refusal::TeacherOnly));
    class.teacher(Deed::CloseClass).unwrap();
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::NothingToUndo));
}

#[test]
fn taking_back_in_a_resting_class_wakes_it_and_still_takes_back_the_right_thing() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    class.pass(20 * MINUTE);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.place(ADA).proficiency(TERMS), None);
    assert!(class.section().clock.is_running());
}
