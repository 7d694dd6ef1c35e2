//! What can be asked of a data folder beside a running hub and without one: the same answer either way.

use super::socket;
use super::words::Trouble;
use crate::classroom::{Section, State};
use crate::exchange::{export, history};
use crate::journal::{self, Journal, Progress, Reader, STORE};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::Path;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub(super) enum Request {
    /// Everything, in one file.
    Backup,
    /// Whether all is whole.
    Check,
    /// A class, as a file; without a name, the only one.
    Export {
        /// The class's name or number.
        class: Option<String>,
        /// The kind of file.
        format: Format,
    },
}

/// The kinds of file that a class can be exported to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub(super) enum Format {
    /// A table: a row a student, a column a skill
    Csv,
    /// A table: a row a student and skill, with the level and when it was judged
    LongCsv,
    /// Everything of the class in one document, for other programs
    Json,
    /// A table: everything that ever happened in the class, one thing a row
    History,
}

/// What is said beside the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub(super) enum Reply {
    /// A backup was written.
    Backup {
        /// How many events it holds.
        events: u64,
        /// Its size.
        bytes: u64,
    },
    /// All is whole.
    Whole {
        /// How many events.
        events: u64,
        /// How many students.
        students: u64,
        /// How many classes.
        sections: u64,
        /// The wall clock of the last event.
        last_wall_ms: Option<i64>,
        /// Where the snapshot stands.
        snapshot: Option<u64>,
        /// Whether the hub ended in an orderly way.
        clean_stop: bool,
    },
    /// A class was written.
    Export {
        /// The class's name.
        class: String,
    },
}

/// Asks the hub that runs on the folder, or where none runs the store itself.
pub(super) fn ask(
    data: &Path,
    request: &Request,
    out: &mut dyn Write,
    progress: &mut Progress,
) -> Result<Reply, Trouble> {
    if !data.is_dir() {
        return Err(format!("there is no folder {}", data.display()).into());
    }
    if let Some(hub) = socket::call(data)? {
        return hub.ask(request, out, progress);
    }
    if !data.join(STORE).try_exists()? {
        return Err(format!("there is nothing of Cupboard's in the folder {}", data.display()).into());
    }
    if *request == Request::Check {
        return Ok(whole(journal::check(data, progress)?));
    }
    let (journal, recovered) = Journal::open(data)?;
    answer(request, &recovered.state, &journal.reader(), out, progress)
}

/// Answers from a state and the store that it stands in.
pub(super) fn answer(
    request: &Request,
    state: &State,
    reader: &Reader,
    out: &mut dyn Write,
    progress: &mut Progress,
) -> Result<Reply, Trouble> {
    match request {
        Request::Backup => {
            let summary = reader.back_up(out, progress)?;
            Ok(Reply::Backup { events: summary.events, bytes: summary.bytes })
        }
        Request::Check => Ok(whole(reader.check(progress)?)),
        Request::Export { class, format } => {
            let section = find(state, class.as_deref())?;
            let file = match format {
                Format::Csv => export::marks_csv(state, section),
                Format::LongCsv => export::long_csv(state, section),
                Format::Json => document(state, section)?,
                Format::History => past(state, section, reader, progress)?,
            };
            out.write_all(&file)?;
            out.flush()?;
            Ok(Reply::Export { class: section.name.clone() })
        }
    }
}

fn whole(report: journal::Report) -> Reply {
    let journal::Report { events, students, sections, last_wall_ms, snapshot, clean_stop, .. } = report;
    Reply::Whole { events, students, sections, last_wall_ms, snapshot, clean_stop }
}

fn document(state: &State, section: &Section) -> Result<Vec<u8>, Trouble> {
    let document = serde_json::to_vec_pretty(&export::section_json(state, section));
    let mut file = document.map_err(|error| Trouble::from(error.to_string()))?;
    file.push(b'\n');
    Ok(file)
}

fn past(state: &State, section: &Section, reader: &Reader, progress: &mut Progress) -> Result<Vec<u8>, Trouble> {
    let mut failed = None;
    let events = reader.events(1)?.map_while(|event| match event {
        Ok(event) => {
            progress(event.number, state.number.max(event.number));
            Some(event)
        }
        Err(error) => {
            failed = Some(error);
            None
        }
    });
    let file = history::history_csv(state, section, events);
    failed.map_or(Ok(file), |error| Err(error.into()))
}

/// The class of a name, or of a number where no class is named so; `None` where there is none.
pub(super) fn named<'a>(state: &'a State, name: &str) -> Result<Option<&'a Section>, Trouble> {
    let same = |section: &&Section| section.name.to_lowercase() == name.trim().to_lowercase();
    let found: Vec<&Section> = state.sections.values().map(AsRef::as_ref).filter(same).collect();
    match found.as_slice() {
        [] => {
            Ok(name.parse().ok().and_then(|id| state.sections.get(&crate::classroom::SectionId(id))).map(AsRef::as_ref))
        }
        [section] => Ok(Some(section)),
        several => {
            let numbers: Vec<String> = several.iter().map(|section| format!("--class {}", section.id)).collect();
            Err(format!("several classes are called {name:?}: say which by its number, {}", numbers.join(" or "))
                .into())
        }
    }
}

fn find<'a>(state: &'a State, class: Option<&str>) -> Result<&'a Section, Trouble> {
    let names = || {
        let names = state.sections.values().map(|section| format!("  {} (number {})", section.name, section.id));
        names.collect::<Vec<_>>().join("\n")
    };
    match class {
        _ if state.sections.is_empty() => Err("there is no class yet".into()),
        Some(name) => named(state, name)?
            .ok_or_else(|| format!("there is no class called {name:?}. There are:\n{}", names()).into()),
        None => match state.sections.values().next() {
            Some(only) if state.sections.len() == 1 => Ok(only),
            _ => Err(format!("there are several classes: say which with --class. There are:\n{}", names()).into()),
        },
    }
}
