//! S27: the coming checks on a student's page.

use super::common::TestApp;
use cupboard::classroom::{Day, Deed, PlannedCheck};

/// The day on which the tests' clock stands: 2026-01-05, a Monday.
const TODAY: i32 = 20_458;

async fn plan(app: &TestApp, code: &str, from: Option<i32>, to: Option<i32>) {
    let check = PlannedCheck { from: from.map(Day), to: to.map(Day), words: String::new() };
    app.teach(Deed::PlanCheck { outcome: app.skill(code), check: Some(Box::new(check)) }).await;
}

/// S27: a quiet list in the student's language, in the order of days; what has passed is folded away; a skill off their
/// map is not there.
#[tokio::test]
async fn the_coming_checks_are_a_quiet_list_in_the_order_of_days_and_past_ones_fold_away() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    assert!(phone.get("/me").await.has("#plan[hidden]"));
    plan(&app, "EE.1", None, None).await;
    plan(&app, "EE.2", Some(TODAY + 4), Some(TODAY + 8)).await;
    plan(&app, "EE.3", None, Some(TODAY + 1)).await;
    plan(&app, "F.1", Some(TODAY - 9), Some(TODAY - 1)).await;
    plan(&app, "F.2", Some(TODAY), None).await;
    let map = [app.skill("EE.1"), app.skill("EE.2"), app.skill("EE.3"), app.skill("F.1")].into();
    app.teach(Deed::SetMap { student: app.id("Ana"), map: Some(map) }).await;
    let page = phone.get("/me").await;
    let lines = page.texts("#plan > .plan li");
    let when = ["by Tue 6 January", "Fri 9 January \u{2013} Tue 13 January", "any time"];
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines.iter().zip(when).all(|(line, when)| line.ends_with(when)), "{lines:?}");
    assert_eq!(page.texts("#plan-past li").len(), 1);
    let spanish = phone.get("/api/v1/me").await.json();
    assert_eq!(spanish["plan"].as_array().unwrap().len(), 4);
    app.teach(Deed::SetLanguage { student: app.id("Ana"), language: Some(cupboard::classroom::Language::French) })
        .await;
    assert!(phone.get("/me").await.texts("#plan .plan li")[0].ends_with("au plus tard mar. 6 janvier"));
    app.pass(3 * 24 * 60);
    assert_eq!(phone.get("/me").await.texts("#plan-past li").len(), 2, "the day has passed");
}
