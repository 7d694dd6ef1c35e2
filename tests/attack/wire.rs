//! One connection, down to its bytes.

use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;

/// What takes longer has failed.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection.
pub struct Wire(TcpStream);

/// An answer.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    /// In small letters.
    pub head: String,
    pub body: String,
}

impl Wire {
    pub async fn dial(at: SocketAddr) -> Self {
        Self(TcpStream::connect(at).await.unwrap())
    }

    /// One that takes as little as a system lets it.
    pub async fn dial_narrow(at: SocketAddr) -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(2_048).unwrap();
        Self(socket.connect(at).await.unwrap())
    }

    /// Whether the bytes went out; a connection that was cut takes none.
    pub async fn write(&mut self, bytes: &str) -> bool {
        self.0.write_all(bytes.as_bytes()).await.is_ok()
    }

    /// Asks for a page with this token; `None` when the connection was cut instead.
    pub async fn ask(&mut self, path: &str, token: &str) -> Option<Reply> {
        self.write(&request("GET", path, token, "")).await.then_some(())?;
        self.reply().await
    }

    /// The next whole answer; `None` when the connection ends before it does.
    pub async fn reply(&mut self) -> Option<Reply> {
        let mut bytes = Vec::new();
        let end = loop {
            self.more(&mut bytes).await?;
            if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
        };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
        let length: usize = length.map_or(0, |length| length.parse().unwrap());
        while bytes.len() < end + length {
            self.more(&mut bytes).await?;
        }
        let body = String::from_utf8_lossy(&bytes[end..]).into_owned();
        Some(Reply { status: head[9..12].parse().unwrap(), head, body })
    }

    async fn more(&mut self, bytes: &mut Vec<u8>) -> Option<()> {
        let read = timeout(PATIENCE, self.0.read_buf(bytes)).await.expect("the hub neither answers nor hangs up");
        read.ok().filter(|count| *count > 0).map(drop)
    }

    /// The next bytes as they come; empty when the hub has hung up.
    pub async fn hear(&mut self) -> String {
        let mut bytes = Vec::new();
        self.more(&mut bytes).await;
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Whether the hub has hung up; waits no longer than `time` for it.
    pub async fn ends_within(&mut self, time: Duration) -> bool {
        let mut bytes = Vec::new();
        matches!(timeout(time, self.0.read_buf(&mut bytes)).await, Ok(Ok(0) | Err(_)))
    }
}

/// A request's head; an empty token is no cookie.
pub fn request(method: &str, path: &str, token: &str, more: &str) -> String {
    let cookie = if token.is_empty() { String::new() } else { format!("cookie: cupboard={token}\r\n") };
    format!("{method} {path} HTTP/1.1\r\nhost: cupboard.local\r\norigin: http://cupboard.local\r\n{cookie}{more}\r\n")
}
