//! The goals of a student's week (S21): ordinary to every neighbour's eye.

use super::common::{Answer, TestApp};
use axum::body::Body;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use cupboard::access::AccessCommand;

/// What a page is made of, without its words: the elements in order, with their classes.
fn looks(page: &Answer) -> Vec<String> {
    let html = page.html();
    let elements = html.tree.nodes().filter_map(|node| node.value().as_element());
    let looks = elements.map(|element| format!("{} {}", element.name(), element.attr("class").unwrap_or_default()));
    // The icon of their own has a hue of its own.
    looks.filter(|look| !look.starts_with("span note hue")).collect()
}

/// S21: what the teacher sets is the student's "my three"; page for page it looks as everybody's, and no screen of the
/// room changes by it.
#[tokio::test]
async fn goals_of_the_week_are_my_three_and_the_page_looks_as_everybodys_does() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    let wall = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    let shared = async || {
        let map = ben.get("/me/map").await.texts("main");
        (wall.get("/wall").await.texts("body"), wall.get("/api/v1/wall").await.json(), map)
    };
    let before = shared().await;
    let url = format!("/teach/1/students/{}", app.id("Ana"));
    let (first, second) = (app.skill("F.1").to_string(), app.skill("EE.2").to_string());
    let fields = [
        ("skill-0", first.as_str()),
        ("word-0", "begin with the blue sheet"),
        ("skill-1", &second),
        ("word-1", ""),
        ("skill-2", ""),
        ("word-2", ""),
        ("lessons", "5"),
    ];
    let card = teacher.submit(&format!("{url}/week"), &fields).await;
    assert_eq!(card.attributes("#week input[name=word-0]", "value"), ["begin with the blue sheet"]);
    assert_eq!(card.attributes("#week select[name=skill-1] option[selected]", "value"), std::slice::from_ref(&second));
    assert!(card.texts("#week")[0].contains("5 lessons are left"), "{:?}", card.texts("#week"));

    let (hers, his) = (ana.get("/me").await, ben.get("/me").await);
    assert!(looks(&hers) == looks(&his) && looks(&hers).len() > 100, "a neighbour tells them apart");
    assert_eq!((hers.texts("#few h2"), hers.texts("#few .skill-name").len()), (his.texts("#few h2"), 3));
    assert!(hers.texts("#few .skill-standing")[0].contains("begin with the blue sheet"));
    let name = &app.class().outcomes[&app.skill("F.1")].statement;
    assert_eq!((&hers.texts("#few .skill-name")[0], &hers.texts("#next h2")[0]), (name, name));
    assert!(!his.body.contains("blue sheet") && shared().await == before, "somebody else sees it");

    let again = [("skill-0", first.as_str()), ("skill-1", &first), ("lessons", "5")];
    let refused = teacher.post(&format!("{url}/week"), &again).await;
    assert!(refused.status == 409 && refused.texts("#week .form-error")[0].contains("three different skills"));
    let ended = teacher.submit(&format!("{url}/week"), &[("end", "yes"), ("lessons", "5")]).await;
    assert!(!ended.texts("#week")[0].contains("left"));
    assert_eq!(ana.get("/me").await.texts("#few .skill-name"), ben.get("/me").await.texts("#few .skill-name"));
    teacher.post("/teach/1/undo", &[]).await;
    assert_eq!(&ana.get("/me").await.texts("#few .skill-name")[0], name);
}

/// S21: the same through the API, for this student alone.
#[tokio::test]
async fn goals_of_the_week_go_through_the_api() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    let skill = app.skill("F.1").0;
    let deed = serde_json::json!({
        "deed": "set_week", "student": app.id("Ana").0, "lessons": 5,
        "goals": [{ "outcome": skill, "word": "page 12" }],
    });
    let request = teacher.request(Method::POST, "/api/v1/sections/1/deeds").header(CONTENT_TYPE, "application/json");
    assert_eq!(teacher.send(request, Body::from(deed.to_string())).await.json()["changed"], true);
    let (hers, his) = (ana.get("/api/v1/me").await.json(), ben.get("/api/v1/me").await.json());
    assert_eq!(hers["my_three"][0], serde_json::json!({ "outcome": skill, "word": "page 12" }));
    assert_eq!((hers["my_three"].as_array().unwrap().len(), his["my_three"].as_array().unwrap().len()), (3, 3));
    assert!(!his.to_string().contains("page 12"));
    let class = teacher.get("/api/v1/sections/1").await.json();
    let ana_id = app.id("Ana").0;
    let place = class["students"].as_array().unwrap().iter().find(|one| one["student"] == ana_id).unwrap();
    assert_eq!(place["week"][0]["word"], "page 12");
}
