//! Holes dug on purpose: the same eyes must find each.

use crate::chromium::Driver;
use crate::lesson;
use crate::pages::Everywhere;
use crate::stage::{DUG, Hole, Stage};

/// The lines of the URL table that begin as the page's own on which holes are dug.
const AROUND: &str = "/teach/{section}/students";

/// A few strings that do different things.
fn words() -> Vec<String> {
    let some = [
        "<img src=x onerror=__ran(1)>",
        "\"><svg/onload=alert(1)>",
        "<img src=//i.hostile.test/x.png>",
        "zz</main><plaintext>",
    ];
    some.map(str::to_owned).into_iter().chain([String::from("W").repeat(80)]).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hole_that_is_dug_is_found_and_only_there() {
    let driver = Driver::start().await;
    let mut browsers = Everywhere::taught(&driver).await;
    for (hole, signs) in [
        (Hole::Open, ["ran: __ran 1", "called"].as_slice()),
        (Hole::Behind, &["forbidden: script-src-attr", "strange: img"]),
        (Hole::Cut, &["without its end"]),
        (Hole::Bug, &["500"]),
    ] {
        let stage = Stage::open(lesson::with(&words()).await, hole).await;
        // Once on every page there is; then among the neighbours.
        let around = if hole == Hole::Open { "/" } else { AROUND };
        let faults = browsers.pages_under(around, &stage).await;
        for sign in signs {
            assert!(faults.iter().any(|fault| fault.contains(sign)), "{hole:?}: no {sign} among {faults:#?}");
        }
        assert!(faults.iter().all(|fault| fault.starts_with(DUG)), "{hole:?}: {faults:#?}");
    }
    let stage = Stage::open(lesson::with(&words()).await, Hole::Wide).await;
    let faults = browsers.pages_under(AROUND, &stage).await;
    assert!(faults.iter().any(|fault| fault.contains("wide on a screen of 390")), "{faults:#?}");
}
