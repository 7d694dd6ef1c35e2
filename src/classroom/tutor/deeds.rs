//! What somebody wants of tutoring, and what is refused.

use super::super::section::Section;
use super::super::tray::Verdict;
use super::super::words::Field;
use super::super::{Actor, Context, Enrolment, Fact, OutcomeId, Refusal, StudentId};
use super::{BidState, Coaching, Letter, Line, Rung, TutorFact, TutorList};

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "names and types say it; `norms` is the mark of the norms that they saw")]
pub enum TutorDeed {
    /// To apply for a skill, or send another letter for it.
    Apply { outcome: OutcomeId, letter: Letter, on_wall: bool, norms: Option<u32> },
    /// To send again what they took back.
    AskAgain { outcome: OutcomeId, norms: Option<u32> },
    /// To take it back, to stop, or to put the answer away.
    Stop { outcome: OutcomeId },
    /// To be left alone with the offer: for now, or for ever.
    AnswerOffer { outcome: OutcomeId, never: bool },
    /// To acknowledge the norms.
    ReadNorms { norms: u32 },
    /// To be asked, or not now; the teacher may say so for them.
    SetAvailable { available: bool },
    /// To stand on the wall, or not.
    SetOnWall { on_wall: bool },
    /// To propose a line for what makes a good tutor.
    Propose { text: String },
    /// To take it back.
    WithdrawProposal,
    /// The teacher's personal invitation.
    Invite { outcome: OutcomeId, invited: bool },
    /// The teacher ends it, with a word.
    End { outcome: OutcomeId, word: String },
    /// The teacher ticks a step of the ladder.
    SetStep { rung: Rung, step: Line, done: bool },
    /// The teacher writes to them about how they tutor.
    Coach(Coaching),
    /// They put away what the teacher wrote, by the number of its event.
    ReadCoaching(u64),
}

impl TutorDeed {
    pub(in super::super) fn decide(
        &self,
        section: &Section,
        ctx: &Context,
        student: StudentId,
    ) -> Result<Vec<Fact>, Refusal> {
        let what = match self {
            Self::Invite { .. } | Self::End { .. } | Self::SetStep { .. } | Self::Coach(_) => {
                ctx.teacher_only()?;
                self.of_the_teacher(section, section.active(student)?)?
            }
            Self::SetAvailable { available } => {
                let place = section.speaking(ctx, student)?;
                tutors_at_all(place)?;
                let changes = place.tutor.away == *available;
                changes.then_some(TutorFact::AvailableSet { available: *available })
            }
            _ if ctx.actor != Actor::Student(student) => return Err(Refusal::NotYours),
            _ => self.of_a_student(section, ctx, section.active(student)?)?,
        };
        Ok(what.into_iter().map(|what| Fact::Tutor { student, what }).collect())
    }

    fn of_the_teacher(&self, section: &Section, place: &Enrolment) -> Result<Option<TutorFact>, Refusal> {
        Ok(match self {
            Self::Invite { outcome, invited } => {
                section.outcome(*outcome)?;
                let tutor = &place.tutor;
                if tutor.bids.get(outcome).is_some_and(|bid| bid.invited) == *invited {
                    return Ok(None);
                }
                if *invited && !place.has_mastered(*outcome) {
                    return Err(Refusal::MasterFirst);
                }
                if *invited && tutor.state(*outcome) == BidState::Approved {
                    return Err(Refusal::TutorsAlready);
                }
                Some(TutorFact::Invited { outcome: *outcome, invited: *invited })
            }
            Self::End { outcome, word } => {
                let verdict = Verdict::Declined(Field::Note.clean(word)?);
                let tutors = place.tutor.state(*outcome) == BidState::Approved;
                tutors.then_some(TutorFact::Answered { outcome: *outcome, verdict })
            }
            Self::SetStep { rung, step, done } => {
                tutors_at_all(place)?;
                if *done && !section.tutoring.steps(*rung).contains(step) {
                    return Err(Refusal::NoSuchLine);
                }
                let changes = place.tutor.steps.contains(&(*rung, step.clone())) != *done;
                changes.then(|| TutorFact::StepSet { rung: *rung, step: step.clone(), done: *done })
            }
            Self::Coach(coaching) => {
                tutors_at_all(place)?;
                let coaching = coaching.cleaned()?;
                // Sent twice it is said once.
                let said = place.tutor.coached.last().is_some_and(|one| one.coaching == coaching);
                (!said).then_some(TutorFact::Coached(coaching))
            }
            _ => None,
        })
    }

    fn of_a_student(&self, section: &Section, ctx: &Context, place: &Enrolment) -> Result<Option<TutorFact>, Refusal> {
        let tutor = &place.tutor;
        Ok(match self {
            Self::Apply { outcome, letter, on_wall, norms } => {
                has_mastered(section, ctx, place, *outcome)?;
                let invited = tutor.bids.get(outcome).is_some_and(|bid| bid.invited);
                if !section.tutoring.open && !invited {
                    return Err(Refusal::TutoringClosed);
                }
                if tutor.state(*outcome) == BidState::Approved {
                    return Err(Refusal::TutorsAlready);
                }
                let (letter, norms) = (letter.cleaned(&section.tutoring)?, acknowledged(section, *norms)?);
                let sent = tutor.bids.get(outcome).and_then(|bid| bid.application.as_ref());
                let waits = sent.filter(|_| tutor.state(*outcome) == BidState::Waiting);
                let same = waits.is_some_and(|sent| sent.letter == letter) && tutor.on_wall == *on_wall;
                let (outcome, letter) = (*outcome, Box::new(letter));
                (!same).then_some(TutorFact::Applied { outcome, letter, on_wall: *on_wall, norms })
            }
            Self::AskAgain { outcome, norms } => match tutor.state(*outcome) {
                BidState::Waiting => None,
                BidState::Approved => return Err(Refusal::TutorsAlready),
                BidState::None | BidState::Declined(_) => return Err(Refusal::NoLetter),
                BidState::Stopped => {
                    has_mastered(section, ctx, place, *outcome)?;
                    let known = tutor.norms.filter(|known| *known == section.tutoring.norms_mark());
                    let norms = acknowledged(section, norms.or(known))?;
                    Some(TutorFact::AskedAgain { outcome: *outcome, norms })
                }
            },
            Self::Stop { outcome } => {
                // What is no longer taught can be left all the same.
                section.outcomes.get(outcome).ok_or(Refusal::NoSuchOutcome)?;
                let on = !matches!(tutor.state(*outcome), BidState::None | BidState::Stopped);
                on.then_some(TutorFact::Stopped { outcome: *outcome })
            }
            Self::AnswerOffer { outcome, never } => {
                section.outcome_of(ctx, place, *outcome)?;
                let known = tutor.bids.get(outcome).is_some_and(|bid| bid.no_thanks && !bid.invited);
                let asks = if *never { !known } else { section.tutor_offer(place, &ctx.now) == Some(*outcome) };
                asks.then_some(TutorFact::OfferAnswered { outcome: *outcome, never: *never })
            }
            Self::ReadNorms { norms } => {
                let norms = acknowledged(section, Some(*norms))?;
                (tutor.norms != Some(norms)).then_some(TutorFact::NormsRead { norms })
            }
            Self::SetOnWall { on_wall } => {
                tutors_at_all(place)?;
                (tutor.on_wall != *on_wall).then_some(TutorFact::OnWallSet { on_wall: *on_wall })
            }
            Self::Propose { text } => propose(section, place, text)?,
            Self::WithdrawProposal => {
                let waits = tutor.proposal.as_ref().is_some_and(|proposal| proposal.verdict == Verdict::Waiting);
                waits.then_some(TutorFact::ProposalWithdrawn)
            }
            Self::ReadCoaching(number) => {
                let unread = tutor.unread_coaching().any(|one| one.number == *number);
                unread.then_some(TutorFact::CoachingRead(*number))
            }
            _ => None,
        })
    }
}

fn propose(section: &Section, place: &Enrolment, text: &str) -> Result<Option<TutorFact>, Refusal> {
    let text = Field::TutorLine.required(text)?;
    let waits = place.tutor.proposal.as_ref().filter(|proposal| proposal.verdict == Verdict::Waiting);
    if waits.is_some_and(|proposal| proposal.text == text) {
        return Ok(None);
    }
    let line = Line::Own(text.clone());
    if section.tutoring.lines(TutorList::Checklist).iter().any(|known| known.says(&line)) {
        return Err(Refusal::LineIsThere);
    }
    Ok(Some(TutorFact::Proposed { text }))
}

fn tutors_at_all(place: &Enrolment) -> Result<(), Refusal> {
    if place.tutor.is_approved_at_all() { Ok(()) } else { Err(Refusal::NotATutor) }
}

fn has_mastered(section: &Section, ctx: &Context, place: &Enrolment, outcome: OutcomeId) -> Result<(), Refusal> {
    section.outcome_of(ctx, place, outcome)?;
    if place.has_mastered(outcome) { Ok(()) } else { Err(Refusal::MasterFirst) }
}

/// The norms that stand now are those that they saw (S19).
fn acknowledged(section: &Section, norms: Option<u32>) -> Result<u32, Refusal> {
    norms.filter(|norms| *norms == section.tutoring.norms_mark()).ok_or(Refusal::NormsFirst)
}
