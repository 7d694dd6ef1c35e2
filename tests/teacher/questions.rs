//! S24: one quick question, asked and watched by the teacher, counted on the wall.

use super::common::TestApp;
use super::held;
use cupboard::access::AccessCommand;
use cupboard::classroom::{Deed, Reply, StudentId, TicketDeed, TicketId};

async fn answer(app: &TestApp, ticket: TicketId, student: StudentId, reply: Reply) {
    app.teach(Deed::Ticket(TicketDeed::Answer { ticket, student, reply })).await;
}

const CHOICE: [(&str, &str); 6] = [
    ("text", "Which is <steeper>?"),
    ("form", "choice"),
    ("option1", "y = 2x"),
    ("option3", "y = 3x"),
    ("right", "3"),
    ("to", "all"),
];

/// S24: asked by a form, counted live on Now, with names on its own page and who has not answered yet.
#[tokio::test]
async fn a_question_is_asked_by_a_form_and_counted_live_with_names_for_the_teacher() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let mut stream = teacher.stream("/teach/1/events").await;
    stream.next().await;
    let now = teacher.submit("/teach/1/questions", &CHOICE).await;
    assert_eq!(now.texts("#teach-question .line-who"), ["Which is <steeper>?"]);
    let ticket = app.class().tickets.open().unwrap().0;
    let asked = app.class().tickets.get(ticket).unwrap().question.clone();
    assert_eq!((asked.options().len(), asked.right()), (2, Some(1)), "empty lines are left out");
    for (name, option) in [("Ana", 1), ("Ben", 1), ("Chioma", 0)] {
        answer(&app, ticket, app.id(name), Reply::Choice(option)).await;
    }
    loop {
        let (_, told) = stream.next().await;
        if told.contains("3 of 6 answered") {
            break;
        }
    }
    let page = teacher.get(&format!("/teach/1/questions/{ticket}")).await;
    assert_eq!(page.texts(".tally-count"), ["1", "2"]);
    assert_eq!(page.texts("#teach-asked .line-who")[0].trim_end_matches(|c: char| !c.is_ascii()).trim(), "Ana");
    assert_eq!(page.texts("#teach-asked .names li").len(), 3, "who has not");
    let mut stream = teacher.stream(&format!("/teach/1/events?question={ticket}")).await;
    assert!(stream.next().await.1.contains("id=\"teach-asked\""));
    let closed = teacher.submit(&format!("/teach/1/questions/{ticket}"), &[("do", "close"), ("back", "")]).await;
    assert!(closed.texts("#teach-asked .quiet")[0].contains("Closed"));
}

/// S24: on the wall there are counts and nobody's name, and below four answers only how many there are.
#[tokio::test]
async fn the_wall_shows_counts_and_nobody_and_below_four_answers_only_how_many() {
    let app = TestApp::new().await;
    let (teacher, wall) = (app.teacher().await, app.client().with_token("wall"));
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    teacher.submit("/teach/1/questions", &CHOICE).await;
    let ticket = app.class().tickets.open().unwrap().0;
    let url = format!("/teach/1/questions/{ticket}");
    teacher.submit(&url, &[("do", "show"), ("back", "now")]).await;
    for (number, name) in ["Ana", "Ben", "Chioma", "Dilnoza"].into_iter().enumerate() {
        let shown = wall.get("/wall").await;
        assert_eq!(shown.texts(".asked h2"), ["Which is <steeper>?"]);
        assert!(!shown.has(".tally") && wall.get("/api/v1/wall").await.json()["question"]["counts"].is_null());
        answer(&app, ticket, app.id(name), Reply::Choice(1)).await;
        assert_eq!(app.class().wall_question().unwrap().answers, number + 1);
    }
    let shown = wall.get("/wall").await;
    assert_eq!(
        (shown.texts(".asked-answers"), shown.texts(".tally-count")),
        (vec!["4 answers".into()], vec!["0".into(), "4".into()])
    );
    for secret in ["Ana", "Dilnoza", "This one is right"] {
        assert!(!shown.texts("#wall-stage")[0].contains(secret), "{secret}");
    }
    assert_eq!(wall.get("/api/v1/wall").await.json()["question"]["counts"], serde_json::json!([0, 4]));
    teacher.submit(&url, &[("do", "hide"), ("back", "now")]).await;
    assert!(!wall.get("/wall").await.has(".asked"));
}

/// S24: a question is asked again in one tap; what was typed stays when a form is refused.
#[tokio::test]
async fn a_question_is_asked_again_in_one_tap_and_a_refused_form_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let fields = [("text", "How sure?"), ("form", "choice"), ("option1", "only one"), ("to", "some")];
    let refused = teacher.post("/teach/1/questions", &fields).await;
    assert_eq!(refused.status, 409);
    assert!(refused.texts(".form-error")[0].contains("2 to 5 choices"), "{:?}", refused.texts(".form-error"));
    assert_eq!(held(&refused, "textarea[name=text]"), "How sure?");
    assert_eq!(held(&refused, "input[name=option1]"), "only one");
    assert_eq!(held(&refused, "input[name=to][checked]"), "some");
    let nobody =
        teacher.post("/teach/1/questions", &[("text", "How sure?"), ("form", "confidence"), ("to", "some")]).await;
    assert!(nobody.texts(".form-error")[0].contains("Nobody is chosen"));
    teacher.submit("/teach/1/questions", &[("text", "How sure?"), ("form", "confidence"), ("to", "all")]).await;
    let first = app.class().tickets.open().unwrap().0;
    teacher.submit(&format!("/teach/1/questions/{first}"), &[("do", "close"), ("back", "now")]).await;
    let now = teacher.get("/teach/1").await;
    let once = held(&now, "#teach-question input[name=once]");
    let again = [("do", "again"), ("back", "now"), ("once", once.as_str())];
    teacher.submit(&format!("/teach/1/questions/{first}"), &again).await;
    let second = app.class().tickets.open().unwrap().0;
    assert_ne!(first, second);
    assert_eq!(teacher.get("/teach/1/questions").await.texts(".rows .line-who"), ["How sure?", "How sure?"]);
    app.teach(Deed::CloseClass).await;
    assert!(teacher.get("/teach/1/questions").await.body.contains("while class is open"));
}

/// S24: answers go home with the class, in words and with who was late.
#[tokio::test]
async fn questions_and_answers_are_in_the_files_that_a_teacher_takes_home() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    teacher.submit("/teach/1/questions", &CHOICE).await;
    let ticket = app.class().tickets.open().unwrap().0;
    answer(&app, ticket, app.id("Ben"), Reply::Choice(1)).await;
    let json = teacher.get("/teach/1/export.json").await.json();
    assert_eq!(json["questions"][0]["question"]["text"], "Which is <steeper>?");
    assert_eq!(json["questions"][0]["answers"][0]["in_words"], "y = 3x");
    let csv = teacher.get("/teach/1/history.csv").await.body;
    assert!(csv.contains("question asked") && csv.contains("question answered,2,Ben,,,y = 3x"), "{csv}");
}
