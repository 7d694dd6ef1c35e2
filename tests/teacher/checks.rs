//! Checks and feedback, there and back (S3, S26, S29, S32).

use crate::common::{Answer, Client, TestApp};
use cupboard::classroom::{Deed, Level, Marking, SettingDeed, Standing, Status};

const SHEET: &str = "/teach/1/checks/2/2";

/// Ben asks for a check on a skill; the number in [`SHEET`] is his and the skill's.
async fn asked() -> (TestApp, Client, Client) {
    let app = TestApp::new().await;
    let (student, outcome) = (app.id("Ben"), app.skill("EE.2"));
    assert_eq!(SHEET, format!("/teach/1/checks/{student}/{outcome}"));
    app.teach(Deed::SetStatus { student, outcome, status: Status::Ready }).await;
    let (teacher, ben) = (app.teacher().await, app.student("Ben").await);
    (app, teacher, ben)
}

async fn assess(teacher: &Client, more: &[(&str, &str)]) -> Answer {
    let sheet = teacher.get(SHEET).await;
    let once = sheet.attributes(".mark-form input[name=once]", "value").remove(0);
    let fields: Vec<_> =
        [("once", once.as_str()), ("purpose", "summative")].into_iter().chain(more.iter().copied()).collect();
    teacher.post(SHEET, &fields).await
}

/// S3, S29, S32: from the queue to a level with a glow, read by the student, who asks back and is answered.
#[tokio::test]
async fn feedback_goes_to_the_student_and_a_question_comes_back() {
    let (app, teacher, ben) = asked().await;
    let (student, outcome) = (app.id("Ben"), app.skill("EE.2"));
    let claim = format!("{student}-1");
    ben.submit("/me/check/way", &[("claim", &claim), ("outcome", "2"), ("way", "By teaching it")]).await;
    let now = teacher.get("/teach/1").await;
    assert_eq!(now.attributes("#teach-checks a.button", "href"), [SHEET]);
    assert_eq!(now.texts("#teach-checks .line-note"), ["By teaching it"]);
    let answer = assess(&teacher, &[("level", "3"), ("glow", "Clear steps"), ("next-own", "teach it")]).await;
    assert_eq!((answer.status, answer.location()), (303, "/teach/1"));
    assert_eq!(app.class().enrolments[&student].standing(outcome), Standing::Mastered);

    let me = ben.get("/me").await;
    let words: Vec<_> = me.texts("#feedback .feedback-part").iter().map(|text| text.trim().to_owned()).collect();
    assert_eq!(words, ["Glow: what went wellClear steps", "Next stepteach it"]);
    assert!(teacher.get(SHEET).await.body.contains("Not read yet"));
    let attempt = me.attributes("#feedback input[name=attempt]", "value").remove(0);
    let about = [("claim", claim.as_str()), ("outcome", "2"), ("attempt", &attempt)];
    ben.submit("/me/feedback/read", &about).await;
    assert!(!ben.get("/me").await.has("#feedback .feedback-part"), "what was read is off the first page");
    assert!(!teacher.get(SHEET).await.body.contains("Not read yet"));

    let own = ben.get("/me/skills/2").await;
    assert!(own.texts("#tries").remove(0).contains("there is always another"), "{own:?}");
    ben.submit("/me/feedback/say", &[about.as_slice(), &[("text", "Whom could I teach?")]].concat()).await;
    assert_eq!(teacher.get("/teach/1").await.texts("#teach-talk .line-note"), ["“Whom could I teach?”"]);
    let reply = [("do", "reply"), ("attempt", attempt.as_str()), ("text", "Chen asked")];
    teacher.submit(&format!("{SHEET}/answer"), &reply).await;
    assert!(teacher.get("/teach/1").await.texts("#teach-talk .line-note").is_empty());
    assert_eq!(ben.get("/me").await.texts("#feedback .talk-line"), ["Whom could I teach?", "Your teacher: Chen asked"]);
}

/// S29: a day that has not come and a day that cannot be read stay in the sheet, with the sentence of the class's list.
#[tokio::test]
async fn a_day_that_has_not_come_or_cannot_be_read_is_refused_on_the_sheet_as_on_the_list() {
    let (app, teacher, _) = asked().await;
    let number = app.look().state.number;
    for (day, why) in [("2026-01-06", "has not come yet"), ("soon", "cannot be read"), ("0001-01-01", "cannot be read")]
    {
        let refused = assess(&teacher, &[("level", "3"), ("day", day)]).await;
        assert_eq!(refused.status, 409, "{day}");
        assert!(refused.texts(".mark-form .form-error")[0].contains(why), "{day}: {:?}", refused.texts(".form-error"));
        assert_eq!(refused.attributes(".mark-form input[name=day]", "value"), [day]);
        assert!(refused.has("details.mark-more[open]"), "the field is in sight");
    }
    assert_eq!(app.look().state.number, number);
    assess(&teacher, &[("level", "2"), ("day", "2026-01-05")]).await;
    let (student, outcome) = (app.id("Ben"), app.skill("EE.2"));
    let first = app.class().enrolments[&student].ledger.of(outcome)[0].clone();
    assert_eq!(first.what.occasion.assessed_ms, app.clock.now().wall_ms, "today is just now");
    let attempt = first.number.to_string();
    for (day, why) in [("2026-01-06", "has not come yet"), ("soon", "cannot be read")] {
        let fields = [("attempt", attempt.as_str()), ("level", "3"), ("day", day), ("reason", "misread")];
        let refused = teacher.post(&format!("{SHEET}/amend"), &fields).await;
        assert_eq!(refused.status, 409, "{day}");
        assert!(refused.texts(".form-error")[0].contains(why), "{day}");
    }
    let fields = [("attempt", attempt.as_str()), ("level", "3"), ("day", "2026-01-03"), ("reason", "misread")];
    teacher.submit(&format!("{SHEET}/amend"), &fields).await;
    let back = [("attempt", attempt.as_str()), ("level", "3"), ("day", "2026-01-05"), ("reason", "it was today")];
    teacher.submit(&format!("{SHEET}/amend"), &back).await;
    let amended = app.class().enrolments[&student].ledger.of(outcome)[0].clone();
    assert_eq!(amended.what.occasion.assessed_ms, app.clock.now().wall_ms, "a correction to today");
}

/// S3: "not now", with a word why; asked again, it is a new check.
#[tokio::test]
async fn a_check_can_be_put_off_and_asked_for_again() {
    let (app, teacher, ben) = asked().await;
    teacher.submit(&format!("{SHEET}/answer"), &[("do", "accept")]).await;
    assert!(ben.get("/me").await.has("#feedback .feedback-turn"), "it is Ben's turn");
    teacher.submit(&format!("{SHEET}/answer"), &[("do", "not-now"), ("word", "after lunch")]).await;
    assert!(teacher.get("/teach/1").await.texts("#teach-checks .line-who").is_empty());
    let me = ben.get("/me").await;
    assert!(me.texts("#feedback").remove(0).contains("after lunch") && !me.has(".feedback-turn"));
    let claim = format!("{}-1", app.id("Ben"));
    ben.submit("/me/status", &[("claim", &claim), ("outcome", "2"), ("status", "ready")]).await;
    assert_eq!(teacher.get("/teach/1").await.texts("#teach-checks .line-who"), ["Ben"]);
    assert!(!ben.get("/me").await.texts("#feedback").remove(0).contains("after lunch"));
}

/// S29: one piece of work shows two skills; a correction stands with its reason; what was entered late counts on its day.
#[tokio::test]
async fn the_ledger_keeps_what_was_shown_and_why_it_was_corrected() {
    let (app, teacher, ben) = asked().await;
    let (student, outcome, other) = (app.id("Ben"), app.skill("EE.2"), app.skill("EE.1"));
    let also = format!("also-{other}");
    assess(&teacher, &[("level", "3"), (&also, "4"), ("context", "quiz")]).await;
    let place = |app: &TestApp| app.class().enrolments[&student].clone();
    assert_eq!(place(&app).proficiency(other), Some(Level::EXCEEDING));
    assess(&teacher, &[("level", "2"), ("day", "2001-02-03")]).await;
    assert_eq!(place(&app).proficiency(outcome), Some(Level::MASTERED), "it was shown long before");
    let newest = place(&app).ledger.of(outcome).last().unwrap().number.to_string();
    let amend = |reason: &'static str| {
        [("attempt", newest.clone()), ("level", "1".into()), ("day", "2001-02-04".into()), ("reason", reason.into())]
    };
    let amend = |reason| amend(reason).map(|(name, value)| (name, value)).to_vec();
    let pairs = |fields: &[(&'static str, String)]| fields.iter().map(|(n, v)| (*n, v.clone())).collect::<Vec<_>>();
    let send = async |fields: Vec<(&'static str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        teacher.post(&format!("{SHEET}/amend"), &fields).await
    };
    let refused = send(pairs(&amend(""))).await;
    assert_eq!(refused.status, 409, "not without a reason");
    assert!(refused.has(".attempt-amend[open] .form-error"), "{refused:?}");
    assert_eq!(send(pairs(&amend("misread"))).await.status, 303);
    assert!(teacher.get(SHEET).await.body.contains("misread"));
    assert_eq!(place(&app).ledger.of(outcome).len(), 2);
    assert!(!ben.get("/me/skills/2").await.body.contains("misread"), "the reason is the teacher's");
}

/// S29: "solid" is what was mastered in as many contexts as the class asks for.
#[tokio::test]
async fn a_skill_is_solid_after_successes_in_different_contexts() {
    let (app, teacher, ben) = asked().await;
    app.teach(Deed::Set(SettingDeed::Marking(Marking { contexts: 2, ..Marking::default() }))).await;
    for (context, solid) in [("quiz", false), ("Quiz", false), ("project", true)] {
        assess(&teacher, &[("level", "3"), ("context", context)]).await;
        assert_eq!(ben.get("/me/skills/2").await.body.contains("Mastered · solid"), solid, "{context}");
    }
}

/// S26, S3: where a student sees themself stands beside the teacher's level; what helps them is the teacher's alone.
#[tokio::test]
async fn a_students_own_view_and_what_helps_them_stand_on_the_sheet() {
    let (app, teacher, ben) = asked().await;
    let claim = format!("{}-1", app.id("Ben"));
    ben.submit("/me/level", &[("claim", &claim), ("outcome", "2"), ("level", "2")]).await;
    assert_eq!(ben.get("/me/skills/2").await.texts(".own-levels [aria-pressed=true] b"), ["Approaching"]);
    teacher.submit("/teach/1/students/2/supports", &[("supports", "reads with a ruler")]).await;
    let about = teacher.get(SHEET).await.texts(".mark-about").remove(0);
    assert!(about.contains("Approaching") && about.contains("reads with a ruler"), "{about}");
    for page in ["/me", "/me/skills/2", "/api/v1/me", "/api/v1/me/attempts"] {
        assert!(!ben.get(page).await.body.contains("ruler"), "{page}");
    }
}

/// S3: what cannot be written down comes back as it was typed.
#[tokio::test]
async fn a_sheet_that_is_refused_keeps_what_was_typed() {
    let (_app, teacher, _ben) = asked().await;
    let nothing = assess(&teacher, &[]).await;
    assert!(nothing.status == 409 && nothing.has(".mark-form .form-error"), "{nothing:?}");
    let later = assess(&teacher, &[("level", "3"), ("glow-own", "well put"), ("day", "2999-01-01")]).await;
    assert_eq!(later.status, 409);
    assert_eq!(later.attributes("input[name=glow-own]", "value"), ["well put"]);
    assert_eq!(later.attributes("input[name=level][checked]", "value"), ["3"]);
    assert_eq!(assess(&teacher, &[("level", "9")]).await.status, 409);
    assert_eq!(teacher.get("/teach/1/checks/99/2").await.status, 404);
}

/// S3: a long queue shows who waits longest and folds the rest, so that the page stays a page.
#[tokio::test]
async fn of_many_checks_the_oldest_are_seen_and_the_rest_is_a_tap_away() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let skills: Vec<_> = app.class().taught().map(|(outcome, _)| outcome).take(3).collect();
    let students: Vec<_> = app.class().members().map(|(student, _)| student).collect();
    for (outcome, student) in skills.iter().flat_map(|outcome| students.iter().map(move |one| (*outcome, *one))) {
        app.teach(Deed::SetStatus { student, outcome, status: Status::Ready }).await;
    }
    let asked = skills.len() * students.len();
    let page = teacher.get("/teach/1").await;
    assert_eq!(page.texts("#teach-checks h2 .quiet"), [asked.to_string()]);
    assert_eq!(page.texts("#teach-checks > .rows > li").len(), 12);
    assert_eq!(page.texts("#teach-checks-more .rows > li").len(), asked - 12);
    assert_eq!(page.texts("#teach-checks-more summary"), [format!("{} more", asked - 12)]);
}
