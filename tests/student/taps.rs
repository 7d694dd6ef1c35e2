//! Taps: saved once, refused in plain words, late ones told apart.

use super::common::TestApp;
use super::{claim, raise, report};
use cupboard::access::AccessCommand;
use cupboard::classroom::{Colour, Deed, Level, Policies, SettingDeed, Status, StatusRule};

/// S2, S7: a status and a cup.
#[tokio::test]
async fn a_cup_and_a_status_by_plain_forms_are_saved_and_shown() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    raise(&app, &phone, "red", "EE.1", "the sign flips").await;
    let page = phone.get("/me?saved=1").await;
    assert_eq!(page.attributes(".cup-choice[aria-pressed=true]", "value"), ["red"]);
    assert_eq!(page.attributes(".cup-choice[aria-pressed=true]", "formaction"), ["/me/cup/lower"]);
    assert_eq!(page.attributes("#cup-note", "value"), ["the sign flips"]);
    assert!(page.has("#outbox .saved-done"));
    assert_eq!(report(&app, &phone, "EE.1", "working").await.status, 303);
    let class = app.class();
    let place = class.active(app.id("Ana")).unwrap();
    assert_eq!(place.cup.as_ref().unwrap().colour, Colour::Red);
    assert_eq!(place.status(app.skill("EE.1")), Status::Working);
    phone.submit("/me/cup/lower", &[("claim", &claim(&phone).await)]).await;
    assert!(app.class().active(app.id("Ana")).unwrap().cup.is_none());
}

#[tokio::test]
async fn the_same_operation_counts_once_and_hears_the_same() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let claim = claim(&phone).await;
    let fields = [("claim", claim.as_str()), ("colour", "yellow"), ("note", "why?")];
    let first = phone.tap("/me/cup", &fields, 1, &[("x-age-ms", "40")]).await;
    assert_eq!((first.status, first.json()["answer"].as_str()), (200, Some("saved")));
    let number = app.look().state.number;
    phone.post("/me/cup/lower", &[("claim", &claim)]).await;
    let again = phone.tap("/me/cup", &fields, 1, &[("x-age-ms", "900")]).await;
    assert_eq!(again.json(), first.json());
    assert_eq!(app.look().state.number, number + 1, "only the lowering was new");
    assert!(app.class().active(app.id("Ana")).unwrap().cup.is_none(), "a cup put down is not raised by an echo");
}

/// S7: a late cup is history.
#[tokio::test]
async fn a_late_cup_is_history_only_and_asks_whether_help_is_still_needed() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let claim = claim(&phone).await;
    let fields = [("claim", claim.as_str()), ("colour", "red")];
    for (number, age) in [(1, &[("x-age-ms", "90001")][..]), (2, &[]), (3, &[("x-age-ms", "-1")])] {
        let answer = phone.tap("/me/cup", &fields, number, age).await.json();
        assert_eq!(answer["late"], true, "{age:?}");
        assert!(answer["message"].as_str().unwrap().contains("still need help"));
    }
    assert!(app.class().active(app.id("Ana")).unwrap().cup.is_none());
    let in_time = phone.tap("/me/cup", &fields, 4, &[("x-age-ms", "90000")]).await.json();
    assert_eq!(in_time["late"], false);
    assert!(app.class().active(app.id("Ana")).unwrap().cup.is_some());
}

#[tokio::test]
async fn a_late_status_gives_way_to_what_the_phone_had_not_seen() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    report(&app, &phone, "EE.1", "working").await;
    let page = phone.get("/me").await;
    let seen = page.attributes("[data-seen]", "data-seen").remove(0);
    let claim = claim(&phone).await;
    app.teach(Deed::SetStatus { student, outcome, status: Status::Ready }).await;
    let fields = [("claim", claim.as_str()), ("outcome", &outcome.to_string()), ("status", "not_started")];
    let late = [("x-age-ms", "200000"), ("x-seen", seen.as_str())];
    assert_eq!(phone.tap("/me/status", &fields, 1, &late).await.status, 409);
    assert_eq!(app.class().active(student).unwrap().status(outcome), Status::Ready);
    let seen = phone.get("/me").await.attributes("[data-seen]", "data-seen").remove(0);
    let late = [("x-age-ms", "200000"), ("x-seen", seen.as_str())];
    assert_eq!(phone.tap("/me/status", &fields, 2, &late).await.status, 200);
    assert_eq!(app.class().active(student).unwrap().status(outcome), Status::NotStarted);
}

/// S2: the teacher chooses when.
#[tokio::test]
async fn a_status_outside_its_time_is_refused_in_plain_words_and_the_page_says_so_before() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    for (rule, words) in [(StatusRule::InWindow, "opens a time"), (StatusRule::InClass, "while class is open")] {
        app.teach(Deed::Set(SettingDeed::Policies(Policies { status: rule, ..Policies::default() }))).await;
        if rule == StatusRule::InClass {
            app.teach(Deed::CloseClass).await;
        }
        let page = phone.get("/me").await;
        assert!(page.has("#next .choices button[disabled]") && page.texts("#next .reason")[0].contains(words));
        let refused = report(&app, &phone, "EE.1", "working").await;
        assert_eq!(refused.status, 409);
        assert!(refused.body.contains(words), "{}", refused.body);
        assert!(refused.has("a[href='/me']"), "and leads back");
    }
}

#[tokio::test]
async fn a_cup_in_a_closed_class_is_refused_and_none_is_offered() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    raise(&app, &phone, "red", "EE.1", "").await;
    let claim = claim(&phone).await;
    app.teach(Deed::CloseClass).await;
    let page = phone.get("/me").await;
    assert!(!page.has(".cup-choice") && page.texts("#cups h1") == ["Class is closed"]);
    assert!(page.has(".left-cup form[action='/me/cup/lower']"), "one that was up can be put down");
    let refused = phone.tap("/me/cup", &[("claim", &claim), ("colour", "red")], 1, &[("x-age-ms", "0")]).await;
    assert_eq!((refused.status, refused.json()["error"].as_str()), (409, Some("refused")));
    assert!(refused.json()["message"].as_str().unwrap().contains("closed"));
}

#[tokio::test]
async fn a_form_from_anothers_page_is_not_taken_as_ones_own() {
    let app = TestApp::new().await;
    let tablet = app.student("Ana").await;
    let anas = claim(&tablet).await;
    tablet.post("/me/leave", &[]).await;
    let pictures = [("picture", "3"), ("picture", "4"), ("picture", "5")];
    tablet.submit(&format!("/J/{}/{}", app.code(), app.id("Ben")), &pictures).await;
    let refused = tablet.tap("/me/cup", &[("claim", &anas), ("colour", "red")], 1, &[("x-age-ms", "0")]).await;
    assert_eq!(refused.status, 403);
    assert!(app.class().members().all(|(_, place)| place.cup.is_none()));
    let own = claim(&tablet).await;
    let taken = tablet.tap("/me/cup", &[("claim", &own), ("colour", "red")], 2, &[("x-age-ms", "0")]).await;
    assert_eq!(taken.status, 200, "under their own name it is");
}

#[tokio::test]
async fn a_device_that_the_teacher_freed_can_no_longer_tap() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let claim = claim(&phone).await;
    app.keys(AccessCommand::UndoClaim { device: phone.digest().short().to_owned() }).await;
    let answer = phone.post("/me/cup", &[("claim", &claim), ("colour", "red")]).await;
    assert_eq!(answer.status, 401);
    assert!(answer.body.contains("freed this device"));
}

/// S3: and asked for again.
#[tokio::test]
async fn an_answered_check_can_be_asked_for_again_with_one_tap() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    report(&app, &phone, "EE.1", "ready").await;
    app.teach(Deed::Judge { student, outcome, level: Some(Level::NOT_YET) }).await;
    let page = phone.get("/me").await;
    assert_eq!(page.attributes("#next .choices [aria-pressed=true]", "value"), ["working"]);
    report(&app, &phone, "EE.1", "ready").await;
    let page = phone.get("/me").await;
    let row = format!("#all-{outcome} .skill-standing");
    assert_eq!(page.texts(&row), ["Check asked for · Not yet"]);
}

/// S2, S26: a skill that the whole class was tried on is begun, whatever a student never said of it.
#[tokio::test]
async fn what_was_tried_reads_as_its_level_and_never_as_not_started() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    app.teach(Deed::Judge { student, outcome, level: Some(Level::APPROACHING) }).await;
    let page = phone.get("/me").await;
    assert_eq!(page.texts(&format!("#all-{outcome} .skill-standing")), ["Approaching"]);
    assert_eq!(page.attributes(&format!("#all-{outcome} .choices [aria-pressed=true]"), "value"), ["working"]);
}

#[tokio::test]
async fn notes_and_forms_that_cannot_be_are_told_which_field_it_is() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let claim = claim(&phone).await;
    let long = "x".repeat(141);
    let refused = phone.post("/me/cup", &[("claim", &claim), ("colour", "red"), ("note", &long)]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("140"));
    for fields in [&[("claim", claim.as_str()), ("colour", "blue")][..], &[("colour", "red")]] {
        assert_eq!(phone.post("/me/cup", fields).await.status, 422);
    }
    let strange = [("claim", claim.as_str()), ("colour", "red"), ("outcome", "1.5")];
    assert_eq!(phone.post("/me/cup", &strange).await.status, 422);
}
