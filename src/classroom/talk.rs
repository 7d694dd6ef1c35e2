//! What is said about an attempt, there and back (S32): who has read the feedback, a question, an answer.

use super::ledger::AttemptFact;
use super::section::Section;
use super::words::Field;
use super::{Context, Fact, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};

/// About one attempt no more than this is said.
pub const MOST_LINES: usize = 40;

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// By the student; otherwise by the teacher.
    pub by_student: bool,
    /// What.
    pub text: String,
    /// When, in milliseconds since 1970.
    pub wall_ms: i64,
}

/// What followed on feedback.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// The student has read what the teacher said last.
    pub read_by_student: bool,
    /// The teacher has read what the student said last.
    pub read_by_teacher: bool,
    /// What was said since, oldest first.
    pub lines: Vec<Line>,
}

impl Talk {
    /// Whether the student's last word waits for the teacher.
    pub fn waits_for_teacher(&self) -> bool {
        !self.read_by_teacher && self.lines.iter().any(|line| line.by_student)
    }

    pub(super) fn read(&mut self, by_student: bool) {
        if by_student {
            self.read_by_student = true;
        } else {
            self.read_by_teacher = true;
        }
    }

    /// Whoever speaks has read what came before.
    pub(super) fn say(&mut self, line: Line) {
        (self.read_by_student, self.read_by_teacher) = (line.by_student, !line.by_student);
        self.lines.push(line);
    }
}

pub(super) fn read(
    section: &Section,
    ctx: &Context,
    (student, outcome): (StudentId, OutcomeId),
    attempt: u64,
) -> Result<Vec<Fact>, Refusal> {
    let talk = &section.speaking(ctx, student)?.ledger.attempt(outcome, attempt)?.talk;
    let already = if ctx.is_teacher() { !talk.waits_for_teacher() } else { talk.read_by_student };
    let what = AttemptFact::Read { attempt };
    Ok(if already { vec![] } else { vec![Fact::Attempt { student, outcome, what }] })
}

pub(super) fn say(
    section: &Section,
    ctx: &Context,
    (student, outcome): (StudentId, OutcomeId),
    attempt: u64,
    text: &str,
) -> Result<Vec<Fact>, Refusal> {
    let talk = &section.speaking(ctx, student)?.ledger.attempt(outcome, attempt)?.talk;
    let text = Field::Reply.required(text)?;
    let again = |line: &Line| line.by_student != ctx.is_teacher() && line.text == text;
    if talk.lines.last().is_some_and(again) {
        return Ok(vec![]);
    }
    if talk.lines.len() >= MOST_LINES {
        return Err(Refusal::TalkIsLong);
    }
    Ok(vec![Fact::Attempt { student, outcome, what: AttemptFact::Said { attempt, text } }])
}
