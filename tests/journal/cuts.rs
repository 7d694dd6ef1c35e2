//! Power cuts and failing syncs (TRUST.md: at least 20,000 images, first boots and double cuts among them).

use super::chance::Chance;
use super::disk::{Fate, Fault, SimFolder};
use super::lesson::Lesson;
use super::run::{Run, Seen, batch, on_all_cores};
use cupboard::classroom::{Event, State};
use cupboard::journal::{Batch, Journal, StoreError};

/// Every image that the suite must have looked at.
const IMAGES: usize = 20_000;

#[test]
fn a_power_cut_at_any_instant_loses_nothing_acknowledged() {
    let lesson = Run::first(60, Fault::None).cut_everywhere(3);
    let first_boot = first_boots(60);
    let double = double_cuts(&Run::first(24, Fault::None), 4, Fault::None);
    let counts = [&lesson, &first_boot, &double].map(|seen| seen.images);
    let [lessons, first_boots, doubles] = counts;
    println!("power cuts: {lessons} in a lesson, {first_boots} in a first start, {doubles} after an earlier cut");
    let all = lesson.and(first_boot).and(double);
    assert_eq!(all.faults, Vec::<String>::new());
    assert!(all.images >= IMAGES, "only {} images", all.images);
    assert!(first_boots >= 1_000 && doubles >= 10_000, "only {counts:?}");
    assert!(all.holding * 2 > all.images, "only {} of {} images held an acknowledged batch", all.holding, all.images);
}

/// Cuts while the very first store is made, and until its first batch is acknowledged.
fn first_boots(seeds: u64) -> Seen {
    let run = Run::first(1, Fault::None);
    let cuts = run.cuts().filter(|(_, cuts)| cuts.acknowledged == 0);
    on_all_cores(cuts, |(at, cuts)| run.cut(at, &cuts, seeds))
}

/// Cuts in a run; each time the hub starts again, goes on for two batches, and is cut everywhere in that.
fn double_cuts(run: &Run, every: usize, fault: Fault) -> Seen {
    let firsts = run.cuts().filter(|(at, _)| at.is_multiple_of(every));
    on_all_cores(firsts, |(at, cuts)| {
        let fate = Fate::ALL[at / every % Fate::ALL.len()];
        let again = run.onward(cuts.image(fate, &mut Chance(at as u64)), cuts.acknowledged, 2, fault);
        let mut seen = again.cuts().fold(Seen::default(), |all, (then, cuts)| all.and(again.cut(then, &cuts, 1)));
        seen.faults.iter_mut().for_each(|fault| *fault = format!("first cut after {at}, {fate:?}; {fault}"));
        seen
    })
}

#[test]
fn a_sync_that_does_nothing_is_found_out() {
    let run = Run::first(8, Fault::LyingSync);
    let lost = |seen: Seen| seen.faults.iter().any(|fault| fault.contains("were acknowledged"));
    assert!(lost(run.cut_everywhere(1)), "nothing was found lost");
    let honest = Run::first(4, Fault::None);
    assert!(lost(double_cuts(&honest, 9, Fault::LyingSync)), "nothing was found lost after an earlier cut");
}

#[test]
fn one_sync_puts_a_batch_on_disk() {
    let folder = SimFolder::default();
    let (mut journal, _) = Journal::open_in(folder.clone()).unwrap();
    let (mut lesson, events) = Lesson::begin(4, 3);
    journal.append(&batch(events, 1)).unwrap();
    for number in 2..20 {
        let before = folder.syncs();
        journal.append(&batch(lesson.taps(1), number)).unwrap();
        assert_eq!(folder.syncs() - before, 1);
    }
}

#[test]
fn a_sync_that_says_it_failed_leaves_an_unknown_outcome_and_the_store_decides() {
    let healthy = Run::first(6, Fault::None).folder.syncs();
    let mut refused = 0;
    for failing in 1..=healthy {
        let folder = SimFolder::with(Fault::SyncFails(failing));
        let Ok((mut journal, _)) = Journal::open_in(folder.clone()) else {
            let again = SimFolder::over(folder.image(), Fault::None);
            assert_eq!(Journal::open_in(again).unwrap().1.number, 0, "creation failed at sync {failing}");
            continue;
        };
        let (mut lesson, mut events) = Lesson::begin(4, 3);
        let mut before = State::default();
        for number in 1..=6 {
            let batch = batch(events, number);
            if journal.append(&batch).is_err() {
                refused += 1;
                assert!(matches!(journal.append(&batch), Err(StoreError::Closed)), "an unsure journal writes on");
                drop(journal);
                goes_on(&folder, &before, &mut lesson, batch.events);
                break;
            }
            before = lesson.state.clone();
            events = lesson.taps(3);
        }
    }
    assert!(refused >= 5, "only {refused} appends failed");
}

/// Opens again after an unknown outcome: the batch is there or not, and writing goes on from what is.
fn goes_on(folder: &SimFolder, before: &State, lesson: &mut Lesson, unsure: Vec<Event>) {
    let (mut journal, found) = Journal::open_in(folder.clone()).unwrap();
    assert!(found.state == lesson.state || found.state == *before, "a state that never was");
    let lost = found.state != lesson.state;
    let mut events = if lost { unsure } else { Vec::new() };
    events.extend(lesson.taps(2));
    journal.append(&Batch { events, ..Batch::default() }).unwrap();
    drop(journal);
    assert_eq!(Journal::open_in(folder.clone()).unwrap().1.state, lesson.state);
}
