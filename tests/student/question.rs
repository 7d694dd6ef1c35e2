//! S24: one quick question on a student's page.

use super::claim;
use super::common::{Client, TestApp};
use axum::http::{Method, header::CONTENT_TYPE};
use cupboard::classroom::ticket::Form;
use cupboard::classroom::{Deed, Question, Reply, TicketDeed, TicketId};

/// Asks the class, or those named, and tells the question's number.
async fn ask(app: &TestApp, form: Form, names: &[&str]) -> TicketId {
    let question = Box::new(Question { text: "What is <x>?".into(), form, outcome: None });
    let to = (!names.is_empty()).then(|| names.iter().map(|name| app.id(name)).collect());
    app.teach(Deed::Ticket(TicketDeed::Ask { question, to })).await;
    app.class().tickets.open().unwrap().0
}

fn choice() -> Form {
    Form::Choice { options: vec!["about 3".into(), "exactly 3".into()], right: Some(1) }
}

async fn given(app: &TestApp, ticket: TicketId, name: &str) -> Option<Reply> {
    app.class().tickets.get(ticket).unwrap().given.get(&app.id(name)).map(|given| given.reply.clone())
}

async fn send(phone: &Client, ticket: TicketId, field: &str, value: &str) -> (u16, String) {
    let claim = claim(phone).await;
    let answer = phone.post(&format!("/me/questions/{ticket}"), &[("claim", &claim), (field, value)]).await;
    (answer.status, answer.location().to_owned())
}

/// S24: the question comes live, above everything else; one tap answers, another changes the answer, and nothing on the
/// page says which one is right until the teacher lets them see it.
#[tokio::test]
async fn a_question_comes_live_and_is_answered_with_one_tap_that_can_be_changed() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let mut stream = phone.stream("/me/events").await;
    stream.next().await;
    assert!(phone.get("/me").await.has("#question[hidden]"));
    let ticket = ask(&app, choice(), &[]).await;
    let (_, told) = stream.next().await;
    assert!(told.contains("What is &lt;x&gt;?"), "{told}");
    let page = phone.get("/me").await;
    assert_eq!(page.texts("#question .answers button"), ["about 3", "exactly 3"]);
    for (value, chosen) in [("0", ["true", "false"]), ("1", ["false", "true"])] {
        assert_eq!(send(&phone, ticket, "choice", value).await, (303, "/me?saved=1".into()));
        let page = phone.get("/me").await;
        assert_eq!(page.attributes("#question .answers button", "aria-pressed"), chosen);
        assert!(!page.has(".answer-right"), "nobody is told");
    }
    assert_eq!(given(&app, ticket, "Ana").await, Some(Reply::Choice(1)));
    app.teach(Deed::Ticket(TicketDeed::Close { ticket })).await;
    assert!(phone.get("/me").await.has("#question[hidden]"));
    app.teach(Deed::Ticket(TicketDeed::Reveal { ticket, revealed: true })).await;
    assert_eq!(phone.get("/me").await.texts("#question .answer-right"), ["This one is right"]);
}

/// S24: how sure they are from 1 to 4 in words, and an answer in a few words; a question to some is no other's.
#[tokio::test]
async fn confidence_has_words_and_a_question_to_some_is_seen_by_them_only() {
    let app = TestApp::new().await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    let sure = ask(&app, Form::Confidence, &[]).await;
    let page = ana.get("/me").await;
    let words = page.texts("#question .answers button");
    assert_eq!((words.len(), words[0].as_str(), words[3].as_str()), (4, "1Not sure at all", "4Very sure"));
    assert_eq!(send(&ana, sure, "confidence", "3").await.0, 303);
    for wrong in [("confidence", "5"), ("choice", "0"), ("text", "sure")] {
        assert_eq!(send(&ana, sure, wrong.0, wrong.1).await.0, 409, "{wrong:?}");
    }
    assert_eq!(send(&ana, sure, "confidence", "x").await.0, 422);
    let words = ask(&app, Form::Text, &["Ben"]).await;
    assert!(ana.get("/me").await.has("#question[hidden]"));
    assert_eq!(send(&ana, words, "text", "mine").await.0, 409);
    assert_eq!(send(&ben, words, "text", " the sign\nflips ").await.0, 303);
    assert_eq!(given(&app, words, "Ben").await, Some(Reply::Text("the sign flips".into())));
    assert_eq!(ben.get("/me").await.texts("#question textarea"), ["the sign flips"]);
}

/// S24: a phone that comes back after the question closed: tapped in time it is kept as late, tapped afterwards it is
/// refused kindly.
#[tokio::test]
async fn an_answer_that_waited_on_the_phone_is_kept_as_late_and_one_made_too_late_is_refused_kindly() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let claim = claim(&phone).await;
    let ticket = ask(&app, choice(), &[]).await;
    app.pass(1);
    app.teach(Deed::Ticket(TicketDeed::Close { ticket })).await;
    app.pass(5);
    let url = format!("/me/questions/{ticket}");
    let fields = [("claim", claim.as_str()), ("choice", "0")];
    let refused = phone.tap(&url, &fields, 1, &[("x-age-ms", "200000")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.json()["message"].as_str().unwrap().contains("costs nothing"));
    let kept = phone.tap(&url, &fields, 2, &[("x-age-ms", "310000")]).await;
    assert_eq!((kept.status, kept.json()["late"].as_bool()), (200, Some(false)), "nothing to ask back");
    assert!(app.class().tickets.get(ticket).unwrap().given[&app.id("Ana")].late);
    let teacher = app.teacher().await;
    let page = teacher.get(&format!("/teach/1/students/{}", app.id("Ana"))).await;
    assert!(page.body.contains("Answered a quick question: “<bdi>about 3</bdi>” (came late)"), "{}", page.body);
}

/// S24 through `/api/v1`: what is right is not in it, and an answer is one request.
#[tokio::test]
async fn the_api_tells_the_question_without_what_is_right_and_takes_the_answer() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let ticket = ask(&app, choice(), &[]).await;
    let me = phone.get("/api/v1/me").await.json();
    assert_eq!(me["question"]["ticket"], ticket.0);
    assert!(me["question"]["question"]["form"]["right"].is_null() && me["question"]["open"] == true);
    let body = serde_json::json!({ "by": "choice", "option": 1 });
    let request = phone.request(Method::POST, &format!("/api/v1/me/questions/{ticket}"));
    let request = request.header(CONTENT_TYPE, "application/json");
    let answer = phone.send(request, body.to_string().into()).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(phone.get("/api/v1/me").await.json()["question"]["reply"], body);
    app.teach(Deed::Ticket(TicketDeed::Close { ticket })).await;
    app.teach(Deed::Ticket(TicketDeed::Reveal { ticket, revealed: true })).await;
    assert_eq!(phone.get("/api/v1/me").await.json()["question"]["question"]["form"]["right"], 1);
}
