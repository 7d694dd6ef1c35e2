//! The plan of coming checks (S27).

use super::class::{Class, shown_again};
use super::form::Fields;
use crate::classroom::{Day, Deed, OutcomeId, PlannedCheck, Refusal};
use crate::view::parts::typed_day;
use crate::view::teach::{Done, plan, skills};
use crate::web::Problem;
use axum::response::Response;

/// `POST /teach/{section}/plan`: puts a skill on the plan, or takes it off.
pub(super) async fn set(class: Class, fields: Fields) -> Result<Response, Problem> {
    let outcome = OutcomeId(fields.parsed("skill")?);
    let check = match fields.has("off") {
        true => Ok(None),
        false => read(&fields).map(Some),
    };
    let told = match check {
        Ok(check) => class.tell(Deed::PlanCheck { outcome, check: check.map(Box::new) }).await,
        Err(refusal) => Err(Problem::Refused(refusal)),
    };
    match told {
        Ok(_) => Ok(class.done("/skills", Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, plan::FORM, fields)?;
            Ok(shown_again(status, skills::show(&desk).into_string()))
        }
    }
}

fn read(fields: &Fields) -> Result<PlannedCheck, Refusal> {
    let day = |name: &str| -> Result<Option<Day>, Refusal> {
        match fields.get(name).trim() {
            "" => Ok(None),
            typed => typed_day(typed).map(Some).ok_or(Refusal::NoSuchDay),
        }
    };
    Ok(PlannedCheck { from: day("from")?, to: day("to")?, words: fields.get("words").to_owned() })
}
