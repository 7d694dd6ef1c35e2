//! Taps of students who help each other (S8, S13, S16, S20).

use super::journal::LookBack;
use super::page::{again, render};
use super::submit;
use crate::classroom::meeting::{Exit, Stage};
use crate::classroom::{Deed, HelpDeed, MeetingDeed, Refusal, ReportDeed, StudentId, Whom};
use crate::view::student::help::{answer_form_name, report_form};
use crate::view::student::session::form_name;
use crate::view::student::{self as view, Me};
use crate::web::tap::Tap;
use crate::web::visitor::Student;
use crate::web::{App, Problem};
use axum::Form;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Doing {
    Ask,
    Claim,
    Hold,
    Come,
    HandOn,
    Answer,
    Begin,
}

#[derive(Deserialize)]
pub(in crate::web) struct Help {
    claim: String,
    /// Whose question it is.
    asker: u32,
    #[serde(rename = "do")]
    what: Doing,
    /// `anyone`, `teacher`, or a tutor's number.
    #[serde(default)]
    whom: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    link: String,
}

/// `POST /me/help`: what a student does about a question, their own or another's.
pub(in crate::web) async fn help(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Help>,
) -> Result<Response, Problem> {
    let typed = vec![("note".to_owned(), form.note.clone()), ("link".to_owned(), form.link.clone())];
    let what = match form.what {
        Doing::Ask => HelpDeed::Ask(whom(&form.whom)?),
        Doing::Claim => HelpDeed::Claim,
        Doing::Hold => HelpDeed::Hold(true),
        Doing::Come => HelpDeed::Hold(false),
        Doing::HandOn => HelpDeed::HandOn,
        Doing::Answer => HelpDeed::Answer { note: form.note, link: form.link },
        Doing::Begin => HelpDeed::Begin,
    };
    let deed = Deed::Help { student: StudentId(form.asker), what };
    let answer = submit(&app, &student, &tap, &form.claim, deed).await.map_err(|problem| who_was_first(&app, problem));
    let form = answer_form_name(StudentId(form.asker));
    answer.or_else(|problem| typed_again(&app, &student, &tap, problem, form, typed))
}

/// The first page with what was typed and why it was not taken, where the words were the reason. A script shows the reason
/// beside the form, which is still there.
fn typed_again(
    app: &App,
    student: &Student,
    tap: &Tap,
    problem: Problem,
    form: String,
    typed: Vec<(String, String)>,
) -> Result<Response, Problem> {
    let words = matches!(problem, Problem::Refused(Refusal::NotSaidHere | Refusal::TooLong(_) | Refusal::Empty(_)));
    if !words || tap.by_script {
        return Err(problem);
    }
    again(student, &problem, (form, typed), |refused| {
        render(app, student, |me| view::page(&Me { refused, ..*me }, false))
    })
}

/// Who came too late to a question reads who was first.
pub(in crate::web) fn who_was_first(app: &App, problem: Problem) -> Problem {
    let Problem::Refused(Refusal::AlreadyClaimed(by)) = problem else { return problem };
    let seen = app.look();
    let name = seen.state.students.get(&by).map(|person| person.name.clone());
    name.map_or(problem, Problem::OnTheWay)
}

/// Whom a form asks.
pub(in crate::web) fn whom(said: &str) -> Result<Whom, Problem> {
    match said {
        "anyone" => Ok(Whom::Anyone),
        "teacher" => Ok(Whom::Teacher),
        number => Ok(Whom::Tutor(StudentId(number.parse().map_err(|_| Problem::BadForm("whom".into()))?))),
    }
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum In {
    Join,
    Leave,
    Stage,
    Exit,
    End,
    Reflect,
}

#[derive(Deserialize)]
pub(in crate::web) struct Session {
    claim: String,
    meeting: u32,
    #[serde(rename = "do")]
    what: In,
    stage: Option<Stage>,
    exit: Option<Exit>,
    #[serde(flatten)]
    look_back: LookBack,
}

/// `POST /me/session`: what somebody in a session does.
pub(in crate::web) async fn session(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Session>,
) -> Result<Response, Problem> {
    let (number, typed) = (form.meeting, form.look_back.typed());
    let missing = |field: &str| Problem::BadForm(field.to_owned());
    let deed = match form.what {
        In::Join => MeetingDeed::Join(number),
        In::Leave => MeetingDeed::Leave(number),
        In::Stage => MeetingDeed::SetStage(number, form.stage.ok_or_else(|| missing("stage"))?),
        In::Exit => MeetingDeed::SayExit(number, form.exit.ok_or_else(|| missing("exit"))?),
        In::End => MeetingDeed::End(number),
        In::Reflect => form.look_back.on(number),
    };
    let answer = submit(&app, &student, &tap, &form.claim, Deed::Meeting(deed)).await;
    answer.or_else(|problem| typed_again(&app, &student, &tap, problem, form_name(number), typed))
}

#[derive(Deserialize)]
pub(in crate::web) struct Told {
    claim: String,
    about: Option<u32>,
    #[serde(default)]
    words: String,
}

/// `POST /me/report`: something is not right.
pub(in crate::web) async fn report(
    State(app): State<App>,
    student: Student,
    tap: Tap,
    Form(form): Form<Told>,
) -> Result<Response, Problem> {
    let (about, typed) = (form.about.map(StudentId), vec![("words".to_owned(), form.words.clone())]);
    let deed = Deed::Report { student: student.student, what: ReportDeed::Tell { about, words: form.words } };
    let answer = submit(&app, &student, &tap, &form.claim, deed).await;
    answer.or_else(|problem| typed_again(&app, &student, &tap, problem, report_form(about), typed))
}
