//! `cupboard passphrase`: a new one in the place of one that was forgotten, for whoever may read the data folder.

use super::change::{self, Change};
use super::serve::say;
use super::{DataArgs, Failure};
use crate::web::passphrase::{self, SHORTEST, Weak};
use clap::Args;
use console::Term;
use std::io::{self, IsTerminal};

/// What `passphrase` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cupboard passphrase --data lessons
  cupboard passphrase --data lessons < new-passphrase.txt

It does not matter whether the hub runs. Every device of the teacher's is signed out, and signs in with the new one. \
Students stay where they are.")]
pub(super) struct Passphrase {
    #[command(flatten)]
    data: DataArgs,
}

/// Asks for a passphrase and puts it in place.
pub(super) fn run(told: Passphrase) -> Result<(), Failure> {
    let data = &told.data.folder;
    if !change::has_store(data)? {
        return Err(format!("there is nothing of Cupboard's in the folder {}", data.display()).into());
    }
    let chosen = typed()?;
    passphrase::strength(&chosen).map_err(|weak| match weak {
        Weak::Short => format!("a passphrase has at least {SHORTEST} characters. Nothing was changed"),
        Weak::Common => "everybody tries that passphrase first: take another. Nothing was changed".to_owned(),
    })?;
    let hash = passphrase::hash(&chosen).ok_or("this machine gives no chance to make a hash of")?;
    change::make(data, &Change::Passphrase { hash })?;
    say(&["The passphrase is changed. Every device of the teacher's is signed out.".into()]);
    Ok(())
}

/// From the terminal, unseen and twice; else the first line of standard input.
fn typed() -> Result<String, Failure> {
    if !io::stdin().is_terminal() {
        let mut line = String::new();
        io::stdin().read_line(&mut line)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let terminal = Term::stderr();
    let ask = |question: &str| {
        terminal.write_str(question)?;
        terminal.read_secure_line()
    };
    let chosen = ask("The new passphrase: ")?;
    if chosen != ask("Once more: ")? {
        return Err("that was not the same twice. Nothing was changed".into());
    }
    Ok(chosen)
}
