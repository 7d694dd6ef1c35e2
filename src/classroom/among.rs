//! What happens among students: the questions behind their cups (S8), their sessions (S16), what they tell the teacher
//! of it, and how helping is celebrated (S15).

use super::help::HelpFact;
use super::meeting::MeetingFact;
use super::report::ReportFact;
use super::section::Section;
use super::spotlight::SpotlightFact;
use super::words::Field;
use super::{Event, Fact, StudentId, Subject};
use serde::{Deserialize, Serialize};

/// What happened among students; `student` is the one whom it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the noun that it names")]
pub enum Among {
    /// The question behind the student's cup.
    Help { student: StudentId, what: HelpFact },
    /// A tutoring session that the student is in.
    Meeting { meeting: u32, student: StudentId, what: MeetingFact },
    /// What the student told, or that they are muted.
    Report { student: StudentId, what: ReportFact },
    /// The spotlight that is the student's, or may be.
    Spotlight { student: StudentId, what: SpotlightFact },
}

impl Among {
    /// Whom it is about.
    pub fn student(&self) -> StudentId {
        match self {
            Self::Help { student, .. }
            | Self::Meeting { student, .. }
            | Self::Report { student, .. }
            | Self::Spotlight { student, .. } => *student,
        }
    }

    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Help { what, .. } => what.texts(),
            Self::Meeting { what, .. } => what.texts(),
            Self::Report { what, .. } => what.texts(),
            Self::Spotlight { .. } => vec![],
        }
    }

    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Help { student, .. } => Subject::Cup(*student),
            Self::Meeting { meeting, student, .. } => Subject::Meeting(*student, *meeting),
            Self::Report { student, .. } => Subject::Report(*student),
            Self::Spotlight { student, .. } => Subject::Spotlight(*student),
        }
    }

    /// Whether it names a student.
    pub(super) fn knows(&self, student: StudentId) -> bool {
        let beside = match self {
            Self::Help { what, .. } => what.knows(student),
            Self::Report { what, .. } => what.knows(student),
            Self::Spotlight { what, .. } => what.knows(student),
            Self::Meeting { .. } => false,
        };
        self.student() == student || beside
    }

    /// As `Fact::without`.
    pub(super) fn without(&self, student: StudentId) -> Option<Fact> {
        if let Self::Spotlight { student: about, what } = self
            && *about != student
        {
            let what = what.without(student)?;
            return Some(Fact::Among(Self::Spotlight { student: *about, what }));
        }
        self.knows(student).then_some(Fact::Erased { newcomer: false })
    }

    /// What takes it back, read before it is applied; `None`: it stays.
    pub(super) fn inverse(&self, section: &Section) -> Option<Self> {
        let place = section.active(self.student()).ok()?;
        Some(match self {
            Self::Help { student, what } => {
                Self::Help { student: *student, what: what.inverse(&place.cup.as_ref()?.help)? }
            }
            Self::Report { student, what } => {
                Self::Report { student: *student, what: what.inverse(section, *student)? }
            }
            Self::Spotlight { student, what } => {
                Self::Spotlight { student: *student, what: what.inverse(section, *student)? }
            }
            Self::Meeting { .. } => return None,
        })
    }

    pub(super) fn apply(&self, section: &mut Section, event: &Event) {
        let lesson = section.lessons;
        match self {
            Self::Help { student, what } => section.in_cup_of(*student, |cup| what.apply(&mut cup.help, event)),
            Self::Meeting { meeting, student, what } => {
                what.apply(&mut section.meetings, event, (*meeting, *student), lesson);
                // Who was on the way is there.
                if *what == MeetingFact::Joined {
                    section.in_cup_of(*student, |cup| cup.help.claim = None);
                }
            }
            Self::Report { student, what } => what.apply(section, event, *student),
            Self::Spotlight { student, what } => what.apply(section, event, *student),
        }
    }
}
