//! S9, S10, S12, S22: a student's group on their own phone.

use super::common::TestApp;
use cupboard::classroom::pairing::{Place, WishedGroup};
use cupboard::classroom::{Deed, Level, PairingDeed};

/// Ana has mastered EE.1 and Ben EE.2; the two are a group at the rug.
async fn a_pair() -> TestApp {
    let app = TestApp::new().await;
    for (name, skill) in [("Ana", "EE.1"), ("Ben", "EE.2")] {
        let (student, outcome) = (app.id(name), app.skill(skill));
        app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await;
    }
    let members = vec![app.id("Ana"), app.id("Ben")];
    let groups = vec![WishedGroup { place: Place::Named("the rug".into()), members }];
    let outcomes = vec![app.skill("EE.1"), app.skill("EE.2")];
    app.teach(Deed::Pairing(PairingDeed::Plan { outcomes, away: [].into(), groups, cut_short: false })).await;
    app
}

async fn show(app: &TestApp, out: bool) {
    let plan = app.class().pairing.plan.as_ref().unwrap().id;
    app.teach(Deed::Pairing(PairingDeed::Show { plan, out, wall: false })).await;
}

/// S9, S10: once it is handed out, each reads live with whom, where, and what each explains; classmates read nothing of it.
#[tokio::test]
async fn a_student_reads_with_whom_where_and_what_each_explains() {
    let app = a_pair().await;
    let (ana, chioma) = (app.student("Ana").await, app.student("Chioma").await);
    assert!(ana.get("/me").await.has("#group[hidden]"), "a draft is the teacher's");
    let mut stream = ana.stream("/me/events").await;
    stream.next().await;
    show(&app, true).await;
    assert!(stream.next().await.1.contains("You work with"), "live");
    let page = ana.get("/me").await;
    assert!(page.texts("#group h2")[0].contains("Ben") && page.texts("#group h2")[0].contains("the rug"));
    let lines = page.texts("#group .plan li");
    assert!(lines[0].contains("You explain to") && lines[0].contains("EE.1"), "{lines:?}");
    assert!(lines[1].contains("explains to you") && lines[1].contains("EE.2"), "{lines:?}");
    let other = chioma.get("/me").await;
    assert!(other.has("#group[hidden]") && !other.body.contains("the rug"));
    show(&app, false).await;
    assert!(ana.get("/me").await.has("#group[hidden]"), "and taken back");
}

/// S12: whoever explains a skill finds its guide on the skill's page, and nobody else does.
#[tokio::test]
async fn whoever_explains_a_skill_has_its_guide() {
    let app = a_pair().await;
    let outcome = app.skill("EE.1");
    let mut value = app.class().outcomes[&outcome].clone();
    value.guide.questions = "Why do we add?".into();
    app.teach(Deed::EditOutcome { outcome: Some(outcome), value: Box::new(value) }).await;
    show(&app, true).await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    let guide = ana.get(&format!("/me/skills/{outcome}")).await;
    assert!(guide.texts("#guide")[0].contains("Why do we add?") && guide.texts("#guide ol li").len() == 4);
    assert!(!ben.get(&format!("/me/skills/{outcome}")).await.has("#guide"));
}

/// S22: a student says the language of their home, if they like; only they and the teacher see it.
#[tokio::test]
async fn a_student_says_the_language_of_their_home() {
    let app = TestApp::new().await;
    let (phone, other) = (app.student("Dilnoza").await, app.student("Ben").await);
    let claim = phone.get("/me/settings").await.attributes("#home input[name=claim]", "value").remove(0);
    let page = phone.submit("/me/home-language", &[("claim", &claim), ("home", " O‘zbek ")]).await;
    assert_eq!(page.attributes("#home input[name=home]", "value"), ["O‘zbek"]);
    assert_eq!(app.class().active(app.id("Dilnoza")).unwrap().home_language, "O‘zbek");
    let refused = phone.post("/me/home-language", &[("claim", &claim), ("home", &"x".repeat(41))]).await;
    assert!(refused.status == 409 && refused.has("#home .form-error"));
    assert!(!other.get("/me").await.body.contains("O‘zbek"));
    assert!(!other.get("/me/settings").await.has("#home-languages option"), "what only one speaks would say who");
    let (student, language) = (app.id("Chioma"), "o‘zbek".to_owned());
    app.teach(Deed::Pairing(PairingDeed::SetHomeLanguage { student, language })).await;
    let offered = other.get("/me/settings").await.attributes("#home-languages option", "value");
    assert_eq!(offered.len(), 1, "what several speak is offered, each language once");
    assert_eq!(phone.get("/api/v1/me").await.json()["home_language"], "O‘zbek");
}
