//! `cupboard import`: a list of students or of skills comes in, while the hub is stopped.

use super::ask::{folder_or_nothing, named};
use super::bar::Bar;
use super::restore::give_to_owner;
use super::serve::say;
use super::words::{Trouble, count};
use super::{DataArgs, Failure};
use crate::access::Access;
use crate::classroom::{Actor, Command, Context, Deed, Event, Fact, Language, OutcomeId, Refusal, SectionId, State};
use crate::exchange::{Column, ImportError, Mapping, Preview, Table, roster, skills, table};
use crate::hub::Clock;
use crate::journal::{Batch, Journal};
use crate::text::Text;
use clap::Args;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What `import` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cupboard import --data lessons --class \"Period 3\" names.csv
  cupboard import --data lessons --class \"Period 3\" --skills skills.txt
  cupboard import --data lessons --class \"Period 3\" --columns family,given,ignore names.csv

The list is a table (CSV or TSV) or has one name or skill on each line. Bringing the same list in again adds only what \
is new; nobody is ever removed. Stop the hub first; while it runs, use the teacher's page instead.")]
pub(super) struct Import {
    #[command(flatten)]
    data: DataArgs,
    /// The class, by its name; made when there is none of that name
    #[arg(long, value_name = "NAME")]
    class: String,
    /// The list holds skills, not students
    #[arg(long)]
    skills: bool,
    /// What each column holds, from the left. Students: name, family-given, given, family, language, ignore.
    /// Skills: code, statement, short, unit, focus, prerequisites, ignore
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    columns: Vec<String>,
    /// The language of the class's wall, when the class is made: en, es, fr or ar
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = language)]
    language: Language,
    /// The list
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "use en, es, fr or ar".into())
}

/// Imports, and says what was new.
pub(super) fn run(import: Import) -> Result<(), Failure> {
    let deed = read(&import)?;
    let bar = Bar::new("Importing");
    let done = keep(&import, deed);
    drop(bar);
    give_to_owner(&import.data.folder);
    say(&done?);
    Ok(())
}

fn read(import: &Import) -> Result<Deed, Failure> {
    let file = &import.file;
    let bytes = bytes(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    let said = |error: ImportError| format!("{}: {}", file.display(), error.sentence(Text::new(Language::English)));
    if import.skills {
        let table = skills::table(&bytes).map_err(said)?;
        let mapping = mapping(import, &table, skills::preview(&table))?;
        return Ok(Deed::ImportOutcomes { rows: skills::read(&table, &mapping).map_err(said)? });
    }
    let table = roster::table(&bytes).map_err(said)?;
    let mapping = mapping(import, &table, roster::preview(&table))?;
    Ok(Deed::ImportRoster { rows: roster::read(&table, &mapping).map_err(said)? })
}

/// One byte more than a list may have, so that a longer one is told apart.
fn bytes(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(table::MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The columns that the command says, else those that are sure; otherwise the columns are shown and asked about.
fn mapping<C: Column>(import: &Import, table: &Table, preview: Preview<C>) -> Result<Mapping<C>, Failure> {
    let keys: Vec<&str> = import.columns.iter().map(|key| key.trim()).collect();
    if let Some(strange) = keys.iter().find(|key| C::from_key(key).is_none()) {
        return Err(format!("{strange:?} is no kind of column: there are {}", kinds::<C>()).into());
    }
    if keys.len() > table.width() {
        let width = count(table.width() as u64, "column", "columns");
        return Err(format!("--columns names {} columns, and the list has {width}", keys.len()).into());
    }
    if !keys.is_empty() {
        return Ok(Mapping::from_keys(keys));
    }
    if preview.is_sure() {
        return Ok(preview.mapping());
    }
    Err(question(import, &preview).into())
}

fn kinds<C: Column>() -> String {
    C::ALL.iter().map(|kind| kind.key()).collect::<Vec<_>>().join(", ")
}

/// The columns with samples, and the command to be mended.
fn question<C: Column>(import: &Import, preview: &Preview<C>) -> String {
    let mut lines = vec![format!("{}: it is not sure what each column holds:", import.file.display())];
    for (place, column) in preview.columns.iter().enumerate() {
        let heading = column.heading.as_deref().filter(|heading| !heading.is_empty());
        let heading = heading.map(|heading| format!(" {heading:?}")).unwrap_or_default();
        let cells = column.cells.join(" | ");
        lines.push(format!("  column {}{heading}: {cells}   (perhaps {})", place + 1, column.guess.key()));
    }
    let guess: Vec<&str> = preview.columns.iter().map(|column| column.guess.key()).collect();
    lines.push(format!("Say what they hold, from the left, with words out of: {}", kinds::<C>()));
    lines.push(format!("If the guess is right, add:  --columns {}", guess.join(",")));
    lines.join("\n")
}

/// Decides on the whole import, writes it down at once, and says what became of it.
fn keep(import: &Import, deed: Deed) -> Result<Vec<String>, Trouble> {
    folder_or_nothing(&import.data.folder)?;
    let (mut journal, recovered) = Journal::open(&import.data.folder)?;
    let access = Access::from_rows(&recovered.rows);
    let mut draft = Draft { state: recovered.state, access, clock: Clock::real(), batch: Batch::default() };
    if let Some(wall_ms) = recovered.last_wall_ms {
        draft.clock.raise_floor(wall_ms);
    }
    let mut lines = Vec::new();
    let class = match named(&draft.state, &import.class)? {
        Some(section) => section.id,
        None => {
            let name = import.class.clone();
            let made = draft.take(&Command::MakeSection { name, language: import.language })?;
            lines.push(format!("Made the class {}.", import.class.trim()));
            made.first().map(|event| event.section).ok_or("the class was not made")?
        }
    };
    let known: Vec<OutcomeId> =
        draft.state.section(class).map(|section| section.outcomes.keys().copied().collect()).unwrap_or_default();
    let news = draft.take(&Command::In(class, deed.clone()))?;
    lines.push(format!("{}: {}", name(&draft.state, class), tally(&deed, &news, &known)));
    if !draft.batch.events.is_empty() {
        journal.append(&draft.batch)?;
        journal.snapshot(&draft.state)?;
    }
    Ok(lines)
}

/// What is decided, before it is written.
struct Draft {
    state: State,
    access: Access,
    clock: Clock,
    batch: Batch,
}

impl Draft {
    fn take(&mut self, command: &Command) -> Result<Vec<Event>, Trouble> {
        let chance = getrandom::u64().unwrap_or_default();
        let context = Context::live(Actor::Teacher, self.clock.now(), chance);
        let events = self.state.decide(command, &context).map_err(refused)?;
        for event in &events {
            self.state.apply(event);
            // A lesson whose end was slept through ends first, and may sign devices out.
            for change in self.access.follow(event, &self.state) {
                self.access.apply(&change);
                self.batch.rows.push(change.row());
            }
        }
        self.batch.events.extend(events.iter().cloned());
        Ok(events)
    }
}

fn refused(refusal: Refusal) -> Trouble {
    Trouble::Other(format!("{} Nothing was changed", Text::new(Language::English).refusal(&refusal)))
}

fn name(state: &State, class: SectionId) -> String {
    state.section(class).map(|section| section.name.clone()).unwrap_or_default()
}

/// What was new, changed, returned or known.
fn tally(deed: &Deed, news: &[Event], known_skills: &[OutcomeId]) -> String {
    let many = |fits: &dyn Fn(&Fact) -> bool| news.iter().filter(|event| fits(&event.fact)).count() as u64;
    if let Deed::ImportRoster { rows } = deed {
        let new = many(&|fact| matches!(fact, Fact::Enrolled { .. }));
        let back = many(&|fact| matches!(fact, Fact::Returned { .. }));
        let known = (rows.len() as u64).saturating_sub(new + back);
        let languages = many(&|fact| matches!(fact, Fact::LanguageSet { .. }));
        let mut line =
            format!("{}, {known} known already, {back} came back.", count(new, "new student", "new students"));
        if languages > 0 {
            line.push_str(&format!(" {} changed.", count(languages, "screen language", "screen languages")));
        }
        return line;
    }
    let Deed::ImportOutcomes { rows } = deed else { return String::new() };
    let is_known = |outcome: &OutcomeId| known_skills.contains(outcome);
    let new = many(&|fact| matches!(fact, Fact::OutcomeSet { outcome, .. } if !is_known(outcome)));
    let changed = many(&|fact| matches!(fact, Fact::OutcomeSet { outcome, .. } if is_known(outcome)));
    let same = (rows.len() as u64).saturating_sub(new + changed);
    format!("{}, {changed} changed, {same} known already.", count(new, "new skill", "new skills"))
}
