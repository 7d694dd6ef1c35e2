//! One student's page.

use super::common::TestApp;
use cupboard::classroom::{Colour, Command, Deed, Language};

#[tokio::test]
async fn name_icon_language_and_wall_are_changed_in_one_form() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let ben = app.id("Ben");
    let url = format!("/teach/1/students/{ben}");
    let free = teacher.get(&url).await.attributes("select[name=alias] option:not([selected])", "value")[0].clone();
    let fields = [("name", "Benedict"), ("language", "fr"), ("alias", &free), ("off_wall", "yes")];
    let page = teacher.submit(&url, &fields).await;
    assert!(page.body.contains("Saved."));
    let place = app.class().enrolments[&ben].clone();
    assert!(place.off_wall && place.alias.place().to_string() == free);
    assert_eq!(app.look().state.students[&ben].language, Some(Language::French));

    let taken = app.class().enrolments[&app.id("Chioma")].alias.place().to_string();
    let refused = teacher.post(&url, &[("name", "Benno"), ("language", ""), ("alias", &taken)]).await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.attributes("input[name=name]", "value"), ["Benno"], "what was typed stays");
    assert_eq!(app.look().state.students[&ben].name, "Benedict");
}

/// S21: a smaller map.
#[tokio::test]
async fn a_smaller_map_needs_a_skill_and_goes_back_to_all() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let (ben, skill) = (app.id("Ben"), app.skill("F.1").to_string());
    let url = format!("/teach/1/students/{ben}/map");
    let refused = teacher.post(&url, &[]).await;
    assert!(refused.status == 409 && refused.has(".form-error"));
    teacher.submit(&url, &[("skill", &skill)]).await;
    assert_eq!(app.class().enrolments[&ben].map.as_ref().unwrap().len(), 1);
    assert_eq!(teacher.post(&url, &[("skill", "nine")]).await.status, 422);
    teacher.submit(&url, &[("skill", &skill), ("all", "yes")]).await;
    assert_eq!(app.class().enrolments[&ben].map, None);
}

/// S54: paper cups on desks.
#[tokio::test]
async fn a_paper_cup_is_two_taps_from_the_map() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let ben = app.id("Ben").to_string();
    let page = teacher.get(&format!("/teach/1/students/{ben}?back=map")).await;
    assert_eq!(page.attributes(".cup-tap", "value"), ["green", "yellow", "red"]);
    let answer = teacher.post("/teach/1/cups", &[("student", &ben), ("colour", "red"), ("back", "map")]).await;
    assert_eq!(answer.location(), "/teach/1/map");
    assert_eq!(app.class().enrolments[&app.id("Ben")].cup.as_ref().unwrap().colour, Colour::Red);
}

#[tokio::test]
async fn somebody_locked_out_is_let_in_and_devices_are_told_apart() {
    let app = TestApp::new().await;
    let (teacher, phone) = (app.teacher().await, app.student("Ben").await);
    let ben = app.id("Ben");
    let url = format!("/teach/1/students/{ben}/keys");
    teacher.submit(&url, &[("do", "more")]).await;
    assert!(app.look().access.keys(ben).more_devices);
    teacher.submit(&url, &[("do", "pictures")]).await;
    assert_eq!(app.look().access.keys(ben).pictures, None);
    assert_eq!(phone.get("/me").await.status, 200, "the device stays theirs");
    assert_eq!(teacher.post(&url, &[("do", "harm")]).await.status, 422);
}

/// S52: leavers and those who come back.
#[tokio::test]
async fn a_student_leaves_comes_back_and_is_in_two_classes() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    app.command(Command::MakeSection { name: "Advisory".into(), language: Language::English }).await;
    let ben = app.id("Ben");
    teacher.submit(&format!("/teach/1/students/{ben}/share"), &[("section", "2")]).await;
    assert_eq!(app.look().state.sections_of(ben).count(), 2);
    let list = teacher.submit(&format!("/teach/1/students/{ben}/leave"), &[]).await;
    assert!(list.body.contains("Left the class"));
    assert!(app.class().active(ben).is_err());
    teacher.submit(&format!("/teach/1/students/{ben}/return"), &[]).await;
    assert!(app.class().active(ben).is_ok());
}

#[tokio::test]
async fn history_is_told_in_words_and_only_of_this_class() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let ben = app.id("Ben");
    let note = "<script>x</script>";
    app.teach(Deed::RaiseCup { student: ben, colour: Colour::Red, outcome: None, note: note.into() }).await;
    let page = teacher.get(&format!("/teach/1/students/{ben}")).await;
    let lines = page.texts(".history li");
    assert!(lines[0].contains("I’m stuck “<script>x</script>”"), "{lines:?}");
    assert!(lines.last().unwrap().contains("Joined the class"));
    assert!(!page.body.contains("<script>x"));
}

#[tokio::test]
async fn one_more_of_a_known_name_is_one_more() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let refused = teacher.post("/teach/1/students", &[("name", "  ")]).await;
    assert_eq!(refused.status, 409);
    teacher.submit("/teach/1/students", &[("name", "ana")]).await;
    assert_eq!(app.class().members().count(), 7);
    let long = "n".repeat(81);
    let refused = teacher.post("/teach/1/students", &[("name", &long)]).await;
    assert_eq!(refused.attributes("input[name=name]", "value"), [long]);
}
