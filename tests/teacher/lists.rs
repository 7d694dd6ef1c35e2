//! Rosters and skills by paste and file.

use super::common::TestApp;
use super::{held, send_list};
use cupboard::classroom::Deed;

#[tokio::test]
async fn a_paste_is_looked_at_before_it_is_put_in() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let look = send_list(&teacher, "/teach/1/students/import", &[("list", "Ana\nAna\nMia\n<b>Bo</b>")], None).await;
    assert_eq!(look.status, 200);
    assert_eq!(look.texts(".names li"), ["Mia", "<b>Bo</b>"], "what is new, as text");
    assert_eq!(app.class().members().count(), 6, "nothing is written yet");

    let list = held(&look, "textarea[name=list]");
    assert!(list.contains("Mia"), "the list goes along");
    let put =
        send_list(&teacher, "/teach/1/students/import", &[("list", "Ana\nAna\nMia\n<b>Bo</b>"), ("go", "yes")], None);
    assert_eq!(put.await.location(), "/teach/1/students?done=imported");
    assert_eq!(app.class().members().count(), 8);
    let page = teacher.get("/teach/1/students").await;
    assert!(page.body.contains("&lt;b&gt;Bo&lt;/b&gt;") && !page.body.contains("<b>Bo"), "a name is text");
}

#[tokio::test]
async fn a_list_never_deletes_and_brings_back_who_left() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    app.teach(Deed::Leave { student: app.id("Ben") }).await;
    let look = send_list(&teacher, "/teach/1/students/import", &[("list", "Ben\nChioma")], None).await;
    assert_eq!(look.texts(".names li"), ["Ben"]);
    assert!(look.body.contains("1 is known already"));
    send_list(&teacher, "/teach/1/students/import", &[("list", "Ben\nChioma"), ("go", "yes")], None).await;
    assert_eq!(app.class().members().count(), 6);
}

#[tokio::test]
async fn a_file_whose_columns_are_not_sure_asks_what_they_are() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let file = "7;Ruiz;Ana María;es\r\n8;O'Neill;Zoë;en\r\n".as_bytes();
    let ask = send_list(&teacher, "/teach/1/students/import", &[("list", "")], Some(file)).await;
    assert_eq!(
        ask.attributes("select[name=column] option[selected]", "value"),
        ["ignore", "family", "given", "language"]
    );
    let list = "7;Ruiz;Ana María;es\r\n8;O'Neill;Zoë;en";
    let columns = [("column", "ignore"), ("column", "family"), ("column", "given"), ("column", "language")];
    let fields: Vec<_> = [("list", list), ("header", "no")].into_iter().chain(columns).collect();
    let look = send_list(&teacher, "/teach/1/students/import", &fields, None).await;
    assert_eq!(look.texts(".names li"), ["Ana María Ruiz", "Zoë O'Neill"]);
    assert_eq!(look.attributes("input[name=column]", "value"), ["ignore", "family", "given", "language"]);
    let fields: Vec<_> = fields.into_iter().chain([("go", "yes")]).collect();
    assert_eq!(send_list(&teacher, "/teach/1/students/import", &fields, None).await.status, 303);
    assert_eq!(
        app.look().state.students[&app.id("Zoë O'Neill")].language,
        Some(cupboard::classroom::Language::English)
    );
}

#[tokio::test]
async fn a_list_that_cannot_be_read_stays_typed() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let long = "x".repeat(90);
    let refused = send_list(&teacher, "/teach/1/students/import", &[("list", &long)], None).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has(".form-error") && refused.body.contains(&long));
    let empty = send_list(&teacher, "/teach/1/students/import", &[("list", " ")], None).await;
    assert_eq!(empty.status, 422);
    let workbook = send_list(&teacher, "/teach/1/students/import", &[], Some(b"PK\x03\x04\0\0")).await;
    assert!(workbook.texts(".form-error")[0].contains("CSV"));
    let huge = "y".repeat(2 << 20);
    assert_eq!(send_list(&teacher, "/teach/1/students/import", &[("list", &huge)], None).await.status, 413);
}

/// S25: skills as one a line.
#[tokio::test]
async fn skills_come_by_paste_with_units_and_merge_again() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let list = "# Geometry\nG.1: I can turn a shape\nEE.2: I can solve x² = p and x³ = p";
    let look = send_list(&teacher, "/teach/1/skills/import", &[("list", list)], None).await;
    assert_eq!(look.texts(".names li"), ["G.1 I can turn a shape", "EE.2 I can solve x² = p and x³ = p"]);
    send_list(&teacher, "/teach/1/skills/import", &[("list", list), ("go", "yes")], None).await;
    assert_eq!(app.class().taught().count(), 6, "one new, one changed, none lost");
    let again = send_list(&teacher, "/teach/1/skills/import", &[("list", list)], None).await;
    assert!(again.texts(".names li").is_empty() && again.body.contains("2 are known already"));
}

/// S25, S26: all that a skill has, its levels described.
#[tokio::test]
async fn all_of_a_skill_is_edited_and_a_refused_form_keeps_it() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let (id, before) = (app.skill("EE.3"), app.skill("EE.1").to_string());
    let url = format!("/teach/1/skills/{id}");
    let fields = [
        ("statement", "I can compare numbers"),
        ("short", "compare"),
        ("code", "EE.3"),
        ("unit", "Expressions"),
        ("focus", "yes"),
        ("before", &before),
        ("statement-ar", "أستطيع مقارنة الأعداد"),
        ("link-label", "book"),
        ("link-address", ""),
        ("rubric-3", "every time"),
        ("guide-questions", "Which is larger?\nWhy?"),
        ("pacing", "120"),
    ];
    assert_eq!(teacher.submit(&url, &fields).await.status, 200);
    let skill = app.class().outcomes[&id].clone();
    assert!(skill.focus && skill.prerequisites.contains(&app.skill("EE.1")) && skill.pacing_target_min == Some(120));
    assert_eq!(skill.guide.questions, "Which is larger?\nWhy?");
    let page = teacher.get(&url).await;
    assert_eq!(held(&page, "textarea[name=rubric-3]"), "every time");

    let taken = teacher.post(&url, &[("statement", "I can <i>"), ("code", "EE.1")]).await;
    assert_eq!(taken.status, 409);
    assert_eq!(held(&taken, "textarea[name=statement]"), "I can <i>");
    assert_eq!(held(&taken, "input[name=code]"), "EE.1");
    assert_eq!(app.class().outcomes[&id].code, "EE.3");
}

#[tokio::test]
async fn skills_are_put_in_order_and_retired() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let (second, third) = (app.skill("EE.2").to_string(), app.skill("EE.3"));
    teacher.submit("/teach/1/skills/order", &[("skill", &second), ("move", "up")]).await;
    assert_eq!(app.class().order[0], app.skill("EE.2"));
    teacher.submit(&format!("/teach/1/skills/{third}/retire"), &[]).await;
    assert_eq!(teacher.get(&format!("/teach/1/skills/{third}")).await.status, 404);
    assert_eq!(teacher.post("/teach/1/skills/order", &[("skill", "99"), ("move", "up")]).await.status, 404);
}
