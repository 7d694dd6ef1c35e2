//! Reading beside the writer, each time through one read transaction: the store as it stood at the call.

use super::table::{BY_STUDENT, CHAPTERS, EVENTS, FORMAT, FORMAT_VERSION, META, fault};
use super::{StoreError, chapter, record};
use crate::classroom::{Event, Fact, StudentId};
use redb::{Range, ReadTransaction, ReadableTable, TableDefinition};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// One record, still in bytes, with its number.
pub type Line = (u64, Vec<u8>);

/// Refuses a file whose tables are of a newer version.
pub fn check_format(txn: &ReadTransaction) -> Result<(), StoreError> {
    let meta = txn.open_table(META).map_err(fault)?;
    let version = meta.get(FORMAT).map_err(fault)?.map(|version| version.value());
    match version {
        Some(version) if version > FORMAT_VERSION => Err(StoreError::NewerFormat(version)),
        Some(FORMAT_VERSION) => Ok(()),
        _ => Err(StoreError::damaged("the store does not say its version")),
    }
}

/// The numbers of the last event that is packed, and of the last of all; 0 for none.
pub fn ends(txn: &ReadTransaction) -> Result<(u64, u64), StoreError> {
    let chapters = txn.open_table(CHAPTERS).map_err(fault)?;
    let packed = match chapters.last().map_err(fault)? {
        Some((first, bytes)) => first.value() + chapter::lines(&chapter::unpack(bytes.value())?).count() as u64 - 1,
        None => 0,
    };
    let events = txn.open_table(EVENTS).map_err(fault)?;
    let last = events.last().map_err(fault)?.map(|(number, _)| number.value());
    Ok((packed, last.unwrap_or(packed)))
}

/// A whole table of rows.
pub fn rows(
    txn: &ReadTransaction,
    table: TableDefinition<&str, &[u8]>,
) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
    let table = txn.open_table(table).map_err(fault)?;
    let mut rows = BTreeMap::new();
    for entry in table.iter().map_err(fault)? {
        let (key, value) = entry.map_err(fault)?;
        rows.insert(key.value().to_owned(), value.value().to_owned());
    }
    Ok(rows)
}

/// The newest events about a student, newest first; of a plan of groups only what came of it last, since every name that
/// the teacher drags makes another.
pub fn history(txn: &ReadTransaction, student: StudentId, newest: usize) -> Result<Vec<Event>, StoreError> {
    let index = txn.open_table(BY_STUDENT).map_err(fault)?;
    let events = txn.open_table(EVENTS).map_err(fault)?;
    let chapters = txn.open_table(CHAPTERS).map_err(fault)?;
    let (mut found, mut plans) = (Vec::new(), BTreeSet::new());
    let mut is_last = |event: &Event| match &event.fact {
        Fact::Pairing(fact) => fact.plan().is_none_or(|plan| plans.insert((event.section, plan.id))),
        _ => true,
    };
    for entry in index.range((student.0, 0)..=(student.0, u64::MAX)).map_err(fault)?.rev() {
        if found.len() >= newest {
            break;
        }
        let (_, number) = entry.map_err(fault)?.0.value();
        if let Some(bytes) = events.get(number).map_err(fault)? {
            found.extend(Some(record::decode(bytes.value())?).filter(&mut is_last));
        } else if let Some(bytes) = chapters.get(number).map_err(fault)? {
            let unpacked = chapter::unpack(bytes.value())?;
            let events: Vec<Event> = chapter::lines(&unpacked).map(record::decode).collect::<Result<_, _>>()?;
            let own = events.into_iter().rev().filter(|event| event.fact.students().contains(&student));
            found.extend(own.filter(&mut is_last));
        } else {
            return Err(StoreError::damaged(format!("the index names event {number}, which is missing")));
        }
    }
    found.truncate(newest);
    Ok(found)
}

/// Every record from a number on, in order and without a gap.
pub struct Lines {
    chapters: Range<'static, u64, &'static [u8]>,
    events: Range<'static, u64, &'static [u8]>,
    unpacked: VecDeque<Vec<u8>>,
    /// The number of the next record, whether it is wanted or not.
    next: u64,
    from: u64,
}

impl Lines {
    /// The records of a view from a number on.
    pub fn new(txn: &ReadTransaction, from: u64) -> Result<Self, StoreError> {
        let from = from.max(1);
        let chapters = txn.open_table(CHAPTERS).map_err(fault)?;
        let events = txn.open_table(EVENTS).map_err(fault)?;
        let (packed, _) = ends(txn)?;
        let within = chapters.range(..=from).map_err(fault)?.next_back().transpose().map_err(fault)?;
        let first = within.map(|(first, _)| first.value()).filter(|_| from <= packed);
        let next = first.unwrap_or(if from <= packed { 1 } else { from });
        Ok(Self {
            chapters: chapters.range(if from <= packed { next } else { u64::MAX }..).map_err(fault)?,
            events: events.range(next..).map_err(fault)?,
            unpacked: VecDeque::new(),
            next,
            from,
        })
    }

    fn step(&mut self) -> Result<Option<Line>, StoreError> {
        if self.unpacked.is_empty() {
            self.turn()?;
        }
        let number = self.next;
        let Some(line) = self.unpacked.pop_front() else { return Ok(None) };
        self.next += 1;
        Ok(Some((number, line)))
    }

    /// Fetches the next chapter, or once they are all read the next event.
    fn turn(&mut self) -> Result<(), StoreError> {
        if let Some(entry) = self.chapters.next() {
            let (first, bytes) = entry.map_err(fault)?;
            self.expect(first.value())?;
            self.unpacked = chapter::lines(&chapter::unpack(bytes.value())?).map(<[u8]>::to_vec).collect();
            if self.unpacked.is_empty() {
                return Err(StoreError::damaged(format!("the chapter of event {} is empty", self.next)));
            }
        } else if let Some(entry) = self.events.next() {
            let (number, bytes) = entry.map_err(fault)?;
            self.expect(number.value())?;
            self.unpacked.push_back(bytes.value().to_vec());
        }
        Ok(())
    }

    fn expect(&self, found: u64) -> Result<(), StoreError> {
        if found == self.next {
            return Ok(());
        }
        Err(StoreError::damaged(format!("event {} is missing: {found} follows", self.next)))
    }
}

impl Iterator for Lines {
    type Item = Result<Line, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.step().transpose()? {
                Ok((number, _)) if number < self.from => {}
                line => return Some(line),
            }
        }
    }
}

/// The events of a view from a number on; each says the number that it stands at.
pub fn events(
    txn: &ReadTransaction,
    from: u64,
) -> Result<impl Iterator<Item = Result<Event, StoreError>> + Send + use<>, StoreError> {
    Ok(Lines::new(txn, from)?.map(|line| {
        let (number, bytes) = line?;
        let event = record::decode(&bytes)?;
        if event.number != number {
            return Err(StoreError::damaged(format!("event {} stands in the place of {number}", event.number)));
        }
        Ok(event)
    }))
}
