//! The teacher's door under attack (issue 3, "Shown by" 5; TRUST.md: a teacher's PIN is useless on another device).
//!
//! What may go wrong: a short PIN or a weak passphrase is found by trying them all, in parallel, over restarts that make
//! the box forget its counting; or the trying itself keeps the teacher out. Here the real binary is asked over https from
//! the machine's own network address, and killed in between; fifty addresses at once come over the real router.

#![allow(clippy::unwrap_used)]

#[path = "support/chance.rs"]
mod chance;
#[path = "common/app.rs"]
mod common;
#[path = "support/disk.rs"]
mod disk;
#[path = "door/many.rs"]
mod many;
#[path = "door/passphrases.rs"]
mod passphrases;
#[path = "door/pins.rs"]
mod pins;
#[path = "support/ports.rs"]
mod ports;
#[path = "door/reading_only.rs"]
mod reading_only;
#[path = "door/served.rs"]
mod served;
