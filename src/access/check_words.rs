//! Two animals by which wall and page are seen to be of one box (NETWORK.md, mDNS: two boxes may go by one name).
//!
//! They are for honest mistakes: a phone that came to the room next door shows others than the wall. Whoever wants to
//! deceive can copy them. They are not of the twelve pictures, of which children would then choose the two on the wall.

use crate::classroom::Alias;
use sha2::{Digest, Sha256};

/// What the digest is for.
const PURPOSE: &[u8] = b"cupboard check words";

/// Two different animals; each has an icon, and a word in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckWords([Alias; 2]);

impl CheckWords {
    /// Of a box, by the six digits that it drew at its first start, and the code of the class that is open.
    pub fn of(hub_id: &str, join_code: &str) -> Self {
        let mut hash = Sha256::new();
        for part in [PURPOSE, hub_id.as_bytes(), join_code.to_ascii_uppercase().as_bytes()] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let digest = hash.finalize();
        let number = digest.iter().take(8).fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
        let all: Vec<Alias> = Alias::all().collect();
        let count = all.len() as u64;
        let (first, second) = (number % count, number / count % (count - 1));
        // The second is one of the others.
        let second = if second < first { second } else { second + 1 };
        Self([first, second].map(|place| all[place as usize]))
    }

    /// The two, in their order.
    pub fn pair(self) -> [Alias; 2] {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn hub(n: u32) -> String {
        format!("{n:06x}")
    }

    #[test]
    fn they_are_the_same_for_one_box_and_lesson_and_always_two() {
        let words = CheckWords::of("a1b2c3", "4KF7");
        assert_eq!(CheckWords::of("a1b2c3", "4kf7"), words);
        // python3: the first eight bytes of sha256 over the three parts, each after its length in eight bytes.
        assert_eq!(words.pair().map(Alias::place), [54, 44]);
        for n in 0..20_000 {
            let [first, second] = CheckWords::of(&hub(n), "4KF7").pair();
            assert_ne!(first, second);
        }
    }

    #[test]
    fn two_boxes_with_one_code_nearly_always_show_others() {
        let words: Vec<_> = (0..1_000).map(|n| CheckWords::of(&hub(n * 7_919), "4KF7")).collect();
        let pairs = words.iter().enumerate().flat_map(|(n, one)| words[n + 1..].iter().map(move |other| (one, other)));
        let (all, same) = pairs.fold((0, 0), |(all, same), (one, other)| (all + 1, same + u32::from(one == other)));
        assert!(all == 499_500 && f64::from(same) < 0.001 * f64::from(all), "{same} of {all} pairs are the same");
    }

    #[test]
    fn each_lesson_has_others_and_every_animal_comes_as_often() {
        let mut seen = BTreeMap::<Alias, u32>::new();
        const LESSONS: u32 = 30_000;
        for n in 0..LESSONS {
            for animal in CheckWords::of("a1b2c3", &n.to_string()).pair() {
                *seen.entry(animal).or_default() += 1;
            }
        }
        let expected = f64::from(2 * LESSONS) / Alias::all().count() as f64;
        assert_eq!(seen.len(), Alias::all().count());
        for (animal, count) in seen {
            assert!(
                (f64::from(count) / expected - 1.0).abs() < 0.15,
                "{}: {count}, expected {expected}",
                animal.word_key()
            );
        }
    }
}
