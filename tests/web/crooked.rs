//! Requests that no page of ours sends: too big, half, broken, absurd. Each is answered with a sentence, none with a bug.

use crate::common::{Answer, Client};
use crate::examples::{Before, Example, Load};
use crate::refusals::table;
use crate::world::{World, dressed};
use axum::body::Body;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

async fn send(from: &Client, example: &Example, url: &str, kind: &str, body: Vec<u8>) -> Answer {
    let request = from.request(example.method.clone(), url).header(CONTENT_TYPE, kind);
    dressed(example, from.send(request, Body::from(body)).await)
}

#[tokio::test]
async fn a_body_over_the_limit_is_said_to_be_too_big() {
    let world = World::new(Before::Lesson).await;
    let before = world.all();
    for (route, example) in table().into_iter().filter(|(_, example)| !matches!(example.load, Load::Nothing)) {
        let huge = "x".repeat(2 << 20);
        let (kind, body) = match example.load {
            Load::Json(_) => (JSON, format!("{{\"name\": \"{huge}\"}}")),
            Load::Parts(_) => (
                "multipart/form-data; boundary=edge",
                format!("--edge\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\n{huge}\r\n--edge--\r\n"),
            ),
            _ => (FORM, format!("claim={huge}")),
        };
        let from = world.rightful(&route, &example);
        let answer = send(from, &example, &world.url(&example), kind, body.into_bytes()).await;
        assert_eq!(answer.status, 413, "{}: {}", route.path, answer.body);
    }
    assert!(world.all() == before);
}

/// What may stand where a number or a code should.
const ABSURD: [&str; 10] = ["0", "-1", "99999999999", "x", "%FF", "%00", "%zz", "1%2F2", "%F0%9F%8F%86", "1e3"];

#[tokio::test]
async fn an_absurd_address_is_no_page_and_no_bug() {
    let world = World::new(Before::Lesson).await;
    for (route, example) in table().into_iter().filter(|(route, _)| route.path.contains('{')) {
        let names: Vec<&str> = route.path.split('/').filter(|part| part.starts_with('{')).collect();
        for name in names {
            for absurd in ABSURD {
                let before = world.all();
                let url = world.fill(&route.path.replacen(name, absurd, 1));
                let (kind, body) = world.load(&example);
                let request = world.rightful(&route, &example).request(route.method.clone(), &url);
                let answer = world.rightful(&route, &example).send(request.header(CONTENT_TYPE, kind), body).await;
                let answer = dressed(&example, answer);
                // A code that no class has asks for another; a form may be looked at before the address is.
                assert!((400..500).contains(&answer.status), "{} {url}: {}", route.method, answer.status);
                assert!(world.all() == before, "{} {url} changed something", route.method);
            }
        }
    }
}

#[tokio::test]
async fn an_absurd_question_after_the_address_is_no_bug() {
    let world = World::new(Before::Lesson).await;
    let before = world.all();
    for (route, example) in table().into_iter().filter(|(route, _)| route.method == Method::GET) {
        for query in
            ["saved=x", "unit=-1", "unit=99999999999", "theme=%FF", "%zz=%FF", "done=x&done=y", "&&=&", "code="]
        {
            let url = format!("{}?{query}", world.fill(route.path));
            let from = world.rightful(&route, &example);
            send(from, &example, &url, FORM, Vec::new()).await;
        }
    }
    assert!(world.all() == before);
}

/// Bodies that are not what any route asks for.
fn broken() -> Vec<(&'static str, Vec<u8>)> {
    let deep = "[".repeat(4_000);
    let mut bodies: Vec<(&'static str, Vec<u8>)> = vec![(FORM, Vec::new()), (JSON, Vec::new()), ("", b"a=b".to_vec())];
    for text in ["=&=&&&", "claim=%FF&claim=%zz", "student=-1&outcome=99999999999&status=x&minutes=0", "claim"] {
        bodies.push((FORM, text.into()));
    }
    bodies.push((FORM, b"claim=\xFF\xFE&name=\xC3".to_vec()));
    for text in ["{", "null", "[]", "{}", "\"x\"", r#"{"outcome": -1, "status": 7}"#, r#"{"student": 1e99}"#, &deep] {
        bodies.push((JSON, text.into()));
    }
    bodies.push((JSON, b"{\"name\": \"\xFF\"}".to_vec()));
    bodies.push(("text/plain", b"claim=1-1".to_vec()));
    bodies.push(("multipart/form-data", b"--x".to_vec()));
    bodies.push(("multipart/form-data; boundary=edge", b"--edge\r\nContent-Disposition: form-data\r\n\r\n".to_vec()));
    bodies
}

#[tokio::test]
async fn a_broken_body_is_refused_in_words_wherever_one_is_asked_for() {
    let world = World::new(Before::Lesson).await;
    for (route, example) in table().into_iter().filter(|(_, example)| !matches!(example.load, Load::Nothing)) {
        for (kind, body) in broken() {
            let anas = world.of_ana();
            let from = world.rightful(&route, &example);
            let answer = send(from, &example, &world.url(&example), kind, body.clone()).await;
            let what = format!("{} with {kind} {:?}", route.path, String::from_utf8_lossy(&body));
            assert!(answer.status >= 300, "{what}: {}", answer.status);
            if route.who == cupboard::web::Who::Student {
                assert!((400..500).contains(&answer.status), "{what}: {}", answer.status);
                assert_eq!(world.of_ana(), anas, "{what}");
            }
        }
    }
}

#[tokio::test]
async fn a_field_too_few_or_twice_is_no_bug() {
    for (route, example) in table() {
        let Load::Form(fields) = example.load else { continue };
        let world = World::new(example.before).await;
        let filled: Vec<_> = fields.iter().map(|(name, value)| (*name, world.fill(value))).collect();
        let filled: Vec<_> = filled.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for place in 0..filled.len() {
            let mut few = filled.clone();
            few.remove(place);
            let twice: Vec<_> = filled.iter().copied().chain([filled[place]]).collect();
            for fields in [few, twice] {
                let body = axum::body::to_bytes(crate::common::form(&fields), usize::MAX).await.unwrap();
                let from = world.rightful(&route, &example);
                send(from, &example, &world.url(&example), FORM, body.to_vec()).await;
            }
        }
    }
}

#[tokio::test]
async fn a_crooked_envelope_is_refused_in_words() {
    let world = World::new(Before::Lesson).await;
    let anas = world.of_ana();
    let claim = world.fill("{claim}");
    let fields = [("claim", claim.as_str()), ("colour", "green")];
    for (name, value) in [("x-outbox", "a/../b"), ("x-outbox", ""), ("x-number", "0"), ("x-number", "-1")] {
        let mut request = world.ana.request(Method::POST, "/me/cup").header(CONTENT_TYPE, FORM);
        request = request.header("accept", JSON).header("x-outbox", "test").header("x-number", "1");
        request.headers_mut().unwrap().insert(name, value.parse().unwrap());
        let answer = world.ana.send(request, crate::common::form(&fields)).await;
        assert_eq!(answer.status, 422, "{name}: {value:?}");
        assert_eq!(answer.json()["error"], "bad-form");
    }
    assert_eq!(world.of_ana(), anas);
}

#[tokio::test]
async fn an_address_that_is_not_ours_has_its_page_or_its_json() {
    let world = World::new(Before::Lesson).await;
    for path in
        ["/nowhere", "/api/v1/nowhere", "/assets/css/../../etc/passwd", "/assets/%2e%2e%2fCargo.toml", "//", "/me/"]
    {
        let example = Example {
            path: if path.starts_with("/api") { "/api/" } else { "/" },
            load: Load::Nothing,
            ..table().remove(0).1
        };
        let answer = send(&world.nobody, &example, path, FORM, Vec::new()).await;
        assert_eq!(answer.status, 404, "{path}");
    }
}
