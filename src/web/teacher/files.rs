//! What a teacher takes home: tables and a document.

use super::class::Class;
use crate::exchange::{export, history as history_table, term};
use crate::web::Problem;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::cell::Cell;

const CSV: &str = "text/csv; charset=utf-8";

/// `GET /teach/{section}/export.csv`
pub(super) async fn marks(class: Class) -> Result<Response, Problem> {
    let desk = class.desk()?;
    Ok(file("csv", "marks", &desk.section.name, CSV, export::marks_csv(desk.state, desk.section)))
}

/// `GET /teach/{section}/export-long.csv`
pub(super) async fn long(class: Class) -> Result<Response, Problem> {
    let desk = class.desk()?;
    Ok(file("csv", "list", &desk.section.name, CSV, export::long_csv(desk.state, desk.section)))
}

/// `GET /teach/{section}/term.csv`: every term's final marks.
pub(super) async fn terms(class: Class) -> Result<Response, Problem> {
    let desk = class.desk()?;
    Ok(file("csv", "final-marks", &desk.section.name, CSV, term::marks_csv(desk.state, desk.section)))
}

/// `GET /teach/{section}/export.json`
pub(super) async fn json(class: Class) -> Result<Response, Problem> {
    let desk = class.desk()?;
    let bytes =
        serde_json::to_vec_pretty(&export::section_json(desk.state, desk.section)).map_err(|_| Problem::Internal)?;
    Ok(file("json", "class", &desk.section.name, "application/json", bytes))
}

/// `GET /teach/{section}/history.csv`
pub(super) async fn history(class: Class) -> Result<Response, Problem> {
    let (reader, seen, id) = (class.app.hub.reader(), class.seen.clone(), class.id);
    let written = tokio::task::spawn_blocking(move || {
        let section = seen.state.section(id).ok()?;
        // A store that fails, or is swapped for another, cuts the table short: none is better than half of one.
        let is_whole = Cell::new(true);
        let events = reader.events(1).ok()?.map_while(|event| event.inspect_err(|_| is_whole.set(false)).ok());
        let table = history_table::history_csv(&seen.state, section, events);
        is_whole.get().then(|| (section.name.clone(), table))
    });
    let (name, bytes) = written.await.ok().flatten().ok_or(Problem::Internal)?;
    Ok(file("csv", "history", &name, CSV, bytes))
}

/// `GET /teach/{section}/students/{student}/history.csv`: all of one student, of every class, for them or their parents.
pub(super) async fn student(class: Class) -> Result<Response, Problem> {
    let (who, reader, seen) = (class.student()?, class.app.hub.reader(), class.seen.clone());
    let written = tokio::task::spawn_blocking(move || {
        let mut events = reader.history(who, usize::MAX).ok()?;
        events.reverse();
        Some(history_table::student_csv(&seen.state, who, &events))
    });
    let bytes = written.await.ok().flatten().ok_or(Problem::Internal)?;
    // No name of a child in a file's name: it shows in lists of downloads.
    Ok(file("csv", &format!("student-{who}"), &class.desk()?.section.name, CSV, bytes))
}

/// A download, named after the class as far as every system can write it.
fn file(ending: &str, what: &str, class: &str, mime: &'static str, bytes: Vec<u8>) -> Response {
    let plain: String =
        class.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let name = format!("{}-{what}.{ending}", plain.trim_matches('-'));
    let kind = [
        (header::CONTENT_TYPE, mime.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", name.trim_start_matches('-'))),
    ];
    (kind, bytes).into_response()
}
