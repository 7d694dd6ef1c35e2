//! S47: the final marks of a term on the teacher's pages.

use super::common::TestApp;
use super::held;
use cupboard::classroom::{Deed, Language, Level, RosterRow, SettingDeed};

async fn master(app: &TestApp, name: &str, codes: &[&str]) {
    for code in codes {
        let deed = Deed::Judge { student: app.id(name), outcome: app.skill(code), level: Some(Level::MASTERED) };
        app.teach(deed).await;
    }
}

/// S47: derived live, amended with a reason beside it, released in one tap, taken back, put back by "Undo".
#[tokio::test]
async fn marks_are_derived_amended_with_a_reason_and_released_by_hand() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    master(&app, "Ben", &["EE.1", "EE.2", "EE.3", "F.1"]).await;
    let ben = app.id("Ben");
    let row = format!("#s{ben}");
    let page = teacher.get("/teach/1/term").await;
    assert_eq!(page.texts(".term-row").len(), 6);
    assert!(page.texts(&row)[0].contains("Confident"), "{:?}", page.texts(&row));
    assert!(page.texts(&row)[0].contains("4 of 5 skills mastered") && page.texts(&row)[0].contains("Not released"));
    let path = format!("/teach/1/term/{ben}");
    let refused = teacher.post(&path, &[("term", "1"), ("mark", "thorough"), ("reason", " ")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.has(&format!("{row} details[open] .form-error")), "{}", refused.body);
    assert_eq!(refused.attributes(&format!("{row} option[selected]"), "value"), ["thorough"], "what was chosen stays");
    let page = teacher.submit(&path, &[("term", "1"), ("mark", "thorough"), ("reason", "explained it <all>")]).await;
    let told = page.texts(&row).remove(0);
    assert!(told.contains("Thorough") && told.contains("by the rule “Confident”"), "derived beside amended: {told}");
    assert!(told.contains("changed to “Thorough” “explained it <all>”"), "the trail: {told}");
    let page = teacher.submit("/teach/1/term/release", &[("term", "1"), ("all", "yes")]).await;
    assert_eq!(page.texts(".term-out").len(), 6, "everybody in one tap");
    let one = [("term", "1"), ("student", &*ben.to_string())];
    let page = teacher.submit("/teach/1/term/take-back", &one).await;
    assert_eq!(page.texts(".term-out").len(), 5);
    let page = teacher.submit("/teach/1/undo", &[]).await;
    assert!(page.body.contains("Taken back."));
    assert_eq!(teacher.get("/teach/1/term").await.texts(".term-out").len(), 6);
    let history = teacher.get(&format!("/teach/1/students/{ben}")).await;
    assert!(history.body.contains("Final mark released: “Thorough”"));
    assert!(history.texts("#mark")[0].contains("Thorough"));
}

/// S47: a check that comes late does not change what was released; the teacher sees what it would be now, and releases
/// again in one tap.
#[tokio::test]
async fn a_late_check_raises_a_released_mark_only_when_it_is_released_again() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    teacher.submit("/teach/1/term/release", &[("term", "1"), ("all", "yes")]).await;
    master(&app, "Ben", &["EE.1", "EE.2", "EE.3", "F.1", "F.2"]).await;
    let row = format!("#s{}", app.id("Ben"));
    let page = teacher.get("/teach/1/term").await;
    let told = page.texts(&row).remove(0);
    assert!(told.contains("Sees “Beginning”") && told.contains("Would be “Thorough” now"), "{told}");
    assert!(page.texts(".term-title")[0].contains("One would be different now"));
    let ben = app.id("Ben").to_string();
    let page = teacher.submit("/teach/1/term/release", &[("term", "1"), ("student", &ben)]).await;
    assert!(page.texts(&row)[0].contains("Released") && !page.has(".term-stale"));
}

/// S47: the rule is the class's own; what cannot be a rule keeps what was typed.
#[tokio::test]
async fn the_rule_has_names_that_are_words_and_shares_that_fall() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let line = |name, share| [("name-0", name), ("share-0", share), ("name-1", "On the way"), ("share-1", "0")];
    for (name, share, why) in
        [("A", "50", "no single letter"), ("There", "0", "less than the one before"), ("There", "x", "2 to 8")]
    {
        let refused = teacher.post("/teach/1/term/rule", &line(name, share)).await;
        assert_eq!(refused.status, 409);
        assert!(refused.texts("#rule .form-error")[0].contains(why), "{:?}", refused.texts("#rule .form-error"));
        assert_eq!(held(&refused, "#rule input[name=name-0]"), name);
    }
    let page = teacher.submit("/teach/1/term/rule", &line("There", "50")).await;
    assert_eq!(page.texts("#rule dt"), ["There", "On the way"]);
    let kept = [
        ("known-0", "thorough"),
        ("name-0", "Thorough"),
        ("share-0", "95"),
        ("name-1", "On the way"),
        ("share-1", "0"),
    ];
    teacher.submit("/teach/1/term/rule", &kept).await;
    app.teach(Deed::Set(SettingDeed::Language(Language::French))).await;
    let told = teacher.get("/api/v1/sections/1").await.json();
    assert_eq!(told["final_rule"][0]["mark"], "thorough", "a word that was left is each language's own");
    assert_eq!(told["final_rule"][1]["mark"]["named"], "On the way");
}

/// S47: a term is named, its skills are chosen, it ends, its marks stay readable, and the files have them.
#[tokio::test]
async fn an_ended_term_stays_readable_and_is_in_the_files() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    master(&app, "Ben", &["EE.1"]).await;
    let skills = [app.skill("EE.1").to_string(), app.skill("EE.2").to_string()];
    let set = [("term", "1"), ("name", "Autumn"), ("skill", skills[0].as_str()), ("skill", skills[1].as_str())];
    let page = teacher.submit("/teach/1/term", &set).await;
    assert!(page.texts("#term summary")[0].contains("2 of 5 skills count"));
    teacher.submit("/teach/1/term/release", &[("term", "1"), ("student", &app.id("Ben").to_string())]).await;
    let once = app.look().state.number.to_string();
    let page = teacher.submit("/teach/1/term/end", &[("term", "1"), ("next", "Spring"), ("once", &once)]).await;
    assert!(page.texts(".term-title h2")[0].contains("Spring") && page.texts("#terms li")[0].contains("Autumn"));
    master(&app, "Ben", &["EE.2"]).await;
    let row = format!("#s{}", app.id("Ben"));
    let past = teacher.get("/teach/1/term?term=1").await;
    assert!(past.texts(&row)[0].contains("Growing") && !past.has("#rule") && !past.has("#end"), "as it was at its end");
    assert_eq!(teacher.get("/teach/1/term?term=7").await.status, 404);
    let table = teacher.get("/teach/1/term.csv").await.body;
    let ben = format!("Autumn,{},Ben,Growing,1,2,,,Growing,", app.id("Ben"));
    assert!(table.lines().any(|line| line.starts_with(&ben)), "{table}");
    let whole = teacher.get("/teach/1/export.json").await.json();
    assert_eq!(whole["terms"][0]["name"], "Autumn");
    assert!(teacher.get("/teach/1/history.csv").await.body.contains("final mark released"));
}

/// S47 through `/api/v1`.
#[tokio::test]
async fn the_api_sets_amends_and_releases() {
    let app = TestApp::new().await;
    let (teacher, ben) = (app.teacher().await, app.id("Ben"));
    let deed = |body: String| {
        let request = teacher.request(axum::http::Method::POST, "/api/v1/sections/1/deeds");
        let request = request.header("content-type", "application/json");
        teacher.send(request, axum::body::Body::from(body))
    };
    let amend =
        format!(r#"{{"deed":"term","what":"amend","term":1,"student":{ben},"mark":"growing","reason":"a talk"}}"#);
    assert_eq!(deed(amend).await.status, 200);
    assert_eq!(deed(format!(r#"{{"deed":"term","what":"release","term":1,"students":[{ben}]}}"#)).await.status, 200);
    let marks = teacher.get("/api/v1/sections/1").await.json()["terms"][0]["marks"].clone();
    let his = marks.as_array().unwrap().iter().find(|mark| mark["student"] == ben.0).unwrap().clone();
    assert_eq!((&his["derived"]["mark"], &his["released"]["mark"]), (&"beginning".into(), &"growing".into()));
    let phone = app.student("Ben").await;
    assert_eq!(phone.get("/api/v1/me").await.json()["final_marks"][0]["mark"], "Growing");
}

/// S47: a class of 35 with long names, each with their own line.
#[tokio::test]
async fn thirty_five_long_names_have_a_line_each() {
    let app = TestApp::new().await;
    let rows =
        (0..29).map(|n| RosterRow { name: format!("Maximiliane-Theodora von und zu Habsburg-{n}"), language: None });
    app.teach(Deed::ImportRoster { rows: rows.collect() }).await;
    let page = app.teacher().await.get("/teach/1/term").await;
    assert_eq!(page.texts(".term-rows > .term-row").len(), 35);
}
