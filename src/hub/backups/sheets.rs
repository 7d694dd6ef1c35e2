//! Keys drawn for recovery sheets. A key is shown once, to be printed, and not kept; until the teacher has shown that
//! the paper is there, by typing its last characters, the box goes on without it.

use crate::journal::{RECOVERY_KEY_PREFIX, RecoveryKey};
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// So many characters of the paper's key are typed.
pub const TYPED: usize = 6;
/// So many drawn keys may wait: a page that was loaded again draws another, and the first may be the one on paper.
const MOST: usize = 4;

/// A key to print. It has no `Debug`, and goes nowhere but onto the page.
pub struct DrawnKey {
    /// What every key begins with.
    pub prefix: &'static str,
    /// The rest, in groups of four and at the end one of [`TYPED`].
    pub groups: Vec<String>,
    /// All of it, for the code to scan.
    pub whole: String,
    /// The public half.
    pub recipient: String,
}

/// The keys that wait; in memory alone, and only what is needed to know them again.
#[derive(Default)]
pub struct Sheets(Mutex<VecDeque<Waiting>>);

struct Waiting {
    recipient: String,
    /// The key's last characters. They follow from the others and add nothing to them.
    end: String,
}

impl Sheets {
    /// Draws a key.
    pub fn draw(&self) -> DrawnKey {
        let key = RecoveryKey::draw();
        let (whole, recipient) = (key.spell(), key.recipient().to_string());
        let rest = whole.strip_prefix(RECOVERY_KEY_PREFIX).unwrap_or(&whole);
        let (begin, end) = rest.split_at(rest.len().saturating_sub(TYPED));
        let mut groups: Vec<String> =
            begin.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into()).collect();
        groups.push(end.to_owned());
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.push_front(Waiting { recipient: recipient.clone(), end: end.to_owned() });
        waiting.truncate(MOST);
        DrawnKey { prefix: RECOVERY_KEY_PREFIX, groups, recipient, whole }
    }

    /// The public half of the key whose last characters these are.
    pub fn find(&self, typed: &str) -> Option<String> {
        let end = RecoveryKey::typed(typed);
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.iter().find(|one| one.end == end).map(|one| one.recipient.clone())
    }

    /// A sheet was confirmed: none waits any longer.
    pub fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Whether a key waits for its confirmation.
    pub fn is_waiting(&self) -> bool {
        !self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_counts_once_its_last_characters_are_typed() {
        let sheets = Sheets::default();
        assert!(!sheets.is_waiting());
        let (first, second) = (sheets.draw(), sheets.draw());
        let end = first.groups.last().unwrap();
        assert_eq!((end.len(), first.groups.len()), (TYPED, 14));
        assert_eq!(format!("{}{}", first.prefix, first.groups.concat()), first.whole);
        assert!(RecoveryKey::read(&first.whole).is_some_and(|key| key.recipient().to_string() == first.recipient));
        assert_eq!(sheets.find("QQQQQQ"), None);
        assert_eq!(sheets.find(""), None);
        let typed = format!(" {} {}", &end[..3].to_lowercase(), &end[3..]);
        assert_eq!(sheets.find(&typed).as_deref(), Some(first.recipient.as_str()));
        assert!(sheets.find(second.groups.last().unwrap()).is_some(), "either may be the one on paper");
        sheets.forget();
        assert!(!sheets.is_waiting() && sheets.find(&typed).is_none());
    }

    #[test]
    fn only_the_newest_few_wait() {
        let sheets = Sheets::default();
        let drawn: Vec<DrawnKey> = (0..=MOST).map(|_| sheets.draw()).collect();
        assert_eq!(sheets.find(drawn[0].groups.last().unwrap()), None);
        assert!(sheets.find(drawn[1].groups.last().unwrap()).is_some());
    }
}
