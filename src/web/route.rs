//! One line of the URL table.

use super::body::{BODY_TIME, FILE_TIME, FORM_ROOM, Intake, MOST_BODY, take_in};
use super::visitor::Visitor;
use super::{App, pace};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::handler::Handler;
use axum::http::{Method, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Redirect;
use axum::routing::{self, MethodRouter};
use std::collections::BTreeSet;
use std::time::Duration;

/// Whom a route is for. Says what the extractor enforces, so that a test can try the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Everybody.
    Anyone,
    /// A device that is a student's.
    Student,
    /// The teacher's device.
    Teacher,
    /// The teacher's device, or a substitute's on their day (S52).
    Staff,
    /// The box's own screen, or a paired wall; the teacher too.
    Wall,
    /// Whoever sits at the box itself; the teacher too.
    Box,
}

/// One URL with one method.
pub struct Route {
    /// GET or POST.
    pub method: Method,
    /// With `{names}` for what varies.
    pub path: &'static str,
    /// Whom it is for.
    pub who: Who,
    service: MethodRouter<App>,
    most_body: usize,
    body_time: Duration,
    is_download: bool,
    takes_file: bool,
}

/// A page or a stream.
pub(super) fn get<H, T>(path: &'static str, who: Who, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    Route::new(Method::GET, path, who, routing::get(handler))
}

/// An action: every one is a form that works without scripts.
pub(super) fn post<H, T>(path: &'static str, who: Who, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    Route::new(Method::POST, path, who, routing::post(handler))
}

/// What an address that takes forms alone shows when it is opened as a page, by a reload or a bookmark after a form was
/// refused: the nearest page above it. Programs read their own refusal.
pub(super) fn ways_back(routes: &[Route]) -> Vec<(&'static str, MethodRouter<App>)> {
    let pages = routes.iter().filter(|route| route.method == Method::GET);
    let pages: BTreeSet<&str> = pages.map(|route| route.path).collect();
    let forms = routes.iter().map(|route| route.path);
    let forms = forms.filter(|path| !pages.contains(path) && !path.starts_with("/api/"));
    forms.map(|path| (path, way_back(steps_up(path, &pages)))).collect()
}

/// How many parts of an address go until it is a page's.
fn steps_up(path: &str, pages: &BTreeSet<&str>) -> usize {
    let above = std::iter::successors(Some(path), |path| path.rsplit_once('/').map(|(above, _)| above));
    above.take_while(|path| !path.is_empty() && !pages.contains(path)).count()
}

fn way_back(steps: usize) -> MethodRouter<App> {
    routing::get(move |uri: Uri| async move {
        let above = (0..steps).fold(uri.path(), |path, _| path.rsplit_once('/').map_or("", |(above, _)| above));
        Redirect::to(if above.is_empty() { "/" } else { above })
    })
}

impl Route {
    fn new(method: Method, path: &'static str, who: Who, service: MethodRouter<App>) -> Self {
        Self {
            method,
            path,
            who,
            service,
            most_body: MOST_BODY,
            body_time: BODY_TIME,
            is_download: false,
            takes_file: false,
        }
    }

    /// The same route with a bigger body than [`MOST_BODY`], and more time for it: for pastes and files.
    pub(super) fn with_body(self, bytes: usize) -> Self {
        Self { most_body: bytes, body_time: FILE_TIME, ..self }
    }

    /// The same route for a form with a file, of any size that the box takes.
    pub(super) fn with_file(self) -> Self {
        Self { takes_file: true, body_time: FILE_TIME, ..self }
    }

    /// The same route for what somebody takes home: seldom, and one at a time.
    pub(super) fn download(self) -> Self {
        Self { is_download: true, ..self }
    }

    /// The handler inside what every route of its kind passes.
    pub(super) fn service(self, app: &App) -> MethodRouter<App> {
        if self.is_download {
            let who = self.who;
            let download = move |state: State<App>, visitor: Visitor, request: Request, next: Next| {
                pace::download(who, state, visitor, request, next)
            };
            return self.service.layer(from_fn_with_state(app.clone(), download));
        }
        if self.method == Method::GET {
            return self.service;
        }
        let file = usize::try_from(app.files.limits().one).unwrap_or(usize::MAX).saturating_add(FORM_ROOM);
        let most = if self.takes_file { file } else { self.most_body };
        let intake = Intake { who: self.who, most, time: self.body_time, takes_file: self.takes_file };
        let take_in = move |state: State<App>, visitor: Visitor, request: Request, next: Next| {
            take_in(intake, state, visitor, request, next)
        };
        // The body is here by then: how large it may be has been said.
        let service = self.service.layer(DefaultBodyLimit::disable());
        service.layer(from_fn_with_state(app.clone(), take_in))
    }
}
