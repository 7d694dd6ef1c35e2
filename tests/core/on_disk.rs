//! The same through the journal: a history written to a real store and read back makes the same state.

use crate::draws::config;
use crate::histories::{played, replay};
use crate::moves::moves;
use cupboard::classroom::{Event, State};
use cupboard::journal::{Batch, Journal, Reader};
use proptest::prelude::*;
use std::path::Path;

proptest! {
    // Few cases: each one syncs to a real disk.
    #![proptest_config(config(12))]

    #[test]
    fn a_history_read_back_from_a_store_makes_the_same_state(
        moves in moves(120),
        snapshot: prop::sample::Index,
        stops in proptest::collection::vec(any::<bool>(), 1..20),
    ) {
        let world = played(&moves, true);
        let dir = tempfile::tempdir().unwrap();
        let batches: Vec<&[Event]> = world.history.chunks(world.history.len().div_ceil(8)).collect();
        let snapshot = snapshot.index(batches.len());
        let mut state = State::default();
        let mut journal = Journal::open(dir.path()).unwrap().0;
        for (n, events) in batches.iter().enumerate() {
            let batch = Batch { events: events.to_vec(), ..Batch::default() };
            journal.append(&batch).unwrap();
            state = replay(state, events);
            if n == snapshot {
                journal.snapshot(&state).unwrap();
            }
            if stops[n % stops.len()] {
                drop(journal);
                journal = reopened(dir.path(), &state)?;
            }
        }
        drop(journal);
        let journal = reopened(dir.path(), &world.state)?;
        let read = read_back(&journal.reader());
        prop_assert_eq!(&read, &world.history, "event by event");
        prop_assert_eq!(replay(State::default(), &read), world.state);
    }
}

fn reopened(dir: &Path, state: &State) -> Result<Journal, TestCaseError> {
    let (journal, recovered) = Journal::open(dir).unwrap();
    prop_assert_eq!(&recovered.state, state);
    prop_assert_eq!(recovered.number, state.number);
    Ok(journal)
}

fn read_back(reader: &Reader) -> Vec<Event> {
    reader.events(1).unwrap().map(Result::unwrap).collect()
}
