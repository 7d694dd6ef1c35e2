//! Sealed backups: age files that only the recovery sheet opens (TRUST.md, Backups).
//!
//! The box keeps the public half, the [`Recipient`], and can seal but never open. The [`RecoveryKey`] is drawn, printed
//! and forgotten. Both have age's own spelling, so that any program for age files opens a backup without Cupboard.

use super::StoreError;
use age::secrecy::ExposeSecret;
use age::{DecryptError, Decryptor, Encryptor};
use std::fmt;
use std::io::{self, BufRead, Read, Write};
use std::iter::once;
use std::str::FromStr;

/// What every age file begins with.
const MAGIC: &[u8] = b"age-encryption.org/";
/// What every recovery key begins with.
pub const PREFIX: &str = "AGE-SECRET-KEY-1";
/// So many characters follow, the last six of which check the others.
pub const LENGTH: usize = 58;

/// Whom backups are sealed to: the public half of a recovery key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient(age::x25519::Recipient);

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Recipient {
    type Err = StoreError;

    fn from_str(text: &str) -> Result<Self, StoreError> {
        text.parse().map(Self).map_err(StoreError::damaged)
    }
}

/// What opens sealed backups. It is on paper only: nothing here writes it anywhere, and it has no `Debug`.
pub struct RecoveryKey(age::x25519::Identity);

impl RecoveryKey {
    /// Draws a new one.
    pub fn draw() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Reads a key as people type it from paper, or as it stands in a file: in any case, with spaces, dashes and line
    /// breaks anywhere, with lines that begin with `#` left out. The letters that a key never has are read as those
    /// that they look like. `None` for what is no whole key: a mistake in any character shows.
    pub fn read(typed: &str) -> Option<Self> {
        let lines = typed.lines().filter(|line| !line.trim_start().starts_with('#'));
        let plain: String = lines.flat_map(str::chars).filter(char::is_ascii_alphanumeric).collect();
        let plain = plain.to_ascii_uppercase();
        // What is left of the prefix without its dashes; its beginning may be missing, the rest is of a known length.
        let (before, rest) = plain.split_at_checked(plain.len().checked_sub(LENGTH)?)?;
        if !"AGESECRETKEY1".ends_with(before) {
            return None;
        }
        format!("{PREFIX}{}", Self::typed(rest)).parse().ok().map(Self)
    }

    /// Characters of a key as they are typed, in age's spelling.
    pub fn typed(characters: &str) -> String {
        let plain = characters.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase());
        let alike = |c: char| match c {
            '1' | 'I' => 'L',
            'O' => '0',
            'B' => '8',
            other => other,
        };
        plain.map(alike).collect()
    }

    /// The key as age spells it, for the sheet: [`PREFIX`] and [`LENGTH`] characters.
    pub fn spell(&self) -> String {
        self.0.to_string().expose_secret().to_owned()
    }

    /// What backups are sealed to so that this key opens them.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }
}

/// Whether a file that begins so is sealed.
pub fn is_sealed(beginning: &[u8]) -> bool {
    beginning.starts_with(MAGIC)
}

/// Seals what is written. Without [`Sealing::finish`] the file counts as cut short.
pub struct Sealing<W: Write>(age::stream::StreamWriter<W>);

/// Begins a sealed file.
pub fn seal<W: Write>(recipient: &Recipient, to: W) -> Result<Sealing<W>, StoreError> {
    let encryptor = Encryptor::with_recipients(once(&recipient.0 as &dyn age::Recipient));
    let encryptor = encryptor.map_err(|error| StoreError::Io(io::Error::other(error.to_string())))?;
    Ok(Sealing(encryptor.wrap_output(to)?))
}

impl<W: Write> Sealing<W> {
    /// Writes the end, and gives the writer back.
    pub fn finish(self) -> Result<W, StoreError> {
        let mut to = self.0.finish()?;
        to.flush()?;
        Ok(to)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Counts the bytes on their way.
pub struct Counted<'a> {
    /// Where they go.
    pub to: &'a mut dyn Write,
    /// How many went.
    pub bytes: u64,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let many = self.to.write(bytes)?;
        self.bytes += many as u64;
        Ok(many)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Opens a sealed file. What was altered or cut short shows while it is read, as [`io::ErrorKind::InvalidData`] or
/// [`io::ErrorKind::UnexpectedEof`].
pub fn open<R: BufRead>(key: &RecoveryKey, from: R) -> Result<impl Read + use<R>, StoreError> {
    let opened = Decryptor::new_buffered(from).map_err(refused)?;
    opened.decrypt(once(&key.0 as &dyn age::Identity)).map_err(refused)
}

fn refused(error: DecryptError) -> StoreError {
    match error {
        DecryptError::NoMatchingKeys => StoreError::WrongKey,
        DecryptError::Io(error) if super::restore::is_cut(&error) => StoreError::Checksum,
        DecryptError::Io(error) => StoreError::Io(error),
        _ => StoreError::Checksum,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const SPELT: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    #[test]
    fn a_key_is_read_however_it_is_typed() {
        let rest = &SPELT[PREFIX.len()..];
        assert_eq!(rest.len(), LENGTH);
        let grouped: Vec<String> =
            rest.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into()).collect();
        for typed in [
            SPELT.to_owned(),
            SPELT.to_lowercase(),
            format!("# created: today\n# public key: age1xyz\n{SPELT}\n"),
            rest.to_owned(),
            grouped.join(" "),
            format!("  age secret key 1\r\n{}\r\n", grouped.join("\r\n").to_lowercase()),
            grouped.join("-"),
            format!("key-1{rest}"),
        ] {
            let read = RecoveryKey::read(&typed);
            assert_eq!(read.map(|key| key.spell()).as_deref(), Some(SPELT), "{typed}");
        }
    }

    #[test]
    fn letters_that_no_key_has_are_read_as_those_they_look_like() {
        let mut with_each = None;
        for _ in 0..1_000 {
            let spelt = RecoveryKey::draw().spell();
            let rest = spelt[PREFIX.len()..].to_owned();
            if ["L", "0", "8"].iter().all(|letter| rest.contains(letter)) {
                with_each = Some((spelt, rest));
                break;
            }
        }
        let (spelt, rest) = with_each.unwrap();
        let mistaken = rest.replacen('L', "1", 1).replace('L', "i").replace('0', "o").replace('8', "B");
        assert_eq!(RecoveryKey::read(&mistaken).unwrap().spell(), spelt);
    }

    #[test]
    fn a_mistake_in_any_character_shows() {
        for at in PREFIX.len()..SPELT.len() {
            let other = if &SPELT[at..=at] == "Q" { "P" } else { "Q" };
            let mut typed = SPELT.to_owned();
            typed.replace_range(at..=at, other);
            assert!(RecoveryKey::read(&typed).is_none(), "character {at}");
        }
        for typed in ["", "AGE-SECRET-KEY-1", &SPELT[..SPELT.len() - 1], &format!("{SPELT}Q"), "Ünal", &"é".repeat(80)]
        {
            assert!(RecoveryKey::read(typed).is_none(), "{typed}");
        }
    }

    #[test]
    fn what_is_sealed_opens_with_its_key_alone() {
        let key = RecoveryKey::draw();
        let plain: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
        let mut sealing = seal(&key.recipient(), Vec::new()).unwrap();
        sealing.write_all(&plain).unwrap();
        let sealed = sealing.finish().unwrap();
        assert!(is_sealed(&sealed) && !is_sealed(&plain));
        let mut opened = Vec::new();
        open(&key, sealed.as_slice()).unwrap().read_to_end(&mut opened).unwrap();
        assert!(opened == plain);
        assert!(matches!(open(&RecoveryKey::draw(), sealed.as_slice()).err(), Some(StoreError::WrongKey)));
        let recipient: Recipient = key.recipient().to_string().parse().unwrap();
        assert_eq!(recipient, key.recipient());
        assert!("age1nobody".parse::<Recipient>().is_err());
    }
}
