//! S45: habits of work on the teacher's pages.

use super::common::TestApp;
use super::held;
use cupboard::classroom::{Deed, Language, SettingDeed};

fn once(app: &TestApp) -> String {
    (app.look().state.number + 1).to_string()
}

/// S45: a list is offered in the class's language and not forced; the teacher makes it their own.
#[tokio::test]
async fn a_list_of_habits_is_offered_in_the_classs_language_and_the_teacher_makes_it_theirs() {
    let app = TestApp::new().await;
    app.teach(Deed::Set(SettingDeed::Language(Language::French))).await;
    let teacher = app.teacher().await;
    let page = teacher.get("/teach/1/habits").await;
    assert!(
        page.texts("#list textarea")[0].contains("Demande de l’aide à temps"),
        "{:?}",
        page.texts("#list textarea")
    );
    assert!(app.class().habits.is_empty(), "offered, not set");
    let many: Vec<String> = (0..14).map(|n| format!("habit {n}")).collect();
    let refused = teacher.post("/teach/1/habits", &[("habits", &many.join("\n"))]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.texts("#list textarea")[0].contains("habit 13") && refused.has("#list .form-error"));
    let page = teacher.submit("/teach/1/habits", &[("habits", "Gets started\r\n\r\nAsks in <good> time")]).await;
    assert_eq!(page.texts(".units a"), ["Gets started", "Asks in <good> time"]);
    let page = teacher.submit("/teach/1/undo", &[]).await;
    assert!(page.body.contains("Taken back.") && app.class().habits.is_empty());
}

/// S45: two taps on the page of the whole class and on the page of one student, with a word where there is one.
#[tokio::test]
async fn a_habit_is_logged_in_two_taps_with_a_word_and_taken_off_again() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    teacher.submit("/teach/1/habits", &[("habits", "Gets started\nAsks")]).await;
    let ben = app.id("Ben");
    assert_eq!(teacher.get("/teach/1/habits?habit=1").await.texts(".habit-row").len(), 6, "the first tap");
    let (number, tapped) = (once(&app), format!("{ben} working_on"));
    let fields = [("habit", "Asks"), ("word", "ask before you are stuck"), ("log", &tapped), ("once", &number)];
    let page = teacher.submit("/teach/1/habits/log", &fields).await;
    assert!(page.texts(&format!("#h{ben}"))[0].contains("Working on it"), "the second");
    let (ana, from_the_same) = (app.id("Ana"), format!("{} well", app.id("Ana")));
    let fields = [("habit", "Asks"), ("word", ""), ("log", &from_the_same), ("once", &number)];
    let page = teacher.submit("/teach/1/habits/log", &fields).await;
    assert!(page.texts(&format!("#h{ana}"))[0].contains("Going well"), "another, from the same showing of the page");
    let card = teacher.get(&format!("/teach/1/students/{ben}")).await;
    assert!(card.texts("#habits .habit-log")[0].contains("ask before you are stuck"));
    assert!(card.body.contains("Asks</bdi>: Working on it"), "and in the history, in words");
    let path = format!("/teach/1/students/{ben}/habits");
    let long = "x".repeat(281);
    let refused =
        teacher.post(&path, &[("habit", "Asks"), ("word", &long), ("going", "well"), ("once", &once(&app))]).await;
    assert_eq!(refused.status, 409);
    assert_eq!(held(&refused, "#habits details[open] input[name=word]"), long, "what was typed stays");
    let card =
        teacher.submit(&path, &[("habit", "Asks"), ("word", ""), ("going", "well"), ("once", &once(&app))]).await;
    assert_eq!(card.texts("#habits .habit-log li").len(), 2);
    let newest = card.attributes("#habits .habit-log input[name=number]", "value").remove(0);
    let card = teacher.submit(&format!("{path}/off"), &[("number", &newest)]).await;
    assert_eq!(card.texts("#habits .habit-log li").len(), 1);
    assert!(teacher.get("/teach/1/history.csv").await.body.contains("habit logged"));
    let whole = teacher.get("/teach/1/export.json").await.json();
    let his = whole["students"].as_array().unwrap().iter().find(|student| student["number"] == ben.0).unwrap().clone();
    assert_eq!((&whole["habits"][1], &his["habits"][0]["how"]), (&"Asks".into(), &"working on it".into()));
}

/// S45 through `/api/v1`.
#[tokio::test]
async fn the_api_sets_the_list_and_logs() {
    let app = TestApp::new().await;
    let (teacher, ben) = (app.teacher().await, app.id("Ben"));
    let deed = |body: String| {
        let request = teacher.request(axum::http::Method::POST, "/api/v1/sections/1/deeds");
        let request = request.header("content-type", "application/json");
        teacher.send(request, axum::body::Body::from(body))
    };
    assert_eq!(deed(r#"{"deed":"set","setting":"habits","habits":["Asks"]}"#.into()).await.status, 200);
    let log =
        format!(r#"{{"deed":"habit","what":"log","student":{ben},"habit":"Asks","going":"well","word":"well asked"}}"#);
    assert_eq!(deed(log).await.status, 200);
    let told = teacher.get("/api/v1/sections/1").await.json();
    assert_eq!(told["habits"], serde_json::json!(["Asks"]));
    let phone = app.student("Ben").await;
    let mine = phone.get("/api/v1/me").await.json()["habits"][0].clone();
    assert_eq!((&mine["going"], &mine["word"]), (&"well".into(), &"well asked".into()));
}
