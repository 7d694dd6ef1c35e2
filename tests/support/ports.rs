//! Ports for the hubs that tests start as processes of their own.

use std::net::{Ipv4Addr, TcpListener};
use std::sync::atomic::{AtomicU32, Ordering};

/// Below what systems take the ports of outgoing connections from (Linux: 32768 and up): a port from there that is free
/// now may be some phone's own end of a connection when the hub starts, or starts again.
const FIRST: u32 = 10_000;
const MANY: u32 = 22_000;
/// A hub's secure line is so far above its plain one, unless it is told otherwise: 443 is above 80.
const APART: u16 = 443 - 80;

/// A port that is free, as is the one for the secure line beside it.
pub fn free_port() -> u16 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    // Each process begins elsewhere, so that two that run at once do not meet.
    let begin = std::process::id().wrapping_mul(2_654_435_761) % MANY;
    let is_free = |port: u16| TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).is_ok();
    for _ in 0..MANY {
        let nth = begin.wrapping_add(NEXT.fetch_add(2, Ordering::SeqCst)) % MANY;
        let port = u16::try_from(FIRST + nth).expect("a port");
        if is_free(port) && is_free(port + APART) {
            return port;
        }
    }
    panic!("no port is free")
}
