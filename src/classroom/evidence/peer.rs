//! What classmates say of a piece that its owner offers for it (S33): held until the teacher lets it through.

use super::{Change, Evidence, Wanted};
use crate::classroom::section::Section;
use crate::classroom::tray::Verdict;
use crate::classroom::words::Field;
use crate::classroom::{Actor, Context, Fact, Level, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};

/// A student says so many things of one piece at most: what was declined may be said otherwise.
const MOST_OF_ONE: usize = 4;

/// What a classmate says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// Who.
    pub by: StudentId,
    /// Which level of the skill's rubric they see in it; it never counts as an attempt.
    pub level: Option<Level>,
    /// What shines; may be empty.
    pub glow: String,
    /// What could grow; may be empty.
    pub grow: String,
    /// Whether the teacher let it through to the piece's owner.
    pub verdict: Verdict,
}

/// One comment of a class, by its owner, its piece and its own number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CommentId {
    /// Whose piece it is on.
    pub owner: StudentId,
    /// The piece.
    pub evidence: u64,
    /// The number of the event with which it came.
    pub comment: u64,
}

impl Comment {
    /// The texts in it that somebody typed, with what each is for; empty ones left out.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let said = [&self.glow, &self.grow].map(|text| (Field::EvidenceNote, text.as_str()));
        said.into_iter().filter(|(_, text)| !text.is_empty()).chain(self.verdict.texts()).collect()
    }
}

impl Evidence {
    /// The piece without what a student said of it.
    pub(super) fn without(&self, student: StudentId) -> Evidence {
        let mut left = self.clone();
        left.comments.retain(|_, comment| comment.by != student);
        left
    }
}

impl Change {
    /// The change without what a student said: `Some(None)` where nothing of it is left, `None` where they said nothing.
    pub fn without(&self, student: StudentId) -> Option<Option<Change>> {
        match self {
            Self::Commented(_, comment) if comment.by == student => Some(None),
            Self::Restored(number, evidence) => {
                let left = evidence.without(student);
                (left != **evidence).then(|| Some(Self::Restored(*number, Box::new(left))))
            }
            _ => None,
        }
    }
}

impl Section {
    /// What a level of the class's scale looks like for a skill, in the teacher's words.
    pub fn descriptor(&self, outcome: OutcomeId, level: Level) -> Option<&str> {
        let rubric = &self.outcomes.get(&outcome)?.rubric;
        rubric.get(&level).map(String::as_str).filter(|_| self.scale.has(level))
    }

    /// What classmates offer for comments to a student: on skills of their own map, the newest first; nothing of somebody
    /// who is muted (S8).
    pub fn offered_to(&self, student: StudentId) -> Vec<(StudentId, u64, &Evidence)> {
        let Ok(place) = self.active(student) else { return vec![] };
        let pieces = self.members().filter(|(owner, place)| *owner != student && !place.muted);
        let pieces =
            pieces.flat_map(|(owner, place)| place.evidence.all().map(move |(number, one)| (owner, number, one)));
        let mine = |outcome: OutcomeId| self.map_of(place).any(|(id, _)| id == outcome);
        let mut offered: Vec<_> = pieces.filter(|(_, _, one)| one.offered && mine(one.outcome)).collect();
        offered.sort_by_key(|(_, number, _)| std::cmp::Reverse(*number));
        offered
    }

    /// Every comment of the class with the piece that it is on, the oldest first.
    pub fn comments(&self) -> Vec<(CommentId, &Evidence, &Comment)> {
        let pieces =
            self.members().flat_map(|(owner, place)| place.evidence.all().map(move |(n, one)| (owner, n, one)));
        let mut all: Vec<_> = pieces
            .flat_map(|(owner, evidence, one)| {
                let id = move |comment: &u64| CommentId { owner, evidence, comment: *comment };
                one.comments.iter().map(move |(number, comment)| (id(number), one, comment))
            })
            .collect();
        all.sort_by_key(|(id, ..)| id.comment);
        all
    }
}

/// What a classmate says of a piece. Whether it is offered, and whether they have not said it already.
pub(super) fn comment(
    section: &Section,
    ctx: &Context,
    owner: StudentId,
    (number, level, glow, grow): (u64, Option<Level>, &str, &str),
) -> Result<Change, Refusal> {
    let Actor::Student(by) = ctx.actor else { return Err(Refusal::NotYours) };
    if section.active(by)?.muted {
        return Err(Refusal::Muted);
    }
    let offered = section.offered_to(by);
    let piece = offered.into_iter().find(|(who, n, _)| (*who, *n) == (owner, number));
    let (_, _, evidence) = piece.ok_or(Refusal::NotOffered)?;
    let own: Vec<_> = evidence.comments.values().filter(|comment| comment.by == by).collect();
    let stands = own.iter().any(|comment| !matches!(comment.verdict, Verdict::Declined(_)));
    if stands || own.len() >= MOST_OF_ONE {
        return Err(Refusal::AlreadyCommented);
    }
    if level.is_some_and(|level| section.descriptor(evidence.outcome, level).is_none()) {
        return Err(Refusal::NoSuchLevel);
    }
    let (glow, grow) = (Field::EvidenceNote.clean(glow)?, Field::EvidenceNote.clean(grow)?);
    if glow.is_empty() && grow.is_empty() {
        return Err(Refusal::Empty(Field::EvidenceNote));
    }
    Ok(Change::Commented(number, Box::new(Comment { by, level, glow, grow, verdict: Verdict::Waiting })))
}

/// The teacher's word on a comment that waits for it.
pub(in crate::classroom) fn answered(section: &Section, id: CommentId, verdict: &Verdict) -> Option<Fact> {
    let evidence = section.active(id.owner).ok()?.evidence.get(id.evidence)?;
    let waits = evidence.comments.get(&id.comment)?.verdict == Verdict::Waiting;
    let change = Box::new(Change::Passed(id.evidence, id.comment, verdict.clone()));
    waits.then_some(Fact::Evidence { student: id.owner, outcome: evidence.outcome, change })
}

/// Whether a wish is a classmate's, not the owner's.
pub(super) fn is_classmates(wanted: &Wanted) -> bool {
    matches!(wanted, Wanted::Comment { .. })
}
