//! Students' cards at the teacher's: which to print, why to print them again, and names that are closed.

use super::common::{BOX, TestApp};
use cupboard::access::AccessCommand;
use std::net::Ipv4Addr;

/// Prints the whole class's cards; the page to print.
async fn print(app: &TestApp, paper: &str) -> super::common::Answer {
    app.teacher().await.submit("/teach/1/cards", &[("paper", paper), ("all", "yes")]).await
}

#[tokio::test]
async fn the_page_says_where_codes_lead_and_that_another_address_needs_another_print() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let words = teacher.get("/teach/1/cards").await.texts("main").concat();
    assert!(words.contains("192.168.1.20:8080") && words.contains("another address, print the cards again"), "{words}");
    assert_eq!(print(&app, "a4").await.texts(".id-address"), ["192.168.1.20:8080"; 6]);
    let page = teacher.get("/teach/1/cards").await;
    assert!(!page.has("input[name=student][checked]") && !page.has(".narrow .banner"), "all are as they were printed");

    app.move_to(&[Ipv4Addr::new(192, 168, 1, 77)]);
    let page = teacher.get("/teach/1/cards").await;
    let told = page.texts(".narrow .banner").concat();
    assert!(told.contains("6 printed cards") && told.contains("Print them again"), "{told}");
    assert_eq!(page.attributes("input[name=student][checked]", "value").len(), 6, "all of them are to be printed");
    print(&app, "a4").await;
    assert!(!teacher.get("/teach/1/cards").await.has(".narrow .banner"));

    app.move_to(&[BOX]);
    assert!(teacher.get("/teach/1/cards").await.has(".narrow .banner"), "and back again");
    app.move_to(&[]);
    let page = teacher.get("/teach/1/cards").await;
    assert!(page.texts(".narrow .banner").concat().contains("network") && !page.has("form[action$='/cards']"));
}

#[tokio::test]
async fn a_card_made_anew_is_the_one_that_is_ticked_and_the_sheet_shows_the_new_one() {
    let app = TestApp::new().await;
    let before = print(&app, "letter").await;
    assert_eq!(before.texts(".id-code").len(), 6);
    app.keys(AccessCommand::NewCard { student: app.id("Ben") }).await;
    let teacher = app.teacher().await;
    let page = teacher.get("/teach/1/cards").await;
    let ticked = page.attributes("input[name=student][checked]", "value");
    assert_eq!(ticked, [app.id("Ben").to_string()]);
    let sheet = teacher.submit("/teach/1/cards", &[("paper", "letter"), ("student", &ticked[0])]).await;
    let grouped = sheet.texts(".id-code");
    assert_eq!(grouped.concat().replace('-', ""), app.card("Ben"));
    assert!(!before.texts(".id-code").contains(&grouped[0]));
}

#[tokio::test]
async fn one_tap_closes_the_names_and_one_opens_them() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let door = format!("/J/{}/{}", app.code(), app.id("Ben"));
    for closed in [true, false] {
        let page = teacher.get("/teach/1").await;
        let open = page.attributes("form[action='/teach/1/names'] input[name=open]", "value");
        let fields: Vec<(&str, &str)> = open.iter().map(|value| ("open", value.as_str())).collect();
        teacher.submit("/teach/1/names", &fields).await;
        assert_eq!(app.class().policies.names_closed, closed);
        assert_eq!(app.client().get(&door).await.has("input[name=picture]"), !closed);
    }
}
