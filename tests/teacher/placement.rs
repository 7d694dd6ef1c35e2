//! S31, S53: what students could do before, and in another class.

use super::common::{Client, TestApp};
use super::held;
use axum::body::Body;
use cupboard::classroom::ledger::Origin;
use cupboard::classroom::{Command, Deed, Language, Level, OutcomeId, OutcomeRow, SectionId};

fn level_of(app: &TestApp, name: &str, code: &str) -> Option<Level> {
    app.class().enrolments[&app.id(name)].proficiency(app.skill(code))
}

fn page_of(app: &TestApp, name: &str) -> String {
    format!("/teach/1/students/{}", app.id(name))
}

async fn send(teacher: &Client, fields: &[(&str, &str)]) -> super::Answer {
    let body: String = fields
        .iter()
        .map(|(name, value)| format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"))
        .collect();
    let request = teacher.request(axum::http::Method::POST, "/teach/1/placement");
    let request = request.header("content-type", "multipart/form-data; boundary=edge");
    teacher.send(request, Body::from(format!("{body}--edge--\r\n"))).await
}

/// S31: results of a placement test are pasted, looked at, put in, marked with where they come from, and taken back.
#[tokio::test]
async fn results_of_before_are_looked_at_first_and_marked_as_such() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let list = "Name;EE.1;EE.2;ZZ\nChioma;Mastered;2;x\nben;x;;\nNobody;3;3;3\nBen;;superb;";
    let said = [("list", list), ("origin", "placement"), ("date", "")];
    let look = send(&teacher, &said).await;
    assert_eq!(look.status, 200);
    assert!(look.body.contains("3 levels will be put in"), "{}", look.body);
    for left_out in ["Nobody", "ZZ", "superb"] {
        assert!(look.texts(".names li").iter().any(|line| line == left_out), "{left_out}");
    }
    assert_eq!(level_of(&app, "Chioma", "EE.1"), None, "a look changes nothing");
    let put = send(&teacher, &[said.as_slice(), &[("go", "yes")]].concat()).await;
    assert_eq!((put.status, put.location()), (303, "/teach/1/students?done=imported"));
    assert_eq!(level_of(&app, "Chioma", "EE.1"), Some(Level::MASTERED));
    assert_eq!(level_of(&app, "Chioma", "EE.2"), Some(Level::APPROACHING));
    assert_eq!(level_of(&app, "Ben", "EE.1"), Some(Level::MASTERED));
    let sheet = teacher.get(&format!("/teach/1/checks/{}/{}", app.id("Chioma"), app.skill("EE.1"))).await;
    assert!(sheet.texts(".attempt-head")[0].contains("from a placement test"));
    let number = app.look().state.number;
    send(&teacher, &[said.as_slice(), &[("go", "yes")]].concat()).await;
    assert_eq!(app.look().state.number, number, "put in twice, it counts once");
    teacher.submit("/teach/1/undo", &[]).await;
    assert_eq!((level_of(&app, "Chioma", "EE.1"), level_of(&app, "Ben", "EE.1")), (None, None));
}

/// S31: a list that cannot be read, or a day that was not, keeps what was pasted.
#[tokio::test]
async fn a_list_of_before_that_is_refused_stays_on_the_page() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let list = "EE.1;EE.2\n3;3";
    let refused = send(&teacher, &[("list", list), ("origin", "last-year"), ("date", "")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.texts("textarea[name=list]")[0], list.replace('\n', " "));
    assert_eq!(refused.attributes("input[name=origin][checked]", "value"), ["last-year"]);
    let list = "Name;EE.1\nAna;3";
    for day in ["2031-01-01", "soon"] {
        let refused = send(&teacher, &[("list", list), ("origin", "last-year"), ("date", day)]).await;
        assert_eq!(refused.status, 422, "{day}");
        assert_eq!(refused.texts("textarea[name=list]")[0], list.replace('\n', " "));
        assert!(!refused.texts(".form-error")[0].is_empty());
    }
    let back = send(&teacher, &[("list", list), ("origin", "last-year"), ("date", ""), ("again", "yes")]).await;
    assert_eq!((back.status, back.texts(".form-error").concat().as_str()), (200, ""));
    assert_eq!(back.texts("textarea[name=list]")[0], list.replace('\n', " "));
    assert_eq!(level_of(&app, "Ana", "EE.1"), None);
}

/// S31: a student who joins in the middle of the year: all skills on one page, tapped in.
#[tokio::test]
async fn what_a_newcomer_could_do_before_is_tapped_in_on_one_page() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let student = page_of(&app, "Ana");
    let page = teacher.get(&format!("{student}/marks")).await;
    assert_eq!(page.texts(".marks-row").len(), app.class().taught().count());
    let level = format!("level-{}", app.skill("EE.1"));
    let once = held(&page, "form input[name=once]");
    let fields = [
        ("once", once.as_str()),
        ("date", ""),
        ("context", ""),
        ("purpose", "summative"),
        ("origin", "last-year"),
        (level.as_str(), "3"),
    ];
    teacher.submit(&format!("{student}/marks"), &fields).await;
    let class = app.class();
    let attempts = class.enrolments[&app.id("Ana")].ledger.of(app.skill("EE.1"));
    assert_eq!(attempts[0].what.occasion.origin, Origin::LastYear);
    assert!(class.enrolments[&app.id("Ana")].has_mastered(app.skill("EE.1")), "and a note hangs on the wall");
}

/// S53: a skill that another class teaches too: the teacher sees who mastered it there, and accepts it.
#[tokio::test]
async fn what_was_mastered_in_another_class_is_seen_and_accepted() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let (ana, skill) = (app.id("Ana"), app.skill("EE.1"));
    let there = app.command(Command::MakeSection { name: "Physics".into(), language: Language::English }).await;
    let there = there.section.unwrap();
    let row = OutcomeRow { statement: Some("I can find roots".into()), ..OutcomeRow::default() };
    for deed in [Deed::ImportOutcomes { rows: vec![row] }, Deed::ShareStudent { student: ana }] {
        app.command(Command::In(there, deed)).await;
    }
    let edit = format!("/teach/1/skills/{skill}");
    let form = teacher.get(&edit).await;
    assert_eq!(form.texts("select[name=same] option").len(), 2, "none, or the one of physics");
    let statement = app.class().outcomes[&skill].statement.clone();
    let same = format!("{there}.1");
    let fields = [("statement", statement.as_str()), ("code", "EE.1"), ("same", same.as_str())];
    teacher.submit(&edit, &fields).await;
    assert_eq!(app.class().outcomes[&skill].same_as[&there], OutcomeId(1));
    assert_eq!(teacher.get(&edit).await.attributes("select[name=same] option[selected]", "value"), [same.as_str()]);
    assert!(teacher.get(&format!("/teach/1/checks/{ana}/{skill}")).await.texts(".elsewhere").is_empty());

    let level = Some(Level::MASTERED);
    app.command(Command::In(there, Deed::Judge { student: ana, outcome: OutcomeId(1), level })).await;
    let sheet = teacher.get(&format!("/teach/1/checks/{ana}/{skill}")).await;
    assert!(sheet.texts(".elsewhere")[0].contains("Mastered in Physics"));
    assert!(teacher.get(&edit).await.texts("#elsewhere .line-who")[0].contains("Ana"));
    assert!(teacher.get(&page_of(&app, "Ana")).await.texts("#elsewhere")[0].contains("Physics"));
    assert_eq!(level_of(&app, "Ana", "EE.1"), None, "nothing is accepted by itself");
    let who = ana.to_string();
    let path = format!("{edit}/elsewhere");
    let sheet = teacher.submit(&path, &[("student", who.as_str()), ("back", who.as_str())]).await;
    assert!(sheet.texts(".attempt-head")[0].contains("from another class"));
    assert_eq!(level_of(&app, "Ana", "EE.1"), Some(Level::MASTERED));
    assert_eq!(app.look().state.section(SectionId(1)).unwrap().id, app.section);
}
