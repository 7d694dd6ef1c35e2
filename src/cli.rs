//! The commands typed in a terminal: parse, build, run, and plain words when it goes wrong.

mod demo;
mod serve;

use clap::{Args, Parser, Subcommand};
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::ExitCode;

/// Cups on a board: students scan a code on the wall, say where they are and raise a coloured cup.
#[derive(Parser)]
#[command(name = "cupboard", version, about, max_term_width = 100, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Show it: a sample class with simulated students, nothing kept
    Demo(Demo),
    /// Run the hub for real: everything is kept in the data folder
    Serve(Serve),
}

/// What `serve` is told.
#[derive(Args)]
pub(crate) struct Serve {
    /// Folder in which everything is kept; made when it is not there
    #[arg(long, value_name = "FOLDER", env = "CUPBOARD_DATA")]
    data: PathBuf,
    #[command(flatten)]
    reach: ReachArgs,
    /// Let the teacher sign in from other machines although the line is not private: anybody on the Wi-Fi could read
    /// the passphrase along. Without it the teacher's pages open on this machine only
    #[arg(long)]
    insecure_teacher: bool,
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
    /// Address to put into the code, when the hub should not choose it itself
    #[arg(long, value_name = "ADDRESS")]
    address: Option<Ipv4Addr>,
    /// Name on the network: NAME.local
    #[arg(long, value_name = "NAME", default_value = "cupboard", value_parser = label)]
    name: String,
}

/// A single label of a host name.
fn label(text: &str) -> Result<String, String> {
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let fits = (1..=40).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-');
    if plain && fits { Ok(text.to_lowercase()) } else { Err("use 1 to 40 letters, digits and dashes".into()) }
}

/// What went wrong, in words for whoever typed the command.
pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Runs the command line.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    start_log();
    let done = match cli.verb {
        Verb::Demo(demo) => demo::run(demo),
        Verb::Serve(serve) => serve::run(serve),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("cupboard: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Logs go to standard error, name no child, and say what `RUST_LOG` asks for.
fn start_log() {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("cupboard=info,warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
}
