//! The hub's own certificates, read and judged by others' code, and the secure line on real sockets (issue 3, "Shown
//! by" 6).
#![allow(clippy::unwrap_used)]

#[path = "tls/certificates.rs"]
mod certificates;
#[path = "common/app.rs"]
mod common;
#[path = "tls/line.rs"]
mod line;
