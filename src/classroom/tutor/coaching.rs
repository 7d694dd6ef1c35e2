//! What the teacher writes to a tutor about how they tutor (S15): what went well and what to try next, for that student
//! only.

use super::Tutor;
use crate::classroom::words::Field;
use crate::classroom::{Event, Refusal};
use serde::{Deserialize, Serialize};

/// A tutor keeps at most so many words of the teacher's; the oldest go.
pub const MOST_COACHING: usize = 12;

/// What the teacher wrote once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coaching {
    /// What went well.
    pub keep: String,
    /// What to try next.
    pub next: String,
}

impl Coaching {
    /// As it is kept; one of the two is needed.
    pub(super) fn cleaned(&self) -> Result<Self, Refusal> {
        let (keep, next) = (Field::Feedback.clean(&self.keep)?, Field::Feedback.clean(&self.next)?);
        if keep.is_empty() && next.is_empty() {
            return Err(Refusal::Empty(Field::Feedback));
        }
        Ok(Self { keep, next })
    }

    /// Both in one line.
    pub fn in_one_line(&self) -> String {
        self.texts().map(|(_, text)| text).collect::<Vec<_>>().join(" · ")
    }

    /// The texts in it, with what each is for.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let both = [self.keep.as_str(), self.next.as_str()].into_iter();
        both.filter(|text| !text.is_empty()).map(|text| (Field::Feedback, text))
    }
}

/// What the teacher wrote, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coached {
    /// The number of the event with which it came.
    pub number: u64,
    /// What.
    pub coaching: Coaching,
    /// The wall clock then, in milliseconds since 1970.
    pub wall_ms: i64,
    /// The student put it away.
    pub read: bool,
}

impl Tutor {
    /// What the teacher wrote that the student has not put away, oldest first.
    pub fn unread_coaching(&self) -> impl Iterator<Item = &Coached> {
        self.coached.iter().filter(|one| !one.read)
    }

    pub(super) fn coach(&mut self, event: &Event, coaching: &Coaching) {
        let (number, coaching, wall_ms) = (event.number, coaching.clone(), event.at.wall_ms);
        self.coached.push(Coached { number, coaching, wall_ms, read: false });
        let over = self.coached.len().saturating_sub(MOST_COACHING);
        self.coached.drain(..over);
    }
}
