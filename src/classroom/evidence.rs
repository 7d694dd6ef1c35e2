//! Evidence (S28): what a student puts beside a skill to show what they can do, and what the teacher makes of it.

mod kind;
mod peer;

pub(super) use kind::answered as kind_answered;
pub use kind::{Kind, UsualKind};
pub(super) use peer::answered as comment_answered;
pub use peer::{Comment, CommentId};

use super::section::Section;
use super::tray::Verdict;
use super::words::Field;
use super::{Actor, Attachment, Context, Fact, FileId, Level, OutcomeId, Refusal, State, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A skill of a student's holds at most so many pieces.
pub const MOST_PIECES: usize = 24;
/// A teacher's list holds at most so many kinds.
pub const MOST_KINDS: usize = 12;

/// What a piece is for: the teacher's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Along the way.
    Formative,
    /// It counts towards the level.
    Summative,
}

/// What a student hands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// What kind it is.
    pub kind: Kind,
    /// What it is and what it shows.
    pub note: String,
    /// Where it is to be seen; may be empty.
    pub link: String,
    /// A photo, a recording or a page.
    pub file: Option<Attachment>,
}

/// What the teacher made of a piece.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// What it is for, once that is said.
    pub purpose: Option<Purpose>,
    /// The teacher has seen it.
    pub seen: bool,
}

/// A piece that is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What it is evidence of.
    pub outcome: OutcomeId,
    /// As the student handed it in.
    pub piece: Piece,
    /// What the teacher made of it.
    pub mark: Mark,
    /// Whether words of the student's own for its kind will do; it means nothing of any other kind.
    pub kind_verdict: Verdict,
    /// The wall clock when it came, in milliseconds since 1970.
    pub wall_ms: i64,
    /// Its owner asks classmates what they see in it (S33).
    pub offered: bool,
    /// What they said, by number: that of the event with which each came.
    pub comments: BTreeMap<u64, Comment>,
}

/// A student's evidence in a class, by number: that of the event with which each piece came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Portfolio(Arc<BTreeMap<u64, Evidence>>);

impl Portfolio {
    /// A piece.
    pub fn get(&self, number: u64) -> Option<&Evidence> {
        self.0.get(&number)
    }

    /// Every piece, the oldest first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = (u64, &Evidence)> {
        self.0.iter().map(|(number, evidence)| (*number, evidence))
    }

    /// The pieces for a skill, the oldest first.
    pub fn of(&self, outcome: OutcomeId) -> impl DoubleEndedIterator<Item = (u64, &Evidence)> {
        self.all().filter(move |(_, evidence)| evidence.outcome == outcome)
    }

    /// What its files take, in bytes.
    pub fn bytes(&self) -> u64 {
        self.files().map(|file| file.bytes).sum()
    }

    /// The same without what a student said of any piece.
    pub fn without(&self, student: StudentId) -> Self {
        Self(Arc::new(self.0.iter().map(|(number, evidence)| (*number, evidence.without(student))).collect()))
    }

    /// Whether a student said something of a piece.
    pub(super) fn knows(&self, student: StudentId) -> bool {
        self.0.values().any(|evidence| evidence.comments.values().any(|comment| comment.by == student))
    }

    fn files(&self) -> impl Iterator<Item = &Attachment> {
        self.0.values().filter_map(|evidence| evidence.piece.file.as_ref())
    }

    /// What a change makes of it, by an event of this number and time.
    pub(super) fn apply(&mut self, outcome: OutcomeId, change: &Change, number: u64, wall_ms: i64) {
        let pieces = Arc::make_mut(&mut self.0);
        match change {
            Change::Added(piece) => {
                let evidence = Evidence {
                    outcome,
                    piece: piece.clone(),
                    mark: Mark::default(),
                    kind_verdict: Verdict::Waiting,
                    wall_ms,
                    offered: false,
                    comments: BTreeMap::new(),
                };
                pieces.insert(number, evidence);
            }
            Change::Marked(evidence, mark) => {
                pieces.entry(*evidence).and_modify(|evidence| evidence.mark = *mark);
            }
            Change::KindAnswered(evidence, verdict) => {
                pieces.entry(*evidence).and_modify(|evidence| evidence.kind_verdict = verdict.clone());
            }
            Change::Offered(evidence, offered) => {
                pieces.entry(*evidence).and_modify(|evidence| evidence.offered = *offered);
            }
            Change::Commented(evidence, comment) => {
                let comment = (**comment).clone();
                pieces.entry(*evidence).and_modify(|evidence| drop(evidence.comments.insert(number, comment)));
            }
            Change::Passed(evidence, comment, verdict) => {
                let comment = pieces.get_mut(evidence).and_then(|evidence| evidence.comments.get_mut(comment));
                comment.into_iter().for_each(|comment| comment.verdict = verdict.clone());
            }
            Change::Removed(evidence) => drop(pieces.remove(evidence)),
            Change::Restored(evidence, piece) => drop(pieces.insert(*evidence, (**piece).clone())),
        }
    }

    /// How to take a change back; `None` for what cannot be.
    pub(super) fn inverse(&self, change: &Change) -> Option<Change> {
        Some(match change {
            Change::Added(_) | Change::Offered(..) | Change::Commented(..) => return None,
            Change::Passed(evidence, comment, _) => {
                let before = self.get(*evidence)?.comments.get(comment)?.verdict.clone();
                Change::Passed(*evidence, *comment, before)
            }
            Change::KindAnswered(evidence, _) => {
                Change::KindAnswered(*evidence, self.get(*evidence)?.kind_verdict.clone())
            }
            Change::Marked(evidence, _) => Change::Marked(*evidence, self.get(*evidence)?.mark),
            Change::Removed(evidence) => Change::Restored(*evidence, Box::new(self.get(*evidence)?.clone())),
            Change::Restored(evidence, _) => Change::Removed(*evidence),
        })
    }
}

/// What can happen to the evidence of a student for a skill; the numbers are those of pieces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// A new piece; its number is the event's.
    Added(Piece),
    /// The teacher made something of it.
    Marked(u64, Mark),
    /// It is gone.
    Removed(u64),
    /// An undo puts it back as it was.
    Restored(u64, Box<Evidence>),
    /// Its owner asks classmates what they see in it, or no more.
    Offered(u64, bool),
    /// A classmate said something of it; the comment's number is the event's.
    Commented(u64, Box<Comment>),
    /// The teacher let a comment through, or not: the piece, the comment.
    Passed(u64, u64, Verdict),
    /// The teacher said whether the student's own words for its kind will do.
    KindAnswered(u64, Verdict),
}

impl Change {
    /// The piece that it writes out, where it does.
    fn piece(&self) -> Option<&Piece> {
        match self {
            Self::Added(piece) => Some(piece),
            Self::Restored(_, evidence) => Some(&evidence.piece),
            _ => None,
        }
    }

    /// The file that it refers to, if any.
    pub(super) fn file(&self) -> Option<&FileId> {
        self.piece()?.file.as_ref().map(|file| &file.id)
    }

    /// The texts in it that somebody typed, with what each is for.
    pub(super) fn texts(&self) -> Vec<(Field, &str)> {
        let said = match self {
            Self::Commented(_, comment) => vec![comment.as_ref()],
            Self::Restored(_, evidence) => evidence.comments.values().collect(),
            _ => vec![],
        };
        let verdict = match self {
            Self::Passed(_, _, verdict) | Self::KindAnswered(_, verdict) => verdict.texts(),
            Self::Restored(_, evidence) => evidence.kind_verdict.texts(),
            _ => None,
        };
        let piece = self.piece().map(Piece::texts).unwrap_or_default();
        piece.into_iter().chain(said.into_iter().flat_map(Comment::texts)).chain(verdict).collect()
    }
}

impl Piece {
    /// The texts in it that somebody typed, with what each is for; empty ones left out.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let kind = match &self.kind {
            Kind::Usual(_) => "",
            Kind::Listed(words) | Kind::Other(words) => words,
        };
        let name = self.file.as_ref().map_or("", |file| file.name.as_str());
        let all = [
            (Field::EvidenceKind, kind),
            (Field::EvidenceNote, self.note.as_str()),
            (Field::Link, self.link.as_str()),
            (Field::EvidenceNote, name),
        ];
        all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
    }

    fn cleaned(&self, section: &Section) -> Result<Self, Refusal> {
        let kind = match &self.kind {
            Kind::Usual(kind) if section.evidence_kinds.is_empty() => Kind::Usual(*kind),
            Kind::Listed(words) if section.evidence_kinds.contains(words) => Kind::Listed(words.clone()),
            Kind::Other(words) => Kind::Other(Field::EvidenceKind.required(words)?),
            Kind::Usual(_) | Kind::Listed(_) => return Err(Refusal::NoSuchKind),
        };
        let (note, link) = (Field::EvidenceNote.clean(&self.note)?, Field::Link.clean(&self.link)?);
        if note.is_empty() && link.is_empty() && self.file.is_none() {
            return Err(Refusal::Empty(Field::EvidenceNote));
        }
        Ok(Self { kind, note, link, file: self.file.clone() })
    }
}

/// What somebody wants to happen to the evidence of a student for a skill; the numbers are those of pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The student hands something in.
    Add(Box<Piece>),
    /// The teacher makes something of it.
    Mark(u64, Mark),
    /// It goes: the student takes their own back, or the teacher takes it away.
    Remove(u64),
    /// Its owner asks classmates what they see in it, or no more.
    Offer(u64, bool),
    /// A classmate says what they see.
    Comment {
        /// The piece.
        evidence: u64,
        /// Which level of the skill's rubric it shows.
        level: Option<Level>,
        /// What shines.
        glow: String,
        /// What could grow.
        grow: String,
    },
}

impl Section {
    /// The newest pieces of the class that the teacher has not seen, newest first.
    pub fn evidence_to_see(&self) -> Vec<(StudentId, u64, &Evidence)> {
        let places = self.members();
        let mut all: Vec<_> = places
            .flat_map(|(student, place)| {
                place.evidence.all().map(move |(number, evidence)| (student, number, evidence))
            })
            .filter(|(_, _, evidence)| !evidence.mark.seen && self.outcome(evidence.outcome).is_ok())
            .collect();
        all.sort_by_key(|(_, number, _)| std::cmp::Reverse(*number));
        all
    }
}

impl State {
    /// Every file that something refers to, what the teacher may still take back among it: the others may go.
    pub fn files(&self) -> BTreeSet<&FileId> {
        let sections = self.sections.values();
        sections
            .flat_map(|section| {
                let own = section.enrolments.values().flat_map(|place| place.evidence.files()).map(|file| &file.id);
                own.chain(section.library.files()).chain(section.undo.iter().flat_map(|undo| undo.files()))
            })
            .collect()
    }

    /// What the files of a student take, in every class together, in bytes.
    pub fn file_bytes_of(&self, student: StudentId) -> u64 {
        let places = self.sections.values().filter_map(|section| section.enrolments.get(&student));
        places.map(|place| place.evidence.bytes()).sum()
    }
}

pub(super) fn decide(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    outcome: OutcomeId,
    wanted: &Wanted,
) -> Result<Vec<Fact>, Refusal> {
    let place = if peer::is_classmates(wanted) { section.active(student)? } else { section.speaking(ctx, student)? };
    if !peer::is_classmates(wanted) {
        section.outcome_of(ctx, place, outcome)?;
    }
    let piece = |number: u64| place.evidence.get(number).filter(|evidence| evidence.outcome == outcome);
    let change = match wanted {
        Wanted::Add(_) if ctx.actor != Actor::Student(student) => return Err(Refusal::NotYours),
        Wanted::Add(_) if place.evidence.of(outcome).count() >= MOST_PIECES => return Err(Refusal::TooMuchEvidence),
        Wanted::Add(piece) => Change::Added(piece.cleaned(section)?),
        Wanted::Mark(number, mark) => {
            ctx.teacher_only()?;
            if piece(*number).ok_or(Refusal::NoSuchEvidence)?.mark == *mark {
                return Ok(vec![]);
            }
            Change::Marked(*number, *mark)
        }
        Wanted::Comment { evidence, level, glow, grow } => {
            if piece(*evidence).is_none() {
                return Err(Refusal::NotOffered);
            }
            peer::comment(section, ctx, student, (*evidence, *level, glow, grow))?
        }
        Wanted::Offer(..) if ctx.actor != Actor::Student(student) => return Err(Refusal::NotYours),
        Wanted::Offer(_, true) if place.muted => return Err(Refusal::Muted),
        Wanted::Offer(number, offered) => {
            if piece(*number).ok_or(Refusal::NoSuchEvidence)?.offered == *offered {
                return Ok(vec![]);
            }
            Change::Offered(*number, *offered)
        }
        // What is gone already need not go again.
        Wanted::Remove(number) if piece(*number).is_none() => return Ok(vec![]),
        Wanted::Remove(number) => Change::Removed(*number),
    };
    Ok(vec![Fact::Evidence { student, outcome, change: Box::new(change) }])
}

/// The teacher's list of kinds as it can be set: trimmed, none twice, empty ones left out.
pub(super) fn kinds(kinds: &[String]) -> Result<Vec<String>, Refusal> {
    let mut cleaned: Vec<String> = Vec::new();
    for kind in kinds {
        let kind = Field::EvidenceKind.clean(kind)?;
        let folded = kind.to_lowercase();
        if !kind.is_empty() && cleaned.iter().all(|known| known.to_lowercase() != folded) {
            cleaned.push(kind);
        }
    }
    if cleaned.len() > MOST_KINDS {
        return Err(Refusal::TooManyKinds);
    }
    Ok(cleaned)
}
