//! Another try, earned by practice (S30).

use crate::class::*;
use cupboard::classroom::ledger::{Assessment, AttemptDeed, Occasion, Origin};
use cupboard::classroom::next::Reason;
use cupboard::classroom::{
    Amount, Deed, Fact, Level, Marking, Method, OutcomeId, Practice, Purpose, Refusal, RetakeDeed, RetakeFact,
    RetakeRule, Setting, SettingDeed, Standing, Status, StudentId,
};

fn three_items() -> Deed {
    Deed::Set(SettingDeed::Retakes(RetakeRule::Practice(Amount::Items(3))))
}

/// A class that asks for three items, in which Ada tried the first skill and is not there yet.
fn tried() -> Class {
    let mut class = Class::open();
    class.teacher(three_items()).unwrap();
    class.student(ADA, status(ADA, TERMS, Status::Ready)).unwrap();
    class.teacher(judge(ADA, TERMS, Level::NOT_YET)).unwrap();
    class
}

fn attempt(class: &Class, student: StudentId, outcome: OutcomeId) -> u64 {
    class.place(student).ledger.of(outcome).last().unwrap().number
}

fn practised(class: &Class, done: Amount) -> Deed {
    let what = RetakeDeed::Practise { attempt: attempt(class, ADA, TERMS), done };
    Deed::Retake { student: ADA, outcome: TERMS, what }
}

fn waive(student: StudentId, outcome: OutcomeId) -> Deed {
    Deed::Retake { student, outcome, what: RetakeDeed::Waive }
}

fn ready() -> Deed {
    status(ADA, TERMS, Status::Ready)
}

fn why(class: &Class) -> Option<Reason> {
    let steps = class.section().next_steps(class.place(ADA), &class.now);
    steps.into_iter().find(|(outcome, _)| *outcome == TERMS).map(|(_, why)| why)
}

#[test]
fn a_student_who_tried_practises_and_then_asks_again_and_a_new_try_begins_the_count_anew() {
    let mut class = tried();
    assert_eq!(class.student(ADA, ready()), Err(Refusal::PractiseFirst));
    assert_eq!(why(&class), Some(Reason::Practise));
    for done in [1, 2] {
        class.student(ADA, practised(&class, Amount::Items(done))).unwrap();
        assert_eq!(class.student(ADA, ready()), Err(Refusal::PractiseFirst), "{done} of 3");
    }
    class.student(ADA, practised(&class, Amount::Items(3))).unwrap();
    assert_eq!(why(&class), Some(Reason::Working));
    class.student(ADA, ready()).unwrap();
    assert_eq!(class.place(ADA).standing(TERMS), Standing::CheckAsked);

    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    assert_eq!(class.student(ADA, ready()), Err(Refusal::PractiseFirst), "the count begins anew");
    assert_eq!(class.section().retake(class.place(ADA), TERMS).unwrap().done, Amount::Items(0));
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    assert_eq!(class.place(ADA).proficiency(TERMS), Some(Level::MASTERED), "it counts in full");
    assert_eq!(class.section().retake(class.place(ADA), TERMS), None);
}

#[test]
fn what_is_tapped_counts_once_however_often_it_comes_and_in_any_order() {
    let mut class = tried();
    assert_eq!(class.student(ADA, practised(&class, Amount::Items(2))).unwrap().len(), 1);
    for done in [2, 1, 0] {
        let facts = facts(class.student(ADA, practised(&class, Amount::Items(done))));
        assert_eq!(facts, [], "{done}");
    }
    class.late(ADA, 0, practised(&class, Amount::Items(200))).unwrap();
    assert_eq!(
        class.section().retake(class.place(ADA), TERMS).unwrap().done,
        Amount::Items(3),
        "no more than asked for"
    );
    assert_eq!(facts(class.student(ADA, practised(&class, Amount::Items(3)))), []);
}

#[test]
fn a_tap_for_an_earlier_try_or_of_another_kind_is_not_for_this_one() {
    let mut class = tried();
    let waited = practised(&class, Amount::Items(1));
    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    assert_eq!(class.late(ADA, 0, waited), Err(Refusal::Superseded));
    assert_eq!(class.student(ADA, practised(&class, Amount::Minutes(5))), Err(Refusal::Superseded));
    assert_eq!(class.student(BEN, practised(&class, Amount::Items(1))), Err(Refusal::NotYours));
    class.teacher(Deed::Set(SettingDeed::Retakes(RetakeRule::Practice(Amount::Minutes(10))))).unwrap();
    class.student(ADA, practised(&class, Amount::Minutes(5))).unwrap();
    assert_eq!(class.student(ADA, ready()), Err(Refusal::PractiseFirst));
    class.student(ADA, practised(&class, Amount::Minutes(10))).unwrap();
    class.student(ADA, ready()).unwrap();
}

#[test]
fn the_teacher_waives_it_in_one_tap_which_can_be_taken_back_until_the_student_acts_on_it() {
    let mut class = tried();
    assert_eq!(class.student(ADA, waive(ADA, TERMS)), Err(Refusal::TeacherOnly));
    class.student(ADA, practised(&class, Amount::Items(1))).unwrap();
    class.teacher(waive(ADA, TERMS)).unwrap();
    assert_eq!(facts(class.teacher(waive(ADA, TERMS))), [], "once is enough");
    assert!(!class.section().practice_waits(class.place(ADA), TERMS));
    class.teacher(Deed::Undo { of: None }).unwrap();
    let retake = class.section().retake(class.place(ADA), TERMS).unwrap();
    assert_eq!((retake.done, retake.waived), (Amount::Items(1), false), "what Ada did stays");
    class.teacher(waive(ADA, TERMS)).unwrap();
    class.student(ADA, ready()).unwrap();
    assert_eq!(class.place(ADA).standing(TERMS), Standing::CheckAsked);

    class.teacher(judge(ADA, TERMS, Level::NOT_YET)).unwrap();
    class.teacher(ready()).unwrap();
    assert_eq!(class.place(ADA).standing(TERMS), Standing::CheckAsked, "the teacher may put anybody on the queue");
}

#[test]
fn nothing_is_asked_for_without_a_rule_before_a_try_after_a_success_or_for_what_came_from_elsewhere() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::NOT_YET)).unwrap();
    class.student(ADA, ready()).unwrap();
    class.teacher(three_items()).unwrap();
    class.student(ADA, status(ADA, ONE_STEP, Status::Ready)).unwrap();
    assert_eq!(class.teacher(waive(ADA, ONE_STEP)), Err(Refusal::NothingToPractise), "never tried");

    let occasion = Occasion { purpose: Purpose::Formative, ..Occasion::default() };
    let on_the_way = Assessment { level: Some(Level::NOT_YET), occasion, ..Assessment::default() };
    let placed = Occasion { origin: Origin::Placement, ..Occasion::default() };
    let placed = Assessment { level: Some(Level::NOT_YET), occasion: placed, ..Assessment::default() };
    for what in [on_the_way, placed] {
        let what = AttemptDeed::Assess { what: Box::new(what), shown_ms: None, also: Default::default() };
        class.teacher(Deed::Attempt { student: ADA, outcome: SLOPE, what }).unwrap();
        assert_eq!(class.section().retake(class.place(ADA), SLOPE), None);
    }

    // Two successes are needed, and the first is one: no practice before the second.
    let marking = Marking { method: Method::NMastery, needed: 2, contexts: 1 };
    class.teacher(Deed::Set(SettingDeed::Marking(marking))).unwrap();
    class.teacher(judge(BEN, TERMS, Level::MASTERED)).unwrap();
    assert!(!class.place(BEN).has_mastered(TERMS));
    class.student(BEN, status(BEN, TERMS, Status::Ready)).unwrap();
}

#[test]
fn an_impossible_rule_is_refused_and_a_rule_is_taken_back_like_any_setting() {
    let mut class = Class::new();
    for amount in [Amount::Items(0), Amount::Items(11), Amount::Minutes(7), Amount::Minutes(65)] {
        let rule = RetakeRule::Practice(amount);
        assert_eq!(class.teacher(Deed::Set(SettingDeed::Retakes(rule))), Err(Refusal::PracticeAmount), "{amount:?}");
    }
    assert_eq!(class.student(ADA, three_items()), Err(Refusal::TeacherOnly));
    let set = facts(class.teacher(three_items()));
    assert_eq!(set, [Fact::SettingSet(Setting::Retakes(RetakeRule::Practice(Amount::Items(3))))]);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.section().retakes, RetakeRule::Free);
}

#[test]
fn practice_is_acting_on_a_next_step_and_a_student_who_is_erased_is_gone_from_it() {
    let mut class = tried();
    let feedback = cupboard::classroom::ledger::Feedback { next: "Try two more".into(), ..Default::default() };
    let what = Assessment { level: Some(Level::NOT_YET), feedback, ..Assessment::default() };
    let what = AttemptDeed::Assess { what: Box::new(what), shown_ms: None, also: Default::default() };
    class.teacher(Deed::Attempt { student: ADA, outcome: TERMS, what }).unwrap();
    let attempt = attempt(&class, ADA, TERMS);
    let read = AttemptDeed::Read { attempt };
    class.student(ADA, Deed::Attempt { student: ADA, outcome: TERMS, what: read }).unwrap();
    assert_eq!(why(&class), Some(Reason::Feedback), "a next step that she has not taken");
    let events = class.student(ADA, practised(&class, Amount::Items(1))).unwrap();
    assert_eq!(why(&class), Some(Reason::Practise));
    let event = events.last().unwrap();
    assert_eq!(
        event.fact,
        Fact::Retake { student: ADA, outcome: TERMS, what: RetakeFact::Practised { attempt, done: Amount::Items(1) } }
    );
    assert_eq!(event.without(ADA).unwrap().fact, Fact::Erased { newcomer: false });
    assert_eq!(event.without(BEN), None);
    let known = Practice { attempt, items: 1, number: event.number, ..Practice::default() };
    assert_eq!(class.place(ADA).practice.get(&TERMS), Some(&known));
}
