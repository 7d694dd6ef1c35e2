//! A phone's line: requests written as bytes over one kept connection, so that the client costs little.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection that is kept.
pub struct Line {
    stream: TcpStream,
    port: u16,
}

/// One whole answer.
pub struct Reply {
    /// Such as 200.
    pub status: u16,
    /// As it came, compressed if it was.
    pub body: Vec<u8>,
}

impl Line {
    /// Calls the hub on this machine.
    pub async fn dial(port: u16) -> std::io::Result<Self> {
        Self::dial_at(Ipv4Addr::LOCALHOST, port).await
    }

    /// Calls the hub as one calls it over the network.
    pub async fn dial_at(address: Ipv4Addr, port: u16) -> std::io::Result<Self> {
        let stream = TcpStream::connect((address, port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, port })
    }

    /// Asks for a page as the phone of student `who`; 0 is nobody's.
    pub async fn get(&mut self, path: &str, who: u32, more: &str) -> std::io::Result<Reply> {
        let head = self.head("GET", path, who, more);
        self.ask(format!("{head}\r\n")).await
    }

    /// Taps a cup as `outbox.js` does, the `number`-th of its outbox.
    pub async fn tap(&mut self, who: u32, outbox: &str, number: u64) -> std::io::Result<Reply> {
        self.ask(self.tapped(who, outbox, number)).await
    }

    /// The same, without waiting for the answer.
    pub async fn send_tap(&mut self, who: u32, outbox: &str, number: u64) -> std::io::Result<()> {
        self.stream.write_all(self.tapped(who, outbox, number).as_bytes()).await
    }

    fn tapped(&self, who: u32, outbox: &str, number: u64) -> String {
        let colour = if number.is_multiple_of(2) { "red" } else { "yellow" };
        let body = format!("{{\"colour\":\"{colour}\",\"outcome\":1,\"note\":\"{number}\"}}");
        let more = format!(
            "origin: http://localhost:{}\r\ncontent-type: application/json\r\nx-outbox: {outbox}\r\n\
             x-number: {number}\r\nx-age-ms: 0\r\nx-seen: 0\r\ncontent-length: {}\r\n",
            self.port,
            body.len()
        );
        format!("{}\r\n{body}", self.head("POST", "/api/v1/me/cup", who, &more))
    }

    /// Opens an event stream; what comes is read with [`Line::hear`].
    pub async fn listen(&mut self, path: &str, who: u32) -> std::io::Result<()> {
        let head = self.head("GET", path, who, "accept: text/event-stream\r\n");
        self.stream.write_all(format!("{head}\r\n").as_bytes()).await
    }

    /// Whatever came next; empty once the hub has hung up.
    pub async fn hear(&mut self, into: &mut Vec<u8>) -> std::io::Result<usize> {
        into.clear();
        self.stream.read_buf(into).await
    }

    fn head(&self, method: &str, path: &str, who: u32, more: &str) -> String {
        let cookie = if who == 0 { String::new() } else { format!("cookie: cupboard={}\r\n", token(who)) };
        format!("{method} {path} HTTP/1.1\r\nhost: localhost:{}\r\n{cookie}{more}", self.port)
    }

    async fn ask(&mut self, request: String) -> std::io::Result<Reply> {
        self.stream.write_all(request.as_bytes()).await?;
        let mut bytes = Vec::with_capacity(4_096);
        loop {
            if self.stream.read_buf(&mut bytes).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
            // A page that is compressed as it goes tells no length: it ends with an empty chunk.
            if head.contains("transfer-encoding: chunked") {
                while !bytes.ends_with(b"\r\n0\r\n\r\n") {
                    if self.stream.read_buf(&mut bytes).await? == 0 {
                        return Err(std::io::ErrorKind::UnexpectedEof.into());
                    }
                }
                return Ok(Reply { status: head[9..12].parse().unwrap(), body: bytes.split_off(end + 4) });
            }
            let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
            let length: usize = length.map_or(0, |length| length.parse().unwrap());
            while bytes.len() < end + 4 + length {
                if self.stream.read_buf(&mut bytes).await? == 0 {
                    return Err(std::io::ErrorKind::UnexpectedEof.into());
                }
            }
            let status = head[9..12].parse().unwrap();
            return Ok(Reply { status, body: bytes.split_off(end + 4) });
        }
    }
}

/// The secret in the phone of a student.
pub fn token(who: u32) -> String {
    format!("{who:064x}")
}

/// A first visit: the page's bytes, all its assets' bytes, and how many assets.
pub async fn visit(port: u16, path: &str, who: u32) -> (usize, usize, usize) {
    const GZIP: &str = "accept-encoding: gzip\r\n";
    let mut line = Line::dial(port).await.unwrap();
    let page = line.get(path, who, GZIP).await.unwrap();
    assert_eq!(page.status, 200, "{path}");
    let plain = line.get(path, who, "").await.unwrap();
    let mut wanted: BTreeSet<String> = named(&String::from_utf8_lossy(&plain.body), "\"/assets/", '"');
    let (mut seen, mut sum) = (BTreeSet::new(), 0);
    while let Some(asset) = wanted.pop_first() {
        let packed = line.get(&format!("/assets/{asset}"), who, GZIP).await.unwrap();
        assert_eq!(packed.status, 200, "{asset}");
        sum += packed.body.len();
        let plain = line.get(&format!("/assets/{asset}"), who, "").await.unwrap();
        let modules = named(&String::from_utf8_lossy(&plain.body), "from \"./", '"');
        seen.insert(asset.split('?').next().unwrap().to_owned());
        wanted.extend(modules.into_iter().map(|module| format!("js/{module}")).filter(|path| !seen.contains(path)));
    }
    (page.body.len(), sum, seen.len())
}

fn named(text: &str, before: &str, after: char) -> BTreeSet<String> {
    text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0.to_owned())).collect()
}
