//! The short PIN of one device (TRUST.md, Identity 2).
//!
//! Ten thousand PINs are soon tried against a stolen hash. So it is made with a key, and of the key only what the device's
//! own token unmasks is stored: without the cookie there is nothing to try a PIN against.

use super::passphrase;
use crate::access::PinSecret;
use sha2::{Digest as _, Sha256};

/// A PIN has so many digits.
pub const LENGTHS: std::ops::RangeInclusive<usize> = 4..=8;

/// Why a PIN will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeakPin {
    /// Not all digits, or not as many as there should be.
    Length,
    /// One that everybody tries: one digit over and over, or digits in their order.
    Common,
}

/// The digits that somebody typed, in whichever script they write them.
pub fn digits(typed: &str) -> Option<String> {
    let digits: Option<String> = typed.chars().filter(|c| !c.is_whitespace()).map(digit).collect();
    digits.filter(|digits| LENGTHS.contains(&digits.len()))
}

fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

/// A PIN that will do, in plain digits.
pub fn chosen(typed: &str) -> Result<String, WeakPin> {
    let pin = digits(typed).ok_or(WeakPin::Length)?;
    let steps: Vec<i16> = pin.as_bytes().windows(2).map(|pair| i16::from(pair[1]) - i16::from(pair[0])).collect();
    let is_run = |step| steps.iter().all(|each| *each == step);
    if [-1, 0, 1].into_iter().any(is_run) { Err(WeakPin::Common) } else { Ok(pin) }
}

/// What to store of a PIN; `None` when the machine gives no chance. Slow: only behind the turnstile.
pub(super) fn hash(pin: &str, token: &str) -> Option<PinSecret> {
    let mut key = [0_u8; 32];
    getrandom::fill(&mut key).ok()?;
    Some(PinSecret { hash: passphrase::hash_with(&key, pin)?, masked_key: hex(masked(key, token)) })
}

/// Whether a PIN is the stored one, on the device that has this token. Slow: only behind the turnstile.
pub(super) fn is_right(pin: &str, secret: &PinSecret, token: &str) -> bool {
    let key = bytes(&secret.masked_key).map(|key| masked(key, token));
    key.is_some_and(|key| passphrase::is_right_with(&key, pin, &secret.hash))
}

/// The same PIN for the same device under its next token.
pub(super) fn handed_on(secret: &PinSecret, token: &str, next: &str) -> Option<PinSecret> {
    let key = masked(bytes(&secret.masked_key)?, token);
    Some(PinSecret { hash: secret.hash.clone(), masked_key: hex(masked(key, next)) })
}

/// A key under a mask that only the token makes; masked twice it is itself again.
fn masked(mut key: [u8; 32], token: &str) -> [u8; 32] {
    let mask = Sha256::new().chain_update(b"the mask of a PIN's key\0").chain_update(token).finalize();
    key.iter_mut().zip(mask).for_each(|(byte, mask)| *byte ^= mask);
    key
}

fn hex(key: [u8; 32]) -> String {
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &str) -> Option<[u8; 32]> {
    let byte = |at: usize| u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok();
    let bytes: Option<Vec<u8>> = (0..32).map(byte).collect();
    bytes?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_four_to_eight_digits_in_any_script_and_not_a_run() {
        assert_eq!(chosen(" 40 82 "), Ok("4082".into()));
        assert_eq!(chosen("٤٠٨٢"), Ok("4082".into()));
        assert_eq!(chosen("۴۰۸۲"), Ok("4082".into()));
        for wrong in ["", "408", "408240824", "40a2", "4०82", "-4082"] {
            assert_eq!(chosen(wrong), Err(WeakPin::Length), "{wrong}");
        }
        for common in ["0000", "1234", "4321", "77777777", "2345678"] {
            assert_eq!(chosen(common), Err(WeakPin::Common), "{common}");
        }
        assert_eq!(digits("1234"), Some("1234".into()), "whoever tries may try anything");
    }

    #[test]
    fn a_pin_opens_with_the_token_of_its_device_only_and_goes_along_to_the_next_token() {
        let secret = hash("4082", "one").unwrap_or_else(|| panic!("no chance"));
        assert!(is_right("4082", &secret, "one"));
        assert!(!is_right("4083", &secret, "one"));
        assert!(!is_right("4082", &secret, "other"));
        let next = handed_on(&secret, "one", "two").unwrap_or_else(|| panic!("not handed on"));
        assert!(is_right("4082", &next, "two") && !is_right("4082", &next, "one"));
        let spoilt = PinSecret { masked_key: "0".into(), ..secret };
        assert!(!is_right("4082", &spoilt, "one"));
    }
}
