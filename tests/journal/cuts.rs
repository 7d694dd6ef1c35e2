//! Power cuts and failing syncs.

use super::disk::{Cuts, Fate, Fault, Image, SimFolder};
use super::lesson::{Chance, Lesson};
use cupboard::classroom::{Event, State};
use cupboard::journal::{Batch, Journal, StoreError};

/// A run on a recording disk: what was written, and the state after each batch; the first is before any.
struct Run {
    folder: SimFolder,
    history: Vec<Event>,
    states: Vec<State>,
}

fn batch(events: Vec<Event>, number: usize) -> Batch {
    let mark = number.to_string().into_bytes();
    let outboxes = vec![("phone".to_owned(), Some(mark.clone()))];
    let rows = vec![("device/1".to_owned(), Some(mark)), (format!("device/{}", number + 10), Some(vec![1]))];
    Batch { events, rows, outboxes }
}

/// So many batches through the real journal, with small chapters and a snapshot now and then.
fn run(batches: usize, fault: Fault) -> Run {
    let folder = SimFolder::with(fault);
    let (mut journal, _) = Journal::open_in(folder.clone()).unwrap();
    journal.pack_by(8);
    let (mut lesson, mut events) = Lesson::begin(4, 3);
    let mut run = Run { folder, history: Vec::new(), states: vec![State::default()] };
    for number in 1..=batches {
        journal.append(&batch(events.clone(), number)).unwrap();
        run.folder.acknowledged(number);
        run.history.append(&mut events);
        run.states.push(lesson.state.clone());
        if number % 7 == 0 {
            journal.snapshot(&lesson.state).unwrap();
        }
        events = lesson.taps(1 + number % 4);
    }
    run
}

impl Run {
    /// What is wrong with what a cut left, if anything is.
    fn fault_of(&self, image: Image, acknowledged: usize, thorough: bool) -> Option<String> {
        let folder = SimFolder::over(image, Fault::None);
        let (journal, found) = match Journal::open_in(folder) {
            Ok(opened) => opened,
            Err(error) => return Some(format!("does not open: {error}")),
        };
        let mark = found.outboxes.get("phone").map_or(Some(0), |mark| std::str::from_utf8(mark).ok()?.parse().ok());
        let batches: usize = mark?;
        if batches < acknowledged {
            return Some(format!("{acknowledged} batches were acknowledged, {batches} are there"));
        }
        if found.state != self.states[batches] || found.number != found.state.number {
            return Some(format!("the state is not the one after batch {batches}"));
        }
        if found.rows.len() != if batches == 0 { 0 } else { batches + 1 } {
            return Some("rows came without their batch".to_owned());
        }
        if thorough {
            let events: Result<Vec<Event>, StoreError> = journal.reader().events(1).unwrap().collect();
            if events.ok().as_deref() != Some(&self.history[..found.number as usize]) {
                return Some("the events are not the history's".to_owned());
            }
        }
        None
    }

    /// Cuts after every operation and in every way; the images seen, those that held something acknowledged, faults.
    fn cut_everywhere(&self, seeds: u64) -> (usize, usize, Vec<String>) {
        let (mut images, mut holding, mut faults) = (0, 0, Vec::new());
        let mut cuts = Cuts::from(Image::default());
        for (at, op) in self.folder.ops().iter().enumerate() {
            cuts.step(op);
            for fate in Fate::ALL {
                for seed in 0..if matches!(fate, Fate::Kept | Fate::Dropped) { 1 } else { seeds } {
                    let image = cuts.image(fate, &mut Chance(at as u64 * 1_000 + seed));
                    images += 1;
                    holding += usize::from(cuts.acknowledged > 0);
                    let fault = self.fault_of(image, cuts.acknowledged, images % 8 == 0);
                    faults.extend(fault.map(|fault| format!("cut after operation {at}, {fate:?} {seed}: {fault}")));
                }
            }
        }
        (images, holding, faults)
    }
}

#[test]
fn a_power_cut_at_any_instant_loses_nothing_acknowledged() {
    let run = run(60, Fault::None);
    let (images, holding, faults) = run.cut_everywhere(6);
    assert_eq!(faults, Vec::<String>::new());
    assert!(images >= 5_000, "only {images} images");
    assert!(holding * 2 > images, "only {holding} of {images} images held an acknowledged batch");
}

#[test]
fn a_sync_that_does_nothing_is_found_out() {
    let run = run(8, Fault::LyingSync);
    let (_, _, faults) = run.cut_everywhere(1);
    assert!(faults.iter().any(|fault| fault.contains("were acknowledged")), "nothing was found lost");
}

#[test]
fn a_cut_while_a_cut_is_mended_loses_nothing_either() {
    let run = run(12, Fault::None);
    let mut cuts = Cuts::from(Image::default());
    let mut images = 0;
    for (at, op) in run.folder.ops().iter().enumerate() {
        cuts.step(op);
        if at % 5 != 0 {
            continue;
        }
        let image = cuts.image(Fate::Mixed, &mut Chance(at as u64));
        let folder = SimFolder::over(image.clone(), Fault::None);
        drop(Journal::open_in(folder.clone()).unwrap());
        let mut second = Cuts::from(image);
        for (then, op) in folder.ops().iter().enumerate() {
            second.step(op);
            let image = second.image(Fate::Mixed, &mut Chance(then as u64));
            assert_eq!(run.fault_of(image, cuts.acknowledged, false), None, "cuts after {at} and {then}");
            images += 1;
        }
    }
    assert!(images > 100, "only {images} double cuts");
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
    let healthy = run(6, Fault::None).folder.syncs();
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
