//! S9, S10, S11, S12: tutoring groups on the teacher's pages and on paper.

use super::common::{Answer, Client, TestApp};
use super::held;
use axum::body::Body;
use axum::http::Method;
use cupboard::access::AccessCommand;
use cupboard::classroom::pairing::{GroupPlan, TieRule};
use cupboard::classroom::{Deed, Level, Naming, PairingDeed, SettingDeed, StudentId, WallSettings};

/// A class of which Ana and Ben have mastered EE.1, and nobody else.
pub async fn two_who_can_help() -> TestApp {
    let app = TestApp::closed().await;
    for name in ["Ana", "Ben"] {
        master(&app, name, "EE.1").await;
    }
    app
}

pub async fn master(app: &TestApp, name: &str, skill: &str) {
    let (student, outcome) = (app.id(name), app.skill(skill));
    app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await;
}

fn plan(app: &TestApp) -> GroupPlan {
    (**app.class().pairing.plan.as_ref().expect("a plan")).clone()
}

/// Sends the form that makes a plan, with everybody there but those who are named.
async fn make(app: &TestApp, teacher: &Client, skills: &[&str], away: &[StudentId]) -> Answer {
    let number = (app.look().state.number + 1).to_string();
    let skills: Vec<String> = skills.iter().map(|skill| app.skill(skill).to_string()).collect();
    let class = app.class();
    let there = class.members().map(|(student, _)| student).filter(|student| !away.contains(student));
    let there: Vec<String> = there.map(|student| student.to_string()).collect();
    let mut fields = vec![("once", number.as_str())];
    fields.extend(skills.iter().map(|skill| ("skill", skill.as_str())));
    fields.extend(there.iter().map(|student| ("there", student.as_str())));
    teacher.post("/teach/1/groups", &fields).await
}

/// S9: from one skill to a plan; who is not there yet is highlighted, who is away is left out, and everybody has a place.
#[tokio::test]
async fn a_plan_pairs_who_is_not_there_yet_with_who_is() {
    let app = two_who_can_help().await;
    let teacher = app.teacher().await;
    assert!(teacher.get("/teach/1/map").await.has("a[href='/teach/1/groups']"), "from the map");
    let form = teacher.get(&format!("/teach/1/groups?skill={}", app.skill("EE.1"))).await;
    assert_eq!(form.texts(".groups-who .is-not-yet").len(), 4);
    assert_eq!(form.attributes(".groups-who input[name=there][checked]", "value").len(), 6, "class is closed: all");
    let away = app.id("زيد");
    let made = make(&app, &teacher, &["EE.1"], &[away]).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let plan = plan(&app);
    let placed: Vec<StudentId> = plan.groups.iter().flat_map(|group| group.members.clone()).collect();
    assert!(placed.len() == 5 && !placed.contains(&away), "{plan:?}");
    let page = teacher.get("/teach/1/groups").await;
    assert_eq!(page.texts(".groups-one h3"), ["Table 1", "Table 2"]);
    assert!(page.body.contains("Only you see this plan."));
    let again = make(&app, &teacher, &[], &[]).await;
    assert_eq!(again.status, 409, "a plan is for a skill");
    assert!(again.has("#make .form-error") && again.body.contains("one or two different skills"));
}

/// S9: the page begins with the skill with which most could be helped now, and not with one that nobody or everybody can.
#[tokio::test]
async fn the_form_begins_with_the_skill_that_groups_help_most_with() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let first = |page: &Answer| held(page, "#make select[name=skill] option[selected]");
    assert_eq!(first(&teacher.get("/teach/1/groups").await), app.skill("EE.1").to_string(), "nobody can help yet");
    let (all, outcome) = (app.class().members().map(|(student, _)| student).collect::<Vec<_>>(), app.skill("EE.1"));
    for student in all {
        app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await;
    }
    master(&app, "Ben", "EE.2").await;
    assert_eq!(first(&teacher.get("/teach/1/groups").await), app.skill("EE.2").to_string());
}

/// S10: of two skills each may have what the other misses: they help each other, and the page says why.
#[tokio::test]
async fn two_who_each_miss_what_the_other_has_help_each_other() {
    let app = TestApp::closed().await;
    master(&app, "Ana", "EE.1").await;
    master(&app, "Ben", "EE.2").await;
    let teacher = app.teacher().await;
    make(&app, &teacher, &["EE.1", "EE.2"], &[]).await;
    let (ana, ben) = (app.id("Ana"), app.id("Ben"));
    let plan = plan(&app);
    let group = plan.groups.iter().find(|group| group.members == [ana, ben]).expect("the two together");
    assert_eq!(group.helps.len(), 2, "each helps the other");
    let page = teacher.get("/teach/1/groups").await;
    assert!(page.texts(".groups-pair ul")[0].contains("Each helps the other +200"), "{:?}", page.texts(".groups-pair"));
    assert!(page.texts(".groups-reason").iter().all(|why| !why.is_empty()), "the others are told with the reason");
}

/// S11: rules hold in the plan; a change by hand is done, and what it breaks is named; a slip is taken back.
#[tokio::test]
async fn the_teacher_moves_anybody_and_what_a_change_breaks_is_named() {
    let app = two_who_can_help().await;
    let teacher = app.teacher().await;
    let (ben, chioma) = (app.id("Ben"), app.id("Chioma"));
    let fields = [("a", ben.to_string()), ("b", chioma.to_string()), ("rule", "apart".into())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = teacher.submit("/teach/1/groups/pairs", &fields).await;
    assert!(page.texts("#pairs .line")[0].contains("Keep apart"));
    let with_self = [("a", ben.to_string()), ("b", ben.to_string()), ("rule", "apart".into())];
    let with_self: Vec<_> = with_self.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(teacher.post("/teach/1/groups/pairs", &with_self).await.status, 409);
    make(&app, &teacher, &["EE.1"], &[]).await;
    let before = plan(&app);
    let of = |plan: &GroupPlan, who| plan.group_of(who).map(|(at, _)| at);
    assert_ne!(of(&before, ben), of(&before, chioma));
    assert!(!teacher.get("/teach/1/groups").await.has(".groups-faults"));
    let to = of(&before, ben).unwrap().to_string();
    let (id, who) = (before.id.to_string(), chioma.to_string());
    let page = teacher.submit("/teach/1/groups/move", &[("plan", &id), ("student", &who), ("to", &to)]).await;
    assert_eq!(of(&plan(&app), chioma), of(&before, ben), "it is done");
    assert!(page.texts(".groups-faults li")[0].contains("Ben and Chioma are kept apart"), "and named");
    let page = teacher.submit("/teach/1/undo", &[]).await;
    assert!(page.body.contains("Taken back.") && plan(&app) == before);
    let one = ben.to_string();
    let moved = teacher.post("/teach/1/groups/move", &[("plan", &id), ("student", &one), ("to", "new")]).await;
    assert_eq!(moved.location(), format!("/teach/1/groups#s{one}"), "back to where they stand now");
    let page = teacher.get("/teach/1/groups").await;
    assert!(page.has(&format!("#s{one}")) && page.texts(".groups-faults").concat().contains("Ben is alone in a group"));
    let gone = teacher.post("/teach/1/groups/move", &[("plan", "1"), ("student", &who), ("to", "new")]).await;
    assert!(gone.status == 409 && gone.has("#plan .form-error"), "{}", gone.body);
    let seat = [("plan", id.as_str()), ("group", "0"), ("place", "by the <door>")];
    let page = teacher.submit("/teach/1/groups/seat", &seat).await;
    assert_eq!(page.texts(".groups-one h3")[0], "by the <door>");
    let long = "x".repeat(41);
    let refused = teacher.post("/teach/1/groups/seat", &[("plan", &id), ("group", "0"), ("place", &long)]).await;
    assert_eq!(refused.status, 409);
}

/// S11: the load cap, the largest group, places in the room; who cannot be placed is told with the reason, not dropped.
#[tokio::test]
async fn the_rules_of_plans_are_the_teachers_and_nobody_is_dropped_in_silence() {
    let app = two_who_can_help().await;
    let teacher = app.teacher().await;
    let rules = [("most", "2"), ("helps", "1"), ("places", "Rug\r\nWindow\r\n")];
    teacher.submit("/teach/1/groups/rules", &rules).await;
    make(&app, &teacher, &["EE.1"], &[]).await;
    let page = teacher.get("/teach/1/groups").await;
    assert_eq!(page.texts(".groups-one h3"), ["Rug", "Window"]);
    assert_eq!(page.texts(".groups-reason"), ["Every group that could help is full."; 2]);
    assert_eq!(page.texts("#plan .groups-unplaced"), ["Without a group: 2"], "said above, where it is not overlooked");
    let refused = teacher.post("/teach/1/groups/rules", &[("most", "9"), ("helps", ""), ("places", "Rug")]).await;
    assert!(refused.status == 409 && refused.has("#rules .form-error"));
    assert_eq!(held(&refused, "#rules input[name=most]"), "9", "what was typed stays");
    let other = format!("/teach/1/groups?skill={}", app.skill("EE.2"));
    let ways = teacher.get(&other).await.attributes("#rules form, #pairs form", "action");
    assert_eq!(ways.len(), 2);
    for way in ways {
        let refused = teacher.post(&way, &[("most", "9"), ("a", "1"), ("b", "1"), ("rule", "apart")]).await;
        assert_eq!(
            held(&refused, "#make option[selected]"),
            app.skill("EE.2").to_string(),
            "{way} stays with its skill"
        );
    }
    let saved = teacher.post(&format!("/teach/1/groups/rules?skill={}", app.skill("EE.2")), &rules).await;
    assert!(saved.location().starts_with(&format!("{other}&")), "{}", saved.location());
    let id = plan(&app).id.to_string();
    teacher.submit("/teach/1/groups/show", &[("plan", &id), ("out", "yes"), ("wall", "no")]).await;
    teacher.submit("/teach/1/groups/end", &[("plan", &id)]).await;
    make(&app, &teacher, &["EE.1"], &[]).await;
    let page = teacher.get("/teach/1/groups").await;
    assert_eq!(page.texts(".groups-reason").len(), 4);
    assert!(page.texts(".groups-reason")[0].contains("helped often enough this week"));
    assert!(teacher.get("/teach/1/history.csv").await.body.contains("groups planned"));
}

/// S11: "worked well" in one tap, and it counts the next time; the language at home does too (S22).
#[tokio::test]
async fn worked_well_is_one_tap_and_counts_the_next_time() {
    let app = two_who_can_help().await;
    let teacher = app.teacher().await;
    make(&app, &teacher, &["EE.1"], &[]).await;
    let (ben, chioma) = (app.id("Ben").to_string(), app.id("Chioma").to_string());
    teacher.submit("/teach/1/groups/pairs", &[("a", &ben), ("b", &chioma), ("well", "yes")]).await;
    make(&app, &teacher, &["EE.1"], &[]).await;
    let (at, _) = plan(&app).group_of(app.id("Ben")).map(|(at, group)| (at, group.clone())).unwrap();
    assert!(plan(&app).groups[at].members.contains(&app.id("Chioma")), "{:?}", plan(&app));
    let page = teacher.get("/teach/1/groups").await;
    assert!(page.body.contains("Worked well together before"));
    for name in ["Ana", "Dilnoza"] {
        let path = format!("/teach/1/students/{}/home", app.id(name));
        let page = teacher.submit(&path, &[("home", " O‘zbek ")]).await;
        assert_eq!(held(&page, "#home input[name=home]"), "O‘zbek");
    }
    make(&app, &teacher, &["EE.1"], &[]).await;
    let (_, group) = plan(&app).group_of(app.id("Ana")).map(|(at, group)| (at, group.clone())).unwrap();
    assert!(group.members.contains(&app.id("Dilnoza")), "{group:?}");
    let refused = teacher.post(&format!("/teach/1/students/{ben}/home"), &[("home", &"x".repeat(41))]).await;
    assert!(refused.status == 409 && refused.has("#home .form-error"));
}

/// S9: on paper and on the wall stand names and places, never who helps whom, and nobody who is kept off the wall.
#[tokio::test]
async fn paper_and_wall_show_names_and_places_and_no_roles() {
    let app = two_who_can_help().await;
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    let teacher = app.teacher().await;
    let wall = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    app.teach(Deed::Set(SettingDeed::Wall(WallSettings { naming: Naming::Names, ..WallSettings::default() }))).await;
    app.teach(Deed::SetOffWall { student: app.id("Dilnoza"), off_wall: true }).await;
    make(&app, &teacher, &["EE.1"], &[]).await;
    let print = teacher.get("/teach/1/groups/print").await;
    assert_eq!(print.texts(".plan-sheet p").len(), 6);
    assert_eq!(print.texts(".plan-day").len(), 1, "which of two papers is today's");
    for group in print.texts(".plan-sheet > li") {
        assert!(!group.contains("EE.1") && !group.contains("explain"), "{group}");
    }
    assert!(!wall.get("/wall").await.has(".wall-groups"));
    let id = plan(&app).id.to_string();
    teacher.submit("/teach/1/groups/show", &[("plan", &id), ("out", "yes"), ("wall", "yes")]).await;
    let shown = wall.get("/wall").await;
    let names = shown.texts(".wall-groups p");
    assert!(names.len() == 5 && names.contains(&"Chioma".to_owned()), "{names:?}");
    assert!(!shown.body.contains("Dilnoza"), "off the wall");
    assert!(!shown.texts(".wall-groups").concat().contains("EE.1"));
    let told = wall.get("/api/v1/wall").await.json();
    assert_eq!(told["groups"][0]["seat"]["table"], 1);
    assert!(!told["groups"].to_string().contains("Dilnoza"));
    app.teach(Deed::Set(SettingDeed::Wall(WallSettings { naming: Naming::Totals, ..WallSettings::default() }))).await;
    assert!(!wall.get("/wall").await.body.contains("Chioma"), "where no names are shown, none are shown here");
    teacher.submit("/teach/1/groups/show", &[("plan", &id), ("out", "yes"), ("wall", "no")]).await;
    assert!(wall.get("/api/v1/wall").await.json()["groups"].is_null(), "and off again");
}

/// S12: a guide for each who explains something to somebody, in their own language, and one for the skill alone.
#[tokio::test]
async fn a_guide_is_printed_for_each_who_explains_and_for_a_skill_alone() {
    let app = two_who_can_help().await;
    let teacher = app.teacher().await;
    let outcome = app.skill("EE.1");
    let mut value = app.class().outcomes[&outcome].clone();
    value.guide.misconceptions = "Adds the <bases>".into();
    app.teach(Deed::EditOutcome { outcome: Some(outcome), value: Box::new(value) }).await;
    let language = Some(cupboard::classroom::Language::Spanish);
    app.teach(Deed::SetLanguage { student: app.id("Ben"), language }).await;
    assert_eq!(teacher.get("/teach/1/groups/guides").await.status, 303, "without a plan there is nothing to print");
    make(&app, &teacher, &["EE.1"], &[]).await;
    let guides = teacher.get("/teach/1/groups/guides?paper=letter").await;
    let whom = guides.texts(".guide-sheet .guide-whom");
    assert_eq!(whom.len(), 4, "one for each who gets help");
    assert!(whom.iter().any(|line| line.contains("Ben") && line.contains("le explica a")), "{whom:?}");
    assert!(guides.texts(".guide-words").iter().all(|words| words == "Adds the <bases>"));
    let one = teacher.get(&format!("/teach/1/skills/{outcome}/guide")).await;
    assert!(one.texts(".guide-sheet").len() == 1 && !one.has(".guide-whom"));
}

/// S9, S11 through `/api/v1`: the plan is made, told and changed.
#[tokio::test]
async fn the_api_plans_groups_and_tells_what_they_are() {
    let app = two_who_can_help().await;
    let teacher = app.teacher().await;
    let send = async |path: &str, body: String| {
        let request = teacher.request(Method::POST, path).header("content-type", "application/json");
        teacher.send(request, Body::from(body)).await
    };
    let (ana, ben) = (app.id("Ana"), app.id("Ben"));
    let rule = format!(r#"{{"deed":"pairing","what":"tie","students":[{ana},{ben}],"rule":"apart"}}"#);
    assert_eq!(send("/api/v1/sections/1/deeds", rule).await.status, 200);
    assert_eq!(app.class().pairing.tie(ana, ben).unwrap().rule, Some(TieRule::Apart));
    let wish = format!(r#"{{"outcomes":[{}],"seed":7}}"#, app.skill("EE.1"));
    assert_eq!(send("/api/v1/sections/1/groups", wish.clone()).await.status, 200);
    let told = teacher.get("/api/v1/sections/1").await.json()["groups"].clone();
    assert_eq!(told["plan"]["groups"].as_array().unwrap().len(), 2);
    let first = plan(&app);
    assert_eq!(send("/api/v1/sections/1/groups", wish).await.status, 200);
    assert_eq!(plan(&app), first, "the same seed, the same plan");
    let show = format!(r#"{{"deed":"pairing","what":"show","plan":{},"out":true,"wall":false}}"#, first.id);
    assert_eq!(send("/api/v1/sections/1/deeds", show).await.status, 200);
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    let mine = app.student("Chioma").await.get("/api/v1/me").await.json()["group"].clone();
    assert_eq!(mine["explained_to_you"][0]["outcome"], app.skill("EE.1").0);
    assert!(mine["you_explain"].as_array().unwrap().is_empty());
    let rules = r#"{"deed":"set","setting":"pairing","most":4,"helps_a_week":null}"#.to_owned();
    assert_eq!(send("/api/v1/sections/1/deeds", rules).await.status, 200);
    assert_eq!(app.class().pairing.rules.most, 4);
    let none = send("/api/v1/sections/1/groups", r#"{"outcomes":[]}"#.into()).await;
    assert_eq!(none.status, 409);
}

/// S9, S11: what is said of pairs and who helps whom is gone with a student who is erased; nobody else sees it before.
#[tokio::test]
async fn what_is_said_of_pairs_is_the_teachers_alone() {
    let app = two_who_can_help().await;
    let (a, b) = (app.id("Ben"), app.id("Chioma"));
    app.teach(Deed::Pairing(PairingDeed::Tie { a, b, rule: Some(TieRule::Apart) })).await;
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    let phone = app.student("Ben").await;
    for path in ["/me", "/me/map", "/me/settings", "/api/v1/me"] {
        let body = phone.get(path).await.body;
        assert!(!body.contains("apart"), "{path} tells what the teacher says of pairs");
    }
}
