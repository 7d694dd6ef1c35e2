//! Whatever anybody sends, types, pastes or has on a stick: no parser panics, and what reads back reads back the same.
//!
//! Each target is a function of bytes. It first sees good input as it is, from the fixtures and the golden files, then
//! for a while what [`shape`] makes of random bytes: good input cut, doubled, spliced and peppered with what breaks
//! parsers, or the bytes themselves. A few seconds each in `cargo test`; `CUPBOARD_FUZZ_SECONDS=600` for longer. On a
//! failure bolero prints its seed; the targets also run under `cargo bolero test`, guided by coverage.

#![allow(clippy::unwrap_used)]

#[path = "support/chance.rs"]
mod chance;
#[path = "common/app.rs"]
mod common;
#[path = "support/disk.rs"]
mod disk;
#[allow(dead_code)] // the web tests use the rest
#[path = "web/examples.rs"]
mod examples;
#[path = "fuzz/lists.rs"]
mod lists;
#[path = "fuzz/requests.rs"]
mod requests;
#[path = "fuzz/shape.rs"]
mod shape;
#[path = "fuzz/stores.rs"]
mod stores;
#[path = "fuzz/words.rs"]
mod words;
#[allow(dead_code)] // likewise
#[path = "web/world.rs"]
mod world;

use std::time::Duration;

/// How long each target runs beyond its good input.
pub fn patience() -> Duration {
    let seconds = std::env::var("CUPBOARD_FUZZ_SECONDS").ok();
    Duration::from_secs(seconds.map_or(2, |seconds| seconds.parse().unwrap()))
}

/// Runs a target over good input, then over what is made of it.
#[macro_export]
macro_rules! fuzz {
    ($good:expr, $target:expr) => {{
        let (good, target): (Vec<Vec<u8>>, _) = ($good, $target);
        good.iter().for_each(|input| target(input));
        bolero::check!()
            .with_test_time($crate::patience())
            .with_iterations(usize::MAX)
            .for_each(move |bytes: &[u8]| target(&$crate::shape::shape(bytes, &good)));
    }};
}
