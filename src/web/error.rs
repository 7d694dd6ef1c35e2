//! Everything that can go wrong on the way, and what the person reads: one enum, one status table.

use super::App;
use super::visitor::Visitor;
use crate::access::{Denial, Notice};
use crate::classroom::Refusal;
use crate::hub::{Answer, Receipt};
use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{ACCEPT, ALLOW, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;

/// Why a request did not end as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No such page.
    NotFound,
    /// The page exists, for another method.
    WrongMethod,
    /// The teacher's, and this is not the teacher.
    TeacherOnly,
    /// A student's, and this device is nobody's; it may be told why.
    StudentOnly(Option<Notice>),
    /// The wall's, and this screen is not paired.
    WallOnly,
    /// The form does not say what it should; the name of the field.
    BadForm(String),
    /// More than the route takes.
    TooLarge,
    /// The request came from another site's page.
    ForeignOrigin,
    /// The request was meant for another host.
    WrongHost,
    /// The classroom said no.
    Refused(Refusal),
    /// The keys said no.
    Denied(Denial),
    /// The store failed: it may or may not have been saved.
    NotConfirmed,
    /// Too much at once.
    Busy,
    /// A bug, told without a trace.
    Internal,
}

impl Problem {
    /// The one status table.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TeacherOnly | Self::StudentOnly(_) | Self::WallOnly => StatusCode::UNAUTHORIZED,
            Self::BadForm(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::ForeignOrigin => StatusCode::FORBIDDEN,
            Self::WrongHost => StatusCode::MISDIRECTED_REQUEST,
            Self::Refused(Refusal::NotYours | Refusal::TeacherOnly) => StatusCode::FORBIDDEN,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::Denied(_) => StatusCode::FORBIDDEN,
            Self::NotConfirmed | Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A stable name: what a program reads, and the key `error-<name>` of the sentence in `text`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::WrongMethod => "wrong-method",
            Self::TeacherOnly => "teacher-only",
            Self::StudentOnly(_) => "student-only",
            Self::WallOnly => "wall-only",
            Self::BadForm(_) => "bad-form",
            Self::TooLarge => "too-large",
            Self::ForeignOrigin => "foreign-origin",
            Self::WrongHost => "wrong-host",
            Self::Refused(_) => "refused",
            Self::Denied(_) => "denied",
            Self::NotConfirmed => "not-confirmed",
            Self::Busy => "busy",
            Self::Internal => "internal",
        }
    }

    /// The sentence that the person reads.
    pub fn sentence(&self, text: crate::text::Text) -> String {
        match self {
            Self::Refused(refusal) => text.refusal(refusal),
            Self::Denied(Denial::WrongPictures { left }) => {
                text.say_with("denied-wrong-pictures", &[("left", u64::from(*left).into())])
            }
            Self::Denied(denial) => text.say(denial_key(denial)),
            other => text.say(&format!("error-{}", other.name())),
        }
    }
}

fn denial_key(denial: &Denial) -> &'static str {
    match denial {
        Denial::TeacherOnly => "denied-teacher-only",
        Denial::AlreadyClaimed => "denied-already-claimed",
        Denial::NoSuchStudent => "denied-no-such-student",
        Denial::NoJoining => "denied-no-joining",
        Denial::WrongPictures { .. } => "denied-wrong-pictures",
        Denial::Locked => "denied-locked",
        Denial::NamesClosed => "denied-names-closed",
        Denial::WrongCard => "denied-wrong-card",
        Denial::NotClaimed => "denied-not-claimed",
        Denial::NoSuchDevice => "denied-no-such-device",
        Denial::StepBack => "denied-step-back",
        Denial::NoSuchTime => "denied-no-such-time",
    }
}

/// What an answer of the hub's means for a handler.
pub fn settled(answer: Answer) -> Result<Receipt, Problem> {
    match answer {
        Answer::Saved(receipt) => Ok(receipt),
        Answer::AlreadyReceived => Ok(Receipt::default()),
        Answer::Refused(refusal) => Err(Problem::Refused(refusal)),
        Answer::Denied(denial) => Err(Problem::Denied(denial)),
        Answer::NotConfirmed => Err(Problem::NotConfirmed),
        Answer::Busy => Err(Problem::Busy),
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

pub(super) async fn not_found() -> Problem {
    Problem::NotFound
}

pub(super) async fn wrong_method() -> Problem {
    Problem::WrongMethod
}

/// Gives a bare problem its page, or its JSON, in the visitor's language; never a trace.
pub(super) async fn dress(State(app): State<App>, visitor: Visitor, request: Request, next: Next) -> Response {
    let api = request.uri().path().starts_with("/api/");
    let json =
        api || request.headers().get(ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"));
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let Some(problem) = problem_of(&response) else { return response };
    let methods = response.headers().get(ALLOW).cloned();
    let mut dressed = in_words(&app, &visitor, problem, &path, json);
    if let Some(methods) = methods {
        dressed.headers_mut().insert(ALLOW, methods);
    }
    dressed
}

fn in_words(app: &App, visitor: &Visitor, problem: Problem, path: &str, json: bool) -> Response {
    let sentence = problem.sentence(visitor.text);
    if json {
        return (problem.status(), Json(json!({ "error": problem.name(), "message": sentence }))).into_response();
    }
    // Back to a page that is theirs no more would lead nowhere.
    let from = if matches!(problem, Problem::StudentOnly(_)) { "/" } else { path };
    let back = crate::view::problem::Back::of(from, visitor.is_teacher(app));
    let notice = match problem {
        Problem::StudentOnly(notice) => notice,
        _ => None,
    };
    (problem.status(), Html(crate::view::problem::page(visitor.text, &sentence, notice, back).into_string()))
        .into_response()
}

/// Our own problem, or what one of axum's extractors said in its own words.
fn problem_of(response: &Response) -> Option<Problem> {
    if let Some(problem) = response.extensions().get::<Problem>() {
        return Some(problem.clone());
    }
    // A handler that wrote a page or a document of its own has said it better; extractors speak plain text.
    if response.headers().get(CONTENT_TYPE).is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain")) {
        return None;
    }
    match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Some(Problem::TooLarge),
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            Some(Problem::BadForm(String::new()))
        }
        status if status.is_server_error() => Some(Problem::Internal),
        _ => None,
    }
}
