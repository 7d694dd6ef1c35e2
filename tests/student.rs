//! A student's whole way: from the code on the wall to a page of their own, and every tap on it.

#![allow(clippy::unwrap_used)]

#[path = "common/app.rs"]
mod common;

use common::TestApp;
use cupboard::classroom::{Colour, Status};

#[tokio::test]
async fn a_student_joins_in_at_most_six_taps_and_is_here() {
    let app = TestApp::new().await;
    let phone = app.client();
    let names = phone.get(&format!("/J/{}", app.code().to_lowercase())).await;
    assert_eq!(names.status, 200);
    let links = names.attributes(".names a", "href");
    let ben = names.texts(".names a").iter().position(|name| name.ends_with("Ben")).unwrap();
    let pictures = phone.get(&links[ben]).await; // 1: the name
    let boxes = pictures.attributes("input[name=picture]", "value");
    assert_eq!(boxes.len(), 12);
    let chosen: Vec<_> = boxes[3..6].iter().map(|value| ("picture", value.as_str())).collect(); // 2, 3, 4: pictures
    let mine = phone.submit(&links[ben], &chosen).await; // 5: go
    assert_eq!(mine.texts(".who-first"), ["Ben"]);
    assert!(app.class().active(app.id("Ben")).unwrap().is_here());
}

#[tokio::test]
async fn a_cup_and_a_status_by_plain_forms_are_saved_and_shown() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let claim = phone.get("/me").await.attributes("#cups input[name=claim]", "value").remove(0);
    let skill = app.skill("EE.1").to_string();
    let cup = [("claim", claim.as_str()), ("colour", "red"), ("outcome", &skill), ("note", "the sign flips")];
    let page = phone.submit("/me/cup", &cup).await;
    assert_eq!(page.attributes(".cup-choice[aria-pressed=true]", "value"), ["red"]);
    assert!(page.has(".saved-done"));
    phone.submit("/me/status", &[("claim", &claim), ("outcome", &skill), ("status", "working")]).await;
    let class = app.class();
    let place = class.active(app.id("Ana")).unwrap();
    assert_eq!(place.cup.as_ref().unwrap().colour, Colour::Red);
    assert_eq!(place.status(app.skill("EE.1")), Status::Working);
    phone.submit("/me/cup/lower", &[("claim", &claim)]).await;
    assert!(app.class().active(app.id("Ana")).unwrap().cup.is_none());
}
