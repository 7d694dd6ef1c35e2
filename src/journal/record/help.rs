//! What happens among students, on disk: help, tutoring sessions, reports.

use super::is_default;
use super::spotlight::SpotlightRecord;
use crate::classroom::help::{self as core};
use crate::classroom::meeting::{self, Log, Reflection};
use crate::classroom::report::{Report, ReportFact};
use crate::classroom::{Among, HelpFact, HelpRules, MeetingFact, OutcomeId, StudentId};
use serde::{Deserialize, Serialize};

words!(Who = core::WhoAnswers {
    StudentPicks = "student_picks",
    TutorsAnswer = "tutors_answer",
    TeacherAssigns = "teacher_assigns",
});
words!(Stage = meeting::Stage {
    CheckIn = "check_in",
    Guided = "guided",
    Independent = "independent",
    Exit = "exit",
});
words!(Exit = meeting::Exit { Can = "can", Nearly = "nearly", NotYet = "not_yet" });
words!(Ending = meeting::Ending { Closed = "closed", Cap = "cap", Class = "class" });

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HelpRulesRecord {
    who: Who,
    #[serde(default, skip_serializing_if = "is_default")]
    paused: bool,
    cap: u8,
    most: u8,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    words: Vec<String>,
}

impl From<HelpRules> for HelpRulesRecord {
    fn from(rules: HelpRules) -> Self {
        let HelpRules { who, paused, cap_min, most_sessions, words } = rules;
        Self { who: who.into(), paused, cap: cap_min, most: most_sessions, words }
    }
}

impl From<HelpRulesRecord> for HelpRules {
    fn from(record: HelpRulesRecord) -> Self {
        let HelpRulesRecord { who, paused, cap, most, words } = record;
        Self { who: who.into(), paused, cap_min: cap, most_sessions: most, words }
    }
}

#[derive(Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Whom {
    #[default]
    Anyone,
    Teacher,
    Tutor(u32),
}

impl From<core::Whom> for Whom {
    fn from(whom: core::Whom) -> Self {
        match whom {
            core::Whom::Anyone => Self::Anyone,
            core::Whom::Teacher => Self::Teacher,
            core::Whom::Tutor(tutor) => Self::Tutor(tutor.0),
        }
    }
}

impl From<Whom> for core::Whom {
    fn from(record: Whom) -> Self {
        match record {
            Whom::Anyone => Self::Anyone,
            Whom::Teacher => Self::Teacher,
            Whom::Tutor(tutor) => Self::Tutor(StudentId(tutor)),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum HelpRecord {
    Asked {
        whom: Whom,
    },
    Opened,
    Claimed {
        by: u32,
    },
    Held {
        to: bool,
    },
    Released {
        by: u32,
        #[serde(default, skip_serializing_if = "is_default")]
        passed: bool,
    },
    Answered {
        by: u32,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        link: String,
    },
}

impl From<HelpFact> for HelpRecord {
    fn from(fact: HelpFact) -> Self {
        match fact {
            HelpFact::Asked(whom) => Self::Asked { whom: whom.into() },
            HelpFact::Opened => Self::Opened,
            HelpFact::Claimed(by) => Self::Claimed { by: by.0 },
            HelpFact::Held(held) => Self::Held { to: held },
            HelpFact::Released { by, passed } => Self::Released { by: by.0, passed },
            HelpFact::Answered { by, note, link } => Self::Answered { by: by.0, note, link },
        }
    }
}

impl From<HelpRecord> for HelpFact {
    fn from(record: HelpRecord) -> Self {
        match record {
            HelpRecord::Asked { whom } => Self::Asked(whom.into()),
            HelpRecord::Opened => Self::Opened,
            HelpRecord::Claimed { by } => Self::Claimed(StudentId(by)),
            HelpRecord::Held { to } => Self::Held(to),
            HelpRecord::Released { by, passed } => Self::Released { by: StudentId(by), passed },
            HelpRecord::Answered { by, note, link } => Self::Answered { by: StudentId(by), note, link },
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum MeetingRecord {
    Begun {
        o: u32,
    },
    Joined,
    Left,
    StageSet {
        to: Stage,
    },
    ExitSaid {
        exit: Exit,
    },
    Ended {
        how: Ending,
    },
    Reflected {
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
        #[serde(default, skip_serializing_if = "is_default")]
        thanks: bool,
    },
    Logged {
        #[serde(default, skip_serializing_if = "String::is_empty")]
        strategies: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        errors: String,
    },
}

impl From<MeetingFact> for MeetingRecord {
    fn from(fact: MeetingFact) -> Self {
        match fact {
            MeetingFact::Begun(outcome) => Self::Begun { o: outcome.0 },
            MeetingFact::Joined => Self::Joined,
            MeetingFact::Left => Self::Left,
            MeetingFact::StageSet(stage) => Self::StageSet { to: stage.into() },
            MeetingFact::ExitSaid(exit) => Self::ExitSaid { exit: exit.into() },
            MeetingFact::Ended(how) => Self::Ended { how: how.into() },
            MeetingFact::Reflected(Reflection { words, thanks }) => Self::Reflected { words, thanks },
            MeetingFact::Logged(Log { strategies, errors }) => Self::Logged { strategies, errors },
        }
    }
}

impl From<MeetingRecord> for MeetingFact {
    fn from(record: MeetingRecord) -> Self {
        match record {
            MeetingRecord::Begun { o } => Self::Begun(OutcomeId(o)),
            MeetingRecord::Joined => Self::Joined,
            MeetingRecord::Left => Self::Left,
            MeetingRecord::StageSet { to } => Self::StageSet(to.into()),
            MeetingRecord::ExitSaid { exit } => Self::ExitSaid(exit.into()),
            MeetingRecord::Ended { how } => Self::Ended(how.into()),
            MeetingRecord::Reflected { words, thanks } => Self::Reflected(Reflection { words, thanks }),
            MeetingRecord::Logged { strategies, errors } => Self::Logged(Log { strategies, errors }),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum ReportRecord {
    Told {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<u32>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },
    Closed {
        n: u64,
    },
    Reopened {
        n: u64,
        by: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<u32>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
        at: i64,
    },
    Muted {
        to: bool,
    },
}

impl From<ReportFact> for ReportRecord {
    fn from(fact: ReportFact) -> Self {
        match fact {
            ReportFact::Told { about, words } => Self::Told { about: about.map(|about| about.0), words },
            ReportFact::Closed(number) => Self::Closed { n: number },
            ReportFact::Reopened(number, report) => {
                let Report { by, about, words, wall_ms } = *report;
                Self::Reopened { n: number, by: by.0, about: about.map(|about| about.0), words, at: wall_ms }
            }
            ReportFact::Muted(muted) => Self::Muted { to: muted },
        }
    }
}

impl From<ReportRecord> for ReportFact {
    fn from(record: ReportRecord) -> Self {
        match record {
            ReportRecord::Told { about, words } => Self::Told { about: about.map(StudentId), words },
            ReportRecord::Closed { n } => Self::Closed(n),
            ReportRecord::Reopened { n, by, about, words, at } => {
                let report = Report { by: StudentId(by), about: about.map(StudentId), words, wall_ms: at };
                Self::Reopened(n, Box::new(report))
            }
            ReportRecord::Muted { to } => Self::Muted(to),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum AmongRecord {
    Help { p: u32, what: HelpRecord },
    Meeting { m: u32, p: u32, what: MeetingRecord },
    Report { p: u32, what: ReportRecord },
    Spotlight { p: u32, what: SpotlightRecord },
}

impl From<Among> for AmongRecord {
    fn from(fact: Among) -> Self {
        match fact {
            Among::Help { student, what } => Self::Help { p: student.0, what: what.into() },
            Among::Meeting { meeting, student, what } => Self::Meeting { m: meeting, p: student.0, what: what.into() },
            Among::Report { student, what } => Self::Report { p: student.0, what: what.into() },
            Among::Spotlight { student, what } => Self::Spotlight { p: student.0, what: what.into() },
        }
    }
}

impl From<AmongRecord> for Among {
    fn from(record: AmongRecord) -> Self {
        match record {
            AmongRecord::Help { p, what } => Self::Help { student: StudentId(p), what: what.into() },
            AmongRecord::Meeting { m, p, what } => {
                Self::Meeting { meeting: m, student: StudentId(p), what: what.into() }
            }
            AmongRecord::Report { p, what } => Self::Report { student: StudentId(p), what: what.into() },
            AmongRecord::Spotlight { p, what } => Self::Spotlight { student: StudentId(p), what: what.into() },
        }
    }
}
