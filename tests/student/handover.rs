//! A shared device goes from hand to hand (S54).

use super::common::{Client, TestApp};
use cupboard::classroom::{Deed, Devices, Policies, SettingDeed};

async fn shared() -> TestApp {
    let app = TestApp::new().await;
    app.teach(Deed::Set(SettingDeed::Policies(Policies { devices: Devices::Shared, ..Policies::default() }))).await;
    app
}

fn next(app: &TestApp) -> String {
    format!("/J/{}/next", app.code())
}

async fn take(app: &TestApp, tablet: &Client, name: &str) {
    let url = format!("/J/{}/{}", app.code(), app.id(name));
    let pictures = [("picture", "0"), ("picture", "1"), ("picture", "2")];
    assert_eq!(tablet.submit(&url, &pictures).await.texts(".who-first"), [name]);
}

/// S54: shared devices go from hand to hand.
#[tokio::test]
async fn somebody_else_is_asked_who_is_next_and_nothing_of_the_first_is_left() {
    let app = shared().await;
    let tablet = app.client();
    tablet.post("/language", &[("language", "fr"), ("back", "/")]).await;
    take(&app, &tablet, "Ana").await;
    tablet.post("/language", &[("language", "es"), ("back", "/")]).await;
    let anas = tablet.digest();
    let left = tablet.post("/me/leave", &[]).await;
    let scanned = app.class().session.unwrap().scanned_code();
    assert_eq!((left.status, left.location()), (303, format!("/J/{scanned}/next").as_str()));
    assert_eq!(tablet.cookies(), Vec::<String>::new(), "the browser keeps no cookie of ours");
    assert!(!app.look().access.devices.contains_key(&anas), "nor does the box know it");
    let page = tablet.get(&next(&app)).await;
    assert_eq!((page.texts("h1"), page.attributes("html", "lang")), (vec!["Who is next?".into()], vec!["en".into()]));
    assert_eq!(page.texts(".names bdi").len(), 6, "everybody, in one list");
    take(&app, &tablet, "Ben").await;
    assert_eq!(tablet.get("/me").await.attributes("html", "lang"), ["en"], "the first one's language went along");
}

#[tokio::test]
async fn the_code_on_the_wall_asks_whoever_holds_a_device_that_is_somebodys() {
    let app = shared().await;
    let tablet = app.client();
    take(&app, &tablet, "Ana").await;
    let scanned = tablet.get(&format!("/J/{}", app.code())).await;
    assert_eq!((scanned.status, scanned.location()), (303, next(&app).as_str()));
    let asked = tablet.get(&next(&app)).await;
    assert_eq!(asked.texts("h1"), ["Ana"]);
    assert!(asked.has("a[href='/me']") && asked.has("form[action='/me/leave'][data-leaves]") && !asked.has(".names"));
    assert_eq!(tablet.get("/me").await.texts(".who-first"), ["Ana"], "asking takes nothing");
}

#[tokio::test]
async fn wherever_somebody_else_takes_the_device_the_first_ones_taps_are_sent_first() {
    let app = shared().await;
    app.print_cards("192.168.1.20:8080").await;
    let tablet = app.client();
    take(&app, &tablet, "Ana").await;
    let claim = super::claim(&tablet).await;
    tablet.get(&format!("/C/{}", app.card("Ben"))).await;
    for page in ["/C".to_owned(), format!("/J/{}/{}", app.code(), app.id("Ben")), next(&app), "/me".into()] {
        let page = tablet.get(&page).await;
        assert!(page.has("form[data-leaves]") && page.has("script[src*='leave.js']"), "{}", page.body);
        assert_eq!(page.attributes("#outbox", "data-claim"), [claim.as_str()]);
    }
    let own = tablet.get(&format!("/J/{}/{}", app.code(), app.id("Ana"))).await;
    assert!(!own.has("form[data-leaves]"), "one's own name leaves nobody");
    let fresh = app.client().get(&format!("/J/{}/{}", app.code(), app.id("Ben"))).await;
    assert!(!fresh.has("script"), "on nobody's device there is nothing to send");
}

/// S54: shared devices sign out at the close.
#[tokio::test]
async fn when_class_closes_a_shared_device_is_nobodys_and_its_page_ends() {
    let app = shared().await;
    let (tablet, own) = (app.client(), app.client());
    take(&app, &tablet, "Ana").await;
    let mut stream = tablet.stream("/me/events").await;
    assert_eq!(stream.next().await.0, "swap");
    app.teach(Deed::CloseClass).await;
    assert_eq!(stream.next().await.0, "gone");
    assert_eq!(tablet.get("/me").await.status, 401);
    assert!(!app.look().access.devices.contains_key(&tablet.digest()));
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    assert!(tablet.get(&format!("/J/{}", app.code())).await.has(".names"), "the next lesson asks who it is");
    app.teach(Deed::Set(SettingDeed::Policies(Policies::default()))).await;
    take(&app, &own, "Ben").await;
    app.teach(Deed::CloseClass).await;
    assert_eq!(own.get("/me").await.status, 200, "one's own stays one's own");
}

#[tokio::test]
async fn where_devices_are_their_own_there_is_no_hand_over() {
    let app = TestApp::new().await;
    assert_eq!(app.client().get(&next(&app)).await.location(), format!("/J/{}", app.code()));
    let left = app.student("Ana").await.submit("/me/leave", &[]).await;
    assert_eq!(left.texts("h1"), ["Who are you?"]);
    assert_eq!(app.client().get("/J/ZZZZ/next").await.status, 404);
}

#[tokio::test]
async fn a_cookie_that_was_forgotten_is_no_device() {
    let app = TestApp::new().await;
    let screens = [app.client().with_token(""), app.client().with_token("")];
    let mut codes = Vec::new();
    for screen in &screens {
        codes.push(screen.get("/wall").await.texts(".calm-code").concat());
    }
    assert_ne!(codes[0], codes[1], "two screens that send nothing are two");
}
