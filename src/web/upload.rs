//! A form with a file: what was typed, and the file with the name that whoever sent it gave it.

use super::{App, Problem};
use crate::access::Digest;
use crate::classroom::file::label;
use crate::classroom::{Attachment, FileId};
use crate::exchange::upload::{Unfit, received};
use crate::hub::{FileTrouble, Operation};
use axum::body::Bytes;
use axum::extract::multipart::{Field, Multipart};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use sha2::{Digest as _, Sha256};
use tokio::task::spawn_blocking;

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It is of no kind that is kept.
    Kind,
    /// It begins as a picture does, and is none.
    Broken,
    /// More than so many megabytes.
    TooLarge(u64),
    /// The student's share is used up: so many megabytes.
    StudentFull(u64),
    /// The box's is.
    BoxFull,
    /// It is not on this box.
    Missing,
    /// None was chosen.
    None,
}

impl FileProblem {
    /// Its line in the one status table.
    pub fn status(self) -> StatusCode {
        match self {
            Self::Kind | Self::Broken | Self::None => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::StudentFull(_) | Self::BoxFull => StatusCode::CONFLICT,
            Self::Missing => StatusCode::NOT_FOUND,
        }
    }

    /// A stable name, and the key of its sentence: `error-file-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "file-kind",
            Self::Broken => "file-broken",
            Self::TooLarge(_) => "file-too-large",
            Self::StudentFull(_) => "file-student-full",
            Self::BoxFull => "file-box-full",
            Self::Missing => "file-missing",
            Self::None => "file-none",
        }
    }

    /// The megabytes that its sentence speaks of, if it does.
    pub fn megabytes(self) -> Option<u64> {
        match self {
            Self::TooLarge(most) | Self::StudentFull(most) => Some(most),
            _ => None,
        }
    }
}

/// What a file in trouble means for whoever sent it or wants it.
pub(super) fn trouble(app: &App, trouble: FileTrouble) -> Problem {
    Problem::File(match trouble {
        FileTrouble::StudentFull => FileProblem::StudentFull(app.files.limits().of_a_student >> 20),
        FileTrouble::BoxFull => FileProblem::BoxFull,
        FileTrouble::Missing => FileProblem::Missing,
        FileTrouble::Failing => return Problem::NotConfirmed,
    })
}

/// A file that was sent, not yet looked at.
pub(super) struct Sent {
    name: String,
    bytes: Bytes,
}

/// A form with a file, or without.
#[derive(Default)]
pub(super) struct Upload {
    /// What was typed, in order.
    pub(super) fields: Vec<(String, String)>,
    file: Option<Sent>,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let bad = |_| Problem::BadForm(String::new());
        let mut parts = Multipart::from_request(request, state).await.map_err(|no| bad(no.into_response().status()))?;
        let mut upload = Self::default();
        while let Some(part) = parts.next_field().await.map_err(|no| bad(no.status()))? {
            upload.take(part).await.map_err(|no| bad(no.status()))?;
        }
        Ok(upload)
    }
}

impl Upload {
    async fn take(&mut self, part: Field<'_>) -> Result<(), axum::extract::multipart::MultipartError> {
        let (name, of_file) = (part.name().unwrap_or_default().to_owned(), part.file_name().map(label));
        let bytes = part.bytes().await?;
        if name == "file" {
            // A browser sends an empty one where none was chosen.
            self.file = Some(Sent { name: of_file.unwrap_or_default(), bytes }).filter(|sent| !sent.bytes.is_empty());
        } else {
            self.fields.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
        Ok(())
    }

    /// The first field of a name; empty when there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Makes what the form asks for count once, however often it is sent from one showing of its page.
    pub(super) fn once(&self, form: &str, device: &Digest) -> Option<Operation> {
        let number = self.get("once").parse().ok()?;
        let said: Vec<_> = self.fields.iter().filter(|(name, _)| name != "once").collect();
        let file = self.file.as_ref().map(|file| Digest::of(&Sha256::digest(&file.bytes)));
        let said = format!("{form} {said:?} {file:?}");
        Operation::of_form(device, &Digest::of(&Sha256::digest(said)), number)
    }

    /// The file, if there is one: what it is, and the bytes to keep of it.
    pub(super) async fn file(&mut self, app: &App) -> Result<Option<Received>, Problem> {
        let Some(Sent { name, bytes }) = self.file.take() else { return Ok(None) };
        let most = app.files.limits().one;
        if bytes.len() as u64 > most {
            return Err(Problem::File(FileProblem::TooLarge(most >> 20)));
        }
        // A large picture is copied part by part: not where others are served.
        let done = spawn_blocking(move || received(bytes.into())).await.map_err(|_| Problem::Internal)?;
        let (kind, bytes) = done.map_err(|unfit| {
            Problem::File(match unfit {
                Unfit::Kind => FileProblem::Kind,
                Unfit::Broken => FileProblem::Broken,
            })
        })?;
        // Its id is told by whoever keeps it.
        let attachment = Attachment { id: FileId::of([0; 32]), kind, bytes: bytes.len() as u64, name };
        Ok(Some(Received { attachment, bytes }))
    }
}

/// A file that may be kept.
pub(super) struct Received {
    /// What is known of it, but for its id.
    pub(super) attachment: Attachment,
    /// What to keep.
    pub(super) bytes: Vec<u8>,
}
