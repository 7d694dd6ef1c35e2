//! S47: final marks on a student's own pages.

use super::common::TestApp;
use cupboard::access::AccessCommand;
use cupboard::classroom::term::UsualMark;
use cupboard::classroom::{Deed, Face, Level, Mark, Marking, Method, SettingDeed, TermDeed};

fn release(app: &TestApp, name: &str) -> Deed {
    Deed::Term(TermDeed::Release { term: 1, students: [app.id(name)].into() })
}

/// S47: from day one a student reads how marks come about, in skills of their own map and plain words, and how to
/// change one.
#[tokio::test]
async fn from_day_one_a_student_reads_how_marks_come_about_and_how_to_change_one() {
    let app = TestApp::new().await;
    let ana = app.student("Ana").await;
    assert_eq!(ana.get("/me").await.attributes("#mark a", "href"), ["/me/marks"]);
    let skill = format!("/me/skills/{}", app.skill("EE.1"));
    assert!(ana.get(&skill).await.has("a[href='/me/marks']"));
    let page = ana.get("/me/marks").await;
    let rule = page.texts(".mark-rule dd");
    assert_eq!(rule[0], "all 5 are mastered");
    assert_eq!(rule[1], "at least 4 of them are mastered");
    assert_eq!(page.texts(".mark-rule dt"), ["Thorough", "Confident", "Growing", "Beginning"]);
    assert!(page.body.contains("What you show last counts") && page.body.contains("another try"));
    assert!(!page.has(".mark-card"), "no mark before it is released");
    app.teach(Deed::Set(SettingDeed::Marking(Marking { method: Method::NMastery, needed: 3, contexts: 2 }))).await;
    let map = [app.skill("EE.1"), app.skill("EE.2")].into();
    app.teach(Deed::SetMap { student: app.id("Ana"), map: Some(map) }).await;
    let page = ana.get("/me/marks").await;
    assert_eq!(page.texts(".mark-rule dd")[0], "all 2 are mastered", "in skills of their own map");
    assert!(page.body.contains("“Mastered” or above 3 times") && page.body.contains("2 different ways"));
    assert!(!page.body.contains('%'));
}

/// S47: the mark is on a student's page once it is released, live, as it was then, with the teacher's reason; another's
/// page and the wall never have it.
#[tokio::test]
async fn a_mark_is_seen_once_released_as_it_was_then_and_by_nobody_else() {
    let app = TestApp::new().await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    let wall = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    app.teach(Deed::SetFace { face: Face::Work }).await;
    let mark = Some(Mark::Usual(UsualMark::Confident));
    let student = app.id("Ana");
    app.teach(Deed::Term(TermDeed::Amend { term: 1, student, mark, reason: "a talk about slopes".into() })).await;
    assert!(!ana.get("/me").await.body.contains("Confident"), "not before it is released");
    assert_eq!(ana.get("/api/v1/me").await.json()["final_marks"], serde_json::json!([]));
    let mut stream = ana.stream("/me/events").await;
    stream.next().await;
    app.teach(release(&app, "Ana")).await;
    assert!(stream.next().await.1.contains("Confident"), "live");
    let page = ana.get("/me").await;
    assert_eq!(page.texts(".mark-word"), ["Confident"]);
    assert!(page.texts(".mark-reason")[0].contains("a talk about slopes"));
    for code in ["EE.1", "EE.2", "EE.3", "F.1", "F.2"] {
        let level = Some(Level::MASTERED);
        app.teach(Deed::Judge { student: app.id("Ana"), outcome: app.skill(code), level }).await;
    }
    app.teach(Deed::Term(TermDeed::Amend { term: 1, student, mark: None, reason: "all shown".into() })).await;
    assert_eq!(ana.get("/me/marks").await.texts(".mark-word"), ["Confident"], "what was released stays");
    app.teach(release(&app, "Ana")).await;
    assert_eq!(ana.get("/me/marks").await.texts(".mark-word"), ["Thorough"]);
    for (page, body) in [
        ("/me", ben.get("/me").await.body),
        ("/me/map", ben.get("/me/map").await.body),
        ("/wall", wall.get("/wall").await.body),
        ("/api/v1/wall", wall.get("/api/v1/wall").await.body),
    ] {
        assert!(!body.contains("Thorough") && !body.contains("Confident"), "{page} shows Ana's mark");
    }
    app.teach(Deed::Term(TermDeed::End { term: 1, next: "Spring".into() })).await;
    assert_eq!(ana.get("/me/marks").await.texts(".mark-word"), ["Thorough"], "an ended term stays readable");
    app.teach(Deed::Term(TermDeed::TakeBack { term: 1, students: [student].into() })).await;
    assert!(!ana.get("/me").await.has(".mark-card"), "and a release can be taken back");
}
