//! A student's own journal of sessions (S13).

use super::claim;
use super::common::{Answer, Client, TestApp};
use super::help::{class, raise, tap};
use cupboard::classroom::{Deed, Level, MeetingDeed};

const LATER: &str = "/me/journal";

/// Ben helped Ana with the first skill for six minutes.
async fn helped() -> (TestApp, Client, Client) {
    let (app, ana, ben) = class().await;
    raise(&app, &ana, &[]).await;
    let asker = app.id("Ana").to_string();
    for what in ["claim", "begin"] {
        tap(&ben, "/me/help", &[("asker", &asker), ("do", what)]).await;
    }
    app.pass(6);
    assert_eq!(tap(&ana, "/me/session", &[("meeting", "1"), ("do", "end")]).await.status, 303);
    (app, ana, ben)
}

async fn write(phone: &Client, fields: &[(&str, &str)]) -> Answer {
    let claim = claim(phone).await;
    let all: Vec<_> = [("claim", claim.as_str()), ("meeting", "1")].into_iter().chain(fields.iter().copied()).collect();
    phone.post(LATER, &all).await
}

/// S13: when, what, with whom, how long, one's own words, and "thank you" of the other side: the rest is nobody's.
#[tokio::test]
async fn each_keeps_a_journal_of_their_own_words_and_the_thanks_of_the_other_side() {
    let (app, ana, ben) = helped().await;
    assert!(
        ana.get("/me").await.attributes("#session a", "href").contains(&LATER.to_owned()),
        "the look back leads there"
    );
    assert!(ben.get("/me/tutors").await.attributes("main a", "href").contains(&LATER.to_owned()));
    assert!(ana.get(LATER).await.texts("#journal-1")[0].contains("Write about it"));
    tap(&ana, "/me/session", &[("meeting", "1"), ("do", "reflect"), ("words", "<b>drawing</b> it"), ("thanks", "1")])
        .await;
    let log = [("do", "reflect"), ("words", "ask more"), ("strategies", "a balance"), ("errors", "signs")];
    tap(&ben, "/me/session", &[("meeting", "1")].into_iter().chain(log).collect::<Vec<_>>()).await;

    let (hers, his) = (ana.get(LATER).await, ben.get(LATER).await);
    assert_eq!(hers.texts("#journal-1 h2"), [app.class().outcomes[&app.skill("EE.1")].statement.clone()]);
    let (mine, his_own) = (hers.texts("#journal-1").remove(0), his.texts("#journal-1").remove(0));
    assert!(mine.contains("Ben helped you") && his_own.contains("You helped Ana"), "{mine} {his_own}");
    assert!(mine.contains("6 min") && his_own.contains("6 min"), "{mine}");
    assert_eq!(hers.texts("#journal-1 dd"), ["<b>drawing</b> it"]);
    assert_eq!(his.texts("#journal-1 dd"), ["ask more", "a balance", "signs"]);
    assert!(!hers.body.contains("a balance") && !his.body.contains("drawing"), "nobody reads the other side");
    assert!(his.has(".journal-thanked") && !hers.has(".journal-thanked"));
    assert_eq!(his.texts("#journal-thanks"), ["A partner said thank you once."]);
    assert!(!hers.has("#journal-thanks"));

    let told = ben.get("/api/v1/me").await.json()["help"].clone();
    assert_eq!((told["thanks"].as_u64(), told["journal"][0]["with"][0].as_str()), (Some(1), Some("Ana")));
    assert_eq!(
        (told["journal"][0]["took_ms"].as_u64(), told["journal"][0]["errors"].as_str()),
        (Some(360_000), Some("signs"))
    );
    let told = ana.get("/api/v1/me").await.json()["help"].clone();
    assert_eq!((told["thanks"].as_u64(), told["journal"][0]["words"].as_str()), (Some(0), Some("<b>drawing</b> it")));
    assert!(told["journal"][0]["errors"].is_null());
}

/// S13: what was written is changed in the journal later, and the teacher reads what holds; too long comes back as it was.
#[tokio::test]
async fn words_of_a_session_are_changed_in_the_journal_and_too_many_come_back() {
    let (app, _ana, ben) = helped().await;
    let fields = [("words", "ask more"), ("strategies", "a balance"), ("errors", "signs"), ("thanks", "1")];
    let answer = write(&ben, &fields).await;
    assert_eq!((answer.status, answer.location()), (303, "/me/journal?saved=1#journal-1"));
    let page = ben.get("/me/journal?saved=1").await;
    assert_eq!(page.texts("#journal-1 textarea"), ["ask more", "a balance", "signs"]);
    assert!(page.has("#journal-1 input[name=thanks][checked]") && page.has("#journal-1 details:not([open])"));

    let long = "word ".repeat(80);
    let refused = write(&ben, &[("words", &long), ("strategies", "two <i>"), ("errors", "signs")]).await;
    assert_eq!(refused.status, 409, "{}", refused.body);
    assert!(refused.has("#journal-1 details[open] .form-error"));
    assert_eq!(
        refused.texts("#journal-1 textarea").iter().map(|text| text.trim()).collect::<Vec<_>>(),
        [long.trim(), "two <i>", "signs"]
    );
    assert!(!refused.has("#journal-1 input[name=thanks][checked]"));
    assert_eq!(
        ben.get(LATER).await.texts("#journal-1 dd"),
        ["ask more", "a balance", "signs"],
        "what holds is what was saved"
    );
    write(&ben, &[("words", "wait longer"), ("strategies", "a balance"), ("errors", "signs")]).await;
    let history = app.teacher().await.get(&format!("/teach/1/students/{}", app.id("Ben"))).await.body;
    assert!(history.contains("wait longer"));
}

/// S13: it is theirs alone, empty it says what will stand here, and whoever is erased is gone from it.
#[tokio::test]
async fn a_journal_is_nobody_elses_and_forgets_whoever_is_erased() {
    let (app, ana, ben) = helped().await;
    let chioma = app.student("Chioma").await;
    assert!(chioma.get(LATER).await.has("#journal-none"));
    let stranger = write(&chioma, &[("words", "mine"), ("thanks", "1")]).await;
    assert!(stranger.status == 409 && !stranger.has("#journal-1"), "{}", stranger.body);
    assert_eq!(app.client().get(LATER).await.status, 401);
    assert_eq!(
        write(&ana, &[("words", "it helped"), ("strategies", "I saw"), ("errors", "")]).await.status,
        409,
        "a tutor's"
    );
    write(&ana, &[("words", "it helped"), ("thanks", "1")]).await;
    assert!(ben.get(LATER).await.has("#journal-thanks"));

    let (teacher, who) = (app.teacher().await, app.id("Ana"));
    assert_eq!(teacher.post(&format!("/teach/1/students/{who}/erase"), &[("name", "Ana")]).await.status, 200);
    let page = ben.get(LATER).await;
    assert!(!page.body.contains("Ana"), "{}", page.body);
    assert!(
        page.texts("#journal-1")[0].contains("You helped a classmate")
            && !page.has(".journal-thanks, .journal-thanked")
    );
    assert_eq!(write(&ben, &[("words", "still mine"), ("strategies", ""), ("errors", "")]).await.status, 303);
}

/// S13: several partners stand in one session; of more than one thank you the sentence says how many.
#[tokio::test]
async fn thanks_of_several_partners_are_told_in_a_plain_sentence() {
    let (app, ana, ben) = class().await;
    let chioma = app.student("Chioma").await;
    let (helper, outcome) = (app.id("Ben"), app.skill("EE.1"));
    let partners = vec![app.id("Ana"), app.id("Chioma")];
    app.teach(Deed::Judge { student: partners[1], outcome, level: Some(Level::APPROACHING) }).await;
    app.teach(Deed::Meeting(MeetingDeed::Begin { helper, partners, outcome })).await;
    app.teach(Deed::Meeting(MeetingDeed::End(1))).await;
    for phone in [&ana, &chioma] {
        write(phone, &[("words", ""), ("thanks", "1")]).await;
    }
    let page = ben.get(LATER).await;
    assert!(page.texts("#journal-1")[0].contains("You helped Ana, Chioma"));
    assert_eq!(page.texts("#journal-thanks"), ["Partners said thank you 2 times."]);
}
