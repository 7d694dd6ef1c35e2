//! What each column of a list is: guessed from its heading, else from its cells, and offered to the teacher
//! where the guess is not sure.

use super::table::{Table, folded};
use crate::text::Text;

/// The kinds of column that a list can have: [`super::roster::Part`] or [`super::skills::Part`].
pub trait Column: Copy + Eq + 'static {
    /// Every kind, in the order of the menus.
    const ALL: &'static [Self];
    /// The kind of a column that is not read.
    const IGNORE: Self;
    /// Its key in forms, and in `text` after `column-`.
    fn key(self) -> &'static str;
    /// The headings it is known by, in English, Spanish, French and Arabic, lower case.
    fn headings(self) -> &'static [&'static str];
    /// Whether one such heading alone makes a first row a header.
    fn is_telling(self) -> bool;
    /// Whether commas part columns in these rows, which have no header and as many commas each.
    fn parted_by_commas(rows: &[Vec<String>]) -> bool;

    /// The kind of a key.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.key() == key)
    }

    /// What the menu calls it.
    fn label(self, text: Text) -> String {
        text.say(&format!("column-{}", self.key()))
    }

    /// The kind that a heading names, compared without case, accents or punctuation.
    fn of_heading(heading: &str) -> Option<Self> {
        let heading = folded(heading);
        let known = |kind: &Self| !heading.is_empty() && kind.headings().iter().any(|known| folded(known) == heading);
        Self::ALL.iter().copied().find(known)
    }

    /// Whether a first row is a header: a telling heading, or of several cells two or half of them known, not all
    /// of those to be ignored.
    fn is_header(row: &[String]) -> bool {
        let filled = row.iter().filter(|cell| !cell.is_empty()).count();
        let known: Vec<Self> = row.iter().filter_map(|cell| Self::of_heading(cell)).collect();
        let many = filled > 1 && (known.len() >= 2 || known.len() * 2 >= filled);
        known.iter().any(|kind| kind.is_telling()) || (many && known.iter().any(|kind| *kind != Self::IGNORE))
    }
}

/// What each column is, from the first; columns beyond are ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping<C>(pub Vec<C>);

impl<C: Column> Mapping<C> {
    /// The mapping that a form sent, by keys; what is unknown is ignored.
    pub fn from_keys<'a>(keys: impl IntoIterator<Item = &'a str>) -> Self {
        Self(keys.into_iter().map(|key| C::from_key(key).unwrap_or(C::IGNORE)).collect())
    }

    /// Whether some column is of this kind.
    pub fn has(&self, kind: C) -> bool {
        self.0.contains(&kind)
    }

    /// The first column of this kind, counted from 0.
    pub fn place(&self, kind: C) -> Option<usize> {
        self.0.iter().position(|known| *known == kind)
    }

    /// The row's cells of this kind that hold something, joined by a space; `None`: the row has no such cell.
    pub(super) fn cell(&self, row: &[String], kind: C) -> Option<String> {
        let places = self.0.iter().zip(row).filter(|(known, _)| **known == kind);
        let cells: Vec<&str> = places.map(|(_, cell)| cell.as_str()).collect();
        if cells.is_empty() {
            return None;
        }
        Some(cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" "))
    }
}

/// What the mapping step shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview<C> {
    /// Each column.
    pub columns: Vec<Sample<C>>,
    /// How many rows follow.
    pub rows: usize,
    /// Whether the first row was taken for headings.
    pub has_header: bool,
    /// Whether no mapping step is needed.
    pub sure: bool,
}

/// One column in the mapping step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample<C> {
    /// Its heading, where there is a header.
    pub heading: Option<String>,
    /// Its first cells that hold something, at most three.
    pub cells: Vec<String>,
    /// What we take it for.
    pub guess: C,
}

impl<C: Column> Preview<C> {
    pub(super) fn of(table: &Table, guess: &Mapping<C>, sure: bool) -> Self {
        let columns = (0..table.width()).map(|place| Sample {
            heading: table.header.as_ref().map(|header| header.get(place).cloned().unwrap_or_default()),
            cells: table.column(place).filter(|cell| !cell.is_empty()).take(3).map(str::to_owned).collect(),
            guess: guess.0.get(place).copied().unwrap_or(C::IGNORE),
        });
        Self { columns: columns.collect(), rows: table.rows.len(), has_header: table.header.is_some(), sure }
    }

    /// Whether no mapping step is needed.
    pub fn is_sure(&self) -> bool {
        self.sure
    }

    /// The guess as a mapping.
    pub fn mapping(&self) -> Mapping<C> {
        Mapping(self.columns.iter().map(|column| column.guess).collect())
    }
}
