//! What happens to a student who tutors, or may: one kind of fact of the classroom.

use super::super::tray::Verdict;
use super::super::words::Field;
use super::super::{Enrolment, Event, OutcomeId, StudentId, Subject};
use super::{Application, Coaching, Letter, Line, Proposal, Rung, Tutor};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What happened. As a step of an undo it is part of the state, so it can be written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "names and types say it; each field is one of `Tutor`'s")]
pub enum TutorFact {
    /// The student applies for a skill, in the place of what they sent before.
    Applied { outcome: OutcomeId, letter: Box<Letter>, on_wall: bool, norms: u32 },
    /// They send again what they took back.
    AskedAgain { outcome: OutcomeId, norms: u32 },
    /// They take it back, or stop.
    Stopped { outcome: OutcomeId },
    /// The teacher says yes or no; `Waiting`: undo, they had not.
    Answered { outcome: OutcomeId, verdict: Verdict },
    /// They answer the offer: "not now", or `never` for this skill.
    OfferAnswered { outcome: OutcomeId, never: bool },
    /// The teacher asks them personally, or does so no more.
    Invited { outcome: OutcomeId, invited: bool },
    /// They acknowledge the norms of this mark.
    NormsRead { norms: u32 },
    /// They can be asked, or not now.
    AvailableSet { available: bool },
    /// They agree to stand on the wall, or do so no more.
    OnWallSet { on_wall: bool },
    /// The teacher ticks a step of the ladder, or takes the tick off.
    StepSet { rung: Rung, step: Line, done: bool },
    /// They propose a line for what makes a good tutor.
    Proposed { text: String },
    /// They take it back.
    ProposalWithdrawn,
    /// The teacher says yes or no to it; `Waiting`: undo, they had not.
    ProposalAnswered(Verdict),
    /// The teacher writes to them about how they tutor (S15).
    Coached(Coaching),
    /// Undo: the teacher had not written the last.
    CoachingTaken,
    /// They put it away, by the number of the event with which it came.
    CoachingRead(u64),
}

impl TutorFact {
    /// The skill it is about, if it is about one.
    pub fn outcome(&self) -> Option<OutcomeId> {
        match self {
            Self::Applied { outcome, .. }
            | Self::AskedAgain { outcome, .. }
            | Self::Stopped { outcome }
            | Self::Answered { outcome, .. }
            | Self::OfferAnswered { outcome, .. }
            | Self::Invited { outcome, .. } => Some(*outcome),
            _ => None,
        }
    }

    /// What it is about.
    pub fn subject(&self, student: StudentId) -> Subject {
        self.outcome().map_or(Subject::Tutor(student), |outcome| Subject::TutorOf(student, outcome))
    }

    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Applied { letter, .. } => letter.texts(),
            Self::Answered { verdict, .. } | Self::ProposalAnswered(verdict) => verdict.texts().into_iter().collect(),
            Self::StepSet { step, .. } => step.own().map(|text| (Field::TutorLine, text)).into_iter().collect(),
            Self::Proposed { text } => vec![(Field::TutorLine, text)],
            Self::Coached(coaching) => coaching.texts().collect(),
            _ => vec![],
        }
    }

    /// What takes it back, read before it is applied; `None` of what only students do.
    pub(in super::super) fn inverse(&self, tutor: &Tutor) -> Option<Self> {
        Some(match self {
            Self::Answered { outcome, .. } => {
                let verdict = tutor.bids.get(outcome)?.application.as_ref()?.verdict.clone();
                Self::Answered { outcome: *outcome, verdict }
            }
            Self::Invited { outcome, .. } => {
                let invited = tutor.bids.get(outcome).is_some_and(|bid| bid.invited);
                Self::Invited { outcome: *outcome, invited }
            }
            Self::AvailableSet { .. } => Self::AvailableSet { available: !tutor.away },
            Self::StepSet { rung, step, .. } => {
                let done = tutor.steps.contains(&(*rung, step.clone()));
                Self::StepSet { rung: *rung, step: step.clone(), done }
            }
            Self::ProposalAnswered(_) => Self::ProposalAnswered(tutor.proposal.as_ref()?.verdict.clone()),
            Self::Coached(_) => Self::CoachingTaken,
            Self::CoachingTaken => Self::Coached(tutor.coached.last()?.coaching.clone()),
            _ => return None,
        })
    }

    fn apply(&self, tutor: &mut Tutor, event: &Event, (own_ms, lesson): (u64, u32)) {
        let number = event.number;
        match self {
            Self::Applied { outcome, letter, on_wall, norms } => {
                let (letter, verdict) = ((**letter).clone(), Verdict::Waiting);
                let bid = tutor.bids.entry(*outcome).or_default();
                bid.application = Some(Application { letter, number, verdict, answered_in: 0, stopped: false });
                (tutor.on_wall, tutor.norms) = (*on_wall, Some(*norms));
                tutor.answered_ms = Some(own_ms);
            }
            Self::AskedAgain { outcome, norms } => {
                tutor.norms = Some(*norms);
                if let Some(sent) = tutor.bids.get_mut(outcome).and_then(|bid| bid.application.as_mut()) {
                    (sent.number, sent.verdict, sent.stopped) = (number, Verdict::Waiting, false);
                }
            }
            Self::Stopped { outcome } => {
                let bid = tutor.bids.entry(*outcome).or_default();
                bid.invited = false;
                bid.application.iter_mut().for_each(|sent| sent.stopped = true);
            }
            Self::Answered { outcome, verdict } => {
                if let Some(sent) = tutor.bids.get_mut(outcome).and_then(|bid| bid.application.as_mut()) {
                    (sent.verdict, sent.answered_in) = (verdict.clone(), lesson);
                }
            }
            Self::OfferAnswered { outcome, never } => {
                tutor.answered_ms = Some(own_ms);
                if *never {
                    let bid = tutor.bids.entry(*outcome).or_default();
                    (bid.no_thanks, bid.invited) = (true, false);
                }
            }
            Self::Invited { outcome, invited } => tutor.bids.entry(*outcome).or_default().invited = *invited,
            Self::NormsRead { norms } => tutor.norms = Some(*norms),
            Self::AvailableSet { available } => tutor.away = !available,
            Self::OnWallSet { on_wall } => tutor.on_wall = *on_wall,
            Self::StepSet { rung, step, done: true } => drop(tutor.steps.insert((*rung, step.clone()))),
            Self::StepSet { rung, step, done: false } => drop(tutor.steps.remove(&(*rung, step.clone()))),
            Self::Proposed { text } => {
                tutor.proposal = Some(Proposal { text: text.clone(), number, verdict: Verdict::Waiting });
            }
            Self::ProposalWithdrawn => tutor.proposal = None,
            Self::Coached(coaching) => tutor.coach(event, coaching),
            Self::CoachingTaken => drop(tutor.coached.pop()),
            Self::CoachingRead(read) => {
                tutor.coached.iter_mut().filter(|one| one.number == *read).for_each(|one| one.read = true);
            }
            Self::ProposalAnswered(verdict) => {
                tutor.proposal.iter_mut().for_each(|proposal| proposal.verdict = verdict.clone());
            }
        }
    }
}

impl Enrolment {
    /// `lesson`: how many lessons the class had, this one included.
    pub(in super::super) fn apply_to_tutor(&mut self, event: &Event, fact: &TutorFact, lesson: u32) {
        let own_ms = self.own_clock_ms(event.class_ms);
        fact.apply(Arc::make_mut(&mut self.tutor), event, (own_ms, lesson));
    }
}
