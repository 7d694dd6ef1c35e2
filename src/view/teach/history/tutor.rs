//! What happened to a student who tutors, or may (S4, S5, S17), in words.

use super::super::Desk;
use super::said;
use crate::classroom::tutor::TutorList;
use crate::classroom::{TutorFact, Verdict};
use maud::Markup;

/// One line of the history.
pub(super) fn words(desk: &Desk<'_>, what: &TutorFact) -> Markup {
    let (key, words) = match what {
        TutorFact::Applied { letter, .. } => {
            let answers = letter.answers.iter().map(|(_, answer)| answer.as_str());
            ("history-tutor-applied", answers.collect::<Vec<_>>().join(" · "))
        }
        TutorFact::AskedAgain { .. } => ("history-tutor-again", String::new()),
        TutorFact::Stopped { .. } => ("history-tutor-stopped", String::new()),
        TutorFact::Answered { verdict, .. } => match verdict {
            Verdict::Approved => ("history-tutor-approved", String::new()),
            Verdict::Declined(word) => ("history-tutor-declined", word.clone()),
            Verdict::Waiting => ("history-tutor-held", String::new()),
        },
        TutorFact::OfferAnswered { never: true, .. } => ("history-tutor-no-thanks", String::new()),
        TutorFact::OfferAnswered { never: false, .. } => ("history-tutor-later", String::new()),
        TutorFact::Invited { invited: true, .. } => ("history-tutor-invited", String::new()),
        TutorFact::Invited { invited: false, .. } => ("history-tutor-not-invited", String::new()),
        TutorFact::NormsRead { .. } => ("history-tutor-norms", String::new()),
        TutorFact::AvailableSet { available: true } => ("history-tutor-available", String::new()),
        TutorFact::AvailableSet { available: false } => ("history-tutor-away", String::new()),
        TutorFact::OnWallSet { on_wall: true } => ("history-tutor-on-wall", String::new()),
        TutorFact::OnWallSet { on_wall: false } => ("history-tutor-not-on-wall", String::new()),
        TutorFact::StepSet { rung, step, done } => {
            let key = if *done { "history-tutor-step" } else { "history-tutor-no-step" };
            (key, desk.text.tutor_line(rung.list().unwrap_or(TutorList::TutorSteps), step))
        }
        TutorFact::Proposed { text } => ("history-tutor-line", text.clone()),
        TutorFact::ProposalWithdrawn => ("history-tutor-line-withdrawn", String::new()),
        TutorFact::ProposalAnswered(Verdict::Approved) => ("history-tutor-line-approved", String::new()),
        TutorFact::ProposalAnswered(Verdict::Declined(word)) => ("history-tutor-line-declined", word.clone()),
        TutorFact::ProposalAnswered(Verdict::Waiting) => ("history-tutor-line-held", String::new()),
        TutorFact::Coached(coaching) => ("history-coached", coaching.in_one_line()),
        TutorFact::CoachingTaken => ("history-coaching-taken", String::new()),
        TutorFact::CoachingRead(_) => ("history-coaching-read", String::new()),
    };
    said(desk.text.say(key), &words)
}
