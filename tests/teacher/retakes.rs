//! S30: the rule of a class, and the one tap that waives it.

use super::common::TestApp;
use super::held;
use cupboard::classroom::{Amount, Deed, Level, RetakeRule, SettingDeed};

/// S30: none, items or minutes; what cannot be is refused and kept; one "Undo" takes it back.
#[tokio::test]
async fn the_teacher_sets_what_is_practised_before_another_try() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let form = "/teach/1/marking/retakes";
    assert_eq!(held(&teacher.get("/teach/1/marking").await, "input[name=rule][checked]"), "none");
    let page = teacher.submit(form, &[("rule", "minutes"), ("items", "3"), ("minutes", "20")]).await;
    assert!(page.body.contains("Saved."));
    assert_eq!(app.class().retakes, RetakeRule::Practice(Amount::Minutes(20)));
    assert_eq!(held(&page, "input[name=rule][checked]"), "minutes");
    assert_eq!(held(&page, "select[name=minutes] option[selected]"), "20");
    for (rule, items) in [("items", "0"), ("items", "11"), ("items", "many")] {
        let refused = teacher.post(form, &[("rule", rule), ("items", items), ("minutes", "20")]).await;
        assert_eq!((refused.status, held(&refused, "input[name=rule][checked]")), (409, rule.to_owned()));
        assert!(refused.texts("#retakes .form-error")[0].contains("1 to 10 items"), "{items}");
    }
    teacher.submit("/teach/1/undo", &[]).await;
    assert_eq!(app.class().retakes, RetakeRule::Free);
    assert_eq!(teacher.post(form, &[("rule", "whatever")]).await.status, 422);
}

/// S30: wherever the wait of a student is shown, one tap ends it, and one counts for a student without a device.
#[tokio::test]
async fn the_teacher_waives_the_practice_in_one_tap_wherever_the_wait_is_shown() {
    let app = TestApp::new().await;
    let (teacher, ana) = (app.teacher().await, app.student("Ana").await);
    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    app.teach(Deed::Set(SettingDeed::Retakes(RetakeRule::Practice(Amount::Items(3))))).await;
    app.teach(Deed::Judge { student, outcome, level: Some(Level::NOT_YET) }).await;
    let pages = [
        (format!("/teach/1/students/{student}"), "#practice"),
        (format!("/teach/1/map/{student}/1"), ".practice-wait"),
        (format!("/teach/1/map/{student}/1?back=now"), ".practice-wait"),
        (format!("/teach/1/checks/{student}/1"), ".practice-wait"),
    ];
    for (path, place) in pages {
        let page = teacher.get(&path).await;
        assert!(page.texts(place).concat().contains("0 of 3 done"), "{path}");
        let field = |name: &str| page.attributes(&format!("{place} input[name={name}]"), "value").remove(0);
        let fields = [("student", field("student")), ("outcome", field("outcome")), ("back", field("back"))];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = teacher.post("/teach/1/retake", &[&fields[..], &[("do", "waive")]].concat()).await;
        assert_eq!((answer.status, answer.location()), (303, path.as_str()));
        assert!(!teacher.get(&path).await.has(place), "{path}: nothing waits any more");
        assert!(ana.get("/me/skills/1").await.body.contains("Your teacher says: you can ask again now."));
        let bar = teacher.get(&path).await.texts(".undo-button").concat();
        assert!(bar.contains("practice · Ana"), "{bar}");
        teacher.submit("/teach/1/undo", &[]).await;
    }
    let attempt = app.class().enrolments[&student].ledger.of(outcome)[0].number.to_string();
    let who = student.to_string();
    let more = [("student", who.as_str()), ("outcome", "1"), ("attempt", &attempt), ("do", "items"), ("done", "1")];
    teacher.submit("/teach/1/retake", &more).await;
    let page = teacher.get(&format!("/teach/1/students/{student}")).await;
    assert!(page.texts("#practice").concat().contains("1 of 3 done"));
    assert!(page.body.contains("Practised: one done"), "the history says it");
    let history = teacher.get("/teach/1/history.csv").await;
    assert!(history.body.contains("practice waived") && history.body.contains("1 items"), "{}", history.body);
}
