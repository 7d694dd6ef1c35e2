//! Students who tutor, on the teacher's pages (S4, S5, S17, S19).

use super::common::TestApp;
use cupboard::classroom::tutor::TutorList;
use cupboard::classroom::{Deed, Language, Level};
use cupboard::text::Text;

async fn tutoring() -> TestApp {
    let app = TestApp::new().await;
    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await;
    app.tutor("Ana", "EE.1").await;
    app
}

/// S17: the teacher ticks steps; the rung follows for the teacher, the student reads their own next step in words.
#[tokio::test]
async fn steps_are_ticked_the_rung_follows_and_the_student_reads_only_their_next_step() {
    let app = tutoring().await;
    let (teacher, ana) = (app.teacher().await, app.student("Ana").await);
    let next = || async { ana.get("/me").await.texts("#tutor").remove(0) };
    assert!(next().await.contains("Your next step: Talk the norms over"), "{}", next().await);
    assert!(teacher.get("/teach/1/tutors").await.texts(".tutor-row .line-words")[0].contains("Helper"));
    let who = app.id("Ana").to_string();
    for step in ["1", "2", "3"] {
        let fields = [("student", who.as_str()), ("rung", "tutor"), ("step", step), ("done", "yes")];
        teacher.submit("/teach/1/tutors/step", &fields).await;
    }
    let page = teacher.get("/teach/1/tutors").await;
    assert!(page.texts(".tutor-row .line-words")[0].contains("Tutor"));
    assert!(next().await.contains("Help several classmates"), "{}", next().await);
    for rung in ["Helper", "Mentor", "Peer teacher"] {
        assert!(!next().await.contains(rung), "no rank on a student's page");
    }
    teacher.post("/teach/1/undo", &[]).await;
    assert!(next().await.contains("Help while the teacher watches"));
    let wrong = [("student", who.as_str()), ("rung", "tutor"), ("step", "9"), ("done", "yes")];
    assert_eq!(teacher.post("/teach/1/tutors/step", &wrong).await.status, 409);
}

/// S5, S19: the lists are the teacher's, one line each; what is refused stays as it was typed, an empty list is the usual.
#[tokio::test]
async fn the_lists_are_edited_line_by_line_and_an_empty_one_is_the_usual() {
    let app = tutoring().await;
    let teacher = app.teacher().await;
    let english = Text::new(Language::English);
    let usual =
        TutorList::Norms.usual().iter().map(|line| english.tutor_line(TutorList::Norms, line)).collect::<Vec<_>>();
    let page = teacher.get("/teach/1/tutors").await;
    assert_eq!(page.texts("textarea[name=norms]"), [usual.join(" ")]);
    let usual = usual.join("\r\n");
    let many = (0..13).map(|n| format!("norm {n}")).collect::<Vec<_>>().join("\n");
    let refused = teacher.post("/teach/1/tutors", &[("open", "yes"), ("norms", &many)]).await;
    assert!(refused.status == 409 && refused.texts(".form-error")[0].contains("at most 12 lines"));
    assert_eq!(refused.texts("textarea[name=norms]"), [many.replace('\n', " ")]);
    let fields = [("checklist", "I bring a pencil\n\ni bring a PENCIL"), ("norms", usual.as_str())];
    let saved = teacher.submit("/teach/1/tutors", &fields).await;
    assert_eq!(saved.texts("textarea[name=checklist]"), ["I bring a pencil"]);
    assert!(!saved.has("input[name=open][checked]"), "no applications any more");
    assert_eq!(app.class().tutoring.lists.len(), 1, "usual lines stay usual, and so are read in each one's language");
    let (ana, arabic) = (app.student("Ana").await, Some(Language::Arabic));
    app.teach(Deed::SetLanguage { student: app.id("Ana"), language: arabic }).await;
    let shown = ana.get("/me/tutors").await.texts("#norms li").remove(0);
    assert!(shown.contains("نطرح أسئلة"), "{shown}");
}

/// S4: the teacher ends it with a word, which the student reads; the tutor's line says when a skill rests.
#[tokio::test]
async fn tutoring_is_ended_with_a_word_and_rests_while_the_skill_is_not_mastered() {
    let app = tutoring().await;
    let (teacher, ana) = (app.teacher().await, app.student("Ana").await);
    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    app.teach(Deed::Judge { student, outcome, level: Some(Level::APPROACHING) }).await;
    assert!(teacher.get("/teach/1/tutors").await.texts(".tutor-row")[0].contains("rests"));
    app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await;
    let (who, long) = (student.to_string(), "x".repeat(141));
    let end = |word| [("student", who.as_str()), ("outcome", "1"), ("word", word)];
    assert_eq!(teacher.post("/teach/1/tutors/end", &end(&long)).await.status, 409);
    teacher.submit("/teach/1/tutors/end", &end("let us talk first")).await;
    assert!(ana.get("/me/skills/1/tutor").await.texts("main")[0].contains("let us talk first"));
    assert!(!teacher.get("/teach/1/tutors").await.has(".tutor-row"));
}
