//! The recovery key, as whoever restores a backup gives it: from a file, typed from the sheet, or through a pipe. Never
//! as a word of the command, which every user of the machine could read.

use super::words::Trouble;
use crate::journal::{RECOVERY_KEY_LENGTH, RecoveryKey};
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::path::Path;

/// A file or a pipe with more in it than this holds no key.
const MOST: u64 = 4_096;
/// So often somebody at a terminal may try.
const TRIES: usize = 3;
const NOT_WHOLE: &str = "that is not a whole recovery key: look for a character too many, too few or mistaken";

/// The key, from a file or from whoever sits there.
pub(super) fn ask(file: Option<&Path>) -> Result<RecoveryKey, Trouble> {
    if let Some(path) = file {
        let named = path.display();
        let file = File::open(path).map_err(|error| format!("cannot read {named}: {error}"))?;
        return read(file)?.ok_or_else(|| format!("{named} holds no recovery key").into());
    }
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return read(stdin)?.ok_or_else(|| NOT_WHOLE.into());
    }
    tell(
        "The backup is sealed. Type the key from the recovery sheet, in one line or several, small letters or capitals:",
    );
    let mut lines = BufReader::new(stdin);
    for _ in 0..TRIES {
        match typed(&mut lines)? {
            Some(key) => return Ok(key),
            None => tell(&format!("No: {NOT_WHOLE}. Type it again from the beginning:")),
        }
    }
    Err(NOT_WHOLE.into())
}

fn read(from: impl Read) -> io::Result<Option<RecoveryKey>> {
    let mut bytes = Vec::new();
    from.take(MOST).read_to_end(&mut bytes)?;
    Ok(RecoveryKey::read(&String::from_utf8_lossy(&bytes)))
}

/// Lines until they make a key; `None` for an empty line, an end, or what is long enough and no key.
fn typed(lines: &mut impl BufRead) -> io::Result<Option<RecoveryKey>> {
    let mut all = String::new();
    loop {
        let before = all.len();
        lines.take(MOST).read_line(&mut all)?;
        if let Some(key) = RecoveryKey::read(&all) {
            return Ok(Some(key));
        }
        let characters = all.chars().filter(char::is_ascii_alphanumeric).count();
        if all[before..].trim().is_empty() || characters >= RECOVERY_KEY_LENGTH + "AGESECRETKEY1".len() {
            return Ok(None);
        }
    }
}

/// To whoever types; where nobody reads it there is nobody to tell.
fn tell(sentence: &str) {
    let _ = writeln!(io::stderr(), "{sentence}");
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_key_may_be_typed_in_lines_and_again_after_a_mistake() {
        let key = RecoveryKey::draw().spell();
        let (first, rest) = key.split_at(40);
        let short = &rest[..rest.len() - 1];
        let lines = format!("{first}\n{short}\n\n{}\n{}\n\n", first.to_lowercase(), rest.to_lowercase());
        let mut lines = lines.as_bytes();
        assert!(typed(&mut lines).unwrap().is_none());
        assert_eq!(typed(&mut lines).unwrap().unwrap().spell(), key);
        assert!(typed(&mut lines).unwrap().is_none(), "an empty line is no key");
        assert!(typed(&mut lines).unwrap().is_none(), "nor is an end");
    }

    #[test]
    fn what_is_too_long_is_no_key_at_once() {
        let lines = format!("{}\nnext\n", "Q".repeat(90));
        let mut lines = lines.as_bytes();
        assert!(typed(&mut lines).unwrap().is_none());
        assert_eq!(lines, b"next\n");
    }
}
