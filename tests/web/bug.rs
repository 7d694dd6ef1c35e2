//! A bug of ours, planted behind the layers that every request passes.

use crate::common::{Client, TestApp};
use axum::Router;
use axum::body::Body;
use axum::http::Method;
use axum::routing::get;
use cupboard::web::{App, inside_layers};
use std::net::{IpAddr, Ipv4Addr};

async fn bug() -> &'static str {
    panic!("the bug named Waldo")
}

#[tokio::test]
async fn a_bug_costs_one_plain_page_that_tells_nothing_of_it() {
    let app = TestApp::new().await;
    let table: Router<App> = Router::new().route("/bug", get(bug)).route("/api/v1/bug", get(bug));
    let router = inside_layers(table.route("/fine", get(async || "fine")), app.app.clone());
    let client = Client::new(router, IpAddr::V4(Ipv4Addr::new(192, 168, 1, 77)));
    for (path, word) in [("/bug", "<h1>"), ("/api/v1/bug", "\"internal\"")] {
        let answer = client.send(client.request(Method::GET, path), Body::empty()).await;
        assert_eq!(answer.status, 500);
        assert!(
            answer.body.contains(word) && answer.body.contains("Something went wrong on the box"),
            "{}",
            answer.body
        );
        assert!(!answer.body.contains("Waldo") && !answer.body.contains(".rs"), "{}", answer.body);
        assert!(answer.headers["content-security-policy"].to_str().unwrap().contains("default-src 'none'"));
    }
    assert_eq!(client.get("/fine").await.body, "fine", "everybody else goes on");
}
