//! A page plus its streamed fragments is the page rendered afresh: for the wall and the teacher's Now, as they are after
//! each of forty deeds in an order that the seed draws. (The student's page: `tests/student/live.rs`.)

use crate::common::{Answer, Client, Stream, TestApp};
use crate::examples::Before;
use crate::world::World;
use cupboard::classroom::{
    Colour, CupsShown, Deed, Face, Level, Naming, OutcomeId, Presence, SettingDeed, Status, StudentId, WallSettings,
};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;

/// A page in a browser: its live pieces by id, and the rest with each piece's id in its place.
struct Shown {
    url: String,
    pieces: BTreeMap<String, String>,
    rest: String,
    stream: Stream,
}

fn swapped(markup: &str) -> BTreeMap<String, String> {
    let fragment = Html::parse_fragment(markup);
    let elements = fragment.root_element().children().filter_map(ElementRef::wrap);
    elements.map(|piece| (piece.attr("id").unwrap().to_owned(), piece.html())).collect()
}

/// Takes these pieces out of a page.
fn apart<'a>(page: &Answer, ids: impl Iterator<Item = &'a String>) -> (BTreeMap<String, String>, String) {
    let html = page.html();
    let mut rest = html.root_element().html();
    let mut pieces = BTreeMap::new();
    for id in ids {
        let selector = Selector::parse(&format!("[id='{id}']")).unwrap();
        let piece = html.select(&selector).next().unwrap_or_else(|| panic!("the page has no place for {id}")).html();
        rest = rest.replacen(&piece, &format!("#{id}"), 1);
        pieces.insert(id.clone(), piece);
    }
    (pieces, rest)
}

impl Shown {
    async fn open(client: &Client, url: &str, events: &str) -> Self {
        let page = client.get(url).await;
        assert_eq!(page.status, 200, "{url}");
        let mut stream = client.stream(events).await;
        let (event, markup) = stream.next().await;
        assert_eq!(event, "swap");
        let first = swapped(&markup);
        assert!(first.len() > 1, "{url} has live pieces");
        let (pieces, rest) = apart(&page, first.keys());
        assert_eq!(first, pieces, "{url}: the first frame is the page");
        Self { url: url.to_owned(), pieces, rest, stream }
    }

    /// Swaps until the page is as it would be afresh; hangs, and so fails, if it never gets there.
    async fn becomes_fresh(&mut self, client: &Client, after: &Deed) {
        let (fresh, rest) = apart(&client.get(&self.url).await, self.pieces.keys());
        assert_eq!(rest, self.rest, "{}: what no stream brings changed after {after:?}", self.url);
        while self.pieces != fresh {
            let (event, markup) = self.stream.next().await;
            assert_eq!(event, "swap", "{} after {after:?}", self.url);
            for (id, piece) in swapped(&markup) {
                assert!(self.pieces.insert(id.clone(), piece).is_some(), "{id} has no place on {}", self.url);
            }
        }
    }
}

/// Numbers that look drawn and are the same each time.
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

fn deed(draw: &mut Draw, students: &[StudentId], skills: &[OutcomeId]) -> Deed {
    let (student, outcome) = (draw.of(students), draw.of(skills));
    let colour = draw.of(&Colour::ALL);
    match draw.below(15) {
        0..3 => Deed::RaiseCup { student, colour, outcome: Some(outcome), note: "<b> & \"c\"".into() },
        3 => Deed::RaiseCup { student, colour, outcome: None, note: String::new() },
        4 => Deed::LowerCup { student },
        5 => Deed::SeeCup { student },
        6..8 => Deed::SetStatus { student, outcome, status: draw.of(&Status::ALL) },
        8 => Deed::Judge { student, outcome, level: Some(draw.of(&Level::FIRST)) },
        9 => Deed::MarkPresence { student, presence: draw.of(&[Presence::HereByTeacher, Presence::Absent]) },
        10 => Deed::SetFace { face: draw.of(&[Face::Auto, Face::Arrive, Face::Work]) },
        11 => Deed::TurnPage { page: draw.below(3) as u16 },
        12 => Deed::Set(SettingDeed::Wall(WallSettings {
            naming: draw.of(&[Naming::Alias, Naming::Initials, Naming::Names, Naming::Totals]),
            cups: draw.of(&[CupsShown::OnShelf, CupsShown::ListByAlias, CupsShown::ListByName]),
        })),
        13 => Deed::Undo { of: None },
        _ => Deed::SetOffWall { student, off_wall: draw.below(2) == 0 },
    }
}

/// The teacher's deed, and whether it was one that the class allows just now.
async fn happens(app: &TestApp, deed: &Deed) -> bool {
    let wish = cupboard::hub::Wish::deed(cupboard::classroom::Actor::Teacher, app.section, deed.clone());
    matches!(app.app.hub.submit(wish).await, cupboard::hub::Answer::Saved(receipt) if receipt.changed)
}

/// S1, S38: wall and first page stay true, live.
#[tokio::test]
async fn the_wall_and_now_stay_what_they_would_be_afresh() {
    let world = World::new(Before::Lesson).await;
    let students: Vec<_> = world.app.class().members().map(|(student, _)| student).collect();
    let skills: Vec<_> = world.app.class().taught().map(|(outcome, _)| outcome).collect();
    let teach = format!("/teach/{}", world.app.section);
    let mut wall = Shown::open(&world.wall, "/wall", "/wall/events").await;
    let mut now = Shown::open(&world.teacher, &teach, &format!("{teach}/events")).await;
    let mut draw = Draw(2_026);
    let mut done = 0;
    while done < 40 {
        let deed = deed(&mut draw, &students, &skills);
        if happens(&world.app, &deed).await {
            done += 1;
            wall.becomes_fresh(&world.wall, &deed).await;
            now.becomes_fresh(&world.teacher, &deed).await;
        }
    }
    for deed in [Deed::CloseClass, Deed::OpenClass { minutes: 50 }] {
        assert!(happens(&world.app, &deed).await);
        wall.becomes_fresh(&world.wall, &deed).await;
        now.becomes_fresh(&world.teacher, &deed).await;
    }
}

#[tokio::test]
async fn whoever_loses_the_line_asks_again_after_two_to_five_seconds_each_in_a_time_of_their_own() {
    let app = TestApp::new().await;
    let wall = app.local();
    let mut drawn = std::collections::BTreeSet::new();
    for _ in 0..40 {
        let mut stream = wall.stream("/wall/events").await;
        let retry: u32 = stream.field("retry").await.expect("the first frame says when to come back").parse().unwrap();
        assert!((2_000..=5_000).contains(&retry), "{retry}");
        assert_eq!(stream.next().await.0, "swap", "and is a frame like any other");
        drawn.insert(retry);
    }
    assert!(drawn.len() > 20, "{drawn:?}");
}
