//! The ways that people go through the pages.

use crate::chromium::{Page, quoted};
use crate::hub::TestHub;

/// What the teachers of these tests remember.
pub const PASSPHRASE: &str = "seven quiet cups of tea";

/// First run with the code from the terminal: the teacher is in.
pub async fn become_teacher(page: &Page, hub: &TestHub) {
    page.open(&hub.url("/teach")).await;
    page.write("input[name=code]", hub.setup_code()).await;
    page.write("input[name=passphrase]", PASSPHRASE).await;
    page.tap("form .button-main").await;
    page.until("location.pathname === '/teach/new'").await;
}

/// A teacher whose hub was started again comes in by the passphrase, and on to where they were going.
pub async fn come_back(page: &Page, hub: &TestHub, path: &str) {
    page.open(&hub.url(path)).await;
    page.write("input[name=passphrase]", PASSPHRASE).await;
    page.tap("form .button-main").await;
    page.until(&format!("location.pathname === {}", quoted(path))).await;
}

/// From a teacher's page to the first class: its name, its students, its skills, open.
pub async fn make_class(page: &Page, class: &str, names: &str, skills: &str) {
    page.write("input[name=name]", class).await;
    page.tap("form .button-main").await;
    for list in [names, skills] {
        page.write("textarea.paste", list).await;
        page.tap(".narrow .button-main").await;
        page.tap("button[name=go]").await;
    }
    page.tap("#teach-lesson .button-main").await;
    page.until_there("#teach-lesson .join-code").await;
}

/// From the page of a join code to a student's own: the name, three pictures, in.
pub async fn join(page: &Page, name: &str) {
    let named =
        format!("[...document.querySelectorAll('a.name')].find((one) => one.textContent.includes({}))", quoted(name));
    page.until(&named).await;
    let link = page.js(&format!("return {named}.getAttribute('href')")).await;
    page.tap(&format!("a.name[href='{}']", link.as_str().unwrap())).await;
    for picture in [1, 5, 8] {
        page.tap(&format!("label.picture:nth-of-type({picture})")).await;
    }
    page.tap(".join-in").await;
    page.until("location.pathname === '/me'").await;
}
