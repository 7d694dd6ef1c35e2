//! S26, S29: one skill for the whole class on one page, and the map of a large class.

use super::common::{Client, TestApp};
use super::held;
use axum::body::Body;
use axum::http::Method;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, VARY};
use cupboard::classroom::{Deed, Level, OutcomeRow, Purpose, RosterRow, SectionId, SettingDeed, StudentId};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use std::io::{Read, Write};

const PAGE: &str = "/teach/1/skills/1/marks";
/// The map of 35 × 24, compressed (issue 4, "Shown by" 3).
const MOST_OF_A_MAP: usize = 60_000;

fn level_of(app: &TestApp, name: &str) -> Option<Level> {
    app.class().enrolments[&app.id(name)].proficiency(app.skill("EE.1"))
}

/// S26, S29: levels with their day, kind of work and whether they count; a row left alone stays; one "Undo" for all.
#[tokio::test]
async fn levels_of_one_skill_are_written_down_for_the_whole_class_at_once_and_taken_back_at_once() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    app.teach(Deed::Judge { student: app.id("Ben"), outcome: app.skill("EE.1"), level: Some(Level(2)) }).await;
    let page = teacher.get(PAGE).await;
    assert_eq!(page.texts(".marks-row").len(), 6);
    assert_eq!(page.texts(".marks-now")[2], "Approaching", "what Ben has now");
    assert_eq!(page.attributes(".marks-row input[checked]", "value"), [""; 6], "nothing changes by itself");
    let (who, once) = (app.id("Chioma").to_string(), held(&page, "form input[name=once]"));
    let (chioma, ana) = (format!("level-{who}"), format!("level-{}", app.id("Ana")));
    let fields = [
        ("once", once.as_str()),
        ("date", "2026-01-03"),
        ("context", "quiz"),
        ("origin", "here"),
        ("purpose", "summative"),
        (chioma.as_str(), "3"),
        (ana.as_str(), "4"),
        ("level-2", ""),
    ];
    let page = teacher.submit(PAGE, &fields).await;
    assert!(page.body.contains("Saved."));
    let number = app.look().state.number;
    teacher.submit(PAGE, &fields).await;
    assert_eq!(app.look().state.number, number, "sent twice, counted once");
    assert_eq!(
        ["Ana", "Ben", "Chioma"].map(|name| level_of(&app, name)),
        [Some(Level(4)), Some(Level(2)), Some(Level(3))]
    );
    let class = app.class();
    let attempts = class.enrolments[&app.id("Chioma")].ledger.of(app.skill("EE.1"));
    let occasion = &attempts[0].what.occasion;
    assert_eq!((attempts.len(), occasion.context.as_str(), occasion.purpose), (1, "quiz", Purpose::Summative));
    assert_eq!(occasion.assessed_ms / 86_400_000, 20_456, "the third of January");
    assert!(teacher.submit("/teach/1/undo", &[]).await.body.contains("Taken back."));
    assert_eq!(["Ana", "Ben", "Chioma"].map(|name| level_of(&app, name)), [None, Some(Level(2)), None]);
}

/// S29: what is on the way is kept and does not count; where the teacher judges all, that is the first choice.
#[tokio::test]
async fn what_is_on_the_way_does_not_count_and_a_judgement_of_all_is_offered_where_it_decides() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let fields = [("date", ""), ("context", ""), ("origin", "here"), ("purpose", "formative"), ("level-2", "3")];
    teacher.submit(PAGE, &fields).await;
    assert_eq!(level_of(&app, "Ben"), None);
    assert_eq!(app.class().enrolments[&StudentId(2)].ledger.of(app.skill("EE.1")).len(), 1);
    let purposes = |page: &super::Answer| page.attributes("input[name=purpose]", "value");
    assert_eq!(purposes(&teacher.get(PAGE).await), ["summative", "formative"]);
    let marking =
        cupboard::classroom::Marking { method: cupboard::classroom::Method::Judgement, ..app.class().marking };
    app.teach(Deed::Set(SettingDeed::Marking(marking))).await;
    let page = teacher.get(PAGE).await;
    assert_eq!(purposes(&page)[0], "overall");
    assert_eq!(page.attributes("input[name=purpose][checked]", "value"), ["overall"]);
}

/// S29: a day that has not come, a day that is none, nothing chosen, too long: the page again, as it was filled in.
#[tokio::test]
async fn levels_that_are_refused_stay_in_the_form_with_a_clear_sentence() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let long = "x".repeat(41);
    for (date, context, level, status, why) in [
        ("2026-01-06", "quiz", "3", 409, "has not come yet"),
        ("soon", "quiz", "3", 409, "cannot be read"),
        ("2026-01-05", "quiz", "", 422, "No level is chosen yet"),
        ("2026-01-05", &long, "3", 409, "40"),
        ("2026-01-05", "quiz", "9", 409, "no such level"),
    ] {
        let fields =
            [("date", date), ("context", context), ("origin", "here"), ("purpose", "formative"), ("level-2", level)];
        let refused = teacher.post(PAGE, &fields).await;
        assert_eq!(refused.status, status, "{date} {level}: {}", refused.body);
        assert!(refused.texts(".form-error")[0].contains(why), "{:?}", refused.texts(".form-error"));
        assert_eq!(held(&refused, "input[name=date]"), date);
        assert_eq!(held(&refused, "input[name=context]"), context);
        assert_eq!(held(&refused, "input[name=purpose][checked]"), "formative");
        let known = if level == "3" { "3" } else { "" };
        assert_eq!(held(&refused, "input[name='level-2'][checked]"), known);
    }
    assert_eq!(level_of(&app, "Ben"), None);
    assert_eq!(teacher.get("/teach/1/skills/99/marks").await.status, 404);
}

fn packed(page: &str) -> usize {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(page.as_bytes()).unwrap();
    packer.finish().unwrap().len()
}

/// A class of 35 with 24 skills in one unit, each pair with a level.
async fn large_class() -> (TestApp, Client) {
    let mut app = TestApp::new().await;
    let make = cupboard::classroom::Command::MakeSection { name: "Period 5".into(), language: Default::default() };
    app.section = app.command(make).await.section.unwrap();
    let row = |n| RosterRow { name: format!("Student Of-A-Long-Name {n:02}"), language: None };
    app.teach(Deed::ImportRoster { rows: (0..35).map(row).collect() }).await;
    let row = |n| OutcomeRow {
        code: Some(format!("EE.{n}")),
        statement: Some(format!("I can rewrite powers with the same base, and say why it works in case {n}")),
        ..OutcomeRow::default()
    };
    app.teach(Deed::ImportOutcomes { rows: (0..24).map(row).collect() }).await;
    let teacher = app.teacher().await;
    let students: Vec<_> = app.class().members().map(|(student, _)| student).collect();
    for (n, (outcome, _)) in app.class().taught().enumerate() {
        let level = |(m, student): (usize, &StudentId)| ((*student, outcome), Level(1 + ((n * 7 + m * 3) % 4) as u8));
        let levels = students.iter().enumerate().map(level).collect();
        app.teach(Deed::AssessMany { levels, occasion: Default::default(), shown_ms: None }).await;
    }
    (app, teacher)
}

/// S1, S26: the map of 35 × 24 is light, leads to the levels of each skill, and what changes comes as one row.
#[tokio::test]
async fn the_map_of_a_large_class_is_light_and_is_kept_up_row_by_row() {
    let (app, teacher) = large_class().await;
    assert_eq!(app.section, SectionId(2));
    let page = teacher.get("/teach/2/map").await;
    assert_eq!((page.texts(".grid tbody tr").len(), page.texts(".grid .cell").len()), (35, 35 * 24));
    assert_eq!(page.attributes(".grid thead .grid-write", "href").len(), 24);
    let sent = teacher.request(Method::GET, "/teach/2/map").header(ACCEPT_ENCODING, "gzip, deflate, br");
    let sent = teacher.send(sent, Body::empty()).await;
    assert!(sent.headers[CONTENT_ENCODING] == "gzip" && sent.headers.contains_key(VARY), "{:?}", sent.headers);
    let mut unpacked = String::new();
    GzDecoder::new(&sent.bytes[..]).read_to_string(&mut unpacked).unwrap();
    assert_eq!(unpacked.matches("id=\"map-row-").count(), 35);
    let size = sent.size;
    println!("the map of 35 × 24: {} bytes, {size} on the air", page.size);
    assert!(size < MOST_OF_A_MAP, "{size} bytes");
    let marks = teacher.get(&page.attributes(".grid thead .grid-write", "href")[0]).await;
    assert_eq!(marks.texts(".marks-row").len(), 35);
    println!("levels of 35: {} bytes, {} compressed", marks.size, packed(&marks.body));

    let mut stream = teacher.stream("/teach/2/events?unit=0").await;
    let (event, _) = stream.next().await;
    assert_eq!(event, "swap");
    let (outcome, _) = app.class().taught().next().map(|(id, value)| (id, value.clone())).unwrap();
    let student = app.class().members().next().unwrap().0;
    let now = app.class().enrolments[&student].proficiency(outcome);
    let level = if now == Some(Level(3)) { Level(1) } else { Level(3) };
    app.teach(Deed::Judge { student, outcome, level: Some(level) }).await;
    let (event, markup) = stream.next().await;
    assert_eq!((event.as_str(), markup.matches("id=\"map-row-").count()), ("swap", 1), "{markup}");
    assert!(markup.contains(&format!("id=\"map-row-{student}\"")) && !markup.contains("<html"));
    println!("one level: {} bytes, {} compressed", markup.len(), packed(&markup));
    assert!(packed(&markup) * 5 < size, "a fragment, not a page");
}
