//! One request over one line: for what a driver has no command for.

use serde_json::Value as Json;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// The status and the body; `None` when nobody answers.
pub fn http(port: u16, method: &str, path: &str, body: &str) -> Option<(u16, String)> {
    let mut line = TcpStream::connect(("127.0.0.1", port)).ok()?;
    line.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
    let head = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n");
    let about = format!("Content-Type: application/json\r\nContent-Length: {}\r\n\r\n", body.len());
    line.write_all(format!("{head}{about}{body}").as_bytes()).ok()?;
    let mut answer = Vec::new();
    while !is_whole(&answer) {
        let mut more = [0; 16_384];
        match line.read(&mut more).ok()? {
            0 => break,
            read => answer.extend_from_slice(&more[..read]),
        }
    }
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, body.to_owned()))
}

/// Whether everything that was promised has come: not everybody shuts a line when asked to.
fn is_whole(answer: &[u8]) -> bool {
    let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") else { return false };
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    let length =
        head.split("content-length:").nth(1).and_then(|rest| rest.lines().next()?.trim().parse::<usize>().ok());
    length.is_some_and(|length| answer.len() >= end + 4 + length)
}

/// A driver's answer to a command of its own; `None` when it refuses.
pub fn command(port: u16, path: &str, body: &Json) -> Option<Json> {
    let (status, answer) = http(port, "POST", path, &body.to_string())?;
    let answer: Json = serde_json::from_str(&answer).ok()?;
    (status == 200).then(|| answer["value"].clone())
}
