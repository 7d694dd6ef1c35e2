//! Students who help each other (S8, S13, S14, S16, S20), from the red cup to what both say of it.

use super::claim;
use super::common::{Answer, Client, TestApp};
use cupboard::classroom::{Deed, HelpRules, Level, MeetingDeed, PairingDeed, SettingDeed, WhoAnswers};

/// Ana asks; Ben tutors the skill and is here.
pub async fn class() -> (TestApp, Client, Client) {
    let app = TestApp::new().await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    let (student, outcome) = (app.id("Ben"), app.skill("EE.1"));
    assert!(app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await.changed);
    app.tutor("Ben", "EE.1").await;
    // A tap of his own says that he is here.
    let tap = claim(&ben).await;
    ben.submit("/me/cup", &[("claim", &tap), ("colour", "green"), ("outcome", "")]).await;
    (app, ana, ben)
}

pub async fn raise(app: &TestApp, phone: &Client, more: &[(&str, &str)]) {
    let (claim, outcome) = (claim(phone).await, app.skill("EE.1").to_string());
    let mut fields =
        vec![("claim", claim.as_str()), ("colour", "red"), ("outcome", &outcome), ("note", "the sign flips")];
    fields.extend(more);
    phone.submit("/me/cup", &fields).await;
}

pub async fn tap(phone: &Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    let claim = claim(phone).await;
    let all: Vec<_> = [("claim", claim.as_str())].into_iter().chain(fields.iter().copied()).collect();
    phone.post(path, &all).await
}

/// S8, S16, S13, S14: asked, claimed, begun, the stages, the last question, and what both say; the teacher sees it all.
#[tokio::test]
async fn a_red_cup_is_claimed_becomes_a_session_and_both_look_back() {
    let (app, ana, ben) = class().await;
    let teacher = app.teacher().await;
    assert!(ben.get("/me").await.has("#offers[hidden]"));
    raise(&app, &ana, &[]).await;
    let (asker, card) = (app.id("Ana").to_string(), ben.get("/me").await.texts("#offers:not([hidden])").remove(0));
    assert!(card.contains("Ana") && card.contains("the sign flips") && card.contains("Not helped lately"), "{card}");
    let first = async || teacher.get("/teach/1").await.texts("#teach-helping .helping-first");
    assert_eq!(first().await, ["First to: Ben"]);
    for name in ["Ana", "Ben"] {
        let (student, language) = (app.id(name), "Español".to_owned());
        app.teach(Deed::Pairing(PairingDeed::SetHomeLanguage { student, language })).await;
    }
    assert_eq!(first().await, ["First to: Ben (The same language at home)"], "the reason, for the teacher alone (S22)");
    assert!(!ben.get("/me").await.body.contains("same language"));

    assert_eq!(tap(&ben, "/me/help", &[("asker", &asker), ("do", "claim")]).await.status, 303);
    assert!(ana.get("/me").await.texts("#asked")[0].contains("Ben is on the way"));
    assert_eq!(tap(&ben, "/me/help", &[("asker", &asker), ("do", "begin")]).await.status, 303);
    let (mine, his) = (ana.get("/me").await, ben.get("/me").await);
    assert!(mine.texts("#session h2")[0].contains("Ben") && his.texts("#session h2")[0].contains("Ana"));
    assert_eq!(his.texts("#session .stages [aria-current]"), ["Check in"]);
    let ways = async || ben.get("/me").await.attributes("#session input[name=stage]", "value");
    assert_eq!(ways().await, ["guided"], "there is nothing before the first");
    tap(&ben, "/me/session", &[("meeting", "1"), ("do", "stage"), ("stage", "guided")]).await;
    assert_eq!(ways().await, ["independent", "check_in"], "a slip is taken back");
    for stage in ["guided", "independent", "exit"] {
        tap(&ben, "/me/session", &[("meeting", "1"), ("do", "stage"), ("stage", stage)]).await;
    }
    assert!(ana.get("/me").await.has("#session button[name=exit][value=can]"));
    tap(&ana, "/me/session", &[("meeting", "1"), ("do", "exit"), ("exit", "can")]).await;
    tap(&ana, "/me/session", &[("meeting", "1"), ("do", "end")]).await;

    assert!(ana.get("/me").await.has("#session textarea[name=words]"));
    assert!(!ana.get("/me").await.has("#session textarea[name=errors]"), "the log is the tutor's");
    tap(&ana, "/me/session", &[("meeting", "1"), ("do", "reflect"), ("words", "drawing it"), ("thanks", "1")]).await;
    let log =
        [("meeting", "1"), ("do", "reflect"), ("words", "ask more"), ("strategies", "a balance"), ("errors", "signs")];
    tap(&ben, "/me/session", &log).await;
    assert!(ana.get("/me").await.has("#session[hidden]") && ben.get("/me").await.has("#session[hidden]"));
    let history = teacher.get(&format!("/teach/1/students/{}", app.id("Ben"))).await.body;
    assert!(history.contains("a balance") && history.contains("ask more"), "the log is the teacher's to read");
    assert!(!ana.get("/me").await.body.contains("a balance"));
    let token = claim(&ana).await;
    ana.submit("/me/cup", &[("claim", &token), ("colour", "green"), ("outcome", "")]).await;
    assert!(ana.get("/me").await.has("#asked[hidden]"));
}

/// S16: one of several learners stops alone; the session goes on for whoever stays, and its end is everybody's at the end.
#[tokio::test]
async fn one_of_several_learners_leaves_and_the_session_goes_on() {
    let (app, ana, ben) = class().await;
    let chioma = app.student("Chioma").await;
    let (helper, outcome) = (app.id("Ben"), app.skill("EE.1"));
    let partners = vec![app.id("Ana"), app.id("Chioma")];
    app.teach(Deed::Meeting(MeetingDeed::Begin { helper, partners, outcome })).await;
    let ends = async |phone: &Client| {
        phone.get("/me").await.attributes("#session button[value=end], #session button[value=leave]", "value")
    };
    assert_eq!((ends(&ben).await, ends(&ana).await), (vec!["end".to_owned()], vec!["leave".to_owned()]));
    tap(&ana, "/me/session", &[("meeting", "1"), ("do", "leave")]).await;
    assert!(ana.get("/me").await.has("#session[hidden]"));
    assert_eq!(ends(&chioma).await, ["end"], "who is left alone with the helper ends it");
    assert!(app.class().meetings.get(1).unwrap().is_on());
}

/// S16: both see what mastery of the skill looks like, short words open and long ones folded, as they were written.
#[tokio::test]
async fn the_success_criteria_stand_beside_the_session_of_both() {
    let (app, ana, ben) = class().await;
    let (id, asker) = (app.skill("EE.1"), app.id("Ana").to_string());
    let write = async |mastered: &str| {
        let mut value = app.class().outcomes[&id].clone();
        value.rubric = [(Level::NOT_YET, "needs the book"), (Level::MASTERED, mastered)]
            .into_iter()
            .filter(|(_, words)| !words.is_empty())
            .map(|(level, words)| (level, words.to_owned()))
            .collect();
        app.teach(Deed::EditOutcome { outcome: Some(id), value: Box::new(value) }).await;
    };
    raise(&app, &ana, &[]).await;
    tap(&ben, "/me/help", &[("asker", &asker), ("do", "claim")]).await;
    tap(&ben, "/me/help", &[("asker", &asker), ("do", "begin")]).await;
    write("").await;
    assert!(!ana.get("/me").await.has("#criteria"), "nobody said what mastery looks like");
    write("Both sides stay <b>equal</b>,\nand I can say why").await;
    for phone in [&ana, &ben] {
        let page = phone.get("/me").await;
        assert_eq!(page.texts("#session #criteria[open] summary"), ["What “Mastered” looks like"]);
        assert_eq!(page.texts("#session #criteria p"), ["Both sides stay <b>equal</b>, and I can say why"]);
        assert!(!page.texts("#session")[0].contains("needs the book"), "other levels stay out of it");
        let told = phone.get("/api/v1/me").await.json();
        assert_eq!(told["help"]["session"]["criteria"], "Both sides stay <b>equal</b>,\nand I can say why");
    }
    write(&"and so on ".repeat(30)).await;
    assert!(ana.get("/me").await.has("#criteria:not([open])"), "long words leave the buttons in reach");
    tap(&ana, "/me/session", &[("meeting", "1"), ("do", "end")]).await;
    assert!(!ana.get("/me").await.has("#criteria"));
}

/// S8: "only my teacher", and where the teacher sends somebody, no phone of a classmate shows the question.
#[tokio::test]
async fn a_question_for_the_teacher_only_is_on_no_classmates_phone() {
    let (app, ana, ben) = class().await;
    raise(&app, &ana, &[("only_teacher", "1")]).await;
    app.pass(1);
    assert!(ben.get("/me").await.has("#offers[hidden]"));
    let asker = app.id("Ana").to_string();
    assert_eq!(tap(&ben, "/me/help", &[("asker", &asker), ("do", "claim")]).await.status, 409);
    tap(&ana, "/me/help", &[("asker", &asker), ("do", "ask"), ("whom", "anyone")]).await;
    assert!(!ben.get("/me").await.has("#offers[hidden]"));
    let rules = HelpRules { who: WhoAnswers::TeacherAssigns, ..HelpRules::default() };
    app.teach(Deed::Set(SettingDeed::Help(Box::new(rules)))).await;
    assert!(ben.get("/me").await.has("#offers[hidden]"));
}

/// S8: who picks, picks from who is here; the one who is picked is asked.
#[tokio::test]
async fn where_students_pick_the_page_offers_the_tutors_who_are_here() {
    let (app, ana, ben) = class().await;
    let rules = HelpRules { who: WhoAnswers::StudentPicks, ..HelpRules::default() };
    app.teach(Deed::Set(SettingDeed::Help(Box::new(rules)))).await;
    raise(&app, &ana, &[]).await;
    assert!(ben.get("/me").await.has("#offers[hidden]"));
    assert!(ana.get("/me").await.texts("#asked")[0].contains("Ask Ben"));
    let (asker, picked) = (app.id("Ana").to_string(), app.id("Ben").to_string());
    tap(&ana, "/me/help", &[("asker", &asker), ("do", "ask"), ("whom", &picked)]).await;
    assert!(ben.get("/me").await.texts("#offers")[0].contains("Ana"));
}

/// S20: an answer for later is there until the cup goes; what is not said here is refused in words.
#[tokio::test]
async fn a_tutor_answers_in_writing_and_says_nothing_that_is_not_said_here() {
    let (app, ana, ben) = class().await;
    raise(&app, &ana, &[]).await;
    let asker = app.id("Ana").to_string();
    let answer = |note: &'static str| [("do", "answer"), ("note", note), ("link", "http://example.org/s")];
    let write = |note| [("asker", asker.as_str())].into_iter().chain(answer(note)).collect::<Vec<_>>();
    let refused = tap(&ben, "/me/help", &write("write to me@home")).await;
    assert!(refused.status == 409 && refused.body.contains("cannot be sent to a classmate"), "{}", refused.body);
    assert_eq!(tap(&ben, "/me/help", &write("<b>both</b> sides\u{202e}")).await.status, 303);
    let page = ana.get("/me").await;
    assert!(page.texts("#asked")[0].contains("<b>both</b> sides"), "markup is text");
    assert_eq!(page.attributes("#asked a", "href"), ["http://example.org/s"]);
}

/// S8: who comes too late reads who was first.
#[tokio::test]
async fn who_claims_too_late_reads_who_is_on_the_way() {
    let (app, ana, ben) = class().await;
    let chioma = app.student("Chioma").await;
    let (student, outcome) = (app.id("Chioma"), app.skill("EE.1"));
    app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await;
    app.tutor("Chioma", "EE.1").await;
    raise(&app, &ana, &[]).await;
    let asker = app.id("Ana").to_string();
    let claims = [("asker", asker.as_str()), ("do", "claim")];
    assert_eq!(tap(&ben, "/me/help", &claims).await.status, 303);
    let late = tap(&chioma, "/me/help", &claims).await;
    assert!(late.status == 409 && late.body.contains("Ben was first and is on the way"), "{}", late.body);
}

/// S8: what is not right is told to the teacher, who closes it and mutes in a tap each; muted is muted.
#[tokio::test]
async fn the_teacher_reads_what_is_not_right_and_mutes() {
    let (app, ana, ben) = class().await;
    let (teacher, about) = (app.teacher().await, app.id("Ben").to_string());
    tap(&ana, "/me/report", &[("about", &about), ("words", "was rude")]).await;
    let long = [("who", "tutors_answer"), ("cap", "15"), ("most", "2"), ("words", &"x".repeat(60))];
    let refused = teacher.post("/teach/1/helping", &long).await;
    assert!(refused.status == 409 && refused.has("form .form-error"), "a rule that is refused says why");
    let card = teacher.get("/teach/1").await.texts("#teach-helping").remove(0);
    assert!(card.contains("was rude") && card.contains("Ben"), "{card}");
    teacher.submit("/teach/1/helping/act", &[("do", "mute"), ("student", &about)]).await;
    raise(&app, &ana, &[]).await;
    let asker = app.id("Ana").to_string();
    let refused = tap(&ben, "/me/help", &[("asker", &asker), ("do", "claim")]).await;
    assert!(refused.status == 409 && refused.body.contains("For now you write nothing"), "{}", refused.body);
}

/// Bad words come back as they were typed, each in its own form, with the reason (S8, S13, S20).
#[tokio::test]
async fn what_was_refused_for_its_words_is_on_the_page_again_as_it_was_typed() {
    let (app, ana, ben) = class().await;
    let rules = HelpRules { words: vec!["dumb".into()], ..HelpRules::default() };
    app.teach(Deed::Set(SettingDeed::Help(Box::new(rules)))).await;
    raise(&app, &ana, &[]).await;
    let (asker, long) = (app.id("Ana").to_string(), "x".repeat(300));
    let answer = [("asker", asker.as_str()), ("do", "answer"), ("note", "so dumb"), ("link", "http://a.example/")];
    let page = tap(&ben, "/me/help", &answer).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts("#offers details[open] textarea[name=note]"), ["so dumb"]);
    assert_eq!(page.attributes("#offers details[open] input[name=link]", "value"), ["http://a.example/"]);
    assert_eq!(page.texts("#offers details[open] .form-error").len(), 1);
    assert_eq!(tap(&ben, "/me/help", &[("asker", &asker), ("do", "claim")]).await.status, 303);
    assert_eq!(tap(&ben, "/me/help", &[("asker", &asker), ("do", "begin")]).await.status, 303);
    let page = tap(&ana, "/me/report", &[("about", &app.id("Ben").to_string()), ("words", &long)]).await;
    assert_eq!((page.status, page.texts("details[open] textarea[name=words]")), (409, vec![long.clone()]));
    tap(&ana, "/me/session", &[("meeting", "1"), ("do", "end")]).await;
    let told = [("meeting", "1"), ("do", "reflect"), ("words", long.as_str()), ("thanks", "1")];
    let page = tap(&ana, "/me/session", &told).await;
    assert_eq!((page.status, page.texts("#session textarea[name=words]")), (409, vec![long.clone()]));
    assert!(page.has("#session input[name=thanks][checked]") && page.has("#session .form-error"));
}
