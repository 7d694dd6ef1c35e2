//! The table of open connections: who stays when there are too many (TRUST.md, Web).
//!
//! A newcomer is never refused. It takes the place of the oldest connection on which nobody has said yet who they are:
//! a flood from one address pushes out itself, and an honest page is answered before its turn to go comes.

use crate::access::Digest;
use crate::web::Limits;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tokio::sync::Notify;

/// Who has said on a connection who they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// Whoever sits at the box itself: its own screen needs no cookie.
    Box,
    /// A device that is a student's, the teacher's or a wall.
    Device(Digest),
}

/// What was counted of connections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Open, of nobody known.
    pub strangers: usize,
    /// Open, of known devices.
    pub known: usize,
    /// Accepted since the start.
    pub accepted: u64,
    /// Cut to make room: nobody's.
    pub cut_strangers: u64,
    /// Cut to make room: known devices'.
    pub cut_known: u64,
}

/// The open connections; clones share the table.
#[derive(Clone)]
pub struct Connections(Arc<Shared>);

struct Shared {
    limits: Limits,
    started: Instant,
    table: Mutex<Table>,
    emptied: Notify,
}

#[derive(Default)]
struct Table {
    accepted: u64,
    cut_strangers: u64,
    cut_known: u64,
    /// By age: the numbers only grow.
    strangers: BTreeMap<u64, Arc<Link>>,
    known: BTreeMap<u64, (Owner, Arc<Link>)>,
    devices: BTreeMap<Owner, BTreeSet<u64>>,
}

/// What the table and a connection share.
#[derive(Default)]
struct Link {
    cut: Notify,
    /// When a byte last went either way, in milliseconds since the start.
    last_ms: AtomicU64,
}

/// A connection's place in the table; it is free again when this is dropped.
pub struct Place {
    slot: Slot,
    link: Arc<Link>,
}

/// What the requests on a connection know of its place.
#[derive(Clone)]
pub struct Slot {
    connections: Connections,
    number: u64,
}

impl Connections {
    /// An empty table.
    pub fn new(limits: Limits) -> Self {
        let table = Mutex::default();
        Self(Arc::new(Shared { limits, started: Instant::now(), table, emptied: Notify::new() }))
    }

    /// A place for a connection that was just accepted; the oldest of nobody known makes room.
    pub fn admit(&self) -> Place {
        let link = Arc::new(Link::default());
        link.last_ms.store(self.now_ms(), Relaxed);
        let mut table = self.table();
        let number = table.accepted;
        table.accepted += 1;
        table.strangers.insert(number, link.clone());
        table.make_room_for_strangers(self.0.limits.strangers);
        Place { slot: Slot { connections: self.clone(), number }, link }
    }

    /// What there is and was.
    pub fn counts(&self) -> Counts {
        let table = self.table();
        Counts {
            strangers: table.strangers.len(),
            known: table.known.len(),
            accepted: table.accepted,
            cut_strangers: table.cut_strangers,
            cut_known: table.cut_known,
        }
    }

    /// Waits until nobody is connected.
    pub async fn emptied(&self) {
        loop {
            let emptied = self.0.emptied.notified();
            let counts = self.counts();
            if counts.strangers + counts.known == 0 {
                return;
            }
            emptied.await;
        }
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.0.table.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now_ms(&self) -> u64 {
        u64::try_from(self.0.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

impl Table {
    fn make_room_for_strangers(&mut self, most: usize) {
        while self.strangers.len() > most
            && let Some((_, link)) = self.strangers.pop_first()
        {
            self.cut_strangers += 1;
            link.cut.notify_one();
        }
    }

    /// Room among the known: a device's own oldest goes first, then whichever has been still longest.
    fn make_room_for_known(&mut self, owner: &Owner, limits: &Limits) {
        let own = self.devices.get(owner).filter(|own| *owner != Owner::Box && own.len() > limits.of_a_device);
        if let Some(oldest) = own.and_then(BTreeSet::first).copied() {
            self.cut(oldest);
        }
        while self.known.len() > limits.known {
            let stillest = self.known.iter().min_by_key(|(_, (_, link))| link.last_ms.load(Relaxed));
            let Some(stillest) = stillest.map(|(number, _)| *number) else { return };
            self.cut(stillest);
        }
    }

    fn cut(&mut self, number: u64) {
        if let Some(link) = self.forget(number) {
            self.cut_known += 1;
            link.cut.notify_one();
        }
    }

    /// Takes a known one out.
    fn forget(&mut self, number: u64) -> Option<Arc<Link>> {
        let (owner, link) = self.known.remove(&number)?;
        if let Some(own) = self.devices.get_mut(&owner) {
            own.remove(&number);
            if own.is_empty() {
                self.devices.remove(&owner);
            }
        }
        Some(link)
    }
}

impl Slot {
    /// Notes who a request says that it is from. One that was cut meanwhile stays out.
    pub fn belongs_to(&self, owner: Option<Owner>) {
        let limits = self.connections.0.limits;
        let mut table = self.connections.table();
        if table.known.get(&self.number).map(|(known, _)| known) == owner.as_ref() {
            return;
        }
        let Some(link) = table.forget(self.number).or_else(|| table.strangers.remove(&self.number)) else { return };
        let Some(owner) = owner else {
            // Signed out: it is as old as it is.
            table.strangers.insert(self.number, link);
            return table.make_room_for_strangers(limits.strangers);
        };
        table.known.insert(self.number, (owner.clone(), link));
        table.devices.entry(owner.clone()).or_default().insert(self.number);
        table.make_room_for_known(&owner, &limits);
    }
}

impl Place {
    /// For the requests on this connection.
    pub fn slot(&self) -> Slot {
        self.slot.clone()
    }

    /// Ends when somebody else needs the place.
    pub async fn cut(&self) {
        self.link.cut.notified().await;
    }

    /// For the stream to say that a byte went either way.
    pub fn pulse(&self) -> impl Fn() + Send + Sync + use<> {
        let (connections, link) = (self.slot.connections.clone(), self.link.clone());
        move || link.last_ms.store(connections.now_ms(), Relaxed)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut table = self.slot.connections.table();
        if table.strangers.remove(&self.slot.number).is_none() {
            table.forget(self.slot.number);
        }
        if table.strangers.is_empty() && table.known.is_empty() {
            self.slot.connections.0.emptied.notify_waiters();
        }
    }
}
