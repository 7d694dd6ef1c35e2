//! What a fact is about: tells which command touches what.

use crate::classroom::{BlockId, HeldId, OutcomeId, StudentId, TicketId};
use serde::{Deserialize, Serialize};

/// What a fact is about: two facts of one subject touch each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the thing it names")]
pub enum Subject {
    Section,
    Clock,
    Lesson,
    Order,
    Student(StudentId),
    Presence(StudentId),
    Cup(StudentId),
    Meeting(StudentId, u32),
    Report(StudentId),
    Spotlight(StudentId),
    Outcome(OutcomeId),
    Plan(OutcomeId),
    Status(StudentId, OutcomeId),
    Judgement(StudentId, OutcomeId),
    Ticket(TicketId),
    Answer(StudentId, TicketId),
    Evidence(StudentId, OutcomeId),
    Review(StudentId, OutcomeId),
    Retake(StudentId, OutcomeId),
    Goal(StudentId),
    MasteryDay,
    Pick(StudentId),
    Block(BlockId),
    SignUp(StudentId, BlockId),
    Attendance(StudentId, HeldId),
    Term,
    Mark(StudentId),
    Wording(StudentId, OutcomeId),
    Habits(StudentId),
    Week(StudentId),
    Tutor(StudentId),
    TutorOf(StudentId, OutcomeId),
    Pairing,
    HomeLanguage(StudentId),
}

impl Subject {
    /// The student it is about, if it is about one.
    pub fn student(self) -> Option<StudentId> {
        match self {
            Self::Student(student)
            | Self::Presence(student)
            | Self::Cup(student)
            | Self::Meeting(student, _)
            | Self::Report(student)
            | Self::Spotlight(student)
            | Self::Status(student, _)
            | Self::Judgement(student, _)
            | Self::Answer(student, _)
            | Self::Evidence(student, _)
            | Self::Review(student, _)
            | Self::Retake(student, _)
            | Self::Wording(student, _)
            | Self::Week(student)
            | Self::Tutor(student)
            | Self::TutorOf(student, _)
            | Self::Goal(student)
            | Self::Pick(student)
            | Self::SignUp(student, _)
            | Self::Attendance(student, _)
            | Self::Mark(student)
            | Self::HomeLanguage(student)
            | Self::Habits(student) => Some(student),
            Self::Section
            | Self::Clock
            | Self::Lesson
            | Self::Order
            | Self::Outcome(_)
            | Self::Plan(_)
            | Self::Ticket(_)
            | Self::MasteryDay
            | Self::Pairing
            | Self::Block(_)
            | Self::Term => None,
        }
    }
}
