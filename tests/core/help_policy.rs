//! The policy of help among students, held over random command sequences (S8): nobody sees or answers what it forbids.

use crate::draws::config;
use crate::kinds;
use crate::moves::{Move, helping_moves};
use crate::world::{Turn, World};
use cupboard::classroom::help::FIRST_OFFER_MS;
use cupboard::classroom::meeting::MOST_PARTNERS;
use cupboard::classroom::{
    Actor, Among, Colour, Command, Deed, Event, Fact, HelpFact, MeetingFact, Now, Section, SectionId, State, StudentId,
    WhoAnswers, Whom,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

const CLASS: SectionId = SectionId(1);

/// Who may see a student's question, said again from S8 and not from the code under test.
fn allowed(section: &Section, tutor: StudentId, student: StudentId, now: &Now) -> bool {
    let (Ok(asks), Ok(helps)) = (section.active(student), section.active(tutor)) else { return false };
    let Some(cup) = asks.cup.as_ref() else { return false };
    let Some(outcome) = cup.outcome else { return false };
    let meeting = |who| section.meetings.iter().any(|(_, one)| one.ended.is_none() && one.has(who));
    let policy = match section.help_rules.who {
        WhoAnswers::TeacherAssigns => false,
        WhoAnswers::StudentPicks => cup.help.whom == Whom::Tutor(tutor),
        WhoAnswers::TutorsAnswer => cup.help.whom == Whom::Anyone,
    };
    let waited = section.odometer_ms(now).saturating_sub(cup.raised_ms) >= FIRST_OFFER_MS;
    let early = section.help_rules.who == WhoAnswers::TutorsAnswer && !cup.help.opened && !waited;
    tutor != student
        && policy
        && !section.help_rules.paused
        && cup.colour != Colour::Green
        && cup.help.claim.is_none()
        && !cup.help.passed.contains(&tutor)
        && !asks.muted
        && !helps.muted
        && helps.is_here()
        && helps.tutors(outcome)
        && !meeting(student)
        && !meeting(tutor)
        && (!early || section.first_tutors(student, (outcome, cup)).contains(&tutor))
}

/// What a command of a student's made is allowed by the state before it.
fn keeps_the_policy(before: &State, turn: &Turn) -> Result<(), TestCaseError> {
    let (Some((Command::In(id, deed), ctx)), Ok(events)) = (&turn.asked, &turn.answer) else { return Ok(()) };
    let (Actor::Student(by), Ok(section)) = (ctx.actor, before.section(*id)) else { return Ok(()) };
    let muted = section.active(by).is_ok_and(|place| place.muted);
    for Event { fact, .. } in events {
        match fact {
            Fact::Among(Among::Help { student, what: HelpFact::Claimed(who) }) => {
                prop_assert_eq!(*who, by);
                prop_assert!(allowed(section, by, *student, &ctx.now), "{:?} claimed {:?}", by, student);
            }
            Fact::Among(Among::Help { student, what: HelpFact::Answered { note, .. } }) => {
                let cup = section.active(*student).ok().and_then(|place| place.cup.as_ref());
                let comes = cup.and_then(|cup| cup.help.claim.as_ref()).is_some_and(|claim| claim.by == by);
                prop_assert!(comes || allowed(section, by, *student, &ctx.now), "{:?} answered {:?}", by, student);
                prop_assert!(!muted && section.help_rules.lets_pass(note));
            }
            Fact::Among(Among::Meeting { what: MeetingFact::Begun(_) | MeetingFact::Joined, .. }) => {
                let asks = matches!(deed, Deed::Help { student, .. } if *student == by);
                prop_assert!(!muted || asks, "somebody muted went into a session");
            }
            _ => {}
        }
    }
    Ok(())
}

/// What holds of a class at any time.
fn is_sound(section: &Section, now: &Now) -> Result<(), TestCaseError> {
    for (student, _) in section.members() {
        let in_sessions = section.meetings.on().filter(|(_, one)| one.has(student)).count();
        prop_assert!(in_sessions <= 1, "{:?} is in {} sessions", student, in_sessions);
        for offer in section.offers_to(student, now) {
            prop_assert!(allowed(section, student, offer.student, now), "{:?} sees {:?}", student, offer.student);
        }
        let claims = section.members().filter_map(|(_, other)| other.cup.as_ref()?.help.claim.as_ref());
        let claims = claims.filter(|claim| claim.by == student).count();
        prop_assert!(claims <= 1, "{:?} is on the way to {}", student, claims);
    }
    prop_assert!(section.is_open() || section.meetings.on().count() == 0);
    for (_, meeting) in section.meetings.on() {
        prop_assert!((1..=MOST_PARTNERS).contains(&meeting.stayed().count()));
    }
    Ok(())
}

fn played(moves: &[Move]) -> Result<World, TestCaseError> {
    let mut world = World::helping();
    for step in moves {
        let mut waited = world.clone();
        let turn = world.turn(step);
        waited.take(&turn.by_time);
        keeps_the_policy(&waited.state, &turn)?;
        is_sound(world.state.section(CLASS).unwrap(), &world.now)?;
    }
    Ok(world)
}

proptest! {
    #![proptest_config(config(384))]

    #[test]
    fn no_student_ever_sees_or_answers_what_the_class_does_not_let_them(moves in helping_moves(120)) {
        let world = played(&moves)?;
        let mut again = State::default();
        world.history.iter().for_each(|event| again.apply(event));
        prop_assert_eq!(again, world.state);
    }

    #[test]
    fn somebody_erased_is_gone_from_all_help(moves in helping_moves(90), who in 1..6_u32) {
        let world = played(&moves)?;
        let mut left = State::default();
        for event in &world.history {
            let event = event.without(StudentId(who)).unwrap_or_else(|| event.clone());
            left.apply(&event);
        }
        prop_assert!(!left.knows(StudentId(who)));
    }
}

#[test]
fn random_help_comes_to_every_kind_of_fact() {
    let mut facts = BTreeSet::new();
    let mut runner = TestRunner::deterministic();
    for _ in 0..200 {
        let moves = helping_moves(120).new_tree(&mut runner).unwrap().current();
        let world = played(&moves).unwrap();
        facts.extend(world.history.iter().map(|event| kinds::of_fact(&event.fact)));
    }
    let unseen: Vec<_> = kinds::HELP_FACTS.iter().filter(|kind| !facts.contains(*kind)).collect();
    assert!(unseen.is_empty(), "facts never seen: {unseen:?}");
}
