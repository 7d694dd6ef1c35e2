//! What can be asked of a data folder beside a running hub and without one: the same answer either way.

use super::cards::{self, Paper, Place};
use super::change::Change;
use super::socket;
use super::words::Trouble;
use crate::access::{Access, RecoverySheet};
use crate::classroom::{Section, SectionId, State};
use crate::exchange::{export, history};
use crate::journal::{self, Journal, Progress, Reader, Recipient, STORE, StoreError};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::path::Path;

/// How many events go by between two words of progress.
const STRIDE: u64 = 1_024;

/// Without a recovery sheet nothing can be sealed.
const NO_SHEET: &str = "there is no recovery sheet yet, to which a backup is sealed: print one on the teacher's page (The \
                        box, Backups). Or add --plain: then whoever has the file can read every name in it";

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub(super) enum Request {
    /// Everything, in one file.
    Backup {
        /// Not sealed to the recovery sheet: for anybody to read.
        plain: bool,
    },
    /// Whether all is whole.
    Check,
    /// A class, as a file; without a name, the only one.
    Export {
        /// The class's name or number.
        class: Option<String>,
        /// The kind of file.
        format: Format,
    },
    /// Students' cards to print; without a name, of the only class.
    Cards {
        /// The class's name or number.
        class: Option<String>,
        /// What is in the printer.
        paper: Paper,
        /// Where the box will be; a hub that runs knows that better.
        place: Place,
    },
    /// To be changed.
    Change {
        /// What.
        change: Change,
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
        /// The mark of the recovery sheet that opens it; `None` for a plain one.
        sheet: Option<String>,
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
    /// It is changed.
    Changed,
    /// A class was written.
    Export {
        /// The class's name.
        class: String,
    },
    /// The cards of a class were written.
    Cards {
        /// The class's name.
        class: String,
        /// How many.
        cards: u64,
        /// Where their codes lead.
        address: String,
    },
}

/// Asks the hub that runs on the folder, or where none runs the store itself.
pub(super) fn ask(
    data: &Path,
    request: &Request,
    out: &mut dyn Write,
    progress: &mut Progress,
) -> Result<Reply, Trouble> {
    if !folder_or_nothing(data)? {
        return Err(format!("there is no folder {}", data.display()).into());
    }
    if let Some(hub) = socket::call(data)? {
        return hub.ask(request, out, progress);
    }
    if !data.join(STORE).try_exists()? {
        return Err(format!("there is nothing of Cupboard's in the folder {}", data.display()).into());
    }
    if *request == Request::Check {
        return Ok(whole(journal::check(data, progress).map_err(unasked)?));
    }
    if let Request::Cards { class, paper, place } = request {
        return cards::in_store(data, class.as_deref(), *paper, place, out);
    }
    let (journal, recovered) = Journal::open(data).map_err(unasked)?;
    let access = Access::from_rows(&recovered.rows);
    answer(request, (&recovered.state, &access), &journal.reader(), out, progress)
}

/// A folder that is held although nobody answers at its socket: a hub that just starts, or one without a door.
pub(super) fn unasked(error: StoreError) -> Trouble {
    match error {
        StoreError::InUse => "the folder is in use, and no hub answers there: try again in a moment; if it stays so, \
                              stop the hub first"
            .into(),
        other => other.into(),
    }
}

/// Whether there is a folder; anything else in its place is an error.
pub(super) fn folder_or_nothing(data: &Path) -> Result<bool, Trouble> {
    match std::fs::metadata(data) {
        Ok(there) if there.is_dir() => Ok(true),
        Ok(_) => Err(format!("{} is not a folder", data.display()).into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            Err(format!("{} cannot be: a part of it is not a folder", data.display()).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Answers from a state, with its keys, and the store that it stands in.
pub(super) fn answer(
    request: &Request,
    (state, access): (&State, &Access),
    reader: &Reader,
    out: &mut dyn Write,
    progress: &mut Progress,
) -> Result<Reply, Trouble> {
    match request {
        Request::Backup { plain } => {
            let sheet = if *plain { None } else { Some(access.sheet.as_ref().ok_or(NO_SHEET)?) };
            let summary = match sheet {
                None => reader.back_up(out, progress)?,
                Some(sheet) => reader.back_up_sealed(&sheet.recipient.parse::<Recipient>()?, out, progress)?,
            };
            let sheet = sheet.map(RecoverySheet::mark);
            Ok(Reply::Backup { events: summary.events, bytes: summary.bytes, sheet })
        }
        Request::Check => Ok(whole(reader.check(progress)?)),
        // Nothing to be read: who holds the store writes it down.
        Request::Change { .. } => Err("nothing is changed by reading".into()),
        Request::Cards { .. } => Err("cards are not printed by reading".into()),
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
            if event.number.is_multiple_of(STRIDE) {
                progress(event.number, state.number.max(event.number));
            }
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

/// The class of a name; `None` where there is none. Where several have it, the number tells them apart.
pub(super) fn named<'a>(state: &'a State, name: &str) -> Result<Option<&'a Section>, Trouble> {
    let (name, all) = (name.trim(), || state.sections.values().map(AsRef::as_ref));
    let of_name = |name: &str| all().filter(|section: &&Section| same(&section.name, name)).collect::<Vec<_>>();
    match of_name(name).as_slice() {
        [] => Ok(numbered(state, name).filter(|section| of_name(&section.name).len() > 1)),
        [section] => Ok(Some(section)),
        several => {
            let numbers: Vec<String> = several.iter().map(|section| format!("--class {}", section.id)).collect();
            Err(format!("several classes are called {name:?}: say which by its number, {}", numbers.join(" or "))
                .into())
        }
    }
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

fn numbered<'a>(state: &'a State, number: &str) -> Option<&'a Section> {
    state.sections.get(&SectionId(number.parse().ok()?)).map(AsRef::as_ref)
}

/// The class that was asked for: by its name, else by its number, or the only one.
pub(super) fn find<'a>(state: &'a State, class: Option<&str>) -> Result<&'a Section, Trouble> {
    let mut all = state.sections.values().map(AsRef::as_ref);
    let complaint = match class {
        Some(name) => match named(state, name)?.or_else(|| numbered(state, name)) {
            Some(section) => return Ok(section),
            None => format!("there is no class called {name:?}"),
        },
        None => match (all.next(), all.next()) {
            (Some(only), None) => return Ok(only),
            _ => "say which class, with --class".to_owned(),
        },
    };
    let names = state.sections.values().map(|section| format!("\n  {} (number {})", section.name, section.id));
    match names.collect::<String>() {
        none if none.is_empty() => Err("there is no class yet".into()),
        names => Err(format!("{complaint}. There are:{names}").into()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::classroom::{Actor, Command, Context, Language, Now};

    fn classes(names: &[&str]) -> State {
        let mut state = State::default();
        for name in names {
            let make = Command::MakeSection { name: (*name).into(), language: Language::English };
            let events = state.decide(&make, &Context::live(Actor::Teacher, Now::default(), 1)).unwrap();
            events.iter().for_each(|event| state.apply(event));
        }
        state
    }

    fn number(found: Result<Option<&Section>, Trouble>) -> Option<u32> {
        found.unwrap().map(|section| section.id.0)
    }

    #[test]
    fn a_class_is_found_by_its_name_before_its_number() {
        let state = classes(&["Period 3", "1", "Period 5"]);
        assert_eq!(number(named(&state, " period 3")), Some(1));
        assert_eq!(number(named(&state, "1")), Some(2));
        assert_eq!(find(&state, Some("3")).unwrap().name, "Period 5");
        assert_eq!(number(named(&state, "3")), None, "a new class may be called 3");
        assert!(find(&state, Some("4")).unwrap_err().to_string().contains("Period 5 (number 3)"));
        assert!(find(&state, None).is_err() && find(&classes(&["A"]), None).is_ok());
    }

    #[test]
    fn classes_of_one_name_are_told_apart_by_number() {
        let state = classes(&["Maths", "maths"]);
        assert!(named(&state, "Maths").unwrap_err().to_string().contains("--class 1 or --class 2"));
        assert_eq!(number(named(&state, "2")), Some(2));
    }
}
