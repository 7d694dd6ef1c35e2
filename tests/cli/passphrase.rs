//! A passphrase in the place of one that was forgotten.

use crate::running::Serving;
use crate::terminal::{Done, Place, class_of_35};
use cupboard::access::Access;
use cupboard::journal::Journal;
use std::process::{Command, Stdio};

const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\n";

/// Types the verb, with a file as what is typed into it.
fn set(place: &Place, chosen: &str) -> Done {
    let typed = place.file("typed", format!("{chosen}\n"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_cupboard"));
    command.args(["passphrase", "--data", place.text()]).env_remove("CUPBOARD_DATA").env("RUST_LOG", "error");
    let output = command.stdin(Stdio::from(std::fs::File::open(typed).unwrap())).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Done { code: output.status.code(), out: text(output.stdout), errors: text(output.stderr) }
}

fn kept(place: &Place) -> Access {
    let (_journal, recovered) = Journal::open(place.data()).unwrap();
    Access::from_rows(&recovered.rows)
}

fn status(head: &str) -> &str {
    head.split(' ').nth(1).unwrap()
}

#[test]
fn a_forgotten_passphrase_is_replaced_whether_the_hub_runs_or_not() {
    let place = class_of_35();
    assert!(set(&place, "purple otter seven").good().contains("The passphrase is changed"));
    let hub = Serving::start(&place);
    let sign_in = |passphrase: &str| hub.ask("POST /teach/sign-in", FORM, &format!("passphrase={passphrase}")).1;
    let first = sign_in("purple+otter+seven");
    assert_eq!(status(&first), "303", "{first}");
    let cookie = first.lines().find_map(|line| line.strip_prefix("set-cookie: ")?.split(';').next()).unwrap();
    let look = || hub.ask("GET /teach/new", &format!("Cookie: {cookie}\r\n"), "").1;
    assert_eq!(status(&look()), "200");

    set(&place, "a loud river").good();
    assert_eq!(status(&look()), "401", "the device is signed out");
    assert_eq!(status(&sign_in("purple+otter+seven")), "422");
    assert_eq!(status(&sign_in("a+loud+river")), "303");
    hub.terminate();
    assert_eq!(kept(&place).seats().len(), 1);
    set(&place, "a third river").good();
    assert!(kept(&place).seats().is_empty());
}

#[test]
fn a_weak_passphrase_or_a_folder_without_a_store_changes_nothing() {
    let place = class_of_35();
    set(&place, "purple otter seven").good();
    let before = kept(&place);
    for weak in ["", "short", "password1"] {
        assert!(set(&place, weak).bad().contains("Nothing was changed"), "{weak}");
    }
    assert_eq!(kept(&place), before);
    assert!(set(&Place::new(), "purple otter seven").bad().contains("there is no folder"));
}
