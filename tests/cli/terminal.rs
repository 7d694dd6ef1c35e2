//! What the tests type, and what comes back.

use cupboard::journal::{Batch, Journal, RecoveryKey};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a command came to.
pub struct Done {
    /// The exit code.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub errors: String,
}

impl Done {
    /// What it said; fails the test unless all went well, with not a word on standard error.
    pub fn good(self) -> String {
        assert_eq!((self.code, self.errors.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// What it complained of; fails the test unless it said so in words, with exit code 1.
    pub fn bad(self) -> String {
        assert_eq!(self.code, Some(1), "{}{}", self.out, self.errors);
        assert!(self.errors.starts_with("cupboard: ") && !self.errors.contains("panicked"), "{}", self.errors);
        self.errors
    }
}

/// Types a command.
pub fn cupboard(words: &[&str]) -> Done {
    piped(words, "")
}

/// Types a command, and sends it this through a pipe.
pub fn piped(words: &[&str], input: &str) -> Done {
    let (from, mut to) = std::io::pipe().unwrap();
    // Short enough for the pipe to hold it.
    to.write_all(input.as_bytes()).unwrap();
    drop(to);
    let mut command = Command::new(env!("CARGO_BIN_EXE_cupboard"));
    command.args(words).env_remove("CUPBOARD_DATA").env("RUST_LOG", "error").env("TZ", "UTC").stdin(from);
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Done { code: output.status.code(), out: text(output.stdout), errors: text(output.stderr) }
}

/// A folder that goes with the test: a data folder, with room beside it.
pub struct Place {
    data: PathBuf,
    folder: tempfile::TempDir,
}

impl Place {
    /// With nothing in it.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { data: folder.path().join("lessons"), folder }
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The data folder, to be typed.
    pub fn text(&self) -> &str {
        self.data.to_str().unwrap()
    }

    /// A name beside the data folder, to be typed.
    pub fn beside(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// A file beside the data folder.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.beside(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Prints a recovery sheet, and the teacher confirms it: the key on it.
    pub fn print_sheet(&self) -> RecoveryKey {
        let key = RecoveryKey::draw();
        let sheet = format!("{{\"recipient\":\"{}\",\"since_wall_ms\":1}}", key.recipient());
        let rows = vec![("setting/recovery".to_owned(), Some(sheet.into_bytes()))];
        Journal::open(self.data()).unwrap().0.append(&Batch { rows, ..Batch::default() }).unwrap();
        key
    }

    /// Types a verb about this data folder.
    pub fn run(&self, verb: &str, words: &[&str]) -> Done {
        cupboard(&[&[verb, "--data", self.text()], words].concat())
    }
}

/// The fixture's roster.
pub const ROSTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/roster-35.csv");

/// A data folder with the fixture's 35 students in "Period 3".
pub fn class_of_35() -> Place {
    let place = Place::new();
    place.run("import", &["--class", "Period 3", ROSTER]).good();
    place
}
