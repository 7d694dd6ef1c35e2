//! The body of a form, taken in whole before its handler runs: within a size and a time, and of nobody whom the route is
//! not for (TRUST.md, Web).

use super::visitor::Visitor;
use super::{App, Problem, Who};
use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use std::time::Duration;
use tokio::time::timeout;

/// A body holds at most this many bytes; routes for pastes and files say their own.
pub const MOST_BODY: usize = 16 * 1024;
/// And comes within this time.
pub const BODY_TIME: Duration = Duration::from_secs(5);
/// A file comes within this time: a megabyte over a Wi-Fi that carries a school.
pub const FILE_TIME: Duration = Duration::from_secs(60);
/// Of a body that is too large so much is heard to its end, so that a browser reads why it was refused.
const MOST_HEARD: usize = 16 * 1024 * 1024;

/// What a route takes in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Intake {
    /// From whom.
    pub(super) who: Who,
    /// At most so many bytes.
    pub(super) most: usize,
    /// Within this time.
    pub(super) time: Duration,
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
    let mut bytes = Vec::new();
    let problem = match timeout(intake.time, hear(&mut body, intake.most, |part| bytes.extend_from_slice(part))).await {
        Ok(Ok(())) => return next.run(Request::from_parts(head, Body::from(bytes))).await,
        Ok(Err(problem)) => problem,
        Err(_) => Problem::TooSlow,
    };
    if problem == Problem::TooLarge && visitor.owner().is_some() {
        // However it ends: they are told.
        let _heard = timeout(intake.time, hear(&mut body, MOST_HEARD, |_| {})).await;
    }
    problem.into_response()
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
