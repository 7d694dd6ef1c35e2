//! Who belongs to the class.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::{Deed, Field, RosterRow};
use crate::view::teach::{Desk, Done, students};
use crate::web::Problem;
use axum::response::Response;

/// `GET /teach/{section}/students`
pub(super) async fn list(class: Class) -> Result<Response, Problem> {
    Ok(shown(page(&class, &class.desk()?)))
}

fn page(class: &Class, desk: &Desk<'_>) -> String {
    students::show(desk, class.app.address_line().as_deref()).into_string()
}

/// `POST /teach/{section}/students`: one more. A second person of one name is one more, too: the roster has them twice.
pub(super) async fn add(class: Class, fields: Fields) -> Result<Response, Problem> {
    let name = fields.get("name").to_owned();
    let rows = vec![RosterRow { name: name.clone(), language: None }; namesakes(&class, &name)? + 1];
    match class.tell_once("add", &fields, Deed::ImportRoster { rows }).await {
        Ok(_) => Ok(class.done("/students", Done::Added)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, "add", fields)?;
            Ok(shown_again(status, page(&class, &desk)))
        }
    }
}

/// How many of this name belong to the class already.
fn namesakes(class: &Class, name: &str) -> Result<usize, Problem> {
    let desk = class.desk()?;
    let name = Field::StudentName.clean(name).unwrap_or_default().to_lowercase();
    Ok(desk.register().into_iter().filter(|student| desk.plain_name(*student).to_lowercase() == name).count())
}
