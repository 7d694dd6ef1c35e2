//! S36: mastery day on the teacher's first page.

use super::common::TestApp;
use super::held;
use cupboard::classroom::{Deed, MasteryDayDeed};

/// S36: declared in one form, the slots in order with who is in each, called off and put back.
#[tokio::test]
async fn a_mastery_day_is_declared_watched_slot_by_slot_called_off_and_put_back() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let refused = teacher.post("/teach/1/day", &[("slots", "400"), ("minutes", "5")]).await;
    assert_eq!((refused.status, held(&refused, "#day-slots").as_str()), (409, "400"));
    assert!(refused.texts("#teach-day .form-error")[0].contains("0 to 40 slots"));
    let now = teacher.submit("/teach/1/day", &[("slots", "3"), ("minutes", "5")]).await;
    assert!(now.texts("#teach-day .spaced")[0].contains("6 students have not picked"));
    let day = app.class().mastery_day.unwrap().id;
    for (name, skill, slot) in [("Ben", "EE.2", Some(2)), ("Chioma", "F.1", Some(1)), ("Dilnoza", "F.2", None)] {
        let (student, outcomes) = (app.id(name), [app.skill(skill)].into());
        app.teach(Deed::MasteryDay(MasteryDayDeed::Pick { day, student, outcomes })).await;
        app.teach(Deed::MasteryDay(MasteryDayDeed::TakeSlot { day, student, slot })).await;
    }
    let now = teacher.get("/teach/1").await;
    assert_eq!(now.texts("#teach-day .line-who"), ["Chioma", "Ben", "Dilnoza"], "in the order of slots, then without");
    let told = teacher.get("/api/v1/sections/1").await.json();
    assert_eq!(told["mastery_day"]["picks"][0]["slot"], 2);
    let history = teacher.get(&format!("/teach/1/students/{}", app.id("Ben"))).await;
    assert!(history.body.contains("Picked for mastery day:"));
    let now = teacher.submit("/teach/1/day", &[("off", "yes")]).await;
    assert!(now.texts("#teach-day .line-who").is_empty());
    let now = teacher.submit("/teach/1/undo", &[]).await;
    assert_eq!(now.texts("#teach-day .line-who").len(), 3);
    assert!(teacher.get("/teach/1/history.csv").await.body.contains("picked for mastery day"));
}

/// S36: it can be declared for the next lesson, and a substitute neither sees nor changes it.
#[tokio::test]
async fn a_mastery_day_is_declared_for_the_next_lesson() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let now = teacher.submit("/teach/1/day", &[("slots", "0"), ("minutes", "5")]).await;
    assert!(now.texts("#teach-day .quiet")[0].contains("next lesson"));
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    assert!(app.class().mastery_day.is_some());
}
