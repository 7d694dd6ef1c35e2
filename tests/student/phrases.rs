//! S22: the teacher's phrases in each student's own language.

use super::common::{Answer, Client, TestApp};
use cupboard::classroom::{Deed, Language, Status};

const WORDINGS: &str = "/teach/1/marking/wordings";

/// Ana reads Spanish, Ben the class's English; both wait for a check of the first skill.
async fn class() -> (TestApp, Client, [Client; 2]) {
    let app = TestApp::new().await;
    let (teacher, ana, ben) = (app.teacher().await, app.student("Ana").await, app.student("Ben").await);
    app.teach(Deed::SetLanguage { student: app.id("Ana"), language: Some(Language::Spanish) }).await;
    let own =
        [("glow", "Neat work\nBrave try"), ("grow", ""), ("next", ""), ("ways", "At the board"), ("contexts", "")];
    teacher.submit("/teach/1/marking/phrases", &own).await;
    for name in ["Ana", "Ben"] {
        let (student, outcome) = (app.id(name), app.skill("EE.1"));
        app.teach(Deed::SetStatus { student, outcome, status: Status::Ready }).await;
    }
    (app, teacher, [ana, ben])
}

async fn assess(app: &TestApp, teacher: &Client, name: &str, more: &[(&str, &str)]) {
    let sheet = format!("/teach/1/checks/{}/1", app.id(name));
    let once = teacher.get(&sheet).await.attributes(".mark-form input[name=once]", "value").remove(0);
    let fields = [&[("once", once.as_str()), ("level", "2")], more].concat();
    assert_eq!(teacher.post(&sheet, &fields).await.status, 303);
}

fn said(page: &Answer) -> Vec<String> {
    page.texts("#tries .feedback-part p:not(.feedback-title)")
}

/// S22: phrases that were used unchanged are read in the student's language, the usual ones and the ways too; words of
/// the teacher's own stay as they were written, and the teacher reads what they wrote.
#[tokio::test]
async fn a_student_reads_the_teachers_phrases_in_their_own_language() {
    let (app, teacher, [ana, ben]) = class().await;
    let page = teacher.get(WORDINGS).await;
    assert_eq!(page.texts(".wordings legend"), ["Neat work", "Brave try", "At the board"]);
    let fields = [
        ("phrase", "Neat work"),
        ("wording-es", "Muy buen trabajo"),
        ("wording-ar", "عمل أنيق"),
        ("phrase", "Brave try"),
        ("wording-es", ""),
        ("wording-ar", ""),
        ("phrase", "At the board"),
        ("wording-es", "En la pizarra"),
        ("wording-ar", ""),
    ];
    let page = teacher.submit(WORDINGS, &fields).await;
    assert!(page.body.contains("Saved."));
    assert_eq!(page.attributes("input[name=wording-es]", "value"), ["Muy buen trabajo", "", "En la pizarra"]);
    assert!(ana.get("/me/skills/1").await.texts("button[name=way]").contains(&"En la pizarra".to_owned()));

    let tapped =
        [("glow", "Neat work"), ("glow", "Brave try"), ("glow-own", "you helped Zoë"), ("grow", "Check each step")];
    for name in ["Ana", "Ben"] {
        assess(&app, &teacher, name, &tapped).await;
    }
    let spanish = ["Muy buen trabajo · Brave try · you helped Zoë", "Comprueba cada paso"];
    assert_eq!(said(&ana.get("/me/skills/1").await), spanish);
    assert_eq!(said(&ben.get("/me/skills/1").await), ["Neat work · Brave try · you helped Zoë", "Check each step"]);
    let told = ana.get("/api/v1/me/attempts").await.json()[0]["what"].clone();
    assert_eq!([&told["glow"], &told["grow"]], spanish);
    let sheet = teacher.get(&format!("/teach/1/checks/{}/1", app.id("Ana"))).await;
    assert!(sheet.texts(".attempt").concat().contains("Neat work · Brave try"), "the teacher reads what they wrote");
}

/// S22: wordings stay with their phrase while it is saved, and a wording that is too long is refused and kept.
#[tokio::test]
async fn wordings_stay_with_their_phrase_and_what_is_refused_stays_in_the_form() {
    let (app, teacher, _) = class().await;
    let long = "ñ".repeat(401);
    let fields = [("phrase", "Neat work"), ("wording-es", "Bien"), ("phrase", "Brave try"), ("wording-es", &long)];
    let refused = teacher.post(WORDINGS, &fields).await;
    assert_eq!(refused.status, 409);
    assert!(refused.texts(".form-error")[0].contains("too long"), "{:?}", refused.texts(".form-error"));
    assert_eq!(refused.attributes("input[name=wording-es]", "value"), ["Bien", &long, ""]);
    assert!(app.class().phrases.wordings.is_empty());

    teacher.submit(WORDINGS, &fields[..2]).await;
    let lists =
        |glow: &'static str| [("glow", glow), ("grow", "Be bold"), ("next", ""), ("ways", ""), ("contexts", "")];
    teacher.submit("/teach/1/marking/phrases", &lists("Neat work")).await;
    assert_eq!(app.class().phrases.wording("Neat work", Language::Spanish), Some("Bien"));
    teacher.submit("/teach/1/marking/phrases", &lists("Neater work")).await;
    assert!(app.class().phrases.wordings.is_empty(), "it was another phrase's");
    teacher.submit("/teach/1/undo", &[]).await;
    assert_eq!(app.class().phrases.wording("Neat work", Language::Spanish), Some("Bien"));
}
