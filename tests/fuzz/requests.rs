//! Requests: each a good one of the URL table with its address, its headers or its body altered. Every answer is a page
//! or JSON with a sentence, and none says that something went wrong in here.

use crate::chance::Chance;
use crate::examples::{Before, Example, Load, Sender, examples};
use crate::shape::shape;
use crate::world::{World, dressed};
use axum::body::Body;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, HeaderName, HeaderValue, ORIGIN};
use axum::http::{Method, Uri};
use std::time::Instant;

/// After so many requests everybody begins anew: some leave, some close class.
const ONE_LESSON: usize = 300;
/// What a tap's envelope and a browser say, with good values to begin from.
const HEADERS: [(HeaderName, &str); 11] = [
    (COOKIE, "cupboard=0123; language=fr"),
    (HOST, "cupboard.local:8080"),
    (ORIGIN, "http://cupboard.local:8080"),
    (ACCEPT_LANGUAGE, "fr-CA, ar;q=0.5"),
    (CONTENT_TYPE, "multipart/form-data; boundary=edge"),
    (HeaderName::from_static("x-outbox"), "9f2c-01"),
    (HeaderName::from_static("x-number"), "7"),
    (HeaderName::from_static("x-age-ms"), "1200"),
    (HeaderName::from_static("x-seen"), "41"),
    (HeaderName::from_static("last-event-id"), "12-34"),
    (HeaderName::from_static("accept"), "application/json"),
];

/// What is altered in one request.
struct Altered {
    url: String,
    body: Vec<u8>,
    kind: HeaderValue,
    headers: Vec<(HeaderName, HeaderValue)>,
}

fn bytes(chance: &mut Chance) -> Vec<u8> {
    let length = 3 + chance.below(40);
    (0..length).map(|_| chance.below(256) as u8).collect()
}

fn altered(world: &World, example: &Example, chance: &mut Chance) -> Altered {
    let good = match example.load {
        Load::Nothing => String::new(),
        Load::Form(fields) => {
            let field = |(name, value): &(&str, &str)| format!("{name}={}", world.fill(value));
            fields.iter().map(field).collect::<Vec<_>>().join("&")
        }
        Load::Json(body) => world.fill(body),
        Load::Parts(fields) => crate::world::parts(fields),
    };
    let kind = HeaderValue::from_static(world.load(example).0);
    let mut altered = Altered { url: world.url(example), body: good.clone().into_bytes(), kind, headers: vec![] };
    let what = chance.below(8);
    if what < 5 && !good.is_empty() {
        altered.body =
            shape(&bytes(chance), &[good.into_bytes(), b"claim=1-1&note=x".to_vec(), b"{\"a\":[1]}".to_vec()]);
    }
    if what == 5 || (what < 5 && matches!(example.load, Load::Nothing)) {
        let path = shape(&bytes(chance), &[altered.url.clone().into_bytes()]);
        altered.url = String::from_utf8(path).ok().filter(|url| url.parse::<Uri>().is_ok()).unwrap_or(altered.url);
    }
    if what >= 6 || chance.in_thousand(300) {
        for _ in 0..=chance.below(3) {
            let (name, good) = chance.pick(&HEADERS).clone();
            if let Ok(value) = HeaderValue::from_bytes(&shape(&bytes(chance), &[good.as_bytes().to_vec()])) {
                altered.headers.push((name, value));
            }
        }
    }
    altered
}

/// Sends it from whoever may, and now and then from somebody else.
async fn send(world: &World, example: &Example, chance: &mut Chance) {
    let Altered { url, body, kind, headers } = altered(world, example, chance);
    let routes = cupboard::web::routes();
    let route = routes.iter().find(|route| route.method == example.method && route.path == example.path).unwrap();
    let everyone = world.everyone();
    let stranger = chance.in_thousand(150);
    let from = if stranger { chance.pick(&everyone).1 } else { world.rightful(route, example) };
    let mut request = from.request(example.method.clone(), &url).header(CONTENT_TYPE, kind);
    let map = request.headers_mut().unwrap();
    for (name, value) in headers {
        map.insert(name, value);
    }
    let told = format!("{} {url} {:?} {:?}", example.method, String::from_utf8_lossy(&body), request.headers_ref());
    let answer = from.send(request, Body::from(body)).await;
    assert!(answer.status < 500, "{told}: {} {}", answer.status, answer.body);
    let json = answer.headers.get(CONTENT_TYPE).is_some_and(|kind| kind == "application/json");
    if answer.status >= 400 && json {
        let told = answer.json();
        assert!(["error", "message"].iter().all(|field| told[field].is_string()), "{told}");
    } else if url.split('?').next() == Some(&world.fill(example.path)) && answer.status != 421 {
        dressed(example, answer);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn any_request_is_answered_in_words() {
    let seed = std::env::var("CUPBOARD_REQUESTS_SEED")
        .map_or_else(|_| getrandom::u64().unwrap(), |seed| seed.parse().unwrap());
    println!("again: CUPBOARD_REQUESTS_SEED={seed} cargo test --test fuzz any_request");
    let mut chance = Chance(seed);
    // Passphrases are hashed slowly on purpose; a demo's stream never ends; both have tests of their own.
    let slow = |example: &Example| ["/teach/start", "/teach/sign-in", "/teach/unlock"].contains(&example.path);
    let quick =
        |example: &Example| example.before == Before::Lesson && !slow(example) && example.sender == Sender::Nobody;
    let table: Vec<Example> = examples().into_iter().filter(quick).collect();
    assert!(table.iter().any(|example| example.method == Method::POST));
    let (begun, patience) = (Instant::now(), 2 * crate::patience());
    let mut sent = 0;
    while sent == 0 || begun.elapsed() < patience {
        let world = World::new(Before::Lesson).await;
        for _ in 0..ONE_LESSON {
            world.app.pass(1);
            let example = chance.pick(&table);
            send(&world, example, &mut chance).await;
            sent += 1;
            if begun.elapsed() > patience {
                break;
            }
        }
    }
    println!("{sent} requests");
}
