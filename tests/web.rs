//! Every URL, tried by everybody: whom it is for succeeds, everyone else is refused and nothing has changed.
//!
//! `examples` holds one good request for each line of the URL table; `world` the people who send it.

#![allow(clippy::unwrap_used)]

#[path = "web/api.rs"]
mod api;
#[path = "web/bug.rs"]
mod bug;
#[path = "web/captive.rs"]
mod captive;
#[path = "common/app.rs"]
mod common;
#[path = "web/crooked.rs"]
mod crooked;
#[path = "web/document.rs"]
mod document;
#[path = "web/door.rs"]
mod door;
#[path = "web/examples.rs"]
mod examples;
#[path = "web/live.rs"]
mod live;
#[path = "web/metrics.rs"]
mod metrics;
#[path = "web/refusals.rs"]
mod refusals;
#[path = "web/twice.rs"]
mod twice;
#[path = "web/world.rs"]
mod world;
