//! Teachers' files in and out, pure: bytes or pasted text become rows for the core, a class becomes bytes.
//!
//! In: [`table`] finds encoding, separator and header; [`roster`] and [`skills`] say what each column is
//! ([`mapping`]) and make the rows of `Deed::ImportRoster` and `Deed::ImportOutcomes`, and [`placement`] those of `Deed::AssessMany`. Merging with what is known is
//! the core's. Out: [`export`] and [`history`]. [`upload`] says what a file is that somebody hands in. Before somebody is erased
//! [`mention`] finds what others wrote about them. Nothing in here touches a disk.

mod block;
mod evidence;
pub mod export;
mod guard;
mod habit;
mod help;
pub mod history;
mod line;
pub mod mapping;
mod mastery_day;
pub mod mention;
mod pairing;
pub mod placement;
mod plan;
mod question;
pub mod roster;
pub mod skills;
pub mod table;
pub mod term;
mod tutor;
pub mod upload;
mod wording;

pub use mapping::{Column, Mapping, Preview, Sample};
pub use table::Table;

use crate::classroom::{Field, Refusal};
use crate::text::{Text, Value};

/// Why a list could not be read. Rows are lines of the file, columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// More than [`table::MOST_BYTES`].
    TooLarge,
    /// More than [`table::MOST_ROWS`].
    TooManyRows,
    /// A row of more than [`table::MOST_COLUMNS`].
    TooManyColumns {
        /// The row.
        row: usize,
    },
    /// Not text at all: a workbook, a picture, a PDF.
    NotText,
    /// Nothing in it.
    Empty,
    /// No column is said to hold names.
    NoNameColumn,
    /// No column is said to hold statements or codes.
    NoSkillColumn,
    /// A row says a language for nobody.
    NoName {
        /// The row.
        row: usize,
    },
    /// A cell holds more than its field can.
    TooLong {
        /// What it is for.
        field: Field,
        /// The row.
        row: usize,
    },
    /// Neither yes nor no.
    NotYesOrNo {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// The same code on two rows: one of two skills would be lost.
    CodeTwice {
        /// The row.
        row: usize,
        /// The row that had it before.
        before: usize,
    },
}

impl ImportError {
    /// One of each, for the test that asks whether each has its sentence.
    pub fn all() -> Vec<ImportError> {
        use ImportError::*;
        vec![
            TooLarge,
            TooManyRows,
            TooManyColumns { row: 2 },
            NotText,
            Empty,
            NoNameColumn,
            NoSkillColumn,
            NoName { row: 2 },
            TooLong { field: Field::StudentName, row: 2 },
            NotYesOrNo { row: 2, column: 3 },
            CodeTwice { row: 3, before: 2 },
        ]
    }

    /// Why the list could not be read, and what to do.
    pub fn sentence(&self, text: Text) -> String {
        let numbers = self.args().into_iter().map(|(name, number)| (name, Value::from(number)));
        let mut args: Vec<(&str, Value)> = numbers.collect();
        if let ImportError::TooLong { field, .. } = self {
            args.push(("field", text.field(*field).into()));
        }
        text.say_with(self.key(), &args)
    }

    /// The key of its sentence.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge => "import-too-large",
            Self::TooManyRows => "import-too-many-rows",
            Self::TooManyColumns { .. } => "import-too-many-columns",
            Self::NotText => "import-not-text",
            Self::Empty => "import-empty",
            Self::NoNameColumn => "import-no-name-column",
            Self::NoSkillColumn => "import-no-skill-column",
            Self::NoName { .. } => "import-no-name",
            Self::TooLong { .. } => "import-too-long",
            Self::NotYesOrNo { .. } => "import-not-yes-or-no",
            Self::CodeTwice { .. } => "import-code-twice",
        }
    }

    /// The numbers that its sentence names: `row`, `column`, `before`, `limit`, `megabytes`.
    pub fn args(&self) -> Vec<(&'static str, usize)> {
        match *self {
            Self::TooLarge => vec![("megabytes", table::MOST_BYTES >> 20)],
            Self::TooManyRows => vec![("limit", table::MOST_ROWS)],
            Self::TooManyColumns { row } => vec![("row", row), ("limit", table::MOST_COLUMNS)],
            Self::NoName { row } => vec![("row", row)],
            Self::TooLong { field, row } => vec![("row", row), ("limit", field.limit())],
            Self::NotYesOrNo { row, column } => vec![("row", row), ("column", column)],
            Self::CodeTwice { row, before } => vec![("row", row), ("before", before)],
            Self::NotText | Self::Empty | Self::NoNameColumn | Self::NoSkillColumn => vec![],
        }
    }
}

/// The cell as the core will keep it, or where it is too long.
fn cleaned(field: Field, cell: &str, row: usize) -> Result<String, ImportError> {
    field.clean(cell).map_err(|refusal| match refusal {
        Refusal::TooLong(field) => ImportError::TooLong { field, row },
        _ => ImportError::NotText,
    })
}
