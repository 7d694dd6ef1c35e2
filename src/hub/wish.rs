//! What goes in and what comes back.

use super::Operation;
use crate::access::{AccessCommand, Denial, Digest};
use crate::classroom::{Actor, Command, Context, Deed, Now, Refusal, SectionId};

/// Something somebody wants done.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Who asks.
    pub actor: Actor,
    /// The device they ask from: a student's wish counts only while it is theirs.
    pub device: Option<Digest>,
    /// What they want.
    pub what: What,
    /// Makes the wish count once, however often it is sent.
    pub operation: Option<Operation>,
    /// How long ago the finger tapped, by the phone's own counting.
    pub age_ms: Option<i64>,
    /// The number of the last event that the phone had seen.
    pub seen: u64,
}

/// What a wish is about.
#[derive(Clone, Debug)]
pub enum What {
    /// The classroom.
    Class(Command),
    /// Keys and settings.
    Keys(AccessCommand),
}

impl Wish {
    /// A wish about the classroom, made this moment.
    pub fn class(actor: Actor, command: Command) -> Self {
        Self { actor, device: None, what: What::Class(command), operation: None, age_ms: Some(0), seen: u64::MAX }
    }

    /// A wish within a section, made this moment.
    pub fn deed(actor: Actor, section: SectionId, deed: Deed) -> Self {
        Self::class(actor, Command::In(section, deed))
    }

    /// A wish about keys or settings.
    pub fn keys(actor: Actor, command: impl Into<AccessCommand>) -> Self {
        Self { actor, device: None, what: What::Keys(command.into()), operation: None, age_ms: Some(0), seen: u64::MAX }
    }

    /// The same wish, from this device.
    pub fn from_device(self, device: Digest) -> Self {
        Self { device: Some(device), ..self }
    }

    /// The same wish, to count once.
    pub fn once(self, operation: Option<Operation>) -> Self {
        Self { operation, ..self }
    }

    /// The same wish, of an age and on what had been seen.
    pub fn tapped(self, age_ms: Option<i64>, seen: u64) -> Self {
        Self { age_ms, seen, ..self }
    }

    pub(super) fn context(&self, now: Now) -> Context {
        Context { actor: self.actor, now, chance: chance(), age_ms: self.age_ms, seen: self.seen }
    }
}

/// What became of a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is on disk.
    Saved(Receipt),
    /// The classroom said no.
    Refused(Refusal),
    /// It is not theirs to ask.
    Denied(Denial),
    /// It had been received before, too long ago to say how it went.
    AlreadyReceived,
    /// The store failed: it may or may not be on disk, and is to be sent again under the same operation.
    NotConfirmed,
    /// Too much at once: to be sent again.
    Busy,
}

/// What is true now that a wish is on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Receipt {
    /// The state that holds it.
    pub number: u64,
    /// It came too late and is history only: the phone asks "still need help?"
    pub late: bool,
    /// Whether it changed anything.
    pub changed: bool,
    /// The class it made or happened in.
    pub section: Option<SectionId>,
}

/// One draw of chance.
pub(super) fn chance() -> u64 {
    getrandom::u64().unwrap_or(0x5eed)
}
