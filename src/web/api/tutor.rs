//! Students who tutor (S4, S5, S6, S17, S19), as the API tells and takes it.

use super::super::tap::Tap;
use super::super::visitor::Student;
use super::super::{App, Problem};
use super::evidence::verdict_words;
use super::me::tapped;
use super::shape::{Refused, Saved};
use crate::classroom::tutor::{BidState, Coached, Coaching, Letter, Line, Rung, TutorList};
use crate::classroom::{
    self, Availability, Deed, Enrolment, Now, OutcomeId, Section, SettingDeed, StudentId, TutorDeed, Tutoring,
};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Whether a tutor can be asked now.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum AvailabilityName {
    /// Yes.
    Available,
    /// They help somebody now.
    Busy,
    /// They have helped as much as the teacher lets them.
    Full,
    /// They said "not now".
    NotNow,
}

impl From<Availability> for AvailabilityName {
    fn from(how: Availability) -> Self {
        match how {
            Availability::Available => Self::Available,
            Availability::Busy => Self::Busy,
            Availability::Full => Self::Full,
            Availability::NotNow => Self::NotNow,
        }
    }
}

/// A rung of the ladder; told to the teacher only.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum RungName {
    /// Approved.
    Helper,
    /// With the first steps done.
    Tutor,
    /// Helps other tutors.
    Mentor,
    /// Leads a part of a lesson.
    PeerTeacher,
}

impl From<Rung> for RungName {
    fn from(rung: Rung) -> Self {
        match rung {
            Rung::Helper => Self::Helper,
            Rung::Tutor => Self::Tutor,
            Rung::Mentor => Self::Mentor,
            Rung::PeerTeacher => Self::PeerTeacher,
        }
    }
}

impl From<RungName> for Rung {
    fn from(name: RungName) -> Self {
        match name {
            RungName::Helper => Self::Helper,
            RungName::Tutor => Self::Tutor,
            RungName::Mentor => Self::Mentor,
            RungName::PeerTeacher => Self::PeerTeacher,
        }
    }
}

/// A line of a list.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum LineShape {
    /// One of the usual ones, by its place from 1.
    Usual(u8),
    /// In the class's own words, at most 140 characters.
    Own(String),
}

impl From<Line> for LineShape {
    fn from(line: Line) -> Self {
        match line {
            Line::Usual(place) => Self::Usual(place),
            Line::Own(text) => Self::Own(text),
        }
    }
}

impl From<LineShape> for Line {
    fn from(shape: LineShape) -> Self {
        match shape {
            LineShape::Usual(place) => Self::Usual(place),
            LineShape::Own(text) => Self::Own(text),
        }
    }
}

/// What a class sets about tutoring. At most twelve lines a list; an empty list is the usual one.
#[derive(Serialize, Deserialize, ToSchema)]
pub(super) struct TutoringShape {
    /// Whether students may apply.
    open: bool,
    /// The questions of the letter.
    #[serde(default)]
    questions: Vec<LineShape>,
    /// What makes a good tutor.
    #[serde(default)]
    checklist: Vec<LineShape>,
    /// The norms.
    #[serde(default)]
    norms: Vec<LineShape>,
    /// The steps from helper to tutor.
    #[serde(default)]
    tutor_steps: Vec<LineShape>,
    /// From tutor to mentor.
    #[serde(default)]
    mentor_steps: Vec<LineShape>,
    /// From mentor to peer teacher.
    #[serde(default)]
    peer_teacher_steps: Vec<LineShape>,
}

impl TutoringShape {
    pub(super) fn of(tutoring: &Tutoring) -> Self {
        let lines = |list| tutoring.lines(list).into_iter().map(Into::into).collect();
        Self {
            open: tutoring.open,
            questions: lines(TutorList::Questions),
            checklist: lines(TutorList::Checklist),
            norms: lines(TutorList::Norms),
            tutor_steps: lines(TutorList::TutorSteps),
            mentor_steps: lines(TutorList::MentorSteps),
            peer_teacher_steps: lines(TutorList::PeerTeacherSteps),
        }
    }

    pub(super) fn setting(self) -> SettingDeed {
        let lists = [
            (TutorList::Questions, self.questions),
            (TutorList::Checklist, self.checklist),
            (TutorList::Norms, self.norms),
            (TutorList::TutorSteps, self.tutor_steps),
            (TutorList::MentorSteps, self.mentor_steps),
            (TutorList::PeerTeacherSteps, self.peer_teacher_steps),
        ];
        let lines = |shapes: Vec<LineShape>| shapes.into_iter().map(Into::into).collect();
        let lists = lists.into_iter().map(|(list, shapes)| (list, lines(shapes))).collect();
        SettingDeed::Tutoring(Box::new(Tutoring { open: self.open, lists }))
    }
}

/// How a student stands to tutoring one skill.
#[derive(Serialize, ToSchema)]
pub(super) struct BidShape {
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// `none`, `waiting`, `approved`, `declined` or `stopped`.
    state: &'static str,
    /// The teacher's word why not; may be empty.
    word: String,
    /// Whether the teacher invited them.
    invited: bool,
    /// Whether they tutor it now: approved, and mastered.
    tutors: bool,
}

impl BidShape {
    fn all(place: &Enrolment) -> Vec<Self> {
        let shape = |(outcome, bid): (&OutcomeId, &classroom::tutor::Bid)| {
            let (state, word) = match bid.state() {
                BidState::None => ("none", ""),
                BidState::Waiting => ("waiting", ""),
                BidState::Approved => ("approved", ""),
                BidState::Declined(word) => ("declined", word),
                BidState::Stopped => ("stopped", ""),
            };
            let tutors = place.tutors(*outcome);
            Self { outcome: *outcome, state, word: word.to_owned(), invited: bid.invited, tutors }
        };
        place.tutor.bids.iter().map(shape).collect()
    }
}

/// What the teacher wrote about how they tutor.
#[derive(Serialize, ToSchema)]
pub(super) struct CoachingShape {
    /// Its number: sent back, it is put away.
    number: u64,
    /// What went well; may be empty.
    keep: String,
    /// What to try next; may be empty.
    next: String,
    /// Whether the student put it away.
    read: bool,
}

impl CoachingShape {
    fn of(one: &Coached) -> Self {
        let Coaching { keep, next } = one.coaching.clone();
        Self { number: one.number, keep, next, read: one.read }
    }
}

/// A student as a tutor, for the teacher.
#[derive(Serialize, ToSchema)]
pub(super) struct TutorShape {
    /// How they stand to each skill.
    bids: Vec<BidShape>,
    /// Whether they can be asked.
    availability: AvailabilityName,
    /// The rung that their steps come to.
    rung: RungName,
    /// The steps that are ticked.
    steps: Vec<(RungName, LineShape)>,
    /// What the teacher wrote about how they tutor, oldest first.
    coaching: Vec<CoachingShape>,
}

impl TutorShape {
    pub(super) fn of(section: &Section, student: StudentId, place: &Enrolment) -> Self {
        let steps = place.tutor.steps.iter().map(|(rung, step)| ((*rung).into(), step.clone().into()));
        Self {
            bids: BidShape::all(place),
            availability: section.availability(student).into(),
            rung: place.tutor.rung(&section.tutoring).into(),
            steps: steps.collect(),
            coaching: place.tutor.coached.iter().map(CoachingShape::of).collect(),
        }
    }
}

mod mine;
mod wish;

pub(super) use mine::MyTutor;
pub(super) use wish::{__path_tell, TutorDeedShape, tell};
