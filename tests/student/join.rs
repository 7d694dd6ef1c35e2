//! Coming in: names, pictures, the next lesson, somebody else's phone.

use super::claim;
use super::common::{Client, NAMES, TestApp};
use cupboard::access::AccessCommand;
use cupboard::classroom::{Command, Deed, Devices, Language, Policies, RosterRow, SectionId, SettingDeed};
use cupboard::web::Options;

/// A pick of pictures.
fn picks(places: [&'static str; 3]) -> [(&'static str, &'static str); 3] {
    places.map(|place| ("picture", place))
}

fn door(app: &TestApp, name: &str) -> String {
    format!("/J/{}/{}", app.code(), app.id(name))
}

/// S51: whoever joins is here.
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
async fn two_of_the_same_name_differ_by_their_icons() {
    let app = TestApp::new().await;
    let names = app.client().get(&format!("/J/{}", app.code())).await;
    assert_eq!(names.texts(".names bdi").iter().filter(|name| *name == "Ana").count(), 2);
    let icons = names.attributes(".names .note", "aria-label");
    let different: std::collections::BTreeSet<_> = icons.iter().collect();
    assert_eq!((icons.len(), different.len()), (NAMES.len(), NAMES.len()));
    let first = app.student("Ana").await;
    let names = app.client().get(&format!("/J/{}", app.code())).await;
    assert_eq!(names.texts(".names a.is-held bdi"), ["Ana"]);
    assert_eq!(names.texts(".names a:not(.is-held) bdi").iter().filter(|name| *name == "Ana").count(), 1);
    assert_eq!(first.get("/me").await.texts(".who-first"), ["Ana"]);
}

#[tokio::test]
async fn five_wrong_picks_lock_a_name_on_every_device_until_the_teacher_forgets_its_pictures() {
    let app = TestApp::new().await;
    app.student("Ben").await;
    let url = door(&app, "Ben");
    for left in (1..=4).rev() {
        let thief: Client = app.client();
        let page = thief.post(&url, &picks(["0", "1", "3"])).await;
        assert_eq!(page.status, 403);
        let told = page.texts(".banner").remove(0);
        assert!(told.contains("not your pictures"), "{told}");
        assert!(told.contains(&left.to_string()) || left == 1 && told.contains("once more"), "{left}: {told}");
        assert!(page.has("input[name=picture]") && thief.token().is_none());
    }
    let locked = app.client().post(&url, &picks(["0", "1", "3"])).await;
    assert!(!locked.has("input[name=picture]"), "the fifth wrong pick leaves nothing to try");
    let right = app.client().post(&url, &picks(["0", "1", "2"])).await;
    assert_eq!(right.status, 403, "even the right ones");
    assert!(app.client().get(&url).await.texts(".banner").remove(0).contains("teacher"));
    app.keys(AccessCommand::ForgetPictures { student: app.id("Ben") }).await;
    let again = app.client().submit(&url, &picks(["9", "10", "11"])).await;
    assert_eq!(again.texts(".who-first"), ["Ben"]);
}

#[tokio::test]
async fn anything_but_three_pictures_is_asked_again_and_costs_no_try() {
    let app = TestApp::new().await;
    app.student("Ben").await;
    for wrong in [&[][..], &[("picture", "0")], &[("picture", "0"); 3], &picks(["0", "1", "99"])] {
        let page = app.client().post(&door(&app, "Ben"), wrong).await;
        assert_eq!(page.status, 422);
        assert!(page.texts(".banner").remove(0).contains("three"));
    }
    let two = app.client().post(&door(&app, "Ben"), &[("picture", "0"), ("picture", "7")]).await;
    assert_eq!(two.attributes("input[name=picture][checked]", "value"), ["0", "7"], "what was tapped stays tapped");
    let wrong = app.client().post(&door(&app, "Ben"), &picks(["3", "4", "5"])).await;
    assert!(!wrong.has("input[name=picture][checked]"), "but not what was wrong");
    assert_eq!(app.look().access.keys(app.id("Ben")).wrong, 1, "only the three that were not Ben's");
}

#[tokio::test]
async fn the_language_tapped_at_the_door_goes_along_and_one_that_is_set_stays() {
    let app = TestApp::new().await;
    let phone = app.client();
    phone.post("/language", &[("language", "ar"), ("back", "/")]).await;
    let mine = phone.submit(&door(&app, "Ben"), &picks(["0", "1", "2"])).await;
    assert_eq!(mine.attributes("html", "lang"), ["ar"]);
    let other = app.client();
    other.post("/language", &[("language", "fr"), ("back", "/")]).await;
    let again = other.submit(&door(&app, "Ben"), &picks(["0", "1", "2"])).await;
    assert_eq!(again.attributes("html", "lang"), ["ar"]);
}

#[tokio::test]
async fn a_name_opened_elsewhere_tells_the_first_device() {
    let app = TestApp::new().await;
    let first = app.student("Chioma").await;
    let mut stream = first.stream("/me/events").await;
    assert_eq!(stream.next().await.0, "swap");
    let second = app.student("Chioma").await;
    assert_eq!(stream.next().await.0, "gone");
    let told = first.get("/me").await;
    assert_eq!(told.status, 401);
    assert!(told.body.contains("opened on another device"), "{}", told.body);
    assert!(told.has("main a[href='/']"), "and leads on");
    assert!(first.get("/").await.texts(".banner").remove(0).contains("opened on another device"));
    assert_eq!(second.get("/me").await.status, 200);
    assert_eq!(first.post("/me/cup", &[("claim", "1-1"), ("colour", "red")]).await.status, 401);
}

#[tokio::test]
async fn an_unknown_code_and_last_lessons_code_are_told_kindly() {
    let app = TestApp::new().await;
    let old = app.code();
    for code in ["ZZZZ", "2222", "%00", "x"] {
        let page = app.client().get(&format!("/J/{code}")).await;
        assert_eq!(page.status, 404);
        assert!(page.has("input[name=code]") && page.body.contains("Class is closed"), "{code}: {}", page.body);
    }
    app.teach(Deed::CloseClass).await;
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    assert_eq!(app.client().get(&format!("/J/{old}")).await.status, 404);
    let late = app.client();
    let claim = late.post(&format!("/J/{old}/{}", app.id("Ana")), &picks(["0", "1", "2"])).await;
    assert_eq!((claim.status, late.token()), (404, None));
}

#[tokio::test]
async fn next_lesson_a_scan_is_enough() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    app.teach(Deed::CloseClass).await;
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    assert!(!app.class().active(app.id("Ana")).unwrap().is_here());
    assert_eq!(phone.get(&format!("/J/{}", app.code())).await.location(), "/me");
    assert!(app.class().active(app.id("Ana")).unwrap().is_here());
}

/// S54: a student in two classes.
#[tokio::test]
async fn a_scan_turns_the_page_to_the_class_that_was_scanned() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let made = app.command(Command::MakeSection { name: "Period 5".into(), language: Language::English }).await;
    let other = made.section.unwrap();
    app.command(Command::In(other, Deed::ShareStudent { student: app.id("Ana") })).await;
    app.command(Command::In(other, Deed::OpenClass { minutes: 50 })).await;
    let code = app.look().state.section(other).unwrap().session.clone().unwrap().join_code;
    assert_eq!(phone.submit(&format!("/J/{code}/{}", app.id("Ana")), &picks(["0", "1", "2"])).await.status, 200);
    assert_eq!(phone.get(&format!("/J/{}", app.code())).await.location(), "/me");
    assert_eq!(phone.get("/me").await.texts(".who-name .quiet"), ["Period 3"]);
    assert_eq!(phone.get(&format!("/J/{code}")).await.location(), "/me");
    assert_eq!(phone.get("/me").await.texts(".who-name .quiet"), ["Period 5"]);
    let claim = claim(&phone).await;
    phone.post("/me/switch", &[("claim", &claim), ("section", &app.section.to_string())]).await;
    assert_eq!(phone.get("/me").await.texts(".who-name .quiet"), ["Period 3"]);
    assert_ne!(app.section, SectionId(other.0));
}

/// S54: a class without devices.
#[tokio::test]
async fn a_class_without_devices_says_that_the_teacher_taps() {
    let app = TestApp::new().await;
    app.teach(Deed::Set(SettingDeed::Policies(Policies { devices: Devices::None, ..Policies::default() }))).await;
    let page = app.client().get(&format!("/J/{}", app.code())).await;
    assert!(page.body.contains("your teacher taps for you") && !page.has(".names a"));
    let claim = app.client().post(&door(&app, "Ana"), &picks(["0", "1", "2"])).await;
    assert_eq!(claim.status, 403);
    assert!(!app.look().access.is_claimed(app.id("Ana")));
}

#[tokio::test]
async fn somebody_else_takes_the_device_and_finds_the_names() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    assert!(phone.get("/me/map").await.has("form[action='/me/leave']"));
    let names = phone.submit("/me/leave", &[]).await;
    assert!(names.has(".names a"));
    assert_eq!(phone.get("/me").await.status, 401);
    phone.submit(&door(&app, "Ben"), &picks(["4", "5", "6"])).await;
    assert_eq!(phone.get("/me").await.texts(".who-first"), ["Ben"]);
}

#[tokio::test]
async fn the_front_page_leads_every_device_to_its_own() {
    let app = TestApp::new().await;
    let unknown = app.client().get("/").await;
    assert!(unknown.has("form[action='/J'] input[name=code]") && unknown.has("form[action='/language']"));
    assert!(unknown.has("a[href='/teach']") && unknown.has("a[href='/wall']"));
    assert_eq!(app.client().get("/J?code=+4k-f7").await.location(), "/J/4KF7");
    assert_eq!(app.student("Ana").await.get("/").await.location(), "/me");
    assert_eq!(app.teacher().await.get("/").await.location(), "/teach");
    assert_eq!(TestApp::empty(Options::default()).local().get("/").await.location(), "/teach");
}

#[tokio::test]
async fn names_with_markup_in_them_are_only_names() {
    let app = TestApp::new().await;
    let evil = "<script>alert(1)</script><b>\"'&";
    app.teach(Deed::ImportRoster { rows: vec![RosterRow { name: evil.into(), language: None }] }).await;
    let phone = app.student(evil).await;
    for page in [app.client().get(&format!("/J/{}", app.code())).await, phone.get("/me").await] {
        assert!(!page.body.contains("<script>alert") && !page.body.contains("<b>"), "{}", page.body);
        assert!(page.texts("bdi").iter().any(|name| name == evil));
    }
}

#[tokio::test]
async fn a_cookie_that_somebody_made_up_is_replaced() {
    let app = TestApp::new().await;
    let phone = app.client().with_token("1");
    phone.submit(&door(&app, "Ana"), &picks(["0", "1", "2"])).await;
    assert_eq!(phone.token().unwrap().len(), 64);
}

#[tokio::test]
async fn a_first_visit_weighs_at_most_60_kilobytes() {
    let app = TestApp::new().await;
    let mut pages = vec![app.client().get(&format!("/J/{}", app.code())).await];
    let phone = app.student("Ana").await;
    pages.push(phone.get("/me").await);
    let mut urls: Vec<String> = pages.iter().flat_map(|page| page.attributes("link", "href")).collect();
    urls.extend(pages.iter().flat_map(|page| page.attributes("script", "src")));
    for name in ["chip", "post", "store", "swap", "tabs"] {
        urls.push(cupboard::view::asset_url(&format!("js/{name}.js")));
    }
    urls.sort();
    urls.dedup();
    let mut bytes: usize = pages.iter().map(|page| page.size).sum();
    for url in urls {
        let request = phone.request(axum::http::Method::GET, &url).header("accept-encoding", "gzip");
        let asset = phone.send(request, axum::body::Body::empty()).await;
        assert_eq!(asset.status, 200, "{url}");
        bytes += asset.size;
    }
    assert!((10_000..60_000).contains(&bytes), "{bytes}");
}

#[tokio::test]
async fn whoever_tries_many_codes_waits_with_a_right_one_too_and_whoever_scans_never_does() {
    let app = TestApp::new().await;
    let (typed, scanned) = (app.code(), app.class().session.unwrap().scanned_code());
    let guesser = app.client_at([192, 168, 1, 66]);
    assert_eq!(guesser.get(&format!("/J/{typed}")).await.status, 200);
    let mut tried = 0;
    while guesser.get(&format!("/J/{}", wrong_code(tried, &typed))).await.status == 404 {
        tried += 1;
        assert!(tried < 1_000, "nobody stops them");
    }
    assert!(tried >= 50, "a class that mistypes is no guesser: {tried}");
    for path in [format!("/J/{typed}"), format!("/api/v1/join/{typed}"), format!("/J/{typed}/{}", app.id("Ana"))] {
        let told = guesser.get(&path).await;
        assert_eq!(told.status, 429, "{path}: trying would tell which code is right");
        assert!(told.headers["retry-after"].to_str().unwrap().parse::<u32>().unwrap() > 0);
    }
    assert_eq!(guesser.get(&format!("/J/{scanned}")).await.status, 200, "who saw the wall");
    assert_eq!(guesser.get(&format!("/J/{}AAA", typed)).await.status, 429, "the letters are not made up");
    assert_eq!(app.client_at([192, 168, 1, 67]).get(&format!("/J/{typed}")).await.status, 200, "and nobody else waits");
    app.pass(1);
    assert_eq!(guesser.get(&format!("/J/{typed}")).await.status, 200, "a minute later they may again");
}

fn wrong_code(number: usize, right: &str) -> String {
    let code = format!("A{number:03}");
    if code == right { "AAAA".into() } else { code }
}
