//! Tutoring groups (S9, S11): a name is dragged to another group by mouse and by finger.

use crate::chromium::{Driver, Page, Size, quoted};
use crate::hub::TestHub;
use crate::paths::{PASSPHRASE, become_teacher};
use serde_json::json;

/// The middle of the first thing that a selector finds, in the window.
async fn middle(page: &Page, css: &str) -> (f64, f64) {
    page.until_there(css).await;
    let box_of = format!("document.querySelector({}).getBoundingClientRect()", quoted(css));
    let at = page.js(&format!("const b = {box_of}; return [b.x + b.width / 2, b.y + b.height / 2]")).await;
    (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())
}

/// The handle of a name, scrolled to the middle of the window.
async fn handle(page: &Page, name: &str) -> String {
    let found = format!(
        "const all = [...document.querySelectorAll('.groups-one [data-student]')];
         const one = all.find((line) => line.querySelector('.groups-name').textContent.includes({}));
         one.scrollIntoView({{ block: 'center' }}); return one.dataset.student",
        quoted(name)
    );
    let student = page.js(&found).await;
    format!("[data-student='{}'] .groups-grip", student.as_str().unwrap())
}

async fn group_of(page: &Page, name: &str) -> String {
    let words = format!(
        "const all = [...document.querySelectorAll('.groups-one')];
         const one = all.find((group) => [...group.querySelectorAll('.groups-name')].some((n) => n.textContent.includes({})));
         return one ? one.id : ''",
        quoted(name)
    );
    page.js(&words).await.as_str().unwrap_or_default().to_owned()
}

/// The change is made, and the page stands where the name went.
const BACK_AT_THE_NAME: &str = "location.hash.startsWith('#s') && document.readyState === 'complete'";

/// S11: by mouse on a laptop; on a phone by finger, without scrolling the page.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_is_dragged_to_another_group_by_mouse_and_by_finger() {
    let driver = Driver::start().await;
    let hub = TestHub::with_class().await;
    let page = driver.page(Size::LAPTOP).await;
    become_teacher(&page, &hub).await;
    for student in [1, 2] {
        page.open(&hub.url(&format!("/teach/1/map/{student}/1"))).await;
        page.tap(".levels .level[value='3']").await;
        page.until(&format!("location.pathname !== '/teach/1/map/{student}/1'")).await;
    }
    page.open(&hub.url("/teach/1/groups?skill=1")).await;
    page.js("document.querySelectorAll('.groups-who input[name=there]').forEach((tick) => { tick.checked = true; })")
        .await;
    page.tap(".groups-who .button-main").await;
    page.until_there(".groups-one").await;
    let before = group_of(&page, "Ana").await;
    let grip = handle(&page, "Ana").await;
    let other = if before == "g0" { "#g1 h3" } else { "#g0 h3" };
    let (from, to) = (middle(&page, &grip).await, middle(&page, other).await);
    let mouse = |kind: &str, (x, y): (f64, f64)| {
        let with = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
        page.cdp("Input.dispatchMouseEvent", with).expect("a mouse");
    };
    mouse("mousePressed", from);
    mouse("mouseMoved", to);
    page.until_there(".groups-one.is-over").await;
    mouse("mouseReleased", to);
    page.until(BACK_AT_THE_NAME).await;
    page.until(&format!(
        "!document.querySelector('#{before}') || !document.querySelector('#{before}').textContent.includes('Ana')"
    ))
    .await;

    let phone = driver.page(Size::PHONE).await;
    phone.open(&hub.url("/teach/sign-in")).await;
    phone.write("input[name=passphrase]", PASSPHRASE).await;
    phone.tap("form .button-main").await;
    phone.until("location.pathname !== '/teach/sign-in'").await;
    phone.open(&hub.url("/teach/1/groups")).await;
    let grip = handle(&phone, "Ben").await;
    let before = group_of(&phone, "Ben").await;
    let other = format!(".groups-one:not(#{before}) h3");
    phone.js(&format!("document.querySelector({}).scrollIntoView({{ block: 'nearest' }})", quoted(&other))).await;
    let (from, to) = (middle(&phone, &grip).await, middle(&phone, &other).await);
    let finger = |kind: &str, points: &[(f64, f64)]| {
        let points: Vec<_> = points.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        phone.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).expect("a finger");
    };
    finger("touchStart", &[from]);
    finger("touchMove", &[to]);
    finger("touchEnd", &[]);
    phone.until(BACK_AT_THE_NAME).await;
    assert_ne!(group_of(&phone, "Ben").await, before);
    for page in [&page, &phone] {
        assert_eq!(page.complaints(), Vec::<String>::new());
    }
}
