//! A form that is sent twice counts once (TRUST.md, Taps): a finger that taps twice, a page that is loaded again.

use crate::examples::{Before, Load};
use crate::refusals::table;
use crate::world::{World, dressed};
use axum::body::{Body, to_bytes};
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;

/// What hands out a new key each time, of which the last holds; and "still stuck", which moves only since when.
const MAY_REPEAT: [&str; 6] = [
    "/teach/sign-in",
    "/teach/stand-in",
    "/teach/box/substitute",
    "/teach/box/devices/pin",
    "/me/cup/confirm",
    "/api/v1/me/cup/confirm",
];

#[tokio::test]
async fn a_form_that_is_sent_twice_counts_once_and_says_the_same() {
    let is_form = |load: Load| !matches!(load, Load::Json(_));
    for (route, example) in table() {
        if route.method != Method::POST || MAY_REPEAT.contains(&route.path) || !is_form(example.load) {
            continue;
        }
        let what = format!("{} {}", route.method, route.path);
        let world = World::new(example.before).await;
        let from = world.rightful(&route, &example);
        let (url, (kind, body)) = (world.url(&example), world.load(&example));
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let send = || async {
            let request = from.request(Method::POST, &url).header(CONTENT_TYPE, kind);
            dressed(&example, from.send(request, Body::from(body.clone())).await)
        };
        let first = send().await;
        assert_eq!(first.status, example.status, "{what}: {}", first.body);
        let once = world.all();
        let again = send().await;
        assert!(world.all() == once, "{what} counted twice: {} {}", again.status, again.location());
        if body.windows(5).any(|part| part == b"once=") {
            assert_eq!((again.status, again.location()), (first.status, first.location()), "{what}");
        }
    }
}

#[tokio::test]
async fn forms_that_would_do_something_else_the_second_time_say_which_showing_they_are_sent_from() {
    let world = World::new(Before::Lesson).await;
    for (page, form) in [
        ("/teach/new", "/teach/new"),
        ("/teach/{section}", "/teach/{section}/undo"),
        ("/teach/{section}/students", "/teach/{section}/students"),
        ("/teach/{section}/skills", "/teach/{section}/skills/order"),
        ("/teach/{section}/questions", "/teach/{section}/questions"),
        ("/teach/{section}/skills/{outcome}/marks", "/teach/{section}/skills/{outcome}/marks"),
        ("/teach/{section}/term", "/teach/{section}/term/end"),
        ("/teach/{section}/habits", "/teach/{section}/habits/log"),
        ("/teach/{section}/blocks", "/teach/{section}/blocks"),
    ] {
        let shown = world.teacher.get(&world.fill(page)).await;
        assert!(shown.has(&format!("form[action='{}'] input[name=once]", world.fill(form))), "{page}: {}", shown.body);
    }
}
