//! Holes dug on purpose: the same eyes must find each.

use crate::chromium::Driver;
use crate::lesson;
use crate::pages::Everywhere;
use crate::stage::{DUG, Hole, Stage};

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
    for (hole, sign) in [
        (Hole::Open, "ran: __ran 1"),
        (Hole::Open, "called"),
        (Hole::Behind, "forbidden: script-src-attr"),
        (Hole::Behind, "strange: img"),
        (Hole::Cut, "without its end"),
        (Hole::Bug, "500"),
    ] {
        let stage = Stage::open(lesson::with(&words()).await, hole).await;
        let faults = browsers.pages(&stage).await;
        assert!(faults.iter().any(|fault| fault.contains(sign)), "{hole:?}: no {sign} among {faults:#?}");
        assert!(faults.iter().all(|fault| fault.starts_with(DUG)), "{hole:?}: {faults:#?}");
    }
    let stage = Stage::open(lesson::with(&words()).await, Hole::Wide).await;
    let faults = browsers.pages(&stage).await;
    assert!(faults.iter().any(|fault| fault.contains("wide on a screen of 390")), "{faults:#?}");
}
