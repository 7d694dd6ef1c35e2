//! `/metrics`: numbers in the text format, no names, and they move.

use crate::common::{NAMES, TestApp};
use cupboard::classroom::{Deed, Face};
use std::collections::BTreeMap;

/// Every sample by its name with labels; panics on a line that is not of the format.
fn samples(body: &str) -> BTreeMap<String, f64> {
    let mut found = BTreeMap::new();
    let mut typed = "";
    for line in body.lines() {
        if let Some(rest) = line.strip_prefix("# TYPE ") {
            let (name, kind) = rest.split_once(' ').unwrap();
            assert!(["counter", "gauge", "histogram"].contains(&kind), "{line}");
            typed = name;
        } else if !line.starts_with("# HELP ") {
            let (name, value) = line.rsplit_once(' ').unwrap();
            assert!(name.starts_with(typed), "{name} stands under {typed}");
            assert!(found.insert(name.to_owned(), value.parse().unwrap()).is_none(), "{name} twice");
        }
    }
    found
}

#[tokio::test]
async fn the_numbers_are_of_the_format_and_follow_what_happens() {
    let app = TestApp::new().await;
    let (local, phone) = (app.local(), app.student("Ben").await);
    let answer = local.get("/metrics").await;
    assert_eq!(answer.headers["content-type"], "text/plain; version=0.0.4; charset=utf-8");
    let before = samples(&answer.body);
    assert_eq!(before["cupboard_students"] as usize, NAMES.len());
    assert_eq!((before["cupboard_sections_open"], before["cupboard_writes"]), (1.0, 1.0));
    assert_eq!(before["cupboard_events_total"] as u64, app.look().state.number);
    assert!(before["cupboard_resident_memory_bytes"] > 1e6);

    let mut stream = phone.stream("/me/events").await;
    stream.next().await;
    app.teach(Deed::SetFace { face: Face::Work }).await;
    assert_eq!(phone.post("/me/status", &[("claim", "9-9"), ("outcome", "1"), ("status", "ready")]).await.status, 403);
    let claim = format!("{}-{}", app.id("Ben"), app.section);
    let no_skill = [("claim", claim.as_str()), ("outcome", "99"), ("status", "ready")];
    assert_eq!(phone.post("/me/status", &no_skill).await.status, 409);

    let after = samples(&local.get("/metrics").await.body);
    let grew = |name: &str| after[name] - before[name];
    assert_eq!(grew("cupboard_answers_total{answer=\"saved\"}"), 1.0);
    assert_eq!(grew("cupboard_answers_total{answer=\"refused\"}"), 1.0);
    assert_eq!(grew("cupboard_commits_total"), 1.0);
    assert_eq!(grew("cupboard_events_total"), 1.0);
    assert!(grew("cupboard_commit_seconds_sum") > 0.0);
    assert_eq!(after["cupboard_commit_seconds_bucket{le=\"+Inf\"}"], after["cupboard_commits_total"]);
    assert_eq!(grew("cupboard_live_listeners"), 1.0);
    assert!(grew("cupboard_live_frames_total") >= 1.0);
}

#[tokio::test]
async fn the_numbers_name_nobody() {
    let app = TestApp::new().await;
    app.student("Chioma").await;
    let body = app.local().get("/metrics").await.body;
    for name in NAMES.into_iter().chain(["Period", &app.code()]) {
        assert!(!body.contains(name), "{name}");
    }
}
