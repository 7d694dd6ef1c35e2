//! One connection, down to its bytes.

use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;

/// What takes longer has failed.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection.
pub struct Wire {
    stream: TcpStream,
    /// What came and was not read yet.
    heard: Vec<u8>,
}

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
        Self::over(TcpStream::connect(at).await.unwrap())
    }

    /// One that takes as little as a system lets it.
    pub async fn dial_narrow(at: SocketAddr) -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(2_048).unwrap();
        Self::over(socket.connect(at).await.unwrap())
    }

    fn over(stream: TcpStream) -> Self {
        Self { stream, heard: Vec::new() }
    }

    /// Whether the bytes went out; a connection that was cut takes none.
    pub async fn write(&mut self, bytes: &str) -> bool {
        self.stream.write_all(bytes.as_bytes()).await.is_ok()
    }

    /// Asks for a page with this token; `None` when the connection was cut instead.
    pub async fn ask(&mut self, path: &str, token: &str) -> Option<Reply> {
        self.write(&request("GET", path, token, "")).await.then_some(())?;
        self.reply().await
    }

    /// The next whole answer; `None` when the connection ends before it does.
    pub async fn reply(&mut self) -> Option<Reply> {
        let end = self.until(b"\r\n\r\n").await?;
        let head = String::from_utf8_lossy(&self.heard[..end]).to_lowercase();
        let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
        let length: usize = length.map_or(0, |length| length.parse().unwrap());
        while self.heard.len() < end + length {
            self.more().await?;
        }
        let body = String::from_utf8_lossy(&self.heard[end..end + length]).into_owned();
        self.heard.drain(..end + length);
        Some(Reply { status: head[9..12].parse().unwrap(), head, body })
    }

    /// Reads on until these words have come. On a stream whose heart beats every wait has its end here: words that
    /// never come are a failure and not a test that hangs.
    pub async fn hears(&mut self, words: &str) {
        let end = timeout(PATIENCE, self.until(words.as_bytes())).await;
        let end = end.unwrap_or_else(|_| panic!("{words:?} does not come"));
        let end = end.unwrap_or_else(|| panic!("the hub hung up before {words:?} came"));
        self.heard.drain(..end);
    }

    /// Where these bytes end in what was heard; `None` when the connection ends before they come.
    async fn until(&mut self, bytes: &[u8]) -> Option<usize> {
        loop {
            if let Some(start) = self.heard.windows(bytes.len()).position(|some| some == bytes) {
                return Some(start + bytes.len());
            }
            self.more().await?;
        }
    }

    async fn more(&mut self) -> Option<()> {
        let read = timeout(PATIENCE, self.stream.read_buf(&mut self.heard)).await;
        read.expect("the hub neither answers nor hangs up").ok().filter(|count| *count > 0).map(drop)
    }

    /// Whether the hub has hung up; waits no longer than `time` for it.
    pub async fn ends_within(&mut self, time: Duration) -> bool {
        let mut bytes = Vec::new();
        matches!(timeout(time, self.stream.read_buf(&mut bytes)).await, Ok(Ok(0) | Err(_)))
    }
}

/// A request's head; an empty token is no cookie.
pub fn request(method: &str, path: &str, token: &str, more: &str) -> String {
    let cookie = if token.is_empty() { String::new() } else { format!("cookie: cupboard={token}\r\n") };
    format!("{method} {path} HTTP/1.1\r\nhost: cupboard.local\r\norigin: http://cupboard.local\r\n{cookie}{more}\r\n")
}
