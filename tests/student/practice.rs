//! S30: another try, earned by practice, as its student and its teacher see it.

use super::common::{Answer, Client, TestApp};
use cupboard::classroom::{Amount, Deed, Language, Level, RetakeDeed, RetakeRule, SettingDeed, Standing, Status};

const SKILL: &str = "/me/skills/1";

/// A class that asks for so much, in which Ana tried the first skill and is not there yet.
async fn tried(amount: Amount) -> (TestApp, Client) {
    let app = TestApp::new().await;
    let ana = app.student("Ana").await;
    app.teach(Deed::Set(SettingDeed::Retakes(RetakeRule::Practice(amount)))).await;
    try_again(&app).await;
    (app, ana)
}

async fn try_again(app: &TestApp) {
    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    app.teach(Deed::SetStatus { student, outcome, status: Status::Ready }).await;
    app.teach(Deed::Judge { student, outcome, level: Some(Level::APPROACHING) }).await;
}

fn standing(app: &TestApp) -> Standing {
    app.class().enrolments[&app.id("Ana")].standing(app.skill("EE.1"))
}

/// Taps a button of the page's practice, by its place among them.
async fn tap(ana: &Client, page: &Answer, button: usize) -> Answer {
    let held = |name: &str| page.attributes(&format!(".stamps input[name={name}]"), "value").remove(0);
    let (claim, outcome, attempt) = (held("claim"), held("outcome"), held("attempt"));
    let (name, count) = (page.attributes(".stamps button", "name"), page.attributes(".stamps button", "value"));
    let (name, count) = (&name[button], &count[button]);
    let fields = [("claim", claim.as_str()), ("outcome", &outcome), ("attempt", &attempt), (name, count)];
    let answer = ana.post("/me/practice", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    ana.get(SKILL).await
}

fn ready(page: &Answer) -> bool {
    !page.has("#skill button[value=ready][disabled]")
}

async fn ask(app: &TestApp, ana: &Client) -> Answer {
    let claim = format!("{}-{}", app.id("Ana"), app.section);
    ana.post("/me/status", &[("claim", &claim), ("outcome", "1"), ("status", "ready")]).await
}

/// S30: "I did one" three times, then asking again; the button says so beforehand, and a new try begins anew.
#[tokio::test]
async fn a_student_practises_on_the_skills_page_and_may_then_ask_again() {
    let (app, ana) = tried(Amount::Items(3)).await;
    let page = ana.get(SKILL).await;
    assert_eq!(page.texts(".practice-word"), ["0 of 3 done After that you can ask again."]);
    assert_eq!(page.texts(".stamps button"), ["I did one", "2", "3"]);
    assert!(!ready(&page) && page.texts("#skill button[value=ready]")[0].contains("practice first"));
    let refused = ask(&app, &ana).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("A little practice comes first."), "{}", refused.body);
    assert!(ana.get("/me").await.texts("#next").concat().contains("Practise a little, then try again."));

    let page = tap(&ana, &page, 0).await;
    let page = tap(&ana, &page, 0).await;
    assert_eq!(page.texts(".practice-word"), ["2 of 3 done After that you can ask again."]);
    assert_eq!(page.texts(".stamps .stamp-done").len(), 2);
    let page = tap(&ana, &page, 0).await;
    assert!(ready(&page) && page.body.contains("You have practised: ask again whenever you like."));
    assert_eq!(ask(&app, &ana).await.status, 303);
    assert_eq!(standing(&app), Standing::CheckAsked);
    assert!(!ana.get(SKILL).await.has(".practice"), "now it is the teacher's turn");

    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    app.teach(Deed::Judge { student, outcome, level: Some(Level::NOT_YET) }).await;
    assert_eq!(ana.get(SKILL).await.texts(".practice-word"), ["0 of 3 done After that you can ask again."]);
    app.teach(Deed::Judge { student, outcome, level: Some(Level::EXCEEDING) }).await;
    let page = ana.get(SKILL).await;
    assert!(!page.has(".practice") && page.body.contains("Exceeding"), "it counts in full");
}

/// S30: minutes instead, in steps of five, in the student's own language.
#[tokio::test]
async fn a_class_may_ask_for_minutes_and_students_read_it_in_their_language() {
    let (app, ana) = tried(Amount::Minutes(10)).await;
    app.teach(Deed::SetLanguage { student: app.id("Ana"), language: Some(Language::French) }).await;
    let page = ana.get(SKILL).await;
    assert_eq!(page.texts(".practice-word"), ["0 minutes sur 10 faites Ensuite, tu peux demander à nouveau."]);
    assert_eq!(page.texts(".stamps button"), ["5 minutes de plus", "10"]);
    let page = tap(&ana, &page, 1).await;
    assert!(ready(&page), "all ten at once");
}

/// S30: a phone that was out of reach sends what was tapped, and each tap says how much was done by then.
#[tokio::test]
async fn taps_that_a_phone_kept_count_once_each_and_not_for_a_newer_try() {
    let (app, ana) = tried(Amount::Items(3)).await;
    let class = app.class();
    let attempt = class.enrolments[&app.id("Ana")].ledger.of(app.skill("EE.1"))[0].number.to_string();
    let claim = format!("{}-{}", app.id("Ana"), app.section);
    let fields =
        |items: &'static str| [("claim", claim.as_str()), ("outcome", "1"), ("attempt", &attempt), ("items", items)];
    let kept = [("x-outbox", "a-phone-in-the-yard"), ("x-age-ms", "600000"), ("x-seen", "1")];
    let done = || app.class().retake(&app.class().enrolments[&app.id("Ana")], app.skill("EE.1")).unwrap().done;
    for (number, items) in [(1, "1"), (2, "2"), (2, "2"), (1, "1")] {
        let answer = ana.tap("/me/practice", &fields(items), number, &kept).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
    }
    assert_eq!(done(), Amount::Items(2));
    try_again(&app).await;
    let late = ana.tap("/me/practice", &fields("3"), 3, &kept).await;
    assert_eq!((late.status, done()), (409, Amount::Items(0)), "{}", late.body);
}

/// S30: the API tells and takes the same.
#[tokio::test]
async fn the_api_says_how_far_the_practice_is_and_takes_it() {
    let (app, ana) = tried(Amount::Items(2)).await;
    let practice = |page: &Answer| page.json()["places"][0]["practice"].clone();
    let seen = practice(&ana.get("/api/v1/me").await);
    assert_eq!(
        (&seen["needed"]["items"], &seen["done"]["items"], &seen["may_ask"]),
        (&2.into(), &0.into(), &false.into())
    );
    let next = ana.get("/api/v1/me").await.json()["next"][0].clone();
    assert_eq!((&next["outcome"], &next["why"]), (&1.into(), &"practise".into()));
    let attempt = seen["attempt"].as_u64().unwrap();
    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    let what = RetakeDeed::Practise { attempt, done: Amount::Items(2) };
    app.command(cupboard::classroom::Command::In(app.section, Deed::Retake { student, outcome, what })).await;
    assert_eq!(practice(&ana.get("/api/v1/me").await)["may_ask"], true);
    let teacher = app.teacher().await;
    assert_eq!(teacher.get("/api/v1/sections/1").await.json()["practice"]["items"], 2);
}
