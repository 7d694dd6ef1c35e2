//! Habits of work (S45): the class's list, and how students work, in two taps.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use super::student::again;
use crate::classroom::habit::{Going, Seen};
use crate::classroom::{Deed, HabitDeed, SettingDeed, StudentId};
use crate::view::teach::Done;
use crate::view::teach::habits::{self, going_key};
use crate::web::Problem;
use axum::response::Response;

/// `GET /teach/{section}/habits`: one habit, the whole class.
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    let chosen = class.query("habit").and_then(|place| place.parse().ok()).unwrap_or(0);
    Ok(shown(habits::show(&class.desk()?, chosen).into_string()))
}

/// `POST /teach/{section}/habits`: the list, one a line.
pub(super) async fn set(class: Class, fields: Fields) -> Result<Response, Problem> {
    let list = fields.get("habits").lines().map(str::to_owned).collect();
    match class.tell(Deed::Set(SettingDeed::Habits(list))).await {
        Ok(_) => Ok(class.done("/habits", Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, habits::LIST_FORM, fields)?;
            Ok(shown_again(status, habits::show(&desk, 0).into_string()))
        }
    }
}

fn going(key: &str) -> Result<Going, Problem> {
    Going::ALL.into_iter().find(|going| going_key(*going) == key).ok_or_else(|| Problem::BadForm("going".into()))
}

/// What is written down; the word of a line is optional.
fn seen(fields: &Fields, going: Going) -> HabitDeed {
    HabitDeed::Log(Seen { habit: fields.get("habit").to_owned(), going, word: fields.get("word").to_owned() })
}

/// `POST /teach/{section}/habits/log`: the button says whose, and how it goes.
pub(super) async fn log(class: Class, fields: Fields) -> Result<Response, Problem> {
    let (student, how) = fields.get("log").split_once(' ').ok_or_else(|| Problem::BadForm("log".into()))?;
    let student = student.parse().map(StudentId).map_err(|_| Problem::BadForm("log".into()))?;
    let what = seen(&fields, going(how)?);
    let place = class.section()?.habits.iter().position(|habit| habit == fields.get("habit")).unwrap_or(0);
    match class.tell_once("habits/log", &fields, Deed::Habit { student, what }).await {
        Ok(_) => Ok(class.go(&format!("/habits?habit={place}&done={}#h{student}", Done::Saved.key()))),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, habits::LOG_FORM, fields)?;
            Ok(shown_again(status, habits::show(&desk, place).into_string()))
        }
    }
}

/// `POST /teach/{section}/students/{student}/habits`: on the page of one student.
pub(super) async fn log_one(class: Class, fields: Fields) -> Result<Response, Problem> {
    let student = class.student()?;
    let what = seen(&fields, going(fields.get("going"))?);
    match class.tell_once(&format!("habits/{student}"), &fields, Deed::Habit { student, what }).await {
        Ok(_) => Ok(class.go(&format!("/students/{student}?done={}#habits", Done::Saved.key()))),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, habits::LOG_FORM, fields)?;
            Ok(again(&class, desk, status, student).await)
        }
    }
}

/// `POST /teach/{section}/students/{student}/habits/off`: a slip of the finger.
pub(super) async fn take_off(class: Class, fields: Fields) -> Result<Response, Problem> {
    let (student, number) = (class.student()?, fields.parsed("number")?);
    class.tell(Deed::Habit { student, what: HabitDeed::TakeOff { number } }).await?;
    Ok(class.go(&format!("/students/{student}?done={}#habits", Done::Saved.key())))
}
