//! S26: the page "How we mark": levels, method, phrases.

use super::common::{Answer, Client, TestApp};
use super::held;
use cupboard::classroom::{Deed, Level, Method, Status};

const PAGE: &str = "/teach/1/marking";
const LEVELS: &str = "/teach/1/marking/levels";

/// The levels in the form, from the lowest: the number of each, empty for a new one, and its name.
fn rungs(page: &Answer) -> Vec<(String, String)> {
    let levels = page.attributes("input[name=level]", "value");
    levels.into_iter().zip(page.attributes(".rung-name", "value")).collect()
}

/// Sends the form as it stands on a page, with the n-th name written over, by one of its buttons.
async fn press(teacher: &Client, page: &Answer, names: &[(usize, &str)], button: &str) -> Answer {
    let mut rows = rungs(page);
    for (place, name) in names {
        rows[*place].1 = (*name).to_owned();
    }
    let mastered = page.attributes("input[name=mastered][checked]", "value").remove(0);
    let mut fields: Vec<(&str, &str)> =
        rows.iter().flat_map(|(level, name)| [("level", level.as_str()), ("name", name.as_str())]).collect();
    fields.extend([("mastered", mastered.as_str()), ("do", button)]);
    let answer = teacher.post(LEVELS, &fields).await;
    if answer.status == 303 { teacher.get(answer.location()).await } else { answer }
}

async fn judged(app: &TestApp, name: &str, code: &str, level: Level) {
    app.teach(Deed::Judge { student: app.id(name), outcome: app.skill(code), level: Some(level) }).await;
}

fn levels(app: &TestApp) -> Vec<u8> {
    app.class().scale.levels().map(|level| level.0).collect()
}

/// S26: from four levels to six of other names and back, with what each step changes said before and after; the marks
/// of a level that is taken off stay readable, and one "Undo" takes all of a step back.
#[tokio::test]
async fn levels_are_renamed_added_moved_and_taken_off_and_old_marks_stay_readable() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    judged(&app, "Ana", "EE.1", Level::EXCEEDING).await;
    judged(&app, "Ben", "EE.1", Level::APPROACHING).await;
    judged(&app, "Ben", "EE.2", Level::MASTERED).await;

    let page = teacher.get(PAGE).await;
    assert_eq!(page.attributes(".rung-name", "placeholder"), ["Not yet", "Approaching", "Mastered", "Exceeding"]);
    let page = press(&teacher, &page, &[(1, "Nearly")], "add").await;
    let page = press(&teacher, &page, &[(4, "Teaches it")], "up-4").await;
    assert_eq!(rungs(&page)[3], (String::new(), "Teaches it".into()), "below the highest now");
    let page = press(&teacher, &page, &[], "add").await;
    assert_eq!(levels(&app), [1, 2, 3, 4], "nothing is saved yet");
    assert!(!press(&teacher, &page, &[(5, "Invents")], "down-0").await.has("button[value=add]"), "six are enough");
    let page = press(&teacher, &page, &[(5, "Invents")], "save").await;
    assert!(
        page.body.contains("Saved.") && page.body.contains("Every level stays as it was."),
        "{:?}",
        page.texts(".banner")
    );
    assert_eq!(levels(&app), [1, 2, 3, 5, 4, 6]);

    // Without "Nearly" and "Exceeding": Ben's mark on the first skill counts as "Not yet", Ana's as "Teaches it".
    let page = press(&teacher, &page, &[], "off-1").await;
    let page = press(&teacher, &page, &[], "off-3").await;
    let told = page.texts(".rungs-unsaved").concat();
    assert_eq!(told, "Not saved yet. 2 skills of 2 students would count differently.");
    assert_eq!(page.attributes("input[name=mastered][checked]", "value"), ["1"], "still at “Mastered”");
    let page = press(&teacher, &page, &[], "save").await;
    assert!(page.texts(".banner").concat().contains("2 skills of 2 students count differently now."));
    assert_eq!(levels(&app), [1, 3, 5, 6]);
    let sheet = teacher.get(&format!("/teach/1/checks/{}/1", app.id("Ben"))).await;
    assert!(sheet.texts(".attempt").concat().contains("Nearly"), "{:?}", sheet.texts(".attempt"));
    assert!(page.texts(".rungs-past").concat().contains("Nearly"));

    let undone = teacher.submit("/teach/1/undo", &[]).await;
    assert!(undone.body.contains("Taken back."));
    assert_eq!(levels(&app), [1, 2, 3, 5, 4, 6]);
    let page = press(&teacher, &teacher.get(PAGE).await, &[], "off-2").await;
    assert_eq!(page.attributes("input[name=mastered][checked]", "value"), ["2"], "the next above counts as mastered");
    let page = press(&teacher, &page, &[], "back-3").await;
    assert_eq!(rungs(&page)[2].0, "3", "it stands where it stood");
}

/// S26: which is the lowest that counts as mastered, and the map and the student's page by it.
#[tokio::test]
async fn the_lowest_level_that_counts_as_mastered_is_chosen_and_students_read_the_names() {
    let app = TestApp::new().await;
    let (teacher, ana) = (app.teacher().await, app.student("Ana").await);
    judged(&app, "Ana", "EE.1", Level::APPROACHING).await;
    let fields = [
        ("level", "1"),
        ("name", "Seedling"),
        ("level", "2"),
        ("name", "In bloom"),
        ("level", "3"),
        ("name", ""),
        ("mastered", "1"),
        ("do", "save"),
    ];
    let page = teacher.submit(LEVELS, &fields).await;
    assert!(page.texts(".banner").concat().contains("One skill of one student counts differently now."));
    assert!(app.class().enrolments[&app.id("Ana")].has_mastered(app.skill("EE.1")));
    assert!(ana.get("/me/skills/1").await.body.contains("In bloom"));
    let settings = teacher.get("/teach/1/settings").await;
    assert_eq!(settings.texts(".marking-mastered"), ["In bloom", "Mastered"]);
    assert!(settings.has("a[href='/teach/1/marking']"), "the settings lead to the page");
}

/// S26: what is refused stays in the form, with a sentence that says what to do.
#[tokio::test]
async fn levels_that_cannot_be_stay_in_the_form_with_a_clear_sentence() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let page = teacher.get(PAGE).await;
    for (names, why) in [
        (vec![(0, "Same"), (1, "same")], "Two levels have the same name"),
        (vec![(2, "An unbelievably long name for a level")], "too long"),
    ] {
        let refused = press(&teacher, &page, &names, "save").await;
        assert_eq!(refused.status, 409);
        assert!(refused.texts(".form-error")[0].contains(why), "{:?}", refused.texts(".form-error"));
        for (place, name) in names {
            assert_eq!(rungs(&refused)[place].1, name, "as it was typed");
        }
    }
    let added = press(&teacher, &page, &[], "add").await;
    let refused = press(&teacher, &added, &[], "save").await;
    assert!(refused.texts(".form-error")[0].contains("Name of the level: nothing is written"), "a new one has a name");
    let one = [("level", "1"), ("name", "Only"), ("mastered", "0"), ("do", "save")];
    let refused = teacher.post(LEVELS, &one).await;
    assert!(refused.status == 409 && refused.texts(".form-error")[0].contains("two to six levels"));
    let wild = [("level", "1"), ("name", "a"), ("mastered", "18446744073709551615"), ("do", "back-9")];
    assert_eq!(teacher.post(LEVELS, &wild).await.status, 200);
    for button in ["up-7", "down-x", "off-", "away"] {
        assert_eq!(press(&teacher, &page, &[], button).await.status, 422, "{button}");
    }
    assert_eq!(levels(&app), [1, 2, 3, 4]);
}

/// S26: six methods, each in a sentence with what it makes of tries that climb and of tries that end below.
#[tokio::test]
async fn each_method_says_what_it_makes_of_two_examples_and_the_chosen_one_counts() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    for level in [Level::EXCEEDING, Level::APPROACHING] {
        judged(&app, "Ana", "EE.1", level).await;
    }
    let page = teacher.get(PAGE).await;
    let words = page.texts(".method-makes");
    let expected = [
        "→ Exceeding → Approaching",
        "→ Exceeding → Exceeding",
        "→ Mastered 3.5 → Mastered 3.5",
        "→ Mastered 3.53 → Approaching 2.58",
        "→ as you decide → as you decide",
        "→ Mastered → Mastered",
    ];
    assert_eq!(words, expected, "2, 3, 4 and 3, 4, 2");
    assert!(page.texts(".method")[1].contains("One skill of one student would count differently."));
    assert!(page.texts(".method")[2].contains("once 2 tries are at"));
    assert_eq!(held(&page, "input[name=method][checked]"), "latest");

    let fields = [("method", "highest"), ("needed", "3"), ("contexts", "2")];
    let page = teacher.submit("/teach/1/marking/method", &fields).await;
    assert!(page.texts(".banner").concat().contains("One skill of one student counts differently now."));
    let marking = app.class().marking;
    assert_eq!((marking.method, marking.needed, marking.contexts), (Method::Highest, 3, 2));
    let level = || app.class().enrolments[&app.id("Ana")].proficiency(app.skill("EE.1"));
    assert_eq!(level(), Some(Level::EXCEEDING));
    assert!(teacher.get(&format!("{PAGE}?done=saved")).await.texts(".methods-counts").concat().contains("Solid after"));
    teacher.submit("/teach/1/undo", &[]).await;
    assert_eq!(level(), Some(Level::APPROACHING));

    for (needed, contexts) in [("0", "1"), ("2", "10"), ("two", "1")] {
        let fields = [("method", "mean"), ("needed", needed), ("contexts", contexts)];
        let refused = teacher.post("/teach/1/marking/method", &fields).await;
        assert_eq!(refused.status, 409, "{needed} {contexts}");
        assert!(refused.texts("#method .form-error")[0].contains("1 to 9"), "{needed} {contexts}");
        assert_eq!(held(&refused, "input[name=method][checked]"), "mean");
    }
}

/// S26, S32: saved phrases are a tap each on the check sheet; an empty list shows the usual ones.
#[tokio::test]
async fn the_teachers_phrases_are_saved_one_a_line_and_stand_on_the_check_sheet() {
    let app = TestApp::new().await;
    let (teacher, ana) = (app.teacher().await, app.student("Ana").await);
    let fields = [
        ("glow", "Neat work\n\n  Brave try \nNeat work"),
        ("grow", ""),
        ("next", ""),
        ("ways", "Show me at the board"),
        ("contexts", ""),
    ];
    let page = teacher.submit("/teach/1/marking/phrases", &fields).await;
    assert_eq!(held(&page, "textarea[name=glow]"), "Neat work Brave try");
    let sheet = teacher.get(&format!("/teach/1/checks/{}/1", app.id("Ana"))).await;
    assert_eq!(sheet.attributes("input[type=checkbox][name=glow]", "value"), ["Neat work", "Brave try"]);
    assert_eq!(sheet.attributes("input[type=checkbox][name=grow]", "value").len(), 3, "the usual ones");
    let (student, outcome) = (app.id("Ana"), app.skill("EE.1"));
    app.teach(Deed::SetStatus { student, outcome, status: Status::Ready }).await;
    assert!(ana.get("/me").await.body.contains("Show me at the board"));

    let many = (0..25).map(|n| format!("Phrase {n}")).collect::<Vec<_>>().join("\n");
    let refused = teacher.post("/teach/1/marking/phrases", &[("glow", &many)]).await;
    assert_eq!((refused.status, held(&refused, "textarea[name=glow]")), (409, many.replace('\n', " ")));
    assert!(refused.texts("#phrases .form-error")[0].contains("at most 24"));
    assert_eq!(app.class().phrases.glow, ["Neat work", "Brave try"]);
    teacher.submit("/teach/1/undo", &[]).await;
    teacher.submit("/teach/1/marking/phrases", &[("glow", "")]).await;
    assert_eq!(app.class().phrases.glow, Vec::<String>::new());
}
