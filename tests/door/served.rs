//! The real binary on a data folder, reached over https, and browsers that keep their cookie.

use crate::ports::free_port;
use cupboard::access::{Access, AccessCommand, SeatCommand};
use cupboard::classroom::{Actor, Command as Deeds, Language};
use cupboard::hub::{Answer, Clock, Hub, Wish};
use cupboard::journal::Journal;
use cupboard::presence::Names;
use cupboard::presence::tls::{Keeper, Moment};
use cupboard::web::passphrase;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::SendRequest;
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// The teacher's.
pub const GOOD: &str = "purple otter seven";
const PATIENCE: Duration = Duration::from_secs(20);

/// A hub in a process of its own.
pub struct Served {
    hub: Child,
    folder: tempfile::TempDir,
    plain: u16,
    secure: u16,
    tls: Arc<ClientConfig>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub location: String,
    pub body: String,
}

impl Served {
    /// A hub with a class, whose teacher has the passphrase [`GOOD`].
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        prepare(&folder).await;
        let now = Clock::real().now();
        let names = Names { hosts: vec!["cupboard".into()], addresses: vec![] };
        let moment = Moment { wall_ms: now.wall_ms, trusted: now.wall_trusted };
        let mut roots = RootCertStore::empty();
        let authority = Keeper::open(folder.path(), &names, moment).unwrap();
        roots.add(authority.authority().der().to_vec().into()).unwrap();
        let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let tls = tls.with_safe_default_protocol_versions().unwrap();
        let tls = Arc::new(tls.with_root_certificates(roots).with_no_client_auth());
        let (plain, secure) = (free_port(), free_port());
        let hub = spawn(&folder, plain, secure);
        let served = Self { hub, folder, plain, secure, tls };
        served.listening().await;
        served
    }

    /// `kill -9`, and up again.
    pub async fn restart(&mut self) {
        self.kill();
        self.hub = spawn(&self.folder, self.plain, self.secure);
        self.listening().await;
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        self.hub.kill().unwrap();
        self.hub.wait().unwrap();
    }

    /// The keys on disk, of a hub that does not run.
    pub fn kept(&self) -> Access {
        let (_journal, recovered) = Journal::open(self.folder.path()).unwrap();
        Access::from_rows(&recovered.rows)
    }

    async fn listening(&self) {
        let deadline = Instant::now() + PATIENCE;
        for port in [self.plain, self.secure] {
            while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err() {
                assert!(Instant::now() < deadline, "the hub does not start");
                // Polls until the hub listens.
                sleep(Duration::from_millis(10)).await;
            }
        }
    }

    /// A browser somewhere in the room: this machine by its address on the network.
    pub fn in_the_room(&self) -> Browser {
        self.browser(room_address())
    }

    /// A browser on the box itself.
    pub fn at_the_box(&self) -> Browser {
        self.browser(Ipv4Addr::LOCALHOST)
    }

    fn browser(&self, address: Ipv4Addr) -> Browser {
        Browser { to: SocketAddr::from((address, self.secure)), tls: self.tls.clone(), cookie: None, line: None }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ended = self.hub.kill().and_then(|()| self.hub.wait());
    }
}

async fn prepare(folder: &tempfile::TempDir) {
    let path = folder.path().to_owned();
    let hub = Hub::start(Box::new(move || Journal::open(&path)), Clock::real()).unwrap();
    let hash = passphrase::hash(GOOD).unwrap();
    let own = AccessCommand::Seat(SeatCommand::ReplacePassphrase { hash });
    let class = Deeds::MakeSection { name: "Period 3".into(), language: Language::English };
    for wish in [Wish::keys(Actor::System, own), Wish::class(Actor::Teacher, class)] {
        let answer = hub.submit(wish).await;
        assert!(matches!(answer, Answer::Saved(_)), "{answer:?}");
    }
    hub.shut_down();
}

fn spawn(folder: &tempfile::TempDir, plain: u16, secure: u16) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cupboard"));
    command.args(["serve", "--port", &plain.to_string(), "--https-port", &secure.to_string()]);
    // What holds guesses back here is the door alone, not how fast one device may tap.
    command.args(["--taps", "100000", "--data"]);
    command.arg(folder.path()).env("RUST_LOG", "error").stdout(Stdio::null()).spawn().unwrap()
}

/// This machine's address on its network. A packet from it to itself never leaves, and is nobody's at the box.
fn room_address() -> Ipv4Addr {
    let all = if_addrs::get_if_addrs().unwrap().into_iter().filter(|each| !each.is_loopback());
    let mut all = all.filter_map(|each| match each.ip() {
        IpAddr::V4(address) => Some(address),
        IpAddr::V6(_) => None,
    });
    all.next().expect("this machine has an address on a network")
}

/// A browser: one connection at a time, and a cookie.
pub struct Browser {
    to: SocketAddr,
    tls: Arc<ClientConfig>,
    cookie: Option<String>,
    line: Option<SendRequest<Full<Bytes>>>,
}

impl Browser {
    /// Another tab: the same cookie, a line of its own.
    pub fn tab(&self) -> Self {
        Self { to: self.to, tls: self.tls.clone(), cookie: self.cookie.clone(), line: None }
    }

    /// Sends a form; again when the connection was cut.
    pub async fn post(&mut self, path: &str, form: &str) -> Reply {
        self.ask(Method::POST, path, form).await
    }

    /// Opens a page; redirects are not followed.
    pub async fn get(&mut self, path: &str) -> Reply {
        self.ask(Method::GET, path, "").await
    }

    /// Signs in with the passphrase, and says how long that took.
    pub async fn sign_in(&mut self, pin: &str) -> Duration {
        let begun = Instant::now();
        let reply = self.post("/teach/sign-in", &format!("passphrase={}&pin={pin}", GOOD.replace(' ', "+"))).await;
        assert_eq!((reply.status, reply.location.as_str()), (303, "/teach"), "{}", reply.body);
        begun.elapsed()
    }

    /// Whether the teacher's pages open.
    pub async fn is_in(&mut self) -> bool {
        self.get("/teach/new").await.status == 200
    }

    async fn ask(&mut self, method: Method, path: &str, form: &str) -> Reply {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(reply) = self.once(method.clone(), path, form).await {
                return reply;
            }
            assert!(Instant::now() < deadline, "{path} is not answered");
            self.line = None;
            // Polls until the hub is back.
            sleep(Duration::from_millis(20)).await;
        }
    }

    async fn once(&mut self, method: Method, path: &str, form: &str) -> Option<Reply> {
        if self.line.is_none() {
            self.line = timeout(PATIENCE, self.dial()).await.ok()?;
        }
        let mut request = Request::builder().method(method).uri(path).header("host", self.to.to_string());
        request = request.header("origin", format!("https://{}", self.to));
        request = request.header("content-type", "application/x-www-form-urlencoded");
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        let request = request.body(Full::from(form.to_owned())).unwrap();
        let response = timeout(PATIENCE, self.line.as_mut()?.send_request(request)).await.ok()?.ok()?;
        let (head, body) = response.into_parts();
        let body = body.collect().await.ok()?.to_bytes();
        for set in head.headers.get_all("set-cookie") {
            self.cookie = set.to_str().unwrap().split(';').next().map(str::to_owned);
        }
        let location = head.headers.get("location").map_or("", |to| to.to_str().unwrap()).to_owned();
        Some(Reply { status: head.status.as_u16(), location, body: String::from_utf8_lossy(&body).into_owned() })
    }

    async fn dial(&self) -> Option<SendRequest<Full<Bytes>>> {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(SocketAddr::new(self.to.ip(), 0)).ok()?;
        let stream = socket.connect(self.to).await.ok()?;
        // By this name whatever the address: the hub's authority may not vouch for one that is not private.
        let name = "localhost".try_into().unwrap();
        let stream = TlsConnector::from(self.tls.clone()).connect(name, stream).await.ok()?;
        let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.ok()?;
        tokio::spawn(connection);
        Some(sender)
    }
}
