//! S18: tutoring blocks on the teacher's page.

use super::common::TestApp;
use super::held;
use cupboard::access::AccessCommand;
use cupboard::classroom::block::{BlockRole, Wanted};
use cupboard::classroom::{BlockDeed, BlockId, Colour, CupsShown, Deed, Face, SettingDeed, WallSettings};

fn once(app: &TestApp) -> String {
    (app.look().state.number + 1).to_string()
}

async fn comes(app: &TestApp, name: &str, round: u32) {
    let wanted = Some(Wanted { role: BlockRole::Wants, outcome: None });
    app.teach(Deed::Block(BlockDeed::SignUp { block: BlockId(1), round, student: app.id(name), wanted })).await;
}

/// S18: a block is made, changed, shown, ended and put back; a form that is refused keeps what was typed.
#[tokio::test]
async fn a_block_is_made_changed_shown_ended_and_put_back() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    assert!(teacher.get("/teach/1/students").await.has("a[href='/teach/1/blocks']"));
    let (number, skill) = (once(&app), app.skill("EE.2").to_string());
    let fields = |name, hour| {
        vec![
            ("once", number.as_str()),
            ("name", name),
            ("weekday", "1"),
            ("lesson", ""),
            ("hour", hour),
            ("place", "Library"),
            ("seats", "2"),
            ("skill", &skill),
        ]
    };
    for (name, hour, why) in [
        ("", "14:30", "Name of the block"),
        ("Maths help", "soon", "Please give a day"),
        ("Maths help", "25:00", "Please give a day"),
    ] {
        let refused = teacher.post("/teach/1/blocks", &fields(name, hour)).await;
        assert_eq!(refused.status, 409, "{name} {hour}");
        assert!(refused.texts("#new .form-error")[0].contains(why), "{:?}", refused.texts("#new .form-error"));
        assert_eq!(held(&refused, "#new input[name=place]"), "Library", "what was typed stays");
        assert!(refused.has(&format!("#new input[value='{skill}'][checked]")));
    }
    let page = teacher.submit("/teach/1/blocks", &fields("Maths help", "14:30")).await;
    assert!(page.texts("#block-1 .block-when")[0].contains("Tue, 14:30 · Library"));
    assert!(page.texts("#block-1 .quiet")[0].contains("0 of 2 places taken"));
    teacher.submit("/teach/1/blocks", &fields("Maths help", "14:30")).await;
    assert_eq!(app.class().blocks.running().len(), 1, "a form sent twice makes one");
    let changed = [
        ("block", "1"),
        ("name", "Maths help"),
        ("weekday", "4"),
        ("lesson", "6"),
        ("hour", ""),
        ("place", ""),
        ("seats", "3"),
    ];
    let page = teacher.submit("/teach/1/blocks", &changed).await;
    assert_eq!(page.texts("#block-1 .block-when"), ["Fri, lesson 6"]);
    let page = teacher.submit("/teach/1/blocks/1", &[("do", "show")]).await;
    assert!(page.texts("#block-1 .quiet")[0].contains("on the wall"));
    let page = teacher.submit("/teach/1/blocks/1", &[("do", "end")]).await;
    assert!(!page.has("#block-1"));
    let page = teacher.submit("/teach/1/undo", &[]).await;
    assert!(page.body.contains("Taken back.") && app.class().blocks.on_wall().is_some());
    assert_eq!(teacher.post("/teach/1/blocks/9", &[("do", "show")]).await.status, 409);
    assert!(teacher.get("/teach/1/history.csv").await.body.contains("block on the wall"));
}

/// S18, S2: a block that the wall shows takes room from the list of cups, which says how many more there are: no row is cut.
#[tokio::test]
async fn beside_a_block_the_wall_lists_as_many_cups_as_have_room() {
    let app = TestApp::new().await;
    let (teacher, wall) = (app.teacher().await, app.client().with_token("wall"));
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    app.teach(Deed::SetFace { face: Face::Work }).await;
    let listed = WallSettings { cups: CupsShown::ListByAlias, ..WallSettings::default() };
    app.teach(Deed::Set(SettingDeed::Wall(listed))).await;
    let students: Vec<_> = app.class().members().map(|(student, _)| student).collect();
    for student in students {
        app.teach(Deed::RaiseCup { student, colour: Colour::Red, outcome: None, note: String::new() }).await;
    }
    assert_eq!(wall.get("/wall").await.texts(".listed li").len(), 6);
    let fields = [("name", "Maths help"), ("weekday", "1"), ("lesson", "6"), ("seats", "2")];
    teacher.submit("/teach/1/blocks", &fields).await;
    teacher.submit("/teach/1/blocks/1", &[("do", "show")]).await;
    let shown = wall.get("/wall").await;
    assert_eq!((shown.texts(".listed li").len(), shown.texts(".cups-panel .more").len()), (4, 1));
}

/// S18: the list is kept by hand too; a block begins at the teacher's tap, and marks are one tap each.
#[tokio::test]
async fn a_block_begins_at_a_tap_and_attendance_is_one_tap_each() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let fields = [("name", "Maths help"), ("weekday", "1"), ("lesson", "6"), ("seats", "2")];
    teacher.submit("/teach/1/blocks", &fields).await;
    comes(&app, "Dilnoza", 0).await;
    let ben = app.id("Ben").to_string();
    let list = [("round", "0"), ("student", ben.as_str()), ("wanted", "wants")];
    let page = teacher.submit("/teach/1/blocks/1/list", &list).await;
    assert_eq!(page.texts("#block-1 .line-who"), ["Dilnoza", "Ben"], "in the order in which they came");
    let chioma = app.id("Chioma").to_string();
    let full =
        teacher.post("/teach/1/blocks/1/list", &[("round", "0"), ("student", &chioma), ("wanted", "wants")]).await;
    assert!(full.status == 409 && full.texts("#block-1 .form-error")[0].contains("All places are taken"));
    let begin = [("do", "begin"), ("round", "0")];
    let page = teacher.submit("/teach/1/blocks/1", &begin).await;
    assert_eq!(page.texts("#held-1 .line-who"), ["Ben", "Dilnoza"]);
    assert!(page.texts("#block-1 .line-who").is_empty(), "the list of the next time is open");
    assert_eq!(teacher.post("/teach/1/blocks/1", &begin).await.status, 409, "a form sent twice begins it once");
    teacher.submit("/teach/1/blocks/held/1", &[("student", &ben), ("mark", "excused")]).await;
    teacher.submit("/teach/1/blocks/held/1", &[("student", &chioma), ("mark", "here")]).await;
    let page = teacher.submit("/teach/1/blocks/held/1", &[("mark", "rest")]).await;
    assert_eq!(page.texts("#held-1 [aria-pressed=true]"), ["Excused", "Here", "Here"]);
    assert!(page.texts("#held-1 .quiet").contains(&"came without signing up".to_owned()));
    let page = teacher.submit("/teach/1/blocks/held/1", &[("student", &ben), ("mark", "none")]).await;
    assert_eq!(page.texts("#held-1 [aria-pressed=true]").len(), 2, "a second tap takes a mark off");
    let history = teacher.get(&format!("/teach/1/students/{ben}")).await.body;
    assert!(history.contains("Would like help “<bdi>Maths help") && history.contains("Excused “<bdi>Maths help"));
    let whole = teacher.get("/teach/1/export.json").await.json();
    assert_eq!(whole["blocks"]["held"][0]["students"][1]["attendance"], "here");
}

/// S18: the flag names the very dates, tells its rule in words, and nobody but the teacher ever reads it.
#[tokio::test]
async fn missing_two_of_the_last_three_is_told_to_the_teacher_alone_with_its_dates() {
    let app = TestApp::new().await;
    let (teacher, phone) = (app.teacher().await, app.student("Ben").await);
    teacher
        .submit("/teach/1/blocks", &[("name", "Maths help"), ("weekday", "1"), ("lesson", "6"), ("seats", "9")])
        .await;
    let ben = app.id("Ben").to_string();
    for (round, mark) in ["missed", "excused", "missed"].into_iter().enumerate() {
        let round = round as u32;
        comes(&app, "Dilnoza", round).await;
        comes(&app, "Ben", round).await;
        assert!(!teacher.get("/teach/1/blocks").await.has("#flags li"), "not yet");
        teacher.submit("/teach/1/blocks/1", &[("do", "begin"), ("round", &round.to_string())]).await;
        let path = format!("/teach/1/blocks/held/{}", round + 1);
        teacher.submit(&path, &[("student", &ben), ("mark", mark)]).await;
        teacher.submit(&path, &[("mark", "rest")]).await;
    }
    let page = teacher.get("/teach/1/blocks").await;
    assert_eq!(page.texts("#flags .line-who"), ["Ben"]);
    assert!(
        page.texts("#flags p")[0].contains("missed 2 of the last 3")
            && page.texts("#flags p")[0].contains("no penalty")
    );
    let dates = page.texts("#flags .block-dates li");
    assert!(dates.len() == 2 && dates.iter().all(|date| date.contains("Maths help")), "{dates:?}");
    let flag = teacher.get("/api/v1/sections/1").await.json()["blocks"]["flags"][0].clone();
    assert_eq!((&flag["missed"], &flag["of"]), (&serde_json::json!([1, 3]), &2.into()));
    for path in ["/me", "/me/blocks", "/api/v1/me"] {
        let body = phone.get(path).await.body.to_lowercase();
        assert!(!body.contains("missed") && !body.contains("friendly"), "{path} tells a student of the flag");
    }
}

/// S18 through `/api/v1`.
#[tokio::test]
async fn the_api_makes_begins_and_marks_a_block() {
    let app = TestApp::new().await;
    let (teacher, ben) = (app.teacher().await, app.id("Ben"));
    let deed = |body: String| {
        let request = teacher.request(axum::http::Method::POST, "/api/v1/sections/1/deeds");
        let request = request.header("content-type", "application/json");
        teacher.send(request, axum::body::Body::from(body))
    };
    let plan = r#"{"deed":"block","what":"plan","plan":{"name":"Maths help","weekday":2,"minute":870,"place":"Library","seats":4}}"#;
    assert_eq!(deed(plan.into()).await.status, 200);
    let none = r#"{"deed":"block","what":"plan","plan":{"name":"Maths help","weekday":2,"seats":4}}"#;
    assert_eq!(deed(none.into()).await.status, 409, "no time at all");
    let sign_up = format!(r#"{{"deed":"block","what":"sign_up","block":1,"round":0,"student":{ben},"as":"wants"}}"#);
    for body in [
        sign_up,
        r#"{"deed":"block","what":"show","block":1,"on":true}"#.into(),
        r#"{"deed":"block","what":"begin","block":1,"round":0}"#.into(),
        format!(r#"{{"deed":"block","what":"mark","held":1,"student":{ben},"attendance":"excused"}}"#),
    ] {
        assert_eq!(deed(body.clone()).await.status, 200, "{body}");
    }
    let told = teacher.get("/api/v1/sections/1").await.json()["blocks"].clone();
    assert_eq!((&told["offered"][0]["round"], &told["offered"][0]["on_wall"]), (&1.into(), &true.into()));
    assert_eq!(told["held"][0]["students"][0]["attendance"], "excused");
}
