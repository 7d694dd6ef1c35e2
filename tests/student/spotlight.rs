//! Celebrating and coaching students who help (S15), on the pages.

use super::claim;
use super::common::{Client, TestApp};
use cupboard::access::AccessCommand;
use cupboard::classroom::{Deed, Face, Level, MeetingDeed};

/// Ben, who tutors, has helped Ana.
async fn helped() -> (TestApp, Client, Client, Client) {
    let app = TestApp::new().await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    let (student, outcome) = (app.id("Ben"), app.skill("EE.1"));
    assert!(app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await.changed);
    app.tutor("Ben", "EE.1").await;
    let partners = vec![app.id("Ana")];
    app.teach(Deed::Meeting(MeetingDeed::Begin { helper: student, partners, outcome })).await;
    app.teach(Deed::Meeting(MeetingDeed::End(1))).await;
    let teacher = app.teacher().await;
    (app, ana, ben, teacher)
}

async fn tap(phone: &Client, path: &str, fields: [(&str, &str); 2]) -> u16 {
    let claim = claim(phone).await;
    phone.post(path, &[("claim", &claim), fields[0], fields[1]]).await.status
}

/// What the card's form says.
async fn number(phone: &Client) -> String {
    phone.get("/me").await.attributes("#spotlight input[name=number]", "value").remove(0)
}

/// S15: proposed in the tray, approved, agreed to, on the wall; taken down by a tap.
#[tokio::test]
async fn a_tutor_is_thanked_on_the_wall_after_both_said_yes() {
    let (app, ana, ben, teacher) = helped().await;
    let wall = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    app.teach(Deed::SetFace { face: Face::Work }).await;
    assert!(ben.get("/me").await.has("#spotlight[hidden]"));
    let tray = teacher.get("/teach/1/tray").await;
    let (row, ben_id) = (tray.texts("#tray-spotlight .tray-row").remove(0), app.id("Ben").to_string());
    assert!(row.contains("Ben") && row.contains("for taking time for a classmate"), "{row}");
    let item = format!("spotlight-{ben_id}-0");
    assert_eq!(teacher.post("/teach/1/tray", &[("item", &item), ("word", ""), ("do", "approve")]).await.status, 303);
    assert!(!wall.get("/wall").await.has(".spotlight-panel"), "the teacher's yes alone shows nothing");
    assert!(ana.get("/me").await.has("#spotlight[hidden]"));
    let card = ben.get("/me").await.texts("#spotlight:not([hidden])").remove(0);
    assert!(card.contains("for taking time for a classmate") && card.contains("Yes, show it"), "{card}");
    assert!(teacher.get("/teach/1/tutors").await.texts("#spotlight")[0].contains("not answered yet"));
    let seen = number(&ben).await;
    let say = |yes| [("number", seen.as_str()), ("yes", yes)];
    assert_eq!(tap(&ben, "/me/spotlight", [("number", "1"), ("yes", "yes")]).await, 409, "another one");
    assert_eq!(tap(&ben, "/me/spotlight", say("yes")).await, 303);
    let panel = wall.get("/wall").await.texts(".spotlight-panel").remove(0);
    assert!(panel.contains("Thank you") && panel.contains("for taking time for a classmate"), "{panel}");
    assert!(!panel.contains("Ben"), "the wall of this class shows icons");
    assert!(teacher.get("/teach/1/tutors").await.texts("#spotlight")[0].contains("On the wall"));
    assert_eq!(tap(&ben, "/me/spotlight", say("no")).await, 303);
    assert!(!wall.get("/wall").await.has(".spotlight-panel"));
    assert!(teacher.get("/teach/1/tutors").await.texts("#spotlight")[0].contains("Said no thanks"));
    assert_eq!(tap(&ben, "/me/spotlight", say("yes")).await, 409);
}

/// S15: the teacher may choose the words and whom, or let the week go by, and sees no ranking.
#[tokio::test]
async fn the_teacher_asks_whom_they_like_or_nobody() {
    let (app, _, ben, teacher) = helped().await;
    let ben_id = app.id("Ben").to_string();
    let page = teacher.get("/teach/1/tutors").await;
    assert_eq!(page.texts("#spotlight option").len(), 1, "what was seen, and nothing more");
    let wrong = format!("{ben_id}-thanked");
    assert_eq!(teacher.post("/teach/1/spotlight", &[("who", &wrong), ("do", "ask")]).await.status, 409);
    let right = format!("{ben_id}-takes_time");
    assert_eq!(teacher.post("/teach/1/spotlight", &[("who", &right), ("do", "ask")]).await.status, 303);
    assert!(ben.get("/me").await.has("#spotlight:not([hidden])"));
    assert_eq!(teacher.post("/teach/1/spotlight", &[("who", &ben_id), ("do", "down")]).await.status, 303);
    assert!(ben.get("/me").await.has("#spotlight[hidden]"));
    assert!(teacher.get("/teach/1/tutors").await.texts("#spotlight")[0].contains("Taken down"));
    let history = teacher.get(&format!("/teach/1/students/{ben_id}")).await.body;
    assert!(history.contains("Asked about the spotlight") && history.contains("Spotlight taken down"));
}

/// S15: a word on somebody's tutoring is theirs alone, and stays where they can read it again.
#[tokio::test]
async fn a_word_on_tutoring_is_read_by_the_tutor_alone() {
    let (app, ana, ben, teacher) = helped().await;
    let ben_id = app.id("Ben").to_string();
    let send = |keep: &'static str, next: &'static str| {
        let fields = [("student", ben_id.clone()), ("keep", keep.to_owned()), ("next", next.to_owned())];
        let teacher = &teacher;
        async move {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            teacher.post("/teach/1/tutors/coach", &fields).await
        }
    };
    let empty = send("", " ").await;
    assert_eq!(empty.status, 409);
    assert!(empty.has("details[open] textarea[name=keep]"), "the form is open where it was refused");
    let long: &'static str = "wait ".repeat(100).leak();
    let refused = send("you asked first", long).await;
    assert!(refused.status == 409 && refused.body.contains("you asked first</textarea>"), "what was written is kept");
    assert_eq!(send("you asked first", "wait longer").await.status, 303);
    let card = ben.get("/me").await.texts("#spotlight:not([hidden])").remove(0);
    assert!(card.contains("you asked first") && card.contains("wait longer"), "{card}");
    assert!(!ana.get("/me").await.body.contains("wait longer"));
    assert!(teacher.get("/teach/1/tutors").await.body.contains("not read yet"));
    let word = number(&ben).await;
    assert_eq!(tap(&ben, "/me/coaching", [("number", &word), ("yes", "")]).await, 303);
    assert!(ben.get("/me").await.has("#spotlight[hidden]"));
    assert!(ben.get("/me/journal").await.texts("#journal-teacher")[0].contains("wait longer"));
    assert!(!ana.get("/me/journal").await.body.contains("wait longer"));
    assert!(!teacher.get("/teach/1/tutors").await.body.contains("not read yet"));
}
