//! One tray for what waits for the teacher's yes or no (S54).

use super::common::{Client, TestApp};
use cupboard::classroom::evidence::{Kind, Piece, Wanted};
use cupboard::classroom::{Actor, Deed};
use cupboard::hub::Wish;

/// Somebody hands in a piece of a kind of their own.
async fn own_kind(app: &TestApp, name: &str, kind: &str) {
    let (student, outcome) = (app.id(name), app.skill("EE.1"));
    let piece = Piece { kind: Kind::Other(kind.into()), note: "la la".into(), link: String::new(), file: None };
    let deed = Deed::Evidence { student, outcome, wanted: Wanted::Add(Box::new(piece)) };
    app.app.hub.submit(Wish::deed(Actor::Student(student), app.section, deed)).await;
}

/// Ben and Chioma say something of a piece of Ana's.
async fn comments(app: &TestApp) {
    let number = app.hand_in("Ana", "EE.1", "two ways", None).await;
    app.evidence("Ana", "Ana", "EE.1", Wanted::Offer(number, true)).await;
    for name in ["Ben", "Chioma"] {
        let (glow, grow) = (format!("{name} sees it"), String::new());
        app.evidence(name, "Ana", "EE.1", Wanted::Comment { evidence: number, level: None, glow, grow }).await;
    }
}

async fn ticks(teacher: &Client) -> Vec<String> {
    teacher.get("/teach/1/tray").await.attributes("input[name=item]", "value")
}

/// S54: outside lessons one quiet line leads to the tray, with everything in it; during a lesson nothing of it shows.
#[tokio::test]
async fn outside_lessons_one_quiet_line_leads_to_the_tray_and_during_a_lesson_none() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    app.teach(Deed::CloseClass).await;
    assert!(teacher.get("/teach/1").await.has("#teach-tray[hidden]"), "nothing waits: no line about it");
    assert!(teacher.get("/teach/1/tray").await.texts("main")[0].contains("Nothing waits for you"));
    own_kind(&app, "Ben", "A song").await;
    comments(&app).await;
    let now = teacher.get("/teach/1").await;
    assert_eq!(now.texts("#teach-tray:not([hidden]) p"), ["3 things wait for your yes or no"]);
    let tray = teacher.get(&now.attributes("#teach-tray a", "href")[0]).await;
    assert!(
        tray.texts("#tray-kind")[0].contains("A song") && tray.texts("#tray-comment")[0].contains("Chioma sees it")
    );
    assert_eq!(tray.attributes(".tray-group", "id"), ["tray-kind", "tray-comment"]);
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    assert!(teacher.get("/teach/1").await.has("#teach-tray[hidden]"), "a lesson is no time for it");
}

/// S54: one word for all that is ticked, all of a kind in one tick, and one undo.
#[tokio::test]
async fn all_of_a_kind_are_answered_in_one_go_with_one_word_and_taken_back_in_one() {
    let app = TestApp::new().await;
    let (teacher, phone) = (app.teacher().await, app.student("Ben").await);
    own_kind(&app, "Ben", "A song").await;
    comments(&app).await;
    let shown = ticks(&teacher).await;
    assert_eq!(shown.len(), 3);
    // After the page was shown one more comes: nobody answers what they have not seen.
    own_kind(&app, "Chioma", "A dance").await;
    let mut fields: Vec<_> = shown.iter().map(|item| ("shown", item.as_str())).collect();
    fields.extend([("all", "kind"), ("word", "a recording, please"), ("do", "decline")]);
    teacher.submit("/teach/1/tray", &fields).await;
    let left = ticks(&teacher).await;
    assert_eq!(left.len(), 3, "the dance and both comments: {left:?}");
    let state = phone.get("/me/skills/1").await.texts(".piece").remove(0);
    assert!(state.contains("asks for another kind") && state.contains("a recording, please"), "{state}");
    teacher.post("/teach/1/undo", &[]).await;
    assert_eq!(ticks(&teacher).await.len(), 4);
    assert!(phone.get("/me/skills/1").await.texts(".piece-state")[0].contains("still looks at this kind"));
}

/// S54: what changed meanwhile is named, the rest is done; what is refused keeps its ticks and its word.
#[tokio::test]
async fn what_changed_meanwhile_is_named_and_the_rest_is_done() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    own_kind(&app, "Ben", "A song").await;
    own_kind(&app, "Chioma", "A dance").await;
    let shown = ticks(&teacher).await;
    let nothing = teacher.post("/teach/1/tray", &[("word", "why?"), ("do", "decline")]).await;
    assert_eq!((nothing.status, nothing.texts(".form-error").len()), (409, 1));
    assert_eq!(nothing.attributes("input[name=word]", "value"), ["why?"]);
    let long = "x".repeat(141);
    let refused = teacher.post("/teach/1/tray", &[("item", &shown[1]), ("word", &long), ("do", "decline")]).await;
    assert_eq!(refused.attributes("input[name=item][checked]", "value"), [shown[1].clone()], "the tick stays");

    let number = app.class().enrolments[&app.id("Ben")].evidence.all().next().unwrap().0;
    app.evidence("Ben", "Ben", "EE.1", Wanted::Remove(number)).await;
    let both = [("item", shown[0].as_str()), ("item", shown[1].as_str()), ("do", "approve")];
    let done = teacher.post("/teach/1/tray", &both).await;
    assert_eq!(done.texts(".tray-left li").len(), 1);
    assert!(done.texts(".tray-left li")[0].contains("Ben") && !done.has("input[name=item]"), "{}", done.body);
}
