//! The recovery sheet: what backups are sealed to (TRUST.md, Backups). The key that opens them is on paper only.

use super::command::Context;
use super::{Access, Change};
use serde::{Deserialize, Serialize};

/// The public half of the key on the sheet. The only row of this room that a backup carries: the box that a backup was
/// restored to goes on sealing to the sheet that opened it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoverySheet {
    /// Spelt as age does: `age1…`.
    pub recipient: String,
    /// The wall clock when it was printed, in milliseconds since 1970.
    pub since_wall_ms: i64,
}

impl RecoverySheet {
    /// Four characters that stand on the sheet too, by which sheet and box are seen to belong together.
    pub fn mark(&self) -> String {
        mark(&self.recipient)
    }
}

/// See [`RecoverySheet::mark`].
pub fn mark(recipient: &str) -> String {
    recipient.chars().skip(4).take(4).collect::<String>().to_ascii_uppercase()
}

impl Access {
    /// A new sheet takes the place of the last.
    pub(super) fn new_sheet(recipient: &str, ctx: &Context<'_>) -> Change {
        Change::Sheet(RecoverySheet { recipient: recipient.to_owned(), since_wall_ms: ctx.now.wall_ms })
    }
}
