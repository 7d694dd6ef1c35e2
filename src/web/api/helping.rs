//! Help among students, as the teacher sets it and ends it through the API (S8).

use crate::classroom::{Deed, HelpDeed, HelpRules, MeetingDeed, OutcomeId, ReportDeed, StudentId, WhoAnswers};
use serde::Deserialize;
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum WhoAnswersName {
    TutorsAnswer,
    StudentPicks,
    TeacherAssigns,
}

/// How students help each other.
#[derive(Deserialize, ToSchema)]
pub(super) struct HelpRulesShape {
    #[schema(value_type = WhoAnswersName)]
    who: WhoAnswers,
    /// Nobody is offered anything for now.
    #[serde(default)]
    paused: bool,
    /// 5 to 45 minutes.
    #[schema(minimum = 5, maximum = 45)]
    cap_min: u8,
    /// How often a tutor helps in a lesson at most.
    #[schema(minimum = 1, maximum = 10)]
    most_sessions: u8,
    /// Words that are not said to classmates.
    #[serde(default)]
    words: Vec<String>,
}

impl HelpRulesShape {
    pub(super) fn rules(self) -> HelpRules {
        let Self { who, paused, cap_min, most_sessions, words } = self;
        HelpRules { who, paused, cap_min, most_sessions, words }
    }
}

/// What the teacher does about help among students.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(super) enum HelpingShape {
    /// Sends a tutor to a student's question.
    Send { student: u32, tutor: u32 },
    /// Calls back who is on the way.
    CallOff { student: u32 },
    /// Begins a session.
    Begin { helper: u32, partners: Vec<u32>, outcome: u32 },
    /// Ends one.
    End { meeting: u32 },
    /// Ends all that are on.
    EndAll,
    /// Has dealt with what a student told.
    Close { student: u32, report: u64 },
    /// Lets a student write nothing to classmates and help nobody, or lets them again.
    Mute { student: u32, muted: bool },
}

impl HelpingShape {
    pub(super) fn deed(self) -> Deed {
        let help = |student, what| Deed::Help { student: StudentId(student), what };
        let report = |student, what| Deed::Report { student: StudentId(student), what };
        match self {
            Self::Send { student, tutor } => help(student, HelpDeed::Assign(StudentId(tutor))),
            Self::CallOff { student } => help(student, HelpDeed::HandOn),
            Self::Begin { helper, partners, outcome } => {
                let partners = partners.into_iter().map(StudentId).collect();
                let outcome = OutcomeId(outcome);
                Deed::Meeting(MeetingDeed::Begin { helper: StudentId(helper), partners, outcome })
            }
            Self::End { meeting } => Deed::Meeting(MeetingDeed::End(meeting)),
            Self::EndAll => Deed::Meeting(MeetingDeed::EndAll),
            Self::Close { student, report: number } => report(student, ReportDeed::Close(number)),
            Self::Mute { student, muted } => report(student, ReportDeed::Mute(muted)),
        }
    }
}
