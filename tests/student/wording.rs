//! A skill in a student's own words (S25).

use super::claim;
use super::common::{Client, TestApp};
use axum::body::Body;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use cupboard::classroom::Deed;

const OWN: &str = "I can write powers with one base in another way";

async fn propose(phone: &Client, text: &str) -> super::common::Answer {
    let claim = claim(phone).await;
    phone.post("/me/skills/1/wording", &[("claim", &claim), ("language", "en"), ("text", text)]).await
}

/// S25: proposed on the skill's page, seen by the teacher alone, accepted, and then everybody's.
#[tokio::test]
async fn a_students_wording_waits_for_the_teacher_and_then_is_the_skills_own() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    let page = ana.get("/me/skills/1").await;
    assert_eq!(page.texts("#wording textarea"), page.texts("h1"), "it begins with the words that there are");
    let same = propose(&ana, &page.texts("h1")[0]).await;
    assert!(same.status == 409 && same.texts("#wording .form-error")[0].contains("exactly that already"));
    assert!(same.has("#wording details[open]"), "what was typed is in sight");
    assert_eq!(propose(&ana, "I can do powers").await.location(), "/me/skills/1?saved=1#wording");
    assert_eq!(propose(&ana, OWN).await.status, 303);
    let page = ana.get("/me/skills/1").await;
    assert!(page.texts(".wording-text")[0].contains(OWN) && page.texts("#wording")[0].contains("reads it first"));
    let wall = app.client().with_token("wall");
    app.keys(cupboard::access::AccessCommand::PairWall { device: wall.digest() }).await;
    for (who, client, path) in [
        ("a classmate", &ben, "/me"),
        ("a classmate on the skill", &ben, "/me/skills/1"),
        ("a classmate's program", &ben, "/api/v1/me"),
        ("the wall", &wall, "/wall"),
        ("the wall's program", &wall, "/api/v1/wall"),
    ] {
        let shown = client.get(path).await;
        assert!(shown.status == 200 && !shown.body.contains("in another way"), "{who} sees it");
    }

    let tray = teacher.get("/teach/1/tray").await;
    assert_eq!(tray.attributes("input[name=item]", "value").len(), 1, "one waiting wording for a student and a skill");
    let row = tray.texts("#tray-wording .tray-row").remove(0);
    assert!(row.contains("Ana") && row.contains(OWN) && row.contains("I can rewrite powers"), "{row}");
    let item = tray.attributes("input[name=item]", "value").remove(0);
    teacher.submit("/teach/1/tray", &[("item", &item), ("do", "approve")]).await;
    assert_eq!(ben.get("/me/skills/1").await.texts("h1"), [OWN]);
    assert!(!ben.get("/me/skills/1").await.body.contains("Ana"), "without its author");
    assert!(ana.get("/me/skills/1").await.texts("#wording")[0].contains("Your words were taken"));
    let history = teacher.get(&format!("/teach/1/students/{}", app.id("Ana"))).await.texts(".history").remove(0);
    assert!(history.contains("Proposed a wording") && history.contains("Wording accepted"), "{history}");
    teacher.post("/teach/1/undo", &[]).await;
    assert!(ben.get("/me/skills/1").await.texts("h1")[0].contains("I can rewrite powers"), "taken back in one");
}

/// S25: declined with a kind word, taken back, and changed.
#[tokio::test]
async fn a_wording_is_declined_with_a_kind_word_or_taken_back() {
    let app = TestApp::new().await;
    let (ana, teacher) = (app.student("Ana").await, app.teacher().await);
    propose(&ana, OWN).await;
    let hers = claim(&ana).await;
    let gone = ana.submit("/me/skills/1/wording/withdraw", &[("claim", &hers)]).await;
    assert!(!gone.has(".wording-text") && teacher.get("/teach/1/tray").await.has("p.card"));
    propose(&ana, OWN).await;
    let seen = teacher.get("/teach/1/tray").await.attributes("input[name=item]", "value").remove(0);
    propose(&ana, "I can do magic with powers").await;
    let told = teacher.post("/teach/1/tray", &[("item", &seen), ("do", "approve")]).await;
    assert!(told.texts(".tray-left")[0].contains("Ana") && told.texts("#tray-wording")[0].contains("magic"));
    let item = told.attributes("input[name=item]", "value").remove(0);
    let no = [("item", item.as_str()), ("word", "say which powers"), ("do", "decline")];
    teacher.submit("/teach/1/tray", &no).await;
    let page = ana.get("/me/skills/1").await.texts("#wording").remove(0);
    assert!(page.contains("keeps its words this time") && page.contains("say which powers"), "{page}");
}

/// S25: in the language in which it is said, for those who read that language.
#[tokio::test]
async fn a_wording_in_another_language_is_for_those_who_read_it() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    assert!(!ana.get("/me/skills/1").await.has("select[name=language]"), "one language: nothing to choose");
    let spanish = Some(cupboard::classroom::Language::Spanish);
    app.teach(Deed::SetLanguage { student: app.id("Ana"), language: spanish }).await;
    let page = ana.get("/me/skills/1").await;
    assert_eq!(page.attributes("#wording option", "value"), ["en", "es"]);
    assert_eq!(page.attributes("#wording option[selected]", "value"), ["en"], "what she reads is English");
    let hers = claim(&ana).await;
    let fields = [("claim", hers.as_str()), ("language", "es"), ("text", "Puedo reescribir potencias")];
    ana.submit("/me/skills/1/wording", &fields).await;
    let item = teacher.get("/teach/1/tray").await.attributes("input[name=item]", "value").remove(0);
    teacher.submit("/teach/1/tray", &[("item", &item), ("do", "approve")]).await;
    assert_eq!(ana.get("/me/skills/1").await.texts("h1"), ["Puedo reescribir potencias"]);
    assert!(ben.get("/me/skills/1").await.texts("h1")[0].contains("I can rewrite powers"));
}

/// S25: the same through the API.
#[tokio::test]
async fn wordings_go_through_the_api() {
    let app = TestApp::new().await;
    let (ana, teacher) = (app.student("Ana").await, app.teacher().await);
    let send = async |client: &Client, path: &str, body: serde_json::Value| {
        let request = client.request(Method::POST, path).header(CONTENT_TYPE, "application/json");
        client.send(request, Body::from(body.to_string())).await.json()
    };
    let wording = serde_json::json!({ "language": "en", "text": OWN });
    assert_eq!(send(&ana, "/api/v1/me/skills/1/wording", wording).await["changed"], true);
    let mine = ana.get("/api/v1/me").await.json();
    assert_eq!((&mine["wordings"][0]["text"], &mine["wordings"][0]["verdict"]), (&OWN.into(), &"waiting".into()));
    let waiting = teacher.get("/api/v1/sections/1/tray").await.json();
    assert_eq!((&waiting[0]["kind"], &waiting[0]["words"][0]), (&"wording".into(), &OWN.into()));
    let word = serde_json::json!({ "items": [waiting[0]["item"]], "declined": "longer" });
    assert_eq!(send(&teacher, "/api/v1/sections/1/tray", word).await["left"], serde_json::json!([]));
    assert_eq!(ana.get("/api/v1/me").await.json()["wordings"][0]["word"], "longer");
    assert_eq!(send(&ana, "/api/v1/me/skills/1/wording/withdraw", ().into()).await["changed"], false);
}
