//! Students who tutor (S4, S5, S6, S17, S19), from the letter to the wall.

use super::claim;
use super::common::{Answer, Client, TestApp};
use axum::body::Body;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use cupboard::access::AccessCommand;
use cupboard::classroom::{Deed, Level, Naming, SettingDeed, WallSettings};

const ANSWER: &str = "I was stuck there for two weeks";

async fn master(app: &TestApp, name: &str, code: &str, level: Level) {
    let (student, outcome) = (app.id(name), app.skill(code));
    assert!(app.teach(Deed::Judge { student, outcome, level: Some(level) }).await.changed);
}

/// Sends the letter as the page has it, with one answer and the norms ticked.
async fn apply(app: &TestApp, phone: &Client, answer: &str) -> Answer {
    let (claim, norms) = (claim(phone).await, app.class().tutoring.norms_mark().to_string());
    let fields = [
        ("claim", claim.as_str()),
        ("question-0", "1"),
        ("answer-0", answer),
        ("question-1", "2"),
        ("answer-1", ""),
        ("tick", "2"),
        ("norms", &norms),
        ("on_wall", "yes"),
    ];
    phone.post("/me/skills/1/tutor", &fields).await
}

async fn tap(phone: &Client, path: &str, field: (&str, &str)) -> Answer {
    let claim = claim(phone).await;
    phone.submit(path, &[("claim", claim.as_str()), field]).await
}

async fn answer(teacher: &Client, how: &str, word: &str) {
    let item = teacher.get("/teach/1/tray").await.attributes("input[name=item]", "value").remove(0);
    teacher.submit("/teach/1/tray", &[("item", &item), ("word", word), ("do", how)]).await;
}

/// S4: mastering unlocks the letter; declined with a word, written again, approved, left and asked for again.
#[tokio::test]
async fn a_student_applies_is_declined_with_a_word_writes_again_tutors_leaves_and_comes_back() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    assert!(ana.get("/me").await.has("#tutor[hidden]"), "nothing is mastered: nothing is offered");
    assert_eq!(apply(&app, &ana, ANSWER).await.status, 409);
    master(&app, "Ana", "EE.1", Level::MASTERED).await;
    let card = ana.get("/me").await.texts("#tutor:not([hidden])").remove(0);
    assert!(card.contains("Would you like to tutor it?") && card.contains("rewrite powers"), "{card}");
    let page = ana.get("/me/skills/1/tutor").await;
    assert_eq!(page.attributes("textarea", "name"), ["answer-0", "answer-1", "answer-2"]);
    assert_eq!(page.attributes("input[name=tick]", "value").len(), 5, "the class's list of what makes a good tutor");

    let empty = apply(&app, &ana, " ").await;
    assert!(empty.status == 409 && empty.has("input[name=tick][value='2'][checked]"), "what was ticked is kept");
    assert_eq!(apply(&app, &ana, ANSWER).await.location(), "/me/skills/1/tutor?saved=1");
    let row = teacher.get("/teach/1/tray").await.texts("#tray-tutor .tray-row").remove(0);
    assert!(row.contains("Ana") && row.contains(ANSWER) && row.contains("not ticked"), "{row}");
    assert!(!ben.get("/me/skills/1").await.body.contains("two weeks"), "a letter is the teacher's to read");
    answer(&teacher, "decline", "say how you would begin").await;
    assert!(ana.get("/me").await.texts("#feedback")[0].contains("answered your letter"));
    assert!(ana.get("/me/skills/1/tutor").await.texts("main")[0].contains("say how you would begin"));

    apply(&app, &ana, "I would ask first").await;
    answer(&teacher, "approve", "").await;
    let mine = ana.get("/me").await;
    assert!(mine.texts("#tutor")[0].contains("You tutor"));
    assert!(mine.texts("#feedback .feedback-turn")[0].contains("yes, please!"), "news stands where all news stands");
    assert!(ben.get("/me/skills/1").await.texts("#tutors .tutor-name")[0].contains("Ana"));
    tap(&ana, "/me/skills/1/tutor/stop", ("x", "")).await;
    assert!(ben.get("/me/skills/1").await.texts("#tutors .tutor-name").is_empty(), "left in one tap");
    let again = tap(&ana, "/me/skills/1/tutor/again", ("x", "")).await;
    assert!(again.texts("main")[0].contains("with your teacher"), "and asked for again in one");
    answer(&teacher, "approve", "").await;
    assert!(ben.get("/me/tutors").await.texts("#tutors")[0].contains("Ana"));
    let history = teacher.get(&format!("/teach/1/students/{}", app.id("Ana"))).await.texts(".history").remove(0);
    for words in ["Applied to tutor", "Application declined", "May tutor", "stopped tutoring", "Asked again"] {
        assert!(history.contains(words), "{words}: {history}");
    }
}

/// S4: the offer may wait or never come again; a personal invitation shows even then.
#[tokio::test]
async fn the_offer_waits_a_week_or_never_comes_again_and_an_invitation_comes_anyway() {
    let app = TestApp::new().await;
    let (ana, teacher) = (app.student("Ana").await, app.teacher().await);
    master(&app, "Ana", "EE.1", Level::MASTERED).await;
    let later = tap(&ana, "/me/skills/1/tutor/offer", ("answer", "later")).await;
    assert!(later.has("#tutor[hidden]"), "not now: nothing for a week");
    let never = tap(&ana, "/me/skills/1/tutor/offer", ("answer", "never")).await;
    assert!(never.has("#tutor[hidden]"));
    assert!(ana.get("/me/skills/1").await.has("#tutors a[href='/me/skills/1/tutor']"), "they still find it themselves");
    let ana_id = app.id("Ana").to_string();
    let invite = [("student", ana_id.as_str()), ("outcome", "1"), ("invited", "yes")];
    let page = teacher.submit("/teach/1/tutors/invite", &invite).await;
    assert!(page.texts("#invite")[0].contains("invited"));
    assert!(ana.get("/me").await.texts("#tutor:not([hidden])")[0].contains("Your teacher asks"));
    tap(&ana, "/me/skills/1/tutor/offer", ("answer", "never")).await;
    assert!(ana.get("/me").await.has("#tutor[hidden]"), "no is an answer to the teacher too");
}

/// S6: by skill on phones, with whether they can be asked; on the wall by consent, named as the wall names students.
#[tokio::test]
async fn tutors_stand_beside_their_skill_on_phones_and_by_consent_on_the_wall() {
    let app = TestApp::new().await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    let wall = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    app.teach(Deed::SetFace { face: cupboard::classroom::Face::Work }).await;
    let names = Deed::Set(SettingDeed::Wall(WallSettings { naming: Naming::Names, ..Default::default() }));
    app.teach(names).await;
    master(&app, "Ana", "EE.1", Level::MASTERED).await;
    app.tutor("Ana", "EE.1").await;
    assert!(ben.get("/me/tutors").await.texts("#tutors li")[0].contains("Can help"));
    assert_eq!(wall.get("/wall").await.texts("#shelf-1 .shelf-tutors"), ["Ask: Ana"]);
    assert_eq!(wall.get("/api/v1/wall").await.json()["shelves"][0]["tutors"][0]["name"], "Ana");

    tap(&ana, "/me/tutors/available", ("available", "no")).await;
    assert!(ben.get("/me/tutors").await.texts("#tutors li")[0].contains("Not now"));
    assert!(!wall.get("/wall").await.has(".shelf-tutors"), "who said not now is left in peace");
    tap(&ana, "/me/tutors/available", ("available", "yes")).await;
    let off = tap(&ana, "/me/tutors/wall", ("on_wall", "no")).await;
    assert!(off.texts("#tutor-own")[0].contains("does not stand on the wall"));
    assert!(!wall.get("/wall").await.has(".shelf-tutors"), "no consent, no name");
    assert!(ben.get("/me/tutors").await.texts("#tutors li")[0].contains("Ana"), "phones show the tutors all the same");
    tap(&ana, "/me/tutors/wall", ("on_wall", "yes")).await;
    app.teach(Deed::Set(SettingDeed::Wall(WallSettings { naming: Naming::Totals, ..Default::default() }))).await;
    assert_eq!(wall.get("/wall").await.texts(".shelf-tutors"), ["One tutor"], "a wall without names counts");
    master(&app, "Ana", "EE.1", Level::APPROACHING).await;
    assert!(!wall.get("/wall").await.has(".shelf-tutors") && !ben.get("/me/tutors").await.has("#tutors li"));
}

/// S5: a student proposes a line; with the teacher's yes the class's list has it, without a name.
#[tokio::test]
async fn the_class_adds_to_its_list_of_what_makes_a_good_tutor() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    let claimed = claim(&ben).await;
    let known = [("claim", claimed.as_str()), ("text", "I listen first, and ask before I tell")];
    assert_eq!(ben.post("/me/tutors/propose", &known).await.status, 303, "the core cannot know usual lines by heart");
    let fields = [("claim", claimed.as_str()), ("text", "I bring a pencil for two")];
    assert_eq!(ben.post("/me/tutors/propose", &fields).await.location(), "/me/tutors?saved=1#checklist");
    assert!(!ana.get("/me/tutors").await.body.contains("pencil"), "the teacher reads it first");
    let tray = teacher.get("/teach/1/tray").await.texts("#tray-line .tray-row").remove(0);
    assert!(tray.contains("Ben") && tray.contains("pencil"), "{tray}");
    answer(&teacher, "approve", "").await;
    let list = ana.get("/me/tutors").await;
    assert!(list.texts("#checklist li").contains(&"I bring a pencil for two".to_owned()));
    assert!(!list.texts("#checklist")[0].contains("Ben"), "without a name");
    assert!(ben.get("/me/tutors").await.texts("#checklist")[0].contains("Your line was taken"));
    let twice = ben.post("/me/tutors/propose", &fields).await;
    assert!(twice.status == 409 && twice.texts("#checklist .form-error")[0].contains("already"));
    master(&app, "Ana", "EE.1", Level::MASTERED).await;
    let letter = ana.get("/me/skills/1/tutor").await;
    assert_eq!(letter.attributes("input[name=tick]", "value").len(), 6, "it is used when somebody applies");
}

/// S19: the norms are acknowledged before tutoring, and again when they changed, which blocks nobody; the quiet room.
#[tokio::test]
async fn norms_are_read_before_and_again_when_they_changed_and_the_room_can_be_quiet() {
    let app = TestApp::new().await;
    let (ana, teacher) = (app.student("Ana").await, app.teacher().await);
    master(&app, "Ana", "EE.1", Level::MASTERED).await;
    let claimed = claim(&ana).await;
    let unread = [("claim", claimed.as_str()), ("question-0", "1"), ("answer-0", ANSWER)];
    let refused = ana.post("/me/skills/1/tutor", &unread).await;
    assert!(refused.status == 409 && refused.texts("main")[0].contains("read the norms"));
    app.tutor("Ana", "EE.1").await;
    assert!(!ana.get("/me").await.texts("#tutor")[0].contains("norms changed"));
    teacher.submit("/teach/1/tutors", &[("open", "yes"), ("norms", "We are kind")]).await;
    let card = ana.get("/me").await.texts("#tutor").remove(0);
    assert!(card.contains("norms changed") && card.contains("You tutor"), "{card}");
    let norms = ana.get("/me/tutors").await;
    assert_eq!(norms.texts("#norms li"), ["We are kind"]);
    let mark = norms.attributes("#norms input[name=norms]", "value").remove(0);
    assert!(!tap(&ana, "/me/tutors/norms", ("norms", &mark)).await.texts("main")[0].contains("norms changed"));

    let wall = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    app.teach(Deed::SetFace { face: cupboard::classroom::Face::Work }).await;
    teacher.submit("/teach/1/quiet", &[("quiet", "yes")]).await;
    assert_eq!(wall.get("/wall").await.texts(".quiet-panel p"), ["Quiet work"]);
    assert!(ana.get("/me").await.texts("#told")[0].contains("Quiet work"));
    app.teach(Deed::CloseClass).await;
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    assert!(!ana.get("/me").await.texts("#told")[0].contains("Quiet work"), "it ends with class");
}

/// S4, S5, S6, S19: the same through the API.
#[tokio::test]
async fn tutoring_goes_through_the_api() {
    let app = TestApp::new().await;
    let (ana, teacher) = (app.student("Ana").await, app.teacher().await);
    master(&app, "Ana", "EE.1", Level::MASTERED).await;
    let send = async |client: &Client, path: &str, body: serde_json::Value| {
        let request = client.request(Method::POST, path).header(CONTENT_TYPE, "application/json");
        client.send(request, Body::from(body.to_string())).await.json()
    };
    let mine = ana.get("/api/v1/me").await.json();
    assert_eq!((&mine["tutor"]["offer"], &mine["tutor"]["norms_read"]), (&1.into(), &false.into()));
    let wish = serde_json::json!({ "what": "apply", "outcome": 1, "norms": mine["tutor"]["norms_mark"],
        "answers": [{ "question": { "usual": 1 }, "answer": ANSWER }], "ticked": [{ "usual": 2 }] });
    assert_eq!(send(&ana, "/api/v1/me/tutor", wish).await["changed"], true);
    let waiting = teacher.get("/api/v1/sections/1/tray").await.json();
    assert_eq!((&waiting[0]["kind"], &waiting[0]["words"][0]), (&"tutor".into(), &ANSWER.into()));
    let word = serde_json::json!({ "items": [waiting[0]["item"]], "declined": null });
    assert_eq!(send(&teacher, "/api/v1/sections/1/tray", word).await["left"], serde_json::json!([]));
    let mine = ana.get("/api/v1/me").await.json();
    assert_eq!(mine["tutor"]["bids"][0]["state"], "approved");
    assert_eq!(mine["tutor"]["directory"][0]["tutors"][0]["name"], "Ana");
    let deed = serde_json::json!({ "deed": "tutor", "what": "set_step", "student": app.id("Ana"), "rung": "tutor",
        "step": { "usual": 1 }, "done": true });
    assert_eq!(send(&teacher, "/api/v1/sections/1/deeds", deed).await["changed"], true);
    let class = teacher.get("/api/v1/sections/1").await.json();
    assert_eq!(class["students"][0]["tutor"]["steps"][0], serde_json::json!(["tutor", { "usual": 1 }]));
    assert_eq!(class["tutoring"]["norms"].as_array().unwrap().len(), 5);
    let lists =
        serde_json::json!({ "deed": "set", "setting": "tutoring", "open": false, "norms": [{ "own": "Be kind" }] });
    assert_eq!(send(&teacher, "/api/v1/sections/1/deeds", lists).await["changed"], true);
    assert_eq!(
        ana.get("/api/v1/me").await.json()["tutor"]["tutoring"]["norms"],
        serde_json::json!([{ "own": "Be kind" }])
    );
}
