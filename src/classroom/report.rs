//! "Something is not right": a student tells the teacher of what happened between students (S8), and the teacher may mute
//! somebody, who then says nothing to classmates on any path.

use super::section::Section;
use super::words::Field;
use super::{Among, Context, Event, Fact, Refusal, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A class keeps at most so many reports that are not closed.
pub const MOST_REPORTS: usize = 60;

/// What a student told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Who told it.
    pub by: StudentId,
    /// Of whom, where they say so.
    pub about: Option<StudentId>,
    /// What happened; may be empty.
    pub words: String,
    /// The wall clock then, in milliseconds since 1970.
    pub wall_ms: i64,
}

/// The reports of a class that the teacher has not closed, by the number of the event.
pub type Reports = BTreeMap<u64, Report>;

/// What happens to reports and to who is muted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportFact {
    /// A student tells.
    Told {
        /// Of whom.
        about: Option<StudentId>,
        /// What.
        words: String,
    },
    /// The teacher has dealt with it.
    Closed(u64),
    /// Undo: it is open again.
    Reopened(u64, Box<Report>),
    /// The student says nothing to classmates from now on; or does again.
    Muted(bool),
}

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportDeed {
    /// Tells the teacher.
    Tell {
        /// Of whom.
        about: Option<StudentId>,
        /// What.
        words: String,
    },
    /// Has dealt with it.
    Close(u64),
    /// Mutes, or lets speak again.
    Mute(bool),
}

impl ReportDeed {
    pub(super) fn decide(&self, section: &Section, ctx: &Context, student: StudentId) -> Result<Vec<Fact>, Refusal> {
        let place = section.active(student)?;
        let fact = match self {
            Self::Tell { about, words } => {
                ctx.speaks_for(student)?;
                about.map(|about| section.active(about)).transpose()?;
                let words = Field::Reply.clean(words)?;
                let same = |told: &Report| (told.by, told.about, &told.words) == (student, *about, &words);
                if section.reports.values().any(same) {
                    return Ok(vec![]);
                }
                if section.reports.len() >= MOST_REPORTS {
                    return Err(Refusal::TooManyReports);
                }
                Some(ReportFact::Told { about: *about, words })
            }
            Self::Close(number) => {
                ctx.teacher_only()?;
                section.reports.contains_key(number).then_some(ReportFact::Closed(*number))
            }
            Self::Mute(muted) => {
                ctx.teacher_only()?;
                (place.muted != *muted).then_some(ReportFact::Muted(*muted))
            }
        };
        Ok(fact.into_iter().map(|what| Fact::Among(Among::Report { student, what })).collect())
    }
}

impl ReportFact {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Told { words, .. } => vec![(Field::Reply, words.as_str())],
            Self::Reopened(_, report) => vec![(Field::Reply, report.words.as_str())],
            Self::Closed(_) | Self::Muted(_) => vec![],
        }
    }

    /// Whether it names a student beside the one whom it is about.
    pub(super) fn knows(&self, student: StudentId) -> bool {
        match self {
            Self::Told { about, .. } => *about == Some(student),
            Self::Reopened(_, report) => report.by == student || report.about == Some(student),
            Self::Closed(_) | Self::Muted(_) => false,
        }
    }

    /// What takes it back, read before it is applied; `None`: it stays.
    pub(super) fn inverse(&self, section: &Section, student: StudentId) -> Option<Self> {
        match self {
            Self::Closed(number) => Some(Self::Reopened(*number, Box::new(section.reports.get(number)?.clone()))),
            Self::Reopened(number, _) => Some(Self::Closed(*number)),
            Self::Muted(_) => Some(Self::Muted(section.active(student).ok()?.muted)),
            Self::Told { .. } => None,
        }
    }

    pub(super) fn apply(&self, section: &mut Section, event: &Event, student: StudentId) {
        let reports = std::sync::Arc::make_mut(&mut section.reports);
        match self {
            Self::Told { about, words } => {
                let report = Report { by: student, about: *about, words: words.clone(), wall_ms: event.at.wall_ms };
                reports.insert(event.number, report);
            }
            Self::Closed(number) => drop(reports.remove(number)),
            Self::Reopened(number, report) => drop(reports.insert(*number, (**report).clone())),
            Self::Muted(muted) => {
                if let Some(place) = section.enrolments.get_mut(&student) {
                    place.muted = *muted;
                }
            }
        }
    }
}
