//! With scripts off, everything a student needs still works, and a teacher's list of levels (issue 2, "Shown by" 5).

use crate::chromium::{Driver, Page, Size};
use crate::hub::TestHub;
use crate::paths::{PASSPHRASE, become_teacher};
use cupboard::classroom::ledger::AttemptFact;
use cupboard::classroom::{Event, Fact};
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

/// S26, S29: levels of one skill for the whole class, refused, saved and taken back, without scripts.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_scripts_the_levels_of_the_whole_class_are_written_down_at_once() {
    let driver = Driver::start().await;
    let mut hub = TestHub::with_class().await;
    let seen = driver.page(Size::LAPTOP).await;
    become_teacher(&seen, &hub).await;
    let off = json!({ "profile.managed_default_content_settings.javascript": 2 });
    let plain = driver.page_with(Size::LAPTOP, off).await;
    plain.open("data:text/html,<title>off</title><script>document.title = 'on'</script>").await;
    assert_eq!(plain.client.title().await.unwrap(), "off", "this browser runs no scripts");
    plain.open(&hub.url("/teach/sign-in")).await;
    plain.press("input[name=passphrase]").await;
    plain.cdp("Input.insertText", json!({ "text": PASSPHRASE })).unwrap();
    plain.press("form .button-main").await;
    plain.find(".teach-door, .teach-main").await;

    plain.open(&hub.url("/teach/1/skills/1/marks")).await;
    plain.press(".marks-save button").await;
    plain.find(".form-error").await;
    for (student, level) in [(1, 3), (2, 1)] {
        plain.press(&format!("input[name=level-{student}][value='{level}']")).await;
    }
    plain.press(".marks-save button").await;
    plain.find(".banner-good").await;
    seen.open(&hub.url("/teach/1/skills/1/marks")).await;
    let now = "return [...document.querySelectorAll('.marks-now')].map((one) => one.textContent).filter((one) => one)";
    let mut levels: Vec<String> = serde_json::from_value(seen.js(now).await).unwrap();
    levels.sort();
    assert_eq!(levels, ["Mastered", "Not yet"]);
    // Afresh, so that what it says next is about the tap that takes it back.
    plain.open(&hub.url("/teach/1/skills/1/marks")).await;
    plain.press(".undo-button").await;
    plain.find(".banner-good").await;
    seen.open(&hub.url("/teach/1/skills/1/marks")).await;
    assert_eq!(seen.js(now).await, json!([]), "one tap took all of it back");
    hub.kill();
    let assessed = |event: &Event| matches!(&event.fact, Fact::Attempt { what: AttemptFact::Assessed(_), .. });
    assert_eq!(hub.events().iter().filter(|event| assessed(event)).count(), 2);
}

/// The next page says that the tap was saved, and shows it. Such a browser answers no script of ours either.
async fn saved(phone: &Page, shows: &str) {
    for css in [shows, "#outbox > *"] {
        phone.find(css).await;
    }
    assert!(phone.client.current_url().await.unwrap().as_str().ends_with("/me?saved=1"));
}
