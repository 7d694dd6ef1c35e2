//! Devices, each known by the digest of its cookie.

use super::Seat;
use crate::classroom::{SectionId, StudentId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The digest of a secret: what is stored in its place. Made by the shell, compared here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(String);

impl Digest {
    /// From the bytes of a hash.
    pub fn of(hash: &[u8]) -> Self {
        Self(hash.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    pub(super) fn from_stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The first characters: a name for the device that opens nothing.
    pub fn short(&self) -> &str {
        self.0.get(..12).unwrap_or(&self.0)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A device that the hub knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Whose it is.
    pub holder: Holder,
    /// The wall clock when it became so.
    pub since_wall_ms: i64,
}

/// Whose a device is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// The teacher's, for a while.
    Teacher(Seat),
    /// A substitute's, on their day.
    Substitute,
    /// A wall: sees what the room may see.
    Wall,
    /// A student's.
    Student(Claim),
    /// Nobody's any more, and it should say why.
    Nobody(Notice),
}

/// A student's hold on a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Who.
    pub student: StudentId,
    /// The class whose page it shows.
    pub section: SectionId,
    /// The class in which the device was taken: a shared one signs out when that class closes, whatever it shows.
    pub made_in: SectionId,
    /// What showed that the name is theirs.
    pub by: Proof,
    /// Another device of theirs was signed out by this claim: the teacher is told.
    pub took_over: bool,
}

/// What a student came in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Nothing yet: the name was free, and the pictures were chosen with the claim. Undoing it forgets them too.
    NewPictures,
    /// The three pictures.
    Pictures,
    /// Their card.
    Card,
}

/// Why a device is nobody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// Somebody with the right pictures or the card opened the name elsewhere.
    ClaimedElsewhere,
    /// The teacher undid the claim.
    UndoneByTeacher,
    /// The teacher signed everyone out.
    SignedOut,
    /// Whoever had it was erased; who it was is not known any more.
    Erased,
}
