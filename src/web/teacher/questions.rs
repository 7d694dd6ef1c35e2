//! One quick question (S24): asked, watched, closed.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::ticket::{Form, MOST_OPTIONS};
use crate::classroom::{Deed, OutcomeId, Question, StudentId, TicketDeed, TicketId};
use crate::view::teach::{question, questions};
use crate::web::Problem;
use axum::response::Response;

/// `GET /teach/{section}/questions`
pub(super) async fn list(class: Class) -> Result<Response, Problem> {
    Ok(shown(questions::show(&class.desk()?).into_string()))
}

/// `POST /teach/{section}/questions`
pub(super) async fn ask(class: Class, fields: Fields) -> Result<Response, Problem> {
    let (question, to) = (Box::new(read(&fields)?), whom(&fields)?);
    let deed = Deed::Ticket(TicketDeed::Ask { question, to });
    match class.tell_once("question", &fields, deed).await {
        Ok(_) => Ok(class.go("")),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, questions::FORM, fields)?;
            Ok(shown_again(status, questions::show(&desk).into_string()))
        }
    }
}

fn read(fields: &Fields) -> Result<Question, Problem> {
    let form = match fields.get("form") {
        "choice" => choice(fields)?,
        "confidence" => Form::Confidence,
        "words" => Form::Text,
        _ => return Err(Problem::BadForm("form".into())),
    };
    let outcome = match fields.get("skill") {
        "" => None,
        _ => Some(OutcomeId(fields.parsed("skill")?)),
    };
    Ok(Question { text: fields.get("text").to_owned(), form, outcome })
}

/// The lines that hold something; the right one is named by its line.
fn choice(fields: &Fields) -> Result<Form, Problem> {
    let right = match fields.get("right") {
        "" => None,
        _ => Some(fields.parsed::<usize>("right")?),
    };
    let lines = (1..=MOST_OPTIONS).map(|number| (number, fields.get(&format!("option{number}")).to_owned()));
    let filled: Vec<_> = lines.filter(|(number, line)| !line.trim().is_empty() || right == Some(*number)).collect();
    let place = right.map(|right| filled.iter().position(|(number, _)| *number == right));
    let right = match place {
        Some(None) => return Err(Problem::BadForm("right".into())),
        place => place.flatten().and_then(|place| u8::try_from(place).ok()),
    };
    Ok(Form::Choice { options: filled.into_iter().map(|(_, line)| line).collect(), right })
}

fn whom(fields: &Fields) -> Result<Option<std::collections::BTreeSet<StudentId>>, Problem> {
    if fields.get("to") != "some" {
        return Ok(None);
    }
    let student = |id: &str| id.parse().map(StudentId).map_err(|_| Problem::BadForm("student".into()));
    fields.all("student").map(student).collect::<Result<_, _>>().map(Some)
}

/// `GET /teach/{section}/questions/{ticket}`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    let (desk, id) = (class.desk()?, class.ticket()?);
    let ticket = desk.section.tickets.get(id).ok_or(Problem::NotFound)?;
    Ok(shown(question::show(&desk, id, ticket).into_string()))
}

/// `POST /teach/{section}/questions/{ticket}`: one tap on a question.
pub(super) async fn act(class: Class, fields: Fields) -> Result<Response, Problem> {
    let ticket = class.ticket()?;
    let deed = match fields.get("do") {
        "close" => TicketDeed::Close { ticket },
        "show" => TicketDeed::Show { ticket, shown: true },
        "hide" => TicketDeed::Show { ticket, shown: false },
        "reveal" => TicketDeed::Reveal { ticket, revealed: true },
        "cover" => TicketDeed::Reveal { ticket, revealed: false },
        "again" => TicketDeed::AskAgain { ticket },
        _ => return Err(Problem::BadForm("do".into())),
    };
    class.tell_once("question", &fields, Deed::Ticket(deed)).await?;
    if fields.get("back") == "now" || fields.get("do") == "again" {
        return Ok(class.go(""));
    }
    Ok(class.go(&format!("/questions/{ticket}")))
}

/// The question that an address asks for, as the live pieces of its page know it.
pub(super) fn in_query(class: &Class) -> Option<TicketId> {
    class.query("question").and_then(|id| id.parse().ok()).map(TicketId)
}
