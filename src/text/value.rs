//! What fills a variable of a sentence: a word, or a number that chooses the plural.

use fluent_bundle::FluentValue;

/// A word or a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Put in as it is; markup escapes the whole sentence later.
    Word(String),
    /// Counted: the language chooses its plural by it.
    Number(i64),
}

impl Value {
    pub(super) fn as_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Word(word) => FluentValue::from(word.as_str()),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

impl From<&str> for Value {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}

impl From<String> for Value {
    fn from(word: String) -> Self {
        Self::Word(word)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
