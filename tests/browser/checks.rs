//! A check from the student's phone to the wall and back (issue 4, "Shown by" 1).

use crate::chromium::{Driver, Size};
use crate::house::fits_a_thumb;
use crate::hub::TestHub;
use crate::paths::{become_teacher, join};
use std::time::{Duration, Instant};

/// S3, S29, S32: asked for by phone, written down in four taps, on the wall within a second, read, and asked back.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_is_written_down_in_four_taps_and_lands_on_the_wall() {
    let driver = Driver::start().await;
    let hub = TestHub::with_class().await;
    let (phone, teacher) = (driver.page(Size::PHONE).await, driver.page(Size::LAPTOP).await);
    let wall = driver.page(Size::WALL).await;
    become_teacher(&teacher, &hub).await;
    teacher.open(&hub.url("/teach/1")).await;
    teacher.tap("button[name=face][value=work]").await;
    wall.open(&hub.url("/wall")).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "Ben").await;
    phone.tap("#next button[value=ready]").await;
    phone.until_there("#feedback .chip-button").await;
    phone.tap("#feedback .chip-button").await;
    phone.until_gone("#feedback .chip-button").await;
    assert!(wall.js("return document.querySelectorAll('.shelf .note').length").await == 0);

    teacher.until_there("#teach-checks a.button").await;
    teacher.taps();
    teacher.tap("#teach-checks a.button").await;
    teacher.tap(".mark-level:has([value='3'])").await;
    teacher.tap(".mark-words .chip-choice").await;
    let saved = Instant::now();
    teacher.tap(".mark-form .button-main").await;
    assert!(teacher.taps() <= 4, "a check takes four taps at most");
    wall.until_there(".shelf .note").await;
    assert!(saved.elapsed() < Duration::from_secs(1), "the note took {:?}", saved.elapsed());

    phone.until_reads("#feedback", "Clear steps").await;
    phone.tap("#feedback .feedback-ask summary").await;
    phone.write("#feedback input[name=text]", "Whom could I teach?").await;
    phone.tap("#feedback .feedback-ask button").await;
    phone.until("location.pathname.startsWith('/me/skills/')").await;
    phone.until_reads("#tries", "has not read it yet").await;
    fits_a_thumb(&phone).await;
    teacher.until_reads("#teach-talk", "Whom could I teach?").await;
    teacher.tap("#teach-talk a.button").await;
    teacher.write(".attempt-reply input[name=text]", "Chen asked for it").await;
    teacher.tap(".attempt-reply button").await;
    teacher.until_reads(".attempt", "Chen asked for it").await;
    phone.open(&hub.url("/me")).await;
    phone.until_reads("#feedback", "Chen asked for it").await;
    phone.tap("#feedback .button-main").await;
    phone.until("!document.querySelector('#feedback .feedback-new')").await;
    for page in [&phone, &teacher, &wall] {
        assert_eq!(page.complaints(), Vec::<String>::new());
    }
}
