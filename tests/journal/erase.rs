//! A student is erased from a real store: nothing of them is left in its bytes, everything else is there, and wherever
//! the plug is pulled or the disk fails the store is the old one or the new one.

use super::chance::Chance;
use super::disk::{Cuts, Fate, Fault, Image, SimFolder};
use super::lesson::Lesson;
use cupboard::access::{Access, Change, Digest, Erasure};
use cupboard::classroom::{Event, Now, SectionId, State, StudentId};
use cupboard::journal::{Batch, Journal, check};
use std::collections::BTreeMap;
use std::path::Path;

/// Whom. The name stands nowhere else in a lesson.
const WHO: StudentId = StudentId(3);
const NAME: &str = "Student 3 Ünal";

type Rows = BTreeMap<String, Vec<u8>>;

/// What a lesson leaves before anybody is erased.
struct Before {
    journal: Journal,
    state: State,
    events: Vec<Event>,
}

fn row(key: &str, value: &str) -> (String, Option<Vec<u8>>) {
    (key.to_owned(), Some(value.as_bytes().to_vec()))
}

/// A lesson in a store of chapters of so many events, with a snapshot on the way, and rows and marks of several.
fn lesson(mut journal: Journal, batches: usize, chapter: u64) -> Before {
    journal.pack_by(chapter);
    let (mut lesson, mut events) = Lesson::begin(5, 4);
    let mut all = Vec::new();
    let rows =
        vec![row("student/3", "{}"), row("student/30", "{}"), row("device/1", "x"), row("setting/recovery", "s")];
    let outboxes = vec![row("3/phone", "a"), row("3/other", "b"), row("30/phone", "c"), row("1/phone", "d")];
    journal.append(&Batch { rows, outboxes, ..Batch::default() }).unwrap();
    for number in 0..batches {
        journal.append(&Batch { events: events.clone(), ..Batch::default() }).unwrap();
        all.append(&mut events);
        if number == batches / 2 {
            journal.snapshot(&lesson.state).unwrap();
        }
        events = lesson.taps(5);
    }
    let mut state = State::default();
    all.iter().for_each(|event| state.apply(event));
    Before { journal, state, events: all }
}

/// What the hub has put on the way: the student's keys go, and that it is done stays.
fn changes() -> Vec<(String, Option<Vec<u8>>)> {
    let gone = Access::default().without(WHO, &Now { wall_ms: 5, ..Now::default() });
    gone.iter().map(Change::row).chain([(format!("device/{}", Digest::of(b"phone")), None)]).collect()
}

fn expected(before: &Before) -> Vec<Event> {
    before.events.iter().map(|event| event.without(WHO).unwrap_or_else(|| event.clone())).collect()
}

fn contains(bytes: &[u8], needle: &str) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries.map(|file| (file.file_name().into_string().unwrap(), std::fs::read(file.path()).unwrap())).collect()
}

#[test]
fn nothing_of_somebody_erased_is_left_in_the_store_and_everything_else_is() {
    // Events that stand singly are there in plain bytes; packed ones show only when they are read.
    let traces = [NAME, "\"p\":3,", "\"p\":3}", "\"a\":3,"];
    for (chapter, is_plain) in [(8, false), (10_000, true)] {
        let dir = tempfile::tempdir().unwrap();
        let before = lesson(Journal::open(dir.path()).unwrap().0, 40, chapter);
        assert!(before.state.knows(WHO) && before.events.len() > 100);
        let shows = |trace: &str| files(dir.path()).iter().any(|(_, bytes)| contains(bytes, trace));
        assert!(!is_plain || traces.iter().all(|trace| shows(trace)), "the test sees nothing");
        let icon = before.state.section(SectionId(1)).unwrap().enrolments[&WHO].alias.place();
        let events = expected(&before);
        before.journal.erase(WHO, &changes()).unwrap();
        is_gone(dir.path(), &events, &[&traces[..], &[&format!("\"alias\":{icon}}}")]].concat());
    }
}

fn is_gone(dir: &Path, events: &[Event], traces: &[&str]) {
    for (name, bytes) in files(dir) {
        assert!(traces.iter().all(|trace| !contains(&bytes, trace)), "{name}");
        assert!(["cupboard.redb", "cupboard.lock"].contains(&name.as_str()), "{name} is left over");
    }
    let report = check(dir, &mut |_, _| {}).unwrap();
    assert_eq!((report.events, report.snapshot), (events.len() as u64, Some(events.len() as u64)));
    let (journal, found) = Journal::open(dir).unwrap();
    let read: Vec<Event> = journal.reader().events(1).unwrap().map(Result::unwrap).collect();
    assert_eq!(read, events, "what is packed too");
    assert!(read.iter().all(|event| event.without(WHO).is_none()));
    assert_eq!(journal.reader().history(WHO, 100).unwrap(), []);
    let mut left = State::default();
    events.iter().for_each(|event| left.apply(event));
    assert_eq!(found.state, left);
    assert_eq!(found.rows.keys().collect::<Vec<_>>(), ["box/erasure", "device/1", "setting/recovery", "student/30"]);
    assert_eq!(found.outboxes.keys().collect::<Vec<_>>(), ["1/phone", "30/phone"]);
    let mut backup = Vec::new();
    journal.reader().back_up(&mut backup, &mut |_, _| {}).unwrap();
    // The backup has every record in plain letters, those of chapters too.
    assert!(traces.iter().all(|trace| !contains(&backup, trace)) && contains(&backup, "Student 2 Ünal"));
}

/// Whether what stands is the old store or the new one; anything else is a fault.
fn which(found: &State, rows: &Rows, old: &State, new: &State) -> Result<bool, String> {
    let says_done = matches!(Access::from_rows(rows).erasure, Some(Erasure::Done { .. }));
    match (found == new, found == old) {
        (true, _) if says_done && !rows.contains_key("student/3") => Ok(true),
        (_, true) if !says_done && rows.contains_key("student/3") => Ok(false),
        _ => Err(format!("neither: {} events, done: {says_done}", found.number)),
    }
}

fn after(before: &Before) -> State {
    let mut state = State::default();
    expected(before).iter().for_each(|event| state.apply(event));
    state
}

#[test]
fn a_power_cut_at_any_instant_leaves_the_old_store_or_the_new_one() {
    let folder = SimFolder::default();
    let before = lesson(Journal::open_in(folder.clone()).unwrap().0, 12, 8);
    let (old, new, begun) = (before.state.clone(), after(&before), folder.ops().len());
    before.journal.erase(WHO, &changes()).unwrap();
    let mut cuts = Cuts::from(Image::default());
    let (mut left, mut images) = ([0, 0], 0);
    for (at, op) in folder.ops().iter().enumerate() {
        cuts.step(op);
        if at < begun {
            continue;
        }
        for (fate, seed) in Fate::ALL.into_iter().flat_map(|fate| (0..3).map(move |seed| (fate, seed))) {
            let image = cuts.image(fate, &mut Chance(at as u64 * 10 + seed));
            let (_, found) = Journal::open_in(SimFolder::over(image, Fault::None)).unwrap();
            let is_new = which(&found.state, &found.rows, &old, &new);
            let is_new = is_new.unwrap_or_else(|fault| panic!("cut after operation {at}, {fate:?} {seed}: {fault}"));
            left[usize::from(is_new)] += 1;
            images += 1;
        }
    }
    println!("power cuts while somebody is erased: {images} images, {} old, {} new", left[0], left[1]);
    assert!(left[0] > 100 && left[1] > 0, "{left:?}");
}

#[test]
fn a_disk_that_fails_at_any_request_leaves_the_old_store_or_the_new_one() {
    let image = {
        let folder = SimFolder::default();
        lesson(Journal::open_in(folder.clone()).unwrap().0, 6, 8);
        folder.image()
    };
    let healthy = SimFolder::over(image.clone(), Fault::Once(usize::MAX, 0));
    let journal = Journal::open_in(healthy.clone()).unwrap().0;
    let from = healthy.asked();
    let old = replayed(&journal);
    let events: Vec<Event> = journal.reader().events(1).unwrap().map(Result::unwrap).collect();
    let mut new = State::default();
    events.iter().for_each(|event| new.apply(&event.without(WHO).unwrap_or_else(|| event.clone())));
    let from_here = healthy.asked();
    journal.erase(WHO, &changes()).unwrap();
    let requests = healthy.asked() - from_here;
    let mut outcomes = [0, 0];
    for (request, way) in (1..=requests).flat_map(|request| (0..3).map(move |way| (request, way))) {
        let folder = SimFolder::over(image.clone(), Fault::Once(from + request, way));
        let journal = Journal::open_in(folder.clone()).unwrap().0;
        let answer = journal.erase(WHO, &changes());
        folder.set_fault(Fault::None);
        let (_, found) = Journal::open_in(folder).unwrap();
        let is_new = which(&found.state, &found.rows, &old, &new);
        let is_new = is_new.unwrap_or_else(|fault| panic!("request {request}, {way}: {fault}"));
        assert!(is_new || answer.is_err(), "request {request}, {way}: it says that it is done");
        outcomes[usize::from(is_new)] += 1;
    }
    println!("failing requests while somebody is erased: {requests} × 3, {} old, {} new", outcomes[0], outcomes[1]);
    assert!(outcomes[0] > 50 && outcomes[1] > 0, "{outcomes:?}");
}

fn replayed(journal: &Journal) -> State {
    let mut state = State::default();
    journal.reader().events(1).unwrap().for_each(|event| state.apply(&event.unwrap()));
    state
}
