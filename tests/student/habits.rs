//! S45: "How you work" on a student's own page.

use super::common::TestApp;
use cupboard::access::AccessCommand;
use cupboard::classroom::habit::{Going, Seen};
use cupboard::classroom::{Deed, Face, HabitDeed, SettingDeed, TermDeed};

async fn log(app: &TestApp, name: &str, habit: &str, going: Going, word: &str) {
    let what = HabitDeed::Log(Seen { habit: habit.into(), going, word: word.into() });
    app.teach(Deed::Habit { student: app.id(name), what }).await;
}

/// S45: a student reads live how they work and what the teacher said, apart from skills; nobody else does, nor the wall.
#[tokio::test]
async fn a_student_reads_how_they_work_and_nobody_else_does() {
    let app = TestApp::new().await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    let wall = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    app.teach(Deed::SetFace { face: Face::Work }).await;
    app.teach(Deed::Set(SettingDeed::Habits(vec!["Gets started".into(), "Asks".into()]))).await;
    assert!(ana.get("/me").await.has("#habits[hidden]"));
    let mut stream = ana.stream("/me/events").await;
    stream.next().await;
    log(&app, "Ana", "Asks", Going::WorkingOn, "ask <before> you are stuck").await;
    assert!(stream.next().await.1.contains("Working on it"), "live");
    log(&app, "Ana", "Gets started", Going::Well, "").await;
    log(&app, "Ana", "Asks", Going::Well, "that was a good question").await;
    let page = ana.get("/me").await;
    assert_eq!(page.texts("#habits > .plan .plan-skill"), ["Asks", "Gets started"], "the newest of each, newest first");
    assert!(page.texts("#habits > .plan li")[0].contains("that was a good question"));
    assert!(page.texts("#habits-earlier li")[0].contains("ask <before> you are stuck"));
    for (path, body) in [
        ("/me", ben.get("/me").await.body),
        ("/wall", wall.get("/wall").await.body),
        ("/api/v1/wall", wall.get("/api/v1/wall").await.body),
    ] {
        assert!(!body.contains("good question") && !body.contains("Gets started"), "{path} shows how Ana works");
    }
}

/// S45: habits change no level and no mark.
#[tokio::test]
async fn habits_are_never_counted() {
    let app = TestApp::new().await;
    let ana = app.student("Ana").await;
    app.teach(Deed::Set(SettingDeed::Habits(vec!["Asks".into()]))).await;
    app.teach(Deed::Term(TermDeed::Release { term: 1, students: [app.id("Ana")].into() })).await;
    let counted = || async {
        let me = ana.get("/api/v1/me").await.json();
        ["places", "final_marks", "final_rule", "next", "skills"].map(|part| me[part].clone())
    };
    let before = counted().await;
    for going in [Going::WorkingOn, Going::WorkingOn, Going::Well] {
        log(&app, "Ana", "Asks", going, "a word").await;
    }
    assert_eq!(counted().await, before);
    let teacher = app.teacher().await;
    let marks = teacher.get("/api/v1/sections/1").await.json()["terms"][0]["marks"].clone();
    assert!(marks.as_array().unwrap().iter().all(|mark| mark["stale"] == false && mark["now"]["mark"] == "beginning"));
}
