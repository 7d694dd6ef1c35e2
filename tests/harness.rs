//! The hub that every web test shares, tried by itself.

#![allow(clippy::unwrap_used)]

#[path = "common/app.rs"]
mod common;

use common::{NAMES, SKILLS, TestApp};
use cupboard::web::Options;

#[tokio::test]
async fn the_class_that_every_test_knows_is_open_and_on_disk() {
    let app = TestApp::new().await;
    let class = app.class();
    assert!(class.is_open());
    assert_eq!((class.members().count(), class.taught().count()), (NAMES.len(), SKILLS.len()));
    assert_eq!(class.outcome(app.skill("F.1")).unwrap().prerequisites.iter().next(), Some(&app.skill("EE.2")));
}

#[tokio::test]
async fn a_client_speaks_to_the_real_service() {
    let app = TestApp::empty(Options::default());
    assert_eq!(app.client().get("/healthz").await.json()["writes"], true);
    assert_eq!(app.client().get("/nowhere").await.status, 404);
    let stranger = app.client().named("evil.example");
    assert_eq!(stranger.get("/healthz").await.status, 421);
}
