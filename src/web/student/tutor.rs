//! Students who tutor: the letter, leaving and coming back (S4), what one is there for classmates (S6), the class's list
//! (S5) and the norms (S19).

use super::page::{self, Told, found, render, stream};
use super::{Bare, submit_to};
use crate::classroom::tutor::Letter;
use crate::classroom::{Deed, OutcomeId, TutorDeed};
use crate::view::student::tutor::{self as view, letter, line_of, list};
use crate::view::teach::Refused;
use crate::web::error::settled;
use crate::web::in_path::InPath;
use crate::web::tap::Tap;
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::Form;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

/// A letter of twelve answers of 600 characters, in a script of four bytes a letter, and what the form puts around it.
pub(super) const LETTER_BODY: usize = 128 << 10;

/// `GET /me/tutors`: all tutors of the class, by skill.
pub(in crate::web) async fn all(
    State(app): State<App>,
    student: Student,
    Query(told): Query<Told>,
) -> Result<Html<String>, Problem> {
    render(&app, &student, |me| list::page(me, &Refused::default(), told.saved.is_some()))
}

/// `GET /me/tutors/events`: this device's own stream of that page.
pub(in crate::web) async fn events(
    State(app): State<App>,
    student: Student,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    stream(&app, student, &headers, "tutors", |me| Some(view::live(me)))
}

fn letter_page(
    app: &App,
    student: &Student,
    outcome: OutcomeId,
    refused: &Refused,
    saved: bool,
) -> Result<Html<String>, Problem> {
    found(app, student, |me| letter::page(me, outcome, refused, saved))
}

/// `GET /me/skills/{outcome}/tutor`: the letter, and how it stands.
pub(in crate::web) async fn show(
    State(app): State<App>,
    student: Student,
    InPath(outcome): InPath<u32>,
    Query(told): Query<Told>,
) -> Result<Html<String>, Problem> {
    letter_page(&app, &student, OutcomeId(outcome), &Refused::default(), told.saved.is_some())
}

/// `POST /me/skills/{outcome}/tutor`: the letter; one that was refused comes back as it was.
pub(in crate::web) async fn apply(
    State(app): State<App>,
    student: Student,
    InPath(outcome): InPath<u32>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let get = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    student.made_on(get("claim").unwrap_or_default())?;
    let outcome = OutcomeId(outcome);
    let bad = |name: &str| Problem::BadForm(name.to_owned());
    let mut letter = Letter::default();
    for place in 0.. {
        let Some(question) = get(&format!("question-{place}")) else { break };
        let question = line_of(question).ok_or_else(|| bad("question"))?;
        letter.answers.push((question, get(&format!("answer-{place}")).unwrap_or_default().to_owned()));
    }
    let ticks = fields.iter().filter(|(name, _)| name == "tick").map(|(_, value)| line_of(value));
    letter.ticked = ticks.collect::<Option<_>>().ok_or_else(|| bad("tick"))?;
    let norms = get("norms").and_then(|mark| mark.parse().ok());
    let what = TutorDeed::Apply { outcome, letter, on_wall: get("on_wall") == Some("yes"), norms };
    let deed = Deed::Tutor { student: student.student, what };
    match settled(app.hub.submit(student.wish(deed)).await) {
        Ok(_) => Ok(Redirect::to(&format!("/me/skills/{outcome}/tutor?saved=1")).into_response()),
        Err(problem) => page::again(&student, &problem, (letter::FORM, fields), |refused| {
            letter_page(&app, &student, outcome, refused, false)
        }),
    }
}

async fn tapped(
    (app, student, tap, claim): (&App, &Student, &Tap, &str),
    what: TutorDeed,
    back: &str,
) -> Result<Response, Problem> {
    submit_to(app, student, tap, claim, Deed::Tutor { student: student.student, what }, back).await
}

/// The mark of the norms that were read, where they stood on the form.
#[derive(Deserialize)]
pub(in crate::web) struct Again {
    claim: String,
    norms: Option<u32>,
}

/// `POST /me/skills/{outcome}/tutor/again`: what was taken back, once more.
pub(in crate::web) async fn again(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    InPath(outcome): InPath<u32>,
    Form(form): Form<Again>,
) -> Result<Response, Problem> {
    let what = TutorDeed::AskAgain { outcome: OutcomeId(outcome), norms: form.norms };
    tapped((&app, &student, &tap, &form.claim), what, &format!("/me/skills/{outcome}/tutor?saved=1")).await
}

/// `POST /me/skills/{outcome}/tutor/stop`
pub(in crate::web) async fn stop(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    InPath(outcome): InPath<u32>,
    Form(form): Form<Bare>,
) -> Result<Response, Problem> {
    let what = TutorDeed::Stop { outcome: OutcomeId(outcome) };
    tapped((&app, &student, &tap, &form.claim), what, &format!("/me/skills/{outcome}/tutor?saved=1")).await
}

#[derive(Deserialize)]
pub(in crate::web) struct OfferAnswer {
    claim: String,
    answer: Later,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Later {
    Later,
    Never,
}

/// `POST /me/skills/{outcome}/tutor/offer`: "not now", or "no thanks".
pub(in crate::web) async fn answer_offer(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    InPath(outcome): InPath<u32>,
    Form(form): Form<OfferAnswer>,
) -> Result<Response, Problem> {
    let what = TutorDeed::AnswerOffer { outcome: OutcomeId(outcome), never: form.answer == Later::Never };
    tapped((&app, &student, &tap, &form.claim), what, "/me?saved=1").await
}

#[derive(Deserialize)]
pub(in crate::web) struct Available {
    claim: String,
    available: super::YesNo,
}

/// `POST /me/tutors/available`
pub(in crate::web) async fn set_available(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Available>,
) -> Result<Response, Problem> {
    let what = TutorDeed::SetAvailable { available: form.available == super::YesNo::Yes };
    tapped((&app, &student, &tap, &form.claim), what, "/me/tutors?saved=1").await
}

#[derive(Deserialize)]
pub(in crate::web) struct OnWall {
    claim: String,
    on_wall: super::YesNo,
}

/// `POST /me/tutors/wall`
pub(in crate::web) async fn set_on_wall(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<OnWall>,
) -> Result<Response, Problem> {
    let what = TutorDeed::SetOnWall { on_wall: form.on_wall == super::YesNo::Yes };
    tapped((&app, &student, &tap, &form.claim), what, "/me/tutors?saved=1").await
}

#[derive(Deserialize)]
pub(in crate::web) struct Norms {
    claim: String,
    norms: u32,
}

/// `POST /me/tutors/norms`: read, as they are now.
pub(in crate::web) async fn read_norms(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Norms>,
) -> Result<Response, Problem> {
    let what = TutorDeed::ReadNorms { norms: form.norms };
    tapped((&app, &student, &tap, &form.claim), what, "/me/tutors?saved=1#norms").await
}

#[derive(Deserialize)]
pub(in crate::web) struct Proposal {
    claim: String,
    text: String,
}

/// `POST /me/tutors/propose`: a line for what makes a good tutor.
pub(in crate::web) async fn propose(
    State(app): State<App>,
    student: Student,
    Form(form): Form<Proposal>,
) -> Result<Response, Problem> {
    student.made_on(&form.claim)?;
    let what = TutorDeed::Propose { text: form.text.clone() };
    let deed = Deed::Tutor { student: student.student, what };
    match settled(app.hub.submit(student.wish(deed)).await) {
        Ok(_) => Ok(Redirect::to("/me/tutors?saved=1#checklist").into_response()),
        Err(problem) => {
            let fields = vec![("text".to_owned(), form.text)];
            page::again(&student, &problem, (list::LINE_FORM, fields), |refused| {
                render(&app, &student, |me| list::page(me, refused, false))
            })
        }
    }
}

/// `POST /me/tutors/propose/withdraw`
pub(in crate::web) async fn withdraw(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Bare>,
) -> Result<Response, Problem> {
    let back = "/me/tutors?saved=1#checklist";
    tapped((&app, &student, &tap, &form.claim), TutorDeed::WithdrawProposal, back).await
}
