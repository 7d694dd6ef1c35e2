//! Students' cards: which to print, on what paper, and the page to print.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::{Actor, StudentId};
use crate::view::cards::{self, Paper};
use crate::view::teach::cards as choice;
use crate::web::Problem;
use crate::web::cards::{note, sheets as collected};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

/// Where the printer has Letter paper, by what browsers say of their users.
const LETTER_COUNTRIES: [&str; 5] = ["-us", "-ca", "-mx", "-ph", "-419"];

/// `GET /teach/{section}/cards`: which cards, and on what paper.
pub(super) async fn show(class: Class, headers: HeaderMap) -> Result<Response, Problem> {
    let address = class.app.address_line();
    let wanted = students(&class, class.query("student").unwrap_or_default());
    let page = choice::show(&class.desk()?, address.as_deref(), usual_paper(&headers), &wanted);
    Ok(shown(page.into_string()))
}

fn usual_paper(headers: &HeaderMap) -> Paper {
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = accepted.split([',', ';']).next().unwrap_or_default().to_ascii_lowercase();
    let letter = LETTER_COUNTRIES.iter().any(|country| first.ends_with(country));
    if letter { Paper::Letter } else { Paper::A4 }
}

/// Those of a list such as `1,2,5` who are in the class.
fn students(class: &Class, list: &str) -> Vec<StudentId> {
    let member = |student: &StudentId| class.seen.state.section(class.id).is_ok_and(|s| s.active(*student).is_ok());
    list.split(',').filter_map(|id| id.parse().ok()).map(StudentId).filter(member).collect()
}

/// `POST /teach/{section}/cards`: the page to print. From now on it is known which cards there are, and for which address.
pub(super) async fn print(class: Class, headers: HeaderMap, fields: Fields) -> Result<Response, Problem> {
    let papers = Paper::ALL.map(|paper| (paper.key(), paper));
    let paper = fields.one_of("paper", &papers)?;
    let ticked: Vec<&str> = fields.all("student").collect();
    let wanted = match fields.has("all") {
        true => class.desk()?.register(),
        false => students(&class, &ticked.join(",")),
    };
    if wanted.is_empty() {
        let desk = class.with(fields.refused("cards", class.text().say("cards-nobody")))?;
        let page = choice::show(&desk, class.app.address_line().as_deref(), usual_paper(&headers), &[]);
        return Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, page.into_string()));
    }
    note(&class.app, Actor::Teacher, wanted.clone()).await?;
    Ok(class.go(&print_path(paper, &wanted)))
}

fn print_path(paper: Paper, students: &[StudentId]) -> String {
    let list: Vec<String> = students.iter().map(ToString::to_string).collect();
    format!("/cards/print?paper={}&student={}", paper.key(), list.join(","))
}

/// `GET /teach/{section}/cards/print`
pub(super) async fn sheets(class: Class) -> Result<Response, Problem> {
    let paper = class.query("paper").and_then(Paper::from_key).unwrap_or_default();
    let wanted = students(&class, class.query("student").unwrap_or_default());
    let address = class.app.address_line();
    let whole = (&class.seen.state, &*class.seen.access);
    let found = address.as_ref().and_then(|address| collected(whole, address, class.id, Some(&wanted), paper));
    // Nothing was noted yet, or the network has gone: the page before says what is wrong.
    let Some(found) = found.filter(|found| !found.cards.is_empty()) else { return Ok(class.go("/cards")) };
    let desk = class.desk()?;
    let other = |paper| desk.url(&print_path(paper, &wanted));
    Ok(shown(cards::page(desk.text, &found, &desk.url("/cards"), &other).into_string()))
}
