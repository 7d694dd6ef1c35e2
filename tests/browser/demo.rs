//! The demo shows itself (issue 2, "Shown by" 1).

use crate::chromium::{Driver, Size};
use crate::hub::Demo;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_demos_wall_shows_students_moving() {
    let driver = Driver::start().await;
    let demo = Demo::start();
    let wall = driver.page(Size::WALL).await;
    wall.open(&demo.url("/wall")).await;
    // They arrive one by one …
    wall.until("document.querySelectorAll('.arrivals li').length >= 3").await;
    let teacher = driver.page(Size::LAPTOP).await;
    teacher.open(&demo.url("/teach")).await;
    teacher.until_there("#teach-room .person-here").await;
    // … and then the map moves: what hangs and stands on the shelves changes.
    teacher.tap("button[name=face][value=work]").await;
    wall.until_there("[id^=shelf-]").await;
    wall.js(
        "window.before = document.querySelector('#wall-stage').textContent + document.querySelectorAll('.cup').length",
    )
    .await;
    wall.until("window.before !== document.querySelector('#wall-stage').textContent + document.querySelectorAll('.cup').length")
        .await;
    for page in [&wall, &teacher] {
        assert_eq!(page.complaints(), Vec::<String>::new());
    }
}
