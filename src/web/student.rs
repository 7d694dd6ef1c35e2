//! A student's page and what it can do: cup, status, own settings (S2, S7, S22, S54).

pub(super) mod block;
mod day;
pub(super) mod evidence;
mod feedback;
mod goal;
pub(super) mod help;
mod journal;
mod page;
pub(super) mod peer;
mod question;
mod settings;
mod spotlight;
mod tutor;
mod wording;

use super::route::{get, post};
use super::{App, Problem, Route, Who, tap::Tap, visitor::Student};
use crate::classroom::{Amount, Colour, Deed, HelpDeed, OutcomeId, RetakeDeed, Status, Whom};
use crate::hub::Receipt;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Form, Json};
use serde::Deserialize;
use serde_json::json;

/// A student's pages and taps.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/me", Who::Student, page::show),
        get("/me/events", Who::Student, page::events),
        get("/me/map", Who::Student, page::map),
        get("/me/map/events", Who::Student, page::map_events),
        get("/me/marks", Who::Student, page::marks),
        get("/me/settings", Who::Student, settings::show),
        post("/me/cup", Who::Student, raise),
        post("/me/cup/lower", Who::Student, lower),
        post("/me/cup/confirm", Who::Student, confirm),
        post("/me/status", Who::Student, status),
        post("/me/questions/{ticket}", Who::Student, question::answer),
        get("/me/skills/{outcome}", Who::Student, evidence::show),
        get("/me/skills/{outcome}/events", Who::Student, page::skill_events),
        post("/me/skills/{outcome}/evidence", Who::Student, evidence::add).with_file(),
        get("/me/skills/{outcome}/files/{file}", Who::Student, evidence::skill_file),
        post("/me/skills/{outcome}/wording", Who::Student, wording::propose),
        post("/me/skills/{outcome}/wording/withdraw", Who::Student, wording::withdraw),
        get("/me/tutors", Who::Student, tutor::all),
        get("/me/tutors/events", Who::Student, tutor::events),
        post("/me/tutors/available", Who::Student, tutor::set_available),
        post("/me/tutors/wall", Who::Student, tutor::set_on_wall),
        post("/me/tutors/norms", Who::Student, tutor::read_norms),
        post("/me/tutors/propose", Who::Student, tutor::propose),
        post("/me/tutors/propose/withdraw", Who::Student, tutor::withdraw),
        get("/me/skills/{outcome}/tutor", Who::Student, tutor::show),
        post("/me/skills/{outcome}/tutor", Who::Student, tutor::apply).with_body(tutor::LETTER_BODY),
        post("/me/skills/{outcome}/tutor/again", Who::Student, tutor::again),
        post("/me/skills/{outcome}/tutor/stop", Who::Student, tutor::stop),
        post("/me/skills/{outcome}/tutor/offer", Who::Student, tutor::answer_offer),
        post("/me/evidence/offer", Who::Student, peer::offer),
        get("/me/classmates", Who::Student, peer::list),
        get("/me/classmates/{owner}/{piece}", Who::Student, peer::show),
        post("/me/classmates/{owner}/{piece}", Who::Student, peer::say),
        get("/me/classmates/{owner}/{piece}/file", Who::Student, peer::file),
        post("/me/evidence/remove", Who::Student, evidence::remove),
        get("/me/evidence/{evidence}/file", Who::Student, evidence::file),
        post("/me/help", Who::Student, help::help),
        post("/me/session", Who::Student, help::session),
        post("/me/report", Who::Student, help::report),
        get("/me/journal", Who::Student, journal::show),
        post("/me/journal", Who::Student, journal::write),
        post("/me/spotlight", Who::Student, spotlight::answer),
        post("/me/coaching", Who::Student, spotlight::read),
        post("/me/review", Who::Student, review),
        post("/me/practice", Who::Student, practice),
        get("/me/goal", Who::Student, goal::show),
        post("/me/goal", Who::Student, goal::set),
        post("/me/goal/drop", Who::Student, goal::put_away),
        post("/me/check/way", Who::Student, feedback::choose_way),
        post("/me/level", Who::Student, feedback::assess_self),
        post("/me/feedback/read", Who::Student, feedback::read),
        post("/me/feedback/say", Who::Student, feedback::say),
        post("/me/day/{day}", Who::Student, day::pick),
        post("/me/day/{day}/slot", Who::Student, day::slot),
        get("/me/blocks", Who::Student, block::show),
        post("/me/blocks/{block}", Who::Student, block::sign_up),
        post("/me/alias", Who::Student, settings::alias),
        post("/me/language", Who::Student, settings::language),
        post("/me/home-language", Who::Student, settings::home_language),
        post("/me/switch", Who::Student, settings::switch),
        post("/me/leave", Who::Student, settings::leave),
    ]
}

#[derive(Deserialize)]
struct Raise {
    claim: String,
    colour: Colour,
    /// Empty for no skill.
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    only_teacher: String,
}

/// `POST /me/cup`
async fn raise(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Raise>,
) -> Result<Response, Problem> {
    let outcome = match form.outcome.as_str() {
        "" => None,
        number => Some(OutcomeId(number.parse().map_err(|_| Problem::BadForm("outcome".into()))?)),
    };
    let Raise { colour, note, .. } = form;
    let deed = match (outcome, form.only_teacher.is_empty()) {
        // In one, so that no classmate sees it first.
        (Some(outcome), false) => {
            let what = HelpDeed::Raise { colour, outcome, note, whom: Whom::Teacher };
            Deed::Help { student: student.student, what }
        }
        (outcome, _) => Deed::RaiseCup { student: student.student, colour, outcome, note },
    };
    submit(&app, &student, &tap, &form.claim, deed).await
}

/// A form that says nothing but whose page it is on.
#[derive(Deserialize)]
struct Bare {
    claim: String,
}

/// `POST /me/cup/lower`
async fn lower(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Bare>,
) -> Result<Response, Problem> {
    let deed = Deed::LowerCup { student: student.student };
    submit(&app, &student, &tap, &form.claim, deed).await
}

/// `POST /me/cup/confirm`
async fn confirm(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Bare>,
) -> Result<Response, Problem> {
    let deed = Deed::ConfirmCup { student: student.student };
    submit(&app, &student, &tap, &form.claim, deed).await
}

#[derive(Deserialize)]
struct Report {
    claim: String,
    outcome: u32,
    status: Status,
}

/// `POST /me/status`
async fn status(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Report>,
) -> Result<Response, Problem> {
    let deed = Deed::SetStatus { student: student.student, outcome: OutcomeId(form.outcome), status: form.status };
    submit(&app, &student, &tap, &form.claim, deed).await
}

#[derive(Deserialize)]
struct LookBack {
    claim: String,
    outcome: u32,
    solid: YesNo,
}

/// As forms say it.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum YesNo {
    Yes,
    No,
}

/// `POST /me/review`: "still solid", or "not sure any more" (S23).
async fn review(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<LookBack>,
) -> Result<Response, Problem> {
    let (outcome, solid) = (OutcomeId(form.outcome), form.solid == YesNo::Yes);
    submit(&app, &student, &tap, &form.claim, Deed::Review { student: student.student, outcome, solid }).await
}

/// What was practised by now, since the try that the page showed: `items` or `minutes`.
#[derive(Deserialize)]
struct Practised {
    claim: String,
    outcome: u32,
    attempt: u64,
    items: Option<u8>,
    minutes: Option<u8>,
}

/// `POST /me/practice`: "I did one", or some minutes more (S30).
async fn practice(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Practised>,
) -> Result<Response, Problem> {
    let Practised { claim, outcome, attempt, items, minutes } = form;
    let done = items.map(Amount::Items).or(minutes.map(Amount::Minutes));
    let what = RetakeDeed::Practise { attempt, done: done.ok_or_else(|| Problem::BadForm("items".into()))? };
    let deed = Deed::Retake { student: student.student, outcome: OutcomeId(outcome), what };
    submit(&app, &student, &tap, &claim, deed).await
}

/// Submits a tap made on the page of `claim`, and says what became of it.
async fn submit(app: &App, student: &Student, tap: &Tap, claim: &str, deed: Deed) -> Result<Response, Problem> {
    submit_to(app, student, tap, claim, deed, "/me?saved=1").await
}

/// The same from another page than the first: `back` is its address.
async fn submit_to(
    app: &App,
    student: &Student,
    tap: &Tap,
    claim: &str,
    deed: Deed,
    back: &str,
) -> Result<Response, Problem> {
    student.made_on(claim)?;
    let receipt = tap.submit(app, student.wish(deed), student.student).await?;
    Ok(told(student, tap, &receipt, back))
}

/// The page again, or for a script what it needs to know.
fn told(student: &Student, tap: &Tap, receipt: &Receipt, back: &str) -> Response {
    if !tap.by_script {
        return Redirect::to(back).into_response();
    }
    let text = student.text;
    let message = if receipt.late { text.say("student-late") } else { text.say("saved-done") };
    let answer = json!({ "answer": "saved", "number": receipt.number, "late": receipt.late, "message": message });
    Json(answer).into_response()
}

impl Student {
    /// Refuses a form from another's page, or of another class: a tablet handed over, a tab left open (TRUST.md, Taps).
    fn made_on(&self, claim: &str) -> Result<(), Problem> {
        let own = crate::view::student::claim(self.student, self.section);
        if claim == own { Ok(()) } else { Err(Problem::Refused(crate::classroom::Refusal::NotYours)) }
    }
}
