//! A lesson through the real journal on a recording disk, and every power cut in it held to what was acknowledged.

use super::chance::Chance;
use super::disk::{Cuts, Fate, Fault, Image, SimFolder};
use super::lesson::Lesson;
use cupboard::classroom::{Event, State};
use cupboard::journal::{Batch, Journal, StoreError};
use std::sync::Mutex;

/// A run on a recording disk: what the disk held before it, and the state after each batch; the first is before any.
pub struct Run {
    pub folder: SimFolder,
    pub history: Vec<Event>,
    pub states: Vec<State>,
    began: Image,
    acknowledged: usize,
}

/// What cutting came to: images looked at, those of them that held something acknowledged, and what was wrong.
#[derive(Debug, Default)]
pub struct Seen {
    pub images: usize,
    pub holding: usize,
    pub faults: Vec<String>,
}

impl Seen {
    /// Both together.
    pub fn and(mut self, other: Seen) -> Seen {
        self.images += other.images;
        self.holding += other.holding;
        self.faults.extend(other.faults);
        self
    }
}

/// The `number`-th batch: its events, a mark and two rows that tell it apart.
pub fn batch(events: Vec<Event>, number: usize) -> Batch {
    let mark = number.to_string().into_bytes();
    let outboxes = vec![("phone".to_owned(), Some(mark.clone()))];
    let rows = vec![("device/1".to_owned(), Some(mark)), (format!("device/{}", number + 10), Some(vec![1]))];
    Batch { events, rows, outboxes }
}

impl Run {
    /// So many batches in an empty folder, with small chapters and a snapshot now and then.
    pub fn first(batches: usize, fault: Fault) -> Self {
        let folder = SimFolder::with(fault);
        let began = Image::default();
        let mut run = Self { folder, history: Vec::new(), states: vec![State::default()], began, acknowledged: 0 };
        run.teach(batches);
        run
    }

    /// The hub starts again on what a cut left, and so many more batches follow. What the start found has been shown,
    /// and so must outlast the next cut as if it had been acknowledged.
    pub fn onward(&self, image: Image, acknowledged: usize, batches: usize, fault: Fault) -> Self {
        let folder = SimFolder::over(image.clone(), fault);
        let states = self.states.clone();
        let mut run = Self { folder, history: self.history.clone(), states, began: image, acknowledged };
        run.teach(batches);
        run
    }

    fn teach(&mut self, batches: usize) {
        let (mut journal, found) = Journal::open_in(self.folder.clone()).unwrap();
        journal.pack_by(8);
        let there = found.outboxes.get("phone").map_or(0, |mark| std::str::from_utf8(mark).unwrap().parse().unwrap());
        self.folder.acknowledged(there);
        self.states.truncate(there + 1);
        self.history.truncate(found.number as usize);
        let (mut lesson, mut events) = match there {
            0 => Lesson::begin(4, 3),
            _ => (Lesson::again(found.state, self.folder.ops().len() as u64), Vec::new()),
        };
        for number in there + 1..=there + batches {
            if events.is_empty() {
                events = lesson.taps(1 + number % 4);
            }
            journal.append(&batch(events.clone(), number)).unwrap();
            self.folder.acknowledged(number);
            self.history.append(&mut events);
            self.states.push(lesson.state.clone());
            if number.is_multiple_of(7) {
                journal.snapshot(&lesson.state).unwrap();
            }
        }
    }

    /// What is wrong with what a cut left, if anything is.
    pub fn fault_of(&self, image: Image, acknowledged: usize, thorough: bool) -> Option<String> {
        let folder = SimFolder::over(image, Fault::None);
        let (journal, found) = match Journal::open_in(folder) {
            Ok(opened) => opened,
            Err(error) => return Some(format!("does not open: {error}")),
        };
        let mark = found.outboxes.get("phone").map_or(Some(0), |mark| std::str::from_utf8(mark).ok()?.parse().ok());
        let Some(batches) = mark else { return Some("the mark is none".to_owned()) };
        if batches < acknowledged {
            return Some(format!("{acknowledged} batches were acknowledged, {batches} are there"));
        }
        if self.states.get(batches) != Some(&found.state) || found.number != found.state.number {
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

    /// Each instant at which power can go: the number of operations done, and the disk that was cut there.
    pub fn cuts(&self) -> impl Iterator<Item = (usize, Cuts)> {
        let mut cuts = Cuts::from(self.began.clone());
        cuts.acknowledged = self.acknowledged;
        self.folder.ops().into_iter().enumerate().map(move |(at, op)| {
            cuts.step(&op);
            (at, cuts.clone())
        })
    }

    /// What a cut at one instant leaves, in every way; `seeds` times over where chance decides.
    pub fn cut(&self, at: usize, cuts: &Cuts, seeds: u64) -> Seen {
        let mut seen = Seen::default();
        for fate in Fate::ALL {
            for seed in 0..if matches!(fate, Fate::Kept | Fate::Dropped) { 1 } else { seeds } {
                let image = cuts.image(fate, &mut Chance(at as u64 * 1_000 + seed));
                seen.images += 1;
                seen.holding += usize::from(cuts.acknowledged > 0);
                let fault = self.fault_of(image, cuts.acknowledged, (at as u64 + seed).is_multiple_of(8));
                seen.faults.extend(fault.map(|fault| format!("cut after operation {at}, {fate:?} {seed}: {fault}")));
            }
        }
        seen
    }

    /// Cuts at every instant.
    pub fn cut_everywhere(&self, seeds: u64) -> Seen {
        on_all_cores(self.cuts(), |(at, cuts)| self.cut(at, &cuts, seeds))
    }
}

/// Does the work of each item on as many threads as there are cores.
pub fn on_all_cores<T>(items: impl Iterator<Item = T> + Send, work: impl Fn(T) -> Seen + Sync) -> Seen {
    let items = Mutex::new(items);
    let next = || items.lock().unwrap().next();
    let take = || std::iter::from_fn(next).fold(Seen::default(), |seen, item| seen.and(work(item)));
    std::thread::scope(|scope| {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(take)).collect();
        threads.into_iter().fold(Seen::default(), |all, thread| all.and(thread.join().unwrap()))
    })
}
