//! The secure line on real sockets: the same pages, and callers who do not speak as they should.

use crate::common::TestApp;
use cupboard::presence::Names;
use cupboard::presence::tls::{Keeper, Moment};
use cupboard::web::{Gates, Options};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

const PATIENCE: Duration = Duration::from_secs(20);

/// A hub that is served at both gates.
struct Served {
    _app: TestApp,
    _folder: tempfile::TempDir,
    keeper: Keeper,
    plain: SocketAddr,
    secure: SocketAddr,
    stop: watch::Sender<bool>,
}

impl Served {
    async fn start() -> Self {
        let app = TestApp::empty(Options::default());
        let folder = tempfile::tempdir().unwrap();
        let names = Names { hosts: vec!["cupboard".into()], addresses: vec![] };
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        let now = Moment { wall_ms: i64::try_from(now.as_millis()).unwrap(), trusted: true };
        let keeper = Keeper::open(folder.path(), &names, now).unwrap();
        let listen = || TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let (plain, secure) = (listen().await.unwrap(), listen().await.unwrap());
        let (at_plain, at_secure) = (plain.local_addr().unwrap(), secure.local_addr().unwrap());
        let gates = Gates::plain(plain).and_secure(secure, keeper.config().unwrap());
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(cupboard::web::serve(app.app.clone(), gates, stopped));
        Self { _app: app, _folder: folder, keeper, plain: at_plain, secure: at_secure, stop }
    }

    /// What a client that trusts the hub reads at a path over the secure line.
    async fn fetch(&self, path: &str) -> std::io::Result<String> {
        let mut roots = RootCertStore::empty();
        roots.add(self.keeper.authority().der().to_vec().into()).unwrap();
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let config = config.with_safe_default_protocol_versions().unwrap();
        let config = config.with_root_certificates(roots).with_no_client_auth();
        let stream = TcpStream::connect(self.secure).await?;
        let name = "localhost".try_into().unwrap();
        let mut stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await?;
        stream.write_all(request(path, "localhost").as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok(answer)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}

fn request(path: &str, host: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
}

/// Everything that comes back for these bytes, until the hub hangs up.
async fn said(to: SocketAddr, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(to).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    let read = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut answer)).await;
    drop(read.expect("the hub never hangs up"));
    answer
}

#[tokio::test]
async fn the_same_pages_come_over_both_lines() {
    let hub = Served::start().await;
    let secure = hub.fetch("/healthz").await.unwrap();
    assert!(secure.starts_with("HTTP/1.1 200"), "{secure}");
    assert!(!secure.to_lowercase().contains("strict-transport-security"), "students come by http: {secure}");
    let plain = said(hub.plain, request("/healthz", "localhost").as_bytes()).await;
    assert!(plain.starts_with(b"HTTP/1.1 200"));
}

#[tokio::test]
async fn plain_http_at_the_secure_gate_is_shown_the_way() {
    let hub = Served::start().await;
    let host = format!("cupboard.local:{}", hub.secure.port());
    let answer = String::from_utf8(said(hub.secure, request("/teach?a=b", &host).as_bytes()).await).unwrap();
    assert!(answer.starts_with("HTTP/1.1 307"), "{answer}");
    assert!(answer.contains(&format!("location: https://{host}/teach?a=b\r\n")), "{answer}");
    let crooked = String::from_utf8(said(hub.secure, request("/", "a\"b/c").as_bytes()).await).unwrap();
    assert!(crooked.starts_with("HTTP/1.1 400") && !crooked.contains("location"), "{crooked}");
}

#[tokio::test]
async fn garbage_and_half_handshakes_are_hung_up_on_and_disturb_nobody() {
    let hub = Served::start().await;
    let hello = [&[0x16, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3][..], &[7; 40]].concat();
    let wrong: [&[u8]; 6] = [&[0; 600], &[0x16, 3, 1, 0xff, 0xff, 0xff], &[0x16; 900], b"\x80\x2e\x01", &hello, b""];
    let mut callers = JoinSet::new();
    let start = Instant::now();
    for bytes in wrong {
        let (to, bytes) = (hub.secure, bytes.to_vec());
        callers.spawn(async move { said(to, &bytes).await });
    }
    let secure = hub.fetch("/healthz").await.unwrap();
    assert!(secure.starts_with("HTTP/1.1 200"), "meanwhile everybody else is served: {secure}");
    while let Some(ended) = callers.join_next().await {
        ended.unwrap();
    }
    assert!(start.elapsed() < Duration::from_secs(12), "they were waited for {:?}", start.elapsed());
}
