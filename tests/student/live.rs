//! A page plus its streamed fragments is the page rendered afresh (DESIGN.md, Live pages).

use super::common::{Answer, Client, Stream, TestApp};
use super::{raise, report};
use cupboard::classroom::{Deed, Level, Policies, SettingDeed, StatusRule};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;

type Pieces = BTreeMap<String, String>;

/// The live pieces of a page.
fn pieces(page: &Answer) -> Pieces {
    let selector = Selector::parse("[data-live]").unwrap();
    page.html().select(&selector).map(|piece| (piece.attr("id").unwrap().to_owned(), piece.html())).collect()
}

/// Does what `swap.js` does.
fn swap(pieces: &mut Pieces, markup: &str) {
    for piece in Html::parse_fragment(markup).root_element().children().filter_map(ElementRef::wrap) {
        let id = piece.attr("id").unwrap().to_owned();
        assert!(pieces.insert(id.clone(), piece.html()).is_some(), "{id} has no place on the page");
    }
}

/// Swaps until the page is as it would be afresh; hangs, and so fails, if it never gets there.
async fn becomes_fresh(phone: &Client, url: &str, pieces_now: &mut Pieces, stream: &mut Stream) {
    loop {
        let fresh = pieces(&phone.get(url).await);
        if *pieces_now == fresh {
            return;
        }
        let (event, markup) = stream.next().await;
        assert_eq!(event, "swap");
        swap(pieces_now, &markup);
    }
}

#[tokio::test]
async fn a_page_and_its_fragments_are_the_page_afresh() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let mut now = pieces(&phone.get("/me").await);
    assert_eq!(now.len(), 21);
    let mut stream = phone.stream("/me/events").await;
    raise(&app, &phone, "red", "EE.1", "a <b> & \"c\"\nd").await;
    becomes_fresh(&phone, "/me", &mut now, &mut stream).await;
    report(&app, &phone, "EE.1", "ready").await;
    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    app.teach(Deed::SeeCup { student }).await;
    app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await;
    becomes_fresh(&phone, "/me", &mut now, &mut stream).await;
    assert!(now["all"].contains("mark-mastered"));
    app.teach(Deed::Set(SettingDeed::Policies(Policies { status: StatusRule::InWindow, ..Policies::default() }))).await;
    app.teach(Deed::RenameStudent { student, name: "Ana María".into() }).await;
    app.teach(Deed::CloseClass).await;
    becomes_fresh(&phone, "/me", &mut now, &mut stream).await;
    assert!(now["cups"].contains("Class is closed") && now["who"].contains("Ana María"));
}

#[tokio::test]
async fn only_what_changed_is_sent_and_not_what_others_do() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let other = app.student("Ben").await;
    let mut stream = phone.stream("/me/events").await;
    stream.next().await;
    raise(&app, &other, "yellow", "EE.1", "").await;
    raise(&app, &phone, "green", "EE.1", "").await;
    let (_, markup) = stream.next().await;
    let mut only = Pieces::from([("cups".into(), String::new())]);
    swap(&mut only, &markup);
    assert!(only["cups"].contains("tint-green"), "{markup}");
}

#[tokio::test]
async fn the_class_map_is_one_stream_for_all_and_stays_true() {
    let app = TestApp::new().await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    let mut now = pieces(&ana.get("/me/map").await);
    now.remove("who");
    let (mut stream, mut other) = (ana.stream("/me/map/events").await, ben.stream("/me/map/events").await);
    assert_eq!(stream.next().await, other.next().await);
    let deed = Deed::Judge { student: app.id("Ben"), outcome: app.skill("F.2"), level: Some(Level::MASTERED) };
    app.teach(deed).await;
    let (_, markup) = stream.next().await;
    assert_eq!(other.next().await.1, markup);
    swap(&mut now, &markup);
    let fresh = pieces(&ana.get("/me/map").await);
    assert_eq!(now["shelves"], fresh["shelves"]);
}
