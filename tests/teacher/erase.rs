//! A student is erased from the teacher's page: told before, asked for the name, told after; their phone is signed out,
//! and nothing of them is left in any file of the box.

use super::common::{Client, TestApp};
use cupboard::access::{AccessCommand, Erasure};
use cupboard::classroom::{Actor, Colour, Deed, Level, RosterRow, SettingDeed, StudentId};
use cupboard::hub::Wish;
use cupboard::journal::{RecoveryKey, open_sealed};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

/// A name that stands nowhere else.
const NAME: &str = "Quetzalli Öztürk";

/// Of a class with a newcomer: who they are, and their page.
async fn newcomer(app: &TestApp) -> (StudentId, String) {
    app.teach(Deed::ImportRoster { rows: vec![RosterRow { name: NAME.into(), language: None }] }).await;
    let who = app.id(NAME);
    (who, format!("/teach/1/students/{who}/erase"))
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The files of the box that hold a text, in plain or, of sealed backups, once opened.
fn holding(data: &Path, key: Option<&RecoveryKey>, text: &str) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| {
        let mut bytes = std::fs::read(path).unwrap();
        if let (Some(key), true) = (key, path.extension().is_some_and(|end| end == "age")) {
            let sealed = std::mem::take(&mut bytes);
            open_sealed(key, BufReader::new(sealed.as_slice())).unwrap().read_to_end(&mut bytes).unwrap();
        }
        bytes.windows(text.len()).any(|some| some == text.as_bytes())
    };
    files(data).into_iter().filter(holds).collect()
}

#[tokio::test]
async fn the_page_says_what_goes_offers_a_copy_and_lists_texts_that_may_name_them() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (who, url) = newcomer(&app).await;
    let ben = app.id("Ben");
    for (student, note) in [(ben, "öztürk’s <way>"), (ben, "my own way"), (who, "Quetzalli asks")] {
        app.teach(Deed::RaiseCup { student, colour: Colour::Red, outcome: None, note: note.into() }).await;
    }
    app.teach(Deed::Set(SettingDeed::Name("Room of quetzalli".into()))).await;
    let student = teacher.get(&format!("/teach/1/students/{who}")).await;
    assert!(student.attributes("a", "href").contains(&url));
    let page = teacher.get(&url).await;
    let texts = page.texts("section li p:first-child");
    assert_eq!(texts, ["“Room of quetzalli”", "“öztürk’s <way>”"], "the newest first");
    let links = page.attributes("section li a", "href");
    assert_eq!(links, ["/teach/1/settings"], "Ben’s cup says something else now, so that is history");
    assert!(!page.body.contains("Quetzalli asks"), "their own words go anyway");
    let copy = teacher.get(&page.attributes("a[download]", "href")[0]).await;
    assert!(copy.body.contains("Quetzalli asks") && !copy.body.contains("my own way"), "{}", copy.body);
    assert!(copy.headers["content-disposition"].to_str().unwrap().contains(&format!("student-{who}.csv")));
    // Somebody who left is found in the list of those.
    app.teach(Deed::Leave { student: who }).await;
    assert!(teacher.get("/teach/1/students").await.attributes("a", "href").contains(&url));
    assert_eq!(teacher.get(&url).await.status, 200);
}

#[tokio::test]
async fn another_name_erases_nothing_and_stays_in_its_field() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (who, url) = newcomer(&app).await;
    for wrong in ["", "Quetzalli", "Ana", "quetzalli oztur"] {
        let page = teacher.post(&url, &[("name", wrong)]).await;
        assert_eq!(page.status, 422, "{wrong}");
        assert!(page.texts(".form-error")[0].contains("not the name"), "{wrong}");
        assert_eq!(page.attributes("input[name=name]", "value"), [wrong]);
    }
    assert!(app.look().state.knows(who) && app.look().access.erasure.is_none());
    assert_eq!(teacher.post("/teach/1/students/99/erase", &[("name", NAME)]).await.status, 404);
}

#[tokio::test]
async fn neither_a_substitute_nor_a_student_erases() {
    let app = TestApp::new().await;
    let (who, url) = newcomer(&app).await;
    let (student, substitute) = (app.student("Ben").await, substitute(&app).await);
    for client in [&student, &substitute] {
        assert_eq!(client.get(&url).await.status, 401);
        assert_eq!(client.post(&url, &[("name", NAME)]).await.status, 401);
        assert_eq!(client.get(&format!("/teach/1/students/{who}/history.csv")).await.status, 401);
    }
    let page = substitute.get(&format!("/teach/1/students/{who}")).await;
    assert!(page.status == 200 && !page.body.contains("/erase"));
    assert!(app.look().state.knows(who));
}

async fn substitute(app: &TestApp) -> Client {
    let teacher = app.teacher().await;
    let sheet = teacher.post("/teach/box/substitute", &[]).await;
    let code = sheet.texts(".sheet-code").concat();
    let client = app.local();
    assert_eq!(client.post("/teach/stand-in", &[("code", &code)]).await.status, 303, "{code}: {}", sheet.body);
    client
}

#[tokio::test]
async fn once_erased_nothing_of_them_is_in_any_file_and_everybody_else_goes_on() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let key = app.print_sheet().await;
    let (who, url) = newcomer(&app).await;
    let (phone, ben) = (app.student(NAME).await, app.student("Ben").await);
    let skill = app.skill("EE.1");
    app.teach(Deed::Judge { student: who, outcome: skill, level: Some(Level::MASTERED) }).await;
    app.teach(Deed::RaiseCup { student: app.id("Ben"), colour: Colour::Red, outcome: None, note: "hm".into() }).await;
    teacher.submit("/teach/box/backups/now", &[]).await;
    assert!(holding(app.data(), Some(&key), NAME).len() >= 2, "store and backup: the test sees nothing otherwise");
    let mut stream = phone.stream("/me/events").await;
    assert_eq!(stream.next().await.0, "swap", "the page as it is");
    let before = app.class();

    let page = teacher.post(&url, &[("name", " quetzalli  OZTURK ")]).await;
    assert_eq!(page.status, 200);
    assert!(page.has(".banner-good") && !page.has(".banner-bad"), "{}", page.body);
    assert!(!page.body.contains("Quetzalli"), "nobody is named any more");
    assert!(!app.look().state.knows(who));
    assert_eq!(holding(app.data(), Some(&key), NAME), Vec::<PathBuf>::new());
    assert_eq!(holding(app.data(), Some(&key), "Quetzalli"), Vec::<PathBuf>::new());
    let after = app.class();
    let others = before.enrolments.iter().filter(|(student, _)| **student != who);
    assert!(others.eq(after.enrolments.iter()), "everybody else is as they were");
    assert_eq!(before.clock, after.clock);

    // Their page ends and says why; a tap of theirs opens nothing.
    let gone = phone.get("/me").await;
    assert_eq!(gone.status, 401);
    assert!(gone.body.contains("erased this name"), "{}", gone.body);
    while stream.next().await.0 != "gone" {}
    assert_eq!(ben.get("/me").await.status, 200);
    // The form sent again leads to the list, and the note stands until it is read.
    assert_eq!(teacher.post(&url, &[("name", NAME)]).await.location(), "/teach/1/students");
    assert!(teacher.get("/teach/1/students").await.attributes("form", "action").contains(&"/teach/box/erased".into()));
    assert_eq!(teacher.post("/teach/box/erased", &[("section", "1")]).await.location(), "/teach/1/students");
    assert_eq!(app.look().access.erasure, None);
    assert!(!teacher.get("/teach/1/students").await.body.contains("/teach/box/erased"));
    // The next to come gets a number of their own.
    app.teach(Deed::ImportRoster { rows: vec![RosterRow { name: "Newcomer".into(), language: None }] }).await;
    assert_eq!(app.id("Newcomer"), StudentId(who.0 + 1));
}

#[tokio::test]
async fn what_was_interrupted_is_told_on_every_page_until_it_is_read() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (who, url) = newcomer(&app).await;
    // As a store says that was left in the middle.
    let begin = Wish::keys(Actor::Teacher, AccessCommand::BeginErasing { student: who });
    app.app.hub.submit(begin).await;
    for page in ["/teach/1", "/teach/box"] {
        let page = teacher.get(page).await;
        assert!(page.texts(".notice")[0].contains(NAME), "{page:?}");
        assert!(page.attributes(".notice a", "href").contains(&url));
    }
    let page = teacher.post(&url, &[("name", NAME)]).await;
    assert_eq!(page.status, 200);
    assert!(matches!(app.look().access.erasure, Some(Erasure::Done { .. })));
    assert!(!teacher.get("/teach/1").await.body.contains("interrupted"));
}

#[tokio::test]
async fn a_box_whose_backups_cannot_be_marked_for_replacement_erases_nothing_and_says_so() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (who, url) = newcomer(&app).await;
    // In the place of the backups' folder stands a file.
    std::fs::write(app.data().join("backups"), b"").unwrap();
    let page = teacher.post(&url, &[("name", NAME)]).await;
    assert_eq!(page.status, 503);
    assert!(page.texts(".form-error")[0].contains("Nothing was erased"), "{}", page.body);
    assert_eq!(page.attributes("input[name=name]", "value"), [NAME]);
    assert!(app.look().state.knows(who) && app.look().access.erasure.is_none());
}
