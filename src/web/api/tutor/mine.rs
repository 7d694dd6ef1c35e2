//! A student as a tutor, or as one who may become one, for themself.

use super::*;

/// A classmate who tutors.
#[derive(Serialize, ToSchema)]
pub(in super::super) struct PersonShape {
    /// Their name.
    name: String,
    /// Whether they can be asked.
    availability: AvailabilityName,
}

/// Who tutors a skill.
#[derive(Serialize, ToSchema)]
pub(in super::super) struct SkillTutors {
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// Who tutors it.
    tutors: Vec<PersonShape>,
}

/// A line that they proposed for what makes a good tutor.
#[derive(Serialize, ToSchema)]
pub(in super::super) struct ProposalShape {
    /// The line.
    text: String,
    /// `waiting`, `approved` or `declined`.
    verdict: &'static str,
    /// The teacher's word why not; may be empty.
    word: String,
}

/// A student as a tutor, or as one who may become one, for themself.
#[derive(Serialize, ToSchema)]
pub(in super::super) struct MyTutor {
    /// The skill that they are offered to tutor, once a week at most.
    #[schema(value_type = Option<u32>)]
    offer: Option<OutcomeId>,
    /// The skills for which the teacher invites them.
    #[schema(value_type = Vec<u32>)]
    invitations: Vec<OutcomeId>,
    /// How they stand to each skill.
    bids: Vec<BidShape>,
    /// Whether they can be asked.
    available: bool,
    /// Whether they agreed to stand on the wall.
    on_wall: bool,
    /// Their own next step.
    next_step: Option<LineShape>,
    /// The mark of the class's norms: sent back with a letter, it says that they were read.
    norms_mark: u32,
    /// Whether they have acknowledged the norms as they are now.
    norms_read: bool,
    /// What they proposed for the class's list last.
    proposal: Option<ProposalShape>,
    /// What the teacher wrote about how they tutor and they have not put away.
    coaching: Vec<CoachingShape>,
    /// The class's lists.
    tutoring: TutoringShape,
    /// Who tutors what, of the skills on their map.
    directory: Vec<SkillTutors>,
}

impl MyTutor {
    pub(in super::super) fn of(state: &classroom::State, section: &Section, place: &Enrolment, now: &Now) -> Self {
        let (tutor, mark) = (&place.tutor, section.tutoring.norms_mark());
        let person = |student: StudentId| PersonShape {
            name: state.students.get(&student).map_or_else(String::new, |person| person.name.clone()),
            availability: section.availability(student).into(),
        };
        let skills = section.map_of(place).map(|(outcome, _)| SkillTutors {
            outcome,
            tutors: section.tutors(outcome).into_iter().map(person).collect(),
        });
        Self {
            offer: section.tutor_offer(place, now),
            invitations: section.tutor_invitations(place),
            bids: BidShape::all(place),
            available: !tutor.away,
            on_wall: tutor.on_wall,
            next_step: tutor.next_step(&section.tutoring).map(|(_, step)| step.into()),
            norms_mark: mark,
            norms_read: tutor.norms == Some(mark),
            proposal: tutor.proposal.as_ref().map(|proposal| {
                let (verdict, word) = verdict_words(&proposal.verdict);
                ProposalShape { text: proposal.text.clone(), verdict, word }
            }),
            coaching: tutor.unread_coaching().map(CoachingShape::of).collect(),
            tutoring: TutoringShape::of(&section.tutoring),
            directory: skills.filter(|skill| !skill.tutors.is_empty()).collect(),
        }
    }
}
