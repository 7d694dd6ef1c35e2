//! The commands typed in a terminal: parse, build, run, and plain words when it goes wrong.

mod access_point;
mod ask;
mod bar;
mod ca;
mod cards;
mod change;
mod check;
mod demo;
mod export;
mod import;
mod keep;
mod key;
mod limits;
mod offline;
mod output;
mod passphrase;
mod restore;
mod secure;
mod serve;
mod socket;
pub mod systems;
mod words;

use clap::builder::FalseyValueParser;
use clap::{Args, CommandFactory, Parser, Subcommand};
use std::io::Write;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  cupboard demo                                              look at it; nothing is kept
  cupboard serve --data lessons                              run it for a class; Ctrl-C stops it
  cupboard import --data lessons --class \"Period 3\" names.csv
  cupboard export --data lessons --class \"Period 3\" -o marks.csv
  cupboard backup --data lessons -o monday.age               also while the hub runs
  cupboard restore --data lessons monday.age
  cupboard cards --data lessons --class \"Period 3\" -o cards.html
  cupboard passphrase --data lessons                         when it was forgotten
  sudo cupboard access-point --wifi \"Room 7\"                a Wi-Fi of its own, for a small group

\"cupboard VERB --help\" says more about each.";

/// Cups on a board: students scan a code on the wall, say where they are and raise a coloured cup.
#[derive(Parser)]
#[command(
    name = "cupboard",
    version,
    after_help = EXAMPLES,
    subcommand_value_name = "VERB",
    subcommand_help_heading = "Verbs",
    max_term_width = 100,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Subcommand)]
enum Verb {
    /// Show it: a sample class with simulated students, nothing kept
    Demo(Demo),
    /// Run the hub for real: everything is kept in the data folder
    Serve(Serve),
    /// Bring in a list of students, or of skills
    Import(import::Import),
    /// Write a class's marks to a file for a spreadsheet, or its history
    Export(export::Export),
    /// Write everything to one file, to keep somewhere else
    Backup(export::Backup),
    /// Write students' cards to a file to print: each opens one student's page
    Cards(cards::Cards),
    /// Write the certificate that devices may trust, so that https opens without a warning
    Ca(ca::Ca),
    /// Find out whether everything that is kept is whole
    Check(check::Check),
    /// Put a backup in place
    Restore(restore::Restore),
    /// Set the teacher's passphrase anew, when it was forgotten
    Passphrase(passphrase::Passphrase),
    /// Open a Wi-Fi for the class from this machine, or close it again
    AccessPoint(access_point::AccessPoint),
    /// List the classroom practices, how far each is built, and the tests that show it
    Systems(systems::Systems),
}

/// What `serve` is told.
#[derive(Args)]
pub(crate) struct Serve {
    /// Folder in which everything is kept; made when it is not there
    #[arg(long, value_name = "FOLDER", env = "CUPBOARD_DATA")]
    data: PathBuf,
    #[command(flatten)]
    reach: ReachArgs,
    /// This machine is the access point: phones that join its Wi-Fi are led to a welcome page ("cupboard access-point"
    /// sets that up)
    #[arg(long, env = "CUPBOARD_ACCESS_POINT", value_parser = FalseyValueParser::new())]
    access_point: bool,
    #[command(flatten)]
    limits: limits::LimitArgs,
    /// Folder in which a USB stick is mounted for backups, beside those under /media and /run/media; may be given again
    #[arg(long, value_name = "FOLDER")]
    backup_to: Vec<PathBuf>,
}

/// What `demo` is told.
#[derive(Args)]
pub(crate) struct Demo {
    #[command(flatten)]
    reach: ReachArgs,
}

/// Where phones reach the hub.
#[derive(Args, Clone)]
pub(crate) struct ReachArgs {
    /// Port that phones use; 80 keeps the code on the wall short, and needs the right to use it
    #[arg(long, value_name = "NUMBER", default_value_t = 8080)]
    port: u16,
    /// Port for https, by which the teacher comes from other machines. Without it, 363 more than the other port: 443
    /// with 80, 8443 with 8080
    #[arg(long, value_name = "NUMBER")]
    https_port: Option<u16>,
    /// Address to put into the code, when the hub should not choose it itself
    #[arg(long, value_name = "ADDRESS")]
    address: Option<Ipv4Addr>,
    /// Name on the network: NAME.local
    #[arg(long, value_name = "NAME", default_value = "cupboard", value_parser = label)]
    name: String,
}

/// A single label of a host name.
fn label(text: &str) -> Result<String, String> {
    crate::access::box_name(text).ok_or_else(|| "use 1 to 40 letters, digits and dashes".into())
}

/// The data folder, for the verbs that look into one.
#[derive(Args, Clone)]
pub(crate) struct DataArgs {
    /// The folder in which everything is kept: the one that "serve" is given
    #[arg(long = "data", value_name = "FOLDER", env = "CUPBOARD_DATA")]
    folder: PathBuf,
}

/// What went wrong, in words for whoever typed the command.
pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Runs the command line.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    start_log();
    let done = match cli.verb {
        None => help(),
        Some(Verb::Demo(demo)) => demo::run(demo),
        Some(Verb::Serve(serve)) => serve::run(serve),
        Some(Verb::Import(import)) => import::run(import),
        Some(Verb::Export(export)) => export::export(export),
        Some(Verb::Backup(backup)) => export::back_up(backup),
        Some(Verb::Cards(told)) => cards::run(told),
        Some(Verb::Ca(ca)) => ca::run(ca),
        Some(Verb::Check(check)) => check::run(check),
        Some(Verb::Restore(restore)) => restore::run(restore),
        Some(Verb::Passphrase(told)) => passphrase::run(told),
        Some(Verb::AccessPoint(told)) => access_point::run(told),
        Some(Verb::Systems(told)) => systems::run(told),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Where nobody reads standard error there is nobody to tell.
            let _ = writeln!(std::io::stderr(), "cupboard: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Without a verb there is nothing to do but to say which there are.
fn help() -> Result<(), Failure> {
    serve::say(&[Cli::command().render_help().to_string()]);
    Ok(())
}

/// Logs go to standard error, name no child, and say what `RUST_LOG` asks for.
fn start_log() {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("cupboard=info,warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
}
