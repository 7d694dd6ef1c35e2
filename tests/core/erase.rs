//! Erasing a student (TRUST.md): whatever happened, it replays without them, and everybody else is as they were.

use crate::class::*;
use crate::draws::config;
use crate::histories::{icons_are_unique, played, replay};
use crate::moves::moves;
use cupboard::classroom::alias::stable_hash;
use cupboard::classroom::{
    Actor, Alias, Colour, Command, Context, Deed, Event, Fact, Field, OutcomeId, SectionId, State, Status, StudentId,
};
use proptest::prelude::*;
use std::sync::Arc;

/// A history without somebody.
fn without(history: &[Event], student: StudentId) -> Vec<Event> {
    history.iter().map(|event| event.without(student).unwrap_or_else(|| event.clone())).collect()
}

/// What is left of a state when somebody is cut out of it by hand; what could be taken back last is left aside.
fn cut_out(mut state: State, student: StudentId) -> State {
    Arc::make_mut(&mut state.students).remove(&student);
    for section in state.sections.values_mut() {
        let section = Arc::make_mut(section);
        section.enrolments.remove(&student);
        section.undo = None;
        section.enrolments.values_mut().for_each(|place| place.evidence = place.evidence.without(student));
        crate::groups::forget(&mut section.pairing, student);
        for day in section.mastery_day.iter_mut() {
            Arc::make_mut(&mut day.picks).remove(&student);
        }
        section.blocks = Arc::new(section.blocks.without(student));
        for ticket in Arc::make_mut(&mut section.tickets.asked).values_mut().map(Arc::make_mut) {
            ticket.given.remove(&student);
            ticket.to.iter_mut().for_each(|to| to.retain(|other| *other != student));
        }
    }
    state
}

/// Whether a text of the state, as it goes into a snapshot, says a student's number where it means a student.
fn says(state: &State, student: StudentId) -> bool {
    let keys = |value: &serde_json::Value, key: &str| {
        value[key].as_object().is_some_and(|object| object.contains_key(&student.to_string()))
    };
    let value = serde_json::to_value(state).unwrap();
    let sections = value["sections"].as_object().unwrap();
    let undone = |section: &serde_json::Value| {
        let undo = section["undo"].to_string();
        ["student", "presence", "cup"].iter().any(|kind| {
            let kind = format!("{}{}", kind[..1].to_uppercase(), &kind[1..]);
            undo.contains(&format!("{{\"{kind}\":{student}}}"))
        })
    };
    keys(&value, "students") || sections.values().any(|section| keys(section, "enrolments") || undone(section))
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn any_history_replays_without_a_student_and_everybody_else_is_as_they_were(
        moves in moves(80),
        ticking: bool,
        who: prop::sample::Index,
    ) {
        let world = played(&moves, ticking);
        let students: Vec<StudentId> = world.state.students.keys().copied().collect();
        let student = *who.get(&students);
        prop_assert!(says(&world.state, student), "the test sees nothing");
        let history = without(&world.history, student);
        let state = replay(State::default(), &history);
        prop_assert!(!state.knows(student) && !says(&state, student));
        for (event, number) in history.iter().zip(1..) {
            prop_assert_eq!(event.number, number, "numbers have no gaps");
            prop_assert!(event.without(student).is_none() && event.actor != Actor::Student(student));
        }
        prop_assert_eq!(cut_out(state.clone(), student), cut_out(world.state.clone(), student));
        for section in state.sections.values() {
            icons_are_unique(section)?;
        }
    }

    #[test]
    fn what_is_taken_back_afterwards_brings_nobody_back(moves in moves(80), who: prop::sample::Index) {
        let world = played(&moves, true);
        let students: Vec<StudentId> = world.state.students.keys().copied().collect();
        let student = *who.get(&students);
        let mut state = replay(State::default(), &without(&world.history, student));
        for section in state.sections.keys().copied().collect::<Vec<_>>() {
            let ctx = Context::live(Actor::Teacher, world.now, 3);
            for event in state.decide(&Command::In(section, Deed::Undo { of: None }), &ctx).unwrap_or_default() {
                prop_assert!(event.without(student).is_none(), "{event:?}");
                state.apply(&event);
            }
        }
        prop_assert!(!state.knows(student));
    }

    #[test]
    fn everybody_can_be_erased_one_after_another(moves in moves(60)) {
        let world = played(&moves, true);
        let mut history = world.history.clone();
        for student in world.state.students.keys() {
            history = without(&history, *student);
        }
        let state = replay(State::default(), &history);
        prop_assert!(state.students.is_empty() && state.sections.values().all(|s| s.enrolments.is_empty()));
        prop_assert!(history.iter().all(|event| event.fact.student().is_none()));
        prop_assert!(history.iter().all(|event| !matches!(event.actor, Actor::Student(_))));
        let clocks = |state: &State| state.sections.values().map(|s| s.clock.clone()).collect::<Vec<_>>();
        prop_assert_eq!(clocks(&state), clocks(&world.state), "class time is what it was");
    }
}

/// A class that writes its history down.
fn told(class: &mut Class, history: &mut Vec<Event>, deed: Deed) {
    history.extend(class.teacher(deed).unwrap());
}

#[test]
fn whoever_came_back_to_another_icon_keeps_it_when_the_one_who_had_theirs_is_erased() {
    let (mut class, mut history) = (Class { state: State::default(), ..Class::new() }, vec![]);
    let make = Command::MakeSection { name: "Period 3".into(), language: Default::default() };
    history.extend(class.give(Context::live(Actor::Teacher, class.now, 1), &make).unwrap());
    told(&mut class, &mut history, Deed::ImportRoster { rows: roster(&PUPILS) });
    let theirs = class.place(BEN).alias;
    told(&mut class, &mut history, Deed::Leave { student: BEN });
    told(&mut class, &mut history, Deed::SetAlias { student: ADA, alias: theirs });
    told(&mut class, &mut history, Deed::ComeBack { student: BEN });
    let other = class.place(BEN).alias;
    assert_ne!(other, theirs);
    let alias = free(&class);
    told(&mut class, &mut history, Deed::SetAlias { student: ADA, alias });
    told(&mut class, &mut history, Deed::SetAlias { student: ESI, alias: theirs });
    let state = replay(State::default(), &without(&history, ADA));
    let places = &state.section(SectionId(1)).unwrap().enrolments;
    assert_eq!((places[&BEN].alias, places[&ESI].alias), (other, theirs));
}

fn free(class: &Class) -> Alias {
    let taken: Vec<Alias> = class.section().members().map(|(_, place)| place.alias).collect();
    let mut free: Vec<Alias> = Alias::all().filter(|alias| !taken.contains(alias)).collect();
    free.sort_by_key(|alias| stable_hash(9, alias.place().into()));
    free[0]
}

#[test]
fn nobody_is_given_the_number_of_somebody_erased() {
    let (mut class, mut history) = (Class { state: State::default(), ..Class::new() }, vec![]);
    let make = Command::MakeSection { name: "Period 3".into(), language: Default::default() };
    history.extend(class.give(Context::live(Actor::Teacher, class.now, 1), &make).unwrap());
    told(&mut class, &mut history, Deed::ImportRoster { rows: roster(&PUPILS) });
    class.state = replay(State::default(), &without(&history, ESI));
    let new = facts(class.teacher(Deed::ImportRoster { rows: roster(&["Esi Mensah"]) }));
    assert!(matches!(new[..], [Fact::Enrolled { student: StudentId(6), .. }]), "{new:?}");
}

#[test]
fn a_report_that_somebody_erased_once_made_keeps_standing_and_says_no_name() {
    let mut class = Class::open();
    let events = class.student(BEN, Deed::SetStatus { student: BEN, outcome: TERMS, status: Status::Ready }).unwrap();
    let entry = class.place(BEN).statuses[&TERMS];
    let fact = Fact::StatusRestored { student: ADA, outcome: TERMS, entry: Some(entry) };
    let event = Event { fact, actor: Actor::Teacher, ..events[0].clone() };
    let Some(Event { fact: Fact::StatusRestored { student: ADA, entry: Some(left), .. }, .. }) = event.without(BEN)
    else {
        panic!("{:?}", event.without(BEN))
    };
    assert_eq!((left.by, left.status), (Actor::Erased, Status::Ready));
    assert_eq!(event.without(ESI), None);
}

#[test]
fn every_text_that_somebody_typed_is_found_with_what_it_is_for() {
    let note =
        Fact::CupRaised { student: BEN, colour: Colour::Red, outcome: Some(OutcomeId(1)), note: "as Ada".into() };
    assert_eq!(note.texts(), [(Field::Note, "as Ada")]);
    let class = Class::new();
    let value = Box::new(class.section().outcomes[&TERMS].clone());
    let texts = Fact::OutcomeSet { outcome: TERMS, value: value.clone() };
    assert!(texts.texts().contains(&(Field::Statement, value.statement.as_str())));
    assert_eq!(Fact::CupSeen { student: BEN }.texts(), []);
}
