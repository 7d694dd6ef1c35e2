//! Personal cards: twelve characters on paper that open one student's page (TRUST.md, Identity 3; NETWORK.md).
//!
//! A card is not kept anywhere. It follows from the box's secret, the student and how often their card was made anew, so
//! that a lost sheet is printed again as it was, and a card that was revoked follows from nothing any more.

use crate::classroom::StudentId;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::fmt;

/// How many characters a card has: 60 bits, five a character.
pub const CARD_LENGTH: usize = 12;
/// Crockford's base 32: digits and capitals without I, L, O and U, so that nobody reads one for another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// What the digest is for, so that no other use of the secret could ever give a card.
const PURPOSE: &[u8] = b"cupboard card";
/// The block of SHA-256, in bytes: HMAC fills a shorter key up with zeros.
const BLOCK: usize = 64;

/// What a card says. It opens a page, so logs never show it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Card(u64);

impl Card {
    /// Reads what somebody typed: in any case, in groups or not, O for 0 and I or L for 1.
    pub fn read(typed: &str) -> Option<Self> {
        let letters = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '_' | '.'));
        let (mut card, mut count) = (0_u64, 0);
        for letter in letters {
            count += 1;
            if count > CARD_LENGTH {
                return None;
            }
            card = card << 5 | value(letter)?;
        }
        (count == CARD_LENGTH).then_some(Self(card))
    }

    /// As it is printed beside the code: `7KQ2-M4XZ-90TB`.
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let groups: Vec<&str> = [0, 4, 8].iter().filter_map(|at| plain.get(*at..at + 4)).collect();
        groups.join("-")
    }
}

/// What a letter counts for, as people write it: also with the digits of an Arabic keyboard.
fn value(letter: char) -> Option<u64> {
    let plain = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        digit @ ('٠'..='٩' | '۰'..='۹') => char::from_digit(u32::from(digit) & 0xF, 10)?,
        other => other,
    };
    LETTERS.iter().position(|known| char::from(*known) == plain).map(|value| value as u64)
}

impl fmt::Display for Card {
    /// The twelve characters in one, as a code holds them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..CARD_LENGTH).rev() {
            let letter = LETTERS[(self.0 >> (5 * place) & 31) as usize];
            write!(f, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Card(…)")
    }
}

/// The box's secret that every card follows from: 256 bits of chance. It stays in the store and is in no backup, so a
/// box that was restored needs new cards.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CardSecret([u8; 32]);

impl CardSecret {
    /// Of chance that the shell has drawn.
    pub fn new(chance: [u8; 32]) -> Self {
        Self(chance)
    }

    /// The card of a student, the `made`-th that was made anew (0 for the first).
    pub fn card(&self, student: StudentId, made: u32) -> Card {
        let mut key = [0_u8; BLOCK];
        key[..self.0.len()].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new(&key.into());
        mac.update(PURPOSE);
        mac.update(&student.0.to_be_bytes());
        mac.update(&made.to_be_bytes());
        let tag: [u8; 32] = mac.finalize().into_bytes().into();
        let first = tag.iter().take(8).fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
        Card(first >> (64 - 5 * CARD_LENGTH))
    }
}

impl fmt::Debug for CardSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CardSecret(…)")
    }
}

/// When a card was printed last: which, and for which address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// How often the card had been made anew by then.
    pub card: u32,
    /// What its code leads to, such as `192.168.1.20:8080`.
    pub address: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> CardSecret {
        CardSecret::new([7; 32])
    }

    #[test]
    fn a_card_is_the_same_each_time_and_another_for_each_student_and_making() {
        let card = secret().card(StudentId(1), 0);
        assert_eq!(secret().card(StudentId(1), 0), card);
        assert_ne!(secret().card(StudentId(2), 0), card);
        assert_ne!(secret().card(StudentId(1), 1), card);
        assert_ne!(CardSecret::new([8; 32]).card(StudentId(1), 0), card);
    }

    #[test]
    fn a_card_is_the_head_of_an_hmac() {
        // python3: hmac.new(bytes([7])*32, b"cupboard card" + bytes([0,0,0,1, 0,0,0,0]), "sha256")
        assert_eq!(secret().card(StudentId(1), 0).to_string(), "HGHAVB9GNF6N");
    }

    #[test]
    fn what_is_printed_is_read_back_however_it_is_typed() {
        for student in 1..200 {
            let card = secret().card(StudentId(student), 3);
            let (plain, grouped) = (card.to_string(), card.grouped());
            assert_eq!((plain.len(), grouped.len()), (12, 14));
            let forgiven = plain.replace('0', "o").replace('1', if student % 2 == 0 { "l" } else { "I" });
            let spaced: String = plain.to_lowercase().chars().flat_map(|c| [c, ' ']).collect();
            let arabic: String = plain
                .chars()
                .map(|c| c.to_digit(10).map_or(c, |n| ['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩'][n as usize]))
                .collect();
            for typed in [&plain, &grouped, &forgiven, &spaced, &arabic, &format!(" {} ", grouped.to_lowercase())] {
                assert_eq!(Card::read(typed).map(|card| card.to_string()), Some(plain.clone()), "{typed}");
            }
        }
    }

    #[test]
    fn what_is_no_card_is_not_read_as_one() {
        let wrong =
            ["", "7KQ2", "7KQ2-M4XZ-90T", "7KQ2-M4XZ-90TBB", "7KQ2-M4XZ-90TU", "７KQ2M4XZ90TB", "7KQ2/M4XZ/90TB"];
        for typed in wrong {
            assert!(Card::read(typed).is_none(), "{typed}");
        }
        assert!(Card::read(&"0".repeat(10_000)).is_none());
    }

    #[test]
    fn neither_a_card_nor_the_secret_shows_in_a_log() {
        let card = secret().card(StudentId(1), 0);
        assert!(!format!("{card:?} {:?}", secret()).contains(&card.to_string()));
        assert!(!format!("{:?}", secret()).contains('7'));
    }
}
