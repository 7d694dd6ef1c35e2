//! How fast anybody may ask (TRUST.md, Web): by device, never by address.
//!
//! A device that the box knows has a measure of its own: a flood from it disturbs nobody else. Strangers share one; when
//! that is used up, each address still has a little, so that one of them cannot shut the door before all others. An
//! address alone never refuses anybody: a whole class may sit behind one.

pub mod meter;

use super::limits::Limits;
use super::server::Owner;
use super::visitor::Visitor;
use super::{App, Problem, Who};
use crate::access::Digest;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use meter::{Meter, Meters};
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;
use tokio::sync::Semaphore;

/// Whoever is too fast waits this long for being told so: a flood costs the box little more than one answer a while for
/// each connection it holds.
const REST: Duration = Duration::from_millis(300);
/// A download waits at most this long for the one before it.
const QUEUE: Duration = Duration::from_secs(20);

/// Everybody's measures.
pub struct Pace {
    taps: Meters<Digest>,
    pages: Meters<Digest>,
    downloads: Meters<Owner>,
    strangers: Meter,
    addresses: Meters<IpAddr>,
    /// One download at a time: each holds all of what it writes in memory.
    desk: Arc<Semaphore>,
    too_fast: TooFast,
}

/// Requests that were too fast, by whose they were.
#[derive(Default)]
struct TooFast {
    devices: AtomicU64,
    strangers: AtomicU64,
    downloads: AtomicU64,
}

/// The measure of a stranger on one connection.
#[derive(Clone)]
pub struct OnAConnection(Arc<Meter>);

impl OnAConnection {
    /// A connection on which nothing was asked yet.
    pub fn new(limits: &Limits) -> Self {
        Self(Arc::new(Meter::new(limits.on_a_connection)))
    }
}

impl Pace {
    /// Nobody has asked yet.
    pub fn new(limits: &Limits) -> Self {
        Self {
            taps: Meters::new(limits.taps),
            pages: Meters::new(limits.pages),
            downloads: Meters::new(limits.downloads),
            strangers: Meter::new(limits.of_strangers),
            addresses: Meters::new(limits.of_an_address),
            desk: Arc::new(Semaphore::new(1)),
            too_fast: TooFast::default(),
        }
    }

    /// Requests that were too fast since the start: of known devices, of strangers, and downloads.
    pub fn too_fast(&self) -> [(&'static str, u64); 3] {
        let TooFast { devices, strangers, downloads } = &self.too_fast;
        [("device", devices), ("stranger", strangers), ("download", downloads)]
            .map(|(whose, count)| (whose, count.load(Relaxed)))
    }

    fn count(&self, visitor: &Visitor, request: &Request) -> Result<(), Duration> {
        let changes = !request.method().is_safe();
        let (counted, counter) = match visitor.owner() {
            Some(Owner::Device(device)) if changes => (self.taps.count(&device), &self.too_fast.devices),
            Some(Owner::Device(device)) => (self.pages.count(&device), &self.too_fast.devices),
            // Whoever sits at the box may as well pull its plug.
            Some(Owner::Box) => return Ok(()),
            None => (self.stranger(visitor, request), &self.too_fast.strangers),
        };
        counted.inspect_err(|_| _ = counter.fetch_add(1, Relaxed))
    }

    fn stranger(&self, visitor: &Visitor, request: &Request) -> Result<(), Duration> {
        if let Some(connection) = request.extensions().get::<OnAConnection>() {
            connection.0.count()?;
        }
        self.strangers.count().or_else(|_| self.addresses.count(&visitor.peer))
    }
}

/// Answers whoever asks too fast, in their own time; whoever does not goes on.
pub(super) async fn keep(State(app): State<App>, visitor: Visitor, request: Request, next: Next) -> Response {
    match app.pace.count(&visitor, &request) {
        Ok(()) => next.run(request).await,
        Err(wait) => too_fast(wait).await,
    }
}

/// For what a device takes home: seldom, and one at a time. Whoever may not have it hears that.
pub(super) async fn download(
    who: Who,
    State(app): State<App>,
    visitor: Visitor,
    request: Request,
    next: Next,
) -> Response {
    let Some(owner) = visitor.owner().filter(|_| visitor.is(who, &app)) else { return next.run(request).await };
    if let Err(wait) = app.pace.downloads.count(&owner) {
        app.pace.too_fast.downloads.fetch_add(1, Relaxed);
        return too_fast(wait).await;
    }
    match tokio::time::timeout(QUEUE, app.pace.desk.acquire()).await {
        Ok(Ok(_turn)) => next.run(request).await,
        _ => Problem::Busy.into_response(),
    }
}

async fn too_fast(wait: Duration) -> Response {
    tokio::time::sleep(REST).await;
    let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1);
    Problem::TooFast(seconds).into_response()
}
