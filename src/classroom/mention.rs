//! Texts of others that may name a student who is to be erased: shown to the teacher, never changed.

use super::{Field, OutcomeId, SectionId, StudentId};

/// One such text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The class it is in.
    pub section: SectionId,
    /// What it is for.
    pub field: Field,
    /// The skill it belongs to, if it belongs to one.
    pub outcome: Option<OutcomeId>,
    /// The student on whose cup it is, or whose name it is; `None`: the teacher's.
    pub of: Option<StudentId>,
    /// The text.
    pub text: String,
    /// When it was written last, in milliseconds since 1970.
    pub wall_ms: i64,
    /// It is shown somewhere now; otherwise it is in the history only.
    pub stands: bool,
}
