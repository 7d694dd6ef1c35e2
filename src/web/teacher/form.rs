//! The fields of a form: pairs, since some names repeat.

use crate::access::Digest;
use crate::hub::Operation;
use crate::view::teach::Draft;
use crate::web::Problem;
use crate::web::visitor::Visitor;
use axum::Form;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use sha2::{Digest as _, Sha256};

/// What a form said, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(pub(super) Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        match Form::<Vec<(String, String)>>::from_request(request, state).await {
            Ok(Form(fields)) => Ok(Self(fields)),
            Err(rejection) => Err(too_large_or_bad(rejection.into_response().status())),
        }
    }
}

fn too_large_or_bad(status: StatusCode) -> Problem {
    if status == StatusCode::PAYLOAD_TOO_LARGE { Problem::TooLarge } else { Problem::BadForm(String::new()) }
}

impl Fields {
    /// The first field of a name; empty when there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Every field of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box is ticked.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name) == "yes"
    }

    /// The field as a number or another parsed thing.
    pub(super) fn parsed<T: std::str::FromStr>(&self, name: &str) -> Result<T, Problem> {
        self.get(name).trim().parse().map_err(|_| Problem::BadForm(name.to_owned()))
    }

    /// One of a few known words.
    pub(super) fn one_of<T: Copy>(&self, name: &str, known: &[(&str, T)]) -> Result<T, Problem> {
        let said = self.get(name);
        let found = known.iter().find(|(word, _)| *word == said).map(|(_, value)| *value);
        found.ok_or_else(|| Problem::BadForm(name.to_owned()))
    }

    /// Makes what the form asks for count once, however often it is sent from one showing of its page; `form` says which
    /// form of which class it is.
    pub(super) fn once(&self, form: &str, visitor: &Visitor) -> Option<Operation> {
        let number = self.get("once").parse().ok()?;
        let said: Vec<_> = self.0.iter().filter(|(name, _)| name != "once").collect();
        // At a demo the teacher has no device.
        let device = visitor.device.clone().unwrap_or_else(|| Digest::of(b""));
        Operation::of_form(&device, &Digest::of(&Sha256::digest(format!("{form} {said:?}"))), number)
    }

    /// The form as it was, with why it was refused.
    pub(super) fn refused(self, form: impl Into<String>, sentence: String) -> Draft {
        Draft { form: form.into(), sentence, fields: self.0 }
    }
}

/// A paste or a file, with what the steps before it said.
#[derive(Clone, Debug, Default)]
pub(super) struct Upload {
    /// The fields.
    pub(super) fields: Fields,
    /// The file's bytes, if one was chosen.
    pub(super) file: Option<Vec<u8>>,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let bad = |status: StatusCode| too_large_or_bad(status);
        let parts = Multipart::from_request(request, state).await;
        let mut parts = parts.map_err(|rejection| bad(rejection.into_response().status()))?;
        let mut upload = Upload::default();
        while let Some(part) = parts.next_field().await.map_err(|error| bad(error.status()))? {
            let name = part.name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(|error| bad(error.status()))?;
            if name == "file" {
                upload.file = Some(bytes.to_vec()).filter(|bytes| !bytes.is_empty());
            } else {
                upload.fields.0.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
        Ok(upload)
    }
}
