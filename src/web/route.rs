//! One line of the URL table.

use super::App;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{self, MethodRouter};

/// Whom a route is for. Says what the extractor enforces, so that a test can try the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Everybody.
    Anyone,
    /// A device that is a student's.
    Student,
    /// The teacher's device.
    Teacher,
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
    pub(super) service: MethodRouter<App>,
}

/// A page or a stream.
pub(super) fn get<H, T>(path: &'static str, who: Who, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    Route { method: Method::GET, path, who, service: routing::get(handler) }
}

/// An action: every one is a form that works without scripts.
pub(super) fn post<H, T>(path: &'static str, who: Who, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    Route { method: Method::POST, path, who, service: routing::post(handler) }
}

impl Route {
    /// The same route with a bigger body than [`super::security::MOST_BODY`]: for pastes and files.
    pub(super) fn with_body(self, bytes: usize) -> Self {
        Self { service: self.service.layer(axum::extract::DefaultBodyLimit::max(bytes)), ..self }
    }
}
