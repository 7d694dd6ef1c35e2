//! One quick question (S24): who is asked, which answers count, what the room is told.

use crate::class::*;
use cupboard::classroom::ticket::{FEWEST_SHOWN, Form, MOST_KEPT};
use cupboard::classroom::{
    Actor, Command, Context, Deed, Fact, Question, Refusal, Reply, StudentId, Ticket, TicketDeed, TicketFact, TicketId,
};

fn choice(text: &str, right: Option<u8>) -> Question {
    let options = ["about 3", "exactly 3", "none"].map(String::from).to_vec();
    Question { text: text.into(), form: Form::Choice { options, right }, outcome: Some(TERMS) }
}

/// A choice of three, asked of everybody.
pub fn ask(text: &str) -> Deed {
    Deed::Ticket(TicketDeed::Ask { question: Box::new(choice(text, Some(1))), to: None })
}

/// The number of the question that is open.
pub fn asked(class: &Class) -> TicketId {
    class.section().tickets.open().unwrap().0
}

fn answer(ticket: TicketId, student: StudentId, reply: Reply) -> Deed {
    Deed::Ticket(TicketDeed::Answer { ticket, student, reply })
}

fn close(ticket: TicketId) -> Deed {
    Deed::Ticket(TicketDeed::Close { ticket })
}

fn ticket(class: &Class, id: TicketId) -> &Ticket {
    class.section().tickets.get(id).unwrap()
}

/// Period 3 with a question open.
fn questioned() -> (Class, TicketId) {
    let mut class = Class::open();
    class.teacher(ask("What is x?")).unwrap();
    let id = asked(&class);
    (class, id)
}

#[test]
fn a_question_is_asked_of_an_open_class_by_the_teacher_only() {
    let mut class = Class::new();
    assert_eq!(class.teacher(ask("What is x?")), Err(Refusal::ClassClosed));
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert_eq!(class.student(BEN, ask("What is x?")), Err(Refusal::TeacherOnly));
    class.teacher(ask("What is x?")).unwrap();
    assert!(class.section().question_for(BEN).is_some());
}

#[test]
fn a_choice_has_two_to_five_options_and_the_right_one_is_one_of_them() {
    let mut class = Class::open();
    let mut ask = |options: usize, right| {
        let options = (0..options).map(|n| format!("option {n}")).collect();
        let question = Question { text: "Which?".into(), form: Form::Choice { options, right }, outcome: None };
        class.teacher(Deed::Ticket(TicketDeed::Ask { question: Box::new(question), to: None })).err()
    };
    assert_eq!([ask(1, None), ask(6, None)], [Some(Refusal::OptionCount); 2]);
    assert_eq!([ask(2, Some(2)), ask(2, Some(1)), ask(5, None)], [Some(Refusal::NoSuchChoice), None, None]);
}

#[test]
fn chosen_students_are_asked_and_nobody_else_sees_it() {
    let mut class = Class::open();
    let to = |students: &[StudentId]| Some(students.iter().copied().collect());
    let ask = |to| Deed::Ticket(TicketDeed::Ask { question: Box::new(choice("What is x?", None)), to });
    assert_eq!(class.teacher(ask(to(&[]))), Err(Refusal::NobodyChosen));
    assert_eq!(class.teacher(ask(to(&[BEN, StudentId(99)]))), Err(Refusal::NoSuchStudent));
    class.teacher(ask(to(&[BEN, ESI]))).unwrap();
    let id = asked(&class);
    assert!(class.section().question_for(BEN).is_some() && class.section().question_for(ADA).is_none());
    assert_eq!(class.student(ADA, answer(id, ADA, Reply::Choice(0))), Err(Refusal::NoSuchTicket));
    class.student(BEN, answer(id, BEN, Reply::Choice(0))).unwrap();
    assert_eq!(class.section().unanswered(ticket(&class, id)), [ESI]);
}

#[test]
fn the_next_question_closes_the_one_before_and_takes_it_off_the_wall() {
    let (mut class, first) = questioned();
    class.teacher(Deed::Ticket(TicketDeed::Show { ticket: first, shown: true })).unwrap();
    let facts = facts(class.teacher(ask("And y?")));
    assert!(matches!(
        facts[..],
        [
            Fact::Ticket(TicketFact::Closed { .. }),
            Fact::Ticket(TicketFact::Shown { shown: false, .. }),
            Fact::Ticket(TicketFact::Asked { .. }),
        ]
    ));
    assert!(!ticket(&class, first).is_open() && class.section().tickets.on_wall.is_none());
    assert_eq!(class.teacher(ask("And y?")), Ok(vec![]), "a finger that taps twice asks once");
}

#[test]
fn an_answer_may_be_changed_until_the_question_closes() {
    let (mut class, id) = questioned();
    class.student(BEN, answer(id, BEN, Reply::Choice(0))).unwrap();
    class.student(BEN, answer(id, BEN, Reply::Choice(2))).unwrap();
    assert_eq!(ticket(&class, id).tally().counts, [0, 0, 1]);
    assert_eq!(facts(class.student(BEN, answer(id, BEN, Reply::Choice(2)))), []);
    for wrong in [Reply::Choice(3), Reply::Confidence(2), Reply::Text("x".into())] {
        assert_eq!(class.student(BEN, answer(id, BEN, wrong)), Err(Refusal::NoSuchChoice));
    }
    assert_eq!(class.student(ADA, answer(id, BEN, Reply::Choice(0))), Err(Refusal::NotYours));
    class.teacher(close(id)).unwrap();
    class.pass(1_000);
    assert_eq!(class.student(BEN, answer(id, BEN, Reply::Choice(1))), Err(Refusal::TicketClosed));
    assert_eq!(ticket(&class, id).tally().counts, [0, 0, 1], "the answer that was in stays");
}

#[test]
fn an_answer_tapped_in_time_that_arrives_late_is_kept_as_late_and_one_tapped_afterwards_is_refused() {
    let (mut class, id) = questioned();
    class.teacher(close(id)).unwrap();
    class.pass(MINUTE);
    let tapped = |class: &mut Class, student, age_ms| {
        let ctx = Context { age_ms, ..Context::live(Actor::Student(student), class.now, 1) };
        let deed = answer(id, student, Reply::Choice(1));
        class.give(ctx, &Command::In(class.id, deed)).map(|_| ())
    };
    for age_ms in [None, Some(-1), Some(0), Some(MINUTE as i64)] {
        assert_eq!(tapped(&mut class, BEN, age_ms), Err(Refusal::TicketClosed), "{age_ms:?}");
    }
    tapped(&mut class, BEN, Some(MINUTE as i64 + 1)).unwrap();
    tapped(&mut class, ADA, Some(600_000)).unwrap();
    let given = &ticket(&class, id).given;
    assert!(given[&BEN].late && given[&ADA].late);
    class.power_cut();
    assert_eq!(tapped(&mut class, DALIA, Some(3_000)), Err(Refusal::TicketClosed), "tapped after the box came back");
    tapped(&mut class, DALIA, Some(5_000)).unwrap();
}

#[test]
fn a_late_answer_gives_way_to_what_the_teacher_entered_since() {
    let (mut class, id) = questioned();
    class.teacher(answer(id, BEN, Reply::Choice(2))).unwrap();
    assert_eq!(class.late(BEN, 0, answer(id, BEN, Reply::Choice(0))), Err(Refusal::Superseded));
    let seen = class.state.number;
    class.late(BEN, seen, answer(id, BEN, Reply::Choice(0))).unwrap();
    assert!(!ticket(&class, id).given[&BEN].late, "the question is still open");
}

#[test]
fn the_question_closes_with_class_and_leaves_the_wall() {
    let (mut class, id) = questioned();
    class.teacher(Deed::Ticket(TicketDeed::Show { ticket: id, shown: true })).unwrap();
    class.pass(60 * MINUTE);
    assert!(!class.section().is_open() && !ticket(&class, id).is_open());
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert!(class.section().question_for(BEN).is_none() && class.section().wall_question().is_none());
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::NothingToUndo));
}

#[test]
fn the_room_sees_only_how_many_until_nobody_can_be_told() {
    let (mut class, id) = questioned();
    class.teacher(Deed::Ticket(TicketDeed::Show { ticket: id, shown: true })).unwrap();
    class.teacher(Deed::SetOffWall { student: ESI, off_wall: true }).unwrap();
    for (n, student) in [ADA, BEN, CHIDI, ESI].into_iter().enumerate() {
        class.teacher(answer(id, student, Reply::Choice(n as u8 % 2))).unwrap();
    }
    let shown = class.section().wall_question().unwrap();
    assert_eq!((shown.answers, shown.counts), (FEWEST_SHOWN - 1, None), "who is off the wall is not counted");
    class.student(DALIA, answer(id, DALIA, Reply::Choice(2))).unwrap();
    let shown = class.section().wall_question().unwrap();
    assert_eq!((shown.answers, shown.counts), (4, Some(vec![2, 1, 1])));
}

#[test]
fn words_are_counted_on_the_wall_and_never_shown() {
    let mut class = Class::open();
    let question = Question { text: "What was hard?".into(), form: Form::Text, outcome: None };
    class.teacher(Deed::Ticket(TicketDeed::Ask { question: Box::new(question), to: None })).unwrap();
    let id = asked(&class);
    class.teacher(Deed::Ticket(TicketDeed::Show { ticket: id, shown: true })).unwrap();
    for student in [ADA, BEN, CHIDI, DALIA, ESI] {
        class.teacher(answer(id, student, Reply::Text(" the sign ".into()))).unwrap();
    }
    assert_eq!(ticket(&class, id).given[&ADA].reply, Reply::Text("the sign".into()));
    let shown = class.section().wall_question().unwrap();
    assert_eq!((shown.answers, shown.counts), (5, None));
}

#[test]
fn which_answer_is_right_is_seen_only_afterwards_and_only_if_the_teacher_lets_them() {
    let (mut class, id) = questioned();
    let reveal = |revealed| Deed::Ticket(TicketDeed::Reveal { ticket: id, revealed });
    assert_eq!(class.teacher(reveal(true)), Err(Refusal::TicketOpen));
    class.teacher(close(id)).unwrap();
    assert!(class.section().answer_for(BEN).is_none());
    class.teacher(reveal(true)).unwrap();
    assert!(class.section().answer_for(BEN).is_some());
    class.teacher(Deed::CloseClass).unwrap();
    assert!(class.section().answer_for(BEN).is_some(), "at home too");
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert!(class.section().answer_for(BEN).is_none(), "until the next lesson");
}

#[test]
fn a_question_with_an_answer_is_not_taken_back_and_its_number_is_nobody_elses() {
    let (mut class, first) = questioned();
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert!(class.section().tickets.get(first).is_none());
    class.teacher(ask("And y?")).unwrap();
    let second = asked(&class);
    assert_ne!(first, second, "a phone's late answer must not find another question");
    assert_eq!(class.late(BEN, 0, answer(first, BEN, Reply::Choice(0))), Err(Refusal::NoSuchTicket));
    class.student(BEN, answer(second, BEN, Reply::Choice(0))).unwrap();
    assert_eq!(class.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince));
}

#[test]
fn an_earlier_question_is_asked_again_of_those_who_are_still_there() {
    let mut class = Class::open();
    let to = Some([BEN, ESI].into());
    class.teacher(Deed::Ticket(TicketDeed::Ask { question: Box::new(choice("What is x?", None)), to })).unwrap();
    let first = asked(&class);
    class.teacher(Deed::Leave { student: ESI }).unwrap();
    class.teacher(Deed::RetireOutcome { outcome: TERMS }).unwrap();
    class.teacher(close(first)).unwrap();
    class.teacher(Deed::Ticket(TicketDeed::AskAgain { ticket: first })).unwrap();
    let again = ticket(&class, asked(&class));
    assert_eq!((again.question.text.as_str(), again.question.outcome), ("What is x?", None));
    assert_eq!(again.to, Some([BEN].into()));
    assert!(again.given.is_empty());
}

#[test]
fn the_class_keeps_its_last_fifty_questions() {
    let mut class = Class::open();
    for n in 0..=MOST_KEPT {
        class.teacher(ask(&format!("Question {n}?"))).unwrap();
    }
    let kept: Vec<_> = class.section().tickets.newest_first().map(|(_, ticket)| ticket.question.text.clone()).collect();
    assert_eq!((kept.len(), kept[0].as_str(), kept[MOST_KEPT - 1].as_str()), (50, "Question 50?", "Question 1?"));
}
