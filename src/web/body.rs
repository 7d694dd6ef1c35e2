//! The body of a form, taken in whole before its handler runs: within a size and a time, and of nobody whom the route is
//! not for (TRUST.md, Web).

use super::app::MOST_INTAKE_MB;
use super::upload::FileProblem;
use super::visitor::Visitor;
use super::{App, Problem, Who};
use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::EXPECT;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use std::time::Duration;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;

/// A body holds at most this many bytes; routes for pastes and files say their own.
pub const MOST_BODY: usize = 16 * 1024;
/// And comes within this time.
pub const BODY_TIME: Duration = Duration::from_secs(5);
/// A file comes within this time: a megabyte over a Wi-Fi that carries a school.
pub const FILE_TIME: Duration = Duration::from_secs(60);
/// What a form says beside its file.
pub const FORM_ROOM: usize = 64 * 1024;
/// Of a body that is too large so much is heard to its end, so that a browser reads why it was refused.
const MOST_HEARD: usize = 16 * 1024 * 1024;
/// The same of a file: a film that somebody took for a photo.
const MOST_FILE_HEARD: usize = 512 * 1024 * 1024;

/// What a route takes in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Intake {
    /// From whom.
    pub(super) who: Who,
    /// At most so many bytes.
    pub(super) most: usize,
    /// Within this time.
    pub(super) time: Duration,
    /// A file is among it: it waits for room in the box's memory.
    pub(super) takes_file: bool,
}

/// Takes the body in and hands it on whole. Of somebody whom the route is not for no byte is read: they hear that, and
/// nobody fills the box's memory before they are let in.
pub(super) async fn take_in(
    intake: Intake,
    State(app): State<App>,
    visitor: Visitor,
    request: Request,
    next: Next,
) -> Response {
    if !visitor.is(intake.who, &app) {
        return next.run(request).await;
    }
    let (head, mut body) = request.into_parts();
    let length = usize::try_from(body.size_hint().upper().unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let Some(_room) = room(&app, intake, length).await else { return Problem::Busy.into_response() };
    let mut bytes = Vec::with_capacity(if length <= intake.most { length } else { 0 });
    let problem = match timeout(intake.time, hear(&mut body, intake.most, |part| bytes.extend_from_slice(part))).await {
        Ok(Ok(())) => return next.run(Request::from_parts(head, Body::from(bytes))).await,
        Ok(Err(problem)) => problem,
        Err(_) => Problem::TooSlow,
    };
    if problem == Problem::TooLarge && visitor.owner().is_some() && !waits_for_word(&head.headers) {
        let most = if intake.takes_file { MOST_FILE_HEARD } else { MOST_HEARD };
        // However it ends: they are told. None of it is kept meanwhile.
        let _heard = timeout(intake.time, hear(&mut body, most, |_| {})).await;
    }
    match problem {
        Problem::TooLarge if intake.takes_file => {
            Problem::File(FileProblem::TooLarge(app.files.limits().one >> 20)).into_response()
        }
        problem => problem.into_response(),
    }
}

/// Room in the box's memory for a file of this length, once there is some; `None`: there was none for long. One that is
/// too large needs none: it is not kept.
async fn room(app: &App, intake: Intake, length: usize) -> Option<Option<OwnedSemaphorePermit>> {
    if !intake.takes_file || (length > intake.most && length != usize::MAX) {
        return Some(None);
    }
    let megabytes = length.min(intake.most).div_ceil(1 << 20).clamp(1, MOST_INTAKE_MB);
    let wanted = app.intake.clone().acquire_many_owned(u32::try_from(megabytes).unwrap_or(1));
    timeout(intake.time, wanted).await.ok()?.ok().map(Some)
}

/// Whether the client sends nothing before it hears that it may: then it is told at once.
fn waits_for_word(headers: &HeaderMap) -> bool {
    headers.get(EXPECT).is_some_and(|word| word.as_bytes().eq_ignore_ascii_case(b"100-continue"))
}

/// Hears a body to its end, part by part.
async fn hear(body: &mut Body, most: usize, mut keep: impl FnMut(&[u8])) -> Result<(), Problem> {
    let mut left = most;
    // What the client says of its length: then there is no need to listen.
    if body.size_hint().lower() > most as u64 {
        return Err(Problem::TooLarge);
    }
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Problem::BadForm(String::new()))?;
        let Ok(part) = frame.into_data() else { continue };
        left = left.checked_sub(part.len()).ok_or(Problem::TooLarge)?;
        keep(&part);
    }
    Ok(())
}
