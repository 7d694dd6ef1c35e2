//! A lesson runs end to end: scan, tap, see it on the wall and at the teacher's (issue 2, "Shown by" 2).

use crate::chromium::{Driver, Page, Size};
use crate::hub::TestHub;
use crate::paths::{become_teacher, join, make_class};
use serde_json::Value as Json;
use std::path::Path;
use std::process::Command;

const ROSTER: &str = "Ana\nBen\nChioma\nDilnoza";
const SKILL_LIST: &str = "I can rewrite powers with the same base\nI can solve x² = p";
/// Scan, name, three pictures, in.
const MOST_TAPS: u32 = 6;
/// From the finger to every screen.
const A_BLINK_MS: i64 = 1_000;

/// S1, S7, S51: the first tap of the lesson is an arrival, and a cup is live on every screen.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_phone_scans_the_wall_joins_in_six_taps_and_its_cup_is_on_wall_and_desk_within_a_second() {
    let driver = Driver::start().await;
    let hub = TestHub::new();
    let (wall, teacher) = (driver.page(Size::WALL).await, driver.page(Size::LAPTOP).await);
    wall.open(&hub.url("/wall")).await;
    wall.until_reads(".calm-code", hub.setup_code()).await;

    become_teacher(&teacher, &hub).await;
    make_class(&teacher, "Period 3", ROSTER, SKILL_LIST).await;
    wall.until_there(".door svg").await;
    let scanned = scan(&wall.screenshot().await);

    let phone = driver.page(Size::PHONE).await;
    phone.open(&scanned).await;
    let animals = "return [...document.querySelectorAll('.check-word')].map((one) => one.textContent).join()";
    let shown = phone.js(animals).await;
    assert!(shown.as_str().is_some_and(|both| both.contains(',')), "two animals to compare: {shown}");
    assert_eq!(wall.js(animals).await, shown, "and the wall shows them");
    join(&phone, "Chioma").await;
    let taps = phone.taps();
    assert!(taps <= MOST_TAPS, "{taps} taps to join");
    wall.until_reads("#wall-head .here", "1").await;
    teacher.until_reads("#teach-claims", "Chioma").await;

    // The map, so that cups have a shelf to stand on.
    teacher.tap("button[name=face][value=work]").await;
    wall.until_there("[id^=shelf-]").await;
    assert_eq!(wall.js(animals).await, shown, "in the corner too");
    assert_eq!(phone.js(animals).await, shown, "and the phone's own page");
    watch(&wall, ".standing .cup-red").await;
    watch(&teacher, "#teach-cups .cup-red").await;
    watch_finger(&phone).await;
    let mut best = i64::MAX;
    for _ in 0..3 {
        best = best.min(raise_and_lower(&phone, &wall, &teacher).await);
    }
    assert!(best < A_BLINK_MS, "{best} ms from the finger to wall and desk, at best of three");
    teacher.until_gone("#teach-cups .cup").await;
    wall.until_gone(".standing .cup").await;
    for page in [&wall, &teacher, &phone] {
        assert_eq!(page.complaints(), Vec::<String>::new());
    }
}

/// What zbar reads from the wall, and reads again from a quarter of its size.
fn scan(png: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (whole, quarter) = (folder.path().join("wall.png"), folder.path().join("quarter.png"));
    std::fs::write(&whole, png).unwrap();
    let made = Command::new("convert").arg(&whole).args(["-resize", "25%"]).arg(&quarter).status();
    assert!(made.expect("imagemagick is installed").success());
    let (near, far) = (read(&whole), read(&quarter));
    assert_eq!(near, far, "the same from the back of the room");
    near
}

fn read(picture: &Path) -> String {
    let output = Command::new("zbarimg").args(["-q", "--raw"]).arg(picture).output().expect("zbar is installed");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// Notes when something comes and goes, by the machine's clock.
async fn watch(page: &Page, css: &str) {
    let script = "
        window.changes = []; window.there = false;
        const look = () => {
            const there = !!document.querySelector(CSS_PATH);
            if (there !== window.there) { window.there = there; window.changes.push(Date.now()); }
        };
        new MutationObserver(look).observe(document, { subtree: true, childList: true });";
    page.js(&script.replace("CSS_PATH", &crate::chromium::quoted(css))).await;
}

async fn watch_finger(phone: &Page) {
    phone.js("window.changes = []; addEventListener('click', () => window.changes.push(Date.now()), true)").await;
}

/// One cup up and down again: the slower of the two ways, in milliseconds.
async fn raise_and_lower(phone: &Page, wall: &Page, teacher: &Page) -> i64 {
    for page in [phone, wall, teacher] {
        page.js("window.changes = []").await;
    }
    for raised in ["true", "false"] {
        phone.tap(".tint-red").await;
        phone.until_there(&format!(".tint-red[aria-pressed={raised}]")).await;
        for page in [wall, teacher] {
            page.until(&format!("window.there === {raised}")).await;
        }
    }
    let finger = changes(phone).await;
    let mut slowest = 0;
    for page in [wall, teacher] {
        let seen = changes(page).await;
        assert_eq!((finger.len(), seen.len()), (2, 2), "up and down, each once");
        slowest = slowest.max(seen[0] - finger[0]).max(seen[1] - finger[1]);
    }
    slowest
}

async fn changes(page: &Page) -> Vec<i64> {
    let all = page.js("return window.changes").await;
    all.as_array().unwrap().iter().filter_map(Json::as_i64).collect()
}
