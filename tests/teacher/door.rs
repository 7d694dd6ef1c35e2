//! First run, sign in, and a door that stays shut off the box.

use super::common::TestApp;
use cupboard::web::Options;

const GOOD: &str = "purple otter seven";

#[tokio::test]
async fn the_first_teacher_comes_in_with_the_code_of_the_boxs_own_screen() {
    let app = TestApp::empty(Options::default());
    let teacher = app.local();
    let page = teacher.get("/teach").await;
    assert!(page.has("input[name=code]") && page.has("input[name=passphrase]"));

    let code = app.app.setup_code().unwrap();
    let weak = teacher.post("/teach/start", &[("code", &code), ("passphrase", "short"), ("language", "fr")]).await;
    assert_eq!(weak.status, 422);
    assert!(weak.texts(".form-error")[0].contains("8 caractères"), "in the language chosen: {}", weak.body);
    assert_eq!(weak.attributes("input[name=code]", "value"), std::slice::from_ref(&code), "the code stays typed");
    assert!(!weak.body.contains("value=\"short\""), "the passphrase does not");

    let common = teacher.post("/teach/start", &[("code", &code), ("passphrase", "password1")]).await;
    assert!(common.texts(".form-error")[0].contains("Everybody tries"));
    let wrong = teacher.post("/teach/start", &[("code", "AAAA-AAAA"), ("passphrase", GOOD)]).await;
    assert_eq!(wrong.status, 422);
    assert!(app.look().access.passphrase.is_none());

    let typed = code.replace('-', " ").to_lowercase();
    let first = teacher.submit("/teach/start", &[("code", &typed), ("passphrase", GOOD), ("language", "es")]).await;
    assert_eq!(first.texts("h1"), ["Crea tu primera clase"]);
    assert_eq!(app.app.setup_code(), None);
    assert!(app.look().access.passphrase.as_ref().unwrap().starts_with("$argon2id$"));
}

#[tokio::test]
async fn four_steps_lead_from_the_first_run_to_an_open_class() {
    let app = TestApp::empty(Options::default());
    let teacher = app.teacher().await;
    let nameless = teacher.post("/teach/new", &[("name", " "), ("language", "ar")]).await;
    assert_eq!(nameless.status, 409);
    assert_eq!(nameless.attributes("option[selected]", "value"), ["ar"], "the language stays chosen");
    let names = teacher.submit("/teach/new", &[("name", "Period 3"), ("language", "en")]).await;
    assert_eq!(names.texts(".path [aria-current]"), ["Students"]);
    let fields = [("list", "Ana\nBen"), ("guide", "yes"), ("go", "yes")];
    let put = super::send_list(&teacher, "/teach/1/students/import", &fields, None).await;
    let skills = teacher.get(put.location()).await;
    assert_eq!(skills.texts(".path [aria-current]"), ["Skills"]);
    let fields = [("list", "I can wait"), ("guide", "yes"), ("go", "yes")];
    let put = super::send_list(&teacher, "/teach/1/skills/import", &fields, None).await;
    let open = teacher.get(put.location()).await;
    assert_eq!(open.texts(".path [aria-current]"), ["Open class"]);
    teacher.submit("/teach/1/open", &[("minutes", "50")]).await;
    assert!(app.class().is_open());
}

#[tokio::test]
async fn the_passphrase_signs_in_and_a_wrong_one_does_not() {
    let app = TestApp::empty(Options::default());
    let code = app.app.setup_code().unwrap();
    app.local().post("/teach/start", &[("code", &code), ("passphrase", GOOD)]).await;

    let teacher = app.local();
    assert_eq!(teacher.get("/teach").await.location(), "/teach/sign-in");
    let wrong = teacher.post("/teach/sign-in", &[("passphrase", "purple otter eight")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.has(".form-error") && !wrong.body.contains("purple otter"));
    assert_eq!(teacher.get("/teach/new").await.status, 401);

    let right = teacher.post("/teach/sign-in", &[("passphrase", GOOD)]).await;
    assert_eq!((right.status, right.location()), (303, "/teach"));
    assert_eq!(teacher.get("/teach/new").await.status, 200);
    teacher.post("/teach/sign-out", &[]).await;
    assert_eq!(teacher.get("/teach/new").await.status, 401);
    assert_eq!(
        app.local().post("/teach/start", &[("code", &code), ("passphrase", GOOD)]).await.location(),
        "/teach/sign-in"
    );
}

#[tokio::test]
async fn off_the_box_no_passphrase_is_asked_for_or_taken() {
    let app = TestApp::empty(Options::default());
    let phone = app.client();
    let page = phone.get("/teach").await;
    assert_eq!(page.status, 403);
    assert!(!page.has("input[type=password]"));
    assert_eq!(page.attributes("a.button-main", "href"), ["https://cupboard.local:8443/teach"], "the way on");
    let code = app.app.setup_code().unwrap();
    assert_eq!(phone.post("/teach/start", &[("code", &code), ("passphrase", GOOD)]).await.status, 401);
    assert!(app.look().access.passphrase.is_none());
}

#[tokio::test]
async fn over_https_the_words_stand_before_the_passphrase_and_it_is_taken() {
    let app = TestApp::empty(Options::default());
    let words = app.app.seal().unwrap().words;
    let code = app.app.setup_code().unwrap();
    let laptop = app.client().over_https();
    let page = laptop.get("/teach").await;
    assert_eq!(page.texts(".proof-words"), std::slice::from_ref(&words));
    assert!(page.body.find(&words) < page.body.find("name=\"passphrase\""), "one reads before one types");
    assert_eq!(laptop.post("/teach/start", &[("code", &code), ("passphrase", GOOD)]).await.status, 303);
    assert_eq!(laptop.get("/teach/new").await.status, 200);

    let other = app.client().over_https();
    let page = other.get("/teach/sign-in").await;
    assert_eq!(page.texts(".proof-words"), [words]);
    let wrong = other.post("/teach/sign-in", &[("passphrase", "purple otter eight")]).await;
    assert!(wrong.has(".proof-words") && wrong.has(".form-error"));
    assert_eq!(other.post("/teach/sign-in", &[("passphrase", GOOD)]).await.location(), "/teach");
    assert_eq!(other.get("/teach/new").await.status, 200);
}

#[tokio::test]
async fn at_the_box_itself_stands_what_the_others_compare_with() {
    let app = TestApp::empty(Options::default());
    let seal = app.app.seal().unwrap();
    let page = app.local().get("/teach").await;
    assert_eq!(page.texts(".address"), ["https://192.168.1.20:8443/teach"]);
    assert_eq!(page.texts(".proof-words"), std::slice::from_ref(&seal.words));
    assert_eq!(page.texts(".digits"), [seal.leaf, seal.authority]);
    let wall = app.local().get("/wall").await;
    assert!(wall.body.contains(&seal.words) && wall.body.contains("https://192.168.1.20:8443/teach"));
    let teacher = app.teacher().await;
    assert_eq!(teacher.get("/teach/box").await.texts(".proof-words"), std::slice::from_ref(&seal.words));
    assert!(!app.client().get("/wall").await.body.contains(&seal.words), "a screen elsewhere proves nothing");
}

#[tokio::test]
async fn a_hub_without_certificates_says_that_there_is_no_private_line() {
    let app = TestApp::without_https();
    let page = app.client().get("/teach").await;
    assert_eq!(page.status, 403);
    assert!(page.body.contains("no private line") && !page.has("input") && !page.has("a[href^=https]"));
    assert!(app.local().get("/teach").await.has("input[name=passphrase]"));
    assert!(app.teacher().await.get("/teach/box").await.body.contains("no private line"));
    assert_eq!(app.client().get("/ca.crt").await.status, 404);
}
