//! Three pictures of twelve: what a student proves their name with (TRUST.md, Identity 3).

use super::Digest;
use super::card::Printed;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How many pictures a student picks.
pub const PICTURE_COUNT: usize = 3;
/// After this many wrong picks in a row, only the teacher lets in; the count is per name, so another device does not help.
pub const MOST_WRONG: u8 = 5;
/// The pictures, with the key of each word (`picture-sun` in `text`).
pub const PICTURES: [(&str, &str); 12] = [
    ("☀️", "sun"),
    ("🌙", "moon"),
    ("⭐", "star"),
    ("🌈", "rainbow"),
    ("🍎", "apple"),
    ("🍌", "banana"),
    ("🚲", "bicycle"),
    ("🚀", "rocket"),
    ("⚽", "ball"),
    ("🎸", "guitar"),
    ("🏠", "house"),
    ("🌳", "tree"),
];

/// A student's pick: which three, in no order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pictures(BTreeSet<u8>);

impl Pictures {
    /// Exactly three different ones of twelve, or nothing.
    pub fn pick(places: &[u8]) -> Option<Self> {
        let set: BTreeSet<u8> = places.iter().copied().filter(|place| usize::from(*place) < PICTURES.len()).collect();
        (set.len() == PICTURE_COUNT && places.len() == PICTURE_COUNT).then_some(Self(set))
    }

    /// The places in rising order: what is digested.
    pub fn places(&self) -> Vec<u8> {
        self.0.iter().copied().collect()
    }
}

/// What a student proves their name with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudentKeys {
    /// The digest of name and pictures; `None`: to be chosen at the next claim.
    pub pictures: Option<Digest>,
    /// Wrong picks since the last right one.
    pub wrong: u8,
    /// The teacher allows more than one device.
    pub more_devices: bool,
    /// The teacher let in: the next claim may choose pictures, whoever holds the name and whatever the class's rule is.
    pub let_in: bool,
    /// How often the card was made anew; the cards before it open nothing.
    pub card: u32,
    /// When the card was printed last.
    pub printed: Option<Printed>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pick_is_three_different_pictures_in_any_order() {
        assert_eq!(Pictures::pick(&[3, 1, 2]), Pictures::pick(&[1, 2, 3]));
        assert!(Pictures::pick(&[3, 1, 2]).is_some());
        for wrong in [&[1, 1, 2][..], &[1, 2], &[1, 2, 3, 4], &[1, 2, 12], &[1, 2, 3, 3], &[]] {
            assert_eq!(Pictures::pick(wrong), None, "{wrong:?}");
        }
    }
}
