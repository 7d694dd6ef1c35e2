//! A backup put back while the plug is pulled: what is there afterwards is the old store or the new one.

use super::chance::Chance;
use super::disk::{Cuts, Fate, Fault, Image, SimFile, SimFolder};
use super::story::Lesson;
use cupboard::classroom::State;
use cupboard::journal::{Batch, Folder, Journal, StorageBackend, StoreError, restore_in};
use std::io;

/// What is planted in the putting back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HalfSwapped {
    /// Nothing.
    No,
    /// The old store is removed before the new one takes its name.
    RemovedFirst,
    /// The new store takes the name before it is on disk.
    NotSynced,
}

/// A folder in which it goes so.
struct Hands {
    folder: SimFolder,
    planted: HalfSwapped,
}

/// A file of it.
#[derive(Debug)]
struct Held {
    file: SimFile,
    is_synced: bool,
}

impl StorageBackend for Held {
    fn len(&self) -> io::Result<u64> {
        self.file.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.file.read(offset, out)
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.file.set_len(len)
    }

    fn sync_data(&self) -> io::Result<()> {
        if self.is_synced { self.file.sync_data() } else { Ok(()) }
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.file.write(offset, data)
    }
}

impl Folder for Hands {
    type File = Held;

    fn has(&self, name: &str) -> io::Result<bool> {
        self.folder.has(name)
    }

    fn open(&self, name: &str, new: bool) -> Result<Held, StoreError> {
        let is_synced = self.planted != HalfSwapped::NotSynced;
        // The new store is read back before it takes the name, and opening an old file syncs it.
        self.folder.set_fault(if is_synced { Fault::None } else { Fault::LyingSync });
        let file = self.folder.open(name, new);
        self.folder.set_fault(Fault::None);
        Ok(Held { file: file?, is_synced })
    }

    fn sync(&self, name: &str) -> io::Result<()> {
        if self.planted == HalfSwapped::NotSynced { Ok(()) } else { self.folder.sync(name) }
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        if self.planted == HalfSwapped::RemovedFirst {
            self.folder.remove(to)?;
            self.folder.sync_names()?;
        }
        self.folder.rename(from, to)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.folder.remove(name)
    }

    fn sync_names(&self) -> io::Result<()> {
        self.folder.sync_names()
    }
}

/// How many cuts left the old store, and how many the new one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swapped {
    pub old: usize,
    pub new: usize,
}

/// A lesson backed up, its store lived on with, and the backup put back, with the plug pulled after every operation.
pub fn swap(seed: u64, planted: HalfSwapped) -> Result<Swapped, String> {
    let mut chance = Chance(seed);
    let folder = SimFolder::default();
    let (backup, new, old) = before(&folder, &mut chance);
    let begun = folder.ops().len();
    let hands = Hands { folder: folder.clone(), planted };
    restore_in(&mut backup.as_slice(), &hands, true, &mut |_, _| {}).map_err(|error| error.to_string())?;
    let mut cuts = Cuts::from(Image::default());
    let mut swapped = Swapped::default();
    for (at, op) in folder.ops().iter().enumerate() {
        cuts.step(op);
        if at < begun {
            continue;
        }
        let fate = *chance.pick(&Fate::ALL);
        let left = Journal::open_in(SimFolder::over(cuts.image(fate, &mut chance), Fault::None));
        let found = left.map_err(|error| format!("a cut after operation {at}, {fate:?}: {error}"))?.1.state;
        match found {
            found if found == old => swapped.old += 1,
            found if found == new => swapped.new += 1,
            found => return Err(format!("a cut after operation {at}, {fate:?}: neither, {} events", found.number)),
        }
    }
    Ok(swapped)
}

/// A store with a backup of its past: the backup, the state in it, and the state now.
fn before(folder: &SimFolder, chance: &mut Chance) -> (Vec<u8>, State, State) {
    let (mut journal, _) = Journal::open_in(folder.clone()).unwrap();
    journal.pack_by(chance.between(8, 200));
    let (mut lesson, events) = Lesson::begin(chance.between(2, 12), chance.between(1, 6));
    journal.append(&Batch { events, ..Batch::default() }).unwrap();
    let mut live = |journal: &mut Journal, batches: u64| {
        for _ in 0..batches {
            journal.append(&Batch { events: lesson.taps(1 + chance.below(20) as usize), ..Batch::default() }).unwrap();
        }
        lesson.state.clone()
    };
    let new = live(&mut journal, 6);
    let mut backup = Vec::new();
    journal.reader().back_up(&mut backup, &mut |_, _| {}).unwrap();
    let old = live(&mut journal, 4);
    (backup, new, old)
}
