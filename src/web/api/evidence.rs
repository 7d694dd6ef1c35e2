//! Evidence (S28): a student's own, and the class's for its teacher.

use super::super::in_path::InPath;
use super::super::student::evidence::{hand_in, take_back};
use super::super::upload::Upload;
use super::super::visitor::{Student, Teacher};
use super::super::{App, Problem};
use super::shape::{FileName, PurposeName, Refused, Saved};
use crate::classroom::evidence::{Comment, Evidence, Kind, Purpose};
use crate::classroom::{Attachment, FileKind, Level, OutcomeId, SectionId, StudentId, Verdict};
use crate::view::student::skill::{LISTED, OTHER, usual_key};
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

/// A piece of evidence.
#[derive(Serialize, ToSchema)]
pub(super) struct EvidenceShape {
    /// Its number.
    evidence: u64,
    /// Whose.
    #[schema(value_type = u32)]
    student: StudentId,
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// `paper`, `project`, `explanation`, `correction`, a word of the teacher's list with `=` before it, or `other`.
    kind: String,
    /// What else it is, where the kind is `other`; else empty.
    other: String,
    /// What it is and shows; may be empty.
    note: String,
    /// Where it is to be seen; may be empty.
    link: String,
    /// Its file.
    file: Option<FileShape>,
    /// What it is for; the teacher's word.
    #[schema(value_type = Option<PurposeName>)]
    purpose: Option<Purpose>,
    /// Whether `other` will do: `waiting`, `approved` or `declined`; `null` for any other kind.
    kind_verdict: Option<&'static str>,
    /// The teacher's word why not; may be empty.
    kind_word: String,
    /// The teacher has seen it.
    seen: bool,
    /// When it came, in milliseconds since 1970.
    at_ms: i64,
    /// Its owner asks classmates what they see in it.
    offered: bool,
    /// What they said, as far as whoever asks may see it.
    comments: Vec<CommentShape>,
}

/// A file that the box keeps.
#[derive(Serialize, ToSchema)]
pub(super) struct FileShape {
    /// Which one: the SHA-256 of its content, in hexadecimal digits.
    file: String,
    /// What it is, by its content.
    #[schema(value_type = FileName)]
    kind: FileKind,
    /// Its size.
    bytes: u64,
    /// What whoever sent it calls it; may be empty.
    name: String,
    /// Where it is served, for whoever asks.
    url: String,
}

/// What a classmate said of a piece.
#[derive(Serialize, ToSchema)]
pub(super) struct CommentShape {
    /// Its number.
    comment: u64,
    /// Who; `null` for the piece's owner.
    #[schema(value_type = Option<u32>)]
    by: Option<StudentId>,
    /// Which level of the skill's rubric they see in it, by its number.
    #[schema(value_type = Option<u8>)]
    level: Option<Level>,
    /// What shines; may be empty.
    glow: String,
    /// What could grow; may be empty.
    grow: String,
    /// `waiting`, `approved` or `declined`.
    verdict: &'static str,
    /// The teacher's word why not; may be empty.
    word: String,
}

/// Who looks at a piece.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Eye {
    /// Its owner: sees what the teacher let through.
    Owner,
    /// The teacher: sees all.
    Teacher,
    /// A classmate: sees their own words.
    Classmate(StudentId),
}

impl FileShape {
    /// `url` is where it is served.
    pub(super) fn of(file: &Attachment, url: String) -> Self {
        let Attachment { id, kind, bytes, name } = file;
        Self { file: id.to_string(), kind: *kind, bytes: *bytes, name: name.clone(), url }
    }
}

/// A verdict's name, and the teacher's word why not, which may be empty.
pub(super) fn verdict_words(verdict: &Verdict) -> (&'static str, String) {
    match verdict {
        Verdict::Waiting => ("waiting", String::new()),
        Verdict::Approved => ("approved", String::new()),
        Verdict::Declined(word) => ("declined", word.clone()),
    }
}

impl CommentShape {
    fn of((number, comment): (&u64, &Comment), eye: Eye) -> Option<Self> {
        let shown = match eye {
            Eye::Owner => comment.verdict == Verdict::Approved,
            Eye::Teacher => true,
            Eye::Classmate(who) => comment.by == who,
        };
        let (verdict, word) = verdict_words(&comment.verdict);
        let by = (eye != Eye::Owner).then_some(comment.by);
        let (glow, grow) = (comment.glow.clone(), comment.grow.clone());
        shown.then_some(Self { comment: *number, by, level: comment.level, glow, grow, verdict, word })
    }
}

impl EvidenceShape {
    /// `url` is where its file is served.
    pub(super) fn of((student, evidence): (StudentId, u64), of: &Evidence, url: String, eye: Eye) -> Self {
        let Evidence { outcome, piece, mark, kind_verdict, wall_ms, offered, comments } = of;
        // What the teacher makes of a piece is between the two of them.
        let told = !matches!(eye, Eye::Classmate(_));
        let (verdict, kind_word) = verdict_words(kind_verdict);
        let (kind, other) = match &piece.kind {
            Kind::Usual(kind) => (usual_key(*kind).to_owned(), String::new()),
            Kind::Listed(words) => (format!("{LISTED}{words}"), String::new()),
            Kind::Other(words) => (OTHER.to_owned(), words.clone()),
        };
        Self {
            evidence,
            student,
            outcome: *outcome,
            kind,
            other,
            note: piece.note.clone(),
            link: piece.link.clone(),
            file: piece.file.as_ref().map(|file| FileShape::of(file, url)),
            purpose: mark.purpose.filter(|_| told),
            kind_verdict: (told && of.is_something_else()).then_some(verdict),
            kind_word: if told { kind_word } else { String::new() },
            seen: told && mark.seen,
            at_ms: *wall_ms,
            offered: *offered,
            comments: comments.iter().filter_map(|comment| CommentShape::of(comment, eye)).collect(),
        }
    }
}

/// The student's own evidence, the oldest first.
#[utoipa::path(get, path = "/api/v1/me/evidence",
    responses((status = 200, body = Vec<EvidenceShape>), (status = 401, body = Refused)))]
pub(super) async fn mine(State(app): State<App>, me: Student) -> Result<Json<Vec<EvidenceShape>>, Problem> {
    let seen = app.look();
    let section = seen.state.section(me.section).map_err(Problem::Refused)?;
    let place = section.active(me.student).map_err(Problem::Refused)?;
    let url = |number| format!("/me/evidence/{number}/file");
    let all = place.evidence.all();
    Ok(Json(
        all.map(|(number, evidence)| EvidenceShape::of((me.student, number), evidence, url(number), Eye::Owner))
            .collect(),
    ))
}

#[allow(dead_code, reason = "only the document reads this")]
/// A piece to hand in. It needs a note, a link or a file.
#[derive(ToSchema)]
pub(super) struct EvidenceForm {
    /// The skill.
    outcome: u32,
    /// `paper`, `project`, `explanation`, `correction`, a word of the teacher's list with `=` before it, or `other`.
    kind: String,
    /// What else it is, where the kind is `other`.
    other: Option<String>,
    /// What it is and shows.
    #[schema(max_length = 500)]
    note: Option<String>,
    /// Where it is to be seen.
    #[schema(max_length = 500)]
    link: Option<String>,
    /// A picture (JPEG, PNG, WebP, GIF, HEIC), sound (MP3, M4A, OGG), a PDF or plain text: told by its content.
    #[schema(value_type = Option<String>, format = Binary)]
    file: Option<Vec<u8>>,
    /// The number after the last event that was seen: with it, the same piece sent again counts once.
    once: Option<u64>,
}

/// Hands a piece of evidence in, with a file or without.
#[utoipa::path(post, path = "/api/v1/me/evidence",
    request_body(content = EvidenceForm, content_type = "multipart/form-data"),
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn add(State(app): State<App>, me: Student, mut upload: Upload) -> Result<Json<Saved>, Problem> {
    let outcome = upload.get("outcome").parse().map_err(|_| Problem::BadForm("outcome".into()))?;
    let receipt = hand_in(&app, &me, OutcomeId(outcome), &mut upload).await?;
    Ok(Json(receipt.into()))
}

/// Takes a piece back, with its file.
#[utoipa::path(post, path = "/api/v1/me/evidence/{evidence}/remove", params(("evidence" = u64, Path)),
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn remove(
    State(app): State<App>,
    me: Student,
    InPath(evidence): InPath<u64>,
) -> Result<Json<Saved>, Problem> {
    match take_back(&app, &me, evidence).await? {
        (receipt, Some(_)) => Ok(Json(receipt.into())),
        (_, None) => Err(Problem::NotFound),
    }
}

/// All evidence of a class, the oldest of each student first.
#[utoipa::path(get, path = "/api/v1/sections/{section}/evidence", params(("section" = u32, Path)),
    responses((status = 200, body = Vec<EvidenceShape>), (status = 401, body = Refused)))]
pub(super) async fn of_class(
    State(app): State<App>,
    _teacher: Teacher,
    InPath(section): InPath<u32>,
) -> Result<Json<Vec<EvidenceShape>>, Problem> {
    let seen = app.look();
    let section = seen.state.section(SectionId(section)).map_err(|_| Problem::NotFound)?;
    let url = |student, number| format!("/teach/{}/evidence/{student}/{number}/file", section.id);
    let shapes = section.members().flat_map(|(student, place)| {
        let all = place.evidence.all();
        all.map(move |(number, evidence)| {
            EvidenceShape::of((student, number), evidence, url(student, number), Eye::Teacher)
        })
    });
    Ok(Json(shapes.collect()))
}
