//! Who holds which key: devices, claims, pictures, the teacher's passphrase, the box's settings.
//!
//! Pure like the classroom, but not history: these are rows that are put and removed ([`Change`]), kept in tables of
//! their own and never exported (DESIGN.md, What is stored). Only digests of secrets come in here (TRUST.md, Identity),
//! but for the one secret that students' cards follow from.

mod card;
mod check_words;
mod claim;
mod clock;
mod command;
mod device;
mod erasure;
mod pictures;
mod seat;
mod settings;
mod sheet;
mod substitute;

pub use card::{CARD_LENGTH, Card, CardSecret, Printed};
pub use check_words::CheckWords;
pub use claim::{MOST_DEVICES, class_of_card};
pub use clock::{ClockMark, STEP_BACK_MS};
pub use command::{AccessCommand, Context, Denial, MOST_NOTICES};
pub use device::{Claim, Device, Digest, Holder, Notice, Proof};
pub use erasure::Erasure;
pub use pictures::{MOST_WRONG, PICTURE_COUNT, PICTURES, Pictures, StudentKeys};
pub use seat::{FREE_TRIES, MOST_SEATS, NewSeat, Pin, PinSecret, QUIET_MS, SIGN_IN_MS, Seat, SeatCommand};
pub use settings::{BoxCommand, Settings, Wifi, box_name};
pub use sheet::{RecoverySheet, mark as sheet_mark};
pub use substitute::{DAY_MS, DayCode, SubstituteCommand};

use crate::classroom::{Devices, Event, Fact, State, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Every key and setting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Access {
    /// The argon2 hash of the teacher's passphrase; `None` on an unclaimed hub.
    pub passphrase: Option<String>,
    /// Devices by the digest of their cookie.
    pub devices: BTreeMap<Digest, Device>,
    /// What each student proves their name with.
    pub students: BTreeMap<StudentId, StudentKeys>,
    /// What students' cards follow from; `None` until the first are printed.
    pub cards: Option<CardSecret>,
    /// What the teacher set for the box.
    pub settings: Settings,
    /// The teacher's last correction of the wall clock.
    pub clock: Option<ClockMark>,
    /// What backups are sealed to; `None` until the teacher has printed a recovery sheet.
    pub sheet: Option<RecoverySheet>,
    /// The substitute's code that was printed last.
    pub substitute: Option<DayCode>,
    /// How far the last erasing of a student came, until the teacher has seen it.
    pub erasure: Option<Erasure>,
}

/// One row put or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The teacher's passphrase, as an argon2 hash.
    Passphrase(String),
    /// A device; `None` forgets it.
    Device(Digest, Option<Device>),
    /// A student's keys.
    Student(StudentId, StudentKeys),
    /// A student's keys are gone.
    NoStudent(StudentId),
    /// The secret behind the cards.
    Cards(CardSecret),
    /// The box's settings.
    Settings(Settings),
    /// The wall clock was corrected.
    Clock(ClockMark),
    /// What backups are sealed to.
    Sheet(RecoverySheet),
    /// The substitute's code; `None`: there is none.
    Substitute(Option<DayCode>),
    /// How far erasing came; `None`: there is nothing to tell.
    Erasure(Option<Erasure>),
}

/// A row as the journal stores it: a key, and a value unless the row goes.
pub type Row = (String, Option<Vec<u8>>);

impl Change {
    /// The row to write. Keys tell the kind: `secret/…`, `device/…`, `student/…`, `box/…`, and `setting/…` for
    /// what backups carry.
    pub fn row(&self) -> Row {
        match self {
            Self::Passphrase(hash) => ("secret/passphrase".into(), json(hash)),
            Self::Device(digest, device) => (format!("device/{digest}"), device.as_ref().and_then(json)),
            Self::Student(student, keys) => (format!("student/{student}"), json(keys)),
            Self::NoStudent(student) => (format!("student/{student}"), None),
            Self::Cards(secret) => ("secret/cards".into(), json(secret)),
            Self::Settings(settings) => ("box/settings".into(), json(settings)),
            Self::Clock(mark) => ("box/clock".into(), json(mark)),
            Self::Sheet(sheet) => ("setting/recovery".into(), json(sheet)),
            Self::Substitute(code) => ("secret/substitute".into(), code.as_ref().and_then(json)),
            Self::Erasure(erasure) => ("box/erasure".into(), erasure.as_ref().and_then(json)),
        }
    }
}

fn json<T: Serialize>(value: &T) -> Option<Vec<u8>> {
    serde_json::to_vec(value).ok()
}

fn parsed<'a, T: Deserialize<'a>>(value: &'a [u8]) -> Option<T> {
    serde_json::from_slice(value).ok()
}

impl Access {
    /// Reads the rows of a store. A row of an unknown kind or form is left alone: a newer release wrote it.
    pub fn from_rows(rows: &BTreeMap<String, Vec<u8>>) -> Self {
        let mut access = Self::default();
        for change in rows.iter().filter_map(|(key, value)| read(key, value)) {
            access.apply(&change);
        }
        access
    }

    /// Makes the next state of a change.
    pub fn apply(&mut self, change: &Change) {
        match change.clone() {
            Change::Passphrase(hash) => self.passphrase = Some(hash),
            Change::Device(digest, Some(device)) => {
                self.devices.insert(digest, device);
            }
            Change::Device(digest, None) => {
                self.devices.remove(&digest);
            }
            Change::Student(student, keys) => {
                self.students.insert(student, keys);
            }
            Change::NoStudent(student) => {
                self.students.remove(&student);
            }
            Change::Cards(secret) => self.cards = Some(secret),
            Change::Settings(settings) => self.settings = settings,
            Change::Clock(mark) => self.clock = Some(mark),
            Change::Sheet(sheet) => self.sheet = Some(sheet),
            Change::Substitute(code) => self.substitute = code,
            Change::Erasure(erasure) => self.erasure = erasure,
        }
    }

    /// What a classroom event means for keys: shared devices sign out when class closes (S54), a leaver's devices go.
    pub fn follow(&self, event: &Event, state: &State) -> Vec<Change> {
        match &event.fact {
            Fact::ClassClosed => {
                let shared = state.section(event.section).is_ok_and(|s| s.policies.devices == Devices::Shared);
                if shared { self.forget(|claim| claim.made_in == event.section) } else { vec![] }
            }
            Fact::Left { student } if state.sections_of(*student).next().is_none() => {
                self.forget(|claim| claim.student == *student)
            }
            _ => vec![],
        }
    }

    fn forget(&self, matching: impl Fn(&Claim) -> bool) -> Vec<Change> {
        self.claims()
            .filter(|(_, claim)| matching(claim))
            .map(|(digest, _)| Change::Device(digest.clone(), None))
            .collect()
    }

    /// Every student's device.
    pub fn claims(&self) -> impl Iterator<Item = (&Digest, &Claim)> {
        self.devices.iter().filter_map(|(digest, device)| match &device.holder {
            Holder::Student(claim) => Some((digest, claim)),
            _ => None,
        })
    }

    /// The student's claim on a device, if it is a student's.
    pub fn claim_of(&self, device: &Digest) -> Option<&Claim> {
        match &self.devices.get(device)?.holder {
            Holder::Student(claim) => Some(claim),
            _ => None,
        }
    }

    /// Whether some device is this student's already.
    pub fn is_claimed(&self, student: StudentId) -> bool {
        self.claims().any(|(_, claim)| claim.student == student)
    }
}

fn read(key: &str, value: &[u8]) -> Option<Change> {
    let (kind, name) = key.split_once('/')?;
    match kind {
        "secret" => match name {
            "passphrase" => Some(Change::Passphrase(parsed(value)?)),
            "cards" => Some(Change::Cards(parsed(value)?)),
            "substitute" => Some(Change::Substitute(Some(parsed(value)?))),
            _ => None,
        },
        "device" => Some(Change::Device(Digest::from_stored(name), Some(parsed(value)?))),
        "student" => Some(Change::Student(StudentId(name.parse().ok()?), parsed(value)?)),
        "box" => match name {
            "settings" => Some(Change::Settings(parsed(value)?)),
            "clock" => Some(Change::Clock(parsed(value)?)),
            "erasure" => Some(Change::Erasure(Some(parsed(value)?))),
            _ => None,
        },
        "setting" => match name {
            "recovery" => Some(Change::Sheet(parsed(value)?)),
            _ => None,
        },
        _ => None,
    }
}
