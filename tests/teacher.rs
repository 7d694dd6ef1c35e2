//! The teacher's pages over the real router: forms as a browser without scripts sends them.

#![allow(clippy::unwrap_used)]

#[path = "teacher/backups.rs"]
mod backups;
#[path = "teacher/blocks.rs"]
mod blocks;
#[path = "teacher/cards.rs"]
mod cards;
#[path = "teacher/checks.rs"]
mod checks;
#[path = "common/app.rs"]
mod common;
#[path = "teacher/day.rs"]
mod day;
#[path = "teacher/devices.rs"]
mod devices;
#[path = "teacher/door.rs"]
mod door;
#[path = "teacher/erase.rs"]
mod erase;
#[path = "teacher/group_sessions.rs"]
mod group_sessions;
#[path = "teacher/groups.rs"]
mod groups;
#[path = "teacher/habits.rs"]
mod habits;
#[path = "teacher/lists.rs"]
mod lists;
#[path = "teacher/marking.rs"]
mod marking;
#[path = "teacher/marks.rs"]
mod marks;
#[path = "teacher/placement.rs"]
mod placement;
#[path = "teacher/plan.rs"]
mod plan;
#[path = "teacher/questions.rs"]
mod questions;
#[path = "teacher/retakes.rs"]
mod retakes;
#[path = "teacher/settings.rs"]
mod settings;
#[path = "teacher/student.rs"]
mod student;
#[path = "teacher/substitute.rs"]
mod substitute;
#[path = "teacher/term.rs"]
mod term;
#[path = "teacher/tray.rs"]
mod tray;
#[path = "teacher/tutors.rs"]
mod tutors;
#[path = "teacher/unlock.rs"]
mod unlock;

use common::{Answer, Client, TestApp};
use cupboard::classroom::{Colour, Deed, Level, Presence, Standing, Status};

/// A form with a paste or a file, as browsers send it.
async fn send_list(client: &Client, path: &str, fields: &[(&str, &str)], file: Option<&[u8]>) -> Answer {
    use axum::http::{Method, header::CONTENT_TYPE};
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    if let Some(bytes) = file {
        body.extend(b"--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n".iter());
        body.extend(bytes.iter().chain(b"\r\n"));
    }
    body.extend(b"--cut--\r\n".iter());
    let request = client.request(Method::POST, path).header(CONTENT_TYPE, "multipart/form-data; boundary=cut");
    client.send(request, body.into()).await
}

/// What the fields of a page hold: hidden ones, and those typed into.
fn held(page: &Answer, selector: &str) -> String {
    let value = page.attributes(selector, "value").into_iter().next();
    value.or_else(|| page.texts(selector).into_iter().next()).unwrap_or_default()
}

#[tokio::test]
async fn every_page_of_a_class_opens_for_the_teacher_and_for_nobody_else() {
    let app = TestApp::new().await;
    let (teacher, student) = (app.teacher().await, app.student("Ben").await);
    let (ana, skill) = (app.id("Ana"), app.skill("EE.2"));
    let pages = [
        "/teach/classes".to_owned(),
        "/teach/new".into(),
        "/teach/1".into(),
        "/teach/1/map".into(),
        format!("/teach/1/map/{ana}/{skill}"),
        "/teach/1/questions".into(),
        "/teach/1/students".into(),
        "/teach/1/students/paste".into(),
        format!("/teach/1/students/{ana}"),
        "/teach/1/skills".into(),
        "/teach/1/skills/paste".into(),
        "/teach/1/skills/new".into(),
        format!("/teach/1/skills/{skill}"),
        "/teach/1/settings".into(),
        "/teach/1/export.csv".into(),
        "/teach/1/export-long.csv".into(),
        "/teach/1/export.json".into(),
        "/teach/1/history.csv".into(),
    ];
    for page in pages {
        assert_eq!(teacher.get(&page).await.status, 200, "{page}");
        assert_eq!(student.get(&page).await.status, 401, "{page}");
    }
    for page in [
        "/teach/9",
        "/teach/x",
        "/teach/1/students/99",
        "/teach/1/map/1/99",
        "/teach/1/questions/9",
        "/teach/1/skills/0",
    ] {
        assert_eq!(teacher.get(page).await.status, 404, "{page}");
    }
}

/// S7, S38: cups come first.
#[tokio::test]
async fn a_cup_is_seen_and_lowered_from_the_first_page() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (ben, skill) = (app.id("Ben"), app.skill("EE.2"));
    for (minutes, student, note) in [(1, ben, "the sign <flips>"), (1, app.id("Chioma"), "")] {
        app.pass(minutes);
        let deed = Deed::RaiseCup { student, colour: Colour::Red, outcome: Some(skill), note: note.into() };
        app.teach(deed).await;
    }
    let now = teacher.get("/teach/1").await;
    let names = now.texts("#teach-cups .line-who");
    assert_eq!(names, ["Ben · I can solve x² = p", "Chioma · I can solve x² = p"], "oldest first");
    assert!(now.body.contains("the sign &lt;flips&gt;"), "a note is text");

    let id = ben.to_string();
    let now = teacher.submit("/teach/1/cups/seen", &[("student", &id)]).await;
    assert!(now.has("#teach-cups .line-seen"));
    let now = teacher.submit("/teach/1/cups/lower", &[("student", &id)]).await;
    assert_eq!(now.texts("#teach-cups .line-who"), ["Chioma · I can solve x² = p"]);
    assert!(app.class().enrolments[&ben].cup.is_none());
}

/// S7: a faded cup stays until an adult has seen it.
#[tokio::test]
async fn a_cup_that_faded_unseen_stays_and_asks() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let deed = Deed::RaiseCup { student: app.id("Ben"), colour: Colour::Red, outcome: None, note: String::new() };
    app.teach(deed).await;
    app.pass(11);
    let now = teacher.get("/teach/1").await;
    assert!(now.texts("#teach-cups .line-faded")[0].contains("Still stuck? · 11 min"), "{now:?}");
}

/// S3, S26: from the queue to a level.
#[tokio::test]
async fn a_check_is_answered_in_two_taps() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (student, outcome) = (app.id("Dilnoza"), app.skill("F.2"));
    app.teach(Deed::SetStatus { student, outcome, status: Status::Ready }).await;

    let now = teacher.get("/teach/1").await;
    assert_eq!(now.texts("#teach-checks .line-who"), ["Dilnoza"]);
    let panel = teacher.get(&format!("/teach/1/map/{student}/{outcome}?back=now")).await;
    let form = |name: &str| held(&panel, &format!("form[action='/teach/1/level'] input[name={name}]"));
    let (who, what, back) = (form("student"), form("outcome"), form("back"));
    let fields = [("student", who.as_str()), ("outcome", &what), ("back", &back), ("level", "3")];
    let now = teacher.submit("/teach/1/level", &fields).await;
    assert!(now.texts("#teach-checks .line-who").is_empty());
    assert_eq!(app.class().enrolments[&student].proficiency(outcome), Some(Level::MASTERED));

    let map = teacher.get("/teach/1/map?unit=1").await;
    assert!(map.body.contains("Dilnoza, I can solve linear equations: Mastered"));
}

/// S2: for a student without a device.
#[tokio::test]
async fn a_status_is_set_from_the_map_and_taken_back() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (student, outcome) = (app.id("Ben"), app.skill("F.1"));
    let (who, what) = (student.to_string(), outcome.to_string());
    let answer = teacher.post("/teach/1/status", &[("student", &who), ("outcome", &what), ("status", "working")]).await;
    assert_eq!((answer.status, answer.location()), (303, "/teach/1/map?unit=1#map-row-2"), "back to its unit");
    let map = teacher.get("/teach/1/map?unit=1").await;
    assert_eq!(
        map.texts("#teach-undo"),
        ["Take back: status · Ben · I can explain why slope is the same along a line"]
    );
    let now = teacher.submit("/teach/1/undo", &[]).await;
    assert!(now.body.contains("Taken back."));
    assert_eq!(app.class().enrolments[&student].standing(outcome), Standing::NotStarted);

    assert_eq!(now.texts("#teach-undo").remove(0).split(':').next(), Some("Put back"), "the button says which way");
    let twice = teacher.submit("/teach/1/undo", &[]).await;
    assert_eq!(
        app.class().enrolments[&student].standing(outcome),
        Standing::Working,
        "what was taken back is put back"
    );
    assert!(twice.body.contains("Put back."));
    assert_eq!(twice.texts("#teach-undo").remove(0).split(':').next(), Some("Take back"));
}

/// S51: here without a device, or absent.
#[tokio::test]
async fn who_is_here_is_one_tap_each() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (ben, ana) = (app.id("Ben").to_string(), app.id("Ana").to_string());
    teacher.submit("/teach/1/presence", &[("student", &ben), ("presence", "here")]).await;
    let now = teacher.submit("/teach/1/presence", &[("student", &ana), ("presence", "absent")]).await;
    assert_eq!(app.class().enrolments[&app.id("Ben")].presence, Presence::HereByTeacher);
    assert_eq!(now.texts(".person-here .person-name"), ["Ben"]);
    assert_eq!(now.texts("#teach-status"), ["1 of 6 here · class has just opened"]);
    // Two of one name are told apart by their icons.
    let icons = now.texts(".person-name .emoji");
    assert_eq!(icons.len(), 2, "{icons:?}");
    assert_ne!(icons[0], icons[1]);
    assert_eq!(teacher.post("/teach/1/presence", &[("student", &ben), ("presence", "asleep")]).await.status, 422);
}

/// S52: the wall follows the class.
#[tokio::test]
async fn class_opens_and_closes_and_the_wall_follows() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let refused = teacher.post("/teach/1/open", &[("minutes", "3")]).await;
    assert_eq!(refused.status, 409);
    assert_eq!(held(&refused, "#teach-lesson input[name=minutes]"), "3", "what was typed stays");
    let now = teacher.submit("/teach/1/open", &[("minutes", "50")]).await;
    assert_eq!(now.texts(".join-code"), [app.code()]);
    assert_eq!(now.texts(".join-address"), [format!("192.168.1.20:8080/J/{}", app.code())]);
    teacher.submit("/teach/1/face", &[("face", "work")]).await;
    teacher.submit("/teach/1/page", &[("page", "1")]).await;
    assert_eq!((app.class().session.unwrap().face, app.class().page), (cupboard::classroom::Face::Work, 1));
    assert_eq!(teacher.get("/teach").await.location(), "/teach/1", "the open class comes first");
    teacher.submit("/teach/1/close", &[]).await;
    assert!(!app.class().is_open());
}

#[tokio::test]
async fn a_new_device_is_seen_live_and_taken_back() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let mut stream = teacher.stream("/teach/1/events").await;
    assert!(stream.next().await.1.contains("id=\"teach-cups\""), "the whole page first");
    let ben = app.student("Ben").await;
    let told = loop {
        let (_, data) = stream.next().await;
        if data.contains("teach-claims") {
            break data;
        }
    };
    assert!(told.contains("<bdi>Ben</bdi>"), "{told}");
    let now = teacher.get("/teach/1").await;
    let device = held(&now, "#teach-claims input[name=device]");
    teacher.submit("/teach/1/devices/undo", &[("device", &device), ("back", "now")]).await;
    assert_eq!(ben.get("/me").await.status, 401);
}

#[tokio::test]
async fn the_stream_ends_with_the_sign_in() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let mut stream = teacher.stream("/teach/1/events?unit=0").await;
    assert!(stream.next().await.1.contains("id=\"map-row-1\""));
    teacher.post("/teach/sign-out", &[]).await;
    let ended = tokio::time::timeout(std::time::Duration::from_secs(20), stream.next()).await;
    assert_eq!(ended.expect("beats go on, but it ends").0, "gone");
}

#[tokio::test]
async fn the_pages_speak_arabic_from_right_to_left() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await.speaking("ar");
    let now = teacher.get("/teach/1").await;
    assert_eq!(now.attributes("html", "dir"), ["rtl"]);
    assert_eq!(now.texts("#teach-room h2"), ["من الحاضر"]);
    for page in ["/teach/1/map", "/teach/1/students", "/teach/1/skills", "/teach/1/settings", "/teach/1/students/1"] {
        let page = teacher.get(page).await;
        assert!(page.status == 200 && !page.body.contains('⟦'), "{}", page.body);
    }
}
