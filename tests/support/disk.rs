//! A disk in memory that writes down everything asked of it, so that power can be cut after any of it.

#![allow(dead_code)] // each test binary uses its own part of this file

use super::chance::Chance;
use cupboard::journal::{Folder, StorageBackend, StoreError};
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

/// One thing asked of the disk.
#[derive(Clone, Debug)]
pub enum Op {
    Write {
        file: usize,
        offset: u64,
        data: Vec<u8>,
    },
    SetLen {
        file: usize,
        len: u64,
    },
    Sync {
        file: usize,
    },
    /// A sync that failed, and after which the system forgot what it had not written, as Linux does: memory shows it
    /// until the file is opened anew, the disk has some of it, and the next sync says that all is well.
    Lost {
        file: usize,
        seed: u64,
    },
    Name(NameOp),
    SyncNames,
    /// Not the disk's: from here on, so many batches had been acknowledged.
    Acknowledged(usize),
}

/// A change of names.
#[derive(Clone, Debug)]
pub enum NameOp {
    Made { name: String, file: usize },
    Renamed { from: String, to: String },
    Removed { name: String },
}

/// Files and their names.
#[derive(Clone, Debug, Default)]
pub struct Image {
    pub files: Vec<Vec<u8>>,
    pub names: BTreeMap<String, usize>,
}

impl Image {
    fn file(&mut self, file: usize) -> &mut Vec<u8> {
        if self.files.len() <= file {
            self.files.resize(file + 1, Vec::new());
        }
        &mut self.files[file]
    }

    fn write(&mut self, file: usize, offset: u64, data: &[u8]) {
        let bytes = self.file(file);
        let end = offset as usize + data.len();
        if bytes.len() < end {
            bytes.resize(end, 0);
        }
        bytes[offset as usize..end].copy_from_slice(data);
    }

    fn rename(&mut self, change: &NameOp) {
        match change {
            NameOp::Made { name, file } => {
                self.names.insert(name.clone(), *file);
            }
            NameOp::Renamed { from, to } => {
                if let Some(file) = self.names.remove(from) {
                    self.names.insert(to.clone(), file);
                }
            }
            NameOp::Removed { name } => {
                self.names.remove(name);
            }
        }
    }

    /// Makes an operation happen for good.
    pub fn apply(&mut self, op: &Op) {
        match op {
            Op::Write { file, offset, data } => self.write(*file, *offset, data),
            Op::SetLen { file, len } => self.file(*file).resize(*len as usize, 0),
            Op::Name(change) => self.rename(change),
            Op::Sync { .. } | Op::Lost { .. } | Op::SyncNames | Op::Acknowledged(_) => {}
        }
    }

    /// Makes an operation happen, or not, or in part: what a power cut makes of what was not synced.
    fn apply_by_chance(&mut self, op: &Op, fate: Fate, chance: &mut Chance) {
        let fate = if fate == Fate::Mixed { Fate::ALL[chance.below(3) as usize] } else { fate };
        match (fate, op) {
            (Fate::Dropped, _) => {}
            (Fate::Torn, Op::Write { file, offset, data }) => {
                for (sector, part) in data.chunks(512).enumerate() {
                    if chance.below(2) == 0 {
                        self.write(*file, *offset + 512 * sector as u64, part);
                    }
                }
            }
            _ => self.apply(op),
        }
    }
}

/// What becomes of the writes that were not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Kept,
    Dropped,
    Torn,
    Mixed,
}

impl Fate {
    /// Every fate; the last is drawn anew for each write.
    pub const ALL: [Fate; 4] = [Fate::Kept, Fate::Dropped, Fate::Torn, Fate::Mixed];
}

/// What the disk does wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    #[default]
    None,
    /// Syncs say that they worked, and do nothing.
    LyingSync,
    /// The sync of this number works and then says that it failed.
    SyncFails(usize),
    /// So many operations more, and the power is gone: nothing works any longer.
    PowerFor(usize),
    /// What is there can be read, and nothing written: the disk is full, or its cable loose.
    Refuses,
    /// The request of this number, of whatever kind, fails: it was done, or not, or by half, as the second number says.
    Once(usize, u64),
    /// As `Once`, and so does every request after it.
    ForGood(usize),
}

#[derive(Debug, Default)]
struct Disk {
    /// What the files show.
    now: Image,
    /// What the disk has, where that may be something else.
    truth: Option<Cuts>,
    ops: Vec<Op>,
    fault: Fault,
    syncs: usize,
    asked: usize,
}

impl Disk {
    fn record(&mut self, op: Op) {
        self.now.apply(&op);
        self.note(op);
    }

    fn note(&mut self, op: Op) {
        if let Some(truth) = &mut self.truth {
            truth.step(&op);
        }
        self.ops.push(op);
    }

    /// One request more; whether it is to fail.
    fn fails(&mut self) -> bool {
        self.asked += 1;
        match self.fault {
            Fault::Once(at, _) => self.asked == at,
            Fault::ForGood(from) => self.asked >= from,
            _ => false,
        }
    }

    /// How far a failed request of so many steps got all the same.
    fn got(&self, steps: u64) -> u64 {
        match self.fault {
            Fault::Once(_, way) => way % steps,
            _ => Chance(self.asked as u64).below(steps),
        }
    }
}

fn failed() -> io::Error {
    io::Error::other("the disk failed")
}

impl Disk {
    /// Whether one operation more works.
    fn admit(&mut self) -> io::Result<()> {
        match &mut self.fault {
            Fault::PowerFor(0) => Err(io::Error::other("the power is gone")),
            Fault::PowerFor(left) => {
                *left -= 1;
                Ok(())
            }
            Fault::Refuses => Err(io::ErrorKind::StorageFull.into()),
            _ => Ok(()),
        }
    }
}

/// A folder on such a disk; every clone is the same folder.
#[derive(Clone, Debug, Default)]
pub struct SimFolder(Arc<Mutex<Disk>>);

impl SimFolder {
    /// A disk with a fault.
    pub fn with(fault: Fault) -> Self {
        Self::over(Image::default(), fault)
    }

    /// A disk as a power cut left it.
    pub fn over(image: Image, fault: Fault) -> Self {
        let forgets = matches!(fault, Fault::Once(..) | Fault::ForGood(_));
        let truth = forgets.then(|| Cuts::from(image.clone()));
        Self(Arc::new(Mutex::new(Disk { now: image, truth, fault, ..Disk::default() })))
    }

    /// Whether the next request would fail.
    pub fn is_failing(&self) -> bool {
        let disk = self.disk();
        match disk.fault {
            Fault::Once(at, _) => disk.asked + 1 == at,
            Fault::ForGood(from) => disk.asked + 1 >= from,
            _ => false,
        }
    }

    /// How many requests there have been, of every kind.
    pub fn asked(&self) -> usize {
        self.disk().asked
    }

    fn disk(&self) -> MutexGuard<'_, Disk> {
        self.0.lock().unwrap()
    }

    /// Notes that so many batches are acknowledged.
    pub fn acknowledged(&self, batches: usize) {
        self.disk().note(Op::Acknowledged(batches));
    }

    /// Everything asked so far.
    pub fn ops(&self) -> Vec<Op> {
        self.disk().ops.clone()
    }

    /// Everything asked since the last time that this was taken.
    pub fn take_ops(&self) -> Vec<Op> {
        std::mem::take(&mut self.disk().ops)
    }

    /// From now on the disk does this wrong.
    pub fn set_fault(&self, fault: Fault) {
        self.disk().fault = fault;
    }

    /// What the files hold now.
    pub fn image(&self) -> Image {
        self.disk().now.clone()
    }

    /// How many syncs there have been.
    pub fn syncs(&self) -> usize {
        self.disk().syncs
    }

    /// A change: done, or when the disk fails perhaps done all the same.
    fn change(&self, op: Op) -> io::Result<()> {
        let mut disk = self.disk();
        disk.admit()?;
        if !disk.fails() {
            disk.record(op);
            return Ok(());
        }
        match (disk.got(3), op) {
            (0, _) => {}
            (1, Op::Write { file, offset, data }) => {
                let half = data[..data.len() / 2].to_vec();
                disk.record(Op::Write { file, offset, data: half });
            }
            (_, op) => disk.record(op),
        }
        Err(failed())
    }

    fn sync_op(&self, op: Op) -> io::Result<()> {
        let mut disk = self.disk();
        disk.admit()?;
        disk.syncs += 1;
        if disk.fails() {
            match (disk.got(3), &op) {
                (0, _) => {}
                (1, Op::Sync { file }) => {
                    let lost = Op::Lost { file: *file, seed: disk.asked as u64 };
                    disk.note(lost);
                }
                _ => disk.note(op),
            }
            return Err(failed());
        }
        if disk.fault != Fault::LyingSync {
            disk.note(op);
        }
        if disk.fault == Fault::SyncFails(disk.syncs) { Err(failed()) } else { Ok(()) }
    }

    fn lookup(&self, name: &str) -> io::Result<usize> {
        self.disk().now.names.get(name).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    /// One request that changes nothing.
    fn ask<T>(&self, answer: impl FnOnce(&mut Disk) -> io::Result<T>) -> io::Result<T> {
        let mut disk = self.disk();
        if disk.fails() { Err(failed()) } else { answer(&mut disk) }
    }
}

impl Folder for SimFolder {
    type File = SimFile;

    fn has(&self, name: &str) -> io::Result<bool> {
        self.ask(|disk| Ok(disk.now.names.contains_key(name)))
    }

    fn open(&self, name: &str, new: bool) -> Result<SimFile, StoreError> {
        if new {
            let file = self.disk().now.files.len();
            if self.lookup(name).is_ok() {
                return Err(StoreError::Io(io::ErrorKind::AlreadyExists.into()));
            }
            self.disk().now.files.push(Vec::new());
            self.change(Op::Name(NameOp::Made { name: name.into(), file }))?;
            return Ok(SimFile { file, folder: self.clone() });
        }
        let file = self.lookup(name)?;
        // As the real folder does, so that what an old file reads as is what the disk has. A full disk syncs all the same.
        if self.disk().fault == Fault::Refuses {
            self.disk().note(Op::Sync { file });
        } else {
            self.sync_op(Op::Sync { file })?;
        }
        self.ask(|disk| {
            if let Some(truth) = &disk.truth {
                let mut shown = truth.image(Fate::Kept, &mut Chance(0));
                disk.now.files[file] = std::mem::take(shown.file(file));
            }
            Ok(())
        })?;
        Ok(SimFile { file, folder: self.clone() })
    }

    fn sync(&self, name: &str) -> io::Result<()> {
        self.sync_op(Op::Sync { file: self.lookup(name)? })
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.change(Op::Name(NameOp::Renamed { from: from.into(), to: to.into() }))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.change(Op::Name(NameOp::Removed { name: name.into() }))
    }

    fn sync_names(&self) -> io::Result<()> {
        self.sync_op(Op::SyncNames)
    }
}

/// An open file of such a folder.
#[derive(Debug)]
pub struct SimFile {
    file: usize,
    folder: SimFolder,
}

impl StorageBackend for SimFile {
    fn len(&self) -> io::Result<u64> {
        self.folder.ask(|disk| Ok(disk.now.files[self.file].len() as u64))
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.folder.ask(|disk| {
            let there = disk.now.files[self.file].get(offset as usize..offset as usize + out.len());
            out.copy_from_slice(there.ok_or(io::ErrorKind::UnexpectedEof)?);
            Ok(())
        })
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.folder.change(Op::SetLen { file: self.file, len })
    }

    fn sync_data(&self) -> io::Result<()> {
        self.folder.sync_op(Op::Sync { file: self.file })
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.folder.change(Op::Write { file: self.file, offset, data: data.to_vec() })
    }
}

/// Walks through what was asked of a disk, and shows what a power cut after each operation could leave.
#[derive(Clone, Debug)]
pub struct Cuts {
    durable: Image,
    pending: Vec<Op>,
    pub acknowledged: usize,
}

impl Cuts {
    /// A disk that begins as this image.
    pub fn from(image: Image) -> Self {
        Self { durable: image, pending: Vec::new(), acknowledged: 0 }
    }

    /// One operation more. What it syncs stays.
    pub fn step(&mut self, op: &Op) {
        match op {
            Op::Sync { file } => self.settle(|op| match op {
                Op::Write { file: written, .. } | Op::SetLen { file: written, .. } => written == file,
                _ => false,
            }),
            Op::Lost { file, seed } => {
                let mut chance = Chance(*seed);
                self.settle_or_drop(|op| match op {
                    Op::Write { file: written, .. } if written == file => Some(chance.below(2) == 0),
                    Op::SetLen { file: written, .. } if written == file => Some(true),
                    _ => None,
                });
            }
            Op::SyncNames => self.settle(|op| matches!(op, Op::Name(_))),
            Op::Acknowledged(batches) => self.acknowledged = *batches,
            other => self.pending.push(other.clone()),
        }
    }

    fn settle(&mut self, synced: impl Fn(&Op) -> bool) {
        self.settle_or_drop(|op| synced(op).then_some(true));
    }

    /// What is pending is done for good, or will never be, or stays pending.
    fn settle_or_drop(&mut self, mut is_done: impl FnMut(&Op) -> Option<bool>) {
        for op in std::mem::take(&mut self.pending) {
            match is_done(&op) {
                Some(true) => self.durable.apply(&op),
                Some(false) => {}
                None => self.pending.push(op),
            }
        }
    }

    /// What a cut here leaves: writes by their fate, and of the changes of names the first few.
    pub fn image(&self, fate: Fate, chance: &mut Chance) -> Image {
        let mut image = self.durable.clone();
        let names = self.pending.iter().filter(|op| matches!(op, Op::Name(_))).count() as u64;
        let mut names_left = match fate {
            Fate::Kept => names,
            Fate::Dropped => 0,
            Fate::Torn | Fate::Mixed => chance.below(names + 1),
        };
        for op in &self.pending {
            if !matches!(op, Op::Name(_)) {
                image.apply_by_chance(op, fate, chance);
            } else if names_left > 0 {
                image.apply(op);
                names_left -= 1;
            }
        }
        for file in image.names.values().copied().collect::<Vec<_>>() {
            image.file(file);
        }
        image
    }
}
