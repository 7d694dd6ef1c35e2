//! From mastering a skill to helping a classmate with it, on four phones, a wall and the teacher's screen (issue 5).

use crate::chromium::{Driver, Page, Size};
use crate::house::fits_a_thumb;
use crate::hub::TestHub;
use crate::paths::{become_teacher, join};

async fn phone(driver: &Driver, hub: &TestHub, name: &str) -> Page {
    let phone = driver.page(Size::PHONE).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, name).await;
    phone
}

/// S4, S6: asks for a check, masters it, writes the letter, and the teacher says yes.
async fn becomes_a_tutor(ben: &Page, teacher: &Page, hub: &TestHub) {
    ben.tap("#next button[value=ready]").await;
    teacher.tap("#teach-checks a.button").await;
    teacher.tap(".mark-level:has([value='3'])").await;
    teacher.tap(".mark-form .button-main").await;
    ben.until_there("#tutor a.button-main").await;
    ben.tap("#tutor a.button-main").await;
    ben.write("textarea[name='answer-0']", "I was stuck there too").await;
    ben.tap("label:has(input[name=norms])").await;
    ben.tap("label:has(input[name=on_wall])").await;
    ben.tap("section .button-main").await;
    ben.until("location.search.includes('saved')").await;
    teacher.open(&hub.url("/teach/1/tray")).await;
    teacher.tap("#all-tutor").await;
    teacher.tap("button[value=approve]").await;
    teacher.until_gone("#all-tutor").await;
}

/// S15: proposed to the teacher, agreed to by Ben, on the wall.
async fn is_thanked(ben: &Page, teacher: &Page, wall: &Page, hub: &TestHub) {
    teacher.open(&hub.url("/teach/1/tray")).await;
    teacher.until_reads("#tray-spotlight", "Ben").await;
    teacher.tap("#all-spotlight").await;
    teacher.tap("button[value=approve]").await;
    teacher.until_gone("#all-spotlight").await;
    ben.until_reads("#spotlight", "Yes, show it").await;
    fits_a_thumb(ben).await;
    assert_eq!(wall.js("return document.querySelector('.spotlight-panel')").await, serde_json::Value::Null);
    ben.tap("#spotlight .button-main").await;
    wall.until_reads(".spotlight-panel", "Thank you").await;
}

/// S4, S6, S8, S13, S15, S16: mastered, applied, approved, in the directory; a red cup, claimed, a session, both look back, green;
/// and who helped is thanked on the wall.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_student_masters_a_skill_and_helps_a_classmate_with_it() {
    let driver = Driver::start().await;
    let hub = TestHub::with_class().await;
    let (teacher, wall) = (driver.page(Size::LAPTOP).await, driver.page(Size::WALL).await);
    become_teacher(&teacher, &hub).await;
    teacher.open(&hub.url("/teach/1")).await;
    teacher.tap("button[name=face][value=work]").await;
    wall.open(&hub.url("/wall")).await;
    let (asks, ben) = (phone(&driver, &hub, "Chioma").await, phone(&driver, &hub, "Ben").await);
    let others = [phone(&driver, &hub, "Dilnoza").await, phone(&driver, &hub, "زيد").await];
    becomes_a_tutor(&ben, &teacher, &hub).await;
    asks.open(&hub.url("/me/tutors")).await;
    asks.until_reads("main", "Ben").await;
    ben.open(&hub.url("/me")).await;

    asks.open(&hub.url("/me")).await;
    asks.js("document.querySelector('#cup-outcome').selectedIndex = 0").await;
    asks.write("#cup-note", "the sign flips").await;
    asks.tap(".cup-choice[value=red]").await;
    ben.until_reads("#offers", "the sign flips").await;
    fits_a_thumb(&ben).await;
    for other in &others {
        assert_eq!(
            other.js("return document.querySelector('#offers').hidden").await,
            true,
            "who tutors nothing sees nothing"
        );
    }
    ben.tap("#offers button[value=claim]").await;
    asks.until_reads("#asked", "Ben is on the way").await;
    asks.js("scrollTo(0, 900)").await;
    ben.js("document.querySelector('#offers').scrollIntoView()").await;
    ben.tap("#offers button[value=begin]").await;
    asks.until_reads("#session", "Ben").await;
    for page in [&asks, &ben] {
        // What they go on with stands before them, wherever they were on the page.
        page.until("Math.abs(document.querySelector('#session').getBoundingClientRect().top) < 50").await;
    }
    for stage in ["Together", "On your own", "Last question"] {
        ben.tap("#session button[value=stage]").await;
        asks.until_reads("#session [aria-current]", stage).await;
    }
    fits_a_thumb(&asks).await;
    asks.tap("#session button[value=can]").await;
    asks.until_there("#session button[value=can][aria-pressed=true]").await;
    asks.until_there(".cup-choice[value=red][aria-pressed=false]").await;
    asks.tap("#session button[value=end]").await;
    for (page, words) in [(&asks, "drawing it"), (&ben, "ask more")] {
        page.write("#session textarea[name=words]", words).await;
        page.tap("#session button[value=reflect]").await;
        page.until("document.querySelector('#session').hidden").await;
    }
    asks.tap(".cup-choice[value=green]").await;
    asks.until_there(".cup-choice[value=green][aria-pressed=true]").await;
    is_thanked(&ben, &teacher, &wall, &hub).await;
    for page in [&asks, &ben, &teacher, &wall, &others[0], &others[1]] {
        assert_eq!(page.complaints(), Vec::<String>::new());
    }
}
