//! Students who tutor: applying and leaving (S4), the class's list of what makes a good tutor (S5), who tutors which
//! skill (S6), the steps of the ladder (S17) and the norms (S19).
//!
//! To have mastered a skill unlocks an application for it, always optional. With the teacher's yes the student tutors
//! that skill for as long as they have it mastered and want to.

mod coaching;
mod deeds;
mod facts;
mod rules;

pub use coaching::{Coached, Coaching, MOST_COACHING};
pub use deeds::TutorDeed;
pub use facts::TutorFact;
pub(super) use rules::proposals_taken;
pub use rules::{Line, MOST_LINES, Rung, TutorList, Tutoring};

use super::clock::Now;
use super::section::Section;
use super::tray::Verdict;
use super::wall::Label;
use super::week::USUAL_WEEK_LESSONS;
use super::words::Field;
use super::{Enrolment, OutcomeId, Refusal, State, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a student wrote to apply, as they wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The questions, each with what they answered; unanswered ones left out.
    pub answers: Vec<(Line, String)>,
    /// What of "what makes a good tutor" they ticked.
    pub ticked: Vec<Line>,
}

/// An application to tutor one skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// The letter.
    pub letter: Letter,
    /// The number of the event with which it came: one that was changed is another.
    pub number: u64,
    /// What the teacher said.
    pub verdict: Verdict,
    /// In which lesson they said so, or after which.
    pub answered_in: u32,
    /// The student took it back, or tutors the skill no more.
    pub stopped: bool,
}

/// What stands between a student and tutoring one skill.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bid {
    /// What they sent last.
    pub application: Option<Application>,
    /// The teacher asked them personally.
    pub invited: bool,
    /// They said "no thanks": it is not offered again.
    pub no_thanks: bool,
}

/// How a student stands to tutoring one skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BidState<'a> {
    /// They never applied.
    None,
    /// Their application waits for the teacher.
    Waiting,
    /// The teacher said yes.
    Approved,
    /// The teacher said no, with a word that may be empty.
    Declined(&'a str),
    /// They took it back, or stopped.
    Stopped,
}

impl Bid {
    /// How it stands.
    pub fn state(&self) -> BidState<'_> {
        match &self.application {
            None => BidState::None,
            Some(application) if application.stopped => BidState::Stopped,
            Some(application) => match &application.verdict {
                Verdict::Waiting => BidState::Waiting,
                Verdict::Approved => BidState::Approved,
                Verdict::Declined(word) => BidState::Declined(word),
            },
        }
    }
}

/// A line for "what makes a good tutor" that a student proposes (S5). One each; a new one stands in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The line.
    pub text: String,
    /// The number of the event with which it came.
    pub number: u64,
    /// What the teacher said.
    pub verdict: Verdict,
}

/// A student as a tutor, or as one who may become one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tutor {
    /// By skill.
    pub bids: BTreeMap<OutcomeId, Bid>,
    /// "Not now": they help nobody until they say otherwise.
    pub away: bool,
    /// They agreed to stand on the wall as a tutor (S6).
    pub on_wall: bool,
    /// Which norms they acknowledged: [`Tutoring::norms_mark`].
    pub norms: Option<u32>,
    /// The steps that the teacher ticked (S17).
    pub steps: BTreeSet<(Rung, Line)>,
    /// What they proposed for the list last.
    pub proposal: Option<Proposal>,
    /// Their own class time when they last answered an offer, in milliseconds.
    pub answered_ms: Option<u64>,
    /// The number of the event with which the teacher last answered a spotlight for them; 0: never (S15).
    pub turn: u64,
    /// What the teacher wrote to them about how they tutor, oldest first; at most [`MOST_COACHING`].
    pub coached: Vec<Coached>,
}

/// Whether a tutor can be asked now (S6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Availability {
    /// Yes.
    Available,
    /// They help somebody now.
    Busy,
    /// They have helped as much as the teacher lets them.
    Full,
    /// They said "not now".
    NotNow,
}

impl Availability {
    /// In the order of a list.
    pub const ALL: [Availability; 4] = [Self::Available, Self::Busy, Self::Full, Self::NotNow];
}

impl Tutor {
    /// How they stand to a skill.
    pub fn state(&self, outcome: OutcomeId) -> BidState<'_> {
        self.bids.get(&outcome).map_or(BidState::None, Bid::state)
    }

    /// Whether the teacher approved them for any skill, and they have not stopped.
    pub fn is_approved_at_all(&self) -> bool {
        self.bids.values().any(|bid| bid.state() == BidState::Approved)
    }

    /// What the steps that are ticked come to (S17): a rung is reached with all its steps and those below it.
    pub fn rung(&self, tutoring: &Tutoring) -> Rung {
        let reached = |rung: &Rung| tutoring.steps(*rung).into_iter().all(|step| self.steps.contains(&(*rung, step)));
        Rung::ALL.into_iter().take_while(reached).last().unwrap_or(Rung::Helper)
    }

    /// The first step that is not ticked, with the rung it leads to; `None` at the top.
    pub fn next_step(&self, tutoring: &Tutoring) -> Option<(Rung, Line)> {
        let all = Rung::ALL.into_iter().flat_map(|rung| tutoring.steps(rung).into_iter().map(move |step| (rung, step)));
        all.into_iter().find(|step| !self.steps.contains(step))
    }

    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let letters = self.bids.values().filter_map(|bid| bid.application.as_ref());
        let letters = letters.flat_map(|sent| sent.letter.texts().into_iter().chain(sent.verdict.texts()));
        let proposals = self.proposal.iter();
        let proposals =
            proposals.flat_map(|one| std::iter::once((Field::TutorLine, one.text.as_str())).chain(one.verdict.texts()));
        let coached = self.coached.iter().flat_map(|one| one.coaching.texts());
        letters.chain(proposals).chain(coached).collect()
    }
}

impl Letter {
    /// What the student wrote; the lines of the class's lists are the class's.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        self.answers.iter().map(|(_, answer)| (Field::Letter, answer.as_str())).collect()
    }

    /// The letter as it is kept, of questions and lines that are the class's now.
    fn cleaned(&self, tutoring: &Tutoring) -> Result<Self, Refusal> {
        let (questions, checklist) = (tutoring.lines(TutorList::Questions), tutoring.lines(TutorList::Checklist));
        let mut answers = Vec::new();
        for (question, answer) in &self.answers {
            let answer = Field::Letter.clean(answer)?;
            if !questions.contains(question) {
                return Err(Refusal::NoSuchLine);
            }
            if !answer.is_empty() && answers.iter().all(|(asked, _)| asked != question) {
                answers.push((question.clone(), answer));
            }
        }
        if answers.is_empty() {
            return Err(Refusal::Empty(Field::Letter));
        }
        if self.ticked.iter().any(|line| !checklist.contains(line)) {
            return Err(Refusal::NoSuchLine);
        }
        Ok(Self { answers, ticked: checklist.into_iter().filter(|line| self.ticked.contains(line)).collect() })
    }
}

impl Enrolment {
    /// Whether they tutor a skill: they belong to the class, the teacher approved it, they have not stopped, and they
    /// have it mastered now (S4). Whether they can be asked this moment says [`Section::availability`].
    pub fn tutors(&self, outcome: OutcomeId) -> bool {
        !self.left && self.tutor.state(outcome) == BidState::Approved && self.has_mastered(outcome)
    }
}

impl Section {
    /// Who tutors a skill, in the order of their numbers; nobody where it is not taught.
    pub fn tutors(&self, outcome: OutcomeId) -> Vec<StudentId> {
        if self.outcome(outcome).is_err() {
            return vec![];
        }
        self.members().filter(|(_, place)| place.tutors(outcome)).map(|(student, _)| student).collect()
    }

    /// The skills that a student tutors, in the teacher's order.
    pub fn tutored_by(&self, place: &Enrolment) -> Vec<OutcomeId> {
        self.taught().map(|(id, _)| id).filter(|id| place.tutors(*id)).collect()
    }

    /// The skills that a student tutors since lately: what is news to them for the rest of the lesson in which the teacher
    /// said yes and for the next one (S4), so that nobody who was away misses it; none once they said "not now".
    pub fn tutors_newly(&self, place: &Enrolment) -> Vec<OutcomeId> {
        let answered_in = |id: &OutcomeId| Some(place.tutor.bids.get(id)?.application.as_ref()?.answered_in);
        if place.tutor.away {
            return vec![];
        }
        let is_new = |id: &OutcomeId| answered_in(id).is_some_and(|lesson| self.lessons <= lesson.saturating_add(1));
        self.tutored_by(place).into_iter().filter(is_new).collect()
    }

    /// Whether a tutor can be asked now: what they say themselves, and that they are not muted, comes first (S6, S8).
    pub fn availability(&self, student: StudentId) -> Availability {
        match self.active(student) {
            Ok(place) if !place.tutor.away && !place.muted => self.free(student),
            _ => Availability::NotNow,
        }
    }

    /// Whether somebody who would help has time: they are in no session and on the way to nobody, and did not help as often
    /// in this lesson as the teacher lets them (S11).
    fn free(&self, student: StudentId) -> Availability {
        let comes = self.claimed_by(student).is_some_and(|(_, _, claim)| !claim.held);
        if comes || self.meetings.open_with(student).is_some() {
            return Availability::Busy;
        }
        let helped = self.meetings.helped_this_lesson(student, self.lessons);
        if helped >= self.help_rules.most_sessions.into() { Availability::Full } else { Availability::Available }
    }

    /// The skill that a student is offered to tutor now: the one mastered last of those they were never asked about, and
    /// no sooner than a week's worth of their own class time after their last answer (S4). Holidays count for nothing.
    pub fn tutor_offer(&self, place: &Enrolment, now: &Now) -> Option<OutcomeId> {
        let week_ms = u64::from(USUAL_WEEK_LESSONS) * self.usual_lesson_ms();
        let soon = |ms: u64| self.own_ms(place, now) < ms.saturating_add(week_ms);
        if !self.tutoring.open || place.tutor.answered_ms.is_some_and(soon) {
            return None;
        }
        let known = |id: &OutcomeId| place.tutor.bids.get(id).is_some_and(|bid| *bid != Bid::default());
        let unasked = |id: &OutcomeId| place.has_mastered(*id) && !known(id);
        let newest = |id: &OutcomeId| place.ledger.of(*id).iter().map(|attempt| attempt.number).max();
        self.map_of(place).map(|(id, _)| id).filter(unasked).max_by_key(newest)
    }

    /// The skills for which the teacher asks a student personally, and which they have mastered and do not answer for yet.
    pub fn tutor_invitations(&self, place: &Enrolment) -> Vec<OutcomeId> {
        let asked = |id: &OutcomeId| place.tutor.bids.get(id).is_some_and(|bid| bid.invited);
        let open = |id: &OutcomeId| !matches!(place.tutor.state(*id), BidState::Waiting | BidState::Approved);
        let skills = self.map_of(place).map(|(id, _)| id);
        skills.filter(|id| asked(id) && open(id) && place.has_mastered(*id)).collect()
    }

    /// An application that waits, and is still the one that was seen.
    pub(super) fn waiting_application(
        &self,
        student: StudentId,
        outcome: OutcomeId,
        number: u64,
    ) -> Option<&Application> {
        self.outcome(outcome).ok()?;
        let sent = self.active(student).ok()?.tutor.bids.get(&outcome)?.application.as_ref()?;
        (sent.number == number && !sent.stopped && sent.verdict == Verdict::Waiting).then_some(sent)
    }

    /// A proposed line that waits, and is still the one that was seen.
    pub(super) fn waiting_proposal(&self, student: StudentId, number: u64) -> Option<&Proposal> {
        let proposal = self.active(student).ok()?.tutor.proposal.as_ref()?;
        (proposal.number == number && proposal.verdict == Verdict::Waiting).then_some(proposal)
    }
}

impl State {
    /// The tutors of a skill as the room may see them (S6): those who agreed to it and are not kept off the wall, each as
    /// the wall names students, with whether they can be asked; where the wall names nobody, each without a label. Nobody
    /// while class is closed.
    pub fn wall_tutors(&self, section: &Section, outcome: OutcomeId) -> Vec<(Option<Label>, Availability)> {
        if !section.is_open() {
            return vec![];
        }
        let shown = section.tutors(outcome).into_iter().filter_map(|student| {
            let place = section.active(student).ok().filter(|place| place.tutor.on_wall && !place.off_wall)?;
            Some((self.wall_label(section, student, place), section.availability(student)))
        });
        shown.collect()
    }
}
