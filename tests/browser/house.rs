//! What holds on every page, whoever opens it: nothing runs that was typed in, the console is quiet, every control has
//! a name, and a phone never scrolls sideways.

use crate::chromium::{Driver, Page, Size, quoted};
use crate::hub::{HOSTILE, TestHub};
use crate::paths::{become_teacher, join};
use serde_json::{Value as Json, json};

/// What a thumb hits, in pixels a side (LOOK.md).
const THUMB: f64 = 44.0;
const STUDENTS_PAGES: [&str; 4] = ["/me", "/me/map", "/me/settings", "/me/skills/1"];
const TEACHERS_PAGES: [&str; 20] = [
    "/teach/1/checks/1/1",
    "/teach/classes",
    "/teach/new",
    "/teach/1",
    "/teach/1/map",
    "/teach/1/map/1/1",
    "/teach/1/students",
    "/teach/1/students/paste",
    "/teach/1/students/1",
    "/teach/1/students/1/erase",
    "/teach/1/cards",
    "/teach/1/skills",
    "/teach/1/skills/paste",
    "/teach/1/skills/new",
    "/teach/1/skills/1",
    "/teach/1/settings",
    "/teach/1/marking",
    "/teach/box",
    "/teach/box/devices",
    "/teach/box/backups",
];

/// Things that are smaller than a thumb, where a thumb must hit; a field inside a label is as large as its label.
const SMALL: &str = "
    return [...document.querySelectorAll('button, a[href], input:not([type=hidden]), select, textarea, summary')]
        .filter((one) => one.tabIndex >= 0)
        .map((one) => one.closest('label') || one)
        .map((one) => [Array.from(one.outerHTML).slice(0, 120).join(''), one.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.width < LEAST - 0.5 || box.height < LEAST - 0.5))
        .map(([html, box]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${html}`)";
/// The focused element, and whether anything shows that it is focused.
const FOCUS: &str = "
    const one = document.activeElement;
    const shows = (node) => {
        const style = node && getComputedStyle(node);
        return style && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
    };
    return [Array.from(one.outerHTML).slice(0, 120).join(''), !!(shows(one) || shows(one.nextElementSibling))]";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_somebody_typed_is_text_on_every_page_and_no_console_complains() {
    let driver = Driver::start().await;
    let [script, picture] = HOSTILE;
    let skills = [("1", script, picture), ("2", picture, picture)];
    let hub = TestHub::prepared("127.0.0.1", script, &HOSTILE, &skills).await;
    let (wall, teacher) = (driver.page(Size::WALL).await, driver.page(Size::PHONE).await);
    become_teacher(&teacher, &hub).await;
    wall.open(&hub.url("/wall")).await;
    wall.until_there(".door svg").await;
    is_sound(&wall, Size::WALL, script).await;

    let phone = driver.page(Size::PHONE).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    is_sound(&phone, Size::PHONE, picture).await;
    join(&phone, script).await;
    phone.write("#cup-note", picture).await;
    phone.tap(".tint-red").await;
    phone.until(&format!("document.querySelector('#cup-note').value === {}", quoted(picture))).await;
    phone.until_there(".tint-red[aria-pressed=true]").await;
    for path in STUDENTS_PAGES {
        phone.open(&hub.url(path)).await;
        is_sound(&phone, Size::PHONE, script).await;
    }

    teacher.open(&hub.url("/teach/1")).await;
    teacher.until_reads("#teach-cups", picture).await;
    for path in TEACHERS_PAGES {
        teacher.open(&hub.url(path)).await;
        is_sound(&teacher, Size::PHONE, "").await;
    }
    teacher.open(&hub.url("/teach/1/settings")).await;
    for choice in ["[name=naming][value=names]", "[name=cups][value=name]"] {
        teacher.tap(&format!("label:has({choice})")).await;
    }
    teacher.tap("form[action$='/settings/wall'] button").await;
    teacher.until("location.pathname !== '/teach/1/settings' || location.search").await;
    teacher.open(&hub.url("/teach/1")).await;
    teacher.tap("button[name=face][value=work]").await;
    wall.until_reads("#wall-side", script).await;
    is_sound(&wall, Size::WALL, script).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_phone_is_used_by_thumb_and_by_keyboard_and_reads_from_the_right_where_people_do() {
    let driver = Driver::start().await;
    let hub = TestHub::with_class().await;
    let phone = driver.page(Size::PHONE).await;
    let names = hub.url(&format!("/J/{}", hub.join_code));
    phone.open(&names).await;
    for path in [names, hub.url(&format!("/J/{}/6", hub.join_code))] {
        phone.open(&path).await;
        fits_a_thumb(&phone).await;
        shows_its_focus(&phone, 8).await;
    }
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "زيد").await;
    fits_a_thumb(&phone).await;
    shows_its_focus(&phone, 14).await;

    phone.open(&hub.url("/me/settings")).await;
    phone.tap("button[name=language][value=ar]").await;
    phone.until("document.documentElement.lang === 'ar' && document.documentElement.dir === 'rtl'").await;
    for path in STUDENTS_PAGES {
        phone.open(&hub.url(path)).await;
        is_sound(&phone, Size::PHONE, "زيد").await;
        fits_a_thumb(&phone).await;
        assert_eq!(phone.js("return getComputedStyle(document.body).direction").await, "rtl", "{path}");
    }
}

/// Holds a page to what every page promises. `words` stand on it, as they were typed.
async fn is_sound(page: &Page, size: Size, words: &str) {
    page.until("document.readyState === 'complete'").await;
    let at = page.client.current_url().await.unwrap();
    let text = page.js("return document.body.textContent + document.title").await;
    assert!(text.as_str().unwrap().contains(words), "{at} does not read {words}");
    assert_eq!(
        page.js("return document.querySelectorAll('img, [onerror], script:not([src])').length").await,
        0,
        "{at}"
    );
    let wide = page.js("return document.documentElement.scrollWidth").await;
    assert!(wide.as_u64() <= Some(size.0.into()), "{at} is {wide} wide on a screen of {}", size.0);
    let nameless: Vec<_> = page.controls().into_iter().filter(|(_, name)| name.is_empty()).collect();
    assert_eq!(nameless, [], "{at}: controls that a screen reader cannot name");
    assert_eq!(page.complaints(), Vec::<String>::new(), "{at}");
}

/// Holds a page to targets that a thumb hits, with all its folds open.
pub async fn fits_a_thumb(page: &Page) {
    page.js("document.querySelectorAll('details').forEach((one) => (one.open = true))").await;
    let small = page.js(&SMALL.replace("LEAST", &THUMB.to_string())).await;
    assert_eq!(small, json!([]), "{} has targets under {THUMB} px", page.client.current_url().await.unwrap());
}

/// Walks by Tab, and sees at each step where it is.
async fn shows_its_focus(page: &Page, steps: usize) {
    let mut visited = Vec::new();
    for _ in 0..steps {
        page.tab_key();
        let focus = page.js(FOCUS).await;
        assert_eq!(focus[1], true, "no sign of focus on {}", focus[0]);
        visited.push(focus[0].clone());
    }
    visited.dedup();
    assert!(visited.iter().filter(|one| **one != Json::Null).count() > steps / 2, "Tab goes nowhere: {visited:?}");
}
