//! S9, S16: a plan of groups is run as sessions, from the teacher's one tap to every phone; and what the plan says of
//! itself.

use super::common::{Client, Stream, TestApp};
use super::groups::two_who_can_help;
use axum::body::Body;
use axum::http::Method;
use cupboard::classroom::pairing::{Place, TieRule, WishedGroup};
use cupboard::classroom::{Deed, Level, PairingDeed, Presence, ReportDeed, RosterRow};
use std::collections::BTreeMap;

/// Ana and Ben each have what the other misses; Dilnoza has like terms, which Chioma and Zaid miss. Zaid is not there.
async fn a_planned_lesson() -> TestApp {
    let app = TestApp::new().await;
    for (name, skill) in [("Ana", "EE.1"), ("Ben", "EE.2"), ("Dilnoza", "EE.1")] {
        let (student, outcome) = (app.id(name), app.skill(skill));
        app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await;
    }
    for name in ["Ana", "Ben", "Chioma", "Dilnoza"] {
        app.teach(Deed::MarkPresence { student: app.id(name), presence: Presence::HereByTeacher }).await;
    }
    let group = |table, names: &[&str]| WishedGroup {
        place: Place::Table(table),
        members: names.iter().map(|name| app.id(name)).collect(),
    };
    let groups = vec![group(1, &["Ana", "Ben"]), group(2, &["Dilnoza", "Chioma", "زيد"])];
    let outcomes = vec![app.skill("EE.1"), app.skill("EE.2")];
    let plan = PairingDeed::Plan { outcomes, away: [].into(), groups, cut_short: false };
    app.teach(Deed::Pairing(plan)).await;
    app
}

fn on(app: &TestApp) -> BTreeMap<u32, Vec<u32>> {
    let class = app.class();
    let everybody = |one: &cupboard::classroom::Meeting| {
        std::iter::once(one.helper.0).chain(one.partners.keys().map(|student| student.0)).collect()
    };
    class.meetings.on().map(|(number, one)| (number, everybody(one))).collect()
}

/// Until the stream says something.
async fn until(stream: &mut Stream, words: &str) -> String {
    for _ in 0..20 {
        let (_, said) = stream.next().await;
        if said.contains(words) {
            return said;
        }
    }
    panic!("the stream never said {words:?}");
}

/// The fields of the form of this page whose button says so.
async fn press(teacher: &Client, words: &str) -> super::common::Answer {
    let page = teacher.get("/teach/1/groups").await;
    let buttons = page.texts("#groups-sessions form button");
    let at = buttons.iter().position(|button| button == words).unwrap_or_else(|| panic!("{words:?} in {buttons:?}"));
    let actions = page.attributes("#groups-sessions form", "action");
    let form = format!("#groups-sessions form[action='{}']", actions[at]);
    // Of several forms to one address each has its own fields: they stand in the order of the page.
    let nth = actions[..at].iter().filter(|action| **action == actions[at]).count();
    let names = page.attributes(&format!("{form} input"), "name");
    let values = page.attributes(&format!("{form} input"), "value");
    let each = names.len() / page.attributes(&form, "action").len();
    let fields = names.iter().zip(&values).skip(nth * each).take(each);
    let fields: Vec<_> = fields.map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = teacher.post(&actions[at], &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(answer.location(), "/teach/1/groups#groups-sessions");
    answer
}

/// S9, S10, S16: one tap begins a session in every group; each phone has it at once, the page shows live which is on and
/// over, who is left out and why, and the other way round comes next.
#[tokio::test]
async fn one_tap_begins_the_sessions_of_a_plan_on_every_phone() {
    let app = a_planned_lesson().await;
    let (teacher, ana, chioma) = (app.teacher().await, app.student("Ana").await, app.student("Chioma").await);
    let page = teacher.get("/teach/1/groups").await;
    let lines = page.texts(".groups-sitting p:first-child");
    assert!(lines[0].contains("Ana explains to Ben") && lines[0].contains("EE.1"), "what comes first: {lines:?}");
    assert_eq!(page.texts(".groups-sitting .quiet")[..2], ["Comes first", "Comes next"]);
    assert_eq!(page.texts("#groups-sessions .groups-reason"), ["زيد is not here yet."]);
    let (mut desk, mut phone) = (teacher.stream("/teach/1/events?groups=yes").await, chioma.stream("/me/events").await);
    desk.next().await;
    phone.next().await;
    assert!(ana.get("/me").await.has("#session[hidden]"));
    let before = page.attributes("#groups-sessions input", "value");
    press(&teacher, "Begin the sessions").await;
    assert_eq!(on(&app).len(), 2, "one in each group: {:?}", on(&app));
    until(&mut phone, "Session with Dilnoza").await;
    assert!(until(&mut desk, "groups-on").await.contains("Check in"), "live");
    let page = ana.get("/me").await;
    assert!(page.texts("#session h2")[0].contains("Ben"));
    assert!(page.texts("#group h2")[0].contains("Table 1"), "the plan is handed out with it");
    // The same form once more, from the page as it was.
    let fields: Vec<_> = ["plan", "group", "seen"].into_iter().zip(before.iter().map(String::as_str)).collect();
    teacher.submit("/teach/1/groups/begin", &fields).await;
    assert_eq!(app.class().meetings.begun, 2, "sent twice it begins nothing twice");
    press(&teacher, "End the session").await;
    until(&mut desk, "Now the other way round").await;
    let first = teacher.get("/teach/1/groups").await;
    assert!(first.texts(".groups-sitting .quiet").contains(&"Session over".to_owned()));
    teacher.submit("/teach/1/groups/begin", &fields).await;
    assert_eq!(on(&app).len(), 1, "an old form does not begin the next one either");
    press(&teacher, "Now the other way round").await;
    assert_eq!(teacher.get("/teach/1/groups").await.texts("#groups-sessions button")[0], "End all sessions");
    assert!(ana.get("/me").await.texts("#session h2")[0].contains("Ben"));
    assert_eq!(on(&app)[&3], [app.id("Ben").0, app.id("Ana").0], "Ben explains to Ana");
    // Zaid comes, and has his session when the one of his helper is over.
    app.teach(Deed::MarkPresence { student: app.id("زيد"), presence: Presence::HereByTeacher }).await;
    let page = teacher.get("/teach/1/groups").await;
    assert!(!page.has("#groups-sessions .groups-reason"));
    let taps = page.texts("#groups-sessions button");
    assert_eq!(taps, ["End all sessions", "End the session", "End the session"], "both groups are at work");
    assert!(teacher.get("/teach/1").await.texts("#teach-helping .line-who").len() == 2, "and Now shows them");
}

/// S16: one who cannot begin is left out, in words; it is no reason to refuse the others.
#[tokio::test]
async fn who_is_left_out_of_the_sessions_is_named_with_the_reason() {
    let app = a_planned_lesson().await;
    let teacher = app.teacher().await;
    let (ana, zaid) = (app.id("Ana"), app.id("زيد"));
    app.teach(Deed::Report { student: ana, what: ReportDeed::Mute(true) }).await;
    app.teach(Deed::MarkPresence { student: zaid, presence: Presence::Absent }).await;
    press(&teacher, "Begin the sessions").await;
    assert_eq!(on(&app).len(), 1, "Dilnoza and Chioma begin");
    let page = teacher.get("/teach/1/groups").await;
    let reasons = page.texts("#groups-sessions .groups-reason");
    assert!(reasons.contains(&"Ana is muted.".to_owned()), "{reasons:?}");
    assert!(page.texts(".groups-sitting .quiet").contains(&"Cannot begin just now".to_owned()));
    assert_eq!(reasons.last().unwrap(), "زيد is not here yet.");
    assert_eq!(page.attributes(".groups-sitting", "data-standing"), ["held", "held", "on", "held"]);
}

/// S9, S16: while class is closed there is no button, and a form sent anyway gets a plain sentence.
#[tokio::test]
async fn sessions_begin_only_while_class_is_open() {
    let app = a_planned_lesson().await;
    let (teacher, student) = (app.teacher().await, app.student("Ana").await);
    app.teach(Deed::CloseClass).await;
    let page = teacher.get("/teach/1/groups").await;
    assert!(!page.has("form[action='/teach/1/groups/begin']"));
    assert!(page.texts("#groups-sessions")[0].contains("You can begin the sessions when class is open."));
    let plan = app.class().pairing.plan.as_ref().unwrap().id.to_string();
    let refused = teacher.post("/teach/1/groups/begin", &[("plan", &plan), ("group", ""), ("seen", "")]).await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.texts("#plan .form-error"), [sentence(&teacher).await]);
    assert!(!app.class().pairing.plan.as_ref().unwrap().out && on(&app).is_empty());
    assert_eq!(student.post("/teach/1/groups/begin", &[("plan", &plan)]).await.status, 401);
}

/// What the hub says of a closed class.
async fn sentence(teacher: &Client) -> String {
    let request = teacher.request(Method::POST, "/api/v1/sections/1/deeds").header("content-type", "application/json");
    let deed = r#"{"deed":"helping","what":"begin","helper":1,"partners":[2],"outcome":1}"#;
    let told = teacher.send(request, Body::from(deed)).await.json();
    told["error"]["message"].as_str().or(told["message"].as_str()).unwrap_or_else(|| panic!("{told}")).to_owned()
}

/// S16: the lesson goes on with something else.
#[tokio::test]
async fn all_sessions_are_ended_in_one_tap() {
    let app = a_planned_lesson().await;
    let teacher = app.teacher().await;
    press(&teacher, "Begin the sessions").await;
    assert_eq!(on(&app).len(), 2);
    assert!(teacher.get("/teach/1").await.texts("#teach-helping button").contains(&"End all sessions".to_owned()));
    press(&teacher, "End all sessions").await;
    assert!(on(&app).is_empty());
    assert!(!teacher.get("/teach/1/groups").await.body.contains("End all sessions"));
}

/// S9, S16 through `/api/v1`: the sessions are told with the plan, begun and ended.
#[tokio::test]
async fn the_api_begins_the_sessions_of_a_plan_and_tells_where_they_stand() {
    let app = a_planned_lesson().await;
    let teacher = app.teacher().await;
    let told = async || teacher.get("/api/v1/sections/1").await.json()["groups"]["plan"].clone();
    let plan = told().await;
    assert_eq!((&plan["cut_short"], &plan["groups"][0]["sessions"][0]["standing"]), (&false.into(), &"ready".into()));
    let left_out = &plan["groups"][1]["sessions"][0]["left_out"][0];
    assert_eq!((&left_out["student"], &left_out["why"]), (&app.id("زيد").0.into(), &"not_here".into()));
    let send = async |body: String| {
        let request = teacher.request(Method::POST, "/api/v1/sections/1/deeds");
        teacher.send(request.header("content-type", "application/json"), Body::from(body)).await.status
    };
    let begin = |more: &str| format!(r#"{{"deed":"pairing","what":"begin","plan":{}{more}}}"#, plan["plan"]);
    assert_eq!(send(begin(r#","group":0"#)).await, 200);
    assert_eq!(send(begin(r#","group":9"#)).await, 409);
    let session = told().await["groups"][0]["sessions"][0].clone();
    assert_eq!((&session["standing"], &session["meeting"]), (&"on".into(), &1.into()));
    assert_eq!(app.student("Ben").await.get("/api/v1/me").await.json()["help"]["session"]["meeting"], 1);
    assert_eq!(send(begin("")).await, 200);
    assert_eq!(app.class().meetings.begun, 2, "the other group; the first goes on");
    assert_eq!(send(r#"{"deed":"helping","what":"end","meeting":1}"#.into()).await, 200);
    assert_eq!(told().await["groups"][0]["sessions"][1]["standing"], "ready");
    assert_eq!(send(r#"{"deed":"helping","what":"end_all"}"#.into()).await, 200);
    assert!(on(&app).is_empty());
}

/// S9, S11: where the rules leave too many ways to try them all, the page says so, until the teacher changes the plan.
#[tokio::test]
async fn a_plan_that_nobody_proved_to_be_the_best_says_so() {
    let app = TestApp::closed().await;
    let rows = (0..24).map(|n| RosterRow { name: format!("Pupil {n:02}"), language: None }).collect();
    app.teach(Deed::ImportRoster { rows }).await;
    let (id, outcome) = (|n: usize| app.id(&format!("Pupil {n:02}")), app.skill("EE.1"));
    for n in 0..8 {
        app.teach(Deed::Judge { student: id(n), outcome, level: Some(Level::MASTERED) }).await;
    }
    // Each helper could have two of sixteen, of whom no two may be together: nearly every way has to be tried.
    for (a, b) in (8..24).flat_map(|a| (8..a).map(move |b| (a, b))) {
        app.teach(Deed::Pairing(PairingDeed::Tie { a: id(a), b: id(b), rule: Some(TieRule::Apart) })).await;
    }
    let teacher = app.teacher().await;
    let there: Vec<String> = (0..24).map(|n| id(n).to_string()).collect();
    let skill = outcome.to_string();
    let mut fields = vec![("once", "1000"), ("skill", skill.as_str())];
    fields.extend(there.iter().map(|student| ("there", student.as_str())));
    assert_eq!(teacher.post("/teach/1/groups", &fields).await.status, 303);
    let page = teacher.get("/teach/1/groups").await;
    assert!(page.texts(".groups-cut-short")[0].contains("a better one may exist"), "{}", page.body);
    let plan = app.class().pairing.plan.clone().unwrap();
    let (number, who) = (plan.id.to_string(), plan.groups[0].members[1].to_string());
    let moved = [("plan", number.as_str()), ("student", who.as_str()), ("to", "new")];
    assert!(!teacher.submit("/teach/1/groups/move", &moved).await.has(".groups-cut-short"), "it is the teacher's now");
}

/// S9, S11: the plans that a student was in and what the teacher said of pairs stand in their history, which is the
/// teacher's; what they take home has where they sat, and no classmate.
#[tokio::test]
async fn groups_and_pairs_stand_in_the_history_of_each_student_in_them() {
    let app = two_who_can_help().await;
    let (a, b) = (app.id("Ben"), app.id("Chioma"));
    app.teach(Deed::Pairing(PairingDeed::Tie { a, b, rule: Some(TieRule::Apart) })).await;
    app.teach(Deed::Pairing(PairingDeed::Tie { a, b, rule: None })).await;
    app.teach(Deed::Pairing(PairingDeed::WorkedWell { a, b, well: true })).await;
    let groups = vec![WishedGroup { place: Place::Named("the rug".into()), members: vec![a, b] }];
    let outcomes = vec![app.skill("EE.1")];
    app.teach(Deed::Pairing(PairingDeed::Plan { outcomes, away: [].into(), groups, cut_short: false })).await;
    let plan = app.class().pairing.plan.as_ref().unwrap().id;
    for place in ["the window", "the door"] {
        app.teach(Deed::Pairing(PairingDeed::Seat { plan, group: 0, place: place.into() })).await;
    }
    let teacher = app.teacher().await;
    let lines = teacher.get(&format!("/teach/1/students/{b}")).await.texts(".history li span:not(.quiet)");
    assert!(lines[0].contains("In a group with Ben · the door"), "as it came to be: {lines:?}");
    assert!(lines[1].contains("Worked well · Ben") && lines[2].contains("Nothing is said"), "{lines:?}");
    assert!(lines[3].contains("Keep apart · Ben") && !lines[4].contains("Ben"), "and each once: {lines:?}");
    let other = teacher.get(&format!("/teach/1/students/{a}")).await.texts(".history li");
    assert!(other[0].contains("In a group with Chioma"), "{other:?}");
    let nobody = teacher.get(&format!("/teach/1/students/{}", app.id("Ana"))).await;
    assert!(!nobody.texts(".history").concat().contains("group"));
    let home = teacher.get(&format!("/teach/1/students/{b}/history.csv")).await.body;
    assert!(home.contains("the door") && !home.contains("apart") && !home.contains("worked well"), "{home}");
    assert!(!home.lines().any(|line| line.contains("groups") && line.contains(&format!("{a} + "))), "{home}");
}
