//! S36: mastery day on students' phones, and on the wall.

use super::claim;
use super::common::TestApp;
use cupboard::access::AccessCommand;
use cupboard::classroom::{Deed, Face, MasteryDayDeed, Naming, SettingDeed, WallSettings};

async fn declare(app: &TestApp, slots: u8) -> u32 {
    app.teach(Deed::MasteryDay(MasteryDayDeed::Declare { slots, minutes: 5 })).await;
    app.class().mastery_day.unwrap().id
}

/// S36: a student picks one or two skills that are not mastered, and a slot; exactly one of two who want it gets it.
#[tokio::test]
async fn two_skills_and_a_slot_are_picked_and_a_slot_has_exactly_one_student() {
    let app = TestApp::new().await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    assert!(ana.get("/me").await.has("#day[hidden]"));
    let day = declare(&app, 3).await;
    let page = ana.get("/me").await;
    assert_eq!(page.texts("#day .tick").len(), 5);
    assert!(page.has("#slots[hidden]"), "a skill first");
    let skills = [app.skill("EE.1").to_string(), app.skill("EE.2").to_string(), app.skill("F.1").to_string()];
    let (anas, bens) = (claim(&ana).await, claim(&ben).await);
    let (pick, slot) = (format!("/me/day/{day}"), format!("/me/day/{day}/slot"));
    let three = [("claim", anas.as_str()), ("skill", &skills[0]), ("skill", &skills[1]), ("skill", &skills[2])];
    assert!(ana.post(&pick, &three).await.body.contains("one or two"));
    assert_eq!(ana.post(&pick, &three[..3]).await.location(), "/me?saved=1");
    assert_eq!(ben.post(&pick, &[("claim", &bens), ("skill", &skills[0])]).await.status, 303);
    assert_eq!(ana.get("/me").await.texts("#day .plan-skill").len(), 2);
    let wish = |claim: &'static str, of: String| vec![("claim", of), ("slot", claim.to_owned())];
    let (first, second) = (wish("2", anas.clone()), wish("2", bens.clone()));
    let fields = |pairs: &[(&'static str, String)]| pairs.to_vec();
    let (one, other) = (fields(&first), fields(&second));
    let one: Vec<(&str, &str)> = one.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let other: Vec<(&str, &str)> = other.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let (a, b) = tokio::join!(ana.post(&slot, &one), ben.post(&slot, &other));
    let mut answers = [a.status, b.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 409], "exactly one wins");
    let lost = if a.status == 409 { &a } else { &b };
    assert!(lost.body.contains("Somebody else was first"));
    let loser = if a.status == 409 { &ana } else { &ben };
    assert_eq!(loser.get("/me").await.attributes("#slots button[disabled]", "value"), ["2"]);
    let winner = if a.status == 303 { &ana } else { &ben };
    assert_eq!(winner.get("/me").await.texts("#slots h2"), ["Slot 2 is yours"]);
    app.teach(Deed::CloseClass).await;
    assert!(ana.get("/me").await.has("#day[hidden]"), "it ends with class");
}

/// S36: the wall shows who is on which skill, on its shelf, as the wall names them, and nobody who is off the wall.
#[tokio::test]
async fn the_wall_shows_on_the_shelf_who_is_on_a_skill_as_its_setting_names_them() {
    let app = TestApp::new().await;
    let wall = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    let day = declare(&app, 0).await;
    app.teach(Deed::SetFace { face: Face::Work }).await;
    app.teach(Deed::Set(SettingDeed::Wall(WallSettings { naming: Naming::Names, ..WallSettings::default() }))).await;
    app.teach(Deed::SetOffWall { student: app.id("Chioma"), off_wall: true }).await;
    let mut stream = wall.stream("/wall/events").await;
    stream.next().await;
    for name in ["Ben", "Chioma"] {
        let (student, outcomes) = (app.id(name), [app.skill("EE.2")].into());
        app.teach(Deed::MasteryDay(MasteryDayDeed::Pick { day, student, outcomes })).await;
    }
    assert!(stream.next().await.1.contains("at-work"), "live");
    let page = wall.get("/wall").await;
    assert_eq!(page.texts(&format!("#shelf-{} .at-work", app.skill("EE.2"))), ["Ben"]);
    assert_eq!(page.texts(".at-work").len(), 1);
    assert!(page.texts(".day-panel")[0].contains("Mastery day"));
    let shelves = wall.get("/api/v1/wall").await.json()["shelves"].clone();
    assert_eq!(shelves[1]["at_work"], serde_json::json!(["Ben"]));
}
