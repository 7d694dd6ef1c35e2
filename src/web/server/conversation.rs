//! What is said over one connection, plain or secure.

use super::steady::Steady;
use super::stopped;
use super::table::Place;
use crate::web::pace::OnAConnection;
use crate::web::{Limits, Line};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch;
use tower::ServiceExt;

/// A client has this long for its request line and headers, and a connection on which nothing is asked is kept as long.
pub const HEADER_TIMEOUT: Duration = Duration::from_secs(5);
/// Request line and headers hold at most this many bytes: no browser of ours sends a quarter of it.
const MOST_HEADERS: usize = 16 * 1_024;

/// Answers what is asked on `stream` until the client goes, its place is needed, or the hub stops.
pub async fn converse<S>(
    router: Router,
    stream: S,
    (peer, line): (SocketAddr, Line),
    (place, limits): (&Place, &Limits),
    mut stop: watch::Receiver<bool>,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (slot, pace) = (place.slot(), OnAConnection::new(limits));
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        request.extensions_mut().insert(line);
        request.extensions_mut().insert(slot.clone());
        request.extensions_mut().insert(pace.clone());
        router.clone().oneshot(request)
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT).max_buf_size(MOST_HEADERS);
    let stream = TokioIo::new(Steady::new(stream, place.pulse()));
    let mut connection = std::pin::pin!(builder.serve_connection(stream, service));
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
