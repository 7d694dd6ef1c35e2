//! Damage by the thousand (TRUST.md: at least 5,000, none silent, no panic): what a dying card makes of a store and of
//! its backups is refused with the words that say what to do, or it touched nothing that is read.

use super::chance::Chance;
use super::disk::{Fault, Image, SimFolder};
use super::lesson::Lesson;
use super::run::{Seen, on_all_cores};
use cupboard::classroom::{Event, State};
use cupboard::journal::{Batch, Journal, Recovered, STORE, StoreError, Summary, check, restore_in};
use std::panic::{AssertUnwindSafe, catch_unwind};

const OF_STORES: u64 = 4_400;
const OF_BACKUPS: u64 = 1_600;
const PAGE: u64 = 4_096;

fn no_progress(_: u64, _: u64) {}

/// One kind of damage to a file, drawn by chance.
type Harm = fn(&mut Vec<u8>, &mut Chance);

const HARMS: [(&str, Harm); 11] = [
    ("a bit flipped", |bytes, chance| flip(bytes, chance, u64::MAX)),
    ("a few bits flipped", |bytes, chance| (0..2 + chance.below(8)).for_each(|_| flip(bytes, chance, u64::MAX))),
    ("a bit of the head flipped", |bytes, chance| flip(bytes, chance, 512)),
    ("cut short", |bytes, chance| bytes.truncate(chance.below(bytes.len() as u64) as usize)),
    ("grown by garbage", |bytes, chance| bytes.extend((0..1 + chance.below(9_000)).map(|n| n as u8))),
    ("pages swapped", |bytes, chance| swap_pages(bytes, chance)),
    ("a page in the place of another", |bytes, chance| {
        let (from, to) = (page(bytes, chance, PAGE), page(bytes, chance, PAGE));
        let copy = bytes[from].to_vec();
        overwrite(bytes, to, &copy);
    }),
    ("a page of zeros", |bytes, chance| fill(bytes, chance, PAGE, 0)),
    ("a sector of zeros", |bytes, chance| fill(bytes, chance, 512, 0)),
    ("a page of ones", |bytes, chance| fill(bytes, chance, PAGE, 0xff)),
    ("a sector of noise", |bytes, chance| {
        let at = page(bytes, chance, 512);
        bytes[at].iter_mut().for_each(|byte| *byte = chance.draw() as u8);
    }),
];

fn flip(bytes: &mut [u8], chance: &mut Chance, within: u64) {
    let at = chance.below(within.min(bytes.len() as u64)) as usize;
    bytes[at] ^= 1 << chance.below(8);
}

/// An aligned stretch of a file; the last may be shorter.
fn page(bytes: &[u8], chance: &mut Chance, size: u64) -> std::ops::Range<usize> {
    let at = (chance.below((bytes.len() as u64).div_ceil(size)) * size) as usize;
    at..bytes.len().min(at + size as usize)
}

fn fill(bytes: &mut [u8], chance: &mut Chance, size: u64, with: u8) {
    let at = page(bytes, chance, size);
    bytes[at].fill(with);
}

fn swap_pages(bytes: &mut [u8], chance: &mut Chance) {
    let (one, other) = (page(bytes, chance, PAGE), page(bytes, chance, PAGE));
    let (first, second) = (bytes[one.clone()].to_vec(), bytes[other.clone()].to_vec());
    overwrite(bytes, one, &second);
    overwrite(bytes, other, &first);
}

fn overwrite(bytes: &mut [u8], at: std::ops::Range<usize>, with: &[u8]) {
    let len = at.len().min(with.len());
    bytes[at.start..at.start + len].copy_from_slice(&with[..len]);
}

/// A store that was stopped in order, with chapters, a snapshot and a tail behind it, and all that it holds.
fn store() -> (Vec<u8>, State, Vec<Event>) {
    let folder = SimFolder::default();
    let (mut journal, _) = Journal::open_in(folder.clone()).unwrap();
    journal.pack_by(32);
    let (mut lesson, mut history) = Lesson::begin(8, 6);
    let rows = vec![("device/1".to_owned(), Some(b"a device".to_vec()))];
    let outboxes = vec![("phone".to_owned(), Some(b"marks".to_vec()))];
    journal.append(&Batch { events: history.clone(), rows, outboxes }).unwrap();
    for number in 0..6 {
        let events = lesson.taps(40);
        journal.append(&Batch { events: events.clone(), ..Batch::default() }).unwrap();
        history.extend(events);
        if number == 3 {
            journal.snapshot(&lesson.state).unwrap();
        }
    }
    drop(journal);
    let image = folder.image();
    (image.files[image.names[STORE]].clone(), lesson.state, history)
}

fn folder_of(bytes: Vec<u8>) -> SimFolder {
    SimFolder::over(Image { files: vec![bytes], names: [(STORE.to_owned(), 0)].into() }, Fault::None)
}

/// Everything that a store says: what it opens to, and each event.
fn all_of(bytes: Vec<u8>) -> Result<(Recovered, Vec<Event>), StoreError> {
    let (journal, found) = Journal::open_in(folder_of(bytes))?;
    let events = journal.reader().events(1)?.collect::<Result<_, _>>()?;
    Ok((found, events))
}

/// What the `seed`-th harm makes of a file; never the file itself.
fn harmed(good: &[u8], seed: u64) -> (&'static str, Vec<u8>) {
    let mut chance = Chance(seed);
    let (name, harm) = HARMS[seed as usize % HARMS.len()];
    let mut bytes = good.to_vec();
    while bytes == good {
        harm(&mut bytes, &mut chance);
    }
    (name, bytes)
}

fn seen(fault: Option<String>, refused: bool) -> Seen {
    Seen { images: 1, holding: usize::from(refused), faults: fault.into_iter().collect() }
}

#[test]
fn a_damaged_store_is_refused_with_the_offer_to_restore_or_harmless() {
    let (good, state, history) = store();
    let all = on_all_cores(0..OF_STORES, |seed| {
        let (name, bytes) = harmed(&good, seed);
        // `check` works on a file; one in ten is enough, since it reads as opening does.
        let checked = seed.is_multiple_of(10).then(|| checked(&bytes));
        match catch_unwind(AssertUnwindSafe(|| all_of(bytes))) {
            Err(_) => seen(Some(format!("seed {seed}, {name}: a panic")), false),
            Ok(Ok((found, events))) => {
                let whole = found.state == state && events == history;
                let whole = whole && found.rows.len() == 1 && found.outboxes.len() == 1;
                let agrees = checked.is_none_or(|checked| checked.is_ok());
                seen((!whole || !agrees).then(|| format!("seed {seed}, {name}: silently wrong")), false)
            }
            Ok(Err(error)) => {
                let offers = error.to_string().contains("restore a backup") && checked.is_none_or(|c| c.is_err());
                seen((!offers).then(|| format!("seed {seed}, {name}: {error:?}")), true)
            }
        }
    });
    println!("damaged stores: {}, of which {} were refused and the others whole", all.images, all.holding);
    assert_eq!(all.faults, Vec::<String>::new());
    assert_eq!(all.images as u64, OF_STORES);
    assert!(all.holding * 2 > all.images, "only {} were refused", all.holding);
}

fn checked(bytes: &[u8]) -> Result<cupboard::journal::Report, StoreError> {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join(STORE), bytes).unwrap();
    check(dir.path(), &mut no_progress)
}

/// What a folder holds that had another store, once a backup was put in its place.
fn restored(backup: &[u8], old: &[u8]) -> Result<(Summary, Recovered), StoreError> {
    let folder = folder_of(old.to_vec());
    match restore_in(&mut &*backup, &folder, true, &mut no_progress) {
        Ok(summary) => Ok((summary, Journal::open_in(folder)?.1)),
        Err(error) => {
            let image = folder.image();
            assert_eq!(image.names.keys().collect::<Vec<_>>(), [STORE], "a refused backup leaves nothing behind");
            assert!(image.files[image.names[STORE]] == old, "a refused backup changes nothing");
            Err(error)
        }
    }
}

#[test]
fn a_damaged_backup_is_refused_and_changes_nothing_or_harmless() {
    let (mut journal, _) = Journal::open_in(SimFolder::default()).unwrap();
    let (mut lesson, mut events) = Lesson::begin(6, 5);
    events.extend(lesson.taps(300));
    let rows = vec![("setting/odd".to_owned(), Some(vec![0, 255, 10, 34]))];
    let outboxes = vec![("phone-1".to_owned(), Some(b"{\"mark\":7}".to_vec()))];
    journal.append(&Batch { events, rows: rows.clone(), outboxes: outboxes.clone() }).unwrap();
    let mut good = Vec::new();
    let summary = journal.reader().back_up(&mut good, &mut no_progress).unwrap();
    let (old, ..) = store();
    let all = on_all_cores(0..OF_BACKUPS, |seed| {
        let (name, bytes) = harmed(&good, seed);
        match catch_unwind(AssertUnwindSafe(|| restored(&bytes, &old))) {
            Err(_) => seen(Some(format!("seed {seed}, {name}: a panic")), false),
            Ok(Ok((found, opened))) => {
                let whole = found == summary && opened.state == lesson.state;
                let whole = whole && opened.rows.len() == 1 && opened.outboxes.len() == 1;
                seen((!whole).then(|| format!("seed {seed}, {name}: silently wrong: {found:?}")), false)
            }
            Ok(Err(StoreError::Checksum | StoreError::NotABackup | StoreError::NewerFormat(_))) => seen(None, true),
            Ok(Err(error)) => seen(Some(format!("seed {seed}, {name}: {error:?}")), true),
        }
    });
    println!("damaged backups: {}, of which {} were refused and the others whole", all.images, all.holding);
    assert_eq!(all.faults, Vec::<String>::new());
    assert_eq!(all.images as u64, OF_BACKUPS);
    assert!(all.holding * 20 > all.images * 19, "only {} were refused", all.holding);
}
