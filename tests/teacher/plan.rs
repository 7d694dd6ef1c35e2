//! S27: the plan of coming checks, edited on the skills page.

use super::common::TestApp;
use super::held;
use cupboard::classroom::{Day, Deed};

/// S27: a check from a day to a day, by a day, or any time; what is typed wrong stays and is told; one tap takes it off.
#[tokio::test]
async fn a_coming_check_is_planned_with_flexible_days_and_taken_off_again() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (first, second) = (app.skill("EE.1").to_string(), app.skill("EE.2").to_string());
    let fields =
        [("skill", second.as_str()), ("from", "2026-01-12"), ("to", "2026-01-16"), ("words", "bring a <ruler>")];
    let page = teacher.submit("/teach/1/plan", &fields).await;
    assert!(page.body.contains("Saved."));
    let line = page.texts("#plan .line").remove(0);
    assert!(line.contains("Mon 12 January \u{2013} Fri 16 January") && line.contains("bring a <ruler>"), "{line}");
    teacher.submit("/teach/1/plan", &[("skill", &first), ("from", ""), ("to", ""), ("words", "")]).await;
    let page = teacher.get("/teach/1/skills").await;
    assert!(page.texts("#plan .line")[1].contains("any time"), "what has no day comes last");
    for (from, to, why) in [("2026-01-16", "2026-01-12", "before the first"), ("soon", "", "cannot be read")] {
        let refused =
            teacher.post("/teach/1/plan", &[("skill", &second), ("from", from), ("to", to), ("words", "x")]).await;
        assert_eq!(refused.status, 409);
        assert!(refused.texts("#plan .form-error")[0].contains(why), "{}", refused.body);
        assert_eq!(
            (held(&refused, "#plan input[name=from]"), held(&refused, "#plan input[name=words]")),
            (from.into(), "x".into())
        );
    }
    assert_eq!(app.class().plan[&app.skill("EE.2")].to, Some(Day(20_469)));
    let page = teacher.submit("/teach/1/plan", &[("skill", &second), ("off", "yes")]).await;
    assert_eq!(page.texts("#plan .line").len(), 1);
    let page = teacher.submit("/teach/1/undo", &[]).await;
    assert!(page.body.contains("Taken back."));
    assert!(app.class().plan.contains_key(&app.skill("EE.2")));
}

/// S27 through `/api/v1` and in the files that a teacher takes home.
#[tokio::test]
async fn the_plan_is_in_the_api_and_in_the_files() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let skill = app.skill("EE.2").to_string();
    teacher.submit("/teach/1/plan", &[("skill", &skill), ("from", ""), ("to", "2026-01-16"), ("words", "")]).await;
    let class = teacher.get("/api/v1/sections/1").await.json();
    assert_eq!(class["plan"][0]["check"]["to"], "2026-01-16");
    assert!(class["plan"][0]["check"]["from"].is_null());
    assert_eq!(teacher.get("/teach/1/export.json").await.json()["plan"][0]["to"], "2026-01-16");
    assert!(teacher.get("/teach/1/history.csv").await.body.contains("check planned"));
    app.teach(Deed::RetireOutcome { outcome: app.skill("EE.2") }).await;
    assert_eq!(teacher.get("/api/v1/sections/1").await.json()["plan"], serde_json::json!([]), "no longer taught");
}
