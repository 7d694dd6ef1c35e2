//! What the page shows, to whom, in which language.

use super::common::TestApp;
use super::{claim, raise, report};
use cupboard::classroom::{Alias, Deed, Language, Level, Naming, SettingDeed, WallSettings};
use std::collections::BTreeSet;

/// S22: each student's own screen language, from the right too.
#[tokio::test]
async fn an_arabic_students_page_reads_from_right_to_left() {
    let app = TestApp::new().await;
    let phone = app.student("زيد").await;
    assert_eq!(phone.get("/me").await.attributes("html", "dir"), ["ltr"], "the class speaks English");
    phone.submit("/me/language", &[("claim", &claim(&phone).await), ("language", "ar")]).await;
    let page = phone.get("/me").await;
    assert_eq!(
        (page.attributes("html", "dir"), page.attributes("html", "lang")),
        (vec!["rtl".into()], vec!["ar".into()])
    );
    let words = page.texts("main").remove(0);
    assert!(words.contains("أحتاج إلى مساعدة") && !words.contains("Ready for a check"), "{words}");
    assert_eq!(app.look().state.students[&app.id("زيد")].language, Some(Language::Arabic));
    let names = app.client().speaking("ar").get(&format!("/J/{}", app.code())).await;
    assert_eq!(names.attributes("html", "dir"), ["rtl"], "before there is a name the browser's language holds");
}

/// S7: a cup fades to a question.
#[tokio::test]
async fn a_faded_cup_asks_and_either_answer_is_one_tap() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    raise(&app, &phone, "red", "EE.1", "").await;
    assert!(!phone.get("/me").await.has(".still"));
    app.pass(10);
    let page = phone.get("/me").await;
    assert_eq!(page.texts(".still h1"), ["Still stuck?"]);
    assert!(!page.has(".cup-choice[aria-pressed=true]"), "a faded cup does not claim to stand");
    let claim = claim(&phone).await;
    phone.submit("/me/cup/confirm", &[("claim", &claim)]).await;
    let page = phone.get("/me").await;
    assert!(!page.has(".still") && page.has(".cup-choice[aria-pressed=true]"));
    app.pass(10);
    assert!(phone.get("/me").await.has(".still-answers form[action='/me/cup/lower']"));
    phone.submit("/me/cup/lower", &[("claim", &claim)]).await;
    assert!(!phone.get("/me").await.has(".still"));
}

/// S34: the page names the next step and says why.
#[tokio::test]
async fn whats_next_is_named_with_its_reason() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let next = |page: &super::common::Answer| (page.texts("#next h2").remove(0), page.texts("#next .quiet").remove(0));
    let page = phone.get("/me").await;
    assert_eq!(next(&page).0, "I can rewrite powers with the same base");
    assert!(next(&page).1.contains("next one in line"));
    let judge =
        |code: &str| Deed::Judge { student: app.id("Ana"), outcome: app.skill(code), level: Some(Level::MASTERED) };
    app.teach(judge("EE.1")).await;
    let page = phone.get("/me").await;
    assert_eq!(next(&page).0, "I can solve x² = p");
    assert!(next(&page).1.contains("what comes before"));
    report(&app, &phone, "F.2", "working").await;
    assert!(next(&phone.get("/me").await).1.contains("working on this"));
    for code in ["EE.2", "EE.3", "F.1", "F.2"] {
        app.teach(judge(code)).await;
    }
    let page = phone.get("/me").await;
    assert!(page.texts("#next h2").remove(0).contains("mastered everything"));
    assert!(page.has("#few[hidden]"));
}

/// S21: a smaller map looks ordinary.
#[tokio::test]
async fn a_small_map_looks_ordinary_and_shows_only_its_skills() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let before = phone.get("/me").await.texts("h1, h2");
    let map = BTreeSet::from([app.skill("EE.1"), app.skill("EE.3")]);
    app.teach(Deed::SetMap { student: app.id("Ana"), map: Some(map) }).await;
    let page = phone.get("/me").await;
    assert_eq!(page.texts("h1, h2"), before, "the same headings");
    assert!(!page.body.contains("slope") && page.texts("#all .skill-name").len() == 2);
    assert_eq!(report(&app, &phone, "F.1", "working").await.status, 409);
}

/// S1, S21: shelves by skill on every phone, without whoever is off the wall.
#[tokio::test]
async fn the_class_map_shows_what_the_wall_may_and_nothing_while_closed() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    for name in ["Ben", "Chioma"] {
        let deed = Deed::Judge { student: app.id(name), outcome: app.skill("EE.1"), level: Some(Level::MASTERED) };
        app.teach(deed).await;
    }
    app.teach(Deed::SetOffWall { student: app.id("Chioma"), off_wall: true }).await;
    let page = phone.get("/me/map").await;
    assert_eq!(page.attributes("#shelves .note", "aria-label").len(), 1, "off the wall is off this map too");
    assert!(!page.texts("#shelves").remove(0).contains("Ben"), "by alias, not by name");
    let totals = WallSettings { naming: Naming::Totals, ..WallSettings::default() };
    app.teach(Deed::Set(SettingDeed::Wall(totals))).await;
    assert!(phone.get("/me/map").await.texts("#shelves").remove(0).contains("One person"));
    app.teach(Deed::CloseClass).await;
    let closed = phone.get("/me/map").await;
    assert!(!closed.has("#shelves .shelf") && closed.texts("#shelves").remove(0).contains("opens with the class"));
}

#[tokio::test]
async fn only_free_icons_are_offered_and_one_that_was_taken_meanwhile_is_refused() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let class = app.class();
    let bens = class.active(app.id("Ben")).unwrap().alias;
    let page = phone.get("/me/settings").await;
    let offered = page.attributes("button[name=alias]", "value");
    assert_eq!(offered.len(), Alias::all().count() - (class.members().count() - 1));
    assert!(!offered.contains(&bens.place().to_string()));
    let claim = claim(&phone).await;
    phone.submit("/me/alias", &[("claim", &claim), ("alias", &offered[0])]).await;
    assert_eq!(app.class().active(app.id("Ana")).unwrap().alias.place().to_string(), offered[0]);
    let taken = phone.post("/me/alias", &[("claim", &claim), ("alias", &bens.place().to_string())]).await;
    assert_eq!(taken.status, 409);
}

#[tokio::test]
async fn every_page_of_a_student_has_the_way_out_and_one_main_heading() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    for url in ["/me", "/me/map", "/me/settings"] {
        let page = phone.get(url).await;
        assert!(page.has("form[action='/me/leave'] button"), "{url}");
        assert_eq!(page.texts("h1").len(), 1, "{url}");
        assert_eq!(page.attributes(".tabs [aria-current=page]", "href"), [url]);
        let mut ids = page.attributes("[id]", "id");
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "{url}: an id stands twice");
    }
}

/// What in a page's words grades somebody; the article "A" is no letter.
fn graded(words: &str) -> Option<&str> {
    let letter = |word: &&str| matches!(word.as_bytes(), [b'B'..=b'F'] | [b'A'..=b'F', b'+' | b'-']);
    words.split_whitespace().find(|word| word.contains(['%', '٪']) || letter(word))
}

/// S50: whatever somebody was judged to be.
#[tokio::test]
async fn no_screen_of_a_student_and_no_wall_says_a_letter_a_percentage_or_a_rank() {
    assert!(graded("You have 80 %").is_some() && graded("a C again").is_some() && graded("A star").is_none());
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let skills = ["EE.1", "EE.2", "EE.3", "F.1", "F.2"];
    for (code, level) in skills.into_iter().zip(Level::FIRST.into_iter().map(Some).chain([None])) {
        app.teach(Deed::Judge { student: app.id("Ana"), outcome: app.skill(code), level }).await;
    }
    for language in Language::ALL {
        app.teach(Deed::SetLanguage { student: app.id("Ana"), language: Some(language) }).await;
        app.teach(Deed::Set(SettingDeed::Language(language))).await;
        for (who, url) in [(&phone, "/me"), (&phone, "/me/map"), (&phone, "/me/settings"), (&app.local(), "/wall")] {
            let page = who.get(url).await;
            let words = page.texts("body").remove(0);
            assert!(page.status == 200 && !words.is_empty(), "{url}");
            assert_eq!(graded(&words), None, "{url} in {language:?}: {words}");
        }
    }
}
