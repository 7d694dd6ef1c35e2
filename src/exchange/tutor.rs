//! Students who tutor (S4, S5, S17) in what a teacher takes home.

use crate::classroom::tutor::{BidState, Line, Rung, TutorList};
use crate::classroom::{Enrolment, Language, Section, TutorFact, Tutoring, Verdict};
use crate::text::Text;
use serde_json::{Value, json};

/// A line as a table has it: the usual ones in English.
fn line(list: TutorList, line: &Line) -> String {
    Text::new(Language::English).tutor_line(list, line)
}

fn step(rung: Rung, step: &Line) -> String {
    line(rung.list().unwrap_or(TutorList::TutorSteps), step)
}

/// The lists of a class, as one line.
pub(super) fn lists(tutoring: &Tutoring) -> String {
    let words = |(list, lines): (&TutorList, &Vec<Line>)| {
        lines.iter().map(|one| line(*list, one)).collect::<Vec<_>>().join(", ")
    };
    let open = if tutoring.open { "applications on" } else { "applications off" };
    std::iter::once(open.to_owned()).chain(tutoring.lists.iter().map(words)).collect::<Vec<_>>().join("; ")
}

/// What a student tutors, and the steps ticked for them, for the document of the class.
pub(super) fn all(section: &Section, place: &Enrolment) -> Value {
    let tutor = &place.tutor;
    let steps: Vec<String> = tutor.steps.iter().map(|(rung, one)| step(*rung, one)).collect();
    let skills: Vec<_> = tutor.bids.keys().filter(|id| tutor.state(**id) == BidState::Approved).collect();
    json!({ "skills": skills, "rung": tutor.rung(&section.tutoring), "steps": steps })
}

/// What a row of the history says happened.
pub(super) fn what(fact: &TutorFact) -> &'static str {
    match fact {
        TutorFact::Applied { .. } => "applied to tutor",
        TutorFact::AskedAgain { .. } => "asked again to tutor",
        TutorFact::Stopped { .. } => "stopped tutoring",
        TutorFact::Answered { verdict: Verdict::Approved, .. } => "tutor approved",
        TutorFact::Answered { verdict: Verdict::Declined(_), .. } => "tutor declined",
        TutorFact::Answered { verdict: Verdict::Waiting, .. } => "application waits again",
        TutorFact::OfferAnswered { never: true, .. } => "offer to tutor: no thanks",
        TutorFact::OfferAnswered { never: false, .. } => "offer to tutor: not now",
        TutorFact::Invited { invited: true, .. } => "invited to tutor",
        TutorFact::Invited { invited: false, .. } => "not invited any more",
        TutorFact::NormsRead { .. } => "norms acknowledged",
        TutorFact::AvailableSet { available: true } => "tutor available",
        TutorFact::AvailableSet { available: false } => "tutor not now",
        TutorFact::OnWallSet { on_wall: true } => "tutor on the wall",
        TutorFact::OnWallSet { on_wall: false } => "tutor not on the wall",
        TutorFact::StepSet { done: true, .. } => "tutor step done",
        TutorFact::StepSet { done: false, .. } => "tutor step taken off",
        TutorFact::Proposed { .. } => "line proposed",
        TutorFact::ProposalWithdrawn => "proposed line taken back",
        TutorFact::ProposalAnswered(Verdict::Approved) => "proposed line accepted",
        TutorFact::ProposalAnswered(Verdict::Declined(_)) => "proposed line declined",
        TutorFact::ProposalAnswered(Verdict::Waiting) => "proposed line waits again",
        TutorFact::Coached(_) => "the teacher's word on tutoring",
        TutorFact::CoachingTaken => "the word on tutoring taken back",
        TutorFact::CoachingRead(_) => "the word on tutoring read",
    }
}

/// Its texts.
pub(super) fn detail(fact: &TutorFact) -> String {
    match fact {
        TutorFact::Applied { letter, .. } => {
            let answers =
                letter.answers.iter().map(|(asked, answer)| format!("{} {answer}", line(TutorList::Questions, asked)));
            let ticked = letter.ticked.iter().map(|one| line(TutorList::Checklist, one));
            answers.chain(ticked).collect::<Vec<_>>().join("; ")
        }
        TutorFact::StepSet { rung, step: one, .. } => step(*rung, one),
        TutorFact::Proposed { text } => text.clone(),
        TutorFact::Answered { verdict: Verdict::Declined(word), .. }
        | TutorFact::ProposalAnswered(Verdict::Declined(word)) => word.clone(),
        TutorFact::Coached(coaching) => coaching.in_one_line(),
        _ => String::new(),
    }
}
