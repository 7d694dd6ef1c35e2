//! Lists by paste or file: look first, say what the columns are where that is not sure, then put in (never deletes).

use super::class::{Class, shown, shown_again};
use super::form::{Fields, Upload};
use crate::classroom::{Actor, Command, Context, Deed, Event, Fact, OutcomeRow, RosterRow, Section};
use crate::exchange::table::decode;
use crate::exchange::{Column, ImportError, Mapping, Preview, Table, roster, skills as skill_list};
use crate::text::Text;
use crate::view::teach::import::{self, Along, Changes, List};
use crate::view::teach::{Desk, Done, Draft};
use crate::web::Problem;
use axum::http::StatusCode;
use axum::response::Response;

/// `GET /teach/{section}/students/paste`
pub(super) async fn paste_roster(class: Class) -> Result<Response, Problem> {
    paste(&class, List::Roster)
}

/// `GET /teach/{section}/skills/paste`
pub(super) async fn paste_skills(class: Class) -> Result<Response, Problem> {
    paste(&class, List::Skills)
}

fn paste(class: &Class, list: List) -> Result<Response, Problem> {
    let guide = class.query("guide") == Some("yes");
    Ok(shown(import::paste(&class.desk()?, list, "", guide).into_string()))
}

/// `POST /teach/{section}/students/import`
pub(super) async fn roster(class: Class, upload: Upload) -> Result<Response, Problem> {
    import::<roster::Part>(class, upload).await
}

/// `POST /teach/{section}/skills/import`
pub(super) async fn skills(class: Class, upload: Upload) -> Result<Response, Problem> {
    import::<skill_list::Part>(class, upload).await
}

/// A kind of list, by the kinds of its columns.
trait Listed: Column {
    const LIST: List;
    fn table(bytes: &[u8]) -> Result<Table, ImportError>;
    fn preview(table: &Table) -> Preview<Self>;
    /// The command that puts the list in, and how many rows it has.
    fn deed(table: &Table, mapping: &Mapping<Self>) -> Result<(Deed, usize), ImportError>;
}

impl Listed for roster::Part {
    const LIST: List = List::Roster;

    fn table(bytes: &[u8]) -> Result<Table, ImportError> {
        roster::table(bytes)
    }

    fn preview(table: &Table) -> Preview<Self> {
        roster::preview(table)
    }

    fn deed(table: &Table, mapping: &Mapping<Self>) -> Result<(Deed, usize), ImportError> {
        let rows: Vec<RosterRow> = roster::read(table, mapping)?;
        let count = rows.len();
        Ok((Deed::ImportRoster { rows }, count))
    }
}

impl Listed for skill_list::Part {
    const LIST: List = List::Skills;

    fn table(bytes: &[u8]) -> Result<Table, ImportError> {
        skill_list::table(bytes)
    }

    fn preview(table: &Table) -> Preview<Self> {
        skill_list::preview(table)
    }

    fn deed(table: &Table, mapping: &Mapping<Self>) -> Result<(Deed, usize), ImportError> {
        let rows: Vec<OutcomeRow> = skill_list::read(table, mapping)?;
        let count = rows.len();
        Ok((Deed::ImportOutcomes { rows }, count))
    }
}

/// What the steps so far have said.
struct Sent {
    content: String,
    header: Option<bool>,
    columns: Vec<String>,
    guide: bool,
    ask: bool,
    go: bool,
    again: bool,
}

impl Sent {
    fn read(upload: &Upload) -> Result<Self, ImportError> {
        let fields = &upload.fields;
        let content = match &upload.file {
            Some(bytes) => decode(bytes)?,
            None => decode(fields.get("list").as_bytes())?,
        };
        let header = match fields.get("header") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let columns = fields.all("column").map(str::to_owned).collect();
        let [guide, ask, go, again] = ["guide", "ask", "go", "again"].map(|name| fields.has(name));
        Ok(Self { content, header, columns, guide, ask, go, again })
    }
}

async fn import<C: Listed>(class: Class, upload: Upload) -> Result<Response, Problem> {
    let read = Sent::read(&upload).and_then(|sent| {
        let mut table = C::table(sent.content.as_bytes())?;
        if let Some(header) = sent.header {
            table.set_header(header);
        }
        Ok((sent, table))
    });
    let (sent, table) = match read {
        Ok(read) => read,
        Err(error) => return paste_again::<C>(&class, upload.fields, error.sentence(class.text())),
    };
    if sent.again {
        return Ok(shown(import::paste(&class.desk()?, C::LIST, &sent.content, sent.guide).into_string()));
    }
    let seems = C::preview(&table);
    let columns: Vec<&str> = sent.columns.iter().map(String::as_str).collect();
    let mapping = if columns.is_empty() { seems.mapping() } else { Mapping::from_keys(columns.iter().copied()) };
    let along =
        Along { list: C::LIST, content: &sent.content, header: sent.header, columns: &columns, guide: sent.guide };
    if sent.ask || (columns.is_empty() && !seems.is_sure()) {
        return map_columns(&class, along, &seems, &mapping, None);
    }
    let (deed, rows) = match C::deed(&table, &mapping) {
        Ok(deed) => deed,
        Err(error) => return map_columns(&class, along, &seems, &mapping, Some(error.sentence(class.text()))),
    };
    let events = match would_be(&class.desk()?, &deed) {
        Ok(events) => events,
        Err(sentence) => return map_columns(&class, along, &seems, &mapping, Some(sentence)),
    };
    if !sent.go {
        let desk = class.desk()?;
        return Ok(shown(import::preview(&desk, along, &changes(&desk, &events, rows)).into_string()));
    }
    class.tell(deed).await?;
    Ok(if sent.guide { class.go(C::LIST.next()) } else { class.done(C::LIST.path(), Done::Imported) })
}

/// The paste again, as it was.
fn paste_again<C: Listed>(class: &Class, fields: Fields, sentence: String) -> Result<Response, Problem> {
    let guide = fields.has("guide");
    let desk = class.with(fields.refused("import", sentence))?;
    Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, import::paste(&desk, C::LIST, "", guide).into_string()))
}

fn map_columns<C: Listed>(
    class: &Class,
    along: Along<'_>,
    seems: &Preview<C>,
    mapping: &Mapping<C>,
    sentence: Option<String>,
) -> Result<Response, Problem> {
    let columns: Vec<_> =
        seems.columns.iter().enumerate().map(|(n, seen)| column(class.text(), seen, mapping, n)).collect();
    let Some(sentence) = sentence else {
        return Ok(shown(import::mapping(&class.desk()?, along, &columns, seems.has_header).into_string()));
    };
    let desk = class.with(Draft { form: "import".into(), sentence, fields: Vec::new() })?;
    let page = import::mapping(&desk, along, &columns, seems.has_header).into_string();
    Ok(shown_again(StatusCode::UNPROCESSABLE_ENTITY, page))
}

fn column<C: Listed>(
    text: Text,
    seen: &crate::exchange::Sample<C>,
    mapping: &Mapping<C>,
    place: usize,
) -> import::Column {
    let chosen = mapping.0.get(place).copied().unwrap_or(C::IGNORE);
    let kinds = C::ALL.iter().map(|kind| (kind.key(), kind.label(text), *kind == chosen)).collect();
    import::Column { heading: seen.heading.clone(), cells: seen.cells.clone(), kinds }
}

/// What a list would bring about, or why not; nothing is written.
fn would_be(desk: &Desk<'_>, deed: &Deed) -> Result<Vec<Event>, String> {
    let command = Command::In(desk.section.id, deed.clone());
    desk.state
        .decide(&command, &Context::live(Actor::Teacher, desk.now, 0))
        .map_err(|refusal| desk.text.refusal(&refusal))
}

fn changes(desk: &Desk<'_>, events: &[Event], rows: usize) -> Changes {
    let mut changes = Changes::default();
    for event in events {
        note(desk, &event.fact, &mut changes);
    }
    let moved = changes.new.len() + changes.back.len() + changes.changed.len();
    Changes { same: rows.saturating_sub(moved), ..changes }
}

fn note(desk: &Desk<'_>, fact: &Fact, changes: &mut Changes) {
    match fact {
        Fact::Enrolled { name, .. } => changes.new.push(name.clone()),
        Fact::Returned { student, .. } => changes.back.push(desk.plain_name(*student).to_owned()),
        Fact::LanguageSet { student, .. } => {
            let name = desk.plain_name(*student).to_owned();
            if changes.back.last() != Some(&name) {
                changes.changed.push(name);
            }
        }
        Fact::OutcomeSet { outcome, value } => {
            let line = format!("{} {}", value.code, value.statement).trim().to_owned();
            match known(desk.section, *outcome) {
                None => changes.new.push(line),
                Some(true) => changes.back.push(line),
                Some(false) => changes.changed.push(line),
            }
        }
        _ => {}
    }
}

/// Whether a skill was taught before and retired; `None`: it is new.
fn known(section: &Section, outcome: crate::classroom::OutcomeId) -> Option<bool> {
    section.outcomes.get(&outcome).map(|outcome| outcome.retired)
}
