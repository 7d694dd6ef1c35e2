//! One quick question (S24): asked, answered, counted.

use super::super::error::settled;
use super::super::in_path::InPath;
use super::super::tap::Tap;
use super::super::visitor::{Student, Teacher};
use super::super::{App, Problem};
use super::shape::{Refused, Saved};
use crate::classroom::ticket::{Form, Given};
use crate::classroom::{
    Actor, Deed, OutcomeId, Question, Reply, Section, SectionId, StudentId, Ticket, TicketDeed, TicketId,
};
use crate::hub::Wish;
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a question is answered.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(tag = "by", rename_all = "snake_case")]
pub(super) enum FormShape {
    /// By one of two to five options; `right`, from 0, is told to students only when the teacher lets them see it.
    Choice { options: Vec<String>, right: Option<u8> },
    /// By how sure somebody is, from 1 to 4.
    Confidence,
    /// In words.
    Text,
}

/// What is asked.
#[derive(Deserialize, Serialize, ToSchema)]
pub(super) struct QuestionShape {
    /// The question itself.
    #[schema(max_length = 200)]
    text: String,
    /// How it is answered.
    form: FormShape,
    /// The skill that it is about.
    #[schema(value_type = Option<u32>)]
    outcome: Option<OutcomeId>,
}

/// An answer.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(tag = "by", rename_all = "snake_case")]
pub(super) enum ReplyShape {
    /// An option, from 0.
    Choice { option: u8 },
    /// From 1, not sure at all, to 4, very sure.
    Confidence { level: u8 },
    /// In words, at most 280 characters.
    Text { words: String },
}

/// Something about the questions of a class.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "do", rename_all = "snake_case")]
pub(super) enum TicketShape {
    /// Asks the class, or chosen students; one that is open closes.
    Ask { question: QuestionShape, students: Option<Vec<u32>> },
    /// Asks an earlier one once more.
    AskAgain { ticket: u32 },
    /// Takes no more answers.
    Close { ticket: u32 },
    /// Shows the counts on the wall, or takes them off.
    Show { ticket: u32, shown: bool },
    /// Lets the students see which option is right, once it is closed.
    Reveal { ticket: u32, revealed: bool },
    /// Answers for a student without a device.
    Answer { ticket: u32, student: u32, reply: ReplyShape },
}

/// A question that was asked.
#[derive(Serialize, ToSchema)]
pub(super) struct AskedShape {
    /// Its number.
    #[schema(value_type = u32)]
    ticket: TicketId,
    /// What was asked.
    question: QuestionShape,
    /// Of whom; `null`: of the class.
    #[schema(value_type = Option<Vec<u32>>)]
    students: Option<Vec<StudentId>>,
    /// When, in milliseconds since 1970 by the box's clock.
    asked_wall_ms: i64,
    /// Whether it takes answers.
    open: bool,
    /// Whether the wall shows its counts.
    shown: bool,
    /// Whether students see which option is right.
    revealed: bool,
    /// Who answered what.
    answers: Vec<AnswerShape>,
}

/// An answer of a student's.
#[derive(Serialize, ToSchema)]
struct AnswerShape {
    /// Who.
    #[schema(value_type = u32)]
    student: StudentId,
    /// What.
    reply: ReplyShape,
    /// It arrived after the question had closed.
    late: bool,
}

/// A question as a student sees it.
#[derive(Serialize, ToSchema)]
pub(super) struct MyQuestion {
    /// Its number.
    #[schema(value_type = u32)]
    ticket: TicketId,
    /// What is asked. Which option is right stands here only when the teacher lets students see it.
    question: QuestionShape,
    /// Whether it takes answers.
    open: bool,
    /// Their own answer.
    reply: Option<ReplyShape>,
}

impl MyQuestion {
    /// The question that waits for them, or the one whose right answer they may see.
    pub(super) fn of(section: &Section, student: StudentId) -> Option<Self> {
        let (id, ticket) = section.question_for(student).or_else(|| section.answer_for(student))?;
        let mut question: QuestionShape = ticket.question.clone().into();
        if let FormShape::Choice { right, .. } = &mut question.form {
            *right = right.filter(|_| ticket.revealed && !ticket.is_open());
        }
        let reply = ticket.given.get(&student).map(|given| given.reply.clone().into());
        Some(Self { ticket: id, question, open: ticket.is_open(), reply })
    }
}

/// The last questions of a class, newest first.
#[utoipa::path(get, path = "/api/v1/sections/{section}/questions", params(("section" = u32, Path, description = "Its number")),
    responses((status = 200, body = Vec<AskedShape>), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn list(
    State(app): State<App>,
    _teacher: Teacher,
    InPath(section): InPath<u32>,
) -> Result<Json<Vec<AskedShape>>, Problem> {
    let seen = app.look();
    let section = seen.state.section(SectionId(section)).map_err(Problem::Refused)?;
    Ok(Json(section.tickets.newest_first().map(|(id, ticket)| asked(section, id, ticket)).collect()))
}

fn asked(section: &Section, id: TicketId, ticket: &Ticket) -> AskedShape {
    let answer = |(student, given): (&StudentId, &Given)| AnswerShape {
        student: *student,
        reply: given.reply.clone().into(),
        late: given.late,
    };
    AskedShape {
        ticket: id,
        question: ticket.question.clone().into(),
        students: ticket.to.as_ref().map(|to| to.iter().copied().collect()),
        asked_wall_ms: ticket.asked_wall_ms,
        open: ticket.is_open(),
        shown: section.tickets.on_wall == Some(id),
        revealed: ticket.revealed,
        answers: ticket.given.iter().map(answer).collect(),
    }
}

/// Asks, closes, shows.
#[utoipa::path(post, path = "/api/v1/sections/{section}/questions", params(("section" = u32, Path, description = "Its number")),
    request_body = TicketShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused), (status = 503, body = Refused)))]
pub(super) async fn make(
    State(app): State<App>,
    _teacher: Teacher,
    InPath(section): InPath<u32>,
    Json(shape): Json<TicketShape>,
) -> Result<Json<Saved>, Problem> {
    let deed = Deed::Ticket(shape.into());
    let receipt = settled(app.hub.submit(Wish::deed(Actor::Teacher, SectionId(section), deed)).await)?;
    Ok(Json(receipt.into()))
}

/// Answers, or changes the answer while the question is open. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/questions/{ticket}", params(("ticket" = u32, Path, description = "The question")),
    request_body = ReplyShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused, description = "Closed, or no answer to this question"), (status = 503, body = Refused)))]
pub(super) async fn answer(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    InPath(ticket): InPath<u32>,
    Json(reply): Json<ReplyShape>,
) -> Result<Json<Saved>, Problem> {
    let deed = TicketDeed::Answer { ticket: TicketId(ticket), student: me.student, reply: reply.into() };
    let receipt = tap.submit(&app, me.wish(Deed::Ticket(deed)), me.student).await?;
    Ok(Json(receipt.into()))
}

impl From<TicketShape> for TicketDeed {
    fn from(shape: TicketShape) -> Self {
        let ticket = TicketId;
        match shape {
            TicketShape::Ask { question, students } => Self::Ask {
                question: Box::new(question.into()),
                to: students.map(|students| students.into_iter().map(StudentId).collect()),
            },
            TicketShape::AskAgain { ticket: id } => Self::AskAgain { ticket: ticket(id) },
            TicketShape::Close { ticket: id } => Self::Close { ticket: ticket(id) },
            TicketShape::Show { ticket: id, shown } => Self::Show { ticket: ticket(id), shown },
            TicketShape::Reveal { ticket: id, revealed } => Self::Reveal { ticket: ticket(id), revealed },
            TicketShape::Answer { ticket: id, student, reply } => {
                Self::Answer { ticket: ticket(id), student: StudentId(student), reply: reply.into() }
            }
        }
    }
}

impl From<Question> for QuestionShape {
    fn from(Question { text, form, outcome }: Question) -> Self {
        let form = match form {
            Form::Choice { options, right } => FormShape::Choice { options, right },
            Form::Confidence => FormShape::Confidence,
            Form::Text => FormShape::Text,
        };
        Self { text, form, outcome }
    }
}

impl From<QuestionShape> for Question {
    fn from(QuestionShape { text, form, outcome }: QuestionShape) -> Self {
        let form = match form {
            FormShape::Choice { options, right } => Form::Choice { options, right },
            FormShape::Confidence => Form::Confidence,
            FormShape::Text => Form::Text,
        };
        Self { text, form, outcome }
    }
}

impl From<Reply> for ReplyShape {
    fn from(reply: Reply) -> Self {
        match reply {
            Reply::Choice(option) => Self::Choice { option },
            Reply::Confidence(level) => Self::Confidence { level },
            Reply::Text(words) => Self::Text { words },
        }
    }
}

impl From<ReplyShape> for Reply {
    fn from(reply: ReplyShape) -> Self {
        match reply {
            ReplyShape::Choice { option } => Self::Choice(option),
            ReplyShape::Confidence { level } => Self::Confidence(level),
            ReplyShape::Text { words } => Self::Text(words),
        }
    }
}
