//! Feedback between classmates (S33), and the teacher's files for a skill (S49).

use super::claim;
use super::common::TestApp;
use axum::body::Body;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use cupboard::classroom::evidence::Wanted;
use cupboard::classroom::{Deed, FileKind, Level};

/// S33: offered by its owner, said by a classmate, read by the teacher first, and then by the owner.
#[tokio::test]
async fn a_classmates_words_reach_the_owner_once_the_teacher_lets_them_through() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    let number = app.hand_in("Ana", "EE.1", "two ways", Some((FileKind::Text, b"Ana's page"))).await;
    let (piece, file) = (format!("/me/classmates/{}/{number}", app.id("Ana")), |url: &str| format!("{url}/file"));
    for path in [piece.clone(), file(&piece)] {
        assert_eq!(ben.get(&path).await.status, 404, "{path} is not offered");
    }
    assert!(!ben.get("/me").await.has("a[href='/me/classmates']"));

    let (number, hers) = (number.to_string(), claim(&ana).await);
    let fields = [("claim", hers.as_str()), ("evidence", &number), ("offered", "yes")];
    let page = ana.submit("/me/evidence/offer", &fields).await;
    assert!(page.texts(".piece")[0].contains("Classmates can see this piece"));
    assert_eq!(ben.get("/me").await.texts("a[href='/me/classmates']"), ["A classmate asks what you see"]);
    assert!(!ana.get("/me").await.has("a[href='/me/classmates']"), "nobody is asked about their own");
    let shown = ben.get(&ben.get("/me/classmates").await.attributes(".offered", "href")[0]).await;
    assert!(shown.texts(".piece")[0].contains("two ways") && !shown.texts("main")[0].contains("Ana"), "by icon only");
    assert_eq!(ben.get(&file(&piece)).await.body, "Ana's page");

    let his = claim(&ben).await;
    let empty = ben.post(&piece, &[("claim", &his), ("glow", " "), ("grow", "")]).await;
    assert!(empty.status == 409 && empty.has(".form-error"));
    let said = [("claim", his.as_str()), ("glow", "clear steps"), ("grow", "label the axes")];
    let sent = ben.submit(&piece, &said).await;
    assert!(sent.texts("#own")[0].contains("your teacher reads it first"), "{:?}", sent.texts("#own"));
    assert!(!ana.get("/me/skills/1").await.body.contains("clear steps"), "not before the teacher");

    let tray = teacher.get("/teach/1/tray").await;
    let held = tray.texts("#tray-comment").remove(0);
    assert!(held.contains("clear steps") && held.contains("label the axes"), "{held}");
    let comment = tray.attributes("input[name=item]", "value").remove(0);
    let fields = [("item", comment.as_str()), ("word", ""), ("do", "approve")];
    teacher.submit("/teach/1/tray", &fields).await;
    let read = ana.get("/me/skills/1").await.texts(".comment").remove(0);
    assert!(read.contains("What shines: clear steps") && read.contains("What could grow: label the axes"), "{read}");
    assert!(ben.get("/me/classmates").await.texts("#own")[0].contains("shown"));
    assert_eq!(ben.post(&piece, &said).await.status, 409, "once is enough");
    assert!(!ben.get("/me").await.has("a[href='/me/classmates']"));
}

/// S33: which level of the skill's rubric a piece shows, in the rubric's own words; it counts for nothing.
#[tokio::test]
async fn a_classmate_says_which_words_of_the_rubric_a_piece_shows_and_it_counts_for_nothing() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    let number = app.hand_in("Ana", "EE.1", "two ways", None).await;
    app.evidence("Ana", "Ana", "EE.1", Wanted::Offer(number, true)).await;
    let piece = format!("/me/classmates/{}/{number}", app.id("Ana"));
    assert!(!ben.get(&piece).await.has("input[name=level]"), "there is no rubric to say it by");
    let mut value = app.class().outcomes[&app.skill("EE.1")].clone();
    value.rubric =
        [(Level(1), "Names the base".to_owned()), (Level(3), "Says why each step is fine".to_owned())].into();
    app.teach(Deed::EditOutcome { outcome: Some(app.skill("EE.1")), value: Box::new(value) }).await;
    let shown = ben.get(&piece).await;
    assert_eq!(shown.attributes("input[name=level]", "value"), ["1", "3", ""]);
    assert!(shown.texts(".peer-levels")[0].contains("Says why each step is fine"));

    let his = claim(&ben).await;
    let refused = ben.post(&piece, &[("claim", &his), ("level", "3"), ("glow", ""), ("grow", "")]).await;
    assert_eq!(refused.attributes("input[name=level][checked]", "value"), ["3"], "what was chosen stays");
    ben.submit(&piece, &[("claim", &his), ("level", "3"), ("glow", "clear"), ("grow", "")]).await;
    assert!(
        teacher.get("/teach/1/tray").await.texts("#tray-comment")[0].contains("It shows: Says why each step is fine")
    );
    let item = teacher.get("/teach/1/tray").await.attributes("input[name=item]", "value").remove(0);
    teacher.submit("/teach/1/tray", &[("item", &item), ("do", "approve")]).await;
    let read = ana.get("/me/skills/1").await.texts(".comment").remove(0);
    assert!(read.contains("It shows: Says why each step is fine"), "{read}");
    assert_eq!(ana.get("/api/v1/me/evidence").await.json()[0]["comments"][0]["level"], 3);
    let class = app.class();
    assert!(class.enrolments[&app.id("Ana")].ledger.of(app.skill("EE.1")).is_empty(), "it is no attempt");
}

/// S33: many at once, declined with a word, and taken back.
#[tokio::test]
async fn comments_are_declined_many_at_once_with_a_word_that_their_authors_read() {
    let app = TestApp::new().await;
    let (ben, teacher) = (app.student("Ben").await, app.teacher().await);
    let number = app.hand_in("Ana", "EE.1", "two ways", None).await;
    app.evidence("Ana", "Ana", "EE.1", Wanted::Offer(number, true)).await;
    for name in ["Ben", "Chioma", "Dilnoza"] {
        let (glow, grow) = (format!("{name} sees it"), String::new());
        app.evidence(name, "Ana", "EE.1", Wanted::Comment { evidence: number, level: None, glow, grow }).await;
    }
    let all = teacher.get("/teach/1/tray").await.attributes("input[name=item]", "value");
    assert_eq!(all.len(), 3);
    let mut fields: Vec<_> = all.iter().map(|one| ("item", one.as_str())).collect();
    fields.extend([("word", "say what shines first"), ("do", "decline")]);
    let done = teacher.submit("/teach/1/tray", &fields).await;
    assert!(!done.has("input[name=item]"));
    let own = ben.get("/me/classmates").await.texts("#own").remove(0);
    assert!(own.contains("not shown") && own.contains("say what shines first"), "{own}");
    teacher.post("/teach/1/undo", &[]).await;
    assert_eq!(teacher.get("/teach/1/tray").await.attributes("input[name=item]", "value").len(), 3);
    assert_eq!(teacher.post("/teach/1/tray", &[("item", "comment-1"), ("do", "approve")]).await.status, 422);
}

/// S33: the same through the API.
#[tokio::test]
async fn feedback_goes_through_the_api() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    let number = app.hand_in("Ana", "EE.1", "two ways", None).await;
    let tell = async |client: &super::common::Client, path: &str, body: String| {
        let request = client.request(Method::POST, path).header(CONTENT_TYPE, "application/json");
        client.send(request, Body::from(body)).await
    };
    let offer = tell(&ana, &format!("/api/v1/me/evidence/{number}/offer"), r#"{"offered": true}"#.into()).await;
    assert_eq!(offer.json()["changed"], true, "{}", offer.body);
    let offered = ben.get("/api/v1/me/feedback").await.json();
    assert_eq!((offered[0]["evidence"].as_u64(), &offered[0]["note"]), (Some(number), &"two ways".into()));
    let ana_id = app.id("Ana");
    let say = format!(r#"{{"student": {ana_id}, "evidence": {number}, "grow": "label it"}}"#);
    assert_eq!(tell(&ben, "/api/v1/me/feedback", say).await.status, 200);
    assert_eq!(ana.get("/api/v1/me/evidence").await.json()[0]["comments"], serde_json::json!([]));
    let all = teacher.get("/api/v1/sections/1/evidence").await.json();
    let comment = &all[0]["comments"][0];
    assert_eq!((&comment["verdict"], &comment["by"]), (&"waiting".into(), &app.id("Ben").0.into()));
    let waiting = teacher.get("/api/v1/sections/1/tray").await.json();
    assert_eq!((&waiting[0]["kind"], &waiting[0]["words"]), (&"comment".into(), &serde_json::json!(["label it"])));
    let forgotten = serde_json::json!({ "items": [waiting[0]["item"]] }).to_string();
    assert_eq!(tell(&teacher, "/api/v1/sections/1/tray", forgotten).await.status, 422, "no answer is no yes");
    let pass = serde_json::json!({ "items": [waiting[0]["item"], "kind-1-99999"], "declined": null }).to_string();
    let answer = tell(&teacher, "/api/v1/sections/1/tray", pass).await.json();
    assert_eq!((&answer["changed"], &answer["left"]), (&true.into(), &serde_json::json!(["kind-1-99999"])));
    let hers = ana.get("/api/v1/me/evidence").await.json();
    assert_eq!((&hers[0]["comments"][0]["grow"], &hers[0]["comments"][0]["by"]), (&"label it".into(), &().into()));
    let mark = serde_json::json!({ "deed": "mark_evidence", "student": ana_id, "outcome": app.skill("EE.1"),
        "evidence": number, "purpose": "summative", "seen": true });
    assert_eq!(tell(&teacher, "/api/v1/sections/1/deeds", mark.to_string()).await.status, 200);
    assert_eq!(ana.get("/api/v1/me/evidence").await.json()[0]["seen"], true);
    let his = &ben.get("/api/v1/me/feedback").await.json()[0];
    assert_eq!((&his["seen"], &his["purpose"]), (&false.into(), &().into()), "the teacher's view is not a classmate's");
}

/// S49: links and small files for a skill, on its screen, served by the hub; off the map there are none.
#[tokio::test]
async fn a_skills_links_and_files_are_on_its_screen_and_served_by_the_hub() {
    let app = TestApp::new().await;
    let (phone, teacher) = (app.student("Ana").await, app.teacher().await);
    let upload = async |name: &str, content: &[u8]| {
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"label\"\r\n\r\nThe rules\r\n--edge\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
        );
        let body = [head.as_bytes(), content, b"\r\n--edge--\r\n"].concat();
        let request = teacher.request(Method::POST, "/teach/1/skills/1/files");
        teacher.send(request.header(CONTENT_TYPE, "multipart/form-data; boundary=edge"), Body::from(body)).await
    };
    let refused = upload("sheet.html", b"<html><script>alert(1)</script>").await;
    assert!(refused.status == 422 && refused.texts(".form-error")[0].contains("This kind of file"));
    assert_eq!(refused.attributes("#files input[name=label]", "value"), ["The rules"], "what was typed stays");
    let none = upload("", b"").await;
    assert!(none.status == 422 && none.texts(".form-error")[0].contains("No file was chosen"));
    assert_eq!(upload("sheet.pdf", b"%PDF-1.7 the rules of powers").await.status, 303);

    let mut outcome = app.class().outcomes[&app.skill("EE.1")].clone();
    let link =
        |label: &str, address: &str| cupboard::classroom::Resource { label: label.into(), address: address.into() };
    outcome.resources = vec![link("Film", "https://example.org/film"), link("Trick", "javascript:alert(1)")];
    app.teach(Deed::EditOutcome { outcome: Some(app.skill("EE.1")), value: Box::new(outcome) }).await;
    let page = phone.get("/me/skills/1").await;
    assert_eq!(page.attributes(".resources a", "href"), ["https://example.org/film"], "a hint is no link");
    assert_eq!(page.attributes(".resources a", "rel"), ["noreferrer noopener"]);
    assert!(page.texts(".piece-file").concat().contains("The rules"));
    let url = page.attributes(".piece-file a", "href").remove(0);
    let file = phone.get(&url).await;
    assert!(file.body.contains("rules of powers"), "{}", file.body);
    assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert_eq!(phone.get("/api/v1/me/skills/1/files").await.json()[0]["name"], "The rules");
    assert!(app.client().get(&url).await.status == 401);

    let map = [app.skill("F.1")].into();
    app.teach(Deed::SetMap { student: app.id("Ana"), map: Some(map) }).await;
    assert_eq!(phone.get(&url).await.status, 404, "it is for those who have the skill");
    let id = url.rsplit('/').next().unwrap();
    let page = teacher.submit("/teach/1/skills/1/files/remove", &[("file", id)]).await;
    assert!(!page.has("#files .piece-file"));
    teacher.post("/teach/1/undo", &[]).await;
    assert!(teacher.get("/teach/1/skills/1").await.has("#files .piece-file"), "taken back");
}
