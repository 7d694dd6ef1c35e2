//! Mastery day (S36): declared, changed, called off.

use super::class::{Class, shown_again};
use super::form::Fields;
use crate::classroom::{Deed, MasteryDayDeed, Refusal};
use crate::view::teach::{day, now};
use crate::web::Problem;
use axum::response::Response;

/// `POST /teach/{section}/day`
pub(super) async fn set(class: Class, fields: Fields) -> Result<Response, Problem> {
    let deed = match (fields.has("off"), fields.parsed("slots"), fields.parsed("minutes")) {
        (true, ..) => Ok(MasteryDayDeed::CallOff),
        (false, Ok(slots), Ok(minutes)) => Ok(MasteryDayDeed::Declare { slots, minutes }),
        _ => Err(Problem::Refused(Refusal::SlotCount)),
    };
    let told = match deed {
        Ok(deed) => class.tell(Deed::MasteryDay(deed)).await,
        Err(problem) => Err(problem),
    };
    match told {
        Ok(_) => Ok(class.go("")),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, day::FORM, fields)?;
            Ok(shown_again(status, now::show(&desk, class.app.address_line().as_deref(), false).into_string()))
        }
    }
}
