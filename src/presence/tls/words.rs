//! A certificate's fingerprint, as two people hold two screens beside each other.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Words of the short form: 6 × 11 bits. Whoever wants a certificate of their own to read the same tries 2^66 of them.
const WORDS: usize = 6;
/// The list has 2^11 words.
const BITS: usize = 11;

/// The SHA-256 of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Of a certificate in DER.
    pub fn of(der: &[u8]) -> Self {
        Self(Sha256::digest(der).into())
    }

    /// Six words out of the English list of BIP 39: common, short, and told apart by their first four letters.
    pub fn words(&self) -> [&'static str; WORDS] {
        let list = bip39::Language::English.word_list();
        let bit = |n: usize| usize::from(self.0[n / 8] >> (7 - n % 8) & 1);
        let index = |word: usize| (word * BITS..(word + 1) * BITS).fold(0, |sum, n| sum << 1 | bit(n));
        std::array::from_fn(|word| list[index(word)])
    }

    /// As browsers and devices write it: 32 pairs of hexadecimal digits.
    pub fn pairs(&self) -> String {
        let mut pairs = String::new();
        for byte in self.0 {
            if !pairs.is_empty() {
                pairs.push(':');
            }
            write!(pairs, "{byte:02X}").unwrap_or_default();
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_the_first_66_bits_and_the_pairs_are_all_of_it() {
        let mut bytes = [0_u8; 32];
        assert_eq!(Fingerprint(bytes).words(), ["abandon"; WORDS]);
        bytes = [0xff; 32];
        assert_eq!(Fingerprint(bytes).words(), ["zoo"; WORDS]);
        bytes = [0; 32];
        bytes[1] = 0b0010_0000; // the eleventh bit
        bytes[8] = 0b0100_0000; // the sixty-sixth
        let six = Fingerprint(bytes).words();
        assert_eq!(six, ["ability", "abandon", "abandon", "abandon", "abandon", "ability"]);
        assert_eq!(Fingerprint(bytes).pairs().get(..8), Some("00:20:00"));
        assert_eq!(Fingerprint(bytes).pairs().len(), 32 * 3 - 1);
    }

    #[test]
    fn the_fingerprint_is_the_one_that_other_programs_compute() {
        let empty = "E3:B0:C4:42:98:FC:1C:14:9A:FB:F4:C8:99:6F:B9:24:27:AE:41:E4:64:9B:93:4C:A4:95:99:1B:78:52:B8:55";
        assert_eq!(Fingerprint::of(b"").pairs(), empty);
    }
}
