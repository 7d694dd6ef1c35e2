//! The URL table and the layers around it.
//!
//! Permission is the type of the extractor that a handler asks for (`visitor.rs`): there is no list of public routes
//! apart from this table, and `tests/web.rs` walks it, so that a route nobody tried to break into fails the build.

mod api;
mod app;
mod asset;
mod body;
mod brake;
mod captive;
mod card;
pub mod cards;
mod caught;
mod claim;
mod error;
mod health;
mod in_path;
mod join;
mod label;
mod language;
mod limits;
mod line;
pub mod live;
mod metrics;
mod names;
mod notices;
mod pace;
mod packed;
mod pairing;
pub mod passphrase;
mod pin;
mod route;
mod seats;
mod secure;
mod security;
mod served;
mod server;
mod session;
mod sheet;
mod student;
mod tap;
mod teacher;
mod turnstile;
mod upload;
mod visitor;
mod wall;

pub use app::{App, Options};
pub use error::Problem;
pub use limits::{Limits, Rate};
pub use line::{Gates, Line};
pub use route::{Route, Who};
pub use secure::SecureLine;
pub use server::serve;
pub use upload::FileProblem;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use route::{get, post};

/// Every URL there is, with whom it is for.
pub fn routes() -> Vec<Route> {
    [
        vec![
            get("/healthz", Who::Anyone, health::show),
            get("/metrics", Who::Box, metrics::show),
            get("/assets/{*path}", Who::Anyone, asset::show),
            get("/ca.crt", Who::Anyone, secure::certificate),
            post("/language", Who::Anyone, language::choose),
        ],
        teacher::routes(),
        wall::routes(),
        sheet::routes(),
        join::routes(),
        card::routes(),
        captive::routes(),
        student::routes(),
        api::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The whole service: the table inside its layers.
pub fn router(app: App) -> Router {
    let (routes, ways_back) = (routes(), route::ways_back(&routes()));
    let table = routes.into_iter().fold(Router::new(), |table, route| table.route(route.path, route.service(&app)));
    let table = ways_back.into_iter().fold(table, |table, (path, way)| table.route(path, way));
    inside_layers(table, app)
}

/// A table inside the layers that every request passes, the first named innermost. Apart from [`router`] so that a test
/// can plant a bug behind them.
pub fn inside_layers(table: Router<App>, app: App) -> Router {
    table
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::wrong_method)
        .layer(from_fn_with_state(app.clone(), security::guard))
        .layer(from_fn(caught::panics))
        .layer(from_fn_with_state(app.clone(), pace::keep))
        .layer(from_fn_with_state(app.clone(), error::dress))
        .layer(from_fn_with_state(app.clone(), visitor::know))
        .layer(from_fn(security::headers))
        .layer(packed::pages())
        .with_state(app)
}
