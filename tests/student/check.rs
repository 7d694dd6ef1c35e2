//! The two animals by which a phone that came to another box is seen.

use super::common::{Answer, TestApp};
use cupboard::access::{AccessCommand, BoxCommand, CheckWords};
use cupboard::classroom::{Deed, Face, Language};
use cupboard::text::Text;

/// The animals on a page.
fn animals(page: &Answer) -> Vec<String> {
    page.texts(".check-word span:not(.emoji)")
}

async fn wall(app: &TestApp) -> Vec<String> {
    let screen = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: screen.digest() }).await;
    let shown = animals(&screen.get("/wall").await);
    assert_eq!(shown.len(), 2);
    shown
}

/// A box with an id of its own, and an open class.
async fn hub(id: &str) -> TestApp {
    let app = TestApp::new().await;
    app.keys(BoxCommand::KeepId { hub_id: id.into() }).await;
    app
}

#[tokio::test]
async fn the_page_of_the_wrong_box_shows_others_than_the_wall() {
    // Two boxes of one name, with one class.
    let (right, wrong) = (hub("a1b2c3").await, hub("d4e5f6").await);
    let names = |app: &TestApp| format!("/J/{}", app.code());
    let here = right.client().get(&names(&right)).await;
    assert_eq!(animals(&here), wall(&right).await, "before a name is given");
    assert!(here.body.contains("Does the wall show the same two animals?"));
    // By chance one code in thousands comes to the same pair: three in a row do not.
    let mut others = vec![];
    for _ in 0..3 {
        others.push(wall(&wrong).await);
        assert_eq!(animals(&wrong.client().get(&names(&wrong)).await), others[others.len() - 1]);
        wrong.teach(Deed::CloseClass).await;
        wrong.teach(Deed::OpenClass { minutes: 50 }).await;
    }
    let shown = wall(&right).await;
    assert!(others.iter().any(|other| *other != shown), "{others:?}");
    let mut by_id = vec![];
    for id in ["d4e5f6", "071829", "3a4b5c"] {
        right.keys(BoxCommand::KeepId { hub_id: id.into() }).await;
        by_id.push(wall(&right).await);
    }
    assert!(by_id.iter().any(|other| *other != shown), "it is not the code alone: two boxes may have drawn one");
}

#[tokio::test]
async fn both_faces_of_the_wall_and_a_students_page_show_the_same_and_the_next_lesson_others() {
    let app = hub("a1b2c3").await;
    let shown = wall(&app).await;
    app.teach(Deed::SetFace { face: Face::Work }).await;
    assert_eq!(wall(&app).await, shown, "in the corner too");
    let phone = app.student("Ana").await;
    assert_eq!(animals(&phone.get("/me").await), shown);
    let mut fresh = shown.clone();
    // By chance one code in a thousand comes to the same pair: three in a row do not.
    for _ in 0..3 {
        if fresh == shown {
            app.teach(Deed::CloseClass).await;
            assert!(animals(&phone.get("/me").await).is_empty(), "there is no wall to compare with");
            app.teach(Deed::OpenClass { minutes: 50 }).await;
            fresh = animals(&phone.get("/me").await);
        }
    }
    assert!(fresh.len() == 2 && fresh != shown);
    assert_eq!(wall(&app).await, fresh);
}

#[tokio::test]
async fn the_animals_have_their_words_in_every_language_and_one_picture() {
    let app = hub("a1b2c3").await;
    let (code, mut icons) = (app.code(), std::collections::BTreeSet::new());
    let drawn = CheckWords::of("a1b2c3", &code).pair();
    for language in Language::ALL {
        let page = app.client().speaking(language.tag()).get(&format!("/J/{code}")).await;
        // Some animals are called the same in two languages.
        assert_eq!(animals(&page), drawn.map(|animal| Text::new(language).alias(animal)));
        icons.insert(page.texts(".check-word .emoji"));
    }
    assert_eq!(icons.len(), 1);
}
