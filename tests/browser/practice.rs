//! Practice that was tapped without a network (S30): each stamp waits on the phone and counts once.

use crate::chromium::{Driver, Size};
use crate::hub::TestHub;
use crate::late::{count, keeps_none, kept};
use crate::paths::{become_teacher, join};
use cupboard::classroom::{Fact, RetakeFact};

/// S30: two stamps while the box is away arrive as two, and the page that stayed open says so by itself.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stamps_that_were_tapped_while_the_box_was_away_arrive_and_count_once_each() {
    let driver = Driver::start().await;
    let mut hub = TestHub::with_class().await;
    let (teacher, phone) = (driver.page(Size::LAPTOP).await, driver.page(Size::PHONE).await);
    become_teacher(&teacher, &hub).await;
    teacher.open(&hub.url("/teach/1/marking")).await;
    teacher.tap("#retakes label:has([value=items])").await;
    teacher.tap("#retakes .button-main").await;
    teacher.until("location.search === '?done=saved'").await;
    teacher.open(&hub.url("/teach/1/map/1/1")).await;
    teacher.tap(".levels .level[value='1']").await;
    teacher.until("location.pathname !== '/teach/1/map/1/1'").await;

    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "Ana").await;
    phone.open(&hub.url("/me/skills/1")).await;
    phone.until_reads(".practice-word", "0 of 3 done").await;
    hub.kill();
    phone.tap(".stamp-next").await;
    phone.until_there(".stamp-next.is-pending").await;
    phone.tap(".stamp[value='2']").await;
    phone.until_there(".stamp.is-pending[value='2']").await;
    phone.until_reads("#outbox", "still on this device").await;
    assert_eq!(kept(&phone).await, ["/me/practice", "/me/practice"]);

    hub.start();
    phone.until_reads(".practice-word", "2 of 3 done").await;
    phone.until_there("#skill button[value=ready][disabled]").await;
    keeps_none(&phone).await;
    phone.tap(".stamp-next").await;
    phone.until_there("#skill button[value=ready]:not([disabled])").await;
    hub.kill();
    let stamp = |fact: &Fact| matches!(fact, Fact::Retake { what: RetakeFact::Practised { .. }, .. });
    assert_eq!(count(&hub.events(), stamp), 3);
}
