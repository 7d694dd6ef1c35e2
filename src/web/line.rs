//! The line that a request came by (TRUST.md, Identity 2): what may be asked over it hangs on whether others can read
//! along. And the gates at which the hub listens for both.

use super::App;
use axum::extract::FromRequestParts;
use axum::http::header::{HOST, LOCATION};
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::http::{Extensions, HeaderValue, Request, Response, StatusCode};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

/// A caller has this long to agree on a secure line.
const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(5);
/// The first byte of every TLS connection: a handshake record.
const HANDSHAKE: u8 = 0x16;

/// The line of one connection; the server puts it among the extensions of each request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Line {
    /// Plain http: whoever reads the Wi-Fi along reads this.
    #[default]
    Plain,
    /// https, with the hub's own certificate.
    Secure,
}

impl Line {
    /// The line of a request; one that nobody has said anything about is plain.
    pub(super) fn of(extensions: &Extensions) -> Self {
        extensions.get().copied().unwrap_or_default()
    }

    /// Whether nobody can read along.
    pub fn is_secure(self) -> bool {
        self == Self::Secure
    }
}

impl FromRequestParts<App> for Line {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.extensions))
    }
}

/// Where the hub listens.
pub struct Gates {
    plain: TcpListener,
    secure: Option<(TcpListener, TlsAcceptor)>,
}

/// Somebody who has connected, and has not said a byte yet.
pub(super) struct Caller {
    stream: TcpStream,
    /// From where.
    pub(super) peer: SocketAddr,
    tls: Option<TlsAcceptor>,
}

/// What http can be spoken over.
pub(super) trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}

impl<W: AsyncRead + AsyncWrite + Send + Unpin> Wire for W {}

impl Gates {
    /// Plain http only.
    pub fn plain(plain: TcpListener) -> Self {
        Self { plain, secure: None }
    }

    /// https too.
    pub fn and_secure(self, listener: TcpListener, config: Arc<ServerConfig>) -> Self {
        Self { secure: Some((listener, TlsAcceptor::from(config))), ..self }
    }

    /// The next caller at either gate.
    pub(super) async fn accept(&self) -> io::Result<Caller> {
        let secure = async {
            match &self.secure {
                Some((listener, tls)) => (listener.accept().await, Some(tls.clone())),
                None => std::future::pending().await,
            }
        };
        let (accepted, tls) = tokio::select! {
            accepted = self.plain.accept() => (accepted, None),
            accepted = secure => accepted,
        };
        accepted.map(|(stream, peer)| Caller { stream, peer, tls })
    }
}

impl Caller {
    /// The line, once it stands; `None` for a caller who did not manage in time, or who was sent to `https://`.
    pub(super) async fn open(self) -> Option<(Box<dyn Wire>, Line)> {
        if let Err(error) = self.stream.set_nodelay(true) {
            tracing::debug!(%error, "no nodelay");
        }
        let Some(tls) = self.tls else { return Some((Box::new(self.stream), Line::Plain)) };
        match tokio::time::timeout(HANDSHAKE_TIMEOUT, agree(self.stream, tls)).await {
            Ok(Ok(agreed)) => agreed.map(|stream| (stream, Line::Secure)),
            Ok(Err(error)) => {
                tracing::debug!(%error, "no secure line");
                None
            }
            Err(_) => None,
        }
    }
}

async fn agree(stream: TcpStream, tls: TlsAcceptor) -> io::Result<Option<Box<dyn Wire>>> {
    let mut first = [0];
    if stream.peek(&mut first).await? == 1 && first[0] != HANDSHAKE {
        point_to_https(stream).await;
        return Ok(None);
    }
    Ok(Some(Box::new(tls.accept(stream).await?)))
}

/// Somebody typed `http://` before the address of the secure line: the same place, by `https://`.
async fn point_to_https(stream: TcpStream) {
    let service = service_fn(|request: Request<Incoming>| async move {
        let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()?.parse::<Authority>().ok());
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let there = host.and_then(|host| HeaderValue::from_str(&format!("https://{host}{path}")).ok());
        let mut answer = Response::new(String::new());
        *answer.status_mut() = StatusCode::BAD_REQUEST;
        if let Some(there) = there {
            *answer.status_mut() = StatusCode::TEMPORARY_REDIRECT;
            answer.headers_mut().insert(LOCATION, there);
        }
        Ok::<_, Infallible>(answer)
    });
    let mut builder = http1::Builder::new();
    builder.keep_alive(false);
    if let Err(error) = builder.serve_connection(TokioIo::new(stream), service).await {
        tracing::debug!(%error, "neither TLS nor http");
    }
}
