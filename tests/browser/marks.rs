//! One skill for the whole class by keyboard alone (issue 4, "Shown by" 3).

use crate::chromium::{Driver, Page, Size};
use crate::hub::TestHub;
use crate::paths::become_teacher;
use cupboard::classroom::ledger::AttemptFact;
use cupboard::classroom::{Fact, Level};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const RIGHT: char = '\u{e014}';
/// More pages than this lie between no two things.
const FAR: usize = 120;

/// Presses one key, as fingers do: it goes to whatever has the focus.
async fn press(page: &Page, key: char) {
    let keys = KeyActions::new("keys".into());
    let keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
    page.client.perform_actions(keys).await.unwrap();
}

/// Tab until the focus is on it.
async fn tab_to(page: &Page, css: &str) {
    for _ in 0..FAR {
        let there = format!("return !!document.activeElement && document.activeElement.matches({css:?})");
        if page.js(&there).await == true {
            return;
        }
        press(page, TAB).await;
    }
    panic!("Tab never comes to {css}");
}

/// S26, S29: from the map to the levels of a skill, 35 of them by numbers and by arrows, saved, and all taken back,
/// without a mouse.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_levels_of_a_class_of_35_are_written_down_by_keyboard_alone() {
    let names: Vec<String> = (1..=35).map(|n| format!("Student {n:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let skills: Vec<String> = (1..=24).map(|n| format!("I can solve problems of kind {n}")).collect();
    let skills: Vec<_> = skills.iter().map(|statement| ("", statement.as_str(), "Expressions")).collect();
    let driver = Driver::start().await;
    let mut hub = TestHub::prepared("127.0.0.1", "Period 3", &names, &skills).await;
    let page = driver.page(Size::LAPTOP).await;
    become_teacher(&page, &hub).await;
    page.taps();
    page.open(&hub.url("/teach/1/map")).await;
    tab_to(&page, ".grid-write[href$='/skills/3/marks']").await;
    press(&page, ENTER).await;
    page.until("location.pathname === '/teach/1/skills/3/marks'").await;
    page.until("document.activeElement.name === 'level-1'").await;
    page.until_there("[data-numbers]:not([hidden])").await;
    for row in 0..35_u8 {
        let level = 1 + row % 4;
        if row % 2 == 0 {
            press(&page, char::from(b'0' + level)).await; // goes on by itself
        } else {
            for _ in 0..level {
                press(&page, RIGHT).await;
            }
            press(&page, TAB).await;
        }
    }
    page.until("document.activeElement.matches('.marks-save button')").await;
    press(&page, ENTER).await;
    page.until("location.search === '?done=saved'").await;
    let now = "[...document.querySelectorAll('.marks-now')].map((one) => one.textContent)";
    let expected: Vec<_> = (0..35).map(|row| ["Not yet", "Approaching", "Mastered", "Exceeding"][row % 4]).collect();
    assert_eq!(page.js(&format!("return {now}")).await, serde_json::json!(expected));
    tab_to(&page, ".undo-button").await;
    press(&page, ENTER).await;
    page.until("location.search.includes('undone')").await;
    assert_eq!((page.taps(), page.complaints()), (0, vec![]), "no mouse");
    hub.kill();
    let level = |fact: &Fact| match fact {
        Fact::Attempt { what: AttemptFact::Assessed(what), .. } => what.level,
        _ => None,
    };
    let events = hub.events();
    let levels: Vec<_> = events.iter().filter_map(|event| level(&event.fact)).collect();
    assert_eq!(levels, (0..35).map(|row| Level(1 + row % 4)).collect::<Vec<_>>());
}

/// S26: the rows fit a laptop and a phone, and what the keys go to is in sight.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_rows_of_a_class_of_35_fit_a_laptop_and_a_phone() {
    let names: Vec<String> = (1..=35).map(|n| format!("Student {n:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let driver = Driver::start().await;
    let hub = TestHub::prepared("127.0.0.1", "Period 3", &names, &[("", "I can count", "")]).await;
    let first = driver.page(Size::LAPTOP).await;
    become_teacher(&first, &hub).await;
    let wide = "return [document.documentElement.scrollWidth <= innerWidth, document.querySelector('.marks-row').offsetHeight]";
    first.open(&hub.url("/teach/1/skills/1/marks")).await;
    first.until("document.activeElement.name === 'level-1'").await;
    let laptop = first.js(wide).await;
    assert!(laptop[0] == true && laptop[1].as_u64().unwrap() <= 48, "{laptop}: one line a student");
    for row in 1..=35 {
        press(&first, '3').await;
        let seen =
            "const at = document.activeElement.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight";
        assert_eq!(first.js(seen).await, true, "after row {row}");
    }
    let resized = serde_json::json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
    first.cdp("Emulation.setDeviceMetricsOverride", resized).unwrap();
    first.until("innerWidth === 390").await;
    let phone = first.js(wide).await;
    assert!(phone[0] == true && phone[1].as_u64().unwrap() <= 150, "{phone}: three lines a student at most");
}
