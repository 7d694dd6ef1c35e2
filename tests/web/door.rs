//! What is turned away before anybody asks who it is: other hosts' names, other sites' pages, the teacher over the air.

use crate::common::{Client, HOST_NAME, TestApp};
use crate::examples::{Before, Example};
use crate::refusals::table;
use crate::world::{World, dressed};
use axum::http::Method;
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN};
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

#[tokio::test]
async fn with_insecure_teacher_the_passphrase_opens_from_the_network_too() {
    let app = TestApp::empty(Options { insecure_teacher: true, ..Options::default() });
    let code = app.app.setup_code().unwrap();
    let fields = [("code", code.as_str()), ("passphrase", "a quiet river"), ("language", "en")];
    let laptop = app.client();
    assert_eq!(laptop.post("/teach/start", &fields).await.status, 303);
    assert_eq!(laptop.get("/teach/classes").await.status, 200);
}
