//! Everything that can go wrong on the way, and what the person reads: one enum, one status table.

use super::App;
use super::upload::FileProblem;
use super::visitor::{Visitor, is_by_itself};
use crate::access::{Denial, Notice};
use crate::classroom::Refusal;
use crate::hub::{Answer, Receipt};
use crate::view::problem::Back;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, ALLOW, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
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
    /// The teacher's, and this is a device of theirs that is locked.
    SeatLocked,
    /// A student's, and this device is nobody's; it may be told why.
    StudentOnly(Option<Notice>),
    /// The wall's, and this screen is not paired.
    WallOnly,
    /// The form does not say what it should; the name of the field.
    BadForm(String),
    /// More than the route takes.
    TooLarge,
    /// The body did not come in time.
    TooSlow,
    /// More than one device may ask in a while; again after so many seconds.
    TooFast(u32),
    /// The request came from another site's page.
    ForeignOrigin,
    /// The request was meant for another host.
    WrongHost,
    /// The classroom said no.
    Refused(Refusal),
    /// Somebody else was first to say that they come: who.
    OnTheWay(String),
    /// The keys said no.
    Denied(Denial),
    /// A file that was sent or is wanted.
    File(FileProblem),
    /// The store failed: it may or may not have been saved.
    NotConfirmed,
    /// The box has no address that anything printed could lead to.
    NoNetwork,
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
            Self::TeacherOnly | Self::SeatLocked | Self::StudentOnly(_) | Self::WallOnly => StatusCode::UNAUTHORIZED,
            Self::BadForm(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooFast(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::ForeignOrigin => StatusCode::FORBIDDEN,
            Self::WrongHost => StatusCode::MISDIRECTED_REQUEST,
            Self::Refused(Refusal::NotYours | Refusal::TeacherOnly) => StatusCode::FORBIDDEN,
            Self::Refused(_) | Self::OnTheWay(_) | Self::NoNetwork => StatusCode::CONFLICT,
            Self::Denied(_) => StatusCode::FORBIDDEN,
            Self::File(problem) => problem.status(),
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
            Self::SeatLocked => "seat-locked",
            Self::StudentOnly(_) => "student-only",
            Self::WallOnly => "wall-only",
            Self::BadForm(_) => "bad-form",
            Self::TooLarge => "too-large",
            Self::TooSlow => "too-slow",
            Self::TooFast(_) => "too-fast",
            Self::ForeignOrigin => "foreign-origin",
            Self::WrongHost => "wrong-host",
            Self::Refused(_) => "refused",
            Self::OnTheWay(_) => "on-the-way",
            Self::Denied(_) => "denied",
            Self::File(problem) => problem.name(),
            Self::NotConfirmed => "not-confirmed",
            Self::NoNetwork => "no-network",
            Self::Busy => "busy",
            Self::Internal => "internal",
        }
    }

    /// After how many seconds it may go better.
    fn again_after(&self) -> Option<u32> {
        match self {
            Self::TooFast(seconds) => Some(*seconds),
            Self::Busy | Self::NotConfirmed => Some(1),
            _ => None,
        }
    }

    /// The sentence that the person reads.
    pub fn sentence(&self, text: crate::text::Text) -> String {
        match self {
            Self::Refused(refusal) => text.refusal(refusal),
            Self::OnTheWay(name) => text.say_with("error-on-the-way", &[("name", name.clone().into())]),
            Self::Denied(Denial::WrongPictures { left }) => {
                text.say_with("denied-wrong-pictures", &[("left", u64::from(*left).into())])
            }
            Self::Denied(Denial::PinRests { wait_ms }) => crate::view::teach::door::wait(text, *wait_ms),
            Self::Denied(denial) => text.say(denial_key(denial)),
            Self::File(problem) if problem.megabytes().is_some() => {
                let megabytes = problem.megabytes().unwrap_or_default().into();
                text.say_with(&format!("error-{}", problem.name()), &[("megabytes", megabytes)])
            }
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
        Denial::NoSuchCode => "denied-no-such-code",
        Denial::StepBack => "denied-step-back",
        Denial::NoSuchTime => "denied-no-such-time",
        Denial::PinRests { .. } => "door-wait-minutes",
        Denial::PassphraseChanged => "denied-passphrase-changed",
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
    let reads = request.method() == Method::GET && !json;
    let (uri, by_itself) = (request.uri().clone(), is_by_itself(request.uri(), request.headers()));
    let barred = !json && !visitor.may_teach_here() && uri.path().starts_with("/teach");
    let elsewhere = barred.then(|| super::secure::not_here(&app, &visitor, request.headers()));
    let response = next.run(request).await;
    let Some(problem) = problem_of(&response) else { return response };
    if let Some(away) = unlock_from(&uri, by_itself).filter(|_| problem == Problem::SeatLocked && reads) {
        return away;
    }
    let methods = response.headers().get(ALLOW).cloned();
    let again_after = problem.again_after();
    let mut dressed = match elsewhere.filter(|_| problem == Problem::TeacherOnly) {
        Some(page) => (problem.status(), Html(page)).into_response(),
        None => in_words(&app, &visitor, problem, uri.path(), json),
    };
    if let Some(methods) = methods {
        dressed.headers_mut().insert(ALLOW, methods);
    }
    if let Some(seconds) = again_after {
        dressed.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    dressed
}

/// How a page of the teacher's that has been locked is left for the one that unlocks it: by going there, or for a page
/// that is open already by the end of its stream. What a form or a script asked for hears of it in words.
fn unlock_from(uri: &Uri, by_itself: bool) -> Option<Response> {
    if uri.path().ends_with("/events") {
        return Some(super::live::gone());
    }
    let back = uri.path_and_query().map(|path| path.as_str());
    let back = [back, Some(uri.path())].into_iter().flatten().find(|back| is_way_back(back)).unwrap_or("/teach");
    (!by_itself).then(|| Redirect::to(&format!("/teach/unlock?back={back}")).into_response())
}

/// Whether an address is one of the teacher's pages, in letters that need no escaping within another address.
pub(super) fn is_way_back(back: &str) -> bool {
    let plain = back.bytes().all(|b| b.is_ascii_alphanumeric() || b"/?=._-".contains(&b));
    plain && back.len() <= 200 && (back == "/teach" || back.starts_with("/teach/")) && !back.contains("//")
}

fn in_words(app: &App, visitor: &Visitor, problem: Problem, path: &str, json: bool) -> Response {
    let sentence = problem.sentence(visitor.text);
    if json {
        return (problem.status(), Json(json!({ "error": problem.name(), "message": sentence }))).into_response();
    }
    // Back to a page that is theirs no more would lead nowhere.
    let from = if matches!(problem, Problem::StudentOnly(_)) { "/" } else { path };
    let back = match problem {
        Problem::SeatLocked => Back::to_unlock(),
        _ => Back::of(from, visitor.is_teacher(app)),
    };
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
