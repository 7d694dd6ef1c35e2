//! Keys over the wire: what a copied cookie, the API's own door and a crooked address open. Nothing.

#![allow(clippy::unwrap_used)]

#[path = "common/app.rs"]
mod common;

use axum::body::Body;
use axum::http::{Method, header::CONTENT_TYPE};
use common::TestApp;
use cupboard::classroom::{Deed, Devices, Policies, SettingDeed, StatusRule};

#[tokio::test]
async fn a_copied_cookie_does_not_open_the_page_of_who_has_the_tablet_next() {
    let app = TestApp::new().await;
    let tablet = app.student("Ana").await;
    let copy = app.client().with_token(&tablet.token().unwrap());
    assert_eq!(copy.get("/me").await.status, 200, "a copy is as good as the cookie while it is hers");
    tablet.post("/me/leave", &[]).await;
    let take = format!("/J/{}/{}", app.code(), app.id("Ben"));
    let pictures = [("picture", "0"), ("picture", "1"), ("picture", "2")];
    assert_eq!(tablet.post(&take, &pictures).await.location(), "/me");
    assert_eq!(tablet.get("/me").await.status, 200);
    assert_eq!(copy.get("/me").await.status, 401);
}

#[tokio::test]
async fn taking_ones_own_name_again_keeps_the_device_and_another_name_gives_the_first_up() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let token = phone.token();
    let pictures = [("picture", "0"), ("picture", "1"), ("picture", "2")];
    phone.post(&format!("/J/{}/{}", app.code(), app.id("Ana")), &pictures).await;
    assert_eq!(phone.token(), token, "what waits in its outbox counts on it");
    phone.post(&format!("/J/{}/{}", app.code(), app.id("Ben")), &pictures).await;
    assert_ne!(phone.token(), token);
    assert!(!app.look().access.is_claimed(app.id("Ana")), "nobody could sign that out any more");
}

#[tokio::test]
async fn a_class_without_devices_is_joined_at_no_door() {
    let app = TestApp::new().await;
    let policies = Policies { status: StatusRule::AnyTime, devices: Devices::None, ..Policies::default() };
    app.teach(Deed::Set(SettingDeed::Policies(policies))).await;
    let (phone, code) = (app.client(), app.code());
    let names = phone.get(&format!("/api/v1/join/{code}")).await;
    assert_eq!(names.status, 403, "{}", names.body);
    let wanted = serde_json::json!({ "student": app.id("Ana"), "pictures": [0, 1, 2] });
    let post = phone.request(Method::POST, &format!("/api/v1/join/{code}")).header(CONTENT_TYPE, "application/json");
    let taken = phone.send(post, Body::from(wanted.to_string())).await;
    assert_eq!(taken.status, 403, "{}", taken.body);
    assert!(!app.look().access.is_claimed(app.id("Ana")));
}

#[tokio::test]
async fn a_hub_whose_writer_has_ended_is_not_well() {
    let app = TestApp::new().await;
    let watcher = app.client();
    assert_eq!(watcher.get("/healthz").await.status, 200);
    app.app.hub.shut_down();
    let answer = watcher.get("/healthz").await;
    assert_eq!((answer.status, &answer.json()["writes"]), (503, &false.into()));
}
