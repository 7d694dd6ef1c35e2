//! What is turned away before anybody asks who it is: other hosts' names, other sites' pages, the teacher over the air.

use crate::common::{Client, HOST_NAME, TestApp};
use crate::examples::{Before, Example};
use crate::refusals::table;
use crate::world::{World, dressed};
use axum::http::Method;
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN, SET_COOKIE};
use cupboard::web::Options;

/// The example's request, with a host and an origin of the test's own.
async fn knock(
    world: &World,
    from: &Client,
    example: &Example,
    host: &str,
    origin: Option<&str>,
) -> crate::common::Answer {
    let (kind, body) = world.load(example);
    let mut request = from.request(example.method.clone(), &world.url(example)).header(CONTENT_TYPE, kind);
    let headers = request.headers_mut().unwrap();
    headers.remove(ORIGIN);
    headers.insert(HOST, host.parse().unwrap());
    if let Some(origin) = origin {
        headers.insert(ORIGIN, origin.parse().unwrap());
    }
    dressed(example, from.send(request, body).await)
}

#[tokio::test]
async fn another_hosts_name_is_answered_on_no_route() {
    let world = World::new(Before::Lesson).await;
    let before = world.all();
    for (route, example) in table() {
        for host in ["evil.example", "cupboard.evil.example:8080", "192.168.1.99:8080", ""] {
            let origin = format!("http://{host}");
            let answer = knock(&world, world.rightful(&route, &example), &example, host, Some(&origin)).await;
            assert_eq!(answer.status, 421, "{} {} as {host:?}", route.method, route.path);
        }
    }
    assert!(world.all() == before);
}

#[tokio::test]
async fn another_sites_page_changes_nothing_on_any_route() {
    let world = World::new(Before::Lesson).await;
    let before = world.all();
    let ours = format!("http://{HOST_NAME}");
    for (route, example) in table().into_iter().filter(|(route, _)| route.method == Method::POST) {
        let foreign = ["null", "http://evil.example", "http://cupboard.local", "http://cupboard.local:8081", ""];
        for origin in foreign.into_iter().map(Some).chain([None]) {
            let answer = knock(&world, world.rightful(&route, &example), &example, HOST_NAME, origin).await;
            assert_eq!(answer.status, 403, "{} from {origin:?}: {}", route.path, answer.body);
        }
    }
    assert!(world.all() == before, "something changed");
    let leave = table().into_iter().find(|(route, _)| route.path == "/me/leave").unwrap().1;
    assert_eq!(knock(&world, &world.ana, &leave, HOST_NAME, Some(&ours)).await.status, 303, "our own page may");
}

#[tokio::test]
async fn over_the_air_nobody_is_asked_for_the_passphrase_and_the_right_one_opens_nothing() {
    let world = World::new(Before::PassphraseSet).await;
    let before = world.all();
    let phone = world.app.client();
    for path in ["/teach", "/teach/sign-in", "/", "/teach/classes", "/wall"] {
        let page = phone.get(path).await;
        assert!(!page.has("input[type=password]") && !page.has("input[name=passphrase]"), "{path}");
    }
    let answer = phone.post("/teach/sign-in", &[("passphrase", "a quiet river")]).await;
    assert_eq!(answer.status, 401, "{}", answer.body);
    assert!(!answer.has("input[type=password]"));
    assert!(world.all() == before);
    let stolen = world.app.client().with_token("teacher");
    assert_eq!(stolen.get("/teach/classes").await.status, 401, "a cookie that was carried off the box");
    let right = world.app.local().post("/teach/sign-in", &[("passphrase", "a quiet river")]).await;
    assert_eq!((right.status, right.location()), (303, "/teach"), "at the box it does");
}

#[tokio::test]
async fn over_the_air_a_new_box_is_not_set_up_even_with_its_code() {
    let app = TestApp::empty(Options::default());
    let code = app.app.setup_code().unwrap();
    let fields = [("code", code.as_str()), ("passphrase", "a quiet river"), ("language", "en")];
    assert!(!app.client().get("/teach").await.has("input[name=passphrase]"));
    assert_eq!(app.client().post("/teach/start", &fields).await.status, 401);
    assert!(app.look().access.passphrase.is_none());
}

/// A teacher who has set the box up over https, from a laptop.
async fn laptop(app: &TestApp) -> Client {
    let code = app.app.setup_code().unwrap();
    let fields = [("code", code.as_str()), ("passphrase", "a quiet river"), ("language", "en")];
    let laptop = app.client().over_https();
    let answer = laptop.post("/teach/start", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let cookies: Vec<_> = answer.headers.get_all(SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap()).collect();
    let own: Vec<_> = cookies.iter().filter(|cookie| !cookie.starts_with("language=")).collect();
    let [cookie] = own[..] else { panic!("one of its own: {cookies:?}") };
    let parts: Vec<&str> = cookie.split("; ").collect();
    assert!(parts[0].starts_with("__Host-cupboard="), "{cookie}");
    for part in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(parts.contains(&part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    laptop
}

#[tokio::test]
async fn over_https_the_teacher_teaches_from_another_device_by_a_cookie_of_that_line_alone() {
    let app = TestApp::empty(Options::default());
    let laptop = laptop(&app).await;
    assert_eq!(laptop.get("/teach/classes").await.status, 200);
    let token = laptop.token().unwrap();
    assert_eq!(app.client().with_token(&token).get("/teach/classes").await.status, 401, "read along, used over http");
    let planted = app.client().with_token(&token).over_https();
    assert_eq!(planted.get("/teach/classes").await.status, 401, "a cookie of plain http is no teacher's over https");
    assert_eq!(planted.get("/teach").await.location(), "/teach/sign-in");
    let own = app.client().over_https().with_token(&token);
    assert_eq!(own.get("/teach/classes").await.status, 200, "the cookie is what it hangs on");
}

#[tokio::test]
async fn a_page_that_came_in_the_clear_asks_nothing_over_https_nor_the_other_way_round() {
    let app = TestApp::empty(Options::default());
    let laptop = laptop(&app).await;
    let before = app.look().access.clone();
    for (device, origin) in [(&laptop, "http://cupboard.local:8080"), (&app.local(), "https://cupboard.local:8080")] {
        let mut request = device.request(Method::POST, "/teach/sign-out");
        request.headers_mut().unwrap().insert(ORIGIN, origin.parse().unwrap());
        let answer = device.send(request, crate::common::form(&[])).await;
        assert_eq!(answer.status, 403, "{origin}");
    }
    assert!(app.look().access == before);
    assert_eq!(laptop.post("/teach/sign-out", &[]).await.status, 303);
}

#[tokio::test]
async fn a_student_who_joined_by_http_is_known_over_https_and_leaves_both() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let secure = phone.clone().over_https();
    assert_eq!(secure.get("/me").await.status, 200);
    let claim = secure.get("/me/settings").await.attributes("input[name=claim]", "value").remove(0);
    assert_eq!(secure.post("/me/leave", &[("claim", &claim)]).await.status, 303);
    assert_eq!(phone.get("/me").await.status, 401);
    let url = format!("/J/{}/{}", app.code(), app.id("Ben"));
    let pictures = [("picture", "0"), ("picture", "1"), ("picture", "2")];
    assert_eq!(secure.post(&url, &pictures).await.location(), "/me");
    assert_eq!(secure.get("/me").await.status, 200);
    assert_eq!(phone.get("/me").await.status, 401, "what was claimed in private is not told in the clear");
}

#[tokio::test]
async fn whoever_is_led_to_the_door_from_elsewhere_is_turned_once_so_that_their_cookie_comes_along() {
    let app = TestApp::empty(Options::default());
    laptop(&app).await;
    let led = |device: &Client, path: &str, site: &str| {
        let request = device.request(Method::GET, path).header("sec-fetch-site", site);
        let device = device.clone();
        async move { device.send(request, crate::common::form(&[])).await }
    };
    let without = app.client().over_https();
    let turned = led(&without, "/teach", "cross-site").await;
    assert_eq!(turned.headers.get("refresh").unwrap(), "0; url=/teach?here=1");
    assert!(turned.has("a[href='/teach?here=1']") && !turned.has("input"));
    assert_eq!(led(&without, "/teach?here=1", "cross-site").await.location(), "/teach/sign-in", "once");
    assert_eq!(led(&without, "/teach", "none").await.location(), "/teach/sign-in", "typed");
}

#[tokio::test]
async fn every_page_of_the_teachers_says_where_the_private_line_is() {
    let app = TestApp::empty(Options::default());
    laptop(&app).await;
    let phone = app.client();
    for path in ["/teach", "/teach/sign-in", "/teach/classes", "/teach/new", "/teach/box"] {
        let page = phone.get(path).await;
        assert!([401, 403].contains(&page.status), "{path}");
        assert_eq!(page.attributes("a.button-main", "href"), ["https://cupboard.local:8443/teach"], "{path}");
        assert!(!page.has("input[type=password]"), "{path}");
    }
    let by_address = app.client().named("192.168.1.20:8080").get("/teach").await;
    assert_eq!(by_address.attributes("a.button-main", "href"), ["https://192.168.1.20:8443/teach"]);
}

#[tokio::test]
async fn the_certificate_is_given_to_everybody_and_its_key_to_nobody() {
    let app = TestApp::empty(Options::default());
    for device in [app.client(), app.client().over_https(), app.local()] {
        let answer = device.get("/ca.crt").await;
        assert_eq!(answer.headers[CONTENT_TYPE], "application/x-x509-ca-cert");
        let line = app.app.options.secure.clone().unwrap();
        assert_eq!(answer.size, line.keeper.authority().der().len());
    }
}
