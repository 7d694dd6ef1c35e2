//! Backups from the teacher's page: the sheet first, then one now, one on a stick, one to take home.

use crate::common::{Client, TestApp};
use cupboard::classroom::{Colour, Deed};
use cupboard::hub::{BackupHealth, BackupTrouble};
use cupboard::journal::{Journal, RecoveryKey, open_sealed, restore};
use std::io::BufReader;
use std::path::Path;
use std::time::Duration;

const PAGE: &str = "/teach/box/backups";

/// Restores sealed bytes into a folder of its own; the number of the last event.
fn events_in(sealed: &[u8], key: &RecoveryKey) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    let mut plain = BufReader::new(open_sealed(key, sealed).unwrap());
    restore(&mut plain, folder.path(), false, &mut |_, _| {}).unwrap();
    Journal::open(folder.path()).unwrap().1.number
}

/// The files of a folder that hold these bytes.
fn holding(folder: &Path, bytes: &str) -> usize {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|file| file.is_file());
    files.filter(|file| std::fs::read(file).unwrap().windows(bytes.len()).any(|some| some == bytes.as_bytes())).count()
}

fn sealed_files(folder: &Path) -> Vec<Vec<u8>> {
    let files = std::fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path());
    files.filter(|file| file.extension().is_some_and(|end| end == "age")).map(|f| std::fs::read(f).unwrap()).collect()
}

/// Draws a sheet and reads the key from the page, as from paper.
async fn shown_key(teacher: &Client) -> String {
    let sheet = teacher.post("/teach/box/backups/sheet", &[]).await;
    assert_eq!((sheet.status, &sheet.headers["cache-control"]), (200, &"no-store".parse().unwrap()));
    assert!(sheet.has("main.sheet svg.code-sheet") && sheet.has("form[action='/teach/box/backups/confirm']"));
    sheet.texts(".recovery-key").concat()
}

#[tokio::test]
async fn a_recovery_sheet_is_shown_once_and_counts_when_it_is_on_paper() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    assert!(teacher.get(PAGE).await.body.contains("Backups are off"));
    assert_eq!(teacher.get("/teach/backup").await.location(), PAGE, "nothing leaves the box unsealed");
    for page in ["/teach/classes", "/teach/1"] {
        assert_eq!(teacher.get(page).await.attributes(".banner-plain a", "href"), [PAGE], "{page}");
    }
    let paper = shown_key(&teacher).await;
    let key = RecoveryKey::read(&paper).unwrap();
    let again = teacher.get(PAGE).await;
    assert!(again.has("input[name=typed]") && !again.body.contains(&key.spell()[60..]), "it is not shown again");
    let wrong = teacher.post("/teach/box/backups/confirm", &[("typed", "qqqqqq")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.texts(".form-error")[0].contains("not the last six characters"));
    assert_eq!((app.look().access.sheet.as_ref(), app.app.backups.health()), (None, BackupHealth::Off));

    let end = key.spell()[key.spell().len() - 6..].to_lowercase();
    let page = teacher.submit("/teach/box/backups/confirm", &[("typed", &format!(" {end} "))]).await;
    let mark = app.look().access.sheet.as_ref().unwrap().mark();
    assert!(page.has(".banner-good") && page.body.contains(&format!("Sheet {mark}")), "{}", page.body);
    assert!(!page.has("input[name=typed]"), "nothing waits any more");
    assert_eq!(app.look().access.sheet.as_ref().unwrap().recipient, key.recipient().to_string());
    assert!(!teacher.get("/teach/classes").await.has(".notice"));
    // The public half is in the store, and the key is nowhere.
    assert!(holding(app.data(), &key.recipient().to_string()) > 0);
    assert_eq!(holding(app.data(), &key.spell()), 0);
    assert_eq!(holding(app.data(), &key.spell()[16..40]), 0);
}

#[tokio::test]
async fn a_page_that_was_loaded_twice_takes_either_sheet_and_a_new_sheet_takes_the_place_of_the_old() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (first, second) = (shown_key(&teacher).await, shown_key(&teacher).await);
    assert_ne!(first, second);
    for key in [first, second] {
        let fresh = shown_key(&teacher).await;
        let typed = if app.look().access.sheet.is_none() { key } else { fresh };
        teacher.submit("/teach/box/backups/confirm", &[("typed", &typed[typed.len() - 6..])]).await;
        let key = RecoveryKey::read(&typed).unwrap();
        assert_eq!(app.look().access.sheet.as_ref().unwrap().recipient, key.recipient().to_string());
        let taken = teacher.get("/teach/backup").await;
        assert_eq!(events_in(&taken.bytes, &key), app.look().state.number);
    }
}

#[tokio::test]
async fn what_is_taken_home_is_sealed_and_restores_to_what_was() {
    let app = TestApp::closed().await;
    let (teacher, key) = (app.teacher().await, app.print_sheet().await);
    let taken = teacher.get("/teach/backup").await;
    let name = taken.headers["content-disposition"].to_str().unwrap();
    assert!(name.contains("filename=\"cupboard-2026-01-05-") && name.ends_with(".age\""), "{name}");
    assert!(!taken.bytes.windows(7).any(|some| some == b"Chioma\""), "no name can be read in it");
    assert_eq!(events_in(&taken.bytes, &key), app.look().state.number);
}

#[tokio::test]
async fn a_backup_is_made_now_and_listed() {
    let app = TestApp::closed().await;
    let (teacher, key) = (app.teacher().await, app.print_sheet().await);
    assert!(teacher.get(PAGE).await.body.contains("No backup yet"));
    let page = teacher.submit("/teach/box/backups/now", &[]).await;
    assert!(page.body.contains("made and read back") && page.body.contains("0.1 MB"), "{}", page.body);
    let made = sealed_files(&app.data().join("backups"));
    assert_eq!(made.len(), 1);
    assert_eq!(events_in(&made[0], &key), app.look().state.number);
}

#[tokio::test]
async fn a_backup_goes_onto_a_stick_that_is_there_and_nowhere_else() {
    let app = TestApp::closed().await;
    let (teacher, key) = (app.teacher().await, app.print_sheet().await);
    let label = app.stick_label();
    let page = teacher.get(PAGE).await;
    assert!(page.attributes("input[name=stick]", "value").contains(&label), "{}", page.body);
    for elsewhere in ["/tmp", "..", "../etc", "", "no-such-stick", app.stick.path().to_str().unwrap()] {
        let refused = teacher.post("/teach/box/backups/stick", &[("stick", elsewhere)]).await;
        assert_eq!(refused.status, 422, "{elsewhere}");
        assert!(refused.texts(".form-error")[0].contains("not there any more"));
    }
    let page = teacher.submit("/teach/box/backups/stick", &[("stick", &label)]).await;
    assert!(page.texts(".banner-good")[0].contains("You may pull it out now"), "{}", page.body);
    let made = sealed_files(app.stick.path());
    assert_eq!(made.len(), 1);
    assert_eq!(events_in(&made[0], &key), app.look().state.number);
    assert_eq!(std::fs::read_dir(app.stick.path()).unwrap().count(), 1, "no half of one beside it");
}

#[tokio::test]
async fn a_backup_that_fails_is_told_on_every_page_and_to_whoever_watches_and_taps_go_on() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    app.print_sheet().await;
    let health = || async { app.local().get("/healthz").await.json()["backups"].as_str().unwrap().to_owned() };
    assert_eq!(health().await, "good");
    // A file in the place of the folder: no backup can be put there.
    std::fs::write(app.data().join("backups"), "in the way").unwrap();
    let page = teacher.post("/teach/box/backups/now", &[]).await;
    assert_eq!((page.status, health().await.as_str()), (503, "failing"));
    assert!(page.texts(".banner-bad")[0].contains("The last backup failed"));
    for path in ["/teach/1", "/teach/1/map", "/teach/classes"] {
        let page = teacher.get(path).await;
        assert!(page.texts(".notice")[0].contains("The last backup failed."), "{path}");
    }
    let metrics = app.local().get("/metrics").await.body;
    assert!(metrics.contains("cupboard_backup_failures_total 1\n"), "{metrics}");
    app.teach(Deed::RaiseCup { student: app.id("Ben"), colour: Colour::Red, outcome: None, note: String::new() }).await;

    std::fs::remove_file(app.data().join("backups")).unwrap();
    teacher.submit("/teach/box/backups/now", &[]).await;
    assert!(!teacher.get("/teach/1").await.has(".notice") && health().await == "good");
}

#[tokio::test]
async fn a_backup_is_made_when_class_ends_and_when_the_sheet_is_printed() {
    let app = TestApp::new().await;
    let keeping = app.app.backups.clone();
    let running = tokio::spawn({
        let keeping = keeping.clone();
        async move { keeping.run().await }
    });
    let made = |many: usize| {
        let folder = app.data().join("backups");
        let keeping = keeping.clone();
        async move {
            let all_made = async {
                while keeping.standing().made < many as u64 {
                    // Waits for the backup, on its own thread.
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            };
            tokio::time::timeout(Duration::from_secs(30), all_made).await.expect("a backup in time");
            sealed_files(&folder)
        }
    };
    app.teach(Deed::CloseClass).await;
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    // Nothing is to be seen of what must not happen: a moment in which it could.
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!((keeping.standing().made, keeping.standing().failed), (0, 0), "without a sheet nothing is kept");
    let key = app.print_sheet().await;
    assert_eq!(made(1).await.len(), 1);
    app.pass(2);
    app.teach(Deed::CloseClass).await;
    let all = made(2).await;
    assert_eq!(all.len(), 1, "the newest of the day stands for it");
    assert_eq!(events_in(&all[0], &key), app.look().state.number, "the end of the lesson is in it");
    running.abort();
}

#[tokio::test]
async fn what_was_erased_is_in_no_backup_of_the_box_once_they_were_replaced() {
    let app = TestApp::closed().await;
    let keeping = &app.app.backups;
    assert_eq!(keeping.replace_all().await, Ok(()), "where nothing is kept there is nothing to replace");
    let key = app.print_sheet().await;
    for _ in 0..3 {
        keeping.back_up().await.unwrap();
        app.pass(24 * 60);
    }
    let before = keeping.list().await.unwrap();
    assert_eq!(before.len(), 3);
    // The power goes between the promise and the new backup: the promise is kept by the next.
    keeping.will_replace_all().await.unwrap();
    assert!(keeping.is_replacing());
    let page = app.teacher().await.get(PAGE).await;
    assert!(page.body.contains("still hold what was erased"), "{}", page.body);
    keeping.back_up().await.unwrap();
    assert!(!keeping.is_replacing());
    keeping.replace_all().await.unwrap();
    let after = keeping.list().await.unwrap();
    assert!(after.len() == 1 && !before.contains(&after[0]), "{after:?}");
    assert_eq!(events_in(&sealed_files(&app.data().join("backups"))[0], &key), app.look().state.number);
    std::fs::remove_dir_all(app.data().join("backups")).unwrap();
    std::fs::write(app.data().join("backups"), "in the way").unwrap();
    assert_eq!(keeping.replace_all().await, Err(BackupTrouble::Failing));
}
