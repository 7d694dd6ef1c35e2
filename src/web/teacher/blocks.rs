//! Tutoring blocks (S18): made, changed, begun, ended; their lists, and who was there.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::block::{Attendance, BlockHour, BlockPlan, BlockTime};
use crate::classroom::{BlockDeed, BlockId, Deed, HeldId, OutcomeId, Refusal, StudentId};
use crate::view::teach::{Done, blocks};
use crate::web::Problem;
use crate::web::student::block::wanted;
use axum::response::Response;

/// `GET /teach/{section}/blocks`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    Ok(shown(blocks::show(&class.desk()?).into_string()))
}

/// `POST /teach/{section}/blocks`: a new one, or `block` changed.
pub(super) async fn plan(class: Class, fields: Fields) -> Result<Response, Problem> {
    let block = match fields.get("block") {
        "" => None,
        _ => Some(BlockId(fields.parsed("block")?)),
    };
    let told = match planned(&fields) {
        Ok(plan) => class.tell_once("blocks", &fields, Deed::Block(BlockDeed::Plan { block, plan })).await,
        Err(problem) => Err(problem),
    };
    match told {
        Ok(_) => Ok(class.done("/blocks", if block.is_some() { Done::Saved } else { Done::Added })),
        Err(problem) => {
            let form = block.map_or_else(|| blocks::MAKE_FORM.to_owned(), blocks::change_form);
            let (status, desk) = class.refused(&problem, form, fields)?;
            Ok(shown_again(status, blocks::show(&desk).into_string()))
        }
    }
}

fn planned(fields: &Fields) -> Result<BlockPlan, Problem> {
    let at = match fields.get("lesson") {
        "" => fields.get("hour").trim().split_once(':').and_then(|(hour, minute)| {
            let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
            (hour < 24 && minute < 60).then_some(BlockHour::Minute(hour * 60 + minute))
        }),
        number => number.parse().ok().map(BlockHour::Lesson),
    };
    let time = BlockTime {
        weekday: fields.parsed("weekday").map_err(|_| Refusal::BlockTime).map_err(Problem::Refused)?,
        at: at.ok_or(Problem::Refused(Refusal::BlockTime))?,
    };
    let seats = fields.parsed("seats").map_err(|_| Problem::Refused(Refusal::BlockSeats))?;
    let skill = |id: &str| id.parse().map(OutcomeId).map_err(|_| Problem::BadForm("skill".into()));
    let outcomes = fields.all("skill").map(skill).collect::<Result<_, _>>()?;
    let (name, place) = (fields.get("name").to_owned(), fields.get("place").to_owned());
    Ok(BlockPlan { name, time, place, seats, outcomes })
}

/// `POST /teach/{section}/blocks/{block}`: one button each.
pub(super) async fn act(class: Class, fields: Fields) -> Result<Response, Problem> {
    let block = BlockId(class.number("block")?);
    let deed = match fields.get("do") {
        "begin" => BlockDeed::Begin { block, round: fields.parsed("round")? },
        "end" => BlockDeed::End { block },
        "show" => BlockDeed::Show { block, on: true },
        "hide" => BlockDeed::Show { block, on: false },
        _ => return Err(Problem::BadForm("do".into())),
    };
    let begins = matches!(deed, BlockDeed::Begin { .. });
    class.tell(Deed::Block(deed)).await?;
    Ok(class.go(&format!("/blocks?done={}{}", Done::Saved.key(), if begins { "#held" } else { "" })))
}

/// `POST /teach/{section}/blocks/{block}/list`: for a student without a device; no wish takes them off.
pub(super) async fn list(class: Class, fields: Fields) -> Result<Response, Problem> {
    let block = BlockId(class.number("block")?);
    let (round, student) = (fields.parsed("round")?, StudentId(fields.parsed("student")?));
    let wanted = wanted(fields.get("wanted"))?;
    match class.tell(Deed::Block(BlockDeed::SignUp { block, round, student, wanted })).await {
        Ok(_) => Ok(class.go(&format!("/blocks?done={}#block-{block}", Done::Saved.key()))),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, format!("block-list-{block}"), fields)?;
            Ok(shown_again(status, blocks::show(&desk).into_string()))
        }
    }
}

/// `POST /teach/{section}/blocks/held/{held}`: one mark, or everybody else here.
pub(super) async fn mark(class: Class, fields: Fields) -> Result<Response, Problem> {
    let held = HeldId(class.number("held")?);
    let marks = [
        ("here", Some(Attendance::Here)),
        ("missed", Some(Attendance::Missed)),
        ("excused", Some(Attendance::Excused)),
        ("none", None),
    ];
    let deed = match fields.get("mark") {
        "rest" => BlockDeed::MarkRest { held },
        _ => {
            let student = StudentId(fields.parsed("student")?);
            BlockDeed::Mark { held, student, mark: fields.one_of("mark", &marks)? }
        }
    };
    class.tell(Deed::Block(deed)).await?;
    Ok(class.go(&format!("/blocks?done={}#held-{held}", Done::Saved.key())))
}
