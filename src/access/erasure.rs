//! How far erasing a student came, so that the teacher hears it even after a plug was pulled in the middle.

use super::{Access, Change, Device, Holder, Notice};
use crate::classroom::{Now, StudentId};
use serde::{Deserialize, Serialize};

/// What a store says about erasing. It begins in the store that still has the student, and is done in the one that took
/// its place: whichever stands knows which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Erasure {
    /// It was begun. Where this is still said, nothing was erased.
    Begun {
        /// Whom.
        student: StudentId,
    },
    /// It is done; whom is not known any more.
    Done {
        /// When, in milliseconds since 1970.
        wall_ms: i64,
    },
}

impl Access {
    /// What is left of the keys without a student: no pictures, no card, and devices of theirs that are nobody's.
    pub fn without(&self, student: StudentId, now: &Now) -> Vec<Change> {
        let nobodys = Device { holder: Holder::Nobody(Notice::Erased), since_wall_ms: now.wall_ms };
        let theirs = self.claims().filter(|(_, claim)| claim.student == student);
        let devices = theirs.map(|(digest, _)| Change::Device(digest.clone(), Some(nobodys.clone())));
        let rest = [Change::NoStudent(student), Change::Erasure(Some(Erasure::Done { wall_ms: now.wall_ms }))];
        devices.chain(rest).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::{Claim, Digest, Proof, StudentKeys};
    use crate::classroom::SectionId;
    use std::collections::BTreeMap;

    fn held_by(student: u32) -> Device {
        let section = SectionId(1);
        let claim =
            Claim { student: StudentId(student), section, made_in: section, by: Proof::Pictures, took_over: false };
        Device { holder: Holder::Student(claim), since_wall_ms: 1 }
    }

    #[test]
    fn one_students_keys_go_and_anothers_stay() {
        let mut access = Access::default();
        let (ana, ben) = (StudentId(1), StudentId(2));
        let devices = [("ana", held_by(1)), ("ana's tablet", held_by(1)), ("ben", held_by(2))];
        for (name, device) in devices {
            access.apply(&Change::Device(Digest::of(name.as_bytes()), Some(device)));
        }
        for student in [ana, ben] {
            access.apply(&Change::Student(student, StudentKeys { wrong: 2, ..StudentKeys::default() }));
        }
        access.apply(&Change::Erasure(Some(Erasure::Begun { student: ana })));
        let mut rows: BTreeMap<_, _> = BTreeMap::from([("student/1".to_owned(), vec![1])]);
        for change in access.without(ana, &Now { wall_ms: 7, ..Now::default() }) {
            access.apply(&change);
            match change.row() {
                (key, Some(value)) => drop(rows.insert(key, value)),
                (key, None) => drop(rows.remove(&key)),
            }
        }
        assert!(!access.is_claimed(ana) && access.is_claimed(ben));
        assert_eq!((access.keys(ana), access.keys(ben).wrong), (StudentKeys::default(), 2));
        assert_eq!(access.erasure, Some(Erasure::Done { wall_ms: 7 }));
        assert!(!rows.contains_key("student/1"));
        assert_eq!(Access::from_rows(&rows).erasure, access.erasure);
        let told = access.devices.values().filter(|device| device.holder == Holder::Nobody(Notice::Erased));
        assert_eq!(told.count(), 2);
    }
}
