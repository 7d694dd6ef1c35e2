//! The teacher's passphrase (TRUST.md, Identity 1 and 2): argon2id, one at a time, common ones refused.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// Whoever waits for a verification: more are sent away.
const QUEUE: usize = 8;
/// After a wrong one the turn is held this long: guesses from many devices wait in one line.
const WRONG_WAIT: Duration = Duration::from_secs(1);

/// One passphrase at a time: argon2 is heavy on purpose. A turn runs to its end though whoever asked has hung up.
pub struct Turnstile {
    turn: Arc<Semaphore>,
    queue: Arc<Semaphore>,
}

impl Default for Turnstile {
    fn default() -> Self {
        Self { turn: Arc::new(Semaphore::new(1)), queue: Arc::new(Semaphore::new(QUEUE)) }
    }
}

impl Turnstile {
    /// The hash to store; `None` when too many wait.
    pub async fn hash(&self, passphrase: String) -> Option<String> {
        self.pass(move || hash(&passphrase), |_| Duration::ZERO).await.flatten()
    }

    /// Whether a passphrase is the stored one; `None` when too many wait.
    pub async fn is_right(&self, passphrase: String, stored: String) -> Option<bool> {
        let rest = |right: &bool| if *right { Duration::ZERO } else { WRONG_WAIT };
        self.pass(move || is_right(&passphrase, &stored), rest).await
    }

    async fn pass<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
        rest: impl FnOnce(&T) -> Duration + Send + 'static,
    ) -> Option<T> {
        let place = self.queue.clone().try_acquire_owned().ok()?;
        let turn = self.turn.clone();
        let task = tokio::spawn(async move {
            let (_place, _turn) = (place, turn.acquire_owned().await.ok()?);
            let done = tokio::task::spawn_blocking(work).await.ok()?;
            tokio::time::sleep(rest(&done)).await;
            Some(done)
        });
        task.await.ok().flatten()
    }
}

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
fn hash(passphrase: &str) -> Option<String> {
    Some(hasher()?.hash_password(passphrase.as_bytes()).ok()?.to_string())
}

/// Whether a passphrase is the stored one. As slow as [`hash`].
fn is_right(passphrase: &str, stored: &str) -> bool {
    let (Some(hasher), Ok(stored)) = (hasher(), PasswordHash::new(stored)) else { return false };
    hasher.verify_password(passphrase.as_bytes(), &stored).is_ok()
}

fn hasher() -> Option<Argon2<'static>> {
    let params = Params::new(19_456, 2, 1, None).ok()?;
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
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
    }
}
