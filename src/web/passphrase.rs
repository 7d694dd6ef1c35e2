//! The teacher's passphrase (TRUST.md, Identity 1 and 2): argon2id, common ones refused. Hashing is slow: only behind the
//! `turnstile`.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
/// A passphrase has at least this many characters.
pub const SHORTEST: usize = 8;

/// Why a passphrase will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Under [`SHORTEST`] characters.
    Short,
    /// One that everybody tries first.
    Common,
}

const COMMON: [&str; 24] = [
    "password",
    "passwort",
    "12345678",
    "123456789",
    "1234567890",
    "qwertyui",
    "qwertyuiop",
    "iloveyou",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "trustno1",
    "teacher1",
    "classroom",
    "cupboard",
    "letmein1",
    "welcome1",
    "password1",
    "contraseña",
    "motdepasse",
    "11111111",
    "00000000",
    "abcdefgh",
];

/// Whether a passphrase will do.
pub fn strength(passphrase: &str) -> Result<(), Weak> {
    let lower = passphrase.to_lowercase();
    let first = lower.chars().next();
    if passphrase.chars().count() < SHORTEST {
        Err(Weak::Short)
    } else if COMMON.contains(&lower.as_str()) || lower.chars().all(|c| Some(c) == first) {
        Err(Weak::Common)
    } else {
        Ok(())
    }
}

/// The hash to store; `None` when the machine gives no chance. Takes tens of milliseconds: not on an async thread.
pub fn hash(passphrase: &str) -> Option<String> {
    hash_with(&[], passphrase)
}

/// Whether a passphrase is the stored one. As slow as [`hash`].
pub(super) fn is_right(passphrase: &str, stored: &str) -> bool {
    is_right_with(&[], passphrase, stored)
}

/// As [`hash`], with a key without which nobody can try a guess.
pub(super) fn hash_with(key: &[u8], secret: &str) -> Option<String> {
    Some(hasher(key)?.hash_password(secret.as_bytes()).ok()?.to_string())
}

/// As [`is_right`], with the key that was hashed with.
pub(super) fn is_right_with(key: &[u8], secret: &str, stored: &str) -> bool {
    let (Some(hasher), Ok(stored)) = (hasher(key), PasswordHash::new(stored)) else { return false };
    hasher.verify_password(secret.as_bytes(), &stored).is_ok()
}

fn hasher(key: &[u8]) -> Option<Argon2<'_>> {
    let params = Params::new(19_456, 2, 1, None).ok()?;
    Argon2::new_with_secret(key, Algorithm::Argon2id, Version::V0x13, params).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_common_passphrases_are_refused() {
        assert_eq!(strength("sevench"), Err(Weak::Short));
        assert_eq!(strength("Password1"), Err(Weak::Common));
        assert_eq!(strength("aaaaaaaaaa"), Err(Weak::Common));
        assert_eq!(strength("purple otter"), Ok(()));
    }

    #[test]
    fn only_the_passphrase_itself_opens_its_hash() {
        let stored = hash("purple otter").unwrap_or_default();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(is_right("purple otter", &stored));
        assert!(!is_right("purple 0tter", &stored));
        assert!(!is_right("purple otter", "not a hash"));
        assert!(!is_right_with(b"a key", "purple otter", &stored), "nor with a key that was not there");
    }
}
