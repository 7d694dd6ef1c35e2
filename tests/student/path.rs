//! A student's way: looks back, what is next and why, goals with their line.

use super::common::{Client, TestApp};
use super::{claim, report};
use cupboard::classroom::ledger::{Assessment, AttemptDeed, Feedback, Occasion};
use cupboard::classroom::{Deed, Language, Level, OutcomeId, Presence, SettingDeed, StudentId};

/// So many short lessons in which Ana is here.
async fn lessons(app: &TestApp, count: u32) {
    for _ in 0..count {
        if !app.class().is_open() {
            app.teach(Deed::OpenClass { minutes: 5 }).await;
        }
        app.teach(Deed::MarkPresence { student: app.id("Ana"), presence: Presence::HereByTeacher }).await;
        app.pass(5);
        // Whatever is asked next, the lesson has come to its planned end.
        app.teach(Deed::TurnPage { page: 0 }).await;
        assert!(!app.class().is_open());
    }
}

/// A class whose lessons are five minutes long, and Ana's phone in it.
async fn short_lessons() -> (TestApp, Client) {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    app.teach(Deed::CloseClass).await;
    lessons(&app, 3).await;
    (app, phone)
}

async fn judge(app: &TestApp, code: &str, level: Level) {
    app.teach(Deed::Judge { student: app.id("Ana"), outcome: app.skill(code), level: Some(level) }).await;
}

async fn answer(app: &TestApp, phone: &Client, code: &str, solid: &str) -> super::common::Answer {
    let (claim, skill) = (claim(phone).await, app.skill(code).to_string());
    phone.submit("/me/review", &[("claim", &claim), ("outcome", &skill), ("solid", solid)]).await
}

/// S23: what was mastered comes back after three lessons of one's own; a miss re-opens it, and the teacher sees it.
#[tokio::test]
async fn a_mastered_skill_comes_back_and_a_miss_reopens_it_without_touching_the_level() {
    let (app, phone) = short_lessons().await;
    judge(&app, "EE.1", Level::MASTERED).await;
    assert!(!phone.get("/me").await.has("#next form[action='/me/review']"));
    lessons(&app, 3).await;
    let page = phone.get("/me").await;
    assert_eq!(page.texts("#next h2"), ["I can rewrite powers with the same base"]);
    assert_eq!(page.texts("#next .look-back button"), ["Yes, I can still do it", "Not sure any more"]);
    let page = answer(&app, &phone, "EE.1", "yes").await;
    assert!(!page.has("#next .look-back"), "one tap, and on with it");
    assert_eq!(page.texts("#next h2"), ["I can solve x² = p"]);

    let page = answer(&app, &phone, "EE.1", "no").await;
    assert_eq!(page.texts("#next .look-back button"), ["I can do it again"]);
    assert!(page.texts("#next").remove(0).contains("Your note on the wall stays"));
    let ana = app.class().enrolments[&app.id("Ana")].clone();
    assert!(ana.has_mastered(app.skill("EE.1")) && ana.notes.contains(&app.skill("EE.1")));
    let teacher = app.teacher().await;
    assert_eq!(teacher.get("/teach/1").await.texts("#teach-again .line-who"), [ana_name(&app)]);
    judge(&app, "EE.1", Level::EXCEEDING).await;
    assert!(teacher.get("/teach/1").await.texts("#teach-again .line-who").is_empty(), "the teacher has looked");
    assert!(!phone.get("/me").await.has("#next .look-back"));
}

/// The first Ana as the teacher's pages tell her from the other.
fn ana_name(app: &TestApp) -> String {
    format!("Ana {}", app.class().active(app.id("Ana")).unwrap().alias.icon())
}

/// S23, S54: the teacher taps what a student without a device says, and takes it back.
#[tokio::test]
async fn the_teacher_answers_a_look_back_for_a_student_without_a_device() {
    let (app, _) = short_lessons().await;
    judge(&app, "EE.1", Level::MASTERED).await;
    lessons(&app, 3).await;
    let teacher = app.teacher().await;
    let (ana, skill) = (app.id("Ana").to_string(), app.skill("EE.1").to_string());
    let url = format!("/teach/1/students/{ana}");
    assert_eq!(teacher.get(&url).await.texts("#aims .line-taps button"), ["Still solid", "Not sure any more"]);
    let page = teacher.submit("/teach/1/review", &[("student", &ana), ("outcome", &skill), ("solid", "no")]).await;
    assert!(!page.has("#aims .line-taps") && page.texts("#aims h4") == ["To look at again"]);
    assert!(page.texts(".history").remove(0).contains("Not sure any more"));
    teacher.submit("/teach/1/undo", &[]).await;
    assert!(teacher.get(&url).await.has("#aims .line-taps"));
}

/// S23: a tap that was sent twice counts once, and one in the name of somebody else not at all.
#[tokio::test]
async fn a_look_back_counts_once_and_for_oneself_only() {
    let (app, phone) = short_lessons().await;
    judge(&app, "EE.1", Level::MASTERED).await;
    lessons(&app, 3).await;
    let (claim, skill) = (claim(&phone).await, app.skill("EE.1").to_string());
    let fields = [("claim", claim.as_str()), ("outcome", &skill), ("solid", "yes")];
    let before = app.look().state.number;
    for _ in 0..2 {
        assert_eq!(phone.tap("/me/review", &fields, 1, &[]).await.status, 200);
    }
    assert_eq!(app.look().state.number, before + 1);
    let foreign = [("claim", "99-1"), ("outcome", skill.as_str()), ("solid", "no")];
    assert_eq!(phone.post("/me/review", &foreign).await.status, 403);
    let nothing = [("claim", claim.as_str()), ("outcome", &app.skill("F.2").to_string()), ("solid", "yes")];
    assert_eq!(phone.post("/me/review", &nothing).await.status, 409);
}

async fn say(app: &TestApp, student: StudentId, outcome: OutcomeId, next: &str) {
    let what = Assessment {
        level: Some(Level::APPROACHING),
        occasion: Occasion { assessed_ms: 1_767_600_000_000, ..Occasion::default() },
        feedback: Feedback { next: next.into(), ..Feedback::default() },
    };
    let what = AttemptDeed::Assess { what: Box::new(what), also: Default::default(), shown_ms: None };
    app.teach(Deed::Attempt { student, outcome, what }).await;
}

/// S34: feedback, then the check that waits, then the look back, then what is ready; each says why.
#[tokio::test]
async fn what_is_next_goes_from_feedback_to_checks_to_looks_back_to_new_skills() {
    let (app, phone) = short_lessons().await;
    judge(&app, "EE.1", Level::MASTERED).await;
    lessons(&app, 3).await;
    report(&app, &phone, "F.2", "ready").await;
    let page = phone.get("/me").await;
    assert_eq!(page.texts("#next h2"), ["I can solve linear equations", "I can rewrite powers with the same base"]);
    assert_eq!(page.texts("#next .next-word"), ["Next", "Meanwhile"]);
    let why = page.texts("#next .quiet");
    assert!(why[0].contains("Your teacher comes to you") && why[1].contains("quick look back"), "{why:?}");

    let (ana, skill) = (app.id("Ana"), app.skill("EE.3"));
    say(&app, ana, skill, "try page 12").await;
    let page = phone.get("/me").await;
    assert!(page.texts(".feedback-new .next-word")[0].contains("words for you"), "whole, above all that comes next");
    assert_eq!(page.texts(".feedback-new h2"), ["I can compare very large and very small numbers"]);
    assert!(!page.texts("#next h2").concat().contains("very large"), "and not a second time");
    let number = app.class().enrolments[&ana].ledger.of(skill)[0].number;
    let read = AttemptDeed::Read { attempt: number };
    let wish = cupboard::classroom::Actor::Student(ana);
    let deed = Deed::Attempt { student: ana, outcome: skill, what: read };
    app.app.hub.submit(cupboard::hub::Wish::deed(wish, app.section, deed)).await;
    let page = phone.get("/me").await;
    assert!(page.texts("#next .quiet")[0].contains("words for you"), "read, and not yet acted upon");
    assert_eq!(page.texts("#next h2")[0], "I can compare very large and very small numbers");
    assert_eq!(page.attributes("#next a.button-main", "href"), [format!("/me/skills/{skill}")]);
    report(&app, &phone, "EE.3", "working").await;
    let json = phone.get("/api/v1/me").await.json();
    let why: Vec<&str> = json["next"].as_array().unwrap().iter().map(|step| step["why"].as_str().unwrap()).collect();
    assert_eq!(why, ["check_asked", "review", "working", "unlocked"]);
}

/// S35: chosen by a plain form, seen at the top, with a line that is drawn and said, and celebrated when it is reached.
#[tokio::test]
async fn a_goal_is_chosen_seen_at_the_top_drawn_and_reached() {
    let (app, phone) = short_lessons().await;
    assert!(!phone.get("/me").await.has(".goal-line"));
    let page = phone.get("/me").await;
    assert_eq!(page.attributes("#few > a", "href"), ["/me/goal"], "the way to choose one");
    let (claim, skill) = (claim(&phone).await, app.skill("EE.1").to_string());
    let fields = [("claim", claim.as_str()), ("outcome", &skill), ("lessons", "3"), ("day", "")];
    let page = phone.submit("/me/goal", &fields).await;
    assert!(page.texts("main").remove(0).contains("The line begins with the first check."));
    assert_eq!(page.texts(".growth-wanted"), ["Approaching"], "one level up");
    let top = phone.get("/me").await.texts(".goal-line").remove(0);
    assert!(top.ends_with("3 lessons are left for it."), "{top}");

    judge(&app, "EE.1", Level::NOT_YET).await;
    lessons(&app, 2).await;
    assert!(phone.get("/me").await.texts(".goal-line").remove(0).ends_with("This lesson is left for it."));
    lessons(&app, 2).await;
    let over = phone.get("/me").await.texts(".goal-line").remove(0);
    assert!(over.contains("Go on, or choose another goal: both are fine."), "nobody is scolded: {over}");
    judge(&app, "EE.1", Level::APPROACHING).await;
    let page = phone.get("/me/goal").await;
    assert!(page.has(".goal-card.goal-reached svg.growth-line path.growth-path"));
    assert_eq!(page.texts(".growth figcaption"), ["From “Not yet” to “Approaching”."]);
    assert!(!page.has("table") && !page.texts("main").remove(0).contains('%'));
    let teacher = app.teacher().await;
    let theirs = teacher.get(&format!("/teach/1/students/{}", app.id("Ana"))).await;
    assert!(theirs.texts("#aims .aims-goal").remove(0).contains("You got there.") && theirs.has("#aims .growth"));
    phone.submit("/me/goal/drop", &[("claim", &claim)]).await;
    assert!(!phone.get("/me").await.has(".goal-line"));
}

/// S35: what cannot be a goal is told in words, and stays in the form.
#[tokio::test]
async fn a_goal_that_cannot_be_keeps_what_was_typed() {
    let (app, phone) = short_lessons().await;
    let (claim, skill) = (claim(&phone).await, app.skill("EE.3").to_string());
    let past = [("claim", claim.as_str()), ("outcome", &skill), ("lessons", "10"), ("day", "2001-01-01")];
    let page = phone.post("/me/goal", &past).await;
    assert_eq!((page.status, page.attributes("input[name=day]", "value")), (409, vec!["2001-01-01".to_owned()]));
    assert_eq!(page.attributes("select[name=outcome] option[selected]", "value"), [skill.as_str()]);
    assert!(page.texts(".form-error").remove(0).contains("a day that is not past"));
    judge(&app, "EE.3", Level::EXCEEDING).await;
    let top = [("claim", claim.as_str()), ("outcome", &skill), ("lessons", "1")];
    assert!(phone.post("/me/goal", &top).await.texts(".form-error").remove(0).contains("highest level"));
    assert!(app.class().enrolments[&app.id("Ana")].goal.is_none());
}

/// S35: nobody in the class but the student sees a goal.
#[tokio::test]
async fn a_goal_is_on_no_shared_screen() {
    let (app, phone) = short_lessons().await;
    app.teach(Deed::OpenClass { minutes: 5 }).await;
    let ben = app.student("Ben").await;
    app.teach(Deed::Set(SettingDeed::Language(Language::English))).await;
    let before = (ben.get("/me/map").await.body, app.local().get("/wall").await.body);
    let (claim, skill) = (claim(&phone).await, app.skill("EE.1").to_string());
    phone.submit("/me/goal", &[("claim", &claim), ("outcome", &skill), ("lessons", "3")]).await;
    assert_eq!((ben.get("/me/map").await.body, app.local().get("/wall").await.body), before);
    assert!(!ben.get("/me").await.has(".goal-line"));
}
