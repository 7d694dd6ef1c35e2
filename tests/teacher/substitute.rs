//! A substitute's day (S52).

use crate::common::TestApp;
use cupboard::classroom::Deed;

/// S52: a substitute's day.
#[tokio::test]
async fn the_code_on_the_sheet_opens_the_lesson_and_nothing_else() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let sheet = teacher.post("/teach/box/substitute", &[]).await;
    let code = sheet.texts(".sheet-code").remove(0);
    assert!(teacher.get("/teach/box/devices").await.body.contains("Nobody has used its code yet."));

    let standing_in = app.local();
    let wrong = standing_in.post("/teach/stand-in", &[("code", "AAAA-AAAA-AAAA")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("AAAA-AAAA-AAAA") && wrong.body.contains("No sheet has this code"));
    let typed = code.to_lowercase().replace('-', " ");
    let let_in = standing_in.post("/teach/stand-in", &[("code", &typed)]).await;
    assert_eq!((let_in.status, let_in.location()), (303, "/teach"));
    assert_eq!(standing_in.get("/teach").await.location(), "/teach/1");

    assert_eq!(standing_in.post("/teach/1/open", &[("minutes", "50")]).await.status, 303);
    let ana = app.id("Ana").to_string();
    for (path, fields) in [
        ("/teach/1/presence", vec![("student", ana.as_str()), ("presence", "here")]),
        ("/teach/1/cups", vec![("student", ana.as_str()), ("colour", "red")]),
    ] {
        assert_eq!(standing_in.post(path, &fields).await.status, 303, "{path}");
    }
    let now = standing_in.get("/teach/1").await;
    assert_eq!(now.texts(".teach-tabs a"), ["Now"]);
    assert!(now.has("#teach-cups .line") && !now.has("#teach-checks") && !now.has("#teach-claims"));
    let hers = standing_in.get(&format!("/teach/1/students/{ana}")).await;
    assert!(hers.has(".cup-taps") && !hers.has("input[name=name]") && !hers.has(".history"), "{}", hers.body);
    for path in
        ["/teach/1/map", "/teach/1/settings", "/teach/1/export.csv", "/teach/backup", "/teach/box", "/teach/new"]
    {
        assert_eq!(standing_in.get(path).await.status, 401, "{path}");
    }
    assert!(teacher.get("/teach/box/devices").await.body.contains("Somebody stands in today"));
}

#[tokio::test]
async fn the_teacher_takes_the_code_back_and_the_page_ends() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let code = teacher.post("/teach/box/substitute", &[]).await.texts(".sheet-code").remove(0);
    let standing_in = app.local();
    standing_in.post("/teach/stand-in", &[("code", &code)]).await;
    assert_eq!(standing_in.get("/teach/1").await.status, 200);
    teacher.submit("/teach/box/substitute/end", &[]).await;
    assert_eq!(standing_in.get("/teach/1").await.status, 401);
    assert_eq!(standing_in.post("/teach/stand-in", &[("code", &code)]).await.status, 422);
}

#[tokio::test]
async fn history_says_what_a_substitute_did() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let code = teacher.post("/teach/box/substitute", &[]).await.texts(".sheet-code").remove(0);
    let standing_in = app.local();
    standing_in.post("/teach/stand-in", &[("code", &code)]).await;
    let ana = app.id("Ana").to_string();
    standing_in.post("/teach/1/cups", &[("student", &ana), ("colour", "yellow")]).await;
    let page = teacher.get(&format!("/teach/1/students/{ana}")).await;
    assert!(page.body.contains("by the substitute"), "{}", page.body);
    app.teach(Deed::CloseClass).await;
}
