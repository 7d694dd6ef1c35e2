//! The class goes on under attack (TRUST.md, Web): real sockets, held open by the hundred, slow, too fast, broken.
//!
//! In `tests/measure` the same is done with slowhttptest, at full speed and against the binary.

#![allow(clippy::unwrap_used)]

#[path = "common/app.rs"]
mod common;
#[path = "attack/crowd.rs"]
mod crowd;
#[path = "attack/pace.rs"]
mod pace;
#[path = "attack/slow.rs"]
mod slow;
#[path = "attack/wire.rs"]
mod wire;

use common::TestApp;
use cupboard::web::{Gates, Limits, Options, serve};
use std::net::{IpAddr, SocketAddr, UdpSocket};
use tokio::net::TcpListener;
use tokio::sync::watch;

/// A lesson that listens on a port of its own.
pub struct Lesson {
    /// The class.
    pub app: TestApp,
    /// Where whoever sits at the box comes in.
    pub at: SocketAddr,
    _stop: watch::Sender<bool>,
}

impl Lesson {
    /// An open class within these limits.
    pub async fn start(limits: Limits) -> Self {
        let app = TestApp::started(Options { limits, ..Options::default() }).await;
        let listener = TcpListener::bind("0.0.0.0:0").await.unwrap();
        let at = SocketAddr::from(([127, 0, 0, 1], listener.local_addr().unwrap().port()));
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(serve(app.app.clone(), Gates::plain(listener), stopped));
        Self { app, at, _stop: stop }
    }

    /// Where those who do not sit at the box come in: any address of this machine that is not its loopback.
    pub fn from_the_room(&self) -> SocketAddr {
        let socket = UdpSocket::bind("0.0.0.0:0").unwrap();
        // Nothing is sent: the system only says by which of its addresses it would.
        socket.connect("192.0.2.1:9").expect("this machine has an address and a route");
        let own = socket.local_addr().unwrap().ip();
        assert!(matches!(own, IpAddr::V4(own) if !own.is_loopback()), "{own}");
        SocketAddr::new(own, self.at.port())
    }
}
