//! One tray for all that waits for the teacher's yes or no (S54): answered in batches, outside lessons. What is
//! unattended stays private and never nags.
//!
//! Nothing of it is stored: what waits follows from the things themselves, each of which keeps its own [`Verdict`]. A new
//! kind of thing that waits joins in this file: in [`TrayKind`], [`TrayItem`] and [`Thing`], in what [`Section::tray`]
//! looks through, and in the two matches of [`Section::verdict_on`] and [`Section::answered`].

use super::evidence::{self, Comment, CommentId, Evidence};
use super::section::Section;
use super::spotlight::Proposed;
use super::tutor::{self, Application, Proposal, TutorFact};
use super::wording::{self, Wording, WordingFact};
use super::words::Field;
use super::{Context, Fact, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the teacher said to something that waits for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing yet.
    #[default]
    Waiting,
    /// Yes.
    Approved,
    /// No; with a word why, which may be empty.
    Declined(String),
}

impl Verdict {
    /// The teacher's word why not, with what it is for, where there is one.
    pub fn texts(&self) -> Option<(Field, &str)> {
        match self {
            Self::Declined(word) if !word.is_empty() => Some((Field::Note, word)),
            Self::Declined(_) | Self::Approved | Self::Waiting => None,
        }
    }
}

/// What sort of thing waits, in the order of the tray.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrayKind {
    /// A student calls the kind of their evidence something else than the list has (S28).
    EvidenceKind,
    /// A classmate says what they see in a piece (S33).
    Comment,
    /// A student would rather say a skill in other words (S25).
    Wording,
    /// A student would like to tutor a skill (S4).
    Application,
    /// A student proposes a line for what makes a good tutor (S5).
    TutorLine,
    /// The box proposes who is celebrated on the wall this week (S15).
    Spotlight,
}

impl TrayKind {
    /// In the order of the tray.
    pub const ALL: [TrayKind; 6] =
        [Self::EvidenceKind, Self::Comment, Self::Wording, Self::Application, Self::TutorLine, Self::Spotlight];
}

/// One thing that waits, by the numbers that find it again. What was changed since has other numbers, and so is not
/// answered unseen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrayItem {
    /// A piece of evidence, by its owner and its number.
    EvidenceKind(StudentId, u64),
    /// A comment.
    Comment(CommentId),
    /// A wording, by who proposed it, the skill, and its number.
    Wording(StudentId, OutcomeId, u64),
    /// An application, by whose it is, the skill, and its number.
    Application(StudentId, OutcomeId, u64),
    /// A proposed line, by whose it is and its number.
    TutorLine(StudentId, u64),
    /// A spotlight, by whose it would be and the number of the one before it.
    Spotlight(StudentId, u64),
}

impl TrayItem {
    /// What sort of thing it is.
    pub fn kind(&self) -> TrayKind {
        match self {
            Self::EvidenceKind(..) => TrayKind::EvidenceKind,
            Self::Comment(_) => TrayKind::Comment,
            Self::Wording(..) => TrayKind::Wording,
            Self::Application(..) => TrayKind::Application,
            Self::TutorLine(..) => TrayKind::TutorLine,
            Self::Spotlight(..) => TrayKind::Spotlight,
        }
    }

    /// Whose it is: the student on whose place it stands.
    pub fn student(&self) -> StudentId {
        match self {
            Self::EvidenceKind(student, _) | Self::Wording(student, ..) => *student,
            Self::Application(student, ..) | Self::TutorLine(student, _) | Self::Spotlight(student, _) => *student,
            Self::Comment(id) => id.owner,
        }
    }

    /// The number of the event with which it came: the oldest is first in its group.
    fn since(&self) -> u64 {
        match self {
            Self::EvidenceKind(_, number) | Self::Wording(_, _, number) => *number,
            Self::Application(_, _, number) | Self::TutorLine(_, number) | Self::Spotlight(_, number) => *number,
            Self::Comment(id) => id.comment,
        }
    }
}

/// A thing itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing<'a> {
    /// The piece whose kind it is.
    EvidenceKind(&'a Evidence),
    /// The piece, and what was said of it.
    Comment(&'a Evidence, &'a Comment),
    /// The wording.
    Wording(&'a Wording),
    /// The application.
    Application(&'a Application),
    /// The line.
    TutorLine(&'a Proposal),
    /// The spotlight.
    Spotlight(Proposed),
}

/// Something that waits for the teacher's yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting<'a> {
    /// Which.
    pub item: TrayItem,
    /// The skill it is about, if it is about one.
    pub outcome: Option<OutcomeId>,
    /// What it is.
    pub thing: Thing<'a>,
}

impl Section {
    /// All that waits for the teacher's yes or no: by kind, the oldest of each first. Of students who belong to the class
    /// and skills that are taught.
    pub fn tray(&self) -> Vec<Waiting<'_>> {
        let kinds = self.members().flat_map(|(student, place)| {
            let waiting = place.evidence.all().filter(|(_, evidence)| evidence.kind_waits());
            waiting.map(move |(number, evidence)| {
                let item = TrayItem::EvidenceKind(student, number);
                Waiting { item, outcome: Some(evidence.outcome), thing: Thing::EvidenceKind(evidence) }
            })
        });
        let held = self.comments().into_iter().filter(|(_, _, comment)| comment.verdict == Verdict::Waiting);
        let comments = held.map(|(id, evidence, comment)| {
            let thing = Thing::Comment(evidence, comment);
            Waiting { item: TrayItem::Comment(id), outcome: Some(evidence.outcome), thing }
        });
        let wordings = self.members().flat_map(|(student, place)| {
            let waiting = place.wordings.iter().filter(|(_, wording)| wording.verdict == Verdict::Waiting);
            waiting.map(move |(outcome, wording)| {
                let item = TrayItem::Wording(student, *outcome, wording.number);
                Waiting { item, outcome: Some(*outcome), thing: Thing::Wording(wording) }
            })
        });
        let taught = |waiting: &Waiting<'_>| waiting.outcome.is_none_or(|outcome| self.outcome(outcome).is_ok());
        let tutors = self.tutors_in_tray().into_iter();
        let mut all: Vec<_> = kinds.chain(comments).chain(wordings).chain(tutors).filter(taught).collect();
        all.sort_by_key(|waiting| (waiting.item.kind(), waiting.item.since(), waiting.item));
        all
    }

    /// Of those all that is about students who tutor, or would like to.
    fn tutors_in_tray(&self) -> Vec<Waiting<'_>> {
        let applications = self.members().flat_map(|(student, place)| {
            let sent = place.tutor.bids.iter().filter_map(|(id, bid)| Some((*id, bid.application.as_ref()?)));
            let waiting = sent.filter(|(_, sent)| !sent.stopped && sent.verdict == Verdict::Waiting);
            waiting.map(move |(outcome, sent)| {
                let item = TrayItem::Application(student, outcome, sent.number);
                Waiting { item, outcome: Some(outcome), thing: Thing::Application(sent) }
            })
        });
        let proposals = self.members().filter_map(|(student, place)| {
            let one = place.tutor.proposal.as_ref().filter(|one| one.verdict == Verdict::Waiting)?;
            let item = TrayItem::TutorLine(student, one.number);
            Some(Waiting { item, outcome: None, thing: Thing::TutorLine(one) })
        });
        let spotlight = self.spotlight_proposed().map(|one| {
            let item = TrayItem::Spotlight(one.tutor, one.after);
            Waiting { item, outcome: None, thing: Thing::Spotlight(one) }
        });
        applications.chain(proposals).chain(spotlight).collect()
    }

    /// What the teacher has said to a thing; `None`: it is gone, or another by now.
    fn verdict_on(&self, item: &TrayItem) -> Option<&Verdict> {
        let evidence = |student, number: &u64| self.active(student).ok()?.evidence.get(*number);
        match item {
            TrayItem::EvidenceKind(student, number) => Some(&evidence(*student, number)?.kind_verdict),
            TrayItem::Comment(id) => Some(&evidence(id.owner, &id.evidence)?.comments.get(&id.comment)?.verdict),
            TrayItem::Wording(student, outcome, number) => {
                let wording = self.active(*student).ok()?.wording(*outcome)?;
                (wording.number == *number).then_some(&wording.verdict)
            }
            TrayItem::Application(student, outcome, number) => {
                let sent = self.active(*student).ok()?.tutor.bids.get(outcome)?.application.as_ref()?;
                (sent.number == *number && !sent.stopped).then_some(&sent.verdict)
            }
            TrayItem::TutorLine(student, number) => {
                let one = self.active(*student).ok()?.tutor.proposal.as_ref()?;
                (one.number == *number).then_some(&one.verdict)
            }
            // Its answer is a yes or a no: see `stands`.
            TrayItem::Spotlight(..) => None,
        }
    }

    /// What the teacher's word makes of a thing that waits for it; nothing of one that does not.
    fn answered(&self, item: &TrayItem, verdict: &Verdict) -> Option<Fact> {
        match item {
            TrayItem::EvidenceKind(student, number) => evidence::kind_answered(self, *student, *number, verdict),
            TrayItem::Comment(id) => evidence::comment_answered(self, *id, verdict),
            TrayItem::Wording(student, outcome, number) => {
                let (student, outcome) = (*student, *outcome);
                self.waiting_wording((student, outcome), *number)?;
                Some(Fact::Wording { student, outcome, what: WordingFact::Answered(verdict.clone()) })
            }
            TrayItem::Application(student, outcome, number) => {
                let (student, outcome, verdict) = (*student, *outcome, verdict.clone());
                self.waiting_application(student, outcome, *number)?;
                Some(Fact::Tutor { student, what: TutorFact::Answered { outcome, verdict } })
            }
            TrayItem::TutorLine(student, number) => {
                self.waiting_proposal(*student, *number)?;
                Some(Fact::Tutor { student: *student, what: TutorFact::ProposalAnswered(verdict.clone()) })
            }
            TrayItem::Spotlight(student, number) => {
                self.spotlight_answered(*student, *number, *verdict == Verdict::Approved)
            }
        }
    }

    /// Of the things that a word was for, those on which it does not stand: they are gone, or were changed or answered
    /// meanwhile.
    pub fn left_in_tray(&self, deed: &TrayDeed) -> Vec<TrayItem> {
        let Ok(verdict) = deed.verdict() else { return vec![] };
        deed.items.iter().filter(|item| !self.stands(item, &verdict)).copied().collect()
    }

    /// Whether this is what the teacher has said to a thing.
    fn stands(&self, item: &TrayItem, verdict: &Verdict) -> bool {
        match item {
            TrayItem::Spotlight(student, after) => self.spotlight_is(*student, *after, *verdict == Verdict::Approved),
            item => self.verdict_on(item) == Some(verdict),
        }
    }
}

/// The teacher's word on many things at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrayDeed {
    /// On which. Those that do not wait any more are left out.
    pub items: BTreeSet<TrayItem>,
    /// Why not, which may be empty; `None`: yes.
    pub declined: Option<String>,
}

impl TrayDeed {
    fn verdict(&self) -> Result<Verdict, Refusal> {
        Ok(match &self.declined {
            Some(word) => Verdict::Declined(Field::Note.clean(word)?),
            None => Verdict::Approved,
        })
    }

    pub(super) fn decide(&self, section: &Section, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
        ctx.teacher_only()?;
        if self.items.is_empty() {
            return Err(Refusal::NothingTicked);
        }
        let verdict = self.verdict()?;
        let answered = self.items.iter().filter_map(|item| section.answered(item, &verdict));
        // Before the skills that they become, so that taking it all back is named by who proposed them.
        let mut facts: Vec<Fact> = answered.collect();
        if verdict == Verdict::Approved {
            facts.extend(wording::taken(section, &self.wordings(section))?);
            facts.extend(tutor::proposals_taken(section, self.tutor_lines(section))?);
        }
        Ok(facts)
    }

    /// Those of its things that are wordings and wait.
    fn wordings<'a>(&self, section: &'a Section) -> Vec<(OutcomeId, &'a Wording)> {
        let waiting = |item: &TrayItem| match item {
            TrayItem::Wording(student, outcome, number) => {
                Some((*outcome, section.waiting_wording((*student, *outcome), *number)?))
            }
            _ => None,
        };
        self.items.iter().filter_map(waiting).collect()
    }

    /// Those of its things that are lines for what makes a good tutor and wait.
    fn tutor_lines<'a>(&self, section: &'a Section) -> impl Iterator<Item = &'a str> {
        self.items.iter().filter_map(|item| match item {
            TrayItem::TutorLine(student, number) => Some(section.waiting_proposal(*student, *number)?.text.as_str()),
            _ => None,
        })
    }
}
