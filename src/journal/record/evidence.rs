//! Evidence in the records (S28): pieces, their files, what the teacher made of them.

use super::is_default;
use super::tray::Verdict;
use crate::classroom::evidence as core;
use crate::classroom::{Attachment, Fact, Level, OutcomeId, StudentId};
use crate::journal::StoreError;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words!(UsualKind = core::UsualKind {
    Paper = "paper",
    Project = "project",
    Explanation = "explanation",
    Correction = "correction",
});
words!(Purpose = core::Purpose { Formative = "formative", Summative = "summative" });
words!(FileKind = crate::classroom::FileKind {
    Jpeg = "jpeg",
    Png = "png",
    Webp = "webp",
    Gif = "gif",
    Heic = "heic",
    Pdf = "pdf",
    Text = "text",
    Mp3 = "mp3",
    M4a = "m4a",
    Ogg = "ogg",
});

/// What kind a piece is: one of the usual, the teacher's, or the student's own words.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Kind {
    Usual(UsualKind),
    Listed(String),
    Other(String),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    sha256: String,
    kind: FileKind,
    bytes: u64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Piece {
    kind: Kind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    link: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    file: Option<File>,
}

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Mark {
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose: Option<Purpose>,
    #[serde(skip_serializing_if = "is_default")]
    seen: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    o: u32,
    piece: Piece,
    #[serde(default, skip_serializing_if = "is_default")]
    mark: Mark,
    #[serde(default, skip_serializing_if = "is_default")]
    kind: Verdict,
    wall: i64,
    #[serde(default, skip_serializing_if = "is_default")]
    offered: bool,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    comments: BTreeMap<u64, Comment>,
}

/// What a classmate said; `by` is a student.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Comment {
    by: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    glow: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    grow: String,
    verdict: Verdict,
}

/// What happened to a piece; `n` is its number.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Change {
    Added(PieceAdded),
    Marked(Marked),
    Removed { n: u64 },
    Restored(Box<Restored>),
    Offered { n: u64, to: bool },
    Commented { n: u64, comment: Comment },
    Passed { n: u64, comment: u64, to: Verdict },
    KindAnswered { n: u64, to: Verdict },
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct PieceAdded(Piece);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Marked {
    n: u64,
    to: Mark,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Restored {
    n: u64,
    to: Whole,
}

impl From<core::Change> for Change {
    fn from(change: core::Change) -> Self {
        match change {
            core::Change::Added(piece) => Self::Added(PieceAdded(piece.into())),
            core::Change::Marked(n, to) => Self::Marked(Marked { n, to: to.into() }),
            core::Change::Removed(n) => Self::Removed { n },
            core::Change::Offered(n, to) => Self::Offered { n, to },
            core::Change::Commented(n, comment) => Self::Commented { n, comment: (*comment).into() },
            core::Change::Passed(n, comment, to) => Self::Passed { n, comment, to: to.into() },
            core::Change::KindAnswered(n, to) => Self::KindAnswered { n, to: to.into() },
            core::Change::Restored(n, to) => Self::Restored(Box::new(Restored { n, to: (*to).into() })),
        }
    }
}

impl Change {
    /// The fact; damage is a file's digest that is none.
    pub(super) fn fact(self, student: StudentId, outcome: OutcomeId) -> Result<Fact, StoreError> {
        Ok(Fact::Evidence { student, outcome, change: Box::new(self.read()?) })
    }

    fn read(self) -> Result<core::Change, StoreError> {
        Ok(match self {
            Self::Added(PieceAdded(piece)) => core::Change::Added(piece.read()?),
            Self::Marked(Marked { n, to }) => core::Change::Marked(n, to.into()),
            Self::Removed { n } => core::Change::Removed(n),
            Self::Offered { n, to } => core::Change::Offered(n, to),
            Self::Commented { n, comment } => core::Change::Commented(n, Box::new(comment.into())),
            Self::Passed { n, comment, to } => core::Change::Passed(n, comment, to.into()),
            Self::KindAnswered { n, to } => core::Change::KindAnswered(n, to.into()),
            Self::Restored(restored) => core::Change::Restored(restored.n, Box::new(restored.to.read()?)),
        })
    }
}

impl From<Attachment> for File {
    fn from(file: Attachment) -> Self {
        let Attachment { id, kind, bytes, name } = file;
        Self { sha256: id.as_str().to_owned(), kind: kind.into(), bytes, name }
    }
}

impl File {
    /// The fact that it is there for a skill, or no more.
    pub(super) fn fact(self, outcome: OutcomeId, there: bool) -> Result<Fact, StoreError> {
        Ok(Fact::SkillFile { outcome, file: Box::new(self.read()?), there })
    }

    fn read(self) -> Result<Attachment, StoreError> {
        let id = self.sha256.parse().map_err(|()| StoreError::damaged("a record with a digest that is none"))?;
        Ok(Attachment { id, kind: self.kind.into(), bytes: self.bytes, name: self.name })
    }
}

impl From<core::Piece> for Piece {
    fn from(piece: core::Piece) -> Self {
        let core::Piece { kind, note, link, file } = piece;
        let kind = match kind {
            core::Kind::Usual(kind) => Kind::Usual(kind.into()),
            core::Kind::Listed(words) => Kind::Listed(words),
            core::Kind::Other(words) => Kind::Other(words),
        };
        Self { kind, note, link, file: file.map(Into::into) }
    }
}

impl Piece {
    fn read(self) -> Result<core::Piece, StoreError> {
        let kind = match self.kind {
            Kind::Usual(kind) => core::Kind::Usual(kind.into()),
            Kind::Listed(words) => core::Kind::Listed(words),
            Kind::Other(words) => core::Kind::Other(words),
        };
        let file = self.file.map(File::read).transpose()?;
        Ok(core::Piece { kind, note: self.note, link: self.link, file })
    }
}

impl From<core::Mark> for Mark {
    fn from(mark: core::Mark) -> Self {
        let core::Mark { purpose, seen } = mark;
        Self { purpose: purpose.map(Into::into), seen }
    }
}

impl From<Mark> for core::Mark {
    fn from(mark: Mark) -> Self {
        let Mark { purpose, seen } = mark;
        Self { purpose: purpose.map(Into::into), seen }
    }
}

impl From<core::Evidence> for Whole {
    fn from(evidence: core::Evidence) -> Self {
        let core::Evidence { outcome, piece, mark, kind_verdict, wall_ms, offered, comments } = evidence;
        let comments = comments.into_iter().map(|(number, comment)| (number, comment.into())).collect();
        let (mark, kind) = (mark.into(), kind_verdict.into());
        Self { o: outcome.0, piece: piece.into(), mark, kind, wall: wall_ms, offered, comments }
    }
}

impl Whole {
    fn read(self) -> Result<core::Evidence, StoreError> {
        let (outcome, mark, kind_verdict) = (OutcomeId(self.o), self.mark.into(), self.kind.into());
        let comments = self.comments.into_iter().map(|(number, comment)| (number, comment.into())).collect();
        let (piece, offered) = (self.piece.read()?, self.offered);
        Ok(core::Evidence { outcome, piece, mark, kind_verdict, wall_ms: self.wall, offered, comments })
    }
}

impl From<core::Comment> for Comment {
    fn from(comment: core::Comment) -> Self {
        let core::Comment { by, level, glow, grow, verdict } = comment;
        Self { by: by.0, level: level.map(|level| level.0), glow, grow, verdict: verdict.into() }
    }
}

impl From<Comment> for core::Comment {
    fn from(comment: Comment) -> Self {
        let Comment { by, level, glow, grow, verdict } = comment;
        Self { by: StudentId(by), level: level.map(Level), glow, grow, verdict: verdict.into() }
    }
}
