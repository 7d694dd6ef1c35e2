//! The accept loop (TRUST.md, Web): plain `axum::serve` has no timer, so a header timeout would be inert.

use super::line::{Caller, Gates};
use super::{App, router};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tower::ServiceExt;

/// A client has this long for its request line and headers.
const HEADER_TIMEOUT: Duration = Duration::from_secs(5);
/// Connections at most; one more is closed at once.
const MOST_CONNECTIONS: usize = 4_608;
/// Open streams get this long to end when the hub stops.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// Serves until `stop` turns true.
pub async fn serve(app: App, gates: Gates, mut stop: watch::Receiver<bool>) -> std::io::Result<()> {
    let router = router(app);
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let accepted = tokio::select! {
            accepted = gates.accept() => accepted,
            () = stopped(&mut stop) => break,
        };
        let caller = match accepted {
            Ok(caller) => caller,
            Err(error) => {
                // Out of file handles, or the client was gone already: breathe, then go on.
                tracing::warn!(%error, "could not accept a connection");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        if let Ok(place) = places.clone().try_acquire_owned() {
            tokio::spawn(connection(router.clone(), caller, stop.clone(), place));
        }
    }
    // Streams end when everyone has gone, or are cut.
    let everyone = u32::try_from(MOST_CONNECTIONS).unwrap_or(u32::MAX);
    let _cut = tokio::time::timeout(LAST_WORDS, places.acquire_many(everyone)).await;
    Ok(())
}

async fn connection(
    router: axum::Router,
    caller: Caller,
    mut stop: watch::Receiver<bool>,
    _place: OwnedSemaphorePermit,
) {
    let peer = caller.peer;
    let Some((stream, line)) = caller.open().await else { return };
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        request.extensions_mut().insert(line);
        router.clone().oneshot(request)
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT);
    let mut connection = std::pin::pin!(builder.serve_connection(TokioIo::new(stream), service));
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = stopped(&mut stop) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// Ends when the hub stops, or whoever would say so is gone.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    drop(stop.wait_for(|stop| *stop).await);
}
