//! A device of the teacher's that was quiet for twenty minutes, and the PIN that opens it.

use super::common::{Client, TestApp};
use super::held;
use axum::body::Body;
use axum::http::Method;
use cupboard::web::Options;

pub const GOOD: &str = "purple otter seven";
pub const PIN: &str = "4082";

/// A hub whose teacher has set a passphrase at the box, and a class.
pub async fn claimed(pin: &str) -> (TestApp, Client) {
    let app = TestApp::new().await;
    let code = app.app.setup_code().unwrap();
    let teacher = app.local();
    let fields = [("code", code.as_str()), ("passphrase", GOOD), ("pin", pin)];
    let answer = teacher.post("/teach/start", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    (app, teacher)
}

#[tokio::test]
async fn a_quiet_device_asks_for_its_pin_and_goes_on_where_it_was() {
    let (app, teacher) = claimed(PIN).await;
    app.pass(19);
    assert_eq!(teacher.get("/teach/1/map?unit=1").await.status, 200);
    app.pass(20);
    let away = teacher.get("/teach/1/map?unit=1").await;
    assert_eq!((away.status, away.location()), (303, "/teach/unlock?back=/teach/1/map?unit=1"));
    let page = teacher.get(away.location()).await;
    assert!(page.has("input[name=pin]") && !page.has("input[name=passphrase]"), "{}", page.body);
    let back = held(&page, "input[name=back]");
    let wrong = teacher.post("/teach/unlock", &[("pin", "4083"), ("back", &back)]).await;
    assert_eq!((wrong.status, held(&wrong, "input[name=back]")), (422, back.clone()));
    assert!(wrong.texts(".form-error")[0].contains("4 more tries"), "{}", wrong.body);
    assert!(!wrong.body.contains("4083"), "what was typed is not shown again");
    let right = teacher.post("/teach/unlock", &[("pin", "٤٠٨٢"), ("back", &back)]).await;
    assert_eq!((right.status, right.location()), (303, "/teach/1/map?unit=1"));
    assert_eq!(teacher.get("/teach/1/map?unit=1").await.status, 200);
    assert_eq!(teacher.get("/teach/unlock").await.location(), "/teach", "there is nothing to unlock");
}

#[tokio::test]
async fn a_way_back_leads_to_the_teachers_own_pages_only() {
    let (app, teacher) = claimed(PIN).await;
    for foreign in
        ["https://evil.example/teach", "//evil.example", "/teach//evil.example", "/teachers", "/me", "/teach/\r\nx: y"]
    {
        app.pass(20);
        let right = teacher.post("/teach/unlock", &[("pin", PIN), ("back", foreign)]).await;
        assert_eq!((right.status, right.location()), (303, "/teach"), "{foreign}");
    }
    for n in 0..3 {
        app.pass(20);
        let url = ["/teach/1?x=%0d%0ax:y", "/teach/1?x=%3Cb%3E", "/teach/1?a=1&b=2"][n];
        assert_eq!(teacher.get(url).await.location(), "/teach/unlock?back=/teach/1", "{url}");
    }
}

#[tokio::test]
async fn the_open_page_of_a_locked_device_ends_and_looking_on_by_itself_keeps_it_not_open() {
    let (app, teacher) = claimed(PIN).await;
    let mut stream = teacher.stream("/teach/1/events").await;
    assert_eq!(stream.next().await.0, "swap");
    app.pass(15);
    assert_eq!(teacher.get("/teach/1/events").await.status, 200);
    let by_itself = teacher.request(Method::GET, "/teach/1").header("x-by-itself", "1");
    assert_eq!(teacher.send(by_itself, Body::empty()).await.status, 200);
    app.pass(5);
    let last = loop {
        let (event, markup) = stream.next().await;
        if event != "swap" {
            break (event, markup);
        }
    };
    assert_eq!(last, ("gone".to_owned(), String::new()));
    assert_eq!(teacher.stream("/teach/1/events").await.next().await.0, "gone", "and so is one that comes back");
    let by_itself = teacher.request(Method::GET, "/teach/1").header("x-by-itself", "1");
    assert_eq!(teacher.send(by_itself, Body::empty()).await.status, 401, "no script is led away");
}

#[tokio::test]
async fn a_form_from_a_locked_device_is_told_so_and_does_nothing() {
    let (app, teacher) = claimed(PIN).await;
    app.pass(20);
    let before = app.look().state.clone();
    let answer = teacher.post("/teach/1/students", &[("name", "Zoë")]).await;
    assert_eq!(answer.status, 401);
    assert_eq!(answer.attributes("main a", "href"), ["/teach/unlock"]);
    assert_eq!(teacher.get("/api/v1/sections").await.json()["error"], "seat-locked");
    assert!(app.look().state == before);
}

#[tokio::test]
async fn elsewhere_there_is_not_even_a_field_and_the_right_pin_opens_nothing() {
    let app = TestApp::empty(Options::default());
    let code = app.app.setup_code().unwrap();
    let laptop = app.client().over_https();
    laptop.post("/teach/start", &[("code", &code), ("passphrase", GOOD), ("pin", PIN)]).await;
    let (tablet, stranger) = (app.client().over_https(), app.client().over_https());
    assert_eq!(tablet.post("/teach/sign-in", &[("passphrase", GOOD)]).await.status, 303);
    app.pass(20);
    let before = app.look().access.clone();
    for (device, front) in [(&tablet, "/teach/sign-in?back=/teach"), (&stranger, "/teach")] {
        assert_eq!(device.get("/teach/unlock").await.location(), front);
        for path in ["/teach", "/teach/sign-in", "/"] {
            let page = device.get(path).await;
            assert!(!page.has("form[action='/teach/unlock']"), "{path}");
        }
        let answer = device.post("/teach/unlock", &[("pin", PIN)]).await;
        assert!(answer.status == 401 || answer.location() == "/teach/sign-in", "{}", answer.body);
        assert_ne!(device.get("/teach/new").await.status, 200);
    }
    assert_eq!(app.look().access, before);
    assert_eq!(laptop.post("/teach/unlock", &[("pin", PIN)]).await.status, 303, "on its own device it does");
}

#[tokio::test]
async fn after_five_wrong_pins_this_device_waits_and_the_passphrase_opens_it() {
    let (app, teacher) = claimed(PIN).await;
    app.pass(20);
    for left in (0..5).rev() {
        let wrong = teacher.post("/teach/unlock", &[("pin", "1111")]).await;
        assert_eq!(wrong.status, 422, "{left}");
        assert_eq!(wrong.has("input[name=pin]"), left > 0, "{left}: {}", wrong.body);
    }
    let rests = teacher.post("/teach/unlock", &[("pin", PIN)]).await;
    assert_eq!(rests.status, 429, "{}", rests.body);
    assert!(rests.texts(".form-error")[0].contains("Wait 60 seconds"), "{}", rests.body);
    let signed_in = teacher.post("/teach/sign-in", &[("passphrase", GOOD)]).await;
    assert_eq!(signed_in.status, 303, "{}", signed_in.body);
    app.pass(20);
    assert_eq!(teacher.post("/teach/unlock", &[("pin", PIN)]).await.status, 303, "the device keeps its PIN");
}

#[tokio::test]
async fn signing_in_again_hands_out_another_token_and_the_old_one_is_worth_nothing() {
    let (app, teacher) = claimed(PIN).await;
    let copy = app.local().with_token(&teacher.token().unwrap());
    assert_eq!(copy.get("/teach/new").await.status, 200, "a copy is as good as the cookie");
    app.pass(20);
    teacher.post("/teach/sign-in", &[("passphrase", GOOD)]).await;
    assert_eq!(teacher.get("/teach/new").await.status, 200);
    assert_eq!(copy.get("/teach/new").await.status, 401);
    assert_eq!(copy.post("/teach/unlock", &[("pin", PIN)]).await.status, 401);
    assert_eq!(app.look().access.seats().len(), 1);
}

#[tokio::test]
async fn wrong_passphrases_close_ones_own_lane_for_a_while_and_nobody_elses() {
    let (app, teacher) = claimed("").await;
    app.pass(20);
    let page = teacher.get("/teach/sign-in").await;
    assert!(page.body.contains("20 minutes") && page.has("input[name=pin]"), "it says why, and offers a PIN");
    let guesser = app.local();
    for _ in 0..3 {
        assert_eq!(guesser.post("/teach/sign-in", &[("passphrase", "purple otter one")]).await.status, 422);
    }
    let rests = guesser.post("/teach/sign-in", &[("passphrase", GOOD)]).await;
    assert_eq!(rests.status, 429, "{}", rests.body);
    assert!(rests.texts(".form-error")[0].contains("Wait one second"), "{}", rests.body);
    assert_eq!(teacher.post("/teach/sign-in", &[("passphrase", GOOD)]).await.status, 303);
    app.clock.turn(|now| now.uptime_ms += 1_000);
    assert_eq!(guesser.post("/teach/sign-in", &[("passphrase", GOOD)]).await.status, 303);
}

#[tokio::test]
async fn a_pin_that_everybody_tries_is_not_taken() {
    let app = TestApp::empty(Options::default());
    let code = app.app.setup_code().unwrap();
    for (pin, said) in [("1234", "Everybody tries"), ("123", "4 to 8 digits"), ("12a45", "4 to 8 digits")] {
        let fields = [("code", code.as_str()), ("passphrase", GOOD), ("pin", pin)];
        let again = app.local().post("/teach/start", &fields).await;
        assert_eq!(again.status, 422);
        assert!(again.texts(".form-error")[0].contains(said), "{pin}: {}", again.body);
    }
    assert!(app.look().access.passphrase.is_none());
}

#[tokio::test]
async fn a_wall_on_a_teachers_laptop_stays_though_the_seat_is_locked() {
    let app = TestApp::new().await;
    let laptop = app.client().over_https().with_token("laptop");
    app.sign_in(&laptop, None).await;
    assert!(laptop.get("/wall").await.body.contains(&app.code()));
    app.pass(20);
    assert!(laptop.get("/wall").await.body.contains(&app.code()));
    app.pass(12 * 60);
    assert!(laptop.get("/wall").await.has(".calm-code"), "the twelve hours are over");
}
