//! Students' cards as a file to print.

use crate::running::Serving;
use crate::terminal::{Place, class_of_35};
use cupboard::access::{Access, Card};
use cupboard::journal::Journal;
use std::os::unix::fs::PermissionsExt;

/// The codes in print, in the order of the file.
fn printed(file: &str) -> Vec<String> {
    let codes = file.split("class=\"id-code ltr\">").skip(1);
    codes.map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

fn draw(place: &Place, words: &[&str]) -> String {
    place.run("cards", words).good()
}

#[test]
fn the_cards_of_a_class_are_one_file_that_needs_no_box_to_be_printed() {
    let place = class_of_35();
    let file = place.beside("cards.html");
    let said = draw(&place, &["--class", "Period 3", "--paper", "letter", "--address", "10.0.0.7", "-o", &file]);
    assert!(said.starts_with("Wrote 35 cards of Period 3") && said.contains("for 10.0.0.7:8080."), "{said}");
    let mode = std::fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "cards are keys");
    let page = std::fs::read_to_string(&file).unwrap();
    let links: Vec<&str> = page.split(" href=\"").skip(1).chain(page.split(" src=\"").skip(1)).collect();
    assert!(links.len() > 4 && links.iter().all(|link| link.starts_with("data:")), "it brings all of its style along");
    assert!(page.contains("size%3A%20letter"), "and its paper");
    let (_journal, recovered) = Journal::open(place.data()).unwrap();
    let access = Access::from_rows(&recovered.rows);
    let mut holders: Vec<_> = printed(&page)
        .iter()
        .map(|code| access.card_holder(Card::read(code).unwrap(), &recovered.state).expect("each opens a page"))
        .collect();
    holders.sort();
    holders.dedup();
    assert_eq!(holders.len(), 35, "and each another one's");
}

#[test]
fn cards_are_the_same_beside_a_running_hub_and_lead_to_where_it_is() {
    let place = class_of_35();
    let before = printed(&draw(&place, &["--address", "10.0.0.7"]));
    assert_eq!(printed(&draw(&place, &["--paper", "a4"])), before);
    let hub = Serving::start(&place);
    let beside = draw(&place, &["--class", "period 3"]);
    assert_eq!(printed(&beside), before);
    assert!(beside.contains("127.0.0.1:") && !beside.contains("10.0.0.7"), "{beside}");
    hub.terminate();
    assert!(draw(&place, &["--port", "80"]).contains(">127.0.0.1<"), "where phones found it last");
}

#[test]
fn which_class_is_asked_when_it_is_not_sure_and_a_class_of_nobody_has_no_cards() {
    let place = class_of_35();
    let list = place.file("names.txt", "Ana Ruiz\n");
    place.run("import", &["--class", "Period 4", &list]).good();
    let asked = place.run("cards", &[]).bad();
    assert!(asked.contains("Period 3") && asked.contains("Period 4"), "{asked}");
    assert!(place.run("cards", &["--class", "Period 9"]).bad().contains("Period 4"));
    for class in ["period 4", "2"] {
        assert_eq!(printed(&draw(&place, &["--class", class])).len(), 1);
    }
    assert_eq!(place.run("cards", &["--class", "2", "--paper", "a5"]).code, Some(2));
    let skills = place.file("skills.txt", "I can count\n");
    place.run("import", &["--class", "Empty", "--skills", &skills]).good();
    assert!(place.run("cards", &["--class", "Empty"]).bad().contains("no students in Empty"));
    let nothing = Place::new();
    assert!(nothing.run("cards", &[]).bad().contains("there is no folder"));
    assert!(!nothing.data().exists());
}
