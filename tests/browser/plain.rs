//! With scripts off, everything a student needs still works (issue 2, "Shown by" 5).

use crate::chromium::{Driver, Page, Size};
use crate::hub::TestHub;
use crate::paths::become_teacher;
use serde_json::json;

/// S2, S7: without scripts too.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_scripts_a_student_joins_says_where_they_are_raises_a_cup_and_lowers_it() {
    let driver = Driver::start().await;
    let hub = TestHub::with_class().await;
    let teacher = driver.page(Size::LAPTOP).await;
    become_teacher(&teacher, &hub).await;
    teacher.open(&hub.url("/teach/1")).await;

    let off = json!({ "profile.managed_default_content_settings.javascript": 2 });
    let phone = driver.page_with(Size::PHONE, off).await;
    phone.open("data:text/html,<title>off</title><script>document.title = 'on'</script>").await;
    assert_eq!(phone.client.title().await.unwrap(), "off", "this browser runs no scripts");
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    phone.press("a.name[href$='/2']").await;
    for picture in [1, 5, 8] {
        phone.press(&format!("label.picture:nth-of-type({picture})")).await;
    }
    phone.press(".join-in").await;
    phone.press("#next button[value=working]").await;
    saved(&phone, "#next button[value=working][aria-pressed=true]").await;
    phone.press(".tint-red").await;
    saved(&phone, ".tint-red[aria-pressed=true]").await;
    teacher.until_reads("#teach-cups", "Ben").await;
    phone.press(".tint-red").await;
    saved(&phone, ".tint-red[aria-pressed=false]").await;
    teacher.until_gone("#teach-cups .cup").await;
}

/// The next page says that the tap was saved, and shows it. Such a browser answers no script of ours either.
async fn saved(phone: &Page, shows: &str) {
    for css in [shows, "#outbox > *"] {
        phone.find(css).await;
    }
    assert!(phone.client.current_url().await.unwrap().as_str().ends_with("/me?saved=1"));
}
