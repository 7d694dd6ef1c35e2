//! The commands as they are typed: the real binary, on folders of its own, beside a running hub and without one.

#![allow(clippy::unwrap_used)]

#[path = "cli/access_point.rs"]
mod access_point;
#[path = "cli/cards.rs"]
mod cards;
#[path = "cli/lists.rs"]
mod lists;
#[path = "cli/passphrase.rs"]
mod passphrase;
#[path = "cli/running.rs"]
mod running;
#[path = "cli/sealed.rs"]
mod sealed;
#[path = "cli/stores.rs"]
mod stores;
#[path = "cli/systems.rs"]
mod systems;
#[path = "cli/terminal.rs"]
mod terminal;

use terminal::cupboard;

#[test]
fn the_help_names_every_verb_and_shows_how() {
    let alone = cupboard(&[]).good();
    let asked = cupboard(&["--help"]).good();
    let verbs = ["demo", "serve", "import", "export", "backup", "cards", "check", "ca", "restore", "passphrase"];
    for verb in verbs.into_iter().chain(["access-point", "systems"]) {
        let starts = |help: &str| help.lines().any(|line| line.trim_start().starts_with(&format!("{verb} ")));
        assert!(starts(&alone) && starts(&asked), "{verb} in:\n{alone}");
        let own = cupboard(&[verb, "--help"]).good();
        assert!(own.contains(&format!("cupboard {verb}")), "{own}");
    }
    assert!(alone.contains("Examples:"), "{alone}");
}

#[test]
fn wrong_usage_is_told_apart_from_what_failed() {
    for wrong in [&["import"][..], &["juggle"], &["backup", "--data", "x"], &["serve", "--data", "x", "--port", "high"]]
    {
        assert_eq!(cupboard(wrong).code, Some(2), "{wrong:?}");
    }
    let missing = cupboard(&["check", "--data", "no-such-folder"]).bad();
    assert!(missing.contains("there is no folder no-such-folder"), "{missing}");
}

#[test]
fn a_closed_pipe_is_no_panic() {
    let folder = terminal::class_of_35();
    for words in [vec!["--help"], vec!["check", "--data", folder.text()], vec!["export", "--data", folder.text()]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let (nobody, errors) = std::io::pipe().unwrap();
        drop(nobody);
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_cupboard"));
        let code = command.args(&words).stdout(writer).stderr(errors).status().unwrap().code();
        // A panic ends with 101, a signal with none.
        assert!(matches!(code, Some(0 | 1)), "{words:?}: {code:?}");
    }
}
