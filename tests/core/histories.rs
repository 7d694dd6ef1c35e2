//! What holds of every history that the core accepts.

use crate::class::MINUTE;
use crate::draws::config;
use crate::kinds;
use crate::moves::{Move, moves};
use crate::world::{Turn, World};
use cupboard::classroom::alias::{ALIASES, stable_hash};
use cupboard::classroom::clock::QUIET_LIMIT_MS;
use cupboard::classroom::evidence::Wanted;
use cupboard::classroom::ledger::AttemptDeed;
use cupboard::classroom::next::Reason;
use cupboard::classroom::review::MOST_A_LESSON;
use cupboard::classroom::{
    Actor, BlockDeed, Command, Context, Deed, Event, Fact, HabitDeed, HelpDeed, Now, OutcomeId, Presence, Refusal,
    Section, SectionId, State, StudentId,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::{BTreeMap, BTreeSet};

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn any_accepted_history_replays_to_the_same_state(moves in moves(80), ticking: bool) {
        let world = played(&moves, ticking);
        let replayed = replay(State::default(), &world.history);
        prop_assert_eq!(replayed, world.state);
    }

    #[test]
    fn a_state_written_down_at_any_point_goes_on_as_if_nothing_had_been(moves in moves(80), cut: prop::sample::Index) {
        let world = played(&moves, true);
        let (before, after) = world.history.split_at(cut.index(world.history.len() + 1));
        let state = replay(State::default(), before);
        let read: State = serde_json::from_str(&serde_json::to_string(&state).unwrap()).unwrap();
        prop_assert_eq!(&read, &state);
        prop_assert_eq!(replay(read, after), world.state);
    }

    #[test]
    fn numbers_have_no_gaps_and_a_batch_is_named_by_its_first(moves in moves(80), ticking: bool) {
        let mut world = World::new(ticking);
        for step in &moves {
            let turn = world.turn(step);
            for batch in turn.answer.iter().chain([&turn.by_time]) {
                let first = batch.first().map(|event| event.number);
                for event in batch {
                    prop_assert!(Some(event.batch) == first || *batch == turn.by_time);
                }
            }
        }
        for (event, number) in world.history.iter().zip(1..) {
            prop_assert_eq!(event.number, number);
            prop_assert!(event.batch <= number);
        }
        prop_assert_eq!(world.state.number, world.history.len() as u64);
    }

    #[test]
    fn a_command_that_is_refused_changes_nothing(moves in moves(60), ticking: bool) {
        let mut world = World::new(ticking);
        for step in &moves {
            let mut waited = world.clone();
            let turn = world.turn(step);
            waited.take(&turn.by_time);
            if turn.answer.is_err() {
                prop_assert_eq!(&world.state, &waited.state);
            }
        }
    }

    #[test]
    fn asking_again_for_what_is_done_does_nothing(moves in moves(60), ticking: bool) {
        let mut world = World::new(ticking);
        for step in &moves {
            let turn = world.turn(step);
            let (Some((command, ctx)), Ok(_)) = (&turn.asked, &turn.answer) else { continue };
            if settles(command, ctx) {
                let again = world.state.decide(command, ctx).unwrap_or_default();
                prop_assert!(again.is_empty(), "{command:?} again: {again:?}");
            }
        }
    }

    #[test]
    fn class_time_counts_only_open_time_and_never_more_than_the_quiet_limit(moves in moves(80), ticking: bool) {
        let mut world = World::new(ticking);
        let mut clocks = Clocks::default();
        for step in &moves {
            clocks.before(&world);
            let turn = world.turn(step);
            clocks.after(&world, &turn)?;
        }
    }

    #[test]
    fn what_must_hold_of_every_state_holds_after_every_step(moves in moves(80), ticking: bool) {
        let mut world = World::new(ticking);
        for step in &moves {
            let turn = world.turn(step);
            let events: Vec<&Event> = turn.by_time.iter().chain(turn.answer.iter().flatten()).collect();
            for section in world.state.sections.values() {
                icons_are_unique(section)?;
                notes_are_true(section, &events)?;
                the_queue_is_in_order(section, &world.now)?;
                the_wall_keeps_its_promises(&world.state, section, &world.now)?;
                nobody_is_here_while_it_is_closed(section)?;
                names_lead_somewhere(&world.state, section, &world.now)?;
                questions_keep_their_promises(section)?;
                a_slot_is_one_students(section, &events)?;
            }
        }
    }
}

pub fn played(moves: &[Move], ticking: bool) -> World {
    let mut world = World::new(ticking);
    for step in moves {
        world.turn(step);
    }
    world
}

pub fn replay(mut state: State, events: &[Event]) -> State {
    for event in events {
        state.apply(event);
    }
    state
}

/// Whether asking twice should be the same as asking once. Adding, taking back and history are not like that.
fn settles(command: &Command, ctx: &Context) -> bool {
    let Command::In(_, deed) = command else { return false };
    let raises = matches!(deed, Deed::RaiseCup { .. } | Deed::Help { what: HelpDeed::Raise { .. }, .. });
    let history = (raises || matches!(deed, Deed::ConfirmCup { .. })) && ctx.is_late();
    !history
        && !matches!(deed, Deed::AssessMany { .. } | Deed::Attempt { what: AttemptDeed::Assess { .. }, .. })
        && !matches!(deed, Deed::ConfirmCup { .. } | Deed::Undo { of: None } | Deed::EditOutcome { outcome: None, .. })
        && !matches!(deed, Deed::Evidence { wanted: Wanted::Add(_) | Wanted::Comment { .. }, .. })
        && !matches!(
            deed,
            Deed::Habit { what: HabitDeed::Log(_), .. } | Deed::Block(BlockDeed::Plan { block: None, .. })
        )
}

/// What the class clocks may have counted, kept beside them with a stopwatch.
#[derive(Default)]
struct Clocks {
    at: Now,
    open: BTreeSet<SectionId>,
    open_ms: BTreeMap<SectionId, u64>,
    odometers: BTreeMap<SectionId, u64>,
    own: BTreeMap<(SectionId, StudentId), u64>,
    last_human: BTreeMap<SectionId, u64>,
}

impl Clocks {
    fn before(&mut self, world: &World) {
        self.at = world.now;
        self.open = world.state.sections.values().filter(|s| s.is_open()).map(|s| s.id).collect();
    }

    fn after(&mut self, world: &World, turn: &Turn) -> Result<(), TestCaseError> {
        let same_boot = self.at.boot == world.now.boot;
        let passed = if same_boot { world.now.uptime_ms - self.at.uptime_ms } else { 0 };
        for id in &self.open {
            *self.open_ms.entry(*id).or_default() += passed;
        }
        let events: Vec<&Event> = turn.by_time.iter().chain(turn.answer.iter().flatten()).collect();
        for event in &events {
            if event.actor != Actor::System && !event.late {
                self.last_human.insert(event.section, event.class_ms);
            }
        }
        for section in world.state.sections.values() {
            self.check(section, &world.now, &events)?;
        }
        Ok(())
    }

    fn check(&mut self, section: &Section, now: &Now, events: &[&Event]) -> Result<(), TestCaseError> {
        let (id, odometer) = (section.id, section.odometer_ms(now));
        prop_assert!(odometer <= self.open_ms.get(&id).copied().unwrap_or_default(), "counted while closed");
        let quiet = odometer - self.last_human.get(&id).copied().unwrap_or(odometer);
        prop_assert!(quiet <= QUIET_LIMIT_MS, "{quiet} ms of quiet counted");
        if section.is_open() && !section.clock.is_running() {
            prop_assert_eq!(quiet, 0, "a resting class counts none of the quiet time");
        }
        if !section.is_open() {
            let later = Now { uptime_ms: now.uptime_ms + 600 * MINUTE, ..*now };
            prop_assert_eq!(section.odometer_ms(&later), odometer, "a closed class counts on");
        }
        let touched = |student| {
            let about = Fact::PresenceSet { student, presence: Presence::Here }.subject();
            events.iter().any(|event| event.section == id && event.fact.subject() == about)
        };
        for (student, place) in &section.enrolments {
            let own = place.own_clock_ms(odometer);
            prop_assert!(place.joined_ms + own <= odometer, "a student's own clock is ahead of the class's");
            let before = self.own.insert((id, *student), own);
            if place.presence == Presence::Absent && !touched(*student) {
                prop_assert_eq!(before, Some(own), "an absent student's clock moved");
            }
        }
        self.odometers.insert(id, odometer);
        Ok(())
    }
}

pub fn icons_are_unique(section: &Section) -> Result<(), TestCaseError> {
    let icons: BTreeSet<_> = section.members().map(|(_, place)| place.alias).collect();
    let members = section.members().count();
    prop_assert!(members > ALIASES.len() || icons.len() == members, "two of a class share an icon");
    Ok(())
}

/// A note hangs for everything mastered; at an opening, for nothing else.
fn notes_are_true(section: &Section, events: &[&Event]) -> Result<(), TestCaseError> {
    let last = events.iter().rfind(|event| event.section == section.id);
    let opened = last.is_some_and(|event| matches!(event.fact, Fact::ClassOpened { .. }));
    for place in section.enrolments.values() {
        for (outcome, attempts) in place.ledger.iter() {
            let judged = section.marking.judge(&section.scale, attempts);
            prop_assert_eq!(judged.as_ref(), place.judgements.get(&outcome), "judged by what the ledger says");
        }
        let mastered: BTreeSet<_> = place.judgements.keys().copied().filter(|id| place.has_mastered(*id)).collect();
        prop_assert!(mastered.is_subset(&place.notes));
        prop_assert!(!opened || mastered == place.notes);
    }
    Ok(())
}

fn the_queue_is_in_order(section: &Section, now: &Now) -> Result<(), TestCaseError> {
    let queue = section.cup_queue(now);
    prop_assert!(queue.iter().all(|(_, cup)| cup.colour.asks()), "a green cup in the queue");
    let ages: Vec<_> = queue.iter().map(|(_, cup)| (cup.raised_ms, cup.number)).collect();
    prop_assert!(ages.is_sorted(), "the oldest comes first");
    Ok(())
}

fn the_wall_keeps_its_promises(state: &State, section: &Section, now: &Now) -> Result<(), TestCaseError> {
    let hidden: Vec<_> = section.enrolments.iter().filter(|(_, place)| place.left || place.off_wall).collect();
    let outcomes: Vec<_> = section.outcomes.keys().copied().collect();
    for outcome in &outcomes {
        let notes = state.notes(section, *outcome);
        let seeds: BTreeSet<_> = notes.iter().map(|note| note.seed).collect();
        for (student, _) in &hidden {
            prop_assert!(!seeds.contains(&stable_hash(student.0.into(), outcome.0.into())), "a hidden note");
        }
        prop_assert!(notes.len() <= state.note_count(section, *outcome));
        prop_assert!(section.is_open() || (notes.is_empty() && state.note_count(section, *outcome) == 0));
    }
    let standing = state.standing_cups(section, now);
    let arrivals = state.arrivals(section);
    for (student, place) in &hidden {
        prop_assert!(arrivals.iter().all(|note| note.seed != stable_hash(student.0.into(), 0)), "a hidden arrival");
        let cup = place.cup.as_ref().map(|cup| cup.number);
        prop_assert!(standing.iter().all(|shown| Some(shown.cup.number) != cup), "a hidden cup");
    }
    prop_assert!(section.is_open() || (standing.is_empty() && arrivals.is_empty()));
    Ok(())
}

fn nobody_is_here_while_it_is_closed(section: &Section) -> Result<(), TestCaseError> {
    if !section.is_open() {
        prop_assert_eq!(section.here_count().0, 0);
        prop_assert!(section.members().all(|(_, place)| place.cup.as_ref().is_none_or(|cup| cup.colour.asks())));
    }
    prop_assert!(section.enrolments.values().all(|place| !place.left || (place.cup.is_none() && !place.is_here())));
    Ok(())
}

/// Every reference within the state has its target, codes are unique, nothing comes before itself.
fn names_lead_somewhere(state: &State, section: &Section, now: &Now) -> Result<(), TestCaseError> {
    prop_assert!(section.enrolments.keys().all(|student| state.students.contains_key(student)));
    let order: BTreeSet<OutcomeId> = section.order.iter().copied().collect();
    prop_assert!(order.len() == section.order.len() && order.iter().eq(section.outcomes.keys()));
    let codes: Vec<_> = section.taught().map(|(_, o)| o.code.to_lowercase()).filter(|code| !code.is_empty()).collect();
    prop_assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "a code twice");
    prop_assert!(section.outcomes.values().flat_map(|o| &o.prerequisites).all(|id| section.outcomes.contains_key(id)));
    for place in section.enrolments.values() {
        let steps = section.next_steps(place, now);
        let on_map: BTreeSet<_> = section.map_of(place).map(|(id, _)| id).collect();
        let looks_back = |reason| matches!(reason, Reason::Feedback | Reason::Review | Reason::Reopened);
        let open = |id, reason| !place.has_mastered(id) || looks_back(reason);
        prop_assert!(steps.iter().all(|(id, reason)| on_map.contains(id) && open(*id, *reason)));
        let all_mastered = on_map.iter().all(|id| place.has_mastered(*id));
        prop_assert!(all_mastered || !steps.is_empty(), "there is always a next step while one is left");
        prop_assert!(section.reviews_due(place, now).len() <= MOST_A_LESSON);
        // Quiet minutes in which only a late tap came are taken back when the class rests.
        let newest = section.own_ms(place, now) + QUIET_LIMIT_MS;
        prop_assert!(place.reviews.values().all(|review| review.own_ms <= newest));
    }
    Ok(())
}

/// A slot has one student, and who has one picked something; the day ends with class.
fn a_slot_is_one_students(section: &Section, events: &[&Event]) -> Result<(), TestCaseError> {
    let last = events.iter().rfind(|event| event.section == section.id);
    let closed = last.is_some_and(|event| event.fact == Fact::ClassClosed);
    prop_assert!(!closed || section.mastery_day.is_none(), "the day outlived its class");
    let Some(day) = &section.mastery_day else { return Ok(()) };
    let slots: Vec<_> = day.picks.values().filter_map(|pick| pick.slot).collect();
    prop_assert_eq!(slots.iter().collect::<BTreeSet<_>>().len(), slots.len(), "two in one slot");
    prop_assert!(day.picks.values().all(|pick| (1..=2).contains(&pick.outcomes.len())));
    prop_assert!(day.picks.keys().all(|student| section.active(*student).is_ok()), "a slot of somebody who left");
    Ok(())
}

/// One question at a time, none in a closed class; the room is told no counts of fewer than four answers.
fn questions_keep_their_promises(section: &Section) -> Result<(), TestCaseError> {
    let open: Vec<_> = section.tickets.newest_first().filter(|(_, ticket)| ticket.is_open()).collect();
    prop_assert!(open.len() <= usize::from(section.is_open()), "{} questions are open", open.len());
    prop_assert!(section.tickets.asked.len() <= cupboard::classroom::ticket::MOST_KEPT);
    for (_, ticket) in section.tickets.newest_first() {
        prop_assert!(ticket.given.keys().all(|student| ticket.is_for(*student)), "an answer of somebody not asked");
    }
    let shown = section.wall_question();
    prop_assert!(section.is_open() || shown.is_none());
    prop_assert!(shown.is_none_or(|shown| shown.counts.is_none() || shown.answers >= 4), "somebody can be told");
    Ok(())
}

#[test]
fn random_histories_see_every_fact_and_every_refusal_and_accept_at_least_half() {
    let mut facts = BTreeSet::new();
    let mut refusals = BTreeSet::new();
    let (mut asked, mut accepted) = (0, 0);
    let mut runner = TestRunner::deterministic();
    for round in 0..5_400 {
        let moves = moves(80).new_tree(&mut runner).unwrap().current();
        let mut world = match round % 10 {
            0 => World::full(),
            1 => World::talked(),
            2 | 3 => World::tutored(),
            4 => World::helping(),
            _ => World::new(round % 2 == 0),
        };
        facts.extend(world.history.iter().map(|event| kinds::of_fact(&event.fact)));
        for step in &moves {
            let turn = world.turn(step);
            facts.extend(turn.by_time.iter().map(|event| kinds::of_fact(&event.fact)));
            asked += 1;
            match turn.answer {
                Ok(events) => {
                    accepted += 1;
                    facts.extend(events.iter().map(|event| kinds::of_fact(&event.fact)));
                }
                Err(refusal) => drop(refusals.insert(kinds::of_refusal(refusal))),
            }
        }
    }
    let unseen: Vec<_> = kinds::FACTS.iter().filter(|kind| !facts.contains(*kind)).collect();
    assert!(unseen.is_empty(), "facts never seen: {unseen:?}");
    // What students who help each other are refused, a class of its own comes to, in `help.rs`.
    let of_helping = Refusal::of_helping();
    let unheard: Vec<_> = Refusal::all()
        .into_iter()
        .filter(|refusal| !of_helping.contains(refusal))
        .map(kinds::of_refusal)
        .filter(|kind| !refusals.contains(kind))
        .collect();
    assert!(unheard.is_empty(), "refusals never heard: {unheard:?}");
    assert!(accepted * 2 >= asked, "only {accepted} of {asked} were accepted");
    assert!(accepted * 20 <= asked * 19, "hardly anything was refused: {accepted} of {asked} accepted");
}
