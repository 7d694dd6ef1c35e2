//! `cupboard export` and `cupboard backup`: files to take away, also while the hub runs.

use super::ask::{Format, Reply, Request, ask};
use super::bar::Bar;
use super::output::Output;
use super::serve::say;
use super::words::{Trouble, count, size};
use super::{DataArgs, Failure};
use clap::Args;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

/// What `export` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cupboard export --data lessons -o marks.csv                 the only class, for a spreadsheet
  cupboard export --data lessons --class \"Period 3\" --format history -o history.csv

It does not matter whether the hub runs.")]
pub(super) struct Export {
    #[command(flatten)]
    data: DataArgs,
    /// The class, by its name or its number; not needed where there is only one
    #[arg(long, value_name = "NAME")]
    class: Option<String>,
    /// What to write
    #[arg(long, value_enum, default_value = "csv")]
    format: Format,
    /// The file to write; without it, the screen
    #[arg(short, long = "output", value_name = "FILE")]
    output: Option<PathBuf>,
}

/// What `backup` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cupboard backup --data lessons -o /media/stick/monday.age
  cupboard backup --data lessons --plain -o monday.backup     not sealed

It does not matter whether the hub runs. The file holds the names and marks of your students. It is sealed: only the \
recovery sheet opens it, which is printed on the teacher's page (The box, Backups). Phones' keys, students' pictures and \
the teacher's passphrase are not in it.")]
pub(super) struct Backup {
    #[command(flatten)]
    data: DataArgs,
    /// The file to write; "-" is the screen, or a pipe
    #[arg(short, long = "output", value_name = "FILE")]
    output: PathBuf,
    /// Do not seal it: whoever has the file can read every name in it
    #[arg(long)]
    plain: bool,
}

/// Exports a class.
pub(super) fn export(export: Export) -> Result<(), Failure> {
    let request = Request::Export { class: export.class, format: export.format };
    take(&export.data.folder, &request, export.output.as_deref(), "Exporting")
}

/// Backs everything up.
pub(super) fn back_up(backup: Backup) -> Result<(), Failure> {
    let request = Request::Backup { plain: backup.plain };
    take(&backup.data.folder, &request, Some(&backup.output), "Backing up")
}

/// Asks for a file, writes it where it is to go, and says so.
pub(super) fn take(data: &Path, request: &Request, to: Option<&Path>, doing: &'static str) -> Result<(), Failure> {
    let mut out = BufWriter::new(Output::open(to, data)?);
    let bar = Bar::new(doing);
    let reply = ask(data, request, &mut out, &mut |done, of| bar.tell(done, of))?;
    let out = out.into_inner().map_err(|error| Trouble::from(error.into_error()))?;
    let quiet = out.is_standard();
    out.finish().map_err(Trouble::from)?;
    drop(bar);
    if !quiet {
        say(&[sentence(&reply, to.unwrap_or(Path::new("-")))]);
    }
    Ok(())
}

fn sentence(reply: &Reply, to: &Path) -> String {
    let to = to.display();
    match reply {
        Reply::Backup { events, bytes, sheet } => {
            let sealed = match sheet {
                Some(mark) => format!("Recovery sheet {mark} opens it."),
                None => "It is not sealed: keep it where nobody else reads it.".into(),
            };
            format!("Backed up {} to {to}, {}. {sealed}", count(*events, "event", "events"), size(*bytes))
        }
        Reply::Export { class } => format!("Wrote {class} to {to}."),
        Reply::Cards { class, cards, address } => {
            let cards = count(*cards, "card", "cards");
            format!("Wrote {cards} of {class} to {to}, for {address}. Open it in a browser and print it at 100 %.")
        }
        Reply::Whole { .. } | Reply::Changed => String::new(),
    }
}
