//! S18: tutoring blocks on students' phones, and on the wall.

use super::claim;
use super::common::TestApp;
use cupboard::access::AccessCommand;
use cupboard::classroom::block::{BlockHour, BlockPlan, BlockTime};
use cupboard::classroom::tutor::{Letter, Line};
use cupboard::classroom::{Actor, BlockDeed, BlockId, Deed, Face, Level, OutcomeId, TrayDeed, TutorDeed};
use cupboard::hub::{Answer, Wish};

async fn make(app: &TestApp, name: &str, seats: u8) {
    let time = BlockTime { weekday: 1, at: BlockHour::Minute(14 * 60 + 30) };
    let plan = BlockPlan { name: name.into(), time, place: "Library".into(), seats, outcomes: [].into() };
    app.teach(Deed::Block(BlockDeed::Plan { block: None, plan })).await;
}

/// The student masters a skill and applies, and the teacher says yes.
async fn tutors(app: &TestApp, name: &str, outcome: OutcomeId) {
    let student = app.id(name);
    app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await;
    let letter = Letter { answers: vec![(Line::Usual(1), "I was stuck there too".into())], ticked: vec![] };
    let norms = Some(app.class().tutoring.norms_mark());
    let what = TutorDeed::Apply { outcome, letter, on_wall: false, norms };
    let deed = Deed::Tutor { student, what };
    let answer = app.app.hub.submit(Wish::deed(Actor::Student(student), app.section, deed)).await;
    assert!(matches!(answer, Answer::Saved(_)), "{answer:?}");
    let items = app.class().tray().iter().map(|waiting| waiting.item).collect();
    app.teach(Deed::Tray(TrayDeed { items, declined: None })).await;
}

/// S18: a student signs up in two taps and leaves in one; of two who want the last place exactly one gets it.
#[tokio::test]
async fn a_student_signs_up_by_phone_and_the_last_place_has_exactly_one_student() {
    let app = TestApp::new().await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    assert!(ana.get("/me").await.has("#blocks[hidden]"));
    let mut stream = ana.stream("/me/events").await;
    stream.next().await;
    make(&app, "Maths <help>", 1).await;
    assert!(stream.next().await.1.contains("Maths &lt;help&gt;"), "live");
    assert_eq!(ana.get("/me").await.texts("#blocks .plan-skill"), ["Maths <help>"]);
    let page = ana.get("/me/blocks").await;
    assert!(page.texts("#block-1 .quiet")[0].contains("Tue, 14:30 · Library"), "{:?}", page.texts("#block-1 .quiet"));
    assert!(page.body.contains("One place is free"));
    let skill = app.skill("EE.2").to_string();
    let (anas, bens, wants) = (claim(&ana).await, claim(&ben).await, format!("wants {skill}"));
    let fields = |claim: &'_ str| [("claim", claim.to_owned()), ("round", "0".into()), ("wanted", wants.clone())];
    let (one, other) = (fields(&anas), fields(&bens));
    let one: Vec<(&str, &str)> = one.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let other: Vec<(&str, &str)> = other.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let (a, b) = tokio::join!(ana.post("/me/blocks/1", &one), ben.post("/me/blocks/1", &other));
    let mut answers = [a.status, b.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 409], "exactly one wins");
    let (winner, loser, lost, claimed) =
        if a.status == 409 { (&ben, &ana, &a, &bens) } else { (&ana, &ben, &b, &anas) };
    assert!(lost.body.contains("somebody else was first"));
    assert!(loser.get("/me/blocks").await.body.contains("All places are taken"));
    assert!(winner.get("/me").await.texts("#blocks .block-yours")[0].starts_with("You come for help: "));
    for path in ["/me", "/me/blocks", "/api/v1/me"] {
        let body = loser.get(path).await.body;
        let name = if a.status == 409 { "Ben" } else { "Ana" };
        assert!(!body.contains(name), "{path} says who comes");
    }
    let leave = [("claim", claimed.as_str()), ("round", "0"), ("wanted", "")];
    assert_eq!(winner.post("/me/blocks/1", &leave).await.location(), "/me?saved=1");
    assert!(winner.get("/me").await.texts("#blocks .block-yours").is_empty());
}

/// S18: only who tutors a skill of the block can help there, and whoever does can come for either.
#[tokio::test]
async fn a_tutor_signs_up_to_help_or_to_be_helped_and_nobody_else_helps() {
    let app = TestApp::new().await;
    let ana = app.student("Ana").await;
    make(&app, "Maths help", 5).await;
    let claim = claim(&ana).await;
    let skill = app.skill("EE.1");
    let helps = format!("helps {skill}");
    let help = [("claim", claim.as_str()), ("round", "0"), ("wanted", &helps)];
    assert!(!ana.get("/me/blocks").await.body.contains("I help"), "it is not even offered");
    let refused = ana.post("/me/blocks/1", &help).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("tutor a skill of this block"));
    tutors(&app, "Ana", skill).await;
    assert!(ana.get("/me/blocks").await.attributes("#block-1 option", "value").contains(&helps));
    assert_eq!(ana.post("/me/blocks/1", &help).await.status, 303);
    assert!(ana.get("/me").await.texts("#blocks .block-yours")[0].starts_with("You help: "));
    let wants = [("claim", claim.as_str()), ("round", "0"), ("wanted", "wants")];
    assert_eq!(ana.post("/me/blocks/1", &wants).await.status, 303);
    assert_eq!(ana.get("/me").await.texts("#blocks .block-yours"), ["You come for help"]);
    app.teach(Deed::Block(BlockDeed::Begin { block: BlockId(1), round: 0 })).await;
    let late = ana.post("/me/blocks/1", &help).await;
    assert!(late.status == 409 && late.body.contains("has begun"), "a page from before it began");
    let broken = ana.post("/me/blocks/1", &[("claim", claim.as_str()), ("round", "1"), ("wanted", "leads")]).await;
    assert_eq!(broken.status, 422);
}

/// S18 through `/api/v1`.
#[tokio::test]
async fn the_api_signs_a_student_up_for_a_block() {
    let app = TestApp::new().await;
    let ana = app.student("Ana").await;
    make(&app, "Maths help", 5).await;
    let post = |body: &'static str| {
        let request = ana.request(axum::http::Method::POST, "/api/v1/me/blocks/1");
        ana.send(request.header("content-type", "application/json"), axum::body::Body::from(body))
    };
    assert_eq!(post(r#"{"round":0,"as":"wants"}"#).await.status, 200);
    let block = ana.get("/api/v1/me").await.json()["blocks"][0].clone();
    assert_eq!((&block["as"], &block["free"], &block["plan"]["minute"]), (&"wants".into(), &4.into(), &870.into()));
    assert_eq!(post(r#"{"round":3,"as":"wants"}"#).await.status, 409, "of another time");
    assert_eq!(post(r#"{"round":0}"#).await.status, 422, "left out is not null");
    assert_eq!(post(r#"{"round":0,"as":null}"#).await.status, 200);
    assert!(ana.get("/api/v1/me").await.json()["blocks"][0]["as"].is_null());
}

/// S18: at the teacher's tap the wall shows a block's name, time and place, and nobody's name.
#[tokio::test]
async fn the_wall_shows_a_block_at_the_teachers_tap_and_nobody_who_comes() {
    let app = TestApp::new().await;
    let wall = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    app.teach(Deed::SetFace { face: Face::Work }).await;
    make(&app, "Maths help", 5).await;
    let ana = app.student("Ana").await;
    let claim = claim(&ana).await;
    assert_eq!(
        ana.post("/me/blocks/1", &[("claim", claim.as_str()), ("round", "0"), ("wanted", "wants")]).await.status,
        303
    );
    assert!(wall.get("/wall").await.texts(".block-panel").is_empty(), "not before the teacher says so");
    let mut stream = wall.stream("/wall/events").await;
    stream.next().await;
    app.teach(Deed::Block(BlockDeed::Show { block: BlockId(1), on: true })).await;
    assert!(stream.next().await.1.contains("Maths help"), "live");
    let panel = wall.get("/wall").await.texts(".block-panel")[0].clone();
    assert!(panel.contains("Tue, 14:30") && panel.contains("Library") && !panel.contains("Ana"), "{panel}");
    assert_eq!(wall.get("/api/v1/wall").await.json()["block"]["place"], "Library");
}
