//! One student: their name, screen, wall, map, keys, and the classes they are in.

use super::class::{Class, Lesson, shown, shown_again};
use super::form::Fields;
use crate::access::AccessCommand;
use crate::classroom::next::MY_FEW;
use crate::classroom::{Alias, Deed, Event, Language, OutcomeId, PairingDeed, SectionId, StudentId, WeekGoal};
use crate::view::teach::{Desk, Done, student};
use crate::web::Problem;
use axum::response::Response;

/// So much history is shown.
const NEWEST: usize = 100;

/// `GET /teach/{section}/students/{student}`
pub(super) async fn show(Lesson(class): Lesson) -> Result<Response, Problem> {
    let who = class.student()?;
    let desk = class.desk()?;
    if desk.section.active(who).is_err() {
        return Ok(class.go("/students"));
    }
    let events = history(&class, who).await;
    Ok(shown(student::show(&desk, who, &events, class.query("back").unwrap_or_default()).into_string()))
}

/// A history that cannot be read leaves its card empty: the page has more uses.
async fn history(class: &Class, who: StudentId) -> Vec<Event> {
    let reader = class.app.hub.reader();
    let read = tokio::task::spawn_blocking(move || reader.history(who, NEWEST)).await;
    let events = read.ok().and_then(Result::ok).unwrap_or_default();
    events.into_iter().filter(|event| event.section == class.id).collect()
}

/// The page again, with a form that was refused on it.
pub(super) async fn again(class: &Class, desk: Desk<'_>, status: axum::http::StatusCode, who: StudentId) -> Response {
    let events = history(class, who).await;
    shown_again(status, student::show(&desk, who, &events, "").into_string())
}

/// `POST /teach/{section}/students/{student}`
pub(super) async fn save(class: Class, fields: Fields) -> Result<Response, Problem> {
    let who = class.student()?;
    match about(&class, who, &fields).await {
        Ok(()) => Ok(class.done(&format!("/students/{who}"), Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, "about", fields)?;
            Ok(again(&class, desk, status, who).await)
        }
    }
}

/// One command for each thing that is different: each can be taken back by itself only while it is the last.
async fn about(class: &Class, student: StudentId, fields: &Fields) -> Result<(), Problem> {
    let alias = Alias::at(fields.parsed("alias")?).map_err(Problem::Refused)?;
    let language = Language::from_tag(fields.get("language"));
    class.tell(Deed::SetAlias { student, alias }).await?;
    class.tell(Deed::SetLanguage { student, language }).await?;
    class.tell(Deed::SetOffWall { student, off_wall: fields.has("off_wall") }).await?;
    class.tell(Deed::RenameStudent { student, name: fields.get("name").to_owned() }).await?;
    Ok(())
}

/// `POST /teach/{section}/students/{student}/supports`: what an assessor should know (S3).
pub(super) async fn set_supports(class: Class, fields: Fields) -> Result<Response, Problem> {
    let student = class.student()?;
    match class.tell(Deed::SetSupports { student, supports: fields.get("supports").to_owned() }).await {
        Ok(_) => Ok(class.done(&format!("/students/{student}"), Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, "supports", fields)?;
            Ok(again(&class, desk, status, student).await)
        }
    }
}

/// `POST /teach/{section}/students/{student}/home`: the language of their home (S22).
pub(super) async fn set_home_language(class: Class, fields: Fields) -> Result<Response, Problem> {
    let student = class.student()?;
    let deed = PairingDeed::SetHomeLanguage { student, language: fields.get("home").to_owned() };
    match class.tell(Deed::Pairing(deed)).await {
        Ok(_) => Ok(class.done(&format!("/students/{student}"), Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, "home", fields)?;
            Ok(again(&class, desk, status, student).await)
        }
    }
}

/// `POST /teach/{section}/students/{student}/map`: a smaller set of skills, or all (S21).
pub(super) async fn set_map(class: Class, fields: Fields) -> Result<Response, Problem> {
    let student = class.student()?;
    let chosen = fields.all("skill").map(|id| id.parse().map(OutcomeId)).collect::<Result<_, _>>();
    let chosen = chosen.map_err(|_| Problem::BadForm("skill".into()))?;
    let map = if fields.has("all") { None } else { Some(chosen) };
    match class.tell(Deed::SetMap { student, map }).await {
        Ok(_) => Ok(class.done(&format!("/students/{student}"), Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, "map", fields)?;
            Ok(again(&class, desk, status, student).await)
        }
    }
}

/// `POST /teach/{section}/students/{student}/week`: the goals of their week, which are then their "my three" (S21).
pub(super) async fn set_week(class: Class, fields: Fields) -> Result<Response, Problem> {
    let student = class.student()?;
    let goals = if fields.has("end") { vec![] } else { week_goals(&fields)? };
    let deed = Deed::SetWeek { student, goals, lessons: fields.parsed("lessons")? };
    match class.tell(deed).await {
        Ok(_) => Ok(class.done(&format!("/students/{student}"), Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, "week", fields)?;
            Ok(again(&class, desk, status, student).await)
        }
    }
}

/// Those of the three for which a skill is chosen.
fn week_goals(fields: &Fields) -> Result<Vec<WeekGoal>, Problem> {
    let mut goals = Vec::new();
    for number in 0..MY_FEW {
        let skill = format!("skill-{number}");
        if !fields.get(&skill).is_empty() {
            let word = fields.get(&format!("word-{number}")).to_owned();
            goals.push(WeekGoal { outcome: OutcomeId(fields.parsed(&skill)?), word });
        }
    }
    Ok(goals)
}

/// `POST /teach/{section}/students/{student}/keys`: pictures to choose anew, one device or more, a new card, a lost phone.
pub(super) async fn change_keys(class: Class, fields: Fields) -> Result<Response, Problem> {
    let student = class.student()?;
    let command = match fields.get("do") {
        "pictures" => AccessCommand::ForgetPictures { student },
        "more" => AccessCommand::AllowMoreDevices { student, allowed: true },
        "one" => AccessCommand::AllowMoreDevices { student, allowed: false },
        "card" => AccessCommand::NewCard { student },
        "lost" => AccessCommand::LostPhone { student },
        _ => return Err(Problem::BadForm("do".into())),
    };
    class.tell_keys(command).await?;
    let own = format!("/students/{student}");
    Ok(match (fields.get("do"), fields.get("back")) {
        ("card", _) => class.done(&format!("/cards?student={student}"), Done::CardMade),
        ("lost", _) => class.done(&own, Done::PhoneLost),
        (_, "now") => class.done("", Done::Saved),
        _ => class.done(&own, Done::Saved),
    })
}

/// `POST /teach/{section}/students/{student}/share`: into another class as well (S54).
pub(super) async fn share(class: Class, fields: Fields) -> Result<Response, Problem> {
    let student = class.student()?;
    class.tell_in(SectionId(fields.parsed("section")?), Deed::ShareStudent { student }).await?;
    Ok(class.done(&format!("/students/{student}"), Done::Added))
}

/// `POST /teach/{section}/students/{student}/leave`
pub(super) async fn leave(class: Class) -> Result<Response, Problem> {
    class.tell(Deed::Leave { student: class.student()? }).await?;
    Ok(class.done("/students", Done::Left))
}

/// `POST /teach/{section}/students/{student}/return`
pub(super) async fn come_back(class: Class) -> Result<Response, Problem> {
    class.tell(Deed::ComeBack { student: class.student()? }).await?;
    Ok(class.done("/students", Done::Added))
}
