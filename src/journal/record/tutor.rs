//! What is set about tutoring, and what happens to students who tutor, on disk. A line of a list is a number where it is
//! one of the usual ones, else its words.

use super::is_default;
use super::tray::Verdict;
use crate::classroom::tutor::{self as core, Coaching, Letter, Line};
use crate::classroom::{OutcomeId, TutorFact, Tutoring};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum LineRecord {
    Usual(u8),
    Own(String),
}

words!(List = core::TutorList {
    Questions = "questions",
    Checklist = "checklist",
    Norms = "norms",
    TutorSteps = "tutor_steps",
    MentorSteps = "mentor_steps",
    PeerTeacherSteps = "peer_teacher_steps",
});
words!(Rung = core::Rung { Helper = "helper", Tutor = "tutor", Mentor = "mentor", PeerTeacher = "peer_teacher" });

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TutoringRecord {
    open: bool,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    lists: BTreeMap<List, Vec<LineRecord>>,
}

/// `norms` is the mark of those that were acknowledged.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum TutorRecord {
    Applied {
        o: u32,
        letter: Vec<(LineRecord, String)>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        ticked: Vec<LineRecord>,
        #[serde(default, skip_serializing_if = "is_default")]
        wall: bool,
        norms: u32,
    },
    AskedAgain {
        o: u32,
        norms: u32,
    },
    Stopped {
        o: u32,
    },
    Answered {
        o: u32,
        to: Verdict,
    },
    OfferAnswered {
        o: u32,
        never: bool,
    },
    Invited {
        o: u32,
        to: bool,
    },
    NormsRead {
        norms: u32,
    },
    AvailableSet {
        to: bool,
    },
    OnWallSet {
        to: bool,
    },
    StepSet {
        rung: Rung,
        step: LineRecord,
        done: bool,
    },
    Proposed {
        text: String,
    },
    ProposalWithdrawn,
    ProposalAnswered {
        to: Verdict,
    },
    Coached {
        #[serde(default, skip_serializing_if = "String::is_empty")]
        keep: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        next: String,
    },
    CoachingTaken,
    CoachingRead {
        n: u64,
    },
}

impl From<Line> for LineRecord {
    fn from(line: Line) -> Self {
        match line {
            Line::Usual(place) => Self::Usual(place),
            Line::Own(text) => Self::Own(text),
        }
    }
}

impl From<LineRecord> for Line {
    fn from(record: LineRecord) -> Self {
        match record {
            LineRecord::Usual(place) => Self::Usual(place),
            LineRecord::Own(text) => Self::Own(text),
        }
    }
}

fn records(lines: Vec<Line>) -> Vec<LineRecord> {
    lines.into_iter().map(Into::into).collect()
}

fn lines(records: Vec<LineRecord>) -> Vec<Line> {
    records.into_iter().map(Into::into).collect()
}

impl From<Tutoring> for TutoringRecord {
    fn from(tutoring: Tutoring) -> Self {
        let Tutoring { open, lists } = tutoring;
        Self { open, lists: lists.into_iter().map(|(list, lines)| (list.into(), records(lines))).collect() }
    }
}

impl From<TutoringRecord> for Tutoring {
    fn from(record: TutoringRecord) -> Self {
        let TutoringRecord { open, lists } = record;
        Self { open, lists: lists.into_iter().map(|(list, records)| (list.into(), lines(records))).collect() }
    }
}

impl From<TutorFact> for TutorRecord {
    fn from(fact: TutorFact) -> Self {
        match fact {
            TutorFact::Applied { outcome, letter, on_wall, norms } => {
                let Letter { answers, ticked } = *letter;
                let letter = answers.into_iter().map(|(asked, answer)| (asked.into(), answer)).collect();
                Self::Applied { o: outcome.0, letter, ticked: records(ticked), wall: on_wall, norms }
            }
            TutorFact::AskedAgain { outcome, norms } => Self::AskedAgain { o: outcome.0, norms },
            TutorFact::Stopped { outcome } => Self::Stopped { o: outcome.0 },
            TutorFact::Answered { outcome, verdict } => Self::Answered { o: outcome.0, to: verdict.into() },
            TutorFact::OfferAnswered { outcome, never } => Self::OfferAnswered { o: outcome.0, never },
            TutorFact::Invited { outcome, invited } => Self::Invited { o: outcome.0, to: invited },
            TutorFact::NormsRead { norms } => Self::NormsRead { norms },
            TutorFact::AvailableSet { available } => Self::AvailableSet { to: available },
            TutorFact::OnWallSet { on_wall } => Self::OnWallSet { to: on_wall },
            TutorFact::StepSet { rung, step, done } => Self::StepSet { rung: rung.into(), step: step.into(), done },
            TutorFact::Proposed { text } => Self::Proposed { text },
            TutorFact::ProposalWithdrawn => Self::ProposalWithdrawn,
            TutorFact::ProposalAnswered(verdict) => Self::ProposalAnswered { to: verdict.into() },
            TutorFact::Coached(Coaching { keep, next }) => Self::Coached { keep, next },
            TutorFact::CoachingTaken => Self::CoachingTaken,
            TutorFact::CoachingRead(number) => Self::CoachingRead { n: number },
        }
    }
}

impl From<TutorRecord> for TutorFact {
    fn from(record: TutorRecord) -> Self {
        match record {
            TutorRecord::Applied { o, letter, ticked, wall, norms } => {
                let answers = letter.into_iter().map(|(asked, answer)| (asked.into(), answer)).collect();
                let letter = Box::new(Letter { answers, ticked: lines(ticked) });
                Self::Applied { outcome: OutcomeId(o), letter, on_wall: wall, norms }
            }
            TutorRecord::AskedAgain { o, norms } => Self::AskedAgain { outcome: OutcomeId(o), norms },
            TutorRecord::Stopped { o } => Self::Stopped { outcome: OutcomeId(o) },
            TutorRecord::Answered { o, to } => Self::Answered { outcome: OutcomeId(o), verdict: to.into() },
            TutorRecord::OfferAnswered { o, never } => Self::OfferAnswered { outcome: OutcomeId(o), never },
            TutorRecord::Invited { o, to } => Self::Invited { outcome: OutcomeId(o), invited: to },
            TutorRecord::NormsRead { norms } => Self::NormsRead { norms },
            TutorRecord::AvailableSet { to } => Self::AvailableSet { available: to },
            TutorRecord::OnWallSet { to } => Self::OnWallSet { on_wall: to },
            TutorRecord::StepSet { rung, step, done } => Self::StepSet { rung: rung.into(), step: step.into(), done },
            TutorRecord::Proposed { text } => Self::Proposed { text },
            TutorRecord::ProposalWithdrawn => Self::ProposalWithdrawn,
            TutorRecord::ProposalAnswered { to } => Self::ProposalAnswered(to.into()),
            TutorRecord::Coached { keep, next } => Self::Coached(Coaching { keep, next }),
            TutorRecord::CoachingTaken => Self::CoachingTaken,
            TutorRecord::CoachingRead { n } => Self::CoachingRead(n),
        }
    }
}
